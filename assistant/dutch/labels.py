"""Finds digits that are a name and no quantity: articles, phone numbers, postcodes, times."""

from __future__ import annotations

import re

from assistant.dutch.separators import GAP

# Names with a number of one or two digits behind them, and names with any number.
_COUNTED_OFF = (
    r"artikel(?:en)?|art|lid|leden|onderdeel|bijlagen?|hoofdstuk|paragraaf|par|§|groep(?:en)?|"
    r"klas(?:sen)?|leerjaar|mbo(?:-niveau)?|niveau|schaal|tranche|fase|ronde|stap|vraag|kamer|"
    r"versie|week|wijk|lijn|activiteit|thema|hoofdthema|punt|optie|route|type|categorie|"
    r"article|section|chapter|step|group|grade|version|level|option|question|phase"
)
_REFERENCE = (
    r"bladzijden?|blz|pagina(?:'s)?|pag|dia|slide|sheet|page|kamerstuk(?:ken)?(?:\s+i{1,2})?|"
    r"dossier(?:nummer|nr)?|zaak(?:nummer|nr)?|kenmerk|referentie|ref|ordernummer|factuurnummer|"
    r"bsn|burgerservicenummer|kvk(?:-?nummer)?|rsin|btw-?nummer|postbus|toestel|telefoonnummer|"
    r"telefoon|nr|nummer|huisnummer"
)
_STREET = (
    r"\w{2,}(?:straat|laan|weg|plein|kade|gracht|singel|dijk|steeg|hof|pad|dreef|plantsoen|baan)"
)
_UNIT_BEHIND = r"(?:€|%|euro|eur\b|k\b|ton|mln|mio|milj|mld|duizend|dzd|procent|percent|pct)"
_NO_AMOUNT = rf"(?![\w€%]|[.,]\d|\s*{_UNIT_BEHIND})"
_NO_EURO = r"(?<![\w.,€])(?<!€\s)"
_HOUR = r"(?:[01]?\d|2[0-4])"

_NAMED = re.compile(
    rf"""
    \b(?:{_COUNTED_OFF})\.?\s*:?\s*\d{{1,2}}(?:[.:]\d{{1,2}})*
        (?:\s*(?:,|/|-|–|en|of|t/m|tot\ en\ met|and|or|to)\s*\d{{1,2}}{_NO_AMOUNT})*[a-z]?
        {_NO_AMOUNT}
    |\b(?:{_REFERENCE})\b[.:]*(?:\s*(?:is|nr|nummer)\b[.:]*)?\s*[a-z]{{0,6}}[-/]?
        \d[\d./-]*(?:{GAP}\d[\d./-]*)*(?!\d|,\d|\s*{_UNIT_BEHIND})
    |\b(?:stcrt|stb)\.?\s*\d{{4}},?\s*(?:nr\.?\s*)?\d+
    |\b{_STREET}\s+\d{{1,4}}[a-z]?{_NO_AMOUNT}
    |https?://\S+|\bwww\.\S+|\S+@\S+
    |\bv\.?\s?\d+(?:\.\d+)*\b
    |{_NO_EURO}{_HOUR}[.:][0-5]\d(?:\s*(?:-|–|tot|en)\s*{_HOUR}[.:][0-5]\d)?\s*(?:uur|u)\b
    |\b(?:om|at)\s+{_HOUR}[.:][0-5]\d\b(?!\s*{_UNIT_BEHIND}|[.,]?\d)
    |{_NO_EURO}{_HOUR}\.(?:00|15|30|45)\s*(?:-|–|tot)\s*{_HOUR}\.(?:00|15|30|45)\b
        (?!\s*{_UNIT_BEHIND}|[.,]?\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CODE = re.compile(
    rf"""
    (?<![\w.,])(?:\+31|0031)[\s-]?(?:\(0\))?[\s-]?\d(?:[\s-]?\d){{7,9}}\b
    |{_NO_EURO}\(?0[1-9]\d{{0,2}}\)?[\s-]?\d(?:[\s-]?\d){{5,7}}(?!\d|[.,]\d)
    |(?<![\w.,])0[89]00[\s-]?\d{{4}}(?:\d{{3}})?\b
    |{_NO_EURO}14[\s-]?0\d{{2,3}}\b(?![.,]\d)
    |\b[A-Z]{{2}}\d{{2}}\s?[A-Z]{{4}}\s?(?:\d\s?){{9}}\d\b
    |(?<![\w.,])[1-9]\d{{3}}\s?(?!EN|IN|OF|OP|IS|WE|EU|S[ADS])[A-Z]{{2}}\b
    |\bBWBR\d+|\b\d{{4}}-\d{{5,}}\b
    |{_NO_EURO}\d{{1,2}}(?:\.\d{{1,2}}){{2,}}(?!\w|[.,]\d)
    |(?<![\w.,])\d{{1,2}}:[0-5]\d\b
    """,
    re.VERBOSE,
)


def labels(text: str) -> list[tuple[int, int]]:
    """The places of all names with digits in them."""
    return [match.span() for form in (_NAMED, _CODE) for match in form.finditer(text)]
