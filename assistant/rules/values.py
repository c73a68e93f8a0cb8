"""Values in a rule's points: kept as typed marks, so that the words decide how they are written.

`§eur:1067800` becomes "€ 1.067.800" in a Dutch answer and "€ 1,067,800" in an English one.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from assistant.domain import Outcome, Point, Step
from assistant.dutch import euro, percent
from corpus.model import Cite
from corpus.rulebook import Ref, cite


def eur(amount: Decimal | int) -> str:
    """The mark of an amount in euros."""
    return f"§eur:{amount!s}"


def pct(share: Decimal) -> str:
    """The mark of a share (0.25 is 25%)."""
    return f"§pct:{share!s}"


def thema(name: str) -> str:
    """The mark of a main theme's or budget line's name."""
    return f"§thema:{name}"


def activiteit(name: str) -> str:
    """The mark of an activity's name."""
    return f"§activiteit:{name}"


def periode(key: str) -> str:
    """The mark of a column of the table: a year, or "cumulatief" for all years together."""
    return f"§periode:{key}"


def names(marks: Iterable[str]) -> str:
    """Several marks in one value; they are written as a list ("a, b en c")."""
    return "§list:" + "|".join(marks)


@lru_cache(maxsize=4096)
def cites(refs: tuple[Ref, ...]) -> tuple[Cite, ...]:
    """References of rule data as cites."""
    return tuple(cite(ref) for ref in refs)


def choice(marks: Iterable[str]) -> str:
    """Several marks of which one is meant ("a, b of c")."""
    return "§choice:" + "|".join(marks)


def checked(
    *, right: bool, proof: tuple[Cite, ...] = (), short: bool = False
) -> tuple[Outcome, Point]:
    """The outcome of a claim, and the sentence that opens the answer; `short` where it was asked.

    "Klopt het dat ...?" gets "Nee, dat klopt niet."; "Is ... verplicht?" gets "Nee."
    """
    key = ("check.ja" if right else "check.nee") + ("_kort" if short else "")
    return Outcome.YES if right else Outcome.NO, Point(key, {}, proof, "connective")


def amount_step(label: str, amount: Decimal | int, source: Cite | None = None) -> Step:
    """A trace line with an amount."""
    return Step(label, euro(amount), source)


def share_step(label: str, share: Decimal, source: Cite | None = None) -> Step:
    """A trace line with a percentage."""
    return Step(label, percent(share), source)
