"""The report of a run: Markdown for people who mend answers, and a short table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from eval import beside
from eval.beside import Others
from eval.figures import LABELS, counts, figure, figures, shares
from eval.items import Item
from eval.tables import table
from eval.totals import Judged, add_up, by

_SHOWN = 300  # characters of a failed answer
_NONE: Others = MappingProxyType({})


def terminal(
    name: str, judged: Sequence[Judged], short: Sequence[str], others: Others = _NONE
) -> str:
    """A short table; `short` are the floors that were not met, `others` simpler systems."""
    totals = add_up(judged)
    width = max(map(len, LABELS))
    lines = [f"{name}: {_count(judged)}"]
    lines += [f"  {label:<{width}}  {shown}" for label, shown in figures(totals)]
    lines.append(f"  {'Tijd per antwoord':<{width}}  {_times(judged)}")
    if others:
        lines.append(beside.terminal(judged, others))
    lines += [f"  ONDERGRENS NIET GEHAALD  {line}" for line in short]
    return "\n".join(lines)


def markdown(
    name: str, judged: Sequence[Judged], short: Sequence[str], others: Others = _NONE
) -> str:
    """The whole report."""
    totals = add_up(judged)
    parts = [
        f"# Uitslag: {name}",
        f"{_count(judged)}. Tijd per antwoord: {_times(judged)}.",
        "Tussen haakjes staat het 95%-interval (Wilson).",
        table(("Meting", "Uitslag"), shares(totals)),
        table(("Mag niet voorkomen", "Aantal"), counts(totals)),
    ]
    if short:
        parts += ["## Ondergrenzen die niet zijn gehaald", "\n".join(f"- {line}" for line in short)]
    if others:
        parts.append(beside.markdown(judged, others))
    parts += [
        _groups("Per soort vraag", by(judged, lambda item: item.kind.value)),
        _groups("Per verwachte uitkomst", by(judged, lambda item: item.expect.outcome[0].value)),
        _groups("Per stijl", by(judged, lambda item: item.style)),
        _failed([one for one in judged if not one.score.fully]),
        _without_proof([one for one in judged if one.unproven]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _groups(title: str, groups: dict[str, list[Judged]]) -> str:
    rows = []
    for group, members in groups.items():
        totals = add_up(members)
        rows.append((group, str(len(members)), figure(totals.outcome), figure(totals.fully)))
    return f"## {title}\n\n" + table(("Groep", "Vragen", "Uitkomst goed", "Helemaal goed"), rows)


def _failed(failed: Sequence[Judged]) -> str:
    if not failed:
        return "## Niet helemaal goed\n\nGeen enkele vraag."
    return f"## Niet helemaal goed ({len(failed)})\n\n" + "\n\n".join(map(_one_failed, failed))


def _one_failed(one: Judged) -> str:
    text = " ".join(one.text.split())
    cut = text[:_SHOWN] + (" …" if len(text) > _SHOWN else "")
    marks = []
    if one.score.flip:
        marks.append("JA EN NEE VERWISSELD")
    if one.score.answered_where_silent:
        marks.append("BRONNEN ZWIJGEN")
    lines = [f"### {one.item.id}" + "".join(f" ({mark})" for mark in marks)]
    lines += [f"- Eerder, {turn.role}: {' '.join(turn.text.split())}" for turn in one.item.history]
    lines += [
        f"- Vraag: {' '.join(one.item.question.split())}",
        f"- Verwacht: {_expected(one.item)}",
        f"- Gekregen: {one.outcome}",
        *(f"- Fout: {failure}" for failure in one.score.failures),
        f"- Antwoord: {cut or '(geen)'}",
        f"- Waarom: {one.item.why}",
    ]
    return "\n".join(lines)


def _expected(item: Item) -> str:
    expect = item.expect
    parts = [" of ".join(expect.outcome), expect.tranche or "tranche maakt niet uit"]
    parts += [f"€ {euros}" for euros in expect.amounts_eur]
    return ", ".join(parts)


def _without_proof(members: Sequence[Judged]) -> str:
    if not members:
        return ""
    lines = [f"- {one.item.id}: {u.kind} {u.printed!r}" for one in members for u in one.unproven]
    return "## Cijfers zonder bewijs\n\n" + "\n".join(lines)


def _count(judged: Sequence[Judged]) -> str:
    return f"{len(judged)} {'vraag' if len(judged) == 1 else 'vragen'}"


def _times(judged: Sequence[Judged]) -> str:
    seconds = sorted(one.seconds for one in judged)
    middle, late = (
        seconds[len(seconds) // 2],
        seconds[min(len(seconds) - 1, int(len(seconds) * 0.95))],
    )
    return f"mediaan {middle * 1000:.0f} ms, p95 {late * 1000:.0f} ms"
