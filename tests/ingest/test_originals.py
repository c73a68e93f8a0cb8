import pytest

from assistant.retrieval import generation
from assistant.retrieval.open import open_index
from corpus import catalogue
from corpus.model import Locator
from ingest import corpus as corpora
from ingest import originals, parts
from ingest.__main__ import summary
from ingest.build import build
from ingest.document import Block, Document, Section
from ingest.originals import Refused
from tests.retrieval.fakes import SOURCE, WordEmbedder, write_corpus

ORIGINAL = """Geacht bestuur,

Met genoegen schrijven wij u over deze uitkering.

Aanvragen

De gemeente dient haar aanvraag uiterlijk op 30 september in.

Middelen

Alle bedragen zijn in duizenden euro's: Jonge Kind 10.444 en 31.333, Re-integratie 0 en 9.350.

Verantwoorden

De verantwoording loopt via SiSa. Geld dat niet gebruikt is, gaat terug.
"""


@pytest.fixture
def corpus(tmp_path):
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "originelen"
    made.mkdir()
    (made / "brief.txt").write_text(ORIGINAL, encoding="utf-8")
    return made


def without_model():
    return None


def served(index):
    return generation.current(index)


def by_id(index):
    return {passage.id: passage for passage in generation.passages(served(index))}


def test_an_original_stands_beside_our_rendering_under_the_same_source_and_heading(
    corpus, folder, tmp_path
):
    report = build(corpus, tmp_path / "index", folder, load=without_model)

    found = by_id(tmp_path / "index")
    theirs = found["brief#o.verantwoorden-1"]
    ours = found["brief#verantwoorden-1"]
    assert theirs.locator == ours.locator
    assert (theirs.verbatim, ours.verbatim) == (True, False)
    assert theirs.text in ORIGINAL
    assert generation.aligned(served(tmp_path / "index"))[ours.id] == (theirs.id,)
    assert (report.verbatim, report.beside) == (4, 4)
    assert report.passages == 10


def test_a_search_shows_a_rendering_and_its_original_once_as_the_original(corpus, folder, tmp_path):
    build(corpus, tmp_path / "bare", load=WordEmbedder)
    build(corpus, tmp_path / "index", folder, load=WordEmbedder)

    for cold in (True, False):
        bare = open_index(tmp_path / "bare", cold=cold, load=WordEmbedder).search("SiSa", 10)
        hits = open_index(tmp_path / "index", cold=cold, load=WordEmbedder).search("SiSa", 10)
        places = [(hit.passage.source, hit.passage.locator.heading) for hit in hits]

        assert len(places) == len(set(places)) == len(bare)
        assert hits[0].passage.id == "brief#o.verantwoorden-1"
        assert all(h.passage.verbatim for h in hits if h.passage.source == "brief")


def test_without_originals_the_index_is_what_it_was(corpus, tmp_path):
    (tmp_path / "leeg").mkdir()

    one = build(corpus, tmp_path / "a", load=without_model)
    two = build(corpus, tmp_path / "b", tmp_path / "leeg", load=without_model)
    three = build(corpus, tmp_path / "c", tmp_path / "bestaat-niet", load=without_model)

    assert one.generation == two.generation == three.generation
    assert generation.aligned(served(tmp_path / "b")) == {}


def test_a_file_that_is_no_source_is_a_line_in_the_report_and_stops_nothing(
    corpus, folder, tmp_path
):
    (folder / "notitie.txt").write_text("Iets anders.", encoding="utf-8")
    (folder / "presentatie.xyz").write_bytes(b"\x00\x01")
    (folder / ".verborgen").write_text("x", encoding="utf-8")

    report = build(corpus, tmp_path / "index", folder, load=without_model)

    lines = summary(report)
    assert "Originelen: 1 bestand in de index." in lines
    assert "- brief.txt: 4 passages" in lines
    assert "- notitie.txt: dit bestand heet niet naar een bron in de catalogus." in lines
    assert "- presentatie.xyz: " in lines
    assert "verborgen" not in lines
    again = build(corpus, tmp_path / "index", folder, load=without_model)
    assert again.unchanged
    assert again.originals == report.originals


def test_a_source_of_several_files_has_a_folder_and_each_passage_an_id_of_its_own(
    corpus, folder, tmp_path
):
    (folder / "brief.txt").unlink()
    (folder / "brief" / "deel").mkdir(parents=True)
    (folder / "brief" / "Bijlage 1.txt").write_text("Een bijlage met 12 tabellen.", "utf-8")
    (folder / "brief" / "deel" / "brief.txt").write_text(ORIGINAL, encoding="utf-8")

    report = build(corpus, tmp_path / "index", folder, load=without_model)

    ids = [name for name in by_id(tmp_path / "index") if "#o." in name]
    assert ids[0] == "brief#o.bijlage-1-txt.inleiding-1"
    assert "brief#o.deel-brief-txt.verantwoorden-1" in ids
    assert len(ids) == len(set(ids)) == report.verbatim == 5


