"""From a question about money to the rule it needs, with what that rule must know of it.

Each function gets (understanding, the tranche's rules, all rules); None where the tranche's rules
do not speak.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from assistant.domain import Facts, Form, Outcome, Ruling, Understanding
from assistant.rules.bcf import bcf, percentages
from assistant.rules.budget import budget
from assistant.rules.doorschuiven import doorschuiven, verlenging
from assistant.rules.drempel import drempel
from assistant.rules.inleg import inleg
from assistant.rules.integraal import integraal
from assistant.rules.reservering import reservering
from assistant.rules.statements import statement
from assistant.rules.stelling import stelling
from assistant.rules.table import BudgetAsk
from assistant.rules.tranches import FIRST, LATER
from assistant.rules.verdeling import gebied_bedrag, sleutels
from assistant.rules.wijziging import wijziging
from corpus.rulebook import Inleg, Integraal, Rulebook, TrancheRules


def change(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """Must this change be applied for?"""
    return wijziging(u.facts, rules.wijziging) if rules.wijziging else None


def change_rule(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """The rule on changes, held to the case where there is one."""
    if rules.wijziging is None:
        return None
    has_case = u.facts.verschuiving is not None or u.facts.verschuiving_aandeel is not None
    if has_case or u.facts.nieuwe_activiteit:
        return wijziging(u.facts, rules.wijziging)
    return drempel(Facts(), rules.wijziging)


def limit(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """Up to which amount is shifting free? Without a budget, of what one area gets."""
    if rules.wijziging is None:
        return None
    if not u.facts.budget and not u.facts.bedragen and rules.verdeling and rules.budget:
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


def between_themes(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """May money move from one main theme to another?"""
    if (u.tranche or FIRST) != FIRST:
        return None
    data = statement(rulebook, FIRST, "overhevelen-thema")
    return stelling(data, FIRST, u.form, u.concepts) if data else None


def forward(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """May money of one year be spent in another?"""
    return doorschuiven(u.facts, rules.doorschuiven, u.form) if rules.doorschuiven else None


def extension(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """May money be spent after the tranche?"""
    return verlenging(u.facts, rules.doorschuiven, u.form) if rules.doorschuiven else None


def fund(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """What goes through the BTW-compensatiefonds: shares, or amounts."""
    if rules.bcf is None:
        return None
    c = u.concepts
    if "aandeel" in c and not u.facts.bedragen and "netto" not in c:
        return percentages(u.facts, rules.bcf, u.form)
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
    back = bool(u.facts.bedragen) and "bruto" in c
    whole = "landelijk" in c or ("totaal" in c and "per-gebied" not in c)
    return bcf(
        u.facts,
        rules.bcf,
        rules.budget,
        back=back,
        national=whole and not u.facts.bedrag_per_thema and not back,
        amounts_asked="hoeveel" in u.asks or bool(u.facts.jaren),
        form=u.form,
        deducted_asked="gaat-eraf" in c,
    )


def area(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """What does one area get?"""
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


def keys(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """How is a line divided over the areas?"""
    return sleutels(u.facts, rules.verdeling) if rules.verdeling else None


def integral(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """How does the integral share work?"""
    if rules.integraal is None or rules.budget is None:
        return None
    return integraal(u.facts, rules.integraal, rules.budget)


def series(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """Gross money per year, in and after the tranche."""
    data = rulebook.tranches[FIRST].integraal
    return reservering(u.facts, data, u.facts.jaren) if data else None


def table(u: Understanding, rules: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """The national budget: of the printed table, else what is known of the ministries' money."""
    if rules.budget is None:
        reserved = rulebook.tranches[FIRST].integraal
        return _without_table(u, rules.inleg, reserved) if rules.inleg else None
    if rules.integraal and _names_gross(u, rules.integraal):
        return integraal(replace(u.facts, bedragen=()), rules.integraal, rules.budget)
    if "gezonde-leefomgeving" in u.facts.hoofdthemas or "ministerie:vws" in u.concepts:
        data = statement(rulebook, FIRST, "gezonde-leefomgeving")
        return stelling(data, FIRST, Form.OPEN, u.concepts) if data else None
    facts = u.facts
    if u.concepts & {"eerste-jaar", "laatste-jaar"}:
        year = rules.budget.jaren[0 if "eerste-jaar" in u.concepts else -1]
        facts = replace(facts, jaren=(year,))
    return budget(facts, rules.budget, _asked(u))


def _asked(u: Understanding) -> BudgetAsk:
    """What the words of the question ask of the table."""
    c = u.concepts
    return BudgetAsk(
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


def _without_table(u: Understanding, data: Inleg, reserved: Integraal | None) -> Ruling:
    """No area's or line's money is known; a line's may have been reserved before."""
    of_area = (
        u.facts.gemeente is not None
        or bool(u.concepts & {"per-gebied", "gebieden", "focusgebied"})
        or "waar" in u.asks
    )
    if of_area and not u.facts.ministeries:
        return inleg(replace(u.facts, hoofdthemas=("gebied",)), data, _asked(u))
    later = any(y in LATER for y in u.facts.jaren)
    if later and u.facts.hoofdthemas and reserved is not None and not _other_claim(u, reserved):
        found = reservering(u.facts, reserved, LATER)
        if found is not None:
            return found
    return inleg(u.facts, data, _asked(u))


def _names_gross(u: Understanding, data: Integraal) -> bool:
    """Whether the asker holds a gross figure that a source prints against the table."""
    return any(
        Decimal(amount) in u.facts.bedragen
        for line in data.bruto
        if line.id in u.facts.hoofdthemas
        for year, amount in line.eur.items()
        if int(year) in u.facts.jaren
    )


def _other_claim(u: Understanding, data: Integraal) -> bool:
    """Whether amounts are claimed that the reserved series does not hold."""
    known = {Decimal(v) for line in data.bruto for v in line.eur.values()}
    return u.form is not Form.OPEN and any(b not in known for b in u.facts.bedragen)
