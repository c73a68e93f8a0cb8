from corpus.model import Locator, Passage
from ingest.align import align


def passage(name, heading, text, *, verbatim=False):
    return Passage(f"brief#{name}", "brief", Locator(heading=heading), text, verbatim)


def test_figures_and_rare_words_tell_which_passage_of_the_original_says_it():
    found = align(
        [
            passage("a-1", "A", "Van het geld gaat 25% naar scholen."),
            passage("a-2", "A", "De gemeente meldt elke wijziging binnen 30 dagen."),
            passage("o.a-1", "A", "Scholen ontvangen 25% van de middelen.", verbatim=True),
            passage("o.a-2", "A", "Wijzigingen meldt u binnen 30 dagen.", verbatim=True),
        ]
    )

    assert found == {"brief#a-1": ("brief#o.a-1",), "brief#a-2": ("brief#o.a-2",)}


def test_the_same_heading_goes_before_more_of_the_same_words():
    text = "De minister vordert het geld terug als het niet is gebruikt."
    found = align(
        [
            passage("a-1", "A", text),
            passage("o.b-1", "B", text, verbatim=True),
            passage("o.a-1", "A", "De minister kan geld terugvorderen.", verbatim=True),
        ]
    )

    assert found == {"brief#a-1": ("brief#o.a-1",)}


def test_under_another_heading_much_more_has_to_be_the_same():
    text = "De minister vordert het geld terug als het niet is gebruikt."
    alike = passage("o.b-1", "B", text, verbatim=True)
    little = passage(
        "o.b-1", "B", "De minister kan geld terugvorderen bij misbruik.", verbatim=True
    )

    assert align([passage("a-1", "A", text), alike]) == {"brief#a-1": ("brief#o.b-1",)}
    assert align([passage("a-1", "A", text), little]) == {}


def test_a_rendering_that_is_like_nothing_in_the_original_is_left_in_our_words():
    found = align(
        [
            passage("a-1", "A", "De slide toont een plaatje zonder tekst."),
            passage("o.a-1", "A", "Middelen voor bureaus: 10.000 per jaar.", verbatim=True),
        ]
    )

    assert found == {}


def test_a_rendering_of_two_passages_has_both_the_likest_first():
    found = align(
        [
            passage("a-1", "A", "Scholen krijgen 25% en gemeenten 75%. Gemeenten betalen mee."),
            passage("o.a-1", "A", "Scholen krijgen 25% en meer.", verbatim=True),
            passage("o.a-2", "A", "Gemeenten krijgen 75%. Gemeenten betalen mee.", verbatim=True),
        ]
    )

    assert found == {"brief#a-1": ("brief#o.a-2", "brief#o.a-1")}


def test_the_order_in_which_passages_are_given_does_not_matter():
    given = [
        passage("a-1", "A", "Scholen krijgen geld."),
        passage("o.a-1", "A", "Scholen krijgen geld.", verbatim=True),
        passage("o.a-2", "A", "Scholen krijgen geld.", verbatim=True),
    ]

    assert align(given) == align([given[1], given[0], given[2]])
    assert align(given)["brief#a-1"][0] == "brief#o.a-1"


def test_only_passages_of_the_same_source_are_set_beside_each_other():
    other = Passage("folder#o.a-1", "folder", Locator(heading="A"), "Scholen krijgen geld.", True)

    assert align([passage("a-1", "A", "Scholen krijgen geld."), other]) == {}
