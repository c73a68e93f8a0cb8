"""Steps through a page in reading order, however deep it is nested, without what is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from ingest.readers.clean import tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SKIPPED = frozenset(
    "script style template noscript nav head svg math iframe object embed canvas video audio map "
    "button select datalist option input textarea progress meter -comment _comment !doctype".split()
)
_BLOCKS_WITHIN = frozenset("p div li br tr td th h1 h2 h3 h4 h5 h6 dt dd ul ol table".split())
_SKIPPED_ROLES = frozenset(
    "navigation banner contentinfo search menu menubar dialog alertdialog".split()
)
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)


class Step(Struct, frozen=True):
    """Words (`words` is not None), or the begin or end of an element."""

    tag: str
    begins: bool = False
    words: str | None = None
    attributes: dict[str, str | None] = {}
    node: LexborNode | None = None

    def is_node(self, other: LexborNode) -> bool:
        """Whether the step is at this very element of the page."""
        return self.node is not None and self.node.mem_id == other.mem_id


def steps(root: LexborNode) -> Iterator[Step]:
    """Each element's begin and end and the words between them; a table is one step.

    The menu and the frame of the page are left out: header and footer outside an article.
    """
    yield from _steps(root, whole_tables=True)


def own_text(root: LexborNode) -> str:
    """The words of an element as one line, without what is not read."""
    parts: list[str] = []
    for step in _steps(root, whole_tables=False):
        if step.words is not None:
            parts.append(step.words)
        elif step.tag in _BLOCKS_WITHIN:
            parts.append(" ")
    return tidy("".join(parts))


def is_hidden(node: LexborNode) -> bool:
    """Whether a reader of the page never sees the element itself."""
    tag = node.tag or ""
    if tag in _SKIPPED:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (attributes.get("role") or "") in _SKIPPED_ROLES
        or _UNSEEN.search(attributes.get("style") or "") is not None
    )


def _steps(root: LexborNode, *, whole_tables: bool) -> Iterator[Step]:
    """A walk by neighbours instead of by recursion: its depth costs nothing."""
    framed = root.tag == "body"
    articles = 0  # open around the node
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or ""
        descends = False
        if tag == "-text":
            yield Step("-text", words=node.text_content or "")
        elif node.mem_id != root.mem_id and (
            is_hidden(node) or (framed and not articles and tag in ("header", "footer"))
        ):
            pass
        else:
            yield Step(tag, begins=True, attributes=dict(node.attributes), node=node)
            articles += tag in ("article", "main", "section")
            descends = node.first_child is not None and not (whole_tables and tag == "table")
            if not descends:
                yield Step(tag)
                articles -= tag in ("article", "main", "section")
        if descends:
            node = node.first_child
            continue
        while node is not None and node.mem_id != root.mem_id and node.next is None:
            node = node.parent
            if node is not None:
                yield Step(node.tag or "", attributes=dict(node.attributes), node=node)
                articles -= (node.tag or "") in ("article", "main", "section")
        if node is None or node.mem_id == root.mem_id:
            return
        node = node.next
