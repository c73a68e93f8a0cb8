"""What a message puts forward to be checked, held against what the sources settle.

"X, klopt dat?", "is it true that X" and a plain "is X?" put X forward. The entry of the data whose
concepts are all there, most of them, tells whether X is so; a denial of it turns that round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from assistant.domain import Claimed, Form
from assistant.understanding.claim import Claim, denials, parts, plain, read_claim, values
from assistant.understanding.form import sentences
from assistant.understanding.topics import STELLING, USUAL_TRANCHE, Candidate, matters
from assistant.understanding.vocabulary import Vocabulary
from corpus.rulebook import Bewering, Rulebook, TrancheRules

_ASKS_WHETHER = re.compile(
    r"[,;:]?\s*\b(?:en )?(?:klopt (?:dat|dit|het|die)(?: ook| wel| nou| nu| zo)*|"
    r"is (?:dat|dit) (?:ook |wel |echt |dan )?(?:zo|juist|correct|waar|goed)|toch|nietwaar|"
    r"of niet|ja of nee|yes or no|correct|right|juist|"
    r"is (?:that|this|it) (?:right|correct|true|so)|"
    r"(?:mag|mogen|kan|kunnen) (?:ik|wij|we) (?:dat|dit|het) zo (?:laten staan|aanhouden|"
    r"overnemen|opschrijven|"
    r"vermelden|doorgeven))\s*[?.!]*\s*$",
    re.IGNORECASE,
)
_ONLY_ASKS = re.compile(
    r"^(?:en |ook |maar |and |but )*(?:juist\b|klopt (?:dat|dit|die|deze)\b|"
    r"is (?:dat|dit) (?:ook )?(?:juist|zo|waar|correct)\b|"
    r"is (?:that|this) (?:right|correct|true)\b|"
    r"(?:mag|mogen|kan|kunnen) (?:ik|wij|we) (?:dat|dit|het) zo (?:laten staan|aanhouden|"
    r"overnemen|opschrijven|vermelden))",
    re.IGNORECASE,
)
_REMARKS = re.compile(  # says only what the asker thinks of it: "dat zou erg jammer zijn"
    r"^(?:dat|dit|het|that|it) (?:zou|is|lijkt|klinkt|vind|vinden|would|seems|sounds)\b[^?]{0,60}\b"
    r"(?:jammer|vreemd|raar|zonde|lastig|fijn|mooi|handig|streng|gek|logisch|onhandig|vervelend|"
    r"sneu|pity|strange|odd|shame)\b",
    re.IGNORECASE,
)
_LEAST, _MOST_THAT_ONLY_ASK = 3, 7  # words
_YEAR = "#"
_OF_SHARES = frozenset({"aandelen", "genoemde_drempel"})
_SAY_A_SHARE = frozenset(
    "claim:25 claim:twintigste gedeeltelijk cofinanciering nieuwe-activiteit".split()
)
_OR = re.compile(r"\b(?:of|or)\b", re.IGNORECASE)
# Two ways to do it: which of them is asked, not whether it is so.
_TWO_WAYS = re.compile(
    r"\bof (?:was|is|hoeft|hoefde) (?:dat|dit|het) (?:niet|geen)\b|\bor (?:was|is) (?:that|it|"
    r"this) not\b|"
    r"\bof (?:doet|doen|regelt|vraagt) (?:dat |dit )?(?:de|het|onze|een) \w+(?: dat| dit| het)?\b|"
    r"\bof (?:loopt|gaat|gebeurt|verloopt|regelt) (?:dat|dit|het|de)\b|\bor (?:does|is) (?:that|"
    r"it|this) (?:go|run|done|arranged)\b",
    re.IGNORECASE,
)
_TAKEN_FOR_SO = re.compile(r"\b(?:toch|ja of nee|yes or no)\b", re.IGNORECASE)
_IF_NOTHING = re.compile(  # "als wij niets doen" is when, and denies nothing of the claim
    r",?\s*\b(?:als|indien|wanneer|if|when) (?:wij|we|ik|je|u|men|i|you|de gemeente) "
    r"(?:niets|niks|nothing|verder niets|do nothing)\b[^,.?!]{0,20}",
    re.IGNORECASE,
)


class Found(Struct, frozen=True):
    """What is put forward, and the rule or statement that answers it. `weight` orders them.

    `leads`: it is what the message asks, whatever else its words are about.
    """

    claimed: Claimed
    topic: Candidate
    weight: float
    leads: bool


def claim_text(text: str) -> str:
    """The sentence that is put forward, without the words that ask whether it is so."""
    for sentence in reversed(sentences(text)):
        words = len(sentence.split())
        if words <= _MOST_THAT_ONLY_ASK and _ONLY_ASKS.match(sentence):
            continue
        if _REMARKS.match(sentence) and len(sentences(text)) > 2:
            continue
        rest = _IF_NOTHING.sub("", _ASKS_WHETHER.sub("", sentence))
        if len(rest.split()) >= _LEAST:
            return rest
    return text


def two_ways(text: str) -> bool:
    """Whether it asks which of two ways something goes: "moeten wij dat doen of doet u het?"."""
    return bool(_TWO_WAYS.search(text))


def denied(text: str, how: Form, vocabulary: Vocabulary) -> frozenset[str]:
    """The concepts that are denied in what is put forward to be checked."""
    if how is not Form.CHECK and not _TAKEN_FOR_SO.search(text):
        return frozenset()
    claim = read_claim(claim_text(text), vocabulary, put_forward=True)
    return frozenset(c for c in claim.concepts if denials(claim.named({c}), claim) % 2)


def put_forward(
    text: str,
    how: Form,
    tranche: str | None,
    topics: list[Candidate],
    rulebook: Rulebook,
    vocabulary: Vocabulary,
) -> Found | None:
    """The claim that the message puts forward and that is settled; None where none is.

    `topics` is what the message is about by its words: a plain question that can be answered with
    yes or no is a claim only where its own answer is the one that settles it.
    """
    if how is Form.OPEN:
        return None
    claim = read_claim(claim_text(text), vocabulary, put_forward=True)
    if "keuze" in claim.concepts or two_ways(text):
        return None
    leads = how is Form.CHECK or bool(_TAKEN_FOR_SO.search(text))
    ruled = bool(topics) and not topics[0].is_statement
    meant = topics[0].tranche if topics and matters(topics[0]) else None
    usual = tranche or meant or USUAL_TRANCHE
    found = [
        one
        for one in _all(claim, usual, rulebook, leads=leads, ruled=ruled)
        if one.leads or (topics and topics[0].name == one.topic.name)
    ]
    best = max(found, key=lambda one: one.weight, default=None)
    if best is None or (_OR.search(claim.text) and _is_choice(best, found)):
        return None
    return best


def _is_choice(best: Found, found: list[Found]) -> bool:
    """Whether two things are put side by side of which one is so: "over X of over Y?"."""
    of_one = [one for one in found if one.topic.name == best.topic.name]
    return len({one.claimed.right for one in of_one}) > 1


def _all(
    claim: Claim, usual: str, rulebook: Rulebook, *, leads: bool, ruled: bool
) -> Iterator[Found]:
    for where, rules in rulebook.tranches.items():
        for data in rules.beweringen.bewering if rules.beweringen else ():
            if where != usual and not data.altijd:
                continue
            weight, right = _held(data, claim)
            if weight:
                topic = data.regel or STELLING + (data.stelling or data.id)
                place = where if not data.regel else None
                yield Found(
                    Claimed(f"{where}/{data.id}", right),
                    Candidate(topic, weight, place, 1.0),
                    weight,
                    leads or data.ook_vraag,
                )
        yield from _premises(claim, where, usual, rules, leads=leads, ruled=ruled)


def _premises(
    claim: Claim,
    where: str,
    usual: str,
    rules: TrancheRules,
    *,
    leads: bool,
    ruled: bool,
) -> Iterator[Found]:
    """What contradicts a claim that is taken for granted also contradicts one that is put forward.

    Its denial is only true for sure where the answer is about that very thing; a value is for the
    rule to judge where one is asked (`ruled`).
    """
    for data in rules.premissen.premisse if rules.premissen else ():
        if (where != usual and not data.altijd) or (ruled and data.waarde):
            continue
        as_claim = Bewering(
            id=data.id,
            als=data.als,
            waar=data.ontkend if not data.waarde else True,
            slechts="gesteld" if data.waarde else "",
            waarde=data.waarde,
            juist=data.juist,
        )
        weight, right = _held(as_claim, claim)
        if not weight or (right and data.waarde):
            continue
        topic = Candidate(STELLING + (data.stelling or data.id), weight, where, 1.0)
        name = Claimed(f"{where}/{data.id}", right, is_premise=True)
        yield Found(name, topic, weight - 0.5, leads and not right)


def _held(data: Bewering, claim: Claim) -> tuple[float, bool]:
    """How much of the claim the entry is about (0 where it is not), and whether it is right."""
    best, right = 0.0, False
    for line in data.als:
        needed = parts(line)
        wanted = {part for part in needed if part[0] not in "!#"}
        years = {int(part[1:]) for part in needed if part[0] == _YEAR}
        barred = {part[1:] for part in needed if part[0] == "!"}
        if not wanted <= claim.concepts or barred & claim.concepts:
            continue
        if not _about(data, wanted, claim):
            continue
        if years and not years <= set(claim.facts.jaren):
            continue
        denied = denials(claim.named(wanted), claim) % 2 == 1
        if data.slechts and denied != (data.slechts == "ontkend"):
            continue
        stated = values(claim, data.waarde) if data.waarde else []
        if data.waarde and not stated:
            continue
        if data.waarde == "jaren":  # "van 2025 tot 2026": the last one is what it is about
            stated = stated[-1:]
        weight = len(wanted) + len(years) + (0.5 if data.waarde else 0.0)
        if weight > best:
            known = {plain(value) for value in data.juist}
            beside = {plain(value) for value in data.ook}
            own = [value for value in map(plain, stated) if value not in beside]
            so = data.waar and (bool(own) or not stated) and all(value in known for value in own)
            best, right = weight, so != denied
    return best, right


def _about(data: Bewering, wanted: set[str], claim: Claim) -> bool:
    """Whether the figures of the claim are those that the entry is about: a case has its own."""
    if claim.facts.bedragen and data.waarde != "bedragen":
        return False
    return not claim.facts.aandelen or data.waarde in _OF_SHARES or bool(_SAY_A_SHARE & wanted)
