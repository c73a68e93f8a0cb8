"""A question about spending, and what is known of it when the conditions have been held to it."""

from __future__ import annotations

from msgspec import Struct

from assistant.domain import Facts, Status
from corpus.model import Cite
from corpus.rulebook import Activiteit, Bij, Doelgroep, Hoofdthema, Opmerkingen, Voorwaarde


class Spending(Struct, frozen=True, gc=False):
    """What is asked: the facts, and whether only the theme is asked ("valt X onder Y?").

    `names_something`: the plan is told in words that stand for no known activity. `of_people`: it
    is asked who may take part. `of_nplv`: it is held to be allowed because it is of the NPLV.
    `asks_if_named`: only whether the sources name it.
    """

    facts: Facts
    classify: bool = False
    replaces_own_money: bool = False
    other_purpose: bool = False
    of_nplv: bool = False
    asks_if_named: bool = False
    expands: bool = False
    names_something: bool = False
    of_people: bool = False


class Chosen(Struct, frozen=True, gc=False):
    """The activity that decides, and what the sources say of it.

    `elsewhere` is true where they say so of another budget line than the one asked.
    """

    activity: Activiteit
    place: Bij
    elsewhere: bool = False


class Tested(Struct, frozen=True, gc=False):
    """A condition held to the facts."""

    rule: Voorwaarde
    status: Status
    cites: tuple[Cite, ...]


class Case(Struct, frozen=True, gc=False):
    """All that a verdict on one budget line follows from."""

    ask: Spending
    theme: Hoofdthema
    chosen: Chosen | None
    tests: tuple[Tested, ...]
    groups: tuple[Doelgroep, ...]
    remarks: Opmerkingen
