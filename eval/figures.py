"""The figures that every report shows, with their Dutch names and how they are printed."""

from __future__ import annotations

from eval.totals import Share, Totals, percent

SHARES = (
    ("Uitkomst goed", "outcome"),
    ("Beste uitkomst", "best_outcome"),
    ("Helemaal goed", "fully"),
    ("Tranche goed", "tranche"),
    ("Bedragen goed", "amounts"),
    ("Bron goed", "citation"),
    ("Woorden goed", "words"),
    ("Soort vraag goed (telt niet mee)", "kind"),
)
COUNTS = (
    ("Ja en nee verwisseld", "flips"),
    ("Antwoord waar de bronnen zwijgen", "answered_where_silent"),
    ("Cijfers zonder bewijs", "unproven"),
)
LABELS = tuple(label for label, _ in (*SHARES, *COUNTS))


def figures(totals: Totals) -> list[tuple[str, str]]:
    """Every figure of a run under its name: the shares, then the counts that must be zero."""
    return [*shares(totals), *counts(totals)]


def shares(totals: Totals) -> list[tuple[str, str]]:
    """The shares, each with its interval."""
    return [(label, figure(getattr(totals, field))) for label, field in SHARES]


def counts(totals: Totals) -> list[tuple[str, str]]:
    """What may not occur, and how often it did."""
    return [(label, str(getattr(totals, field))) for label, field in COUNTS]


def figure(share: Share) -> str:
    """A share with its 95% interval."""
    if not share.of:
        return "niet gevraagd"
    low, high = share.interval()
    between = f"{percent(low, 0)}-{percent(high, 0)}"
    return f"{share.right}/{share.of} = {percent(share.fraction)} ({between})"


def points(fraction: float) -> str:
    """A difference between two shares in percentage points, with its sign."""
    return f"{fraction * 100:+.1f}".replace(".", ",")
