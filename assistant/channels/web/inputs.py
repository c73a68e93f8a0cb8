"""How a form asks for the value of a fact: a choice, a number, a date, an amount or words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from assistant.domain import Fact
from assistant.dutch import dates
from assistant.understanding.given import EXTENTS, FIRST_YEAR, LAST_YEAR, highest, shape

Choices = Sequence[tuple[str, str]]

_EXTENTS_EN = dict(zip(EXTENTS, ("fully", "partly", "none", "ended", "unknown"), strict=True))
_ENGLISH_MONTHS = dict(
    zip(
        "january february march may june july august october".split(),
        "januari februari maart mei juni juli augustus oktober".split(),
        strict=True,
    )
)


class Input(Struct, frozen=True):
    """A field of a form. `type` is "choice" or the type of an input element.

    `hint` is a key of the hints in words: what a value looks like.
    """

    type: str
    value: str = ""
    choices: Choices = ()
    lowest: int | None = None
    highest: int | None = None
    mode: str | None = None
    hint: str | None = None


def field_for(name: str, value: str, offered: Choices, *, english: bool) -> Input:
    """The field for a fact that now has `value` ("" where it has none).

    Where fixed choices are offered but the value is several of them, it is asked for in words:
    a list of choices would silently drop all but one.
    """
    kind = shape(name)
    if kind == "yes_no" and not offered:
        offered = _yes_no(english=english)
    elif kind == "extent" and not offered:
        offered = tuple((e, _EXTENTS_EN[e] if english else e) for e in EXTENTS)
    elif kind == "level" and not offered:
        offered = (*((str(n), f"mbo {n}") for n in range(1, 5)), ("hbo", "hbo of hoger"))
        offered = offered if not english else (*offered[:-1], ("hbo", "hbo or higher"))
    if offered and (not value or _among(value, offered)):
        return Input("choice", value, offered)
    if kind == "count":
        return Input("number", value, lowest=1, highest=highest(name), mode="numeric")
    if kind == "year":
        return Input("number", value, lowest=FIRST_YEAR, highest=LAST_YEAR, mode="numeric")
    if kind == "date":
        return Input("date", iso_date(value), hint=None)
    if kind == "amount":
        return Input("text", value, mode="decimal", hint="amount")
    if kind == "share":
        return Input("text", value, mode="decimal", hint="share")
    return Input("text", value)


def field_of(fact: Fact, offered: Choices, *, english: bool) -> Input:
    """The field for a fact of an answer."""
    return field_for(fact.name, fact.value, offered, english=english)


def iso_date(written: str) -> str:
    """ "15 september 2023" as "2023-09-15"; "" where it is no whole date."""
    text = written.lower()
    for english, dutch in _ENGLISH_MONTHS.items():
        text = text.replace(english, dutch)
    found = dates(text)
    if len(found) != 1 or found[0].year is None:
        return ""
    return f"{found[0].year:04d}-{found[0].month:02d}-{found[0].day:02d}"


def _among(value: str, offered: Choices) -> bool:
    return any(value.casefold() in (key.casefold(), text.casefold()) for key, text in offered)


def _yes_no(*, english: bool) -> Choices:
    return (("ja", "Yes"), ("nee", "No")) if english else (("ja", "Ja"), ("nee", "Nee"))
