"""The chat page as HTML: every part of an answer, forms that work, nothing typed is lost."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from assistant.conversations.memory import MemoryStore
from tests.channels.web.fakes import FakeAssistant

LONG = "waarom " * 1_500


def ask(client: TestClient, question: str, address: str = "/vraag") -> tuple[str, str]:
    """The address of the conversation and its page, after asking."""
    sent = client.post(address, data={"vraag": question}, follow_redirects=False)
    assert sent.status_code == 303, sent.text
    location = sent.headers["location"]
    return location.partition("#")[0], client.get(location).text


def test_the_first_page_says_what_it_is_and_offers_questions(browser_client: TestClient) -> None:
    html = browser_client.get("/").text

    assert '<html lang="nl">' in html
    assert html.count("<h1") == 1
    assert "automatische hulp" in html
    assert '<label for="vraag">' in html
    assert 'aria-describedby="vraag-hint"' in html
    assert html.count('name="vraag" value="') >= 5
    scripts = re.findall(r'<script src="/static/([a-z]+)[.\w]*\.js" defer>', html)
    assert scripts == ["sources", "chat"]
    assert html.count("<script") == 2


def test_asking_leads_to_the_answer_by_a_redirect(browser_client: TestClient) -> None:
    sent = browser_client.post(
        "/vraag", data={"vraag": "Mag een warme lunch?"}, follow_redirects=False
    )

    assert sent.status_code == 303
    assert re.fullmatch(r"/gesprek/[0-9a-f]{32}#antwoord-1", sent.headers["location"])


def test_an_answer_shows_verdict_tranche_facts_conditions_and_sources(
    browser_client: TestClient,
) -> None:
    address, html = ask(browser_client, "Mag een warme lunch uit School en Omgeving?")

    assert re.search(r"<h3><svg.*?</svg> <span[^>]*>Antwoord: </span>Nee</h3>", html)
    assert "Tranche 2023-2025 <span>(aangenomen)</span>" in html
    assert "door u gezegd" in html
    assert "afgeleid" in html
    assert "<strong>Niet voldaan:</strong> Het gaat niet om maaltijden" in html
    assert 'href="#antwoord-1-bron-1"' in html
    assert 'id="antwoord-1-bron-1"' in html
    assert 'href="#antwoord-1-merk-1-2"' in html
    id_ = address.removeprefix("/gesprek/")
    assert f"/bronnen/brief-2023?gesprek={id_}&amp;antwoord=1#brief-2023-so-niet" in html
    assert 'role="log"' in html
    assert "Hoe dit antwoord is gemaakt" in html


def test_every_id_on_a_page_is_unique_and_every_inner_link_leads_somewhere(
    browser_client: TestClient,
) -> None:
    address, _ = ask(browser_client, "Mag een warme lunch?")
    ask(browser_client, "Is een wijziging nodig?", address)
    _, html = ask(browser_client, "Hoeveel is er in 2024?", address)

    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    named = re.findall(r'(?:href="#|aria-labelledby="|for=")([^"]+)"', html)
    assert len(named) > 20
    assert set(named) <= set(ids)


def test_no_code_of_the_answer_format_is_shown(browser_client: TestClient) -> None:
    address = "/vraag"
    for question in (
        "Mag een lunch?",
        "Is een wijziging nodig?",
        "Mag het?",
        "Parkeerplek?",
        "Weer?",
    ):
        address, html = ask(browser_client, question, address)

    text = re.sub(r"<[^>]+>", " ", html)
    for code in ("not_in_sources", "needs_information", "out_of_scope", "conditional", "earlier_"):
        assert code not in text
    for word in (
        "Nee",
        "Dat hangt ervan af",
        "Meer informatie nodig",
        "De bronnen zeggen dit niet",
    ):
        assert word in text
    assert "Buiten het onderwerp" in text


def test_amounts_are_written_as_the_dutch_do(browser_client: TestClient) -> None:
    _, html = ask(browser_client, "Hoeveel is er in 2024?")

    assert "€\u00a031.610.000</td>" in html
    assert "School en Omgeving, 2024" in html


def test_the_mailbox_is_a_mail_address(browser_client: TestClient) -> None:
    _, html = ask(browser_client, "Betaalt de SPUK parkeerplekken?")

    assert 'href="mailto:SPUKKansrijkewijk@minbzk.nl?subject=' in html


def test_an_english_answer_is_marked_as_english(browser_client: TestClient) -> None:
    _, html = ask(browser_client, "Can a hot meal be paid?")

    assert '<div class="answer outcome-no" lang="en">' in html
    assert "</span>No</h3>" in html
    assert '<p class="place" lang="nl">' in html


def test_a_follow_up_asks_the_same_question_with_that_fact(
    browser_client: TestClient, assistant: FakeAssistant
) -> None:
    address, html = ask(browser_client, "Is een wijziging nodig?")
    assert '<button type="submit" name="waarde" value="ja">Ja, geheel nieuw</button>' in html

    form = {"naam": "nieuwe_activiteit", "waarde": "ja"}
    sent = browser_client.post(f"{address}/antwoorden/1/feiten", data=form, follow_redirects=False)

    assert sent.headers["location"] == f"{address}#antwoord-2"
    assert assistant.asked[1].text == "Is een wijziging nodig?"
    assert assistant.asked[1].facts == {"nieuwe_activiteit": "ja"}
    html = browser_client.get(address).text
    assert "opnieuw beantwoord met uw aanpassing" in html
    assert 'href="#antwoord-2">Ga naar het nieuwe antwoord' in html
    assert "door u aangepast" in html


def test_corrections_of_one_question_add_up(
    browser_client: TestClient, assistant: FakeAssistant
) -> None:
    address, _ = ask(browser_client, "Is een wijziging nodig?")
    for n, (name, value) in enumerate(
        [("nieuwe_activiteit", "nee"), ("verschuiving", "30%"), ("tranche", "2026-2028")], start=1
    ):
        form = {"naam": name, "waarde": value}
        assert browser_client.post(f"{address}/antwoorden/{n}/feiten", data=form).is_success

    assert assistant.asked[-1].facts == {"nieuwe_activiteit": "nee", "verschuiving": "30%"}
    assert assistant.asked[-1].tranche == "2026-2028"
    assert assistant.asked[-1].history == ()


def test_a_fact_that_reads_otherwise_than_it_was_filled_in_shows_both(
    browser_client: TestClient,
) -> None:
    address, _ = ask(browser_client, "Mag een warme lunch?")

    form = {"naam": "activiteit", "waarde": "ontbijt"}
    html = browser_client.post(f"{address}/antwoorden/1/feiten", data=form).text

    assert re.search(r"warme lunch</span> <span[^>]*>u vulde in: “ontbijt”</span>", html)


def test_a_fact_with_fixed_values_is_a_choice_and_a_derived_fact_is_not_editable(
    browser_client: TestClient,
) -> None:
    _, html = ask(browser_client, "Mag een warme lunch?")

    assert '<select id="antwoord-1-feit-hoofdthema"' in html
    assert '<option value="School en Omgeving" selected>' in html
    assert '<input id="antwoord-1-feit-activiteit" name="waarde" value="warme lunch"' in html
    assert "antwoord-1-feit-soort" not in html


def test_an_assumed_tranche_can_be_changed_with_one_button(
    browser_client: TestClient, assistant: FakeAssistant
) -> None:
    address, html = ask(browser_client, "Mag een warme lunch?")
    assert 'name="waarde" value="2026-2028">Beantwoord voor 2026-2028<' in html

    form = {"naam": "tranche", "waarde": "2026-2028"}
    browser_client.post(f"{address}/antwoorden/1/feiten", data=form)

    assert assistant.asked[1].tranche == "2026-2028"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("verschuiving", "veel", "Schrijf de verschuiving als percentage of bedrag."),
        ("verschuiving", " ", "Vul een waarde in"),
        ("verschuiving", "x" * 201, "er mogen 200 tekens in"),
        ("tranche", "2030-2032", "Kies als tranche 2023-2025 of 2026-2028."),
        ("gewicht", "3", "Dit feit hoort niet bij deze vraag."),
    ],
)
def test_a_correction_that_cannot_be_used_is_said_at_the_question(
    browser_client: TestClient,
    conversations: MemoryStore,
    name: str,
    value: str,
    said: str,
) -> None:
    address, _ = ask(browser_client, "Is een wijziging nodig?")

    refused = browser_client.post(
        f"{address}/antwoorden/1/feiten", data={"naam": name, "waarde": value}
    )

    assert refused.status_code == 400
    assert said in refused.text
    assert 'role="alert"' in refused.text
    assert len(conversations.get(address.removeprefix("/gesprek/")).exchanges) == 1
    if name == "verschuiving":
        assert f'href="#antwoord-1-feit-{name}"' in refused.text
        assert f'name="waarde" value="{value}"' in refused.text
        assert "<details open>" in refused.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Typ eerst uw vraag."),
        ("   \n ", "Typ eerst uw vraag."),
        (LONG, "tekens lang"),
        ("mag\x00dit", "tekens die geen tekst zijn"),
        ("mag\x07dit", "tekens die geen tekst zijn"),
    ],
)
@pytest.mark.parametrize("at", ["start", "conversation"])
def test_a_question_with_an_error_comes_back_with_what_was_typed(
    browser_client: TestClient, assistant: FakeAssistant, typed: str, said: str, at: str
) -> None:
    address = "/vraag" if at == "start" else ask(browser_client, "Mag een lunch?")[0]
    before = len(assistant.asked)

    refused = browser_client.post(address, data={"vraag": typed})

    assert refused.status_code == 400
    assert "<title>Fout: " in refused.text
    summary = re.search(r'role="alert".*?<a href="#vraag">([^<]*)</a>', refused.text, re.DOTALL)
    assert summary is not None
    assert said in summary[1]
    assert 'aria-invalid="true"' in refused.text
    assert f">\n{typed}</textarea>" in refused.text
    assert len(assistant.asked) == before


def test_an_unexpected_error_keeps_the_question_and_gives_a_reference(
    browser_client: TestClient, conversations: MemoryStore
) -> None:
    refused = browser_client.post("/vraag", data={"vraag": "Dit gaat stuk"})

    assert refused.status_code == 500
    assert re.search(r"Referentienummer: <code>[0-9a-f]{8}</code>", refused.text)
    assert ">\nDit gaat stuk</textarea>" in refused.text
    assert "geheim" not in refused.text
    assert conversations._kept == {}


def test_a_question_in_a_conversation_that_is_gone_is_not_lost(
    browser_client: TestClient,
) -> None:
    address, _ = ask(browser_client, "Mag een lunch?")
    browser_client.post(f"{address}/verwijderen")

    refused = browser_client.post(address, data={"vraag": "En een ontbijt?"})

    assert refused.status_code == 404
    assert ">\nEn een ontbijt?</textarea>" in refused.text
    assert 'action="/vraag"' in refused.text


def test_a_reload_shows_the_same_page_byte_for_byte(browser_client: TestClient) -> None:
    address, html = ask(browser_client, "Mag een warme lunch?")

    assert browser_client.get(address).text == html


def test_a_question_with_personal_data_says_that_they_were_left_out(
    browser_client: TestClient,
) -> None:
    _, html = ask(browser_client, "Mag een lunch voor jan@voorbeeld.nl?")

    assert "jan@voorbeeld.nl" not in html
    assert "Persoonsgegevens in uw vraag zijn weggelaten" in html


def test_a_deleted_conversation_is_gone(browser_client: TestClient) -> None:
    address, _ = ask(browser_client, "Mag een lunch?")

    assert "Uw gesprek is verwijderd" in browser_client.post(f"{address}/verwijderen").text
    gone = browser_client.get(address)
    assert gone.status_code == 404
    assert "<h1>Dit gesprek is er niet</h1>" in gone.text


@pytest.mark.parametrize(
    "path", ["/vraag", "/gesprek/x/verwijderen", "/gesprek/x/antwoorden/1/feiten"]
)
def test_the_address_of_a_form_leads_back_when_it_is_opened(
    browser_client: TestClient, path: str
) -> None:
    response = browser_client.get(path, follow_redirects=False)

    assert response.status_code == 303
    assert response.headers["location"].partition("#")[0] in ("/", "/gesprek/x")


@pytest.mark.parametrize("body", [b"vraag=%ff%fe", b"\xff\x00", b"a&" * 60])
def test_a_damaged_form_is_refused_as_a_page(browser_client: TestClient, body: bytes) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    response = browser_client.post("/vraag", content=body, headers=headers)

    assert response.status_code == 400
    assert "text/html" in response.headers["content-type"]


def test_a_file_is_no_form(browser_client: TestClient) -> None:
    response = browser_client.post(
        "/vraag", content=b"--x--", headers={"content-type": "multipart/form-data; boundary=x"}
    )

    assert response.status_code == 415
