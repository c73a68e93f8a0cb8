"""The mailbox pages as a browser without script uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from starlette.testclient import TestClient

from assistant.channels.mailbox.desk import Desk, open_desk
from assistant.channels.web.app import create_app
from assistant.conversations.memory import MemoryStore
from assistant.settings import Settings
from tests.channels.mailbox.desk import desk, drafted
from tests.channels.web.fakes import MEALS, SOURCES, FakeAssistant, passages_of


def browser(at: Desk | None, **headers: str) -> TestClient:
    app = create_app(
        FakeAssistant(),
        Settings(corpus=Path("corpus"), index=Path("index")),
        sources=SOURCES,
        passages=passages_of,
        conversations=MemoryStore(),
        mailbox=at,
    )
    own = {"accept": "text/html", "sec-fetch-site": "same-origin"} | headers
    return TestClient(app, base_url="http://127.0.0.1:8350", headers=own)


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    found = desk(tmp_path)
    yield found
    found.work.close()


@pytest.fixture
def client(at: Desk) -> Iterator[TestClient]:
    with browser(at) as found:
        yield found


def test_the_work_list_shows_what_is_open_with_its_outcome(client: TestClient, at: Desk) -> None:
    work = drafted(at, 1)
    html = client.get("/postbus").text

    assert "1 mail vraagt" in html
    assert f'href="/postbus/{work.key}"' in html
    assert "Concept klaar" in html
    assert ">Nee<" in html or "<td>Nee" in html


def test_a_draft_stands_beside_its_proof(client: TestClient, at: Desk) -> None:
    html = client.get(f"/postbus/{drafted(at, 1).key}").text

    assert "Automatisch gemaakt. Nog niet door een mens goedgekeurd." in html
    assert "maaltijden" in html
    assert 'href="/bronnen/brief-2023#brief-2023-so-niet"' in html
    assert "jan@gemeente.example" in html


def test_the_proof_has_the_numbers_of_the_draft(client: TestClient, at: Desk) -> None:
    work = drafted(at, 1)
    quote = {"n": 7, "title": "De brief", "place": "Wat kan niet?", "text": MEALS.text}
    proof = {
        "questions": [{"check": ["Klopt het jaar?"], "quotes": [quote]}],
        "check": ["Lees de bijlage."],
    }
    assert work.draft is not None
    draft = replace(work.draft, proof=proof)
    at.work.change(work.key, lambda work: replace(work, draft=draft))
    html = client.get(f"/postbus/{work.key}").text

    assert '<li value="7"><a href="/bronnen/brief-2023#brief-2023-so-niet">De brief</a>' in html
    assert "Controleer: Klopt het jaar?" in html
    assert "Controleer: Lees de bijlage." in html


def test_edit_then_approve_by_another_person(client: TestClient, at: Desk) -> None:
    address = f"/postbus/{drafted(at, 1).key}"
    edited = client.post(
        f"{address}/bewerken", data={"tekst": "Nee, helaas.", "naam": "Ria", "versie": "1"}
    )
    assert edited.status_code == 200
    assert "Laatst bewerkt door Ria" in edited.text
    assert "<ins>Nee, helaas.</ins>" in edited.text

    refused = client.post(
        f"{address}/goedkeuren", data={"naam": "Ria", "versie": "2", "uitkomst-0": "no"}
    )
    assert refused.status_code == 409
    assert "Vraag een collega" in refused.text

    approved = client.post(
        f"{address}/goedkeuren", data={"naam": "Piet", "versie": "2", "uitkomst-0": "no"}
    )
    assert "Goedgekeurd" in approved.text
    assert "door Piet op 2 maart 2026" in approved.text


def test_what_was_typed_survives_an_error(client: TestClient, at: Desk) -> None:
    address = f"/postbus/{drafted(at, 1).key}"
    html = client.post(
        f"{address}/bewerken", data={"tekst": "Veel werk.", "naam": "", "versie": "1"}
    )

    assert html.status_code == 400
    assert ">Veel werk.</textarea>" in html.text
    assert "Vul uw naam in" in html.text


def test_the_name_is_remembered_in_one_cookie_of_these_pages(client: TestClient, at: Desk) -> None:
    address = f"/postbus/{drafted(at, 1).key}"
    response = client.post(
        f"{address}/bewerken",
        data={"tekst": "Anders.", "naam": "Zoë", "versie": "1"},
        follow_redirects=False,
    )
    cookie = response.headers["set-cookie"]

    assert response.status_code == 303
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/postbus" in cookie
    assert 'value="Zoë"' in client.get(address).text


@pytest.mark.parametrize("step", ["bewerken", "goedkeuren", "terug", "verwijderen"])
def test_a_form_from_another_site_is_refused(client: TestClient, at: Desk, step: str) -> None:
    work = at.work.get(drafted(at, 1).key)
    response = client.post(
        f"/postbus/{work.key}/{step}",
        data={"tekst": "x", "naam": "Boef", "versie": "1"},
        headers={"sec-fetch-site": "cross-site"},
    )

    assert response.status_code == 403
    assert at.work.get(work.key) == work


def test_behind_a_sign_on_the_header_says_who_it_is(tmp_path: Path) -> None:
    at = desk(tmp_path, user_header="X-Gebruiker")
    work = drafted(at, 1)
    with browser(at) as nobody:
        assert nobody.get("/postbus").status_code == 403
        assert nobody.get(f"/postbus/{work.key}").status_code == 403
        assert nobody.post(f"/postbus/{work.key}/verwijderen", data={}).status_code == 403
    with browser(at, **{"x-gebruiker": "Ria"}) as ria:
        html = ria.post(
            f"/postbus/{work.key}/bewerken",
            data={"tekst": "Anders.", "naam": "Piet", "versie": "1"},
        )
        assert "Laatst bewerkt door Ria" in html.text
        assert "set-cookie" not in html.headers
    at.work.close()


def test_the_download_is_a_mail_that_is_marked(client: TestClient, at: Desk) -> None:
    work = drafted(at, 1)
    response = client.get(f"/postbus/{work.key}/antwoord.eml")
    made = message_from_bytes(response.content, policy=default)

    assert response.headers["content-type"] == "message/rfc822"
    assert made["In-Reply-To"] == "<vraag-1@gemeente.example>"
    assert "nog niet door een mens" in made["X-Spukwijzer-Herkomst"]
    at.approve(work.key, "Piet", 1, {})
    approved = client.get(f"/postbus/{work.key}/antwoord.eml").content
    assert b"door een mens goedgekeurd" in approved.replace(b"nog niet door een mens", b"")


def test_the_text_alone_is_there_to_copy(client: TestClient, at: Desk) -> None:
    response = client.get(f"/postbus/{drafted(at, 1).key}/antwoord.txt")

    assert response.headers["content-type"].startswith("text/plain")
    assert response.text.startswith("Beste Jan,")


def test_a_precedent_is_shown_beside_a_new_draft_and_flagged_where_it_differs(
    client: TestClient, at: Desk
) -> None:
    at.approve(drafted(at, 1).key, "Piet", 1, {})
    new = drafted(at, 2, outcome="yes")
    html = client.get(f"/postbus/{new.key}").text

    assert "2 maart 2026: Nee" in html
    assert "een andere uitkomst" in html
    assert "wijkt af van een eerder antwoord" in client.get("/postbus").text
    [precedent] = at.precedents.all()
    assert "Goedgekeurd door Piet" in client.get(f"/postbus/precedenten/{precedent.id}").text
    assert precedent.question in client.get("/postbus/precedenten").text


def test_the_figures_count_and_claim_no_time_saved(client: TestClient, at: Desk) -> None:
    at.approve(drafted(at, 1).key, "Piet", 1, {})
    second = drafted(at, 2)
    at.edit(second.key, "Anders.", "Ria", 1)
    html = client.get("/postbus/cijfers").text

    assert "Goedgekeurd of verstuurd: 1, waarvan 1 zonder bewerking" in html
    assert "is niet gemeten" in html


def test_deleting_takes_the_words_out_of_the_file(
    client: TestClient, at: Desk, tmp_path: Path
) -> None:
    work = drafted(at, 1)
    assert client.post(f"/postbus/{work.key}/verwijderen", data={}).status_code == 200

    assert client.get(f"/postbus/{work.key}").status_code == 404
    files = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"jan@gemeente.example" not in files


@pytest.mark.parametrize("path", ["/postbus/x", "/postbus/" + "0" * 32, "/postbus/precedenten/x"])
def test_what_is_not_there_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_text_of_a_mail_cannot_become_part_of_the_page(client: TestClient, at: Desk) -> None:
    work = drafted(at, 1, "<script>alert(1)</script> Mag een lunch?")
    html = client.get(f"/postbus/{work.key}").text

    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_no_code_reaches_a_reader(client: TestClient, at: Desk) -> None:
    work = drafted(at, 1, "Mag het?")
    visible = client.get(f"/postbus/{work.key}").text.replace('value="', "")

    assert ">needs_information<" not in visible
    assert "Meer informatie nodig" in visible


def test_without_a_mailbox_the_page_says_so() -> None:
    with browser(None) as client:
        response = client.get("/postbus")

    assert response.status_code == 404
    assert "De postbus staat niet aan" in response.text


@pytest.mark.parametrize(
    ("host", "header", "there"),
    [
        ("127.0.0.1", "", True),
        ("0.0.0.0", "", False),  # noqa: S104
        ("0.0.0.0", "X-Gebruiker", True),  # noqa: S104
    ],
)
def test_the_mailbox_is_not_open_to_everyone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, header: str, there: bool
) -> None:
    monkeypatch.setenv("SPUKWIJZER_IMAP_HOST", "mail.example")
    monkeypatch.setenv("SPUKWIJZER_POSTBUS_USER_HEADER", header)
    settings = Settings(Path("corpus"), Path("index"), data=tmp_path, host=host)
    nothing: Callable[[], Any] = lambda: None  # noqa: E731
    found = open_desk(settings, passages_of, nothing)

    assert (found is not None) is there
    if found:
        found.work.close()
