"""Money and procedure as officials ask it in longer letters, in many wordings."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome
from corpus.rulebook import Rulebook
from tests.rules.test_money_asked import ruled

LEFT_OVER = "Eind 2025 houden wij € 40.000 over op Jonge Kind. Tot wanneer kan de verlenging lopen?"
FIRST = "Het gaat om de SPUK Kansrijke Wijk 2023-2025."


@pytest.mark.parametrize(
    "text",
    [
        "Bij Jonge Kind is in 2023 niets gedaan; kan dat hele jaarbedrag mee naar 2024?",
        "Kan het volledige bedrag van Jonge Kind van 2023 mee naar 2024?",
        "Mag het hele jaarbudget van Re-integratie van 2024 door naar 2025?",
        "Van Veerkracht is in 2023 niks gebruikt: mag dat geld mee naar 2024?",
    ],
)
def test_a_whole_year_may_be_carried_along(rulebook: Rulebook, text: str) -> None:
    found = ruled(rulebook, text)
    assert (found.topic, found.outcome) == ("doorschuiven", Outcome.YES)


def test_a_whole_year_is_not_too_much_to_carry(rulebook: Rulebook) -> None:
    before = "Kan het geld van Armoede en Schulden van 2024 mee naar 2025?"
    found = ruled(rulebook, "Het is wel honderd procent. Is dat niet te veel?", before=before)
    assert (found.topic, found.outcome) == ("doorschuiven", Outcome.YES)


@pytest.mark.parametrize(
    "text",
    [
        "En wat gebeurt er met het geld als het dan nog niet op is?",
        "En wat gebeurt er als er daarna nog iets over is?",
    ],
)
def test_what_is_left_after_the_extension_may_be_reclaimed(rulebook: Rulebook, text: str) -> None:
    assert ruled(rulebook, text, before=LEFT_OVER).topic == "stelling:terugvordering"


@pytest.mark.parametrize(
    "text",
    [
        "Wat legt elk ministerie in voor 2026-2028?",
        "Welke ministeries leggen er voor 2026-2028 geld in en hoeveel ieder?",
        "Hoeveel is in 2026-2028 de bijdrage per ministerie?",
        "How much does each ministry put in for 2026-2028?",
    ],
)
def test_what_ministries_put_in_is_no_cofinancing(rulebook: Rulebook, text: str) -> None:
    found = ruled(rulebook, text)
    assert found.outcome is Outcome.ANSWERED
    assert {327_000_000, 51_000_000, 30_000_000} <= {amount.eur for amount in found.amounts}


@pytest.mark.parametrize(
    "text",
    [
        "Hoeveel heeft SZW in 2023 voor 2026 en 2027 opzijgezet voor re-integratie?",
        "Hoeveel is er voor re-integratie apart gezet voor 2026 en 2027?",
        "Welke bedragen heeft SZW in 2023 voor 2026 en 2027 opzij gezet?",
    ],
)
def test_what_is_set_aside_is_reserved(rulebook: Rulebook, text: str) -> None:
    found = ruled(rulebook, text)
    assert {12_370_000, 13_000_000} <= {amount.eur for amount in found.amounts}
    assert found.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("De bedragen zijn exclusief de bijdrage aan het BTW-compensatiefonds, toch?", Outcome.NO),
        ("Zijn de bedragen exclusief de bijdrage aan het BCF?", Outcome.NO),
        ("Komt het BCF er nog bovenop?", Outcome.NO),
        ("Zijn de bedragen inclusief de bijdrage aan het BCF?", Outcome.YES),
    ],
)
def test_the_amounts_hold_the_part_of_the_fund(
    rulebook: Rulebook, text: str, outcome: Outcome
) -> None:
    found = ruled(rulebook, text)
    assert (found.topic, found.outcome) == ("stelling:bcf-uitleg", outcome)


def test_the_free_part_is_reckoned_of_what_was_granted(rulebook: Rulebook) -> None:
    text = (
        "Wij ontvingen € 475.000 voor Armoede en Schulden op de rekening."
        " Hoeveel mogen we schuiven zonder wijzigingsaanvraag?"
    )
    found = ruled(rulebook, text)
    assert [amount.eur for amount in found.amounts] == [125_000]


def test_the_free_part_of_a_line_without_fund_is_of_what_came_in(rulebook: Rulebook) -> None:
    text = (
        "Wij ontvingen € 400.000 voor Jonge Kind op de rekening."
        " Hoeveel mogen we schuiven zonder wijzigingsaanvraag?"
    )
    assert [amount.eur for amount in ruled(rulebook, text).amounts] == [100_000]


def test_the_integral_share_is_told_in_both_ways(rulebook: Rulebook) -> None:
    text = "En hoeveel procent van de landelijke budgetten is dat?"
    found = ruled(rulebook, text, before="Wat mag je met het integrale budget van 2023-2025?")
    assert [point.key for point in found.points] == ["integraal.regel", "budget.aandeel"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In welk jaar kreeg Re-integratie voor het eerst geld?", 2024),
        ("Vanaf welk jaar is er geld voor Re-integratie?", 2024),
        ("In welk jaar kreeg Jonge Kind voor het eerst geld?", 2023),
    ],
)
def test_the_first_year_with_money_is_of_the_table(
    rulebook: Rulebook, text: str, year: int
) -> None:
    found = ruled(rulebook, text)
    assert [amount.jaar for amount in found.amounts if amount.eur] == [year]


@pytest.mark.parametrize(
    "text",
    [
        "Wat is het percentage dat u voor programmageld aanhoudt?",
        "Welk percentage hanteert u voor programmageld?",
    ],
)
def test_the_percentage_that_is_kept_is_of_the_fund(rulebook: Rulebook, text: str) -> None:
    assert ruled(rulebook, text).topic == "bcf"


def test_with_whom_the_percentages_were_agreed(rulebook: Rulebook) -> None:
    before = "Welk percentage gaat er van Armoede en Schulden af?"
    found = ruled(rulebook, "En met wie zijn die percentages afgesproken?", before=before)
    assert found.topic == "stelling:btw-plichtig"


@pytest.mark.parametrize(
    "text",
    [
        "Wanneer opent de volgende aanvraagronde voor de SPUK?",
        "Wanneer komt er een derde tranche?",
        "When will the next call for applications open?",
    ],
)
def test_a_next_round_is_not_known(rulebook: Rulebook, text: str) -> None:
    assert ruled(rulebook, text).outcome is Outcome.NOT_IN_SOURCES


def test_what_goes_into_a_theme_is_money_and_no_activity(rulebook: Rulebook) -> None:
    before = "Mag een budgetcursus in het buurthuis uit Armoede en Schulden in 2024?"
    found = ruled(rulebook, "En wat gaat er landelijk in 2024 om in dit thema?", before=before)
    assert [amount.eur for amount in found.amounts] == [3_400_000]


def test_a_foundation_does_not_apply_itself(rulebook: Rulebook) -> None:
    text = "Kunnen wij als stichting zelf rechtstreeks bij jullie een aanvraag doen?"
    found = ruled(rulebook, text)
    assert (found.topic, found.outcome) == ("stelling:aanvraag-wie", Outcome.NO)


@pytest.mark.parametrize(
    "text",
    [
        "Is een langere bestedingstermijn mogelijk voor het geld van 2025 dat over is?",
        "Kunnen we meer tijd vragen om het alsnog aan naschoolse lessen te besteden?",
    ],
)
def test_more_time_is_an_extension(rulebook: Rulebook, text: str) -> None:
    before = "Eind 2025 houden wij geld over op School en Omgeving."
    found = ruled(rulebook, text, before=before)
    assert (found.topic, found.outcome) == ("verlenging", Outcome.CONDITIONAL)


def test_what_is_handed_in_is_the_extension_asked_about(rulebook: Rulebook) -> None:
    before = "Kunnen we meer tijd vragen om het geld van 2025 te besteden?"
    found = ruled(rulebook, "En bij wie dienen we dat in?", before=before)
    assert found.topic == "stelling:verlenging-bij-wie"


SHIFT = (
    "Ons budget voor Veerkracht en Weerbaarheid is € 255.000. We willen € 60.000 weghalen bij het"
    " ene project en toevoegen aan het andere, er komt niets nieuws bij. Is een wijzigingsaanvraag"
    " nodig?"
)


def test_money_taken_away_here_and_added_there_is_shifted(rulebook: Rulebook) -> None:
    assert ruled(rulebook, SHIFT).outcome is Outcome.NO


def test_a_larger_shift_is_judged_anew(rulebook: Rulebook) -> None:
    text = "Het wordt waarschijnlijk € 10.000 meer, dus in totaal € 70.000. En dan?"
    assert ruled(rulebook, text, before=SHIFT).outcome is Outcome.YES


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Hoeveel kreeg elk gebied volgens de landelijke tabel en de verdeelsleutel in 2024", 170),
        ("Hoeveel kreeg ieder gebied in 2023 op grond van de landelijke verdeelsleutel", 510),
    ],
)
def test_an_equal_part_is_asked_of_the_national_table(
    rulebook: Rulebook, text: str, amount: int
) -> None:
    found = ruled(rulebook, f"{text} voor Armoede en Schulden?")
    assert found.amounts[0].eur == amount * 1000


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Kan ik Re-integratie op dezelfde manier door twintig delen?", Outcome.NO),
        ("Mag ik School en Omgeving door 20 delen?", Outcome.NO),
        ("Kan ik Armoede en Schulden door twintig delen?", Outcome.YES),
    ],
)
def test_only_equal_lines_are_divided_by_twenty(
    rulebook: Rulebook, text: str, outcome: Outcome
) -> None:
    assert ruled(rulebook, text).outcome is outcome


@pytest.mark.parametrize("beside", ["net als bij de SZW-thema's", "zoals bij OCW"])
def test_a_line_set_beside_is_not_the_one_asked_about(rulebook: Rulebook, beside: str) -> None:
    text = f"Gaat er van dat bedrag ook nog btw-compensatie af, {beside}?"
    found = ruled(rulebook, text, setting="Het gaat om programmageld.")
    assert (found.topic, found.outcome) == ("bcf", Outcome.YES)


def test_one_of_two_lines_is_pointed_at(rulebook: Rulebook) -> None:
    before = "Wat gaat er van Armoede en Schulden en Jonge Kind naar het BCF?"
    found = ruled(rulebook, "Gaat er van de tweede ook iets af?", before=before)
    assert (found.topic, found.outcome) == ("bcf", Outcome.NO)


def test_the_total_of_a_round_that_the_announcement_names(rulebook: Rulebook) -> None:
    text = "What was the budget of the previous round according to the December 2025 announcement?"
    found = ruled(rulebook, text)
    assert 256_000_000 in {amount.eur for amount in found.amounts}
