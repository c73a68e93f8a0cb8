"""Plain text -> sections: a line that is a heading of our rendering begins one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from corpus.model import HEADING_SEPARATOR, Locator
from ingest.document import Block, Document, Section
from ingest.errors import Unreadable

_AHEAD = 3
_LINES = 4


def read(source: str, data: bytes, headings: Sequence[str] = ()) -> Document:
    """The document of a text file."""
    text = unicodedata.normalize("NFC", data.decode("utf-8", "replace")).replace("\r\n", "\n")
    lines = text.split("\n")
    if not text.strip():
        raise Unreadable("het bestand is leeg. Zet er een bestand met tekst voor in de plaats.")
    known = [path for path in headings if path]
    parts: list[str] = []
    for path in known:
        for part in path.split(HEADING_SEPARATOR):
            parts.append(_bare(part))
    sections: list[tuple[str, int, list[tuple[int, str]]]] = [("", 1, [])]
    place = 0
    number = 0
    while number < len(lines):
        found = None
        for ahead in range(place, min(place + _AHEAD, len(known))):
            wanted = _bare(known[ahead].split(HEADING_SEPARATOR)[-1])
            for count in range(1, _LINES + 1):
                here = _bare(" ".join(lines[number : number + count]))
                if here == wanted or here.startswith(f"{wanted} groep "):
                    found = (ahead, count)
                    break
            if found:
                break
        if found:
            place = found[0] + 1
            sections.append((known[found[0]], number + 1, []))
            number += found[1]
            continue
        sections[-1][2].append((number + 1, lines[number]))
        number += 1
    made = tuple(
        Section(Locator(heading=heading), blocks, line)
        for heading, line, body in sections
        if (blocks := _blocks(body, spaced=_spaced(lines)))
    )
    return Document(source, source, made, verbatim=True)


def _spaced(lines: list[str]) -> bool:
    full = [n for n, line in enumerate(lines[:-1]) if line.strip()]
    return sum(lines[n + 1] == "" for n in full) > 0.9 * len(full) if full else False


def _blocks(body: list[tuple[int, str]], *, spaced: bool) -> tuple[Block, ...]:
    blocks: list[Block] = []
    run: list[tuple[int, str]] = []

    def close() -> None:
        if run:
            words = "\n".join(line.strip() for _, line in run)
            item = re.match(r"\s*([-•*✓]|\d+[.)])\s", run[0][1])
            blocks.append(Block("item" if item else "paragraph", words, run[0][0]))
            run.clear()

    for number, line in body:
        if not line.strip():
            if not (spaced and line == ""):
                close()
        else:
            if re.match(r"\s*([-•✓]|\d+[.)])\s", line):
                close()
            run.append((number, line))
    close()
    return tuple(blocks)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))
