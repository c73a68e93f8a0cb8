"""A decoded copy of the rule data is the same as the files, and never stands in their way."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.load import load
from corpus.rulebook import Rulebook


def copies(cache: Path) -> list[Path]:
    return sorted(cache.glob("rules-*.json"))


def test_the_cached_copy_equals_the_parsed_files(copy: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index"
    parsed = load(copy, cache)
    assert len(copies(cache)) == 1

    assert load(copy, cache) == parsed == load(copy)


def test_the_cached_copy_is_what_is_read(copy: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index"
    load(copy, cache)
    [path] = copies(cache)
    path.write_bytes(path.read_bytes().replace(b'"drempel":"0.25"', b'"drempel":"0.99"'))

    wijziging = load(copy, cache).tranches["2023-2025"].wijziging

    assert wijziging is not None
    assert str(wijziging.drempel) == "0.99"


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"\x00\xff\xfe", b"[]", b'{"digest": 1}', b'{"digest":"a","onbekend":1}'],
    ids=["empty", "cut off", "binary", "another shape", "another type", "unknown key"],
)
def test_a_corrupt_copy_is_made_anew(copy: Path, tmp_path: Path, damage: bytes) -> None:
    cache = tmp_path / "index"
    parsed = load(copy, cache)
    [path] = copies(cache)
    whole = path.read_bytes()
    path.write_bytes(damage)

    assert load(copy, cache) == parsed
    assert path.read_bytes() == whole


def test_half_a_copy_is_made_anew(copy: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index"
    parsed = load(copy, cache)
    [path] = copies(cache)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])

    assert load(copy, cache) == parsed
    assert path.read_bytes() == whole


def test_a_changed_rule_file_is_never_answered_from_an_old_copy(copy: Path, tmp_path: Path) -> None:
    cache = tmp_path / "index"
    before = load(copy, cache)
    file = copy / "rules" / "2023-2025" / "wijziging.toml"
    file.write_text(file.read_text().replace("drempel = 0.25", "drempel = 0.30"))

    after = load(copy, cache)

    wijziging = after.tranches["2023-2025"].wijziging
    assert wijziging is not None
    assert str(wijziging.drempel) == "0.30"
    assert after.digest != before.digest


def test_a_broken_rule_file_is_refused_though_an_older_copy_is_there(
    copy: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "index"
    load(copy, cache)
    (copy / "rules" / "2023-2025" / "wijziging.toml").write_text("drempel = = 0.25")

    with pytest.raises(CorpusError):
        load(copy, cache)


def test_a_place_that_cannot_be_written_to_is_no_hindrance(
    copy: Path, tmp_path: Path, rulebook: Rulebook
) -> None:
    taken = tmp_path / "index"
    taken.write_text("a file where the folder should be")

    assert load(copy, taken) == rulebook


def test_two_copies_of_the_corpus_have_the_same_digest(copy: Path, rulebook: Rulebook) -> None:
    assert load(copy).digest == rulebook.digest
