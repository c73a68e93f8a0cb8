import pytest

from assistant.errors import InvalidInput
from corpus import catalogue
from ingest.catalogue import adding, listing, removing, versions
from ingest.catalogue.adding import Document, Given
from tests.retrieval.fakes import write_corpus

NEW = Given(
    id="besluit",
    title='Besluit over "groen"',
    authority="wet",
    tranches=("2023-2025",),
    date="2024-02-03",
)


@pytest.fixture
def corpus(tmp_path):
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "originelen"


@pytest.fixture
def add(corpus, folder):
    def run(text, given, suffix=".txt", **options):
        document = Document(text.encode(), suffix, **options)
        return adding.add(folder, catalogue.load(corpus), document, given)

    return run


def names(folder):
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    return sorted(path.relative_to(folder).as_posix() for path in files)


def test_a_new_source_gets_its_file_and_an_entry_of_its_own(add, corpus, folder):
    before = (corpus / "sources.toml").read_bytes()

    done = add("Bomen mogen.", NEW)

    assert (done.new_source, done.file) == (True, "besluit.txt")
    assert (folder / "besluit.txt").read_text(encoding="utf-8") == "Bomen mogen."
    source = catalogue.own(folder)["besluit"]
    assert source == done.source
    assert (source.title, source.tranches) == ('Besluit over "groen"', ("2023-2025",))
    assert (corpus / "sources.toml").read_bytes() == before


def test_a_known_source_needs_no_more_than_its_id(add, folder):
    done = add("Geacht bestuur.", Given("brief"))

    assert (done.new_source, done.before, done.file) == (False, None, "brief.txt")
    assert names(folder) == ["brief.txt", "versies/brief.json"]


def test_the_same_file_twice_changes_nothing_and_says_so(add, folder):
    add("Bomen mogen.", NEW)
    before = names(folder)

    done = add("Bomen mogen.", Given("besluit", valid_from="2025"))

    assert done.same
    assert names(folder) == before
    assert len(versions.read(folder, "besluit")) == 1


def test_a_new_version_keeps_the_former_one_with_hash_date_and_validity(add, folder):
    add("Bomen mogen.", NEW)

    done = add(
        "# Bomen\n\nBomen moeten.",
        Given("besluit", date="2025-01-01", valid_from="2025-01-01"),
        suffix=".md",
    )

    kept = f"versies/besluit/{versions.sha256(b'Bomen mogen.')[:16]}.txt"
    assert names(folder) == [
        "besluit.md",
        "sources.toml",
        "versies/besluit.json",
        kept,
    ]
    assert (folder / kept).read_bytes() == b"Bomen mogen."
    former, newest = versions.read(folder, "besluit")
    assert done.before == former
    assert (former.sha256, former.date) == (versions.sha256(b"Bomen mogen."), "2024-02-03")
    assert (former.valid_from, former.valid_to) == (None, "2025-01-01")
    assert (newest.file, newest.date, newest.valid_from) == (
        "besluit.md",
        "2025-01-01",
        "2025-01-01",
    )


def test_a_file_that_was_put_there_by_hand_is_kept_as_a_version_too(add, folder):
    folder.mkdir()
    (folder / "brief.txt").write_text("Met de hand.", encoding="utf-8")

    add("Opnieuw.", Given("brief", date="2024"))

    assert [version.date for version in versions.read(folder, "brief")] == ["2023-07", "2024"]
    assert (folder / versions.read(folder, "brief")[0].file).read_bytes() == b"Met de hand."


def test_a_version_remembers_where_it_came_from(add, folder):
    add("Tekst.", Given("brief"), url="https://a.example/x", media_type="text/plain")

    [version] = versions.read(folder, "brief")
    assert (version.url, version.media_type) == ("https://a.example/x", "text/plain")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (Given("besluit"), "Geef ook --titel, --gezag, --tranche, --datum"),
        (Given("Besluit X", "T", "wet", (), "2024"), "kleine letters"),
        (Given("../weg", "T", "wet", (), "2024"), "kleine letters"),
        (Given("versies", "T", "wet", (), "2024"), "gebruikt het programma zelf"),
        (Given("sources", "T", "wet", (), "2024"), "gebruikt het programma zelf"),
        (Given("besluit", " ", "wet", (), "2024"), "title is leeg"),
        (Given("besluit", "T", "baas", (), "2024"), "--gezag: 'baas' bestaat niet. Kies uit: wet"),
        (Given("besluit", "T", "wet", ("2030",), "2024"), "--tranche: '2030' bestaat niet"),
        (Given("besluit", "T", "wet", (), "2024-02-30"), "--datum: '2024-02-30' is geen datum"),
        (Given("besluit", "T", "wet", (), "3 mei 2024"), "Schrijf JJJJ-MM-DD"),
        (Given("brief", valid_from="x"), "--geldig-vanaf"),
        (Given("brief", valid_from="2024-02", valid_to="2024-01"), "--geldig-tot ligt niet na"),
        (Given("brief", title="Iets anders"), "Laat --titel weg"),
        (Given("brief", tranches=()), "Laat --tranche weg"),
    ],
)
def test_what_is_wrong_is_refused_with_what_to_do_and_nothing_changes(add, folder, given, message):
    with pytest.raises(InvalidInput, match=message):
        add("Tekst.", given)

    assert not folder.exists() or names(folder) == []


