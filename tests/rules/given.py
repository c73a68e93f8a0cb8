"""A situation as it was understood, and what the rules make of it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from assistant.domain import Facts, Form, Kind, Outcome, Ruling, Understanding
from assistant.rules.decide import decide
from corpus.rulebook import Rulebook

FIRST, SECOND = "2023-2025", "2026-2028"
THEMES = (
    "armoede-en-schulden",
    "re-integratie",
    "veerkracht-en-weerbaarheid",
    "school-en-omgeving",
    "jonge-kind",
)

# A situation in which every condition of the main theme is met, with an activity the sources name.
MET: dict[str, dict[str, Any]] = {
    "school-en-omgeving": {
        "activiteiten": ("sportles",),
        "school_in_coalitie": True,
        "ander_rijksgeld": "geen",
    },
    "jonge-kind": {
        "activiteiten": ("spelochtend",),
        "plaats_in_focusgebied": True,
        "ander_rijksgeld": "geen",
    },
    "re-integratie": {
        "activiteiten": ("jobcoach",),
        "deelnemers_uit_focusgebied": True,
        "doelgroep_participatiewet": True,
        "gericht_op_betaald_werk": True,
        "ander_rijksgeld": "geen",
    },
    "armoede-en-schulden": {
        "activiteiten": ("financiele-educatie",),
        "plaats_in_focusgebied": True,
        "ander_rijksgeld": "geen",
    },
    "veerkracht-en-weerbaarheid": {
        "activiteiten": ("identiteit-talent",),
        "plaats_in_focusgebied": True,
        "ander_rijksgeld": "geen",
    },
    "integraal": {
        "activiteiten": ("naschools-ouders",),
        "plaats_in_focusgebied": True,
        "past_bij_overkoepelend_doel": True,
        "ander_rijksgeld": "geen",
    },
    "programmaondersteuning": {
        "activiteiten": ("programmabureau",),
        "ander_rijksgeld": "geen",
    },
}
# The value of each of these facts that breaks its condition.
BREAKS: dict[str, Any] = {
    "school_in_coalitie": False,
    "plaats_in_focusgebied": False,
    "deelnemers_uit_focusgebied": False,
    "doelgroep_participatiewet": False,
    "gericht_op_betaald_werk": False,
    "past_bij_overkoepelend_doel": False,
    "ander_rijksgeld": "volledig",
}


def situation(
    topic: str,
    *,
    form: Form = Form.YES_NO,
    tranche: str | None = FIRST,
    concepts: Iterable[str] = (),
    asks: Iterable[str] = (),
    **facts: Any,
) -> Understanding:
    """A question on one topic, with these facts and nothing else."""
    return Understanding(
        text="",
        language="nl",
        form=form,
        asks=frozenset(asks),
        concepts=frozenset(concepts),
        kind=Kind.INFORMATION,
        tranche=tranche,
        tranche_basis="stated" if tranche else None,
        topics=(topic,),
        stellingen=(),
        facts=Facts(**facts),
        origins={},
        in_scope=True,
    )


class Decide:
    """The rules with one set of rule data."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook

    def __repr__(self) -> str:
        return "the shipped rules"

    def maybe(self, topic: str, **given: Any) -> Ruling | None:
        """The ruling, or None where no rule speaks."""
        return decide(situation(topic, **given), self.rulebook)

    def __call__(self, topic: str, **given: Any) -> Ruling:
        ruling = self.maybe(topic, **given)
        assert ruling is not None
        return ruling

    def outcome(self, topic: str, **given: Any) -> Outcome:
        return self(topic, **given).outcome

    def spending(self, theme: str | None, **facts: Any) -> Ruling:
        """The verdict on paying from this main theme."""
        return self("besteding", hoofdthemas=(theme,) if theme else (), **facts)


def euros(ruling: Ruling) -> set[Decimal]:
    """All amounts that the ruling gives."""
    return {amount.eur for amount in ruling.amounts}


def keys(ruling: Ruling) -> set[str]:
    """What the ruling says, by the kind of sentence, without the name after the colon."""
    return {point.key.partition(":")[0] for point in ruling.points}
