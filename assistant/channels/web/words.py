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
    changed: str
    verdict_changed: str
    verdict_same: str
    nothing_changed: str
    tranche_changed: str
    fact_changed: str
    fact_added: str
    fact_gone: str
    condition_changed: str
    amount_changed: str
    bar_under: str
    bar_at: str
    bar_over: str
    why: str
    why_condition: str
    why_broken: str
    why_settles: str
    why_rule: str
    the_rules: str
    tools: str
    copy: str
    copied: str
    as_text: str
    print: str
    hints: dict[str, str]
    judge: str
    is_right: str
    is_wrong: str
    why_wrong: str
    reasons: dict[str, str]
    note: str
    note_hint: str
    send_judgement: str
    judged_right: str
    judged_wrong: str
    question: str
    notice: str
    mark: str
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
    changed="Dit veranderde:",
    verdict_changed="Het antwoord ging van “{old}” naar “{new}”.",
    verdict_same="Het oordeel blijft “{new}”, maar de uitleg is anders.",
    nothing_changed="Het antwoord blijft hetzelfde: “{new}”.",
    tranche_changed="De tranche ging van {old} naar {new}.",
    fact_changed="{label} ging van “{old}” naar “{new}”.",
    fact_added="Nieuw bekend: {label} is “{new}”.",
    fact_gone="{label} telt niet meer mee; dat was “{old}”.",
    condition_changed="De voorwaarde “{label}” ging van {old} naar {new}.",
    amount_changed="Het bedrag bij “{label}” ging van {old} naar {new}.",
    bar_under="U zit op {value}. De grens is {limit}: u blijft eronder.",
    bar_at="U zit op {value}. Dat is precies de grens.",
    bar_over="U zit op {value}. De grens is {limit}: u gaat eroverheen.",
    why="Waarom vraagt u dit?",
    why_condition="De regel {rule} stelt deze voorwaarde.",
    why_broken="Is er niet aan voldaan, dan geldt: {reason}",
    why_settles="Met uw antwoord weten wij of aan deze voorwaarde is voldaan: “{condition}”.",
    why_rule="De regel {rule} geeft met uw antwoord een duidelijk ja of nee.",
    the_rules="die dit bepaalt",
    tools="Wat u met dit antwoord kunt doen",
    copy="Kopieer antwoord met bronnen",
    copied="Het antwoord met de bronnen is gekopieerd.",
    as_text="Toon antwoord met bronnen als tekst",
    print="Afdrukken",
    hints={"amount": "Bijvoorbeeld: € 180.000", "share": "Bijvoorbeeld: 22,5%"},
    judge="Klopt dit antwoord?",
    is_right="Klopt",
    is_wrong="Klopt niet",
    why_wrong="Wat klopt er niet?",
    reasons={
        "oordeel": "Het oordeel (ja, nee, ja mits) is fout",
        "bedrag": "Een bedrag, datum of percentage is fout",
        "bron": "De bron past niet bij het antwoord of ontbreekt",
        "begrepen": "Mijn vraag is verkeerd begrepen",
        "onduidelijk": "Het antwoord is niet duidelijk",
        "anders": "Iets anders",
    },
    note="Wilt u het uitleggen? (niet verplicht)",
    note_hint="Zet hier geen persoonsgegevens in. Maximaal 1.000 tekens.",
    send_judgement="Verstuur mijn oordeel",
    judged_right="U zei: dit antwoord klopt. Dank u wel.",
    judged_wrong="U zei: dit antwoord klopt niet. Dank u wel, een beheerder kijkt ernaar.",
    question="Vraag",
    notice="Automatisch gemaakt met de SPUK-wijzer. De bron geldt, niet dit antwoord.",
    mark="Kenmerk",
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
    changed="This changed:",
    verdict_changed="The answer went from “{old}” to “{new}”.",
    verdict_same="The verdict is still “{new}”, but the explanation is different.",
    nothing_changed="The answer stays the same: “{new}”.",
    tranche_changed="The tranche went from {old} to {new}.",
    fact_changed="{label} went from “{old}” to “{new}”.",
    fact_added="Known now: {label} is “{new}”.",
    fact_gone="{label} does not count any more; it was “{old}”.",
    condition_changed="The condition “{label}” went from {old} to {new}.",
    amount_changed="The amount for “{label}” went from {old} to {new}.",
    bar_under="You are at {value}. The limit is {limit}: you stay below it.",
    bar_at="You are at {value}. That is exactly the limit.",
    bar_over="You are at {value}. The limit is {limit}: you go over it.",
    why="Why do you ask this?",
    why_condition="The rule {rule} sets this condition.",
    why_broken="If it is not met: {reason}",
    why_settles="Your answer tells us whether this condition is met: “{condition}”.",
    why_rule="With your answer the rule {rule} gives a clear yes or no.",
    the_rules="that decides this",
    tools="What you can do with this answer",
    copy="Copy answer with sources",
    copied="The answer with its sources was copied.",
    as_text="Show answer with sources as text",
    print="Print",
    hints={"amount": "For example: € 180,000", "share": "For example: 22.5%"},
    judge="Is this answer right?",
    is_right="Right",
    is_wrong="Wrong",
    why_wrong="What is wrong?",
    reasons={
        "oordeel": "The verdict (yes, no, yes provided) is wrong",
        "bedrag": "An amount, date or percentage is wrong",
        "bron": "The source does not fit the answer or is missing",
        "begrepen": "My question was not understood",
        "onduidelijk": "The answer is not clear",
        "anders": "Something else",
    },
    note="Would you like to explain? (not required)",
    note_hint="Do not put personal data here. At most 1,000 characters.",
    send_judgement="Send my opinion",
    judged_right="You said: this answer is right. Thank you.",
    judged_wrong="You said: this answer is wrong. Thank you, a maintainer will look at it.",
    question="Question",
    notice="Made automatically with the SPUK-wijzer. The source counts, not this answer.",
    mark="Mark",
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
