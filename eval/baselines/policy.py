"""From passages found to an answer, for systems that only search: as good as a fixed policy gets.

A search has no opinion on outcomes, so it gets the best fixed policy that train questions allow:
- a score under one fitted limit is out of scope, under a second one not in the sources;
- above that, a yes-or-no question (its last sentence opens with a verb such as mag, moet or may)
  gets the one outcome that is right most often for those, and any other question is "answered".
Both limits and that one outcome are those with the most right outcomes on train. The text is the
best passage, the first three passages are cited, the tranche is that of the best passage's source
where it has one, and every euro amount of the text is declared. Earlier turns of the asker are put
before the question. All of this favours the search: whoever asks gets a passage, not a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from assistant.domain import Answer, AnswerAmount, Citation, Kind, Outcome, Question, Receipt
from corpus.model import Passage, Source
from eval.items import Item
from eval.numerals import in_thousands, quantities
from eval.records import Ask

CITED = 3

_VERDICTS = (Outcome.YES, Outcome.NO, Outcome.CONDITIONAL)
_YES_NO = re.compile(
    r"(?:mag|mogen|kan|kunnen|moet|moeten|is|zijn|wordt|worden|valt|vallen|telt|tellen|geldt|gelden"
    r"|heeft|hebben|hoort|horen|klopt|komt|komen|past|passen|krijgt|krijgen|hoeft|hoeven"
    r"|may|can|must|is|are|do|does|should|could|will)\b",
    re.IGNORECASE,
)
_RECEIPT = Receipt("0", "", "", "", "")


class Found(NamedTuple):
    """A passage with its score; higher is better, of any scale."""

    passage: Passage
    score: float


Search = Callable[[str], Sequence[Found]]


class Policy(Struct, frozen=True):
    """The two limits, and the outcome of every yes-or-no question above them."""

    in_scope: float
    in_sources: float
    verdict: Outcome

    def outcome(self, question: str, score: float) -> Outcome:
        """The outcome of a question whose best passage has this score."""
        if score < self.in_scope:
            return Outcome.OUT_OF_SCOPE
        if score < self.in_sources:
            return Outcome.NOT_IN_SOURCES
        return self.verdict if is_yes_no(question) else Outcome.ANSWERED


def is_yes_no(question: str) -> bool:
    """Whether the last sentence that asks something, or its last clause, opens with a verb."""
    asked = re.findall(r"[^?.!\n]+\?", question) or [question]
    clauses = re.split(r"[,:;]\s*", asked[-1].strip())
    return any(_YES_NO.match(clause) for clause in clauses)


def fit(items: Iterable[Item], search: Search) -> Policy:
    """The policy with the most right outcomes on these items; at equal counts the lowest limits."""
    scored = sorted(
        ((_best(search(query(item.question, _asked(item)))), item) for item in items),
        key=lambda pair: (pair[0], pair[1].id),
    )
    policies = (_limits(scored, verdict) for verdict in _VERDICTS)
    return max(policies, key=lambda pair: pair[0])[1]


def asking(search: Search, policy: Policy, sources: Mapping[str, Source]) -> Ask:
    """The search as something that answers questions."""

    def ask(question: Question) -> Answer:
        turns = [turn.text for turn in question.history if turn.role == "user"]
        found = search(query(question.text, turns))[:CITED]
        outcome = policy.outcome(question.text, _best(found))
        silent = outcome in (Outcome.OUT_OF_SCOPE, Outcome.NOT_IN_SOURCES)
        return _answer(question.text, outcome, () if silent else found, sources)

    return ask


def query(question: str, turns: Sequence[str]) -> str:
    """What is searched for: the asker's earlier turns and the question."""
    return "\n".join((*turns, question))


def _asked(item: Item) -> list[str]:
    return [turn.text for turn in item.history if turn.role == "user"]


def _best(found: Sequence[Found]) -> float:
    return found[0].score if found else float("-inf")


def _limits(scored: Sequence[tuple[float, Item]], verdict: Outcome) -> tuple[int, Policy]:
    """The best two limits for one verdict, by looking at every way to cut the scores in three."""
    above = Policy(float("-inf"), float("-inf"), verdict)
    right: dict[Outcome, list[int]] = {Outcome.OUT_OF_SCOPE: [0], Outcome.NOT_IN_SOURCES: [0]}
    high = [0]
    for score, item in scored:
        for outcome, count in right.items():
            count.append(count[-1] + (outcome in item.expect.outcome))
        high.append(high[-1] + (above.outcome(item.question, score) in item.expect.outcome))
    edges = [0, *(i for i in range(1, len(scored)) if scored[i - 1][0] < scored[i][0])]
    off, silent = right[Outcome.OUT_OF_SCOPE], right[Outcome.NOT_IN_SOURCES]
    best, first, second = max(
        (off[i] + silent[j] - silent[i] + high[-1] - high[j], -i, -j)
        for i in edges
        for j in edges
        if i <= j
    )
    limits = [scored[-i][0] if i else float("-inf") for i in (first, second)]
    return best, Policy(limits[0], limits[1], verdict)


def _answer(
    question: str, outcome: Outcome, found: Sequence[Found], sources: Mapping[str, Source]
) -> Answer:
    citations = tuple(
        _citation(n, one.passage, sources[one.passage.source]) for n, one in enumerate(found, 1)
    )
    text = f"{found[0].passage.text} [1]" if found else "Dit staat niet in de bronnen."
    return Answer(
        id="",
        question=question,
        language="nl",
        kind=Kind.OUT_OF_SCOPE if outcome is Outcome.OUT_OF_SCOPE else Kind.INFORMATION,
        outcome=outcome,
        tranche=citations[0].tranche if citations else None,
        tranche_basis=None,
        text=text,
        claims=(),
        facts=(),
        conditions=(),
        amounts=tuple(AnswerAmount("", euros) for euros in _euros(text)),
        follow_ups=(),
        flip_points=(),
        citations=citations,
        contact=None,
        receipt=_RECEIPT,
    )


def _citation(n: int, passage: Passage, source: Source) -> Citation:
    return Citation(
        n=n,
        source_id=source.id,
        title=source.title,
        authority=source.authority,
        tranche=source.tranches[0] if len(source.tranches) == 1 else None,
        locator=passage.locator,
        label=source.title,
        text=passage.text,
        verbatim=passage.verbatim,
        url=source.url,
        date=source.date,
        passage_id=passage.id,
    )


def _euros(text: str) -> list[int]:
    """The whole euro amounts of a text, also as thousands where it says that it is in those."""
    values = {
        value * factor
        for quantity in quantities(text, "nl")
        if quantity.unit != "percent"
        for value in quantity.values
        for factor in ((1, 1_000) if in_thousands(text) else (1,))
    }
    return sorted(int(value) for value in values if value == Decimal(int(value)))
