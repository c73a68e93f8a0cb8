"""The nouns of the flow: question, understanding, ruling, answer. No behaviour lives here."""

from __future__ import annotations

from decimal import Decimal
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


VERDICTS = (Outcome.YES, Outcome.NO, Outcome.CONDITIONAL)


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
    """One earlier message of a conversation; `role` is "user" or "assistant".

    `facts` are what the asker set by hand with that message.
    """

    role: str
    text: str
    facts: dict[str, str] = field(default_factory=dict)


class Question(Struct, frozen=True):
    """What a channel hands to the assistant.

    `tranche` and `facts` are set by the caller and win over what is read from the text. `setting`
    is what a longer text states for all of its questions; the question itself wins over that.
    `leans` where the caller knows that it goes on about the history.
    """

    text: str
    history: tuple[Turn, ...] = ()
    tranche: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    setting: str = ""
    leans: bool = False


class Form(StrEnum):
    """How a question is asked, which decides how it can be answered."""

    YES_NO = "yes_no"
    OPEN = "open"
    CHECK = "check"  # "klopt dat?": a claim to confirm or correct


ABOVE_MBO = 5


class Facts(Struct, frozen=True, kw_only=True):
    """What is stated about the case. `None` and empty mean "not stated", never "no".

    Amounts are whole or decimal euros, shares are fractions (0.25 is 25%).
    """

    hoofdthemas: tuple[str, ...] = ()
    ministeries: tuple[str, ...] = ()
    jaren: tuple[int, ...] = ()
    van_jaar: int | None = None
    naar_jaar: int | None = None
    activiteiten: tuple[str, ...] = ()
    gemeente: str | None = None
    gebied: str | None = None
    bedragen: tuple[Decimal, ...] = ()
    aandelen: tuple[Decimal, ...] = ()
    bedrag_per_thema: tuple[tuple[str, Decimal], ...] = ()
    budget: Decimal | None = None
    verschuiving: Decimal | None = None
    verschuiving_aandeel: Decimal | None = None
    verschuiving_grens: str | None = None  # meer, minstens, minder, hoogstens, ongeveer
    nieuwe_activiteit: bool | None = None
    plaats_in_focusgebied: bool | None = None
    deelnemers_uit_focusgebied: bool | None = None
    doelgroep_participatiewet: bool | None = None
    doelgroep: str | None = None
    gericht_op_betaald_werk: bool | None = None
    school_in_coalitie: bool | None = None
    leerlingen_so_po_vo: bool | None = None
    ander_rijksgeld: str | None = None  # volledig, deels, geen, vervallen, onbekend
    ander_geld: bool | None = None
    past_bij_overkoepelend_doel: bool | None = None
    alleen_voorbereiding: bool | None = None
    naast_gewone_leerkracht: bool | None = None
    goed_onderbouwd: bool | None = None
    groep: int | None = None
    mbo_niveau: int | None = None  # ABOVE_MBO is hbo or wo
    aanvraagdatum: str | None = None
    verlenging_jaren: int | None = None
    genoemde_drempel: Decimal | None = None


class Guess(Struct, frozen=True):
    """An activity by id, the words it was read from, and the chance (0 to 1) that it is right."""

    activity: str
    words: str
    certainty: float


class Claimed(Struct, frozen=True):
    """Something put forward that the sources settle: the entry that does, and what it comes to.

    `entry` is "tranche/id" of a bewering, or of a premisse where `is_premise`.
    """

    entry: str
    right: bool
    is_premise: bool = False


class Understanding(Struct, frozen=True, kw_only=True):
    """A question as it was understood: what is asked, about what, with which facts.

    `topics` name rules, best first; `stellingen` are ids of statements that fit, best first.
    `origins` says for each stated fact where it comes from. `guess` is an activity that was learnt
    from examples, where no word of the question is known as one; `by_example` are topics of
    which no word stands in the question: they say what is asked, never yes or no. `premissen`
    are the wrong premises it takes for granted ("tranche/id"); `asks_more`: without them it still
    asks something. `claimed` is what it puts forward to be checked, `denied` are
    the concepts that it denies there. `names_something`: words that no term holds say what the
    plan is. `asks_leave`: it asks if a plan may be, `refuses_leave`: it puts forward that it may
    not be. `outside` says what a message that is not in scope is: "onderwerp", "regeling",
    "groet", "dank", "wie".
    """

    text: str
    language: str
    form: Form
    asks: frozenset[str]  # question words: "wie", "wanneer", "hoeveel", "waar", "waarom", ...
    concepts: frozenset[str]
    kind: Kind
    tranche: str | None
    tranche_basis: str | None
    topics: tuple[str, ...]
    stellingen: tuple[str, ...]
    facts: Facts
    origins: dict[str, Origin]
    in_scope: bool
    follow_up: bool = False
    guess: Guess | None = None
    by_example: frozenset[str] = frozenset()
    premissen: tuple[str, ...] = ()
    asks_more: bool = True
    outside: str = "onderwerp"
    names_something: bool = False
    claimed: Claimed | None = None
    denied: frozenset[str] = frozenset()
    asks_leave: bool = False
    refuses_leave: bool = False


class Step(Struct, frozen=True, gc=False):
    """One line of a rule's trace: what was looked at, what it was, where it stands."""

    label: str
    value: str
    cite: Cite | None = None


class Point(Struct, frozen=True, gc=False):
    """One thing an answer has to say: a sentence by key, with its values and its proof.

    `kind` is the claim's kind: "rule", "calculation", "source" or "connective".
    """

    key: str
    values: dict[str, str] = field(default_factory=dict)
    cites: tuple[Cite, ...] = ()
    kind: str = "rule"


class Condition(Struct, frozen=True, gc=False):
    """A condition of a rule and whether the stated facts meet it."""

    id: str
    status: Status
    cites: tuple[Cite, ...] = ()


class Amount(Struct, frozen=True, gc=False):
    """A euro amount that a rule found or computed."""

    label: str
    eur: Decimal
    hoofdthema: str | None = None
    jaar: int | None = None
    cites: tuple[Cite, ...] = ()


class Ruling(Struct, frozen=True, gc=False, kw_only=True):
    """What a rule found, with its trace; sentences are made of `points` later.

    `missing` are names of facts that would settle it, the most decisive first, and `options` what
    the only one may be (value to send back, mark of its text); `flips` are points that say what
    would turn the outcome.
    """

    topic: str
    outcome: Outcome
    points: tuple[Point, ...] = ()
    steps: tuple[Step, ...] = ()
    conditions: tuple[Condition, ...] = ()
    amounts: tuple[Amount, ...] = ()
    missing: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    flips: tuple[Point, ...] = ()
    tranche: str | None = None


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


class AnswerPart(Struct, frozen=True):
    """One of several questions in a message, and how it ends."""

    question: str
    kind: Kind
    outcome: Outcome
    tranche: str | None


class Receipt(Struct, frozen=True):
    """Enough to recompute an answer and compare it."""

    version: str
    corpus: str
    rules: str
    index: str
    retrieval: str


class Answer(Struct, frozen=True):
    """The answer, as every channel gives it. `parts` is empty where one thing was asked."""

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
    parts: tuple[AnswerPart, ...] = ()
