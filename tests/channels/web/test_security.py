"""What every response carries, and forms and texts that mean harm."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from assistant.channels.web.markdown import answer_html, passage_html

ALL_KINDS = [
    ("GET", "/"),
    ("GET", "/bronnen"),
    ("GET", "/bronnen/brief-2023"),
    ("GET", "/privacy"),
    ("GET", "/nergens"),
    ("GET", "/static/style.css"),
    ("GET", "/static/nergens.css"),
    ("GET", "/openapi.json"),
    ("GET", "/v1/health"),
    ("GET", "/v1/answers"),
    ("POST", "/v1/answers"),
    ("POST", "/vraag"),
]


@pytest.mark.parametrize(("method", "path"), ALL_KINDS)
def test_every_response_carries_the_security_headers(
    client: TestClient, method: str, path: str
) -> None:
    headers = client.request(method, path).headers

    assert headers["api-version"] == "1.0.0"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cache-control"] == ("no-cache" if path.startswith("/static") else "no-store")
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "strict-transport-security" not in headers


def test_an_unexpected_error_carries_them_too(client: TestClient) -> None:
    response = client.post("/v1/answers", json={"question": "Dit gaat stuk"})

    assert response.status_code == 500
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["api-version"] == "1.0.0"


def test_behind_tls_browsers_are_told_to_stay_there(app: object) -> None:
    with TestClient(app, base_url="https://spuk.example") as client:  # type: ignore[arg-type]
        assert "max-age" in client.get("/").headers["strict-transport-security"]


@pytest.mark.parametrize(("method", "path"), ALL_KINDS)
def test_only_the_api_description_is_open_to_other_sites(
    client: TestClient, method: str, path: str
) -> None:
    response = client.request(method, path, headers={"origin": "https://elders.example"})

    assert ("access-control-allow-origin" in response.headers) is (path == "/openapi.json")


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://elders.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://127.0.0.1:8350", "sec-fetch-site": "cross-site"},
    ],
)
def test_forms_from_another_site_are_refused(client: TestClient, headers: dict[str, str]) -> None:
    address = client.post("/vraag", data={"vraag": "Mag een lunch?"}).request.url.path
    paths = ["/vraag", address, f"{address}/antwoorden/1/feiten", f"{address}/verwijderen"]

    for path in paths:
        form = {"vraag": "Mag een lunch?", "naam": "activiteit", "waarde": "sport"}
        response = client.post(path, data=form, headers=headers)
        assert response.status_code == 403, path
        assert response.json()["code"] == "andere-herkomst"
    assert len(client.get(address.replace("/gesprek", "/v1/conversations")).json()["messages"]) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
        {"origin": "http://127.0.0.1:8350"},
        {},
    ],
)
def test_forms_of_our_own_are_accepted(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/vraag", data={"vraag": "Mag een lunch?"}, headers=headers).is_success


PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    "</textarea><script>alert(1)</script>",
    "</p></div></article><h1>Nee</h1>",
    "<a href=javascript:alert(1)>klik</a>",
    "[klik](javascript:alert(1))",
    "[klik](https://elders.example)",
    "![x](https://elders.example/x.png)",
    "<https://elders.example>",
    "[1]: https://elders.example\n\n[1]",
    "# Nee\n\nJa\n===",
    "<style>body{display:none}</style>",
    "<!-- weg --><![CDATA[x]]>",
    "&lt;script&gt; &#60;script&#62;",
    "{{ 7 * 7 }}{% raw %}",
    "<iframe srcdoc='<script>1</script>'></iframe>",
    "<form action=https://elders.example><button>Ja</button></form>",
    "```\n<script>alert(1)</script>\n```",
    "`<script>`",
    "| <script> |\n|---|\n| <img src=x> |",
]


def risky(html: str) -> list[str]:
    """Markup in a page that none of our own templates write."""
    html = html.replace('<script src="/static/', "")  # our own, from our own address
    found = ["<script", "<img src=x", "<svg onload", "<iframe", "<style", 'javascript:alert(1)"']
    found += ['https://elders.example"', "</textarea><script", "<h1>Nee", "onfocus=alert(1) x=''"]
    return [piece for piece in found if piece in html.lower() or piece in html]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_person_types_is_shown_as_text(browser_client: TestClient, payload: str) -> None:
    answered = browser_client.post("/vraag", data={"vraag": payload})
    refused = browser_client.post("/vraag", data={"vraag": payload + "x" * 4_000})

    assert (answered.status_code, refused.status_code) == (200, 400)
    for response in (answered, refused):
        assert risky(response.text) == []
    shown = payload.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = shown.replace('"', "&#34;").replace("'", "&#39;")
    assert f'<p class="said">{shown}</p>' in answered.text
    assert shown in refused.text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_texts_of_sources_and_answers_bring_no_markup_of_their_own(payload: str) -> None:
    answer = answer_html(f"{payload} [1] [2]", "antwoord-1", {1}, "Bron").html
    for html in (passage_html(payload), answer):
        assert risky(html) == []
        assert "style=" not in html
        assert "<a " not in html.replace('<a class="mark"', "")
        assert "<h" not in html.replace("<hr", "")
