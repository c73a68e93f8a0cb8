"""An answer straight from a passage, where no rule speaks: only if the passage covers the question.

A passage answers when it holds nearly all words that carry the question, and the kind of thing
that is asked for (a number, a date, a name). Otherwise nothing is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.cite import Library
from assistant.domain import Form, Outcome, Point, Ruling, Step, Understanding
from corpus.model import Cite, Passage

_STOP = frozenset(
    "de het een en van is dat niet wij we voor uit mag mogen kan kunnen moet moeten hoeveel wat wie"
    " waar wanneer welke welk hoe zijn wordt worden ons onze ook als bij met naar om op te er die"
    " deze dit geen wel nog aan krijgt krijgen ja nee in over door tot was waren werd heeft hebben"
    " had doet doen gaat zou zouden u uw ik mijn je jij jullie hun zij ze hij het dan maar of dus"
    " eigenlijk nou nu precies graag weten spuk kansrijke wijk vraag vragen kun t hier daar daarvan"
    " the a an and of that not for from may can must how much what who where when which are be our"
    " us also if with to on there this these those do does did it were will would should have has"
    " per about i you your they their he she its as at by into is was".split()
)
_NEVER_QUOTED = frozenset({"hoe-vaak", "gebeurd"})  # details that no passage happens to give
_COVER = 0.8
_TAIL = 5  # letters of a word that may end a compound
_NUMBER = re.compile(r"\d")
_WHEN = re.compile(
    r"\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
    r"december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"20\d\d")  # which tranche is meant, and no word of the answer
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][a-zé]+")


def from_passages(
    understanding: Understanding, found: Sequence[Passage], library: Library
) -> Ruling | None:
    """A ruling that quotes the best covering passage, or None where none covers the question."""
    if understanding.form is not Form.OPEN or understanding.asks & _NEVER_QUOTED:
        return None
    wanted = _content(understanding.text)
    if len(wanted) < 2:
        return None
    best: tuple[float, Passage, list[str]] | None = None
    for passage in found[:5]:
        source = library.sources[passage.source]
        if (
            understanding.tranche
            and source.tranches
            and understanding.tranche not in source.tranches
        ):
            continue
        if not source.tranches:
            continue
        ground = _content(f"{passage.locator.heading} {passage.text}")
        cover = sum(any(_alike(w, g) for g in ground) for w in wanted) / len(wanted)
        if cover < _COVER:
            continue
        sentences = _sentences(passage.text, wanted)
        if not sentences or not _fits(understanding.asks, " ".join(sentences)):
            continue
        if best is None or cover > best[0]:
            best = (cover, passage, sentences)
    if best is None:
        return None
    _, passage, sentences = best
    tranches = library.sources[passage.source].tranches
    cite = Cite(passage.source, passage.locator.heading, passage.text[:60])
    return Ruling(
        topic="passage",
        outcome=Outcome.ANSWERED,
        points=(Point("bron.passage", {"tekst": " ".join(sentences)}, (cite,), "source"),),
        steps=(Step("Passage", passage.id, cite),),
        tranche=tranches[0] if len(tranches) == 1 else None,
    )


def _content(text: str) -> list[str]:
    words = re.findall(r"[a-zà-ÿ0-9]+", text.lower().replace("-", ""))
    telling = (w for w in dict.fromkeys(words) if w not in _STOP and not _YEAR.fullmatch(w))
    return [w for w in telling if len(w) > 1]


def _alike(a: str, b: str) -> bool:
    """The same word, but for its ending; or a compound that ends in it ("vervoerskosten")."""
    if a == b or (len(a) >= _TAIL and b.endswith(a)):
        return True
    short = min(len(a), len(b))
    if short < 4:
        return False
    stem = max(4, short - 2)
    return a[:stem] == b[:stem]


def _sentences(text: str, wanted: list[str]) -> list[str]:
    """The sentences of the passage that the question is about, in order; at most three."""
    parts = [
        part
        for part in (p.strip(" -\n") for p in re.split(r"(?<=[.!?])\s+|\n+", text))
        if part.strip("|-: ") and not part.endswith(":") and not part.startswith("|")
    ]
    scored = [
        (sum(any(_alike(w, g) for g in _content(p)) for w in wanted), i)
        for i, p in enumerate(parts)
    ]
    top = max((s for s, _ in scored), default=0)
    keep = sorted(i for s, i in scored if s >= max(1, top - 1))[:3]
    return [parts[i] if parts[i].endswith((".", "!", "?")) else parts[i] + "." for i in keep]


def _fits(asks: frozenset[str], text: str) -> bool:
    """Whether the text holds the kind of thing that is asked for."""
    if "hoeveel" in asks and not _NUMBER.search(text):
        return False
    if "wanneer" in asks and not (_NUMBER.search(text) or _WHEN.search(text)):
        return False
    return not (asks & {"wie", "waar"} and not _NAME.search(text))
