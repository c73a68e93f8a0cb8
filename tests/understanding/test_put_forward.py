"""What is put forward to be checked, whether it is so, and what is no claim that is settled."""

from __future__ import annotations

import pytest

from assistant.domain import Claimed
from assistant.understanding.put_forward import claim_text
from tests.understanding.given import Reader


def right(reader: Reader, text: str) -> bool | None:
    """Whether what is put forward is so; None where nothing is that the sources settle."""
    claimed = reader(text).claimed
    return claimed.right if claimed else None


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        (
            "Cofinanciering is niet verplicht, klopt dat?",
            "Cofinanciering is verplicht, klopt dat?",
        ),
        (
            "We hoeven geen eigen geld in te brengen, toch?",
            "Volgens onze accountant moeten we zelf meebetalen aan de SPUK. Klopt dat?",
        ),
        (
            "De leerkringen zijn verplicht, is dat juist?",
            "De leerkringen zijn vrijwillig, is dat juist?",
        ),
        (
            "De alliantie moet toestemming geven voor de besteding, toch?",
            "Het geld mag worden uitgegeven zonder toestemming van de alliantie, toch?",
        ),
        (
            "Er doen 19 gemeenten mee aan de SPUK, klopt dat?",
            "Er doen 21 gemeenten mee aan de SPUK, klopt dat?",
        ),
        (
            "Re-integratie wordt verdeeld naar het aantal bijstandsgerechtigden, klopt dat?",
            "Re-integratie wordt verdeeld naar het aantal inwoners, klopt dat?",
        ),
        (
            "Is it true that the minister of VRO decides on the applications?",
            "Is it true that the committee decides on the applications?",
        ),
        (
            "De extra beroepskracht heeft ten minste mbo-niveau 3, klopt dat?",
            "De extra beroepskracht heeft ten minste mbo-niveau 4, klopt dat?",
        ),
        (
            "Eind 2023 was 53 miljoen overgemaakt aan de gemeenten, klopt dat?",
            "Eind 2023 was 60 miljoen overgemaakt aan de gemeenten, klopt dat?",
        ),
        (
            "OCW draagt 327 miljoen bij aan de tweede tranche, klopt dat?",
            "OCW draagt 300 miljoen bij aan de tweede tranche, klopt dat?",
        ),
        (
            "De 25% geldt per hoofdthema en niet over het totaal, klopt dat?",
            "De 25% geldt over de hele beschikking, klopt dat?",
        ),
        (
            "De coalitie van Heerlen krijgt School en Omgeving via de SPUK, klopt dat?",
            "De coalitie van Breda krijgt School en Omgeving via de SPUK, klopt dat?",
        ),
    ],
)
def test_a_claim_and_its_opposite_are_told_apart(reader: Reader, so: str, not_so: str) -> None:
    assert right(reader, so) is True
    assert right(reader, not_so) is False


def test_two_denials_of_one_thing_make_a_claim(reader: Reader) -> None:
    text = "We mogen het geld niet zonder toestemming van de alliantie uitgeven, klopt dat?"

    assert right(reader, text) is True


@pytest.mark.parametrize(
    "text",
    [
        "Is cofinanciering verplicht of vrijwillig, en waarom?",
        "Wie beslist over de aanvraag?",
        "Wordt de 25% berekend over de hele beschikking of per hoofdthema?",
        "In 2026-2028 is cofinanciering niet verplicht, klopt dat?",
        "Elk gebied krijgt € 900.000 voor Armoede en Schulden, klopt dat?",
        "We moeten drie offertes opvragen, klopt dat?",
    ],
)
def test_a_choice_a_case_and_what_the_sources_leave_out_are_no_settled_claims(
    reader: Reader, text: str
) -> None:
    assert reader(text).claimed is None


def test_what_contradicts_a_premise_contradicts_the_claim_too(reader: Reader) -> None:
    claimed = reader("Bij Jonge Kind wordt alles evenveel verdeeld over de SPUK, toch?").claimed

    assert claimed is not None
    assert not claimed.right


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("De leerkringen zijn verplicht, klopt dat?", "De leerkringen zijn verplicht"),
        (
            "Wij lazen iets. De leerkringen zijn verplicht. Klopt dat?",
            "De leerkringen zijn verplicht.",
        ),
        ("Mbo-niveau 4 is nodig. Ook juist, of mag het lager?", "Mbo-niveau 4 is nodig."),
        ("The circles are mandatory, is that correct?", "The circles are mandatory"),
    ],
)
def test_the_words_that_ask_whether_it_is_so_are_no_part_of_the_claim(
    text: str, claim: str
) -> None:
    assert claim_text(text) == claim


def test_a_claim_leads_what_the_question_is_about(reader: Reader) -> None:
    read = reader("Het programmabureau beslist over onze aanvraag voor de SPUK, is dat juist?")

    assert read.topics[0] == "stelling:2023-2025/wie-beslist"
    assert read.claimed == Claimed("2023-2025/ander-beslist", right=False)
