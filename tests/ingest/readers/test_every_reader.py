"""What holds for every kind of file: words come from the file, damage is reported."""

import io
import random
import re
import zipfile
from contextlib import suppress

import pytest

from corpus.model import HEADING_SEPARATOR
from ingest.errors import Unreadable
from tests.ingest.readers.samples import all_samples, plain

SAMPLES = {sample.name: sample for sample in all_samples()}
each_kind = pytest.mark.parametrize("name", sorted(SAMPLES))
NAMED_BY_THE_READER = ("Aanhef", "Notities", "Dia 3")
_LIST_MARK = re.compile(r"^\s*(?:[-•–]|\d{1,2}\.|[a-z]\.)\s")


@each_kind
def test_every_block_stands_in_the_file_word_by_word(name):
    sample = SAMPLES[name]
    document = sample.read("bron", sample.data)
    there = plain(sample.words)

    assert document.verbatim
    for section in document.sections:
        for block in section.blocks:
            for line in block.text.split("\n"):
                for words in line.split("|") if block.kind == "table" else [line]:
                    assert plain(words) in there or plain(_LIST_MARK.sub("", words)) in there


@each_kind
def test_every_block_stands_under_its_heading_in_the_order_of_the_file(name):
    sample = SAMPLES[name]
    there = plain(sample.words)
    at = 0
    before = ""
    for section in sample.read("bron", sample.data).sections:
        heading = section.locator.heading
        own = heading.split(HEADING_SEPARATOR)[-1]
        if own != before and own not in ("", *NAMED_BY_THE_READER):
            at = _after(there, own, at)
        before = own
        for words in _parts(section) if name != "pptx" else ():
            if plain(words) != plain(own):
                at = _after(there, words, at)


def test_every_block_of_a_presentation_stands_on_its_slide():
    archive = zipfile.ZipFile(io.BytesIO(SAMPLES["pptx"].data))
    for section in SAMPLES["pptx"].read("bron", SAMPLES["pptx"].data).sections:
        page = section.locator.page
        on_slide = archive.read(f"ppt/slides/slide{page}.xml").decode()
        if section.locator.heading.endswith("Notities"):
            on_slide = archive.read(f"ppt/notesSlides/notesSlide{page}.xml").decode()
        assert all(block.page == page for block in section.blocks)
        assert all(plain(words) in plain(on_slide) for words in _parts(section))


def _parts(section):
    """The words of each item and cell, without list marks that only the program prints."""
    for block in section.blocks:
        for line in block.text.split("\n"):
            for words in line.split("|") if block.kind == "table" else [line]:
                if plain(words):
                    yield _LIST_MARK.sub("", words)


def _after(there, words, at):
    found = there.find(plain(words), at)
    assert found >= 0, words
    return found + len(plain(words))


@each_kind
def test_the_same_file_is_read_the_same_twice(name):
    sample = SAMPLES[name]

    assert sample.read("bron", sample.data) == sample.read("bron", sample.data)


@each_kind
def test_lines_count_up_from_one(name):
    document = SAMPLES[name].read("bron", SAMPLES[name].data)
    lines = [block.line for section in document.sections for block in section.blocks]

    assert lines[0] >= 1
    assert all(line >= 1 for line in lines)


@each_kind
@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\x00" * 40])
def test_a_file_without_words_is_unreadable_and_says_so_in_dutch(name, data):
    with pytest.raises(Unreadable, match=r"bestand|mail"):
        SAMPLES[name].read("bron", data)


@each_kind
def test_a_file_that_was_cut_short_is_read_or_reported(name):
    sample = SAMPLES[name]
    chance = random.Random(7)
    for _ in range(25):
        _reads_or_reports(sample, sample.data[: chance.randrange(len(sample.data))])


@each_kind
def test_a_file_with_other_bytes_in_it_is_read_or_reported(name):
    sample = SAMPLES[name]
    chance = random.Random(11)
    for _ in range(25):
        data = bytearray(sample.data)
        for _ in range(chance.choice((1, 5, 40))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        _reads_or_reports(sample, bytes(data))


def _reads_or_reports(sample, data):
    with suppress(Unreadable):
        assert all(section.blocks for section in sample.read("bron", data).sections)
