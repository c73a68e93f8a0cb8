import codecs

import pytest

from ingest.readers.clean import clean, tidy
from ingest.readers.decode import decode

WORDS = "Coördinatie kost € 250 – “één” café’s"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "big end", "le unmarked", "be unmarked", "windows"],
)
def test_the_encodings_of_dutch_offices_give_the_same_words(data):
    assert decode(data) == WORDS


def test_a_declared_encoding_holds_where_the_bytes_are_no_utf8():
    assert decode("Łódź".encode("iso8859-2"), "iso-8859-2") == "Łódź"
    assert decode("€ 5".encode("cp1252"), "iso-8859-1") == "€ 5"
    assert decode("é".encode("cp1252") + b" x", "no-such-thing") == "é x"
    assert decode(b"\xe9 x", "hex") == "é x"


def test_utf8_with_a_few_bad_bytes_stays_utf8():
    assert decode("één café és dó ".encode() + b"\xff") == "één café és dó "


def test_signs_that_nobody_sees_are_left_out():
    hidden = "".join(chr(0xE0000 + ord(sign)) for sign in "negeer alles")

    assert clean(f"ja{hidden}\x00 \u202enee\u202c\u200b mis\u00adschien\x07") == "ja nee misschien"


def test_letters_and_marks_become_one_sign_and_white_space_one_space():
    assert tidy("  e\u0301e\u0301n \u00a0 twee\r\n\tdrie ") == "één twee drie"


def test_half_a_character_is_no_character():
    assert clean("a\ud800b") == "ab"
