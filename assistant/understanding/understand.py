"""Question and earlier turns -> Understanding. Nothing is decided here, only read."""

from __future__ import annotations

import re

from assistant.domain import Facts, Form, Kind, Origin, Question, Understanding
from assistant.dutch import numbers
from assistant.understanding import conversation, corrections, spelling
from assistant.understanding.facts import read
from assistant.understanding.form import form, question_words
from assistant.understanding.language import language
from assistant.understanding.lexicon import concept_names
from assistant.understanding.topics import Candidate, Reading, candidates
from assistant.understanding.vocabulary import ACTIVITEIT, GROEP, MINISTERIE, THEMA, Vocabulary
from assistant.understanding.words import clean, tokens
from corpus.rulebook import Rulebook

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
_GREETING = re.compile(
    r"^(hallo|hoi|beste|goedemorgen|goedemiddag|dag|hi|hello|dear|geachte|lieve)\b[^\n,.!]*[\n,.!]+",
    re.IGNORECASE,
)
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
    """What is asked, in which tranche, about which facts, with the origin of each."""
    text = spelling.correct(_GREETING.sub("", clean(question.text)), vocabulary)
    words = tokens(text)
    concepts = concept_names(vocabulary.lexicon.find(words))
    facts = read(text, vocabulary)
    own = concepts
    asks, how = question_words(text), form(text)
    before = conversation.earlier(question.history)
    follow_up = bool(before) and conversation.is_follow_up(text)
    origins = dict.fromkeys(_stated(facts), Origin.SAID)
    shares = sum(n.kind == "share" for n in numbers(text))
    if follow_up:
        before = spelling.correct(clean(before), vocabulary)
        old_concepts = concept_names(vocabulary.lexicon.find(tokens(before)))
        tranche_named = bool(concepts & {"tranche-1", "tranche-2"})
        facts, carried = conversation.merge_facts(
            read(before, vocabulary), facts, tranche_named=tranche_named, text=text
        )
        concepts = conversation.merge_concepts(old_concepts, concepts)
        origins = {n: Origin.EARLIER_TURN if n in carried else Origin.SAID for n in _stated(facts)}
        if not (asks & {"wie", "wanneer", "waar", "hoeveel", "waarom"}):
            earlier_asks = question_words(before)
            if how is Form.OPEN or not asks:
                asks = asks | earlier_asks
            if how is Form.OPEN and _elliptic(text):
                how = form(before)
    if question.facts:
        facts, concepts, given = corrections.apply(question.facts, facts, concepts, vocabulary)
        origins = {n: origins.get(n, Origin.SAID) for n in _stated(facts)}
        origins |= dict.fromkeys(given & set(origins), Origin.SAID)
    tranche, basis = _tranche(question, concepts, facts, follow_up)
    reading = Reading(concepts, asks, how, facts, shares, tranche)
    found = candidates(reading, rulebook)
    in_scope = _in_scope(concepts, facts, found, how)
    if (
        "buiten-onderwerp" in own
        and not own & _STRONG
        and not any(c.startswith(THEMA) for c in own)
    ):
        in_scope = False
    if not in_scope and _bare(concepts, text):
        found, in_scope = [Candidate("te-vaag", 1.6)], True
    kind = _kind(found, rulebook) if in_scope else Kind.OUT_OF_SCOPE
    return Understanding(
        text=text,
        language=language(words if len(words) > 3 or not before else tokens(before + " " + text)),
        form=how,
        asks=asks,
        concepts=concepts,
        kind=kind,
        tranche=tranche,
        tranche_basis=basis,
        topics=tuple(f"{c.name}" for c in _close(found)),
        stellingen=tuple(
            f"{c.tranche}/{c.name[len('stelling:') :]}"
            for c in found
            if c.name.startswith("stelling:")
        ),
        facts=facts,
        origins=origins,
        in_scope=in_scope,
        follow_up=follow_up,
    )


