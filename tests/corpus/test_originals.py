"""What is cited of the five documents stands in the documents: headings, figures, rows."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from assistant.answer.cite import Library
from corpus.model import HEADING_SEPARATOR
from corpus.references import references
from corpus.rulebook import Budget, Rulebook, cite

FIVE = (
    "brief-alliantiebesturen-2023",
    "presentatie-startbijeenkomst-2023",
    "nieuws-sbo-2024",
    "nieuws-pont-2025",
    "nieuws-rijksoverheid-2025-12-11",
)


def words(text: str) -> str:
    """The text without layout: marks, quotes of any kind, line ends and cases do not count."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"<[^<>\n]*>", " ", text)
    return " ".join(re.findall(r"[^\W_]+(?:[.,]\d+)*", text))


@pytest.fixture(scope="module")
def originals(shared: Path) -> dict[str, str]:
    """The words of each document."""
    folder = shared / "originals"
    missing = [name for name in FIVE if not (folder / f"{name}.txt").is_file()]
    if missing:
        pytest.skip(f"../shared/originals lacks {', '.join(missing)}: nothing to compare with")
    return {name: words((folder / f"{name}.txt").read_text(encoding="utf-8")) for name in FIVE}


@pytest.mark.parametrize("source", FIVE)
def test_every_heading_stands_in_the_document(
    library: Library, originals: dict[str, str], source: str
) -> None:
    parts = {
        part
        for passage in library.passages(source)
        for part in passage.locator.heading.split(HEADING_SEPARATOR)
        if part
    }

    assert parts
    assert sorted(p for p in parts if words(p) not in originals[source]) == []


@pytest.mark.parametrize("source", FIVE)
def test_every_figure_of_our_rendering_stands_in_the_document(
    library: Library, originals: dict[str, str], source: str
) -> None:
    stated = set(originals[source].split())
    wrong = {
        figure
        for passage in library.passages(source)
        for figure in re.findall(r"\d+(?:[.,]\d+)*", passage.text)
        if not figure_stands(figure, stated, originals[source])
    }

    assert sorted(wrong) == []


def figure_stands(figure: str, stated: set[str], text: str) -> bool:
    """The figure is a word of the document, or part of one ("13u", "13-14u").

    The slide writes 1.1% where Dutch has a comma; three digits after a point are thousands.
    """
    if figure in stated:
        return True
    same = re.escape(figure).replace(",", "[.,]") if re.search(r",\d\d?$", figure) else None
    wanted = same or re.escape(figure)
    return re.search(rf"(?<![\d.,]){wanted}(?![.,]?\d)", text) is not None


def test_every_figure_that_a_rule_cites_stands_in_the_document(
    rulebook: Rulebook, originals: dict[str, str]
) -> None:
    wrong, total = [], 0
    for place, reference in references(rulebook):
        wanted = cite(reference)
        if wanted.bron not in originals or not re.search(r"\d", wanted.bij or ""):
            continue
        total += 1
        figures = re.findall(r"\d+(?:[.,]\d+)*", wanted.bij or "")
        text = originals[wanted.bron]
        if not all(figure_stands(f, set(text.split()), text) for f in figures):
            wrong.append(f"{place}: {reference}")

    assert wrong == []
    assert total > 60


@pytest.mark.parametrize("source", FIVE[:2])
def test_every_row_of_the_table_is_printed_in_one_line(
    table: Budget, originals: dict[str, str], source: str
) -> None:
    names = {
        "armoede-en-schulden": "armoede en schulden",
        "re-integratie": "re integratie",
        "veerkracht-en-weerbaarheid": "veerkracht en weerbaarheid",
        "school-en-omgeving": "school en omgeving",
        "jonge-kind": "jonge kind",
        "integraal": "integraal",
        "programmaondersteuning": "programmaondersteuning",
        "totaal": "totaal",
    }
    missing = [
        row.id
        for row in (*table.regel, table.totaal)
        if " ".join([names[row.id], *row.printed.values()]) not in originals[source]
    ]

    assert missing == []


def test_every_bcf_percentage_is_printed_beside_its_line(
    rulebook: Rulebook, shared: Path, originals: dict[str, str]
) -> None:
    names = {
        "armoede-en-schulden": "armoede en schulden",
        "veerkracht-en-weerbaarheid": "veerkracht en weerbaarheid",
        "re-integratie": "re integratie",
        "jonge-kind": "jonge kind",
        "school-en-omgeving": "school en omgeving",
        "programmaondersteuning": "programmaged bzk",  # the slide's own spelling
        "integraal": "integraal afgeleid",
    }
    bcf = rulebook.tranches["2023-2025"].bcf
    assert bcf is not None
    assert bcf.aandeel.keys() == names.keys()
    text = originals["presentatie-startbijeenkomst-2023"]
    text = text.replace("ï", "i")

    for line, share in bcf.aandeel.items():
        percentage = f"{(share * 100).normalize():f}"
        assert re.search(rf"{names[line]} {re.escape(percentage)}(?![.,]?\d)", text), line


def test_every_printed_gross_budget_stands_in_the_slides(
    rulebook: Rulebook, originals: dict[str, str]
) -> None:
    integraal = rulebook.tranches["2023-2025"].integraal
    assert integraal is not None
    [series] = integraal.bruto
    printed = [f"{eur:,}".replace(",", ".") for eur in series.eur.values()]

    assert cite(series.bron).bron == "presentatie-startbijeenkomst-2023"
    assert " ".join(printed) in originals["presentatie-startbijeenkomst-2023"]


def test_the_shares_of_the_ministries_stand_in_both_news_items(
    rulebook: Rulebook, originals: dict[str, str]
) -> None:
    inleg = rulebook.tranches["2026-2028"].inleg
    assert inleg is not None

    for source in ("nieuws-rijksoverheid-2025-12-11", "nieuws-pont-2025"):
        for ministry, eur in inleg.ministerie.items():
            assert f"{eur // 1_000_000} miljoen" in originals[source], (source, ministry)


@pytest.mark.parametrize(
    ("source", "fact"),
    [
        ("brief-alliantiebesturen-2023", "25"),
        ("brief-alliantiebesturen-2023", "31 december 2026"),
        ("brief-alliantiebesturen-2023", "15"),
        ("brief-alliantiebesturen-2023", "30 september 2023"),
        ("presentatie-startbijeenkomst-2023", "25"),
        ("nieuws-pont-2025", "7 juli 2025"),
    ],
)
def test_limits_and_dates_stand_in_the_documents(
    originals: dict[str, str], source: str, fact: str
) -> None:
    assert re.search(rf"(?<![\w.,]){re.escape(words(fact))}(?![.,]?\d)", originals[source])
