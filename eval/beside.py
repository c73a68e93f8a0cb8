"""The product beside simpler systems on the same questions: every figure, and what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.figures import LABELS, SHARES, figures, points
from eval.paired import difference
from eval.tables import table
from eval.totals import Judged, add_up

PRODUCT = "product"
_NO_MATTER = next(label for label, field in SHARES if field == "kind")  # a search states no kind
_EXPLAINED = """\
Verschil van het product met elk, in procentpunten, met het 95%-interval voor gepaarde vragen
(Newcombe). Erachter: hoeveel vragen alleen het product, en hoeveel alleen het andere goed had."""

Others = Mapping[str, Sequence[Judged]]


def markdown(judged: Sequence[Judged], others: Others) -> str:
    """Two tables: the figures of each system, and the difference of the product with each."""
    runs = {PRODUCT: judged, **others}
    columns = [dict(figures(add_up(run))) for run in runs.values()]
    rows = [
        (label, *(column[label] for column in columns)) for label in LABELS if label != _NO_MATTER
    ]
    return "\n\n".join(
        (
            "## Naast eenvoudiger systemen",
            table(("Meting", *runs), rows),
            _EXPLAINED,
            table(
                ("Product min", "Uitkomst goed", "Helemaal goed"),
                [(name, *_differences(judged, other)) for name, other in others.items()],
            ),
        )
    )


def terminal(judged: Sequence[Judged], others: Others) -> str:
    """A line for each system."""
    lines = []
    for name, other in others.items():
        right, fully = _differences(judged, other)
        lines.append(f"  product min {name}: uitkomst {right}; helemaal {fully}")
    return "\n".join(lines)


def _differences(judged: Sequence[Judged], other: Sequence[Judged]) -> tuple[str, str]:
    return (
        compared([j.score.outcome for j in judged], [j.score.outcome for j in other]),
        compared([j.score.fully for j in judged], [j.score.fully for j in other]),
    )


def compared(first: Sequence[bool], second: Sequence[bool]) -> str:
    """The difference of two runs in words: points, interval, questions won and lost."""
    found = difference(first, second)
    between = f"{points(found.low)} tot {points(found.high)}"
    return f"{points(found.mean)} ({between}), {found.won} om {found.lost}"
