"""How surely a question asks for each rule, in points.

The scale is that of the statements (`statements.py`): a specific concept that is needed and there
is worth about two points. So a rule at

- 1 to 3 is a guess that any fitting statement beats,
- 4 to 5 is asked for as surely as by two specific concepts,
- 6 to 7 wins from statements of three concepts,
- 8 and more is asked for in so many words.

Steps in between (4.6 beside 4.4) only say which of two rules goes first where one question holds
the words of both. The points were set on the development questions in `eval/gold`.
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.understanding.reading import Reading
from assistant.understanding.scores import areas, changes, money, period, spending

SCORES: dict[str, Callable[[Reading], float]] = {
    "wijziging": changes.wijziging,
    "wijziging-regel": changes.wijziging_regel,
    "overhevelen": changes.overhevelen,
    "drempel": changes.drempel,
    "doorschuiven": period.doorschuiven,
    "verlenging": period.verlenging,
    "aanvraag-datum": period.aanvraag_datum,
    "bcf": money.bcf,
    "budget": money.budget,
    "reeks": money.reeks,
    "integraal": money.integraal,
    "structureel": money.structureel,
    "besteding": spending.besteding,
    "dubbel-vraag": spending.dubbel_vraag,
    "gebied-bedrag": areas.gebied_bedrag,
    "verdeelsleutel": areas.verdeelsleutel,
    "plaats-regel": areas.plaats_regel,
    "coalitie-gemeente": areas.coalitie_gemeente,
    "gebied-lid": areas.gebied_lid,
}
