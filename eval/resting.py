"""The project's own gold as test questions by the place that they expect to be cited."""

from __future__ import annotations

from assistant.channels.letter.resting import Trial
from assistant.settings import PROJECT
from eval import items


def gold() -> tuple[Trial, ...]:
    """Each gold question once for every place that it expects; none where there is no gold."""
    files = sorted((PROJECT / "eval" / "gold").glob("*.jsonl"))
    return tuple(
        Trial(item.id, item.question, place.source, place.heading)
        for file in files
        for item in items.load(file)
        for place in dict.fromkeys(item.expect.cite_any)
    )
