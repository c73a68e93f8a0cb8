"""Answers a question without the rest of its mail, where that says more than with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.channels.mail import cues
from assistant.channels.mail.questions import Asking
from assistant.domain import VERDICTS, Answer, Form, Kind, Outcome, Question, Turn
from assistant.pipeline import Assistant
from assistant.understanding.form import form, is_elliptic, question_words
from assistant.understanding.several import Part

_SETTLED = (Outcome.YES, Outcome.NO, Outcome.ANSWERED)
_RULES = (Kind.PROCEDURE, Kind.INFORMATION, Kind.BUDGET)
_AMOUNT = re.compile(r"€|\beuros?\b|\beur\b|\d ?%|\bprocent\b|\bpercent\b", re.IGNORECASE)
_LEADS = re.compile(r"^(?:en|maar|dus|o ja,?|and|but)\b,?\s*(?:en\s)?", re.IGNORECASE)
# What only makes a question of a claim: "Dat wij ... mogen. Klopt dat?".
_FRAME = re.compile(
    r"^\W*(?:dat|that)\b|\b(?:klopt (?:dat|dit)|is (?:that|this) (?:right|true|correct))\W*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:mensen|bewoners|inwoners|ouders|kinderen|jongeren|vrouwen|mannen|gezinnen|leerlingen|"
    r"deelnemers|vrijwilligers|scholen|organisaties|activiteit(?:en)?|project(?:en)?|kosten|iemand|"
    r"bedrag(?:en)?|people|residents|parents|children|schools|activities|projects|costs|"
    r"regel|spelregel|eis|afspraak|voorwaarde|rule) (?:die|dat|that)\b|\b(?:of|zonder|or|"
    r"without) (?:dat|that)\b|"
    r"\b(?:of|or) (?:doet|doen|is|zijn|moet|moeten|kan|kunnen|mag|mogen|gaat|does|do|must|can)\b"
    r"[^,?]{0,30}\b(?:dat|dit|het|that|this|it)\b",
    re.IGNORECASE,
)
_OPEN_WORDS = frozenset({"wie", "wanneer", "waar", "hoeveel", "waarom", "welke", "wat"})
_LEAST_WORDS = 5  # of a question that says what it is about


def without_context(
    answer: Answer, asking: Asking, assistant: Assistant, turns: Sequence[Turn]
) -> tuple[Answer, Part]:
    """The answer to the bare question where that is settled by a rule or a figure, else `answer`.

    A statement of the mail that has nothing to do with the question can lead its answer astray;
    whether an activity is allowed, and what is done with an amount, hangs on what was stated.
    Also the part that was asked.
    """
    bare = _LEADS.sub("", asking.bare)
    part = asking.part
    if part.text == asking.bare and not (part.opening or part.before or turns):
        return answer, part
    if answer.outcome is Outcome.OUT_OF_SCOPE and stands_alone(bare):
        own = Part(bare, part.asked, setting=part.setting)
        [again] = assistant.ask_each([own], Question(""))
        return (again, own) if again.outcome is not Outcome.OUT_OF_SCOPE else (answer, part)
    if answer.outcome is Outcome.NOT_IN_SOURCES and _asks_back(part, assistant):
        own = Part(part.text, part.asked)
        return assistant.ask_each([own], Question(""))[0], own
    of_amount = bool(_AMOUNT.search(part.text)) and not _AMOUNT.search(bare)
    if not stands_alone(bare) or (of_amount and answer.outcome is not Outcome.NOT_IN_SOURCES):
        return answer, part
    own = Part(bare, part.asked)
    [again] = assistant.ask_each([own], Question(""))
    if again.outcome not in _SETTLED or again.kind not in _RULES:
        return answer, part
    if _says_less(again, answer, bare):
        return answer, part
    tranche = answer.tranche if answer.tranche_basis in ("stated", "earlier_turn") else None
    if tranche and again.tranche_basis == "assumed" and again.tranche != tranche:
        [again] = assistant.ask_each([own], Question("", tranche=tranche))
    return again, own


def as_it_asks(
    answer: Answer, asking: Asking, part: Part, assistant: Assistant
) -> tuple[Answer, Part]:
    """The answer, that of the question without its story where a yes or no answers "wie" or "wat".

    Then it is about what the mail tells, and not about what it asks.
    """
    bare = _LEADS.sub("", asking.bare)
    asks = question_words(bare) & _OPEN_WORDS
    if answer.outcome not in VERDICTS or not asks or is_elliptic(bare):
        return answer, part
    if not stands_alone(bare) or form(bare) is not Form.OPEN:
        return answer, part
    own = Part(bare, part.asked, setting=part.setting)
    [again] = assistant.ask_each([own], Question(""))
    if again.outcome in VERDICTS:
        return answer, part
    if again.outcome is Outcome.OUT_OF_SCOPE:
        return assistant.unanswered(Question(asking.text)), own
    return again, own


def _says_less(again: Answer, answer: Answer, bare: str) -> bool:
    """Whether a verdict would make way for what a budget is for, or an amount for a rule."""
    if cues.HOW_MUCH.search(bare):
        return bool(answer.amounts) and not again.amounts
    if cues.ASKS_OPENLY.search(bare):
        return False
    return (
        answer.kind is Kind.ELIGIBILITY
        and again.kind is Kind.INFORMATION
        and again.outcome is Outcome.ANSWERED
    )


def _asks_back(part: Part, assistant: Assistant) -> bool:
    """Whether by itself the question does not say what is to be judged."""
    [own] = assistant.ask_each([Part(part.text, part.asked)], Question(""))
    return own.outcome is Outcome.NEEDS_INFORMATION


def stands_alone(bare: str) -> bool:
    """Whether a question says itself what it is about."""
    bare = _RELATIVE.sub(" ", _FRAME.sub("", bare))
    if len(bare.split()) < _LEAST_WORDS:
        return False
    return bool(cues.IF.match(bare)) or not cues.POINTING.search(bare)
