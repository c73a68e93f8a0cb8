"""Facts that the caller sets: they win over what was read, and the verdict is worked out anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer.wording import FACT_LABELS
from assistant.bootstrap import build
from assistant.domain import Answer, Origin, Outcome, Question, Turn
from assistant.errors import InvalidInput
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.understanding.corrections import known_names

SHIFT = (
    "Wij verschuiven € 180.000 van ons budget van € 800.000 binnen Jonge Kind tussen bestaande"
    " activiteiten. Is een wijziging nodig?"
)
TODDLERS = "Mag een spelochtend in het focusgebied uit Jonge Kind?"
WORK = (
    "Mag een sollicitatietraining voor mensen met bijstand uit het focusgebied uit Re-integratie?"
)
MUSIC = "Mag muziekles na school uit School en Omgeving?"
CLASS = (
    "Mag een extra onderwijsassistent mbo 3 in groep 2 naast de leerkracht uit Jonge Kind, in het"
    " focusgebied?"
)
NEXT_YEAR = "Mag geld van 2023 in 2024 worden besteed?"
TABLE = "Hoeveel is er in 2024 voor Jonge Kind?"
MINISTRY = "Hoeveel geeft OCW in 2024?"
NET = "Hoeveel is € 200.000 voor Re-integratie netto?"
FUND = "Klopt het dat er 3% naar het btw-compensatiefonds gaat bij Re-integratie?"
LATE = "Kan ik op 5 oktober 2023 nog een aanvraag indienen?"
PLAN = "Mag planvorming uit gezonde leefomgeving?"
INTEGRAL = "Mag huiswerkhulp in het focusgebied uit het integrale budget?"

# Name: question, value, and what the answer is before and after: an outcome or an amount.
CASES: dict[str, tuple[str, str, str | int, str | int]] = {
    "aandeel": (FUND, "5%", "no", "yes"),
    "aandelen": (FUND, "5%", "no", "yes"),
    "aanvraagdatum": (LATE, "15 september 2023", "no", "yes"),
    "activiteit": (TODDLERS, "huiswerkhulp", "conditional", "not_in_sources"),
    "activiteiten": (TODDLERS, "huiswerkhulp", "conditional", "not_in_sources"),
    "alleen_voorbereiding": (PLAN, "nee", "conditional", "no"),
    "ander_geld": ("Mag een buurtfeest uit Veerkracht?", "ja", "not_in_sources", "conditional"),
    "ander_rijksgeld": (TODDLERS, "volledig", "conditional", "no"),
    "bedrag": (
        "Moeten we een wijziging aanvragen als we 250.00 verschuiven van een budget van 800.000?",
        "€ 250.000",
        "needs_information",
        "yes",
    ),
    "bedrag_per_thema": (
        "Hoeveel is € 600.000 voor Re-integratie en € 200.000 voor Jonge Kind samen netto?",
        "€ 600.000 voor Re-integratie en € 400.000 voor Jonge Kind",
        770_000,
        970_000,
    ),
    "bedragen": (NET, "€ 300.000", 190_000, 285_000),
    "budget": (SHIFT, "€ 400.000", "no", "yes"),
    "datum": (LATE, "2023-09-15", "no", "yes"),
    "deelnemers_uit_focusgebied": (WORK, "nee", "conditional", "no"),
    "doelgroep": (
        WORK.replace("mensen met bijstand", "mensen"),
        "bijstand",
        "doelgroep_participatiewet unknown",
        "doelgroep_participatiewet met",
    ),
    "doelgroep_participatiewet": (WORK, "nee", "conditional", "no"),
    "gebied": (MUSIC, "Utrecht Overvecht", "conditional", "no"),
    "gemeente": (MUSIC, "Utrecht", "conditional", "no"),
    "genoemde_drempel": ("Is een wijziging pas nodig boven 30%?", "25%", "no", "yes"),
    "gericht_op_betaald_werk": (WORK, "nee", "conditional", "no"),
    "goed_onderbouwd": (
        "Mag een eigen aanpak voor peuters in het focusgebied uit Jonge Kind?",
        "nee",
        "conditional",
        "no",
    ),
    "groep": (CLASS, "5", "conditional", "no"),
    "groep_1_2_of_3": (
        "Mag training en coaching van leerkrachten van groep 3 uit Jonge Kind?",
        "nee",
        "conditional",
        "no",
    ),
    "groep_1_of_2": (CLASS, "nee", "conditional", "no"),
    "hoofdthema": (TODDLERS, "Re-integratie", "conditional", "no"),
    "hoofdthemas": (TABLE, "School en Omgeving", 31_333_000, 31_610_000),
    "jaar": (TABLE, "2023", 31_333_000, 10_444_000),
    "jaren": (TABLE, "2023", 31_333_000, 10_444_000),
    "mbo_niveau": (CLASS, "2", "conditional", "no"),
    "minimaal_mbo_3": (CLASS, "nee", "conditional", "no"),
    "ministerie": (MINISTRY, "SZW", 62_943_000, 14_450_000),
    "ministeries": (MINISTRY, "SZW", 62_943_000, 14_450_000),
    "naar_jaar": (NEXT_YEAR, "2026", "yes", "conditional"),
    "leerlingen_so_po_vo": (MUSIC, "nee", "conditional", "no"),
    "naast_gewone_leerkracht": (CLASS, "nee", "conditional", "no"),
    "nieuwe_activiteit": (SHIFT, "ja", "no", "yes"),
    "past_bij_overkoepelend_doel": (INTEGRAL, "nee", "conditional", "no"),
    "plaats_in_focusgebied": (TODDLERS, "nee", "conditional", "no"),
    "school_in_coalitie": (MUSIC, "nee", "conditional", "no"),
    "tranche": (TABLE, "2026-2028", "answered", "not_in_sources"),
    "van_jaar": (NEXT_YEAR, "2025", "yes", "no"),
    "verlenging_jaren": ("Mag verlenging met een jaar?", "2", "conditional", "no"),
    "verschuiving": (SHIFT, "€ 300.000", "no", "yes"),
    "verschuiving_aandeel": (SHIFT, "30%", "no", "yes"),
    "verschuiving_grens": (SHIFT, "meer dan", "no", "conditional"),
    "vrij_van_ander_rijksgeld": (TODDLERS, "ja", "conditional", "yes"),
}


@pytest.fixture(scope="module")
def assistant(project: Path, shipped_index: Path) -> Assistant:
    return build(Settings(corpus=project / "corpus", index=shipped_index), cold=True)


def says(answer: Answer, expected: str | int) -> bool:
    """Whether the answer has this outcome, holds this amount, or has a condition in this state."""
    if isinstance(expected, int):
        return any(amount.eur == expected for amount in answer.amounts)
    _, condition, status = expected.rpartition(" ")
    if condition:
        return any(c.id == "participatiewet" and c.status == status for c in answer.conditions)
    return answer.outcome == Outcome(expected)


def test_every_name_that_may_be_set_is_tried_below() -> None:
    assert set(CASES) == set(known_names())


@pytest.mark.parametrize("name", CASES)
def test_a_fact_that_is_set_changes_the_verdict(assistant: Assistant, name: str) -> None:
    question, value, before, after = CASES[name]

    plain = assistant.ask(Question(question))
    corrected = assistant.ask(Question(question, facts={name: value}))

    assert says(plain, before)
    assert not says(plain, after)
    assert says(corrected, after)


@pytest.mark.parametrize("name", CASES)
def test_what_the_card_shows_can_be_set_again(assistant: Assistant, name: str) -> None:
    """The value of each line, typed back, gives the same answer."""
    question, value, _, _ = CASES[name]
    corrected = assistant.ask(Question(question, facts={name: value}))
    shown = {f.name: f.value for f in corrected.facts if f.origin is not Origin.DERIVED}
    if name == "tranche":
        del shown["jaren"]  # of the other tranche: said in the question, refused by hand

    again = assistant.ask(Question(question, facts=shown))

    assert again.outcome == corrected.outcome
    assert [a.eur for a in again.amounts] == [a.eur for a in corrected.amounts]
    assert {f.name: f.value for f in again.facts} == {f.name: f.value for f in corrected.facts}


@pytest.mark.parametrize("name", CASES)
def test_every_line_of_the_card_has_a_label_in_both_languages(
    assistant: Assistant, name: str
) -> None:
    question, value, _, _ = CASES[name]

    for line in assistant.ask(Question(question, facts={name: value})).facts:
        dutch, english = FACT_LABELS[line.name]
        assert line.label == dutch
        assert english
        assert english != line.name
        assert "_" not in line.value


def test_an_english_answer_has_an_english_card(assistant: Assistant) -> None:
    question = "May we pay a job coach for people on welfare in the focus area from Re-integratie?"

    answer = assistant.ask(Question(question, facts={"ander_rijksgeld": "deels", "groep": "2"}))

    lines = {line.name: (line.label, line.value) for line in answer.facts}
    assert answer.language == "en"
    assert lines["ander_rijksgeld"] == ("Other central government money", "partly")
    assert lines["doelgroep"] == ("Target group", "people on social assistance")
    assert lines["doelgroep_participatiewet"][1] == "yes"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"jaar": "2040"}, "van 2023 tot en met 2028"),
        ({"jaren": "2024 en 2031"}, "van 2023 tot en met 2028"),
        ({"van_jaar": "2019"}, "van 2023 tot en met 2028"),
        ({"naar_jaar": "2024 en 2025"}, "één jaar"),
        ({"mbo_niveau": "5"}, "1, 2, 3 of 4, of hbo"),
        ({"mbo_niveau": "0"}, "1, 2, 3 of 4, of hbo"),
        ({"groep": "9"}, "1 tot en met 8"),
        ({"groep": "½"}, "1 tot en met 8"),
        ({"verschuiving_aandeel": "130%"}, "0% tot en met 100%"),
        ({"verschuiving_aandeel": "veel"}, "0% tot en met 100%"),
        ({"budget": "-5000"}, "boven nul"),
        ({"budget": "0"}, "boven nul"),
        ({"budget": "€ 100.000 en € 200.000"}, "één bedrag"),
        ({"gemeente": "Den Bosch"}, "een naam die de bronnen gebruiken"),
        ({"gemeente": "Utrecht en Rotterdam"}, "één naam"),
        ({"gebied": "Bilgaardhoek"}, "een naam die de bronnen gebruiken"),
        ({"hoofdthema": "huisvesting"}, "een naam die de bronnen gebruiken"),
        ({"datum": "31 februari 2023"}, "één dag met een jaar"),
        ({"datum": "2023-02-31"}, "één dag met een jaar"),
        ({"ander_rijksgeld": "misschien"}, "volledig, deels, geen"),
        ({"school_in_coalitie": "weet ik niet"}, "ja of nee"),
        ({"bedrag_per_thema": "€ 600.000"}, "bedragen met hun thema"),
        ({"kleur": "groen"}, "Onbekend feit: kleur"),
        ({"_class": "x"}, "Onbekend feit"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_would_do(
    assistant: Assistant, facts: dict[str, str], told: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        assistant.ask(Question(SHIFT, facts=facts))

    assert told in error.value.message
    assert next(iter(facts)) in error.value.message


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"gemeente": "Rotterdam", "gebied": "Utrecht Overvecht"}, "ligt in Utrecht"),
        ({"gemeente": "Utrecht", "school_in_coalitie": "ja"}, "scholen in Utrecht"),
        ({"budget": "€ 100.000", "verschuiving": "€ 200.000"}, "hoger dan het budget"),
        (
            {"budget": "€ 100.000", "verschuiving": "€ 50.000", "verschuiving_aandeel": "30%"},
            "past niet bij de bedragen",
        ),
        ({"tranche": "2026-2028", "jaren": "2024"}, "2024 hoort niet bij tranche 2026-2028"),
        ({"tranche": "2023-2025", "jaar": "2027"}, "2027 hoort niet bij tranche 2023-2025"),
        ({"tranche": "2026-2028", "van_jaar": "2024"}, "hoort niet bij tranche"),
        ({"jaar": "2024", "jaren": "2025"}, "spreken elkaar tegen"),
        ({"groep": "4", "groep_1_of_2": "ja"}, "spreken elkaar tegen"),
        ({"mbo_niveau": "2", "minimaal_mbo_3": "ja"}, "spreken elkaar tegen"),
        (
            {"ander_rijksgeld": "volledig", "vrij_van_ander_rijksgeld": "ja"},
            "spreken elkaar tegen",
        ),
    ],
)
def test_facts_that_contradict_each_other_are_refused(
    assistant: Assistant, facts: dict[str, str], told: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        assistant.ask(Question(SHIFT, facts=facts))

    assert told in error.value.message


def test_two_tranches_are_refused(assistant: Assistant) -> None:
    question = Question(TABLE, tranche="2023-2025", facts={"tranche": "2026-2028"})

    with pytest.raises(InvalidInput, match="spreken elkaar tegen"):
        assistant.ask(question)


def test_what_is_set_beside_what_was_read_must_be_possible_too(assistant: Assistant) -> None:
    with pytest.raises(InvalidInput, match="hoger dan het budget"):
        assistant.ask(Question(SHIFT, facts={"verschuiving": "€ 900.000"}))


def test_the_extension_year_belongs_to_the_first_tranche_too(assistant: Assistant) -> None:
    question = "Mag geld van 2025 in 2026 worden besteed?"

    answer = assistant.ask(Question(question, facts={"tranche": "2023-2025", "naar_jaar": "2026"}))

    assert answer.tranche == "2023-2025"


def test_two_answers_about_the_same_thing_go_together(assistant: Assistant) -> None:
    facts = {"groep_1_2_of_3": "ja", "groep_1_of_2": "ja"}

    both_ways = [
        assistant.ask(Question(CLASS, facts=dict(order))).outcome
        for order in (list(facts.items()), list(facts.items())[::-1])
    ]

    assert both_ways == [Outcome.CONDITIONAL, Outcome.CONDITIONAL]


def test_an_area_brings_its_own_municipality(assistant: Assistant) -> None:
    question = "Mag muziekles na school in Rotterdam uit School en Omgeving?"

    answer = assistant.ask(Question(question, facts={"gebied": "Utrecht Overvecht"}))

    lines = {line.name: (line.value, line.origin) for line in answer.facts}
    assert lines["gemeente"] == ("Utrecht", Origin.DERIVED)
    assert lines["gebied"] == ("Utrecht Overvecht", Origin.SAID)
    assert lines["school_in_coalitie"] == ("nee", Origin.DERIVED)


def test_another_municipality_lets_the_area_go(assistant: Assistant) -> None:
    question = "Mag muziekles na school in Utrecht Overvecht uit School en Omgeving?"

    answer = assistant.ask(Question(question, facts={"gemeente": "Rotterdam"}))

    names = {line.name: line.value for line in answer.facts}
    assert names["gemeente"] == "Rotterdam"
    assert "gebied" not in names
    assert "school_in_coalitie" not in names
    assert answer.outcome is Outcome.CONDITIONAL


def test_another_target_group_is_not_in_the_participatiewet_because_the_first_was(
    assistant: Assistant,
) -> None:
    answer = assistant.ask(Question(WORK, facts={"doelgroep": "jongeren"}))

    assert "doelgroep_participatiewet" not in {line.name for line in answer.facts}


def test_facts_set_for_an_earlier_message_count_in_the_next(assistant: Assistant) -> None:
    earlier = Turn("user", SHIFT, {"verschuiving": "€ 300.000"})

    answer = assistant.ask(Question("En als het budget € 1.500.000 is?", (earlier,)))

    lines = {line.name: (line.value, line.origin) for line in answer.facts}
    assert lines["verschuiving"] == ("€ 300.000", Origin.EARLIER_TURN)
    assert lines["budget"] == ("€ 1.500.000", Origin.SAID)
    assert answer.outcome is Outcome.NO


def test_a_tranche_set_for_an_earlier_message_counts_in_the_next(assistant: Assistant) -> None:
    earlier = Turn("user", "Moet er cofinanciering zijn?", {"tranche": "2026-2028"})

    answer = assistant.ask(Question("Weet u het zeker?", (earlier,)))

    assert (answer.tranche, answer.tranche_basis) == ("2026-2028", "earlier_turn")
    assert answer.outcome is Outcome.NOT_IN_SOURCES
