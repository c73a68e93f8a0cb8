"""Besteding: may this activity be paid from this budget line, and on which conditions?

The conditions form one tree: any condition that is not met means no, all met means yes, anything
unknown means yes-provided. What the sources do not name is unknown, never forbidden.
"""

from __future__ import annotations

from msgspec import Struct

from assistant.domain import Condition, Facts, Form, Outcome, Point, Ruling, Status, Step
from assistant.rules.values import activiteit, cites, names, thema
from corpus.model import Cite
from corpus.rulebook import Activiteit, Activiteiten, Bij, Hoofdthema, Voorwaarde, Voorwaarden

_ORDER = {"uitgesloten": 0, "genoemd": 1, "past": 2, "stil": 3, "ander-doel": 4, "elders": 5}
_BROAD = frozenset({"buitenschools", "voorschoolse-educatie", "meerdere-themas"})
_NEVER_ELSEWHERE = frozenset({"school-en-omgeving", "re-integratie"})


_LETTER_GROUPS = ("brief-alliantiebesturen-2023 › 3. Re-integratie # niet-uitkeringsgerechtigden",)
_SLIDE_GROUPS = ("presentatie-startbijeenkomst-2023 › Re-integratie - inspiratie # statushouders",)
_GROUPS = {
    "bijstand": _LETTER_GROUPS,
    "nug": _LETTER_GROUPS,
    "arbeidsbeperking": _LETTER_GROUPS,
    "senioren": _LETTER_GROUPS,
    "jongeren": _LETTER_GROUPS,
    "alleenstaande-ouders": _LETTER_GROUPS,
    "statushouder": _SLIDE_GROUPS,
}


class Spending(Struct, frozen=True):
    """What is asked: the facts, and whether only the theme is asked ("valt X onder Y?")."""

    facts: Facts
    classify: bool = False
    replaces_own_money: bool = False
    other_purpose: bool = False
    form: Form = Form.YES_NO


def besteding(ask: Spending, conditions: Voorwaarden, catalogue: Activiteiten) -> Ruling:
    """The verdict on spending, with every condition's status."""
    facts = ask.facts
    themes = {t.id: t for t in conditions.hoofdthema}
    theme = next((themes[t] for t in facts.hoofdthemas if t in themes), None)
    activity, place = _activity(facts, catalogue, theme)
    derived = False
    if theme is None and activity is not None and place is not None and place.thema in themes:
        theme, derived = themes[place.thema], True
    if (
        place is not None
        and place.status == "ander-doel"
        and (theme is None or ask.other_purpose or not facts.hoofdthemas)
    ):
        return _other_purpose(activity, place)
    if theme is None:
        return _without_theme(ask, conditions)
    tests = _tests(facts, theme, conditions, activity, place)
    return _verdict(ask, theme, activity, place, tests, derived)


def _activity(
    facts: Facts, catalogue: Activiteiten, theme: Hoofdthema | None
) -> tuple[Activiteit | None, Bij | None]:
    """The activity that decides: excluded before named, specific before broad."""
    found: list[tuple[tuple[int, int, int], Activiteit, Bij]] = []
    by_id = {a.id: a for a in catalogue.activiteit}
    for position, name in enumerate(facts.activiteiten):
        entry = by_id.get(name)
        if entry is None:
            continue
        for place in entry.bij:
            status = place.status
            here = theme is not None and place.thema in (theme.id, "*")
            rank = _ORDER[status] if here or theme is None else _ORDER["elders"]
            broad = 1 if name in _BROAD else 0
            found.append(((rank, broad, position), entry, place))
    if not found:
        return None, None
    _, entry, place = min(found, key=lambda item: item[0])
    if theme is not None and place.thema not in (theme.id, "*"):
        return entry, Bij(thema=place.thema, status="elders:" + place.status, bronnen=place.bronnen)
    return entry, place


class _Test(Struct, frozen=True):
    rule: Voorwaarde
    status: Status
    cites: tuple[Cite, ...]


