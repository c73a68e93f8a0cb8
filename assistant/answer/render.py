"""Points -> sentences in the language of the answer; marks become amounts, shares and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from assistant import dutch
from assistant.answer.wording import (
    AMOUNT_LABELS,
    AMOUNT_NAMES,
    AUTHORITIES,
    FACT_VALUES,
    GROUPS,
    SENTENCES,
)
from assistant.domain import Point
from corpus.rulebook import (
    Activiteit,
    Bewering,
    Conflict,
    Premisse,
    Rulebook,
    Stelling,
    Voorwaarde,
)

_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_HISTORY = "toen/"  # before the key of a sentence that tells what the rule was
# Lines of the second tranche that an answer may name; no rule data describe them.
_OTHER_LINES = {
    "maatschappelijke-samenhang": "Maatschappelijke samenhang",
    "financiele-educatie": "Financiële educatie",
    "preventie-geldzorgen": "Re-integratie en preventie geldzorgen",
}

_AMOUNT_NAME = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in AMOUNT_NAMES))


class Wording:
    """The sentences of one language, with the names that the rule data give."""

    def __init__(self, rulebook: Rulebook, language: str) -> None:
        self.english = language == "en"
        self._themes: dict[str, str] = dict(_OTHER_LINES)
        self._goals: dict[str, str] = {}
        self._groups: dict[str, str] = {}
        self._conditions: dict[str, Voorwaarde] = {}
        self._activities: dict[str, Activiteit] = {}
        self._keys: dict[str, str] = {}
        self._statements: dict[str, Stelling] = {}
        self._premises: dict[str, Premisse] = {}
        self._claims: dict[str, Bewering] = {}
        self._conflicts: dict[str, Conflict] = {}
        self._areas = {area.id: area.naam for area in rulebook.gebieden.gebied}
        self._marks = self._writers()
        for tranche, rules in rulebook.tranches.items():
            if rules.voorwaarden:
                for theme in rules.voorwaarden.hoofdthema:
                    self._themes[theme.id] = self._in(theme.nl, theme.en)
                    self._goals[theme.id] = self._in(theme.doel_nl, theme.doel_en)
                for condition in rules.voorwaarden.voorwaarde:
                    self._conditions[condition.id] = condition
                for group in rules.voorwaarden.doelgroep:
                    self._groups[group.id] = self._in(group.nl, group.en)
            for activity in rules.activiteiten.activiteit if rules.activiteiten else ():
                self._activities[f"{tranche}/{activity.id}"] = activity
                self._activities.setdefault(activity.id, activity)
            for key in rules.verdeling.sleutel if rules.verdeling else ():
                self._keys[key.id] = self._in(key.nl, key.en)
            for statement in rules.stellingen.stelling if rules.stellingen else ():
                self._statements[f"{tranche}/{statement.id}"] = statement
            for premise in rules.premissen.premisse if rules.premissen else ():
                self._premises[f"{tranche}/{premise.id}"] = premise
            for claim in rules.beweringen.bewering if rules.beweringen else ():
                self._claims[f"{tranche}/{claim.id}"] = claim
            for conflict in rules.conflicten.conflict if rules.conflicten else ():
                self._conflicts[f"{tranche}/{conflict.id}"] = conflict

    def sentence(self, point: Point) -> str:
        """The point as a sentence."""
        if point.key.startswith(_HISTORY):
            then = self.sentence(replace(point, key=point.key.removeprefix(_HISTORY)))
            return self._in(*SENTENCES["stil.toen_regel"]).format(regel=then)
        key, _, rest = point.key.partition(":")
        if key == "stelling":
            statement = self._statements[rest]
            return self._in(statement.nl, statement.en)
        if key == "premisse":
            premise = self._premises[rest]
            return self._in(premise.nl, premise.en)
        if key == "bewering":
            claim = self._claims[rest]
            return self._in(claim.nl, claim.en)
        if key == "conflict.kort":
            conflict = self._conflicts[rest]
            return self._in(conflict.kort_nl, conflict.kort_en)
        values = {name: self.value(value) for name, value in point.values.items()}
        if key == "conflict.versie":
            name, _, number = rest.rpartition("/")
            version = self._conflicts[name].versie[int(number)]
            values["tekst"] = self._in(version.nl, version.en)
        if key == "besteding.niet_voldaan":
            condition = self._conditions[rest]
            values["tekst"] = self._in(condition.nee_nl, condition.nee_en)
        text = self._in(*SENTENCES[key]).format(**values)
        return text[:1].upper() + text[1:]

    def value(self, value: str) -> str:
        """A mark written out; plain text stays as it is."""
        if not value.startswith("§"):
            return value
        kind, _, rest = value[1:].partition(":")
        return self._marks[kind](rest)

    def amounts(self, point: Point) -> Iterator[tuple[str, Decimal]]:
        """The amounts among the values of a point, each with what it is."""
        for name, value in point.values.items():
            kind, _, rest = value.partition(":")
            if kind == "§eur":
                yield self._in(*AMOUNT_LABELS[name]), Decimal(rest)
            elif kind == "§inleg":
                for pair in rest.split("|"):
                    ministry, _, amount = pair.partition("=")
                    yield ministry.upper(), Decimal(amount)

    def amount_name(self, label: str) -> str:
        """The rule's label of an amount, in English; words that have no other name stay."""
        return _AMOUNT_NAME.sub(lambda match: AMOUNT_NAMES[match[0]], label)

    def condition(self, name: str) -> str:
        """The condition as a sentence."""
        condition = self._conditions[name]
        return self._in(condition.nl, condition.en)

    def question(self, condition: Voorwaarde) -> str:
        """The question that settles a condition."""
        return self._in(condition.vraag_nl, condition.vraag_en)

    def theme(self, name: str) -> str:
        """The name of a main theme or budget line."""
        return self._themes.get(name, name)

    def area(self, name: str) -> str:
        """The name of a focus area."""
        return self._areas.get(name, name)

    def group(self, name: str) -> str:
        """The name of a target group."""
        return self._groups.get(name) or self._in(*GROUPS.get(name, (name, name)))

    def activity(self, name: str) -> str:
        """The name of an activity."""
        found = self._activities.get(name)
        return self._in(found.nl, found.en) if found else name

    def euro(self, amount: Decimal) -> str:
        """An amount in the notation of the language."""
        text = dutch.euro(amount)
        return text.translate(str.maketrans(",.", ".,")) if self.english else text

    def percent(self, share: Decimal) -> str:
        """A percentage in the notation of the language."""
        text = dutch.percent(share)
        return text.replace(",", ".") if self.english else text

    def date(self, iso: str) -> str:
        """A date written out: "31 december 2026"."""
        try:
            year, month, day = (int(part) for part in iso.split("-"))
        except ValueError:
            return iso
        months = _ENGLISH_MONTHS if self.english else dutch.MONTHS
        return f"{day} {months[month - 1]} {year}"

    def _partial_date(self, iso: str) -> str:
        """A date as precise as it is known: "juli 2023", "2024"."""
        parts = iso.split("-")
        if len(parts) == 2:
            months = _ENGLISH_MONTHS if self.english else dutch.MONTHS
            return f"{months[int(parts[1]) - 1]} {parts[0]}"
        return self.date(iso)

    def listing(self, parts: list[str]) -> str:
        """ "a, b en c"."""
        return _joined(parts, self._in(" en ", " and "))

    def _in(self, nl: str, en: str) -> str:
        return en if self.english else nl

    def _writers(self) -> dict[str, Callable[[str], str]]:
        """How each kind of mark is written."""
        return {
            "eur": lambda rest: self.euro(Decimal(rest)),
            "pct": lambda rest: self.percent(Decimal(rest)),
            "thema": self.theme,
            "activiteit": self.activity,
            "voorwaarde": self.condition,
            "date": self.date,
            "doel": lambda rest: self._goals[rest],
            "sleutel": lambda rest: self._keys[rest],
            "groep": lambda rest: self._groups[rest],
            "list": lambda rest: self.listing([self.value(part) for part in rest.split("|")]),
            "choice": lambda rest: _joined(
                [self.value(part) for part in rest.split("|")], self._in(" of ", " or ")
            ),
            "plainlist": lambda rest: self.listing(rest.split("|")),
            "plain": str,
            "getal": lambda rest: rest if self.english else rest.replace(".", ","),
            "letop": self._caution,
            "gezag": lambda rest: self._in(*AUTHORITIES[rest]),
            "hoe": lambda rest: self._in(*FACT_VALUES[rest]),
            "datum": self._partial_date,
            "periode": self._period,
            "totaal": lambda _: self._in("Het totaal", "The total"),
            "inleg": self._contributions,
        }

    def _caution(self, both: str) -> str:
        nl, _, en = both.partition("||")
        return self._in(nl, en)

    def _period(self, key: str) -> str:
        if key == "cumulatief":
            return self._in("2023-2025 samen", "2023-2025 together")
        return f"in {key}"

    def _contributions(self, pairs: str) -> str:
        parts = (pair.split("=") for pair in pairs.split("|"))
        return self.listing([f"{m.upper()} {self.euro(Decimal(v))}" for m, v in parts])


def _joined(parts: list[str], last: str) -> str:
    if len(parts) <= 1:
        return "".join(parts)
    return ", ".join(parts[:-1]) + last + parts[-1]
