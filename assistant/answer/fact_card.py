"""The fact card: what was understood, each fact with where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from assistant.answer.render import Wording
from assistant.answer.wording import FACT_LABELS, FACT_VALUES
from assistant.domain import ABOVE_MBO, Fact, Facts, Origin, Understanding

_SHARES = ("verschuiving_aandeel", "genoemde_drempel")
_ORIGINS = {
    "stated": Origin.SAID,
    "earlier_turn": Origin.EARLIER_TURN,
    "assumed": Origin.ASSUMED,
}


def fact_card(
    understanding: Understanding, words: Wording, tranche: str | None, basis: str | None
) -> tuple[Fact, ...]:
    """The tranche first, then every stated fact in the order of Facts."""
    found = []
    if tranche:
        label = FACT_LABELS["tranche"][words.english]
        found.append(Fact("tranche", label, tranche, _ORIGINS[basis or "assumed"]))
    for name in Facts.__struct_fields__:
        value = getattr(understanding.facts, name)
        if value in (None, ()) or _is_hidden(name, understanding):
            continue
        origin = understanding.origins.get(name, Origin.SAID)
        label = FACT_LABELS[name][words.english]
        found.append(Fact(name, label, _written(name, value, words), origin))
    return tuple(found)


def _is_hidden(name: str, understanding: Understanding) -> bool:
    """Facts that another fact tells better, or that only mean something together."""
    facts = understanding.facts
    if name in ("bedragen", "bedrag_per_thema", "aanvraagdatum") and facts.budget is not None:
        return True
    if name in ("van_jaar", "naar_jaar") and None in (facts.van_jaar, facts.naar_jaar):
        return True
    if name == "verlenging_jaren" and "verlenging" not in understanding.concepts:
        return True
    return name in ("aandelen", "bedragen") and facts.verschuiving_aandeel is not None


def _written(name: str, value: object, words: Wording) -> str:
    """The value as the asker would write it: what is shown can be typed back as a correction."""
    if isinstance(value, bool):
        return ("no", "yes")[value] if words.english else ("nee", "ja")[value]
    if isinstance(value, Decimal):
        return words.percent(value) if name in _SHARES else words.euro(value)
    write = _WRITTEN.get(name, _plain)
    if isinstance(value, tuple):
        return words.listing([write(words, part) for part in value])
    return write(words, value)


def _plain(_: Wording, value: object) -> str:
    return str(value)


def _level(words: Wording, level: int) -> str:
    return FACT_VALUES["hbo"][words.english] if level == ABOVE_MBO else str(level)


def _named(words: Wording, value: str) -> str:
    return FACT_VALUES[value][words.english]


_WRITTEN: dict[str, Callable[[Wording, Any], str]] = {
    "aandelen": Wording.percent,
    "aanvraagdatum": Wording.date,
    "activiteiten": Wording.activity,
    "ander_rijksgeld": _named,
    "verschuiving_grens": _named,
    "bedrag_per_thema": lambda words, pair: f"{words.theme(pair[0])} {words.euro(pair[1])}",
    "bedragen": Wording.euro,
    "doelgroep": Wording.group,
    "gebied": Wording.area,
    "hoofdthemas": Wording.theme,
    "mbo_niveau": _level,
    "ministeries": lambda _, ministry: str(ministry).upper(),
}
