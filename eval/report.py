"""The report of a run: Markdown for people who mend answers, and a short table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from eval.items import Item
from eval.totals import Judged, Share, Totals, add_up, by, percent

_SHOWN = 300  # characters of a failed answer
_SHARES = (
    ("Uitkomst goed", "outcome"),
    ("Beste uitkomst", "best_outcome"),
    ("Helemaal goed", "fully"),
    ("Tranche goed", "tranche"),
    ("Bedragen goed", "amounts"),
    ("Bron goed", "citation"),
    ("Woorden goed", "words"),
    ("Soort vraag goed (telt niet mee)", "kind"),
)
_COUNTS = (
    ("Ja en nee verwisseld", "flips"),
    ("Antwoord waar de bronnen zwijgen", "answered_where_silent"),
    ("Cijfers zonder bewijs", "unproven"),
)


def terminal(name: str, judged: Sequence[Judged], short: Sequence[str]) -> str:
    """A short table; `short` are the floors that were not met."""
    totals = add_up(judged)
    width = max(len(label) for label, _ in (*_SHARES, *_COUNTS))
    lines = [f"{name}: {_count(judged)}"]
    lines += [f"  {label:<{width}}  {_figure(share)}" for label, share in _shares(totals)]
    lines += [f"  {label:<{width}}  {count}" for label, count in _counts(totals)]
    lines.append(f"  {'Tijd per antwoord':<{width}}  {_times(judged)}")
    lines += [f"  ONDERGRENS NIET GEHAALD  {line}" for line in short]
    return "\n".join(lines)


def markdown(name: str, judged: Sequence[Judged], short: Sequence[str]) -> str:
    """The whole report."""
    totals = add_up(judged)
    parts = [
        f"# Uitslag: {name}",
        f"{_count(judged)}. Tijd per antwoord: {_times(judged)}.",
        "Tussen haakjes staat het 95%-interval (Wilson).",
        _table(
            ("Meting", "Uitslag"), [(label, _figure(share)) for label, share in _shares(totals)]
        ),
        _table(
            ("Mag niet voorkomen", "Aantal"),
            [(label, str(count)) for label, count in _counts(totals)],
        ),
    ]
    if short:
        parts += ["## Ondergrenzen die niet zijn gehaald", "\n".join(f"- {line}" for line in short)]
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
        rows.append((group, str(len(members)), _figure(totals.outcome), _figure(totals.fully)))
    return f"## {title}\n\n" + _table(("Groep", "Vragen", "Uitkomst goed", "Helemaal goed"), rows)


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


def _shares(totals: Totals) -> list[tuple[str, Share]]:
    return [(label, getattr(totals, field)) for label, field in _SHARES]


def _counts(totals: Totals) -> list[tuple[str, int]]:
    return [(label, getattr(totals, field)) for label, field in _COUNTS]


def _figure(share: Share) -> str:
    if not share.of:
        return "niet gevraagd"
    low, high = share.interval()
    between = f"{percent(low, 0)}-{percent(high, 0)}"
    return f"{share.right}/{share.of} = {percent(share.fraction)} ({between})"


def _count(judged: Sequence[Judged]) -> str:
    return f"{len(judged)} {'vraag' if len(judged) == 1 else 'vragen'}"


def _times(judged: Sequence[Judged]) -> str:
    seconds = sorted(one.seconds for one in judged)
    middle, late = (
        seconds[len(seconds) // 2],
        seconds[min(len(seconds) - 1, int(len(seconds) * 0.95))],
    )
    return f"mediaan {middle * 1000:.0f} ms, p95 {late * 1000:.0f} ms"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    cells = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in cells)
