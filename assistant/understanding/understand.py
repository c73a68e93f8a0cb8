"""Question and earlier turns -> Understanding. Nothing is decided here, only read."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from assistant.domain import Facts, Form, Kind, Origin, Question, Understanding
from assistant.dutch import numbers
from assistant.understanding import conversation, corrections, spelling
from assistant.understanding.assumed import assumed, without
from assistant.understanding.facts import read
from assistant.understanding.form import form, question_words
from assistant.understanding.language import language
from assistant.understanding.lexicon import concept_names
from assistant.understanding.outside import asks_for_work, other_scheme, small_talk
from assistant.understanding.premises import Premises, premises
from assistant.understanding.reading import NARROW_ASKS, Reading
from assistant.understanding.scope import (
    STRONG,
    asks_after_instruction,
    asks_after_someone,
    in_scope,
    is_bare,
    without_instructions,
)
from assistant.understanding.topics import USUAL_TRANCHE, Candidate, candidates
from assistant.understanding.tranche import tranche
from assistant.understanding.vocabulary import ACTIVITEIT, Vocabulary
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
_NAMED = (
    "hoofdthemas",
    "ministeries",
    "jaren",
    "activiteiten",
    "gemeente",
    "gebied",
    "school_in_coalitie",  # follows from the theme and the municipality
)
_ENTITIES = ("thema:", "ministerie:", "gemeente:", "gebied:", "activiteit:", "groep:", "tranche-")
_LAST_OF_FIRST = 2025
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


class _Said(Struct, frozen=True):
    """A message as it was read, alone or with the earlier one that it builds on."""

    concepts: frozenset[str]
    asks: frozenset[str]
    form: Form
    facts: Facts
    carried: frozenset[str] = frozenset()


def understand(question: Question, rulebook: Rulebook, vocabulary: Vocabulary) -> Understanding:
    """What is asked, in which tranche, about which facts, with the origin of each.

    Raises InvalidInput where a fact that the caller set cannot be used.
    """
    written = _GREETING.sub("", clean(question.text))
    text = spelling.correct(written, vocabulary)
    own = _read(text, vocabulary)
    instructed = "instructie" in own.concepts
    if instructed:
        text = spelling.correct(without_instructions(written, vocabulary), vocabulary)
        own = _read(text, vocabulary)
    taken = premises(text, vocabulary, rulebook)
    said, asks_more = _without_premises(own, taken, vocabulary, rulebook)
    if not taken.names:
        said = _asked_first(own, text, vocabulary)
    before = conversation.earlier(question.history)
    follow_up = bool(before) and conversation.is_follow_up(text)
    if follow_up:
        before = spelling.correct(clean(before), vocabulary)
        said = _built_on(_read(before, vocabulary), text, said)
    facts, concepts, given = corrections.apply(
        question.facts, said.facts, said.concepts, vocabulary
    )
    meant, basis = tranche(question, concepts, facts, follow_up=follow_up)
    shares = sum(n.kind == "share" for n in numbers(text))
    found = candidates(Reading(concepts, said.asks, said.form, facts, shares, meant), rulebook)
    about_spuk = in_scope(
        concepts | own.concepts, own.concepts, facts, found, said.form
    ) or asks_after_someone(text, own.asks, vocabulary)
    about_spuk = about_spuk or ("wie" in own.asks and facts.gebied is not None)
    about_spuk = about_spuk or (bool(taken.names) and "buiten-onderwerp" not in own.concepts)
    outside = small_talk(question.text) or "onderwerp"
    if not follow_up and other_scheme(text, own.concepts, facts):
        about_spuk, outside = False, "regeling"
    elif (
        outside == "wie"
        or asks_for_work(text, own.concepts, STRONG)
        or (instructed and not asks_after_instruction(own.concepts, text))
    ):
        about_spuk = False
    elif not about_spuk and is_bare(concepts, text):
        found, about_spuk = [_TOO_VAGUE], True
    return Understanding(
        text=text,
        language=_language(text, before),
        form=said.form,
        asks=said.asks,
        concepts=concepts,
        kind=_kind(found, rulebook) if about_spuk else Kind.OUT_OF_SCOPE,
        tranche=meant,
        tranche_basis=basis,
        topics=tuple(_topic(c) for c in found if _matters(c)),
        stellingen=tuple(_reference(c) for c in found if c.name.startswith(_STELLING)),
        facts=facts,
        origins=_origins(facts, said.carried - given),
        in_scope=about_spuk,
        follow_up=follow_up,
        premissen=taken.names,
        asks_more=asks_more,
        outside=outside,
    )


def _read(text: str, vocabulary: Vocabulary) -> _Said:
    concepts = concept_names(vocabulary.lexicon.find(tokens(text)))
    return _Said(concepts, question_words(text), form(text), read(text, vocabulary))


def _without_premises(
    whole: _Said, taken: Premises, vocabulary: Vocabulary, rulebook: Rulebook
) -> tuple[_Said, bool]:
    """What is asked apart from wrong premises, and whether that is something by itself.

    Names and years that only a premise gives stay known; what it claims takes no part in the
    question. Where nothing is left to ask about, the question is about the premise's subject.
    """
    if not taken.rest:
        return whole, not taken.names
    rest = _read(taken.rest, vocabulary)
    missing = {
        name: getattr(whole.facts, name)
        for name in _NAMED
        if getattr(rest.facts, name) in (None, ()) and getattr(whole.facts, name) not in (None, ())
    }
    if taken.of_years and missing.get("jaren", (0,))[0] > _LAST_OF_FIRST:
        missing.pop("jaren")
    kinds = {c.partition(":")[0] for c in rest.concepts if ":" in c}
    named = {
        c
        for c in whole.concepts
        if c.startswith(_ENTITIES) and (":" not in c or c.partition(":")[0] not in kinds)
    }
    said = replace(rest, concepts=rest.concepts | named, facts=replace(rest.facts, **missing))
    reading = Reading(said.concepts, said.asks, said.form, said.facts, 0, None)
    if any(_matters(c) for c in candidates(reading, rulebook)):
        return said, True
    return replace(said, concepts=said.concepts | taken.subjects), False


def _asked_first(own: _Said, text: str, vocabulary: Vocabulary) -> _Said:
    """The activity and the day that are asked about, where a reason in the message names others."""
    reasons = tuple(claim for claim in assumed(text) if claim.is_part)
    if not reasons:
        return own
    rest = _read(without(text, reasons), vocabulary)
    facts = {
        name: getattr(rest.facts, name)
        for name in ("activiteiten", "aanvraagdatum")
        if getattr(rest.facts, name)
    }
    dropped = {c for c in own.concepts - rest.concepts if c.startswith(ACTIVITEIT)}
    concepts = own.concepts - dropped if rest.facts.activiteiten else own.concepts
    return replace(own, concepts=concepts, facts=replace(own.facts, **facts))


def _built_on(earlier: _Said, text: str, now: _Said) -> _Said:
    """A follow-up: what it leaves out is as in the earlier message.

    It takes over the question words too, unless it has a narrow one of its own, and the form
    where it asks nothing itself ("en in 2026?", "en als ze erbuiten wonen?").
    """
    period_named = bool(now.concepts & {"tranche-1", "tranche-2", "cumulatief"})
    facts, carried = conversation.merge_facts(
        earlier.facts, now.facts, period_named=period_named, text=text
    )
    asks, how = now.asks, now.form
    if not asks & NARROW_ASKS and (how is Form.OPEN or not asks):
        asks |= earlier.asks
        if how is Form.OPEN and not now.asks:
            how = earlier.form
    concepts = conversation.merge_concepts(earlier.concepts, now.concepts)
    return _Said(concepts, asks, how, facts, carried)


def _language(text: str, before: str) -> str:
    """Of a very short message the earlier one helps to tell."""
    words = tokens(text)
    return language(words if len(words) > _SHORT or not before else tokens(f"{before} {text}"))


def _origins(facts: Facts, carried: frozenset[str]) -> dict[str, Origin]:
    stated = [n for n in Facts.__struct_fields__ if getattr(facts, n) not in (None, ())]
    return {n: Origin.EARLIER_TURN if n in carried else Origin.SAID for n in stated}


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
