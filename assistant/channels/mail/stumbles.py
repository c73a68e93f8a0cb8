"""The ways in which parsers of the standard library fail over damaged mails."""

from __future__ import annotations

STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
