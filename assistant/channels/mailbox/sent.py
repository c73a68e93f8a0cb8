"""What a person really sent: the words of a mail, without the mail that it answers."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default

from assistant.conversations.masking import mask

_QUOTE = re.compile(
    r"^(?:-{2,} ?(?:oorspronkelijk bericht|original message|doorgestuurd bericht)"
    r"|(?:van|from): .+@|(?:op|on) .{6,200}(?:schreef|wrote)\b.*:?\s*$|>)",
    re.IGNORECASE,
)


def words(raw: bytes) -> str:
    """The masked text of a sent mail, up to the mail that it quotes. Never raises."""
    return mask(_unquoted(text_of(raw))).text


def text_of(raw: bytes) -> str:
    """The text of a mail; of one with HTML alone its words."""
    try:
        message = message_from_bytes(raw, policy=default)
        part = message.get_body(("plain", "html"))
        if part is None:
            return ""
        content = str(part.get_content())
    except Exception:  # noqa: BLE001 broken mails break the standard library in many ways
        return ""
    if part.get_content_type() == "text/html":
        from selectolax.lexbor import LexborHTMLParser

        content = LexborHTMLParser(content).text(separator="\n")
    return content.replace("\r\n", "\n")


def _unquoted(text: str) -> str:
    kept: list[str] = []
    for line in text.splitlines():
        if kept and _QUOTE.match(line.strip()):
            break
        kept.append(line.rstrip())
    return "\n".join(kept).strip()
