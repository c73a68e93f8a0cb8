"""Every reference leads to the very passage that holds its words, and to its own tranche."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from assistant.answer.cite import Library
from assistant.rules.decide import RULES
from corpus.model import HEADING_SEPARATOR, Passage
from corpus.references import references
from corpus.rulebook import Budget, Rulebook, cite

FIRST, SECOND = "2023-2025", "2026-2028"


def plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())


def holds(words: str, passage: Passage) -> bool:
    """The words stand there, also within a compound; a figure never inside a longer one."""
    start = r"(?<![\w.,])" if words[:1].isdigit() else ""
    end = r"(?![.,]?\d)" if words[-1:].isdigit() else ""
    return re.search(start + re.escape(plain(words)) + end, plain(passage.text)) is not None


def under(heading: str, passage: Passage) -> bool:
    """Each part of the wanted heading stands in a step of the passage's, in order."""
    if not heading:
        return passage.locator.heading == ""
    steps = iter(plain(passage.locator.heading).split("›"))
    return all(any(part.strip() in step for step in steps) for part in plain(heading).split("›"))


def test_every_reference_of_the_rule_data_holds_its_words(
    rulebook: Rulebook, library: Library
) -> None:
    wrong = []
    total = 0
    for place, reference in references(rulebook):
        total += 1
        wanted = cite(reference)
        passage = library.find(wanted)
        if passage.source != wanted.bron or not under(wanted.kop, passage):
            wrong.append(f"{place}: {reference} leads to {passage.id}")
        if wanted.bij and not holds(wanted.bij, passage):
            wrong.append(f"{place}: {reference}: the words are not in {passage.id}")

    assert wrong == []
    assert total > 300


def test_references_are_found_in_every_part_of_the_rule_data(rulebook: Rulebook) -> None:
    places = {place.split("/")[1] for place, _ in references(rulebook) if "/" in place}
    topics = {
        topic
        for rules in rulebook.tranches.values()
        for topic in rules.__struct_fields__
        if getattr(rules, topic) is not None
    }

    assert topics <= places


def test_every_figure_of_the_table_stands_in_its_own_row(table: Budget, library: Library) -> None:
    names = {
        "armoede-en-schulden": "armoede en schulden",
        "re-integratie": "re-integratie",
        "veerkracht-en-weerbaarheid": "veerkracht en weerbaarheid",
        "school-en-omgeving": "school en omgeving",
        "jonge-kind": "jonge kind",
        "integraal": "integraal",
        "programmaondersteuning": "programmaondersteuning",
        "totaal": "totaal",
    }
    for row in (*table.regel, table.totaal):
        for reference in table.bronnen:
            for printed in row.printed.values():
                passage = library.find(cite(reference.format(printed=printed)))
                lines = [plain(line) for line in passage.text.splitlines()]
                cells = [
                    [cell.strip() for cell in line.split("|")]
                    for line in lines
                    if re.search(rf"\|\s*{names[row.id]}\b", line)
                ]
                assert any(printed in line for line in cells), (reference, row.id, printed)


def test_a_table_is_cited_as_a_whole_with_its_unit(table: Budget, library: Library) -> None:
    for reference in table.bronnen:
        found = {
            library.find(cite(reference.format(printed=printed))).id
            for row in (*table.regel, table.totaal)
            for printed in row.printed.values()
        }
        assert len(found) == 1
        [passage] = [p for p in library.passages(cite(reference).bron) if p.id in found]
        assert re.search(r"x\s*€\s*1\.000", passage.text + passage.locator.heading)


