"""Text as a mail program broke it -> its sentences, each with the paragraph it stands in."""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.understanding.form import sentences

# "Vraag 1" on a line of its own: what follows is that question.
_HEADED = re.compile(r"^\W*(?:vraag|question|punt)\s+\d{1,2}\W*$", re.IGNORECASE)
# "Eén: dat ...; twee: dat ...": a list in running text.
_COUNTED = re.compile(
    r"^\W*(?:(?:e[eé]n|één|twee|drie|vier|vijf|one|two|three|four)\s?[:.)]|"
    r"(?:het |the )?(?:eerste|tweede|derde|vierde|vijfde|1e|2e|3e|4e|first|second|third|fourth) "
    r"(?:idee|plan|punt|activiteit|voorstel|optie|vraag|idea|proposal|option|point)\s?:|"
    r"(?:idee|plan|punt|activiteit|voorstel|optie|project|idea|proposal|option|point) (?:\d|[a-e]|een|één|twee|drie|vier)\s?[:–—-])"
    r"\s+(?=\w)",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"^\s*(?:vraag \d{1,2}\s*[.:)]|question \d{1,2}\s*[.:)]|\(?\d{1,2}[.):]|[a-h][.)]|(?:ix|iv|v?i{1,3}|v|x)[.)]|[-*•–·])\s+",
    re.IGNORECASE,
)
# "Kunt u mij helpen met:" and then lines of their own: a list without marks.
_ANNOUNCES = re.compile(
    r"\b(?:graag|help\w*|ontvang\w*|hoor\w*|horen|weten|zoek\w*|zoeken|nodig|benieuwd|volgende|"
    r"vragen|need|like|following|send|tell)\b[^.?!]*:\s*$",
    re.IGNORECASE,
)
_LEAST_LINES, _LONGEST_LINE = 2, 160
_NARROW, _WIDE = 40, 100  # characters of the lines of a text that a mail program broke
_QUOTES = '"“”„«»'
_RAGGED, _FULL_LINES = 14, 3  # how far lines fall short where words are long; how many there are
_UNFINISHED = re.compile(
    r"(?:,|\b(?:de|het|een|en|of|dat|die|te|om|the|a|an|and|or|to|of))\s*$", re.IGNORECASE
)
_REQUEST_BEHIND = re.compile(
    r"^(?P<first>(?:en |maar )?(?:mag|mogen|kan|kunnen|valt|past|is|zijn|may|can)\b.{8,}?),? (?:en|and) "
    r"(?P<rest>(?:willen|wilt|wil|kunnen|kunt|kun|zouden|zou|will|could|would) (?:jullie|u|je|you)\b"
    r"(?!.*\b(?:of|wat|hoe\w*|wanneer|wie|welke|aangeven|zeggen|vertellen|bevestigen|uitleggen|toelichten|weten|"
    r"whether|what|how|when|who|which|tell|confirm|explain)\b).*\?)$",
    re.IGNORECASE,
)
# Behind a semicolon: what is wanted of it, or told about it, is a sentence of its own.
_APART = re.compile(
    r"; (?=(?:graag|gaarne|(?:ik|wij|we) (?:moet|moeten)|(?:kan|mag|past) (?:dat|dit|het)|"
    r"(?:die|dat|dit|deze|het|dit alles) (?:is|zijn|was|waren|wordt|worden|staat|loopt|krijgt)|please|i would like|"
    r"(?:may|can|is) (?:that|this|it))\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\s*(?:beste|geachte|hallo|hoi|hi|hello|dear|dag|lieve|goeden?\s?(?:morgen|middag|dag|avond)|"
    r"l\.?s\.?|collega'?s?|allen|mevrouw|meneer|good (?:morning|afternoon))\b"
    r"(?![^\n,!:]*\b(?:vra(?:ag|gen)\w*|mag|mogen|kan|kunnen|wil|willen|is|zijn|question|may|can)\b)"
    r"(?:[^\n?.]|(?<=\bdhr)\.|(?<=\bmw)\.|(?<=\bmevr)\.|(?<=\bmr)\.){0,80}?(?:[,!:]|$)(?:[ ]*(?:mevrouw|meneer|heer|dames|heren|collega'?s?|madam|sir)[,.]?[ ]*(?=\n))?"
    r"\s*",
    re.IGNORECASE,
)


class Sentence(Struct, frozen=True):
    """A sentence; `listed` where it opens an item of a list.

    `stated` where it only leads up to questions behind it. `point` is what stands in an item of a
    list of which one question is asked for all; the text then ends with that question. `quoted`
    where it stands between quotation marks. `over` is what is asked where one question is asked
    of all items: the question of each.
    """

    text: str
    paragraph: int
    listed: bool = False
    stated: bool = False
    point: str = ""
    quoted: bool = False
    over: tuple[str, ...] = ()


