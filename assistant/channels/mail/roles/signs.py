"""What the role of a sentence is told by: its words, its marks, its place and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.understanding.words import fold

_TOKEN = re.compile(r"[A-Z]+|[a-z']+|[0?:;!,()%\"]")
# A verb of asking with the question word that it leads to, however far behind it.
_INDIRECT = re.compile(
    r"\b(weten|weet|wist|vraagt|vragen|vraag|vroeg|vroegen|gevraagd|horen|hoor|vernemen|verneem|lezen|lees|"
    r"zien|zie|benieuwd|nieuwsgierig|afvragen|duidelijk|onduidelijk|helder|zeker|twijfel\w*|bevestig\w*|"
    r"aangeven|uitleggen|toelichten|nagaan|zeggen|vertellen|informeert|informeerde|kwestie|know|hear|"
    r"confirm|clarify|explain|wonder\w*|ask\w*|tell|sure|clear)\b"
    r"(?:(?!\b(?:omdat|maar|want)\b)[^.?!;]){0,60}?"
    r"\b(of|wat|hoe\w*|wanneer|wie|welke?|waar\w*|dat|whether|if|what|how|when|who|which|where|that)\b"
)
_MARKS = '?:,;!()"%'
_EDGE = 4  # words at either end that count once more for standing there
_STEM = 5  # letters
_BANDS = 6  # of three words each


def signs(sentences: Sequence[str]) -> list[dict[str, float]]:
    """The signs of each sentence of a mail, in order, each with its weight."""
    read = [_tokens(sentence) for sentence in sentences]
    last = len(sentences) - 1
    found = []
    for at, sentence in enumerate(sentences):
        own = dict.fromkeys(_of_words(read[at]), 1.0)
        own[f"end={_end(sentence)}"] = 1.0
        own.update(
            {f"i={verb[:4]}_{word}": 1.0 for verb, word in _INDIRECT.findall(fold(sentence))}
        )
        own["only" if last == 0 else "first" if at == 0 else "last" if at == last else "mid"] = 1.0
        if at > 0:
            own[f"prev={_end(sentences[at - 1])}"] = 1.0
            own.update(dict.fromkeys(_of_neighbour("p", read[at - 1][-3:]), 1.0))
        if at < last:
            own[f"next={_end(sentences[at + 1])}"] = 1.0
            own.update(dict.fromkeys(_of_neighbour("n", read[at + 1][:2]), 1.0))
        found.append(own)
    return found


def _tokens(sentence: str) -> list[str]:
    """Words and marks; a year becomes YEAR, any other number 0."""
    flat = fold(sentence).replace("€", "")
    flat = re.sub(r"\b20\d\d\b", " YEAR ", flat)
    flat = re.sub(r"\d[\d.,]*", " 0 ", flat)
    return _TOKEN.findall(flat)


def _of_words(tokens: list[str]) -> Iterator[str]:
    words = [token for token in tokens if token not in _MARKS]
    for word in words:
        yield f"w={word}"
        yield f"p={word[:_STEM]}"
    for pair in pairwise(tokens):
        yield f"b={'_'.join(pair)}"
    for three in zip(tokens, tokens[1:], tokens[2:], strict=False):
        yield f"t={'_'.join(three)}"
    if words:
        yield f"^{words[0]}"
        yield f"^^{'_'.join(words[:2])}"
        yield f"^p{words[0][:4]}"
        yield f"${words[-1]}"
        yield f"$${'_'.join(words[-2:])}"
    for word in words[:_EDGE]:
        yield f"a={word}"
    for word in words[-_EDGE:]:
        yield f"z={word}"
    yield f"len={min(_BANDS, len(words) // 3)}"


def _of_neighbour(side: str, tokens: list[str]) -> Iterator[str]:
    if tokens:
        yield f"{side}f={tokens[0]}"
        yield f"{side}={'_'.join(tokens)}"


def _end(sentence: str) -> str:
    mark = sentence.rstrip()[-1:]
    return mark if mark and mark in "?:!.," else "-"
