"""Question and earlier turns -> Understanding. Nothing is decided here, only read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from assistant.domain import Facts, Form, Guess, Kind, Origin, Question, Understanding
from assistant.dutch import numbers
from assistant.understanding import conversation, corrections, turns
from assistant.understanding.alike import alike
from assistant.understanding.apart import apart
from assistant.understanding.clauses import clauses
from assistant.understanding.described import (
    asks_for_unsaid,
    descriptions,
    is_praised_only,
    names_something,
    plan,
    telling,
    without_name,
)
from assistant.understanding.ended import other_money
from assistant.understanding.form import asked as asked_part
from assistant.understanding.form import is_elliptic
from assistant.understanding.kinds import kind
from assistant.understanding.language import language
from assistant.understanding.learnt.protocol import Learnt
from assistant.understanding.leave import NOT_OF_A_PLAN, asks_leave, refuses_leave
from assistant.understanding.left_money import concepts_of_money, without_plan
from assistant.understanding.message import before, follows, message
from assistant.understanding.narrowed import lines_asked, shift_told, theme_asked
from assistant.understanding.new_plan import new_plan, without_earlier_plan
from assistant.understanding.order import SPENDING, asked_first, leave_first
from assistant.understanding.premises import premises
from assistant.understanding.put_forward import Found, claim_text, denied, put_forward, two_ways
from assistant.understanding.reading import Reading
from assistant.understanding.said import Said, read_message, stated
from assistant.understanding.scope import Scope, scope
from assistant.understanding.setting import filled, of_all, of_this_field, setting, tranche_around
from assistant.understanding.several import Part, history, parts
from assistant.understanding.topics import (
    STELLING,
    Candidate,
    candidates,
    matters,
    reference,
    topic,
)
from assistant.understanding.tranche import tranche
from assistant.understanding.turns import Move
from assistant.understanding.vocabulary import ACTIVITEIT, Vocabulary
from assistant.understanding.weighing import Weighed, weigh
from assistant.understanding.whereabouts import places_only
from assistant.understanding.words import tokens
from corpus.model import LAST_OF_FIRST
from corpus.rulebook import Rulebook

_OPENS = 12  # letters that tell whether a message begins with its question
_OF_YEARS = ("doorschuiven", "verlenging")
_TOO_VAGUE = Candidate("te-vaag", 1.6)
_OF_ANY_PLAN = frozenset({"bewonersinitiatieven", "meerdere-themas"})  # who has it, how broad it is
_TO_RESIDENTS = frozenset({"schulden-afkopen", "inkomenssteun"})  # whatever else is told
_SHORT = 3  # words that are too few to tell a language by


def nothing_learnt() -> None:
    """For understanding with words alone."""


def understand(
    question: Question,
    rulebook: Rulebook,
    vocabulary: Vocabulary,
    learnt: Callable[[], Learnt | None] = nothing_learnt,
) -> Understanding:
    """What is asked, in which tranche, about which facts, with the origin of each.

    `learnt` is called for where words alone do not settle the subject or the activity.
    Raises InvalidInput where a fact that the caller set cannot be used.
    """
    own = message(question.text, vocabulary)
    taken = premises(own.text, vocabulary, rulebook)
    asked, asks_more = apart(own, taken, vocabulary, rulebook)
    earlier = before(question.history, vocabulary)
    said = _in_conversation(asked, earlier, vocabulary, leans=question.leans)
    follow_up = said is not asked
    if two_ways(asked.text):
        said = replace(said, form=Form.OPEN)
    facts, concepts, given = corrections.apply(
        question.facts, said.facts, said.concepts, vocabulary, question.tranche
    )
    around = setting(question, vocabulary)
    if around is not None:
        facts = (
            of_all(facts, said.carried - given, around.facts, asked.text)
            if follow_up
            else _within(asked, around, facts, vocabulary)
        )
    facts, concepts = filled(facts, concepts, around, own.text)
    told = f"{question.setting} {own.text}"
    facts = _asked_about(facts, own.text, told, given, vocabulary)
    facts = shift_told(facts, concepts)
    of_money = bool(facts.activiteiten)
    facts = without_plan(own.text, facts, vocabulary)
    of_money = of_money and not facts.activiteiten
    if of_money:
        concepts = concepts_of_money(concepts)
    meant, basis = tranche(question, concepts, facts, follow_up=follow_up)
    if meant is None:
        meant, basis = tranche_around(around)
    shares = sum(n.kind == "share" for n in numbers(own.text))
    reading = Reading(concepts, said.asks, said.form, facts, shares, meant)
    guess = None if of_money else _described(own.text, reading, rulebook, vocabulary, learnt)
    if guess is not None:
        reading = _with_activity(reading, guess)
    leans = follow_up and earlier is not None and is_elliptic(own.text)
    whole = f"{earlier.text} {own.text}" if leans and earlier is not None else own.text
    by_words = candidates(reading, rulebook)
    weighed = weigh(whole, reading, by_words, rulebook, vocabulary, learnt, follow_up=follow_up)
    if not follow_up and not any(matters(c) for c in weighed.found):
        weighed = _of_question_itself(own, reading, rulebook, vocabulary, learnt) or weighed
    found = asked_first(weighed.found, own, reading, rulebook, vocabulary, follow_up=follow_up)
    about = scope(question.text, own, reading, weighed, vocabulary, follow_up=follow_up)
    if _is_in_after_all(about, own, around, of_premises=bool(taken.names)):
        about = Scope(is_in=True)
    unsaid = not reading.activities and said.form is not Form.OPEN and about.is_in
    if about.is_bare or (unsaid and asks_for_unsaid(own.text, vocabulary)):
        found = [_TOO_VAGUE]
    of_a_plan = bool(reading.activities) and not _of_something_else(reading)
    if of_a_plan and _of_another_year(own, reading, vocabulary):
        of_a_plan, found = False, _years_first(found, reading)
    itself = bool(weighed.found) and bool(found) and found[0] is not weighed.found[0]
    may_be = asks_leave(own.text, said.form) and not (itself and found[0].name not in SPENDING)
    may_not = said.form is Form.CHECK and refuses_leave(claim_text(own.text))
    if of_a_plan and may_be:
        found = leave_first(found)
        if not any(matters(c) for c in found):
            found = [c for c in by_words if c.name in SPENDING]
    claim = None
    if not (of_a_plan and (may_be or may_not)):
        claim = put_forward(own.text, said.form, meant, found, rulebook, vocabulary)
    asks_if = may_be and said.form is Form.YES_NO
    if claim is not None and asks_if and (_for_a_rule(claim) or _is_no_duty(claim, rulebook)):
        claim = None
    if claim is not None and about.outside == "onderwerp":
        found = [claim.topic, *(c for c in found if c.name != claim.topic.name)]
        about = Scope(is_in=True)
    return Understanding(
        text=own.text,
        language=_language(own.text, earlier.text if earlier else ""),
        form=said.form,
        asks=said.asks,
        concepts=reading.concepts,
        kind=_kind(found, rulebook, of_a_plan=(of_a_plan or (unsaid and _spends(found))) and may_be)
        if about.is_in
        else Kind.OUT_OF_SCOPE,
        tranche=meant,
        tranche_basis=basis,
        topics=tuple(topic(c) for c in found if matters(c)),
        by_example=frozenset(topic(c) for c in found if c.score <= 0 < (c.certainty or 0)),
        stellingen=tuple(reference(c) for c in found if c.is_statement),
        facts=reading.facts,
        origins=_origins(
            reading.facts,
            said.carried - given,
            corrections.derived(reading.facts, vocabulary) - given,
            guess,
        ),
        guess=guess,
        in_scope=about.is_in,
        follow_up=follow_up,
        premissen=taken.names,
        asks_more=asks_more,
        outside=about.outside,
        claimed=claim.claimed if claim is not None and about.is_in else None,
        denied=denied(own.text, said.form, vocabulary),
        asks_leave=may_be,
        refuses_leave=of_a_plan and may_not,
        names_something=not reading.activities
        and not is_praised_only(whole)
        and names_something(without_name(whole), vocabulary),
    )


def _of_another_year(own: Said, reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether the question moves money of one year to another, whatever it was for."""
    source, target = reading.facts.van_jaar, reading.facts.naar_jaar
    question = asked_part(own.text)
    if None in (source, target) or source == target or question.strip() == own.text.strip():
        return False
    itself = read_message(question, vocabulary)
    return bool(itself.facts.jaren) and not itself.facts.activiteiten


