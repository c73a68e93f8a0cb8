"""Bar charts: widths follow the amounts, names are text, an unknown amount is no zero."""

from __future__ import annotations

from decimal import Decimal

import pytest
from selectolax.lexbor import LexborHTMLParser

from assistant.channels.web.charts import Bar, bar_chart
from tests.channels.web.test_payloads import PAYLOADS, strange


def test_bars_are_as_wide_as_their_amounts() -> None:
    bars = [Bar("a", (Decimal(100),)), Bar("b", (Decimal(50),)), Bar("c", (Decimal(0),))]

    shapes = LexborHTMLParser(str(bar_chart("g", "Titel", bars))).css("rect.bar")

    widths = [Decimal((s.attributes["width"] or "").rstrip("%")) for s in shapes]
    assert widths[0] == widths[1] * 2 > 0
    assert widths[2] == 0


def test_an_unknown_amount_has_words_and_no_bar() -> None:
    tree = LexborHTMLParser(str(bar_chart("g", "Titel", [Bar("a", (None,))])))

    assert tree.css("rect.bar") == []
    assert tree.css_first("text.value").text() == "niet bekend"
    assert "a: niet bekend." in tree.css_first("desc").text()


def test_series_differ_by_pattern_and_are_named_in_the_legend() -> None:
    chart = bar_chart("g", "Titel", [Bar("a", (Decimal(3), Decimal(2), Decimal(1)))], "xyz")
    tree = LexborHTMLParser(str(chart))

    assert [node.text() for node in tree.css("text.legend")] == ["x", "y", "z"]
    patterns = [node.attributes["class"] for node in tree.css("rect.bar")][3:]
    assert len(set(patterns)) == 3
    assert "x € 3, y € 2, z € 1" in tree.css_first("desc").text()


def test_without_bars_there_is_an_empty_chart() -> None:
    assert "<rect" not in bar_chart("g", "Titel", [])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_names_are_text(payload: str) -> None:
    chart = bar_chart("g", payload, [Bar(payload, (Decimal(1), Decimal(2)))], [payload, payload])

    assert strange(str(chart), None) == []
