"""The fixed words of the comparison page."""

from __future__ import annotations

SILENT = "De bronnen zeggen dit niet"
OUT_OF_SCOPE = "Deze vraag gaat niet over de SPUK Kansrijke Wijk. Er valt niets te vergelijken."
NONE_KNOWN = "Voor geen van beide tranches geven de bronnen hier een antwoord op."
ONE_KNOWN = (
    "Alleen voor tranche {known} staat het antwoord in de bronnen. Wat er voor tranche {silent} "
    "geldt, zeggen zij niet. Het antwoord voor {known} geldt daar niet vanzelf."
)
OUTCOMES_DIFFER = "Het oordeel verschilt: voor {first} is het “{one}”, voor {second} “{other}”."
SAME = "Voor beide tranches is het antwoord hetzelfde."
SAME_OUTCOME = (
    "Voor beide tranches is er een antwoord. De inhoud verschilt: lees beide antwoorden naast "
    "elkaar."
)
AMOUNT_NOT_NAMED = "de bronnen noemen dit niet"
AMOUNT_NOT_HERE = "niet in dit antwoord"

UNKNOWN_ANSWER = "Tranche {tranche}: het antwoord op de vraag zelf."
UNKNOWN_CONDITION = "Tranche {tranche}: of dit zo is: {label}"
UNKNOWN_FACT = "Tranche {tranche}: {question}"

OTHER_TRANCHE = (
    "De bronnen zeggen dit niet voor tranche {tranche}. Wat zij erover zeggen, hoort bij tranche "
    "{other}."
)
