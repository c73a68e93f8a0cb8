"""A gold item and an answer that is right in every way, to be made wrong in one."""

from __future__ import annotations

from typing import Any

import msgspec

from assistant.domain import Answer, Kind, Outcome, Receipt
from eval.answer import Answered, read_answer
from eval.items import Item

BRIEF = "brief-alliantiebesturen-2023"

ITEM = {
    "id": "bud-900",
    "question": "Hoeveel is er in 2024 voor School en Omgeving?",
    "kind": "budget",
    "expect": {
        "outcome": ["answered", "conditional"],
        "tranche": "2023-2025",
        "amounts_eur": [31_610_000],
        "cite_any": [{"source": BRIEF, "heading": "Bijlage 1"}],
        "must_mention": [r"2024"],
        "must_not_mention": [r"^\s*nee\b"],
    },
    "why": "de tabel in bijlage 1",
    "style": "plain",
}

ANSWER = {
    "id": "01",
    "question": "Hoeveel is er in 2024 voor School en Omgeving?",
    "language": "nl",
    "kind": "budget",
    "outcome": "answered",
    "tranche": "2023-2025",
    "text": "In 2024 is er € 31.610.000 voor School en Omgeving [1].",
    "amounts": [{"label": "School en Omgeving, 2024", "eur": 31_610_000}],
    "citations": [
        {
            "n": 1,
            "source_id": BRIEF,
            "title": "Brief",
            "label": "Brief, Bijlage 1",
            "date": "2023-07",
            "locator": {"heading": "Bijlage 1 Verdeelsleutel › Budget", "page": 5, "row": None},
            "text": "Bedragen x € 1.000: School en Omgeving 13.066, 31.610, 28.049.",
        }
    ],
    "trace": [{"label": "Bedrag in 2024", "value": "€ 31.610.000"}],
}


def item(**expect: Any) -> Item:
    """The item, with other expectations."""
    return msgspec.convert({**ITEM, "expect": {**ITEM["expect"], **expect}}, Item)


def answer(**fields: Any) -> Answered:
    """The right answer, with other fields."""
    return read_answer({**ANSWER, **fields})


def citation(**fields: Any) -> dict[str, Any]:
    """The citation of the right answer, with other fields; `heading` is that of its locator."""
    right = dict(ANSWER["citations"][0])
    if "heading" in fields:
        right["locator"] = {"heading": fields.pop("heading")}
    return {**right, **fields}


def said(text: str, answer_id: str = "a") -> Answer:
    """An answer of the assistant that says only this."""
    return Answer(
        id=answer_id,
        question="?",
        language="nl",
        kind=Kind.BUDGET,
        outcome=Outcome.ANSWERED,
        tranche="2023-2025",
        tranche_basis="assumed",
        text=text,
        claims=(),
        facts=(),
        conditions=(),
        amounts=(),
        follow_ups=(),
        flip_points=(),
        citations=(),
        contact=None,
        receipt=Receipt("0", "c", "r", "i", "m"),
    )
