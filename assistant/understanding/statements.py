"""How well a statement of the sources fits a question, in points.

A line of `als` names what must all be there; the best line counts. A specific concept is worth two
points; the table gives those that say less because many questions hold them, and those that say
more because only one statement is about them.
"""

from __future__ import annotations

from assistant.understanding.reading import NARROW_ASKS, Reading
from corpus.rulebook import Stelling

_SPECIFIC = 2.0
_WEIGHTS = {
    # in nearly every question
    "mensen": 0.4,
    "andere": 0.5,
    "in": 0.5,
    "spuk": 0.5,
    "activiteit": 0.8,
    "focusgebied": 0.8,
    "gebieden": 0.8,
    "geld": 0.8,
    "gemeente": 0.8,
    "school": 0.8,
    "tranche": 0.8,
    "verplicht": 0.8,
    # in many
    "besteden": 1.0,
    "landelijk": 1.0,
    "nplv": 1.0,
    "totaal": 1.0,
    "verschil": 1.0,
    "hoofdthema": 1.2,
    "minister": 1.2,
    "plan-inleveren": 1.2,
    "start": 1.2,
    "voorbeeld": 1.2,
    "doel": 1.4,
    # in some
    "beslissen": 1.5,
    "contact": 1.5,
    "ministerie": 1.5,
    "uitgesloten": 1.5,
    "aanvraag": 1.6,
    "alliantie": 1.6,
    "beoordelen": 1.6,
    "looptijd": 1.6,
    "onderzoek": 1.8,
    "uitbetaling": 1.8,
    # in few, and then it is about that
    "personeel": 2.4,
    "helpdesk-geldzaken": 3.0,
    "presenteren": 3.0,
    "sisa-code": 3.0,
    "bovengrondse-vakschool": 4.0,
    "familieschool": 4.0,
    "gebiedsgrens": 4.0,
    "geitenkamp-werkt": 4.0,
    "kamminga": 4.0,
    "karrepad": 4.0,
    "levelup": 4.0,
    "volgende-openstelling": 5.0,
    "ministerie-inleg": 3.0,
    "geld-doorgeven": 4.5,
    "exclusief-bcf": 4.0,
    "inclusief-bcf": 4.0,
    "administratie-eis": 6.0,
    "ouderbijdrage": 7.5,
    "rente": 4.0,
    "youth-cyber-team": 4.0,
    "persoonsgegeven": 6.0,
}
_QUESTION_WORD = 1.0
_YEAR = 1.0
_ASKED_FOR = 0.6  # the statement says when, and the question asks when
_SETTLES = 0.4  # the statement says what makes it yes or no
_ELSEWHERE = 3.0  # off, where the question asks when and the statement does not say it
_SURE_ANYWAY = 4.0


def fit(stelling: Stelling, reading: Reading) -> float:
    """The points of a statement; 0 where no line of `als` holds."""
    best = max((_line(line, reading) for line in stelling.als), default=0.0)
    if best <= 0.0:
        return 0.0
    narrow = reading.asks & NARROW_ASKS
    answered = narrow & set(stelling.vraag)
    if reading.is_open and narrow and not answered:
        return best - _ELSEWHERE if best >= _SURE_ANYWAY else 0.0
    if answered:
        best += _ASKED_FOR
    if not reading.is_open and reading.has(*stelling.ja, *stelling.nee):
        best += _SETTLES
    return best


def _line(line: str, reading: Reading) -> float:
    """The points of a line such as "aanvraag + ?wanneer + #2024 + !bcf"; 0 where a part fails."""
    total = 0.0
    for part in line.split(" + "):
        points = _part(part.strip(), reading)
        if points is None:
            return 0.0
        total += points
    return total


def _part(part: str, reading: Reading) -> float | None:
    """The points of "!absent", "!#year", "?question word", "#year" or a concept.

    None where it fails.
    """
    sign, name = part[:1], part[1:]
    if sign == "!" and name.startswith("#"):
        return None if int(name[1:]) in reading.facts.jaren else 0.0
    if sign == "!":
        return None if name in reading.concepts else 0.0
    if sign == "?":
        return _QUESTION_WORD if name in reading.asks else None
    if sign == "#":
        return _YEAR if int(name) in reading.facts.jaren else None
    return _WEIGHTS.get(part, _SPECIFIC) if part in reading.concepts else None
