"""The differences between two corpora: rule values, sources of the catalogue, passages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Any

from msgspec import Struct

from corpus.model import HEADING_SEPARATOR, Passage, Source
from eval.impact import tree as trees

_CATALOGUE = "sources.toml"
_SHOWN = 160  # characters of a value


class Change(Struct, frozen=True):
    """One difference. `old` or `new` is None where there is none.

    `kind` is "regel", "bron", "passage" or "geleerd"; `place` a file or a source, `key` the path in
    it; `unit` the entry of the rule data that it belongs to, `source` the source it is about.
    """

    kind: str
    place: str
    key: str
    old: str | None
    new: str | None
    unit: tuple[str, ...] = ()
    source: str = ""

    @property
    def said(self) -> str:
        """The difference on one line."""
        where = f"{self.place} › {self.key}" if self.key else self.place
        if self.old is None:
            return f"{where}: erbij, {short(self.new)}"
        if self.new is None:
            return f"{where}: weg, was {short(self.old)}"
        return f"{where}: {_apart(self.old, self.new)}"


def of_rules(old: trees.Tree, new: trees.Tree) -> list[Change]:
    """The values of the rule data that differ, each with its key path."""
    return [
        Change("regel", *_place(path), *_pair(was, now), trees.unit(path, old, new))
        for path, was, now in trees.differences(old, new)
        if was is not None or now is not None
    ]


def of_sources(old: Mapping[str, Source], new: Mapping[str, Source]) -> list[Change]:
    """Sources that came or went, and entries of the catalogue that differ."""
    found = []
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name), new.get(name)
        if was is None or now is None:
            one, other = was.title if was else None, now.title if now else None
            found.append(Change("bron", _CATALOGUE, name, one, other, source=name))
            continue
        for field in was.__struct_fields__:
            one, other = _written(getattr(was, field)), _written(getattr(now, field))
            if one != other:
                key = f"{name}{HEADING_SEPARATOR}{field}"
                found.append(Change("bron", _CATALOGUE, key, one, other, source=name))
    return found


def of_passages(old: Sequence[Passage], new: Sequence[Passage]) -> list[Change]:
    """Passages that came, went or changed, paired by source and heading."""
    before, after = _by_place(old), _by_place(new)
    found = []
    for place in dict.fromkeys((*before, *after)):
        was, now = before.get(place, []), after.get(place, [])
        same = set(was) & set(now)
        left = [text for text in was if text not in same]
        right = [text for text in now if text not in same]
        heading = place[1] or "begin van de tekst"
        for one, other in zip_longest(left, right):
            found.append(Change("passage", place[0], heading, one, other, source=place[0]))
    return found


def short(value: str | None) -> str:
    """A value short enough for one line."""
    text = " ".join((value or "").split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _apart(old: str, new: str) -> str:
    """Old and new, from a few words before the first difference where they are long."""
    one, other = " ".join(old.split()), " ".join(new.split())
    if max(len(one), len(other)) <= _SHOWN:
        return f"{one} → {other}"
    same = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    start = max(0, one.rfind(" ", 0, max(0, same - 30)) + 1)
    lead = "… " if start else ""
    return f"{lead}{short(one[start:])} → {lead}{short(other[start:])}"


def _place(path: trees.Keys) -> tuple[str, str]:
    if path[0] != "tranches":
        return f"{path[0]}.toml", HEADING_SEPARATOR.join(path[1:])
    if len(path) < 3:
        return f"rules/{path[-1]}", ""
    return f"rules/{path[1]}/{path[2]}.toml", HEADING_SEPARATOR.join(path[3:])


def _pair(was: Any, now: Any) -> tuple[str | None, str | None]:
    """Both values in writing; of two lists only what they do not share, unless that is nothing."""
    if isinstance(was, tuple) and isinstance(now, tuple):
        gone = tuple(part for part in was if part not in now)
        come = tuple(part for part in now if part not in was)
        if gone or come:
            return _written(gone) if gone else None, _written(come) if come else None
    return _written(was), _written(now)


def _written(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return "; ".join(str(part) for part in value)
    return str(value.normalize()) if isinstance(value, Decimal) else str(value)


def _by_place(passages: Sequence[Passage]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for passage in passages:
        found.setdefault((passage.source, passage.locator.heading), []).append(passage.text)
    return found


def in_units(changes: Sequence[Change]) -> Iterator[tuple[str, ...]]:
    """The entries of the rule data that differ, each once."""
    yield from dict.fromkeys(change.unit for change in changes if change.unit)
