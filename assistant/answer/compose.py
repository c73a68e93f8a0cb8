"""Ruling -> answer: claims with their proof, in order, verdict first."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Sequence
from decimal import Decimal

from assistant.answer.cite import Library, Numbering
from assistant.answer.render import Wording
from assistant.answer.wording import FACT_LABELS
from assistant.domain import (
    Amount,
    Answer,
    AnswerAmount,
    AnswerCondition,
    Claim,
    Condition,
    Fact,
    Facts,
    FollowUp,
    Kind,
    Origin,
    Outcome,
    Point,
    Receipt,
    Ruling,
    Status,
    Understanding,
)
from corpus.model import Passage
from corpus.rulebook import Rulebook, Voorwaarde

_ASKS_PERSON = frozenset({Outcome.NOT_IN_SOURCES, Outcome.NEEDS_INFORMATION})
_count = itertools.count()


def compose(
    understanding: Understanding,
    ruling: Ruling,
    library: Library,
    rulebook: Rulebook,
    *,
    question: str,
    contact: str,
    receipt: Receipt,
    near: Sequence[Passage] = (),
) -> Answer:
    """The answer to one question; the same ruling gives the same text, claims and numbers."""
    language = understanding.language
    words = Wording(rulebook, language)
    proof = Numbering(library)
    claims = [_claim(point, words, proof, ruling.topic) for point in ruling.points]
    claims += _conditions_claims(ruling, words, proof)
    claims += _closing(understanding, ruling, words, contact)
    conditions = tuple(
        AnswerCondition(c.id, words.condition(c.id), c.status, proof.numbers(c.cites))
        for c in _shown_conditions(ruling)
        if _is_condition(c.id, rulebook)
    )
    amounts = _amounts(ruling.amounts, claims, words, proof)
    if ruling.outcome is Outcome.NOT_IN_SOURCES and near:
        claims.append(_nearest(near, words, proof, library))
    flips = tuple(words.sentence(point) for point in ruling.flips)
    tranche, basis = _tranche(understanding, ruling)
    return Answer(
        id=_new_id(),
        question=question,
        language=language,
        kind=understanding.kind,
        outcome=ruling.outcome,
        tranche=tranche,
        tranche_basis=basis,
        text=_text(claims),
        claims=tuple(claims),
        facts=_facts(understanding, ruling, words),
        conditions=conditions,
        amounts=amounts,
        follow_ups=_follow_ups(ruling, rulebook, words, language),
        flip_points=flips,
        citations=proof.citations(),
        contact=contact if _needs_person(ruling) else None,
        receipt=receipt,
        trace=ruling.steps,
    )


def out_of_scope(
    understanding: Understanding, rulebook: Rulebook, *, question: str, receipt: Receipt
) -> Answer:
    """The answer to a question that is not about the SPUK."""
    words = Wording(rulebook, understanding.language)
    text = words.sentence(Point("buiten.onderwerp"))
    return Answer(
        id=_new_id(),
        question=question,
        language=understanding.language,
        kind=Kind.OUT_OF_SCOPE,
        outcome=Outcome.OUT_OF_SCOPE,
        tranche=None,
        tranche_basis=None,
        text=text,
        claims=(Claim(text, "connective"),),
        facts=(),
        conditions=(),
        amounts=(),
        follow_ups=(),
        flip_points=(),
        citations=(),
        contact=None,
        receipt=receipt,
    )


def _claim(point: Point, words: Wording, proof: Numbering, rule: str) -> Claim:
    numbers = proof.numbers(point.cites)
    text = words.sentence(point)
    marks = "".join(f" [{n}]" for n in numbers)
    rule_id = rule if point.kind in ("rule", "calculation") else None
    return Claim(text + marks, point.kind, numbers, rule_id)


def _text(claims: list[Claim]) -> str:
    """The claims joined: short ones follow each other, lists and closings get their own lines."""
    parts: list[str] = []
    for claim in claims:
        if parts and (claim.text.startswith("- ") or claim.kind == "closing"):
            joint = "\n" if claim.text.startswith("- ") else "\n\n"
            parts.append(joint + claim.text)
        elif parts and claim.text.endswith(":"):
            parts.append("\n\n" + claim.text + "\n")
        else:
            parts.append((" " if parts else "") + claim.text)
    return "".join(parts)


def _conditions_claims(ruling: Ruling, words: Wording, proof: Numbering) -> list[Claim]:
    """What must still be known, or what a yes rests on, as a list."""
    if ruling.outcome not in (Outcome.CONDITIONAL, Outcome.YES) or not ruling.conditions:
        return []
    listed = [c for c in ruling.conditions if c.status is Status.UNKNOWN]
    opening = "slot.voorwaarden" if ruling.outcome is Outcome.CONDITIONAL else "slot.nog_nodig"
    if not listed:
        listed = [c for c in ruling.conditions if c.status is Status.MET]
        opening = "slot.voldaan"
    if not listed:
        return []
    claims = [Claim(words.sentence(Point(opening)), "connective")]
    for condition in listed:
        numbers = proof.numbers(condition.cites)
        marks = "".join(f" [{n}]" for n in numbers)
        claims.append(
            Claim(f"- {words.condition(condition.id)}{marks}", "rule", numbers, condition.id)
        )
    return claims


def _shown_conditions(ruling: Ruling) -> tuple[Condition, ...]:
    """The conditions that matter: an exclusion does not depend on any."""
    if ruling.outcome is Outcome.NO and all(
        c.status is not Status.NOT_MET for c in ruling.conditions
    ):
        return ()
    return ruling.conditions


def _closing(
    understanding: Understanding, ruling: Ruling, words: Wording, contact: str
) -> list[Claim]:
    found = []
    tranche, basis = _tranche(understanding, ruling)
    if tranche and basis == "assumed" and tranche == "2023-2025" and ruling.topic != "stil":
        found.append(_connective(words, "slot.tranche_aangenomen", tranche=tranche))
    elif tranche and ruling.topic != "stil" and ruling.outcome is not Outcome.NEEDS_INFORMATION:
        found.append(_connective(words, "slot.tranche", tranche=tranche))
    if _needs_person(ruling):
        found.append(_connective(words, "slot.postbus", contact=contact))
    return found


def _connective(words: Wording, key: str, **values: str) -> Claim:
    return Claim(words.sentence(Point(key, dict(values))), "closing")


def _needs_person(ruling: Ruling) -> bool:
    return ruling.outcome is Outcome.NOT_IN_SOURCES


def _nearest(near: Sequence[Passage], words: Wording, proof: Numbering, library: Library) -> Claim:
    numbers = tuple(proof.number(p) for p in near)
    titles = [
        f"{library.sources[p.source].title}, {p.locator.heading or 'inleiding'} [{n}]"
        for p, n in zip(near, numbers, strict=True)
    ]
    text = words.sentence(Point("slot.dichtbij", {"titels": "; ".join(titles)}))
    return Claim(text, "closing", numbers)


def _tranche(understanding: Understanding, ruling: Ruling) -> tuple[str | None, str | None]:
    if ruling.tranche == "beide":
        return None, None
    if understanding.tranche is not None:
        if ruling.tranche and ruling.tranche != understanding.tranche:
            return ruling.tranche, "assumed"
        return understanding.tranche, understanding.tranche_basis
    if ruling.tranche is None:
        return None, None
    return ruling.tranche, "assumed"


def _is_condition(name: str, rulebook: Rulebook) -> bool:
    return any(
        condition.id == name
        for rules in rulebook.tranches.values()
        if rules.voorwaarden
        for condition in rules.voorwaarden.voorwaarde
    )


def _amounts(
    amounts: tuple[Amount, ...], claims: list[Claim], words: Wording, proof: Numbering
) -> tuple[AnswerAmount, ...]:
    """The amounts that the text states, each once."""
    text = " ".join(claim.text for claim in claims)
    found: dict[int, AnswerAmount] = {}
    for amount in amounts:
        if words.euro(amount.eur) not in text or amount.eur != amount.eur.to_integral_value():
            continue
        eur = int(amount.eur)
        found.setdefault(
            eur,
            AnswerAmount(
                _amount_label(amount, words),
                eur,
                words.theme(amount.hoofdthema) if amount.hoofdthema else None,
                amount.jaar,
                proof.numbers(amount.cites),
            ),
        )
    return tuple(found.values())


def _amount_label(amount: Amount, words: Wording) -> str:
    """The amount's label with the name of its budget line instead of the id."""
    label = amount.label
    if amount.hoofdthema and amount.hoofdthema in label:
        label = label.replace(amount.hoofdthema, words.theme(amount.hoofdthema))
    return label[:1].upper() + label[1:]


