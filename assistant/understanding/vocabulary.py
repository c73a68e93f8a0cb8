"""The lexicon of a rulebook: terms, activities, areas and municipalities under one roof."""

from __future__ import annotations

from functools import cached_property

from assistant.understanding.dictionary import Dictionary
from assistant.understanding.lexicon import Lexicon
from corpus.rulebook import Rulebook

ACTIVITEIT = "activiteit:"
GEMEENTE = "gemeente:"
GEBIED = "gebied:"
THEMA = "thema:"
MINISTERIE = "ministerie:"
GROEP = "groep:"

# How likely a word is what someone meant, in tenths of Zipf: words of the field, and of the texts.
_FIELD_LEAST, _FIELD_MORE = 25, 15
_TEXT_LEAST, _TEXT_MORE = 28, 5
_LONG = 9


class Vocabulary:
    """All concepts that can be found in a question, and how to look them up."""

    def __init__(self, rulebook: Rulebook) -> None:
        forms: dict[str, tuple[str, ...]] = {}
        for term in rulebook.terms.term:
            forms[term.id] = term.nl + term.en
        for rules in rulebook.tranches.values():
            for activity in rules.activiteiten.activiteit if rules.activiteiten else ():
                name = ACTIVITEIT + activity.id
                forms[name] = forms.get(name, ()) + activity.woorden_nl + activity.woorden_en
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
        self.ordinary = frozenset(rulebook.words)
        self._likely: dict[bool, dict[str, int]] = {}

    @cached_property
    def field(self) -> frozenset[str]:
        """The words that the forms are made of."""
        return self.lexicon.vocabulary

    @cached_property
    def long_words(self) -> tuple[str, ...]:
        """The words of the field that are recognised by two slips too."""
        return tuple(sorted(word for word in self.field if len(word) >= _LONG))

    def likely(self, words: Dictionary, *, english: bool) -> dict[str, int]:
        """The words that someone may have meant, each with how likely it is."""
        if english not in self._likely:
            common = words.english if english else words.common
            found = dict(common)
            for word in self.ordinary:
                found[word] = max(common.get(word, 0), _TEXT_LEAST) + _TEXT_MORE
            for word in self.field:
                found[word] = max(common.get(word, 0), _FIELD_LEAST) + _FIELD_MORE
            self._likely[english] = found
        return self._likely[english]
