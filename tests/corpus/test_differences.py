"""The register of differences: each claim stands in its passage, and known ones are all there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.answer.cite import Library
from assistant.rules.register import Difference, register
from corpus.load import load
from corpus.rulebook import Versie, cite

PROJECT = Path(__file__).resolve().parents[2]
REGISTER = register(load(PROJECT / "corpus"))
FIRST, SECOND = "2023-2025", "2026-2028"

# The contradictions that were found when the sources were read first, by their number there.
KNOWN = {
    "F231": f"{FIRST}/totaal",
    "F232": f"{FIRST}/betaald-2023",
    "F233": f"{FIRST}/betaling-moment",
    "F234": f"{FIRST}/doel",
    "F235": f"{SECOND}/structureel",
    "F236": f"{FIRST}/wie-vraagt-aan",
    "F237": f"{FIRST}/aanvragen-vervangen",
    "F238": f"{FIRST}/themas",
    "F239": f"{SECOND}/themanamen",
    "F240": f"{FIRST}/doorschuiven",
    "F241": f"{FIRST}/terugvordering",
    "F242": f"{FIRST}/bijeenkomst-11-juli",
    "F243": f"{SECOND}/consultatie-minister",
    "F244": f"{FIRST}/aantal-gebieden",
    "F245": f"{SECOND}/subsidie-of-uitkering",
    "F246": f"{SECOND}/totaal",
}
CLAIMS = [
    pytest.param(version, id=f"{difference.id}/{number}")
    for difference in REGISTER
    for number, version in enumerate(difference.data.versie)
]


def plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())


@pytest.mark.parametrize("version", CLAIMS)
def test_what_a_source_is_said_to_say_stands_in_its_passage(
    version: Versie, library: Library
) -> None:
    passage = library.find(cite(version.bron))
    figure = re.escape(plain(version.gedrukt))
    edges = (r"(?<![\w.,])", r"(?![.,]?\d)") if version.gedrukt[:1].isdigit() else ("", "")

    assert re.search(edges[0] + figure + edges[1], plain(passage.text)), passage.text


def test_every_known_contradiction_has_its_entry(shared: Path) -> None:
    section = (shared / "facts.md").read_text("utf-8").split("\n## 20.")[1].split("\n## ")[0]
    numbers = re.findall(r"^- \*\*(F\d+)\*\*", section, re.MULTILINE)

    assert sorted(numbers) == sorted(KNOWN)
    assert set(KNOWN.values()) <= {difference.id for difference in REGISTER}


def test_there_are_more_than_the_known_ones() -> None:
    assert len(REGISTER) - len(set(KNOWN.values())) >= 15


@pytest.mark.parametrize("difference", REGISTER, ids=lambda d: d.id)
def test_an_entry_says_what_it_is_about_why_and_what_an_answer_says(
    difference: Difference,
) -> None:
    assert difference.data.onderwerp
    assert difference.data.uitleg.endswith(".")
    assert difference.answer
    assert len({cite(v.bron) for v in difference.data.versie}) > 1


def test_ids_and_places_on_the_page_are_unique() -> None:
    assert len({d.id for d in REGISTER}) == len(REGISTER)
    assert len({d.anchor for d in REGISTER}) == len(REGISTER)
