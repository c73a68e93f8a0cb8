"""Rule data are read strictly: what is wrong is named with its file and with what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.load import load
from corpus.rulebook import Rulebook

FIRST = "rules/2023-2025"
SECOND = "rules/2026-2028"
# An instruction, or the list of what is allowed: a message without either leaves the reader stuck.
WHAT_TO_DO = re.compile(
    r"\b(voeg|herstel|verwijder|geef|zet|gebruik|vul|maak|kies|haal|schrijf|verbeter|controleer|"
    r"sla|hernoem)\b|mogelijk zijn|toegestaan zijn",
    re.IGNORECASE,
)


def refused(folder: Path) -> str:
    """The message with which the folder is refused."""
    with pytest.raises(CorpusError) as error:
        load(folder)
    return error.value.message


def edit(path: Path, old: str, new: str) -> None:
    """Replaces the first `old`, which must be there: else the test would break nothing."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_the_shipped_corpus_is_read(rulebook: Rulebook) -> None:
    first, second = rulebook.tranches["2023-2025"], rulebook.tranches["2026-2028"]

    assert all(getattr(first, topic) is not None for topic in ("budget", "bcf", "wijziging"))
    assert second.inleg is not None
    assert rulebook.terms.term
    assert len(rulebook.gebieden.gebied) == 20


def test_the_second_tranche_holds_no_rule_that_its_sources_do_not_give(rulebook: Rulebook) -> None:
    second = rulebook.tranches["2026-2028"]

    unknown = ("budget", "bcf", "verdeling", "wijziging", "doorschuiven", "aanvraag", "voorwaarden")
    assert [topic for topic in unknown if getattr(second, topic) is not None] == []


def test_a_copy_of_the_rules_is_read_as_it_is(copy: Path, rulebook: Rulebook) -> None:
    assert load(copy) == rulebook


@pytest.mark.parametrize(
    ("file", "text", "key"),
    [
        (f"{FIRST}/wijziging.toml", "\ndrempels = 0.3\n", "drempels"),
        (f"{FIRST}/bcf.toml", "\n[percentages]\nintegraal = 0.011\n", "percentages"),
        (f"{FIRST}/doorschuiven.toml", "\ntot = 2026\n", "tot"),
        (f"{FIRST}/verdeling.toml", '\nverdeling = "gelijk"\n', "verdeling"),
        (f"{FIRST}/activiteiten.toml", '\nlet_op = "mits"\n', "let_op"),
        (f"{SECOND}/stellingen.toml", '\nantwoord = "ja"\n', "antwoord"),
        (f"{SECOND}/inleg.toml", "\n[verdeling]\nvws = 1\n", "verdeling"),
        ("gebieden.toml", '\nwijk = "Noord"\n', "wijk"),
        ("terms.toml", '\nsynoniemen = ["geld"]\n', "synoniemen"),
    ],
)
def test_an_unknown_key_is_refused_by_file_and_key(
    copy: Path, file: str, text: str, key: str
) -> None:
    append(copy / file, text)

    message = refused(copy)

    assert f"corpus/{file}" in message
    assert key in message
    assert WHAT_TO_DO.search(message)


