"""What the rules say of an amount of one's own: paid out, margin, carried forward, integral."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from assistant.domain import Facts, Form, Ruling
from assistant.rules.bcf import bcf
from assistant.rules.doorschuiven import doorschuiven, verlenging
from assistant.rules.drempel import drempel
from assistant.rules.integraal import integraal
from assistant.rules.verdeling import gebied_bedrag
from assistant.rules.wijziging import wijziging
from corpus.rulebook import Doorschuiven, TrancheRules


class OwnAmount(Struct, frozen=True):
    """What is asked: a yearly amount in euros, its line and year, and what is to be shifted.

    `None` means "not stated". `nieuw`: the shift is to an entirely new activity.
    """

    bedrag: Decimal | None = None
    thema: str | None = None
    jaar: int | None = None
    verschuiving: Decimal | None = None
    nieuw: bool | None = None


class Told(Struct, frozen=True):
    """One thing that the rules say of the amount; `subject` names which."""

    subject: str  # "uitbetaald", "ruimte", "verschuiving", "doorschuiven", "integraal", "gebied"
    ruling: Ruling
    naar: int | None = None


def own_amount(asked: OwnAmount, rules: TrancheRules) -> tuple[Told, ...]:
    """Everything that follows from what is stated, by the rules of one tranche."""
    return (*_of_amount(asked, rules), *_forward(asked, rules), *_of_line(asked, rules))


def _of_amount(asked: OwnAmount, rules: TrancheRules) -> Iterator[Told]:
    if asked.bedrag is None:
        return
    lines = (asked.thema,) if asked.thema else ()
    if rules.bcf:
        given = Facts(hoofdthemas=lines, bedragen=(asked.bedrag,))
        paid = bcf(
            given,
            rules.bcf,
            rules.budget,
            back=False,
            national=False,
            amounts_asked=True,
            form=Form.OPEN,
        )
        yield Told("uitbetaald", paid)
    if rules.wijziging:
        yield Told("ruimte", drempel(Facts(budget=asked.bedrag), rules.wijziging))
        if asked.verschuiving is not None:
            shift = Facts(
                budget=asked.bedrag,
                verschuiving=asked.verschuiving,
                nieuwe_activiteit=asked.nieuw,
            )
            yield Told("verschuiving", wijziging(shift, rules.wijziging))


def _forward(asked: OwnAmount, rules: TrancheRules) -> Iterator[Told]:
    """To each later year on its own; without a year the rule itself."""
    data = rules.doorschuiven
    if data is None:
        return
    if asked.jaar is None:
        yield Told("doorschuiven", doorschuiven(Facts(), data, Form.OPEN))
        yield Told("doorschuiven", verlenging(Facts(), data, Form.OPEN))
        return
    lines = (asked.thema,) if asked.thema else ()
    for year in range(asked.jaar + 1, _last(data) + 2):  # the first year that is too late as well
        facts = Facts(hoofdthemas=lines, van_jaar=asked.jaar, naar_jaar=year)
        yield Told("doorschuiven", doorschuiven(facts, data), year)


def _last(data: Doorschuiven) -> int:
    """The last year in which money can be spent at all."""
    return int(data.verlenging.tot[:4])


def _of_line(asked: OwnAmount, rules: TrancheRules) -> Iterator[Told]:
    budget = rules.budget
    if budget is None:
        return
    row = next((r for r in budget.regel if r.id == asked.thema), None)
    if rules.integraal and asked.bedrag is not None and (row is None or row.thema):
        yield Told("integraal", integraal(Facts(bedragen=(asked.bedrag,)), rules.integraal, budget))
    if rules.verdeling and row is not None:
        years = (asked.jaar,) if asked.jaar else ()
        share = gebied_bedrag(
            Facts(hoofdthemas=(row.id,), jaren=years),
            rules.verdeling,
            budget,
            rules.bcf,
            net=True,
            form=Form.OPEN,
            everything=False,
        )
        yield Told("gebied", share)
