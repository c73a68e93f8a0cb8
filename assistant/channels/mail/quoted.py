"""The text of a mail -> what its sender wrote, the signature, the small print and the history."""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.channels.mail.signature import without_signature, without_small_print

_FORWARDED = re.compile(
    r"^[>\s]*(?:-{2,}\s*(?:doorgestuurd(?: bericht)?|forwarded (?:message|by)|"
    r"doorgestuurde e-?mail|"
    r"doorgezonden bericht)[^\n]*|begin (?:doorgestuurd bericht|forwarded message)\s*:?)\s*$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"^[>\s]*-{2,}\s*(?:oorspronkelijk(?:e)? (?:bericht|e-?mail)|original (?:message|appointment)|"
    r"origineel bericht|ursprüngliche nachricht|message d'origine)\s*-*\s*$",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"^(?:op\b.{4,160}?\b(?:schreef|heeft|hebben)\b.{0,160}?:|"
    r".{2,120}\bschreef op\b.{4,120}:|"
    r".{0,120}<[^>\s]+@[^>\s]+>\s*schreef\s*:|"
    r"on\b.{6,200}?\bwrote\s*:|"
    r".{2,120}\bwrote on\b.{4,120}:|"
    r"le\b.{6,160}? a écrit\s*:|am\b.{6,160}? schrieb\b.{0,120}:)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_WROTE_START = re.compile(r"^(?:op|on|le|am)\b.*\d|schreef|wrote|écrit|schrieb", re.IGNORECASE)
_FROM = re.compile(r"^\W{0,3}(?:van|from|von|de)\s?\W{0,2}:\W{0,3}\s*(.*)$", re.IGNORECASE)
_FIELD = re.compile(
    r"^\W{0,3}(?:van|from|von|verzonden(?: op)?|sent|gesendet|datum|date|aan|to|an|cc|bcc|kopie|"
    r"onderwerp|subject|betreff?t?|betr|beantwoorden|reply-to|prioriteit|importance|bijlagen|attachments)"
    r"\s?\W{0,2}:",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*[_=*\-–—]{5,}\s*$")
_DEEPEST = 6  # messages in each other
_QUOTED = re.compile(r"^\s?(?:>+|(?:\|\s?)+(?=[^|]*$)) ?")
# A note of a call has a head like a mail's, and is the sender's own.
_NOTE = re.compile(
    r"^\W*(?:telefoon\w*|terugbel\w*|bel(?:notitie|briefje)|notitie|phone note|telephone note|"
    r"call note)\b",
    re.IGNORECASE,
)
FORWARD_SUBJECT = re.compile(
    r"^\s*(?:(?:re|antw|aw|betr)\s*:\s*)*(?:fw|fwd|doorst|doorgest|tr|wg)\s*:", re.IGNORECASE
)


class Quoted(Struct, frozen=True):
    """An earlier message in a mail: who sent it, as it stands there, and its words."""

    sender: str
    text: str


class Split(Struct, frozen=True):
    """A mail in its layers; `forwarded` is true where the quoted message was passed on.

    `before` are the messages that the quoted one quotes itself, newest first.
    """

    own: str
    signature: str = ""
    small_print: str = ""
    quoted: Quoted | None = None
    forwarded: bool = False
    before: tuple[Quoted, ...] = ()


def split(text: str, subject: str = "") -> Split:
    """The layers of a mail."""
    own, chain, marked = _history(text.split("\n"), 0)
    quoted = chain[0] if chain else None
    written, small_print = without_small_print("\n".join(own))
    written, signature = without_signature(written)
    forwarded = marked or (quoted is not None and bool(FORWARD_SUBJECT.match(subject)))
    return Split(
        written.strip(), signature.strip(), small_print.strip(), quoted, forwarded, chain[1:]
    )


def _history(lines: list[str], depth: int) -> tuple[list[str], tuple[Quoted, ...], bool]:
    """The lines of the sender, the messages quoted, newest first, and whether one is passed on."""
    own: list[str] = []
    at = 0
    found: tuple[Quoted, ...] = ()
    while at < len(lines):
        start = _opening(lines, at)
        note = _FROM.match(lines[at]) and any(_NOTE.match(line) for line in own)
        if start is not None and not note:
            body, forwarded = start
            rest = lines[body:]
            if _is_marked(rest):
                block, after = _marked_block(rest)
                found = found or _messages(block, depth, " ".join(lines[at:body]))
                at = body + after
                continue
            while own and (_RULE.match(own[-1]) or not own[-1].strip()):
                own.pop()
            header = "" if forwarded or body == at else " ".join(lines[at:body])
            return own, found or _messages(rest, depth, header), forwarded
        if _QUOTED.match(lines[at]):
            block, after = _marked_block(lines[at:])
            found = found or _messages(block, depth, "")
            at += after
            continue
        own.append(lines[at])
        at += 1
    return own, found, False


def _opening(lines: list[str], at: int) -> tuple[int, bool] | None:
    """Where the words behind an opening of history start, and whether it says "forwarded"."""
    line = lines[at]
    if _FORWARDED.match(line):
        return at + 1, True
    if _ORIGINAL.match(line):
        return at + 1, False
    if _FROM.match(line) and not _QUOTED.match(line):
        near = [one for one in lines[at + 1 : at + 7] if one.strip()]
        fields = [bool(_FIELD.match(one)) for one in near[:4]]
        if sum(fields) >= 2 or fields[:1] == [True]:
            return at, False
    if _WROTE_START.search(line):
        for length in (1, 2, 3):
            joined = " ".join(one.strip() for one in lines[at : at + length])
            if _WROTE.match(joined):
                return at + length, False
    return None


def _is_marked(lines: list[str]) -> bool:
    """Whether the next words are marked line by line as quoted."""
    first = next((line for line in lines if line.strip()), "")
    return bool(_QUOTED.match(first))


def _marked_block(lines: list[str]) -> tuple[list[str], int]:
    """The lines marked as quoted, without the mark, and how many lines that were."""
    block: list[str] = []
    count = 0
    for line in lines:
        if line.strip() and not _QUOTED.match(line):
            break
        block.append(_QUOTED.sub("", line, count=1))
        count += 1
    return block, max(count, 1)


def _messages(lines: list[str], depth: int, header: str) -> tuple[Quoted, ...]:
    """The messages in these lines, newest first; `header` says who wrote the first."""
    if depth > _DEEPEST:
        return ()
    sender = header
    at = 0
    while at < len(lines) and (
        not lines[at].strip()
        or _RULE.match(lines[at])
        or _FORWARDED.match(lines[at])
        or _ORIGINAL.match(lines[at])
        or _FIELD.match(lines[at])
    ):
        said = _FROM.match(lines[at])
        if said and not sender:
            sender = said.group(1).strip()
        at += 1
    for length in (1, 2, 3):
        joined = " ".join(one.strip() for one in lines[at : at + length])
        if _WROTE.match(joined):
            sender, at = sender or joined, at + length
            break
    own, older, _ = _history(lines[at:], depth + 1)
    text, _ = without_small_print("\n".join(own))
    text, _ = without_signature(text)
    newest = (Quoted(sender, text.strip()),) if text.strip() else ()
    return (*newest, *older)
