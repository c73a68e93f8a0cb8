"""The executable letter: what rests on a passage, the figures, and pages that are safe to open."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.channels import cli
from assistant.channels.letter.naming import use
from assistant.channels.letter.resting import Letter, Trial, letters
from assistant.channels.letter.writing import pages
from corpus.load import load
from corpus.model import Passage
from corpus.references import references
from corpus.rulebook import Rulebook
from ingest import corpus as corpora

BRIEF = "brief-alliantiebesturen-2023"
CHANGES = "Onderbesteding en tussentijdse wijzigingen"


@pytest.fixture(scope="module")
def rulebook(project: Path) -> Rulebook:
    return load(project / "corpus")


@pytest.fixture(scope="module")
def passages(project: Path) -> tuple[Passage, ...]:
    return corpora.passages(corpora.read(project / "corpus"))


@pytest.fixture(scope="module")
def shipped(project: Path, rulebook: Rulebook, passages: tuple[Passage, ...]) -> list[Letter]:
    tests = [Trial("t-1", "Is <b>dit</b> nodig?", BRIEF, CHANGES), Trial("t-2", "Ja?", BRIEF, "")]
    return letters(corpora.read(project / "corpus").sources, passages, rulebook, tests)


def of(found: list[Letter], source: str) -> Letter:
    return next(letter for letter in found if letter.source.id == source)


def test_a_passage_shows_the_parameter_and_its_value(shipped: list[Letter]) -> None:
    [passage] = [p for p in of(shipped, BRIEF).passages if p.passage.locator.heading == CHANGES]

    assert ("2023-2025/wijziging", "drempel: 25%") in [
        (u.place, u.said) for u in passage.parameters
    ]
    assert "2023-2025/stellingen/wijziging-termijn" in [u.place for u in passage.rules]
    assert [test.id for test in passage.tests] == ["t-1"]


def test_a_row_of_the_table_shows_its_amounts(shipped: list[Letter]) -> None:
    said = [u.said for p in of(shipped, BRIEF).passages for u in p.parameters]

    assert any("2024 € 31.610.000" in text for text in said)


def test_every_reference_of_the_rule_data_is_shown_at_a_passage(
    shipped: list[Letter], rulebook: Rulebook
) -> None:
    shown = {u.place for x in shipped for p in x.passages for u in (*p.parameters, *p.rules)}

    assert shown == {place for place, _ in references(rulebook)}


def test_every_place_of_the_rule_data_has_words_for_people(rulebook: Rulebook) -> None:
    for place, _ in references(rulebook):
        assert use(rulebook, place).said, place


def test_figures_add_up_and_what_is_not_modelled_is_listed(shipped: list[Letter]) -> None:
    for letter in shipped:
        assert letter.modelled + len(letter.unmodelled) == len(letter.passages)
        assert max(letter.with_parameter, letter.with_rule) <= letter.modelled
    assert of(shipped, "movisie-wijkwijzer").modelled < 2
    assert of(shipped, BRIEF).anywhere == 1
    assert of(shipped, "stb-2022-452").passages == ()


def test_a_rule_rests_on_the_original_and_on_our_rendering(
    project: Path, rulebook: Rulebook, passages: tuple[Passage, ...]
) -> None:
    originals = [
        replace(p, id=f"{p.id}-origineel", verbatim=True) for p in passages if p.source == BRIEF
    ]
    sources = {BRIEF: corpora.read(project / "corpus").sources[BRIEF]}

    [letter] = letters(sources, [*originals, *passages], rulebook)

    ours, theirs = (
        [p for p in letter.passages if p.passage.verbatim is verbatim] for verbatim in (False, True)
    )
    assert [p.rules for p in ours] == [p.rules for p in theirs]
    assert not letter.with_tests


class Reader(HTMLParser):
    """Tags with their attributes, and ids."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if tag == "a" else []


def test_pages_have_one_heading_landmarks_captions_and_no_script(shipped: list[Letter]) -> None:
    made = dict(pages(shipped, "kenmerk"))

    assert len(made) == len(shipped) + 2
    for name, text in made.items():
        if not name.endswith(".html"):
            continue
        reader = Reader()
        reader.feed(text)
        assert reader.tags.count("h1") == 1, name
        assert {"header", "main", "footer"} <= set(reader.tags)
        assert "script" not in reader.tags
        assert '<html lang="nl">' in text
        assert len(set(reader.ids)) == len(reader.ids), name
        own = reader.tags.count("caption")
        assert own >= text.count('class="figures"')
        for link in reader.links:
            if link.startswith("#"):
                assert link[1:].replace("%23", "#") in reader.ids, link
            else:
                assert link in made


def test_words_of_a_question_are_never_read_as_html(shipped: list[Letter]) -> None:
    text = dict(pages(shipped, "kenmerk"))[f"{BRIEF}.html"]

    assert "<b>dit</b>" not in text
    assert "Is &lt;b&gt;dit&lt;/b&gt; nodig?" in text


def test_the_command_writes_the_pages_and_says_the_share(
    tmp_path: Path, shipped_index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "brief"

    assert cli.main(["uitvoerbaar", "--map", str(folder), "--index", str(shipped_index)]) == 0

    assert "passages zijn in regels verwerkt" in capsys.readouterr().out
    text = (folder / f"{BRIEF}.html").read_text(encoding="utf-8")
    assert "Proefvragen die een plaats met deze kop verwachten" in text
    assert (folder / "letter.css").is_file()


def test_an_unknown_source_is_refused(
    tmp_path: Path, shipped_index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["uitvoerbaar", "bestaat-niet", "--map", str(tmp_path), "--index", str(shipped_index)]

    assert cli.main(asked) == 2
    assert "staat niet in de catalogus" in capsys.readouterr().err
