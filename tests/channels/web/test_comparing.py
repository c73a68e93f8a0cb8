"""Two tranches side by side: each its own answer, never a rule of the one for the other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser, LexborNode
from starlette.testclient import TestClient

from assistant.channels.web.beside import amounts, differs, side, unknown
from assistant.domain import Outcome, Question
from corpus.model import TRANCHES
from tests.channels.web.fakes import FakeAssistant
from tests.channels.web.test_payloads import PAYLOADS, strange

FIRST, SECOND = TRANCHES


def columns(client: TestClient, question: str) -> tuple[list[LexborNode], str]:
    html = client.get("/vergelijk", params={"vraag": question}).text
    return LexborHTMLParser(html).css(".beside > section"), html


def test_each_tranche_has_its_own_answer_and_silence_is_said(shipped: TestClient) -> None:
    (first, second), html = columns(shipped, "Mag een warme lunch uit School en Omgeving?")

    assert "Tranche 2023-2025" in first.text()
    assert "Nee" in first.css_first(".verdict").text()
    assert "De bronnen zeggen dit niet" in second.css_first(".verdict").text()
    assert "Dat geldt niet vanzelf voor 2026-2028" in second.text()
    assert "Alleen voor tranche 2023-2025 staat het antwoord in de bronnen" in html
    assert "Tranche 2026-2028: het antwoord op de vraag zelf." in html


def test_amounts_stand_beside_each_other_and_a_missing_one_is_named(shipped: TestClient) -> None:
    _, html = columns(shipped, "Hoeveel geld is er in totaal?")
    rows = LexborHTMLParser(html).css("table tbody tr")
    said = [[" ".join(c.text().split()) for c in row.css("th, td")] for row in rows]

    assert any("250.072.000" in row[1] for row in said)
    assert any("400.000.000" in row[2] for row in said)
    for row in said:
        assert "€" in row[1] or row[1] == "niet in dit antwoord"
        assert "€" in row[2] or row[2] == "niet in dit antwoord"
    assert sum("€" in row[1] and "€" in row[2] for row in said) == 1  # the totals


def test_where_a_tranche_is_silent_its_amount_is_not_in_the_sources(shipped: TestClient) -> None:
    _, html = columns(shipped, "Welke inleg doet VRO?")

    assert "30.000.000" in html
    assert "de bronnen noemen dit niet" in html


def test_every_mark_has_its_source_in_the_same_column(shipped: TestClient) -> None:
    found, _ = columns(shipped, "Mogen we geld van 2023 in 2024 uitgeven?")

    for column in found:
        marks = {(node.attributes["href"] or "")[1:] for node in column.css(".text a.mark")}
        entries = {node.attributes["id"] for node in column.css(".citations li")}
        assert marks
        assert marks <= entries


@pytest.mark.slow
def test_no_question_gets_an_answer_of_the_other_tranche(
    shipped: TestClient, project: Path
) -> None:
    lines = (project / "eval" / "gold" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines[::40]:
        found, _ = columns(shipped, json.loads(line)["question"])
        for tranche, column in zip(TRANCHES, found, strict=True):
            other = next(t for t in TRANCHES if t != tranche)
            text = " ".join(column.css_first(".text").text().split())
            assert f"Dit geldt voor tranche {other}" not in text
            assert f"dit geldt voor tranche {other}" not in text


def test_an_answer_of_another_tranche_is_not_taken_for_this_one() -> None:
    answer = FakeAssistant().ask(Question("Hoeveel is er?"))

    found = side(SECOND, answer)

    assert answer.tranche == FIRST
    assert not found.known
    assert found.other == FIRST
    [row] = amounts(side(FIRST, answer), found)
    assert row.second == "de bronnen noemen dit niet"


def test_amounts_with_proof_of_the_other_tranche_are_left_out() -> None:
    answer = replace(FakeAssistant().ask(Question("Hoeveel is er?")), tranche=SECOND)

    assert amounts(side(FIRST, replace(answer, amounts=())), side(SECOND, answer)) == ()


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        ((Outcome.YES, Outcome.NO), "Het oordeel verschilt"),
        ((Outcome.NO, Outcome.NO), "is het antwoord hetzelfde"),
        ((Outcome.NOT_IN_SOURCES, Outcome.NO), "Alleen voor tranche 2026-2028"),
        ((Outcome.NO, Outcome.NOT_IN_SOURCES), "Alleen voor tranche 2023-2025"),
        ((Outcome.NOT_IN_SOURCES, Outcome.NOT_IN_SOURCES), "Voor geen van beide tranches"),
        ((Outcome.OUT_OF_SCOPE, Outcome.OUT_OF_SCOPE), "gaat niet over de SPUK"),
    ],
)
def test_what_differs_is_said_in_one_sentence(outcomes: tuple[Outcome, Outcome], said: str) -> None:
    answer = FakeAssistant().ask(Question("Mag een lunch?"))
    both = [
        side(tranche, replace(answer, tranche=tranche, outcome=outcome))
        for tranche, outcome in zip(TRANCHES, outcomes, strict=True)
    ]

    [sentence] = differs(both[0], both[1])

    assert said in sentence


def test_what_is_unknown_of_a_tranche_is_listed() -> None:
    asked = FakeAssistant().ask(Question("Moeten we een wijziging aanvragen?"))
    both = [side(tranche, replace(asked, tranche=tranche)) for tranche in TRANCHES]

    found = unknown(both[0], both[1])

    assert "Tranche 2023-2025: Is het een geheel nieuwe activiteit?" in found
    assert "Tranche 2026-2028: of dit zo is: De activiteit is niet nieuw" in found


def test_an_answer_links_to_its_comparison_with_what_went_before(
    browser_client: TestClient, assistant: FakeAssistant
) -> None:
    sent = browser_client.post("/vraag", data={"vraag": "Mag een lunch?"})
    link = LexborHTMLParser(sent.text).css_first(".compare-link a").attributes["href"]
    assistant.asked.clear()

    html = browser_client.get(link or "").text

    assert [question.tranche for question in assistant.asked] == [*TRANCHES, None]
    assert {question.text for question in assistant.asked} == {"Mag een lunch?"}
    assert "Terug naar het antwoord" in html


def test_personal_data_are_masked_before_anything_is_asked(
    browser_client: TestClient, assistant: FakeAssistant
) -> None:
    browser_client.get("/vergelijk", params={"vraag": "Mag dit van jan@voorbeeld.nl?"})

    assert assistant.asked
    assert all("jan@voorbeeld.nl" not in question.text for question in assistant.asked)


def test_without_a_question_only_the_form_is_shown(shipped: TestClient) -> None:
    for path in ("/vergelijk", "/vergelijk?vraag=", "/vergelijk?gesprek=x&antwoord=1"):
        response = shipped.get(path)
        assert response.status_code == 200
        assert "beside" not in response.text


def test_a_question_that_is_too_long_is_refused_in_the_page(shipped: TestClient) -> None:
    response = shipped.get("/vergelijk", params={"vraag": "a" * 4_001})

    assert response.status_code == 400
    assert "Maak de vraag korter" in response.text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_typed_comes_back_as_text(browser_client: TestClient, payload: str) -> None:
    for length in (1, 4_001):
        asked = {"vraag": payload * length if length == 1 else payload + "x" * length}
        assert strange(browser_client.get("/vergelijk", params=asked).text, None) == []
