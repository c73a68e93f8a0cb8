"""Mends a typo in a word of the field, and leaves every other word alone."""

from __future__ import annotations

from assistant.understanding.lexicon import Lexicon
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import tokens

_SHORTEST = 5  # letters; shorter words have too many neighbours
_LONG = 10  # letters from which two edits are still a typo
# Words that every letter holds, and that are one edit away from a word of the field.
_COMMON = frozenset(
    "wanneer waarom waarvoor waarmee welke wordt worden werden werkt werken wilde willen weten"
    " betalen betaal betaalt betaald gebruik gebruikt gebruiken mensen mogen moeten kunnen zouden"
    " hebben jullie jaren landen leden letter steden straat groot groter kleine klein samen kosten"
    " kost plaats plaatsen beter boven onder tussen achter binnen buiten geven gegeven krijgen"
    " gekregen vragen vraag vraagt gevraagd eigen andere anders altijd graag bedankt groeten"
    " vriendelijke groet collega collegas school scholen klas klassen lessen leren leraar ouder"
    " ouders kinderen kind maand maanden weken dagen datum tijdens daarna daarom daarvan daarvoor"
    " hierbij hiervan hiervoor project projecten wijken buurt bereid controller deden dragen haven"
    " hoogte lezer maart noemen opschrijven rollen raadt reeks regelen sprake teruggezet verhaal"
    " voorzichtig wijst moesten waardoor whose leest uitgaven under kennen verbonden bewezen"
    " behalen vader moeder lezen hopen hoopt keuze kamer meten begrip regels reden redenen komend"
    " laten later lager hoger nodig vroeg stuk stukken tijdig spreek schrijf zoeken zoekt vindt"
    " vinden denken denk dachten wensen wenst voelt voelen groene grond rond ronde route kaart"
    " start woord woorden boek boeken feest avond ochtend middag vrijdag zaterdag zondag maandag"
    " dinsdag woensdag donderdag januari februari april juni precies alleen allemaal eerste tweede"
    " derde laatste vierde nieuwe nieuw bestaat bestaan morgen spreken spreekt sprak moest mocht"
    " ongeveer gelet plicht vanwege wegens gezien aangezien vermits doordat omdat".split()
)


def correct(text: str, vocabulary: Vocabulary) -> str:
    """The text with near misses of field words replaced ("budgt" -> "budget").

    A word is only touched where it is no form itself and no ordinary word, is at least five letters
    long, and exactly one known word is one edit away (two for ten letters and more).
    """
    lexicon = vocabulary.lexicon
    unknown = [
        t
        for t in tokens(text)
        if len(t.text) >= _SHORTEST
        and t.text.isalpha()
        and not lexicon.knows(t.text)
        and t.text not in _COMMON
        and t.text not in vocabulary.ordinary
    ]
    for token in reversed(unknown):  # from the end, so that the places before it stay right
        word = _nearest(token.text, lexicon)
        if word is not None:
            text = text[: token.start] + word + text[token.end :]
    return text


def _nearest(word: str, lexicon: Lexicon) -> str | None:
    """The one known word that is nearest; None where there is none or more than one."""
    from rapidfuzz.distance import OSA  # late: most questions hold no typo

    limit = 2 if len(word) >= _LONG else 1
    found: dict[str, int] = {}
    for known in lexicon.vocabulary:
        if known[0] != word[0] or abs(len(known) - len(word)) > limit:
            continue
        distance = OSA.distance(word, known, score_cutoff=limit)
        if distance <= limit:
            found[known] = distance
    if not found:
        return None
    best = min(found.values())
    nearest = [known for known, distance in found.items() if distance == best]
    return nearest[0] if len(nearest) == 1 else None
