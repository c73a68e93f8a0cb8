"""Sentences that look like a question and only lead up to the one behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.channels.mail import cues
from assistant.channels.mail.marked import Marked
from assistant.channels.mail.roles.reader import Role

_SHORT = 7  # words of a question that says nothing without what stands before it
# "Graag de landelijke bedragen voor 2024.": it wants a figure by itself.
_VERBLESS = re.compile(r"^\W*(?:graag|svp|please)\b", re.IGNORECASE)
_FOR_SOMEBODY = re.compile(
    r"\b(?:vroeg|vraagt|vragen|vroegen|asks?|asked)\b[^.?!]{0,40}\b(?:of|whether|if)\b",
    re.IGNORECASE,
)
# "Graag bevestiging van onderstaande.": what is asked stands behind it.
_POINTS_AHEAD = re.compile(
    r"\b(?:van|op|over|of|on) (?:het )?(?:onderstaande?|hieronder|volgende|the following)\b\s*"
    r"(?:vragen|punten|questions|points)?\W*$",
    re.IGNORECASE,
)
_FIRST_OF_A_ROW = re.compile(
    r"^\W*(?:allereerst|ten eerste|om te beginnen|eerst|first(?:ly)?|to begin with)\b",
    re.IGNORECASE,
)
_CLEARLY_ASKS = 0.6  # chance from which a sentence asks, whatever follows


def leads_up(given: Sequence[Marked], at: int) -> bool:
    """Whether a sentence that asks only leads up to the short question right behind it.

    So does a claim before "Klopt dat?" and a supposition before "Mag het dan wel?".
    """
    one = given[at]
    if not one.text.endswith("?") and cues.WANTED.search(one.text) and _VERBLESS.match(one.text):
        return False
    if not one.text.endswith("?") and _points_ahead(given, at):
        return True
    supposes = bool(cues.SUPPOSES.match(one.text))
    if (one.text.endswith("?") and not supposes) or cues.WANTS_ASSENT.search(one.text):
        return False
    if cues.WHICH_OF_THESE.match(one.text) and _list_asks(given, at):
        return True
    asks = one.chances.get(Role.ASKS, 0.0) + one.chances.get(Role.OWN_CASE, 0.0)
    doubtful = asks < _CLEARLY_ASKS
    following = _next_question(given, at, beyond_plans=doubtful)
    if following is None:
        return False
    if not one.text.endswith("?") and (
        _only_wants_assent(following) or _tells_first(one, following)
    ):
        return True
    if following.sentence.listed:
        return False
    if _FOR_SOMEBODY.search(one.text) and cues.ADDS.match(following.text):
        return False
    opens = cues.OPENS.match(following.text) and not cues.BARE.match(following.text)
    if opens and cues.INDIRECT.search(one.text):
        return False
    if not following.text.endswith("?"):  # "Zij zouden lessen geven. Wij vernemen of dat mag."
        indirect = cues.INDIRECT.search(following.text) and cues.POINTING.search(following.text)
        return doubtful and not one.text.endswith("?") and bool(indirect)
    if opens:
        return False
    apart = given[at + 1] is not following
    return _goes_into(one, following, supposes=supposes, apart=apart)


def _points_ahead(given: Sequence[Marked], at: int) -> bool:
    """Whether it says that questions follow, or these are counted out right behind it.

    "Graag bevestiging van onderstaande."; "Ik zoek gegevens. Allereerst: welk bedrag?".
    """
    following = given[at + 1 :]
    if _POINTS_AHEAD.search(given[at].text):
        return any(one.asks for one in following)
    return any(one.asks and _FIRST_OF_A_ROW.match(one.text) for one in following[:2])


def _goes_into(one: Marked, following: Marked, *, supposes: bool, apart: bool) -> bool:
    """Whether a sentence is only asked by the question behind it; `apart`: more stands between."""
    words = len(following.text.split())
    if cues.TAG.match(following.text) and words <= _SHORT:
        return True
    if _tells_of(one.text) and cues.OF_THEM.match(following.text):
        return True
    if cues.NOT_KNOWN.search(one.text) and not one.text.endswith("?"):
        return True
    if supposes:
        return words < _SHORT
    if cues.BARE.match(following.text):
        return not one.text.endswith("?")
    if cues.YES_OR_NO.search(one.text):
        return False
    goes_on = not cues.ADDS.match(following.text) and cues.ENDS_WHETHER.search(following.text)
    if cues.WHETHER_THAT.match(following.text) or goes_on:
        return words <= 2 * _SHORT and not cues.INDIRECT.search(one.text)
    clearly = apart or one.chances[Role.ASKS] >= _CLEARLY_ASKS
    return bool(cues.POINTING.search(following.text)) and not clearly


def _tells_first(one: Marked, following: Marked) -> bool:
    """Whether it rather tells what the next question points at, or is asked again by that."""
    if not cues.POINTING.search(following.text):
        return False
    tells = one.chances.get(Role.PLAN, 0.0) + one.chances.get(Role.TELLS, 0.0)
    if tells >= one.chances.get(Role.ASKS, 0.0):
        return True
    again = cues.OPEN.match(following.text)
    short = len(following.text.split()) < _SHORT
    word = following.text.split()[0].casefold().strip("?")
    return bool(again) and short and word in one.text.casefold().split()


def _next_question(given: Sequence[Marked], at: int, *, beyond_plans: bool) -> Marked | None:
    """The next sentence of the paragraph that asks, with at most statements in between.

    `beyond_plans` where a plan may stand in between too.
    """
    told = (Role.TELLS, Role.PLAN) if beyond_plans else (Role.TELLS,)
    for one in given[at + 1 :]:
        if one.sentence.paragraph != given[at].sentence.paragraph or one.sentence.listed:
            return None
        if one.asks:
            return one
        if one.role not in told:
            return None
    return None


def _tells_of(text: str) -> bool:
    """Whether a sentence holds no word that asks: it tells of what the next one asks about."""
    asks = cues.ASKS_OPENLY.search(text) or cues.INDIRECT.search(text) or cues.ASSENT.search(text)
    return not (asks or text.endswith("?"))


def _only_wants_assent(one: Marked) -> bool:
    """ "Graag uw akkoord.": what is to be confirmed stands before it."""
    bare = bool(cues.ASSENT.search(one.text)) and not cues.CONTENT.search(one.text)
    return one.asks and bare and not one.text.endswith("?")


def _list_asks(given: Sequence[Marked], at: int) -> bool:
    """Whether what stands right behind it is a list with questions of its own."""
    below = given[at + 1 : at + 4]
    return bool(below) and below[0].sentence.listed and any(one.asks for one in below)
