"""A claim that is put forward and that the sources settle: the verdict first, then what is so."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from assistant.domain import Amount, Form, Outcome, Point, Ruling, Step, Understanding
from assistant.rules.statements import statement
from assistant.rules.stelling import stelling
from assistant.rules.values import amount_step, checked, cites
from corpus.rulebook import Bewering, Premisse, Rulebook

_OPENINGS = ("check.", "stil.kort", "mits.kort")


def bewering(understanding: Understanding, rulebook: Rulebook) -> tuple[str, Bewering] | None:
    """The entry that settles what is put forward, with its tranche; None where it is a premise."""
    claimed = understanding.claimed
    if claimed is None or claimed.is_premise:
        return None
    tranche, name = _place(claimed.entry)
    data = rulebook.tranches[tranche].beweringen
    return tranche, next(one for one in (data.bewering if data else ()) if one.id == name)


def settled(
    understanding: Understanding, rulebook: Rulebook, by_rule: Ruling | None = None
) -> Ruling | None:
    """The verdict on what is put forward; `by_rule` is what the rule of its entry says.

    There is none where the entry is about something that the sources leave out.
    """
    claimed = understanding.claimed
    if claimed is None:
        return None
    tranche, name = _place(claimed.entry)
    data: Bewering | Premisse | None
    if claimed.is_premise:
        premises = rulebook.tranches[tranche].premissen
        data = next(p for p in (premises.premisse if premises else ()) if p.id == name)
    else:
        found = bewering(understanding, rulebook)
        data = found[1] if found else None
    if data is None:
        return None
    said = by_rule or _said(data, tranche, rulebook, is_premise=claimed.is_premise)
    if said.outcome is Outcome.NOT_IN_SOURCES:
        return said
    outcome, opening = checked(right=claimed.right, short=understanding.form is Form.YES_NO)
    points = tuple(p for p in said.points if not p.key.startswith(_OPENINGS))
    return replace(
        said,
        outcome=outcome,
        points=(opening, *points),
        tranche=said.tranche or tranche,
        missing=(),
    )


def _said(
    data: Bewering | Premisse, tranche: str, rulebook: Rulebook, *, is_premise: bool
) -> Ruling:
    """What is so: the statement that says it, else the entry's own words."""
    known = statement(rulebook, tranche, data.stelling) if data.stelling else None
    if known is not None:
        return stelling(known, tranche, Form.OPEN, frozenset())
    proof = cites(data.bronnen)
    kind = "premisse" if is_premise else "bewering"
    amounts = data.bedragen if isinstance(data, Bewering) else ()
    return Ruling(
        topic=f"{kind}:{data.id}",
        outcome=Outcome.ANSWERED,
        points=(Point(f"{kind}:{tranche}/{data.id}", {}, proof, "source"),),
        steps=(
            Step("Bewering", data.id, proof[0]),
            *(amount_step(b.label, b.eur, proof[0]) for b in amounts),
        ),
        amounts=tuple(Amount(b.label, Decimal(b.eur), cites=proof) for b in amounts),
        tranche=tranche,
    )


def _place(entry: str) -> tuple[str, str]:
    tranche, _, name = entry.partition("/")
    return tranche, name
