"""Questions that come near a statement of the sources but give a case that a rule decides."""

from __future__ import annotations

from msgspec.structs import replace

from assistant.domain import Form, Ruling, Understanding
from assistant.rules.topics_of_money import forward
from assistant.rules.topics_of_spending import activity
from corpus.rulebook import Rulebook

_OF_GROUP = "doelgroep-re-integratie"
_HEALTHY = "gezonde-leefomgeving"
_OF_PREPARING = frozenset({"gezonde-leefomgeving", "gezonde-leefomgeving-plan"})
_ASSISTANT = "extra-beroepskracht-eisen"
_NOT_IN_2023 = "niet-verplicht-2023"


def as_a_case(
    name: str, tranche: str, understanding: Understanding, rulebook: Rulebook
) -> Ruling | None:
    """What a rule says of the case, where the question gives one and the statement only tells.

    "Mogen mensen met een WW-uitkering meedoen?" is about spending on a group, "mag advies uit het
    VWS-geld?" about spending on preparation, and money of 2023 in 2024 about carrying forward.
    """
    if understanding.form is Form.OPEN:
        return None
    facts, rules = understanding.facts, rulebook.tranches[tranche]
    if name == _OF_GROUP and facts.doelgroep is not None:
        asked = replace(
            understanding,
            facts=replace(facts, hoofdthemas=("re-integratie",)),
            concepts=understanding.concepts | {"groep-doet-mee"},
        )
        return activity(asked, rules, rulebook)
    claims_a_plan = "plan-inleveren" in understanding.concepts
    if name in _OF_PREPARING and facts.alleen_voorbereiding is not None and not claims_a_plan:
        asked = replace(understanding, facts=replace(facts, hoofdthemas=(_HEALTHY,)))
        return activity(asked, rules, rulebook)
    asks_duty = "verplicht" in understanding.concepts
    if name == _ASSISTANT and facts.mbo_niveau is not None and not asks_duty:
        asked = replace(understanding, facts=replace(facts, hoofdthemas=("jonge-kind",)))
        return activity(asked, rules, rulebook)
    if name == _NOT_IN_2023 and None not in (facts.van_jaar, facts.naar_jaar):
        return forward(understanding, rules, rulebook)
    return None
