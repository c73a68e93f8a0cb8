"""Whether a question is about the SPUK Kansrijke Wijk at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from assistant.domain import Facts, Form
from assistant.understanding.form import asked, sentences
from assistant.understanding.lexicon import find
from assistant.understanding.outside import (
    asks_for_work,
    other_scheme,
    round_of_another,
    small_talk,
)
from assistant.understanding.reading import Reading
from assistant.understanding.said import Said
from assistant.understanding.topics import Candidate
from assistant.understanding.vocabulary import (
    ACTIVITEIT,
    GROEP,
    MINISTERIE,
    THEMA,
    Vocabulary,
)
from assistant.understanding.weighing import Weighed
from assistant.understanding.words import tokens

_STRONG = frozenset(
    "spuk wijzigingsaanvraag doorschuiven bcf coalitie begeleidingscommissie sisa leerkring"
    " cofinanciering alliantie focusgebied wijkwijzer terugvordering verdeelsleutel"
    " twintig-gebieden aantal-gemeenten nplv verantwoording verlenging monitoring hoofdthema"
    " rijksmiddelen dubbele-financiering tranche-1 tranche-2 drempel overhevelen-thema"
    " aanvraagformulier bestedingsvoorwaarde bovengrondse-vakschool karrepad youth-cyber-team"
    " helpdesk-geldzaken actielijn gebiedsadviseur bijeenkomst spreekuur brief coalitie-vraag"
    " onderbesteding startbijeenkomst programmamanager uitvoeringsplan andere-doelen"
    " thema:integraal kabinet onderzoek bundelen verschil-bedragen eind-2023".split()
)
_OUTSIDE = "buiten-onderwerp"
_CORE = _STRONG - {"focusgebied", "hoofdthema", "onderzoek", "nplv"}
_ALSO_OF_A_PROMPT = frozenset({"bestedingsvoorwaarde"})  # "your rules"
# Points (see `scores`) from which a fitting rule or statement outweighs doubt about the scope.
_SURE = 4.5
_SURE_BESIDE_AN_INSTRUCTION = 3.5
_FITS = 2.0
_LONGEST_BARE = 16  # words

_NAME = re.compile(r"(?<=\s)[A-Z][a-z]{2,}")
_POINTS_AT_IT = re.compile(r"\b(mag|kan|moet|is|may|can) (dat|dit|het|that|this|it)\b")
_OWN_PLAN = re.compile(
    r"\b(wij|we|ik)\b.{0,30}\b(iets|wat|plan|plannetje|idee|project)\b.*\b(wijk|buurt|gebied)\b|"
    r"\bwe\b.{0,30}\b(something|plan|idea|project)\b.*\b(area|neighbourhood|district)\b"
)
_BARE = frozenset(
    "uitgaven-werkwoord netto geld aanvraag wijzigingsaanvraag activiteit bcf".split()
)


class Scope(Struct, frozen=True):
    """Whether a message is about the SPUK; `outside` says what it is otherwise.

    `is_bare`: it asks about something that it does not name.
    """

    is_in: bool
    outside: str = "onderwerp"
    is_bare: bool = False


def scope(
    written: str,
    own: Said,
    reading: Reading,
    weighed: Weighed,
    vocabulary: Vocabulary,
    *,
    follow_up: bool,
) -> Scope:
    """What the message is about: `own` is what it says by itself, `written` as it was typed."""
    text = own.text
    own, reading = _without_asides(own, reading, vocabulary)
    talk = small_talk(written) or "onderwerp"
    if (not follow_up or round_of_another(text)) and other_scheme(
        text, own.concepts, reading.facts
    ):
        return Scope(is_in=False, outside="regeling")
    if (
        talk == "wie"
        or asks_for_work(text, own.concepts, _STRONG)
        or (own.instructed and not _asks_after_instruction(own.concepts, text))
    ):
        return Scope(is_in=False, outside=talk)
    by_words = (
        _in_scope(reading.concepts | own.concepts, own.concepts, reading, weighed.by_words)
        or _asks_after_someone(text, own.asks, vocabulary)
        or ("wie" in own.asks and reading.facts.gebied is not None)
    )
    about = by_words if weighed.about_spuk is None else weighed.about_spuk
    if about:
        return Scope(is_in=True)
    bare = weighed.about_spuk is None and _is_bare(reading.concepts, text)
    return Scope(is_in=bare, outside=talk, is_bare=bare)


def _in_scope(
    concepts: frozenset[str], own: frozenset[str], reading: Reading, found: Sequence[Candidate]
) -> bool:
    """Whether the question is about this field.

    `own` are the concepts of this message alone: an earlier turn does not bring in a message that
    goes elsewhere.
    """
    if "buiten-onderwerp" in own and not own & _STRONG and not _any(own, THEMA):
        return False
    best = found[0].score if found else 0.0
    strong = bool(concepts & _STRONG) or _any(concepts, THEMA, MINISTERIE)
    if "instructie" in concepts and not (strong and best >= _SURE_BESIDE_AN_INSTRUCTION):
        return False
    if "buiten-onderwerp" in concepts:
        core = concepts & _CORE
        return best >= _SURE and ("spuk" in core or len(core) >= 2 or _any(concepts, THEMA))
    return strong or _fits(concepts, reading.facts, found, reading.form)


def _fits(concepts: frozenset[str], facts: Facts, found: Sequence[Candidate], how: Form) -> bool:
    """Whether ordinary words together are of this field."""
    is_open = how is Form.OPEN
    activity = _any(concepts, ACTIVITEIT)
    if activity and not is_open and _any(concepts, GROEP):
        return True
    if activity and "geld" in concepts and facts.jaren:
        return True
    if facts.gebied is not None and is_open:
        return bool(found) and found[0].score >= _FITS
    if activity and "uitgaven-werkwoord" in concepts:
        return not is_open
    ruled = [c for c in found if not (c.name == "besteding" and is_open)]
    return bool(ruled) and ruled[0].score >= _FITS


def _without_asides(own: Said, reading: Reading, vocabulary: Vocabulary) -> tuple[Said, Reading]:
    """Without what lies outside where only a story before the question names it.

    The question itself must be about this field.
    """
    question = asked(own.text)
    if _OUTSIDE not in own.concepts or question.strip() == own.text.strip():
        return own, reading
    itself = {m.concept for m in find(vocabulary.lexicon, question)}
    if _OUTSIDE in itself or not (itself & _CORE or _any(frozenset(itself), THEMA)):
        return own, reading
    aside = frozenset({_OUTSIDE})
    return (
        replace(own, concepts=own.concepts - aside),
        replace(reading, concepts=reading.concepts - aside),
    )


def without_instructions(text: str, vocabulary: Vocabulary) -> str:
    """The text without the sentences that tell the assistant what to say; they are not read.

    A question keeps its words, and so does a text that is nothing but an instruction.
    """
    parts = sentences(text)
    kept = [s for s in parts if s.endswith("?") or not _instructs(s, vocabulary)]
    return " ".join(kept) if kept and len(kept) < len(parts) else text


def _instructs(sentence: str, vocabulary: Vocabulary) -> bool:
    return any(m.concept == "instructie" for m in find(vocabulary.lexicon, sentence))


def _asks_after_instruction(own: frozenset[str], text: str) -> bool:
    """Whether a message that gave an instruction asks something of this field besides."""
    return "?" in text or bool(own & _STRONG - _ALSO_OF_A_PROMPT) or _any(own, THEMA)


def _asks_after_someone(text: str, asks: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether it is asked who someone is whose full name stands in the sources."""
    names = _NAME.findall(text)
    known = all(name.lower() in vocabulary.ordinary for name in names)
    return "wie" in asks and len(names) >= 2 and known


def _is_bare(concepts: frozenset[str], text: str) -> bool:
    """A short question that points at something not named: "Kan dit eruit betaald worden?"."""
    count = len(tokens(text))
    flat = text.lower()
    pointing = bool(_POINTS_AT_IT.search(flat)) and (count <= 4 or bool(_OWN_PLAN.search(flat)))
    return (
        (pointing or bool(concepts & _BARE))
        and not concepts & {"buiten-onderwerp", "instructie"}
        and count <= _LONGEST_BARE
        and not _any(concepts, ACTIVITEIT)
    )


def _any(concepts: frozenset[str], *prefixes: str) -> bool:
    return any(concept.startswith(prefixes) for concept in concepts)
