"""What several questions of one mail share, and what each of them keeps to itself."""

from __future__ import annotations

import pytest

from assistant.channels.mail.model import Draft
from assistant.domain import Outcome
from tests.channels.mail.conftest import Drafts

YES, NO, IF, TOLD = Outcome.YES, Outcome.NO, Outcome.CONDITIONAL, Outcome.ANSWERED
SILENT = Outcome.NOT_IN_SOURCES
ALL_SAID = "Alles is nieuw, gebeurt binnen het focusgebied en krijgt geen ander rijksgeld. "


def outcomes(made: Draft) -> list[Outcome]:
    return [one.answer.outcome for one in made.questions]


def test_ideas_counted_in_prose_are_judged_one_by_one(reply: Drafts) -> None:
    made = reply(
        f"Voor Armoede en Schulden 2024 hebben wij drie ideeën. {ALL_SAID}\n\n"
        "Eerste idee: lessen over zakgeld op de basisschool. Tweede idee: een fysiek loket voor "
        "geldvragen. Derde idee: elk gezin krijgt een waardebon van € 75. Willen jullie per idee "
        "zeggen of het uit Armoede en Schulden mag?"
    )

    assert outcomes(made) == [YES, YES, SILENT]


def test_which_plans_may_is_judged_plan_by_plan(reply: Drafts) -> None:
    made = reply(
        "Voor 2025 denken wij bij Jonge Kind aan:\n\n"
        "- een peuterconsulent in het focusgebied;\n"
        "- een spelinloop voor ouders en peuters in een wijk buiten het focusgebied.\n\n"
        "Voor beide is geen ander rijksgeld. Wij horen graag welke ervan uit Jonge Kind mogen."
    )

    assert outcomes(made) == [YES, NO]


def test_one_question_about_which_needs_an_application_is_answered_once(reply: Drafts) -> None:
    made = reply(
        "Wij willen schuiven (2024):\n\n"
        "- Armoede en Schulden, budget € 400.000, schuif van € 40.000\n"
        "- Re-integratie, budget € 500.000, schuif van € 200.000\n\n"
        "Alles stond in de aanvraag. Voor welke van deze twee is een wijzigingsaanvraag nodig?"
    )

    [one] = made.questions
    assert one.answer.outcome is TOLD
    assert "€ 40.000" in made.body
    assert "€ 200.000" in made.body


def test_a_plan_of_its_own_never_takes_the_verdict_of_the_plan_before_it(reply: Drafts) -> None:
    made = reply(
        f"Het gaat om Armoede en Schulden in 2024. {ALL_SAID}\n\n"
        "Mag een fysiek loket voor geldvragen?\n\n"
        "En mogen wij gezinnen met een laag inkomen een kerstpakket geven?"
    )

    assert outcomes(made)[0] is YES
    assert outcomes(made)[1] in (SILENT, NO)


def test_the_same_plan_elsewhere_is_judged_with_what_was_told_of_it(reply: Drafts) -> None:
    made = reply(
        f"Wij beginnen een budgetcursus uit Armoede en Schulden (2024). {ALL_SAID}Mag dat?\n\n"
        "Er komt ook een vraag van de buren. En als we dezelfde cursus buiten het focusgebied "
        "geven?"
    )

    assert outcomes(made) == [YES, NO]


def test_an_exception_of_one_question_is_not_of_the_next(reply: Drafts) -> None:
    made = reply(
        "Ons traject uit Re-integratie (2025) is voor bewoners van ons focusgebied, met een "
        "betaalde baan als doel, en wordt alleen uit Re-integratie betaald.\n\n"
        "Mag een jobcoach voor mensen in de bijstand? Mogen ook mensen uit een dorp buiten het "
        "focusgebied meedoen? En mag taalles voor de bijstandsgerechtigde deelnemers?"
    )

    first, second, third = outcomes(made)
    assert (first, second) == (YES, NO)
    assert third is not NO


def test_a_budget_told_for_another_question_counts_for_a_shift(reply: Drafts) -> None:
    made = reply(
        "Voor 2024 is ons € 400.000 toegekend voor Re-integratie en € 900.000 voor Jonge Kind. "
        "Hoeveel van Re-integratie komt er op de rekening?\n\n"
        "Binnen Re-integratie gaat € 60.000 van de jobcoaching naar leerwerktrajecten, allebei "
        "al onderdeel van onze aanvraag. Is daar een wijzigingsaanvraag voor nodig?"
    )

    assert outcomes(made) == [TOLD, NO]
    assert "€ 380.000" in made.body


def test_a_question_that_stands_alone_is_not_read_in_an_older_thread(reply: Drafts) -> None:
    made = reply(
        "Dank voor de uitleg. Klopt het dat jongeren van buiten het focusgebied mogen meedoen aan "
        "een baantraject uit Re-integratie in 2024?\n\n"
        "Op 3 mrt. 2024 om 10:12 schreef Wijkteam <w@g.example>:\n"
        "> Komen er ook nieuwe bankjes op het plein?"
    )

    assert outcomes(made) == [NO]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Wie leggen er in voor 2026-2028 en hoeveel legt elk daarvan in?", 1),
        ("Mag dat? Het past toch, dunkt ons. Dan sturen wij het formulier.", 1),
        ("Wilt u ons de dia's van de startbijeenkomst van 2023 toesturen?", 0),
        ("Kunt u twee collega's van ons aanmelden voor de leerkring?", 0),
        ("In welke buurten wij dit doen, moeten wij nog kiezen.", 0),
        ("Ik moet de school nog vertellen of cofinanciering verplicht is.", 1),
        ("Wij verwachten dat u ons laat weten wanneer onze klacht is afgehandeld.", 1),
    ],
)
def test_what_counts_as_a_question(reply: Drafts, text: str, number: int) -> None:
    before = "Wij geven judoles uit School en Omgeving in 2024. " if "Mag dat?" in text else ""

    assert len(reply(f"Beste collega,\n\n{before}{text}").questions) == number


def test_what_a_list_is_asked_for_is_put_as_a_question_of_its_own(reply: Drafts) -> None:
    made = reply(
        "Kunnen jullie mij helpen aan:\n\n"
        "- het landelijke bedrag voor Jonge Kind in 2024;\n"
        "- het aantal coalities dat in 2023-2025 via de SPUK liep."
    )

    assert outcomes(made) == [TOLD, TOLD]
    assert "€ 31.333.000" in made.body


def test_an_absence_asks_nothing_and_needs_nobody(reply: Drafts) -> None:
    made = reply(
        "Ik ben afwezig tot 3 september. Heeft uw vraag haast? Bel dan mijn collega.",
        subject="Automatisch antwoord: uw mail",
    )

    assert made.questions == ()
    assert not made.needs_human


def test_a_general_question_beside_the_case_of_a_resident_is_answered(reply: Drafts) -> None:
    made = reply(
        "Mevrouw Jansen (BSN 111222333) heeft een huurschuld van € 2.000. Kunnen wij die uit de "
        "SPUK betalen?\n\nLos van haar: wij willen in het focusgebied een fysiek loket voor "
        "geldvragen beginnen, in 2024, zonder ander rijksgeld. Mag dat uit Armoede en Schulden?"
    )

    assert outcomes(made) == [SILENT, YES]
    assert made.needs_human
    assert "2.000" not in made.body
