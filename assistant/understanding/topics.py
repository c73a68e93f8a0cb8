"""Which rules and statements a question is about: scored by the concepts it holds.

Every candidate gets a score on one scale: about two points for each specific concept that it needs
and that is there. The score of a rule says how surely the question asks for that computation; the
score of a statement is the sum over the best of its `als` lines.
"""

from __future__ import annotations

from msgspec import Struct

from assistant.domain import Facts, Form
from assistant.understanding.vocabulary import ACTIVITEIT, GEMEENTE, MINISTERIE, THEMA
from corpus.rulebook import Rulebook, Stelling

_GENERIC = {
    "geld": 0.8,
    "activiteit": 0.8,
    "spuk": 0.5,
    "hoofdthema": 1.2,
    "verplicht": 0.8,
    "focusgebied": 0.8,
    "gemeente": 0.8,
    "aanvraag": 1.6,
    "nplv": 1.0,
    "tranche": 0.8,
    "totaal": 1.0,
    "voorbeeld": 1.2,
    "doel": 1.4,
    "school": 0.8,
    "besteden": 1.0,
    "in": 0.5,
    "minister": 1.2,
    "contact": 1.5,
    "looptijd": 1.6,
    "onderzoek": 1.8,
    "landelijk": 1.0,
    "start": 1.2,
    "andere": 0.5,
    "beslissen": 1.5,
    "beoordelen": 1.6,
    "uitgesloten": 1.5,
    "personeel": 2.4,
    "gebieden": 0.8,
    "verschil": 1.0,
    "uitbetaling": 1.8,
    "persoonsgegeven": 4.5,
    "ministerie": 1.5,
    "start": 1.2,
    "mensen": 0.4,
    "plan-inleveren": 1.2,
    "alliantie": 1.6,
    "sisa-code": 3.0,
    "helpdesk-geldzaken": 3.0,
    "karrepad": 4.0,
    "bovengrondse-vakschool": 4.0,
    "youth-cyber-team": 4.0,
    "levelup": 4.0,
    "geitenkamp-werkt": 4.0,
    "familieschool": 4.0,
    "kamminga": 4.0,
    "presenteren": 3.0,
    "rente": 4.0,
}
_ASK_WEIGHT = 1.0
_NARROW_ASKS = frozenset({"wie", "wanneer", "waar", "hoeveel", "waarom"})


_COUNTED = frozenset(
    "twintig-gebieden hoeveel-coalities coalitie doet-mee bijeenkomst spreekuur aantal-gemeenten lijn".split()
)


class Candidate(Struct, frozen=True):
    """A rule or statement that may answer the question. `name` is a rule's, or "stelling:id"."""

    name: str
    score: float
    tranche: str | None = None


class Reading(Struct, frozen=True):
    """What topics are chosen on."""

    concepts: frozenset[str]
    asks: frozenset[str]
    form: Form
    facts: Facts
    shares: int
    tranche: str | None


def candidates(reading: Reading, rulebook: Rulebook) -> list[Candidate]:
    """Everything that may answer, best first; ties by name."""
    found = _rules(reading)
    for tranche, rules in rulebook.tranches.items():
        if reading.tranche and tranche != reading.tranche:
            open_ones = True
        else:
            open_ones = False
        for stelling in rules.stellingen.stelling if rules.stellingen else ():
            score = _statement(stelling, reading)
            if score > 0:
                bonus = 0.8 if tranche == (reading.tranche or "2023-2025") else 0.0
                if reading.tranche is None and tranche != "2023-2025" and not stelling.tranche_open:
                    bonus = -1.0
                found.append(Candidate(f"stelling:{stelling.id}", score + bonus, tranche))
    return sorted(found, key=lambda c: (-c.score, c.name))


def _statement(stelling: Stelling, reading: Reading) -> float:
    best = 0.0
    for line in stelling.als:
        best = max(best, _line(line, reading))
    if best == 0.0:
        return 0.0
    narrow = reading.asks & _NARROW_ASKS
    if reading.form is Form.OPEN and narrow and not narrow & set(stelling.vraag):
        return 0.0 if best < 4 else best - 3.0
    if narrow & set(stelling.vraag):
        best += 0.6
    if reading.form is not Form.OPEN and (
        reading.concepts & set(stelling.ja) or reading.concepts & set(stelling.nee)
    ):
        best += 0.4
    return best


