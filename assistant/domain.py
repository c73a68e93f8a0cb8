"""The nouns of the flow: question, understanding, ruling, answer. No behaviour lives here."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from corpus.model import Cite, Locator


class Outcome(StrEnum):
    """How a question ends; the values are those of the public answer format."""

    YES = "yes"
    NO = "no"
    CONDITIONAL = "conditional"
    NEEDS_INFORMATION = "needs_information"
    ANSWERED = "answered"
    NOT_IN_SOURCES = "not_in_sources"
    OUT_OF_SCOPE = "out_of_scope"


class Kind(StrEnum):
    """What is asked for."""

    ELIGIBILITY = "eligibility"
    BUDGET = "budget"
    PROCEDURE = "procedure"
    INFORMATION = "information"
    OUT_OF_SCOPE = "out_of_scope"


class Origin(StrEnum):
    """Where a fact comes from."""

    SAID = "said"
    EARLIER_TURN = "earlier_turn"
    ASSUMED = "assumed"
    DERIVED = "derived"


class Status(StrEnum):
    """The three values of a condition; `UNKNOWN` is never treated as `NOT_MET`."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


class Turn(Struct, frozen=True, forbid_unknown_fields=True):
    """One earlier message of a conversation; `role` is "user" or "assistant"."""

    role: str
    text: str


class Question(Struct, frozen=True):
    """What a channel hands to the assistant.

    `tranche` and `facts` are set by the caller and win over what is read from the text.
    """

    text: str
    history: tuple[Turn, ...] = ()
    tranche: str | None = None
    facts: dict[str, str] = field(default_factory=dict)


class Step(Struct, frozen=True):
    """One line of a rule's trace: what was looked at, what it was, where it stands."""

    label: str
    value: str
    cite: Cite | None = None


class Fact(Struct, frozen=True):
    """A line of the fact card: what was understood and where it came from."""

    name: str
    label: str
    value: str
    origin: Origin


class FollowUp(Struct, frozen=True):
    """A question back to the asker; `fact` is the name to set, `options` the usual answers.

    Each option is (value to send back, text on the button).
    """

    fact: str
    question: str
    options: tuple[tuple[str, str], ...] = ()


class Citation(Struct, frozen=True):
    """A numbered proof: a passage of a source, as the answer shows it."""

    n: int
    source_id: str
    title: str
    authority: str
    tranche: str | None
    locator: Locator
    label: str
    text: str
    verbatim: bool
    url: str | None
    date: str
    passage_id: str


class Claim(Struct, frozen=True):
    """One sentence or block of the answer with its proof.

    `kind` is "rule", "calculation", "source" or "connective"; `citations` are numbers.
    """

    text: str
    kind: str
    citations: tuple[int, ...] = ()
    rule_id: str | None = None


class AnswerCondition(Struct, frozen=True):
    """A condition as shown, with the numbers of its citations."""

    id: str
    label: str
    status: Status
    citations: tuple[int, ...] = ()


class AnswerAmount(Struct, frozen=True):
    """A euro amount that the text states, in whole euros."""

    label: str
    eur: int
    hoofdthema: str | None = None
    jaar: int | None = None
    citations: tuple[int, ...] = ()


class Receipt(Struct, frozen=True):
    """Enough to recompute an answer and compare it."""

    version: str
    corpus: str
    rules: str
    index: str
    retrieval: str


class Answer(Struct, frozen=True):
    """The answer, as every channel gives it."""

    id: str
    question: str
    language: str
    kind: Kind
    outcome: Outcome
    tranche: str | None
    tranche_basis: str | None
    text: str
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    conditions: tuple[AnswerCondition, ...]
    amounts: tuple[AnswerAmount, ...]
    follow_ups: tuple[FollowUp, ...]
    flip_points: tuple[str, ...]
    citations: tuple[Citation, ...]
    contact: str | None
    receipt: Receipt
    trace: tuple[Step, ...] = ()
