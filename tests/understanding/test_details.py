"""Details that a question asks for beside its subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.understanding.details import HAPPENED, HELD, LASTS, OFTEN, details
from assistant.understanding.vocabulary import Vocabulary
from corpus.load import load


@pytest.fixture(scope="module")
def vocabulary(project: Path) -> Vocabulary:
    return Vocabulary(load(project / "corpus"))


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("hoevaak is die bijeenkomst", OFTEN),
        ("How often do the areas meet?", OFTEN),
        ("Hoeveel weken doet de commissie erover?", LASTS),
        ("Hoeveel verzoeken zijn er afgewezen?", HAPPENED),
        ("In welke stad is de bijeenkomst?", HELD),
    ],
)
def test_a_detail_is_read_from_how_it_is_asked(
    text: str, detail: str, vocabulary: Vocabulary
) -> None:
    assert detail in details(text, vocabulary.lexicon)


def test_what_is_counted_is_the_noun_and_no_verb(vocabulary: Vocabulary) -> None:
    assert "aantal:leden" in details("Hoeveel leden zijn er?", vocabulary.lexicon)
    assert not details("Hoeveel krijgen we in 2024?", vocabulary.lexicon)


def test_how_many_times_as_large_asks_for_no_frequency(vocabulary: Vocabulary) -> None:
    assert OFTEN not in details("Hoeveel keer zo groot is dat budget?", vocabulary.lexicon)