def without_greeting(text: str) -> tuple[str, str]:
    """The text behind its opening words, and those."""
    found = _GREETING.match(text)
    if found is None or not found.group().strip():
        return text, ""
    return text[found.end() :], found.group().strip()


def read(text: str) -> list[Sentence]:
    """The sentences in order."""
    found: list[Sentence] = []
    width, careful = _width(text), _is_careful(text)
    before = ""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text)):
        headed = False
        lines = _unwrapped(paragraph.split("\n"), width, careful=careful)
        unmarked = _without_marks(before, lines)
        before = lines[-1] if lines else before
        for line in lines:
            if _HEADED.match(line):
                headed = True
                continue
            listed = headed or bool(LISTED.match(line)) or line in unmarked
            headed = False
            bare = LISTED.sub("", line)
            inside = False
            for at, sentence in enumerate(_apart(_whole(sentences(bare)))):
                inside = inside or sentence[:1] in _QUOTES
                counted = bool(_COUNTED.match(sentence))
                text = _closed(_COUNTED.sub("", sentence))
                first = counted or (listed and at == 0)
                found.append(Sentence(text, number, first, quoted=inside))
                inside = inside and not any(mark in sentence[1:] for mark in _QUOTES)
    return found


def _without_marks(before: str, lines: list[str]) -> frozenset[str]:
    """The lines that are a list without marks: each one sentence, behind what announces them."""
    if _ANNOUNCES.search(before):
        items = lines
    elif lines and _ANNOUNCES.search(lines[0]):
        items = lines[1:]
    else:
        return frozenset()
    alone = all(
        len(line) <= _LONGEST_LINE and not LISTED.match(line) and len(sentences(line)) == 1
        for line in items
    )
    return frozenset(items) if alone and len(items) >= _LEAST_LINES else frozenset()


def _whole(found: list[str]) -> list[str]:
    """The sentences, one that goes on in small letters behind a "!" in a name joined again."""
    joined: list[str] = []
    for sentence in found:
        goes_on = sentence.lstrip(" '\"’”")[:1].islower()
        if joined and joined[-1].endswith("!") and goes_on:
            joined[-1] = f"{joined[-1]} {sentence}"
        else:
            joined.append(sentence)
    return joined


def _apart(found: list[str]) -> list[str]:
    """The sentences, what a semicolon joins cut, and a question from the request behind it.

    "Mag dat en willen jullie het regelen?" becomes two.
    """
    return _requests_apart([piece for sentence in found for piece in _APART.split(sentence)])


def _requests_apart(found: list[str]) -> list[str]:
    apart: list[str] = []
    for sentence in found:
        both = _REQUEST_BEHIND.match(sentence)
        apart += (
            [f"{both['first'].rstrip(' ,')}?", both["rest"][:1].upper() + both["rest"][1:]]
            if both
            else [sentence]
        )
    return apart


def _closed(sentence: str) -> str:
    """The sentence without a bracket or quotation mark that belongs to the one before."""
    return re.sub(r"^[\s)\]\"'”’»]+", "", sentence)


def _unwrapped(lines: list[str], width: int, *, careful: bool) -> list[str]:
    """Lines that a mail program broke, joined again; `width` is where it broke them, 0 if it did not."""
    found: list[str] = []
    for line in lines:
        if not line.strip():
            continue
        if found and not LISTED.match(line) and _goes_on(found[-1], line, width, careful=careful):
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line.strip())
    return found


def _width(text: str) -> int:
    """At how many characters a mail program broke the lines; 0 where people broke them."""
    lengths = [len(line.rstrip()) for line in text.split("\n")]
    width = max(lengths, default=0)
    full = sum(length >= width - _RAGGED for length in lengths)
    return width if _NARROW <= width <= _WIDE and full >= _FULL_LINES else 0


def _is_careful(text: str) -> bool:
    """Whether the sender begins sentences with a capital, so that a small letter goes on."""
    lines = [line.lstrip()[:1] for line in text.split("\n") if line.strip()]
    return sum(first.isupper() for first in lines) * 2 >= len(lines)


def _goes_on(before: str, line: str, width: int, *, careful: bool) -> bool:
    """Whether a line continues the one before it: its first word had no room there.

    Where people break lines themselves, only what clearly was not finished goes on, and a small
    letter of a sender who is `careful` with capitals.
    """
    if before.rstrip().endswith((".", "!", "?", ":", ";")):
        return False
    if _UNFINISHED.search(before):
        return True
    if careful and line.lstrip()[:1].islower() and len(before) >= _NARROW:
        return True
    last = before.rsplit("\n", 1)[-1]
    return bool(width) and len(last) % (width + 1) + 1 + len(line.split()[0]) > width
