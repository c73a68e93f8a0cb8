"""How much of a budget is shifted; shares and amounts of something else are no shift."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "budget", "shifted", "share"),
    [
        (
            "Vorig jaar is al € 60.000 anders verdeeld. Wijzigingsaanvraag nodig?",
            None,
            Decimal("60000"),
            None,
        ),
        (
            (
                "Het gaat om ons budget van € 1.200.000. Vorig jaar is al € 60.000 "
                "anders verdeeld; nu komt daar € 280.000 bij. Wijzigingsaanvraag nodig?"
            ),
            Decimal("1200000"),
            Decimal("340000"),
            None,
        ),
        (
            (
                "School en Omgeving: schuiven binnen budget € 1.200.000. Vorig jaar is al € "
                "60.000 anders verdeeld; nu komt daar € 280.000 bij. Wijzigingsaanvraag nodig?"
            ),
            Decimal("1200000"),
            Decimal("340000"),
            None,
        ),
        (
            (
                "Ons budget is € 1.200.000. Eerder verschoven we € 60.000 en nu "
                "willen we nog € 280.000 verschuiven. Is een wijzigingsaanvraag nodig?"
            ),
            Decimal("1200000"),
            Decimal("340000"),
            None,
        ),
        (
            (
                "Van onze € 1.200.000 is € 60.000 al verschoven "
                "en er komt € 280.000 bij. Wijzigingsaanvraag?"
            ),
            Decimal("1200000"),
            Decimal("340000"),
            None,
        ),
        (
            (
                "Budget € 1.200.000. We schoven al € 60.000, daarbovenop willen "
                "we € 280.000 schuiven. Moet er een wijzigingsaanvraag komen?"
            ),
            Decimal("1200000"),
            Decimal("340000"),
            None,
        ),
        (
            (
                "Vorig jaar is al € 60.000 anders verdeeld; nu "
                "komt daar € 280.000 bij. Wijzigingsaanvraag nodig?"
            ),
            None,
            Decimal("340000"),
            None,
        ),
        (
            (
                "We hebben € 40.000 verschoven en nu nog eens "
                "€ 50.000. Is een wijzigingsaanvraag nodig?"
            ),
            None,
            Decimal("90000"),
            None,
        ),
        (
            "Wij willen € 425.000 van € 1.640.000 schuiven. Nodig of niet?",
            Decimal("1640000"),
            Decimal("425000"),
            None,
        ),
        (
            "Jonge Kind, budget € 1.640.000: wij schuiven € 425.000. Idem, nodig of niet?",
            Decimal("1640000"),
            Decimal("425000"),
            None,
        ),
        (
            "Integraal, budget € 400.000: wij schuiven precies € 100.000. En hier?",
            Decimal("400000"),
            Decimal("100000"),
            None,
        ),
        (
            "Bij precies € 100.000 van € 400.000 schuiven, en hier?",
            Decimal("400000"),
            Decimal("100000"),
            None,
        ),
        (
            (
                "Voor Jonge Kind gaat het om € 425.000 van € "
                "1.640.000. Wijzigingsaanvraag nodig of niet?"
            ),
            Decimal("1640000"),
            Decimal("425000"),
            None,
        ),
        (
            (
                "Veerkracht en Weerbaarheid, budget € 255.000: wij schuiven "
                "€ 60.000. Is daar een wijzigingsaanvraag voor nodig?"
            ),
            Decimal("255000"),
            Decimal("60000"),
            None,
        ),
        (
            (
                "Aan ons is € 255.000 toegekend. Wij verleggen € 60.000 daarvan "
                "van de ene naar de andere activiteit. Wijzigingsaanvraag?"
            ),
            Decimal("255000"),
            Decimal("60000"),
            None,
        ),
        (
            (
                "Binnen Armoede en Schulden (budget 2024: € 170.000) schuiven wij € 51.000 "
                "van de gastlessen naar het netwerk. Is een wijzigingsaanvraag nodig?"
            ),
            Decimal("170000"),
            Decimal("51000"),
            None,
        ),
        (
            (
                "ons integrale budget is 400.000. we willen 120.000 "
                "daarvan verschuiven. wijzigingsaanvraag nodig?"
            ),
            Decimal("400000"),
            Decimal("120000"),
            None,
        ),
        (
            "We verdelen 30% van het budget anders. Wijzigingsaanvraag nodig?",
            None,
            None,
            Decimal("0.300"),
        ),
        (
            (
                "In onze wijk zit 25% van de mensen in de "
                "bijstand. Mag een jobcoach uit Re-integratie?"
            ),
            None,
            None,
            None,
        ),
        (
            (
                "Bijna een kwart van de huishoudens zit in de bijstand. "
                "Mogen zij anders begeleid worden naar werk uit Re-integratie?"
            ),
            None,
            None,
            None,
        ),
        (
            (
                "Volgens hem zijn wij verplicht om zelf minstens "
                "tien procent eigen geld bij te leggen. Klopt dat?"
            ),
            None,
            None,
            None,
        ),
        (
            "De gebieden leggen verplicht de helft van de kosten zelf bij. Klopt die zin?",
            None,
            None,
            None,
        ),
        (
            "De helft van de deelnemers gaat naar een andere cursus. Mag dat uit Re-integratie?",
            None,
            None,
            None,
        ),
        (
            "40% van de ouders gaat niet naar de voorschool. Mag een peuterconsulent?",
            None,
            None,
            None,
        ),
        (
            "De jobcoach werkt 50% en gaat minder uren maken. Mag dat uit Re-integratie?",
            None,
            None,
            None,
        ),
        (
            "Het ministerie betaalt 60% en wij willen de rest anders betalen. Mag dat?",
            None,
            None,
            None,
        ),
        ("Er is 5% btw die afgaat van het budget. Klopt dat?", None, None, None),
        (
            "A quarter of the residents is on benefits. May a job coach be moved to our area?",
            None,
            None,
            None,
        ),
        (
            "May we shift 20% of the budget within one theme without a change request?",
            None,
            None,
            Decimal("0.200"),
        ),
    ],
)
def test_what_is_shifted_of_which_budget(
    reader: Reader,
    text: str,
    budget: Decimal | None,
    shifted: Decimal | None,
    share: Decimal | None,
) -> None:
    facts = reader.facts(text)

    assert (facts.budget, facts.verschuiving, facts.verschuiving_aandeel) == (
        budget,
        shifted,
        share,
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            "Aan ons is toegekend: € 170.000 Armoede en Schulden, € 480.000 Re-integratie, "
            "€ 1.200.000 Jonge Kind. Hoeveel gaat er in totaal via het BTW-compensatiefonds?"
        ),
        (
            "Wij kregen € 170.000 voor Armoede en Schulden en € 480.000 "
            "voor Re-integratie, samen € 650.000. Hoeveel gaat ervan af?"
        ),
        (
            "We received € 170,000 for Poverty and Debt and "
            "€ 480,000 for Re-integration. How much goes to us?"
        ),
    ],
)
def test_an_amount_for_every_line_is_no_shift(reader: Reader, text: str) -> None:
    facts = reader.facts(text)

    assert len(facts.bedrag_per_thema) >= 2
    assert (facts.budget, facts.verschuiving) == (None, None)
