"""Whether one may shift money is another question than whether it must be applied for."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome
from assistant.rules.decide import decide
from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "outcome", "key"),
    [
        ("Mogen we 20% verschuiven binnen Re-integratie?", Outcome.CONDITIONAL, "onder_mits_mag"),
        ("Mogen we 30% verschuiven binnen Re-integratie?", Outcome.CONDITIONAL, "boven_alleen"),
        ("Mogen we meer dan 25% verschuiven binnen A&S?", Outcome.CONDITIONAL, "boven_zo_alleen"),
        (
            "Mag ik € 100.000 van € 800.000 binnen Jonge Kind verschuiven tussen bestaande posten?",
            Outcome.YES,
            "onder_bedrag_mag",
        ),
        ("Moeten we 30% verschuiven aanvragen als wijziging?", Outcome.YES, "boven"),
        ("Mogen we 30% verschuiven zonder wijzigingsaanvraag?", Outcome.NO, "boven_mag"),
    ],
)
def test_the_verdict_is_on_what_is_asked(
    reader: Reader, text: str, outcome: Outcome, key: str
) -> None:
    ruling = decide(reader(text), reader.rulebook)

    assert ruling is not None
    assert ruling.outcome is outcome
    assert ruling.points[0].key == f"wijziging.{key}"
