"""The API: answers, conversations and sources, and a clear refusal of anything else."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import msgspec
import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from assistant.channels.web.problems import TooLarge
from assistant.channels.web.reading import json_body
from assistant.channels.web.wire import MAX_BODY
from assistant.domain import Question, Turn
from assistant.settings import MAX_QUESTION
from tests.channels.web.fakes import MEALS, PASSAGES, FakeAssistant

JSON = {"content-type": "application/json"}


def problem_of(response: Any, status: int, code: str) -> dict[str, Any]:
    """The problem in a response, after checking that it is whole and in Dutch."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["status"] == status
    assert problem["code"] == code
    assert problem["type"] == f"/fouten#{code}"
    assert problem["instance"] == response.request.url.path
    assert all(problem[key] for key in ("title", "detail", "actie"))
    return problem


def test_an_answer_is_the_very_json_of_the_assistant(client: TestClient) -> None:
    response = client.post("/v1/answers", json={"question": "Mag een warme lunch?"})

    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    expected = msgspec.json.encode(FakeAssistant().ask(Question("Mag een warme lunch?")))
    assert response.content == expected


def test_everything_that_is_sent_reaches_the_assistant(
    client: TestClient, assistant: FakeAssistant
) -> None:
    client.post(
        "/v1/answers",
        json={
            "question": "  En in 2024?\r\n",
            "history": [{"role": "user", "text": "Hoi"}, {"role": "assistant", "text": "Dag"}],
            "tranche": "2026-2028",
            "facts": {"jaar": "2024"},
        },
    )

    assert assistant.asked == [
        Question(
            text="En in 2024?",
            history=(Turn("user", "Hoi"), Turn("assistant", "Dag")),
            tranche="2026-2028",
            facts={"jaar": "2024"},
        )
    ]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "question"),
        ({"question": ""}, "question"),
        ({"question": " \n\t "}, "question"),
        ({"question": "\u200b\U000e0041"}, "question"),
        ({"question": "x" * 10_000}, "question"),
        ({"question": "a\x00b"}, "question"),
        ({"question": "a\x1b[31m"}, "question"),
        ({"question": 5}, "question"),
        ({"question": None}, "question"),
        ({"question": ["a"]}, "question"),
        ({"question": "a", "vraag": "b"}, "vraag"),
        ({"question": "a", "tranche": "2030-2032"}, "tranche"),
        ({"question": "a", "tranche": 2023}, "tranche"),
        ({"question": "a", "facts": {"jaar": 2024}}, "facts[...]"),
        ({"question": "a", "facts": {"jaar": ""}}, "facts"),
        ({"question": "a", "facts": {"jaar": "x" * 201}}, "facts[...]"),
        ({"question": "a", "facts": {f"f{i}": "x" for i in range(41)}}, "facts"),
        ({"question": "a", "facts": []}, "facts"),
        ({"question": "a", "history": "b"}, "history"),
        ({"question": "a", "history": [{"role": "system", "text": "b"}]}, "history[0].role"),
        ({"question": "a", "history": [{"role": "user"}]}, "history[0].text"),
        (
            {"question": "a", "history": [{"role": "user", "text": "b", "naam": "c"}]},
            "history[0].naam",
        ),
        ([], "(hele inhoud)"),
        ("a", "(hele inhoud)"),
    ],
)
def test_a_body_that_is_not_as_agreed_is_refused_by_field(
    client: TestClient, assistant: FakeAssistant, body: object, field: str
) -> None:
    response = client.post("/v1/answers", json=body)

    problem = problem_of(response, 400, "invoer-ongeldig")
    assert [wrong["field"] for wrong in problem["velden"]] == [field]
    assert "Expected" not in response.text
    assert assistant.asked == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[" * 50_000,
        b'{"question": "a"',
        b'{"question": "a"} {}',
        b"\x00\x01\x02\xff\xfe",
        b"\x89PNG\r\n\x1a\n",
        b'{"question": "\xff"}',
        b'{"question": "\\ud800"}',
        '{"question": "a"}'.encode("utf-16"),
        b"question=a",
        b"{'question': 'a'}",
        b'{"question": NaN}',
    ],
)
def test_what_is_no_json_is_refused(client: TestClient, body: bytes) -> None:
    response = client.post("/v1/answers", content=body, headers=JSON)

    assert response.status_code == 400
    assert response.json()["code"] in ("json-ongeldig", "invoer-ongeldig")


def test_a_question_of_just_the_limit_is_answered(client: TestClient) -> None:
    fits = client.post("/v1/answers", json={"question": "x" * MAX_QUESTION})
    over = client.post("/v1/answers", json={"question": "x" * (MAX_QUESTION + 1)})

    assert fits.status_code == 200
    assert "4.001 tekens" in problem_of(over, 400, "invoer-ongeldig")["detail"]


def test_a_body_over_the_limit_is_refused(client: TestClient) -> None:
    response = client.post("/v1/answers", content=b" " * (MAX_BODY + 1), headers=JSON)

    problem_of(response, 413, "te-groot")


