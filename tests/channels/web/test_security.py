"""What every response carries, and forms and texts that mean harm."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

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
    assert headers["cache-control"] == ("no-cache" if path == "/static/style.css" else "no-store")
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self'" in policy
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "connect-src 'self';" in policy
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
