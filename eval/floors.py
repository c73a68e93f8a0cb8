"""Floors: what a run must reach, read from `eval/floors.toml`.

A table per gold file, named as the file without `.jsonl`; `default` holds for every other file.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from assistant.errors import InvalidInput
from eval.totals import Totals, percent


class Floors(Struct, frozen=True, forbid_unknown_fields=True):
    """Least shares (0 to 1) and greatest counts."""

    outcome: float
    fully: float
    amounts: float
    flips: int
    answered_where_silent: int
    unproven: int

    def __post_init__(self) -> None:
        for name in ("outcome", "fully", "amounts"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{name} is a share between 0 and 1")


def load(path: Path) -> dict[str, Floors]:
    """The floors of each gold file."""
    try:
        floors = msgspec.toml.decode(path.read_bytes(), type=dict[str, Floors])
    except (OSError, msgspec.DecodeError) as error:
        raise InvalidInput(f"{path}: geen goede ondergrenzen: {error}.") from error
    if "default" not in floors:
        raise InvalidInput(f"{path}: de tabel [default] ontbreekt. Voeg die toe.")
    return floors


def for_name(floors: dict[str, Floors], name: str) -> Floors:
    """The floors that hold for the gold file of this name (without .jsonl)."""
    return floors.get(name, floors["default"])


def not_met(floors: Floors, totals: Totals) -> tuple[str, ...]:
    """Each floor that is not met, in Dutch, with the figure that was reached."""
    shares = (
        ("uitkomst goed", totals.outcome, floors.outcome),
        ("helemaal goed", totals.fully, floors.fully),
        ("bedragen goed", totals.amounts, floors.amounts),
    )
    counts = (
        ("ja en nee verwisseld", totals.flips, floors.flips),
        (
            "antwoord waar de bronnen zwijgen",
            totals.answered_where_silent,
            floors.answered_where_silent,
        ),
        ("cijfers zonder bewijs", totals.unproven, floors.unproven),
    )
    low = (
        f"{name}: {share.right} van {share.of} ({percent(share.fraction)}), "
        f"nodig is {percent(floor)}"
        for name, share, floor in shares
        if share.fraction < floor
    )
    high = (
        f"{name}: {count}, hoogstens {most} toegestaan"
        for name, count, most in counts
        if count > most
    )
    return (*low, *high)
