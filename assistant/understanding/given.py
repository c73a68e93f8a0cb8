"""Reads the value of one fact that the caller sets; what cannot be used is refused in Dutch."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from assistant.domain import ABOVE_MBO
from assistant.dutch import dates, month_names, numbers
from assistant.errors import InvalidInput
from assistant.understanding.amounts import amounts
from assistant.understanding.clauses import clauses
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    GEBIED,
    GEMEENTE,
    GROEP,
    MINISTERIE,
    THEMA,
    Vocabulary,
)
from assistant.understanding.words import fold, tokens

FIRST_YEAR, LAST_YEAR = 2023, 2028
_ISO = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)")
_YES = frozenset("ja yes true waar 1 j y".split())
_NO = frozenset("nee no false onwaar 0 n".split())
_BOOLEANS = (
    "nieuwe_activiteit plaats_in_focusgebied deelnemers_uit_focusgebied doelgroep_participatiewet"
    " gericht_op_betaald_werk school_in_coalitie ander_geld past_bij_overkoepelend_doel"
    " alleen_voorbereiding naast_gewone_leerkracht goed_onderbouwd leerlingen_so_po_vo".split()
)
_COUNTS = {"groep": 8, "verlenging_jaren": 9}
_FUNDED = ("volledig", "deels", "geen", "vervallen", "onbekend")
_BOUNDS = ("meer", "minstens", "minder", "hoogstens", "ongeveer")
_BOUNDS_EN = dict(
    zip(("more than", "at least", "less than", "at most", "about"), _BOUNDS, strict=True)
)
_FUNDED_EN = dict(zip(("fully", "partly", "none", "ended", "unknown"), _FUNDED, strict=True))
# Conditions ask in their own words. Each answer leaves values of a stored fact open, the best
# first: "nee" to "groep 1 of 2?" may be group 3, but group 4 also answers what else is asked.
_ANSWERS: dict[str, tuple[str, tuple[Any, ...], tuple[Any, ...]]] = {
    "vrij_van_ander_rijksgeld": ("ander_rijksgeld", ("geen", "vervallen"), ("volledig", "deels")),
    "groep_1_of_2": ("groep", (2, 1), (4, 5, 6, 7, 8, 3)),
    "groep_1_2_of_3": ("groep", (3, 2, 1), (4, 5, 6, 7, 8)),
    "minimaal_mbo_3": ("mbo_niveau", (3, 4, ABOVE_MBO), (2, 1)),
}
NAMED = {"hoofdthemas": THEMA, "ministeries": MINISTERIE, "activiteiten": ACTIVITEIT}
ONE_NAMED = {"gemeente": GEMEENTE, "gebied": GEBIED, "doelgroep": GROEP}


def names() -> frozenset[str]:
    """The names that can be read here."""
    return frozenset((*_READERS, *_ANSWERS, *NAMED, *ONE_NAMED, "bedrag_per_thema"))


def shape(name: str) -> str:
    """What kind of value a fact holds, so that a form can ask for it in the right way.

    "yes_no", "count", "level", "extent", "amount", "share", "year" and "date" are one value;
    "text" is anything else, such as names or several years.
    """
    if name in _BOOLEANS or name in _ANSWERS:
        return "yes_no"
    return _SHAPES.get(name, "text")


def highest(name: str) -> int:
    """The highest value of a fact that counts."""
    return _COUNTS[name]


def read_given(
    name: str, raw_name: str, raw: str, vocabulary: Vocabulary
) -> tuple[str, tuple[Any, ...]]:
    """The stored fact and the values that it may have, the best first.

    Raises InvalidInput where the value cannot be used. `name` is one of `names()`; `raw_name` is
    how the caller wrote it.
    """
    if name in _ANSWERS:
        stored, yes, no = _ANSWERS[name]
        return stored, yes if _boolean(raw_name, raw) else no
    if name in NAMED:
        found = concepts(NAMED[name], raw_name, raw, vocabulary)
        return name, (tuple(c.removeprefix(NAMED[name]) for c in found),)
    if name in ONE_NAMED:
        return name, (_one(name, raw_name, raw, vocabulary),)
    if name == "bedrag_per_thema":
        return name, (_by_theme(raw_name, raw, vocabulary),)
    return name, (_READERS[name](raw_name, raw),)


def concepts(prefix: str, name: str, raw: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The concepts of one kind that a value names."""
    wanted = prefix + raw.strip().lower().replace(" ", "-")
    if vocabulary.lexicon.has(wanted):
        return (wanted,)
    if prefix == ACTIVITEIT and (shown := _as_shown(raw, vocabulary)):
        return shown
    found = tuple(
        dict.fromkeys(
            m.concept for m in vocabulary.lexicon.find(tokens(raw)) if m.concept.startswith(prefix)
        )
    )
    if not found:
        raise unusable(name, raw, "een naam die de bronnen gebruiken")
    return found


