"""Why something is asked: the rule that needs it and where that rule stands."""

from __future__ import annotations

from msgspec import Struct

from assistant.channels.web.words import words
from assistant.domain import Answer, AnswerCondition, Citation, FollowUp
from corpus.rulebook import Rulebook, Voorwaarde


class Why(Struct, frozen=True):
    """A sentence with the reason, and the citations of the rule."""

    text: str
    citations: tuple[Citation, ...]


def of_condition(condition: AnswerCondition, answer: Answer, rulebook: Rulebook | None) -> Why:
    """Why a condition counts."""
    spoken = words(answer.language)
    known = {rule.id: rule for rule in _rules(rulebook)}.get(condition.id)
    text = spoken.why_condition.format(rule=_rule_name(condition.citations, answer))
    if known is not None:
        broken = known.nee_en if answer.language == "en" else known.nee_nl
        text = f"{text} {spoken.why_broken.format(reason=broken[:1].lower() + broken[1:])}"
    return Why(text, _cited(condition.citations, answer))


def of_question(ask: FollowUp, answer: Answer, rulebook: Rulebook | None) -> Why:
    """Why a question is asked back: the condition that it settles, or the rule that decided."""
    spoken = words(answer.language)
    settled = {rule.id for rule in _rules(rulebook) if rule.feit == ask.fact}
    for condition in answer.conditions:
        if condition.id in settled:
            label = condition.label.rstrip(".")
            text = spoken.why_settles.format(condition=label)
            return Why(text, _cited(condition.citations, answer))
    rule = next((claim for claim in answer.claims if claim.rule_id and claim.citations), None)
    numbers = rule.citations if rule else ()
    return Why(spoken.why_rule.format(rule=_rule_name(numbers, answer)), _cited(numbers, answer))


def _rules(rulebook: Rulebook | None) -> list[Voorwaarde]:
    if rulebook is None:
        return []
    kept = (rules.voorwaarden for rules in rulebook.tranches.values())
    return [rule for conditions in kept if conditions for rule in conditions.voorwaarde]


def _rule_name(numbers: tuple[int, ...], answer: Answer) -> str:
    """A rule is known to readers by the heading that it stands under."""
    found = _cited(numbers, answer)
    spoken = words(answer.language)
    if not found:
        return spoken.the_rules
    heading = found[0].locator.heading.rpartition(" › ")[2]
    return f"“{heading}”" if heading else found[0].title


def _cited(numbers: tuple[int, ...], answer: Answer) -> tuple[Citation, ...]:
    return tuple(citation for citation in answer.citations if citation.n in numbers)
