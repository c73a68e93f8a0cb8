"""What the rule was in the first tranche, told as history to a question about a later one.

Never a verdict on the case that is asked about: what holds now is not in the sources.
"""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Outcome, Point, Ruling
from assistant.rules.statements import statement
from assistant.rules.table import CUMULATIVE, table_cite
from assistant.rules.tranches import FIRST
from assistant.rules.values import cites, pct
from corpus.model import Cite
from corpus.rulebook import Rulebook, TrancheRules, cite

_THEN = "toen/"
# The statement of the first tranche that tells what the rule of a topic was.
_STATED = {
    "bcf": "bcf-uitleg",
    "overhevelen": "overhevelen-thema",
    "plaats-regel": "bestedingsvoorwaarden-plaats",
    "coalitie-gemeente": "coalities",
    "aanvraag-datum": "aanvraag-periode",
}
# What a verdict on spending tells of the activity, without the verdict.
_OF_ACTIVITY = {
    "besteding.genoemd": "besteding.toen_genoemd",
    "besteding.past": "besteding.toen_past",
    "besteding.integraal_genoemd": "besteding.toen_ander",
    "besteding.ander_thema": "besteding.toen_ander",
    "besteding.niet_bij_dit_thema": "besteding.toen_ander",
    "besteding.elders_uitgesloten": "besteding.toen_elders_uitgesloten",
    "besteding.uitgesloten": "besteding.toen_uitgesloten",
    "besteding.integraal_uitgesloten": "besteding.toen_elders_uitgesloten",
    "besteding.ww": "toen/besteding.ww",
    "andere_doelen.nee": "stil.toen_andere_doelen",
    "andere_doelen.stil": "stil.toen_andere_doelen",
    "andere_doelen.algemeen": "stil.toen_andere_doelen",
}


def of_topic(topic: str, before: Ruling | None, rulebook: Rulebook) -> tuple[Point, ...]:
    """What the first tranche's rule was; `before` is what it would have said of this case."""
    rules = rulebook.tranches[FIRST]
    if topic in _STATED:
        return of_statement(_STATED[topic], rulebook)
    point = _of_rule(topic, rules)
    if point is not None:
        return (point,)
    return _of_spending(before, rules) if before is not None else ()


def of_statement(name: str, rulebook: Rulebook) -> tuple[Point, ...]:
    """What the first tranche's statement says, or that it was silent too."""
    data = statement(rulebook, FIRST, name)
    if data is None:
        return of_topic(name, None, rulebook) if name not in _STATED else ()
    if data.uitkomst == Outcome.NOT_IN_SOURCES:
        return (Point("stil.ook_toen", {}, cites(data.bronnen), "source"),)
    return (Point(f"{_THEN}stelling:{FIRST}/{name}", {}, cites(data.bronnen), "source"),)


def _of_rule(topic: str, rules: TrancheRules) -> Point | None:
    """The rule of a topic that has one whatever the case is."""
    if topic in ("wijziging", "wijziging-regel", "drempel") and rules.wijziging:
        values = {"drempel": pct(rules.wijziging.drempel)}
        return _then("wijziging.regel_open", values, cites(rules.wijziging.bronnen))
    later = rules.doorschuiven
    if topic == "doorschuiven" and later:
        values = {"eerste": str(later.eerste_jaar), "laatste": str(later.laatste_jaar)}
        return _then("doorschuiven.regel", values, cites(later.bronnen))
    if topic == "verlenging" and later:
        longer = later.verlenging
        values = {"jaren": str(longer.jaren), "tot": f"§date:{longer.tot}"}
        return _then("verlenging.regel", values, cites(longer.bronnen))
    if topic == "integraal" and rules.integraal:
        share = rules.integraal.aandeel
        values = {"aandeel": pct(share), "rest": pct(1 - share)}
        return _then("integraal.regel", values, (cite(rules.integraal.bron),))
    if topic in ("budget", "reeks") and rules.budget:
        proof = table_cite(rules.budget, rules.budget.totaal, CUMULATIVE)
        return Point("stil.toen_budget", {}, proof[:1], "source")
    if topic in ("gebied-bedrag", "verdeelsleutel") and rules.verdeling:
        proof = cites((rules.verdeling.inleiding,))
        return Point("stil.toen_verdeling", {}, proof, "source")
    if topic == "dubbel-vraag" and rules.voorwaarden:
        proof = cites(rules.voorwaarden.opmerkingen.rijksmiddelen.bronnen)
        return Point("stil.toen_dubbel", {}, proof, "source")
    return None


def _of_spending(before: Ruling, rules: TrancheRules) -> tuple[Point, ...]:
    """What the sources said of the activity then, and the conditions of its line."""
    found = [
        replace(point, key=_OF_ACTIVITY[point.key], kind="source")
        for point in before.points
        if point.key in _OF_ACTIVITY
    ]
    found += [
        replace(point, key=_THEN + point.key, kind="source")
        for point in before.points
        if point.key.startswith("besteding.niet_voldaan")
    ]
    if not found and rules.voorwaarden and before.outcome is not Outcome.NEEDS_INFORMATION:
        double = any(point.key.startswith("dubbel.") for point in before.points)
        remarks = rules.voorwaarden.opmerkingen
        key = "stil.toen_dubbel" if double else "stil.toen_voorwaarden"
        place = remarks.rijksmiddelen if double else remarks.plaats_per_thema
        found = [Point(key, {}, cites(place.bronnen), "source")]
    return tuple(found[:2])


def _then(key: str, values: dict[str, str], proof: tuple[Cite, ...]) -> Point:
    return Point(_THEN + key, values, proof, "source")
