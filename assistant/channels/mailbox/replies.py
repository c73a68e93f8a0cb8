"""The headers of a reply: to whom, with whom in copy, and in which thread."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from assistant.channels.mailbox.model import Reply
from assistant.conversations.masking import mask

_MAX_SUBJECT = 300  # characters
_MAX_ADDRESSES = 100
_ADDRESS = re.compile(r"[^\s@<>\"(),:;\\\[\]]+@[^\s@<>\"(),:;\\]+", re.ASCII)
_ANSWERED = re.compile(r"\s*(?:re|antw|aw|betr)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def reply(
    message: Message, own: Collection[str], message_id: str, before: tuple[str, ...]
) -> Reply:
    """The reply that a mail asks for.

    Reply-To goes before From where it is of the same organisation: one mail must not lead the
    answer to another. Those in To and Cc stay in copy, and the mailbox's own addresses are left
    out. `message_id` is empty for a mail that has none.
    """
    left_out = {address.casefold() for address in own}
    to = _distinct(_answered(message), left_out)
    left_out |= {address.casefold() for _, address in to}
    copied = [*addresses(message, "To"), *addresses(message, "Cc")]
    cc = _distinct(copied, left_out)
    return Reply(
        to=tuple(_line(*one) for one in to),
        cc=tuple(_line(*one) for one in cc),
        subject=subject(mask(decoded(header(message, "Subject"))).text),
        in_reply_to=message_id,
        references=(*before, message_id) if message_id else before,
    )


def _answered(message: Message) -> list[tuple[str, str]]:
    """Whom the sender wants answered: Reply-To as far as it is of the sender's organisation."""
    senders = addresses(message, "From")
    domains = {_domain(address) for _, address in senders}
    asked = addresses(message, "Reply-To")
    return [one for one in asked if not domains or _domain(one[1]) in domains] or senders


def _domain(address: str) -> str:
    """The organisation of an address: its last two labels."""
    return ".".join(address.casefold().rpartition("@")[2].rstrip(".").split(".")[-2:])


def subject(original: str) -> str:
    """The subject of the answer: one "Re: ", whatever was there."""
    text = original.strip()[:_MAX_SUBJECT]
    return text if _ANSWERED.match(text) else f"Re: {text}".strip()


def header(message: Message, name: str) -> str:
    """The first header of this name as it stands, on one line; empty where there is none."""
    return _NO_TEXT.sub(" ", str(message.get(name, "")))


def decoded(text: str) -> str:
    """A header in plain characters; what cannot be decoded stays as it is."""
    try:
        plain = str(make_header(decode_header(text)))
    except (HeaderParseError, LookupError, ValueError):
        plain = text
    plain = plain.encode("utf-8", "replace").decode()
    return " ".join(_NO_TEXT.sub(" ", plain).split())


def addresses(message: Message, name: str) -> list[tuple[str, str]]:
    """(name, address) of a header with addresses; what is no address is left out.

    Names are decoded after the addresses are told apart: a name may hold a comma or a bracket.
    """
    lines = [_NO_TEXT.sub(" ", str(line)) for line in message.get_all(name, [])]
    found = [(decoded(label), address) for label, address in getaddresses(lines)]
    return [one for one in found if _ADDRESS.fullmatch(one[1])][:_MAX_ADDRESSES]


def _distinct(found: Iterable[tuple[str, str]], left_out: Collection[str]) -> list[tuple[str, str]]:
    kept: dict[str, tuple[str, str]] = {}
    for label, address in found:
        if address.casefold() not in left_out:
            kept.setdefault(address.casefold(), (label, address))
    return list(kept.values())


def _line(label: str, address: str) -> str:
    """Name and address as people read them; the name quoted."""
    quoted = label.replace("\\", "").replace('"', "").replace("<", "").replace(">", "").strip()
    return f'"{quoted}" <{address}>' if quoted and quoted != address else address
