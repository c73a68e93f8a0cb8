"""A claim that something may not be paid, held against what the rules say: "mag niet, toch?"."""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Outcome, Point, Ruling
from assistant.rules.values import checked

# How a verdict opens, and what it says behind "dat klopt (niet)"; nothing where reasons follow.
_IT_MAY = {
    "besteding.ja": "besteding.mag_wel",
    "besteding.mits": "besteding.mag_wel_mits",
    "besteding.past_mits": "besteding.mag_wel_mits",
}
_IT_MAY_NOT = {
    "besteding.nee": "",
    "besteding.uitgesloten": "besteding.sluit_uit",
    "besteding.ander_thema": "besteding.bij_ander_thema",
    "besteding.geen_geld_in_jaar": "besteding.dat_jaar_niet",
}


def geweigerd(ruling: Ruling) -> Ruling | None:
    """The verdict on the refusal: not right where it may, under conditions or not; else right.

    None where the ruling does not settle it.
    """
    opening = ruling.points[0].key if ruling.points else ""
    if opening in _IT_MAY and ruling.outcome in (Outcome.YES, Outcome.CONDITIONAL):
        key = _IT_MAY[opening]
    elif opening in _IT_MAY_NOT and ruling.outcome is Outcome.NO:
        key = _IT_MAY_NOT[opening]
    else:
        return None
    outcome, verdict = checked(right=ruling.outcome is Outcome.NO)
    first, *rest = ruling.points
    said = (Point(key, first.values, first.cites),) if key else ()
    return replace(ruling, outcome=outcome, points=(verdict, *said, *rest), missing=(), flips=())
