"""Reads the form of the budget page; what cannot be used is refused in Dutch, per field."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from msgspec import Struct

from assistant.channels.web import words_budget as said
from assistant.dutch import numbers
from assistant.rules.own_amount import OwnAmount

FIELDS = ("thema", "jaar", "bedrag", "verschuiving", "nieuw")

_LIMIT = Decimal(1_000_000_000)  # euros
_LONGEST = 100  # characters
_CHOICES: dict[str, bool | None] = {"": None, "ja": True, "nee": False}


class Asked(Struct, frozen=True):
    """What was typed per field, what it means, and what is wrong with it per field."""

    typed: dict[str, str]
    own: OwnAmount
    errors: dict[str, str]

    @property
    def anything(self) -> bool:
        """Whether anything but a year was filled in, and can be used."""
        own = self.own
        return not self.errors and (own.bedrag is not None or own.thema is not None)


def asked_amount(sent: Mapping[str, str], lines: Collection[str], years: Collection[int]) -> Asked:
    """The form as it was sent; an empty field is not stated."""
    typed = {name: sent.get(name, "").strip()[:_LONGEST] for name in FIELDS}
    errors: dict[str, str] = {}
    amounts: dict[str, Decimal] = {}
    for name in ("bedrag", "verschuiving"):
        if typed[name]:
            found = _amount(typed[name])
            if isinstance(found, str):
                errors[name] = found
            else:
                amounts[name] = found
    if typed["thema"] and typed["thema"] not in lines:
        errors["thema"] = said.NO_THEME
    if typed["jaar"] and typed["jaar"] not in map(str, years):
        errors["jaar"] = said.NO_YEAR
    if typed["nieuw"] not in _CHOICES:
        errors["nieuw"] = said.NO_CHOICE
    if "verschuiving" in amounts and not typed["bedrag"]:
        errors["bedrag"] = said.NO_BUDGET_TO_SHIFT
    own = OwnAmount(
        bedrag=amounts.get("bedrag"),
        thema=typed["thema"] if typed["thema"] and "thema" not in errors else None,
        jaar=int(typed["jaar"]) if typed["jaar"] and "jaar" not in errors else None,
        verschuiving=amounts.get("verschuiving"),
        nieuw=_CHOICES.get(typed["nieuw"]),
    )
    return Asked(typed, own, errors)


def _amount(text: str) -> Decimal | str:
    """The one amount in the text, or what is wrong with it."""
    found = numbers(text)
    if len(found) != 1:
        return said.TOO_MANY if found else said.NO_AMOUNT
    number = found[0]
    if number.kind == "share":
        return said.NO_AMOUNT
    if number.ambiguous:
        return said.UNCLEAR
    if number.value <= 0:
        return said.NOT_POSITIVE
    return said.TOO_LARGE if number.value > _LIMIT else number.value