def _of_something_else(reading: Reading) -> bool:
    """Whether it is about a change, an extension and the like, whatever the money is for.

    What serves another aim of the programme is asked about first: money that is left for façades.
    """
    return bool(reading.concepts & NOT_OF_A_PLAN) and not reading.has("activiteit:fysieke-ingreep")


def _years_first(found: list[Candidate], reading: Reading) -> list[Candidate]:
    """Where money would be spent after the tranche, the rule on that goes before the plan."""
    if (reading.facts.naar_jaar or 0) <= LAST_OF_FIRST:
        return found
    return sorted(found, key=lambda c: c.name not in _OF_YEARS)


def _for_a_rule(claim: Found) -> bool:
    """Whether what is put forward is so, but may be only under the conditions of a rule."""
    return claim.claimed.right and not claim.topic.is_statement


def _is_no_duty(claim: Found, rulebook: Rulebook) -> bool:
    """Whether what settles it says that something need not be."""
    topic, where = claim.topic, claim.topic.tranche
    data = rulebook.tranches[where].stellingen if where else None
    statements = data.stelling if data else ()
    return any(topic.name == STELLING + one.id and one.is_no_duty for one in statements)


def _spends(found: list[Candidate]) -> bool:
    """Whether it is about spending before anything else."""
    return bool(found) and found[0].name in SPENDING


