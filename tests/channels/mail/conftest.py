"""The assistant with the shipped index, once for all tests of the mailbox."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.bootstrap import build
from assistant.channels.mail.draft import draft
from assistant.channels.mail.message import mail_of_text
from assistant.channels.mail.model import Draft, Mail
from assistant.pipeline import Assistant
from assistant.settings import Settings

Drafts = Callable[..., Draft]


@pytest.fixture(scope="session")
def settings(project: Path, shipped_index: Path) -> Settings:
    return Settings(corpus=project / "corpus", index=shipped_index)


@pytest.fixture(scope="session")
def assistant(settings: Settings) -> Assistant:
    return build(settings, cold=True)


@pytest.fixture(scope="session")
def drafted(assistant: Assistant, settings: Settings) -> Callable[[Mail], Draft]:
    """Makes the draft of a mail."""
    return lambda mail: draft(mail, assistant, settings)


@pytest.fixture(scope="session")
def reply(drafted: Callable[[Mail], Draft]) -> Drafts:
    """Makes the draft of a mail given as text."""

    def make(
        body: str, subject: str = "Vraag", sender: str = "Beleidsadviseur <a@b.example>"
    ) -> Draft:
        return drafted(mail_of_text(subject, sender, body))

    return make
