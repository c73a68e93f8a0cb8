"""Puts one question that is asked of every point of a list to each of its points."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from assistant.channels.mail.sentences import Sentence

PER_POINT = re.compile(
    r"\bper (?:punt|regel|onderdeel|activiteit|plan|item|bedrag|post|geval|situatie|hoofdthema|thema|"
    r"idee|kostenpost|voorstel|gebied|jaar|bolletje|streepje|nummer|letter|vraag|bullet|case|line|point)\b|"
    r"\b(?:bij|voor|over|van) (?:elk|elke|ieder|iedere)\b(?: van)?(?: (?:punt|regel|onderdeel|activiteit|"
    r"plan|bedrag|post|geval|deze|bovenstaande|onderstaande))|"
    r"\b(?:for|of) each (?:of|point|item|line|activity|plan|amount)\b",
    re.IGNORECASE,
)
# A question about all points of the list before it.
_ALL_POINTS = re.compile(
    r"\bklopt (?:dat|dit) (?:allebei|beide|alle\w*)\b|\bkloppen (?:die|deze|ze|beide|alle\w*)\b|"
    r"\bare (?:these|both|all) (?:\w+ )?(?:true|right|correct)\b|"
    r"\b(?:mogen|kunnen|passen|vallen|horen|komen|can|may|are) (?:wij |we )?(?:deze|die|ze|zij|alle|allebei|beide|"
    r"de (?:twee|drie|vier|vijf)|these|they|those)\b",
    re.IGNORECASE,
)
_RIGHT = re.compile(r"\bklop(?:t|pen)\b|\b(?:true|right|correct)\b", re.IGNORECASE)
# "Voor welke van deze drie is een aanvraag nodig?": one question, answered for each point.
_WHICH = re.compile(
    r"^\W*(?:en )?(?:(?:voor|bij|van|in|for|in) )?(?:welke?|which)(?: (?:ervan|van|of) (?:deze|die|de|these|those|the))?"
    r"(?: (?:twee|drie|vier|vijf|zes|\d|two|three|four|five))?(?: (?:\w+en|\w+s))? (?=(?:is|zijn|mag|mogen|moet|moeten|"
    r"kan|kunnen|hebben|are|may|can|do|need)\b)",
    re.IGNORECASE,
)
# "Welke ervan mogen uit Jonge Kind?": whether it is allowed, asked of each plan.
_WHICH_MAY = re.compile(
    r"\b(?:welke|which) (?:ervan|hiervan|daarvan|van (?:deze|die|de|onze) [\w ]{1,25}?|of (?:these|them|those)[\w ]{0,20}?)\b"
    r"(?:(?P<after>[^?]*?) (?:mogen|kunnen|passen|vallen)|(?: \w+)? (?:mogen|kunnen|passen|vallen|may|can|fit)(?P<behind>[^?]*))\W*$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:volgende|onderstaande|hieronder|the following|below)\b[^?]*[:?]\s*$|:\s*$", re.IGNORECASE
)
_NO_SUCH = re.compile(r"\b(?:vragen|vraagpunten|questions)\b[^?]{0,40}:\s*$", re.IGNORECASE)
_LEAST = 2  # points of a list
_BETWEEN = 2  # sentences at most between a question about every point and the first of them


def spread(given: Sequence[Sentence], asks: Callable[[Sentence], bool]) -> list[Sentence]:
    """The sentences, with such a question behind every point; `asks` tells what is a question."""
    for at, one in enumerate(given):
        each = PER_POINT.search(one.text) and _wants(one, asks)
        if each or (_ALL_POINTS.search(one.text) and asks(one)):
            points = _before(given, at, asks)
            if len(points) >= _LEAST:
                return _spread(given, points, at, asks)
        if (which := _WHICH_MAY.search(one.text)) and asks(one):
            points = _before(given, at, asks) or _before_all(given, at, asks)
            if len(points) >= _LEAST:
                rest = (which["after"] or which["behind"] or "").strip(" ?.,")
                english = which.group().casefold().startswith("which")
                may = f"{'Is that allowed' if english else 'Mag dat'} {rest}".strip()
                return _spread(given, points, at, asks, asked=f"{may}?")
        if (which := _WHICH.match(one.text)) and asks(one):
            points = _before(given, at, asks) or _before_all(given, at, asks)
            if len(points) >= _LEAST:
                over = tuple(_point(given, start, stop) for start, stop in points)
                polar = one.text[which.end() :].rstrip(" ?")
                of_all = replace(one, over=tuple(f"{point}: {polar}?" for point in over))
                told = {number for start, stop in points for number in range(start, stop)}
                before = [
                    replace(other, stated=True) if number in told and other.listed else other
                    for number, other in enumerate(given[:at])
                ]
                return [*before, of_all, *given[at + 1 :]]
        leads = PER_POINT.search(one.text) or _FOLLOWS.search(one.text)
        if leads and not one.listed and asks(one) and not _NO_SUCH.search(one.text):
            points = _after(given, at, asks)
            if len(points) >= _LEAST:
                return _spread(given, points, at, asks)
    return list(given)


def _wants(one: Sentence, asks: Callable[[Sentence], bool]) -> bool:
    return asks(one) or bool(re.search(r"\b(?:graag|aangeven|please)\b", one.text, re.IGNORECASE))


def _before(
    given: Sequence[Sentence], at: int, asks: Callable[[Sentence], bool]
) -> list[tuple[int, int]]:
    """Where the points just before a sentence begin and end."""
    starts: list[int] = []
    for number in range(at - 1, -1, -1):
        one = given[number]
        if asks(one) or not (one.listed or _goes_on(given, number)):
            break
        if one.listed:
            starts.append(number)
    starts.reverse()
    return _ranges(starts, at)


def _before_all(
    given: Sequence[Sentence], at: int, asks: Callable[[Sentence], bool]
) -> list[tuple[int, int]]:
    """The points of the list before what is said of all of them, just before a sentence."""
    last = at
    while last and not given[last - 1].listed and not asks(given[last - 1]):
        last -= 1
    return _before(given, last, asks) if last < at else []


def _after(
    given: Sequence[Sentence], at: int, asks: Callable[[Sentence], bool]
) -> list[tuple[int, int]]:
    """Where the points just behind a sentence begin and end."""
    starts: list[int] = []
    number = at + 1
    while number < len(given) and not (asks(given[number]) or given[number].listed):
        if given[number].text.endswith(":") or number > at + _BETWEEN:
            return []
        number += 1
    while number < len(given):
        one = given[number]
        if asks(one) or not (one.listed or (starts and _goes_on(given, number))):
            break
        if one.listed:
            starts.append(number)
        number += 1
    return _ranges(starts, number)


def _ranges(starts: list[int], end: int) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], end], strict=True)) if starts else []


def _goes_on(given: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence belongs to the point of a list before it."""
    one = given[at]
    earlier = [other for other in given[:at] if other.paragraph == one.paragraph and other.listed]
    return bool(earlier)


def _point(given: Sequence[Sentence], start: int, stop: int) -> str:
    """A point of a list as one clause: "S&O, budget € 1.600.000, herverdeling € 400.000"."""
    words = ", ".join(one.text.strip().rstrip(" ;,.") for one in given[start:stop])
    return words.replace(":", ",")


def _spread(
    given: Sequence[Sentence],
    points: list[tuple[int, int]],
    asking: int,
    asks: Callable[[Sentence], bool],
    asked: str = "",
) -> list[Sentence]:
    question = asked or given[asking].text.rstrip(" .!:;,?") + "?"
    if _RIGHT.search(question):
        question = "Is that right?" if question.casefold().startswith("are") else "Klopt dat?"
    first, last = points[0][0], points[-1][1]
    found: list[Sentence] = []
    for number, one in enumerate(given[:first]):
        if number != asking:
            leads = number == first - 1 and asks(one) and not one.text.endswith("?")
            found.append(replace(one, stated=True) if leads else one)
    for start, stop in points:
        told = [one.text.strip().rstrip(" ;,") for one in given[start:stop]]
        words = " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in told)
        point = f"{words} {question}"
        found.append(replace(given[start], text=point, point=words))
    found += [one for number, one in enumerate(given) if number >= last and number != asking]
    return found
