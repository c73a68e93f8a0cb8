"""What kind of question it is, by the rule or statement that it is about."""

from __future__ import annotations

from assistant.domain import Kind
from assistant.understanding.topics import STELLING, USUAL_TRANCHE, Candidate
from corpus.rulebook import Rulebook

_KINDS = {
    "wijziging": Kind.PROCEDURE,
    "wijziging-regel": Kind.PROCEDURE,
    "overhevelen": Kind.PROCEDURE,
    "drempel": Kind.BUDGET,
    "doorschuiven": Kind.PROCEDURE,
    "verlenging": Kind.PROCEDURE,
    "bcf": Kind.BUDGET,
    "gebied-bedrag": Kind.BUDGET,
    "verdeelsleutel": Kind.BUDGET,
    "budget": Kind.BUDGET,
    "integraal": Kind.BUDGET,
    "besteding": Kind.ELIGIBILITY,
    "plaats-regel": Kind.ELIGIBILITY,
    "coalitie-gemeente": Kind.INFORMATION,
    "gebied-lid": Kind.INFORMATION,
    "aanvraag-datum": Kind.PROCEDURE,
}


def kind(found: list[Candidate], rulebook: Rulebook) -> Kind:
    """The kind of the best candidate; information where there is none."""
    if not found:
        return Kind.INFORMATION
    best = found[0]
    if best.name.startswith(STELLING):
        rules = rulebook.tranches[best.tranche or USUAL_TRANCHE].stellingen
        for stelling in rules.stelling if rules else ():
            if stelling.id == best.name.removeprefix(STELLING):
                return Kind(stelling.kind)
    return _KINDS.get(best.name, Kind.INFORMATION)
