"""The BTW-compensatiefonds: what is paid out, what goes through the fund, to the euro."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Form, Outcome
from tests.rules.given import SECOND, Decide, euros

SHARES = {
    "armoede-en-schulden": "0.05",
    "veerkracht-en-weerbaarheid": "0.05",
    "re-integratie": "0.05",
    "programmaondersteuning": "0.05",
    "jonge-kind": "0",
    "school-en-omgeving": "0",
    "integraal": "0.011",
}
HOW_MUCH = {"form": Form.OPEN, "asks": ("hoeveel",)}


@pytest.mark.parametrize(
    ("line", "amount", "paid"),
    [
        ("armoede-en-schulden", 850_000, 807_500),
        ("veerkracht-en-weerbaarheid", 100_000, 95_000),
        ("re-integratie", 600_000, 570_000),
        ("programmaondersteuning", 500_000, 475_000),
        ("jonge-kind", 1_234_567, 1_234_567),
        ("school-en-omgeving", 31_610_000, 31_610_000),
        ("integraal", 1_000_000, 989_000),
        ("integraal", 682_900, "675388.1"),
    ],
)
def test_what_is_paid_out_is_the_amount_less_the_share(
    decided: Decide, line: str, amount: int, paid: int | str
) -> None:
    ruling = decided("bcf", **HOW_MUCH, hoofdthemas=(line,), bedragen=(Decimal(amount),))

    assert ruling.outcome is Outcome.ANSWERED
    assert Decimal(paid) in euros(ruling)
    assert Decimal(amount) - Decimal(paid) in euros(ruling)


@pytest.mark.parametrize(
    ("line", "paid", "amount"),
    [
        ("armoede-en-schulden", 807_500, 850_000),
        ("re-integratie", 570_000, 600_000),
        ("integraal", 989_000, 1_000_000),
        ("jonge-kind", 400_000, 400_000),
    ],
)
def test_back_from_what_is_paid_out_to_the_whole_amount(
    decided: Decide, line: str, paid: int, amount: int
) -> None:
    ruling = decided(
        "bcf", **HOW_MUCH, concepts=("bruto",), hoofdthemas=(line,), bedragen=(Decimal(paid),)
    )

    assert Decimal(amount) in euros(ruling)


def test_several_lines_each_have_their_own_share(decided: Decide) -> None:
    ruling = decided(
        "bcf",
        **HOW_MUCH,
        hoofdthemas=("re-integratie", "jonge-kind"),
        bedragen=(Decimal(600_000), Decimal(400_000)),
        bedrag_per_thema=(("re-integratie", Decimal(600_000)), ("jonge-kind", Decimal(400_000))),
    )

    assert euros(ruling) >= {Decimal(570_000), Decimal(400_000), Decimal(970_000), Decimal(30_000)}


def test_the_national_amounts_of_a_year_can_be_asked_net(decided: Decide) -> None:
    ruling = decided(
        "bcf",
        **HOW_MUCH,
        concepts=("netto", "landelijk"),
        hoofdthemas=("re-integratie",),
        jaren=(2024,),
    )

    assert Decimal(8_882_500) in euros(ruling)


@pytest.mark.parametrize(
    ("claimed", "outcome"), [(420_000, Outcome.NO), (405_000, Outcome.NO), (380_000, Outcome.YES)]
)
def test_the_share_goes_off_the_amount_and_does_not_come_on_top(
    decided: Decide, claimed: int, outcome: Outcome
) -> None:
    """ "400.000 for two themes of 5%, so 420.000 on the account": no, 380.000."""
    ruling = decided(
        "bcf",
        form=Form.CHECK,
        hoofdthemas=("veerkracht-en-weerbaarheid", "armoede-en-schulden"),
        bedragen=(Decimal(400_000), Decimal(claimed)),
    )

    assert ruling.outcome is outcome
    assert Decimal(380_000) in euros(ruling)


@pytest.mark.parametrize("line", SHARES)
def test_the_percentage_of_a_line_can_be_asked(decided: Decide, line: str) -> None:
    ruling = decided("bcf", **HOW_MUCH, concepts=("bcf", "aandeel"), hoofdthemas=(line,))

    assert ruling.outcome is Outcome.ANSWERED
    shares = {v for p in ruling.points for v in p.values.values() if v.startswith("§pct:")}
    assert {Decimal(v.removeprefix("§pct:")) for v in shares} == {Decimal(SHARES[line])}


def test_without_a_line_every_line_is_named_with_its_percentage(decided: Decide) -> None:
    ruling = decided("bcf", **HOW_MUCH, concepts=("bcf", "aandeel"))

    said = {}
    for point in ruling.points:
        for line in SHARES:
            if any(f"§thema:{line}" in v for v in point.values.values()):
                said[line] = Decimal(point.values["aandeel"].removeprefix("§pct:"))
    assert said == {line: Decimal(share) for line, share in SHARES.items()}


@pytest.mark.parametrize(
    ("line", "claimed", "outcome"),
    [
        ("re-integratie", "0.05", Outcome.YES),
        ("re-integratie", "0.21", Outcome.NO),
        ("jonge-kind", "0.05", Outcome.NO),
        ("integraal", "0.011", Outcome.YES),
        ("integraal", "0.05", Outcome.NO),
    ],
)
def test_a_claimed_percentage_is_confirmed_or_corrected(
    decided: Decide, line: str, claimed: str, outcome: Outcome
) -> None:
    found = decided.outcome(
        "bcf",
        form=Form.CHECK,
        concepts=("bcf", "aandeel"),
        hoofdthemas=(line,),
        aandelen=(Decimal(claimed),),
    )

    assert found is outcome


def test_no_share_is_made_up_for_the_theme_that_came_later(decided: Decide) -> None:
    ruling = decided(
        "bcf", **HOW_MUCH, hoofdthemas=("gezonde-leefomgeving",), bedragen=(Decimal(360_000),)
    )

    assert Decimal(342_000) not in euros(ruling)


def test_the_second_tranche_has_no_percentages(decided: Decide) -> None:
    ruling = decided(
        "bcf",
        **HOW_MUCH,
        tranche=SECOND,
        hoofdthemas=("re-integratie",),
        bedragen=(Decimal(600_000),),
    )

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
    assert Decimal(570_000) not in euros(ruling)


@settings(deadline=None, derandomize=True)
@given(
    amount=st.integers(min_value=1, max_value=250_000_000),
    line=st.sampled_from(sorted(SHARES)),
)
def test_there_and_back_is_the_same_amount(decided: Decide, amount: int, line: str) -> None:
    paid = Decimal(amount) * (1 - Decimal(SHARES[line]))
    there = decided("bcf", **HOW_MUCH, hoofdthemas=(line,), bedragen=(Decimal(amount),))
    assert paid in euros(there)

    back = decided("bcf", **HOW_MUCH, concepts=("bruto",), hoofdthemas=(line,), bedragen=(paid,))

    assert Decimal(amount) in euros(back)