@pytest.mark.parametrize(
    ("file", "pattern"),
    [
        (f"{FIRST}/wijziging.toml", r"bronnen = \[.*?\]\n"),
        (f"{FIRST}/budget.toml", r"bronnen = \[.*?\]\n"),
        (f"{FIRST}/bcf.toml", r"bronnen = \[.*?\]\n"),
        (f"{FIRST}/aanvraag.toml", r"bronnen = \[.*?\]\n"),
        (f"{FIRST}/doorschuiven.toml", r"bronnen = \[.*?\]\n"),
        (f"{FIRST}/doorschuiven.toml", r"(?<=\[verlenging\]\n)(?s:.*?)\n\n"),
        (f"{FIRST}/integraal.toml", r"\nbron = [^\n]*"),
        (f"{FIRST}/verdeling.toml", r"inleiding = [^\n]*\n"),
        (f"{FIRST}/verdeling.toml", r"\nbron = [^\n]*"),
        (f"{FIRST}/voorwaarden.toml", r"\ndoel_bron = [^\n]*"),
        (f"{FIRST}/voorwaarden.toml", r"\nbronnen = [^\n]*"),
        (f"{FIRST}/activiteiten.toml", r"\nbronnen = [^\n]*"),
        (f"{FIRST}/stellingen.toml", r"\nbronnen = [^\n]*"),
        (f"{SECOND}/inleg.toml", r"totaal_bron = [^\n]*\n"),
        (f"{SECOND}/stellingen.toml", r"\nbronnen = [^\n]*"),
        ("gebieden.toml", r"bron = [^\n]*\n"),
    ],
)
def test_a_missing_citation_is_refused_by_file(copy: Path, file: str, pattern: str) -> None:
    path = copy / file
    text, removed = re.subn(pattern, "", path.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
    assert removed == 1
    path.write_text(text, encoding="utf-8")

    message = refused(copy)

    assert f"corpus/{file}" in message
    assert WHAT_TO_DO.search(message)


@pytest.mark.parametrize(
    "file", [f"{FIRST}/wijziging.toml", f"{FIRST}/bcf.toml", f"{FIRST}/aanvraag.toml"]
)
def test_an_empty_list_of_places_is_a_missing_citation(copy: Path, file: str) -> None:
    path = copy / file
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"bronnen = \[.*?\]\n", "bronnen = []\n", text, count=1, flags=re.DOTALL),
        encoding="utf-8",
    )

    message = refused(copy)

    assert f"corpus/{file}" in message
    assert WHAT_TO_DO.search(message)


def test_broken_toml_is_refused_by_file_and_line(copy: Path) -> None:
    edit(copy / FIRST / "wijziging.toml", "drempel = 0.25", "drempel = = 0.25")

    message = refused(copy)

    assert f"corpus/{FIRST}/wijziging.toml" in message
    assert re.search(r"line 2|regel 2", message)
    assert WHAT_TO_DO.search(message)


def test_a_file_that_is_no_utf8_is_refused_by_name(copy: Path) -> None:
    (copy / FIRST / "bcf.toml").write_bytes(b'bronnen = ["caf\xe9"]\n')

    message = refused(copy)

    assert f"corpus/{FIRST}/bcf.toml" in message
    assert WHAT_TO_DO.search(message)


@pytest.mark.parametrize(
    ("file", "group", "name"),
    [
        (f"{FIRST}/stellingen.toml", "stelling", "aanvraag-wie"),
        (f"{SECOND}/stellingen.toml", "stelling", "t2-toekenning"),
        (f"{FIRST}/activiteiten.toml", "activiteit", "maaltijden"),
        (f"{FIRST}/voorwaarden.toml", "voorwaarde", "coalitie"),
        (f"{FIRST}/voorwaarden.toml", "hoofdthema", "jonge-kind"),
        (f"{FIRST}/budget.toml", "regel", "re-integratie"),
        (f"{FIRST}/verdeling.toml", "sleutel", "jonge-kind"),
        (f"{FIRST}/integraal.toml", "bruto", "re-integratie"),
        ("gebieden.toml", "gebied", "arnhem-oost"),
        ("terms.toml", "term", "hoofdthema"),
    ],
)
def test_an_id_that_is_there_twice_is_refused_by_file_and_id(
    copy: Path, file: str, group: str, name: str
) -> None:
    path = copy / file
    parts = re.split(rf"(?=^\[\[{group}\]\]\n)", path.read_text(encoding="utf-8"), flags=re.M)
    [entry] = [p for p in parts if p.startswith(f'[[{group}]]\nid = "{name}"\n')]
    entry = re.split(r"^\[(?!\[)", entry, flags=re.M)[0]  # a single table may follow the last entry
    path.write_text("".join([parts[0], entry, *parts[1:]]), encoding="utf-8")

    message = refused(copy)

    assert f"corpus/{file}" in message
    assert name in message
    assert WHAT_TO_DO.search(message)