def test_a_body_over_the_limit_is_not_read_to_its_end() -> None:
    reads = 0

    async def receive() -> dict[str, object]:
        nonlocal reads
        reads += 1
        return {"type": "http.request", "body": b"x" * 65_536, "more_body": True}

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)
    with pytest.raises(TooLarge):
        asyncio.run(json_body(request))
    assert reads == MAX_BODY // 65_536 + 1


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_another_kind_of_body_is_refused(client: TestClient, kind: str) -> None:
    response = client.post(
        "/v1/answers", content=b'{"question": "a"}', headers={"content-type": kind}
    )

    problem_of(response, 415, "soort-inhoud")


@pytest.mark.parametrize("path", ["/v1/nergens", "/v1", "/v1/", "/v1/answers/", "/nergens", "/x/"])
def test_an_unknown_address_is_a_problem(client: TestClient, path: str) -> None:
    problem_of(client.get(path), 404, "niet-gevonden")


def test_a_wrong_method_says_which_are_right(client: TestClient) -> None:
    response = client.get("/v1/answers")

    problem_of(response, 405, "methode-niet-toegestaan")
    assert response.headers["allow"] == "POST"


def test_a_number_that_is_no_number_is_a_problem_too(client: TestClient) -> None:
    id_ = client.post("/v1/conversations").json()["id"]

    problem_of(client.get(f"/v1/conversations/{id_}/messages/x"), 400, "invoer-ongeldig")
    problem_of(client.get(f"/v1/conversations/{id_}/messages/0"), 400, "invoer-ongeldig")
    problem_of(client.get(f"/v1/conversations/{id_}/messages/1"), 404, "niet-gevonden")


def test_an_unexpected_error_tells_a_reference_and_nothing_else(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, logger="spukwijzer.web"):
        response = client.post("/v1/answers", json={"question": "Dit gaat stuk"})

    reference = problem_of(response, 500, "fout")["referentie"]
    assert "geheim" not in response.text
    assert "Traceback" not in response.text
    assert reference in caplog.text
    assert "/geheim/pad/naar/instelling" in caplog.text
    assert "Dit gaat stuk" not in caplog.text


def test_a_conversation_keeps_question_and_answer(client: TestClient) -> None:
    started = client.post("/v1/conversations", json={})
    assert started.status_code == 201
    address = started.headers["location"]
    assert started.json() == client.get(address).json()
    assert started.json()["messages"] == []

    asked = client.post(f"{address}/messages", json={"question": "Mag een warme lunch?"})

    assert asked.status_code == 201
    kept = client.get(address).json()["messages"]
    assert kept == [asked.json()]
    assert client.get(asked.headers["location"]).content == asked.content
    once = client.post("/v1/answers", json={"question": "Mag een warme lunch?"})
    assert once.content in client.get(address).content
    assert kept[0]["answer"]["citations"][0]["passage_id"] == MEALS.id


def test_an_empty_body_may_start_a_conversation_but_not_an_unknown_field(
    client: TestClient,
) -> None:
    assert client.post("/v1/conversations").status_code == 201
    problem_of(client.post("/v1/conversations", json={"naam": "x"}), 400, "invoer-ongeldig")


def test_a_question_can_be_asked_again_with_other_facts(
    client: TestClient, assistant: FakeAssistant
) -> None:
    address = client.post("/v1/conversations").headers["location"]
    client.post(f"{address}/messages", json={"question": "Is een wijziging nodig?"})
    again = client.post(
        f"{address}/messages",
        json={
            "question": "Is een wijziging nodig?",
            "facts": {"nieuwe_activiteit": "ja"},
            "revises": 1,
        },
    ).json()

    assert (again["n"], again["revises"]) == (2, 1)
    assert again["answer"]["outcome"] == "yes"
    assert assistant.asked[1].history == ()
    problem_of(
        client.post(f"{address}/messages", json={"question": "a", "revises": 9}),
        400,
        "invoer-ongeldig",
    )


def test_personal_data_are_not_kept(client: TestClient) -> None:
    address = client.post("/v1/conversations").headers["location"]
    client.post(f"{address}/messages", json={"question": "BSN 111222333, a@b.nl, mag dat?"})

    kept = client.get(address).text
    assert "111222333" not in kept
    assert "a@b.nl" not in kept
    assert "[BSN weggelaten]" in kept


def test_a_conversation_can_be_deleted(client: TestClient) -> None:
    address = client.post("/v1/conversations").headers["location"]

    assert client.delete(address).status_code == 204
    problem_of(client.get(address), 404, "gesprek-onbekend")
    problem_of(client.post(f"{address}/messages", json={"question": "a"}), 404, "gesprek-onbekend")


def test_sources_are_listed_and_read_whole(client: TestClient) -> None:
    listed = client.get("/v1/sources").json()["sources"]
    assert [source["id"] for source in listed] == ["brief-2023", "nieuws-2025"]

    read = client.get("/v1/sources/brief-2023").json()
    assert read["source"] == listed[0]
    assert read["passages"] == [
        msgspec.to_builtins(passage) for passage in PASSAGES if passage.source == "brief-2023"
    ]
    problem_of(client.get("/v1/sources/onbekend"), 404, "bron-onbekend")


def test_health_tells_how_searching_goes(client: TestClient) -> None:
    health = client.get("/v1/health").json()

    assert health["status"] == "ok"
    assert health["sources"] == 2
    assert health["details"] == {"zoeken": "woorden en betekenis"}