def _tests(
    facts: Facts,
    theme: Hoofdthema,
    conditions: Voorwaarden,
    activity: Activiteit | None,
    place: Bij | None,
) -> list[_Test]:
    by_id = {v.id: v for v in conditions.voorwaarde}
    wanted = list(theme.voorwaarden)
    if activity is not None and place is not None and place.thema == theme.id:
        wanted = [*activity.eisen, *wanted]
    tests = []
    for name in wanted:
        rule = by_id[name]
        value = _value(rule.feit, facts, activity, place)
        status = Status.UNKNOWN if value is None else Status.MET if value else Status.NOT_MET
        tests.append(_Test(rule, status, cites(rule.bronnen)))
    return tests


def _value(fact: str, facts: Facts, activity: Activiteit | None, place: Bij | None) -> bool | None:
    if fact == "vrij_van_ander_rijksgeld":
        return {"geen": True, "vervallen": True, "volledig": False}.get(facts.ander_rijksgeld or "")
    if fact == "groep_1_of_2":
        return None if facts.groep is None else facts.groep <= 2
    if fact == "groep_1_2_of_3":
        return None if facts.groep is None else facts.groep <= 3
    if fact == "minimaal_mbo_3":
        if facts.mbo_niveau is None or facts.mbo_niveau > 4:
            return None
        return facts.mbo_niveau >= 3
    if fact == "past_bij_overkoepelend_doel":
        if facts.past_bij_overkoepelend_doel is not None:
            return facts.past_bij_overkoepelend_doel
        named = place is not None and place.status.removeprefix("elders:") in ("genoemd", "past")
        return True if activity is not None and named else None
    value = getattr(facts, fact, None)
    return value if isinstance(value, bool) else None


def _steps(tests: list[_Test]) -> tuple[Step, ...]:
    words = {Status.MET: "voldaan", Status.NOT_MET: "niet voldaan", Status.UNKNOWN: "niet bekend"}
    return tuple(
        Step(f"Voorwaarde {t.rule.id}", words[t.status], t.cites[0] if t.cites else None)
        for t in tests
    )


def _verdict(
    ask: Spending,
    theme: Hoofdthema,
    activity: Activiteit | None,
    place: Bij | None,
    tests: list[_Test],
    derived: bool,
) -> Ruling:
    facts = ask.facts
    shown = tuple(Condition(t.rule.id, t.status, t.cites) for t in tests)
    steps = [Step("Hoofdthema", theme.id), *_steps(tests)]
    name = {"thema": thema(theme.id)}
    goal = Point(
        "besteding.doel", {**name, "doel": f"§doel:{theme.id}"}, cites(theme.doel_bron), "source"
    )
    if activity is not None:
        name["activiteit"] = activiteit(activity.id)
        steps.insert(
            1,
            Step(
                "Activiteit",
                activity.id,
                cites(place.bronnen)[0] if place and place.bronnen else None,
            ),
        )
    broken = [t for t in tests if t.status is Status.NOT_MET]
    open_ones = [t for t in tests if t.status is Status.UNKNOWN]
    status = place.status if place is not None else None
    proof = cites(place.bronnen) if place is not None else ()

    def ruling(outcome: Outcome, *points: Point, missing: tuple[str, ...] = ()) -> Ruling:
        flips = tuple(
            Point(
                "besteding.draai_nee" if outcome is Outcome.NO else "besteding.draai_ja",
                {"voorwaarde": f"§voorwaarde:{t.rule.id}"},
                t.cites[:1],
            )
            for t in (broken if outcome is Outcome.NO else tests if outcome is Outcome.YES else ())
        )
        return Ruling(
            topic="besteding",
            outcome=outcome,
            points=points,
            steps=tuple(steps),
            conditions=shown,
            missing=missing,
            flips=flips,
        )

    missing = tuple(t.rule.feit for t in open_ones)
    if status == "uitgesloten":
        return ruling(Outcome.NO, Point("besteding.uitgesloten", name, proof))
    if theme.niet_in and facts.jaren and all(y in theme.niet_in for y in facts.jaren):
        return ruling(
            Outcome.NO,
            Point(
                "besteding.geen_geld_in_jaar",
                {**name, "jaar": str(facts.jaren[0])},
                cites(theme.doel_bron),
            ),
        )
    if broken:
        first = [Point("besteding.nee", name, ())]
        first += [Point(f"besteding.niet_voldaan:{t.rule.id}", {}, t.cites) for t in broken]
        if status in ("genoemd", "past") and activity is not None:
            first.append(Point("besteding.wel_genoemd", name, proof, "source"))
        return ruling(Outcome.NO, *first)
    if status == "stil":
        return ruling(
            Outcome.NOT_IN_SOURCES, Point("besteding.stil", name, proof), goal, missing=missing
        )
    extra = _remarks(ask, theme, place)
    if status is not None and status.startswith("elders:"):
        return _elsewhere(ask, theme, name, place, goal, tests, ruling, missing, extra)
    if activity is None:
        if facts.ander_rijksgeld == "vervallen":
            return ruling(
                Outcome.YES if not _blocking(open_ones) else Outcome.CONDITIONAL,
                *_lapsed(),
                goal,
                missing=missing,
            )
        if facts.ander_rijksgeld or facts.ander_geld:
            return ruling(
                Outcome.CONDITIONAL,
                Point("besteding.mits_thema", name, ()),
                goal,
                *extra,
                missing=missing,
            )
        return ruling(
            Outcome.NOT_IN_SOURCES,
            Point("besteding.onbekend", name, ()),
            goal,
            *extra,
            missing=missing,
        )
    key = {"genoemd": "besteding.genoemd", "past": "besteding.past"}[status or "past"]
    named = Point(key, name, proof, "source")
    if ask.classify and status == "genoemd":
        return ruling(
            Outcome.YES, Point("besteding.ja_onder", name, proof), *extra, missing=missing
        )
    if open_ones:
        return ruling(
            Outcome.CONDITIONAL, Point("besteding.mits", name, ()), named, *extra, missing=missing
        )
    return ruling(Outcome.YES, Point("besteding.ja", name, ()), named, *extra)


