"""The sentences of a reply that are not in its answers, in Dutch and in English."""

from __future__ import annotations

# By key: the Dutch sentence, and the English one.
TEXTS: dict[str, tuple[str, str]] = {
    "dank": ("Bedankt voor uw mail.", "Thank you for your e-mail."),
    "een_vraag": ("Hieronder leest u ons antwoord.", "You will find our answer below."),
    "meer_vragen": (
        "U stelt {aantal} vragen. Hieronder leest u bij elke vraag ons antwoord.",
        "You ask {aantal} questions. Below you will find our answer to each of them.",
    ),
    "geen_vraag": ("Wij hebben uw bericht gelezen.", "We have read your message."),
    "u_vraagt": ("Uw vraag: “{vraag}”", "Your question: “{vraag}”"),
    "kop": ("{nummer}. “{vraag}”", "{nummer}. “{vraag}”"),
    "niet_in_bronnen": (
        "Op deze vraag geven onze bronnen geen antwoord.",
        "Our sources do not answer this question.",
    ),
    "eigen_zaak": (
        "Dit kunnen wij niet uit de bronnen halen.",
        "We cannot find this in our sources.",
    ),
    "buiten": (
        "Deze vraag gaat niet over de SPUK Kansrijke Wijk. Wij kunnen haar hier niet beantwoorden.",
        "This question is not about the SPUK Kansrijke Wijk. We cannot answer it here.",
    ),
    "bewoner": (
        "Over de persoonlijke situatie van een bewoner kunnen wij in deze mail niets zeggen.",
        "We cannot comment on the personal situation of a resident in this e-mail.",
    ),
    "nodig": (
        "Om dit met zekerheid te kunnen zeggen, weten wij graag nog het volgende:",
        "To be certain, we would like to know the following:",
    ),
    "nodig_vraag": ("- {vraag} (bij vraag {nummers})", "- {vraag} (for question {nummers})"),
    "nodig_een": ("- {vraag}", "- {vraag}"),
    "tranche": (
        "Dit antwoord geldt voor tranche {tranche}.",
        "This answer holds for tranche {tranche}.",
    ),
    "tranche_aangenomen": (
        (
            "U noemt geen jaar. Dit antwoord geldt voor tranche {tranche}. Voor {andere} staan deze "
            "regels niet in onze bronnen."
        ),
        (
            "You name no year. This answer holds for tranche {tranche}. For {andere} these rules are "
            "not in our sources."
        ),
    ),
    "tranches": ("Vraag {nummers}: tranche {tranche}.", "Question {nummers}: tranche {tranche}."),
    "stand": (
        "De nieuwste bron die wij hiervoor gebruiken, is van {datum}.",
        "The most recent source used here is dated {datum}.",
    ),
    "bronnen": ("Bronnen", "Sources"),
    "samengevat": ("in onze woorden", "in our words"),
    "groet": ("Met vriendelijke groet,", "Kind regards,"),
    "gelezen_als": (
        "Wij gaan ervan uit dat het gaat om: {activiteit}. Klopt dat niet, laat het ons dan weten.",
        "We assume that this is about: {activiteit}. If that is not right, please let us know.",
    ),
}

# For the colleague who checks the draft, not for the sender: Dutch, whatever the mail is in.
CONCEPT = (
    "[CONCEPT, gemaakt door een computer. Lees de mail en dit antwoord na en haal deze regel weg "
    "voordat u verstuurt.]"
)
COMPLETE = "[Medewerker: vul dit antwoord aan of haal deze regel weg.]"
TASK = "[Medewerker: {task}]"

# What an answer says to someone at the chat, and what it says where the mailbox itself replies.
IN_A_REPLY: tuple[tuple[str, str], ...] = (
    ("Leg dit eerst voor aan de postbus.", "Stem dit eerst met ons af."),
    ("leg uw plan eerst voor aan de postbus.", "stem uw plan eerst met ons af."),
    ("Leg uw plan eerst voor aan de postbus.", "Stem uw plan eerst met ons af."),
    ("mail dan eerst de postbus.", "stem dit dan eerst met ons af."),
    ("Vraag bij de postbus na of", "Stem met ons af of"),
    ("Voldoe aan beide, of vraag het de postbus.", "Voldoe aan beide, of stem dit met ons af."),
    ("pas dan de activiteit aan.", "laat het ons dan weten."),
    ("Ask the mailbox first.", "Please check with us first."),
    ("ask the mailbox first.", "please check with us first."),
    ("Ask the mailbox whether", "Please check with us whether"),
    ("or ask the mailbox.", "or check with us."),
    ("change the activity.", "please let us know."),
)

NUMBERS_NL = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()
NUMBERS_EN = "zero one two three four five six seven eight nine ten eleven twelve".split()


def say(key: str, *, english: bool, **values: str) -> str:
    """The sentence in the language of the mail."""
    return TEXTS[key][english].format(**values)


def count(number: int, *, english: bool) -> str:
    """A number in words where it is small."""
    words = NUMBERS_EN if english else NUMBERS_NL
    return words[number] if number < len(words) else str(number)


def listed(numbers: tuple[int, ...], *, english: bool) -> str:
    """ "1, 2 en 3"."""
    texts = [str(number) for number in numbers]
    if len(texts) < 2:
        return "".join(texts)
    return ", ".join(texts[:-1]) + (" and " if english else " en ") + texts[-1]


def in_a_reply(text: str) -> str:
    """An answer's sentence as the mailbox itself says it."""
    for said, replied in IN_A_REPLY:
        text = text.replace(said, replied)
    return text
