"""What a conversation can do: stream, say what changed, be kept, be judged and be worked on."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import docx
import msgspec
import pytest
from starlette.testclient import TestClient

from assistant.channels.web.app import create_app
from assistant.channels.web.inputs import field_for
from assistant.conversations.memory import MemoryStore
from assistant.settings import Settings
from eval import items
from tests.channels.web.fakes import RECEIPT, SOURCES, FakeAssistant, passages_of

EVENTS = {"accept": "text/event-stream"}


def events(text: str) -> list[tuple[str, dict[str, object]]]:
    found = re.findall(r"event: (\w+)\ndata: (.*)\n\n", text)
    return [(name, json.loads(data)) for name, data in found]


def begin(client: TestClient, question: str = "Is een wijziging nodig?") -> str:
    sent = client.post("/vraag", data={"vraag": question}, follow_redirects=False)
    return str(sent.headers["location"].partition("#")[0])


def correct(client: TestClient, address: str, name: str, value: str, n: int = 1) -> str:
    form = {"naam": name, "waarde": value}
    return client.post(f"{address}/antwoorden/{n}/feiten", data=form).text


def judge(client: TestClient, address: str, **form: str) -> int:
    sent = client.post(f"{address}/antwoorden/1/oordeel", data=form, follow_redirects=False)
    return sent.status_code


def test_the_first_event_holds_the_verdict_and_the_last_the_whole_answer(
    browser_client: TestClient,
) -> None:
    sent = browser_client.post("/vraag", data={"vraag": "Mag een lunch?"}, headers=EVENTS)

    assert sent.headers["content-type"].startswith("text/event-stream")
    (first, verdict), *_, (last, whole) = events(sent.text)
    assert (first, last) == ("verdict", "done")
    assert "Nee" in str(verdict["html"])
    assert "Een maaltijd kan niet" in str(verdict["html"])
    assert list(whole["items"]) == ["antwoord-1"]  # type: ignore[call-overload]
    page = browser_client.get(str(whole["address"])).text
    assert whole["items"]["antwoord-1"].strip() in page  # type: ignore[index]


def test_a_correction_streams_the_new_answer_and_folds_the_old_one(
    browser_client: TestClient,
) -> None:
    address = begin(browser_client)
    form = {"naam": "nieuwe_activiteit", "waarde": "ja"}
    sent = browser_client.post(f"{address}/antwoorden/1/feiten", data=form, headers=EVENTS)

    name, whole = events(sent.text)[-1]
    assert name == "done"
    shown = whole["items"]
    assert isinstance(shown, dict)
    assert list(shown) == ["antwoord-1", "antwoord-2"]
    assert "Ga naar het nieuwe antwoord" in shown["antwoord-1"]
    assert "Dit veranderde:" in shown["antwoord-2"]


@pytest.mark.parametrize("question", ["", "Dit gaat stuk", "x" * 4_001])
def test_what_goes_wrong_is_a_page_for_the_script_too(
    browser_client: TestClient, conversations: MemoryStore, question: str
) -> None:
    sent = browser_client.post("/vraag", data={"vraag": question}, headers=EVENTS)

    assert sent.status_code in (400, 500)
    assert sent.headers["content-type"].startswith("text/html")
    assert conversations.ids() == ()


def test_a_correction_says_what_it_changed(browser_client: TestClient) -> None:
    html = correct(browser_client, begin(browser_client), "nieuwe_activiteit", "nee")

    assert "Het antwoord ging van “Dat hangt ervan af” naar “Nee”." in html
    assert "Nieuw bekend: Nieuwe activiteit is “nee”." in html
    assert "De voorwaarde “De activiteit is niet nieuw” ging van nog niet bekend naar" in html


def test_a_correction_without_effect_says_so(browser_client: TestClient) -> None:
    html = correct(browser_client, begin(browser_client), "verschuiving", "22,5%")

    assert "Het antwoord blijft hetzelfde: “Dat hangt ervan af”." in html


def test_every_condition_and_question_tells_why_it_counts(browser_client: TestClient) -> None:
    html = browser_client.get(begin(browser_client)).text

    assert html.count("<summary>Waarom vraagt u dit?") == 3
    assert "De regel “Wijzigen van de aanvraag” stelt deze voorwaarde." in html


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("groep", "3", "number"),
        ("aanvraagdatum", "15 september 2023", "date"),
        ("school_in_coalitie", "nee", "choice"),
        ("mbo_niveau", "3", "choice"),
        ("ander_rijksgeld", "geen", "choice"),
        ("van_jaar", "2023", "number"),
        ("budget", "€ 800.000", "text"),
        ("verschuiving_aandeel", "22,5%", "text"),
        ("gemeente", "Leeuwarden", "text"),
    ],
)
def test_a_fact_is_asked_for_in_the_way_of_its_kind(name: str, value: str, kind: str) -> None:
    assert field_for(name, value, (), english=False).type == kind


def test_a_date_and_an_extent_are_filled_in_as_the_field_wants_them() -> None:
    assert field_for("aanvraagdatum", "15 September 2023", (), english=True).value == "2023-09-15"
    assert ("deels", "partly") in field_for("ander_rijksgeld", "none", (), english=True).choices


def test_several_values_are_never_reduced_to_one_choice() -> None:
    years = [("2023", "2023"), ("2024", "2024")]

    assert field_for("jaren", "2023 en 2024", years, english=False).type == "text"
    assert field_for("jaren", "2024", years, english=False).type == "choice"


def test_ones_own_conversations_are_listed_named_and_deleted(browser_client: TestClient) -> None:
    assert "Er zijn er nog geen" in browser_client.get("/gesprekken").text
    address = begin(browser_client, "Mag een lunch?")
    assert f'href="{address}">Mag een lunch?<' in browser_client.get("/gesprekken").text

    browser_client.post(f"{address}/naam", data={"naam": "Lunch, 06-12345678"})
    listed = browser_client.get("/gesprekken").text
    assert ">Lunch, [telefoonnummer weggelaten]<" in listed
    assert "<h1 data-once" in browser_client.get(address).text

    browser_client.post(f"{address}/verwijderen")
    assert address not in browser_client.get("/gesprekken").text


def test_another_browser_sees_another_list(app: object, browser_client: TestClient) -> None:
    address = begin(browser_client)

    with TestClient(app, base_url="http://127.0.0.1:8350") as other:  # type: ignore[arg-type]
        assert address not in other.get("/gesprekken").text
        other.cookies.set("spukwijzer-gesprekken", "' OR 1=1 --")
        assert address not in other.get("/gesprekken").text


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(browser_client: TestClient) -> None:
    sent = browser_client.post("/vraag", data={"vraag": "Hoeveel?"}, follow_redirects=False)

    cookie = sent.headers["set-cookie"].casefold()
    assert re.match(r"spukwijzer-gesprekken=[0-9a-f]{32};", cookie)
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "set-cookie" not in browser_client.get("/").headers


def test_a_conversation_can_be_kept_in_four_forms(browser_client: TestClient) -> None:
    address = begin(browser_client, "Mag een lunch?")

    text = browser_client.get(f"{address}/gesprek.md").text
    assert "### Antwoord: Nee (tranche 2023-2025)" in text
    assert RECEIPT.corpus in text
    kept = browser_client.get(f"{address}/gesprek.json").json()
    assert kept["messages"][0]["answer"]["receipt"]["rules"] == RECEIPT.rules
    word = browser_client.get(f"{address}/gesprek.docx")
    assert "gesprek-" in word.headers["content-disposition"]
    assert address.rpartition("/")[2] not in word.headers["content-disposition"]
    document = docx.Document(BytesIO(word.content))
    assert "Antwoord: Nee (tranche 2023-2025)" in [p.text for p in document.paragraphs]
    assert RECEIPT.index in "".join(p.text for p in document.paragraphs)
    printed = browser_client.get(f"{address}/afdruk").text
    assert printed.count("<details") == 0
    assert "citotraining" in printed


def test_one_answer_is_to_be_had_as_text_with_its_sources(browser_client: TestClient) -> None:
    address = begin(browser_client, "Mag een lunch?")
    assert f'href="{address}/antwoorden/1/tekst"' in browser_client.get(address).text

    text = browser_client.get(f"{address}/antwoorden/1/tekst").text
    assert "Antwoord: Nee" in text
    assert "**" not in text
    assert "[1] Brief aan de alliantiebesturen" in text
    assert browser_client.get(f"{address}/antwoorden/7/tekst").status_code == 404


def test_a_judgement_is_masked_and_kept_with_the_receipt(
    browser_client: TestClient, conversations: MemoryStore
) -> None:
    address = begin(browser_client, "Mag een lunch?")

    note = "Mail jan@gemeente.nl maar"
    assert (
        judge(browser_client, address, oordeel="klopt-niet", reden="bron", toelichting=note) == 303
    )

    [given] = conversations.get(address.rpartition("/")[2]).judgements.values()
    assert (given.right, given.reason) == (False, "bron")
    assert given.note == "Mail [e-mailadres weggelaten] maar"
    assert json.loads(given.receipt) == msgspec.to_builtins(RECEIPT)
    assert "U zei: dit antwoord klopt niet." in browser_client.get(address).text


@pytest.mark.parametrize(
    "form",
    [
        {"oordeel": "misschien"},
        {"oordeel": "klopt-niet"},
        {"oordeel": "klopt-niet", "reden": "zomaar"},
        {"oordeel": "klopt-niet", "reden": "bron", "toelichting": "x" * 1_001},
    ],
)
def test_a_judgement_that_says_nothing_is_refused(
    browser_client: TestClient, form: dict[str, str]
) -> None:
    assert judge(browser_client, begin(browser_client), **form) == 400


def maintainer(settings: Settings, conversations: MemoryStore, client: str) -> TestClient:
    app = create_app(
        FakeAssistant(),
        settings,
        sources=SOURCES,
        passages=passages_of,
        conversations=conversations,
    )
    headers = {"accept": "text/html", "sec-fetch-site": "same-origin"}
    return TestClient(app, "http://127.0.0.1:8350", headers=headers, client=(client, 5000))


LOCAL = Settings(corpus=Path("corpus"), index=Path("index"))
WORK = "/beheer/meldingen"


def test_the_work_list_is_for_someone_at_the_machine(conversations: MemoryStore) -> None:
    local = maintainer(LOCAL, conversations, "127.0.0.1")

    assert local.get(WORK).status_code == 200
    assert local.get(WORK, headers={"x-forwarded-for": "10.0.0.9"}).status_code == 403
    assert local.get(WORK, headers={"host": "elders.example"}).status_code == 403
    assert maintainer(LOCAL, conversations, "10.0.0.9").get(WORK).status_code == 403


def test_the_work_list_opens_behind_the_sign_on_or_for_nobody(conversations: MemoryStore) -> None:
    signed = msgspec.structs.replace(LOCAL, maintainers="X-Beheerder")
    remote = maintainer(signed, conversations, "10.0.0.9")
    assert remote.get(WORK, headers={"x-beheerder": "a.b"}).status_code == 200
    assert remote.get(f"{WORK}.jsonl").status_code == 403

    off = msgspec.structs.replace(LOCAL, maintainers="off")
    assert maintainer(off, conversations, "127.0.0.1").get(WORK).status_code == 403


def test_wrong_unknown_and_unsettled_answers_become_gold_items_without_labels(
    conversations: MemoryStore, tmp_path: Path
) -> None:
    local = maintainer(LOCAL, conversations, "127.0.0.1")
    wrong = begin(local, "Mag een lunch?")
    judge(local, wrong, oordeel="klopt-niet", reden="oordeel", toelichting="Dit mag wel.")
    begin(local, "Parkeerplek?")
    asked_back = begin(local)
    local.post(asked_back, data={"vraag": "Mag het?"})
    correct(local, asked_back, "nieuwe_activiteit", "ja")  # this one is settled

    html = local.get(WORK).text
    assert "Alles (3)" in html
    for secret in (wrong, asked_back):
        assert secret not in html
    lines = local.get(f"{WORK}.jsonl").text.splitlines()
    found = [json.loads(line) for line in lines]
    assert [item["question"] for item in found] == ["Mag een lunch?", "Parkeerplek?", "Mag het?"]
    assert all(item["expect"]["outcome"] == [] for item in found)
    assert "Dit mag wel." in found[0]["why"]
    assert [turn["role"] for turn in found[2]["history"]] == ["user", "assistant"]

    labelled = tmp_path / "gold.jsonl"
    for item in found:
        item["expect"]["outcome"] = ["no"]
    labelled.write_text("\n".join(json.dumps(item) for item in found), encoding="utf-8")
    assert len(items.load(labelled)) == 3


def test_what_was_put_away_comes_back_when_a_reader_says_more(conversations: MemoryStore) -> None:
    local = maintainer(LOCAL, conversations, "127.0.0.1")
    address = begin(local, "Parkeerplek?")
    [task] = conversations.tasks()

    local.post(f"{WORK}/{task.id}/afgehandeld")
    assert conversations.tasks() == ()
    judge(local, address, oordeel="klopt-niet", reden="anders")
    assert [task.kind for task in conversations.tasks()] == ["wrong"]
    judge(local, address, oordeel="klopt")
    assert conversations.tasks() == ()
