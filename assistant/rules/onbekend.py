"""What to say where the sources of a tranche settle nothing: never another tranche's rule."""

from __future__ import annotations

from assistant.domain import Outcome, Point, Ruling, Step
from assistant.rules.values import activiteit, cites, thema
from corpus.rulebook import Activiteiten, cite


def stil(tranche: str | None, told: tuple[Point, ...] = (), before: Ruling | None = None) -> Ruling:
    """The tranche is silent; `told` is what the rule was, `before` the ruling there would be."""
    points = [Point("stil.tranche" if tranche else "stil.algemeen", {"tranche": tranche or ""}, ())]
    steps: tuple[Step, ...] = (Step("Tranche", tranche or "niet bekend"),)
    if before is not None:
        steps += before.steps
    return Ruling(
        topic="stil",
        outcome=Outcome.NOT_IN_SOURCES,
        points=(*points, *with_end(told, tranche)),
        steps=steps,
        tranche=tranche,
    )


def with_end(told: tuple[Point, ...], tranche: str | None) -> tuple[Point, ...]:
    """History with the sentence that it does not carry over by itself."""
    if not told or told[0].key == "stil.ook_toen":
        return told
    return (*told, Point("stil.toen", {"tranche": tranche or ""}, (), "connective"))


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
