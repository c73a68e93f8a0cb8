"""What an earlier question of the mail was about, for one that does not say it itself.

"Mag dat?" may be followed, paragraphs later, by "en als we het buiten de wijk doen?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from assistant.channels.mail import cues
from assistant.channels.mail.alone import stands_alone
from assistant.channels.mail.questions import Asking
from assistant.domain import VERDICTS, Answer, Kind, Origin, Outcome, Question, Turn
from assistant.pipeline import Assistant
from assistant.understanding.several import Part

_OUT_OF_IT = re.compile(
    r"\b(?:hieruit|daaruit|ervan|hiervan|daarvan|(?:uit|van) (?:dit|dat|hetzelfde) (?:geld|budget|"
    r"thema|potje)|"
    r"out of (?:it|this)|from (?:it|this (?:budget|money|theme)))\b",
    re.IGNORECASE,
)
_THEME, _PLAN, _SHIFT, _BUDGET = "hoofdthemas", "activiteiten", "verschuiving", "budget"
_SHORT = 7  # words of a question that names nothing itself
_LONGEST = 10  # words of one that only points at the one before it
_SAID = (Origin.SAID, Origin.EARLIER_TURN)


def with_earlier(
    answers: Sequence[Answer],
    parts: Sequence[Part],
    asked: Sequence[Asking],
    assistant: Assistant,
    turns: tuple[Turn, ...],
) -> tuple[list[Answer], list[Part]]:
    """The answers, those about an unnamed hoofdthema or plan with the ones named before."""
    found, known = list(answers), list(parts)
    theme = told = ""
    for at, one in enumerate(asked):
        another = one.own_case or cues.ANOTHER.search(one.bare)
        if (at or turns) and not another and _may_gain(found[at], one):
            before = known[at - 1].text if at else ""
            for part in _readings(one, before, theme):
                [again] = assistant.ask_each([part], Question("", turns))
                leans = part.leans and _names_plan(found[at], one)
                if not leans and _says_more(again, found[at], one):
                    found[at], known[at] = again, part
                    break
        if at and cues.HOW_MUCH.search(one.bare) and not found[at].amounts and not one.own_case:
            part = replace(_own(one), before=known[at - 1].text, leans=True)
            [again] = assistant.ask_each([part], Question("", turns))
            if again.amounts and again.kind is found[at].kind:
                found[at], known[at] = again, part
        if told and _needs_budget(found[at]):
            part = replace(known[at], setting=f"{known[at].setting} {told}")
            [again] = assistant.ask_each([part], Question("", turns))
            if again.outcome in (Outcome.YES, Outcome.NO) and again.kind is found[at].kind:
                found[at], known[at] = again, part
        theme = _theme(found[at]) or theme
        told = f"{told} {one.told} {one.bare}".replace("?", ".").strip()
    return found, known


def _needs_budget(answer: Answer) -> bool:
    """Whether it hangs on the budget of which a part is shifted, perhaps told before."""
    names = {fact.name for fact in answer.facts}
    return answer.outcome is Outcome.CONDITIONAL and _SHIFT in names and _BUDGET not in names


def _readings(asking: Asking, before: str, theme: str) -> Iterator[Part]:
    """The question with what may be meant: the same plan, the same hoofdthema."""
    part, own = asking.part, _own(asking)
    leaning = replace(own, before=before or part.before, leans=True)
    same = _points_at_same(asking)
    if same:
        yield leaning
    if theme:
        yield replace(part, setting=f"{part.setting} Het gaat om {theme}.")
    yield leaning


def _own(asking: Asking) -> Part:
    """The question with what was stated for it alone."""
    text = f"{asking.told} {asking.bare} {asking.after}".strip()
    return replace(asking.part, text=text, opening="")


def _may_gain(answer: Answer, asking: Asking) -> bool:
    """Whether the answer may turn on what the question does not say: "op dezelfde scholen"."""
    unnamed = answer.kind is Kind.ELIGIBILITY and not _theme(answer)
    return _is_open(answer) or unnamed or _same_place(answer, asking)


def _same_place(answer: Answer, asking: Asking) -> bool:
    """Whether a condition is open that may be met at what was told before."""
    return answer.outcome is Outcome.CONDITIONAL and bool(cues.SAME_ONE.search(asking.bare))


def _says_more(again: Answer, answer: Answer, asking: Asking) -> bool:
    """Whether what was named before leads to a verdict, or to an answer where there was none."""
    if again.kind is Kind.ELIGIBILITY:
        if cues.ASKS_OPENLY.search(asking.bare) and not _points_at_same(asking):
            return False
        same = _points_at_same(asking) and answer.outcome is Outcome.CONDITIONAL
        out_of_it = answer.outcome is Outcome.NEEDS_INFORMATION and _OUT_OF_IT.search(asking.bare)
        if out_of_it and _theme(again):
            return True
        return again.outcome in VERDICTS and bool(_theme(again) or _is_open(answer) or same)
    told = again.outcome in (*VERDICTS, Outcome.ANSWERED)
    return told and _is_open(answer) and (_points_at_same(asking) or _says_no_subject(asking))


def _names_plan(answer: Answer, asking: Asking) -> bool:
    """Whether the question is about a plan of its own, known or not, and not the one before it."""
    if len(asking.bare.split()) < _SHORT or cues.SAME_ONE.search(f"{asking.told} {asking.bare}"):
        return False
    if _points_at_same(asking) and not cues.NAMED_FIRST.search(asking.bare):
        return False
    unknown = answer.kind is Kind.ELIGIBILITY and answer.outcome is Outcome.NOT_IN_SOURCES
    return unknown or any(fact.name == _PLAN for fact in answer.facts)


def _is_open(answer: Answer) -> bool:
    return answer.outcome not in (*VERDICTS, Outcome.ANSWERED)


def _points_at_same(asking: Asking) -> bool:
    return bool(cues.SAME.search(f"{asking.told} {asking.bare}"))


def _says_no_subject(asking: Asking) -> bool:
    """Whether a short question points at something named: "Bij wie vragen we dat aan?"."""
    return len(asking.bare.split()) <= _LONGEST and not stands_alone(asking.bare)


def _theme(answer: Answer) -> str:
    """The hoofdthema that was said, by name; empty where there is none."""
    named = [f.value for f in answer.facts if f.name == _THEME and f.origin in _SAID]
    return named[0] if named else ""
