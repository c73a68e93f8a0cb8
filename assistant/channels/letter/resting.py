"""A source passage by passage, with the parameters, rules and test questions that rest on each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from assistant.answer.cite import Library
from assistant.channels.letter.naming import PARAMETER, RULE, Use, use
from corpus.errors import CorpusError
from corpus.model import Passage, Source
from corpus.references import references
from corpus.rulebook import Rulebook, cite


class Trial(Struct, frozen=True):
    """A test question that expects a source, and part of a heading in it, to be cited."""

    id: str
    question: str
    source: str
    heading: str


class Rested(Struct, frozen=True):
    """A passage with what rests on it."""

    passage: Passage
    parameters: tuple[Use, ...] = ()
    rules: tuple[Use, ...] = ()
    tests: tuple[Trial, ...] = ()

    @property
    def modelled(self) -> bool:
        """Whether a parameter or a rule rests on it."""
        return bool(self.parameters or self.rules)


class Letter(Struct, frozen=True):
    """A source with all its passages. `with_tests` where test questions were looked at.

    `anywhere` of them expect this source without naming a place in it.
    """

    source: Source
    passages: tuple[Rested, ...]
    with_tests: bool
    anywhere: int = 0

    @property
    def with_parameter(self) -> int:
        """Passages that a parameter rests on."""
        return sum(bool(one.parameters) for one in self.passages)

    @property
    def with_rule(self) -> int:
        """Passages that a rule rests on."""
        return sum(bool(one.rules) for one in self.passages)

    @property
    def with_test(self) -> int:
        """Passages that a test question expects."""
        return sum(bool(one.tests) for one in self.passages)

    @property
    def modelled(self) -> int:
        """Passages that a parameter or a rule rests on."""
        return sum(one.modelled for one in self.passages)

    @property
    def unmodelled(self) -> tuple[Rested, ...]:
        """Passages that no parameter and no rule rests on."""
        return tuple(one for one in self.passages if not one.modelled)


def letters(
    sources: Mapping[str, Source],
    passages: Iterable[Passage],
    rulebook: Rulebook,
    tests: Sequence[Trial] | None = None,
) -> list[Letter]:
    """Every source, in the order of the catalogue."""
    by_source: dict[str, list[Passage]] = {}
    for passage in passages:
        by_source.setdefault(passage.source, []).append(passage)
    used = _uses(sources, by_source, rulebook)
    asked: dict[str, list[Trial]] = {}
    for test in tests or ():
        asked.setdefault(test.source, []).append(test)
    return [
        Letter(
            source,
            tuple(
                _rested(passage, used.get(passage.id, ()), asked.get(name, ()))
                for passage in by_source.get(name, ())
            ),
            tests is not None,
            sum(not test.heading for test in asked.get(name, ())),
        )
        for name, source in sources.items()
    ]


def _rested(passage: Passage, used: Iterable[Use], tests: Iterable[Trial]) -> Rested:
    uses = tuple(dict.fromkeys(used))
    heading = _plain(passage.locator.heading)
    return Rested(
        passage,
        parameters=tuple(one for one in uses if one.kind == PARAMETER),
        rules=tuple(one for one in uses if one.kind == RULE),
        tests=tuple(t for t in tests if t.heading and _plain(t.heading) in heading),
    )


def _plain(heading: str) -> str:
    return " ".join(re.sub("[’‘`´]", "'", heading).split()).casefold()


def _uses(
    sources: Mapping[str, Source], by_source: Mapping[str, list[Passage]], rulebook: Rulebook
) -> dict[str, list[Use]]:
    """What rests on each passage, by its id. Where a source has its original and our rendering,
    a rule rests on both: the same words are there twice."""
    versions = [
        Library(sources, [p for those in by_source.values() for p in those if p.verbatim is kind])
        for kind in (True, False)
    ]
    found: dict[str, list[Use]] = {}
    for place, reference in references(rulebook):
        for version in versions:
            try:
                passage = version.find(cite(reference))
            except CorpusError:
                continue
            found.setdefault(passage.id, []).append(use(rulebook, place))
    return found
