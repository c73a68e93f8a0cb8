"""P12: processor time of one decision with its trace / zen-engine with its trace, same rules.

`python -m eval.bench.p12_decision`. Cases are those below: changes of the plan and activities on a
budget line. Both sides get the facts in the form that they read, their rules are ready, and their
outcomes are compared before anything is timed. The peer is the cheapest way to call zen-engine;
`decision_object` is the ratio to the way of its first example, which varies with the machine.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import statistics
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from assistant import settings
from assistant.domain import Facts, Ruling, Status
from assistant.rules.besteding import Spending, besteding
from assistant.rules.wijziging import wijziging
from corpus.load import load
from eval.bench import line, zen_rules

TRANCHE = "2023-2025"
TIMES = 1_000

CHANGES = (
    Facts(),
    Facts(nieuwe_activiteit=True),
    Facts(verschuiving_aandeel=Decimal("0.24"), nieuwe_activiteit=False),
    Facts(verschuiving_aandeel=Decimal("0.25"), nieuwe_activiteit=False),
    Facts(verschuiving_aandeel=Decimal("0.2501"), nieuwe_activiteit=False),
    Facts(verschuiving_aandeel=Decimal("0.1"), budget=Decimal(800_000)),
    Facts(verschuiving=Decimal(200_000), budget=Decimal(800_000), nieuwe_activiteit=False),
    Facts(verschuiving=Decimal(200_001), budget=Decimal(800_000)),
)


def _on(line_id: str, activity: str, **facts: object) -> Facts:
    return Facts(hoofdthemas=(line_id,), activiteiten=(activity,), **facts)


SPENDINGS = (
    _on("school-en-omgeving", "maaltijden"),
    _on("school-en-omgeving", "sportles"),
    _on("school-en-omgeving", "sportles", school_in_coalitie=False),
    _on("school-en-omgeving", "sportles", school_in_coalitie=True, ander_rijksgeld="geen"),
    _on("re-integratie", "jobcoach", jaren=(2023,)),
    _on("re-integratie", "jobcoach", deelnemers_uit_focusgebied=True),
    _on("jonge-kind", "extra-beroepskracht", groep=2, mbo_niveau=2, plaats_in_focusgebied=True),
    _on("integraal", "naschools-ouders", ander_rijksgeld="vervallen"),
    _on("armoede-en-schulden", "schulden-afkopen", plaats_in_focusgebied=True),
)

Decide = Callable[[], object]


def cases() -> dict[str, list[tuple[Decide, Decide, Decide]]]:
    """Per rule, each case as decided by us, by the peer, and by a decision object of the peer.

    Differing outcomes end it here.
    """
    rules = load(settings.from_environment().corpus).tranches[TRANCHE]
    engine, objects = zen_rules.engine(rules), zen_rules.decisions(rules)
    found: dict[str, list[tuple[Decide, Decide, Decide]]] = {"wijziging": [], "besteding": []}
    for facts in CHANGES:
        change = partial(wijziging, facts, rules.wijziging)
        theirs = _called(engine.evaluate, "wijziging", facts=facts)
        object_ = _called(objects["wijziging"].evaluate, facts=facts)
        _same(facts, _change(change()), theirs())
        found["wijziging"].append((change, theirs, object_))
    for facts in SPENDINGS:
        ask = Spending(facts=facts)
        spending = partial(besteding, ask, rules.voorwaarden, rules.activiteiten)
        theirs = _called(engine.evaluate, "besteding", facts=facts)
        object_ = _called(objects["besteding"].evaluate, facts=facts)
        _same(facts, _spending(spending()), theirs())
        found["besteding"].append((spending, theirs, object_))
    return found


def _called(
    evaluate: Callable[..., dict[str, Any]], *graph: str, facts: Facts
) -> Callable[[], dict[str, Any]]:
    return partial(evaluate, *graph, zen_rules.context(facts), {"trace": True})


def _change(ruling: Ruling) -> dict[str, object]:
    """Our ruling in the words of the peer."""
    found: dict[str, object] = {"uitkomst": ruling.outcome.value, "ontbreekt": list(ruling.missing)}
    if ruling.amounts:
        found["grens"] = float(ruling.amounts[0].eur)
    return found


def _spending(ruling: Ruling) -> dict[str, object]:
    values = {Status.MET: True, Status.NOT_MET: False, Status.UNKNOWN: None}
    conditions = [{"id": c.id, "waarde": values[c.status]} for c in ruling.conditions]
    return {"uitkomst": ruling.outcome.value, "voorwaarden": conditions}


def _same(facts: Facts, ours: dict[str, object], theirs: dict[str, Any]) -> None:
    if not theirs["trace"]:
        raise SystemExit("the peer gave no trace")
    both = {key: theirs["result"].get(key) for key in ours}
    if ours != both:
        raise SystemExit(f"{facts}\nours:  {ours}\npeer:  {both}")


def microseconds(decide: Decide, times: int = TIMES) -> float:
    """Processor time of one decision, the mean of many."""
    start = time.process_time_ns()
    for _ in range(times):
        decide()
    return (time.process_time_ns() - start) / times / 1_000


def main() -> None:
    """Every case by each side in turn; a round is the mean over the cases of both rules."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    rules = cases()
    means: dict[str, list[list[float]]] = {rule: [] for rule in rules}
    for _ in range(rounds):
        for rule, sides in rules.items():
            times = [
                (microseconds(ours), microseconds(peer), microseconds(object_, TIMES // 10))
                for ours, peer, object_ in sides
            ]
            means[rule].append([statistics.mean(side) for side in zip(*times, strict=True)])
    ours, peer, objects = (_side(means, number) for number in range(3))
    shown = line.result(
        "P12",
        ours,
        peer,
        unit="cpu microseconds a decision",
        **{rule: _ratio(*list(zip(*of_rule, strict=True))[:2]) for rule, of_rule in means.items()},
        decision_object=_ratio(ours, objects),
    )
    shown["versions"] |= {"zen-engine": importlib.metadata.version("zen-engine")}
    line.show(shown)


def _side(means: dict[str, list[list[float]]], number: int) -> list[float]:
    """The rounds of one side, in which both rules weigh the same."""
    return [
        statistics.mean(of_rule[number] for of_rule in of_round)
        for of_round in zip(*means.values(), strict=True)
    ]


def _ratio(ours: Sequence[float], peer: Sequence[float]) -> float:
    return round(statistics.median(a / b for a, b in zip(ours, peer, strict=True)), 4)


if __name__ == "__main__":
    main()
