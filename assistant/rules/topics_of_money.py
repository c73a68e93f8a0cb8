"""From a question about money to the rule it needs, with what that rule must know of it.

Each function gets (understanding, the tranche's rules, all rules); None where the tranche's rules
do not speak.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from assistant.domain import Facts, Form, Origin, Outcome, Point, Ruling, Understanding
from assistant.rules.bcf import bcf, percentages
from assistant.rules.budget import budget
from assistant.rules.doorschuiven import doorschuiven, verlenging
from assistant.rules.drempel import budget_of, drempel
from assistant.rules.inleg import inleg
from assistant.rules.integraal import integraal
from assistant.rules.rank import first_year
from assistant.rules.reservering import reservering
from assistant.rules.statements import statement
from assistant.rules.stelling import stelling
from assistant.rules.table import BudgetAsk
from assistant.rules.tranche_totals import tranches
from assistant.rules.tranches import FIRST, LATER, SECOND
from assistant.rules.verdeling import gebied_bedrag, sleutels
from assistant.rules.wijziging import allowed, wijziging, with_leave
from corpus.rulebook import (
    Budget,
    Inleg,
    Integraal,
    Rulebook,
    TrancheRules,
    Verdeling,
    Wijziging,
)

_APPLYING = frozenset({"wijzigingsaanvraag", "claim:aanvragen"})


def change(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """Must this change be applied for, or how large is it?"""
    if rules.wijziging is None:
        return None
    if u.form is Form.OPEN and u.asks & {"hoeveel", "welke"} and _shift_known(u.facts):
        return _size(u, rules.wijziging)
    found = wijziging(u.facts, rules.wijziging)
    if "mag-verschuiven" in u.concepts and u.form is not Form.OPEN:
        return with_leave(found)
    if u.denied & _APPLYING and u.form is not Form.OPEN:
        return allowed(found)
    may_without = "zonder-aanvraag" in u.concepts and not u.concepts & {"verplicht", "te-veel"}
    may_without = may_without or "geen-aanvraag-nodig" in u.concepts  # claimed, not asked whether
    return allowed(found) if may_without and u.form is not Form.OPEN else found


_EQUALLY = frozenset({"gelijk", "helft-gelijk"})
_ROOM = frozenset({"drempel", "vrijwillig", "maximum", "zonder-aanvraag"})


def _shift_known(facts: Facts) -> bool:
    return facts.verschuiving is not None or facts.verschuiving_aandeel is not None


def _size(u: Understanding, data: Wijziging) -> Ruling:
    """What is asked of a shift that is known: its share, the room it leaves, or of which budget."""
    facts = u.facts
    if "welke" in u.asks and len(facts.bedragen) == 1 and facts.aandelen:
        return budget_of(facts.bedragen[0], facts.aandelen[0], data)
    if "aandeel" in u.concepts or not facts.budget:
        return wijziging(facts, data, open_question=True)
    return drempel(facts, data)


def change_rule(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """The rule on changes, held to the case where there is one."""
    if rules.wijziging is None:
        return None
    if _shift_known(u.facts) or u.facts.nieuwe_activiteit:
        return wijziging(u.facts, rules.wijziging)
    return drempel(Facts(), rules.wijziging)


def limit(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """Up to which amount is shifting free? Without a budget, of what one area gets."""
    if rules.wijziging is None:
        return None
    if u.facts.nieuwe_activiteit and u.follow_up:
        return wijziging(u.facts, rules.wijziging)
    told = _shift_known(u.facts) and u.facts.budget
    if told and not u.asks & {"hoeveel", "welke"} and not u.concepts & _ROOM:
        return wijziging(u.facts, rules.wijziging)  # "Budget 4 ton: wij schuiven 1 ton. En hier?"
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
            found = drempel(replace(u.facts, budget=shared.amounts[0].eur), rules.wijziging)
            last = shared.points[-1]
            return replace(found, points=(*found.points, last), steps=(*shared.steps, *found.steps))
    received = _received(u, rules)
    if received is not None:
        granted = received.amounts[0].eur
        found = drempel(replace(u.facts, budget=granted), rules.wijziging)
        return replace(
            found,
            points=(*found.points, received.points[0]),
            steps=(*received.steps, *found.steps),
        )
    return drempel(u.facts, rules.wijziging)


def _received(u: Understanding, rules: TrancheRules) -> Ruling | None:
    """What was granted of the one amount that was received; None where it was granted itself."""
    c, facts = u.concepts, u.facts
    told = "ontvangen-bedrag" in c or "toegekend-gevraagd" in c
    one = len(set(facts.bedragen)) == 1 and len(facts.hoofdthemas) == 1 and not _shift_known(facts)
    if rules.bcf is None or not told or not one or "toegekend-genoemd" in c:
        return None
    if not rules.bcf.aandeel.get(facts.hoofdthemas[0]):
        return None
    return bcf(
        facts,
        rules.bcf,
        rules.budget,
        back=True,
        national=False,
        amounts_asked=True,
        form=Form.OPEN,
    )


def between_themes(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """May money move from one main theme to another?"""
    if (u.tranche or FIRST) != FIRST:
        return None
    data = statement(rulebook, FIRST, "overhevelen-thema")
    return stelling(data, FIRST, u.form, u.concepts) if data else None


def forward(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """May money of one year be spent in another?"""
    if rules.doorschuiven is None:
        return None
    last = rules.doorschuiven.laatste_jaar
    left_over = "onderbesteding" in u.concepts and u.facts.van_jaar == u.facts.naar_jaar == last
    if left_over:  # what is left of the last year can only go on past it
        return verlenging(u.facts, rules.doorschuiven, u.form)
    return doorschuiven(u.facts, rules.doorschuiven, u.form)


def extension(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """May money be spent after the tranche? With an extension that is given, it may."""
    if rules.doorschuiven is None:
        return None
    found = verlenging(u.facts, rules.doorschuiven, u.form)
    if "met-verlenging" not in u.concepts or found.outcome is not Outcome.CONDITIONAL:
        return found
    first, *rest = found.points
    granted = (replace(first, key="verlenging.ja"), *rest)
    return replace(found, outcome=Outcome.YES, points=granted)


def fund(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """What goes through the BTW-compensatiefonds: shares, or amounts."""
    if rules.bcf is None:
        return None
    c, facts = u.concepts, _meant(u)
    deducted = _deducted(c)
    if "gehanteerd-percentage" in c and facts.hoofdthemas:
        return percentages(facts, rules.bcf)
    if "aandeel" in c and not facts.bedragen and "netto" not in c:
        none = "niets-eraf" in c
        return percentages(facts, rules.bcf, u.form, none_claimed=none, deducted=deducted)
    if deducted is not None and not facts.bedragen and u.form is not Form.OPEN:
        return percentages(
            facts, rules.bcf, u.form, none_claimed="niets-eraf" in c, deducted=deducted
        )
    if facts.aandelen and facts.hoofdthemas and not facts.bedragen and u.form is not Form.OPEN:
        return percentages(facts, rules.bcf, u.form)  # a share is put forward, for any area
    one_area = bool(c & {"per-gebied", "gelijk-verdeeld"}) or facts.gemeente is not None
    if one_area and not facts.bedragen and rules.verdeling and rules.budget:
        return gebied_bedrag(
            facts,
            rules.verdeling,
            rules.budget,
            rules.bcf,
            net=True,
            form=Form.OPEN,
            everything=False,
        )
    back = bool(facts.bedragen) and _asks_granted(c)
    whole = "landelijk" in c or ("totaal" in c and "per-gebied" not in c)
    given = bool(facts.bedrag_per_thema) or (bool(facts.bedragen) and len(facts.hoofdthemas) == 1)
    return bcf(
        facts,
        rules.bcf,
        rules.budget,
        back=back,
        national=whole and not given and not back,
        amounts_asked="hoeveel" in u.asks or bool(facts.jaren) or "netto" in c,
        form=u.form,
        deducted=deducted,
        none_claimed="niets-eraf" in c,
    )


def _deducted(concepts: frozenset[str]) -> bool | None:
    """What a yes means: that something is taken off, or (false) that all of it comes in."""
    if concepts & {"krijgt-alles", "niets-eraf"}:
        return "gaat-eraf" in concepts and "niets-eraf" not in concepts
    return True if "gaat-eraf" in concepts else None


def _asks_granted(concepts: frozenset[str]) -> bool:
    """Whether the amount that was granted is asked for, of one that was received."""
    if "toegekend-genoemd" in concepts:
        return False
    return "bruto" in concepts or {"ontvangen-bedrag", "toegekend-gevraagd"} <= concepts


def area(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """What does one area get?"""
    if rules.verdeling is None or rules.budget is None:
        return None
    facts = _of_national(u, rules.verdeling, rules.budget)
    return gebied_bedrag(
        facts,
        rules.verdeling,
        rules.budget,
        rules.bcf,
        net="netto" in u.concepts,
        form=u.form if facts is u.facts else Form.OPEN,
        everything="totaal" in u.concepts and u.form is not Form.OPEN,
        equal_part="gelijk-verdeeld" in u.concepts,
        divides="deel-door-gebieden" in u.concepts and not u.facts.bedragen,
    )


def _of_national(u: Understanding, data: Verdeling, table: Budget) -> Facts:
    """The facts with the line of which one amount is the whole: "hoeveel van die 1,7 miljoen?".

    The amount is then what is divided, not what one area is held to get. The same facts where
    no share of it is asked, or where it is the amount of several lines.
    """
    facts = u.facts
    if "hoeveel" not in u.asks or len(facts.bedragen) != 1:
        return facts
    years = [str(year) for year in facts.jaren]
    lines = {key.id for key in data.sleutel if key.soort in _EQUALLY}
    whole = [
        row.id
        for row in table.regel
        if row.id in lines
        and (not facts.hoofdthemas or row.id in facts.hoofdthemas)
        and any(
            eur == facts.bedragen[0]
            for column, eur in row.eur.items()
            if not years or column in years
        )
    ]
    return replace(facts, hoofdthemas=(whole[0],), bedragen=()) if len(whole) == 1 else facts


def keys(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """How is a line divided over the areas?"""
    return sleutels(u.facts, rules.verdeling) if rules.verdeling else None


def integral(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """How does the integral share work?"""
    if rules.integraal is None or rules.budget is None:
        return None
    if {"aandeel", "totaal"} <= u.concepts and not u.facts.bedragen:
        of_all = budget(_meant(u), rules.budget, _asked(u))
        general = integraal(Facts(), rules.integraal, rules.budget)
        points = (*of_all.points, *general.points[:1])
        return replace(of_all, points=points, steps=(*of_all.steps, *general.steps))
    return integraal(u.facts, rules.integraal, rules.budget)


def series(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """Gross money per year, in and after the tranche."""
    data = rulebook.tranches[FIRST].integraal
    if data is None:
        return None
    return reservering(_of_series(u.facts, data), data, u.facts.jaren, _asked(u))


def _of_series(facts: Facts, data: Integraal) -> Facts:
    """The facts with the one line that has a series, where no line is named."""
    if facts.hoofdthemas or len(data.bruto) != 1:
        return facts
    return replace(facts, hoofdthemas=(data.bruto[0].id,))


def table(u: Understanding, rules: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """The national budget: of the printed table, else what is known of the ministries' money."""
    later = rulebook.tranches[SECOND].inleg
    reserved = rulebook.tranches[FIRST].integraal
    both = "beide-tranches" in u.concepts and u.concepts & {"verschil", "verandering"}
    if both and later and rules.budget:
        return tranches(rules.budget, later)
    if rules.budget is None:
        return _without_table(u, rules.inleg, reserved) if rules.inleg else None
    if later and u.tranche is None and _names_contribution(u, later, rules.budget):
        return replace(_without_table(u, later, reserved), tranche=SECOND)
    exists = "bestaan" in u.asks and "hoeveel" not in u.asks and not u.facts.bedragen
    net = "netto" in u.concepts and not exists
    if net and rules.bcf and not _of_one_area(u) and u.facts.hoofdthemas:
        return fund(u, rules, rulebook)
    if "per-eenheid" in u.concepts:
        return _per_unit(u, rules.budget)
    if _of_one_area(u) and rules.verdeling:
        return area(u, rules, rulebook)
    after = any(year in LATER for year in u.facts.jaren)
    if reserved and "gereserveerd" in u.concepts and ("verschil" in u.concepts or after):
        found = series(u, rules, rulebook)
        if found is not None:
            return found
    if rules.integraal and _asks_gross(u, rules.integraal):
        return integraal(replace(u.facts, bedragen=()), rules.integraal, rules.budget)
    if "gezonde-leefomgeving" in u.facts.hoofdthemas or "ministerie:vws" in u.concepts:
        data = statement(rulebook, FIRST, "gezonde-leefomgeving")
        return stelling(data, FIRST, Form.OPEN, u.concepts) if data else None
    facts = _meant(u)
    if "totaal" in u.concepts and _named(u.concepts, "met:") == tuple(sorted(facts.hoofdthemas)):
        facts = replace(facts, hoofdthemas=())
    if "voor-het-eerst" in u.concepts and u.form is Form.OPEN and len(facts.hoofdthemas) == 1:
        return first_year(rules.budget, facts.hoofdthemas[0])
    share = u.form is Form.OPEN and not facts.bedragen and "aandeel" in u.concepts
    if share and rules.integraal and facts.hoofdthemas == ("integraal",):
        return _share_of_integral(facts, rules.integraal, rules.budget, _asked(u))
    if u.concepts & {"eerste-jaar", "laatste-jaar"}:
        year = rules.budget.jaren[0 if "eerste-jaar" in u.concepts else -1]
        facts = replace(facts, jaren=(year,))
    return budget(facts, rules.budget, _asked(u))


