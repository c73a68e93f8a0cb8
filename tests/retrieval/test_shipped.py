import pytest

from assistant.retrieval.open import open_index

QUESTIONS = [
    "Mag een warme lunch uit School en Omgeving?",
    "Moeten we een wijzigingsaanvraag doen als we 30% verschuiven?",
    "Hoeveel geld is er in 2024 voor Jonge Kind?",
    "wie adviseert over de aanvraag",
    "Kan geld uit 2023 mee naar 2024?",
    "can we use the budget for co-financing?",
]


@pytest.fixture(scope="module")
def cold(shipped_index):
    return open_index(shipped_index, cold=True)


def test_the_server_and_the_one_shot_command_rank_the_shipped_corpus_alike(shipped_index, cold):
    warm = open_index(shipped_index, cold=False)

    for question in QUESTIONS:
        assert warm.search(question) == cold.search(question)


@pytest.mark.parametrize(
    ("question", "source", "heading"),
    [
        ("Mag een lunch uit School en Omgeving?", "presentatie-startbijeenkomst-2023", "School en"),
        ("Welk btw-percentage geldt er?", "presentatie-startbijeenkomst-2023", "BTW"),
        ("Wanneer sluit de aanvraagperiode?", "presentatie-startbijeenkomst-2023", "Aanvraag"),
    ],
)
def test_a_question_finds_the_passage_that_answers_it(cold, question, source, heading):
    found = [hit.passage for hit in cold.search(question, 3)]

    assert any(p.source == source and heading in p.locator.heading for p in found)
