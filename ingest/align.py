"""Our renderings beside the words of the source itself: which passage of the original says it.

A rendering and an original are alike by the figures and the word stems that they share, rare ones
weighing most, and by their place under the heading; one under the same heading goes before any
other. Deterministic; no model is asked.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from assistant.retrieval.keyword import terms
from corpus.model import HEADING_SEPARATOR, Passage
from ingest.sentences import plain

UNDER_THE_HEADING = 0.20  # least likeness of two passages under the same heading
ELSEWHERE = 0.45  # least likeness where the headings differ
BESIDE = 0.60  # a further passage counts from this share of the likeness of the best one
MOST = 3  # passages of the original beside one rendering

_WORDS, _FIGURES, _PLACE = 0.6, 0.3, 0.1
_FAR = 2
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")

Aligned = dict[str, tuple[str, ...]]  # id of a rendering -> ids of originals, the likest first


class _Seen(Struct, frozen=True):
    passage: Passage
    heading: str
    last: str
    terms: frozenset[str]
    figures: frozenset[str]
    place: float  # from 0 to 1, among the passages under the same heading


def align(passages: Iterable[Passage]) -> Aligned:
    """For each rendering whose source has an original, the passages that say what it says.

    A rendering that is like none of them is left out: it is shown as it is, in our own words.
    """
    sources: dict[str, list[Passage]] = {}
    for passage in passages:
        sources.setdefault(passage.source, []).append(passage)
    found: Aligned = {}
    for both in sources.values():
        ours = [passage for passage in both if not passage.verbatim]
        theirs = [passage for passage in both if passage.verbatim]
        if ours and theirs:
            found.update(_aligned(ours, theirs))
    return found


def _aligned(ours: Sequence[Passage], theirs: Sequence[Passage]) -> Aligned:
    renderings, originals = _seen(ours), _seen(theirs)
    times = Counter(term for one in (*renderings, *originals) for term in one.terms)
    count = len(renderings) + len(originals)
    weights = {term: math.log(1 + count / times[term]) for term in times}
    found: Aligned = {}
    for rendering in renderings:
        scored = sorted(
            (
                (_apart(rendering, original), -likeness, original.passage.id)
                for original in originals
                if (likeness := _likeness(rendering, original, weights))
                >= (ELSEWHERE if _apart(rendering, original) == _FAR else UNDER_THE_HEADING)
            ),
        )
        if scored:
            apart, most, _ = scored[0]
            found[rendering.passage.id] = tuple(
                name
                for distance, likeness, name in scored[:MOST]
                if distance == apart and likeness <= BESIDE * most
            )
    return found


def _apart(ours: _Seen, theirs: _Seen) -> int:
    """0 under the same headings, 1 where only the last of them is the same, else 2."""
    return 0 if ours.heading == theirs.heading else 1 if ours.last == theirs.last else _FAR


def _likeness(ours: _Seen, theirs: _Seen, weights: Mapping[str, float]) -> float:
    """From 0 to 1: the words and figures shared, and the place under the same heading."""
    words = _shared(ours.terms, theirs.terms, weights)
    if ours.figures:
        share = len(ours.figures & theirs.figures) / len(ours.figures)
        likeness = _WORDS * words + _FIGURES * share
    else:
        likeness = (_WORDS + _FIGURES) * words
    if _apart(ours, theirs) != _FAR:
        likeness += _PLACE * (1 - abs(ours.place - theirs.place))
    return round(likeness, 6)


def _shared(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """Cosine of the two sets of stems; added up in a fixed order, so that it is always the same."""
    both = math.fsum(weights[term] for term in a & b)
    size = math.fsum(weights[term] for term in a) * math.fsum(weights[term] for term in b)
    return both / math.sqrt(size) if size else 0.0


def _seen(passages: Sequence[Passage]) -> list[_Seen]:
    under = Counter(passage.locator.heading for passage in passages)
    before: Counter[str] = Counter()
    found: list[_Seen] = []
    for passage in passages:
        heading = passage.locator.heading
        text = plain(passage.text)
        found.append(
            _Seen(
                passage=passage,
                heading=_bare(heading),
                last=_bare(heading.split(HEADING_SEPARATOR)[-1]),
                terms=frozenset(term for term in terms(text) if term[0] != "~"),
                figures=frozenset(_FIGURE.findall(text)),
                place=(before[heading] + 0.5) / under[heading],
            )
        )
        before[heading] += 1
    return found


def _bare(heading: str) -> str:
    return " ".join(re.findall(r"\w+", heading.casefold()))
