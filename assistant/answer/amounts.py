"""The euro amounts of an answer: those that its text states, each once, the one asked for first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from assistant.answer.cite import Numbering
from assistant.answer.render import Wording
from assistant.domain import Amount, AnswerAmount, Claim, Point, Ruling


def shown_amounts(
    ruling: Ruling, claims: Sequence[Claim], words: Wording, proof: Numbering
) -> tuple[AnswerAmount, ...]:
    """The amounts in whole euros that the claims state, with the numbers of their citations.

    Those that the rule found come first, in its order; then the others that its sentences state. An
    amount without a place of its own has that of the sentence that states it.
    """
    text = " ".join(claim.text for claim in claims)
    in_points = [amount for point in ruling.points for amount in _in_point(point, words)]
    places = {amount.eur: amount.cites for amount in reversed(in_points)}
    found: dict[Decimal, AnswerAmount] = {}
    for amount in (*ruling.amounts, *in_points):
        if amount.eur in found or not _stated(amount.eur, text, words):
            continue
        cites = amount.cites or places.get(amount.eur, ())
        found[amount.eur] = _shown(replace(amount, cites=cites), words, proof)
    return tuple(found.values())


def _in_point(point: Point, words: Wording) -> Iterator[Amount]:
    """The amounts that a sentence is filled in with, of its theme and year if it names one."""
    _, _, theme = point.values.get("thema", "").partition("§thema:")
    _, _, year = point.values.get("periode", "").partition("§periode:")
    for label, eur in words.amounts(point):
        named = f"{theme} {label}" if theme else label
        yield Amount(named, eur, theme or None, int(year) if year.isdigit() else None, point.cites)


def _stated(eur: Decimal, text: str, words: Wording) -> bool:
    """Whether the text holds this amount in whole euros, and not as the start of a longer one."""
    whole = eur == eur.to_integral_value()
    return whole and re.search(re.escape(words.euro(eur)) + r"(?![.,]?\d)", text) is not None


def _shown(amount: Amount, words: Wording, proof: Numbering) -> AnswerAmount:
    theme = words.theme(amount.hoofdthema) if amount.hoofdthema else None
    numbers = proof.numbers(amount.cites)
    return AnswerAmount(_label(amount, words), int(amount.eur), theme, amount.jaar, numbers)


def _label(amount: Amount, words: Wording) -> str:
    """What the amount is: in the language of the answer, with the name of its budget line."""
    label = amount.label
    name = words.theme(amount.hoofdthema) if amount.hoofdthema else ""
    if words.english:
        around = label.split(amount.hoofdthema) if amount.hoofdthema else [label]
        label = (amount.hoofdthema or "").join(words.amount_name(part) for part in around)
    if amount.hoofdthema:
        label = label.replace(amount.hoofdthema, name)
    return label[:1].upper() + label[1:]
