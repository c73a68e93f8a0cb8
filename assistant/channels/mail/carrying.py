"""What an earlier question of the mail was about, for one that does not say it itself.

"Mag dat?" may be followed, paragraphs later, by "en als we het buiten de wijk doen?".
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.channels.mail.questions import Asking
from assistant.domain import Answer, Kind, Origin, Outcome, Question, Turn
from assistant.pipeline import Assistant
from assistant.understanding.several import Part

_THEME = "hoofdthemas"
_DECIDED = (Outcome.YES, Outcome.NO, Outcome.CONDITIONAL)
_SAID = (Origin.SAID, Origin.EARLIER_TURN)
_LONGEST = 40  # words of a question that is read as building on another one


def with_earlier(
    answers: Sequence[Answer],
    parts: Sequence[Part],
    asked: Sequence[Asking],
    assistant: Assistant,
    turns: tuple[Turn, ...],
) -> tuple[list[Answer], list[Part]]:
    """The answers, those about an unnamed hoofdthema or plan with the ones named before."""
    found, known = list(answers), list(parts)
    theme = ""
    for at, one in enumerate(asked):
        own = _theme(found[at])
        if at and not own and not one.own_case and _is_open(found[at]):
            again = _again(found[at], known[at], known[at - 1], theme, one, assistant, turns)
            if again is not None:
                found[at], known[at] = again
        theme = _theme(found[at]) or theme
    return found, known


def _again(
    answer: Answer,
    part: Part,
    before: Part,
    theme: str,
    asking: Asking,
    assistant: Assistant,
    turns: tuple[Turn, ...],
) -> tuple[Answer, Part] | None:
    """A verdict with what was named before; None where that comes to none."""
    tries = []
    if theme:
        around = f"{part.setting} Het gaat om {theme}."
        tries.append(Part(part.text, part.asked, part.opening, part.before, around))
    if len(asking.bare.split()) <= _LONGEST:
        words = f"{asking.told} {asking.bare}".split()
        text = " ".join(words[-_LONGEST:])
        tries.append(Part(text, part.asked, part.opening, before.text, part.setting))
    for one in tries:
        [again] = assistant.ask_each([one], Question("", turns))
        if again.kind is Kind.ELIGIBILITY and again.outcome in _DECIDED and _theme(again):
            return again, one
    return None


def _is_open(answer: Answer) -> bool:
    """Whether an answer may turn on a hoofdthema or a plan that was not found in the question."""
    if answer.kind is Kind.ELIGIBILITY:
        return True
    return answer.outcome in (
        Outcome.NOT_IN_SOURCES,
        Outcome.NEEDS_INFORMATION,
        Outcome.OUT_OF_SCOPE,
    )


def _theme(answer: Answer) -> str:
    """The hoofdthema that was said, by name; empty where there is none."""
    named = [f.value for f in answer.facts if f.name == _THEME and f.origin in _SAID]
    return named[0] if named else ""
