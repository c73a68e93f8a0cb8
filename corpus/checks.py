"""What rule data must hold besides the right types; each refusal names file, place and remedy.

Every value and statement has its place in a source, ids are there once, shares lie between 0 and 1,
and statements are chosen on concepts that exist. A statement that the sources say nothing of its
subject (`uitkomst = "not_in_sources"`) has no place to name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from corpus.errors import CorpusError
from corpus.rulebook import Bewering, Rulebook, Stelling, TrancheRules

_ADD_PLACE = 'voeg bronnen = ["bron-id › kop # woord"] toe.'
_NEEDS_PROOF = ("drempel", "aandeel", "eur", "van", "sleutel")
_PLACES = ("bron", "bronnen", "inleiding", "doel_bron", "coalitie_bronnen", "totaal_bron", "wie")
_SHARES = ("drempel", "aandeel")


def check_data(data: dict[str, Any], place: str) -> None:
    """Checks one file as it was read; `place` is its name in messages."""
    _check_places(data, place)
    _check_ids(data, place)
    _check_shares(data, place)


def check_concepts(rulebook: Rulebook) -> None:
    """A statement that is chosen on a concept that does not exist would never be chosen."""
    known = _concepts(rulebook)
    for tranche, rules in rulebook.tranches.items():
        for statement in rules.stellingen.stelling if rules.stellingen else ():
            unknown = sorted(_used(statement) - known)
            if unknown:
                raise CorpusError(
                    f"corpus/rules/{tranche}/stellingen.toml: [[stelling]] {statement.id} noemt "
                    f"{', '.join(unknown)}, en dat begrip bestaat niet. Gebruik een id uit "
                    "corpus/terms.toml of voeg het begrip daar toe."
                )
        for premise in rules.premissen.premisse if rules.premissen else ():
            unknown = sorted(_in_lines(premise.als) - known - _kinds_left_out(premise.als, known))
            if unknown:
                raise CorpusError(
                    f"corpus/rules/{tranche}/premissen.toml: [[premisse]] {premise.id} noemt "
                    f"{', '.join(unknown)}, en dat begrip bestaat niet. Gebruik een id uit "
                    "corpus/terms.toml of voeg het begrip daar toe."
                )
        for claim in rules.beweringen.bewering if rules.beweringen else ():
            _check_claim(claim, tranche, rules, known)


def _check_claim(claim: Bewering, tranche: str, rules: TrancheRules, known: set[str]) -> None:
    """A claim is found by concepts that exist and has an answer that exists."""
    place = f"corpus/rules/{tranche}/beweringen.toml: [[bewering]] {claim.id}"
    unknown = sorted(_in_lines(claim.als) - known)
    if unknown:
        raise CorpusError(
            f"{place} noemt {', '.join(unknown)}, en dat begrip bestaat niet. Gebruik een id uit "
            "corpus/terms.toml of voeg het begrip daar toe."
        )
    statements = {s.id for s in rules.stellingen.stelling} if rules.stellingen else set()
    if claim.stelling and claim.stelling not in statements:
        raise CorpusError(
            f"{place} noemt stelling {claim.stelling}, en die bestaat niet. Gebruik een id uit "
            f"corpus/rules/{tranche}/stellingen.toml."
        )
    if not claim.stelling and not claim.regel and not (claim.nl and claim.en and claim.bronnen):
        raise CorpusError(
            f"{place} heeft geen antwoord. Geef een stelling, een regel, of nl en en met bronnen."
        )


def _check_places(data: dict[str, Any], place: str) -> None:
    proven = any(data.get(key) for key in ("bronnen", "bron", "inleiding"))
    if not proven and any(key in data for key in _NEEDS_PROOF):
        raise CorpusError(f"{place}: er staat geen vindplaats bij; {_ADD_PLACE}")
    for group in ("stelling", "activiteit", "voorwaarde", "premisse"):
        for entry in data.get(group, ()):
            parts = entry.get("bij", [entry]) if group == "activiteit" else [entry]
            if any("bronnen" not in part for part in parts):
                raise _no_place(place, group, entry)
    for name, entry in _entries(data):
        silent = entry.get("uitkomst") == "not_in_sources"
        if not silent and any(key in entry and not entry[key] for key in _PLACES):
            raise _no_place(place, name, entry)


def _no_place(place: str, group: str, entry: dict[str, Any]) -> CorpusError:
    name = entry.get("id", "zonder id")
    return CorpusError(f"{place}: [[{group}]] {name} heeft geen vindplaats; {_ADD_PLACE}")


def _entries(data: dict[str, Any], name: str = "bestand") -> Iterator[tuple[str, dict[str, Any]]]:
    """The table and all tables in it, each with the key that it stands under."""
    yield name, data
    for key, value in data.items():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                yield from _entries(part, key)


def _check_ids(data: dict[str, Any], place: str) -> None:
    for group, entries in data.items():
        if not isinstance(entries, list):
            continue
        ids = Counter(e["id"] for e in entries if isinstance(e, dict) and "id" in e)
        double = [str(name) for name, times in ids.items() if times > 1]
        if double:
            raise CorpusError(
                f"{place}: [[{group}]] {', '.join(double)} staat er meer dan één keer. "
                "Geef elk een eigen id, of voeg ze samen."
            )


def _check_shares(data: dict[str, Any], place: str) -> None:
    for key in _SHARES:
        value = data.get(key)
        for name, share in value.items() if isinstance(value, dict) else [(key, value)]:
            if isinstance(share, int | Decimal) and not 0 <= share <= 1:
                raise CorpusError(
                    f"{place}: {name} = {share} is geen deel tussen 0 en 1. "
                    "Schrijf 25% als 0.25 en 1,1% als 0.011."
                )


def _used(statement: Stelling) -> set[str]:
    """The concepts in `als` (no "?question words", no "#years"), `ja` and `nee`."""
    return _in_lines(statement.als) | set(statement.ja) | set(statement.nee)


def _in_lines(lines: tuple[str, ...]) -> set[str]:
    parts = (part.strip() for line in lines for part in line.split(" + "))
    named = (part.removeprefix("!") for part in parts)
    return {part for part in named if part[:1] not in ("?", "#")}


def _kinds_left_out(lines: tuple[str, ...], known: set[str]) -> set[str]:
    """The kinds of which a line allows none: "thema:" of "!thema:"."""
    parts = (part.strip() for line in lines for part in line.split(" + "))
    kinds = {part[1:] for part in parts if part.startswith("!") and part.endswith(":")}
    return {kind for kind in kinds if any(name.startswith(kind) for name in known)}


def _concepts(rulebook: Rulebook) -> set[str]:
    """What can be found in a question: terms, places and activities."""
    areas = rulebook.gebieden.gebied
    found: Iterable[str] = (
        *(term.id for term in rulebook.terms.term),
        *(
            term.id
            for rules in rulebook.tranches.values()
            for words in (rules.premissen, rules.beweringen)
            for term in (words.begrip if words else ())
        ),
        *(f"gebied:{area.id}" for area in areas),
        *(f"gemeente:{area.gemeente_id}" for area in areas),
        *(
            f"activiteit:{activity.id}"
            for rules in rulebook.tranches.values()
            for activity in (rules.activiteiten.activiteit if rules.activiteiten else ())
        ),
    )
    return set(found)
