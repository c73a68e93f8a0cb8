"""A regulation as wetten.overheid.nl gives it (BWB XML) -> Document, each lid with its JCI."""

from __future__ import annotations

from typing import Any

from corpus.model import Locator
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import safe_xml
from ingest.readers.clean import tidy
from ingest.readers.outline import Outline
from ingest.readers.regulation import Regulation
from ingest.readers.units import Units


def read(source: str, data: bytes) -> Document:
    """The document of a `toestand`; its title is the citeertitel."""
    if not data.strip():
        raise Unreadable("Dit bestand is leeg. Kies een bestand met tekst.")
    root = safe_xml.parse(data)
    if safe_xml.name(root) not in ("toestand", "wetgeving"):
        raise Unreadable(
            "Dit XML-bestand is geen regeling van wetten.overheid.nl. Haal daar de XML van de "
            "regeling op, of kies een ander soort bestand."
        )
    outline = Outline(source)
    units = Units(root.get("bwb-id", ""), root.get("inwerkingtreding", ""))
    Regulation(outline, units).content(root, Locator(""))
    return outline.document(_title(root) or source)


def _title(root: Any) -> str:
    for tag in ("citeertitel", "intitule"):
        for element in root.iter("{*}" + tag):
            if words := tidy(element.text or ""):
                return words
    return ""
