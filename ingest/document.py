"""What a reader hands on: a document as sections of blocks, each section with its place."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from corpus.model import Locator


class Block(Struct, frozen=True):
    """A paragraph, one item of a list, or a whole table, as it is written in the source file.

    A table is written as Markdown pipe rows, the first row its heads. `page` counts from 1 and is
    given where the file has pages (or slides); `line` counts lines or blocks within the file.
    """

    kind: Literal["paragraph", "item", "table"]
    text: str
    line: int
    page: int | None = None


class Section(Struct, frozen=True):
    """The blocks directly under one heading; `line` is where the heading stands (from 1)."""

    locator: Locator
    blocks: tuple[Block, ...]
    line: int


class Document(Struct, frozen=True, tag=True):
    """One source that was read: its own title and its sections in order."""

    source: str
    title: str
    sections: tuple[Section, ...]
    verbatim: bool = False
