"""The shared types of the corpus: sources, places in them, passages and cited values.

Values are immutable and refuse unknown keys, so that a misspelt key in a data file is an
error instead of a silent default.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Tranche = Literal["2023-2025", "2026-2028"]
TRANCHES: tuple[Tranche, ...] = ("2023-2025", "2026-2028")
LAST_OF_FIRST = int(TRANCHES[0].split("-")[1])

# Highest authority first; within a level the newest source wins.
AUTHORITIES = (
    "wet",
    "regeling",
    "toelichting",
    "brief",
    "faq",
    "presentatie",
    "kamerbrief",
    "nieuws",
)

HEADING_SEPARATOR = " › "


class Locator(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=False):
    """The place of a passage in its source.

    `heading` is the heading over the words with its parents before it, joined by ` › `. `unit` is
    the id that an official publication gives the place itself (`/Artikel1/Lid1/Onderdeela`) and
    `jci` the reference to it in wetten.overheid.nl.
    """

    heading: str
    page: int | None = None
    artikel: str | None = None
    lid: str | None = None
    onderdeel: str | None = None
    row: str | None = None
    unit: str | None = None
    jci: str | None = None


class Cite(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A reference from rule data into a source: source id, heading, and words found there.

    `kop` is (part of) a heading path, matched without regard to case. `bij` is a short term or
    figure that stands in the very passage meant; without it the first passage under the heading.
    """

    bron: str
    kop: str
    bij: str | None = None


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """One document of the catalogue (`corpus/sources.toml`).

    `date` is as precise as known ("2023-07", "2023-07-11"); `coverage` says how much of the
    document this project knows: "volledig", "gedeeltelijk" or "alleen bekend dat het bestaat".
    """

    id: str
    title: str
    publisher: str
    date: str
    kind: str
    authority: str
    tranches: tuple[str, ...]
    coverage: str
    licence: str
    url: str | None = None
    coverage_note: str | None = None
    date_note: str | None = None


class Passage(Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of one source under one heading: the unit that is indexed and cited.

    `verbatim` is true where `text` is the source's own words, false for our rendering.
    """

    id: str
    source: str
    locator: Locator
    text: str
    verbatim: bool = False
