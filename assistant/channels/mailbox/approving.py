"""What people do with a draft: edit, approve, withdraw. Functions from work to work."""

from __future__ import annotations

import re
import unicodedata

from msgspec.structs import replace

from assistant.channels.mailbox.model import Status, Work
from assistant.errors import InvalidInput

MAX_NAME = 80  # characters
MAX_TEXT = 50_000
_MARK = re.compile(r"\[(?:CONCEPT|DRAFT)\b[^\]]*\]")
_EDITABLE = (Status.DRAFTED, Status.PERSON, Status.APPROVED)


class FourEyes(InvalidInput):
    """The person who edited a draft cannot approve it too."""

    code = "vier-ogen"
    status = 409


class ChangedMeanwhile(InvalidInput):
    """Someone else changed the draft after this page was opened."""

    code = "intussen-veranderd"
    status = 409


def name(typed: str) -> str:
    """A person's name as it is kept; raises InvalidInput where there is none."""
    shown = "".join(c for c in typed if unicodedata.category(c)[0] != "C")
    found = " ".join(shown.split())
    if not found:
        raise InvalidInput("Vul uw naam in. Zo is te zien wie wat heeft gedaan.")
    if len(found) > MAX_NAME:
        raise InvalidInput(f"Houd uw naam korter: er mogen {MAX_NAME} tekens in.")
    return found


def edited(work: Work, text: str, who: str, version: int) -> Work:
    """The draft with a new text. An approval falls: it was for other words."""
    _current(work, version)
    words = text.replace("\r\n", "\n").strip()
    if not words:
        raise InvalidInput("Het antwoord is leeg. Typ eerst een antwoord.")
    if len(words) > MAX_TEXT:
        raise InvalidInput("Het antwoord is te lang om te bewaren. Maak het korter.")
    if words == work.text.strip():
        return work
    return replace(
        work,
        text=words,
        version=work.version + 1,
        status=_open(work),
        editor=who,
        approver="",
        approved_at="",
    )


def approved(work: Work, who: str, at: str, version: int, *, four_eyes: bool) -> Work:
    """The draft as approved by `who` at `at`.

    With four eyes that is another person than the one who wrote the words as they are now. A
    draft that nobody edited was written by the machine: one person is then the second.
    """
    _current(work, version)
    if work.status is Status.APPROVED:
        return work
    if not work.text.strip():
        raise InvalidInput("Er is nog geen antwoord. Typ eerst een antwoord en bewaar het.")
    if four_eyes and same_person(who, work.editor):
        raise FourEyes("U hebt dit concept zelf bewerkt. Vraag een collega om het goed te keuren.")
    return replace(
        work,
        status=Status.APPROVED,
        text=unmarked(work.text),
        version=work.version + 1,
        approver=who,
        approved_at=at,
    )


def unmarked(text: str) -> str:
    """The text without the line at its top that says a machine made it: a person did approve."""
    first, _, rest = text.lstrip().partition("\n")
    return rest.lstrip("\n") if _MARK.fullmatch(first.strip()) and rest.strip() else text


def withdrawn(work: Work, version: int) -> Work:
    """The draft without its approval."""
    _current(work, version)
    if work.status is not Status.APPROVED:
        raise InvalidInput("Dit concept is niet goedgekeurd.")
    return replace(work, status=_open(work), version=work.version + 1, approver="", approved_at="")


def same_person(one: str, other: str) -> bool:
    """Whether two names are one, whatever their capitals and spaces."""
    return bool(other) and " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _open(work: Work) -> Status:
    return Status.PERSON if work.draft and work.draft.needs_human else Status.DRAFTED


def _current(work: Work, version: int) -> None:
    if work.status not in _EDITABLE:
        raise InvalidInput("Dit concept kan niet meer worden veranderd.")
    if version != work.version:
        raise ChangedMeanwhile(
            "Iemand anders heeft dit concept intussen veranderd. "
            "Open de pagina opnieuw en bekijk eerst de nieuwe tekst."
        )
