"""The bar that shows how far a case is from the point where the answer turns."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from assistant.channels.web.flipping import LIMIT, bars
from assistant.domain import Question, Step
from tests.channels.web.fakes import FakeAssistant

ANSWER = FakeAssistant().ask(Question("Is een wijziging nodig?"))


@pytest.mark.parametrize(
    ("share", "over", "said"),
    [
        ("22,5%", False, "U zit op 22,5%. De grens is 25%: u blijft eronder."),
        ("25%", False, "U zit op 25%. Dat is precies de grens."),
        ("25,01%", True, "U zit op 25,01%. De grens is 25%: u gaat eroverheen."),
    ],
)
def test_a_share_is_held_against_its_limit(share: str, over: bool, said: str) -> None:
    [bar] = bars(replace(ANSWER, trace=(Step("Drempel", "25%"), Step("Verschuiving", share))))

    assert bar.text == said
    assert bar.over is over
    assert (bar.filled > LIMIT) is over


def test_an_english_bar_has_english_figures() -> None:
    trace = (Step("Grens", "€ 200.000"), Step("Anders verdeeld", "€ 180.000"))
    [bar] = bars(replace(ANSWER, trace=trace, language="en"))

    assert bar.text.startswith("You are at €\u00a0180,000. The limit is €\u00a0200,000")


def test_without_figures_there_is_no_bar() -> None:
    assert bars(ANSWER) == ()
    assert bars(replace(ANSWER, trace=(Step("Drempel", "25%"),))) == ()
