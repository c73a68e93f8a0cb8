"""Facts that the caller sets: they win over what was read, and are checked first.

What hangs on a fact that is set and is not set itself falls away or follows from it. Where two
facts that are set cannot both be true, neither is used and the error says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from assistant.domain import Facts
from assistant.errors import InvalidInput
from assistant.understanding import given as values_of
from assistant.understanding.merge import DEPENDENTS
from assistant.understanding.people import PARTICIPATIEWET
from assistant.understanding.unclear import MEANT, is_meant
from assistant.understanding.vocabulary import GEBIED, GEMEENTE, Vocabulary
from corpus.model import TRANCHES

_ALIASES = {
    "aandeel": "aandelen",
    "activiteit": "activiteiten",
    "datum": "aanvraagdatum",
    "hoofdthema": "hoofdthemas",
    "jaar": "jaren",
    "ministerie": "ministeries",
}
_PREFIXES = {**values_of.NAMED, **values_of.ONE_NAMED}
# Words that say a fact by themselves, and what they say.
_SAYING = {
    "nieuwe_activiteit": {True: "nieuwe-activiteit", False: "bestaande-activiteit"},
    "plaats_in_focusgebied": {True: "in", False: "buiten"},
    "gericht_op_betaald_werk": {True: "betaald-werk", False: "geen-betaald-werk"},
}
_NOTHING = Facts()
_EXTENDED = 2026  # the year after the first tranche in which left-over money may be spent


def known_names() -> tuple[str, ...]:
    """The names of facts that may be set."""
    return tuple(sorted({*values_of.names(), *_ALIASES, "tranche", MEANT}))


def apply(
    given: Mapping[str, str],
    facts: Facts,
    concepts: frozenset[str],
    vocabulary: Vocabulary,
    tranche: str | None = None,
) -> tuple[Facts, frozenset[str], frozenset[str]]:
    """The facts and concepts with the given values set, and the names that were set.

    Raises InvalidInput for an unknown name, a value that cannot be used, or values that contradict
    each other. `tranche` is the one that the caller set beside the facts.
    """
    chosen = _chosen(given, vocabulary)
    if not chosen:
        return facts, concepts, frozenset()
    values: dict[str, Any] = {n: getattr(facts, n) for n in Facts.__struct_fields__}
    for name in chosen:
        for dependent in DEPENDENTS.get(name, ()):
            values[dependent] = getattr(_NOTHING, dependent)
    values |= chosen
    _follow(chosen, values, vocabulary)
    _agree(chosen, values, vocabulary, given.get("tranche") or tranche)
    return Facts(**values), _concepts(chosen, values, concepts, vocabulary), frozenset(chosen)


def derived(facts: Facts, vocabulary: Vocabulary) -> frozenset[str]:
    """The facts that follow from another one."""
    found = set()
    if facts.gebied is not None:
        found.add("gemeente")
    if facts.doelgroep in PARTICIPATIEWET and facts.doelgroep_participatiewet:
        found.add("doelgroep_participatiewet")
    if facts.school_in_coalitie is False and _without_coalition(facts.gemeente, vocabulary):
        found.add("school_in_coalitie")
    return frozenset(found)


def _chosen(given: Mapping[str, str], vocabulary: Vocabulary) -> dict[str, Any]:
    """The value of every fact that is set; two names for one fact have to agree."""
    open_values: dict[str, tuple[tuple[Any, ...], str]] = {}
    known = values_of.names()
    for raw_name, raw_value in given.items():
        name = _ALIASES.get(raw_name, raw_name)
        if name == "tranche":
            continue
        if name == MEANT:  # it makes a number in the text clear, and is no fact of its own
            if not is_meant(given):
                raise values_of.unusable(name, raw_value, "een bedrag, bijvoorbeeld € 180.000")
            continue
        if name not in known:
            raise InvalidInput(
                f"Onbekend feit: {raw_name[:40]}. Bekende feiten zijn: {', '.join(known_names())}."
            )
        stored, possible = values_of.read_given(name, raw_name, raw_value, vocabulary)
        before, other = open_values.get(stored, (possible, raw_name))
        both = tuple(value for value in before if value in possible)
        if not both:
            raise InvalidInput(f"{other} en {raw_name} spreken elkaar tegen. Geef er één.")
        open_values[stored] = (both, raw_name)
    return {name: possible[0] for name, (possible, _) in open_values.items()}


def _follow(chosen: dict[str, Any], values: dict[str, Any], vocabulary: Vocabulary) -> None:
    """Sets what follows from the facts that are set, and drops what no longer holds."""
    if "gebied" in chosen and "gemeente" not in chosen:
        values["gemeente"] = vocabulary.municipality_of[chosen["gebied"]]
    moved = chosen.keys() & {"gemeente", "gebied"}
    if moved and "school_in_coalitie" not in chosen:
        outside = _without_coalition(values["gemeente"], vocabulary)
        about_school = "school-en-omgeving" in values["hoofdthemas"]
        values["school_in_coalitie"] = False if outside and about_school else None
    if "doelgroep" in chosen and "doelgroep_participatiewet" not in chosen:
        values["doelgroep_participatiewet"] = chosen["doelgroep"] in PARTICIPATIEWET or None
    if chosen.keys() & {"van_jaar", "naar_jaar"} and "jaren" not in chosen:
        pair = (values["van_jaar"], values["naar_jaar"])
        values["jaren"] = tuple(dict.fromkeys(year for year in pair if year))
    for name in ("verschuiving_aandeel", "genoemde_drempel"):
        if name in chosen and "aandelen" not in chosen:
            values["aandelen"] = (chosen[name],)
    if "aandelen" in chosen:
        for name in {"verschuiving_aandeel", "genoemde_drempel"} - chosen.keys():
            values[name] = None
    if "bedrag_per_thema" in chosen and "bedragen" not in chosen:
        values["bedragen"] = tuple(amount for _, amount in chosen["bedrag_per_thema"])
    if chosen.keys() & {"verschuiving", "verschuiving_aandeel", "budget"}:
        values["verschuiving_grens"] = chosen.get("verschuiving_grens")
    if values["verschuiving"] is not None and "verschuiving_aandeel" not in chosen:
        values["verschuiving_aandeel"] = None


def _agree(
    chosen: dict[str, Any], values: dict[str, Any], vocabulary: Vocabulary, tranche: str | None
) -> None:
    """Raises InvalidInput where facts that are set cannot hold together."""
    area, municipality = chosen.get("gebied"), chosen.get("gemeente")
    if area and municipality and vocabulary.municipality_of[area] != municipality:
        name, own = vocabulary.area_names[area], vocabulary.municipality_of[area]
        raise InvalidInput(f"gebied: {name} ligt in {own}, niet in {municipality}.")
    if chosen.keys() & {"budget", "verschuiving"}:
        _amounts_agree(chosen, values["budget"], values["verschuiving"])
    _period_agrees(chosen, tranche)
    late = tranche == TRANCHES[1] or any(year > _EXTENDED - 1 for year in values["jaren"])
    outside = _without_coalition(values["gemeente"], vocabulary)
    if chosen.get("school_in_coalitie") and outside and not late:
        raise InvalidInput(
            f"school_in_coalitie: scholen in {values['gemeente']} krijgen in {TRANCHES[0]} geen"
            " geld voor School en Omgeving via de SPUK. Pas anders de gemeente aan."
        )


def _amounts_agree(chosen: dict[str, Any], budget: Decimal | None, shifted: Decimal | None) -> None:
    if budget is None or shifted is None:
        return
    if shifted > budget:
        raise InvalidInput("verschuiving: het verschoven bedrag is hoger dan het budget.")
    share = chosen.get("verschuiving_aandeel")
    if share is not None and share != shifted / budget:
        raise InvalidInput(
            "verschuiving_aandeel: dit percentage past niet bij de bedragen. Geef het percentage"
            " of de bedragen."
        )


def _period_agrees(chosen: dict[str, Any], tranche: str | None) -> None:
    """Years of the other tranche are refused; 2026 may be the extension of the first."""
    if tranche not in TRANCHES:
        return
    first, last = (2023, _EXTENDED) if tranche == TRANCHES[0] else (2026, 2028)
    years = chosen.get("jaren", ())
    if years and not any(first <= year <= last for year in years):
        raise InvalidInput(f"jaren: {years[0]} hoort niet bij tranche {tranche}.")
    source = chosen.get("van_jaar")
    if source and not first <= source <= last:
        raise InvalidInput(f"van_jaar: {source} hoort niet bij tranche {tranche}.")


def _without_coalition(municipality: str | None, vocabulary: Vocabulary) -> bool:
    return municipality is not None and municipality not in vocabulary.coalition


def _concepts(
    chosen: dict[str, Any],
    values: dict[str, Any],
    concepts: frozenset[str],
    vocabulary: Vocabulary,
) -> frozenset[str]:
    """The concepts with those of the facts that are set in place of what was read."""
    kept = set(concepts)
    ids = {name: id_ for id_, name in vocabulary.municipality_names.items()}
    touched = {*chosen, *(d for name in chosen for d in DEPENDENTS.get(name, ()))}
    for name in touched & _PREFIXES.keys():
        prefix = _PREFIXES[name]
        kept = {c for c in kept if not c.startswith(prefix)}
        value = values[name]
        listed = value if isinstance(value, tuple) else (value,) if value else ()
        kept |= {prefix + (ids[v] if prefix == GEMEENTE else v) for v in listed}
    if chosen.keys() & {"gemeente"} and "gebied" not in chosen:
        kept = {c for c in kept if not c.startswith(GEBIED)}
    for name in chosen.keys() & _SAYING.keys():
        kept -= set(_SAYING[name].values())
        kept.add(_SAYING[name][chosen[name]])
    return frozenset(kept)
