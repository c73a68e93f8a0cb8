"""Rule data as a tree of values, each with its path; one entry of another tree put into it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from corpus.rulebook import Rulebook

Keys = tuple[str, ...]
Tree = dict[str, Any]

_NOT_RULES = ("digest", "words")  # follow from the files; not written by anyone
_ORDER = "volgorde"
_MISSING = object()


def tree(rulebook: Rulebook) -> Tree:
    """The rulebook as dicts and lists, decimals as they are."""
    whole = msgspec.to_builtins(rulebook, builtin_types=(Decimal,))
    return {key: _plain(value) for key, value in whole.items() if key not in _NOT_RULES}


def rulebook(made: Tree, like: Rulebook) -> Rulebook:
    """A tree as a rulebook; the words of the texts are those of `like`."""
    data = {**made, "digest": like.digest, "words": like.words}
    return msgspec.convert(data, Rulebook, builtin_types=(Decimal,))


def leaves(node: Any, path: Keys = ()) -> Iterator[tuple[Keys, Any]]:
    """Every value with its path; entries of a list go by their id, else by their number."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, (*path, key))
    elif _is_entries(node):
        names = _names(node)
        yield (*path, _ORDER), tuple(names)
        for name, entry in zip(names, node, strict=True):
            yield from leaves(entry, (*path, name))
    else:
        yield path, tuple(node) if isinstance(node, list) else node


def differences(old: Tree, new: Tree) -> list[tuple[Keys, Any, Any]]:
    """(path, old, new) of every value that differs; None where one of the two has none.

    An order counts only where the entries that both have stand in another order.
    """
    before, after = dict(leaves(old)), dict(leaves(new))
    found = []
    for path in dict.fromkeys((*before, *after)):
        was, now = before.get(path, _MISSING), after.get(path, _MISSING)
        if was == now or (path[-1] == _ORDER and not _reordered(was, now)):
            continue
        found.append((path, None if was is _MISSING else was, None if now is _MISSING else now))
    return found


def unit(path: Keys, old: Tree, new: Tree) -> Keys:
    """The entry that a value belongs to: what can be put into another tree by itself.

    A whole topic or tranche where only one tree has it.
    """
    steps = path[:3] if path[0] == "tranches" else path[:1]
    for end in range(1, len(steps) + 1):
        if (_at(old, path[:end]) or None) is None or (_at(new, path[:end]) or None) is None:
            return path[:end]
    end = len(steps) + 1
    field = _at(new, path[:end])
    if path[-1] != _ORDER and _is_entries(field if field is not None else _at(old, path[:end])):
        end += 1
    return path[:end]


def with_unit(base: Tree, other: Tree, where: Keys) -> Tree:
    """`base` with one entry as `other` has it; the rest is shared, not copied."""
    return _put(base, where, other)  # type: ignore[no-any-return]


def _put(base: Any, where: Keys, other: Any) -> Any:
    step, rest = where[0], where[1:]
    if isinstance(base, list):
        return _put_entry(base, step, other)
    if not rest:
        kept = {key: value for key, value in base.items() if key != step}
        return {**kept, step: other[step]} if step in other else kept
    return {**base, step: _put(base[step], rest, other[step])}


def _put_entry(base: list[Any], name: str, other: list[Any]) -> list[Any]:
    theirs = dict(zip(_names(other), other, strict=True))
    ours = _names(base)
    if name == _ORDER:
        mine = dict(zip(ours, base, strict=True))
        order = [n for n in theirs if n in mine] + [n for n in ours if n not in theirs]
        return [mine[n] for n in order]
    if name in ours:
        put = [theirs.get(name)] if name in theirs else []
        at = ours.index(name)
        return [*base[:at], *put, *base[at + 1 :]]
    at = min(list(theirs).index(name), len(base))
    return [*base[:at], theirs[name], *base[at:]]


def _at(node: Any, path: Keys) -> Any:
    for step in path:
        if not isinstance(node, dict):
            return None
        node = node.get(step)
    return node


def _plain(node: Any) -> Any:
    """The same with every tuple as a list."""
    if isinstance(node, dict):
        return {key: _plain(value) for key, value in node.items()}
    return [_plain(part) for part in node] if isinstance(node, tuple) else node


def _is_entries(node: Any) -> bool:
    return isinstance(node, list) and bool(node) and all(isinstance(n, dict) for n in node)


def _names(entries: list[Any]) -> list[str]:
    names = [entry.get("id") for entry in entries]
    if None in names or len(set(names)) < len(names):
        return [f"nr. {number}" for number in range(1, len(entries) + 1)]
    return [str(name) for name in names]


def _reordered(was: Any, now: Any) -> bool:
    if was is _MISSING or now is _MISSING:
        return False
    return [n for n in was if n in now] != [n for n in now if n in was]
