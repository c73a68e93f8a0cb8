"""Adds up points for the conditions that hold."""

from __future__ import annotations


def plus(base: float, *extras: tuple[object, float]) -> float:
    """`base` and the points of every extra whose condition is true or not empty."""
    total = base
    for condition, points in extras:
        if condition:
            total += points
    return total