def _share_of_integral(facts: Facts, data: Integraal, printed: Budget, ask: BudgetAsk) -> Ruling:
    """The share that is set apart of the national budgets, and what the table comes to."""
    general = integraal(Facts(), data, printed)
    found = budget(facts, printed, ask)
    points = (*general.points[:1], *found.points)
    return replace(found, points=points, steps=(*general.steps[:1], *found.steps))


def _asked(u: Understanding) -> BudgetAsk:
    """What the words of the question ask of the table."""
    c = u.concepts
    return BudgetAsk(
        form=u.form,
        most="meeste" in c,
        least="minste" in c,
        difference="verschil" in c,
        together="samen" in c or "totaal" in c,
        share="aandeel" in c or (u.form is not Form.OPEN and bool(u.facts.aandelen)),
        per_year="per-jaar" in c,
        average="gemiddeld" in c,
        all_themes="vijf-themas" in c,
        whole="totaal" in c,
        cumulative="cumulatief" in c,
        which_year="jaar" in c and bool(u.asks & {"welke", "wanneer"}),
        which_ministry="ministerie" in c,
        rounding="afronding" in c,
        amount_asked="hoeveel" in u.asks and u.form is not Form.CHECK,
        claim=_claim(u),
        later=bool(c & {"stijging", "daling", "gelijk-gebleven"}),
        bound=next(iter(_named(c, "grens:")), None),
        without=_named(c, "zonder:"),
        ordered="volgorde" in c,
        times="veelvoud" in c,
        printed="tabel" in c,
        year_before="jaar-ervoor" in c,
        year_after="jaar-erna" in c,
        none_there="niets-er" in c and u.form is not Form.OPEN,
    )


