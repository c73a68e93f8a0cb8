"""Takes personal data out of a text before it is kept: pure, and harmless when done twice.

Masked are: BSN (11-test), IBAN, telephone number, e-mail address (not the SPUK mailbox), a
postcode with its house number, a street with its house number, a date of birth, and the name
behind "mevrouw", "dhr." and the like. Amounts stay: "€ 123.456.782" is money, "123456782" may be a
BSN. The price of that is that a bare nine-digit number that passes the 11-test is taken for a BSN.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from msgspec import Struct

from assistant.settings import CONTACT

EMAIL = "[e-mailadres weggelaten]"
IBAN = "[rekeningnummer weggelaten]"
BSN = "[BSN weggelaten]"
PHONE = "[telefoonnummer weggelaten]"
ADDRESS = "[adres weggelaten]"
BORN = "[geboortedatum weggelaten]"
NAME = "[naam weggelaten]"

_EMAIL = re.compile(r"[\w.+'%-]+@[\w-]+(?:\.[\w-]+)+")

# Any two letters and two digits with enough behind them; mod 97 tells whether it is an IBAN.
_IBAN = re.compile(r"\b[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}", re.ASCII)
# The Dutch shape is unmistakable, so a mistyped one is masked too.
_IBAN_NL = re.compile(r"\bNL[ ]?\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){10}(?!\d)", re.IGNORECASE)
_IBAN_LENGTHS = range(34, 14, -1)

_DATE_AHEAD = r"(?!\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2})"
_GAP = r"(?:[ \u00a0.-]|\s?[-–/]\s?)?"
_PHONE = re.compile(
    rf"(?<![\w€,.+-]){_DATE_AHEAD}"
    rf"(?:(?:\+|00)31[ \u00a0.-]?(?:\(0\))?|\(?0)(?:{_GAP}\(?[1-9]\)?)(?:\)?{_GAP}\d){{8}}(?![\d%])"
)
_PHONE_ABROAD = re.compile(r"(?<![\w€,.+])\+[1-9](?:[ \u00a0.-]?\d){8,13}(?!\d)")

_BSN_NAMED = re.compile(
    r"\b((?:bsn|burgerservicenummer|sofi-?nummer)\b[^\d\n]{0,20})(\d(?:[ .]?\d){7,8})(?!\d)",
    re.IGNORECASE,
)
_BSN_BARE = re.compile(
    r"(?<![\w€.,+-])(?<!€ )(?<!€\u00a0)(?<!(?i:eur) )(\d{9}|\d{4}\.\d{2}\.\d{3})(?![\w%])(?!,\d)"
)
_MONEY_AFTER = re.compile(r"[ \u00a0]?(?:,-|euro|eur\b|€)", re.IGNORECASE)

# Spaced letters must be capitals and no word: "in 2024 en 12 kinderen" holds no postcode, nor
# does a year with a hoofdthema's initials.
_POSTCODE = (
    r"(?!202\d[ \u00a0](?:SO|JK|AS|VW|RE)\b)[1-9]\d{3}(?:[A-Za-z]{2}"
    r"|[ \u00a0](?!(?:EN|IN|OF|OP|TE|IS|DE|AL|AF|WE|JE|ZE|ER|OM|NU|TM|HE|AN)\b)[A-Z]{2})"
)
_HOUSE = r"\d{1,5}(?:[ \u00a0]?[-/]?[ \u00a0]?(?:[A-Za-z]|\d{1,3}))?"
_SOME = r"[ \u00a0]"
_NO_AMOUNT = r"(?![.,]?\d|\s?(?:%|€|(?:euro|eur|procent|miljoen|mln|ton)\b))"
_ADDRESS_AFTER = re.compile(
    rf"(?<![\w€]){_POSTCODE}\b[ ,\u00a0]{{0,3}}"
    rf"(?:(?:huis)?(?:nr|nummer)\.?{_SOME}?)?{_HOUSE}\b{_NO_AMOUNT}"
)
_ADDRESS_BEFORE = re.compile(
    rf"(?:(?<![\w'’-])[A-ZÀ-Þ][\w'’-]*(?:{_SOME}[\w'’-]+){{0,3}}{_SOME})?"
    rf"\b{_HOUSE}{_SOME}?,?[ \u00a0\n]{{1,2}}{_POSTCODE}\b"
)
# A street shows by its ending; "wijkplein 2024" is a place and a year.
_STREET = re.compile(
    rf"(?<![\w€'’-])(?:[A-ZÀ-Þ0-9][\w.'’-]*{_SOME}){{0,3}}"
    r"[A-ZÀ-Þ][\w'’-]*(?:straat|str\.|laan|weg|plein|gracht|kade|dijk|singel|dreef|steeg|plantsoen)"
    rf"{_SOME}(?!20[0-4]\d\b)(?:(?:huis)?(?:nr|nummer)\.?{_SOME}?)?{_HOUSE}\b{_NO_AMOUNT}"
)
# "in het Oosterpark 3 activiteiten": behind these endings a number is often a count.
_STREET_OR_PLACE = re.compile(
    r"(?<![\w€'’-])[A-ZÀ-Þ][\w'’-]*(?:hof|pad|park|markt|wal|haven|baan|erf|oord)"
    rf"{_SOME}(?!20[0-4]\d\b){_HOUSE}(?=[,.;\n)]|$|{_SOME}(?:in|te){_SOME}[A-ZÀ-Þ])(?!,\d|\.\d)"
)
_STREET_SPACED = re.compile(
    rf"\b(?:[A-ZÀ-Þ][\w.'’-]+{_SOME}){{1,3}}(?:[Ss]traat|[Ll]aan|[Ww]eg|[Pp]lein|[Gg]racht|"
    rf"[Kk]ade|[Dd]ijk|[Ss]ingel|[Dd]reef|[Ss]teeg){_SOME}(?!20[0-4]\d\b){_HOUSE}\b{_NO_AMOUNT}"
)
_MONTH = r"(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct)[a-z]*\.?"
_DAY = (
    rf"(?:\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:19|20)?\d{{2}}|(?:19|20)\d{{2}}-\d{{2}}-\d{{2}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?{_SOME}{_MONTH}{_SOME}(?:19|20)?\d{{2}})"
)
_BORN = re.compile(
    rf"\b((?:geboren|geboortedatum|geb\.?(?:{_SOME}?datum)?|geboortedag|date of birth|d\.?o\.?b\.?|"
    rf"born)\b[^\d\n]{{0,15}}){_DAY}(?!\d)",
    re.IGNORECASE,
)
_PARTICLES = r"(?:(?:van|de|der|den|ter|ten|te|het|'t|el|al|ben|von|la|le|op)[ \u00a0])"
_NAMED = re.compile(
    r"\b((?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Dd]hr\.?|[Dd]e heer|[Mm]ijnheer|[Mm]rs\.?|"
    r"[Mm]r\.|[Mm]s\.?|[Ff]amilie|[Ff]am\.)[ \u00a0])"
    rf"(?:[A-ZÀ-Þ]\.[ \u00a0]?)*{_PARTICLES}{{0,3}}"
    rf"(?:(?:[A-ZÀ-Þ]\.)+[ \u00a0]?)*{_PARTICLES}{{0,3}}"
    r"[A-ZÀ-Þ][\w'’-]+(?:[- \u00a0](?:van|de|der|den)?[ \u00a0]?[A-ZÀ-Þ][\w'’-]+){0,2}"
)


class Masked(Struct, frozen=True):
    """A text without personal data, and the marks that took its place."""

    text: str
    removed: tuple[str, ...]


def mask(text: str, keep: tuple[str, ...] = (CONTACT,)) -> Masked:
    """The text with personal data replaced by marks in Dutch.

    `keep` are e-mail addresses that are nobody's own, such as the mailbox of the ministry.
    """
    public = frozenset(address.casefold() for address in keep)
    steps: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        (EMAIL, _EMAIL, partial(_email, public)),
        (IBAN, _IBAN_NL, lambda _: IBAN),
        (IBAN, _IBAN, _iban),
        (ADDRESS, _ADDRESS_BEFORE, lambda _: ADDRESS),
        (ADDRESS, _ADDRESS_AFTER, lambda _: ADDRESS),
        (BSN, _BSN_NAMED, lambda found: found.group(1) + BSN),
        (PHONE, _PHONE_ABROAD, lambda _: PHONE),
        (PHONE, _PHONE, lambda _: PHONE),
        (BSN, _BSN_BARE, _bsn),
        (ADDRESS, _STREET, lambda _: ADDRESS),
        (ADDRESS, _STREET_OR_PLACE, lambda _: ADDRESS),
        (ADDRESS, _STREET_SPACED, lambda _: ADDRESS),
        (BORN, _BORN, lambda found: found.group(1) + BORN),
        (NAME, _NAMED, lambda found: found.group(1) + NAME),
    )
    removed: list[str] = []
    for mark, pattern, replacement in steps:
        changed = pattern.sub(replacement, text)
        if changed != text and mark not in removed:
            removed.append(mark)
        text = changed
    return Masked(text, tuple(removed))


def _email(public: frozenset[str], found: re.Match[str]) -> str:
    return found.group() if found.group().casefold() in public else EMAIL


def _iban(found: re.Match[str]) -> str:
    """Masks the longest part of the match that is an IBAN; words behind it are kept."""
    raw = found.group()
    ends = [i + 1 for i, char in enumerate(raw) if char.isalnum()]
    for length in _IBAN_LENGTHS:
        if length <= len(ends) and _is_iban(raw[: ends[length - 1]]):
            return IBAN + raw[ends[length - 1] :]
    return raw


def _is_iban(raw: str) -> bool:
    compact = re.sub(r"[ .-]", "", raw).upper()
    return int("".join(str(int(char, 36)) for char in compact[4:] + compact[:4])) % 97 == 1


def _bsn(found: re.Match[str]) -> str:
    digits = found.group().replace(".", "")
    money = _MONEY_AFTER.match(found.string, found.end())
    return found.group() if money or not _passes_11_test(digits) else BSN


def _passes_11_test(digits: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and int(digits) > 0
