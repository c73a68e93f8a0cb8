"""The web application around the fake assistant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from assistant.bootstrap import build
from assistant.channels.web.app import create_app
from assistant.conversations.memory import MemoryStore
from assistant.settings import Settings
from tests.channels.web.browsing import opened, served
from tests.channels.web.fakes import SOURCES, FakeAssistant, passages_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

THEMES = [(theme, theme) for theme in ("School en Omgeving", "Jonge Kind")]


@pytest.fixture
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
def conversations() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def app(assistant: FakeAssistant, conversations: MemoryStore) -> FastAPI:
    return create_app(
        assistant,
        Settings(corpus=Path("corpus"), index=Path("index")),
        sources=SOURCES,
        passages=passages_of,
        conversations=conversations,
        fact_choices={"hoofdthema": THEMES},
        health=lambda: {"zoeken": "woorden en betekenis"},
    )


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://127.0.0.1:8350") as client:
        yield client


@pytest.fixture
def browser_client(app: FastAPI) -> Iterator[TestClient]:
    """A client that reads pages and sends what a browser sends with our own forms."""
    headers = {"accept": "text/html", "sec-fetch-site": "same-origin"}
    with TestClient(app, base_url="http://127.0.0.1:8350", headers=headers) as client:
        yield client


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One chromium for all tests; each opens its own window in it."""
    with opened() as browser:
        yield browser


@pytest.fixture
def address(app: FastAPI) -> Iterator[str]:
    """The application on a free port of this machine."""
    with served(app) as address:
        yield address


@pytest.fixture(scope="session")
def shipped_app(project: Path, shipped_index: Path) -> FastAPI:
    """The application with the shipped corpus, rules and index behind it."""
    settings = Settings(corpus=project / "corpus", index=shipped_index)
    assistant = build(settings, cold=True)
    return create_app(
        assistant,
        settings,
        sources=assistant.sources,
        passages=lambda source: assistant.library.passages(source),
        conversations=MemoryStore(),
        rulebook=assistant.rulebook,
        search=assistant.search,
    )


@pytest.fixture(scope="session")
def shipped(shipped_app: FastAPI) -> Iterator[TestClient]:
    """A client that reads pages of the shipped application."""
    headers = {"accept": "text/html", "sec-fetch-site": "same-origin"}
    with TestClient(shipped_app, base_url="http://127.0.0.1:8350", headers=headers) as client:
        yield client
