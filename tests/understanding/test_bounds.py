"""Whether a share is exact or a bound is read from the words around it."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader, user


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Moeten we een wijzigingsaanvraag doen als we meer dan 25% verschuiven?", "meer"),
        ("We schuiven ruim 25% binnen S&O, is een wijzigingsaanvraag nodig?", "meer"),
        ("We verschuiven minder dan een kwart, moet er een wijzigingsaanvraag komen?", "minder"),
        ("Is bij 30% of meer verschuiven een wijzigingsaanvraag nodig?", "minstens"),
        ("We verschuiven hoogstens 20 procent, is een wijzigingsaanvraag nodig?", "hoogstens"),
        ("We verschuiven niet meer dan 25%, is een wijzigingsaanvraag nodig?", "hoogstens"),
        ("Is a change request needed if we shift about 25%?", "ongeveer"),
        ("Is een wijzigingsaanvraag nodig als we 25% verschuiven?", None),
    ],
)
def test_the_words_around_a_share_tell_how_exact_it_is(
    reader: Reader, text: str, bound: str | None
) -> None:
    facts = reader(text).facts

    assert facts.verschuiving_aandeel is not None
    assert facts.verschuiving_grens == bound


def test_another_share_stands_without_the_bound_of_the_one_before(reader: Reader) -> None:
    before = "Is een wijzigingsaanvraag nodig als we meer dan 25% verschuiven?"

    facts = reader("en bij 20%?", user(before)).facts

    assert facts.verschuiving_grens is None
