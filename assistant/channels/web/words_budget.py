"""The fixed words of the budget page and its exports."""

from __future__ import annotations

MEASURES = {
    "bruto": "Bruto (100%)",
    "integraal-deel": "Waarvan integraal deel",
    "netto": "Netto, zoals in de tabel",
    "via-bcf": "Via het BTW-compensatiefonds",
    "uitbetaald": "Uitbetaald, na het BTW-compensatiefonds",
    "per-gebied": "Gelijk deel per gebied",
    "gelijke-helft": "Gelijke helft per gebied",
    "per-gebied-netto": "Per gebied uitbetaald, na het BTW-compensatiefonds",
    "toegevoegd": "Later toegevoegd, niet in de tabel",
    "nieuws-totaal": "Totaal volgens nieuwsberichten",
    "inleg": "Inleg van het ministerie",
    "inleg-som": "Inleg van de ministeries samen",
    "tranche-totaal": "Totaal volgens de bron (ruim)",
    "gereserveerd": "In 2023 gereserveerd (bruto), geen toekenning",
}

COLUMNS = MEASURES | {
    "integraal-deel": "Integraal deel",
    "netto": "Netto (tabel)",
    "via-bcf": "Via BCF",
    "uitbetaald": "Uitbetaald",
    "per-gebied-netto": "Uitbetaald per gebied",
}
BCF = "BCF is het BTW-compensatiefonds. Uitbetaald is netto zonder dat deel."
EQUAL_SHARE = "Gelijk deel of gelijke helft"

SUBJECTS = {
    "uitbetaald": "Wat u op de rekening krijgt",
    "ruimte": "Wat u vrij mag verschuiven",
    "verschuiving": "De verschuiving die u noemt",
    "doorschuiven": "Wat u mag doorschuiven",
    "integraal": "Het integrale deel",
    "gebied": "Wat één gebied krijgt",
}

SUBJECT_HINTS = {
    "ruimte": "De grens geldt per hoofdthema.",
    "integraal": "Alleen als uw bedrag bruto is. De landelijke tabel is al zonder dit deel.",
    "gebied": "Ter vergelijking: wat uit de landelijke tabel volgt.",
}

ALL_YEARS = "2023-2025 samen"
WHOLE_YEARS = {"cumulatief": ALL_YEARS}
TOTAL = "Totaal"
OWN = "Uw bedrag"
FORWARD = "Naar {year}: {text}"
UNKNOWN = "niet te berekenen"
NOT_APPLICABLE = "niet van toepassing"

TOO_MANY = "Noem één bedrag."
NO_AMOUNT = "Typ een bedrag in euro's, bijvoorbeeld 800.000."
UNCLEAR = "Dit bedrag kan op meer manieren worden gelezen. Typ het voluit, bijvoorbeeld 800.000."
NOT_POSITIVE = "Typ een bedrag boven € 0."
TOO_LARGE = "Dit bedrag is hoger dan alle middelen samen. Typ uw eigen bedrag."
NO_THEME = "Kies een onderdeel uit de lijst."
NO_YEAR = "Kies een jaar uit de lijst."
NO_CHOICE = "Kies ja, nee of weet ik nog niet."
NO_BUDGET_TO_SHIFT = "Vul ook uw bedrag in: de grens is een deel daarvan."


def period(key: str) -> str:
    """A column of the table in words: "2024", "2023-2025 samen"."""
    return WHOLE_YEARS.get(key, key)
