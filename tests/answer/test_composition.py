"""An answer says its verdict first, is the sum of its claims, and hides no amount."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from assistant.domain import Answer, Kind, Origin, Outcome, Status
from assistant.dutch import numbers
from assistant.settings import CONTACT
from assistant.understanding.language import language
from assistant.understanding.words import tokens
from eval.items import Item
from tests.answer.conftest import Ask

KINDS = {"rule", "calculation", "source", "connective"}


def squeezed(text: str) -> str:
    return "".join(text.split())


def told(answers: Iterable[Answer], *outcomes: Outcome) -> list[Answer]:
    found = [a for a in answers if a.outcome in outcomes]
    assert found
    return found


def test_the_text_is_its_claims_joined(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        assert squeezed(answer.text) == squeezed("".join(c.text for c in answer.claims))


def test_a_claim_is_of_one_of_four_kinds(gold_answers: list[Answer]) -> None:
    assert {c.kind for a in gold_answers for c in a.claims} <= KINDS


def test_what_is_said_on_a_source_or_computed_has_proof(gold_answers: list[Answer]) -> None:
    """Its own, or that of the claims before it, as a sum has that of its parts."""
    decided = (Outcome.YES, Outcome.NO, Outcome.CONDITIONAL, Outcome.ANSWERED)
    bare = [
        (answer.question, claim.text)
        for answer in told(gold_answers, *decided)
        for number, claim in enumerate(answer.claims)
        if claim.kind in ("source", "calculation")
        and not any(c.citations for c in answer.claims[: number + 1])
    ]

    assert bare == []


def test_a_claim_of_a_rule_names_its_rule(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        for claim in answer.claims:
            assert bool(claim.rule_id) == (claim.kind in ("rule", "calculation"))


def test_a_yes_begins_with_yes_and_a_no_with_no(gold_answers: list[Answer]) -> None:
    """Several questions have a heading each, and a wrong premise goes first."""
    single = [a for a in gold_answers if not a.parts and not corrects_a_premise(a)]
    for answer in told(single, Outcome.YES):
        assert re.match(r"(Ja|Yes)\b", answer.text), (answer.question, answer.text)
    for answer in told(single, Outcome.NO):
        assert re.match(r"(Nee|No)\b", answer.text), (answer.question, answer.text)


def test_a_wrong_premise_is_corrected_before_the_verdict(gold_answers: list[Answer]) -> None:
    corrected = [a for a in gold_answers if not a.parts and corrects_a_premise(a)]
    assert corrected
    for answer in told(corrected, Outcome.YES, Outcome.NO):
        start = re.match(
            r"(Uw vraag gaat uit van|Your question assumes|De bronnen|The sources)", answer.text
        )
        assert start or re.match(r"(Ja|Yes|Nee|No)\b", answer.text), (answer.question, answer.text)


def corrects_a_premise(answer: Answer) -> bool:
    return any(step.label == "Onjuiste aanname" for step in answer.trace)


def test_nothing_else_begins_with_a_bare_yes_or_no(gold_answers: list[Answer]) -> None:
    others = set(Outcome) - {Outcome.YES, Outcome.NO}
    for answer in told(gold_answers, *others):
        assert not re.match(r"(Ja|Yes|Nee|No)[.!]", answer.text), (answer.question, answer.text)


def test_a_conditional_answer_says_on_what_it_depends(gold_answers: list[Answer]) -> None:
    for answer in told(gold_answers, Outcome.CONDITIONAL):
        unknown = [c for c in answer.conditions if c.status is Status.UNKNOWN]
        assert (
            unknown
            or answer.follow_ups
            or "mits" in answer.text
            or re.search(
                r"voorwaarde|hangt|alleen|provided|depend|condition|only|\bals\b|\bif\b",
                answer.text,
                re.IGNORECASE,
            )
        ), (answer.question, answer.text)


def test_a_conditional_answer_also_says_what_was_stated_already(ask: Ask) -> None:
    answer = ask(
        "Mag de dansles na school op een school die meedoet in de coalitie van Zaanstad uit School "
        "en Omgeving?"
    )
    assert answer.outcome is Outcome.CONDITIONAL
    unknown, stated = answer.text.split("U noemde al:")
    assert "Nog niet bekend:" in unknown
    assert "coalitie" in stated
    assert "rijksgeld" not in stated


def test_a_no_by_condition_shows_the_condition(ask: Ask) -> None:
    answer = ask(
        "Mag een spelochtend uit Jonge Kind? De activiteit vindt plaats buiten het focusgebied."
    )

    assert answer.outcome is Outcome.NO
    [broken] = [c for c in answer.conditions if c.status is Status.NOT_MET]
    assert broken.citations


def test_every_declared_amount_is_stated_in_the_text(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        stated = euros(answer)
        assert {a.eur for a in answer.amounts} <= stated, (answer.question, answer.text)


def test_every_amount_of_the_text_is_declared(gold_asked: list[tuple[Item, Answer]]) -> None:
    """Except what the asker said and the answer repeats."""
    undeclared = {
        item.id: (item.question, sorted(missing))
        for item, answer in gold_asked
        if (missing := euros(answer) - {a.eur for a in answer.amounts} - said(item))
    }

    assert undeclared == {}


def said(item: Item) -> set[int]:
    """Amounts that the asker named, now or before."""
    texts = (item.question, *(turn.text for turn in item.history))
    return {int(n.value) for text in texts for n in numbers(text) if n.kind == "euro"}


def euros(answer: Answer) -> set[int]:
    """The whole euro amounts that the text states: what stands behind a euro sign.

    A figure in the title of a source is part of its name.
    """
    text = answer.text
    for citation in answer.citations:
        text = text.replace(citation.title, "")
    return {
        int(n.value)
        for n in numbers(text)
        if n.kind == "euro"
        and n.value == n.value.to_integral_value()
        and text[: n.start].rstrip().endswith("€")
    }


def test_every_declared_amount_has_proof(gold_answers: list[Answer]) -> None:
    bare = [(a.question, m.label) for a in gold_answers for m in a.amounts if not m.citations]

    assert bare == []


@pytest.mark.parametrize(
    ("question", "first", "beside"),
    [
        (
            "Wat staat er netto op de rekening van één gebied voor Armoede en Schulden van 2023?",
            484_500,
            {510_000, 10_200_000},
        ),
        (
            "Hoeveel krijgen de twee OCW-thema's samen over de drie jaren?",
            145_837_000,
            {72_727_000, 73_110_000, 72_725_000},
        ),
        (
            "Hoeveel procent van de bijdragen van de drie ministeries aan 2026-2028 komt van OCW?",
            327_000_000,
            {408_000_000},
        ),
    ],
)
def test_the_amount_asked_for_goes_first(
    ask: Ask, question: str, first: int, beside: set[int]
) -> None:
    amounts = [amount.eur for amount in ask(question).amounts]

    assert amounts[0] == first
    assert set(amounts[1:]) == beside


def test_no_amount_is_declared_twice(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        amounts = [a.eur for a in answer.amounts]
        assert len(amounts) == len(set(amounts)), answer.question


def test_an_answer_is_in_the_language_of_the_question(gold_answers: list[Answer]) -> None:
    for answer in gold_answers:
        assert language(tokens(answer.text)) == answer.language, (answer.question, answer.text)


@pytest.mark.parametrize(
    ("question", "outcome", "words"),
    [
        ("May a warm lunch be paid from School en Omgeving?", Outcome.NO, r"^No\b"),
        ("How much is there for Jonge Kind in 2024?", Outcome.ANSWERED, r"€ 31,333,000"),
        ("Is co-financing required in 2024?", Outcome.NO, r"^No\b"),
        ("Can money from 2024 be spent in 2023?", Outcome.NO, r"^No\b"),
    ],
)
def test_an_english_question_gets_an_english_answer(
    ask: Ask, question: str, outcome: Outcome, words: str
) -> None:
    answer = ask(question)

    assert answer.language == "en"
    assert answer.outcome is outcome
    assert re.search(words, answer.text)
    assert all(f.question.isascii() for f in answer.follow_ups)


@pytest.mark.parametrize(
    "question",
    [
        "Wat is de SiSa-code van de SPUK Kansrijke Wijk?",
        "Hoeveel krijgt Arnhem voor Re-integratie uit de SPUK?",
        "Mag een warme lunch in 2027 uit School en Omgeving?",
        "Mag schuldenafkoop uit Armoede en Schulden?",
    ],
)
def test_where_the_sources_are_silent_the_mailbox_is_named(ask: Ask, question: str) -> None:
    answer = ask(question)

    assert answer.outcome is Outcome.NOT_IN_SOURCES
    assert answer.contact == CONTACT
    assert CONTACT in answer.text


def test_every_silent_answer_names_the_mailbox(gold_answers: list[Answer]) -> None:
    for answer in told(gold_answers, Outcome.NOT_IN_SOURCES):
        assert answer.contact == CONTACT
        assert CONTACT in answer.text


def test_a_settled_question_needs_no_person(ask: Ask) -> None:
    answer = ask("Mag een warme lunch uit School en Omgeving in 2024?")

    assert answer.outcome is Outcome.NO
    assert answer.contact is None


def test_a_silent_answer_claims_nothing_on_its_own(gold_answers: list[Answer]) -> None:
    for answer in told(gold_answers, Outcome.OUT_OF_SCOPE):
        assert answer.citations == ()
        assert answer.amounts == ()
        assert answer.kind is Kind.OUT_OF_SCOPE


def test_the_tranche_is_named_in_every_verdict(gold_answers: list[Answer]) -> None:
    for answer in told(gold_answers, Outcome.YES, Outcome.NO, Outcome.CONDITIONAL):
        if answer.tranche:
            assert answer.tranche in answer.text, (answer.question, answer.text)


def test_an_assumed_tranche_is_said_to_be_assumed(ask: Ask) -> None:
    answer = ask("Mag een warme lunch uit School en Omgeving?")

    assert (answer.tranche, answer.tranche_basis) == ("2023-2025", "assumed")
    [card] = [f for f in answer.facts if f.name == "tranche"]
    assert card.origin is Origin.ASSUMED
    assert "2023-2025" in answer.text


def test_the_fact_card_shows_where_each_fact_comes_from(ask: Ask) -> None:
    answer = ask("En in 2025?", ("user", "Hoeveel is er in 2024 voor Jonge Kind?"))

    origins = {f.name: f.origin for f in answer.facts}
    assert origins["jaren"] is Origin.SAID
    assert origins["hoofdthemas"] is Origin.EARLIER_TURN


def test_a_follow_up_question_settles_what_is_open(ask: Ask) -> None:
    question = "Is een wijzigingsaanvraag nodig als we 20% van het budget anders verdelen?"
    answer = ask(question)
    assert answer.outcome is Outcome.CONDITIONAL
    [follow] = [f for f in answer.follow_ups if f.fact == "nieuwe_activiteit"]

    by_value = {
        value: ask(question, facts={follow.fact: value}).outcome for value, _ in follow.options
    }

    assert by_value == {"ja": Outcome.YES, "nee": Outcome.NO}


@pytest.mark.parametrize(
    "question",
    [
        "Mag een spelochtend uit Jonge Kind in 2024?",
        "Mogen sportlessen uit School en Omgeving in 2024?",
        "Mag een jobcoach uit Re-integratie in 2024?",
        "Mag een onderwijsassistent uit Jonge Kind in 2024?",
        "Mag een cursus omgaan met geld uit Armoede en Schulden in 2024?",
    ],
)
def test_answering_every_question_back_leads_to_a_verdict(ask: Ask, question: str) -> None:
    """Every condition met leads to yes, any one of them not met to no."""
    answer = ask(question)
    assert answer.outcome is Outcome.CONDITIONAL
    assert answer.follow_ups
    assert all({value for value, _ in f.options} == {"ja", "nee"} for f in answer.follow_ups)
    met = {f.fact: "ja" for f in answer.follow_ups}

    assert ask(question, facts=met).outcome is Outcome.YES
    for follow in answer.follow_ups:
        assert ask(question, facts={**met, follow.fact: "nee"}).outcome is Outcome.NO


def test_the_button_of_an_inverted_question_sets_the_opposite_value(ask: Ask) -> None:
    """ "Are the costs already paid with other state money?": Ja means that they are not free."""
    question = "Mag een spelochtend uit Jonge Kind in 2024, binnen het focusgebied?"
    [follow] = ask(question).follow_ups
    by_label = {label: value for value, label in follow.options}

    outcomes = {
        label: ask(question, facts={follow.fact: value}).outcome
        for label, value in by_label.items()
    }

    assert outcomes == {"Ja": Outcome.NO, "Nee": Outcome.YES}


def test_the_turning_point_says_how_far_away_it_is(ask: Ask) -> None:
    answer = ask(
        "Wij verschuiven € 180.000 van ons budget van € 800.000, zonder nieuwe activiteit. "
        "Is een wijzigingsaanvraag nodig?"
    )

    assert answer.outcome is Outcome.NO
    [point] = answer.flip_points
    assert all(part in point for part in ("25%", "€ 800.000", "€ 200.000", "€ 180.000", "€ 20.000"))


@pytest.mark.parametrize(
    ("share", "outcome"),
    [
        ("25%", Outcome.NO),
        ("25,01%", Outcome.YES),
        ("een kwart", Outcome.NO),
        ("een derde", Outcome.YES),
    ],
)
def test_the_written_share_and_the_verdict_agree(ask: Ask, share: str, outcome: Outcome) -> None:
    answer = ask(
        f"Wij verdelen {share} van het budget van Jonge Kind anders, alleen over bestaande "
        "activiteiten. Is een wijzigingsaanvraag nodig?"
    )

    assert answer.outcome is outcome
    if share == "25,01%":
        assert "25,01%" in answer.text


def test_the_same_number_in_prose_and_on_the_fact_card_gives_the_same_result(ask: Ask) -> None:
    said = ask(
        "Wij verschuiven € 210.000 van ons budget van € 800.000, zonder nieuwe activiteit. "
        "Is een wijzigingsaanvraag nodig?"
    )
    corrected = ask(
        "Wij verschuiven € 180.000 van ons budget van € 800.000, zonder nieuwe activiteit. "
        "Is een wijzigingsaanvraag nodig?",
        facts={"verschuiving": "€ 210.000"},
    )

    assert (corrected.outcome, corrected.text) == (said.outcome, said.text)