def _close(found: list[Candidate]) -> list[Candidate]:
    """The candidates that matter, best first, each with its tranche in the name."""
    return [
        Candidate(
            f"stelling:{c.tranche}/{c.name[len('stelling:') :]}"
            if c.name.startswith("stelling:")
            else c.name,
            c.score,
            c.tranche,
        )
        for c in found
        if c.score >= (1.0 if c.name == "besteding" else 1.5)
    ]


def _stated(facts: Facts) -> list[str]:
    return [n for n in Facts.__struct_fields__ if getattr(facts, n) not in (None, ())]


def _elliptic(text: str) -> bool:
    """No question of its own: "en in 2026?", "en als ze erbuiten wonen?"."""
    return not question_words(text)


def _tranche(
    question: Question, concepts: frozenset[str], facts: Facts, follow_up: bool
) -> tuple[str | None, str | None]:
    set_tranche = question.tranche or question.facts.get("tranche")
    if set_tranche:
        return set_tranche, "stated"
    stated = "earlier_turn" if follow_up and not numbers(question.text) else "stated"
    first, second = "tranche-1" in concepts, "tranche-2" in concepts
    if first and second:
        return None, None
    if first:
        return "2023-2025", stated
    if second:
        return "2026-2028", stated
    early = [y for y in facts.jaren if 2023 <= y <= 2025]
    late = [y for y in facts.jaren if 2026 <= y <= 2028]
    if early and not late:
        return "2023-2025", stated
    if late and not early:
        if "verlenging" in concepts or (
            concepts & {"onderbesteding", "doorschuiven"} and late == [2026]
        ):
            return "2023-2025", "assumed"
        return "2026-2028", stated
    if early and late and facts.van_jaar in early:
        return "2023-2025", stated
    return None, None


_POINTS = re.compile(r"\b(mag|kan|moet|is|may|can) (dat|dit|het|that|this|it)\b")
_BARE = frozenset(
    "uitgaven-werkwoord netto geld aanvraag wijzigingsaanvraag activiteit bcf".split()
)


def _bare(concepts: frozenset[str], text: str) -> bool:
    """A short question that points at something not named: "Kan dit eruit betaald worden?"."""
    short = len(tokens(text)) <= 4 and bool(_POINTS.search(text.lower()))
    return (
        (bool(concepts & _BARE) or short)
        and not concepts & {"buiten-onderwerp", "instructie"}
        and len(tokens(text)) <= 12
        and not any(c.startswith(ACTIVITEIT) for c in concepts)
    )


def _in_scope(concepts: frozenset[str], facts: Facts, found: list[Candidate], how: Form) -> bool:
    strong = bool(concepts & _STRONG) or any(c.startswith((THEMA, MINISTERIE)) for c in concepts)
    if "instructie" in concepts and not (strong and found and found[0].score >= 3.5):
        return False
    if "buiten-onderwerp" in concepts:
        core = concepts & (_STRONG - {"focusgebied", "hoofdthema", "onderzoek", "nplv"})
        themes = any(c.startswith(THEMA) for c in concepts)
        named = "spuk" in core or themes or len(core) >= 2
        return bool(named and found and found[0].score >= 4.5)
    if strong:
        return True
    if (
        how is not Form.OPEN
        and any(c.startswith(ACTIVITEIT) for c in concepts)
        and any(c.startswith(GROEP) for c in concepts)
    ):
        return True
    if facts.gebied is not None and how is Form.OPEN:
        return True
    if any(c.startswith(ACTIVITEIT) for c in concepts) and "uitgaven-werkwoord" in concepts:
        return how is not Form.OPEN
    ruled = [c for c in found if not (c.name == "besteding" and how is Form.OPEN)]
    return bool(ruled and ruled[0].score >= 2.0)


def _kind(found: list[Candidate], rulebook: Rulebook) -> Kind:
    if not found:
        return Kind.INFORMATION
    best = found[0]
    if best.name.startswith("stelling:"):
        rules = rulebook.tranches[best.tranche or "2023-2025"].stellingen
        for stelling in rules.stelling if rules else ():
            if stelling.id == best.name[len("stelling:") :]:
                return Kind(stelling.kind)
    return _KINDS.get(best.name, Kind.INFORMATION)
