"""The text of a draft: salutation, an answer per question, what is asked back, sources, closing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answer.wording import SENTENCES
from assistant.channels.mail.answering import Reply
from assistant.channels.mail.numbering import Sources
from assistant.channels.mail.wording import COMPLETE, CONCEPT, TASK, count, in_a_reply, listed, say
from assistant.domain import Answer, Claim, Origin, Outcome, Status
from assistant.dutch import MONTHS
from corpus.model import TRANCHES

_LONGEST = 240  # characters of a question that are repeated above its answer
_MONTHS_EN = (
    "January February March April May June July August September October November December".split()
)
_NEAR = tuple(SENTENCES["slot.dichtbij"][i].partition("{")[0] for i in (0, 1))
# What a guessed activity adds where the answer does not hang on it.
_BESIDE = tuple(
    SENTENCES[key][i].partition("{")[0]
    for key in ("slot.gelezen_als", "besteding.wel_genoemd")
    for i in (0, 1)
)
# A question above its part of an answer to several.
_HEADING = re.compile(r"\*\*\d+\. (.*)\*\*", re.DOTALL)
# How a description was read; its words need not be repeated to who wrote them.
_READ_AS = (
    (re.compile(r"Wij lezen “.*” als: (.*)\. Klopt dat niet.*", re.DOTALL), "gelezen_als"),
    (re.compile(r"We read “.*” as: (.*)\. If that is not.*", re.DOTALL), "gelezen_als"),
)
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")


def body(
    opening: str,
    replies: Sequence[Reply],
    tasks: Sequence[str],
    signature: str,
    sources: Sources,
    *,
    english: bool,
    personal: bool = False,
) -> str:
    """The whole text; `tasks` are what a person has to do before it can be sent.

    `personal` where the mail is about the case of one resident, which is not answered.
    """
    before = [CONCEPT]
    before += [TASK.format(task=task) for task in tasks]
    blocks = ["\n".join(before), opening, _thanks(len(replies), english=english)]
    if personal and not any(reply.asking.personal for reply in replies):
        blocks.append(say("bewoner", english=english))
    for number, reply in enumerate(replies, start=1):
        several = len(replies) > 1
        blocks.append(_asked(reply, number if several else None, english=english))
        blocks.append(_answered(reply, sources, english=english))
    blocks.append(_asked_back(replies, english=english))
    blocks.append(_holds_for(replies, sources, english=english))
    blocks.append(f"{say('groet', english=english)}\n\n{signature}")
    blocks.append(_sources(sources, english=english))
    return "\n\n".join(block for block in blocks if block)


def _thanks(questions: int, *, english: bool) -> str:
    key = "geen_vraag" if not questions else "een_vraag" if questions == 1 else "meer_vragen"
    number = count(questions, english=english)
    return f"{say('dank', english=english)} {say(key, english=english, aantal=number)}"


def _asked(reply: Reply, number: int | None, *, english: bool) -> str:
    text = " ".join(reply.asking.text.split())
    shown = text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
    shown = (shown[:1].upper() + shown[1:]).replace("“", "'").replace("”", "'")
    if reply.asking.personal:
        return f"{number}. {shown}" if number else ""
    if number is None:
        return say("u_vraagt", english=english, vraag=shown)
    return say("kop", english=english, vraag=shown, nummer=str(number))


def _answered(reply: Reply, sources: Sources, *, english: bool) -> str:
    """The claims of an answer, without what is said once at the end of the mail."""
    answer = reply.answer
    if answer.outcome is Outcome.OUT_OF_SCOPE:
        return "\n".join((say("buiten", english=english), COMPLETE))
    if reply.asking.personal:
        return say("bewoner", english=english)
    if reply.asking.own_case:
        return "\n".join((say("eigen_zaak", english=english), COMPLETE))
    text = _joined(_said(answer), answer, sources)
    if answer.outcome is Outcome.NOT_IN_SOURCES:
        return "\n".join((text, COMPLETE))
    return text


def _said(answer: Answer) -> Iterable[Claim]:
    closings = _closings(answer)
    beside = _BESIDE if _broken(answer) else ()
    for claim in answer.claims:
        if claim.text in closings or claim.text.startswith((*_NEAR, *beside)):
            continue
        yield claim


def _broken(answer: Answer) -> bool:
    """Whether a stated fact settles it, and the activity was only guessed."""
    guessed = any(f.name == "activiteiten" and f.origin is Origin.DERIVED for f in answer.facts)
    broken = any(c.status is Status.NOT_MET for c in answer.conditions)
    return answer.outcome is Outcome.NO and guessed and broken


def _closings(answer: Answer) -> frozenset[str]:
    """What an answer says about its tranche and whom to ask: a mail says that once, or not."""
    return frozenset(
        SENTENCES[key][english].format(tranche=answer.tranche, contact=answer.contact)
        for key in ("slot.tranche", "slot.tranche_aangenomen", "slot.postbus")
        for english in (0, 1)
    )


def _joined(claims: Iterable[Claim], answer: Answer, sources: Sources) -> str:
    text = ""
    for claim in claims:
        said = _BOLD.sub(r"\1", in_a_reply(sources.marked(claim, answer)))
        for pattern, key in _READ_AS:
            if found := pattern.fullmatch(said):
                said = say(key, english=pattern is _READ_AS[1][0], activiteit=found.group(1))
        heading = _HEADING.fullmatch(claim.text)
        if heading:
            text += ("\n\n" if text else "") + f"– {heading.group(1)}"
        elif not text:
            text = said
        elif text.rpartition("\n")[2].startswith("– ") or said.startswith("- "):
            text += "\n" + said
        elif said.endswith(":") or text.rpartition("\n")[2].startswith("- "):
            text += "\n\n" + said
        else:
            text += " " + said
    return text


def _asked_back(replies: Sequence[Reply], *, english: bool) -> str:
    """What is still to be known, once each, with the questions that hang on it."""
    wanted: dict[str, list[int]] = {}
    for number, reply in enumerate(replies, start=1):
        for follow in reply.answer.follow_ups:
            wanted.setdefault(follow.question, []).append(number)
    if not wanted:
        return ""
    lines = [say("nodig", english=english)]
    for question, numbers in wanted.items():
        key = "nodig_vraag" if len(replies) > 1 else "nodig_een"
        where = listed(tuple(numbers), english=english)
        lines.append(say(key, english=english, vraag=question, nummers=where))
    return "\n".join(lines)


def _holds_for(replies: Sequence[Reply], sources: Sources, *, english: bool) -> str:
    """For which tranche the answers hold, and how recent their sources are."""
    told = [
        (number, reply.answer)
        for number, reply in enumerate(replies, start=1)
        if reply.answer.tranche and not reply.asking.own_case
    ]
    if not told or not sources.used():
        return ""
    tranches = dict.fromkeys(answer.tranche or "" for _, answer in told)
    if len(tranches) == 1:
        [tranche] = tranches
        assumed = all(answer.tranche_basis == "assumed" for _, answer in told)
        key = "tranche_aangenomen" if assumed and tranche == TRANCHES[0] else "tranche"
        others = listed_tranches(tranche, english=english)
        lines = [say(key, english=english, tranche=tranche, andere=others)]
    else:
        lines = [
            say(
                "tranches",
                english=english,
                tranche=tranche,
                nummers=listed(
                    tuple(number for number, answer in told if answer.tranche == tranche),
                    english=english,
                ),
            )
            for tranche in tranches
        ]
    newest = max((citation.date for citation in sources.used()), default="")
    if newest:
        lines.append(say("stand", english=english, datum=_date(newest, english=english)))
    return " ".join(lines)


def listed_tranches(tranche: str, *, english: bool) -> str:
    """The other tranches."""
    others = [one for one in TRANCHES if one != tranche]
    return (" and " if english else " en ").join(others)


def _date(iso: str, *, english: bool) -> str:
    parts = iso.split("-")
    months = _MONTHS_EN if english else MONTHS
    if len(parts) == 1:
        return parts[0]
    month = months[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def _sources(sources: Sources, *, english: bool) -> str:
    if not sources.used():
        return ""
    lines = [say("bronnen", english=english)]
    for number, citation in enumerate(sources.used(), start=1):
        place = citation.locator.heading or ("introduction" if english else "inleiding")
        lines.append(f"[{number}] {citation.title}, {place}")
    return "\n".join(lines)
