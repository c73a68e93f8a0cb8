"""Reads whether a number is exact, or only a bound: "meer dan 25%", "hoogstens een kwart"."""

from __future__ import annotations

import re

from assistant.dutch import Number

_BEFORE = {
    "hoogstens": (
        r"hooguit|hoogstens|maximaal|ten hoogste|tot|tot en met|niet meer dan|niet boven(?: de)?|"
        r"niet over(?: de)?|at most|up to|no more than|not more than|maximum of"
    ),
    "minstens": (
        r"minstens|minimaal|ten minste|tenminste|op zijn minst|niet minder dan|vanaf|at least|"
        r"no less than|not less than"
    ),
    "minder": (
        r"minder dan|kleiner dan|lager dan|onder(?: de)?|bijna|net geen|krap|less than|below|under|"
        r"almost|nearly|just under"
    ),
    "meer": (
        r"meer dan|groter dan|hoger dan|ruim|boven(?: de)?|over de|net over|iets meer dan|dik|"
        r"more than|over|above|just over|exceeding"
    ),
    "ongeveer": (
        r"ongeveer|circa|ca|rond(?: de)?|zo'n|een procent of|om en nabij|about|around|roughly|"
        r"approximately"
    ),
}
_BEHIND = {
    "minstens": r"of (?:meer|hoger|daarboven)|or (?:more|higher|above)|plus\b",
    "hoogstens": r"of (?:minder|lager)|or (?:less|lower)",
}
_WORDS_BEFORE = {name: re.compile(rf"\b(?:{words})\s*$") for name, words in _BEFORE.items()}
_WORDS_BEHIND = {name: re.compile(rf"\s*(?:{words})") for name, words in _BEHIND.items()}
_REACH = 24  # characters before a number in which its bound stands


def bound(flat: str, number: Number) -> str | None:
    """meer, minstens, minder, hoogstens or ongeveer; None where the number is exact.

    `flat` is the folded text that the number was read in.
    """
    before = flat[max(0, number.start - _REACH) : number.start]
    for name, words in _WORDS_BEFORE.items():
        if words.search(before):
            return name
    behind = flat[number.end : number.end + _REACH]
    return next((name for name, words in _WORDS_BEHIND.items() if words.match(behind)), None)
