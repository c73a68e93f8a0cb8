"""Finds the concepts of the field in a text.

A concept has forms: a form is one or more words, in which `*` stands for any letters of the same
word ("maaltijd*", "*lunch*") and `..` for up to six words in between ("dien* .. in"). All lookups
are by hash, so that a lexicon of thousands of forms costs nothing to load and little to search.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from assistant.understanding.words import Token, fold, tokens

_GAP = ".."
_MAX_GAP = 6
_MIN_INFIX = 3
_NAMES = "thema:"  # "schulden" in "Armoede en Schulden" is part of a name
_LOOSE = ("samen:", "met:")  # concepts that stand beside all others
_NAMING = 5
_SHORT = 6


class Mention(Struct, frozen=True):
    """A concept found in a text: tokens `first` up to and including `last`."""

    concept: str
    first: int
    last: int
    start: int
    end: int
    form: str


class _Form(Struct, frozen=True, gc=False):
    concept: str
    parts: tuple[str, ...]
    text: str


def _parts(form: str) -> tuple[str, ...]:
    """The words of a form as the tokens of a text are written; apostrophes fall away."""
    plain = form.replace("&", " en ").replace("-", " ").replace("’", "").replace("'", "")
    return tuple(fold(plain).split())


class Lexicon:
    """The forms of all concepts, indexed by how their first word is looked up."""

    def __init__(self, concepts: Mapping[str, Iterable[str]], *, apart: bool = False) -> None:
        """`apart`: the concepts know nothing of each other, so that none pushes another aside."""
        self._apart = apart
        self._exact: dict[str, list[_Form]] = {}
        self._prefix: dict[str, list[_Form]] = {}
        self._suffix: dict[str, list[_Form]] = {}
        self._infix: dict[str, list[_Form]] = {}
        self._concepts = frozenset(concepts)
        for concept, forms in concepts.items():
            for form in forms:
                self._add(_Form(concept, _parts(form), form))
                if "-" in form:
                    self._add(_Form(concept, _parts(form.replace("-", "")), form))

    def _add(self, form: _Form) -> None:
        first = form.parts[0]
        if first[0] == "*":
            index = self._infix if first[-1] == "*" else self._suffix
        else:
            index = self._prefix if first[-1] == "*" else self._exact
        index.setdefault(first.strip("*"), []).append(form)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that forms are made of, from four letters."""
        indexes = (self._exact, self._prefix, self._suffix, self._infix)
        forms = (form for index in indexes for found in index.values() for form in found)
        words = {
            part for form in forms for part in form.parts if len(part) >= 4 and "*" not in part
        }
        return frozenset(words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What words of the field begin with, from six letters."""
        return frozenset(core for core in self._prefix if len(core) >= 6) - self.vocabulary

    def has(self, concept: str) -> bool:
        """Whether there is a concept of this name."""
        return concept in self._concepts

    def knows(self, word: str) -> bool:
        """Whether the word is a form, or the exact first word of a longer one."""
        return any(len(f.parts) == 1 or f.parts[0] == word for f in self._starting(word))

    def is_form(self, word: str) -> bool:
        """Whether the word itself is a form, or the first word of one."""
        return word in self._exact

    def named(self, word: str) -> frozenset[str]:
        """The concepts that the word names by itself, by five letters or more."""
        forms = self._starting(word)
        return frozenset(
            f.concept for f in forms if len(f.parts) == 1 and len(f.text.strip("*")) >= _NAMING
        )

    def short_words(self, least: int, besides: str) -> frozenset[str]:
        """The one-word forms of few letters of the concepts that do not start so."""
        indexes = (self._exact, self._prefix)
        forms = (form for index in indexes for found in index.values() for form in found)
        return frozenset(
            form.parts[0].strip("*")
            for form in forms
            if len(form.parts) == 1
            and least <= len(form.parts[0].strip("*")) <= _SHORT
            and not form.concept.startswith(besides)
        )

    def hyphened(self) -> dict[str, str]:
        """The words with a hyphen after two or three letters, by how they are without it."""
        forms = (form for found in self._exact.values() for form in found)
        texts = {form.text for form in forms if form.text[2:3] == "-" and " " not in form.text}
        return {text.replace("-", ""): text for text in sorted(texts) if text[-1] != "-"}

    def phrases(self, *prefixes: str) -> Iterator[tuple[str, ...]]:
        """The forms of several whole words of the concepts that start so."""
        for index in (self._exact, self._prefix):
            for form in (f for forms in index.values() for f in forms):
                if len(form.parts) > 1 and form.concept.startswith(prefixes):
                    parts = tuple(part.strip("*") for part in form.parts)
                    if _GAP not in form.parts:
                        yield parts

    def _starting(self, word: str) -> Iterable[_Form]:
        yield from self._exact.get(word, ())
        for i in range(1, len(word) + 1):
            yield from self._prefix.get(word[:i], ())
        for i in range(len(word)):
            yield from self._suffix.get(word[i:], ())
        if self._infix:
            for i in range(len(word)):
                for j in range(i + _MIN_INFIX, len(word) + 1):
                    yield from self._infix.get(word[i:j], ())

    def find(self, words: tuple[Token, ...]) -> tuple[Mention, ...]:
        """All mentions, longest first wins: a mention inside a longer one is dropped."""
        found: list[Mention] = []
        for i, token in enumerate(words):
            for form in self._starting(token.text):
                last = _match_rest(form.parts, words, i)
                if last is not None:
                    found.append(self._mention(form, words, i, last))
            joined, j = token.text, i
            while j + 1 < len(words) and words[j + 1].joined:
                j += 1
                joined += words[j].text
                for form in self._starting(joined):
                    if len(form.parts) == 1:
                        found.append(self._mention(form, words, i, j))
        return tuple(dict.fromkeys(found)) if self._apart else _longest(found)

    @staticmethod
    def _mention(form: _Form, words: tuple[Token, ...], first: int, last: int) -> Mention:
        return Mention(form.concept, first, last, words[first].start, words[last].end, form.text)


def _fits(part: str, word: str) -> bool:
    core = part.strip("*")
    if part.startswith("*") and part.endswith("*"):
        return core in word
    if part.endswith("*"):
        return word.startswith(core)
    if part.startswith("*"):
        return word.endswith(core)
    return word == part


def _match_rest(parts: tuple[str, ...], words: tuple[Token, ...], first: int) -> int | None:
    """The last token of the form that starts at token `first`, or None."""
    at, reach = first, 1
    for part in parts[1:]:
        if part == _GAP:
            reach = 1 + _MAX_GAP
            continue
        near = range(at + 1, min(at + 1 + reach, len(words)))
        found = next((i for i in near if _fits(part, words[i].text)), None)
        if found is None:
            return None
        at, reach = found, 1
    return at


def _longest(found: list[Mention]) -> tuple[Mention, ...]:
    """The mentions without those inside a longer one or beside a closer one of their family.

    A form with a gap spans words that are not its own, so it pushes nothing aside; neither do the
    words that an activity counts only together.
    """
    unique: dict[tuple[str, int, int], Mention] = {}
    for mention in found:
        key = (mention.concept, mention.first, mention.last)
        if key not in unique or len(mention.form) > len(unique[key].form):
            unique[key] = mention
    names = [m for m in unique.values() if m.concept.startswith(_NAMES)]
    loose = [
        m
        for m in unique.values()
        if m.concept.startswith(_LOOSE) and not any(_inside(m, name) for name in names)
    ]
    bound = [m for m in unique.values() if not m.concept.startswith(_LOOSE)]
    solid = [m for m in bound if _GAP not in m.form]
    kept = [m for m in bound if not any(_inside(m, o) or _closer(o, m) for o in solid)] + loose
    return tuple(sorted(kept, key=lambda m: (m.first, -m.last, m.concept)))


def _inside(mention: Mention, other: Mention) -> bool:
    longer = other.last - other.first > mention.last - mention.first
    return longer and other.first <= mention.first and mention.last <= other.last


def _closer(other: Mention, mention: Mention) -> bool:
    """Whether `other` fits the same words by more letters, as one of the same family."""
    if (other.first, other.last) != (mention.first, mention.last):
        return False
    core = other.form.strip("*")
    related = _family(other.concept) == _family(mention.concept) != ""
    return related and len(core) > len(mention.form.strip("*")) and core not in mention.form


def _family(concept: str) -> str:
    """ "activiteit" for "activiteit:sportles": of one family the closest form wins."""
    family, found, _ = concept.partition(":")
    return family if found else ""


def concept_names(mentions: Iterable[Mention]) -> frozenset[str]:
    """The concepts that were found, without their places."""
    return frozenset(m.concept for m in mentions)


def find(lexicon: Lexicon, text: str) -> tuple[Mention, ...]:
    """The concepts in a plain text."""
    return lexicon.find(tokens(text))
