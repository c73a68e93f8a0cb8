"""An official publication (Staatscourant, Staatsblad, Kamerstuk) as XML -> Document."""

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

_ROOTS = frozenset(
    "officiele-publicatie staatscourant stcrt staatsblad stb kamerstuk kamerwrk regeling "
    "open-overheid gemeenteblad".split()
)
_TITLES = ("intitule", "citeertitel", "titel")


def read(source: str, data: bytes) -> Document:
    """The document of one publication; its title is that of the regulation in it."""
    if not data.strip():
        raise Unreadable("Dit bestand is leeg. Kies een bestand met tekst.")
    root = safe_xml.parse(data)
    if safe_xml.name(root) not in _ROOTS:
        raise Unreadable(
            "Dit XML-bestand is geen officiële bekendmaking. Haal de XML op bij "
            "officielebekendmakingen.nl, of kies een ander soort bestand."
        )
    outline = Outline(source)
    Regulation(outline, Units()).content(root, Locator(""))
    return outline.document(_title(root) or source)


def _title(root: Any) -> str:
    for tag in _TITLES:
        for element in root.iter("{*}" + tag):
            if words := tidy("".join(element.itertext())):
                return words
    for meta in root.iter("{*}meta"):
        if meta.get("name", "").casefold() in ("dc.title", "dcterms.title"):
            return tidy(meta.get("content", ""))
    return ""
