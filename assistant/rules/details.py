"""Whether a statement gives the detail that is asked for, and not only speaks of its subject."""

from __future__ import annotations

import re

from assistant.domain import Form, Outcome, Understanding
from corpus.rulebook import Stelling

_GIVEN = frozenset({"hoe-vaak", "duur", "gebeurd", "bij-naam", "plaats"})  # as in `vraag`
_COUNT = "aantal:"
_PARTICULAR = "welk:"
_UNRULED = frozenset({"hoe-vaak", "gebeurd"})
# Of whom no rule on money can say how many there were.
_PEOPLE = re.compile(
    r"(?:leerling|kind|deelnemer|bewoner|inwoner|wonen$|mens|ouder|peuter|jongere|gezin|huishouden"
    r"|scholier|kleuter|vrijwilliger|werkzoekende|client|pupil|child|participant|resident|people"
    r"|person|famil|household|student)"
)
_OF_MONEY = frozenset({"budget", "gebied-bedrag", "reeks", "integraal", "bcf"})
_OF_CHANGES = frozenset({"wijziging", "wijziging-regel", "drempel"})
_NOT_OF_CHANGES = frozenset({"duur", "wie", "waar"})
_STEM = 5  # letters of a counted word that a statement must share


def unruled(rule: str, understanding: Understanding) -> bool:
    """Whether an open question asks for a detail that the rule does not compute.

    No rule says how often, how many there have been or which form; that on changes has no
    term and no office.
    """
    asks = understanding.asks
    if understanding.form is not Form.OPEN:
        return False
    if asks & _UNRULED or any(ask.startswith(_PARTICULAR) for ask in asks):
        return True
    if rule in _OF_MONEY and any(
        _PEOPLE.match(a.removeprefix(_COUNT)) for a in asks if a.startswith(_COUNT)
    ):
        return True
    if rule == "besteding" and "duur" in asks:
        return True
    return rule in _OF_CHANGES and bool(asks & _NOT_OF_CHANGES)


def lacks(data: Stelling, understanding: Understanding) -> bool:
    """Whether an open question asks for a detail that the statement does not give.

    A statement that says what the sources leave out gives none.
    """
    if any(_holds(line, understanding) for line in data.niet):
        return True
    if understanding.form is not Form.OPEN or data.uitkomst == Outcome.NOT_IN_SOURCES:
        return False
    if not (understanding.asks & _GIVEN).issubset(data.vraag):
        return True
    counted = {a.removeprefix(_COUNT) for a in understanding.asks if a.startswith(_COUNT)}
    named = {a.removeprefix(_PARTICULAR) for a in understanding.asks if a.startswith(_PARTICULAR)}
    return any(words and not any(_speaks_of(data, w) for w in words) for words in (counted, named))


def _holds(line: str, understanding: Understanding) -> bool:
    """Whether all of "concept + !absent" is so of the question."""
    parts = [part.strip() for part in line.split(" + ")]
    return all((p.lstrip("!") in understanding.concepts) != p.startswith("!") for p in parts)


def _speaks_of(data: Stelling, counted: str) -> bool:
    """Whether the statement is about what is counted: by a concept or by the word."""
    concepts = {part for line in data.als for part in line.split(" + ")}
    stem = re.compile(rf"\b{re.escape(counted[:_STEM])}", re.IGNORECASE)
    return counted in concepts or bool(stem.search(data.nl) or stem.search(data.en))
