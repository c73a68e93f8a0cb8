"""Reads what is planned for: none of the main themes, or preparation and nothing more."""

from __future__ import annotations

import re
from typing import Any

from assistant.understanding.clauses import Clause
from assistant.understanding.words import fold

_THEMES = r"\b(hoofd)?(thema'?s?|doelen|doel|themes?|goals?)\b"
_NONE = re.compile(
    rf"\b(geen|geen enkele?|niets|niks)\b[^.,;]{{0,15}}{_THEMES}[^.,;]{{0,25}}"
    r"\b(te maken|past|passen|hoort|horen|bij ?draagt|aan bij|raakt)\b|"
    rf"\b(past|hoort|passen|horen|draagt)\b[^.,;]{{0,10}}\b(geen|geen enkele?)\b"
    rf"[^.,;]{{0,15}}{_THEMES}|"
    rf"\b(niets|niks|nothing)\b[^.,;]{{0,25}}\b(met|with)\b[^.,;]{{0,12}}{_THEMES}|"
    rf"\b(fits?|serves?|under)\b[^.,;]{{0,6}}\bnone of\b[^.,;]{{0,12}}{_THEMES}"
)


_WHOLLY = re.compile(
    r"\b(?:thema\w*|hoofdthema\w*|themes?)\b[^.,;]{0,12}\b(?:helemaal|volledig|geheel|precies|netjes|"
    r"alleen|apart|los|op zichzelf|in zijn geheel|entirely|fully|wholly|neatly|alone|exactly)\b"
)
_HEALTHY = "gezonde-leefomgeving"
_PREPARES = re.compile(
    r"\b(?:planvorming|\w*plan(?:nen)? (?:te )?(?:maken|maakt|opstellen|uitwerken|schrijven)|"
    r"(?:maken|maakt|opstellen|schrijven|schrijft)[^.?!]{0,25}\bplan(?:nen)?|"
    r"plan(?:nen)?\b[^.?!]{0,45}\b(?:maken|maakt|opstellen|opstelt|schrijven|schrijft)|"
    r"(?:tot|voor|van) een plan|advies|adviesbureau|"
    r"adviseur|adviseren|adviseert|adviezen|verkenning|"
    r"verkennen|haalbaarheid\w*|onderzoek\w*|uitzoekt|"
    r"uitzoeken|in kaart|inventaris\w*|voorbereid\w*|"
    r"ontwerp\w*|quickscan|wijkanalyse|analyse|advice|advise\w*|plan for|planning|preparation|"
    r"preparing|research|feasibility|draw up a plan|making a plan|explor\w*)\b"
)
_CARRIES_OUT = re.compile(
    r"\b(?:aanleg\w*|aan te leggen|aangelegd\w*|plaatsen|te plaatsen|geplaatst\w*|"
    r"plaatsing|neerzet\w*|neer te zetten|neergezet|bouwen|bouw|gebouwd|"
    r"planten|geplant|aanplant\w*|aangeplant|aangeschaft|aanschaf\w*|aan te schaffen|"
    r"inkoop|kopen|installeren|geinstalleerd|gerealiseerd|uitgevoerd|ingericht|opgehangen|aanbrengen|"
    r"aangebracht|uitzetten|uit te zetten|uitgezet|markeren|ophangen|uitvoer\w*|uit te voeren|"
    r"inrichten|inrichting|vergroenen|vergroening|ophangen|realiseren|realisatie|"
    r"build\w*|plant(?:ing)?|install\w*|construct\w*|buy\w*|carry out|carrying out)\b"
)
_PREPARES_FOR = re.compile(
    r"\b(?:advies|advice|plan|plannen|planvorming|onderzoek|verkenning|ontwerp|voorbereiding|analyse)\b"
    r"(?: \w+){0,3}? (?:over|voor|van|naar|tot|om|on|for|of|about|into)\b[^.?!,]{0,45}$"
)


def purpose(parts: tuple[Clause, ...], themes: tuple[str, ...] = ()) -> dict[str, Any]:
    """`past_bij_overkoepelend_doel` where that is denied, and `alleen_voorbereiding`.

    That it fits is not read here. Preparation only matters where the line is for nothing else.
    """
    denied = any(_fits_none(fold(part.text)) for part in parts)
    read: dict[str, Any] = {"past_bij_overkoepelend_doel": False} if denied else {}
    return {**read, **_preparation(parts)} if _HEALTHY in themes else read


def _fits_none(flat: str) -> bool:
    """Whether it is said to fit no main theme; that it fits none of them wholly says less."""
    none = _NONE.search(flat)
    return none is not None and not _WHOLLY.search(flat[none.start() :])


def _preparation(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """True where only advice or a plan is spoken of, False where something is carried out too."""
    flat = [fold(part.text) for part in parts]
    for text in flat:
        done = _CARRIES_OUT.search(text)
        if done and not _PREPARES_FOR.search(text[: done.start()]):
            return {"alleen_voorbereiding": False}
    prepares = any(_PREPARES.search(text) for text in flat)
    return {"alleen_voorbereiding": True} if prepares else {}
