"""Takes personal data out of a mail before anything else sees it, names of its sender included."""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.channels.mail.model import Address
from assistant.conversations import masking
from assistant.conversations.masking import mask
from assistant.settings import CONTACT

_KINDS = {
    masking.EMAIL: "e-mailadres",
    masking.IBAN: "rekeningnummer",
    masking.BSN: "BSN",
    masking.PHONE: "telefoonnummer",
    masking.ADDRESS: "adres",
    masking.BORN: "geboortedatum",
    masking.NAME: "naam",
}
_ROLE = re.compile(
    r"gemeente|project|programma|beleid|advis|secretari|team|afdeling|minister|redactie|info|"
    r"leider|manager|medewerk|controller|financ|coördinator|coordinator|communicatie|"
    r"wethouder|burgemeester|directeur|directie|bestuur|school|stichting|dienst|bureau|"
    r"postbus|spuk|wijk|gebied|sociaal|domein|onderwijs|armoede|jeugd|subsidie|griffie|"
    r"accountant|inkoop|administratie|kabinet|klant|contact|stad|noord|zuid|oost|west|"
    r"loket|helpdesk|support|noreply|regio|provincie|department|council|municipality|office|"
    r"officer|policy|advisor|adviser|city|namens|senior|junior|strateeg|planner|jurist",
    re.IGNORECASE,
)
_PARTICLE = r"(?:van|de|der|den|ter|ten|te|het|'t|el|al|ben|von|la|le|op|in|d')"
_PERSON = re.compile(
    rf"(?:(?:drs|dr|mr|ir|ing|prof|dhr|mw|mevr|mevrouw|de heer|heer|mr|mrs|ms)\.?\s+)*"
    rf"(?:[A-ZÀ-Þ]\.?\s?){{0,4}}(?:[A-ZÀ-Þ][\w'’-]+\s+)?(?:{_PARTICLE}\s+){{0,3}}"
    rf"[A-ZÀ-Þ][\w'’-]+(?:[\s-](?:{_PARTICLE}\s+){{0,2}}[A-ZÀ-Þ][\w'’-]+){{0,2}}"
)
_TITLE = re.compile(
    r"^(?:(?:drs|dr|mr|ir|ing|prof|dhr|mw|mevr|mevrouw|de heer|heer|mrs|ms)\.?\s+)+", re.IGNORECASE
)
_CLOSING = re.compile(
    r"(?:met |with )?(?:\w+ )?(?:groet\w*|regards|hoogachtend|mvg|wishes|sincerely)\b\W*",
    re.IGNORECASE,
)
_SHORTEST = 4  # letters of a surname that is looked for by itself


class Private(Struct, frozen=True):
    """Texts without personal data, and the kinds of what was left out."""

    texts: tuple[str, ...]
    kinds: tuple[str, ...]


def without_private(texts: tuple[str, ...], names: tuple[str, ...]) -> Private:
    """The texts without personal data; `names` are people whose names stand in them."""
    found: list[str] = []
    kept = []
    pattern = _of(names)
    for text in texts:
        masked = mask(text, keep=(CONTACT,))
        kinds = [_KINDS[mark] for mark in masked.removed]
        text = masked.text
        if pattern is not None:
            plain = pattern.sub(masking.NAME, text)
            if plain != text:
                kinds.append(_KINDS[masking.NAME])
                text = plain
        found += [kind for kind in kinds if kind not in found]
        kept.append(text)
    return Private(tuple(kept), tuple(found))


def names_in(sender: Address, signature: str) -> tuple[str, ...]:
    """The people that a mail names as its senders: in its From and on top of its signature."""
    lines = [re.sub(r"\(.*?\)", "", sender.name).split("|")[0].strip(' "')]
    lines += _signed(signature)[:2]
    return tuple(dict.fromkeys(name for line in lines for name in [person(line)] if name))


def signed_name(signature: str) -> str:
    """The name with which the mail is signed, else nothing."""
    return next((name for line in _signed(signature)[:2] if (name := person(line))), "")


def person(line: str) -> str:
    """The name of a person where the line is one: "Jansen, Jan (BZK)" reads "Jan Jansen"."""
    bare = re.sub(r"\(.*?\)", "", line).strip(" ,;-–\t\"'")
    bare = re.split(r"\s[-–|]\s", bare)[0].strip()
    if "," in bare:
        last, _, first = bare.partition(",")
        bare = f"{first.strip()} {last.strip()}".strip()
    if not bare or len(bare) > 60 or _ROLE.search(bare) or not _PERSON.fullmatch(bare):
        return ""
    return bare if len(bare.split()) <= 6 else ""


def bare_name(name: str) -> str:
    """A name without title."""
    return _TITLE.sub("", name).strip()


def _signed(signature: str) -> list[str]:
    lines = [line.strip() for line in signature.split("\n")]
    found = []
    for line in lines:
        closing = _CLOSING.match(line)
        rest = line[closing.end() :] if closing else line
        if rest.strip(" ,-"):
            found.append(rest.strip(" ,"))
    return found


def _of(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Matches the names, whole or only the surname."""
    wanted: list[str] = []
    for name in names:
        bare = bare_name(name)
        wanted.append(re.escape(bare))
        parts = bare.split()
        if len(parts) > 1 and len(parts[-1]) >= _SHORTEST:
            wanted.append(re.escape(parts[-1]))
    if not wanted:
        return None
    return re.compile(rf"(?<![\w@])(?:{'|'.join(sorted(wanted, key=len, reverse=True))})(?!\w)")
