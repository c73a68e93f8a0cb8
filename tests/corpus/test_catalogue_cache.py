"""A decoded copy of the catalogue is the same as the file, and never stands in its way."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import catalogue
from corpus.errors import CorpusError
from tests.retrieval.fakes import SOURCE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus folder with a catalogue of two sources."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    entries = SOURCE.format(id="b", title="Tweede") + SOURCE.format(id="a", title="Eerste")
    (folder / catalogue.FILE).write_text(entries, encoding="utf-8")
    return folder


def copies(cache: Path) -> list[Path]:
    return sorted(cache.glob("sources-*"))


def test_the_copy_equals_the_file_and_keeps_its_order(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index"
    first = catalogue.load_cached(folder, cache)
    assert len(copies(cache)) == 1

    again = catalogue.load_cached(folder, cache)

    assert list(again) == list(first) == ["b", "a"]
    assert again == first == catalogue.load(folder)


def test_the_copy_is_what_is_read(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index"
    catalogue.load_cached(folder, cache)
    [path] = copies(cache)
    path.write_bytes(path.read_bytes().replace(b'"Eerste"', b'"Anders"'))

    assert catalogue.load_cached(folder, cache)["a"].title == "Anders"


def test_a_changed_catalogue_is_never_read_from_an_old_copy(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index"
    catalogue.load_cached(folder, cache)
    file = folder / catalogue.FILE
    file.write_text(file.read_text().replace("Eerste", "Nieuw"))

    assert catalogue.load_cached(folder, cache)["a"].title == "Nieuw"


@pytest.mark.parametrize(
    "damage",
    [b"", b"[{", b"\x00\xff\xfe", b"{}", b'[{"id": 1}]'],
    ids=["empty", "cut off", "binary", "another shape", "another type"],
)
def test_a_corrupt_copy_is_made_anew(folder: Path, tmp_path: Path, damage: bytes) -> None:
    cache = tmp_path / "index"
    parsed = catalogue.load_cached(folder, cache)
    [path] = copies(cache)
    whole = path.read_bytes()
    path.write_bytes(damage)

    assert catalogue.load_cached(folder, cache) == parsed
    assert path.read_bytes() == whole


def test_a_broken_catalogue_is_refused_though_an_older_copy_is_there(
    folder: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "index"
    catalogue.load_cached(folder, cache)
    (folder / catalogue.FILE).write_text("[[source]")

    with pytest.raises(CorpusError, match="geen geldige TOML"):
        catalogue.load_cached(folder, cache)


def test_a_missing_catalogue_is_refused_though_an_older_copy_is_there(
    folder: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "index"
    catalogue.load_cached(folder, cache)
    (folder / catalogue.FILE).unlink()

    with pytest.raises(CorpusError, match="ontbreekt"):
        catalogue.load_cached(folder, cache)


def test_a_place_that_cannot_be_written_to_is_no_hindrance(folder: Path, tmp_path: Path) -> None:
    taken = tmp_path / "index"
    taken.write_text("a file where the folder should be")

    assert catalogue.load_cached(folder, taken) == catalogue.load(folder)
