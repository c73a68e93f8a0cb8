"""Reads numbers in words: "tweehonderdvijftigduizend", "drieënhalf miljoen", "half a million"."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

_ONES = "een twee drie vier vijf zes zeven acht negen".split()
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_ONES_EN = "one two three four five six seven eight nine".split()
_TEENS_EN = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
_TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ENGLISH = {
    **{word: value for value, word in enumerate(_ONES_EN, start=1)},
    **{word: value for value, word in enumerate(_TEENS_EN, start=10)},
    **{word: 10 * value for value, word in enumerate(_TENS_EN, start=2)},
}
_SMALL = {
    "nul": 0,
    "zero": 0,
    **{word: value for value, word in enumerate(_ONES, start=1)},
    **{word: value for value, word in enumerate(_TEENS, start=10)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    **{
        f"{one}en{ten}": 10 * tens + ones
        for tens, ten in enumerate(_TENS, start=2)
        for ones, one in enumerate(_ONES, start=1)
    },
    **_ENGLISH,
}
_THOUSAND = frozenset(("duizend", "thousand", "dzd"))
_HUNDRED = frozenset(("honderd", "hundred"))
SCALE_WORDS = {
    "duizend": 1_000,
    "thousand": 1_000,
    "ton": 100_000,
    "miljoen": 1_000_000,
    "miljoenen": 1_000_000,
    "mln": 1_000_000,
    "million": 1_000_000,
    "miljard": 1_000_000_000,
    "mld": 1_000_000_000,
    "billion": 1_000_000_000,
}
_PERCENT = frozenset("procent percent pct promille".split())
_ONE_AND_A_HALF = frozenset("anderhalf anderhalve".split())
_HALF = frozenset("half halve".split())
# What multiplies a scale: "een kwart miljoen", "half procent"; alone these are shares.
_PARTS = (
    (("half", "a"), Decimal("0.5")),
    (("een", "half"), Decimal("0.5")),
    (("een", "halve"), Decimal("0.5")),
    (("half",), Decimal("0.5")),
    (("halve",), Decimal("0.5")),
    (("een", "kwart"), Decimal("0.25")),
    (("a", "quarter", "of", "a"), Decimal("0.25")),
    (("a", "quarter"), Decimal("0.25")),
    (("kwart",), Decimal("0.25")),
    (("drie", "kwart"), Decimal("0.75")),
    (("driekwart",), Decimal("0.75")),
)
_TOKEN = re.compile(r"[^\W\d_]+")
_JOIN = re.compile(r"[\u00a0\u2009\u202f -]{1,2}")
_LEAST_AFTER_SCALE = 100  # "een miljoen tweehonderdduizend", and not "een miljoen, vijf keer"


class Spelled(Struct, frozen=True):
    """A number in words. `unit` is its scale (1000 for "drieduizend"), 1 where it has none."""

    value: Decimal
    unit: Decimal
    start: int
    end: int


class _Word(Struct, frozen=True):
    """A word without accents in lower case; `joined` to the one before by a space or a hyphen."""

    text: str
    start: int
    end: int
    joined: bool
    hyphen: bool


def spelled(text: str) -> list[Spelled]:
    """All numbers in words, also small ones; an article ("een") is one of them."""
    words = _words(text)
    found: list[Spelled] = []
    at = 0
    while at < len(words):
        number = _number(words, at)
        if number is None:
            at += 1
        else:
            value, unit, behind = number
            found.append(Spelled(value, unit, words[at].start, words[behind - 1].end))
            at = behind
    return found


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    end = -1
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()] if end >= 0 else ""
        joined = bool(_JOIN.fullmatch(gap))
        found.append(_Word(_flat(match.group()), match.start(), match.end(), joined, gap == "-"))
        end = match.end()
    return found


def _flat(word: str) -> str:
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _follows(words: list[_Word], at: int, *texts: frozenset[str] | str) -> bool:
    """Whether these words come next, joined to what is before."""
    if at + len(texts) > len(words):
        return False
    return all(
        word.joined and (word.text in text if isinstance(text, frozenset) else word.text == text)
        for word, text in zip(words[at:], texts, strict=False)
    )


def _number(words: list[_Word], at: int) -> tuple[Decimal, Decimal, int] | None:
    """The value, the scale and the place behind the number that starts here."""
    start = _part(words, at) or _many(words, at) or _joined_scale(words[at].text, at)
    if start is None:
        return None
    value, unit, behind = start
    if unit < 100_000 and behind < len(words) and words[behind].joined:
        scale = SCALE_WORDS.get(words[behind].text)
        if scale and not (unit > 1 and scale == 1_000):
            value, unit, behind = value * scale, Decimal(scale), behind + 1
    if unit >= 100_000 and behind < len(words) and words[behind].joined:
        more = _many(words, behind)
        if more and _LEAST_AFTER_SCALE <= more[0] < unit:
            value, behind = value + more[0], more[2]
    return value, unit, behind


def _part(words: list[_Word], at: int) -> tuple[Decimal, Decimal, int] | None:
    """Half a million, a quarter percent: only before a scale or a percent word."""
    for names, value in _PARTS:
        behind = at + len(names)
        if words[at].text == names[0] and _follows(words, at + 1, *names[1:]):
            units = frozenset((*SCALE_WORDS, *_PERCENT))
            if _follows(words, behind, units):
                return value, Decimal(1), behind
    return None


def _joined_scale(word: str, at: int) -> tuple[Decimal, Decimal, int] | None:
    """ "tweemiljoen" and "anderhalfmiljoen", written as one word."""
    for name in ("miljoen", "miljard", "ton"):
        many = _value(word.removesuffix(name)) if word.endswith(name) else None
        if many is not None:
            return many * SCALE_WORDS[name], Decimal(SCALE_WORDS[name]), at + 1
    return None


def _many(words: list[_Word], at: int) -> tuple[Decimal, Decimal, int] | None:
    """A number below a million, also with a half: "tweehonderd vijftig duizend"."""
    value = _value(words[at].text)
    if value is None and words[at].text == "a":
        big = frozenset(("hundred", "thousand", "million", "billion"))
        value = Decimal(1) if _follows(words, at + 1, big) else None
    if value is None:
        return None
    unit = _unit(words[at].text, value)
    at += 1
    while at < len(words) and words[at].joined:
        word = words[at].text
        more = _value(word)
        if word in _THOUSAND and 0 < value < 1_000:
            value, unit = value * 1_000, Decimal(1_000)
        elif word in _HUNDRED and 0 < value < 100:
            value *= 100
        elif word == "honderdduizend" and 0 < value < 10:
            value, unit = value * 100_000, Decimal(100_000)
        elif word.endswith("duizend") and _heads(value, more):
            value, unit = value * 1_000 + (more or 0), Decimal(1_000)
        elif words[at].hyphen and value < 10 and _follows(words, at, "en", frozenset(_TENS)):
            value, at = value + (_value(words[at + 1].text) or 0), at + 1
        elif more is not None and _completes(value, more, english=word in _ENGLISH):
            value += more
        elif word == "and" and value >= 100 and _tens_follow(words, at + 1, value):
            pass
        else:
            break
        at += 1
    behind = _half_behind(words, at)
    return (value + Decimal("0.5"), unit, behind) if behind else (value, unit, at)


def _heads(value: Decimal, more: Decimal | None) -> bool:
    """Whether "tweehonderd" is part of the thousands behind it: "vijftigduizend"."""
    return more is not None and 100 <= value < 1_000 and value % 100 == 0 and more < 100_000


def _completes(value: Decimal, more: Decimal, *, english: bool) -> bool:
    """Whether "tweehonderd" goes on with "vijftig", "duizend" with "tweehonderd"."""
    if value >= 1_000 and value % 1_000 == 0:
        return 0 < more < 1_000
    if value >= 100 and value % 100 == 0:
        return 0 < more < 100
    return english and 20 <= value % 100 <= 90 and value % 10 == 0 and 0 < more < 10


def _tens_follow(words: list[_Word], at: int, value: Decimal) -> bool:
    more = _value(words[at].text) if at < len(words) and words[at].joined else None
    return more is not None and _completes(value, more, english=True)


def _half_behind(words: list[_Word], at: int) -> int | None:
    """The place behind "en een half"."""
    for names in (("en", "een", _HALF), ("en", _HALF), ("and", "a", "half")):
        if _follows(words, at, *names):
            return at + len(names)
    return None


def _unit(word: str, value: Decimal) -> Decimal:
    if not word.endswith("duizend"):
        return Decimal(1_000) if value >= 1_000 and "duizend" in word else Decimal(1)
    return Decimal(100_000 if word.endswith("honderdduizend") else 1_000)


@lru_cache(maxsize=2048)
def _value(word: str) -> Decimal | None:
    """The value of one word, or None where it is no number below a million."""
    if word in _ONE_AND_A_HALF:
        return Decimal("1.5")
    for half in ("enhalf", "enhalve", "eneenhalf", "eneenhalve"):
        whole = _SMALL.get(word.removesuffix(half)) if word.endswith(half) else None
        if whole is not None:
            return whole + Decimal("0.5")
    if "duizend" in word:
        before, _, behind = word.partition("duizend")
        many = _below(before) if before else 1
        rest = _below(behind.removeprefix("en")) if behind else 0
        found = None if many is None or rest is None else many * 1_000 + rest
        return None if found is None or (behind and not rest) else Decimal(found)
    found = _below(word)
    return None if found is None else Decimal(found)


def _below(word: str) -> int | None:
    """Up to 9999: "vijftienhonderd", "driehonderdvijfenzeventig"."""
    if word in _SMALL:
        return _SMALL[word]
    if word == "hundred":
        return 100
    before, found, behind = word.partition("honderd")
    if not found:
        return 1_000 if word == "thousand" else None
    many = _SMALL.get(before) if before else 1
    rest = _SMALL.get(behind, _SMALL.get(behind.removeprefix("en"))) if behind else 0
    return None if not many or rest is None else many * 100 + rest
