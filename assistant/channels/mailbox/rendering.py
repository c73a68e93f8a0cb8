"""A draft as the mail that lies in the drafts folder or is downloaded.

Its own headers tell it apart from drafts of people: `ABOUT` holds the key of the mail it
answers, `VERSION` the version and a hash of its contents, and `MADE` says that a machine made it
until a person has approved it.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from assistant.channels.mailbox.model import Work

ABOUT = "X-Spukwijzer-Bericht"
VERSION = "X-Spukwijzer-Versie"
MADE = "X-Spukwijzer-Herkomst"
_MACHINE = "automatisch gemaakt concept; nog niet door een mens goedgekeurd"
_PERSON = "automatisch gemaakt concept; door een mens goedgekeurd"
# Long lines: folded at 78, a long Message-ID would be taken apart into encoded words.
_POLICY = SMTP.clone(cte_type="7bit", max_line_length=998)


def rendered(work: Work, sender: str, at: datetime) -> bytes:
    """The mail as bytes with CRLF line ends."""
    message = EmailMessage(policy=_POLICY)
    message["From"] = sender
    for name, people in (("To", work.reply.to), ("Cc", work.reply.cc)):
        if people:
            message[name] = tuple(_address(one) for one in people)
    message["Subject"] = (work.draft.subject if work.draft else "") or work.reply.subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{work.key}.{work.version}@spukwijzer.invalid>"
    if work.reply.in_reply_to:
        message["In-Reply-To"] = work.reply.in_reply_to
    if work.reply.references:
        message["References"] = " ".join(work.reply.references)
    message[ABOUT] = work.key
    message[VERSION] = version_mark(work.version) + fingerprint(work.text)
    message[MADE] = _PERSON if work.approver else _MACHINE
    message.set_content(work.text.rstrip() + "\n", cte="quoted-printable")
    return message.as_bytes()


def version_mark(version: int) -> str:
    """How the version header begins; no mark is the beginning of another."""
    return f"v{version}."


def fingerprint(text: str) -> str:
    """A hash of a draft's words; line ends and white space at line ends do not count."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _address(line: str) -> Address:
    label, address = parseaddr(line)
    return Address(label, addr_spec=address)
