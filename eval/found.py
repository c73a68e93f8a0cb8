"""How high the right passage stands among the hits: hit@1, hit@5 and the mean reciprocal rank."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from eval.figures import figure
from eval.paired import mean_interval
from eval.totals import Share

DEEP = 10  # a right passage below this counts as not found


def lines(name: str, ranks: Sequence[int | None]) -> list[str]:
    """The figures in Dutch; a rank counts from 1, None is not found."""
    inverse = [1 / rank if rank else 0.0 for rank in ranks]
    low, high = mean_interval(inverse)
    said = [f"{name}: {len(ranks)} vragen"]
    said.extend(f"  hit@{depth}: {figure(hits(ranks, depth))}" for depth in (1, 5, DEEP))
    said.append(f"  MRR@{DEEP}: {fmean(inverse):.3f} ({low:.3f}-{high:.3f})".replace(".", ","))
    return said


def hits(ranks: Sequence[int | None], depth: int) -> Share:
    """For how many questions the right passage is among the first."""
    return Share(sum(rank is not None and rank <= depth for rank in ranks), len(ranks))


def rank(right: Sequence[bool]) -> int | None:
    """The place of the first right hit."""
    return next((place for place, one in enumerate(right, start=1) if one), None)
