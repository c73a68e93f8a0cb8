"""Reads the facts of a case from what the asker says; nothing is filled in that is not said."""

from __future__ import annotations

from typing import Any

from assistant.domain import Facts
from assistant.dutch import numbers
from assistant.understanding.amounts import amounts
from assistant.understanding.clauses import clauses
from assistant.understanding.direction import direction
from assistant.understanding.funding import funding
from assistant.understanding.moves import moves
from assistant.understanding.naming import named
from assistant.understanding.novelty import novelty
from assistant.understanding.people import people
from assistant.understanding.place import place
from assistant.understanding.purpose import purpose
from assistant.understanding.school import classroom, coalition
from assistant.understanding.shift import shift
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.years import years

# The one line of a ministry that has no other: "het VWS-geld".
_MEANT_BY = {("vws",): ("gezonde-leefomgeving",)}


def read(text: str, vocabulary: Vocabulary, within: Facts | None = None) -> Facts:
    """The facts that `text` states: amounts in euros, shares as fractions, years as whole numbers.

    What is not said stays `None` or empty. Every reader returns its own facts by name. `within` is
    what was said before: "de school doet mee" means a coalition once School en Omgeving is named.
    """
    parts = clauses(text, vocabulary.lexicon)
    found = numbers(text)
    sums = amounts(text, found, parts)
    shifted = {} if _one_a_line(sums) else shift(text, found, parts)
    facts: dict[str, Any] = {
        **named(text, parts, vocabulary),
        **sums,
        **shifted,
        **moves(text, found, parts, shifted),
        **years(text, found),
        **direction(text),
        **place(parts),
        **people(parts),
        **funding(text, found, parts),
        **novelty(parts),
        **classroom(text),
    }
    about = within or Facts()
    themes = facts["hoofdthemas"] or about.hoofdthemas
    facts |= purpose(parts, (*themes, *_MEANT_BY.get((*facts["ministeries"],), ())))
    if facts.get("alleen_voorbereiding"):
        facts["activiteiten"] = ()  # what the plan is about is not what is paid
    municipality = facts["gemeente"] or about.gemeente
    facts["school_in_coalitie"] = coalition(parts, themes, municipality, vocabulary)
    return Facts(**{name: value for name, value in facts.items() if value is not None})


def _one_a_line(sums: dict[str, Any]) -> bool:
    """Whether every amount is the one of a line, or their sum: then none of them is a shift."""
    lines = dict(sums["bedrag_per_thema"])
    rest = [value for value in sums["bedragen"] if value not in lines.values()]
    return len(lines) >= 2 and all(value == sum(lines.values()) for value in rest)
