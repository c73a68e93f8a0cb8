"""Question and earlier turns -> Understanding. Nothing is decided here, only read."""

from __future__ import annotations

import re

from msgspec.structs import replace

from assistant.domain import Facts, Kind, Origin, Question, Turn, Understanding
from assistant.dutch import numbers
from assistant.understanding import conversation, corrections, spelling, turns
from assistant.understanding.language import language
from assistant.understanding.reading import Reading
from assistant.understanding.said import Said, read_message, stated
from assistant.understanding.scope import (
    asks_after_someone,
    in_scope,
    is_bare,
    without_instructions,
)
from assistant.understanding.topics import USUAL_TRANCHE, Candidate, candidates
from assistant.understanding.tranche import tranche, tranche_concepts
from assistant.understanding.turns import Move
from assistant.understanding.vocabulary import Vocabulary
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


def understand(question: Question, rulebook: Rulebook, vocabulary: Vocabulary) -> Understanding:
    """What is asked, in which tranche, about which facts, with the origin of each.

    Raises InvalidInput where a fact that the caller set cannot be used.
    """
    own = _message(question.text, vocabulary)
    before = conversation.before(question.history, _reader(vocabulary))
    said = _in_conversation(own, before, vocabulary)
    text, follow_up = own.text, said is not own
    facts, concepts, given = corrections.apply(
        question.facts, said.facts, said.concepts, vocabulary, question.tranche
    )
    meant, basis = tranche(question, concepts, facts, follow_up=follow_up)
    shares = sum(n.kind == "share" for n in numbers(text))
    found = candidates(Reading(concepts, said.asks, said.form, facts, shares, meant), rulebook)
    about_spuk = in_scope(concepts, own.concepts, facts, found, said.form) or asks_after_someone(
        text, own.asks, vocabulary
    )
    if not about_spuk and is_bare(concepts, text):
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
        origins=_origins(
            facts, said.carried - given, corrections.derived(facts, vocabulary) - given
        ),
        in_scope=about_spuk,
        follow_up=follow_up,
    )


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
        by_hand = tranche_concepts(turn.facts.get("tranche"), concepts)
        return replace(said, facts=facts, concepts=by_hand)

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


def _origins(facts: Facts, carried: frozenset[str], derived: frozenset[str]) -> dict[str, Origin]:
    """Where each stated fact comes from; one that follows from another is derived."""
    return {
        name: Origin.DERIVED
        if name in derived
        else Origin.EARLIER_TURN
        if name in carried
        else Origin.SAID
        for name in stated(facts)
    }


def _matters(candidate: Candidate) -> bool:
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
