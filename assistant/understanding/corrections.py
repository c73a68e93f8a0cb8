"""Facts that the caller sets: they win over what was read, and are checked first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
    " alleen_voorbereiding naast_gewone_leerkracht goed_onderbouwd leerlingen_so_po_vo".split()
)
_COUNTS = {"groep": 8, "mbo_niveau": 4, "verlenging_jaren": 9}
_FUNDED = ("volledig", "deels", "geen", "vervallen", "onbekend")
# Conditions ask in their own words; each answer is a value of a stored fact.
_ANSWERS: dict[str, tuple[str, Any, Any]] = {
    "vrij_van_ander_rijksgeld": ("ander_rijksgeld", "geen", "volledig"),
    "groep_1_of_2": ("groep", 2, 4),
    "groep_1_2_of_3": ("groep", 3, 4),
    "minimaal_mbo_3": ("mbo_niveau", 3, 2),
}
_NAMED = {"hoofdthemas": THEMA, "ministeries": MINISTERIE, "activiteiten": ACTIVITEIT}
_ONE_NAMED = {"gemeente": GEMEENTE, "gebied": GEBIED, "doelgroep": GROEP}


def known_names() -> tuple[str, ...]:
    """The names of facts that may be set."""
    kinds = (_READERS, _COUNTS, _ANSWERS, _NAMED, _ONE_NAMED, _ALIASES, ("tranche",))
    return tuple(sorted({name for kind in kinds for name in kind}))


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
            prefix = _NAMED[name]
            found = _concepts(prefix, raw_name, raw_value, vocabulary)
            values[name] = tuple(c.removeprefix(prefix) for c in found)
            concepts = frozenset((*(c for c in concepts if not c.startswith(prefix)), *found))
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
    """The stored fact and its value."""
    if name in _ANSWERS:
        stored, yes, no = _ANSWERS[name]
        return stored, yes if _boolean(raw_name, raw) else no
    if name in _READERS:
        return name, _READERS[name](raw_name, raw)
    if name in _COUNTS:
        return name, _count(raw_name, raw, _COUNTS[name])
    if name in _ONE_NAMED:
        prefix = _ONE_NAMED[name]
        found = _concepts(prefix, raw_name, raw, vocabulary)[0].removeprefix(prefix)
        return name, vocabulary.municipality_names[found] if prefix == GEMEENTE else found
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


def _years(name: str, raw: str) -> tuple[int, ...]:
    years = tuple(int(n.value) for n in numbers(raw) if n.kind == "year")
    if not years:
        raise _unusable(name, raw, "een jaar van 2023 tot en met 2028, bijvoorbeeld 2024")
    return years


def _year(name: str, raw: str) -> int:
    years = [int(n.value) for n in numbers(raw) if n.kind == "year"]
    if len(years) != 1:
        raise _unusable(name, raw, "één jaar, bijvoorbeeld 2024")
    return years[0]


def _count(name: str, raw: str, highest: int) -> int:
    text = fold(raw.strip())
    if not text.isdigit() or not 1 <= int(text) <= highest:
        raise _unusable(name, raw, f"een getal van 1 tot en met {highest}")
    return int(text)


def _share(name: str, raw: str) -> Decimal:
    shares = [n.value for n in numbers(raw) if n.kind == "share"]
    if len(shares) != 1 or not 0 <= shares[0] <= 1:
        raise _unusable(name, raw, "een percentage van 0% tot en met 100%, bijvoorbeeld 25%")
    return shares[0]


def _funded(name: str, raw: str) -> str:
    text = fold(raw.strip())
    if text not in _FUNDED:
        raise _unusable(name, raw, "een van: " + ", ".join(_FUNDED))
    return text


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


_READERS: dict[str, Callable[[str, str], Any]] = {
    **dict.fromkeys(_BOOLEANS, _boolean),
    **dict.fromkeys(("budget", "verschuiving"), _amount),
    **dict.fromkeys(("verschuiving_aandeel", "genoemde_drempel"), _share),
    **dict.fromkeys(("van_jaar", "naar_jaar"), _year),
    "jaren": _years,
    "ander_rijksgeld": _funded,
}
