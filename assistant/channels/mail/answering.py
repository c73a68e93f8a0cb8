"""The questions of a mail -> their answers, each with what the mail as a whole states."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from msgspec import Struct
from msgspec.structs import replace

from assistant.channels.mail import cues
from assistant.channels.mail.alone import as_it_asks, stands_alone, without_context
from assistant.channels.mail.carrying import with_earlier
from assistant.channels.mail.layers import Layers
from assistant.channels.mail.questions import MASKED, Asking, Found, find
from assistant.channels.mail.reasons import is_absence
from assistant.channels.mail.roles.reader import Meaning, Roles
from assistant.domain import VERDICTS, Answer, Kind, Origin, Outcome, Question, Turn
from assistant.pipeline import Assistant
from assistant.understanding.several import Part
from corpus.model import TRANCHES

_MAILBOX = re.compile(
    r"Vragen over de SPUK Kansrijke Wijk stuurt u naar|Send questions about the SPUK"
)
_WHERE = re.compile(
    r"\b(?:waar|wie|wiens|postbus|mailadres|e-?mailadres|adres|contact\w*|bereik\w*|where|who|whom|"
    r"address|mailbox)\b",
    re.IGNORECASE,
)
# Wants the questions below answered as well as its own.
_ASKED_BELOW = re.compile(
    r"\b(?:hoort|horen|is|zijn|bedoeld) (?:bij|voor) (?:u|jullie)\b|\b(?:stuur|zend|leid|"
    r"geleid)\b[^.?!]{0,40}\bdoor\b|"
    r"\b(?:ter beantwoording|door te sturen|doorsturen|doorgeleiden|oppakken|afhandelen|"
    r"meenemen)\b|"
    r"\b(?:heb|had|hebben|hadden)\b[^.?!]{0,20}\b(?:er|daar)\b[^.?!]{0,30}\b(?:bij|"
    r"aan toe te voegen)\b|"
    r"\b(?:vra(?:ag|gen)|punten|antwoord\w*|beantwoord\w*|reactie|questions?|answer)\b[^.?!]{0,50}\b(?:hieronder|"
    r"onderstaande?|onderaan|below)\b(?![^.?!]{0,40}\b(?:zelf|al) (?:al )?beantwoord)|"
    r"\b(?:hieronder|onderstaande?|zie onder|below)\b[^.?!]{0,50}\b(?:vra(?:ag|gen)|punten|"
    r"beantwoord\w*|"
    r"antwoord\w*|questions?|answer)\b(?![^.?!]{0,40}\b(?:zelf|al) (?:al )?beantwoord)",
    re.IGNORECASE,
)
# Chances that it is a question from which one without an answer in the rules is kept.
_MANY = 6  # words
_MOSTLY = 0.5  # share of the words of a question that stand in an earlier one with its answer
_SURE_OUTSIDE, _SURE_SILENT = 0.8, 0.75
_DECIDED = (*VERDICTS, Outcome.ANSWERED)
_SETTLED = (Outcome.YES, Outcome.NO, Outcome.ANSWERED, Outcome.NOT_IN_SOURCES)


class Reply(Struct, frozen=True):
    """A question of the mail, what was asked, and the answer."""

    asking: Asking
    asked: str
    answer: Answer


def questions_of(mail: Layers, roles: Roles, meaning: Meaning | None = None) -> Found:
    """What the mail asks: in its own words, else in what it passes on, its subject or its files."""
    if is_absence(mail.said, mail.subject):
        return Found((), ())
    subject = f"{mail.subject}." if mail.subject else ""
    own = find(mail.said, roles, meaning, around=subject)
    below = bool(cues.ELSEWHERE.search(mail.said))
    asks_itself = any(not _only_assent(one) for one in own.questions) and not own.implied
    passes_on = mail.forwarded and (not asks_itself or bool(_ASKED_BELOW.search(mail.said)))
    if mail.quoted and (passes_on or (below and not own.questions)):
        passed_on = find(mail.quoted, roles, meaning, around=f"{subject} {mail.said}")
        own = replace(
            own,
            questions=(*(own.questions if asks_itself else ()), *passed_on.questions),
            # What one colleague asks another to do is not for the mailbox.
            actions=tuple(
                dict.fromkeys((*own.actions, *(a for a in passed_on.actions if a != "verzoek")))
            ),
            too_many=own.too_many or passed_on.too_many,
            only_tells=own.only_tells and passed_on.only_tells,
        )
    if not own.questions and mail.subject.endswith("?"):
        whole = f"{mail.said}\n\n{mail.subject}" if len(mail.said) < 2_000 else mail.subject
        own = replace(own, questions=find(whole, roles, meaning).questions)
    if not own.questions and mail.attached and cues.IN_ATTACHMENT.search(mail.said):
        attached = find(mail.attached, roles, meaning)
        own = replace(own, questions=attached.questions, too_many=attached.too_many)
    return own


def _only_assent(one: Asking) -> bool:
    """Whether it only wants our view of what stands elsewhere: "Graag uw oordeel."."""
    text = one.text
    wants = cues.WANTS_ASSENT.search(text) or cues.ASSENT.search(text)
    return bool(wants) and not text.endswith("?") and not cues.CONTENT.search(text)


def answers_to(found: Found, mail: Layers, assistant: Assistant) -> tuple[Reply, ...]:
    """An answer to every question, in order.

    A question that leans on nothing but the mail's subject is asked with that. Where a question
    names no year and the mail elsewhere names one tranche, it is asked for that tranche.
    """
    if not found.questions:
        return ()
    turns = (Turn("user", MASKED.sub("", mail.earlier)),) if mail.earlier else ()

    def answered(one: Asking) -> tuple[Answer, Part]:
        return _answered(one, mail, assistant, turns)

    # The embedding model works without Python's lock.
    with ThreadPoolExecutor(min(len(found.questions), os.cpu_count() or 1)) as pool:
        pairs = list(pool.map(answered, found.questions))
    answers, parts = [answer for answer, _ in pairs], [part for _, part in pairs]
    answers, parts = with_earlier(answers, parts, found.questions, assistant, turns)
    answers = _in_only_tranche(answers, parts, found.questions, assistant)
    answers = _in_tranche(answers, parts, found, mail, assistant, turns)
    return tuple(
        Reply(one, one.part.text, _as_said(answer, one, in_thread=bool(turns)))
        for at, (one, answer) in enumerate(zip(found.questions, answers, strict=True))
        if not _is_none(one, answer)
        and not _is_repeated(at, found.questions, answers)
        and not _is_said_again(at, found.questions, answers)
    )


def _is_repeated(at: int, asked: Sequence[Asking], answers: Sequence[Answer]) -> bool:
    """Whether a question was asked before in the mail, mostly in the same words."""
    words = _words(asked[at])
    if asked[at].personal or asked[at].point or len(words) < _MANY:
        return False
    for earlier in range(at):
        shared = words & _words(asked[earlier])
        same = answers[earlier].text == answers[at].text or cues.ONCE_MORE.search(asked[at].bare)
        if same and len(shared) >= _MOSTLY * len(words):
            return True
    return False


def _is_said_again(at: int, asked: Sequence[Asking], answers: Sequence[Answer]) -> bool:
    """Whether a short question puts the one right before it once more: the same yes or no.

    "Het college vraagt of wij moeten meebetalen. Is cofinanciering een eis?"
    """
    if at == 0 or asked[at].personal or asked[at].point or asked[at].opens:
        return False
    before, now = answers[at - 1], answers[at]
    same = before.text.split("\n")[0] == now.text.split("\n")[0]
    verdict = now.outcome in (Outcome.YES, Outcome.NO) and before.outcome is now.outcome
    told = not asked[at].told and len(asked[at].bare.split()) < _MANY
    return same and verdict and told and not asked[at - 1].text.rstrip().endswith("?")


def _words(one: Asking) -> set[str]:
    return set(re.findall(r"\w+", one.bare.casefold()))


def _is_none(one: Asking, answer: Answer) -> bool:
    """Whether a sentence that may be a question turns out to be about nothing of this field."""
    if answer.outcome is Outcome.OUT_OF_SCOPE:
        return one.certainty < _SURE_OUTSIDE
    silent = answer.outcome is Outcome.NOT_IN_SOURCES and answer.kind is Kind.INFORMATION
    return silent and one.certainty < _SURE_SILENT


def _answered(
    one: Asking, mail: Layers, assistant: Assistant, turns: tuple[Turn, ...]
) -> tuple[Answer, Part]:
    """The answer to one question of the mail, with what was put to the assistant for it."""
    unknown = Question(one.text, turns)
    if one.own_case:
        return assistant.unanswered(unknown), one.part
    if turns and stands_alone(one.bare):
        answer, part = _answered(one, mail, assistant, ())
        if answer.outcome in _DECIDED and answer.tranche_basis != "assumed":
            return answer, part
    [answer] = assistant.ask_each([one.part], Question("", turns))
    if one.over:
        several = answer.outcome is Outcome.CONDITIONAL
        return (replace(answer, outcome=Outcome.ANSWERED) if several else answer), one.part
    answer, part = without_context(answer, one, assistant, turns)
    if part == one.part:
        answer = _with_subject(answer, part, mail, assistant, turns)
    answer, part = as_it_asks(answer, one, part, assistant)
    if _only_refers(answer, one.text):
        answer = assistant.unanswered(unknown)
    return answer, part


def _only_refers(answer: Answer, question: str) -> bool:
    """Whether the answer is just the address of the mailbox, which the sender knows."""
    opening = answer.text[:160]
    return bool(_MAILBOX.match(opening)) and not _WHERE.search(question)


def _in_only_tranche(
    answers: list[Answer],
    parts: Sequence[Part],
    asked: Sequence[Asking],
    assistant: Assistant,
) -> list[Answer]:
    """The answers, those that found nothing without a tranche tried with the only one named."""
    named = {a.tranche for a in answers if a.tranche and a.tranche_basis == "stated"}
    if len(named) != 1:
        return answers
    [tranche] = named
    found = list(answers)
    for at, answer in enumerate(answers):
        silent = answer.outcome is Outcome.NOT_IN_SOURCES and answer.tranche is None
        if silent and not asked[at].own_case:
            [again] = assistant.ask_each([parts[at]], Question("", tranche=tranche))
            found[at] = again if again.outcome in _DECIDED else answer
    return found


def _in_tranche(
    answers: list[Answer],
    parts: Sequence[Part],
    found: Found,
    mail: Layers,
    assistant: Assistant,
    turns: tuple[Turn, ...],
) -> list[Answer]:
    """The answers, those that had to assume a tranche for the one that the mail names elsewhere.

    That is in its subject or in what it states before its questions: one question about the new
    tranche says nothing about the others.
    """
    assumed = [at for at, answer in enumerate(answers) if answer.tranche_basis == "assumed"]
    if not assumed:
        return answers
    shared = assistant.stated_tranche(f"{mail.subject}. {found.opening}".strip(" ."))
    named = {a.tranche for a in answers if a.tranche and a.tranche_basis == "stated"}
    if shared is None and named == {TRANCHES[0]}:
        shared = TRANCHES[0]
    if shared is None or len(named | {shared}) > 1:
        return answers
    for at in assumed:
        part = parts[at]
        known = turns if part == found.questions[at].part else ()
        [answers[at]] = assistant.ask_each([part], Question("", known, tranche=shared))
    return answers


def _with_subject(
    answer: Answer, part: Part, mail: Layers, assistant: Assistant, turns: Sequence[Turn]
) -> Answer:
    """The answer with the subject of the mail known, where without it nothing is settled."""
    if answer.outcome in _SETTLED or not assistant.states_something(mail.subject):
        return answer
    shared = (*turns, Turn("user", mail.subject))
    [again] = assistant.ask_each([part], Question("", shared))
    better = again.outcome in _SETTLED or (
        again.outcome is Outcome.CONDITIONAL and answer.outcome is not Outcome.CONDITIONAL
    )
    return again if better and again.outcome is not Outcome.NOT_IN_SOURCES else answer


def _as_said(answer: Answer, asking: Asking, *, in_thread: bool) -> Answer:
    """The answer under the question as it stands in the mail.

    What another sentence of the same mail said is said, not an earlier turn.
    """
    answer = replace(answer, question=asking.text)
    if in_thread:
        return answer
    facts = tuple(
        replace(fact, origin=Origin.SAID) if fact.origin is Origin.EARLIER_TURN else fact
        for fact in answer.facts
    )
    basis = "stated" if answer.tranche_basis == "earlier_turn" else answer.tranche_basis
    return replace(answer, facts=facts, tranche_basis=basis)
