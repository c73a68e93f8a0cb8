"""Mails that pass another one on, notes of calls, and what is only said around a question."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from assistant.channels.mail.message import read_mail
from assistant.channels.mail.model import Draft, Mail

Drafts = Callable[..., Draft]
BELOW = (
    "-----Oorspronkelijk bericht-----\nVan: Team Jeugd\nVerzonden: maandag 3 maart 2025 10:12\n"
    "Aan: Financiën\nOnderwerp: vraag\n\nTot wanneer mag het geld van 2024 worden besteed?"
)


def test_the_questions_below_are_answered_where_the_sender_asks_nothing_else(reply: Drafts) -> None:
    made = reply(f"Zie hieronder, kunt u dit beantwoorden?\n\n{BELOW}", subject="FW: vraag")

    assert [one.text for one in made.questions] == [
        "Tot wanneer mag het geld van 2024 worden besteed?"
    ]


def test_the_questions_below_are_left_where_the_sender_has_one_of_his_own(reply: Drafts) -> None:
    own = "Dank voor de toelichting. Is cofinanciering verplicht?"
    made = reply(f"{own}\n\n{BELOW}", subject="FW: vraag")

    assert [one.text for one in made.questions] == ["Is cofinanciering verplicht?"]


def test_both_are_answered_where_the_sender_asks_for_that(reply: Drafts) -> None:
    made = reply(
        f"Kunt u de vraag hieronder beantwoorden? En is cofinanciering verplicht?\n\n{BELOW}",
        subject="FW: vraag",
    )

    assert len(made.questions) == 2


def test_a_note_of_a_call_holds_the_question(reply: Drafts) -> None:
    made = reply(
        "Telefoonnotitie\nVan: gemeente\nOnderwerp: looptijd\n\n"
        "Beller wil weten tot wanneer het geld van 2024 besteed mag worden."
    )

    assert [one.answer.outcome.value for one in made.questions] == ["answered"]


def test_a_mail_that_is_sent_as_html_under_the_name_of_text_is_read() -> None:
    message = EmailMessage()
    message["From"] = "a@b.example"
    message["Subject"] = "Vraag"
    message.set_content(
        "<html><body><p>Goedemorgen,</p><p>Is cofinanciering <b>verplicht</b>?</p></body></html>"
    )

    mail = read_mail(message.as_bytes())

    assert isinstance(mail, Mail)
    assert "Is cofinanciering verplicht?" in mail.text
    assert "<p>" not in mail.text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ik ga ervan uit dat cofinanciering niet verplicht is. Klopt dat?", 1),
        ("Verbeter mij als ik het fout heb: cofinanciering is niet verplicht.", 1),
        ("Hoe moeilijk kan het zijn? Is cofinanciering verplicht?", 1),
        ("Goedemorgen, wij hebben twee vragen. Is cofinanciering verplicht?", 1),
    ],
)
def test_what_is_said_around_a_question_is_none(reply: Drafts, text: str, number: int) -> None:
    assert len(reply(text).questions) == number


def test_a_colleague_is_no_resident(reply: Drafts) -> None:
    made = reply(
        "Mijn collega van Financiën heeft gezegd dat zij denkt dat cofinanciering verplicht is. "
        "Is cofinanciering verplicht?"
    )

    assert [one.answer.outcome.value for one in made.questions] == ["no"]
    assert not made.needs_human
