"""The OpenAPI document agrees with the routes and with the Dutch API rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.channels.web.api import api_routes
from assistant.channels.web.site import Site
from assistant.conversations.memory import MemoryStore
from assistant.settings import Settings
from tests.channels.web.fakes import SOURCES, FakeAssistant, passages_of


@pytest.fixture
def document(client: TestClient) -> dict[str, Any]:
    response = client.get("/openapi.json")
    assert response.status_code == 200
    found: dict[str, Any] = response.json()
    return found


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                yield path, method, operation


def test_every_route_of_the_api_is_described_and_nothing_else(
    document: dict[str, Any], assistant: FakeAssistant, conversations: MemoryStore
) -> None:
    settings = Settings(corpus=Path("corpus"), index=Path("index"))
    router = api_routes(Site(assistant, settings, SOURCES, passages_of, conversations))
    served = {
        (method, route.path.removeprefix("/v1"))
        for route in router.routes
        if isinstance(route, Route)
        for method in route.methods or ()
    }

    described = {(method.upper(), path) for path, method, _ in operations(document)}
    assert served - {("GET", "/openapi.json")} == described


def test_the_document_is_the_same_under_the_version(client: TestClient) -> None:
    assert client.get("/v1/openapi.json").content == client.get("/openapi.json").content


def test_the_document_follows_the_api_design_rules(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.")
    assert [server["url"] for server in document["servers"]] == ["/v1"]
    assert set(document["info"]["contact"]) == {"name", "email", "url"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["info"]["version"])
    for path in document["paths"]:
        assert re.fullmatch(r"(/[a-z-]+|/\{[a-z_]+\})+", path), path


def test_every_operation_declares_version_header_and_problems(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))
    for path, method, operation in operations(document):
        answers = operation["responses"]
        done = [code for code in answers if code.startswith("2")]
        assert done, (path, method)
        for code in done:
            assert "API-Version" in answers[code]["headers"]
        assert {"400", "404", "500"} <= set(answers)
    for told in document["components"]["responses"].values():
        assert list(told["content"]) == ["application/problem+json"]


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    def references(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            if "$ref" in node:
                yield node["$ref"]
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                yield from references(child)

    found = set(references(document))
    assert "#/components/schemas/Answer" in found
    for reference in found:
        place: Any = document
        for key in reference.removeprefix("#/").split("/"):
            place = place[key]


def test_a_real_answer_has_the_keys_that_the_schema_requires(
    client: TestClient, document: dict[str, Any]
) -> None:
    answer = client.post("/v1/answers", json={"question": "Mag een warme lunch?"}).json()
    schema = document["components"]["schemas"]["Answer"]

    assert set(schema["required"]) <= set(answer) <= set(schema["properties"])
