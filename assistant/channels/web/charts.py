"""Bar charts as plain SVG: no script, no style attributes, words and amounts as text.

Widths are percentages, so that a chart fits any screen with its letters at their own size.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from markupsafe import Markup
from msgspec import Struct

from assistant.channels.web.words import unbroken
from assistant.dutch import euro

_WIDEST = Decimal(50)  # percent: the amount stands right of the longest bar
_LABEL, _BAR, _GAP = 24, 22, 14  # pixels
_PATTERNS = ("solid", "striped", "open")
_LEGEND = 26


class Bar(Struct, frozen=True):
    """A bar: its name and its amount per series; None where the amount is not known."""

    name: str
    eur: tuple[Decimal | None, ...]


def bar_chart(name: str, title: str, bars: Sequence[Bar], series: Sequence[str] = ()) -> Markup:
    """The bars under each other, with a legend where there are several `series`.

    `name` makes the ids unique on the page. A screen reader gets the title and every amount.
    """
    most = max((v for bar in bars for v in bar.eur if v is not None), default=Decimal(0))
    parts: list[str] = []
    top = 0
    if len(series) > 1:
        parts.extend(_legend(name, series))
        top = _LEGEND * len(series) + _GAP
    for bar in bars:
        parts.append(f'<text class="label" x="0" y="{top + 16}">{escape(bar.name)}</text>')
        top += _LABEL
        for number, value in enumerate(bar.eur):
            parts.append(_bar(name, number, value, most, top))
            top += _BAR + 3
        top += _GAP
    described = escape(_described(bars, series))
    return Markup(  # noqa: S704 every text in it is escaped above
        f'<svg class="chart" role="img" aria-labelledby="{name}-titel {name}-tekst" '
        f'width="100%" height="{top}" focusable="false">'
        f'<title id="{name}-titel">{escape(title)}</title>'
        f'<desc id="{name}-tekst">{described}</desc>'
        f"{_stripes(name) if len(series) > 1 else ''}{''.join(parts)}</svg>"
    )


def _bar(name: str, number: int, value: Decimal | None, most: Decimal, top: int) -> str:
    if value is None:
        said = "niet bekend"
        shape = ""
    else:
        said = unbroken(euro(value))
        width = (value / most * _WIDEST).quantize(Decimal("0.01")) if most else Decimal(0)
        shape = _shape(name, number, f"{width}%", top)
    middle = top + _BAR - 6
    return f'{shape}<text class="value" x="100%" y="{middle}" text-anchor="end">{said}</text>'


def _shape(name: str, number: int, width: str, top: int) -> str:
    pattern = _PATTERNS[number % len(_PATTERNS)]
    fill = f' fill="url(#{name}-strepen)"' if pattern == "striped" else ""
    return (
        f'<rect class="bar {pattern}"{fill} x="0" y="{top}" width="{width}" height="{_BAR}"></rect>'
    )


def _legend(name: str, series: Sequence[str]) -> list[str]:
    parts = []
    for number, text in enumerate(series):
        top = number * _LEGEND
        parts.append(_shape(name, number, "22", top))
        parts.append(f'<text class="legend" x="32" y="{top + 16}">{escape(text)}</text>')
    return parts


def _stripes(name: str) -> str:
    return (
        f'<defs><pattern id="{name}-strepen" width="8" height="8" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect class="stripe-ground" width="8" height="8"></rect>'
        '<rect class="stripe" width="4" height="8"></rect></pattern></defs>'
    )


def _described(bars: Sequence[Bar], series: Sequence[str]) -> str:
    lines = []
    for bar in bars:
        amounts = [euro(v) if v is not None else "niet bekend" for v in bar.eur]
        if len(series) > 1:
            amounts = [f"{s} {a}" for s, a in zip(series, amounts, strict=True)]
        lines.append(f"{bar.name}: {', '.join(amounts)}.")
    return " ".join(lines)
