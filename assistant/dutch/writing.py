"""Writes amounts and shares for people."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_DECIMALS = tuple(Decimal(1).scaleb(-digits) for digits in range(2, 27))


def euro(value: Decimal | int) -> str:
    """Euros as "€ 31.610.000", with cents only where there are any."""
    amount = Decimal(value)
    sign = "-" if amount < 0 else ""
    amount = abs(amount)
    if amount != amount.to_integral_value():
        text = f"{amount.quantize(Decimal('0.01'), ROUND_HALF_UP):,.2f}"
        return f"{sign}€ " + text.replace(",", "\0").replace(".", ",").replace("\0", ".")
    return f"{sign}€ " + f"{int(amount):,}".replace(",", ".")


def percent(share: Decimal) -> str:
    """A share of 0.25 as "25%"; never rounded so far that it looks like another limit."""
    value = share * 100
    whole = value.to_integral_value()
    if whole == value:
        return f"{whole:f}%"
    text = ""
    for step in _DECIMALS:
        rounded = value.quantize(step, ROUND_HALF_UP)
        text = f"{rounded:f}"
        if rounded == value or not text.endswith("0"):
            break
    return text.rstrip("0").rstrip(".").replace(".", ",") + "%"


def thousands(value: Decimal | int) -> str:
    """A plain number with Dutch separators: 250.072."""
    return euro(value).replace("€ ", "")
