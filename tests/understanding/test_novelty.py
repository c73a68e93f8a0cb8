"""Whether an activity is new or stood in the application."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Wij hebben twee ideeën, allebei nieuw.", True),
        ("Het is allemaal nieuw.", True),
        ("Alles is nieuw en er zit geen ander rijksgeld in.", True),
        ("Het is nieuw en niemand anders betaalt het.", True),
        ("Het is een nieuw initiatief.", True),
        ("Deze activiteit kwam in onze aanvraag niet voor.", True),
        ("Dit stond niet in onze aanvraag.", True),
        ("De debatclub is nog niet begonnen en staat nergens in de aanvraag.", True),
        ("It is a brand-new activity.", True),
        ("Het plan is splinternieuw.", True),
        ("We gaan iets nieuws doen wat niet in de aanvraag zat.", True),
        ("Judo (staat in de aanvraag).", False),
        ("Alle activiteiten staan in de goedgekeurde aanvraag.", False),
        ("De activiteit staat in onze goedgekeurde aanvraag.", False),
        ("Het is opgenomen in onze goedgekeurde aanvraag.", False),
        ("Beide activiteiten maken deel uit van onze goedgekeurde aanvraag.", False),
        ("Stond al in de aanvraag.", False),
        ("Het stond in onze aanvraag voor het integrale budget.", False),
        ("Alles in onze goedgekeurde aanvraag.", False),
        ("een andere activiteit die gewoon al in onze aanvraag zit", False),
        ("er komt niets nieuws bij", False),
        ("Het is niet nieuw.", False),
        ("The activity was part of our approved application.", False),
        ("Deze activiteiten zijn door de commissie al goedgekeurd in onze aanvraag.", False),
        ("In de aanvraag staat hoeveel het kost.", None),
        ("Wij hebben een nieuwe wethouder.", None),
        ("Nieuw mailadres van onze contactpersoon.", None),
        ("Voor de nieuwe ronde willen we weten wanneer we kunnen aanvragen.", None),
        ("Of het in de aanvraag stond, weet ik niet meer.", None),
        ("Misschien is het nieuw.", None),
        ("We wonen in een nieuwbouwwijk.", None),
        ("Nieuwe voordeuren voor de flat.", None),
        ("Voor het nieuwe programma van onze coalitie.", None),
        ("Onze wethouder is nieuw.", None),
        ("Dat thema is nieuw voor ons bestuur.", None),
        ("Ik ben nieuw in deze functie.", None),
        ("Het plan is nieuw.", True),
        ("Alle drie de activiteiten zijn nieuw.", True),
        ("De training is nieuw voor ons.", True),
        ("Dit zat niet in de aanvraag.", True),
        ("Het komt in ons plan niet voor.", True),
        ("De cursus is niet nieuw, die stond al in de aanvraag.", False),
        ("Dit hadden we al aangevraagd, het staat in de aanvraag.", False),
        ("Het zat in onze aanvraag.", False),
        ("Wij hebben de activiteit destijds in de aanvraag opgenomen.", False),
        ("Wij hebben een nieuw gebouw.", None),
        ("Er is een nieuwe collega.", None),
        ("Is het nieuw?", None),
        ("De aanvraag is nog niet verstuurd.", None),
    ],
)
def test_whether_the_activity_is_new(reader: Reader, text: str, new: bool | None) -> None:
    assert reader.facts(text).nieuwe_activiteit is new
