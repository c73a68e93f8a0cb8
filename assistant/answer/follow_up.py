"""Questions back to the asker, for the facts that would settle the ruling."""

from __future__ import annotations

from assistant.answer.render import Wording
from assistant.answer.wording import OPEN_QUESTIONS
from assistant.domain import FollowUp, Ruling
from corpus.rulebook import Rulebook, Voorwaarde

Options = tuple[tuple[str, str], ...]

_THEMES_OFFERED = 6


def follow_ups(ruling: Ruling, rulebook: Rulebook, words: Wording) -> tuple[FollowUp, ...]:
    """A question for each missing fact that can be asked for, the most decisive first."""
    conditions: dict[str, Voorwaarde] = {
        c.feit: c
        for rules in rulebook.tranches.values()
        if rules.voorwaarden
        for c in rules.voorwaarden.voorwaarde
    }
    found = []
    for name in ruling.missing:
        if name in conditions:
            condition = conditions[name]
            options = _yes_or_no(words, reverse=condition.omgekeerd)
            found.append(FollowUp(name, words.question(condition), options))
        elif name in OPEN_QUESTIONS:
            question = OPEN_QUESTIONS[name][words.english]
            options = tuple((value, words.value(mark)) for value, mark in ruling.options)
            found.append(FollowUp(name, question, options or _options(name, rulebook, words)))
    return tuple(found)


def _yes_or_no(words: Wording, *, reverse: bool = False) -> Options:
    """Yes and no; the value sent back is turned round where "ja" breaks the condition."""
    yes, no = ("Yes", "No") if words.english else ("Ja", "Nee")
    return (("nee", yes), ("ja", no)) if reverse else (("ja", yes), ("nee", no))


def _options(name: str, rulebook: Rulebook, words: Wording) -> Options:
    if name == "nieuwe_activiteit":
        return _yes_or_no(words)
    if name != "hoofdthema":
        return ()
    return tuple(
        (theme.id, words.theme(theme.id))
        for rules in rulebook.tranches.values()
        if rules.voorwaarden
        for theme in rules.voorwaarden.hoofdthema[:_THEMES_OFFERED]
    )
