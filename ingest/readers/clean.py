"""Text without what nobody sees: control characters, invisible tags, signs that turn the order."""

from __future__ import annotations

import re
import unicodedata

# Tag characters and variation selectors can carry hidden words; bidi controls show words in another
# order; soft hyphens and zero width spaces break a word in two for every search.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
_LINE_END = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")


def clean(text: str) -> str:
    """The text in composed characters (NFC) with plain line ends; form feeds are kept."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _LINE_END.sub("\n", text)))


def tidy(text: str) -> str:
    """The text as one line with single spaces."""
    return " ".join(clean(text).split())


def has_words(text: str) -> bool:
    """Whether there is a letter or figure in it."""
    return any(sign.isalnum() for sign in text)