def _follow_ups(
    ruling: Ruling, rulebook: Rulebook, words: Wording, language: str
) -> tuple[FollowUp, ...]:
    conditions: dict[str, Voorwaarde] = {
        c.feit: c
        for rules in rulebook.tranches.values()
        if rules.voorwaarden
        for c in rules.voorwaarden.voorwaarde
    }
    yes, no = ("Yes", "No") if language == "en" else ("Ja", "Nee")
    found = []
    for name in ruling.missing:
        if name in conditions:
            condition = conditions[name]
            options = (("ja", yes), ("nee", no))
            if condition.omgekeerd:
                options = (("nee", yes), ("ja", no))
            found.append(FollowUp(name, words.question(condition), options))
        elif name in _OPEN_QUESTIONS:
            dutch, english = _OPEN_QUESTIONS[name]
            options = ()
            if name == "nieuwe_activiteit":
                options = (("ja", yes), ("nee", no))
            elif name == "hoofdthema":
                options = tuple(
                    (t.id, words.theme(t.id))
                    for rules in rulebook.tranches.values()
                    if rules.voorwaarden
                    for t in rules.voorwaarden.hoofdthema[:6]
                )
            found.append(FollowUp(name, english if language == "en" else dutch, options))
    return tuple(found)


_OPEN_QUESTIONS = {
    "nieuwe_activiteit": (
        "Gaat het om een volledig nieuwe activiteit die niet in uw aanvraag stond?",
        "Is it an entirely new activity that was not in your application?",
    ),
    "verschuiving_aandeel": (
        "Welk deel van het budget van het hoofdthema wordt anders verdeeld?",
        "Which share of the main theme's budget is divided differently?",
    ),
    "hoofdthema": (
        "Uit welk hoofdthema of budget wilt u dit betalen?",
        "From which main theme or budget do you want to pay this?",
    ),
    "activiteit": ("Om welke activiteit gaat het?", "Which activity is it about?"),
}

