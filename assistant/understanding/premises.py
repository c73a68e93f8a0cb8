"""Which wrong premises a message takes for granted, and what it asks without them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from msgspec import Struct

from assistant.domain import Facts, Form
from assistant.understanding.assumed import Assumed, assumed, without
from assistant.understanding.clauses import NEGATIONS
from assistant.understanding.facts import read
from assistant.understanding.form import form
from assistant.understanding.lexicon import Mention
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import Token, tokens
from corpus.rulebook import Premisse, Rulebook

_REACH = 3  # words between a claim and its negation
_COUNT = "aantal:"
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


class Premises(Struct, frozen=True):
    """The wrong premises as "tranche/id", and the message without the claims that hold them.

    `of_years`: what is wrong is a year, so that the year is none that is asked about. `subjects`
    are the concepts that the wrong claims are about.
    """

    names: tuple[str, ...] = ()
    rest: str = ""
    of_years: bool = False
    subjects: frozenset[str] = frozenset()


class _Claim(Struct, frozen=True):
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    text: str

    @property
    def concepts(self) -> frozenset[str]:
        return frozenset(m.concept for m in self.mentions)


def premises(text: str, vocabulary: Vocabulary, rulebook: Rulebook) -> Premises:
    """The wrong premises of a message, in its order; each once. A claim to check is none."""
    if form(text) is Form.CHECK:
        return Premises()
    found: dict[str, bool] = {}
    subjects: set[str] = set()
    wrong: list[Assumed] = []
    for claim in assumed(text):
        premise = _contradicted(_read_claim(claim.claim, vocabulary), vocabulary, rulebook)
        if premise is not None:
            wrong.append(claim)
            name, data, line = premise
            found[name] = data.waarde == "jaren"
            subjects |= {part for part in _parts(line) if not part.startswith(("!", "claim:"))}
    if not wrong:
        return Premises()
    rest = without(text, tuple(wrong))
    if form(text) is Form.YES_NO:
        asked = _read_claim(rest, vocabulary).concepts
        found = {n: years for n, years in found.items() if not _asks(n, asked, rulebook)}
        if not found:
            return Premises()
    return Premises(tuple(found), rest, any(found.values()), frozenset(subjects))


def _read_claim(text: str, vocabulary: Vocabulary) -> _Claim:
    words = tokens(text)
    return _Claim(words, (*vocabulary.lexicon.find(words), *vocabulary.claims.find(words)), text)


def _asks(name: str, asked: frozenset[str], rulebook: Rulebook) -> bool:
    """Whether the claim itself is what is asked: then it is no premise but the question."""
    tranche, _, wanted = name.partition("/")
    data = rulebook.tranches[tranche].premissen
    return any(
        {part for part in _parts(line) if part[:1] != "!"} <= asked
        for premise in (data.premisse if data else ())
        if premise.id == wanted and not premise.waarde
        for line in premise.als
    )


def _contradicted(
    claim: _Claim, vocabulary: Vocabulary, rulebook: Rulebook
) -> tuple[str, Premisse, str] | None:
    """The first premise of the data that the claim makes: its name, itself, the line that holds."""
    for tranche, rules in rulebook.tranches.items():
        for premise in rules.premissen.premisse if rules.premissen else ():
            for line in premise.als:
                if _holds(line, premise, claim, vocabulary):
                    return f"{tranche}/{premise.id}", premise, line
    return None


def _holds(line: str, premise: Premisse, claim: _Claim, vocabulary: Vocabulary) -> bool:
    parts = _parts(line)
    wanted = {part for part in parts if part[:1] != "!"}
    if not wanted <= claim.concepts or any(p[1:] in claim.concepts for p in parts if p[0] == "!"):
        return False
    named = [m for m in claim.mentions if m.concept in wanted]
    if _negated(named, claim) != premise.ontkend:
        return False
    return not premise.waarde or _wrong(premise, claim, vocabulary)


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split(" + ")]


def _negated(named: list[Mention], claim: _Claim) -> bool:
    """Whether a negation stands near what is claimed, with no comma between.

    One that is part of a concept is none.
    """
    inside = {i for m in named for i in range(m.first, m.last + 1)}
    return any(
        word.text in NEGATIONS and at not in inside and _reaches(word, at, m, claim.text)
        for at, word in enumerate(claim.words)
        for m in named
    )


def _reaches(word: Token, at: int, mention: Mention, text: str) -> bool:
    if not mention.first - _REACH <= at <= mention.last + _REACH:
        return False
    first, last = sorted((word.start, mention.start))
    return "," not in text[first:last]


def _wrong(premise: Premisse, claim: _Claim, vocabulary: Vocabulary) -> bool:
    """Whether the claim states a value and none that is right."""
    if premise.waarde.startswith(_COUNT):
        stated = _counted(premise.waarde.removeprefix(_COUNT), claim)
    else:
        stated = _values(read(claim.text, vocabulary), premise.waarde)
    right = [_plain(value) for value in premise.juist]
    return bool(stated) and not any(_plain(value) in right for value in stated)


def _values(facts: Facts, name: str) -> list[Any]:
    value = getattr(facts, name)
    if value is None or value == ():
        return []
    return list(value) if isinstance(value, tuple) else [value]


def _counted(concept: str, claim: _Claim) -> list[int]:
    """The numbers right before a mention of the concept: "vijf ministeries", "25 gebieden"."""
    found = []
    for mention in claim.mentions:
        if mention.concept == concept:
            before = claim.words[max(0, mention.first - _BETWEEN) : mention.first]
            words = [word.text for word in before]
            found += [int(w) if w.isdigit() else _SPELT[w] for w in words if _is_count(w)]
    return found


def _is_count(word: str) -> bool:
    return (word.isdigit() and len(word) < 4) or word in _SPELT


def _plain(value: object) -> object:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return str(value)
