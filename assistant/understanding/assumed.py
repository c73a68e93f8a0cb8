"""The parts of a message that take something for granted, and what is left without them.

"Omdat cofinanciering verplicht is, mag ...?" takes the first half for granted; so do a statement
before a question, "wij weten dat ..., maar ..." and "de grens van 20%". What is supposed ("stel
dat") or put forward to be checked ("klopt dat?") is not taken for granted.
"""

from __future__ import annotations

import re

from msgspec import Struct

from assistant.domain import Form
from assistant.understanding.form import asked, form, sentences
from assistant.understanding.words import fold

_VERBS = (
    r"is|zijn|was|waren|wordt|worden|werd|moet|moeten|mag|mogen|kan|kunnen|geldt|gelden|gaat|gaan|"
    r"krijgt|krijgen|heeft|hebben|loopt|lopen|vraagt|vragen|mocht|mochten|hoeft|hoeven|komt|valt|"
    r"eist|bestaat|telt"
)
_MAIN = (
    r"wil|willen|vraag|vragen|mag|mogen|moet|moeten|kan|kunnen|hoeveel|wanneer|waar|wie|welke?|"
    r"hoe|hoef|hoeven|hebben|heb|klopt|do|can|may|how|when|which|who|what"
)
_REST = r"(?P<claim>[^,:;?\n]+)"
_REASONS = re.compile(
    r"(?<!\w)(?:omdat|aangezien|doordat|vermits|want|because|given that|now that|seeing that|"
    r"gezien het feit dat|gelet op het feit dat|gezien|gelet op|vanwege|wegens|due to|given)\s+"
    + _REST,
    re.IGNORECASE,
)
# "Nu" and "daar" are reasons only in front, before something else than the verb: "nu hoorde ik
# dat ..." gives none.
_FRONT = re.compile(
    rf"^(?:nu|daar|since|as)\s+(?!(?:{_VERBS}|{_MAIN}|when)\b|"
    rf"\w+ (?:ik|wij|we|men|hij|i)\b){_REST}(?=[,:;])",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?<!\w)(?:(?:wij|we|ik|u|iedereen|men|you|everyone)\s+(?:weten|weet|know|knows|begrijpen|"
    r"begrijp|snap|snappen|understand)|weet|weten|zoals bekend(?: is)?|uiteraard)\s+"
    r"(?:al |natuurlijk |allemaal )?(?:dat|that)?\s*(?P<claim>[^,:;?\n]+?)"
    r"(?=,|:|;|\s+(?:maar|but)\b)",
    re.IGNORECASE,
)
_IF_ANYWAY = re.compile(
    r"(?<!\w)(?:als|if)\s+(?P<claim>[^,:;?\n]*\b(?:toch|nu eenmaal|sowieso|anyway)\b[^,:;?\n]*)",
    re.IGNORECASE,
)
_HENCE = re.compile(r"^(?P<claim>[^?\n]+?),\s*(?:dus|so)\b", re.IGNORECASE)
_DEFINITE = re.compile(
    r"(?<!\w)(?:de|het|die|deze|onze|uw|the|our|that)\s+(?P<claim>"
    r"(?:verplichte|vereiste|minimale|mandatory|required|compulsory)\s+[\w-]+(?:\s[\w-]+)?|"
    r"(?:grens|drempel|deadline|threshold|limit)\s+(?:van|of)\s+\d[\w.,]*\s?(?:%|procent|percent|"
    r"[a-z]+)(?:\s\d{4})?)",
    re.IGNORECASE,
)
_RUN_ON = re.compile(rf"(?<=\b)(?P<end>{_VERBS})\s+(?=(?:{_MAIN})\b)", re.IGNORECASE)
_NOT_TAKEN = re.compile(
    r"^(?:stel|stelt|als|indien|suppose|if|what if|wat als|zeg|say|negeer|vergeet|doe alsof|"
    r"pretend|ignore|bevestig|antwoord|mag|mogen|kan|kunnen|is|zijn|moet|moeten)\b|"
    r"\b(?:vraag|vragen) (?:me|mij|ons)\b|\b(?:wil|willen|graag) (?:graag )?weten\b|"
    r"\b(?:benieuwd|of dat klopt|wonder whether)\b"
)

_REPORTED = re.compile(
    r"\b(?:zegt|zeggen|zei|denkt|denken|vindt|vinden|beweert|meent|meldt|says|said|claims|thinks)\b"
)


class Assumed(Struct, frozen=True):
    """A claim that is taken for granted, and the span of the text that it takes up.

    `is_part`: it is a part of the sentence that asks, as a reason or a name.
    """

    claim: str
    start: int
    end: int
    is_part: bool = False


def assumed(text: str) -> tuple[Assumed, ...]:
    """All claims taken for granted, in order; a statement counts where another sentence asks.

    What somebody says is put forward where the question can be answered with yes or no.
    """
    open_question = form(text) is Form.OPEN
    found: list[Assumed] = []
    parts = sentences(text)
    place = 0
    for sentence in parts:
        start = text.find(sentence, place)
        if start < 0:
            continue
        place = start + len(sentence)
        states = not sentence.endswith("?") and len(parts) > 1 and asked(text) != text
        flat = fold(sentence)
        reported = not open_question and _REPORTED.search(flat)
        if states and not reported and not _NOT_TAKEN.search(flat):
            found.append(Assumed(sentence, start, place))
        found += _inside(sentence, start)
    return tuple(found)


def without(text: str, claims: tuple[Assumed, ...]) -> str:
    """The text without these claims."""
    for claim in sorted(claims, key=lambda c: -c.start):
        text = f"{text[: claim.start]} {text[claim.end :]}"
    return text.strip(" ,:;.")


def _inside(sentence: str, offset: int) -> list[Assumed]:
    found = []
    for pattern in (_REASONS, _FRONT, _KNOWN, _IF_ANYWAY, _HENCE, _DEFINITE):
        for match in pattern.finditer(sentence):
            claim, end = match["claim"], match.end()
            runs_on = sentence[end : end + 1] not in (",", ":", ";")
            if match.start() == 0 and runs_on and (cut := _RUN_ON.search(claim)):
                end = match.start("claim") + cut.end("end")
                claim = claim[: cut.end("end")]
            found.append(Assumed(claim, offset + match.start(), offset + end, is_part=True))
    return found
