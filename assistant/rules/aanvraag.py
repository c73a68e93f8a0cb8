"""The application window: was a date in time?"""

from __future__ import annotations

from assistant.domain import Facts, Outcome, Point, Ruling, Step
from assistant.rules.values import cites
from corpus.rulebook import Aanvraag


def op_tijd(facts: Facts, data: Aanvraag) -> Ruling:
    """Could an application be filed on this date? Both ends of the window are included."""
    proof = cites(data.bronnen)
    day = facts.aanvraagdatum or ""
    if day < data.van:
        name = "aanvraag.te_vroeg"
    else:
        name = "aanvraag.op_tijd" if day <= data.tot else "aanvraag.te_laat"
    values = {"dag": f"§date:{day}", "van": f"§date:{data.van}", "tot": f"§date:{data.tot}"}
    return Ruling(
        topic="aanvraag",
        outcome=Outcome.YES if data.van <= day <= data.tot else Outcome.NO,
        points=(Point(name, values, proof),),
        steps=(Step("Datum", day), Step("Aanvraagperiode", f"{data.van} t/m {data.tot}", proof[0])),
    )
