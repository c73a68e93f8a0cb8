"""The words of a question that may describe an activity: what is left when the rest is known.

"Mogen we schaken met kinderen na school uit S&O betalen?" leaves "schaken met kinderen na school".
"""

from __future__ import annotations

import re

from assistant.understanding.form import asked
from assistant.understanding.vocabulary import GEBIED, GEMEENTE, MINISTERIE, THEMA, Vocabulary
from assistant.understanding.whereabouts import without_where
from assistant.understanding.words import Token, fold, tokens

_KNOWN = (THEMA, GEMEENTE, GEBIED, MINISTERIE)
_ABOUT_THE_GRANT = frozenset(
    "spuk uitgaven-werkwoord geld tranche-1 tranche-2 hoofdthema nplv focusgebied in buiten"
    " coalitie doet-mee besteden rijksmiddelen dubbele-financiering aanvraag betalen".split()
)
# Words that describe nothing, and those of them that may stand inside a description.
_INNER = frozenset(
    "met voor van in op na aan naar de het een en of bij for the with and to a over tegen".split()
)
_EMPTY = _INNER | frozenset(
    "dat die dit deze daar er we wij ik je jij u jullie ze zij hij ons onze mijn uw hun zijn is"
    " was waren wordt worden werd ben bent heeft hebben heb had hadden mag mogen mocht kan"
    " kunnen kun kunt kon konden moet moeten zou zouden wil willen wilde graag ook nog dan als"
    " om te uit door tot binnen onder via per dus maar want omdat terwijl niet geen wel al"
    " alleen eigenlijk gewoon toch even nu hier hoe wat wie waar wanneer welke welk waarom"
    " hoeveel zo zoiets iets niks alles alle iedere elke elk hiervoor daarvoor ervan ervoor"
    " hiervan daarvan daarmee hiermee gaan gaat ging doen doet deed komt komen krijgen krijgt"
    " laten laat an or of from on at by are be been can may must our us it that this they their"
    " do does did have has will would could should not no what which who when where why how if"
    " also klopt toegestaan mogelijk akkoord ok oke ja nee vraag vraagje hoi beste groet groeten"
    " alvast bedankt dank vallen valt past passen hoort horen bekostigen bekostigd financieren"
    " gefinancierd betalen betaald betaalt vergoeden vergoed inzetten besteden subsidie project"
    " activiteit activiteiten kosten geld budget potje thema regeling plan voorstel gemeente"
    " organiseren organiseert aanbieden aanbiedt opzetten starten start collega's collega s pay"
    " paid paying fund funded use money grant".split()
)
# Words that ask whether something may be paid, whatever it is.
_FRAME = frozenset(
    "mag mogen kan kunnen kun kunt moet moeten dat dit betalen betaald betaalt bekostigen bekostigd"
    " financieren gefinancierd vergoeden vergoed vallen valt past passen hoort horen binnen uit"
    " onder geachte beste hallo hoi groet groeten vriendelijke alvast bedankt vraag graag"
    " toegestaan"
    " may can pay paid fund funded from allowed".split()
)
_NAMED_PLAN = re.compile(  # what a plan is called does not say what it is
    r"\b(?:project\w*|programma|plan|initiatief|traject|aanpak|heet|genaamd|naam|titel|called|named|"
    r"programme)\b[^.?!'\"‘“«„\u2019]{0,25}(?:'[^'\n]{2,60}'|\"[^\"\n]{2,60}\"|[‘“«„][^’”»\n]{2,60}[’”»])|"
    r"(?:'[^'\n]{2,60}'|\"[^\"\n]{2,60}\"|[‘“«„][^’”»\n]{2,60}[’”»]) (?:heet|heten|genaamd)\b",
    re.IGNORECASE,
)
# A plan that is only praised: "een heel mooi project bedacht voor onze wijk".
_PRAISED = re.compile(
    r"\b(?:super)?(?:mooi|leuk|goed|prachtig|geweldig|fantastisch|bijzonder|nieuw|breed|gek|gaaf|gav|tof|super|"
    r"briljant|creatief|origineel|geniaal|inspirerend|great|brilliant|fantastic|nice)e? "
    r"(?:wijk|buurt)?(?:project|plan|initiatief|idee|programma|idea|initiative)"
    r"(?: (?:bedacht|gemaakt|liggen|opgezet|ingediend|uitgewerkt|laten zien|voorgelegd|"
    r"uit waar [\w ]{3,40}|"
    r"uitgekomen|naar voren gebracht))?"
    r"(?: (?:voor|in|for) (?:(?:onze|de|deze|ons|our|the) )?"
    r"(?:wijk|buurt|gebied|jeugd|jongeren|kinderen|"
    r"bewoners|inwoners|mensen|neighbourhood|youth|young people))?"
    r"(?: (?:voor|in|for) (?:(?:het |the )?(?:volgend|komend|dit|next|this) (?:school)?(?:jaar|"
    r"year)|20\d\d))?"
    r"(?=\s*(?:[.?!,;]|(?:en|and) (?:de|het|onze|the|our) |$))",
    re.IGNORECASE,
)
_PLAN = r"(?:\w*project|\w*plan|\w*idee|\w*initiatief|\w*programma|idea|project|initiative)"
_OTHER_PLAN = re.compile(
    r"\b(?:dat|het|dit|die|ons|een|this|that|the|our) "
    rf"(?:andere?|tweede|nieuwe?|other|second|new) {_PLAN}\b|"
    rf"\b(?:dat|dit|het|that|this|the) (?:ene )?{_PLAN} (?:van|voor|of|for) (?:de|het|haar|hem|"
    rf"onze|mijn|the|her|his|our|my)\b"
)
_MONEY = r"(?:geld|subsidie|budget|bijdrage|vergoeding|middelen|money|funding)"
_GETS = r"(?:krijgen|aanvragen|ontvangen|vragen|regelen|get|receive|apply)"
_MONEY_FOR_IT = re.compile(
    rf"\b{_MONEY}\b[^?.!]{{0,30}}\b{_GETS}\b|\b{_GETS}\b[^?.!]{{0,40}}\b{_MONEY}\b|"
    r"\bin aanmerking\b|\beligible\b"
)
_WHETHER_IT_MAY = re.compile(
    r"^\W*(?:en |dus |maar )?(?:mag|kan|past|lukt|may|can) (?:het|dat|dit|it|that|this)"
    r"(?: (?:dan|ook|eruit|daaruit|uit de spuk|then))*(?: (?:betaald|bekostigd|"
    r"gefinancierd)(?: worden)?)?\W*$"
)
_QUOTED = re.compile(r"'[^'\n]{2,60}'|\"[^\"\n]{2,60}\"|[‘“«„][^’”»\n]{2,60}[’”»]")
_BREAK = re.compile(r"[.,;:!?()\n]")
_LONGEST = 8  # words
_WHOLE = 40