def _as_shown(raw: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The activities of a text that is nothing but their names, as an answer lists them."""
    rest, found = fold(raw), []
    for name, concept in sorted(vocabulary.activity_names.items(), key=lambda n: -len(n[0])):
        if name in rest:
            found.append((fold(raw).index(name), concept))
            rest = rest.replace(name, "")
    only_names = not re.sub(r"\b(en|and)\b|[,\s]", "", rest)
    return tuple(dict.fromkeys(concept for _, concept in sorted(found))) if only_names else ()


def unusable(name: str, raw: str, expected: str) -> InvalidInput:
    """The error for a value, with what would do."""
    return InvalidInput(f"{name}: “{raw[:40]}” is niet te gebruiken. Verwacht wordt {expected}.")


def _one(name: str, raw_name: str, raw: str, vocabulary: Vocabulary) -> str:
    prefix = ONE_NAMED[name]
    found = concepts(prefix, raw_name, raw, vocabulary)
    if len(found) > 1 and name != "doelgroep":
        raise unusable(raw_name, raw, "één naam")
    value = found[0].removeprefix(prefix)
    return vocabulary.municipality_names[value] if prefix == GEMEENTE else value


def _by_theme(name: str, raw: str, vocabulary: Vocabulary) -> tuple[tuple[str, Decimal], ...]:
    read = amounts(raw, numbers(raw), clauses(raw, vocabulary.lexicon))
    pairs: tuple[tuple[str, Decimal], ...] = read["bedrag_per_thema"]
    if not pairs or len(pairs) != len(read["bedragen"]):
        expected = "bedragen met hun thema, bijvoorbeeld € 600.000 voor Jonge Kind en € 200.000"
        raise unusable(name, raw, f"{expected} voor Re-integratie")
    return pairs


def _boolean(name: str, raw: str) -> bool:
    text = fold(raw.strip())
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise unusable(name, raw, "ja of nee")


def _years(name: str, raw: str) -> tuple[int, ...]:
    years = tuple(dict.fromkeys(int(n.value) for n in numbers(raw) if n.kind == "year"))
    if not years or not all(FIRST_YEAR <= year <= LAST_YEAR for year in years):
        raise unusable(name, raw, f"een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}")
    return years


def _year(name: str, raw: str) -> int:
    years = _years(name, raw)
    if len(years) != 1:
        raise unusable(name, raw, "één jaar, bijvoorbeeld 2024")
    return years[0]


def _count(name: str, raw: str) -> int:
    highest = _COUNTS[name]
    text = fold(raw.strip()).removeprefix("groep").strip()
    if not text.isdecimal() or not 1 <= int(text) <= highest:
        raise unusable(name, raw, f"een getal van 1 tot en met {highest}")
    return int(text)


def _level(name: str, raw: str) -> int:
    """An mbo level; hbo and wo are above it."""
    text = fold(raw).replace("-", " ").strip()
    if text in ("hbo", "wo", "hbo of wo", "hbo of hoger", "boven mbo", "hbo or higher"):
        return ABOVE_MBO
    digit = text.removeprefix("mbo").strip().removeprefix("niveau").removeprefix("level").strip()
    if digit not in ("1", "2", "3", "4"):
        raise unusable(name, raw, "1, 2, 3 of 4, of hbo")
    return int(digit)


def _shares(name: str, raw: str) -> tuple[Decimal, ...]:
    shares = tuple(n.value for n in numbers(raw) if n.kind == "share")
    if not shares or not all(0 <= share <= 1 for share in shares):
        raise unusable(name, raw, "een percentage van 0% tot en met 100%, bijvoorbeeld 25%")
    return shares


def _share(name: str, raw: str) -> Decimal:
    shares = _shares(name, raw)
    if len(shares) != 1:
        raise unusable(name, raw, "één percentage, bijvoorbeeld 25%")
    return shares[0]


def _amounts(name: str, raw: str) -> tuple[Decimal, ...]:
    found = [n for n in numbers(raw) if n.kind in ("euro", "count")]
    if not found or any(n.ambiguous or n.value <= 0 for n in found):
        raise unusable(name, raw, "een bedrag boven nul, bijvoorbeeld € 180.000")
    return tuple(n.value for n in found)


def _amount(name: str, raw: str) -> Decimal:
    found = _amounts(name, raw)
    if len(found) != 1:
        raise unusable(name, raw, "één bedrag, bijvoorbeeld € 180.000")
    return found[0]


def _date(name: str, raw: str) -> str:
    iso = _ISO.fullmatch(raw.strip())
    if iso:
        raw = f"{int(iso[3])} {month_names()[int(iso[2]) - 1]} {iso[1]}"
    found = dates(raw)
    if len(found) != 1 or found[0].year is None:
        raise unusable(name, raw, "één dag met een jaar, bijvoorbeeld 15 september 2023")
    return f"{found[0].year:04d}-{found[0].month:02d}-{found[0].day:02d}"


def _funded(name: str, raw: str) -> str:
    text = fold(raw.strip())
    text = _FUNDED_EN.get(text, text)
    if text not in _FUNDED:
        raise unusable(name, raw, "een van: " + ", ".join(_FUNDED))
    return text


def _bound(name: str, raw: str) -> str:
    text = fold(raw.strip())
    text = _BOUNDS_EN.get(text, text).removesuffix(" dan")
    if text not in _BOUNDS:
        raise unusable(name, raw, "een van: " + ", ".join(_BOUNDS))
    return text


_READERS: dict[str, Callable[[str, str], Any]] = {
    **dict.fromkeys(_BOOLEANS, _boolean),
    **dict.fromkeys(_COUNTS, _count),
    **dict.fromkeys(("budget", "verschuiving"), _amount),
    **dict.fromkeys(("verschuiving_aandeel", "genoemde_drempel"), _share),
    **dict.fromkeys(("van_jaar", "naar_jaar"), _year),
    "aandelen": _shares,
    "aanvraagdatum": _date,
    "ander_rijksgeld": _funded,
    "verschuiving_grens": _bound,
    "bedragen": _amounts,
    "jaren": _years,
    "mbo_niveau": _level,
}
_SHAPES = {
    **dict.fromkeys(_COUNTS, "count"),
    **dict.fromkeys(("budget", "verschuiving"), "amount"),
    **dict.fromkeys(("verschuiving_aandeel", "genoemde_drempel"), "share"),
    **dict.fromkeys(("van_jaar", "naar_jaar"), "year"),
    "aanvraagdatum": "date",
    "ander_rijksgeld": "extent",
    "mbo_niveau": "level",
}
EXTENTS = _FUNDED
