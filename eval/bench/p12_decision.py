"""P12: processor time of one decision with its trace / zen-engine with its trace, same rules.

`python -m eval.bench.p12_decision`. Cases are those below: changes of the plan and activities on a
budget line. Both sides get the facts in the form that they read, their rules are ready, and their
outcomes are compared before anything is timed.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import statistics
import time
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import zen

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


def cases() -> dict[str, list[tuple[Decide, Decide]]]:
    """Per rule, each case as decided by us and by the peer; differing outcomes end it here."""
    rules = load(settings.from_environment().corpus).tranches[TRANCHE]
    engine = zen_rules.engine(rules)
    found: dict[str, list[tuple[Decide, Decide]]] = {"wijziging": [], "besteding": []}
    for facts in CHANGES:
        change = partial(wijziging, facts, rules.wijziging)
        theirs = _theirs(engine, "wijziging", facts)
        _same(facts, _change(change()), theirs())
        found["wijziging"].append((change, theirs))
    for facts in SPENDINGS:
        ask = Spending(facts=facts)
        spending = partial(besteding, ask, rules.voorwaarden, rules.activiteiten)
        theirs = _theirs(engine, "besteding", facts)
        _same(facts, _spending(spending()), theirs())
        found["besteding"].append((spending, theirs))
    return found


def _theirs(engine: zen.ZenEngine, rule: str, facts: Facts) -> Callable[[], dict[str, Any]]:
    return partial(engine.evaluate, rule, zen_rules.context(facts), {"trace": True})


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


def microseconds(decide: Callable[[], object]) -> float:
    """Processor time of one decision, the mean of many."""
    start = time.process_time_ns()
    for _ in range(TIMES):
        decide()
    return (time.process_time_ns() - start) / TIMES / 1_000


def main() -> None:
    """Every case by ours and by the peer in turn; a round is the mean over all cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    topics = cases()
    ours: dict[str, list[float]] = {topic: [] for topic in topics}
    peer: dict[str, list[float]] = {topic: [] for topic in topics}
    for _ in range(rounds):
        for topic, pairs in topics.items():
            times = [(microseconds(mine), microseconds(theirs)) for mine, theirs in pairs]
            ours[topic].append(statistics.mean(mine for mine, _ in times))
            peer[topic].append(statistics.mean(theirs for _, theirs in times))
    shown = line.result(
        "P12",
        _mean(ours),
        _mean(peer),
        unit="cpu microseconds a decision",
        **{topic: line.result("", ours[topic], peer[topic])["ratio"] for topic in topics},
    )
    shown["versions"] |= {"zen-engine": importlib.metadata.version("zen-engine")}
    line.show(shown)


def _mean(times: dict[str, list[float]]) -> list[float]:
    """Both rules weigh the same."""
    return [statistics.mean(of_round) for of_round in zip(*times.values(), strict=True)]


if __name__ == "__main__":
    main()
