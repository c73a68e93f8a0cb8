"""What to say where the sources of a tranche settle nothing: never another tranche's rule."""

from __future__ import annotations

from assistant.domain import Outcome, Point, Ruling, Step
from assistant.rules.tranches import FIRST
from assistant.rules.values import activiteit, cites, thema
from corpus.rulebook import Activiteiten, cite


def stil(tranche: str | None, before: Ruling | None = None) -> Ruling:
    """The tranche is silent; `before` is the other tranche's ruling, told as history only."""
    points = [Point("stil.tranche" if tranche else "stil.algemeen", {"tranche": tranche or ""}, ())]
    steps: tuple[Step, ...] = (Step("Tranche", tranche or "niet bekend"),)
    if before is not None and before.outcome is not Outcome.NOT_IN_SOURCES:
        proof = next((p.cites for p in before.points if p.cites), ())
        points.append(Point("stil.toen", {"tranche": FIRST}, proof, "source"))
        points += [
            Point("besteding.toen_uitgesloten", p.values, p.cites)
            for p in before.points
            if p.key == "besteding.uitgesloten"
        ]
        steps += before.steps
    return Ruling(
        topic="stil",
        outcome=Outcome.NOT_IN_SOURCES,
        points=tuple(points),
        steps=steps,
        tranche=tranche,
    )


def voorbeeld(
    names: tuple[str, ...], themes: tuple[str, ...], data: Activiteiten, tranche: str
) -> Ruling | None:
    """An activity that the sources of this tranche name as an example, or None.

    An example shows what areas do; the regulation's conditions are not known, so the outcome is
    conditional at best.
    """
    for entry in data.activiteit:
        if entry.id not in names:
            continue
        for place in entry.bij:
            if themes and place.thema not in themes:
                continue
            return Ruling(
                topic="voorbeeld",
                outcome=Outcome.CONDITIONAL,
                points=(
                    Point(
                        "voorbeeld.mits",
                        {
                            "activiteit": activiteit(f"{tranche}/{entry.id}"),
                            "thema": thema(place.thema),
                            "tranche": tranche,
                        },
                        cites(place.bronnen),
                    ),
                ),
                steps=(Step("Voorbeeld", entry.id, cite(place.bronnen[0])),),
                tranche=tranche,
            )
    return None
