"""The lexicon of a rulebook: terms, activities, areas and municipalities under one roof."""

from __future__ import annotations

from functools import cached_property

from assistant.understanding.dictionary import Dictionary
from assistant.understanding.lexicon import Lexicon
from assistant.understanding.words import fold
from corpus.rulebook import Rulebook

ACTIVITEIT = "activiteit:"
SAMEN = "samen:"  # words of an activity that count only beside those marked MET
MET = "met:"
GEMEENTE = "gemeente:"
GEBIED = "gebied:"
THEMA = "thema:"
MINISTERIE = "ministerie:"
GROEP = "groep:"

# How likely a word is what someone meant, in tenths of Zipf: words of the field, and of the texts.
_STEM = 30
_FIELD_LEAST, _FIELD_MORE = 28, 15
_TEXT_LEAST, _TEXT_MORE = 28, 5
_LONG = 9  # letters from which a word is recognised by two slips
_TELLING = 4  # letters of a word by which a name is recognised
_OTHER_LETTERS = 4  # that two slips can make


class Vocabulary:
    """All concepts that can be found in a question, and how to look them up."""

    def __init__(self, rulebook: Rulebook) -> None:
        forms: dict[str, tuple[str, ...]] = {}
        for term in rulebook.terms.term:
            forms[term.id] = term.nl + term.en
        self.activity_names: dict[str, str] = {}
        for rules in rulebook.tranches.values():
            for activity in rules.activiteiten.activiteit if rules.activiteiten else ():
                name = ACTIVITEIT + activity.id
                forms[name] = forms.get(name, ()) + activity.woorden_nl + activity.woorden_en
                for written in (activity.nl, activity.en):
                    self.activity_names.setdefault(fold(written), name)
                for prefix, words in (
                    (SAMEN, activity.samen_nl + activity.samen_en),
                    (MET, activity.met_nl + activity.met_en),
                ):
                    if words:
                        forms[prefix + activity.id] = words
        self.municipality_of: dict[str, str] = {}
        self.coalition: set[str] = set()
        for area in rulebook.gebieden.gebied:
            forms[GEBIED + area.id] = area.namen
            name = GEMEENTE + area.gemeente_id
            forms[name] = forms.get(name, ()) + area.gemeente_namen
            self.municipality_of[area.id] = area.gemeente
            if area.coalitie:
                self.coalition.add(area.gemeente)
        self.municipality_names = {
            area.gemeente_id: area.gemeente for area in rulebook.gebieden.gebied
        }
        self.area_names = {area.id: area.naam for area in rulebook.gebieden.gebied}
        self.lexicon = Lexicon(forms)
        self.claims = Lexicon(
            {
                term.id: term.nl + term.en
                for rules in rulebook.tranches.values()
                if rules.premissen
                for term in rules.premissen.begrip
            }
        )
        self.checks = Lexicon(
            {
                term.id: term.nl + term.en
                for rules in rulebook.tranches.values()
                if rules.beweringen
                for term in rules.beweringen.begrip
            },
            apart=True,
        )
        self.ordinary = frozenset(rulebook.words)
        self._likely: dict[bool, dict[str, int]] = {}

    @cached_property
    def field(self) -> frozenset[str]:
        """The words that the forms are made of."""
        return self.lexicon.vocabulary

    @cached_property
    def names_with(self) -> dict[str, tuple[tuple[int, tuple[str, ...]], ...]]:
        """The names of themes and places with a word, and at which place they have it."""
        found: dict[str, set[tuple[int, tuple[str, ...]]]] = {}
        for name in self.lexicon.phrases(THEMA, GEBIED, GEMEENTE, "tranche"):
            for at, part in enumerate(name):
                if len(part) >= _TELLING:
                    found.setdefault(part, set()).add((at, name))
        return {word: tuple(sorted(names)) for word, names in found.items()}

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """The short words of the rules themselves, such as "spuk"; not those of activities."""
        return self.lexicon.short_words(_TELLING, besides=ACTIVITEIT)

    @cached_property
    def hyphened(self) -> dict[str, str]:
        """ "reintegratie" as it is written, and others like it."""
        return self.lexicon.hyphened()

    @cached_property
    def run_together(self) -> dict[str, str]:
        """The names of themes and places as one word, and as they are written."""
        names = self.lexicon.phrases(THEMA, GEBIED, GEMEENTE)
        return {"".join(name): " ".join(name) for name in sorted(names)}

    @cached_property
    def _long_words(self) -> tuple[tuple[str, int], ...]:
        return tuple(
            (word, _letters(word))
            for word in sorted(self.field | self.lexicon.stems)
            if len(word) >= _LONG
        )

    def resembling(self, word: str) -> list[str]:
        """The long words of the field with nearly the same letters."""
        letters, long = _letters(word), len(word)
        return [
            known
            for known, others in self._long_words
            if (letters ^ others).bit_count() <= _OTHER_LETTERS and abs(len(known) - long) <= 2
        ]

    def likely(self, words: Dictionary, *, english: bool) -> dict[str, int]:
        """The words that someone may have meant, each with how likely it is."""
        if english not in self._likely:
            common = words.english if english else words.common
            found = dict(common)
            for word in self.ordinary:
                found[word] = max(common.get(word, 0), _TEXT_LEAST) + _TEXT_MORE
            for word in self.lexicon.stems:
                found.setdefault(word, _STEM)
            for word in self.field:
                found[word] = max(common.get(word, 0), _FIELD_LEAST) + _FIELD_MORE
            self._likely[english] = found
        return self._likely[english]


def _letters(word: str) -> int:
    """The letters of a word as bits, however often it has them."""
    found = 0
    for letter in word:
        found |= 1 << ord(letter) - ord("a") if "a" <= letter <= "z" else 0
    return found
