"""Judging one answer against one gold item: pure functions, one per thing that can be wrong."""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.domain import Outcome
from eval.answer import Answered
from eval.items import Item, Place
from eval.numerals import states_euros

_MARKUP = re.compile(r"[*_#>`]+")


class Score(Struct, frozen=True):
    """What was right. `None` means that the item asks nothing of that kind.

    `failures` names, in Dutch, each check that makes the answer less than fully right.
    """

    id: str
    outcome: bool
    best_outcome: bool
    kind: bool
    tranche: bool | None
    amounts: bool | None
    citation: bool | None
    words: bool
    flip: bool
    answered_where_silent: bool
    failures: tuple[str, ...]

    @property
    def fully(self) -> bool:
        """Outcome, tranche, amounts, citation and wording all right."""
        return not self.failures


def score(item: Item, answer: Answered) -> Score:
    """The score of one answer."""
    expect = item.expect
    checks = (
        wrong_outcome(item, answer),
        wrong_tranche(item, answer),
        missing_amounts(item, answer),
        missing_citation(item, answer),
        wrong_words(item, answer),
    )
    outcome, tranche, amounts, citation, words = checks
    return Score(
        id=item.id,
        outcome=outcome is None,
        best_outcome=answer.outcome == expect.outcome[0],
        kind=answer.kind == item.kind,
        tranche=None if expect.tranche is None else tranche is None,
        amounts=None if not expect.amounts_eur else amounts is None,
        citation=None if not expect.cite_any else citation is None,
        words=words is None,
        flip=is_flip(item, answer),
        answered_where_silent=is_answered_where_silent(item, answer),
        failures=tuple(check for check in checks if check is not None),
    )


def no_answer(item: Item, error: str) -> Score:
    """The score where an error came instead of an answer: nothing is right."""
    expect = item.expect
    return Score(
        id=item.id,
        outcome=False,
        best_outcome=False,
        kind=False,
        tranche=None if expect.tranche is None else False,
        amounts=None if not expect.amounts_eur else False,
        citation=None if not expect.cite_any else False,
        words=False,
        flip=False,
        answered_where_silent=False,
        failures=(f"geen antwoord: {error}",),
    )


def wrong_outcome(item: Item, answer: Answered) -> str | None:
    """The outcome is one of those listed."""
    if answer.outcome in item.expect.outcome:
        return None
    return f"uitkomst: {answer.outcome} in plaats van {' of '.join(item.expect.outcome)}"


def wrong_tranche(item: Item, answer: Answered) -> str | None:
    """The tranche is the expected one; an answer without a tranche is wrong where one is."""
    expected = item.expect.tranche
    if expected is None or answer.tranche == expected:
        return None
    return f"tranche: {answer.tranche or 'geen'} in plaats van {expected}"


def missing_amounts(item: Item, answer: Answered) -> str | None:
    """Every expected amount is declared in `amounts` and stated in the text."""
    declared = {amount.eur for amount in answer.amounts}
    missing = [
        f"{euros} ({'niet in amounts' if euros not in declared else 'niet in de tekst'})"
        for euros in item.expect.amounts_eur
        if euros not in declared or not states_euros(answer.text, euros)
    ]
    return f"bedragen: {', '.join(missing)}" if missing else None


def missing_citation(item: Item, answer: Answered) -> str | None:
    """At least one of the expected places is cited."""
    places = item.expect.cite_any
    if not places or any(_is_cited(place, answer) for place in places):
        return None
    wanted = "; ".join(f"{place.source} › {place.heading or '(overal)'}" for place in places)
    return f"bron: geen van {wanted}"


def wrong_words(item: Item, answer: Answered) -> str | None:
    """Every pattern that must match does; none that must not match does.

    Forbidden patterns are also tried on the text without Markdown signs: "**Ja**" opens with ja.
    """
    missing = [p for p in item.expect.must_mention if not _matches(p, answer.text)]
    bare = _MARKUP.sub("", answer.text)
    forbidden = [
        p for p in item.expect.must_not_mention if _matches(p, answer.text) or _matches(p, bare)
    ]
    parts = [f"ontbreekt {p!r}" for p in missing] + [f"verboden {p!r}" for p in forbidden]
    return f"woorden: {', '.join(parts)}" if parts else None


def is_flip(item: Item, answer: Answered) -> bool:
    """Yes where only no is right, or no where only yes is right."""
    pair = (item.expect.outcome, answer.outcome)
    return pair in (((Outcome.YES,), Outcome.NO), ((Outcome.NO,), Outcome.YES))


def is_answered_where_silent(item: Item, answer: Answered) -> bool:
    """An answer, yes or no is given where the sources only allow "not in the sources"."""
    claims = (Outcome.ANSWERED, Outcome.YES, Outcome.NO)
    return item.expect.outcome == (Outcome.NOT_IN_SOURCES,) and answer.outcome in claims


def _is_cited(place: Place, answer: Answered) -> bool:
    wanted = _plain(place.heading)
    return any(
        cited.source_id == place.source and wanted in _plain(cited.locator.heading)
        for cited in answer.citations
    )


def _plain(heading: str) -> str:
    straight = re.sub("[’‘`´]", "'", re.sub("[“”„]", '"', heading))
    return " ".join(straight.split()).casefold()


def _matches(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
