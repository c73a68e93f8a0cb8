"""Reads the facts of a case from what the asker says; nothing is filled in that is not said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from assistant.domain import Facts
from assistant.dutch import Number, dates, numbers
from assistant.understanding.clauses import Clause, clauses, negated_near
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    GEBIED,
    GEMEENTE,
    GROEP,
    MINISTERIE,
    THEMA,
    Vocabulary,
)
from assistant.understanding.words import fold

_IN_WET = {"bijstand", "nug", "alleenstaande-ouders", "arbeidsbeperking", "statushouder"}


def read(text: str, vocabulary: Vocabulary) -> Facts:
    """The facts that `text` states."""
    parts = clauses(text, vocabulary.lexicon)
    found: dict[str, Any] = {}
    found.update(_named(text, parts, vocabulary))
    found.update(_numbers(text, parts))
    found.update(_place(parts))
    found.update(_people(parts))
    found.update(_funding(text, parts))
    found.update(_novelty(parts))
    found.update(_coalition(parts, found, vocabulary))
    found.update(_class(text))
    return Facts(**{k: v for k, v in found.items() if v is not None})


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _after(prefix: str, parts: tuple[Clause, ...]) -> tuple[str, ...]:
    return _unique(
        m.concept[len(prefix) :]
        for part in parts
        for m in part.mentions
        if m.concept.startswith(prefix)
    )


def _named(text: str, parts: tuple[Clause, ...], vocabulary: Vocabulary) -> dict[str, Any]:
    themes = _after(THEMA, parts)
    weak = tuple(t for t in _after("zwak:", parts) if t not in themes)
    ministries = _after(MINISTERIE, parts)
    areas = _after(GEBIED, parts)
    municipalities = [vocabulary.municipality_names[m] for m in _after(GEMEENTE, parts)]
    municipalities += [vocabulary.municipality_of[a] for a in areas]
    named_together = re.search(
        r"\b(veerkracht|weerbaarheid)\b.{0,6}\b(en|&|\+|plus)\b.{0,4}\barmoede\b(?!\s*en\s*schuld)|"
        r"\barmoede\b(?!\s*en\s*schuld).{0,6}\b(en|&|\+|plus)\b.{0,4}\b(veerkracht)\b",
        fold(text),
    )
    if named_together:
        themes = _unique([*themes, "armoede-en-schulden", "veerkracht-en-weerbaarheid"])
    elif not themes and weak:
        themes = ()
    return {
        "hoofdthemas": _asked_first(themes, parts),
        "ministeries": ministries,
        "activiteiten": _after(ACTIVITEIT, parts),
        "gemeente": municipalities[0] if municipalities else None,
        "gebied": areas[0] if areas else None,
    }


_FROM_LINE = (
    "uit",
    "onder",
    "bij",
    "van",
    "from",
    "under",
    "binnen",
    "vanuit",
    "bedoelde",
    "via",
    "in",
)
_STRONG_FROM = ("uit", "onder", "vanuit", "from", "under")


def _asked_first(themes: tuple[str, ...], parts: tuple[Clause, ...]) -> tuple[str, ...]:
    """The theme that follows "uit" or "onder" first: that is the line the question is about."""
    if len(themes) < 2:
        return themes
    office = "programmaondersteuning"
    if office in themes:
        themes = (*(t for t in themes if t != office), office)
    for markers in (_STRONG_FROM, _FROM_LINE):
        for part in reversed(parts):
            for mention in part.mentions:
                name = mention.concept[len(THEMA) :]
                if not mention.concept.startswith(THEMA) or name not in themes:
                    continue
                if name == office and markers is _FROM_LINE:
                    continue
                before = [w.text for w in part.words[max(0, mention.first - 3) : mention.first]]
                if any(w in markers for w in before):
                    return (name, *(t for t in themes if t != name))
    return themes


def _numbers(text: str, parts: tuple[Clause, ...]) -> dict[str, Any]:
    found = numbers(text)
    years = _unique_ints(
        int(n.value)
        for n in found
        if n.kind == "year" and not _DOCUMENT.search(text[max(0, n.start - 28) : n.start])
    )
    euros = [n for n in found if n.kind == "euro" and n.value != 0]
    shares = [n for n in found if n.kind == "share"]
    result: dict[str, Any] = {
        "jaren": years,
        "bedragen": tuple(n.value for n in euros),
        "aandelen": tuple(n.value for n in shares),
        "verlenging_jaren": _extension(text),
        "bedrag_per_thema": _by_theme(text, euros, parts),
    }
    result.update(_change(text, euros, shares, parts))
    result.update(_years_of_money(text, found))
    written = dates(text)
    if written and written[0].year:
        d = written[0]
        result["aanvraagdatum"] = f"{d.year:04d}-{d.month:02d}-{d.day:02d}"
    elif written:
        d = written[0]
        year = years[0] if years else None
        if year:
            result["aanvraagdatum"] = f"{year:04d}-{d.month:02d}-{d.day:02d}"
    return result


_DOCUMENT = re.compile(
    r"\b(\w*brief|presentatie|dia|slides?|\w*bericht|krant|artikel|letter|kamerbrief) (uit|van|from|of) (juli |december )?$",
    re.IGNORECASE,
)


def _unique_ints(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(values))


def _by_theme(
    text: str, euros: list[Number], parts: tuple[Clause, ...]
) -> tuple[tuple[str, Decimal], ...]:
    """Amounts that stand next to the name of a budget line ("600.000 voor re-integratie")."""
    if not euros:
        return ()
    names = [
        (m.concept[len(THEMA) :], part.start + m.start, part.start + m.end)
        for part in parts
        for m in part.mentions
        if m.concept.startswith(THEMA)
    ]
    if len(names) < 2 and len(euros) < 2:
        return ()
    behind = _pairs(euros, names, text, name_first=False)
    ahead = _pairs(euros, names, text, name_first=True)
    return tuple(ahead if len(ahead) > len(behind) else behind)


def _pairs(
    euros: list[Number], names: list[tuple[str, int, int]], text: str, *, name_first: bool
) -> list[tuple[str, Decimal]]:
    """Each amount with the nearest free name on one side of it, within thirty characters."""
    pairs: list[tuple[str, Decimal]] = []
    used: set[int] = set()
    for number in euros:
        found = []
        for i, (_, start, end) in enumerate(names):
            gap = number.start - end if name_first else start - number.end
            between = text[end : number.start] if name_first else text[number.end : start]
            if i not in used and 0 <= gap <= 30 and not re.search(r"[,;](?!-)", between):
                found.append((gap, i))
        if found:
            _, best = min(found)
            used.add(best)
            pairs.append((names[best][0], number.value))
    return pairs


_COUNTS = {"een": 1, "1": 1, "twee": 2, "2": 2, "drie": 3, "3": 3, "one": 1, "two": 2, "three": 3}


def _extension(text: str) -> int | None:
    """How many years of extension are spoken of ("een verlenging met twee jaar")."""
    flat = fold(text)
    match = re.search(
        r"\b(een|1|twee|2|drie|3|one|two|three) (?:hele? )?(?:jaar|jaren|years?)\b", flat
    )
    if match is None or not re.search(r"\b(verleng\w*|exten\w*|en|and)\b", flat):
        return None
    if not re.search(r"\b(verleng\w*|exten\w*)\b", flat) and len(flat.split()) > 5:
        return None
    return _COUNTS[match[1]]


_CLAIMED = re.compile(
    r"\b(pas|grens|regel|drempel|hoef\w*|only|threshold|limit)\b[^.?!]{0,40}\b(boven|vanaf|meer dan|bij|is|ligt op|above|over|at)\b[^.?!]{0,12}?\d+(?:[.,]\d+)?\s?(?:%|procent|percent)"
)
_DEVIATES = re.compile(r"\b(wijk\w*|afwijk\w*|deviat\w*)\b")
_TOTAL_SHARE = re.compile(
    r"\b(in totaal|samen|bij elkaar|totaal|opgeteld|cumulatief|in total|together)\b"
)
_SHIFTING = re.compile(
    r"\b(schui\w*|schuif\w*|verschui\w*|verschuif\w*|herverdel\w*|verplaats\w*|overhevel\w*|anders|afwijk\w*|"
    r"wijk\w*|omzet\w*|om te zetten|over te zetten|overzett\w*|verleggen|gaat|gaan|minder|inzetten|naar|verdelen|shift\w*|"
    r"mov\w*|reallocat\w*|redistribut\w*|differently)\b"
)
_WHOLE = re.compile(
    r"\b(budget\w*|totaal|beschikking|toegekend\w*|van de|van het|op een|op|voor|hebben|heeft|is|bedraagt|"
    r"bedrag van|groot|krijgen|kregen|out of|of a|of the|total|have)\b"
)


def _change(
    text: str, euros: list[Number], shares: list[Number], parts: tuple[Clause, ...]
) -> dict[str, Any]:
    """The budget, and how much of it is spread differently, where both can be told apart."""
    result: dict[str, Any] = {}
    flat = fold(text)
    positive = [n for n in euros if n.value > 0]
    claimed = _CLAIMED.search(flat)
    if claimed:
        near = [n for n in shares if claimed.start() <= n.start <= claimed.end()]
        if near:
            result["genoemde_drempel"] = near[0].value
            shares = [n for n in shares if n is not near[0]]
            if near[0].value != Decimal("0.25") and not euros:
                return result
            if not shares and not euros:
                return result
            result.pop("genoemde_drempel")
    if not _SHIFTING.search(flat) and "wijziging" not in flat and "change request" not in flat:
        return result
    asks_limit = re.search(
        r"\b(tot (en met )?welk bedrag|hoeveel (mag|mogen|kan|kunnen)|grens|drempel|marge|ruimte|how much can|up to what)\b",
        flat,
    )
    themes = {m.concept for part in parts for m in part.mentions if m.concept.startswith(THEMA)}
    not_rule = [
        n
        for n in shares
        if (re.search(r"\d", n.raw) or len(shares) == 1)
        and not (
            n.value == Decimal("0.25")
            and re.search(
                r"\b(grens|regel|drempel|limiet|norm|meer dan|boven de|onder de|binnen de|van)\b[^.,]{0,12}$",
                flat[max(0, n.start - 25) : n.start],
            )
            and (len(shares) > 1 or len(positive) >= 2)
        )
    ]
    moved = _moved(flat, positive)
    if moved is not None:
        result["verschuiving"] = moved.value
        rest = [n for n in positive if n is not moved]
        if rest:
            result["budget"] = _budget_of(flat, rest).value
    elif len(positive) == 1 and (not_rule or asks_limit):
        result["budget"] = positive[0].value
    elif len(positive) == 1:
        result["budget" if _looks_like_budget(flat, positive[0]) else "verschuiving"] = positive[
            0
        ].value
    if not_rule and "verschuiving" not in result:
        totals = [n for n in not_rule if _TOTAL_SHARE.search(flat[max(0, n.start - 30) : n.start])]
        deviation = [
            n for n in not_rule if _DEVIATES.search(flat[max(0, n.start - 40) : n.end + 14])
        ]
        own = [n for n in not_rule if n not in totals]
        if len(themes) >= 2 and len(own) >= 2:
            result["verschuiving_aandeel"] = max(n.value for n in own)
        elif deviation:
            result["verschuiving_aandeel"] = deviation[-1].value
        elif totals:
            result["verschuiving_aandeel"] = totals[-1].value
        elif (
            re.search(
                r"\b(daarna|later|vervolgens|bij komt|komt daar|erbij|nog eens|then|another)\b",
                flat,
            )
            and len(own) == 2
        ):
            result["verschuiving_aandeel"] = sum((n.value for n in own), Decimal(0))
        else:
            result["verschuiving_aandeel"] = max(n.value for n in not_rule)
    return result


def _moved(flat: str, euros: list[Number]) -> Number | None:
    """The amount that is shifted: the one nearest to a word for shifting, if it is the smaller."""
    if len(euros) < 2:
        return None
    marks = [m for m in _SHIFTING.finditer(flat)]
    strong = [
        m
        for m in marks
        if re.match(
            r"schu|schu|versch|herverd|verplaats|overhev|anders|afwijk|wijk|omzet|om te|over te|verleg|shift|mov|realloc|redistr|differ",
            m[0],
        )
    ]
    candidates = strong or marks
    if not candidates:
        return None
    total = [
        n
        for n in euros
        if _DEVIATES.search(flat[max(0, n.start - 30) : n.end + 20])
        or re.search(
            r"\b(samen|in totaal|bij elkaar)\b[^.]{0,20}$", flat[max(0, n.start - 25) : n.start]
        )
    ]
    smaller = [n for n in total if n.value < max(e.value for e in euros)]
    if len(euros) >= 3 and smaller:
        return smaller[-1]
    return min(euros, key=lambda n: (n.value, n.start))


def _budget_of(flat: str, rest: list[Number]) -> Number:
    """Of the other amounts the one said of the main theme: the last one that is not the whole."""
    whole = re.compile(r"\b(hele|gehele|totale|beschikking|alles bij elkaar|entire|whole)\b")
    own = [n for n in rest if not whole.search(flat[max(0, n.start - 45) : n.start])] or rest
    largest = max(own, key=lambda n: n.value)
    named = [
        n
        for n in own
        if re.search(
            r"\b(budget\w*|themabudget|toegekend|hoofdthema)\b",
            flat[max(0, n.start - 30) : n.end + 20],
        )
    ]
    return named[0] if len(named) == 1 else largest


def _looks_like_budget(flat: str, number: Number) -> bool:
    before = flat[max(0, number.start - 30) : number.start]
    return bool(
        re.search(r"\b(budget|beschikking|toegekend|hebben|krijgen|totaal|bij een|van)\b", before)
    )


_FROM_YEAR = re.compile(
    r"\b(?:uit|van|voor|over uit|over van|from|of)\s+(?:het jaar\s+|de jaarschijf\s+)?(20\d\d)\b"
)
_TO_YEAR = re.compile(
    r"\b(?:in|naar|tot|tot in|pas in|nog in|al in|to|into|until|during)\s+(?:het jaar\s+)?(20\d\d)\b"
)


_SPENT_IN = re.compile(
    r"\b(?:in|naar|tot|to|into) (20\d\d)(?: nog| al| alvast| pas| dan| gewoon)? "
    r"(?:uitgeven|besteden|gebruiken|inzetten|opmaken|uitgegeven|besteed|gebruikt|te besteden|uit te geven|schuiven|doorschuiven|meenemen)\b|"
    r"\b(?:spend|spent|use|used|carry|carried|move)\b[^?.]{0,40}\b(?:in|to|into) (20\d\d)\b"
)


def _years_of_money(text: str, found: list[Number]) -> dict[str, Any]:
    """The year money belongs to and the year it would be spent in ("geld van 2024 in 2023")."""
    flat = fold(text)
    years = _unique_ints(int(n.value) for n in found if n.kind == "year")
    spent = _SPENT_IN.search(flat)
    if len(years) == 2 and spent:
        target_year = int(spent[1] or spent[2])
        return {"naar_jaar": target_year, "van_jaar": next(y for y in years if y != target_year)}
    compound = re.search(r"(20\d\d)[- ]?(?:geld|budget|middelen|money|funds)", flat)
    source = compound or _FROM_YEAR.search(flat)
    target = _TO_YEAR.search(flat)
    result: dict[str, Any] = {}
    if source:
        result["van_jaar"] = int(source[1])
    if target and (not source or int(target[1]) != int(source[1])):
        result["naar_jaar"] = int(target[1])
    if source and "naar_jaar" not in result:
        others = [y for y in years if y != int(source[1])]
        if len(others) == 1:
            result["naar_jaar"] = others[0]
    if target and "van_jaar" not in result and len(years) == 2:
        result["van_jaar"] = next((y for y in years if y != int(target[1])), None)
    if re.search(
        r"\b(volgend jaar|een jaar later|het jaar daarna|jaar erna|next year|the following year)\b",
        flat,
    ):
        if "van_jaar" in result and "naar_jaar" not in result:
            result["naar_jaar"] = result["van_jaar"] + 1
    if re.search(r"\b(jaar eerder|jaar daarvoor|previous year|a year earlier)\b", flat):
        if "van_jaar" in result and "naar_jaar" not in result:
            result["naar_jaar"] = result["van_jaar"] - 1
    return result


_PEOPLE_WORDS = {"wonen", "mensen"}


def _place(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """Where the activity is and where the participants live: each "binnen" or "buiten" on its own.

    It is about people where they are named just before it, or where the clause speaks of living.
    """
    result: dict[str, Any] = {}
    for part in parts:
        for mention in part.mentions:
            value = _inside(part, mention)
            if value is None:
                continue
            if _of_people(part, mention):
                if result.get("deelnemers_uit_focusgebied") is not False:
                    result["deelnemers_uit_focusgebied"] = value
                if _VENUE.search(fold(part.text)) and "wonen" not in _before(part, mention):
                    result.setdefault("plaats_in_focusgebied", value)
            elif result.get("plaats_in_focusgebied") is not False:
                result["plaats_in_focusgebied"] = value
    return result


_VENUE = re.compile(
    r"\b(plaats|plek|loket|locatie|gebouw|buurthuis|school|ligt|gevestigd|bibliotheek|wijkcentrum|place|venue)\b"
)
_WITHIN = ("in", "binnen", "uit", "van", "inside", "within", "from")


def _inside(part: Clause, mention: Mention) -> bool | None:
    """True for inside the focus area, False for outside, None where it is not about that."""
    if mention.concept == "buiten":
        return False
    if mention.concept == "in":
        return not negated_near(part, mention, 6)
    if mention.concept == "focusgebied" or mention.concept.startswith(GEBIED):
        if any(m.concept in ("in", "buiten") for m in part.mentions):
            return None
        if any(w.text in _WITHIN for w in part.words[max(0, mention.first - 3) : mention.first]):
            return not negated_near(part, mention, 5)
    return None


def _before(part: Clause, mention: Mention, reach: int = 5) -> frozenset[str]:
    return frozenset(
        m.concept for m in part.mentions if mention.first - reach <= m.last < mention.first
    )


def _of_people(part: Clause, mention: Mention) -> bool:
    near = _before(part, mention)
    people = near & {"wonen", "mensen"} or any(c.startswith(GROEP) for c in near)
    if people and not near & {"plaatsvinden"}:
        return True
    after = part.words[mention.last + 1 : mention.last + 3]
    return any(w.text.startswith(("woon", "wonen", "live", "living")) for w in after) or (
        "wonen" in part.concepts
        and not near & {"plaatsvinden"}
        and bool(_LIVING.search(fold(part.text)))
    )


_LIVING = re.compile(r"\b(woon\w*|wonen\w*|ingeschreven|live[sd]?|living)\b")


_WORK_NEGATED = re.compile(
    r"\b(betaald werk|betaalde baan|werk|baan|paid work)\b[^.;]{0,20}\b(hoeft niet|niet nodig|maakt niet uit|is niet nodig|niet hoeft)|"
    r"\b(niet|geen|zonder|not|no|without)\b[^.,;]{0,40}\b(betaald\w*|werk|baan|job|arbeid)\b[^.,;]{0,20}\b(doel|gericht|goal|aim)|"
    r"\b(betaald werk|betaalde baan|werk|baan|paid work|paid job)\b[^.,;]{0,25}\b(niet|geen|not)\b[^.,;]{0,15}\b(doel|goal|aim|bedoeling)|"
    r"\b(geen|niet naar|niet gericht op|zonder)\b[^.,;]{0,20}\b(betaald\w*|baan|werk)\b"
)


def _people(parts: tuple[Clause, ...]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for part in parts:
        groups = [c[len(GROEP) :] for c in sorted(part.concepts) if c.startswith(GROEP)]
        if "ww" in groups:
            result["doelgroep"] = "ww"
        elif "werkenden" in groups and "doelgroep" not in result:
            result["doelgroep"] = "werkenden"
        elif groups and "doelgroep" not in result:
            result["doelgroep"] = groups[0]
        if any(g in ("bijstand", "nug") for g in groups) or "participatiewet" in part.concepts:
            if "ww" not in groups:
                result.setdefault("doelgroep_participatiewet", True)
                if result.get("doelgroep") not in ("ww",):
                    result["doelgroep"] = next(
                        (g for g in groups if g in ("bijstand", "nug")), result.get("doelgroep")
                    )
        flat = fold(part.text)
        if "geen-betaald-werk" in part.concepts or _WORK_NEGATED.search(flat):
            if not (
                "betaald-werk" in part.concepts
                and re.search(r"\b(naar|richting|opstap|daarna|later|to)\b", flat)
                and not _WORK_NEGATED.search(flat)
            ):
                result["gericht_op_betaald_werk"] = False
        elif "betaald-werk" in part.concepts and "gericht_op_betaald_werk" not in result:
            result["gericht_op_betaald_werk"] = True
    return result


_ALREADY = re.compile(
    r"\b(al|reeds|already|ook|dezelfde kosten|nogmaals|tegelijk|same costs|as well)\b"
)


def _funding(text: str, parts: tuple[Clause, ...]) -> dict[str, Any]:
    """What other central government money there is for the same costs."""
    result: dict[str, Any] = {}
    concepts = frozenset(c for part in parts for c in part.concepts)
    flat = fold(text)
    for part in parts:
        if "nergens-anders" in part.concepts:
            result["ander_rijksgeld"] = "geen"
    rijks = [
        part
        for part in parts
        if "rijksmiddelen" in part.concepts and "nergens-anders" not in part.concepts
    ]
    if rijks and result.get("ander_rijksgeld") != "geen":
        lapsed = "financiering-vervallen" in concepts
        shares = [n.value for n in numbers(text) if n.kind == "share"]
        partly = (
            any("gedeeltelijk" in part.concepts for part in rijks)
            or ("gedeeltelijk" in concepts and "volledig" not in concepts)
            or (bool(shares) and max(shares) < 1)
            or "uitbreiden" in concepts
        )
        both = re.search(
            r"\b(zowel|allebei|beide|both|dubbel|twee keer|nogmaals|ook nog)\b|\b(dezelfde|hetzelfde|same)\b.{0,20}\b(kosten|costs|factuur|facturen)\b",
            flat,
        )
        negated = all(
            any(negated_near(part, m, 4) for m in part.mentions if m.concept == "rijksmiddelen")
            for part in rijks
        )
        if lapsed and not re.search(r"\bniet (gestopt|vervallen|afgelopen)\b|\bloopt nog\b", flat):
            result["ander_rijksgeld"] = "vervallen"
        elif partly:
            result["ander_rijksgeld"] = "deels"
        elif both and not negated:
            result["ander_rijksgeld"] = "volledig"
        elif negated:
            result["ander_rijksgeld"] = "geen"
        elif "volledig" in concepts or re.search(
            r"\b(wordt|worden|is|zijn|are|is being)\b.{0,60}\b(betaald|gefinancierd|bekostigd|vergoed|paid|funded|financed)\b",
            flat,
        ) or re.search(r"\b(betaalt|financiert|vergoedt|bekostigt|pays|funds)\b", flat):
            result["ander_rijksgeld"] = "volledig"
        else:
            result["ander_rijksgeld"] = "onbekend"
    elif "financiering-vervallen" in concepts and re.search(
        r"\b(subsidie|financiering|geld|fonds|bijdrage|funding|grant|subsidy|budget|regeling)\b",
        flat,
    ):
        result["ander_rijksgeld"] = "vervallen"
    if "ander-geld" in concepts:
        result["ander_geld"] = True
        if "ander_rijksgeld" not in result and re.search(
            r"\b(ouders betalen|parents pay|ouderbijdrage)\b", flat
        ):
            result["ander_rijksgeld"] = "geen"
    if re.search(r"\b(dubbel\w* (financier|bekostig)\w*|double fund\w*)\b", flat) and re.search(
        r"\b(geen|niet|no|not)\b[^.,]{0,20}\b(dubbel|double)", flat
    ):
        result["ander_rijksgeld"] = "geen"
    return result


def _novelty(parts: tuple[Clause, ...]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for part in parts:
        if "bestaande-activiteit" in part.concepts:
            result["nieuwe_activiteit"] = False
        elif "nieuwe-activiteit" in part.concepts:
            mention = next(m for m in part.mentions if m.concept == "nieuwe-activiteit")
            negated = negated_near(part, mention, 2) and not mention.form.startswith(
                ("niet", "not", "stond niet", "staat niet", "staan niet", "was not", "wasn")
            )
            result.setdefault("nieuwe_activiteit", not negated)
    return result


def _coalition(
    parts: tuple[Clause, ...], found: dict[str, Any], vocabulary: Vocabulary
) -> dict[str, Any]:
    """Whether the school takes part in a coalition that is paid through the SPUK."""
    about_school = "school-en-omgeving" in found.get("hoofdthemas", ()) or any(
        "coalitie" in part.concepts for part in parts
    )
    result: dict[str, Any] = {}
    for part in parts:
        takes_part = "doet-mee" in part.concepts
        if "coalitie" not in part.concepts and not (takes_part and about_school):
            continue
        if re.search(r"\b(moet|moeten|hoeft|must|have to|has to)\b", fold(part.text)):
            continue
        flat = fold(part.text)
        marks = [m for m in part.mentions if m.concept in ("coalitie", "doet-mee")]
        if any(negated_near(part, m, 3) for m in marks) or re.search(
            r"\b(buiten|geen lid|outside)\b.{0,20}\b(coalitie|coalition)", flat
        ):
            result["school_in_coalitie"] = False
        elif takes_part or re.search(
            r"\b(zit|zitten|hoort|horen|valt|onze|uit|in|van|binnen|lid|belongs?|part|our|to)\b.{0,25}\b(coalitie|coalition)",
            flat,
        ):
            result.setdefault("school_in_coalitie", True)
    gemeente = found.get("gemeente")
    if about_school and gemeente and gemeente not in vocabulary.coalition:
        result["school_in_coalitie"] = False
    return result


_GROUP = re.compile(
    r"\b(?:groep|groepen|group|groups)\s*(\d)(?:\s*(?:,|en|-|t/m|and|of|or)\s*(\d))*"
)
_MBO = re.compile(r"\bmbo[- ]?(?:niveau|level)?[- ]?(\d)\b|\b(?:niveau|level)[- ]?(\d)\b")


def _class(text: str) -> dict[str, Any]:
    flat = fold(text)
    result: dict[str, Any] = {}
    groups = [int(g) for m in _GROUP.finditer(flat) for g in re.findall(r"\d", m[0])]
    if groups:
        result["groep"] = max(groups)
    elif re.search(r"\b(kleuter\w*|kindergarten)\b", flat):
        result["groep"] = 1
    if re.search(
        r"\b(als vaste (leerkracht|juf|leraar)|in plaats van (de|een) (leerkracht|juf|leraar)|vervangt de (leerkracht|juf)|instead of (the|a) teacher|zelfstandig voor de (klas|groep))\b",
        flat,
    ):
        result["naast_gewone_leerkracht"] = False
    elif re.search(
        r"\b(naast de (gewone |vaste |reguliere |eigen )?(leerkracht|juf|leraar|docent)|next to the (regular )?teacher|extra (beroepskracht|kracht|handen|pm|onderwijsassistent|assistent))",
        flat,
    ):
        result["naast_gewone_leerkracht"] = True
    if re.search(
        r"\b(geen|zonder|niet|no|without)\b[^.,;]{0,25}\bonderbouw\w*|\bonderbouwing is er niet|\bniet onderbouwd",
        flat,
    ):
        result["goed_onderbouwd"] = False
    elif re.search(
        r"\b(goede?|stevige?|sterke|degelijke?|wetenschappelijke?|sound|solid)\b[^.,;]{0,20}\b(onderbouw\w*|reasoning|evidence)|\bgoed onderbouwd",
        flat,
    ):
        result["goed_onderbouwd"] = True
    level = _MBO.search(flat)
    if level:
        result["mbo_niveau"] = int(level[1] or level[2])
    elif re.search(r"\b(pedagogisch medewerker|pm-er|pm'er|pmer|childcare worker)\b", flat):
        result["mbo_niveau"] = 3
    if re.search(r"\b(hbo|wo-|bevoegde? (leerkracht|leraar))\b", flat):
        result["mbo_niveau"] = 5
    return result
