"""Words behind a number that say what is counted: people, hours, places; never euros."""

from __future__ import annotations

_MORE = (
    "extra|meer|minder|jonge|nieuwe|oude|oudere|arme|kwetsbare|verschillende|unieke|grote|kleine|"
    "andere|actieve|betrokken|lokale|werkloze|gratis|aparte|losse|more|new|young|different|extra"
)
_THINGS = (
    "person(?:en|s)?|persoon|mensen|people|inwoners?|bewoners?|burgers?|leerlingen|leerling|"
    "scholieren|studenten|kinderen|kind|jongeren|ouderen|ouders|peuters|kleuters|gezinnen|gezin|"
    "huishoudens|deelnemers?|bezoekers?|vrijwilligers|werkzoekenden|cliënten|klanten|professionals|"
    "medewerkers|werknemers|leraren|docenten|banen|arbeidsplaatsen|fte'?s?|uren|uur|dagen|dag|weken|"
    "maanden|maand|jaar|jaren|minuten|keer|maal|stuks|woningen|huizen|adressen|scholen|wijken|"
    "gebieden|gemeenten|organisaties|bedrijven|bijeenkomsten|activiteiten|lessen|trajecten|plekken|"
    "plaatsen|exemplaren|pakketten|maaltijden|lunches|boeken|folders|vragen|reacties|aanvragen|"
    "tekens|woorden|pagina's|m2|m²|meters?|km|kilometer|kilo|kg|liter|stappen|gesprekken|"
    "huisbezoeken|laptops|fietsen|kaarten|vouchers|punten|zwangeren|statushouders|coaches|volgers|"
    "procentpunt(?:en)?|"
    "residents|pupils|students|children|families|households|participants|visitors|volunteers|hours|"
    "days|weeks|months|years|times|schools|areas|municipalities|jobs|homes|meals|metres"
)
# A ton of these is a weight.
_WEIGHED = "afval|co2|zand|papier|voedsel|hout|grond|goederen|kleding|staal"

COUNTED = rf"(?:\s+(?:{_MORE}))?\s+(?:{_THINGS})\b"
WEIGHED = rf"\s+(?:{_WEIGHED})\b"