def in_code(project: Path, sources: frozenset[str]) -> Iterator[tuple[str, str]]:
    """References that are written in the assistant's own modules."""
    for path in sorted((project / "assistant").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                source = node.value.partition(HEADING_SEPARATOR.rstrip())[0].strip()
                if source in sources and HEADING_SEPARATOR.strip() in node.value:
                    yield f"{path.name}:{node.lineno}", node.value


def test_every_reference_in_the_rules_modules_holds_its_words(
    project: Path, library: Library
) -> None:
    wrong = []
    for place, reference in in_code(project, frozenset(library.sources)):
        wanted = cite(reference)
        passage = library.find(wanted)
        if wanted.bij and not holds(wanted.bij, passage):
            wrong.append(f"{place}: {reference}: the words are not in {passage.id}")

    assert wrong == []


def test_rules_of_the_first_tranche_rest_on_its_own_sources(
    rulebook: Rulebook, library: Library
) -> None:
    """Statements and totals may look back: a later news item names the first total too."""
    looking_back = (f"{FIRST}/stellingen", f"{FIRST}/budget")
    foreign = [
        (place, reference)
        for place, reference in references(rulebook)
        if place.startswith(FIRST) and not place.startswith(looking_back)
        for tranches in [library.sources[cite(reference).bron].tranches]
        if tranches and FIRST not in tranches
    ]

    assert foreign == []


def test_nothing_of_the_second_tranche_rests_on_sources_of_the_first_alone(
    rulebook: Rulebook, library: Library
) -> None:
    """Except background that holds for both (`tranche_open`), and what sources are compared."""
    statements = rulebook.tranches[SECOND].stellingen
    assert statements is not None
    background = {f"{SECOND}/stellingen/{s.id}" for s in statements.stelling if s.tranche_open}
    foreign = [
        (place, reference)
        for place, reference in references(rulebook)
        if place.startswith(SECOND) and place not in background
        if not place.startswith(f"{SECOND}/conflicten")
        for tranches in [library.sources[cite(reference).bron].tranches]
        if tranches and SECOND not in tranches
    ]

    assert foreign == []


def test_premises_conflicts_and_history_name_statements_that_exist(rulebook: Rulebook) -> None:
    first = rulebook.tranches[FIRST].stellingen
    assert first is not None
    then = {s.id for s in first.stelling}
    for tranche, rules in rulebook.tranches.items():
        assert rules.stellingen is not None
        assert rules.premissen is not None
        assert rules.conflicten is not None
        statements = {s.id for s in rules.stellingen.stelling}
        conflicts = {c.id for c in rules.conflicten.conflict}
        used = {b for c in rules.conflicten.conflict for b in c.bij if b.startswith("stelling:")}

        assert {p.stelling for p in rules.premissen.premisse if p.stelling} <= statements, tranche
        assert {s.conflict for s in rules.stellingen.stelling if s.conflict} == conflicts, tranche
        assert {s.toen for s in rules.stellingen.stelling if s.toen} <= then | set(RULES), tranche
        assert {b.removeprefix("stelling:") for b in used} <= statements, tranche


def test_names_in_the_rule_data_exist(rulebook: Rulebook) -> None:
    """A misspelt name would be a rule that never applies, without any error."""
    first = rulebook.tranches[FIRST]
    assert first.voorwaarden is not None
    assert first.activiteiten is not None
    conditions = {c.id for c in first.voorwaarden.voorwaarde}
    themes = {t.id for t in first.voorwaarden.hoofdthema}
    lines = themes | {"*"}
    statuses = {"genoemd", "past", "uitgesloten", "stil", "ander-doel"}

    assert {c for t in first.voorwaarden.hoofdthema for c in t.voorwaarden} <= conditions
    assert {e for a in first.activiteiten.activiteit for e in a.eisen} <= conditions
    assert {b.thema for a in first.activiteiten.activiteit for b in a.bij} <= lines
    assert {b.status for a in first.activiteiten.activiteit for b in a.bij} <= statuses
    for topic in (first.bcf, first.budget, first.verdeling):
        assert topic is not None
    assert first.bcf is not None
    assert set(first.bcf.aandeel) <= themes
    assert first.budget is not None
    assert {r.id for r in first.budget.regel} <= themes
    assert first.verdeling is not None
    assert {s.id for s in first.verdeling.sleutel} <= themes


def test_statements_are_chosen_on_concepts_that_exist(rulebook: Rulebook) -> None:
    known = {t.id for t in rulebook.terms.term}
    known |= {f"gebied:{g.id}" for g in rulebook.gebieden.gebied}
    known |= {f"gemeente:{g.gemeente.lower().replace(' ', '-')}" for g in rulebook.gebieden.gebied}
    for rules in rulebook.tranches.values():
        if rules.activiteiten:
            known |= {f"activiteit:{a.id}" for a in rules.activiteiten.activiteit}
    unknown = []
    for tranche, rules in rulebook.tranches.items():
        for statement in rules.stellingen.stelling if rules.stellingen else ():
            parts = {p.strip() for line in statement.als for p in line.split("+")}
            names = {p.lstrip("!") for p in parts if p.lstrip("!")[0] not in "?#"}
            names |= set(statement.ja) | set(statement.nee)
            unknown += [f"{tranche}/{statement.id}: {n}" for n in sorted(names - known)]

    assert unknown == []
