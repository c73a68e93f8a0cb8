"""One question settled: understanding -> rules, else passages, else silence. No words yet."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from assistant.answer.cite import Library
from assistant.answer.passage import from_passages
from assistant.domain import Kind, Outcome, Question, Ruling, Understanding
from assistant.retrieval.index import PassageIndex
from assistant.rules.decide import decide
from assistant.rules.finish import finished
from assistant.rules.onbekend import stil
from assistant.rules.onduidelijk import onduidelijk
from assistant.understanding.learnt.protocol import Learnt
from assistant.understanding.unclear import Unclear, agreed, unclear, written_out
from assistant.understanding.understand import understand
from assistant.understanding.vocabulary import Vocabulary
from corpus.model import Passage
from corpus.rulebook import Rulebook


class Settled(Struct, frozen=True):
    """A question with what was understood and decided; no ruling where it is out of scope.

    `near` are the passages that come nearest to what the sources do not answer.
    """

    question: str
    understanding: Understanding
    ruling: Ruling | None = None
    near: tuple[Passage, ...] = ()


class Settling(Struct, frozen=True):
    """What settling a question needs; the heavy parts are opened when first called for."""

    rulebook: Rulebook
    vocabulary: Vocabulary
    library: Callable[[], Library]
    index: Callable[[], PassageIndex]
    learnt: Callable[[], Learnt | None]

    def settle(self, question: Question, shown: str) -> Settled:
        """What was understood of one question, and what the rules or the sources say to it."""
        question = written_out(question)
        understanding = self.understand(question)
        if not understanding.in_scope:
            return self._from_own_documents(shown, understanding)
        ruling = decide(understanding, self.rulebook)
        for doubt in unclear(question):
            understanding, asked_back = self._asked_back(understanding, doubt)
            if asked_back is not None:
                ruling = asked_back
                break
        near: tuple[Passage, ...] = ()
        if ruling is None:
            found = [hit.passage for hit in self.index().search(understanding.text)]
            ours = self.library().in_our_words(found)
            ruling = from_passages(understanding, ours, self.library())
            if ruling is None:
                ruling, near = stil(understanding.tranche), tuple(found[:2])
        ruling = finished(ruling, understanding, self.rulebook)
        return Settled(shown, understanding, ruling, near)

    def _from_own_documents(self, shown: str, understanding: Understanding) -> Settled:
        """A subject that no term knows may stand in a document that the organisation added."""
        own = self.library().own
        if not own or understanding.outside != "onderwerp":
            return Settled(shown, understanding)
        found = [hit.passage for hit in self.index().search(understanding.text)]
        passages = [passage for passage in found if passage.source in own]
        ruling = from_passages(understanding, passages, self.library())
        if ruling is None:
            return Settled(shown, understanding)
        known = replace(understanding, in_scope=True, kind=Kind.INFORMATION)
        return Settled(shown, known, finished(ruling, known, self.rulebook))

    def understand(self, question: Question) -> Understanding:
        """The question as it is understood."""
        return understand(question, self.rulebook, self.vocabulary, self.learnt)

    def _asked_back(
        self, understanding: Understanding, doubt: Unclear
    ) -> tuple[Understanding, Ruling | None]:
        """What is understood whatever an unclear number means, and what to ask back.

        Nothing is asked where every reading leads to the same ruling.
        """
        understood = [self.understand(reading.question) for reading in doubt.readings]
        understanding = replace(
            understanding, facts=agreed([understanding.facts, *(u.facts for u in understood)])
        )
        rulings = [decide(u, self.rulebook) for u in understood]
        if all(ruling == rulings[0] for ruling in rulings):
            return understanding, None
        return understanding, onduidelijk(
            doubt.raw,
            [reading.value for reading in doubt.readings],
            [reading.answer for reading in doubt.readings],
            share=doubt.readings[0].kind == "share",
        )


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