def _blocking(tests: list[_Test]) -> bool:
    return any(t.rule.id != "niet-dubbel" for t in tests)


def _elsewhere(ask, theme, name, place, goal, tests, ruling, missing, extra):  # type: ignore[no-untyped-def]
    """An activity that the sources name, but for another line than the one asked."""
    values = {**name, "ander": thema(place.thema)}
    proof = cites(place.bronnen)
    was = place.status.removeprefix("elders:")
    if theme.id == "integraal":
        if was == "uitgesloten":
            return ruling(
                Outcome.CONDITIONAL,
                Point("besteding.integraal_uitgesloten", values, proof),
                goal,
                *extra,
                missing=missing,
            )
        if was == "stil":
            return ruling(
                Outcome.NOT_IN_SOURCES, Point("besteding.stil", name, proof), goal, missing=missing
            )
        if not missing:
            return ruling(
                Outcome.YES,
                Point("besteding.ja", name, ()),
                Point("besteding.integraal_genoemd", values, proof),
                goal,
                *extra,
            )
        return ruling(
            Outcome.CONDITIONAL,
            Point("besteding.mits", name, ()),
            Point("besteding.integraal_genoemd", values, proof),
            goal,
            *extra,
            missing=missing,
        )
    if was in ("genoemd", "past") and theme.id in _NEVER_ELSEWHERE:
        return ruling(Outcome.NO, Point("besteding.ander_thema", values, proof), goal)
    return ruling(
        Outcome.NOT_IN_SOURCES,
        Point("besteding.niet_bij_dit_thema", values, proof),
        goal,
        *extra,
        missing=missing,
    )


