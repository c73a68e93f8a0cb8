"""The euro amounts of an answer: those that its text states, each once."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answer.cite import Numbering
from assistant.answer.render import Wording
from assistant.domain import Amount, AnswerAmount, Claim


def shown_amounts(
    amounts: Iterable[Amount], claims: Iterable[Claim], words: Wording, proof: Numbering
) -> tuple[AnswerAmount, ...]:
    """The amounts in whole euros that the claims state, with the numbers of their citations."""
    text = " ".join(claim.text for claim in claims)
    found: dict[int, AnswerAmount] = {}
    for amount in amounts:
        whole = amount.eur == amount.eur.to_integral_value()
        if not whole or words.euro(amount.eur) not in text:
            continue
        numbers = proof.numbers(amount.cites)
        theme = words.theme(amount.hoofdthema) if amount.hoofdthema else None
        eur = int(amount.eur)
        found.setdefault(eur, AnswerAmount(_label(amount, words), eur, theme, amount.jaar, numbers))
    return tuple(found.values())


def _label(amount: Amount, words: Wording) -> str:
    """The amount's label with the name of its budget line instead of the id."""
    label = amount.label
    if amount.hoofdthema:
        label = label.replace(amount.hoofdthema, words.theme(amount.hoofdthema))
    return label[:1].upper() + label[1:]
