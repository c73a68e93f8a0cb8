"""A mail in its layers, without personal data: what the rest of the mailbox works on."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from assistant.channels.mail.model import Mail
from assistant.channels.mail.private import names_in, without_private
from assistant.channels.mail.quoted import split
from assistant.channels.mail.reasons import of_text
from assistant.channels.mail.sentences import without_greeting
from assistant.settings import CONTACT
from assistant.understanding.form import sentences

_PREFIX = re.compile(
    r"^\s*(?:(?:re|aw|antw(?:oord)?|betr|fw|fwd|doorst|doorgest|tr|wg|sv|vs)\s*(?:\[\d+\])?\s*:\s*|"
    r"\[(?:extern|external|ext|spam)\]\s*)+",
    re.IGNORECASE,
)
_LINK = re.compile(r"<?\b(?:https?://|www\.)[^\s<>]+>?", re.IGNORECASE)
_MINISTRY = re.compile(
    r"\bSPUK Kansrijke Wijk\b|\b(?:postbus|mailbox)\b.{0,20}\bSPUK\b|"
    rf"\bSPUK\b.{{0,20}}\b(?:postbus|mailbox)\b|@minbzk\.nl|@rijksoverheid\.nl|{re.escape(CONTACT)}",
    re.IGNORECASE,
)
_LONGEST_HISTORY = 1_500
_LONGEST = 30_000  # characters of what the sender wrote
_LINK_MARK = "[link weggelaten]"


class Layers(Struct, frozen=True, kw_only=True):
    """What a mail says, with personal data, links and words to a computer left out.

    `said` is what the sender wrote, `quoted` the newest message below it, `earlier` the newest one
    of a thread that the ministry did not write. `reasons` are those that the words give; `kinds`
    what was masked. `greeting` and `signature` hold names: they are for the salutation alone.
    """

    subject: str
    said: str
    quoted: str
    earlier: str
    forwarded: bool
    attached: str
    reasons: tuple[str, ...]
    kinds: tuple[str, ...]
    greeting: str
    signature: str


def layers(mail: Mail) -> Layers:
    """The layers of the mail."""
    parts = split(mail.text[: 2 * _LONGEST], mail.subject)
    quoted = parts.quoted.text if parts.quoted else ""
    sender = parts.quoted.sender if parts.quoted else ""
    names = names_in(mail.sender, parts.signature)
    attached = "\n\n".join(one.text for one in mail.attachments if one.text)
    chain = (*filter(None, (parts.quoted,)), *parts.before)
    theirs = next((one.text for one in chain if not _MINISTRY.search(one.sender)), "")
    whole = (mail.subject, parts.own, quoted, attached, theirs)
    plain = without_private(tuple(_LINK.sub(_LINK_MARK, text[:_LONGEST]) for text in whole), names)
    below = without_private((parts.signature, parts.small_print, sender), ())
    subject, own, quoted, attached, earlier = plain.texts
    passed_on = f"{quoted}\n{sender}" if parts.forwarded else ""
    reasons = of_text(f"{own}\n{passed_on}", subject)
    kinds = tuple(dict.fromkeys((*plain.kinds, *below.kinds)))
    return Layers(
        subject=bare_subject(subject),
        said=obeying_nobody(own),
        quoted=obeying_nobody(quoted),
        earlier="" if parts.forwarded else obeying_nobody(earlier)[:_LONGEST_HISTORY],
        forwarded=parts.forwarded,
        attached=obeying_nobody(attached),
        reasons=(*reasons, *_hidden(quoted, attached, reasons)),
        kinds=kinds,
        greeting=without_greeting(own)[1],
        signature=parts.signature,
    )


def without_case(mail: Layers) -> Layers:
    """The layers without what could tell more of a resident's case to another question."""
    return replace(mail, subject="", earlier="")


def bare_subject(subject: str) -> str:
    """The subject on one line, without what mail programs put before it."""
    return _PREFIX.sub("", " ".join(subject.split()))[:200].strip()


def obeying_nobody(text: str) -> str:
    """The text without sentences that tell a computer program what to do."""
    if "aanwijzing" not in of_text(text, ""):
        return text
    kept = []
    for line in text.split("\n"):
        if "aanwijzing" in of_text(line, ""):
            line = " ".join(one for one in sentences(line) if "aanwijzing" not in of_text(one, ""))
        kept.append(line)
    return "\n".join(kept)


def _hidden(quoted: str, attached: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The reason that words to a computer stand in the history or an attachment."""
    if "aanwijzing" in known:
        return ()
    told = "aanwijzing" in of_text(f"{quoted}\n{attached}", "")
    return ("aanwijzing",) if told else ()
