"""Whether a typed question can be asked: length and characters, said in Dutch."""

from __future__ import annotations

import unicodedata

from assistant.dutch import thousands
from assistant.errors import InvalidInput
from assistant.settings import MAX_QUESTION

MAX_FACT = 200  # characters
_ALLOWED_CONTROLS = "\n\t"


def checked_question(typed: str) -> str:
    """The question with plain line ends and without invisible characters.

    Invisible characters (Unicode tags, zero-width, direction marks) can hide instructions from
    the person who pastes them; they are dropped. Control characters mean that something else
    than text was sent, and are refused. Raises InvalidInput.
    """
    text = typed.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(char for char in text if unicodedata.category(char) != "Cf").strip()
    if not text:
        raise InvalidInput("Typ eerst uw vraag.")
    if len(text) > MAX_QUESTION:
        raise InvalidInput(
            f"Uw vraag is {thousands(len(text))} tekens lang. "
            f"Maak de vraag korter: er mogen {thousands(MAX_QUESTION)} tekens in."
        )
    if any(_is_control(char) for char in text):
        raise InvalidInput(
            "In uw vraag staan tekens die geen tekst zijn. Typ de vraag over, of plak alleen tekst."
        )
    return text


def _is_control(char: str) -> bool:
    return char not in _ALLOWED_CONTROLS and unicodedata.category(char) in ("Cc", "Cs")


def checked_fact(typed: str) -> str:
    """The value of a fact that a person sets, cleaned like a question; raises InvalidInput."""
    if not typed.strip():
        raise InvalidInput("Vul een waarde in voor het feit dat u wilt aanpassen.")
    if len(typed) > MAX_FACT:
        raise InvalidInput(f"Houd de waarde korter: er mogen {MAX_FACT} tekens in.")
    return checked_question(typed)
