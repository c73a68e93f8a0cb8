"""How a reply opens: by the sender's own name and manners, where the mail shows them."""

from __future__ import annotations

import re

from assistant.channels.mail.model import Address
from assistant.channels.mail.private import bare_name, person, signed_name

_FORMAL = re.compile(r"^(?:geachte|l\.?s\b|hooggeachte|edelachtbare)", re.IGNORECASE)
_FORMAL_CLOSING = re.compile(r"hoogacht", re.IGNORECASE)
_SIR = re.compile(r"\b(?:de heer|dhr\.?|heer|mr\.)\s", re.IGNORECASE)
_MADAM = re.compile(r"\b(?:mevrouw|mevr\.?|mw\.?|mrs\.?|ms\.?)\s", re.IGNORECASE)
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\.)+[A-ZÀ-Þ]?\.?|[A-ZÀ-Þ]{1,3}\.?")
_PARTICLE = re.compile(r"van|de|der|den|ter|ten|te|el|al|ben|von|la|le|op", re.IGNORECASE)
_SAFE = re.compile(r"[A-Za-zÀ-ÿ'’. -]{2,40}")
_OUTSIDERS = frozenset({"bewoner", "pers", "factuur", "woo", "juridisch"})


def salutation(
    sender: Address, greeting: str, signature: str, reasons: tuple[str, ...], language: str
) -> str:
    """The first line of the reply, such as "Beste Anne," or "Geachte mevrouw De Vries,"."""
    signed = signed_name(signature)
    name = person(re.sub(r"\(.*?\)", "", sender.name)) or signed
    formal = bool(_FORMAL.match(greeting) or _FORMAL_CLOSING.search(signature))
    titled = f"{sender.name}\n{signature}"
    if language == "en":
        called = _first(signed) or _first(name)
        return f"Dear {called}," if called else "Dear colleague,"
    surname = _surname(name)
    if formal and surname:
        return f"Geachte {_title(titled)} {surname},"
    called = _first(signed) or _first(name)
    if called:
        return f"Beste {called},"
    if surname:
        return f"Geachte {_title(titled)} {surname},"
    if _OUTSIDERS & set(reasons):
        return "Geachte heer, mevrouw,"
    return "Geachte collega," if formal else "Beste collega,"


def _title(text: str) -> str:
    sir, madam = bool(_SIR.search(text)), bool(_MADAM.search(text))
    if sir == madam:
        return "heer/mevrouw"
    return "heer" if sir else "mevrouw"


def _first(name: str) -> str:
    """The first name, where it is one and no initial."""
    parts = bare_name(name).split()
    if not parts or _INITIAL.fullmatch(parts[0]) or not parts[0][:1].isupper():
        return ""
    if _PARTICLE.fullmatch(parts[0]):
        return ""
    return parts[0] if _SAFE.fullmatch(parts[0]) else ""


def _surname(name: str) -> str:
    """The last name with its particles, the first of them with a capital: "De Vries"."""
    parts = bare_name(name).split()
    while parts and (_INITIAL.fullmatch(parts[0]) or (len(parts) > 1 and parts[0][:1].isupper())):
        parts = parts[1:]
        if parts and (not parts[0][:1].isupper() or _PARTICLE.fullmatch(parts[0])):
            break
    found = " ".join(parts)
    return found[:1].upper() + found[1:] if found and _SAFE.fullmatch(found) else ""
