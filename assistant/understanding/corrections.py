"""Facts that the caller sets: they win over what was read, and are checked first."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from assistant.domain import Facts
from assistant.dutch import numbers
from assistant.errors import InvalidInput
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

_ALIASES = {"hoofdthema": "hoofdthemas", "activiteit": "activiteiten", "jaar": "jaren"}
_YES = frozenset("ja yes true waar 1 j y".split())
_NO = frozenset("nee no false onwaar 0 n".split())
_BOOLEANS = frozenset(
    "nieuwe_activiteit plaats_in_focusgebied deelnemers_uit_focusgebied doelgroep_participatiewet"
    " gericht_op_betaald_werk school_in_coalitie ander_geld past_bij_overkoepelend_doel"
    " alleen_voorbereiding naast_gewone_leerkracht goed_onderbouwd".split()
)
_YEARS = frozenset(("van_jaar", "naar_jaar"))
_COUNTS = {"groep": 8, "mbo_niveau": 4, "verlenging_jaren": 9}
_AMOUNTS = frozenset(("budget", "verschuiving"))
_SHARES = frozenset(("verschuiving_aandeel", "genoemde_drempel"))
_FUNDED = ("volledig", "deels", "geen", "vervallen", "onbekend")
# Conditions ask in their own words; each answer is a value of a stored fact.
_ANSWERS: dict[str, tuple[str, Any, Any]] = {
    "vrij_van_ander_rijksgeld": ("ander_rijksgeld", "geen", "volledig"),
    "groep_1_of_2": ("groep", 2, 4),
    "groep_1_2_of_3": ("groep", 3, 4),
    "minimaal_mbo_3": ("mbo_niveau", 3, 2),
}
_NAMED = {
    "hoofdthemas": THEMA,
    "ministeries": MINISTERIE,
    "activiteiten": ACTIVITEIT,
}


def known_names() -> tuple[str, ...]:
    """The names of facts that may be set."""
    names = {*_BOOLEANS, *_YEARS, *_COUNTS, *_AMOUNTS, *_SHARES, *_ANSWERS, *_NAMED, *_ALIASES}
    return tuple(
        sorted(names | {"jaren", "gemeente", "gebied", "doelgroep", "ander_rijksgeld", "tranche"})
    )


def apply(
    given: Mapping[str, str], facts: Facts, concepts: frozenset[str], vocabulary: Vocabulary
) -> tuple[Facts, frozenset[str], frozenset[str]]:
    """The facts and concepts with the given values set, and the names that were set.

    Raises InvalidInput for an unknown name or a value that cannot be used.
    """
    values: dict[str, Any] = {n: getattr(facts, n) for n in Facts.__struct_fields__}
    changed: set[str] = set()
    for raw_name, raw_value in given.items():
        name = _ALIASES.get(raw_name, raw_name)
        if name == "tranche":
            continue
        if name in _NAMED:
            found = _concepts(_NAMED[name], raw_name, raw_value, vocabulary)
            values[name] = tuple(c[len(_NAMED[name]) :] for c in found)
            concepts = frozenset(c for c in concepts if not c.startswith(_NAMED[name])) | frozenset(
                found
            )
        else:
            name, values[name] = _value(name, raw_name, raw_value, vocabulary)
        if name == "gemeente" and values.get("school_in_coalitie") is False:
            values["school_in_coalitie"] = None
        changed.add(name)
    if changed & {"verschuiving", "budget"} and "verschuiving_aandeel" not in changed:
        values["verschuiving_aandeel"] = None
    if "verschuiving_aandeel" in changed:
        values["verschuiving"] = None
    return Facts(**values), concepts, frozenset(changed)


def _value(name: str, raw_name: str, raw: str, vocabulary: Vocabulary) -> tuple[str, Any]:
    text = fold(raw.strip())
    if name in _ANSWERS:
        stored, yes, no = _ANSWERS[name]
        return stored, yes if _boolean(raw_name, raw) else no
    if name in _BOOLEANS:
        return name, _boolean(raw_name, raw)
    if name == "jaren":
        years = tuple(int(n.value) for n in numbers(raw) if n.kind == "year")
        if not years:
            raise _unusable(raw_name, raw, "een jaar van 2023 tot en met 2028, bijvoorbeeld 2024")
        return name, years
    if name in _YEARS:
        years = tuple(int(n.value) for n in numbers(raw) if n.kind == "year")
        if len(years) != 1:
            raise _unusable(raw_name, raw, "één jaar, bijvoorbeeld 2024")
        return name, years[0]
    if name in _COUNTS:
        if not text.isdigit() or not 1 <= int(text) <= _COUNTS[name]:
            raise _unusable(raw_name, raw, f"een getal van 1 tot en met {_COUNTS[name]}")
        return name, int(text)
    if name in _AMOUNTS:
        return name, _amount(raw_name, raw)
    if name in _SHARES:
        shares = [n.value for n in numbers(raw) if n.kind == "share"]
        if len(shares) != 1 or not 0 <= shares[0] <= 1:
            raise _unusable(
                raw_name, raw, "een percentage van 0% tot en met 100%, bijvoorbeeld 25%"
            )
        return name, shares[0]
    if name == "ander_rijksgeld":
        if text not in _FUNDED:
            raise _unusable(raw_name, raw, "een van: " + ", ".join(_FUNDED))
        return name, text
    if name == "gemeente":
        found = _concepts(GEMEENTE, raw_name, raw, vocabulary)
        return name, vocabulary.municipality_names[found[0][len(GEMEENTE) :]]
    if name == "gebied":
        return name, _concepts(GEBIED, raw_name, raw, vocabulary)[0][len(GEBIED) :]
    if name == "doelgroep":
        return name, _concepts(GROEP, raw_name, raw, vocabulary)[0][len(GROEP) :]
    raise InvalidInput(
        f"Onbekend feit: {raw_name[:40]}. Bekende feiten zijn: {', '.join(known_names())}."
    )


def _boolean(name: str, raw: str) -> bool:
    text = fold(raw.strip())
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise _unusable(name, raw, "ja of nee")


def _amount(name: str, raw: str) -> Decimal:
    found = [n for n in numbers(raw) if n.kind in ("euro", "count")]
    if len(found) != 1 or found[0].ambiguous or found[0].value <= 0:
        raise _unusable(name, raw, "een bedrag boven nul, bijvoorbeeld € 180.000")
    return found[0].value


def _concepts(prefix: str, name: str, raw: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    wanted = prefix + raw.strip().lower().replace(" ", "-")
    if vocabulary.lexicon.has(wanted):
        return (wanted,)
    found = tuple(
        dict.fromkeys(
            m.concept for m in vocabulary.lexicon.find(tokens(raw)) if m.concept.startswith(prefix)
        )
    )
    if not found:
        raise _unusable(name, raw, "een naam die de bronnen gebruiken")
    return found


def _unusable(name: str, raw: str, expected: str) -> InvalidInput:
    return InvalidInput(f"{name}: “{raw[:40]}” is niet te gebruiken. Verwacht wordt {expected}.")