def _kind(found: list[Candidate], rulebook: Rulebook, *, of_a_plan: bool) -> Kind:
    """The kind of the best candidate; whether a plan may be is always one of spending."""
    spends = any(candidate.name in SPENDING for candidate in found)
    return Kind.ELIGIBILITY if of_a_plan and spends else kind(found, rulebook)


class Asked(Struct, frozen=True):
    """One question of a message: as it is shown, and with all that it builds on."""

    shown: str
    question: Question


def separate(question: Question, vocabulary: Vocabulary) -> tuple[Asked, ...]:
    """The questions of a message, each with the part of the message that it builds on."""
    found = parts(question.text)
    if len(found) == 1:
        return (Asked(question.text, question),)
    return placed(found, question, vocabulary)


def placed(found: Iterable[Part], question: Question, vocabulary: Vocabulary) -> tuple[Asked, ...]:
    """Parts of a message as questions, each with the part of the message that it builds on."""
    asked = []
    for part in found:
        leaning = history(part, question.history, leans=True)
        told = before(leaning, vocabulary)
        leans = part.leans or follows(message(part.text, vocabulary), told)
        built_on = leaning if leans else history(part, question.history, leans=False)
        around = f"{question.setting} {part.setting}".strip()
        one = replace(question, text=part.text, history=built_on, setting=around, leans=part.leans)
        asked.append(Asked(part.asked, one))
    return tuple(asked)


def _asked_about(
    facts: Facts, text: str, told: str, given: frozenset[str], vocabulary: Vocabulary
) -> Facts:
    """The facts as they are in the year and on the lines that the question asks about.

    `told` is the question with all that is stated around it.
    """
    if "ander_rijksgeld" not in given and facts.ander_rijksgeld:
        then = other_money(told)
        facts = replace(facts, ander_rijksgeld=then) if then else facts
    return theme_asked(lines_asked(facts, text, vocabulary), text, vocabulary)


def _is_in_after_all(about: Scope, own: Said, around: Said | None, *, of_premises: bool) -> bool:
    """Whether a question that seems to be outside is about this field by what it takes for so."""
    if of_premises and "buiten-onderwerp" not in own.concepts and about.outside != "regeling":
        return True
    return about.outside == "onderwerp" and not about.is_in and _belongs(own, around)


def _within(own: Said, around: Said, facts: Facts, vocabulary: Vocabulary) -> Facts:
    """The facts as they read amid what is stated around: there a school that joins is one of a
    coalition, and laying out a path is more than a plan."""
    if own.facts != facts:
        return facts
    leaning = read_message(own.text, vocabulary, around.facts)
    return leaning.facts if leaning.concepts == own.concepts else facts


