"""The numbers and bullets that Word prints before a paragraph; no text of the file has them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from msgspec import Struct

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_HIGHEST = 9999


class _Level(Struct, frozen=True):
    form: str
    text: str
    start: int


class Numbering:
    """Counts on through one document: ask for each numbered paragraph once, in order."""

    def __init__(self, root: Any | None) -> None:
        """`root` is the numbering part of the document, None where it has none."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._abstract: dict[str, str] = {}  # lists with the same definition count on together
        if root is not None:
            self._read(root)

    def mark(self, number: str, level: int) -> str | None:
        """The mark as it is printed: "2.1", "a)", "- " for any bullet; None where there is none."""
        levels = self._levels.get(number, {})
        this = levels.get(level)
        if this is None or this.form == "none":
            return None
        if this.form == "bullet":
            return "-"
        counts = self._counts[self._abstract[number]]
        counts[level] = counts.get(level, this.start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]

        def printed(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            other = levels.get(at, this)
            return _written(counts.get(at, other.start), other.form)

        return re.sub(r"%(\d)", printed, this.text).strip() or None

    def _read(self, root: Any) -> None:
        definitions = {
            one.get(f"{W}abstractNumId", ""): {
                level: read
                for each in one.iter(f"{W}lvl")
                if (level := _int(each.get(f"{W}ilvl"))) is not None
                for read in [_level(each)]
            }
            for one in root.iter(f"{W}abstractNum")
        }
        for one in root.iter(f"{W}num"):
            number, link = one.get(f"{W}numId", ""), one.find(f"{W}abstractNumId")
            name = link.get(f"{W}val", "") if link is not None else ""
            levels = dict(definitions.get(name, {}))
            for override in one.iter(f"{W}lvlOverride"):
                level = _int(override.get(f"{W}ilvl"))
                start = override.find(f"{W}startOverride")
                if level in levels and start is not None:
                    name = f"{name}#{number}"
                    old = levels[level]
                    begin = _int(start.get(f"{W}val"))
                    levels[level] = _Level(old.form, old.text, 1 if begin is None else begin)
            self._levels[number] = levels
            self._abstract[number] = name


def _level(element: Any) -> _Level:
    def value(tag: str, default: str) -> str:
        found = element.find(W + tag)
        return default if found is None else str(found.get(f"{W}val", default))

    start = _int(value("start", "1"))
    return _Level(value("numFmt", "decimal"), value("lvlText", ""), 1 if start is None else start)


def _written(number: int, form: str) -> str:
    if not 0 < number <= _HIGHEST:
        return str(number)
    if form.endswith("Letter"):
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 5)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman"):
        written = ""
        for size, sign in _ROMAN:
            written += sign * (number // size)
            number %= size
        return written.upper() if form.startswith("upper") else written
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _int(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) < 7 else None
