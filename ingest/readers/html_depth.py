"""How deep a page nests its elements, before a parser is let loose on it.

A parser of HTML takes time with the depth for every element, so that a small page of elements in
each other can hold it for minutes.
"""

from __future__ import annotations

import re

from ingest.errors import Unreadable

DEEPEST = 500  # browsers stop at 512
_TAG = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30}))")
_RAW = {"script": "</script", "style": "</style", "textarea": "</textarea", "title": "</title"}
# Elements without an end, or that the next one of their kind ends.
_FLAT = frozenset(
    "area base br col embed hr img input link meta source track wbr param p li dt dd tr td th "
    "option optgroup thead tbody tfoot colgroup html head body".split()
)


def check(text: str) -> None:
    """Raises Unreadable where elements stand more than DEEPEST deep in each other."""
    depth = position = 0
    lowered = text.lower()
    while match := _TAG.search(lowered, position):
        position = match.end()
        comment, closing, tag = match.groups()
        end = "-->" if comment else "" if closing else _RAW.get(tag, "")
        if end:
            position = lowered.find(end, position)
            if position < 0:
                return
        elif tag not in _FLAT:
            depth = max(depth + (-1 if closing else 1), 0)
            if depth > DEEPEST:
                raise Unreadable(
                    "Deze webpagina is te diep genest om veilig te lezen. Bewaar de tekst als "
                    ".docx of PDF en bied die aan."
                )
