"""The whole flow on one screen: question -> understanding -> rules (+ retrieval) -> answer.

Read this first. Each stage is a function from frozen values to a frozen value; nothing is shared
between questions, and the same question gives the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from assistant.answer.cite import Library, Numbering
from assistant.answer.compose import compose, out_of_scope
from assistant.answer.memory import Memory
from assistant.answer.passage import from_passages
from assistant.answer.several import together
from assistant.domain import Answer, Outcome, Question, Receipt, Ruling, Understanding
from assistant.retrieval.index import PassageIndex
from assistant.rules.decide import decide
from assistant.rules.onbekend import stil
from assistant.settings import Settings
from assistant.understanding.check import checked
from assistant.understanding.learnt.protocol import Learnt
from assistant.understanding.understand import nothing_learnt, separate, understand
from assistant.understanding.vocabulary import Vocabulary
from corpus.model import Passage, Source
from corpus.rulebook import Rulebook


class Settled(Struct, frozen=True):
    """A question with what was understood and decided; no ruling where it is out of scope.

    `near` are the passages that come nearest to what the sources do not answer.
    """

    question: str
    understanding: Understanding
    ruling: Ruling | None = None
    near: tuple[Passage, ...] = ()


def distinct(settled: list[Settled]) -> list[Settled]:
    """Those that come to something of their own: the same question in other words counts once."""
    found: list[Settled] = []
    for one in settled:
        ruling = one.ruling
        if ruling is None or ruling.outcome is Outcome.NEEDS_INFORMATION or ruling.topic == "stil":
            continue
        if all(o.ruling is None or o.ruling.points != ruling.points for o in found):
            found.append(one)
    return found


class Assistant:
    """Answers questions with the corpus, the rules and the index it was given."""

    def __init__(
        self,
        settings: Settings,
        rulebook: Rulebook,
        library: Callable[[], Library],
        index: Callable[[], PassageIndex],
        receipt: Callable[[], Receipt],
        learnt: Callable[[], Learnt | None] = nothing_learnt,
    ) -> None:
        self._settings = settings
        self._rulebook = rulebook
        self._vocabulary = Vocabulary(rulebook)
        self._library = library
        self._index = index
        self._receipt = receipt
        self._learnt = learnt
        self._memory = Memory()

    @property
    def library(self) -> Library:
        """The sources and passages answers cite."""
        return self._library()

    @property
    def sources(self) -> Mapping[str, Source]:
        """The catalogue."""
        return self._library().sources

    @property
    def receipt(self) -> Receipt:
        """What answers are made with now: version, corpus, rules, index and retrieval."""
        return self._receipt()

    def choices(self) -> dict[str, list[tuple[str, str]]]:
        """Per fact the values a person may choose from, with their Dutch names."""
        themes = [
            (theme.id, theme.nl[:1].upper() + theme.nl[1:])
            for rules in self._rulebook.tranches.values()
            if rules.voorwaarden
            for theme in rules.voorwaarden.hoofdthema
        ]
        years = [(str(year), str(year)) for year in range(2023, 2029)]
        return {"hoofdthemas": themes, "jaren": years, "van_jaar": years, "naar_jaar": years}

    def ask(self, question: Question) -> Answer:
        """The answer to a message. Raises InvalidInput for one that cannot be read.

        Several questions are answered one by one, where they come to different things.
        """
        question = checked(question)
        again = self._memory.find(question, self._receipt())
        if again is not None:
            return again
        answer = self._answered(question)
        self._memory.keep(question, answer)
        return answer

    def _answered(self, question: Question) -> Answer:
        asked = separate(question, self._vocabulary)
        if len(asked) > 1:
            settled = distinct([self._settled(one.question, one.shown) for one in asked])
            if len(settled) > 1:
                proof = Numbering(self._library())
                answers = [self._composed(one, proof) for one in settled]
                earlier = bool(question.history)
                return together(answers, question.text, proof, in_conversation=earlier)
        settled_whole = self._settled(question, question.text)
        return self._composed(settled_whole, Numbering(self._library()))

    def _settled(self, question: Question, shown: str) -> Settled:
        """What was understood of one question, and what the rules or the sources say to it."""
        understanding = understand(question, self._rulebook, self._vocabulary, self._learnt)
        if not understanding.in_scope:
            return Settled(shown, understanding)
        ruling = decide(understanding, self._rulebook)
        near: tuple[Passage, ...] = ()
        if ruling is None:
            found = [hit.passage for hit in self._index().search(understanding.text)]
            ruling = from_passages(understanding, found, self._library())
            if ruling is None:
                ruling = stil(understanding.tranche)
                near = tuple(found[:2])
        return Settled(shown, understanding, ruling, near)

    def _composed(self, settled: Settled, proof: Numbering) -> Answer:
        if settled.ruling is None:
            return out_of_scope(
                settled.understanding,
                self._rulebook,
                question=settled.question,
                receipt=self._receipt(),
            )
        return compose(
            settled.understanding,
            settled.ruling,
            self._library(),
            self._rulebook,
            question=settled.question,
            contact=self._settings.contact,
            receipt=self._receipt(),
            near=settled.near,
            proof=proof,
        )
