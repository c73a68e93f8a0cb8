"""Questions that look like one the sources settle, and ask something else: no wrong yes or no."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.bootstrap import build
from assistant.domain import Answer, Question
from assistant.pipeline import Assistant
from assistant.settings import Settings


@pytest.fixture(scope="module")
def assistant(project: Path, shipped_index: Path) -> Assistant:
    return build(Settings(corpus=project / "corpus", index=shipped_index))


def outcome(assistant: Assistant, text: str) -> str:
    return assistant.ask(Question(text)).outcome.value


@pytest.mark.parametrize(
    "text",
    [
        "Mogen wij zelf geld bijleggen?",
        "Is cofinanciering toegestaan?",
        "Mag de gemeente eigen geld inbrengen?",
    ],
)
def test_what_need_not_be_is_no_answer_to_what_may_be(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(Question(text))

    assert answer.outcome.value == "answered"
    assert "niet verplicht" in answer.text


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Is cofinanciering verplicht?", "Nee. Cofinanciering"),
        ("Klopt het dat cofinanciering verplicht is?", "Nee, dat klopt niet. Cofinanciering"),
        ("Cofinanciering is toch niet verplicht?", "Ja, dat klopt. Cofinanciering"),
    ],
)
def test_a_claim_is_checked_and_a_question_is_answered(
    assistant: Assistant, text: str, start: str
) -> None:
    assert assistant.ask(Question(text)).text.startswith(start)


@pytest.mark.parametrize(
    "text",
    [
        "Mag de gemeente Lelystad zelf bepalen welke scholen meedoen?",
        "Bepaalt de gemeente welke scholen meedoen aan School en Omgeving?",
        "Wie bepaalt welke scholen meedoen?",
        "Mogen we zelf bepalen waar het focusgebied ligt?",
        "Can we decide ourselves which schools take part?",
    ],
)
def test_who_decides_is_not_who_takes_part(assistant: Assistant, text: str) -> None:
    assert outcome(assistant, text) == "not_in_sources"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Krijgt Den Haag geld uit de SPUK?", "yes"),
        ("Is er geld voor Groningen?", "yes"),
        ("Krijgt Amersfoort geld?", "no"),
        ("Doet Apeldoorn mee?", "no"),
        ("Krijgt Rotterdam geld voor School en Omgeving?", "yes"),
        ("Krijgt Arnhem geld voor School en Omgeving?", "no"),
        ("Mogen jongeren uit Amersfoort meedoen?", "not_in_sources"),
        ("Mag een school in Almere meedoen met onze coalitie?", "not_in_sources"),
    ],
)
def test_money_for_a_municipality_asks_whether_it_is_in(
    assistant: Assistant, text: str, expected: str
) -> None:
    assert outcome(assistant, text) == expected


def test_the_other_coalitions_are_named_without_the_one_that_is_asked_about(
    assistant: Assistant,
) -> None:
    text = assistant.ask(Question("Krijgt Rotterdam geld voor School en Omgeving?")).text

    assert "Groningen, Heerlen, Leeuwarden en Zaanstad" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Krijgen wij de btw erbij?", "no"),
        ("Zijn de bedragen inclusief btw?", "yes"),
        ("Zijn de bedragen exclusief btw?", "no"),
    ],
)
def test_the_amounts_hold_the_share_of_the_fund(
    assistant: Assistant, text: str, expected: str
) -> None:
    assert outcome(assistant, text) == expected


def test_money_in_a_later_year_is_not_that_of_the_first_tranche(assistant: Assistant) -> None:
    answer = assistant.ask(Question("Is er voor 2026 nog geld voor Re-integratie?"))

    assert answer.tranche == "2026-2028"
    assert answer.outcome.value != "yes"


@pytest.mark.parametrize(
    "text",
    [
        "Wat is het verschil tussen de twee tranches?",
        "Wat is er in de tweede tranche anders dan in de eerste?",
    ],
)
def test_the_two_tranches_side_by_side(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(Question(text))

    assert answer.outcome.value == "answered"
    assert {"2023", "2025", "2026", "2028"} <= years(answer)


def years(answer: Answer) -> set[str]:
    return {word.strip(".,:;") for word in answer.text.split() if word.strip(".,:;").isdigit()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mag een nieuwe activiteit van € 5.000 zonder aanvraag?", "no"),
        ("Mag een koffieochtend voor ouders?", "conditional"),
        ("Mag een weerbaarheidstraining?", "conditional"),
        ("Klopt het dat de verlenging niet verder kan dan 31 december 2026?", "yes"),
        ("Klopt het dat de verlenging niet langer kan dan tot eind 2027?", "no"),
        ("Kan het ministerie het geld terugvorderen als wij niets doen?", "yes"),
        ("Klopt het dat de gemeente zelf niets hoeft bij te leggen?", "yes"),
        ("Mogen wij wat eind 2025 overblijft steken in het opknappen van gevels?", "no"),
        ("Mag een bord havermout voor schooltijd uit School en Omgeving?", "no"),
        ("Mogen we in 2026 nog een training betalen uit het geld van 2023-2025?", "conditional"),
        ("Mogen wij alvast van 2025 lenen om het gat van 2024 te dichten?", "no"),
    ],
)
def test_short_questions_of_plans_and_money(assistant: Assistant, text: str, expected: str) -> None:
    assert outcome(assistant, text) == expected


@pytest.mark.parametrize("themes", ["elk hoofdthema", "ieder hoofdthema"])
def test_a_shift_within_each_hoofdthema_counts_by_itself(assistant: Assistant, themes: str) -> None:
    text = (
        f"Van {themes} verschuiven wij 20% naar andere bestaande activiteiten binnen dat thema, "
        "bij elkaar 100%. Is een wijzigingsaanvraag nodig?"
    )

    assert outcome(assistant, text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "Komen gewone rekenlessen in aanmerking voor School en Omgeving?",
        "Wanneer komt het volgende deel van het geld?",
        "Mogen wij het geld doorgeven aan een welzijnsorganisatie die de activiteit uitvoert?",
        "Hoe lang duurt het voor we antwoord krijgen op onze wijzigingsaanvraag?",
        "Eenmalig € 300 uitkeren aan gezinnen, mag dat uit Armoede en Schulden?",
        "Binnen welke termijn moet een wijzigingsaanvraag binnen zijn?",
        "Welk bedrag gaat er van de tweede tranche naar Schiedam?",
        "Volgens welke sleutel is het geld voor programmaondersteuning verdeeld?",
        "Mogen wij gezinnen een kerstpakket geven uit Armoede en Schulden?",
    ],
)
def test_what_only_resembles_something_named_is_not_settled_by_it(
    assistant: Assistant, text: str
) -> None:
    assert outcome(assistant, text) == "not_in_sources"


def test_the_drempel_is_of_a_hoofdthema_and_not_of_the_whole_grant(assistant: Assistant) -> None:
    whole = assistant.ask(
        Question("Geldt de 25% over ons totale budget voor alle hoofdthema's samen?")
    )
    of_one = assistant.ask(
        Question("Wij verschuiven 20% van het totale budget voor Jonge Kind. Aanvraag nodig?")
    )

    assert "totale" not in of_one.text
    assert whole.outcome.value == "no"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (
            (
                "Welk bedrag staat er samen op onze rekening: Armoede € 180.000, "
                "Veerkracht € 90.000, Jonge Kind € 1.250.000?"
            ),
            1_506_500,
        ),
        (
            (
                "Hoeveel euro mogen we bij Veerkracht en Weerbaarheid, waar we € 255.000 hebben, "
                "hooguit verschuiven?"
            ),
            63_750,
        ),
    ],
)
def test_an_amount_is_worked_out_with_all_that_is_told(
    assistant: Assistant, text: str, amount: int
) -> None:
    """A loose name beside others takes its amount along; a limit is of the budget that is told."""
    assert amount in {one.eur for one in assistant.ask(Question(text)).amounts}


def test_what_another_theme_leaves_out_is_said_with_that_theme(assistant: Assistant) -> None:
    answer = assistant.ask(Question("Mag een lunch uit Veerkracht en Weerbaarheid?"))

    assert "Bij School en Omgeving sluiten zij het uit." in answer.text


def test_a_coalition_that_holds_for_some_schools_settles_none(assistant: Assistant) -> None:
    told = (
        "De eerste twee scholen in Zaanstad zitten in onze lokale coalitie, van de derde moet ik "
        "dat nog uitzoeken. Er is geen ander rijksgeld. Mag sportles uit School en Omgeving?"
    )

    assert outcome(assistant, told) == "conditional"
