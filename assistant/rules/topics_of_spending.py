"""From a question about spending, places or the application to the rule it needs.

Each function gets (understanding, the tranche's rules, all rules); None where the tranche's rules
do not speak.
"""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Facts, Form, Outcome, Point, Ruling, Understanding
from assistant.rules.aanvraag import op_tijd
from assistant.rules.besteding import besteding
from assistant.rules.dubbel import dubbel
from assistant.rules.gebied import coalitie, lid
from assistant.rules.onbekend import voorbeeld
from assistant.rules.plaats import coalition_from_outside, plaats
from assistant.rules.spending import Spending
from assistant.rules.tranches import FIRST
from corpus.rulebook import Rulebook, TrancheRules

# Money that is left, or that is held to be good for anything within the NPLV.
_OF_OTHER_PURPOSES = frozenset({"andere-doelen", "onderbesteding", "nplv"})
# The budget line of a ministry that has no other, and what stands for the whole of a line.
_LINE_OF: dict[tuple[str, ...], str] = {("vws",): "gezonde-leefomgeving"}
_ANY_AFTER_SCHOOL = frozenset({"buitenschools", "naschools-t2"})
# Words that ask whether money can be had for something.
_FOR_A_PLAN = frozenset({"uitgaven-werkwoord", "krijgen"})
# Words that ask whether people may take part or be guided.
_OF_PEOPLE = frozenset({"doet-mee", "groep-doet-mee"})


def activity(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """May this be paid? Without conditions in the tranche, only an example can be told."""
    if rules.activiteiten is None:
        return None
    if rules.voorwaarden is None:
        return voorbeeld(
            u.facts.activiteiten, u.facts.hoofdthemas, rules.activiteiten, u.tranche or ""
        )
    if _school_joins_from_outside(u):
        return coalition_from_outside(rules.voorwaarden)
    if _pupil_joins_from_outside(u):
        return coalition_from_outside(rules.voorwaarden, of_pupil=True)
    ask = Spending(
        facts=_of_line(u.facts),
        classify="past" in u.asks,
        replaces_own_money="vervangen-eigen-geld" in u.concepts,
        other_purpose=bool(u.concepts & _OF_OTHER_PURPOSES),
        of_nplv="andere-doelen" in u.concepts,
        expands="uitbreiden" in u.concepts,
        asks_if_named="genoemd" in u.asks and u.form is Form.YES_NO,
        names_something=u.names_something,
        of_people=bool(u.concepts & _OF_PEOPLE),
    )
    return besteding(ask, rules.voorwaarden, rules.activiteiten)


def _of_line(facts: Facts) -> Facts:
    """The facts with the one budget line of the ministry that is named, where it has one."""
    line = _LINE_OF.get(facts.ministeries)
    if line is None or facts.hoofdthemas or facts.ander_rijksgeld is not None:
        return facts
    return replace(facts, hoofdthemas=(line,))


def _pupil_joins_from_outside(u: Understanding) -> bool:
    """Whether it is asked if a pupil of a school of the coalition may join who lives elsewhere."""
    facts = u.facts
    outside = facts.school_in_coalitie is True and facts.deelnemers_uit_focusgebied is False
    of_school = not facts.hoofdthemas or facts.hoofdthemas[0] == "school-en-omgeving"
    general = set(facts.activiteiten) <= _ANY_AFTER_SCHOOL
    return outside and of_school and general and u.form is Form.YES_NO


def _school_joins_from_outside(u: Understanding) -> bool:
    """Whether it is asked if a school of the coalition may join though it is outside the area."""
    facts = u.facts
    outside = facts.school_in_coalitie is True and facts.plaats_in_focusgebied is False
    of_school = not facts.hoofdthemas or facts.hoofdthemas[0] == "school-en-omgeving"
    return outside and of_school and not facts.activiteiten and u.form is not Form.OPEN


def too_vague(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """What to ask back where a question names neither activity nor amount."""
    rules = rulebook.tranches[FIRST]
    if rules.voorwaarden is None or rules.activiteiten is None:
        return None
    of_amount = u.concepts & {"netto", "geld", "bcf"} and not u.concepts & _FOR_A_PLAN
    if of_amount and u.facts.plaats_in_focusgebied is None:
        return Ruling(
            topic="te-vaag",
            outcome=Outcome.NEEDS_INFORMATION,
            points=(Point("vaag.bedrag", {}, ()),),
            missing=("hoofdthema",),
        )
    facts = u.facts if (u.tranche or FIRST) == FIRST else Facts()
    facts = replace(facts, hoofdthemas=())  # what is not told cannot be refused for a theme
    ask = Spending(facts=facts, names_something=u.names_something)
    return besteding(ask, rules.voorwaarden, rules.activiteiten)


def double(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """Is it double funding? "May we ...?" is a question about spending, even so."""
    if "betalen" in u.asks or "dubbele-financiering" not in u.concepts:
        return activity(u, rules, _)
    return dubbel(u.facts, rules.voorwaarden) if rules.voorwaarden else None


def place(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """Where must it be, or where must people live?"""
    if rules.voorwaarden is None:
        return None
    refused = _not_there(u, rules) if u.asks_leave else None
    if refused is not None:
        return refused
    living = "wonen" in u.concepts and "plaatsvinden" not in u.concepts
    return plaats(u.facts, rules.voorwaarden, living=living)


def _not_there(u: Understanding, rules: TrancheRules) -> Ruling | None:
    """The refusal where leave is asked for people or a plan that the place keeps out."""
    facts = u.facts
    outside = False in (facts.deelnemers_uit_focusgebied, facts.plaats_in_focusgebied)
    if not outside or not facts.hoofdthemas or rules.voorwaarden is None or not rules.activiteiten:
        return None
    ruling = besteding(Spending(facts=facts), rules.voorwaarden, rules.activiteiten)
    return ruling if ruling.outcome is Outcome.NO else None


def coalition(u: Understanding, rules: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """Is this municipality's coalition paid by the SPUK?"""
    known = rules.voorwaarden is not None and u.facts.gemeente is not None
    return coalitie(u.facts, rulebook.gebieden) if known else None


def member(u: Understanding, _: TrancheRules, rulebook: Rulebook) -> Ruling | None:
    """Does this municipality have a focus area?"""
    return lid(u.facts, rulebook.gebieden) if u.facts.gemeente else None


def in_time(u: Understanding, rules: TrancheRules, _: Rulebook) -> Ruling | None:
    """Was an application of this date in time?"""
    known = rules.aanvraag and u.facts.aanvraagdatum
    return op_tijd(u.facts, rules.aanvraag) if known and rules.aanvraag else None
