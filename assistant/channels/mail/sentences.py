"""Text as a mail program broke it -> its sentences, each with the paragraph it stands in."""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.understanding.form import sentences

LISTED = re.compile(
    r"^\s*(?:vraag \d{1,2}\s*[.:)]|question \d{1,2}\s*[.:)]|\(?\d{1,2}[.):]|[a-h][.)]|[-*•–·])\s+",
    re.IGNORECASE,
)
_WRAPPED = 40  # a line at least so long goes on on the next
_GREETING = re.compile(
    r"^\s*(?:beste|geachte|hallo|hoi|hi|hello|dear|dag|lieve|goede?\s?(?:morgen|middag|dag|avond)|"
    r"l\.?s\.?|collega'?s?|allen|mevrouw|meneer|good (?:morning|afternoon))\b"
    r"[^\n?]{0,80}?(?:[,!:]|$)\s*",
    re.IGNORECASE,
)


class Sentence(Struct, frozen=True):
    """A sentence; `listed` where it opens an item of a list.

    `stated` where it only leads up to questions behind it. `point` is what stands in an item of a
    list of which one question is asked for all; the text then ends with that question.
    """

    text: str
    paragraph: int
    listed: bool = False
    stated: bool = False
    point: str = ""


def without_greeting(text: str) -> tuple[str, str]:
    """The text behind its opening words, and those."""
    found = _GREETING.match(text)
    if found is None or not found.group().strip():
        return text, ""
    return text[found.end() :], found.group().strip()


def read(text: str) -> list[Sentence]:
    """The sentences in order."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text)):
        for line in _unwrapped(paragraph.split("\n")):
            listed = bool(LISTED.match(line))
            bare = LISTED.sub("", line)
            for at, sentence in enumerate(sentences(bare)):
                found.append(Sentence(_closed(sentence), number, listed and at == 0))
    return found


def _closed(sentence: str) -> str:
    """The sentence without a bracket or quotation mark that belongs to the one before."""
    return re.sub(r"^[\s)\]\"'”’»]+", "", sentence)


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines that a mail program broke, joined again."""
    found: list[str] = []
    for line in lines:
        if not line.strip():
            continue
        goes_on = (
            bool(found)
            and not LISTED.match(line)
            and not found[-1].rstrip().endswith((".", "!", "?", ":", ";"))
            and (len(found[-1]) >= _WRAPPED or line.lstrip()[:1].islower())
        )
        if goes_on:
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line.strip())
    return found
