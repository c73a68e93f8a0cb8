"""Light or dark by choice: a cookie that holds that word alone, and a way back to the page."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient


def choose(client: TestClient, choice: str, referer: str = "") -> tuple[str, str]:
    """Where the choice leads, and the cookie it sets."""
    headers = {"referer": referer} if referer else {}
    sent = client.post(
        "/weergave", data={"kleuren": choice}, headers=headers, follow_redirects=False
    )
    assert sent.status_code == 303
    return sent.headers["location"], sent.headers["set-cookie"]


def test_a_choice_is_kept_and_can_be_given_up(browser_client: TestClient) -> None:
    assert "data-weergave" not in browser_client.get("/").text
    _, cookie = choose(browser_client, "donker")
    html = browser_client.get("/").text

    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Secure" not in cookie
    assert '<html lang="nl" data-weergave="donker">' in html
    assert '<meta name="color-scheme" content="dark">' in html
    choose(browser_client, "")
    assert "data-weergave" not in browser_client.get("/").text


def test_no_page_sets_a_cookie_by_itself(browser_client: TestClient) -> None:
    for path in ("/", "/bronnen", "/privacy", "/static/icon.svg", "/weergave"):
        assert "set-cookie" not in browser_client.get(path, follow_redirects=False).headers


def test_behind_tls_the_cookie_travels_only_there(app: FastAPI) -> None:
    with TestClient(app, base_url="https://spuk.example") as client:
        assert "Secure" in choose(client, "licht")[1]


@pytest.mark.parametrize(
    ("referer", "place"),
    [
        ("http://127.0.0.1:8350/bronnen/brief-2023?gesprek=a", "/bronnen/brief-2023?gesprek=a"),
        ("http://127.0.0.1:8350//elders.example/x", "/"),
        ("http://127.0.0.1:8350/\\elders.example", "/%5Celders.example"),
        ("https://elders.example/bronnen", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_the_way_back_never_leads_elsewhere(
    browser_client: TestClient, referer: str, place: str
) -> None:
    assert choose(browser_client, "licht", referer)[0] == place


@pytest.mark.parametrize("value", ['"><script>', "paars", "donker%22", "x" * 5_000])
def test_any_other_cookie_is_as_none(browser_client: TestClient, value: str) -> None:
    html = browser_client.get("/", headers={"cookie": f"weergave={value}"}).text

    assert '<html lang="nl">' in html


def test_a_choice_from_another_site_is_refused(client: TestClient) -> None:
    sent = client.post(
        "/weergave", data={"kleuren": "donker"}, headers={"sec-fetch-site": "cross-site"}
    )

    assert sent.status_code == 403
    assert "set-cookie" not in sent.headers


def test_an_error_is_dressed_like_every_page(browser_client: TestClient) -> None:
    choose(browser_client, "donker")
    html = browser_client.get("/nergens").text

    assert 'data-weergave="donker"' in html
    assert "/static/stijl." in html
