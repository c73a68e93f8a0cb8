"""The whole way on one screen: mail -> layers -> questions -> answers -> draft with its proof.

A person has to look (`needs_human`) for the reasons that `reasons` lists; else the draft only has
to be read and approved. Nothing is ever sent from here. What the mail says never decides an
outcome but through the facts that it states, and the same mail gives the same draft.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from assistant.channels.mail import reasons
from assistant.channels.mail.answering import Reply, answers_to, questions_of
from assistant.channels.mail.body import body
from assistant.channels.mail.layers import Layers, layers, without_case
from assistant.channels.mail.model import Answered, Draft, Mail, Reason
from assistant.channels.mail.numbering import Sources
from assistant.channels.mail.proof import proof
from assistant.channels.mail.questions import Found
from assistant.channels.mail.residents import apart
from assistant.channels.mail.roles import reader as roles
from assistant.channels.mail.salutation import salutation
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.understanding.language import language
from assistant.understanding.words import tokens

# Reasons that ask for something in the reply itself, not only for a look.
_TO_DO = frozenset(
    "contactgegevens afspraak uitstel verwerking toesturen klacht pers politiek juridisch woo avg"
    " bewoner factuur integriteit veiligheid besluit te-veel taal verzoek onleesbaar".split()
)
# What is told to who reads the draft, though nothing has to be done.
_ONLY_NOTED = frozenset({"dank", "kennisgeving", "afwezig"})
# Where the case of one person is told, nothing is answered about it.
_PERSONAL = "bewoner"


def draft(mail: Mail, assistant: Assistant, settings: Settings) -> Draft:
    """The draft reply to a mail."""
    read = layers(mail)
    meaning = assistant.meaning if assistant.knows_meaning else None
    found = questions_of(read, roles.load(settings.corpus), meaning)
    english = _language(read) == "en"
    personal = _PERSONAL in read.reasons
    if personal:
        found = replace(found, questions=apart(found.questions, english=english), opening="")
    replies = answers_to(found, without_case(read) if personal else read, assistant)
    why = _reasons(mail, read, found, replies)
    sources = Sources()
    opening = salutation(
        mail.sender,
        read.greeting,
        read.signature,
        tuple(reason.name for reason in why),
        "en" if english else "nl",
    )
    text = body(
        opening,
        replies,
        _tasks(why, replies),
        settings.mailbox_signature,
        sources,
        personal=personal,
        english=english,
    )
    return Draft(
        subject=f"Re: {read.subject}".strip(),
        body=text,
        questions=tuple(Answered(reply.asking.text, reply.answer) for reply in replies),
        needs_human=any(one.name not in _ONLY_NOTED for one in why),
        reasons=tuple(reason.text for reason in why),
        masked=read.kinds,
        proof=proof(replies, sources, why),
    )


def _reasons(
    mail: Mail, read: Layers, found: Found, replies: Sequence[Reply]
) -> tuple[Reason, ...]:
    """Every reason once, those of the mail's words first."""
    names = [*read.reasons, *found.actions, *reasons.of_mail(mail)]
    if not found.questions and reasons.is_absence(read.said, read.subject):
        return (reasons.reason("afwezig"),)
    if found.too_many:
        names.append("te-veel")
    own = frozenset(n for n, reply in enumerate(replies, start=1) if reply.asking.own_case)
    given = [
        reasons.unread(mail) if name == "onleesbaar" else reasons.reason(name)
        for name in dict.fromkeys(names)
    ]
    given += reasons.of_outcomes([reply.answer.outcome for reply in replies], own)
    if not found.questions and not names:
        told = found.only_tells and bool(read.said.strip())
        given.append(reasons.without_question(read.said, only_tells=told))
    return tuple(given)


def _tasks(why: Sequence[Reason], replies: Sequence[Reply]) -> tuple[str, ...]:
    """What a person has to add to the text, or do, before it can go."""
    tasks = [reason.text for reason in why if reason.name in _TO_DO]
    if not replies and not tasks:
        tasks = [reason.text for reason in why][:1]
    return tuple(tasks)


def _language(read: Layers) -> str:
    return language(tokens(read.said or read.quoted or read.subject))
