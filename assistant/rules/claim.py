"""A figure that the asker claims, held against the real one with the word that stands before it."""

from __future__ import annotations

from decimal import Decimal


def holds(claimed: Decimal, real: Decimal, bound: str | None) -> bool:
    """Whether the claim is true: exactly, or as "meer dan", "minder dan", "ruim", "bijna" has it.

    An exact claim in thousands, as in the table, is as good as one in euros.
    """
    return _holds(claimed, real, bound) or (bound is None and claimed * 1000 == real)


def _holds(claimed: Decimal, real: Decimal, bound: str | None) -> bool:
    step = _step(claimed)
    if bound == "meer":
        return real > claimed
    if bound == "minder":
        return real < claimed
    if bound == "ruim":
        return claimed <= real < claimed + step
    if bound == "bijna":
        return claimed - step < real <= claimed
    if bound == "ongeveer":
        return abs(real - claimed) <= step / 2
    return claimed == real


def share_holds(claimed: Decimal, real: Decimal, bound: str | None) -> bool:
    """The same for shares; a share that is claimed without a word before it is rounded."""
    if bound in ("meer", "minder", "ruim", "bijna"):
        return _holds(claimed, real, bound)
    step = Decimal("0.01") if claimed == claimed.quantize(Decimal("0.01")) else Decimal("0.001")
    return abs(real - claimed) <= step / 2


def _step(claimed: Decimal) -> Decimal:
    """The unit of the last figure that was said: a million for 31 million."""
    if claimed == 0:
        return Decimal(1)
    exponent = claimed.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))
