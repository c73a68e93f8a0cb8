"""What is said of an impact: plain Dutch for people, and the same as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from assistant.dutch import euro
from eval.impact.causes import Changed
from eval.impact.changes import Change, short

_KINDS = {
    "regel": "Regels",
    "bron": "Bronnen in de catalogus",
    "passage": "Passages",
    "geleerd": "Geleerde gewichten",
}
_OUTCOMES = {
    "yes": "ja",
    "no": "nee",
    "conditional": "hangt ervan af",
    "needs_information": "meer informatie nodig",
    "answered": "beantwoord",
    "not_in_sources": "niet in de bronnen",
    "out_of_scope": "buiten het onderwerp",
    "fout": "geen antwoord, maar een fout",
}
_LISTED = 6  # causes of one group that are written out


class Impact(Struct, frozen=True):
    """The differences, how many questions were asked, and the answers that change by cause."""

    changes: tuple[Change, ...]
    asked: int
    groups: tuple[tuple[tuple[Change, ...], tuple[Changed, ...]], ...]

    @property
    def changed(self) -> int:
        """How many answers change."""
        return sum(len(members) for _, members in self.groups)


def as_text(impact: Impact) -> str:
    """The whole report: the differences of the corpora, then the answers grouped by cause."""
    lines = list(_corpora(impact.changes))
    if not impact.changes:
        return "\n".join([*lines, "Er is geen vraag opnieuw gesteld: er kan niets veranderen."])
    lines += ["", _summary(impact)]
    for number, (causes, members) in enumerate(impact.groups, start=1):
        lines += ["", *_group(number, causes, members)]
    return "\n".join(lines)


def as_json(impact: Impact) -> dict[str, Any]:
    """The same, for programs."""
    return {
        "changes": [_change(change) for change in impact.changes],
        "asked": impact.asked,
        "changed": impact.changed,
        "groups": [
            {
                "causes": [_change(change) for change in causes],
                "questions": [_question(one) for one in members],
            }
            for causes, members in impact.groups
        ],
    }


def _corpora(changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        yield "De twee mappen met bronnen zijn gelijk: regels, bronnen en passages."
        return
    yield "Verschillen tussen oud en nieuw"
    for kind, title in _KINDS.items():
        ours = [change for change in changes if change.kind == kind]
        if ours:
            yield f"  {title} ({len(ours)})"
            yield from (f"    - {change.said}" for change in ours)


def _summary(impact: Impact) -> str:
    asked = f"{impact.asked} {'vraag is' if impact.asked == 1 else 'vragen zijn'} opnieuw gesteld"
    if not impact.groups:
        return f"Gevolgen: {asked}. Geen enkel antwoord verandert."
    one = impact.changed == 1
    words = sum(c.difference.only_words for _, members in impact.groups for c in members)
    said = f"{impact.changed} {'antwoord verandert' if one else 'antwoorden veranderen'}"
    return f"Gevolgen: {asked}. {said}, waarvan {words} alleen in woorden."


def _group(number: int, causes: Sequence[Change], members: Sequence[Changed]) -> Iterator[str]:
    found = [one.difference for one in members]
    parts = [
        (sum(d.outcome is not None for d in found), "uitkomst"),
        (sum(bool(d.amounts_gone or d.amounts_new) for d in found), "bedragen"),
        (
            sum(bool(d.citations_gone or d.citations_new or d.citations_changed) for d in found),
            "bronnen",
        ),
        (sum(d.only_words for d in found), "alleen woorden"),
    ]
    counted = ", ".join(f"{name} bij {n}" for n, name in parts if n)
    yield f"{number}. {len(members)} {'vraag' if len(members) == 1 else 'vragen'}: {counted}"
    yield from (f"   door {change.said}" for change in causes[:_LISTED])
    if len(causes) > _LISTED:
        yield f"   … en door {len(causes) - _LISTED} andere verschillen"
    for one in members:
        yield from _one(one)


def _one(one: Changed) -> Iterator[str]:
    d = one.difference
    yield f"   - {one.asked.origin}: {short(one.asked.question.text)}"
    if d.outcome:
        yield f"     uitkomst: {_outcome(d.outcome[0])} → {_outcome(d.outcome[1])}"
    if d.tranche:
        yield f"     tranche: {d.tranche[0] or 'geen'} → {d.tranche[1] or 'geen'}"
    if d.amounts_gone or d.amounts_new:
        yield f"     bedragen: {_amounts(d.amounts_gone)} → {_amounts(d.amounts_new)}"
    for name, places in (
        ("bron weg", d.citations_gone),
        ("bron nieuw", d.citations_new),
        ("bron met andere woorden", d.citations_changed),
    ):
        yield from (f"     {name}: {place}" for place in places)
    if d.only_words:
        yield "     alleen de woorden van het antwoord veranderen"
    yield from (f"     waarom: {reason}" for reason in reasons(one))


def reasons(one: Changed) -> list[str]:
    """The steps and facts that came out differently, and the error where there is one."""
    d = one.difference
    if d.error:
        return [d.error]
    found = [
        f"stap ‘{step.label}’: {step.old or 'was er niet'} → {step.new or 'vervalt'}"
        + (f" ({step.place})" if step.place else "")
        for step in d.steps
    ]
    found += [
        f"begrepen ‘{label}’: {was or 'niet genoemd'} → {now or 'niet genoemd'}"
        for label, was, now in d.facts
    ]
    return found


def _outcome(code: str) -> str:
    return _OUTCOMES.get(code, code)


def _amounts(amounts: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{euro(eur)} ({label})" for label, eur in amounts) or "geen"


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "place": change.place,
        "key": change.key,
        "old": change.old,
        "new": change.new,
    }


def _question(one: Changed) -> dict[str, Any]:
    d = one.difference
    return {
        "origin": one.asked.origin,
        "question": one.asked.question.text,
        "outcome": [one.old.outcome, one.new.outcome],
        "tranche": [one.old.tranche, one.new.tranche],
        "amounts": {
            "old": [{"label": label, "eur": eur} for label, eur in one.old.amounts],
            "new": [{"label": label, "eur": eur} for label, eur in one.new.amounts],
        },
        "citations": {
            "gone": list(d.citations_gone),
            "new": list(d.citations_new),
            "changed": list(d.citations_changed),
        },
        "only_words": d.only_words,
        "text": [one.old.text, one.new.text],
        "reasons": reasons(one),
        "steps": [
            {"label": s.label, "old": s.old, "new": s.new, "place": s.place} for s in d.steps
        ],
    }
