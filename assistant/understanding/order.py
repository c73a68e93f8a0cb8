"""Which rule or statement goes first: the one that the question asks for in its own words."""

from __future__ import annotations

from msgspec.structs import replace

from assistant.understanding.form import asked, is_elliptic
from assistant.understanding.leave import asks_leave
from assistant.understanding.reading import Reading
from assistant.understanding.said import Said, read_message
from assistant.understanding.topics import Candidate, candidates
from assistant.understanding.vocabulary import Vocabulary
from corpus.rulebook import Rulebook

SPENDING = ("besteding", "te-vaag")
_AKIN = (
    {"wijziging", "wijziging-regel", "drempel", "overhevelen"},
    {"bcf", "budget", "integraal", "structureel", "stelling:bcf-uitleg"},
    {"budget", "gebied-bedrag"},
    {"verlenging", "doorschuiven", "stelling:terugvordering", "stelling:looptijd"},
)
_GENERIC = {
    "stelling:aanvraag-wie",
    "stelling:contact",
    "stelling:een-aanvraag",
    "stelling:hoofdthemas",
    "budget",
}
_OF_A_DUTY = 2.0  # the same, of what one must do beside a plan that is told
_SETTLES = 4.0  # points from which the words of a question alone say what it is about


def asked_first(
    found: list[Candidate],
    own: Said,
    reading: Reading,
    rulebook: Rulebook,
    vocabulary: Vocabulary,
    *,
    follow_up: bool,
) -> list[Candidate]:
    """The candidates, the one that the question asks for in its own words first.

    What is told before it gives facts; it is not what is asked.
    """
    question = asked(own.text)
    whole = not follow_up and question.strip() == own.text.strip()
    if whole or not found:
        return found
    itself = read_message(question, vocabulary)
    spends = found[0].name in SPENDING
    elliptic = is_elliptic(question)
    if elliptic and not spends:
        return found
    alone = replace(
        reading, concepts=itself.concepts, asks=itself.asks, form=itself.form, facts=itself.facts
    )
    first = next(iter(candidates(alone, rulebook)), None)
    duty = "verplicht" in itself.concepts and not asks_leave(question, itself.form)
    least = _OF_A_DUTY if spends and duty else _SETTLES
    if first is None or first.score < least or _akin(first, found[0]):
        return found
    if first.name in SPENDING and not asks_leave(question, itself.form):
        return found
    of_a_line = bool(itself.facts.ministeries or itself.facts.hoofdthemas)
    generic = first.name in _GENERIC and not (first.name == "budget" and of_a_line)
    if (elliptic and first.is_statement) or (not spends and generic):
        return found
    same = [c for c in found if (c.name, c.tranche) == (first.name, first.tranche)]
    return [*(same or [first]), *(c for c in found if c not in same)]


def leave_first(found: list[Candidate]) -> list[Candidate]:
    """Whether a known plan may be is judged by its conditions, before a statement tells of it."""
    spending = [c for c in found if c.name in SPENDING]
    return [*spending, *(c for c in found if c.name not in SPENDING)]


def _akin(one: Candidate, other: Candidate) -> bool:
    """Whether both are of the same thing, so that what is told decides between them."""
    return any({one.name, other.name} <= names for names in _AKIN) or one.name == other.name
