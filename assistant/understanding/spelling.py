"""Mends a typo in a word of the field, and leaves every other word alone."""

from __future__ import annotations

from assistant.understanding.lexicon import Lexicon
from assistant.understanding.vocabulary import Vocabulary
from assistant.understanding.words import tokens

_SHORTEST = 5


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
    if not unknown:
        return text
    result, shift = text, 0
    for token in unknown:
        word = _nearest(token.text, lexicon)
        if word is None:
            continue
        start, end = token.start + shift, token.end + shift
        result = result[:start] + word + result[end:]
        shift += len(word) - (token.end - token.start)
    return result


def _nearest(word: str, lexicon: Lexicon) -> str | None:
    from rapidfuzz.distance import OSA

    limit = 2 if len(word) >= 10 else 1
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
    nearest = sorted(k for k, d in found.items() if d == best)
    if len(nearest) > 1:
        return None
    return nearest[0]


_COMMON = frozenset(
    "wanneer waarom waarvoor waarmee welke wordt worden werden werkt werken wilde willen weten"
    " betalen betaal betaalt betaald gebruik gebruikt gebruiken mensen mogen moeten kunnen kunnen"
    " zouden hebben jullie jaren landen leden letter steden straat groot groter kleine klein"
    " samen kosten kost kosten plaats plaatsen beter boven onder tussen achter binnen buiten"
    " geven gegeven krijgen gekregen vragen vraag vraagt gevraagd eigen andere anders altijd"
    " graag bedankt groeten vriendelijke groet collega collegas school scholen klas klassen"
    " lessen leren leraar ouder ouders kinderen kind maand maanden weken dagen datum tijdens"
    " daarna daarom daarvan daarvoor hierbij hiervan hiervoor project projecten wijken buurt"
    " bereid controller deden dragen haven hoogte lezer maart noemen opschrijven rollen raadt reeks"
    " regelen sprake teruggezet verhaal voorzichtig wijst moesten waardoor whose leest uitgaven under"
    " kennen verbonden bewezen behalen vader moeder lezen hopen hoopt keuze kamer meten weken begrip"
    " regels reden redenen komend kosten laten later lager hoger nodig vroeg stuk stukken tijdig"
    " vraagt spreek schrijf zoeken zoekt vindt vinden denken denk dachten wensen wenst voelt voelen"
    " groene grond rond ronde route kaart start woord woorden boek boeken feest avond ochtend middag"
    " vrijdag zaterdag zondag maandag dinsdag woensdag donderdag januari februari april juni"
    " precies alleen allemaal eerste tweede derde laatste vierde nieuwe nieuw bestaat bestaan".split()
)
