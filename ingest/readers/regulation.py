"""The text of an official publication -> an outline of chapters, articles, leden and annexes.

BWB and Staatscourant name their elements alike: what has a `kop` is a section, an `al` is a
paragraph, a `li` an item behind its `li.nr`. What an editor added (`redactie`) is left out.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

from corpus.model import Locator
from ingest.readers import cals
from ingest.readers.clean import has_words, tidy
from ingest.readers.outline import Outline
from ingest.readers.safe_xml import name
from ingest.readers.tables import pipe_rows
from ingest.readers.units import Units, is_named

_EDITED = frozenset(
    "redactie meta-data metadata brondata jcis opmerkingen-inhoud bwb-inputbestand bwb-wijzigingen "
    "plaatje illustratie officiele-inhoudsopgave inhoudsopgave".split()
)
# Heads and numbers are written with what they stand over.
_SKIPPED = _EDITED | frozenset("kop lidnr li.nr colspec title".split())
_INLINE = frozenset(
    "nadruk extref intref sup inf vet cur cursief ondlijn onderstreept ovl unl datum dossierref "
    "noot a b i em strong span abbr br term kern naam voornaam achternaam citeertitel".split()
)
_ARTICLES = frozenset("artikel enig-artikel wijzig-artikel".split())
_LEDEN = frozenset("lid wijzig-lid".split())
_LISTS = frozenset("lijst specificatielijst".split())
# Sections that need no `kop`, with the word that is over them all the same.
_UNHEADED = {"aanhef": "Aanhef", "nota-toelichting": "Toelichting", "bijlage": "Bijlage"}


class Regulation:
    """Walks one publication; depth is bounded by the reader of the XML."""

    def __init__(self, outline: Outline, units: Units) -> None:
        self._outline = outline
        self._units = units
        self._level = 0  # headings over what is being read
        self._notes: list[str] = []
        self._at = (0, Locator(""))  # level and place of the last words

    def content(self, element: Any, place: Locator, lead: str = "") -> None:
        """Takes in what is in an element; `lead` is the number printed before its first words."""
        inline: list[str] = [lead, " "]
        for child in _nodes(element):
            if isinstance(child, str):
                inline.append(child)
            elif name(child) in _INLINE or not name(child):
                inline.append(self.words(child))
            elif name(child) not in _SKIPPED:
                if lead and tidy("".join(inline)) == lead and name(child) in ("al", "tekst"):
                    self.content(child, place, lead)
                else:
                    self._paragraph(inline, place, element.sourceline)
                    self._block(child, place)
                inline, lead = [], ""
        self._paragraph(inline, place, element.sourceline)

    def words(self, element: Any) -> str:
        """The running words in an element; its footnotes are kept for after the paragraph."""
        parts: list[str] = []
        if name(element) == "noot":
            self._notes.append(_joined(element))
            return ""
        if not name(element):  # an entity that was not expanded
            return html.unescape(element.text or "")
        for node in _nodes(element):
            if isinstance(node, str):
                parts.append(node)
            elif name(node) not in _EDITED:
                parts.append(self.words(node))
                if name(node) not in _INLINE:
                    parts.append(" ")
        if name(element) == "br":
            parts.append(" ")
        return "".join(parts)

    def _block(self, element: Any, place: Locator) -> None:
        tag = name(element)
        if self._is_section(element):
            self._section(element, place)
        elif tag in _LEDEN:
            self._lid(element, place)
        elif tag in _LISTS:
            self._list(element, place, 0)
        elif tag == "table":
            self._table(element, place)
        elif tag == "tussenkop":
            words = self.words(element)
            self._at = (self._level, place)
            self._outline.heading(self._level + 1, words, place=place, line=element.sourceline)
        elif tag == "begrip":
            self._stand(place, element.sourceline)
            self._outline.item(self.words(element), line=element.sourceline)
        else:
            self.content(element, place)

    def _paragraph(self, inline: list[str], place: Locator, line: int) -> None:
        text = tidy("".join(inline))
        if has_words(text):
            self._stand(place, line)
            self._outline.paragraph(text, line=line)
        self._write_notes(line)

    def _stand(self, place: Locator, line: int) -> None:
        """Goes back to the heading and place of the element that is read, after an inner one."""
        if self._at != (self._level, place):
            self._at = (self._level, place)
            self._outline.part(place, under=self._level, line=line)

    def _write_notes(self, line: int) -> None:
        notes, self._notes = self._notes, []
        for note in notes:
            self._outline.paragraph(note, line=line)

    def _section(self, element: Any, above: Locator) -> None:
        if name(element) in _ARTICLES:
            place = self._units.artikel(element, above)
        elif place_in_article(above) and name(element) not in ("bijlage", "nota-toelichting"):
            place = above
        else:
            place = self._units.container(element, above)
        self._level += 1
        heading = self._heading(element)
        self._at = (self._level, place)
        self._outline.heading(self._level, heading, place=place, line=element.sourceline)
        self._write_notes(element.sourceline)
        self.content(element, place)
        self._level -= 1

    def _heading(self, element: Any) -> str:
        """The heading as it is printed: "Artikel 2. Doel", "Bijlage A"."""
        parts = {"label": "", "nr": "", "titel": "", "subtitel": ""}
        head = next((child for child in element if name(child) == "kop"), None)
        for part in head if head is not None else ():
            if name(part) in parts:
                parts[name(part)] = tidy(self.words(part))
        number = " ".join(filter(None, (parts["label"], parts["nr"])))
        title = " ".join(filter(None, (parts["titel"], parts["subtitel"])))
        if not title:
            written = tidy(self.words(head)) if head is not None and not number else ""
            return number.rstrip(".") or written or _UNHEADED.get(name(element), "")
        joint = ". " if number and number[-1].isalnum() and parts["nr"] else " "
        return f"{number}{joint}{title}".strip()

    def _lid(self, element: Any, above: Locator) -> None:
        number = _child_words(element, "lidnr")
        place = self._units.lid(element, number, above) if number else above
        self._stand(place, element.sourceline)
        self.content(element, place, number)

    def _list(self, element: Any, place: Locator, depth: int) -> None:
        """Items; those of a lid or article are its onderdelen, each a place of its own."""
        for item in element:
            if name(item) != "li":
                if name(item) and name(item) not in _SKIPPED:
                    self._block(item, place)
                continue
            mark = _child_words(item, "li.nr")
            own = place
            if depth == 0 and place_in_article(place) and is_named(mark):
                own = self._units.onderdeel(item, mark, place)
            self._stand(own, item.sourceline)
            self._item(item, own, mark or "-", depth)

    def _item(self, item: Any, place: Locator, mark: str, depth: int) -> None:
        inline: list[str] = []

        def finish() -> None:
            nonlocal mark
            text = tidy("".join(inline))
            inline.clear()
            if has_words(text):
                deeper = depth if mark else depth + 1
                self._outline.item(f"{mark} {text}".strip(), deeper, line=item.sourceline)
                mark = ""
            self._write_notes(item.sourceline)

        def take(element: Any) -> None:
            for node in _nodes(element):
                if isinstance(node, str):
                    inline.append(node)
                elif name(node) in _INLINE or not name(node):
                    inline.append(self.words(node))
                elif name(node) in _LISTS:
                    finish()
                    self._list(node, place, depth + 1)
                elif name(node) == "table":
                    finish()
                    self._table(node, place)
                elif name(node) not in _SKIPPED:
                    finish()
                    take(node)
                    finish()

        take(item)
        finish()

    def _table(self, element: Any, place: Locator) -> None:
        self._stand(place, element.sourceline)
        title = _child_words(element, "title") or _child_words(element, "kop")
        self._outline.paragraph(title, line=element.sourceline)
        rows = cals.rows(element, self.words)
        self._outline.table(pipe_rows(rows), line=element.sourceline)
        self._write_notes(element.sourceline)

    def _is_section(self, element: Any) -> bool:
        tag = name(element)
        if tag in _UNHEADED or tag in _ARTICLES:
            return True
        return tag not in ("table", "lid", "li") and any(name(child) == "kop" for child in element)


def place_in_article(place: Locator) -> bool:
    """Whether a place lies in an article."""
    return place.artikel is not None


def _nodes(element: Any) -> Iterator[Any]:
    """Words and elements in an element, in their order."""
    if element.text and name(element):
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


def _child_words(element: Any, tag: str) -> str:
    found = next((child for child in element if name(child) == tag), None)
    return tidy("".join(found.itertext())) if found is not None else ""


def _joined(element: Any) -> str:
    return tidy(" ".join(element.itertext()))
