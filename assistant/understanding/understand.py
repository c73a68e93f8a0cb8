"""Question and earlier turns -> Understanding. Nothing is decided here, only read."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from assistant.domain import Facts, Form, Guess, Kind, Origin, Question, Turn, Understanding
from assistant.dutch import numbers
from assistant.understanding import conversation, corrections, spelling, turns
from assistant.understanding.described import descriptions
from assistant.understanding.form import is_elliptic
from assistant.understanding.language import language
from assistant.understanding.learnt.protocol import Learnt, names
from assistant.understanding.reading import Reading
from assistant.understanding.said import Said, read_message
from assistant.understanding.scope import (
    asks_after_someone,
    in_scope,
    is_bare,
    without_instructions,
)
from assistant.understanding.several import history, parts
from assistant.understanding.subjects import points_of
from assistant.understanding.topics import USUAL_TRANCHE, Candidate, candidates
from assistant.understanding.tranche import tranche
from assistant.understanding.turns import Move
from assistant.understanding.vocabulary import ACTIVITEIT, Vocabulary
from assistant.understanding.weighing import is_sure, weighed
from assistant.understanding.words import clean, tokens
from corpus.rulebook import Rulebook

_GREETING = re.compile(
    r"^(hallo|hoi|beste|goedemorgen|goedemiddag|dag|hi|hello|dear|geachte|lieve)\b"
    r"[^\n,.!]*[\n,.!]+",
    re.IGNORECASE,
)
_STELLING = "stelling:"
_TOO_VAGUE = Candidate("te-vaag", 1.6)
# From these points on a candidate is passed on; the conditions of spending are worth a guess.
_LEAST, _LEAST_OF_SPENDING = 1.5, 1.0
_SHORT = 3  # words that are too few to tell a language by
_KINDS = {
    "wijziging": Kind.PROCEDURE,
    "wijziging-regel": Kind.PROCEDURE,
    "overhevelen": Kind.PROCEDURE,
    "drempel": Kind.BUDGET,
    "doorschuiven": Kind.PROCEDURE,
    "verlenging": Kind.PROCEDURE,
    "bcf": Kind.BUDGET,
    "gebied-bedrag": Kind.BUDGET,
    "verdeelsleutel": Kind.BUDGET,
    "budget": Kind.BUDGET,
    "integraal": Kind.BUDGET,
    "besteding": Kind.ELIGIBILITY,
    "plaats-regel": Kind.ELIGIBILITY,
    "coalitie-gemeente": Kind.INFORMATION,
    "gebied-lid": Kind.INFORMATION,
    "aanvraag-datum": Kind.PROCEDURE,
}


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
    own = _message(question.text, vocabulary)
    before = conversation.before(question.history, _reader(vocabulary))
    said = _in_conversation(own, before, vocabulary)
    text, follow_up = own.text, said is not own
    facts, concepts, given = corrections.apply(
        question.facts, said.facts, said.concepts, vocabulary
    )
    meant, basis = tranche(question, concepts, facts, follow_up=follow_up)
    shares = sum(n.kind == "share" for n in numbers(text))
    reading = Reading(concepts, said.asks, said.form, facts, shares, meant)
    guess = _described(text, reading, vocabulary, learnt)
    if guess is not None:
        concepts |= {ACTIVITEIT + guess.activity}
        facts = replace(facts, activiteiten=(guess.activity,))
        reading = replace(reading, concepts=concepts, facts=facts)
    found = candidates(reading, rulebook)
    about_spuk = in_scope(concepts, own.concepts, facts, found, said.form) or asks_after_someone(
        text, own.asks, vocabulary
    )
    outside = False
    if not is_sure(found, reading) and (examples := learnt()) is not None:
        leans = follow_up and before is not None and is_elliptic(text)
        whole = f"{before.text} {text}" if leans and before else text
        seen = weighed(found, examples.subjects(whole, names(reading), points_of(found)))
        found = seen.found
        if seen.about_spuk is not None:
            about_spuk = seen.about_spuk
            outside = not about_spuk
    if not about_spuk and not outside and is_bare(concepts, text):
        found, about_spuk = [_TOO_VAGUE], True
    return Understanding(
        text=text,
        language=_language(text, before.text if before else ""),
        form=said.form,
        asks=said.asks,
        concepts=concepts,
        kind=_kind(found, rulebook) if about_spuk else Kind.OUT_OF_SCOPE,
        tranche=meant,
        tranche_basis=basis,
        topics=tuple(_topic(c) for c in found if _matters(c)),
        stellingen=tuple(_reference(c) for c in found if c.name.startswith(_STELLING)),
        facts=facts,
        origins=_origins(facts, said.carried - given, guess),
        guess=guess,
        in_scope=about_spuk,
        follow_up=follow_up,
    )


class Asked(Struct, frozen=True):
    """One question of a message: as it is shown, and with all that it builds on."""

    shown: str
    question: Question


def separate(question: Question, vocabulary: Vocabulary) -> tuple[Asked, ...]:
    """The questions of a message, each with the part of the message that it builds on."""
    found = parts(question.text)
    if len(found) == 1:
        return (Asked(question.text, question),)
    read = _reader(vocabulary)
    asked = []
    for part in found:
        leaning = history(part, question.history, leans=True)
        own = _message(part.text, vocabulary)
        leans = turns.move(own, conversation.before(leaning, read)) is Move.FOLLOWS
        built_on = leaning if leans else history(part, question.history, leans=False)
        asked.append(Asked(part.asked, replace(question, text=part.text, history=built_on)))
    return tuple(asked)


def _message(text: str, vocabulary: Vocabulary, within: Facts | None = None) -> Said:
    """A message by itself: without greeting, typos and the sentences that instruct."""
    plain = _GREETING.sub("", clean(text))
    written = turns.without_announcement(plain)
    said = read_message(spelling.correct(written, vocabulary), vocabulary, within)
    if "instructie" in said.concepts:
        kept = without_instructions(written, vocabulary)
        said = read_message(spelling.correct(kept, vocabulary), vocabulary, within)
    return replace(said, announced=turns.is_announced(plain))


def _reader(vocabulary: Vocabulary) -> conversation.Read:
    """Reads an earlier message of the asker, with the facts that were set by hand for it."""

    def read(turn: Turn, within: Facts | None) -> Said:
        said = _message(turn.text, vocabulary, within)
        if not turn.facts:
            return said
        facts, concepts, _ = corrections.apply(turn.facts, said.facts, said.concepts, vocabulary)
        return replace(said, facts=facts, concepts=concepts)

    return read


def _in_conversation(own: Said, before: Said | None, vocabulary: Vocabulary) -> Said:
    """The message with what it builds on; the same object where it stands alone."""
    how = turns.move(own, before)
    if before is None or how in (Move.AFRESH, Move.ASIDE):
        return own
    if how is Move.AGAIN:
        return conversation.again(before, own)
    return conversation.follow(before, read_message(own.text, vocabulary, before.facts))


def _language(text: str, before: str) -> str:
    """Of a very short message the earlier one helps to tell."""
    words = tokens(text)
    return language(words if len(words) > _SHORT or not before else tokens(f"{before} {text}"))


def _origins(facts: Facts, carried: frozenset[str], guess: Guess | None) -> dict[str, Origin]:
    stated = [n for n in Facts.__struct_fields__ if getattr(facts, n) not in (None, ())]
    origins = {n: Origin.EARLIER_TURN if n in carried else Origin.SAID for n in stated}
    return origins | ({"activiteiten": Origin.DERIVED} if guess else {})


def _described(
    text: str, reading: Reading, vocabulary: Vocabulary, learnt: Callable[[], Learnt | None]
) -> Guess | None:
    """The activity that is described in words that no term holds, where one may be paid for."""
    asked = reading.form is not Form.OPEN or "betalen" in reading.asks or "past" in reading.asks
    paying = reading.themes or reading.has("uitgaven-werkwoord", "spuk", "activiteit", "geld")
    if reading.activities or not asked or not paying:
        return None
    examples = learnt()
    return examples.activity(descriptions(text, vocabulary)) if examples else None


def _matters(candidate: Candidate) -> bool:
    if candidate.certainty is not None:
        return True
    least = _LEAST_OF_SPENDING if candidate.name == "besteding" else _LEAST
    return candidate.score >= least


def _topic(candidate: Candidate) -> str:
    """A rule by its name, a statement as "stelling:2023-2025/id"."""
    if candidate.name.startswith(_STELLING):
        return _STELLING + _reference(candidate)
    return candidate.name


def _reference(candidate: Candidate) -> str:
    return f"{candidate.tranche}/{candidate.name.removeprefix(_STELLING)}"


def _kind(found: list[Candidate], rulebook: Rulebook) -> Kind:
    if not found:
        return Kind.INFORMATION
    best = found[0]
    if best.name.startswith(_STELLING):
        rules = rulebook.tranches[best.tranche or USUAL_TRANCHE].stellingen
        for stelling in rules.stelling if rules else ():
            if stelling.id == best.name.removeprefix(_STELLING):
                return Kind(stelling.kind)
    return _KINDS.get(best.name, Kind.INFORMATION)