def _in_conversation(
    own: Said, earlier: Said | None, vocabulary: Vocabulary, *, leans: bool
) -> Said:
    """The message with what it builds on; the same object where it stands alone."""
    how = turns.move(own, earlier)
    if leans and how is not Move.AGAIN:
        how = Move.FOLLOWS
    if earlier is None or how in (Move.AFRESH, Move.ASIDE):
        return own
    if how is Move.AGAIN:
        return conversation.again(earlier, own)
    if new_plan(own, vocabulary):
        earlier = without_earlier_plan(earlier)
    leaning = read_message(own.text, vocabulary, earlier.facts)
    now = replace(own, facts=leaning.facts) if own.concepts == leaning.concepts else own
    return conversation.follow(earlier, now)


def _of_question_itself(
    own: Said,
    reading: Reading,
    rulebook: Rulebook,
    vocabulary: Vocabulary,
    learnt: Callable[[], Learnt | None],
) -> Weighed | None:
    """What the question is about without the story before it, which may hide it."""
    question = asked_part(own.text)
    if question.strip() == own.text.strip():
        return None
    itself = read_message(question, vocabulary)
    alone = replace(
        reading, concepts=itself.concepts, asks=itself.asks, form=itself.form, facts=itself.facts
    )
    by_words = candidates(alone, rulebook)
    found = weigh(question, alone, by_words, rulebook, vocabulary, learnt, follow_up=False)
    return found if found.found else None


def _belongs(own: Said, around: Said | None) -> bool:
    """Whether a question that names nothing of this field is asked amid what does."""
    return of_this_field(around) and "buiten-onderwerp" not in own.concepts


def _language(text: str, earlier: str) -> str:
    """Of a very short message the earlier one helps to tell."""
    words = tokens(text)
    return language(words if len(words) > _SHORT or not earlier else tokens(f"{earlier} {text}"))


def _origins(
    facts: Facts, carried: frozenset[str], derived: frozenset[str], guess: Guess | None
) -> dict[str, Origin]:
    """Where each stated fact comes from; one that follows from another is derived."""
    if guess is not None:
        derived |= {"activiteiten"}
    return {
        name: Origin.DERIVED
        if name in derived
        else Origin.EARLIER_TURN
        if name in carried
        else Origin.SAID
        for name in stated(facts)
    }


def _described(
    text: str,
    reading: Reading,
    rulebook: Rulebook,
    vocabulary: Vocabulary,
    learnt: Callable[[], Learnt | None],
) -> Guess | None:
    """The activity that is described in words that no term holds, where one may be paid for.

    Also where terms name only activities of other hoofdthemas: then it must be one of those asked.
    """
    asked = reading.form is not Form.OPEN or bool(reading.asks & {"betalen", "past"})
    text = without_name(text)
    paying = reading.themes or reading.has("uitgaven-werkwoord", "spuk", "activiteit", "geld")
    if not asked or not paying or not telling(text, vocabulary):
        return None
    if reading.facts.alleen_voorbereiding:
        return None  # the plan is what is paid, whatever it is about
    fitting = alike(reading.facts.hoofdthemas, rulebook)
    named = set(reading.facts.activiteiten)
    if named and (named <= _TO_RESIDENTS or not fitting.expected or named & fitting.expected):
        return None
    examples = learnt()
    if examples is None:
        return None
    tried = dict.fromkeys((plan(text, vocabulary), *descriptions(text, vocabulary)))
    guess = examples.activity(tried, fitting)
    question = asked_part(text)
    if guess is None and not text.strip().startswith(question[:_OPENS]):
        # the story before the question may hide what it describes
        guess = examples.activity(dict.fromkeys((plan(question, vocabulary),)), fitting)
    if guess and guess.activity in _OF_ANY_PLAN and is_praised_only(text):
        return None
    if guess and ACTIVITEIT + guess.activity in places_only(clauses(text, vocabulary.lexicon)):
        return None  # it was read as no more than a place already
    return guess if guess and (not named or guess.activity in fitting.expected) else None


def _with_activity(reading: Reading, guess: Guess) -> Reading:
    facts = replace(reading.facts, activiteiten=(*reading.facts.activiteiten, guess.activity))
    return replace(reading, concepts=reading.concepts | {ACTIVITEIT + guess.activity}, facts=facts)
