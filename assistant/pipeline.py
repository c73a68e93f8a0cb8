"""The whole flow on one screen: question -> understanding -> rules (+ retrieval) -> answer.

Read this first. Each stage is a function from frozen values to a frozen value; nothing is shared
between questions, and the same question gives the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from assistant.answer.cite import Library, Numbering
from assistant.answer.compose import compose, out_of_scope
from assistant.answer.memory import Memory
from assistant.answer.several import together
from assistant.domain import Answer, Facts, Kind, Question, Receipt
from assistant.retrieval.index import Hit, PassageIndex
from assistant.rules.onbekend import stil
from assistant.settings import Settings
from assistant.settle import Settled, Settling, distinct
from assistant.understanding.check import checked
from assistant.understanding.learnt.protocol import Learnt
from assistant.understanding.message import message
from assistant.understanding.said import Said
from assistant.understanding.setting import tranche_around
from assistant.understanding.several import Part
from assistant.understanding.understand import nothing_learnt, placed, separate
from assistant.understanding.vocabulary import Vocabulary
from corpus.model import Source
from corpus.rulebook import Rulebook


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
        self._library = library
        self._receipt = receipt
        self._memory = Memory()
        self._settling = Settling(rulebook, Vocabulary(rulebook), library, index, learnt)

    @property
    def library(self) -> Library:
        """The sources and passages answers cite."""
        return self._library()

    @property
    def sources(self) -> Mapping[str, Source]:
        """The catalogue."""
        return self._library().sources

    @property
    def rulebook(self) -> Rulebook:
        """The rules answers follow."""
        return self._rulebook

    @property
    def receipt(self) -> Receipt:
        """What answers are made with now: version, corpus, rules, index and retrieval."""
        return self._receipt()

    def search(self, text: str, limit: int = 8) -> list[Hit]:
        """The passages that come nearest to a text, for people who want to read themselves."""
        return self._settling.index().search(text, limit)

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
        known = self._memory.find(question, self._receipt())
        if known is not None:
            return known
        answer = self._answered(question)
        self._memory.keep(question, answer)
        return answer

    def again(self, question: Question) -> Answer | None:
        """The answer where it was given before with the same receipt: found in microseconds."""
        return self._memory.find(checked(question), self._receipt())

    def ask_each(self, found: Sequence[Part], question: Question) -> tuple[Answer, ...]:
        """An answer to each question of a longer text, as the text was cut up by the caller.

        `question` holds what they share: earlier turns, the tranche and facts. Raises InvalidInput.
        """
        parts = [
            replace(part, text=checked(replace(question, text=part.text)).text) for part in found
        ]
        asked = placed(parts, question, self._settling.vocabulary)
        return tuple(replace(self._answered(one.question), question=one.shown) for one in asked)

    def unanswered(self, question: Question) -> Answer:
        """The answer that the sources say nothing about this, for what only a person can know."""
        question = checked(question)
        understanding = self._settling.understand(question)
        understanding = replace(understanding, in_scope=True, kind=Kind.PROCEDURE, tranche=None)
        ruling = stil(None)
        settled = Settled(question.text, understanding, ruling)
        return self._composed(settled, Numbering(self._library()))

    def meaning(self, text: str) -> Any:
        """The meaning of a text as a vector; None where there is no model for that."""
        learnt = self._settling.learnt()
        return None if learnt is None else learnt.meaning(text)

    @property
    def knows_meaning(self) -> bool:
        """Whether there is a model that tells the meaning of a text."""
        return self._settling.learnt() is not None

    def stated_tranche(self, text: str) -> str | None:
        """The one tranche that a text names, by its years or by name."""
        if not text.strip():
            return None
        meant, basis = tranche_around(self._read(text))
        return meant if basis == "stated" else None

    def states_something(self, text: str) -> bool:
        """Whether a text names anything of this field: a subject like "Vraag" does not."""
        said = self._read(text) if text.strip() else None
        return said is not None and bool(said.concepts or said.facts != Facts())

    def _read(self, text: str) -> Said:
        return message(checked(Question(text)).text, self._settling.vocabulary)

    def _answered(self, question: Question) -> Answer:
        asked = separate(question, self._settling.vocabulary)
        if len(asked) > 1:
            settled = distinct([self._settling.settle(one.question, one.shown) for one in asked])
            if len(settled) > 1:
                proof = Numbering(self._library())
                answers = [self._composed(one, proof) for one in settled]
                earlier = bool(question.history)
                return together(answers, question.text, proof, in_conversation=earlier)
        whole = self._settling.settle(question, question.text)
        return self._composed(whole, Numbering(self._library()))

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
