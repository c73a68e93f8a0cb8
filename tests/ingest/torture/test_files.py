"""Files that are damaged, hostile or odd: each is read or reported, within bounds."""

import importlib.util
from pathlib import Path

import pytest

from eval.torture_files import hostile_office, hostile_pdfs, hostile_texts, run
from eval.torture_files.damage import damaged
from ingest import worker
from ingest.worker import Failed, Limits, Read, read_all

WITHIN = Limits(seconds=60, memory=1_024)
MUST_BE_READ = {
    "plat.pdf", "open.pdf", "slot.pdf", "open-rc4.pdf", "open-aes.pdf", "pages-1500.pdf",
    "xref-loop.pdf", "outline-loop.pdf", "header-late.pdf", "tail.pdf", "pdf.txt", "pdf.docx",
}  # fmt: skip
MUST_BE_REPORTED = {
    "scan.pdf", "locked-rc4.pdf", "locked-aes.pdf", "pages-10000.pdf", "pages-10000-says-1.pdf",
    "kids-self.pdf", "kids-parent.pdf", "program.pdf", "program.docx", "picture.pdf", "old.doc",
}  # fmt: skip


@pytest.fixture(scope="module")
def outcomes():
    files = list(run.files(bombs=False))
    return files, list(run.outcomes(files, WITHIN))


def test_every_damaged_hostile_or_odd_file_is_read_or_reported(outcomes):
    files, found = outcomes

    assert [one.name for one in found] == [name for name, _ in files]
    assert {one.what for one in found} == {"read", "reported"}
    assert all(one.reason.endswith(".") for one in found if one.what == "reported")


def test_what_can_be_read_is_read_and_what_cannot_is_not(outcomes):
    what = {one.name: one.what for one in outcomes[1]}

    assert {what[name] for name in MUST_BE_READ} == {"read"}
    assert {what[name] for name in MUST_BE_REPORTED} == {"reported"}


def test_the_figures_count_every_file(outcomes):
    files, found = outcomes

    counted = run.figures(found[:-1], len(files))

    assert counted.read + counted.reported == len(files) - 1
    assert counted.uncaught == 1


def test_damage_is_the_same_each_time_and_differs_from_the_good_file():
    data = hostile_pdfs.plain()

    assert list(damaged("a.pdf", data)) == list(damaged("a.pdf", data))
    assert sum(found != data for _, found in damaged("a.pdf", data)) >= 30


@pytest.mark.parametrize(
    "name", ["flate-600MB.pdf", "flate-twice.pdf", "cmap-range.pdf", "spans.pdf"]
)
def test_a_pdf_that_blows_up_is_reported_within_the_limits(name):
    data = next(data for found, data in hostile_pdfs.bombs() if found == name)

    [result] = read_all([(name, data)], Limits(seconds=60, memory=600))

    assert isinstance(result, Failed)
    assert result.detail != worker.OUT_OF_TIME


@pytest.mark.parametrize("kind", ["docx", "pptx", "wet.xml", "stcrt.xml", "html"])
def test_what_stands_outside_the_file_never_comes_into_the_document(kind):
    outside = hostile_office.reaching_outside()
    [file] = [one for one in outside if one[0].startswith("entity") and one[0].endswith(kind)]
    secret = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0]

    [result] = read_all([file], WITHIN)

    if isinstance(result, Read):
        assert secret not in str(result.document)


def test_a_path_in_an_office_file_writes_nothing():
    files = dict(hostile_office.reaching_outside())
    list(read_all([("outside.docx", files["outside.docx"])], WITHIN))

    assert not Path("/tmp/spukwijzer-was-here").exists()  # noqa: S108 - named in the file
    assert not Path("/etc/spukwijzer-was-here").exists()


@pytest.mark.parametrize("name", [name for name, _ in hostile_office.good()])
def test_the_good_files_are_good(name):
    reader = {"brief.docx": "docx", "dia.pptx": "pptx", "vraag.eml": "mail", "pagina.html": "html",
              "wet.xml": "bwb", "stcrt.xml": "staatscourant", "notitie.md": "plain_markdown",
              "notitie.txt": "text"}[name]  # fmt: skip
    if importlib.util.find_spec(f"ingest.readers.{reader}") is None:
        pytest.skip(f"there is no reader {reader} yet")

    [result] = read_all([(name, dict(hostile_office.good())[name])], WITHIN)

    assert isinstance(result, Read), result
    assert "bedrag" in str(result.document)


@pytest.mark.slow
def test_texts_in_odd_encodings_and_endless_ones_are_read_or_reported():
    found = list(run.outcomes(hostile_texts.texts(), WITHIN))

    assert {one.what for one in found} <= {"read", "reported"}


@pytest.mark.slow
def test_every_bomb_is_read_or_reported():
    files = [*hostile_pdfs.bombs(), *hostile_office.hostile()]
    found = list(run.outcomes(files, WITHIN))

    assert {one.what for one in found} <= {"read", "reported"}