def without_name(text: str) -> str:
    """The text without what a plan is called: "project 'Samen Sterk'" leaves "project".

    Nor does it keep how far away something is, or that somebody does not know what it is.
    """
    told = without_where(text)
    return _NAMED_PLAN.sub(lambda match: _QUOTED.sub(" ", match[0]), told)


def is_praised_only(text: str) -> bool:
    """Whether a plan is named with praise and nothing else: who had it does not say what it is."""
    return _PRAISED.search(text) is not None


def asks_for_unsaid(text: str, vocabulary: Vocabulary) -> bool:
    """Whether money is asked for a plan of which the question does not say what it is.

    "Kan dat andere project ook uit de SPUK?", "zouden we daar geld voor kunnen krijgen?"
    """
    question = fold(asked(text))
    if _OTHER_PLAN.search(question):
        return not telling(without_name(asked(text)), vocabulary)
    asks = _MONEY_FOR_IT.search(question) or _WHETHER_IT_MAY.match(question)
    return bool(asks) and is_praised_only(text)


def descriptions(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The runs of telling words, the most telling first; at most eight words each."""
    words = tokens(text)
    known = _known(words, vocabulary)
    found: list[list[str]] = [[]]
    end = 0
    for at, word in enumerate(words):
        if _BREAK.search(text[end : word.start]) or at in known:
            found.append([])
        if at not in known:
            if word.text in _EMPTY and word.text not in _INNER:
                found.append([])
            else:
                found[-1].append(word.text)
        end = word.end
    runs = dict.fromkeys(run for words in found if (run := _trimmed(words)))
    return tuple(sorted(runs, key=lambda run: (-_telling(run, vocabulary), run)))


def plan(text: str, vocabulary: Vocabulary) -> str:
    """The whole message but for what names the grant and asks for its money; `_WHOLE` words."""
    words = tokens(text)
    known = _known(words, vocabulary)
    kept = [w.text for at, w in enumerate(words) if at not in known and w.text not in _FRAME]
    return " ".join(kept[:_WHOLE])


def unexplained(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The telling words that no term explains."""
    words = tokens(text)
    mentions = vocabulary.lexicon.find(words)
    explained = {at for m in mentions if ".." not in m.form for at in range(m.first, m.last + 1)}
    return tuple(
        word.text
        for at, word in enumerate(words)
        if at not in explained and word.text not in _EMPTY and not word.text[0].isdigit()
    )


# Words for a plan that say nothing of what it is.
_ANY_PLAN = frozenset(
    "idee ideeen iets plan plannen plannetje initiatief voorstel voorstellen aanbod bedacht"
    " leuk leuks mooi mooie leuke nieuw nieuwe goed goede ingeleverd ingediend buurtvereniging"
    " vereniging stichting collega college wethouder bestuur inwoners bewoners wijk buurt"
    " gebied komend komende jaar welzijnsstichting welzijnsorganisatie bewonersgroep"
    " organisatie school kunt bevestigen gevraagd vraagt toegestaan something idea plan"
    " details naam heet heten genaamd breed brede breder geweldig geweldige groot grote fantastisch"
    " tweede ander andere nieuwste"
    " prachtig prachtige bijzonder bijzondere veelbelovend enthousiast ambitieus ambitieuze"
    " wijkproject"
    " wijkprojecten buurtproject buurtprojecten wijkplan wijkplannen buurtplan wijkprogramma"
    " wijkinitiatief programma traject trajecten meer weten weet liggen ligt iedereen vindt"
    " bedenken"
    " directeur bestuurder manager teamleider afdeling coordinator projectleider beleidsmedewerker"
    " klaar klaarliggen werktitel titel"
    " project neighbourhood allowed scheme activity proposal colleague nice great".split()
)
_PLAIN, _LONG = 5, 9  # letters of a word that may tell something, and that surely does


def names_something(text: str, vocabulary: Vocabulary) -> bool:
    """Whether words that no term holds say what the plan is: it is unknown then, not unsaid."""
    words = [word for word in telling(text, vocabulary) if len(word) >= _PLAIN]
    return len(words) > 1 or any(len(word) >= _LONG for word in words)


def telling(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words that no term explains, without those that any plan may be told in."""
    return tuple(word for word in unexplained(text, vocabulary) if word not in _ANY_PLAN)


def _known(words: tuple[Token, ...], vocabulary: Vocabulary) -> set[int]:
    """The places of words that name the grant, its themes, places, years and amounts."""
    places = {at for at, word in enumerate(words) if word.text.isdigit()}
    for mention in vocabulary.lexicon.find(words):
        about = mention.concept.startswith(_KNOWN) or mention.concept in _ABOUT_THE_GRANT
        if about and ".." not in mention.form:
            places.update(range(mention.first, mention.last + 1))
    return places


def _trimmed(words: list[str]) -> str:
    while words and words[0] in _EMPTY:
        words = words[1:]
    words = words[:_LONGEST]
    while words and words[-1] in _EMPTY:
        words = words[:-1]
    return " ".join(words)


def _telling(run: str, vocabulary: Vocabulary) -> int:
    """Letters of words that are not empty; those that no source uses count double."""
    words = [word for word in run.split() if word not in _EMPTY]
    return sum(len(word) * (1 if word in vocabulary.ordinary else 2) for word in words)
