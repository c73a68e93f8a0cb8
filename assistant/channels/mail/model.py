"""The nouns of the mailbox: a mail as it was read, and the draft that goes with it."""

from __future__ import annotations

from msgspec import Struct

from assistant.domain import Answer, Fact, Outcome, Step


class Address(Struct, frozen=True):
    """Someone a mail comes from or goes to; either part may be empty."""

    name: str = ""
    email: str = ""


class Attachment(Struct, frozen=True):
    """A file that came along: its words where it could be read, else why not (in Dutch)."""

    name: str
    media: str
    size: int
    text: str = ""
    problem: str = ""


class Mail(Struct, frozen=True, kw_only=True):
    """A mail as it came, with what nobody sees left out; nothing is masked yet.

    `text` is the whole visible text with what is quoted in it. `message_id`, `in_reply_to` and
    `references` are without angle brackets. `date` is ISO 8601, or empty. `automatic` is true
    for what no person wrote: absence notes, delivery reports, lists. `problems` say in Dutch what
    could not be read.
    """

    subject: str = ""
    sender: Address = Address()
    text: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    date: str = ""
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    automatic: bool = False
    problems: tuple[str, ...] = ()


class Reason(Struct, frozen=True):
    """Why a person has to look: a fixed name, and a Dutch sentence for that person."""

    name: str
    text: str


class Answered(Struct, frozen=True):
    """A question of the mail, in its own words without personal data, and its answer."""

    text: str
    answer: Answer


class Quote(Struct, frozen=True):
    """A place that the draft rests on; `n` is its number in the draft."""

    n: int
    title: str
    place: str
    text: str
    verbatim: bool
    url: str | None


class Proven(Struct, frozen=True, kw_only=True):
    """What one answer rests on, for the person who checks the draft.

    `confidence` is "regel", "bron", "vraag terug" or "geen"; `asked` is what the assistant was
    asked where that is more than the question as it stands in the mail.
    """

    question: str
    asked: str
    outcome: Outcome
    tranche: str | None
    tranche_basis: str | None
    confidence: str
    facts: tuple[Fact, ...]
    trace: tuple[Step, ...]
    quotes: tuple[Quote, ...]
    flip_points: tuple[str, ...]
    check: tuple[str, ...]


class Proof(Struct, frozen=True):
    """The proof sheet of a draft: per question, and what to check in the mail as a whole."""

    questions: tuple[Proven, ...]
    check: tuple[str, ...]


class Draft(Struct, frozen=True):
    """A reply that a person may send: never sent by itself.

    `needs_human` is true where a person must do more than read and approve; `reasons` says why.
    `masked` names the kinds of personal data that were left out, such as "telefoonnummer".
    """

    subject: str
    body: str
    questions: tuple[Answered, ...]
    needs_human: bool
    reasons: tuple[str, ...]
    masked: tuple[str, ...]
    proof: Proof
