"""The words of a passage as they are embedded: whole, and sentence by sentence."""

from __future__ import annotations

import re

# Words whose full stop does not end a sentence.
_ABBREVIATIONS_LISTED = """
    aant art artt bijl bijv blz bv ca dhr div dr drs ed enz etc evt excl fig gem hfst incl ing
    inw ir jl jr max mej mevr min mln mld mr mw nl no nr nrs o.a o.b.v o.g.v o.m o.v.v p pag par
    plm prof red resp sr st stb stcrt t.a.v t.b.v t.g.v t.n.v t.o.v t.w tel v.a vgl vlg vs zgn
    a.d.h.v a.u.b b.v d.d d.m.v d.w.z e.a e.d e.e.a i.c i.c.m i.h.b i.o i.o.m i.p.v i.s.m i.t.t
    i.v.m m.a.w m.b.t m.b.v m.i.v m.m m.n m.u.v n.a.v n.v.t z.d z.o.z z.s.m
"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_LISTED.split())
_BREAK = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[^\W_])")
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_MARKER = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)\s]+\)")
_RULE_ROW = re.compile(r"[\s|:-]+")


def split_sentences(paragraph: str) -> list[str]:
    """The sentences of running text; joined with one space they are the text again."""
    sentences: list[str] = []
    start = 0
    for found in _BREAK.finditer(paragraph):
        head = paragraph[start : found.end()].rstrip()
        last = _LAST_WORD.search(head)
        starts_upper = not paragraph[found.end() :].lstrip("\"'“‘«([")[:1].islower()
        if starts_upper and not (last and last.group(1).casefold() in _ABBREVIATIONS):
            sentences.append(head)
            start = found.end()
    if tail := paragraph[start:].strip():
        sentences.append(tail)
    return sentences


def plain(text: str) -> str:
    """The passage without Markdown's signs; a table row becomes `kop: cel; kop: cel`."""
    return "\n".join(_lines(text))


def embedded_sentences(text: str) -> tuple[str, ...]:
    """What is embedded beside the whole passage; empty where that would be the same words."""
    sentences = [sentence for line in _lines(text) for sentence in split_sentences(line)]
    kept = tuple(dict.fromkeys(s for s in sentences if re.search(r"[^\W_]{2}", s)))
    return kept if len(kept) > 1 else ()


def _lines(text: str) -> list[str]:
    """Paragraphs, list items and table rows, one string each."""
    lines: list[str] = []
    header: list[str] = []
    in_paragraph = False
    for raw in text.split("\n"):
        line = _EMPHASIS.sub("", _LINK.sub(r"\1", raw))
        if line.lstrip().startswith("|"):
            if _RULE_ROW.fullmatch(line):
                continue
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if header:
                lines.append(_row(header, cells))
            else:
                header = cells
            in_paragraph = False
            continue
        header = []
        words = _MARKER.sub("", line).strip()
        if not words:
            in_paragraph = False
        elif in_paragraph and not _MARKER.match(line):
            lines[-1] += " " + words
        else:
            lines.append(words)
            in_paragraph = True
    return lines


def _row(header: list[str], cells: list[str]) -> str:
    pairs = zip(header, cells, strict=False)
    return "; ".join(f"{name}: {cell}" if name else cell for name, cell in pairs if cell)
