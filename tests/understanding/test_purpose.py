"""Whether only preparation is planned, where the budget line is for nothing else."""

from __future__ import annotations

import pytest

from tests.understanding.given import Reader


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Mag advies van de GGD uit gezonde leefomgeving?", True),
        ("Mag planvorming uit het VWS-geld?", True),
        ("Een bureau zoekt uit wat werkt en maakt een plan, uit gezonde leefomgeving.", True),
        ("Onderzoek naar hittestress uit het thema gezonde leefomgeving.", True),
        ("Een verkenning met bewoners uit gezonde leefomgeving.", True),
        ("Advies over de aanleg van een beweegpad uit gezonde leefomgeving.", True),
        ("May we pay for advice and planning from healthy living environment?", True),
        ("Mag de aanleg van een beweegpad uit gezonde leefomgeving?", False),
        ("Beweegtoestellen plaatsen uit gezonde leefomgeving.", False),
        ("Bomen planten uit gezonde leefomgeving.", False),
        ("Een plan maken en het beweegpad meteen aanleggen uit gezonde leefomgeving.", False),
        ("May we build a playground from healthy living environment?", False),
        ("Hoeveel geld is er voor gezonde leefomgeving?", None),
        ("Mag advies van de GGD uit Armoede en Schulden?", None),
        ("Een plan maken voor Jonge Kind.", None),
    ],
)
def test_whether_it_is_only_preparation(reader: Reader, text: str, only: bool | None) -> None:
    assert reader.facts(text).alleen_voorbereiding is only
