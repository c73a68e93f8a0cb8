"""Gold items: a question with what a right answer holds, read strictly from JSONL."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from assistant.domain import Kind, Outcome, Turn
from assistant.errors import InvalidInput
from corpus.model import Tranche

Style = Literal[
    "plain",
    "informal",
    "typo",
    "long",
    "formal",
    "ambiguous",
    "adversarial",
    "followup",
    "english",
]

_NAME = re.compile(r"[^\W\d_A-Z][^\nA-Z]*(?<!\s)")


class Place(Struct, frozen=True, forbid_unknown_fields=True):
    """A place that may be cited; `heading` is part of a heading path, "" is anywhere."""

    source: str
    heading: str


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    """What the answer must hold. Every outcome listed is right, the first one is the best."""

    outcome: tuple[Outcome, ...]
    tranche: Tranche | None
    amounts_eur: tuple[int, ...]
    cite_any: tuple[Place, ...]
    must_mention: tuple[str, ...]
    must_not_mention: tuple[str, ...]


class Item(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question, with earlier turns where it is a follow-up; `why` names the ground.

    `activity` is a short Dutch name, in lower case, of the concrete activity or cost asked about;
    `pair` is the id of the item that differs from this one in one fact and ends otherwise.
    """

    id: str
    question: str
    kind: Kind
    expect: Expect
    why: str
    style: Style
    history: tuple[Turn, ...] = ()
    activity: str | None = None
    pair: str | None = None


def load(path: Path) -> list[Item]:
    """The items of one JSONL file, in its order; a wrong line is named by file and number."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(
            f"{path}: niet te lezen als UTF-8-bestand. Controleer de naam."
        ) from error
    items: list[Item] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            items.append(_item(line, f"{path}:{number}"))
    if not items:
        raise InvalidInput(f"{path}: geen enkele vraag. Zet op elke regel één JSON-object.")
    _refuse_doubles(items, path)
    return items


def _item(line: str, place: str) -> Item:
    try:
        item = msgspec.json.decode(line, type=Item)
    except msgspec.DecodeError as error:
        raise InvalidInput(f"{place}: geen goede vraag: {error}.") from error
    if not item.expect.outcome:
        raise InvalidInput(f"{place}: expect.outcome is leeg. Noem minstens één uitkomst.")
    if item.activity is not None and not _NAME.fullmatch(item.activity):
        raise InvalidInput(
            f"{place}: activity {item.activity!r} is geen korte naam in kleine letters."
        )
    for pattern in (*item.expect.must_mention, *item.expect.must_not_mention):
        try:
            re.compile(pattern, re.IGNORECASE)
        except re.error as error:
            raise InvalidInput(f"{place}: onjuiste regex {pattern!r}: {error}.") from error
    return item


def _refuse_doubles(items: Iterable[Item], path: Path) -> None:
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            raise InvalidInput(f"{path}: het id {item.id} komt twee keer voor. Maak ids uniek.")
        seen.add(item.id)
