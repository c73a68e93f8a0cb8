"""Points -> sentences in the language of the answer; marks become amounts, shares and names."""

from __future__ import annotations

from decimal import Decimal

from assistant import dutch
from assistant.answer.wording import SENTENCES
from assistant.domain import Point
from corpus.rulebook import Activiteit, Rulebook, Stelling, Voorwaarde

_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()
)


_GROUPS = {
    "bijstand": ("mensen in de bijstand", "people on social assistance"),
    "nug": ("niet-uitkeringsgerechtigden", "people without benefits (niet-uitkeringsgerechtigden)"),
    "arbeidsbeperking": ("mensen met een arbeidsbeperking", "people with a work disability"),
    "senioren": ("senioren", "seniors"),
    "jongeren": ("jongeren", "young people"),
    "alleenstaande-ouders": ("alleenstaande moeders", "single mothers"),
    "statushouder": ("statushouders", "refugees with a permit (statushouders)"),
}


class Wording:
    """The sentences of one language, with the names that the rule data give."""

    def __init__(self, rulebook: Rulebook, language: str) -> None:
        self._en = language == "en"
        self._themes: dict[str, str] = {
            "maatschappelijke-samenhang": "Maatschappelijke samenhang",
            "financiele-educatie": "Financiële educatie",
            "preventie-geldzorgen": "Re-integratie en preventie geldzorgen",
        }
        self._goals: dict[str, str] = {}
        self._conditions: dict[str, Voorwaarde] = {}
        self._activities: dict[str, Activiteit] = {}
        self._keys: dict[str, str] = {}
        self._statements: dict[str, Stelling] = {}
        self._areas = {area.id: area.naam for area in rulebook.gebieden.gebied}
        for tranche, rules in rulebook.tranches.items():
            if rules.voorwaarden:
                for theme in rules.voorwaarden.hoofdthema:
                    self._themes[theme.id] = theme.en if self._en else theme.nl
                    self._goals[theme.id] = theme.doel_en if self._en else theme.doel_nl
                for condition in rules.voorwaarden.voorwaarde:
                    self._conditions[condition.id] = condition
            for activity in rules.activiteiten.activiteit if rules.activiteiten else ():
                self._activities[f"{tranche}/{activity.id}"] = activity
                self._activities.setdefault(activity.id, activity)
            for key in rules.verdeling.sleutel if rules.verdeling else ():
                self._keys[key.id] = key.en if self._en else key.nl
            for statement in rules.stellingen.stelling if rules.stellingen else ():
                self._statements[f"{tranche}/{statement.id}"] = statement

    def sentence(self, point: Point) -> str:
        """The point as a sentence."""
        key, _, rest = point.key.partition(":")
        if key == "stelling":
            statement = self._statements[rest]
            return statement.en if self._en else statement.nl
        values = {name: self.value(value) for name, value in point.values.items()}
        if key == "besteding.niet_voldaan":
            condition = self._conditions[rest]
            values["tekst"] = condition.nee_en if self._en else condition.nee_nl
        text = SENTENCES[key][self._en].format(**values)
        return text[:1].upper() + text[1:]

    def condition(self, name: str) -> str:
        """The condition as a sentence."""
        condition = self._conditions[name]
        return condition.en if self._en else condition.nl

    def question(self, condition: Voorwaarde) -> str:
        """The question that settles a condition."""
        return condition.vraag_en if self._en else condition.vraag_nl

    def theme(self, name: str) -> str:
        """The name of a main theme or budget line."""
        return self._themes.get(name, name)

    def area(self, name: str) -> str:
        """The name of a focus area."""
        return self._areas.get(name, name)

    def activity(self, name: str) -> str:
        """The name of an activity."""
        found = self._activities.get(name)
        return (found.en if self._en else found.nl) if found else name

    def euro(self, amount: Decimal) -> str:
        """An amount in the notation of the language."""
        text = dutch.euro(amount)
        if self._en:
            return text.translate(str.maketrans(",.", ".,"))
        return text

    def percent(self, share: Decimal) -> str:
        """A percentage in the notation of the language."""
        text = dutch.percent(share)
        return text.replace(",", ".") if self._en else text

    def date(self, iso: str) -> str:
        """A date written out: "31 december 2026"."""
        try:
            year, month, day = (int(part) for part in iso.split("-"))
        except ValueError:
            return iso
        months = _ENGLISH_MONTHS if self._en else dutch.MONTHS
        return f"{day} {months[month - 1]} {year}"

    def listing(self, parts: list[str]) -> str:
        """ "a, b en c"."""
        if len(parts) <= 1:
            return "".join(parts)
        joint = " and " if self._en else " en "
        return ", ".join(parts[:-1]) + joint + parts[-1]

    def value(self, value: str) -> str:
        """A mark written out; plain text stays as it is."""
        if not value.startswith("§"):
            return value
        kind, _, rest = value[1:].partition(":")
        if kind == "eur":
            return self.euro(Decimal(rest))
        if kind == "pct":
            return self.percent(Decimal(rest))
        if kind == "thema":
            return self.theme(rest)
        if kind == "activiteit":
            return self.activity(rest)
        if kind == "doel":
            return self._goals[rest]
        if kind == "sleutel":
            return self._keys[rest]
        if kind == "voorwaarde":
            return self.condition(rest)
        if kind == "date":
            return self.date(rest)
        if kind == "list":
            return self.listing([self.value(part) for part in rest.split("|")])
        if kind == "plainlist":
            return self.listing(rest.split("|"))
        if kind == "groep":
            return _GROUPS[rest][self._en]
        if kind == "letop":
            dutch_text, _, english_text = rest.partition("||")
            return english_text if self._en else dutch_text
        if kind == "totaal":
            return "The total" if self._en else "Het totaal"
        if kind == "periode":
            if rest == "cumulatief":
                return "2023-2025 together" if self._en else "2023-2025 samen"
            return f"in {rest}"
        if kind == "inleg":
            parts = [part.split("=") for part in rest.split("|")]
            return self.listing([f"{m.upper()} {self.euro(Decimal(v))}" for m, v in parts])
        return rest
