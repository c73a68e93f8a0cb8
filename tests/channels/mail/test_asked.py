"""Every form in which a mail asks something is found, once, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.channels.mail.questions import Found
from assistant.channels.mail.questions import find as found_in
from assistant.channels.mail.roles.reader import load
from assistant.pipeline import Assistant
from assistant.settings import Settings

Finding = Callable[[str], Found]


@pytest.fixture(scope="module")
def find(assistant: Assistant, settings: Settings) -> Finding:
    roles = load(settings.corpus)
    return lambda text: found_in(text, roles, assistant.meaning)


ONE = (
    "Graag horen wij of een kookclub uit Veerkracht en Weerbaarheid betaald mag worden.",
    "Ons is niet duidelijk of cofinanciering verplicht is.",
    "De vraag is of cofinanciering verplicht is.",
    "Wij vragen ons af of cofinanciering verplicht is.",
    "Ik ben benieuwd naar de verdeelsleutel voor Jonge Kind.",
    "Kunt u bevestigen dat cofinanciering niet verplicht is.",
    "Onze beleidsafdeling vraagt verder of een budgetcoach betaald kan worden.",
    "Mijn opvolger wilde nog weten tot wanneer het geld besteed mag worden.",
    "Mw belde: wil weten hoe lang het geld van 2024 te besteden is.",
    "Bedrag Jonge Kind 2024 landelijk?",
    "Als het kan ook nog het landelijke bedrag voor Programmaondersteuning in 2023.",
    "Could you let me know whether co-financing is required.",
    "I would like to know how much was available in 2024.",
    "Klopt het dat mbo 2 volstaat voor de extra beroepskracht in groep 1 en 2",
)
NONE = (
    "De bijeenkomst was nuttig en de scholen zijn er blij mee.",
    "Wij weten wie de aanvraag toetst en hebben daar goed contact mee.",
    "Dank voor uw uitleg over de verdeelsleutel.",
    "Hoe gaat het met jullie?",
    "Wij willen u laten weten dat het project is gestart.",
    "U vroeg mij vorige week wie de contactpersoon is. Dat is mijn collega.",
    "Wij vragen u om schriftelijke toestemming voor het kamp.",
)


@pytest.mark.parametrize("text", ONE)
def test_a_question_in_another_form_is_found_once(find: Finding, text: str) -> None:
    assert len(find(text).questions) == 1, find(text)


@pytest.mark.parametrize("text", NONE)
def test_what_asks_nothing_is_no_question(find: Finding, text: str) -> None:
    assert find(text).questions == (), find(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ik hoor graag wie de aanvragen toetst, en op basis van welke sleutel is verdeeld.", 2),
        ("Mijn vragen:\nwat was er in 2023; hoeveel was er in 2024; en wie toetst de aanvraag.", 3),
        ("Ik zoek twee cijfers: hoeveel was er in 2025, en wat is het totaal voor Jonge Kind.", 2),
        ("Graag ontvangen wij:\n- BCF-percentage integraal\n- bedrag Jonge Kind 2024", 2),
        ("Ik ben benieuwd naar:\na) het BCF-percentage\nb) hoe lang het loopt\nc) of het mag", 3),
        ("Wij hebben plannen:\n- een kookclub\n- een speelgroep\n\nMogen deze uit de SPUK?", 2),
        ("Wij willen weten hoe en wanneer wij verantwoording moeten afleggen.", 1),
        ("Kunt u mij helpen met:\n\nHet bedrag voor Jonge Kind in 2024.\nHet BCF-percentage.", 2),
        ("Graag per plan of het mag.\n\nPlan A - een kookclub.\n\nPlan B - een debatclub.", 2),
        ("Graag bevestiging van onderstaande.\n\nHet geld loopt tot eind 2025. Klopt dat?", 1),
        ("Ik zoek wat gegevens. Allereerst: hoeveel was er in 2024?", 1),
    ],
)
def test_several_questions_in_one_sentence_are_told_apart(
    find: Finding, text: str, number: int
) -> None:
    assert len(find(text).questions) == number, find(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. Jonge Kind: € 900.000.\n2. Integraal: € 300.000.\n\nPer punt graag: welk bedrag is er?",
        "Kunt u per deel zeggen welk bedrag er is:\n- Kind: € 900.000\n- Integraal: € 300.000",
    ],
)
def test_a_question_for_every_point_is_asked_of_every_point(find: Finding, text: str) -> None:
    asked = [one.part.text for one in find(text).questions]

    assert len(asked) == 2
    assert "900.000" in asked[0]
    assert "300.000" not in asked[0]
    assert "300.000" in asked[1]
    assert all("welk bedrag" in one for one in asked)


def test_per_point_without_a_list_is_a_question_like_any_other(find: Finding) -> None:
    assert len(find("Kunt u per punt aangeven of een wijzigingsaanvraag nodig is?").questions) == 1
