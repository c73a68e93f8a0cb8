"""The place of a unit of a regulation: article, lid, onderdeel, its own id and its JCI."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from corpus.model import Locator
from ingest.readers.clean import tidy
from ingest.readers.safe_xml import name

_OWN = "bwb-ng-variabel-deel"
_BWB = re.compile(r"BWB[RVW]\d{7}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_LETTERED = re.compile(r"[a-z]{1,3}|\d{1,3}°?[a-z]{0,2}", re.I)


class Units:
    """Makes locators for one publication; with a BWB id they carry a JCI."""

    def __init__(self, bwb: str = "", date: str = "") -> None:
        """`date` is the day from which this text holds (yyyy-mm-dd)."""
        self._bwb = bwb if _BWB.fullmatch(bwb) else ""
        self._date = date if _DATE.fullmatch(date) else ""

    def container(self, element: Any, above: Locator) -> Locator:
        """The place of a chapter, annex or explanation; it lies in no article."""
        own = element.get(_OWN) or None
        number = _number(element)
        is_annex = name(element) == "bijlage" and number
        jci = _jci(element) or (self._written({"bijlage": number}) if is_annex else None)
        return Locator("", unit=own or above.unit, jci=jci)

    def artikel(self, element: Any, above: Locator) -> Locator:
        """The place of an article."""
        number = _number(element)
        unit = element.get(_OWN) or (f"{above.unit or ''}/Artikel{number}" if self._bwb else None)
        place = Locator("", artikel=number or None, unit=unit)
        return self._with_jci(place, element)

    def lid(self, element: Any, number: str, above: Locator) -> Locator:
        """The place of a lid of the article above it."""
        return self._part(element, above, "lid", "Lid", number)

    def onderdeel(self, element: Any, number: str, above: Locator) -> Locator:
        """The place of an onderdeel of the lid or article above it."""
        return self._part(element, above, "onderdeel", "Onderdeel", number)

    def _part(self, element: Any, above: Locator, field: str, label: str, number: str) -> Locator:
        number = bare(number)
        own = element.get(_OWN) or (f"{above.unit}/{label}{number}" if above.unit else None)
        place = msgspec.structs.replace(above, unit=own, jci=None, **{field: number or None})
        return self._with_jci(place, element)

    def _with_jci(self, place: Locator, element: Any) -> Locator:
        parts = {"artikel": place.artikel, "lid": place.lid, "o": place.onderdeel}
        jci = _jci(element) or (self._written(parts) if place.artikel else None)
        return msgspec.structs.replace(place, jci=jci)

    def _written(self, parts: dict[str, str | None]) -> str | None:
        if not self._bwb:
            return None
        if self._date:
            parts = {**parts, "g": self._date}
        fields = "".join(f"&{key}={value}" for key, value in parts.items() if value)
        return f"jci1.3:c:{self._bwb}{fields}"


def bare(number: str) -> str:
    """A printed number without the signs around it: "2." is 2, "a)" is a."""
    return tidy(number).strip(".):( ")


def is_named(number: str) -> bool:
    """Whether a mark names an onderdeel (a, 1°, aa); a dash or a bullet does not."""
    return _LETTERED.fullmatch(bare(number)) is not None


def _number(element: Any) -> str:
    for child in element:
        if name(child) == "kop":
            for part in child:
                if name(part) == "nr":
                    return bare("".join(part.itertext()))
    return ""


def _jci(element: Any) -> str | None:
    """The reference that the publication itself gives the unit."""
    for child in element:
        if name(child) == "meta-data":
            for jci in child.iter("{*}jci"):
                written = jci.get("verwijzing") or ""
                if written.startswith("jci1.3:"):
                    return str(written)
    return None
