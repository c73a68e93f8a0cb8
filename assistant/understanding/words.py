"""Text to tokens: what the lexicon and the number reader look at.

A token is a run of letters or digits, without accents and in lower case, with its place in the
original text. A hyphen joins: the parts are tokens of their own and the token before a joined part
knows it, so that "re-integratie" is found as one word and as two.
"""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

_TOKEN = re.compile(r"[^\W_]+", re.UNICODE)
_JOIN = re.compile(r"['’]?-|(?<=[a-zA-Z])['’](?=[a-zA-Z])")
_TYPOGRAPHY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


class Token(Struct, frozen=True):
    """A word of the text; `joined` is true where a hyphen binds it to the token before."""

    text: str
    start: int
    end: int
    joined: bool = False


def clean(text: str) -> str:
    """The text without invisible characters: Unicode tags, zero-width signs, soft hyphens.

    A control character becomes a space; line breaks and tabs stay. What is left is what a person
    saw when typing.
    """
    kept = []
    for char in unicodedata.normalize("NFC", text):
        category = unicodedata.category(char)
        if char in "\n\t":
            kept.append(char)
        elif category == "Cc":
            kept.append(" ")
        elif category not in ("Cf", "Co", "Cs"):
            kept.append(char)
    return "".join(kept).strip()


def fold(word: str) -> str:
    """A word in lower case without accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text`; "&" and "+" between letters read as "en"."""
    flat = text.translate(_TYPOGRAPHY)
    found: list[Token] = []
    last_end = 0
    for match in _TOKEN.finditer(flat):
        gap = flat[last_end : match.start()]
        joined = bool(found) and bool(_JOIN.fullmatch(gap))
        if found and gap.strip() in ("&", "+"):
            at = last_end + gap.index(gap.strip())
            found.append(Token("en", at, at + 1))
        found.append(Token(fold(match.group()), match.start(), match.end(), joined))
        last_end = match.end()
    return tuple(found)
