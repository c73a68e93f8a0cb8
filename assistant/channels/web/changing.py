"""Says what a correction changed: the verdict, the tranche, amounts and conditions."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.channels.web.words import Words, unbroken, verdict, words
from assistant.domain import Answer
from assistant.dutch import euro


def changes(before: Answer, after: Answer) -> tuple[str, ...]:
    """What is different now, the verdict first; that it stayed the same is said too."""
    spoken = words(after.language)
    return tuple(unbroken(sentence) for sentence in _sentences(before, after, spoken))


def _sentences(before: Answer, after: Answer, spoken: Words) -> Iterator[str]:
    old, new = verdict(before), verdict(after)
    if old != new:
        yield spoken.verdict_changed.format(old=old, new=new)
    elif before.text == after.text:
        yield spoken.nothing_changed.format(new=new)
    else:
        yield spoken.verdict_same.format(new=new)
    if before.tranche != after.tranche and before.tranche and after.tranche:
        yield spoken.tranche_changed.format(old=before.tranche, new=after.tranche)
    yield from _facts(before, after, spoken)
    yield from _conditions(before, after, spoken)
    yield from _amounts(before, after, spoken)


def _facts(before: Answer, after: Answer, spoken: Words) -> Iterator[str]:
    earlier = {fact.name: fact.value for fact in before.facts}
    for fact in after.facts:
        if fact.name == "tranche":
            continue
        if fact.name not in earlier:
            yield spoken.fact_added.format(label=fact.label, new=fact.value)
        elif earlier[fact.name] != fact.value:
            yield spoken.fact_changed.format(
                label=fact.label, old=earlier[fact.name], new=fact.value
            )
    kept = {fact.name for fact in after.facts}
    for fact in before.facts:
        if fact.name not in kept and fact.name != "tranche":
            yield spoken.fact_gone.format(label=fact.label, old=fact.value)


def _conditions(before: Answer, after: Answer, spoken: Words) -> Iterator[str]:
    earlier = {condition.id: condition.status for condition in before.conditions}
    for condition in after.conditions:
        old = earlier.get(condition.id)
        if old is not None and old is not condition.status:
            yield spoken.condition_changed.format(
                label=condition.label.rstrip("."),
                old=spoken.statuses[old],
                new=spoken.statuses[condition.status],
            )


def _amounts(before: Answer, after: Answer, spoken: Words) -> Iterator[str]:
    """Amounts that are told apart by their label alone can be set side by side."""
    earlier = {(amount.label, amount.hoofdthema): amount.eur for amount in before.amounts}
    if len(earlier) != len(before.amounts):
        return
    for amount in after.amounts:
        old = earlier.get((amount.label, amount.hoofdthema))
        if old is not None and old != amount.eur:
            yield spoken.amount_changed.format(
                label=amount.label, old=euro(old), new=euro(amount.eur)
            )
