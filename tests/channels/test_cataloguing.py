import json

import pytest

from assistant.channels import cli
from ingest import build as building
from ingest.catalogue import retrieving
from ingest.catalogue.adding import Document
from ingest.fetch import NotFetched
from tests.retrieval.fakes import SOURCE, write_corpus


@pytest.fixture
def spukwijzer(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SPUKWIJZER_CORPUS", str(write_corpus(tmp_path / "corpus")))
    monkeypatch.setenv("SPUKWIJZER_ORIGINALS", str(tmp_path / "originelen"))
    monkeypatch.setenv("SPUKWIJZER_INDEX", str(tmp_path / "index"))

    def run(*words):
        code = cli.main(["bron", *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "los.txt"
    path.write_text("Aanvragen\n\nDe gemeente dient haar aanvraag in voor 30 september.\n", "utf-8")
    return path


def test_a_document_is_added_shown_listed_and_removed(spukwijzer, letter):
    new = ["--titel", "Besluit", "--gezag", "wet", "--tranche", "geen", "--datum", "2024-02-03"]

    code, out, _ = spukwijzer("toevoegen", str(letter), "--id", "besluit", *new)
    assert code == 0
    assert out.startswith("De nieuwe bron besluit is toegevoegd, met het bestand besluit.txt.")
    assert "spukwijzer ingest" in out

    code, out, _ = spukwijzer("toevoegen", str(letter), "--id", "besluit")
    assert (code, "Dit bestand staat er al" in out) == (0, True)

    code, out, _ = spukwijzer("lijst")
    assert code == 0
    heads, *rows = out.splitlines()
    assert heads.split() == ["id", "gezag", "tranches", "dekking", "versies", "tekst"]
    assert any(
        row.split() == ["besluit", "(eigen)", "wet", "geen", "volledig", "1", "letterlijk"]
        for row in rows
    )
    assert any("in onze woorden" in row for row in rows)

    code, out, _ = spukwijzer("toon", "besluit")
    assert "titel: Besluit" in out
    assert "versie 1: besluit.txt, van 2024-02-03, sha256 " in out

    code, out, _ = spukwijzer("verwijder", "besluit")
    assert (code, "staat niet meer in de catalogus" in out) == (0, True)
    code, _, err = spukwijzer("toon", "besluit")
    assert (code, "Er is geen bron met de id 'besluit'" in err) == (2, True)


def test_the_list_and_a_source_can_be_read_by_programs(spukwijzer, letter):
    spukwijzer("toevoegen", str(letter), "--id", "brief", "--geldig-vanaf", "2023-07-01")

    listed = json.loads(spukwijzer("lijst", "--json")[1])
    shown = json.loads(spukwijzer("toon", "brief", "--json")[1])

    assert [one["id"] for one in listed] == ["brief", "presentatie"]
    assert shown["tekst"] == "letterlijk"
    assert shown["versies"][0]["valid_from"] == "2023-07-01"


def test_what_differs_from_the_original_gives_status_1(spukwijzer, letter):
    code, _, err = spukwijzer("controleer")
    assert (code, "geen enkele bron een origineel" in err) == (2, True)

    spukwijzer("toevoegen", str(letter), "--id", "brief")
    code, out, _ = spukwijzer("controleer", "brief")
    assert code == 1
    assert "brief: " in out.splitlines()[0]
    assert "- getal | Middelen: Het getal 10.444 staat in onze weergave" in out
    code, out, _ = spukwijzer("controleer", "--json")
    assert code == 1
    assert json.loads(out)["sources"] == ["brief"]


def test_a_file_that_is_not_there_and_a_command_that_is_not_there_are_explained(spukwijzer):
    assert "bestaat niet" in spukwijzer("toevoegen", "nergens.pdf", "--id", "brief")[2]
    code, _, err = spukwijzer()
    assert (code, "Kies toevoegen, lijst, toon" in err) == (2, True)


def test_an_address_outside_the_catalogue_is_not_fetched(spukwijzer):
    code, _, err = spukwijzer("toevoegen", "https://elders.example/x.pdf", "--id", "brief")

    assert (code, "staat niet in de catalogus" in err) == (1, True)


def test_fetching_goes_on_after_a_failure_and_says_so(spukwijzer, tmp_path, monkeypatch):
    entries = "".join(
        SOURCE.format(id=name, title=name) + f'url = "https://{name}.example/stuk"\n'
        for name in ("een", "twee", "drie")
    )
    (tmp_path / "originelen").mkdir()
    (tmp_path / "originelen" / "sources.toml").write_text(entries, encoding="utf-8")

    def fetched(url, sources, **_):
        if "twee" in url:
            raise NotFetched("De site geeft het bestand niet.")
        text = f"<p>Het stuk van {url}</p>"
        return Document(text.encode(), ".txt", url, "text/plain"), "2023-07-11"

    monkeypatch.setattr(retrieving, "document", fetched)

    code, out, _ = spukwijzer("ophalen")
    assert code == 1
    assert out.splitlines()[:4] == [
        "een: opgehaald als een.txt.",
        "twee: niet opgehaald. De site geeft het bestand niet.",
        "drie: opgehaald als drie.txt.",
        "Nieuw: 2 documenten. Mislukt: 1.",
    ]
    code, out, _ = spukwijzer("ophalen", "een")
    assert (code, out.splitlines()[0]) == (0, "een: niet veranderd.")
    assert "van 2023-07-11, opgehaald van https://een.example/stuk" in spukwijzer("toon", "een")[1]
    code, _, err = spukwijzer("ophalen", "brief")
    assert (code, "geen adres bekend" in err) == (2, True)


def test_ingest_takes_the_folder_with_originals_from_the_settings(
    spukwijzer, letter, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(building.embedding, "load", lambda: None)
    monkeypatch.setitem(building.build.__kwdefaults__, "load", lambda: None)
    spukwijzer("toevoegen", str(letter), "--id", "brief")

    assert cli.main(["ingest"]) == 0
    assert "- brief.txt: 1 passage" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_explained(spukwijzer, letter, tmp_path):
    (tmp_path / "originelen").write_text("geen map", encoding="utf-8")

    code, _, err = spukwijzer("toevoegen", str(letter), "--id", "brief")

    assert (code, "De map met originelen is niet te gebruiken" in err) == (2, True)
