"""Design tokens: which of a theme the page uses, and what they become in the dark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

Tokens = Mapping[str, str]  # "--basis-…" -> value

_DECLARATION = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+);")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_REFERENCE = re.compile(r"var\(\s*(--[\w-]+)")
_WHOLE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")

_FAMILIES = (
    "accent-1 accent-2 accent-3 action-1 action-2 info positive negative warning highlight".split()
)
# Dark step of a family <- its light step: what is dark in the light is light in the dark.
_TURNED = {
    "color-document": "bg-hover",
    "color-default": "border-subtle",
    "color-hover": "bg-hover",
    "color-active": "bg-hover",
    "color-subtle": "border-subtle",
    "border-default": "border-subtle",
    "border-hover": "bg-hover",
    "border-active": "bg-hover",
    "border-subtle": "color-hover",
    "bg-default": "color-document",
    "bg-subtle": "color-document",
    "bg-hover": "color-hover",
    "bg-active": "color-hover",
    "inverse-bg-default": "border-subtle",
    "inverse-bg-hover": "bg-hover",
    "inverse-bg-active": "bg-hover",
    "inverse-color-default": "color-document",
    "inverse-color-hover": "color-document",
    "inverse-color-active": "color-document",
}


def declared(css: str) -> dict[str, str]:
    """The tokens that a style sheet declares; of a token declared twice the last."""
    found = _DECLARATION.finditer(_COMMENT.sub("", css))
    return {match[1]: match[2].strip() for match in found}


def used(tokens: Tokens, sheets: Iterable[str]) -> dict[str, str]:
    """The tokens that the style sheets need, those behind them too, in their own order."""
    waiting = [name for sheet in sheets for name in _REFERENCE.findall(sheet)]
    needed: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in tokens and name not in needed:
            needed.add(name)
            waiting += _REFERENCE.findall(tokens[name])
    return {name: value for name, value in tokens.items() if name in needed}


def dark(tokens: Tokens) -> dict[str, str]:
    """The colours of a theme turned for a dark screen; its greys and focus are not in here."""
    found: dict[str, str] = {}
    for family in _FAMILIES:
        for step, light in _TURNED.items():
            value = resolved(tokens, f"--basis-color-{family}-{light}")
            if value is not None:
                found[f"--basis-color-{family}-{step}"] = value
    return found


def resolved(tokens: Tokens, name: str) -> str | None:
    """The value of a token without references; None where the theme does not have it."""
    for _ in range(20):  # a theme that refers in a circle has no value
        value = tokens.get(name)
        reference = _WHOLE.fullmatch(value or "")
        if reference is None:
            return value
        name = reference[1]
    return None


def block(selector: str, tokens: Tokens) -> str:
    """A rule with the tokens."""
    lines = "".join(f"{name}:{value};" for name, value in tokens.items())
    return f"{selector}{{{lines}}}"
