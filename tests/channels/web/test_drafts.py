"""Drafts over the API: a mail in, a draft out, nothing kept and nothing sent."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from assistant.channels.mail.model import Address, Draft, Mail, Proof
from assistant.channels.web.app import create_app
from assistant.channels.web.wire import MAX_MAIL
from assistant.conversations.memory import MemoryStore
from assistant.settings import Settings
from tests.channels.web.fakes import SOURCES, FakeAssistant, passages_of
from tests.channels.web.test_api import problem_of

MADE = Draft("Re: Vraag", "Beste collega,", (), False, (), (), Proof((), ()))


class FakeDrafting:
    """Remembers the mails that it was given."""

    def __init__(self) -> None:
        self.mails: list[Mail] = []

    def __call__(self, mail: Mail) -> Draft:
        self.mails.append(mail)
        return MADE


@pytest.fixture
def drafting() -> FakeDrafting:
    return FakeDrafting()


@pytest.fixture
def mailbox(drafting: FakeDrafting) -> TestClient:
    app = create_app(
        FakeAssistant(),
        Settings(corpus=Path("corpus"), index=Path("index")),
        sources=SOURCES,
        passages=passages_of,
        conversations=MemoryStore(),
        drafting=drafting,
    )
    return TestClient(app, base_url="http://127.0.0.1:8350")


def test_a_mail_gives_the_very_json_of_its_draft(
    mailbox: TestClient, drafting: FakeDrafting
) -> None:
    sent = {"subject": "Vraag", "from": "Anne <a@b.example>", "body": "Mag\u200b dit?\r\n"}

    response = mailbox.post("/v1/drafts", json=sent)

    assert response.status_code == 200
    assert response.content == msgspec.json.encode(MADE)
    [mail] = drafting.mails
    assert mail.sender == Address("Anne", "a@b.example")
    assert mail.text == "Mag dit?"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "body"),
        ({"body": " \n"}, "body"),
        ({"body": "a", "sender": "b"}, "sender"),
        ({"body": "a", "to": "b"}, "to"),
        ({"body": "x" * (MAX_MAIL + 1)}, "body"),
        ({"body": "a", "from": ["b"]}, "from"),
    ],
)
def test_what_is_no_mail_is_refused_by_field(
    mailbox: TestClient, drafting: FakeDrafting, body: object, field: str
) -> None:
    problem = problem_of(mailbox.post("/v1/drafts", json=body), 400, "invoer-ongeldig")

    assert [wrong["field"] for wrong in problem["velden"]] == [field]
    assert drafting.mails == []


def test_a_server_without_a_mailbox_says_so(client: TestClient) -> None:
    problem_of(client.post("/v1/drafts", json={"body": "Mag dit?"}), 503, "postbus-uit")
