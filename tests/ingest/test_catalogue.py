import pytest

from corpus import catalogue
from corpus.errors import CorpusError
from tests.retrieval.fakes import SOURCE


def listed(tmp_path, text):
    (tmp_path / "sources.toml").write_text(text, encoding="utf-8")
    return catalogue.load(tmp_path)


def test_sources_are_found_by_id_in_the_order_of_the_file(tmp_path):
    entries = SOURCE.format(id="b", title="Tweede") + SOURCE.format(id="a", title="Eerste")

    sources = listed(tmp_path, entries)

    assert [source.title for source in sources.values()] == ["Tweede", "Eerste"]
    assert sources["a"].tranches == ("2023-2025",)
    assert sources["a"].url is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("licence", "licentie"), "onbekende sleutel `licentie`"),
        (('kind = "brief"\n', ""), "`kind` ontbreekt"),
        (('authority = "brief"', 'authority = "gerucht"'), "authority: kies uit wet, regeling"),
        (('date = "2023-07"', 'date = "juli 2023"'), "date: schrijf JJJJ"),
        (('date = "2023-07"', "date = 2023-07-11"), "verkeerde waarde"),
        (('coverage = "volledig"', 'coverage = "half"'), "coverage: kies uit volledig"),
        (('id = "a"', 'id = "A b"'), "id: gebruik kleine letters"),
        (('title = "T"', 'title = " "'), "title is leeg"),
        (("[[source]]", "[[bron]]"), "onbekende sleutel `bron`"),
        (("[[source]]", "[source]"), "dubbele haken"),
        (('kind = "brief"', "kind = "), "geen geldige TOML"),
    ],
)
def test_a_wrong_entry_is_refused_and_the_message_names_what_is_wrong(tmp_path, change, message):
    text = SOURCE.format(id="a", title="T")
    assert change[0] in text

    with pytest.raises(CorpusError) as refused:
        listed(tmp_path, text.replace(*change))

    assert message in refused.value.message
    assert "sources.toml" in refused.value.message


def test_an_id_stands_for_one_source_only(tmp_path):
    with pytest.raises(CorpusError, match='id "a" komt twee keer voor'):
        listed(tmp_path, SOURCE.format(id="a", title="T") * 2)


def test_a_directory_without_a_catalogue_is_no_corpus(tmp_path):
    with pytest.raises(CorpusError, match=r"sources\.toml ontbreekt"):
        catalogue.load(tmp_path)


def test_a_catalogue_that_is_no_utf8_is_refused(tmp_path):
    (tmp_path / "sources.toml").write_bytes(b'[[source]]\nid = "caf\xe9"')

    with pytest.raises(CorpusError, match="UTF-8"):
        catalogue.load(tmp_path)
