"""A statement of the sources as an answer: open, or as yes or no where it settles that."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain import Amount, Form, Outcome, Point, Ruling, Step
from assistant.rules.values import amount_step, checked, cites
from corpus.rulebook import Stelling

_TURNED = {Outcome.YES: Outcome.NO, Outcome.NO: Outcome.YES}


def stelling(
    data: Stelling,
    tranche: str,
    form: Form,
    concepts: frozenset[str],
    *,
    by_example: bool = False,
    denied: frozenset[str] = frozenset(),
    asks_leave: bool = False,
) -> Ruling:
    """What the statement answers; its polarity follows from the concepts in the question.

    A claim that denies the one concept that decides it comes out the other way round.

    One that was found by examples, without a word of its own in the question, says no yes or no
    unless the question holds the concept that decides it. Nor does one about a duty where leave
    is asked: what need not be is not thereby allowed or refused.
    """
    proof = cites(data.bronnen)
    other_question = asks_leave and data.is_no_duty
    outcome = _outcome(data, form, concepts, by_example=by_example or other_question)
    deciding = concepts & {*data.ja, *data.nee}
    if outcome in _TURNED and len(deciding) == 1 and deciding <= denied:
        outcome = _TURNED[outcome]
    steps = [Step(f"Stelling {data.id}", tranche, proof[0] if proof else None)]
    steps += [amount_step(b.label, b.eur, proof[0] if proof else None) for b in data.bedragen]
    points = []
    if outcome in (Outcome.YES, Outcome.NO):
        points.append(checked(right=outcome is Outcome.YES, short=True)[1])
    elif outcome is Outcome.NOT_IN_SOURCES:
        points.append(Point("stil.kort", {}, (), "connective"))
    elif outcome is Outcome.CONDITIONAL:
        points.append(Point("mits.kort", {}, (), "connective"))
    points.append(Point(f"stelling:{tranche}/{data.id}", {}, proof, "source"))
    return Ruling(
        topic=f"stelling:{data.id}",
        outcome=outcome,
        points=tuple(points),
        steps=tuple(steps),
        amounts=tuple(Amount(b.label, Decimal(b.eur), cites=proof) for b in data.bedragen),
        tranche=tranche,
    )


def _outcome(data: Stelling, form: Form, concepts: frozenset[str], *, by_example: bool) -> Outcome:
    if data.uitkomst != Outcome.ANSWERED:
        return Outcome(data.uitkomst)
    if form is Form.OPEN or "keuze" in concepts:
        return Outcome.ANSWERED
    positive, negative = bool(concepts & set(data.ja)), bool(concepts & set(data.nee))
    if data.voorwaardelijk and not negative:
        return Outcome.CONDITIONAL
    if positive and negative and data.standaard:
        return Outcome.YES if data.standaard == "nee" else Outcome.NO
    if positive != negative:
        return Outcome.YES if positive else Outcome.NO
    if not positive and data.standaard and not by_example:
        return Outcome.YES if data.standaard == "ja" else Outcome.NO
    return Outcome.ANSWERED
