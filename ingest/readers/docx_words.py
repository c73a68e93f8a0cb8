"""The elements of a Word document: which hold words that are printed, and which are walked past."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEEPEST = 200  # elements in each other
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

# Content controls, insertions and smart tags: what is in them stands in the text.
WRAPPERS = frozenset(
    W + tag for tag in "sdt sdtContent ins moveTo smartTag customXml hyperlink fldSimple".split()
)
_WITHOUT = frozenset(
    [W + tag for tag in "del moveFrom delText instrText pPr rPr txbxContent rt".split()]
    + [f"{_MC}Fallback"]
)
_SPACES = frozenset(W + tag for tag in "tab br cr ptab".split())
_HYPHEN = f"{W}noBreakHyphen"


def words(element: Any) -> str:
    """The printed words of a paragraph: without deletions, field codes, hidden text and boxes."""
    parts: list[str] = []
    stack = [element]
    while stack:
        one = stack.pop()
        if one.tag in (f"{W}t", f"{_M}t"):
            parts.append(one.text or "")
        elif one.tag in _SPACES:
            parts.append(" ")
        elif one.tag == _HYPHEN:
            parts.append("-")
        elif one.tag not in _WITHOUT and not _is_hidden(one):
            stack.extend(reversed(one))
    return "".join(parts)


def text_boxes(paragraph: Any) -> list[Any]:
    """The boxes anchored in a paragraph, each once; a box within a box belongs to that one."""
    found = []
    stack = [paragraph]
    while stack:
        one = stack.pop()
        if one.tag == f"{W}txbxContent":
            found.append(one)
        elif one.tag not in (f"{_MC}Fallback", f"{W}del", f"{W}moveFrom"):
            stack.extend(reversed(one))
    return found


def paragraphs(cell: Any) -> Iterator[Any]:
    """All paragraphs within a cell, those of a table or a box in it too."""
    stack = [cell]
    while stack:
        one = stack.pop()
        if one.tag == f"{W}p":
            yield one
        if one.tag not in (f"{_MC}Fallback", f"{W}del", f"{W}moveFrom"):
            stack.extend(reversed(one))


def within(element: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also those in a content control."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from within(child, tag)


def deleted(row: Any) -> bool:
    """Whether the row is crossed out as a tracked change."""
    return row.find(f"{W}trPr/{W}del") is not None


def depth(root: Any) -> int:
    """How deep the elements stand in each other."""
    from lxml import etree

    deepest = level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
    return deepest


def part_root(file: Any, kind: str) -> Any | None:
    """The root element of a part that belongs to the document: footnotes, numbering."""
    from ingest.readers import safe_xml

    for relation in file.part.rels.values():
        if relation.reltype.endswith(kind) and not relation.is_external:
            return safe_xml.parse(relation.target_part.blob)
    return None


def package_errors() -> tuple[type[Exception], ...]:
    """What the libraries of the package raise of their own."""
    import zipfile
    import zlib

    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError

    return PythonDocxError, OpcError, zipfile.BadZipFile, zlib.error


def _is_hidden(run: Any) -> bool:
    if run.tag != f"{W}r":
        return False
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val", "true") not in ("0", "false")
