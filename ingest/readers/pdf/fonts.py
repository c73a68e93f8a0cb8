"""A font of a PDF -> from codes to letters and widths."""

from __future__ import annotations

import re
from typing import Any

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font

_BOLD = re.compile(r"bold|black|heavy|semibd|demi", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 600
# Signs of one glyph that stand for letters, and bullets from fonts of symbols.
_SIGNS = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0xA0: " ",
    0x2002: " ",
    0x2003: " ",
    0x2007: " ",
    0x2009: " ",
    0x202F: " ",
    0x2010: "-",
    0x2011: "-",
    # Signs that nobody sees: they can hide words, or turn the order of others.
    **dict.fromkeys((0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF), ""),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x2070)), ""),
    **dict.fromkeys(range(0xE0000, 0xE1000), ""),
    0x09: " ",
    0x0A: " ",
    0x0D: " ",
    0xF001: "fi",
    0xF002: "fl",
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF0E0: "→",
    **dict.fromkeys((*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F), ""),
    **dict.fromkeys(range(0x80, 0xA0), ""),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_UNUSED = frozenset((0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D))  # codes of Windows without a letter


class Letters:
    """Reads the codes of one font; widths are in units of the font size."""

    def __init__(self, resource: DictionaryObject) -> None:
        font = Font.from_font_resource(resource)
        self._scale = _glyph_scale(resource)
        self._encoding = font.encoding
        self._map: dict[Any, Any] = font.character_map
        self._widths = font.character_widths
        self._default = font.character_widths.get("default", 500.0)
        self._known: dict[Any, tuple[str, float]] = {}
        self._space_code = font.space_char
        self.space = float(font.space_width) * self._scale
        if not 0.15 <= self.space <= 0.6:
            self.space = 0.25
        weight = str(font.font_descriptor.weight)
        self.bold = bool(
            _BOLD.search(font.name)
            or int(font.font_descriptor.flags) & _FORCE_BOLD
            or (weight.isdecimal() and int(weight) >= _BOLD_WEIGHT)
        )

    def read(self, codes: bytes) -> tuple[str, float, int, int]:
        """The text, its width, the number of codes and how many of them are single-byte spaces."""
        signs: Any = codes
        spaces = 0
        if isinstance(self._encoding, str):
            signs = codes.decode(self._encoding, "replace")
        else:
            spaces = codes.count(32)
        known = self._known
        text: list[str] = []
        width = 0.0
        for sign in signs:
            found = known.get(sign)
            if found is None:
                found = known[sign] = self._one(sign)
            text.append(found[0])
            width += found[1]
        return "".join(text), width, len(signs), spaces

    def _one(self, sign: Any) -> tuple[str, float]:
        if isinstance(sign, int) and isinstance(self._encoding, dict):
            letter, raw = self._encoding.get(sign, chr(sign)), chr(sign)
        else:
            letter, raw = sign, sign
        if sign in _UNUSED and letter == raw and letter not in self._map:
            letter = "•"  # so the format has it
        text = str(self._map.get(letter, letter)).translate(_SIGNS)
        width = self._widths.get(raw)
        if width is None:
            width = self.space / self._scale if raw == self._space_code else self._default
        return text, float(width) * self._scale


def _glyph_scale(resource: DictionaryObject) -> float:
    """From the units of the widths to the font size; a drawn (Type 3) font has its own."""
    if resource.get("/Subtype") == "/Type3":
        matrix = resource.get("/FontMatrix")
        if isinstance(matrix, list) and matrix and float(matrix[0]) > 0:
            return float(matrix[0])
    return 0.001
