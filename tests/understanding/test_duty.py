"""What a question with hoeft asks."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        ("Hoeft een gemeente zelf mee te betalen?", True),
        ("Hoeven we mee te doen aan de leerkringen?", True),
        ("Hoeven wij in 2023 iets uit te geven?", True),
        ("Wij horen graag of wij mee hoeven te doen aan de leerkringen.", True),
        ("Hoeven we niet mee te doen aan de leerkringen?", False),
        ("Wij hoeven zelf geen geld bij te leggen, toch?", False),
        ("Een gemeente hoeft niets bij te leggen, klopt dat?", False),
        ("Is meedoen aan de leerkringen vrijwillig?", False),
    ],
)
def test_hoeft_asks_for_a_duty_unless_it_is_denied(reader: Reader, text: str, duty: bool) -> None:
    concepts = reader(text).concepts

    assert ("verplicht" in concepts) is duty
    assert bool(concepts & {"vrijwillig", "hoeft-niet"}) is not duty