def _remarks(ask: Spending, theme: Hoofdthema, place: Bij | None) -> list[Point]:
    facts = ask.facts
    rule = cites(
        ("brief-alliantiebesturen-2023 › Beschikking en bestedingsvoorwaarden # rijksmiddelen",)
    )
    found = []
    if facts.ander_rijksgeld == "deels":
        found.append(Point("dubbel.deels", {}, rule))
    if facts.ander_rijksgeld == "vervallen":
        found.append(_lapsed()[0])
    if facts.ander_rijksgeld is None and facts.ander_geld:
        found.append(Point("dubbel.ander_geld", {}, rule))
    if ask.replaces_own_money:
        found.append(Point("dubbel.eigen_geld", {}, rule))
    if facts.nieuwe_activiteit:
        found.append(
            Point(
                "besteding.nieuw",
                {},
                cites(
                    (
                        "brief-alliantiebesturen-2023 › Onderbesteding en tussentijdse wijzigingen # nieuwe",
                    )
                ),
            )
        )
    if theme.id == "re-integratie" and facts.doelgroep in _GROUPS:
        found.append(
            Point(
                "besteding.doelgroep",
                {"groep": f"§groep:{facts.doelgroep}"},
                cites(_GROUPS[facts.doelgroep]),
                "source",
            )
        )
    if theme.id == "re-integratie" and facts.plaats_in_focusgebied is False:
        found.append(
            Point(
                "besteding.plek_telt_niet",
                {},
                cites(
                    (
                        "presentatie-startbijeenkomst-2023 › Lokale alliantie & Bestedingsvoorwaarden # Re-integratie",
                    )
                ),
            )
        )
    if facts.doelgroep == "ww":
        found.append(
            Point(
                "besteding.ww",
                {},
                cites(
                    ("participatiewet-art7 › Artikel 7. Opdracht college › Artikel 7, derde lid",)
                ),
            )
        )
    if place is not None and place.let_op_nl:
        found.append(
            Point(
                f"besteding.let_op:{place.thema}",
                {"let_op": f"§letop:{place.let_op_nl}||{place.let_op_en}"},
                cites(place.bronnen),
            )
        )
    return found


def _lapsed() -> list[Point]:
    return [
        Point(
            "dubbel.vervallen",
            {},
            cites(
                (
                    "brief-alliantiebesturen-2023 › Beschikking en bestedingsvoorwaarden # voortzetten",
                )
            ),
        )
    ]


def _other_purpose(activity: Activiteit | None, place: Bij) -> Ruling:
    values = {"activiteit": activiteit(activity.id)} if activity is not None else {}
    return Ruling(
        topic="andere-doelen",
        outcome=Outcome.NO,
        points=(
            Point(
                "andere_doelen.nee" if activity else "andere_doelen.algemeen",
                values,
                cites(place.bronnen),
            ),
        ),
        steps=(Step("Ander doel binnen het NPLV", "ja", cites(place.bronnen)[0]),),
    )


def _without_theme(ask: Spending, conditions: Voorwaarden) -> Ruling:
    """Only the general conditions can be decided: double funding and the purpose of the SPUK."""
    facts = ask.facts
    rule = next(v for v in conditions.voorwaarde if v.id == "niet-dubbel")
    proof = cites(rule.bronnen)
    steps = (Step("Ander rijksgeld", facts.ander_rijksgeld or "niet bekend", proof[0]),)

    def ruling(
        outcome: Outcome,
        *points: Point,
        status: Status = Status.UNKNOWN,
        missing: tuple[str, ...] = (),
    ) -> Ruling:
        return Ruling(
            topic="dubbele-financiering",
            outcome=outcome,
            points=points,
            steps=steps,
            conditions=(Condition(rule.id, status, proof),),
            missing=missing,
            flips=(Point("dubbel.draai", {}, proof[:1]),) if outcome is Outcome.NO else (),
        )

    if ask.other_purpose:
        return Ruling(
            topic="andere-doelen",
            outcome=Outcome.NO,
            points=(
                Point(
                    "andere_doelen.algemeen",
                    {},
                    cites(
                        (
                            "presentatie-startbijeenkomst-2023 › Uitkeren en besteding middelen # andere doelen",
                        )
                    ),
                ),
            ),
            steps=(Step("Ander doel binnen het NPLV", "ja"),),
        )
    if facts.ander_rijksgeld == "volledig":
        return ruling(Outcome.NO, Point("dubbel.volledig", {}, proof), status=Status.NOT_MET)
    if facts.ander_rijksgeld == "vervallen":
        return ruling(
            Outcome.YES, Point("dubbel.vervallen_ja", {}, _lapsed()[0].cites), status=Status.MET
        )
    if facts.ander_rijksgeld == "deels":
        return ruling(
            Outcome.CONDITIONAL, Point("dubbel.deels_mits", {}, proof), missing=("hoofdthema",)
        )
    if ask.replaces_own_money:
        return ruling(
            Outcome.CONDITIONAL, Point("dubbel.eigen_geld_mits", {}, proof), missing=("hoofdthema",)
        )
    if facts.ander_rijksgeld == "onbekend":
        return ruling(
            Outcome.CONDITIONAL,
            Point("dubbel.onbekend", {}, proof),
            missing=("vrij_van_ander_rijksgeld",),
        )
    if facts.ander_geld:
        return ruling(
            Outcome.CONDITIONAL, Point("dubbel.ander_geld_mits", {}, proof), missing=("hoofdthema",)
        )
    return Ruling(
        topic="besteding",
        outcome=Outcome.NEEDS_INFORMATION,
        points=(
            Point(
                "besteding.wat",
                {"themas": names(thema(t.id) for t in conditions.hoofdthema[:5])},
                (),
            ),
        ),
        missing=("activiteit", "hoofdthema"),
    )


