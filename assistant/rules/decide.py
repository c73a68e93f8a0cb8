"""From understanding to ruling: tries what the question is about, best first, in its tranche.

A tranche of which the sources settle nothing on the subject gets "not in the sources": no rule of
the other tranche is ever applied to it.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from assistant.domain import Form, Outcome, Point, Ruling, Understanding
from assistant.rules.aanvraag import op_tijd
from assistant.rules.bcf import bcf, percentages
from assistant.rules.besteding import Spending, besteding, dubbel, plaats
from assistant.rules.budget import BudgetAsk, budget, inleg
from assistant.rules.doorschuiven import doorschuiven, verlenging
from assistant.rules.gebied import coalitie, lid
from assistant.rules.integraal import integraal, reservering
from assistant.rules.onbekend import stil, voorbeeld
from assistant.rules.stelling import stelling
from assistant.rules.verdeling import gebied_bedrag, sleutels
from assistant.rules.wijziging import drempel, wijziging
from corpus.rulebook import Integraal, Rulebook, Stelling, TrancheRules

FIRST = "2023-2025"
_LATER = (2026, 2027, 2028)

Rule = Callable[[Understanding, TrancheRules, Rulebook], Ruling | None]


def decide(understanding: Understanding, rulebook: Rulebook) -> Ruling | None:
    """The ruling on the question, or None where no rule or statement speaks to it."""
    comparing = "beide-tranches" in understanding.concepts
    if comparing:
        both = _both(understanding, rulebook)
        if both is not None:
            return both
    tranche = understanding.tranche or FIRST
    rules = rulebook.tranches.get(tranche, TrancheRules())
    silent: Ruling | None = None
    for topic in understanding.topics:
        if topic.startswith("stelling:"):
            where, _, name = topic[len("stelling:") :].partition("/")
            found = _find(rulebook, where, name)
            if (
                found is not None
                and where != tranche
                and understanding.tranche
                and not found.tranche_open
            ):
                silent = silent or stil(tranche)
                if tranche != FIRST:
                    return silent
                continue
            if found is not None:
                ruling = stelling(found, where, understanding.form, understanding.concepts)
                return _placed(ruling, found, understanding, rulebook)
            continue
        rule = RULES.get(topic)
        if rule is None:
            continue
        ruling = rule(understanding, rules, rulebook)
        if ruling is not None:
            return _in_tranche(ruling, tranche)
        if silent is None and tranche != FIRST:
            before = rule(understanding, rulebook.tranches[FIRST], rulebook)
            silent = stil(tranche, before)
    return silent


def _placed(
    ruling: Ruling, data: Stelling, understanding: Understanding, rulebook: Rulebook
) -> Ruling:
    """A claim about another area than the one the statement names is not true."""
    if understanding.form is Form.OPEN or ruling.outcome is not Outcome.ANSWERED:
        return ruling
    asked = understanding.facts.gemeente
    named = {g.gemeente for g in rulebook.gebieden.gebied if g.gemeente.split()[0] in data.nl}
    if asked is None or not named or len(named) > 3:
        return ruling
    hit = asked in named
    verdict = Point("check.ja" if hit else "check.nee", {}, (), "connective")
    return replace(
        ruling, outcome=Outcome.YES if hit else Outcome.NO, points=(verdict, *ruling.points)
    )


def _in_tranche(ruling: Ruling, tranche: str) -> Ruling:
    if ruling.tranche is not None:
        return ruling
    return replace(ruling, tranche=tranche)


def _find(rulebook: Rulebook, tranche: str, name: str) -> Stelling | None:
    data = rulebook.tranches[tranche].stellingen if tranche in rulebook.tranches else None
    return next((s for s in data.stelling if s.id == name), None) if data else None


def _both(understanding: Understanding, rulebook: Rulebook) -> Ruling | None:
    """The best statement of each tranche, side by side."""
    found: dict[str, Ruling] = {}
    for topic in understanding.topics:
        if not topic.startswith("stelling:"):
            continue
        tranche, _, name = topic[len("stelling:") :].partition("/")
        data = _find(rulebook, tranche, name)
        if data is not None and tranche not in found:
            found[tranche] = stelling(data, tranche, Form.OPEN, understanding.concepts)
    if len(found) < 2:
        return None
    parts = [found[t] for t in sorted(found)]
    return Ruling(
        topic="vergelijking",
        outcome=Outcome.ANSWERED,
        points=tuple(p for part in parts for p in part.points if p.kind != "connective"),
        steps=tuple(s for part in parts for s in part.steps),
        amounts=tuple(a for part in parts for a in part.amounts),
        tranche="beide",
    )


def _wijziging(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    return wijziging(u.facts, rules.wijziging, u.form) if rules.wijziging else None


def _drempel(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    if rules.wijziging is None:
        return None
    budget = u.facts.budget or (u.facts.bedragen[0] if u.facts.bedragen else None)
    if budget is None and rules.verdeling and rules.budget:
        shared = gebied_bedrag(
            u.facts,
            rules.verdeling,
            rules.budget,
            None,
            net=False,
            form=Form.OPEN,
            everything=False,
        )
        if shared.outcome is Outcome.ANSWERED and shared.amounts:
            found = drempel(replace(u.facts, budget=shared.amounts[-1].eur), rules.wijziging)
            last = shared.points[-1]
            return replace(found, points=(*found.points, last), steps=(*shared.steps, *found.steps))
    return drempel(u.facts, rules.wijziging)


def _wijziging_regel(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    if rules.wijziging is None:
        return None
    has_case = u.facts.verschuiving is not None or u.facts.verschuiving_aandeel is not None
    if has_case or u.facts.nieuwe_activiteit:
        return wijziging(u.facts, rules.wijziging, u.form)
    return drempel(type(u.facts)(), rules.wijziging)


def _overhevelen(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    if (u.tranche or FIRST) != FIRST:
        return None
    data = _find(rulebook, FIRST, "overhevelen-thema")
    return stelling(data, FIRST, u.form, u.concepts) if data else None


def _doorschuiven(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    return doorschuiven(u.facts, rules.doorschuiven, u.form) if rules.doorschuiven else None


def _verlenging(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    return verlenging(u.facts, rules.doorschuiven, u.form) if rules.doorschuiven else None


def _bcf(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    if rules.bcf is None:
        return None
    c = u.concepts
    if "aandeel" in c and not u.facts.bedragen and "netto" not in c:
        return percentages(u.facts, rules.bcf, u.form)
    back = "bruto" in c and bool(u.facts.bedragen)
    national = (
        "landelijk" in c or ("totaal" in c and "per-gebied" not in c)
    ) and not u.facts.bedrag_per_thema
    one_area = "per-gebied" in c or u.facts.gemeente is not None
    if one_area and not u.facts.bedragen and rules.verdeling and rules.budget:
        return gebied_bedrag(
            u.facts,
            rules.verdeling,
            rules.budget,
            rules.bcf,
            net=True,
            form=Form.OPEN,
            everything=False,
        )
    return bcf(
        u.facts,
        rules.bcf,
        rules.budget,
        back=back,
        national=national,
        amounts_asked="hoeveel" in u.asks or bool(u.facts.jaren),
        form=u.form,
    )


def _gebied_bedrag(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    if rules.verdeling is None or rules.budget is None:
        return None
    return gebied_bedrag(
        u.facts,
        rules.verdeling,
        rules.budget,
        rules.bcf,
        net="netto" in u.concepts,
        form=u.form,
        everything="totaal" in u.concepts and u.form is not Form.OPEN,
        equal_part="gelijk-verdeeld" in u.concepts,
    )


def _sleutels(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    return sleutels(u.facts, rules.verdeling) if rules.verdeling else None


def _budget(u: Understanding, rules: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    c = u.concepts
    ask = BudgetAsk(
        form=u.form,
        most="meeste" in c,
        least="minste" in c,
        difference="verschil" in c,
        together="samen" in c or "totaal" in c,
        share="aandeel" in c,
        per_year="per-jaar" in c,
        average="gemiddeld" in c,
        all_themes="vijf-themas" in c,
        whole="totaal" in c,
        cumulative="cumulatief" in c,
        which_year="jaar" in c and bool(u.asks & {"welke", "wanneer"}),
        which_ministry="ministerie" in c,
        rounding="afronding" in c,
        amount_asked="hoeveel" in u.asks and u.form is not Form.CHECK,
        fewer="minder" in c,
    )
    if rules.budget is None:
        later = [y for y in u.facts.jaren if y in _LATER]
        if rules.inleg is None:
            return None
        reserved = rulebook.tranches[FIRST].integraal
        area = (
            u.facts.gemeente
            or u.concepts & {"per-gebied", "gebieden", "focusgebied"}
            or "waar" in u.asks
        )
        if area and not u.facts.ministeries:
            return inleg(replace(u.facts, hoofdthemas=("gebied",)), rules.inleg, ask)
        if later and u.facts.hoofdthemas and reserved is not None and not _other_claim(u, reserved):
            found = reservering(u.facts, reserved, _LATER)
            if found is not None:
                return found
        return inleg(u.facts, rules.inleg, ask)
    if rules.integraal and _names_gross(u, rules.integraal):
        return integraal(replace(u.facts, bedragen=()), rules.integraal, rules.budget)
    if "eerste-jaar" in c or "laatste-jaar" in c:
        year = rules.budget.jaren[0 if "eerste-jaar" in c else -1]
        u = replace(u, facts=replace(u.facts, jaren=(year,)))
    if any(t == "gezonde-leefomgeving" for t in u.facts.hoofdthemas) or "ministerie:vws" in c:
        data = _find(rulebook, FIRST, "gezonde-leefomgeving")
        return stelling(data, FIRST, Form.OPEN, c) if data else None
    return budget(u.facts, rules.budget, ask)


def _reeks(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    data = rulebook.tranches[FIRST].integraal
    return reservering(u.facts, data, tuple(u.facts.jaren)) if data else None


def _te_vaag(u: Understanding, rules: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    rules = rulebook.tranches[FIRST]
    if rules.voorwaarden is None or rules.activiteiten is None:
        return None
    if u.concepts & {"netto", "geld", "bcf"} and "uitgaven-werkwoord" not in u.concepts:
        return Ruling(
            topic="te-vaag",
            outcome=Outcome.NEEDS_INFORMATION,
            points=(Point("vaag.bedrag", {}, ()),),
            missing=("hoofdthema",),
        )
    return besteding(Spending(facts=u.facts), rules.voorwaarden, rules.activiteiten)


def _names_gross(u: Understanding, data: Integraal) -> bool:
    """Whether the asker holds a gross figure that a source prints against the table."""
    return any(
        Decimal(amount) in u.facts.bedragen
        for series in data.bruto
        if series.id in u.facts.hoofdthemas
        for year, amount in series.eur.items()
        if int(year) in u.facts.jaren
    )


def _other_claim(u: Understanding, data: Integraal) -> bool:
    """Whether amounts are claimed that the reserved series does not hold."""
    known = {Decimal(v) for series in data.bruto for v in series.eur.values()}
    return u.form is not Form.OPEN and any(b not in known for b in u.facts.bedragen)


def _integraal(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    if rules.integraal is None or rules.budget is None:
        return None
    return integraal(u.facts, rules.integraal, rules.budget)


def _besteding(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    c = u.concepts
    if rules.voorwaarden is None or rules.activiteiten is None:
        if rules.activiteiten is None:
            return None
        return voorbeeld(
            u.facts.activiteiten, u.facts.hoofdthemas, rules.activiteiten, u.tranche or ""
        )
    ask = Spending(
        facts=u.facts,
        classify="past" in u.asks,
        replaces_own_money="vervangen-eigen-geld" in c,
        other_purpose="andere-doelen" in c,
        form=u.form,
    )
    return besteding(ask, rules.voorwaarden, rules.activiteiten)


def _dubbel(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    return dubbel(u.facts, rules.voorwaarden) if rules.voorwaarden else None


def _plaats(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    if rules.voorwaarden is None:
        return None
    return plaats(
        u.facts,
        rules.voorwaarden,
        living="wonen" in u.concepts and "plaatsvinden" not in u.concepts,
    )


def _coalitie(u: Understanding, rules: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    return coalitie(u.facts, rulebook.gebieden) if rules.voorwaarden else None


def _lid(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    return lid(u.facts, rulebook.gebieden)


def _op_tijd(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    return op_tijd(u.facts, rules.aanvraag) if rules.aanvraag else None


RULES: dict[str, Rule] = {
    "wijziging": _wijziging,
    "wijziging-regel": _wijziging_regel,
    "drempel": _drempel,
    "overhevelen": _overhevelen,
    "doorschuiven": _doorschuiven,
    "verlenging": _verlenging,
    "bcf": _bcf,
    "gebied-bedrag": _gebied_bedrag,
    "verdeelsleutel": _sleutels,
    "budget": _budget,
    "integraal": _integraal,
    "reeks": _reeks,
    "te-vaag": _te_vaag,
    "dubbel-vraag": _dubbel,
    "besteding": _besteding,
    "plaats-regel": _plaats,
    "coalitie-gemeente": _coalitie,
    "gebied-lid": _lid,
    "aanvraag-datum": _op_tijd,
}
