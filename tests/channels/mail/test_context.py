"""What is stated in a mail lands with the question that it is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.channels.mail.questions import Asking
from assistant.channels.mail.questions import find as found_in
from assistant.channels.mail.roles.reader import load
from assistant.pipeline import Assistant
from assistant.settings import Settings

Asked = Callable[[str], tuple[Asking, ...]]


@pytest.fixture(scope="module")
def questions(assistant: Assistant, settings: Settings) -> Asked:
    roles = load(settings.corpus)
    return lambda text: found_in(text, roles, assistant.meaning).questions


def test_what_stands_in_a_paragraph_of_its_own_before_the_questions_holds_for_all(
    questions: Asked,
) -> None:
    first, second = questions(
        "Wij werken aan Armoede en Schulden in het focusgebied en krijgen geen ander rijksgeld.\n\n"
        "Mag een budgetcursus daaruit betaald worden?\n\nEn mag een buurtfeest ook?"
    )

    assert "geen ander rijksgeld" in first.part.setting
    assert "geen ander rijksgeld" in second.part.setting


def test_a_statement_in_a_new_paragraph_is_for_the_question_behind_it(questions: Asked) -> None:
    first, second = questions(
        "Kan een leerwerktraject uit Re-integratie?\n\nEr zijn nog twee plekken over. Daarvoor heb "
        "ik mensen uit een wijk buiten het focusgebied. Mogen die meedoen?"
    )

    assert "buiten het focusgebied" not in first.part.text
    assert "buiten het focusgebied" in second.part.text


def test_a_statement_that_goes_on_belongs_to_the_question_before_it(questions: Asked) -> None:
    first, second = questions(
        "Mag een peuterconsulent uit Jonge Kind? Die is nieuw en wordt verder nergens van betaald. "
        "En mogen wij de ouderbijdrage kwijtschelden?"
    )

    assert "nergens van betaald" in first.part.text
    assert "nergens van betaald" not in second.part.text


def test_what_is_said_of_everything_holds_wherever_it_stands(questions: Asked) -> None:
    first, _ = questions(
        "Mag een kookclub uit Veerkracht en Weerbaarheid?\n\nEn mag een jongerenraad?\n\n"
        "Alles gebeurt binnen het focusgebied."
    )

    assert "binnen het focusgebied" in first.part.setting


@pytest.mark.parametrize(
    "text",
    [
        "Wij nemen aan dat geen wijzigingsaanvraag nodig is. Is die veronderstelling juist?",
        "En als wij het loket in de bibliotheek zetten? Die ligt in het gebied. Mag het dan wel?",
        "Wij willen een jongerenraad beginnen in het focusgebied. Graag uw akkoord.",
    ],
)
def test_what_leads_up_to_a_short_question_is_one_question_with_it(
    questions: Asked, text: str
) -> None:
    assert len(questions(text)) == 1


def test_personal_data_that_was_left_out_is_not_put_to_the_assistant(questions: Asked) -> None:
    [one] = questions(
        "Gebeld door de controller, bereikbaar op [telefoonnummer weggelaten]. Zij wil weten "
        "hoeveel er in 2024 voor Jonge Kind was."
    )

    assert isinstance(one, Asking)
    assert "weggelaten" not in one.part.text + one.part.setting + one.part.opening


def test_a_question_under_announced_points_needs_no_mark(questions: Asked) -> None:
    found = questions(
        "Voor een kaartje zoek ik drie cijfers:\n- het totaal voor 2026-2028\n- wat elk ministerie "
        "inlegt\n- hoeveel er in de vorige ronde was"
    )

    assert len(found) == 3


def test_lines_that_a_mail_program_broke_are_one_sentence(questions: Asked) -> None:
    found = questions(
        "In 2024 willen we in het focusgebied huisartsen en sociaal werkers\ntrainen om geldzorgen "
        "bij mensen te herkennen en door te verwijzen\nnaar een loket. Past dat in het thema "
        "Armoede en\nSchulden?"
    )

    assert len(found) == 1
    assert "Armoede en Schulden" in found[0].part.text