def dubbel(facts: Facts, conditions: Voorwaarden) -> Ruling:
    """Is this double funding? Only other central government money counts."""
    rule = next(v for v in conditions.voorwaarde if v.id == "niet-dubbel")
    proof = cites(rule.bronnen)
    steps = (Step("Ander rijksgeld", facts.ander_rijksgeld or "niet bekend", proof[0]),)
    if facts.ander_rijksgeld == "volledig":
        outcome, key = Outcome.YES, "dubbel.vraag_ja"
    elif facts.ander_rijksgeld in ("deels", "onbekend"):
        outcome, key = Outcome.CONDITIONAL, "dubbel.onbekend"
    else:
        outcome, key = Outcome.NO, "dubbel.vraag_nee"
    return Ruling(
        topic="dubbele-financiering", outcome=outcome, points=(Point(key, {}, proof),), steps=steps
    )


def plaats(facts: Facts, conditions: Voorwaarden, *, living: bool) -> Ruling:
    """Must the activity be in the focus area, or must the participants live there?"""
    themes = {t.id: t for t in conditions.hoofdthema}
    theme = next((themes[t] for t in facts.hoofdthemas if t in themes), None)
    by_id = {v.id: v for v in conditions.voorwaarde}
    if theme is None:
        proof = cites(
            ("presentatie-startbijeenkomst-2023 › Lokale alliantie & Bestedingsvoorwaarden",)
        )
        return Ruling(
            topic="plaats",
            outcome=Outcome.CONDITIONAL,
            points=(Point("plaats.per_thema", {}, proof),),
            missing=("hoofdthema",),
        )
    values = {"thema": thema(theme.id)}
    if "bewoners" in theme.voorwaarden:
        proof = cites(by_id["bewoners"].bronnen)
        outcome = Outcome.YES if living else Outcome.NO
        key = "plaats.bewoners_ja" if living else "plaats.bewoners_nee"
    elif "plaats" in theme.voorwaarden:
        proof = cites(by_id["plaats"].bronnen)
        outcome = Outcome.NOT_IN_SOURCES if living else Outcome.YES
        key = "plaats.activiteit_stil" if living else "plaats.activiteit_ja"
    elif "coalitie" in theme.voorwaarden:
        proof = cites(by_id["coalitie"].bronnen)
        outcome, key = Outcome.NO, "plaats.school"
    else:
        return Ruling(
            topic="plaats",
            outcome=Outcome.NOT_IN_SOURCES,
            points=(Point("plaats.stil", values, cites(theme.doel_bron)),),
        )
    return Ruling(
        topic="plaats",
        outcome=outcome,
        points=(Point(key, values, proof),),
        steps=(
            Step(
                "Voorwaarde",
                "bewoners" if "bewoners" in theme.voorwaarden else "activiteit",
                proof[0],
            ),
        ),
    )