def _named(concepts: frozenset[str], prefix: str) -> tuple[str, ...]:
    """What is named by concepts of this kind."""
    return tuple(c.removeprefix(prefix) for c in sorted(concepts) if c.startswith(prefix))


def _claim(u: Understanding) -> str | None:
    """What the asker holds to be so of two figures; None where that is what is asked."""
    c = u.concepts
    open_choice = "meer-of-minder" in c or ("hoeveel" in u.asks and u.form is not Form.CHECK)
    if u.form is Form.OPEN or open_choice:
        return None
    if "gelijk-gebleven" in c:
        return "same"
    if c & {"daling", "minder"}:
        return "fewer"
    return "more" if c & {"stijging", "meer"} else None


def _without_table(u: Understanding, data: Inleg, reserved: Integraal | None) -> Ruling:
    """No area's or line's money is known; a line's may have been reserved before."""
    if "totaal" in u.concepts and u.origins.get("hoofdthemas") is Origin.EARLIER_TURN:
        return inleg(replace(u.facts, hoofdthemas=(), activiteiten=()), data, _asked(u))
    per_area = bool(u.concepts & {"per-gebied", "gebieden", "focusgebied"})
    whole = bool(u.concepts & {"landelijk", "samen", "totaal"}) and "per-gebied" not in u.concepts
    of_area = (u.facts.gemeente is not None and not whole) or per_area or "waar" in u.asks
    of_ministries = u.concepts & {"ministerie", "ministerie-inleg"}
    if of_area and not u.facts.ministeries and not of_ministries:
        return inleg(replace(u.facts, hoofdthemas=("gebied",)), data, _asked(u))
    if "verdeelsleutel" in u.concepts and u.facts.ministeries:
        return inleg(replace(u.facts, hoofdthemas=("gebied",)), data, _asked(u))
    later = any(y in LATER for y in u.facts.jaren)
    reserve = "gereserveerd" in u.concepts
    if later and reserved and (u.facts.hoofdthemas or reserve) and not _other_claim(u, reserved):
        facts = _of_series(u.facts, reserved) if reserve else u.facts
        found = reservering(facts, reserved, LATER, _asked(u))
        if found is not None:
            return found
    return inleg(u.facts, data, _asked(u))


