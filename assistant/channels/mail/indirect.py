"""Cuts a sentence that asks several things without a question mark into its questions."""

from __future__ import annotations

import re

_BEFORE = r"(?:(?:op basis van|met|voor|tot|vanaf|bij|aan|door|in|binnen|via|uit|op|from|by|to|for|with)\s)?"
_WORD = (
    r"(?:hoeveel|hoe|wanneer|wie|wat|waar\w*|welke?|waarom|of|how|what|when|who|which|where|why|"
    r"whether|if)"
)
_CUT = re.compile(
    rf"\s*;\s*(?:(?:en|and)\s)?(?={_BEFORE}{_WORD}\b)|"
    rf",?\s(?:en|and|alsmede|evenals)\s(?:ook\s|dan\s|also\s)?(?={_BEFORE}{_WORD}\b)|"
    rf",\s(?={_BEFORE}(?:hoeveel|hoe|wanneer|wie|welke|waarom|how|when|whether)\b)|"
    r",?\s(?:en|and)\s(?=[^,?;]{0,90}\b(?:wil|willen|hoor|horen|verneem|vernemen|vraag|vragen)\s(?:ik|wij|we)\b"
    rf"[^,?;]{{0,40}}\b{_WORD}\b)|"
    r",?\s(?:waarbij|terwijl)\s(?:ik|wij|we)\s(?:ook\s|tevens\s|graag\s)*"
    rf"(?:verneem|vernemen|hoor|horen|vraag|vragen|wil|willen|weet|weten)\b[^,?;]{{0,30}}?\s(?={_WORD}\b)",
    re.IGNORECASE,
)
# What stands before the questions themselves: "mijn vragen zijn deze: wat is ...".
_LEAD = re.compile(rf"^[^:?]{{3,160}}:\s*(?:en\s)?(?={_BEFORE}{_WORD}\b)", re.IGNORECASE)
_ASKED_BY = re.compile(rf"\b{_WORD}\b(?:[^\w'-]+[\w'-]+){{2}}", re.IGNORECASE)
_WHETHER = re.compile(r"^(?:of|whether|if)\b", re.IGNORECASE)
_LEAST_WORDS = 3  # of a question of its own
_TOLD = re.compile(r"20\d\d|tranche|€|\d ?%", re.IGNORECASE)


# A wh-word with its subject right behind it, in a sentence that asks nothing before it: "vrouwen
# voor wie we een baan niet als doel hebben".
_CLAUSE = re.compile(
    rf"{_BEFORE}{_WORD}\b\s(?:ik|wij|we|je|jullie|u|hij|zij|ze|men|i|you|they|she|he)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    rf"^\W*(?:(?:en|maar|and|but)\s)?{_BEFORE}{_WORD}\b|\b(?:weten|vernemen|verneem|horen|hoor|benieuwd|vraag|vragen|vraagt|vroeg|"
    r"aangeven|zeggen|vertellen|graag|nieuwsgierig|know|wonder|tell|ask|asks|indicate)\b",
    re.IGNORECASE,
)


def cut(text: str) -> list[str]:
    """The questions of the sentence in order, each as it stands there; at least one."""
    ends = [
        (found.start(), found.end())
        for found in _CUT.finditer(text)
        if _ASKING.search(text[: found.start()]) or not _CLAUSE.match(text[found.end() :])
    ]
    pieces: list[str] = []
    start = 0
    for stop, following in [*ends, (len(text), len(text))]:
        piece = text[start:stop].strip(" ,;")
        whole = len(piece.split()) >= _LEAST_WORDS and bool(_ASKED_BY.search(piece))
        if not whole or (stop < len(text) and _is_short(text[following:])):
            continue  # "hoe en wanneer": they stay together
        pieces.append(piece)
        start = following
    if start < len(text):
        rest = text[start:].strip(" ,;")
        pieces = [*pieces, rest] if not pieces else [*pieces[:-1], f"{pieces[-1]} en {rest}"]
    return pieces or [text]


# Who wants to know, and nothing else: "Zij wil ook weten of ...".
_WANTS = re.compile(
    r"^\W*(?:[\w'-]+\s){0,6}?(?:wil\w*|wens\w*|vraagt|vroeg|vragen|vroegen|informeert|benieuwd|weten|wants?|asks?)\b"
    r"(?:\s[\w'-]+){0,3}?,?\s(?=(?:of|wat|hoe\w*|wanneer|wie|welke?|waar\w*|tot\swanneer|whether|if|what|how|when|who|which|where)\b)",
    re.IGNORECASE,
)


# Why somebody wants to know, before what: "Met het oog op ... zou ik van u vernemen welk ...".
_PREAMBLE = re.compile(
    r"^\W*(?:(?:en|daarnaast|voorts|tevens|verder)\s)?(?:met het oog op|ter|ten behoeve van|in verband met|naar aanleiding van|"
    r"in het kader van|gelet op|gezien|aangezien|omdat|hoewel|voor (?:de|het|een|mijn|onze|ons|intern\w*)|with a view to|"
    r"in connection with|for (?:my|our|the|an?))\b.{5,400}?\b(?:vernemen|verneem|weten|horen|hoor|begrijpen|delen|geven|know|"
    r"learn|hear)\b(?:\s(?:wij|ik|we|van u|u|graag|gaarne|ook|nog|of us))*,?\s"
    rf"(?=(?:of|{_BEFORE}{_WORD})\b)",
    re.IGNORECASE | re.DOTALL,
)


def put(piece: str) -> str:
    """A piece as it is put to the assistant: without what only announces it."""
    lead = _LEAD.match(piece)
    bare = piece[lead.end() :] if lead and not _TOLD.search(lead.group()) else piece
    preamble = _PREAMBLE.match(bare)
    if preamble and not _TOLD.search(preamble.group()):
        bare = bare[preamble.end() :]
    wants = _WANTS.match(bare)
    if wants and not _TOLD.search(wants.group()):
        bare = bare[wants.end() :]
    if _WHETHER.match(bare):
        opened = "Graag horen wij" if bare[:2].lower() == "of" else "Please let us know"
        bare = f"{opened} {bare[:1].lower()}{bare[1:]}"
    return bare.rstrip(" .!:;,?") + "?"


def _is_short(rest: str) -> bool:
    return len(rest.split()) < _LEAST_WORDS