def test_a_second_file_of_one_source_is_reported_and_not_indexed(corpus, folder, tmp_path):
    (folder / "brief.md").write_text("Een andere tekst.", encoding="utf-8")

    report = build(corpus, tmp_path / "index", folder, load=without_model)

    [refused] = [one for one in report.originals if one.reason]
    assert refused.name == "brief.txt"
    assert "heeft al brief.md" in refused.reason
    assert "map brief/" in refused.reason


def test_an_own_source_without_a_rendering_is_found_and_kept_with_the_index(
    corpus, folder, tmp_path
):
    entry = SOURCE.format(id="eigen-besluit", title="Besluit van de raad")
    (folder / catalogue.FILE).write_text(entry, encoding="utf-8")
    (folder / "eigen-besluit.txt").write_text("De raad betaalt vergroening.", encoding="utf-8")

    build(corpus, tmp_path / "index", folder, load=without_model)

    [hit] = open_index(tmp_path / "index", cold=True, load=without_model).search("vergroening")
    assert hit.passage.source == "eigen-besluit"
    [source] = generation.own_sources(served(tmp_path / "index"))
    assert source.title == "Besluit van de raad"


def test_an_entry_that_the_project_tracks_goes_before_an_own_entry(corpus, folder):
    entry = SOURCE.format(id="brief", title="Een andere titel")
    (folder / catalogue.FILE).write_text(entry, encoding="utf-8")

    read = corpora.read(corpus, folder)

    assert read.sources["brief"].title == "Brief over de uitkering"
    assert read.own == {}


def test_only_a_file_that_changed_is_read_again(corpus, folder, tmp_path):
    (folder / "presentatie.txt").write_text("Een lunch mag niet.", encoding="utf-8")
    asked = []

    def counting(files, headings):
        asked.append([file.name for file in files])
        return originals.read_each(files, headings)

    build(corpus, tmp_path / "index", folder, load=without_model, read=counting)
    (folder / "presentatie.txt").write_text("Een warme lunch mag niet.", encoding="utf-8")
    build(corpus, tmp_path / "index", folder, load=without_model, read=counting)
    build(corpus, tmp_path / "index", folder, load=without_model, read=counting, force=True)

    assert asked == [
        ["brief.txt", "presentatie.txt"],
        ["presentatie.txt"],
        ["brief.txt", "presentatie.txt"],
    ]


def test_a_new_heading_in_our_rendering_has_the_original_read_again(corpus, folder, tmp_path):
    asked = []

    def counting(files, headings):
        asked.append({file.name: headings[file.source] for file in files})
        return originals.read_each(files, headings)

    build(corpus, tmp_path / "index", folder, load=without_model, read=counting)
    text = corpus / "texts" / "brief.md"
    changed = text.read_text(encoding="utf-8").replace("## Aanvragen", "## Vragen")
    text.write_text(changed, encoding="utf-8")
    build(corpus, tmp_path / "index", folder, load=without_model, read=counting)

    assert asked == [
        {"brief.txt": ("Aanvragen", "Middelen", "Middelen › Verantwoorden")},
        {"brief.txt": ("Vragen", "Middelen", "Middelen › Verantwoorden")},
    ]


def test_a_passage_is_on_the_page_of_its_first_block_and_the_report_counts_pages(
    corpus, folder, tmp_path
):
    long = "De gemeente dient de aanvraag in en legt daarbij uit waarom zij dat doet. " * 8

    def paged(files, headings):
        place = Section(
            Locator(heading="Aanvragen"),
            tuple(Block("paragraph", long, line, page=line) for line in (2, 3, 7)),
            1,
        )
        return [Document("brief", "Brief", (place,), verbatim=True)]

    report = build(corpus, tmp_path / "index", folder, load=without_model, read=paged)

    pages = [p.locator.page for p in by_id(tmp_path / "index").values() if p.verbatim]
    assert pages == [2, 3, 7]
    [original] = report.originals
    assert (original.passages, original.pages) == (3, 7)
    assert "- brief.txt: 3 passages, 7 bladzijden" in summary(report)


def test_a_reader_that_refuses_a_file_gives_its_reason_and_is_asked_again_when_forced(
    corpus, folder, tmp_path
):
    def refusing(files, headings):
        return [Refused(file.name, "er zit een slot op. Haal het slot eraf.") for file in files]

    report = build(corpus, tmp_path / "index", folder, load=without_model, read=refusing)
    forced = build(corpus, tmp_path / "index", folder, load=without_model, force=True)

    assert "- brief.txt: er zit een slot op. Haal het slot eraf." in summary(report)
    assert "spukwijzer ingest --force" in summary(report)
    assert [one.reason for one in forced.originals] == [None]


def test_the_index_says_which_passages_came_from_which_file(corpus, folder, tmp_path):
    build(corpus, tmp_path / "index", folder, load=without_model)

    listed = parts.parts(served(tmp_path / "index"))

    passages = generation.passages(served(tmp_path / "index"))
    assert [part.name for part in listed] == ["texts/brief.md", "texts/presentatie.md", "brief.txt"]
    for part in listed:
        mine = passages[part.first : part.first + part.count]
        assert {passage.source for passage in mine} == {part.source}
        assert {passage.verbatim for passage in mine} == {part.original}
