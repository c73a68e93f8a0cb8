"""The application window: was a date in time?"""

from __future__ import annotations

from assistant.domain import Facts, Outcome, Point, Ruling, Step
from assistant.rules.values import cites
from corpus.rulebook import Aanvraag


def op_tijd(facts: Facts, data: Aanvraag) -> Ruling:
    """Could an application be filed on this date? Both ends of the window are included."""
    proof = cites(data.bronnen)
    day = facts.aanvraagdatum or ""
    hit = data.van <= day <= data.tot
    return Ruling(
        topic="aanvraag",
        outcome=Outcome.YES if hit else Outcome.NO,
        points=(
            Point(
                "aanvraag.op_tijd"
                if hit
                else ("aanvraag.te_vroeg" if day < data.van else "aanvraag.te_laat"),
                {"dag": f"§date:{day}", "van": f"§date:{data.van}", "tot": f"§date:{data.tot}"},
                proof,
            ),
        ),
        steps=(Step("Datum", day), Step("Aanvraagperiode", f"{data.van} t/m {data.tot}", proof[0])),
    )
