"""The lexicon of a rulebook: terms, activities, areas and municipalities under one roof."""

from __future__ import annotations

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
        self.ordinary = frozenset(rulebook.words)