def test_a_document_without_words_is_refused_at_once(add, folder):
    with pytest.raises(InvalidInput, match="Er is niets toegevoegd"):
        add("", NEW)

    assert names(folder) == []


def test_the_same_document_under_another_id_is_refused(add):
    add("Bomen mogen.", NEW)

    with pytest.raises(InvalidInput, match=r"bij de bron besluit \(besluit.txt\)"):
        add("Bomen mogen.", Given("brief"))


def test_a_source_with_a_folder_of_its_own_is_left_alone(add, folder):
    (folder / "brief").mkdir(parents=True)

    with pytest.raises(InvalidInput, match="Zet het bestand zelf in de map brief"):
        add("Tekst.", Given("brief"))


@pytest.mark.parametrize(
    ("name", "media_type", "suffix"),
    [
        ("stuk.PDF", None, ".pdf"),
        ("detail", "application/pdf", ".pdf"),
        ("detail.aspx", "text/html", ".html"),
        ("stuk.pdf", "text/html", ".pdf"),
        ("zonder", None, ".txt"),
        ("x.v2 (1)", None, ".txt"),
    ],
)
def test_the_ending_of_the_file_follows_from_name_and_type(name, media_type, suffix):
    assert adding.suffix_of(name, media_type) == suffix


def test_removing_takes_all_of_an_own_source_and_nothing_of_others(add, corpus, folder):
    add("Bomen mogen.", NEW)
    add("Bomen moeten.", Given("besluit"))
    add("Geacht bestuur.", Given("brief"))
    path = folder / catalogue.FILE
    with path.open("a", encoding="utf-8") as file:
        file.write("\n# Over de folder.\n[[source]]\n")
        file.write('id = "folder"\ntitle = "F"\npublisher = "P"\ndate = "2024"\nkind = "k"\n')
        file.write('authority = "faq"\ntranches = []\ncoverage = "volledig"\nlicence = "vrij"\n')

    done = removing.remove(folder, catalogue.load(corpus), "besluit")

    assert done.entry
    assert done.files[0] == "besluit.txt"
    assert names(folder) == ["brief.txt", "sources.toml", "versies/brief.json"]
    assert list(catalogue.own(folder)) == ["folder"]
    assert "# Over de folder.\n[[source]]" in path.read_text(encoding="utf-8")


def test_removing_the_original_of_a_tracked_source_leaves_the_source(add, corpus, folder):
    add("Geacht bestuur.", Given("brief"))

    done = removing.remove(folder, catalogue.load(corpus), "brief")

    assert (done.files, done.entry) == (("brief.txt", "versies/brief.json"), False)
    with pytest.raises(InvalidInput, match="Er is niets om weg te halen"):
        removing.remove(folder, catalogue.load(corpus), "brief")


def test_the_list_says_of_each_source_whose_words_are_cited(add, corpus, folder):
    add("Bomen mogen.", NEW)
    add("Geacht bestuur.", Given("brief"))

    rows = {row.source.id: row for row in listing.rows(corpus, folder)}

    assert {name: (row.words, row.own, len(row.versions)) for name, row in rows.items()} == {
        "brief": ("letterlijk", False, 1),
        "presentatie": ("in onze woorden", False, 0),
        "besluit": ("letterlijk", True, 1),
    }


def test_an_id_that_nobody_knows_is_refused_with_ids_that_look_like_it(corpus, folder):
    with pytest.raises(InvalidInput, match="Bedoelde u presentatie"):
        listing.one(corpus, folder, "presentaties")
