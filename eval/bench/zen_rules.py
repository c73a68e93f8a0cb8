"""The naive peer of P12: the same rules as decision graphs for zen-engine.

A graph is made of the rule data of a tranche: expressions that prepare values, a table where the
first row that fits decides. `change` is the wijzigingsaanvraag; `spending` is an activity on a
budget line, as far as the sources name the activity for that very line.

An engine that holds the graphs costs least at each call. A decision object, as in the first example
of zen-engine, costs several times as much: it starts threads at each call.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import zen

from assistant.domain import Facts
from corpus.rulebook import Activiteiten, TrancheRules, Voorwaarde, Voorwaarden, Wijziging

Row = tuple[Sequence[str], Sequence[str]]
Node = dict[str, object]
Graph = dict[str, object]
PURPOSE = "past_bij_overkoepelend_doel"


def graphs(rules: TrancheRules) -> dict[str, Graph]:
    """Both graphs by name."""
    if rules.wijziging is None or rules.voorwaarden is None or rules.activiteiten is None:
        raise SystemExit("this tranche lacks a rule")
    return {
        "wijziging": change(rules.wijziging),
        "besteding": spending(rules.voorwaarden, rules.activiteiten),
    }


def engine(rules: TrancheRules) -> zen.ZenEngine:
    """An engine that holds both graphs."""
    return zen.ZenEngine({"loader": {"type": "static", "content": graphs(rules)}})


def decisions(rules: TrancheRules) -> dict[str, zen.ZenDecision]:
    """A decision object for each graph."""
    maker = zen.ZenEngine()
    return {name: maker.create_decision(json.dumps(graph)) for name, graph in graphs(rules).items()}


def change(data: Wijziging) -> Graph:
    """Must a wijzigingsaanvraag be filed, what is still missing, and up to which amount is free?"""
    limit = str(data.drempel)
    shifted = "verschuiving != null and budget != null"
    unknown = "nieuwe_activiteit == null ? ['nieuwe_activiteit'] : []"
    return _graph(
        _expressions(
            "waarden",
            {
                "aandeel": f"{shifted} ? verschuiving / budget : verschuiving_aandeel",
                "grens": f"budget != null ? budget * {limit} : null",
                "bedrag": f"{shifted} ? verschuiving : "
                "(budget != null and verschuiving_aandeel != null"
                " ? verschuiving_aandeel * budget : null)",
                "ruimte": "$.grens != null and $.bedrag != null ? $.grens - $.bedrag : null",
            },
        ),
        _table(
            "wijziging",
            ("nieuwe_activiteit", "aandeel"),
            ("uitkomst", "ontbreekt", "grens", "ruimte"),
            (
                (("true", ""), ("'yes'", "[]", "null", "null")),
                (
                    ("", "null"),
                    (
                        "'conditional'",
                        "['verschuiving_aandeel', 'nieuwe_activiteit']",
                        "null",
                        "null",
                    ),
                ),
                (("", f"> {limit}"), ("'yes'", "[]", "grens", "ruimte")),
                (("false", ""), ("'no'", "[]", "grens", "ruimte")),
                (("", ""), ("'conditional'", unknown, "grens", "ruimte")),
            ),
        ),
    )


def spending(conditions: Voorwaarden, catalogue: Activiteiten) -> Graph:
    """May this activity be paid from this budget line, and where does each condition stand?"""
    by_id = {condition.id: condition for condition in conditions.voorwaarde}
    places = [
        (
            (f"'{activity.id}'", f"'{place.thema}'"),
            (
                f"'{place.status}'",
                _states([by_id[name] for name in activity.eisen]),
                f"{PURPOSE} ?? true" if place.status in ("genoemd", "past") else PURPOSE,
            ),
        )
        for activity in catalogue.activiteit
        for place in activity.bij
        if place.thema != "*"
    ]
    lines = [
        (
            (f"'{line.id}'",),
            (_states([by_id[name] for name in line.voorwaarden]), str(list(line.niet_in))),
        )
        for line in conditions.hoofdthema
    ]
    return _graph(
        _expressions(
            "feiten",
            {
                "vrij_van_ander_rijksgeld": "ander_rijksgeld in ['geen', 'vervallen'] ? true : "
                "(ander_rijksgeld == 'volledig' ? false : null)",
                "groep_1_of_2": "groep != null ? groep <= 2 : null",
                "groep_1_2_of_3": "groep != null ? groep <= 3 : null",
                "minimaal_mbo_3": "mbo_niveau != null ? mbo_niveau >= 3 : null",
            },
        ),
        _table(
            "plaats",
            ("activiteit", "hoofdthema"),
            ("status", "eisen", PURPOSE),
            places,
            keep=True,
        ),
        _table("hoofdthema", ("hoofdthema",), ("eisen_thema", "niet_in"), lines, keep=True),
        _expressions(
            "voorwaarden",
            {
                "voorwaarden": "flatMap([eisen, eisen_thema], #)",
                "geen_geld": "jaar != null and jaar in niet_in",
                "geschonden": "some($.voorwaarden, #.waarde == false)",
                "open": "some($.voorwaarden, #.waarde == null)",
            },
        ),
        _table(
            "besteding",
            ("status", "geen_geld", "geschonden", "open"),
            ("uitkomst", "voorwaarden"),
            (
                (("'uitgesloten'", "", "", ""), ("'no'", "voorwaarden")),
                (("", "true", "", ""), ("'no'", "voorwaarden")),
                (("", "", "true", ""), ("'no'", "voorwaarden")),
                (("'stil'", "", "", ""), ("'not_in_sources'", "voorwaarden")),
                (("", "", "", "true"), ("'conditional'", "voorwaarden")),
                (("", "", "", ""), ("'yes'", "voorwaarden")),
            ),
        ),
    )


def context(facts: Facts) -> dict[str, object]:
    """The stated facts as zen-engine reads them."""
    found: dict[str, object] = {}
    for name in facts.__struct_fields__:
        value = getattr(facts, name)
        if isinstance(value, Decimal):
            found[name] = float(value)
        elif value is not None and not isinstance(value, tuple):
            found[name] = value
    for name, values in (
        ("hoofdthema", facts.hoofdthemas),
        ("activiteit", facts.activiteiten),
        ("jaar", facts.jaren),
    ):
        if values:
            found[name] = values[0]
    return found


def _states(conditions: Sequence[Voorwaarde]) -> str:
    parts = (f"{{id: '{c.id}', waarde: {c.feit}}}" for c in conditions)
    return f"[{', '.join(parts)}]"


def _expressions(name: str, values: Mapping[str, str]) -> Node:
    """A node that adds values; a later one may use an earlier one as `$.name`."""
    return {
        "name": name,
        "type": "expressionNode",
        "content": {
            "passThrough": True,
            "expressions": [
                {"id": f"{name}-{key}", "key": key, "value": value} for key, value in values.items()
            ],
        },
    }


def _table(
    name: str,
    inputs: Sequence[str],
    outputs: Sequence[str],
    rows: Sequence[Row],
    *,
    keep: bool = False,
) -> Node:
    """A node in which the first row that fits decides; `keep` hands on what came in as well."""
    return {
        "name": name,
        "type": "decisionTableNode",
        "content": {
            "hitPolicy": "first",
            "passThrough": keep,
            "inputs": [{"id": f"in-{key}", "name": key, "field": key} for key in inputs],
            "outputs": [{"id": f"out-{key}", "name": key, "field": key} for key in outputs],
            "rules": [
                {
                    "_id": f"{name}-{number}",
                    **{f"in-{key}": cell for key, cell in zip(inputs, when, strict=True)},
                    **{f"out-{key}": cell for key, cell in zip(outputs, then, strict=True)},
                }
                for number, (when, then) in enumerate(rows, start=1)
            ],
        },
    }


def _graph(*nodes: Node) -> Graph:
    """The nodes one after the other, between input and output."""
    ends: tuple[Node, Node] = (
        {"name": "in", "type": "inputNode", "content": {}},
        {"name": "uit", "type": "outputNode", "content": {}},
    )
    chain = [{"id": node["name"], **node} for node in (ends[0], *nodes, ends[1])]
    edges = [
        {"id": f"edge-{n}", "sourceId": a["id"], "targetId": b["id"], "type": "edge"}
        for n, (a, b) in enumerate(pairwise(chain))
    ]
    return {"nodes": chain, "edges": edges}
