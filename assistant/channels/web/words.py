"""The fixed words around an answer, in its own language; codes never reach a reader."""

from __future__ import annotations

from msgspec import Struct

from assistant.domain import Answer, Kind, Origin, Outcome, Status
from assistant.dutch import month_names

AUTHORITIES = {
    "wet": "Wet",
    "regeling": "Regeling",
    "toelichting": "Toelichting",
    "brief": "Brief",
    "faq": "Veelgestelde vragen",
    "presentatie": "Presentatie",
    "kamerbrief": "Kamerbrief",
    "nieuws": "Nieuwsbericht",
}

BEFORE_HEADINGS = "Begin van de tekst"  # the place of words that stand under no heading


class Words(Struct, frozen=True):
    """One language's words for an answer."""

    outcomes: dict[Outcome, str]
    depends: str
    origins: dict[Origin, str]
    statuses: dict[Status, str]
    bases: dict[str, str]
    answer: str
    tranche: str
    other_tranche: str
    understood: str
    understood_hint: str
    corrected: str
    filled_in: str
    change: str
    new_value: str
    ask_again: str
    to_know: str
    your_answer: str
    send: str
    conditions: str
    flips: str
    amounts: str
    amount: str
    what: str
    sources: str
    source: str
    back: str
    read_passage: str
    open_source: str
    original: str
    own_words: str
    verbatim: str
    page: str
    contact: str
    receipt: str
    receipt_hint: str
    steps: str
    compare: str


_NL = Words(
    outcomes={
        Outcome.YES: "Ja",
        Outcome.NO: "Nee",
        Outcome.CONDITIONAL: "Ja, mits",
        Outcome.NEEDS_INFORMATION: "Meer informatie nodig",
        Outcome.ANSWERED: "Antwoord",
        Outcome.NOT_IN_SOURCES: "De bronnen zeggen dit niet",
        Outcome.OUT_OF_SCOPE: "Buiten het onderwerp",
    },
    depends="Dat hangt ervan af",
    origins={
        Origin.SAID: "door u gezegd",
        Origin.EARLIER_TURN: "uit eerdere vraag",
        Origin.ASSUMED: "aangenomen",
        Origin.DERIVED: "afgeleid",
    },
    statuses={
        Status.MET: "voldaan",
        Status.NOT_MET: "niet voldaan",
        Status.UNKNOWN: "nog niet bekend",
    },
    bases={"assumed": "aangenomen", "earlier_turn": "uit eerdere vraag"},
    answer="Antwoord",
    tranche="Tranche",
    other_tranche="Beantwoord voor",
    understood="Wat wij hebben begrepen",
    understood_hint="Klopt iets niet? Pas het aan, dan krijgt u een nieuw antwoord.",
    corrected="door u aangepast",
    filled_in="u vulde in:",
    change="Aanpassen",
    new_value="nieuwe waarde",
    ask_again="Vraag opnieuw",
    to_know="Wat wij nog willen weten",
    your_answer="Uw antwoord op:",
    send="Verstuur",
    conditions="Voorwaarden",
    flips="Wanneer het antwoord verandert",
    amounts="Bedragen",
    amount="Bedrag",
    what="Waarvoor",
    sources="Bronnen bij dit antwoord",
    source="Bron",
    back="Terug naar de tekst bij verwijzing",
    read_passage="Lees de passage",
    open_source="Open de bron op deze plaats",
    original="Origineel",
    own_words="in onze eigen woorden",
    verbatim="letterlijk",
    page="bladzijde",
    contact="Wilt u het zeker weten? Mail het SPUK-team:",
    receipt="Hoe dit antwoord is gemaakt",
    receipt_hint="Met deze kenmerken kan dit antwoord later precies zo worden nagerekend.",
    steps="Stappen van de regels",
    compare="Vergelijk met de andere tranche",
)

_EN = Words(
    outcomes={
        Outcome.YES: "Yes",
        Outcome.NO: "No",
        Outcome.CONDITIONAL: "Yes, provided that",
        Outcome.NEEDS_INFORMATION: "More information needed",
        Outcome.ANSWERED: "Answer",
        Outcome.NOT_IN_SOURCES: "The sources do not say",
        Outcome.OUT_OF_SCOPE: "Off topic",
    },
    depends="That depends",
    origins={
        Origin.SAID: "you said so",
        Origin.EARLIER_TURN: "from an earlier question",
        Origin.ASSUMED: "assumed",
        Origin.DERIVED: "derived",
    },
    statuses={
        Status.MET: "met",
        Status.NOT_MET: "not met",
        Status.UNKNOWN: "not known yet",
    },
    bases={"assumed": "assumed", "earlier_turn": "from an earlier question"},
    answer="Answer",
    tranche="Tranche",
    other_tranche="Answer for",
    understood="What we understood",
    understood_hint="Is something wrong? Change it and you get a new answer.",
    corrected="changed by you",
    filled_in="you filled in:",
    change="Change",
    new_value="new value",
    ask_again="Ask again",
    to_know="What we still need to know",
    your_answer="Your answer to:",
    send="Send",
    conditions="Conditions",
    flips="When the answer changes",
    amounts="Amounts",
    amount="Amount",
    what="For",
    sources="Sources for this answer (in Dutch)",
    source="Source",
    back="Back to the text at mark",
    read_passage="Read the passage",
    open_source="Open the source at this place",
    original="Original",
    own_words="in our own words",
    verbatim="verbatim",
    page="page",
    contact="Do you want to be certain? Mail the SPUK team:",
    receipt="How this answer was made",
    receipt_hint="With these marks this answer can be recomputed exactly at a later time.",
    steps="Steps of the rules",
    compare="Compare with the other tranche (in Dutch)",
)


def words(language: str) -> Words:
    """The words of an answer's language; Dutch for any other than English."""
    return _EN if language == "en" else _NL


def verdict(answer: Answer) -> str:
    """The outcome in words. "Ja, mits" is said of what is allowed, not of a duty or an amount."""
    spoken = words(answer.language)
    if answer.outcome is Outcome.CONDITIONAL and answer.kind is not Kind.ELIGIBILITY:
        return spoken.depends
    return spoken.outcomes[answer.outcome]


def dutch_date(date: str) -> str:
    """ "2023-07-11" as "11 juli 2023" and "2023-07" as "juli 2023"; anything else as it is."""
    parts = date.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) not in (2, 3):
        return date
    if not 1 <= int(parts[1]) <= 12:
        return date
    month = f"{month_names()[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def authority(code: str) -> str:
    """The authority of a source in words."""
    return AUTHORITIES.get(code, code.capitalize())


def unbroken(text: str) -> str:
    """The text with each euro sign kept on one line with its amount."""
    return text.replace("€ ", "€\u00a0")
