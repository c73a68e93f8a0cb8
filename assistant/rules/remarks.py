"""What a verdict on spending must add: other money, a new activity, the group, the place."""

from __future__ import annotations

from assistant.domain import Point
from assistant.rules.spending import Case
from assistant.rules.values import cites
from corpus.rulebook import Opmerkingen


def remarks(case: Case) -> tuple[Point, ...]:
    """The remarks that fit the facts, in a fixed order."""
    return (*_other_money(case), *_change(case), *_reintegration(case), *_caution(case))


def lapsed(data: Opmerkingen) -> Point:
    """An activity whose other money has ended may be continued from the SPUK."""
    return Point("dubbel.vervallen", {}, cites(data.voortzetten.bronnen))


def _other_money(case: Case) -> list[Point]:
    facts = case.ask.facts
    rule = cites(case.remarks.rijksmiddelen.bronnen)
    found = []
    if facts.ander_rijksgeld == "deels":
        found.append(Point("dubbel.deels", {}, rule))
        if case.ask.expands:
            found.append(Point("dubbel.uitbreiden", {}, cites(case.remarks.voortzetten.bronnen)))
    if facts.ander_rijksgeld == "vervallen":
        found.append(lapsed(case.remarks))
    if facts.ander_rijksgeld is None and facts.ander_geld:
        found.append(Point("dubbel.ander_geld", {}, rule))
    if case.ask.replaces_own_money:
        found.append(Point("dubbel.eigen_geld", {}, rule))
    return found


def _change(case: Case) -> list[Point]:
    if not case.ask.facts.nieuwe_activiteit:
        return []
    return [Point("besteding.nieuw", {}, cites(case.remarks.nieuwe_activiteit.bronnen))]


def _reintegration(case: Case) -> list[Point]:
    facts = case.ask.facts
    found = []
    if case.theme.id == "re-integratie":
        found += [
            Point("besteding.doelgroep", {"groep": f"§groep:{g.id}"}, cites(g.bronnen), "source")
            for g in case.groups
            if g.id == facts.doelgroep
        ]
        if facts.plaats_in_focusgebied is False:
            proof = cites(case.remarks.plek_telt_niet.bronnen)
            found.append(Point("besteding.plek_telt_niet", {}, proof))
    if facts.doelgroep == "ww":
        found.append(Point("besteding.ww", {}, cites(case.remarks.ww.bronnen)))
    return found


def _caution(case: Case) -> list[Point]:
    if case.chosen is None or case.chosen.elsewhere or not case.chosen.place.let_op_nl:
        return []
    place = case.chosen.place
    values = {"let_op": f"§letop:{place.let_op_nl}||{place.let_op_en}"}
    return [Point(f"besteding.let_op:{place.thema}", values, cites(place.bronnen))]
