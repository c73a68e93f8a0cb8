"""What a mail states by hoofdthema or by variant -> what is of the one that a question names.

"Re-integratie: toegekend 640.000, daarvan 90.000 anders. Integraal: toegekend 300.000, daarvan
60.000 anders. Is voor Re-integratie een aanvraag nodig? En voor Integraal?"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("armoede", r"\barmoede\b|\ba ?& ?s\b|\ba en s\b|\bpoverty\b"),
        ("veerkracht", r"\bveerkracht\b|\bweerbaarheid\b|\bv ?& ?w\b|\bresilience\b"),
        ("re-integratie", r"\bre-?integrat\w*|\bre-?int\b"),
        ("jonge kind", r"\bjonge kind\b|\byoung child\b"),
        ("school", r"\bschool (?:en|&|and) omgeving\b|\bs ?& ?o\b"),
        ("integraal", r"\bintegra(?:al|le)\b|\bintegral (?:budget|part)\b"),
        ("programma", r"\bprogramma(?:ondersteuning|bureau)\b"),
        ("a", r"\b(?:variant|optie|scenario|voorstel|option) (?:a|1|een|één)\b"),
        ("b", r"\b(?:variant|optie|scenario|voorstel|option) (?:b|2|twee)\b"),
        ("c", r"\b(?:variant|optie|scenario|voorstel|option) (?:c|3|drie)\b"),
    )
)
_FIGURE = re.compile(r"\d{2}")
_GOES_ON = re.compile(
    r"^\W*(?:daar\w*|die|dat|dit|deze|of (?:them|that)|from that)\b", re.IGNORECASE
)
_LONG = 6  # letters of a word that tells which block is meant
_OF_ANY = frozenset(
    "wijzigingsaanvraag aanvraag aanvragen activiteit activiteiten hoofdthema bedrag bedragen "
    "budget"
    " verschuiving verschuiven nodig application amount".split()
)
_LEAST = 2  # blocks with figures


class Selected(Struct, frozen=True):
    """The statements of the block that a question is about, and those of the other blocks."""

    own: tuple[str, ...]
    others: tuple[str, ...]


def selected(stated: Iterable[str], question: str, near: Sequence[str] = ()) -> Selected | None:
    """Which of the statements a question is about; None where they go by nothing that it names.

    `near` is what stands right before it: a question behind the statements of a block is of that.
    """
    if any(_named(text) for text in near):
        return None
    blocks = _blocks(list(dict.fromkeys(stated)))
    with_figures = [key for key, texts in blocks.items() if any(map(_FIGURE.search, texts))]
    if len(with_figures) < _LEAST:
        return None
    key = _meant(blocks, question)
    if key is None:
        return None
    others = (text for other, texts in blocks.items() if other != key for text in texts)
    return Selected(tuple(blocks[key]), tuple(others))


def without(text: str, others: Sequence[str]) -> str:
    """The text without these statements."""
    for one in others:
        text = text.replace(one, " ")
    return re.sub(r"\s+(?:\.\s)*", " ", text).strip() if others else text


def _blocks(stated: Sequence[str]) -> dict[str, list[str]]:
    """The statements by what they are of; those of everything are left out."""
    found: dict[str, list[str]] = {}
    current: str | None = None
    for text in stated:
        named = _named(text)
        if len(named) == 1:
            current = named[0]
        elif named:
            current = None
        elif current and not (_FIGURE.search(text) or _GOES_ON.match(text)):
            continue
        if current:
            found.setdefault(current, []).append(text)
    return found


def _named(text: str) -> list[str]:
    return [name for name, pattern in _HEADS if pattern.search(text)]


def _meant(blocks: dict[str, list[str]], question: str) -> str | None:
    named = _named(question)
    if len(named) == 1:
        return named[0] if named[0] in blocks else None
    if named:
        return None
    words = {word for word in re.findall(r"\w+", question.casefold()) if len(word) >= _LONG}
    words -= _OF_ANY
    holding = [key for key, texts in blocks.items() if words & _words(texts)]
    return holding[0] if len(holding) == 1 else None


def _words(texts: Iterable[str]) -> set[str]:
    return set(re.findall(r"\w+", " ".join(texts).casefold()))
