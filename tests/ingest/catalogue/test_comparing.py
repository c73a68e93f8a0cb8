import pytest

from assistant.errors import InvalidInput
from ingest.catalogue.comparing import compare
from tests.retrieval.fakes import write_corpus

OURS = """# Brief over de uitkering

## Aanvragen

De gemeente vraagt de uitkering aan voor 30 september.

## Middelen

Het bedrag is € 31.610 en 1,1% gaat eraf.
"""
THEIRS = """Aanvragen

De gemeente vraagt de uitkering aan voor 30 september.

Middelen

Het bedrag is 31.610 en 1.1% gaat er van af.
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "originelen"
    made.mkdir()
    return made


def found(tmp_path, folder, ours=OURS, theirs=THEIRS, **more):
    corpus = write_corpus(tmp_path / "corpus", brief=ours, **more)
    (folder / "brief.txt").write_text(theirs, encoding="utf-8")
    done = compare(corpus, folder)
    return [(one.kind, one.place, one.message) for one in done.differences]


def test_a_rendering_that_says_the_same_has_no_differences(tmp_path, folder):
    assert found(tmp_path, folder) == []


def test_a_figure_of_ours_that_is_not_in_the_original_is_named(tmp_path, folder):
    [(kind, place, message)] = found(tmp_path, folder, OURS.replace("31.610", "31.601"))

    assert (kind, place) == ("getal", "Middelen")
    assert "31.601" in message


def test_a_part_of_a_longer_figure_is_another_figure(tmp_path, folder):
    [(kind, _, message)] = found(tmp_path, folder, theirs=THEIRS.replace("31.610", "131.610"))

    assert kind == "getal"
    assert "31.610" in message


def test_a_heading_that_the_original_does_not_have_is_named(tmp_path, folder):
    differences = found(tmp_path, folder, OURS.replace("## Middelen", "## Geldzaken"))

    assert ("kop", "Geldzaken", "Deze kop staat niet in het origineel.") in differences


def test_a_rendering_of_nothing_in_the_original_is_named(tmp_path, folder):
    more = OURS + "\n## Aanvragen en zo\n\nSporten in buurthuizen is gezellig.\n"
    theirs = THEIRS + "\nAanvragen en zo\n\nHelemaal iets over belasting.\n"

    [(kind, place, message)] = found(tmp_path, folder, more, theirs)

    assert (kind, place) == ("zonder origineel", "Aanvragen en zo")
    assert "Sporten in buurthuizen" in message


def test_a_source_without_an_original_cannot_be_compared(tmp_path, folder):
    corpus = write_corpus(tmp_path / "corpus")

    with pytest.raises(InvalidInput, match="geen origineel van de bron brief"):
        compare(corpus, folder, "brief")
    with pytest.raises(InvalidInput, match="Er is geen bron met de id 'brieven'"):
        compare(corpus, folder, "brieven")
    with pytest.raises(InvalidInput, match="bron toevoegen"):
        compare(corpus, folder)


def test_one_source_is_compared_alone(tmp_path, folder):
    corpus = write_corpus(tmp_path / "corpus")
    for name in ("brief", "presentatie"):
        (folder / f"{name}.txt").write_text("Iets anders met 99 bomen.", encoding="utf-8")

    assert compare(corpus, folder, "presentatie").sources == ("presentatie",)


def test_a_file_that_cannot_be_read_is_a_difference(tmp_path, folder):
    [(kind, place, message)] = found(tmp_path, folder, theirs="")

    assert (kind, place) == ("bestand", "brief.txt")
    assert message


def test_the_shipped_renderings_and_rules_have_their_figures_from_the_originals(project, shared):
    done = compare(project / "corpus", shared / "originals")

    assert len(done.sources) == 5
    assert [one for one in done.differences if one.kind in ("getal", "regel", "kop")] == []


def test_a_figure_or_heading_of_a_rule_that_is_not_in_the_original_is_named(
    project, shared, tmp_path
):
    import shutil

    shutil.copytree(shared / "originals", tmp_path / "originelen")
    path = tmp_path / "originelen" / "brief-alliantiebesturen-2023.txt"
    path.chmod(0o644)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("31.610", "31.699").replace("BTW", "OMZET"), encoding="utf-8")

    done = compare(project / "corpus", tmp_path / "originelen", path.stem)

    rules = [one.message for one in done.differences if one.kind == "regel"]
    assert any("31.610" in message for message in rules)
    assert any("de kop 'BTW'" in message for message in rules)
