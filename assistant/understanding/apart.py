"""What a message asks apart from what it takes for granted: wrong premises and reasons."""

from __future__ import annotations

from msgspec.structs import replace

from assistant.understanding.assumed import assumed, without
from assistant.understanding.premises import Premises
from assistant.understanding.reading import Reading
from assistant.understanding.said import Said, read_message
from assistant.understanding.topics import candidates, matters
from assistant.understanding.vocabulary import ACTIVITEIT, Vocabulary
from corpus.model import LAST_OF_FIRST
from corpus.rulebook import Rulebook

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


def apart(
    whole: Said, taken: Premises, vocabulary: Vocabulary, rulebook: Rulebook
) -> tuple[Said, bool]:
    """What is asked apart from wrong premises, and whether that is something by itself.

    Names and years that only a premise gives stay known; what it claims takes no part in the
    question. Where nothing is left to ask about, the question is about the premise's subject.
    """
    if not taken.names:
        return _apart_from_reasons(whole, vocabulary), True
    if not taken.rest:
        return whole, False
    rest = read_message(taken.rest, vocabulary)
    missing = {
        name: getattr(whole.facts, name)
        for name in _NAMED
        if getattr(rest.facts, name) in (None, ()) and getattr(whole.facts, name) not in (None, ())
    }
    if taken.of_years and missing.get("jaren", (0,))[0] > LAST_OF_FIRST:
        missing.pop("jaren")
    kinds = {c.partition(":")[0] for c in rest.concepts if ":" in c}
    named = {
        c
        for c in whole.concepts
        if c.startswith(_ENTITIES) and (":" not in c or c.partition(":")[0] not in kinds)
    }
    said = replace(
        whole,
        concepts=rest.concepts | named,
        asks=rest.asks,
        form=rest.form,
        facts=replace(rest.facts, **missing),
    )
    reading = Reading(said.concepts, said.asks, said.form, said.facts, 0, None)
    if any(matters(c) for c in candidates(reading, rulebook)):
        return said, True
    return replace(said, concepts=said.concepts | taken.subjects), False


def _apart_from_reasons(whole: Said, vocabulary: Vocabulary) -> Said:
    """The activity and the day that are asked about, where a reason in the message names others."""
    reasons = tuple(claim for claim in assumed(whole.text) if claim.is_part)
    if not reasons:
        return whole
    rest = read_message(without(whole.text, reasons), vocabulary)
    facts = {
        name: getattr(rest.facts, name)
        for name in ("activiteiten", "aanvraagdatum")
        if getattr(rest.facts, name)
    }
    dropped = {c for c in whole.concepts - rest.concepts if c.startswith(ACTIVITEIT)}
    concepts = whole.concepts - dropped if rest.facts.activiteiten else whole.concepts
    return replace(whole, concepts=concepts, facts=replace(whole.facts, **facts))
