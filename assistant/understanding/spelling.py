"""Mends typing errors: a word that is not right becomes the likeliest word one slip away.

What is likely follows from the slip, from how often a word is used and from the words of the field.
A right word is not touched, however rare it is, unless it stands in a name of the field; a name is
not touched unless it is nearly one of the field. Where two words are as likely, or a negation could
come or go, the word stays as it was typed.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.understanding import dictionary, phrases
from assistant.understanding.language import language
from assistant.understanding.phrases import Change
from assistant.understanding.speller import ABBREVIATION, SHORTEST, Speller
from assistant.understanding.typed import written_out
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import Token, tokens


def correct(text: str, vocabulary: Vocabulary) -> str:
    """The text with its typing errors mended ("budgt" -> "budget")."""
    text = written_out(text)
    words = tokens(text)
    speller = Speller(vocabulary, dictionary.shipped(), english=language(words) == "en")
    whole = _changed(text, phrases.joined(text, words, speller, vocabulary))
    words = words if whole == text else tokens(whole)
    mended = _changed(whole, _by_word(whole, words, speller, vocabulary))
    words = words if mended == whole else tokens(mended)
    return _changed(mended, phrases.by_its_name(words, vocabulary))


def _by_word(
    text: str, words: tuple[Token, ...], speller: Speller, vocabulary: Vocabulary
) -> Iterable[Change]:
    whole = phrases.known_with_hyphen(words, vocabulary)
    for at, token in enumerate(words):
        if at not in whole and _may_be_mended(text, token):
            better = phrases.parted(token, speller, vocabulary) or _better(text, token, speller)
            if better is not None:
                yield token.start, token.end, better


def _better(text: str, token: Token, speller: Speller) -> str | None:
    typed = text[token.start : token.end]
    if typed.isupper() and not text.isupper() and len(typed) <= ABBREVIATION:
        return speller.abbreviation(token.text)
    return speller.mended(token.text, name=_is_a_name(text, token))


def _may_be_mended(text: str, token: Token) -> bool:
    """Not a figure or a part of an address."""
    if len(token.text) < SHORTEST or not (token.text.isascii() and token.text.isalpha()):
        return False
    before, behind = text[: token.start][-1:], text[token.end : token.end + 2]
    address = "@" in before + behind[:1] or "_" in before + behind[:1] or before == "/"
    return not address and not (behind[:1] == "." and behind[1:].isalnum())


def _is_a_name(text: str, token: Token) -> bool:
    """Whether the word has a capital that does not come from where it stands."""
    before = text[: token.start].rstrip(" \t\"'“‘(*-•")
    return text[token.start].isupper() and bool(before) and before[-1] not in ".!?:;,\n"


def _changed(text: str, changes: Iterable[Change]) -> str:
    """The text with the changes made, from the end, so that the places before stay right."""
    for start, end, better in sorted(set(changes), reverse=True):
        text = text[:start] + _written_as(text[start:end], better) + text[end:]
    return text


def _written_as(typed: str, better: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return better.upper()
    return better[0].upper() + better[1:] if typed[0].isupper() else better
