"""Lines of one paragraph -> running text: words that were broken at a line end are made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(\S*?)([^\W\d_][\w.]*)-$")
_NEXT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST = 60  # signs of a word before a line end that is looked at
_HANGING = ("en", "of", "als", "dan", "tot")  # "voor- en naschools" keeps its hyphen and space
_KEEPING = ("niet", "non", "ex", "oud", "anti", "semi", "pro", "co", "re", "wijk", "e")


class Joiner:
    """Joins lines with the words of the whole file at hand: they tell which hyphens are real."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = {
            word.casefold() for line in lines for word in _WORD.findall(line.rstrip("-"))
        }

    def join(self, lines: Sequence[str]) -> str:
        """The lines as one, in time linear in their length."""
        parts: list[str] = []
        for line in lines:
            if parts:
                parts[-1], space = self._joint(parts[-1], line)
                parts.append(space)
            parts.append(line)
        return "".join(parts)

    def _joint(self, before: str, after: str) -> tuple[str, str]:
        """The line before, with or without its last hyphen, and what stands after it."""
        if not before.endswith("-"):
            return before, " "
        tail = before[-_LONGEST:]
        tail = tail[tail.rfind(" ") + 1 :]
        broken, following = _BROKEN.match(tail), _NEXT.match(after)
        if broken is None or following is None:
            return before, " "
        first, second = broken.group(2), following.group()
        if second in _HANGING:
            return before, " "
        return (before, "") if self._is_real(before, first, second) else (before[:-1], "")

    def _is_real(self, line: str, first: str, second: str) -> bool:
        whole = (first + second).casefold()
        if whole in self._words:
            return False
        if f"{first}-{second}".casefold() in self._words or second[0].isupper():
            return True
        if first.casefold() in _KEEPING or not first[1:].islower():
            return True
        start = line[: -len(first) - 1].rstrip()
        return first[0].isupper() and bool(start) and start[-1] not in ".!?:“\"'‘("
