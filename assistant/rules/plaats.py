"""The place: must the activity be in the focus area, or must the participants live there?"""

from __future__ import annotations

from assistant.domain import Facts, Outcome, Point, Ruling, Step
from assistant.rules.values import cites, thema
from corpus.rulebook import Voorwaarden

# Per condition of a line: what to say of living there, and of the activity being there.
_ANSWERS = {
    "bewoners": (
        (Outcome.YES, "plaats.bewoners_ja"),
        (Outcome.NO, "plaats.bewoners_nee"),
    ),
    "plaats": (
        (Outcome.NOT_IN_SOURCES, "plaats.activiteit_stil"),
        (Outcome.YES, "plaats.activiteit_ja"),
    ),
    "coalitie": ((Outcome.NO, "plaats.school"), (Outcome.NO, "plaats.school")),
}


def plaats(facts: Facts, conditions: Voorwaarden, *, living: bool) -> Ruling:
    """What the line asks of the place; `living` where the question is about the participants."""
    themes = {t.id: t for t in conditions.hoofdthema}
    theme = next((themes[t] for t in facts.hoofdthemas if t in themes), None)
    if theme is None:
        proof = cites(conditions.opmerkingen.plaats_per_thema.bronnen)
        return Ruling(
            topic="plaats",
            outcome=Outcome.CONDITIONAL,
            points=(Point("plaats.per_thema", {}, proof),),
            missing=("hoofdthema",),
        )
    values = {"thema": thema(theme.id)}
    asked = next((name for name in _ANSWERS if name in theme.voorwaarden), None)
    if asked is None:
        return Ruling(
            topic="plaats",
            outcome=Outcome.NOT_IN_SOURCES,
            points=(Point("plaats.stil", values, cites(theme.doel_bron)),),
        )
    outcome, sentence = _ANSWERS[asked][0 if living else 1]
    proof = cites(next(v for v in conditions.voorwaarde if v.id == asked).bronnen)
    kind = "bewoners" if asked == "bewoners" else "activiteit"
    return Ruling(
        topic="plaats",
        outcome=outcome,
        points=(Point(sentence, values, proof),),
        steps=(Step("Voorwaarde", kind, proof[0]),),
    )


def coalition_from_outside(conditions: Voorwaarden, *, of_pupil: bool = False) -> Ruling:
    """May a school of the coalition, or its pupil, take part from outside the focus area?"""
    sentence = "plaats.leerling_buiten" if of_pupil else "plaats.school_buiten"
    proof = cites(next(v for v in conditions.voorwaarde if v.id == "coalitie").bronnen)
    return Ruling(
        topic="plaats",
        outcome=Outcome.YES,
        points=(Point(sentence, {"thema": thema("school-en-omgeving")}, proof),),
        steps=(Step("Voorwaarde", "coalitie", proof[0]),),
    )
