"""Lines -> one text: words broken at the end of a line are whole again, real hyphens stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

_BROKEN = re.compile(r"([^\W_]+(?:-[^\W_]+)*)-$")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TOGETHER = {"en", "of", "dan", "als", "tot", "noch", "respectievelijk", "c.q"}
# Two vowels that would be read as one sound: they ask for a hyphen, or a trema after be- or ge-.
_CLASH = {
    "aa",
    "ae",
    "ai",
    "au",
    "ee",
    "ei",
    "eu",
    "ie",
    "ii",
    "ij",
    "oe",
    "oi",
    "oo",
    "ou",
    "ui",
    "uu",
}
_PREFIXES = {"anti", "auto", "co", "ex", "multi", "niet", "non", "oud", "privé", "semi"}
_TREMA = str.maketrans("eiu", "ëïü")
_SOFT = "\u00ad"


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """The words that stand whole within a line of the document, in small letters."""
    found: set[str] = set()
    for line in lines:
        words = [match.group().casefold() for match in _WORD.finditer(line.replace(_SOFT, ""))]
        found.update(words[1:-1] if line.endswith(("-", _SOFT)) else words[1:])
    return frozenset(found)


def joined(lines: Sequence[str], words: Set[str] = frozenset()) -> str:
    """The lines as one text; `words` are known from elsewhere in the document."""
    text = ""
    for line in lines:
        text = _join(text, line, words) if text else line
    return text.replace(_SOFT, "")


def _join(text: str, line: str, words: Set[str]) -> str:
    if text.endswith(_SOFT):
        return text[:-1] + line
    broken, first = _BROKEN.search(text), _FIRST.match(line)
    if broken is None or first is None:
        return f"{text} {line}"
    head, tail = broken.group(1), first.group()
    if tail.casefold() in _TOGETHER:
        return f"{text} {line}"
    whole, parted = f"{head}{tail}".casefold(), f"{head}-{tail}".casefold()
    if whole in words and parted not in words:
        return text[:-1] + line
    if parted in words or not tail[0].islower() or _keeps_hyphen(head):
        return text + line
    if (head[-1] + tail[0]).casefold() in _CLASH:
        if head.casefold()[-2:] in ("be", "ge"):  # broken at its trema, which then falls away
            return text[:-1] + tail[0].translate(_TREMA) + line[1:]
        return text + line
    return text[:-1] + line


def _keeps_hyphen(head: str) -> bool:
    """Figures, capitals and a few prefixes have a hyphen anywhere in a line."""
    last = head.rsplit("-", 1)[-1]
    return (
        last[-1].isdecimal()
        or (len(last) > 1 and last[1:].isupper())
        or last.casefold() in _PREFIXES
        or len(last) == 1
    )
