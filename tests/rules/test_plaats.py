"""Place: residents for re-integratie, schools for School en Omgeving, activities for the rest."""

from __future__ import annotations

import pytest

from assistant.domain import Outcome
from tests.rules.given import SECOND, Decide

HELD, LIVING = ("plaatsvinden",), ("wonen",)
IN_THE_AREA = ("jonge-kind", "veerkracht-en-weerbaarheid", "armoede-en-schulden", "integraal")


@pytest.mark.parametrize("theme", IN_THE_AREA)
def test_these_activities_take_place_in_the_focus_area(decided: Decide, theme: str) -> None:
    ruling = decided("plaats-regel", concepts=HELD, hoofdthemas=(theme,))

    assert ruling.outcome is Outcome.YES


@pytest.mark.parametrize("theme", IN_THE_AREA)
def test_of_these_themes_the_sources_do_not_say_where_participants_live(
    decided: Decide, theme: str
) -> None:
    ruling = decided("plaats-regel", concepts=LIVING, hoofdthemas=(theme,))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES


def test_re_integratie_is_for_residents_wherever_it_takes_place(decided: Decide) -> None:
    theme = ("re-integratie",)

    assert decided.outcome("plaats-regel", concepts=LIVING, hoofdthemas=theme) is Outcome.YES
    assert decided.outcome("plaats-regel", concepts=HELD, hoofdthemas=theme) is Outcome.NO


@pytest.mark.parametrize("concepts", [HELD, LIVING])
def test_school_en_omgeving_asks_for_the_school_not_for_the_place(
    decided: Decide, concepts: tuple[str, ...]
) -> None:
    ruling = decided("plaats-regel", concepts=concepts, hoofdthemas=("school-en-omgeving",))

    assert ruling.outcome is Outcome.NO


@pytest.mark.parametrize("concepts", [HELD, LIVING])
def test_without_a_theme_it_depends_on_the_theme(
    decided: Decide, concepts: tuple[str, ...]
) -> None:
    ruling = decided("plaats-regel", concepts=concepts)

    assert ruling.outcome is Outcome.CONDITIONAL
    assert ruling.missing == ("hoofdthema",)


@pytest.mark.parametrize("theme", [*IN_THE_AREA, "re-integratie", "school-en-omgeving"])
@pytest.mark.parametrize("concepts", [HELD, LIVING])
def test_every_verdict_on_place_has_its_own_proof(
    decided: Decide, theme: str, concepts: tuple[str, ...]
) -> None:
    ruling = decided("plaats-regel", concepts=concepts, hoofdthemas=(theme,))

    assert ruling.points[0].cites


@pytest.mark.parametrize("theme", [*IN_THE_AREA, "re-integratie", "school-en-omgeving"])
def test_the_second_tranche_has_no_known_rule_on_place(decided: Decide, theme: str) -> None:
    ruling = decided("plaats-regel", tranche=SECOND, concepts=HELD, hoofdthemas=(theme,))

    assert ruling.outcome is Outcome.NOT_IN_SOURCES
