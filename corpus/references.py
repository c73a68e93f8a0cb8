"""All references to sources that rule data hold, each with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from corpus.rulebook import Budget, Budgetregel, Rulebook

_REFERENCE = ("bron", "inleiding", "wie", "totaal_bron")
_REFERENCES = ("bronnen", "doel_bron", "coalitie_bronnen")


def references(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Pairs of (place, reference), table references filled in with every printed figure."""
    yield from _in(rulebook.gebieden, "gebieden")
    for tranche, rules in rulebook.tranches.items():
        for topic in rules.__struct_fields__:
            data = getattr(rules, topic)
            if data is not None:
                yield from _in(data, f"{tranche}/{topic}")


def _in(data: Struct, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(data, Budget):
        for row in (*data.regel, data.totaal):
            yield from _table(data, row, place)
        yield f"{place}/toegevoegd", data.toegevoegd.bron
        yield f"{place}/ander_totaal", data.ander_totaal.bron
        yield f"{place}/ander_totaal", data.ander_totaal.ook
        return
    name = getattr(data, "id", "")
    here = f"{place}/{name}" if name else place
    for field in data.__struct_fields__:
        value = getattr(data, field)
        if field in _REFERENCE and isinstance(value, str):
            yield here, value
        elif field in _REFERENCES:
            for reference in value:
                yield here, reference
        elif isinstance(value, Struct):
            yield from _in(value, here)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Struct):
                    yield from _in(item, here)


def _table(data: Budget, row: Budgetregel, place: str) -> Iterator[tuple[str, str]]:
    for printed in row.printed.values():
        for reference in data.bronnen:
            yield f"{place}/{row.id}", reference.format(printed=printed)