def _asks_gross(u: Understanding, data: Integraal) -> bool:
    """Whether gross is asked of a line, or the asker holds a gross figure against the table."""
    if "bruto" in u.concepts and u.facts.hoofdthemas and not u.facts.bedragen:
        return not u.concepts & {"bcf", "netto", "per-gebied"}
    return any(
        Decimal(amount) in u.facts.bedragen
        for line in data.bruto
        if line.id in u.facts.hoofdthemas
        for year, amount in line.eur.items()
        if int(year) in u.facts.jaren
    )


def _names_contribution(u: Understanding, data: Inleg, printed: Budget) -> bool:
    """Whether the asker names what a ministry puts in the later tranche, and no printed figure."""
    known = {v for row in (*printed.regel, printed.totaal) for v in row.eur.values()}
    later = {data.ministerie[m] for m in u.facts.ministeries if m in data.ministerie}
    return any(b in later and b not in known for b in u.facts.bedragen)


def _of_one_area(u: Understanding) -> bool:
    """Whether one area's part is asked of lines that are named."""
    c = u.concepts
    one = "per-gebied" in c or u.facts.gemeente is not None
    return one and bool(u.facts.hoofdthemas) and not c & {"landelijk", "totaal", "tabel"}


def _per_unit(u: Understanding, data: Budget) -> Ruling:
    """No source divides the money by school, resident or activity; the national figure is known."""
    found = budget(_meant(u), data, BudgetAsk(form=Form.OPEN))
    unknown = Point("budget.per_eenheid", {}, found.points[0].cites)
    return replace(found, outcome=Outcome.NOT_IN_SOURCES, points=(unknown, *found.points))


def _meant(u: Understanding) -> Facts:
    """The facts with the line that a loose word stands for ("armoede"), where none is named."""
    loose = _named(u.concepts, "zwak:")
    if u.facts.hoofdthemas or u.facts.ministeries or len(loose) != 1:
        return u.facts
    return replace(u.facts, hoofdthemas=loose)


def _other_claim(u: Understanding, data: Integraal) -> bool:
    """Whether amounts are claimed that the reserved series does not hold."""
    known = {Decimal(v) for line in data.bruto for v in line.eur.values()}
    return u.form is not Form.OPEN and any(b not in known for b in u.facts.bedragen)
