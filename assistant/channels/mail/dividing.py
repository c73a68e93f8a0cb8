"""Divides what a mail states over its questions: for one of them, or for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.channels.mail import cues
from assistant.channels.mail.marked import Marked
from assistant.channels.mail.roles.reader import Role


def common(waiting: Sequence[Marked], asking: Marked) -> str:
    """What is stated before the first question for all of them: in paragraphs of its own.

    What stands in the paragraph or the list item of the first question is about that question,
    but for what leads up to the words that several plans or questions follow.
    """
    announced = max(
        (at for at, one in enumerate(waiting) if cues.SEVERAL.search(one.text)), default=-1
    )
    paragraph = asking.sentence.paragraph
    return joined(
        one.text
        for at, one in enumerate(waiting)
        if (one.sentence.paragraph != paragraph or asking.sentence.listed or at <= announced)
        and (not one.sentence.listed or cues.LABELLED_FIGURE.match(one.text))
        and not cues.OPENS.match(one.text)
    )


def joined(stated: Iterable[str]) -> str:
    """What was stated as one text, each piece a sentence of its own."""
    return " ".join(one if one.endswith((".", "!", "?", ":", ",")) else f"{one}." for one in stated)


def general(given: Iterable[Marked]) -> Iterable[str]:
    """What a mail states of everything in it, wherever it stands."""
    for one in given:
        announced = one.role is Role.ANNOUNCES and cues.ROUND.search(one.text)
        if announced or (one.role is not Role.REQUEST and cues.OF_ALL.search(one.text)):
            yield one.text


def near(waiting: Sequence[Marked], asking: Marked) -> tuple[str, ...]:
    """What was stated just before a question in its own paragraph."""
    paragraph = asking.sentence.paragraph
    return tuple(
        cues.JOINER.sub("", one.text) for one in waiting if one.sentence.paragraph == paragraph
    )


def in_list(waiting: Sequence[Marked], one: Marked) -> bool:
    """Whether a question stands in the item of a list that was stated just before it."""
    return (
        bool(waiting)
        and waiting[-1].sentence.listed
        and waiting[-1].sentence.paragraph == one.sentence.paragraph
    )


def shared(
    waiting: Sequence[Marked], asking: Marked, asked: int | None
) -> tuple[list[str], list[str]]:
    """What was stated between two questions, divided: for the next one, and for the one before.

    `asked` is the paragraph of the one before; None where there is none.
    """
    texts = [cues.JOINER.sub("", one.text) for one in waiting]
    if asked is None:
        return texts, []
    for at, one in enumerate(waiting):
        starts = one.sentence.listed or cues.OPENS.match(one.text)
        if starts or one.sentence.paragraph != asked:
            return texts[at:], texts[:at]
    new = asking.sentence.listed or bool(cues.OPENS.match(asking.text))
    apart = bool(waiting) and asked != asking.sentence.paragraph
    return ([], texts) if new or apart else (texts, [])


def going_on(waiting: Sequence[Marked], paragraph: int) -> list[str]:
    """What goes on about the question just asked, in the same paragraph: "Start net, is nieuw."."""
    found: list[str] = []
    for one in waiting:
        sentence = one.sentence
        if sentence.listed or sentence.paragraph != paragraph or one.role is not Role.TELLS:
            break
        if not cues.GOES_ON.match(one.text) or cues.OPENS.match(one.text):
            break
        found.append(one.text)
    return found


def until_new(waiting: Sequence[Marked], paragraph: int) -> list[str]:
    """What is said behind the last question and still belongs to it: in the same paragraph."""
    found: list[str] = []
    for one in waiting:
        sentence = one.sentence
        if sentence.listed or cues.OPENS.match(one.text) or sentence.paragraph != paragraph:
            break
        found.append(one.text)
    return found
