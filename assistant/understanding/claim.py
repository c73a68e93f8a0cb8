"""A claim as it was read: its concepts, how often it is denied, and the values it states."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from msgspec import Struct

from assistant.domain import Facts
from assistant.understanding.clauses import NEGATIONS
from assistant.understanding.facts import read
from assistant.understanding.lexicon import Mention
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import Token, tokens

_REACH = 3  # words between a claim and its negation
_DENIALS = NEGATIONS | {"niets", "niks", "nothing", "nergens"}
_JOINS = frozenset("en of maar and or but".split())
_COUNT = "aantal:"
_NAMED = "begrip:"
_DIRECTION = "richting"
_BETWEEN = 2  # words between a count and what is counted
_SPELT = {
    word: number
    for number, spelt in enumerate(
        (
            "een one,twee two,drie three,vier four,vijf five,zes six,zeven seven,acht eight,"
            "negen nine,tien ten,elf eleven,twaalf twelve,dertien thirteen,veertien fourteen,"
            "vijftien fifteen,zestien sixteen,zeventien seventeen,achttien eighteen,"
            "negentien nineteen,twintig twenty"
        ).split(","),
        start=1,
    )
    for word in spelt.split()
}


class Claim(Struct, frozen=True, dict=True):
    """The words of a claim and what is found in them."""

    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    text: str
    vocabulary: Vocabulary

    @cached_property
    def facts(self) -> Facts:
        """The facts that it states."""
        return read(self.text, self.vocabulary)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """All concepts that it holds."""
        return frozenset(m.concept for m in self.mentions)

    def named(self, wanted: set[str]) -> list[Mention]:
        """Where these concepts stand."""
        return [m for m in self.mentions if m.concept in wanted]


def read_claim(text: str, vocabulary: Vocabulary, *, put_forward: bool = False) -> Claim:
    """The claim with the concepts of the field and those that matter in such a claim only."""
    words = tokens(text)
    found = (*vocabulary.lexicon.find(words), *vocabulary.claims.find(words))
    if put_forward:
        found = (*found, *vocabulary.checks.find(words))
    return Claim(words, found, text, vocabulary)


def parts(line: str) -> list[str]:
    """The parts of a line of `als`."""
    return [part.strip() for part in line.split(" + ")]


def denials(named: list[Mention], claim: Claim) -> int:
    """How many negations stand near what is claimed, with no comma or joining word between.

    One that is part of a concept is none. Of a concept that is named more than once the mention
    that is denied least counts.
    """
    named = [min(same, key=lambda m: _denied(m, claim)) for same in _by_concept(named)]
    return sum(
        word.text in _DENIALS
        and not any(_is_part(at, m, claim) for m in named)
        and any(_reaches(word, at, m, claim) for m in named)
        for at, word in enumerate(claim.words)
    )


def _by_concept(named: list[Mention]) -> list[list[Mention]]:
    concepts = dict.fromkeys(mention.concept for mention in named)
    return [[m for m in named if m.concept == concept] for concept in concepts]


def _denied(mention: Mention, claim: Claim) -> int:
    """How many negations stand near one mention."""
    return sum(
        word.text in _DENIALS
        and not _is_part(at, mention, claim)
        and _reaches(word, at, mention, claim)
        for at, word in enumerate(claim.words)
    )


def _is_part(at: int, mention: Mention, claim: Claim) -> bool:
    """Whether a word is one of those that name the concept: not the "niets" in "zelf niets bij"."""
    if not mention.first <= at <= mention.last:
        return False
    return ".." not in mention.form or claim.words[at].text in mention.form.split()


def _reaches(word: Token, at: int, mention: Mention, claim: Claim) -> bool:
    if not mention.first - _REACH <= at <= mention.last + _REACH:
        return False
    first, last = sorted((word.start, mention.start))
    between = claim.words[min(at, mention.last) + 1 : max(at, mention.first)]
    return not set(",;:") & set(claim.text[first:last]) and not any(
        w.text in _JOINS for w in between
    )


def values(claim: Claim, waarde: str) -> list[Any]:
    """The values that the claim states: of a fact, of a count, or of a kind of concept."""
    if waarde.startswith(_COUNT):
        return _counted(waarde.removeprefix(_COUNT), claim)
    if waarde.startswith(_NAMED):
        kind = waarde.removeprefix(_NAMED) + ":"
        return sorted(c.removeprefix(kind) for c in claim.concepts if c.startswith(kind))
    if waarde == _DIRECTION:
        return _direction(claim.facts)
    return _of_fact(claim.facts, waarde)


def _direction(facts: Facts) -> list[str]:
    """Whether money goes to a later year or back to an earlier one."""
    source, target = facts.van_jaar, facts.naar_jaar
    if source is None or target is None or source == target:
        return []
    return ["vooruit" if target > source else "terug"]


def plain(value: object) -> object:
    """A value as it can be compared: a number as a number, all else as text."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return str(value)


def _of_fact(facts: Facts, name: str) -> list[Any]:
    value = getattr(facts, name)
    if value is None or value == ():
        return []
    return list(value) if isinstance(value, tuple) else [value]


def _counted(concept: str, claim: Claim) -> list[int]:
    """The numbers right before a mention of the concept: "vijf ministeries", "25 gebieden"."""
    found = []
    for mention in claim.named({concept}):
        before = claim.words[max(0, mention.first - _BETWEEN) : mention.first]
        words = [word.text for word in before]
        found += [int(w) if w.isdigit() else _SPELT[w] for w in words if _is_count(w)]
    return found


def _is_count(word: str) -> bool:
    return (word.isdigit() and len(word) < 4) or word in _SPELT