_HIDDEN = frozenset({"bedragen", "aanvraagdatum"})


def _facts(understanding: Understanding, ruling: Ruling, words: Wording) -> tuple[Fact, ...]:
    """The fact card: tranche first, then every stated fact with its origin."""
    english = understanding.language == "en"
    found = []
    tranche, basis = _tranche(understanding, ruling)
    if tranche:
        origin = {
            "stated": Origin.SAID,
            "earlier_turn": Origin.EARLIER_TURN,
            "assumed": Origin.ASSUMED,
        }[basis or "assumed"]
        found.append(Fact("tranche", FACT_LABELS["tranche"][english], tranche, origin))
    for name in Facts.__struct_fields__:
        value = getattr(understanding.facts, name)
        if value in (None, ()) or (name in _HIDDEN and understanding.facts.budget is not None):
            continue
        if name in ("van_jaar", "naar_jaar") and None in (
            understanding.facts.van_jaar,
            understanding.facts.naar_jaar,
        ):
            continue
        if name == "verlenging_jaren" and "verlenging" not in understanding.concepts:
            continue
        if name == "bedrag_per_thema" and understanding.facts.budget is not None:
            continue
        if (
            name in ("aandelen", "bedragen")
            and understanding.facts.verschuiving_aandeel is not None
        ):
            continue
        origin = understanding.origins.get(name, Origin.SAID)
        found.append(
            Fact(name, FACT_LABELS[name][english], _shown(name, value, words, english), origin)
        )
    return tuple(found)


def _shown(name: str, value: object, words: Wording, english: bool) -> str:
    if isinstance(value, bool):
        return ("yes" if value else "no") if english else ("ja" if value else "nee")
    if name == "verschuiving_aandeel" and isinstance(value, Decimal):
        return words.percent(value)
    if isinstance(value, Decimal):
        return words.euro(value)
    if name == "hoofdthemas" and isinstance(value, tuple):
        return words.listing([words.theme(v) for v in value])
    if name == "activiteiten" and isinstance(value, tuple):
        return words.listing([words.activity(v) for v in value])
    if name == "ministeries" and isinstance(value, tuple):
        return words.listing([v.upper() for v in value])
    if name == "aandelen" and isinstance(value, tuple):
        return words.listing([words.percent(v) for v in value])
    if name == "genoemde_drempel" and isinstance(value, Decimal):
        return words.percent(value)
    if name == "gebied":
        return words.area(str(value))
    if name == "bedragen" and isinstance(value, tuple):
        return words.listing([words.euro(v) for v in value])
    if name == "bedrag_per_thema" and isinstance(value, tuple):
        return words.listing([f"{words.theme(t)} {words.euro(v)}" for t, v in value])
    if isinstance(value, tuple):
        return words.listing([str(v) for v in value])
    return str(value)


def _new_id() -> str:
    """Unique and sortable: milliseconds, then process and counter."""
    return f"{int(time.time() * 1000):012x}-{os.getpid() & 0xFFFF:04x}{next(_count) & 0xFFFF:04x}"
