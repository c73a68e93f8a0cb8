"""Rule data as a tree: entries are found by id, and one of them is put into another tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.load import load
from eval.impact import tree as trees

OLD = {
    "tranches": {
        "2023-2025": {
            "wijziging": {"drempel": "0.25", "bronnen": ["a"]},
            "stellingen": {"stelling": [{"id": "een", "nl": "1"}, {"id": "twee", "nl": "2"}]},
            "aanvraag": None,
        }
    },
    "terms": {"term": [{"id": "school", "nl": ["school"]}]},
}


def changed(**topics: object) -> trees.Tree:
    return {**OLD, "tranches": {"2023-2025": {**OLD["tranches"]["2023-2025"], **topics}}}


def units(new: trees.Tree) -> list[trees.Keys]:
    return [trees.unit(path, OLD, new) for path, _, _ in trees.differences(OLD, new)]


@pytest.mark.parametrize(
    ("new", "unit"),
    [
        (
            changed(wijziging={"drempel": "0.20", "bronnen": ["a"]}),
            ("tranches", "2023-2025", "wijziging", "drempel"),
        ),
        (
            changed(
                stellingen={"stelling": [{"id": "een", "nl": "1"}, {"id": "twee", "nl": "anders"}]}
            ),
            ("tranches", "2023-2025", "stellingen", "stelling", "twee"),
        ),
        (changed(aanvraag={"van": "2023-08-01"}), ("tranches", "2023-2025", "aanvraag")),
        (
            {**OLD, "terms": {"term": [{"id": "school", "nl": ["school", "klas"]}]}},
            ("terms", "term", "school"),
        ),
    ],
)
def test_a_change_belongs_to_the_smallest_entry_that_can_stand_alone(
    new: trees.Tree, unit: trees.Keys
) -> None:
    assert set(units(new)) == {unit}
    assert trees.with_unit(OLD, new, unit) == new


def test_an_entry_that_is_added_or_taken_away_is_a_change_of_that_entry() -> None:
    new = changed(stellingen={"stelling": [{"id": "twee", "nl": "2"}, {"id": "drie", "nl": "3"}]})

    found = list(dict.fromkeys(units(new)))

    assert [unit[-1] for unit in found] == ["een", "drie"]
    made = OLD
    for unit in found:
        made = trees.with_unit(made, new, unit)
    assert made == new


def test_another_order_of_the_same_entries_is_a_change() -> None:
    new = changed(stellingen={"stelling": [{"id": "twee", "nl": "2"}, {"id": "een", "nl": "1"}]})

    [(path, was, now)] = trees.differences(OLD, new)

    assert (path[-1], was, now) == ("volgorde", ("een", "twee"), ("twee", "een"))


def test_the_shipped_rules_survive_the_way_there_and_back(project: Path) -> None:
    shipped = load(project / "corpus")

    assert trees.rulebook(trees.tree(shipped), shipped) == shipped
    assert trees.differences(trees.tree(shipped), trees.tree(shipped)) == []