def _line(line: str, reading: Reading) -> float:
    total = 0.0
    for part in line.split(" + "):
        name = part.strip()
        if name.startswith("!"):
            if name[1:] in reading.concepts:
                return 0.0
        elif name.startswith("?"):
            if name[1:] not in reading.asks:
                return 0.0
            total += _ASK_WEIGHT
        elif name.startswith("#"):
            if int(name[1:]) not in reading.facts.jaren:
                return 0.0
            total += 1.0
        elif name in reading.concepts:
            total += _GENERIC.get(name, 2.0)
        else:
            return 0.0
    return total


def _rules(reading: Reading) -> list[Candidate]:
    found = [Candidate(name, score) for name, score in _scores(reading).items() if score > 0]
    return found


def _scores(r: Reading) -> dict[str, float]:
    c, f = r.concepts, r.facts
    themes = [x for x in c if x.startswith(THEMA)]
    ministries = [x for x in c if x.startswith(MINISTERIE)]
    money = "geld" in c or bool(f.bedragen) or "totaal" in c or "cumulatief" in c
    how_much = "hoeveel" in r.asks
    lines = bool(themes or ministries or "totaal" in c or "cumulatief" in c)
    scores: dict[str, float] = {}

    change_words = "verschuiven" in c and (r.shares > 0 or bool(f.bedragen))
    if "wijzigingsaanvraag" in c:
        waiting = r.form is Form.OPEN and "wanneer" in r.asks
        scores["wijziging"] = (1.0 if waiting else 6.0) + (
            1.5 if r.shares or f.bedragen or f.nieuwe_activiteit is not None else 0
        )
    elif change_words and "doorschuiven" not in c:
        scores["wijziging"] = 5.0
    elif f.nieuwe_activiteit and "aanvraag" in c and r.form is not Form.OPEN:
        scores["wijziging"] = 4.6
    if "overhevelen-thema" in c or ("verschuiven" in c and len(themes) >= 2 and r.shares < 2):
        scores["overhevelen"] = 7.0 if "overhevelen-thema" in c else 6.8
        if len(f.bedrag_per_thema) >= 2 or r.shares >= 2:
            scores.pop("overhevelen")
    limit_asked = "drempel" in c and r.form is Form.OPEN
    known_shift = f.verschuiving is not None or f.verschuiving_aandeel is not None
    room_asked = (
        how_much
        and known_shift
        and f.budget
        and ("vrijwillig" in c or "drempel" in c)
        and "verschuiven" in c
    )
    if room_asked:
        scores["drempel"] = 8.5
    if (
        (limit_asked or how_much)
        and not known_shift
        and ("wijzigingsaanvraag" in c or "verschuiven" in c or "drempel" in c)
        and (f.budget or len(f.bedragen) == 1 or ("per-gebied" in c and themes))
    ):
        scores["drempel"] = 8.5
    elif r.form is Form.OPEN and (
        "wijzigingsaanvraag" in c or ("drempel" in c and "verschuiven" in c)
    ):
        scores["wijziging-regel"] = 6.5 if "wanneer" not in r.asks else 1.5

    two_years = f.van_jaar is not None and f.naar_jaar is not None
    spending = bool(
        c & {"besteden", "doorschuiven", "onderbesteding", "uitgaven-werkwoord", "geld"}
    )
    if "doorschuiven" in c and not ("drempel" in c and r.shares):
        scores["doorschuiven"] = 4.4 + (2.5 if two_years else 0) + (0.8 if f.jaren else 0)
    elif two_years and spending and not how_much:
        scores["doorschuiven"] = 5.2
    elif two_years and r.form is Form.YES_NO and not themes:
        scores["doorschuiven"] = 4.0
    if f.ander_rijksgeld and "doorschuiven" in scores:
        scores["doorschuiven"] -= 3.0
    if "gereserveerd" in c and themes:
        scores.pop("doorschuiven", None)
    if "verlenging" in c and "aanvraag" not in c and "deadline" not in c:
        scores["verlenging"] = 5.0
    elif "verlenging" in c:
        scores["verlenging"] = 3.4
    if (
        f.naar_jaar is not None
        and f.naar_jaar >= 2026
        and (f.van_jaar or 0) <= 2025
        and spending
        and r.form is not Form.OPEN
    ):
        if f.van_jaar or c & {"onderbesteding", "verlenging", "doorschuiven", "tranche-1"}:
            scores["verlenging"] = max(scores.get("verlenging", 0), 7.2)

    net_amount = (
        "netto" in c and (bool(f.bedragen) or how_much or "wat" in r.asks) and "eind-2023" not in c
    )
    if (
        "bcf" in c
        or (net_amount and (themes or f.bedragen))
        or ("bruto" in c and "netto" in c and f.bedragen)
    ):
        bcf = 4.0
        if f.bedragen or "aandeel" in c or how_much:
            bcf += 2.0
        if themes:
            bcf += 1.0
        if "aandeel" in c and "bcf" in c:
            bcf += 1.5
        if "netto" in c and ("bcf" in c or how_much):
            bcf += 0.8
        scores["bcf"] = bcf
    place = "per-gebied" in c or f.gemeente is not None or "gelijk-verdeeld" in c
    claimed = r.form is not Form.OPEN and bool(f.bedragen) and "per-gebied" in c
    fair = r.form is Form.CHECK and ("per-gebied" in c or f.bedragen)
    if (
        place
        and (how_much or fair or claimed or "gelijk-verdeeld" in c)
        and (money or themes or "krijgen" in c)
    ):
        scores["gebied-bedrag"] = (
            4.8 + (1.2 if themes else 0) + (0.8 if "geld" in c or "netto" in c else 0)
        )
        if fair or claimed or "gelijk-verdeeld" in c:
            scores["gebied-bedrag"] += 1.0
        if "landelijk" in c:
            scores["gebied-bedrag"] -= 3.0
    if "verdeelsleutel" in c and not (how_much and f.bedragen):
        scores["verdeelsleutel"] = 4.0 + (1.5 if themes else 0)
    if (
        (how_much or r.form is Form.CHECK or c & {"meeste", "minste", "verschil"})
        and lines
        and (money or how_much or f.jaren)
    ):
        budget = 4.0
        budget += 1.0 if f.jaren or "cumulatief" in c or "per-jaar" in c else 0
        budget += 0.8 if themes or ministries else 0
        budget += 0.6 if c & {"meeste", "minste", "verschil", "samen", "landelijk", "tabel"} else 0
        scores["budget"] = budget
    elif c & {"meeste", "minste"} and (money or "hoofdthema" in c or ministries):
        scores["budget"] = 5.0
    elif (
        lines
        and money
        and r.form is Form.OPEN
        and r.asks <= {"wat", "welke"}
        and (f.jaren or c & {"cumulatief", "totaal", "landelijk", "per-jaar", "tabel"})
    ) or (
        themes
        and "bestaan" in r.asks
        and f.jaren
        and r.form is Form.YES_NO
        and "betalen" not in r.asks
    ):
        scores["budget"] = 4.2
    elif (
        themes
        and f.jaren
        and r.asks & {"wat", "welke"}
        and not any(x.startswith(ACTIVITEIT) for x in c)
    ):
        scores["budget"] = 3.2
    elif how_much and money:
        scores["budget"] = 3.0
    elif themes and f.bedragen and ("afronding" in c or "tabel" in c or "totaal" in c):
        scores["budget"] = 4.5
    if f.bedragen and "afronding" in c:
        scores["budget"] = max(scores.get("budget", 0), 6.5)
    second = r.tranche == "2026-2028"
    if second and ministries and (r.asks or r.form is not Form.OPEN):
        scores["budget"] = max(scores.get("budget", 0), 4.6)
    if second and "ministerie" in c and (how_much or c & {"meeste", "minste", "samen"}):
        scores["budget"] = max(scores.get("budget", 0), 5.4)
    if (
        c & {"netto", "uitbetaling"}
        and themes
        and f.bedragen
        and how_much
        and "verschuiven" not in c
    ):
        scores["bcf"] = max(scores.get("bcf", 0), 6.6)
    if themes and ("gereserveerd" in c or ("bruto" in c and not f.bedragen)) and f.jaren:
        scores["reeks"] = 6.4
    if c & _COUNTED and not money and "budget" in scores:
        scores["budget"] -= 2.5
    if (
        "thema:integraal" in c
        and ("vijftien-procent" in c or "aandeel" in c or "korting" in c)
        and "bcf" not in c
    ):
        scores["integraal"] = 6.2
    elif "bruto" in c and themes and "bcf" not in c and (how_much or f.jaren):
        scores["integraal"] = 6.0
    elif "vijftien-procent" in c and (how_much or f.bedragen) and themes:
        scores["integraal"] = 5.6

    acts = [x for x in c if x.startswith(ACTIVITEIT)]
    spend_question = r.form is not Form.OPEN or not (r.asks & _NARROW_ASKS)
    people = themes and any(x.startswith("groep:") for x in c)
    work = themes and c & {"betaald-werk", "geen-betaald-werk"} and r.form is not Form.OPEN
    outsider = f.school_in_coalitie is not None and themes and r.form is not Form.OPEN
    pays = "betalen" in r.asks and bool(themes)
    may = c & {"uitgaven-werkwoord", "activiteit"} or people or work or outsider or pays
    if spend_question and (acts or may or f.ander_rijksgeld or f.ander_geld):
        spend = 1.0
        spend += 1.8 if acts else 0
        spend += 1.2 if themes else 0
        spend += 0.8 if "uitgaven-werkwoord" in c else 0
        spend += 1.6 if "betalen" in r.asks and (themes or acts) else 0
        spend += 0.8 if work or outsider else 0
        spend += 0.6 if r.form is Form.YES_NO and "spuk" in c else 0
        spend += 1.0 if f.ander_rijksgeld else 0
        spend += 1.6 if "rijksmiddelen" in c or "dubbele-financiering" in c else 0
        spend += 0.6 if f.ander_geld else 0
        spend += 0.4 if "buiten" in c or "in" in c else 0
        spend += 0.4 if any(x.startswith("groep:") for x in c) else 0
        spend += 1.5 if "vervangen-eigen-geld" in c else 0
        if acts and themes and r.form is not Form.OPEN:
            spend += 1.0
        if r.form is Form.OPEN:
            spend -= 1.2
        scores["besteding"] = spend
    if "dubbele-financiering" in c:
        scores["besteding"] = max(scores.get("besteding", 0), 4.0)
    if "andere-doelen" in c or ("activiteit:fysieke-ingreep" in c and r.form is not Form.OPEN):
        scores["besteding"] = max(scores.get("besteding", 0), 4.8)
    if (
        "dubbele-financiering" in c
        and r.form is not Form.OPEN
        and "betalen" not in r.asks
        and (f.ander_rijksgeld or f.ander_geld)
    ):
        scores["dubbel-vraag"] = 8.0
    if (
        themes
        and r.form is not Form.OPEN
        and c & {"plaatsvinden", "wonen"}
        and c & {"in", "buiten", "focusgebied"}
        and c & {"verplicht"}
    ):
        scores["plaats-regel"] = 5.4
    elif (
        themes
        and r.form is not Form.OPEN
        and c & {"wonen", "plaatsvinden"}
        and c & {"in", "focusgebied"}
        and not acts
    ):
        scores["plaats-regel"] = 3.0
    if (
        f.gemeente
        and ("coalitie" in c or "doet-mee" in c or "coalitie-vraag" in c)
        and "thema:school-en-omgeving" in c
        and not acts
        and r.form is not Form.OPEN
    ):
        scores["coalitie-gemeente"] = 4.6
    if (
        (f.gemeente or any(x.startswith(GEMEENTE) for x in c))
        and r.form is not Form.OPEN
        and c & {"twintig-gebieden", "focusgebied", "nplv", "doet-mee"}
        and not acts
        and not themes
    ):
        scores["gebied-lid"] = 3.2
    if r.form is not Form.OPEN and "aanvraag" in c and f.aanvraagdatum:
        scores["aanvraag-datum"] = 6.0
    if "structureel" in c and "geld" in c:
        scores["structureel"] = 2.0
    return scores