def test_a_file_about_an_unknown_topic_is_refused_with_the_known_ones(copy: Path) -> None:
    (copy / FIRST / "parkeren.toml").write_text("tarief = 2\n", encoding="utf-8")

    message = refused(copy)

    assert f"corpus/{FIRST}/parkeren.toml" in message
    assert "wijziging" in message
    assert WHAT_TO_DO.search(message)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (f"{FIRST}/budget.toml", "2024 = 3_400_000", "2024 = 3.400"),  # TOML reads 3.4
        (f"{FIRST}/budget.toml", "2024 = 3_400_000", '2024 = "3.400"'),
        (f"{FIRST}/wijziging.toml", "drempel = 0.25", 'drempel = "een kwart"'),
        (f"{FIRST}/stellingen.toml", "voorwaardelijk = true", 'voorwaardelijk = "ja"'),
        (f"{FIRST}/doorschuiven.toml", "laatste_jaar = 2025", "laatste_jaar = 2025.5"),
        (f"{FIRST}/verdeling.toml", "gebieden = 20", "gebieden = true"),
    ],
)
def test_a_value_of_another_type_is_refused_not_converted(
    copy: Path, file: str, old: str, new: str
) -> None:
    edit(copy / file, old, new)

    message = refused(copy)

    assert f"corpus/{file}" in message
    assert WHAT_TO_DO.search(message)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (f"{FIRST}/wijziging.toml", "drempel = 0.25", "drempel = 25.0"),
        (f"{FIRST}/integraal.toml", "aandeel = 0.15", "aandeel = 15.0"),
        (f"{FIRST}/bcf.toml", "integraal = 0.011", "integraal = 1.1"),
    ],
)
def test_a_share_above_one_is_refused(copy: Path, file: str, old: str, new: str) -> None:
    edit(copy / file, old, new)

    message = refused(copy)

    assert f"corpus/{file}" in message
    assert WHAT_TO_DO.search(message)


def test_a_share_below_zero_is_refused(copy: Path) -> None:
    edit(copy / FIRST / "wijziging.toml", "drempel = 0.25", "drempel = -0.25")

    assert f"corpus/{FIRST}/wijziging.toml" in refused(copy)


def test_a_concept_that_does_not_exist_is_refused_by_statement(copy: Path) -> None:
    edit(copy / FIRST / "stellingen.toml", '"aanvraag + alliantie"', '"aanvraag + aliantie"')

    message = refused(copy)

    assert f"corpus/{FIRST}/stellingen.toml" in message
    assert "aanvraag-wie" in message
    assert "aliantie" in message
    assert WHAT_TO_DO.search(message)


def test_only_a_statement_of_silence_has_no_place(copy: Path) -> None:
    path = copy / FIRST / "stellingen.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"\nbronnen = \[\".*?\n", "\nbronnen = []\n", text, count=1), "utf-8")

    message = refused(copy)

    assert f"corpus/{FIRST}/stellingen.toml" in message
    assert WHAT_TO_DO.search(message)


def test_shares_are_exact_decimals(rulebook: Rulebook) -> None:
    first = rulebook.tranches["2023-2025"]

    assert first.bcf is not None
    assert first.wijziging is not None
    assert str(first.bcf.aandeel["integraal"]) == "0.011"
    assert str(first.wijziging.drempel) == "0.25"


def test_a_folder_that_is_not_there_is_refused_without_its_path(tmp_path: Path) -> None:
    with pytest.raises(CorpusError) as error:
        load(tmp_path / "nergens")

    assert WHAT_TO_DO.search(error.value.message)
    assert str(tmp_path) not in error.value.message


def test_every_refusal_ends_the_command_with_status_four(copy: Path) -> None:
    append(copy / "terms.toml", "\nonbekend = 1\n")

    with pytest.raises(CorpusError) as error:
        load(copy)

    assert error.value.exit_code == 4
