"""What a piece of rule data is called and says, for people: "Drempel: 25%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from msgspec import Struct

from assistant.dutch import euro, percent
from corpus.rulebook import Activiteit, Conflict, Hoofdthema, Rulebook, Stelling, Voorwaarden

PARAMETER, RULE = "parameter", "regel"

_TITLES = {
    "budget": "Landelijk budget",
    "inleg": "Inleg van de ministeries",
    "bcf": "Deel via het BTW-compensatiefonds",
    "verdeling": "Verdeling over de gebieden",
    "integraal": "Integraal budget",
    "wijziging": "Wijzigingsaanvraag",
    "doorschuiven": "Doorschuiven",
    "aanvraag": "Aanvraagperiode",
    "gebieden": "Gebieden en gemeenten",
    "voorwaarden": "Voorwaarde",
    "activiteiten": "Activiteit",
    "stellingen": "Antwoord",
    "premissen": "Wat vragers soms ten onrechte aannemen",
    "beweringen": "Wat vragers laten nagaan",
    "conflicten": "Verschil tussen bronnen",
}
_RULES = ("voorwaarden", "activiteiten", "stellingen", "premissen", "beweringen", "conflicten")
_EUROS = ("eur", "per_jaar", "cumulatief", "totaal", "ministerie")
_WORDS = ("van", "tot", "nl")
_STATUSES = {
    "genoemd": "mag",
    "past": "past erbij",
    "uitgesloten": "mag niet",
    "stil": "de bronnen zeggen er niets over",
    "ander-doel": "hoort bij een ander doel",
}


class Use(Struct, frozen=True):
    """A piece of rule data that rests on a passage. `kind` is "parameter" or "regel"."""

    kind: str
    place: str
    title: str
    said: str


def use(rulebook: Rulebook, place: str) -> Use:
    """The rule data at a place as `corpus.references` names it: "2023-2025/wijziging"."""
    tranche, _, rest = place.partition("/")
    topic, _, name = (rest or tranche).partition("/")
    kind = RULE if topic in _RULES else PARAMETER
    title = _TITLES.get(topic, topic.capitalize())
    if tranche not in rulebook.tranches:
        areas = rulebook.gebieden.gebied
        towns = {area.gemeente for area in areas}
        return Use(kind, place, title, f"{len(areas)} gebieden in {len(towns)} gemeenten")
    data = getattr(rulebook.tranches[tranche], topic)
    entry = _entry(data, name) if name else data
    return Use(kind, place, f"{title}, {tranche}", _said(entry if entry is not None else data))


def _entry(data: Any, name: str) -> Any:
    """The part with this id, or the field of this name; None where there is none."""
    for step in name.split("/"):
        parts = [p for field in data.__struct_fields__ for p in _parts(getattr(data, field))]
        found = [p for p in parts if getattr(p, "id", None) == step]
        data = found[0] if found else getattr(data, step, None)
        if data is None:
            return None
    return data


def _parts(value: Any) -> tuple[Any, ...]:
    """The entries that a field holds: one or more structs."""
    values = value if isinstance(value, tuple) else (value,)
    return tuple(part for part in values if isinstance(part, Struct))


def _said(data: Any) -> str:
    if isinstance(data, Stelling):
        return data.nl
    if isinstance(data, Conflict):
        return data.onderwerp
    if isinstance(data, Hoofdthema):
        return f"{data.nl}: {data.doel_nl}"
    if isinstance(data, Activiteit):
        status = dict.fromkeys(_STATUSES.get(b.status, b.status) for b in data.bij)
        return f"{data.nl} ({', '.join(status)})"
    if isinstance(data, Voorwaarden):
        return "wat er bij een oordeel over een uitgave nog wordt opgemerkt"
    return "; ".join(_values(data)) or "de vindplaats"


def _values(data: Struct) -> Iterator[str]:
    """The values of a struct and of the structs in it that have no name of their own."""
    for field in data.__struct_fields__:
        value = getattr(data, field)
        label = field.replace("_", " ")
        if isinstance(value, dict):
            shown = (f"{key} {_figure(field, part)}" for key, part in value.items())
            if field != "printed":
                yield ", ".join(shown) if field == "eur" else f"{label}: {', '.join(shown)}"
        elif isinstance(value, Struct) and not hasattr(value, "id"):
            yield from (f"{label}, {part}" for part in _values(value))
        elif isinstance(value, bool):
            continue
        elif isinstance(value, Decimal | int):
            yield f"{label}: {_figure(field, value)}"
        elif isinstance(value, str) and field in _WORDS:
            yield value if field == "nl" else f"{label}: {value}"


def _figure(field: str, value: Any) -> str:
    if isinstance(value, Decimal):
        return percent(value)
    if isinstance(value, int) and field in _EUROS:
        return euro(value)
    return re.sub(r"\s+", " ", str(value))
