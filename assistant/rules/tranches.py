"""The tranches as the rules know them: the one with rules, and the years of the one after it."""

from __future__ import annotations

FIRST = "2023-2025"
SECOND = "2026-2028"
LATER = (2026, 2027, 2028)
