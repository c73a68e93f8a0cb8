"""Watches a mailbox: every mail of a person gets one draft, and nothing is ever sent.

A pass notes what came in, looks what people have sent, makes drafts, and puts them into the
drafts folder. Each step is noted in the work list before the next one, and before a draft is
added the server is asked whether it is already there: the process may die anywhere.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from assistant.channels.mailbox import growing, incoming, sent
from assistant.channels.mailbox.imap import MAX_MAIL, Session
from assistant.channels.mailbox.lying import Drafts
from assistant.channels.mailbox.model import Draft, Drafting, Status, Work
from assistant.channels.mailbox.rendering import rendered
from assistant.channels.mailbox.store import WorkList
from assistant.errors import InvalidInput, SpukwijzerError
from assistant.settings import Postbus

ATTEMPTS = 5
SETTLE = timedelta(seconds=5)  # a server may still add what a broken line gave it
TO_PLACE = (Status.DRAFTED, Status.PERSON, Status.APPROVED)

FAILED = "Er kon geen concept worden gemaakt. Beantwoord deze mail zelf."
TOO_LARGE = "Deze mail is te groot om te lezen. Beantwoord hem zelf."
NOBODY = "In deze mail staat geen bruikbaar adres om aan te antwoorden. Vul het zelf in."
ANSWERED = "Deze mail was al beantwoord."
GONE = "De mail staat niet meer in de map. Er is geen concept gemaakt."
TOUCHED = (
    "Het concept in de map met concepten is daar bewerkt of weggehaald. "
    "De tekst uit de werklijst is er niet neergezet."
)
NO_UIDPLUS = (
    "Deze mailserver kan één bericht niet los weghalen. "
    "Het concept in de map met concepten is daarom niet vernieuwd: kopieer de tekst van hier."
)

_log = logging.getLogger("spukwijzer.postbus")


class Watcher:
    """Does the passes over one folder."""

    def __init__(
        self,
        work: WorkList,
        settings: Postbus,
        draft: Drafting,
        clock: Callable[[], datetime],
    ) -> None:
        self._work = work
        self._settings = settings
        self._draft = draft
        self._clock = clock
        self._sender = settings.addresses[0] if settings.addresses else settings.user
        self._own = (*settings.addresses, *((settings.user,) if "@" in settings.user else ()))

    def look(self, session: Session) -> bool:
        """One pass; True where something is left that must wait a few seconds."""
        folder = self._settings.folder
        validity = session.examine(folder)
        day = date.fromisoformat(self._work.since(folder, self._clock().date().isoformat()))
        self._take_in(session, validity, day)
        if session.sent:
            self._follow(session, day)
        for work in self._work.all(Status.NEW):
            self._make(session, work)
        waiting = self._place(session)
        self._tidy(session)
        return waiting

    def _take_in(self, session: Session, validity: int, day: date) -> None:
        """Notes the mails that were not looked at before."""
        folder = self._settings.folder
        known = self._work.seen(folder, validity)
        fresh = [uid for uid in session.since(day) if uid not in known]
        if not fresh:
            return
        looked = session.look(fresh)
        for uid in fresh:
            message = looked.get(uid)
            if message is None:
                continue  # gone meanwhile
            if "\\Draft" in message.flags:
                self._work.skip(folder, validity, uid)
                continue
            large = message.size > MAX_MAIL
            raw = session.head(uid) if large else session.whole(uid)
            if raw is None:
                continue
            read = incoming.read(raw, self._own)
            if "\\Answered" in message.flags and not read.ignored:
                read = replace(read, ignored=ANSWERED)
            at = (message.at or self._clock()).isoformat(timespec="seconds")
            new = self._work.take_in(folder, validity, uid, read, at)
            if new and large and not read.ignored:
                self._work.change(read.key, lambda work: _for_a_person(work, TOO_LARGE))
        session.mark(folder, fresh)

    def _make(self, session: Session, work: Work) -> None:
        """Makes the draft of a mail, together with open drafts of its thread."""
        folder = self._settings.folder
        uid = self._work.place_of(work.key, folder, session.examine(folder))
        raw = session.whole(uid) if uid is not None else None
        if raw is None:
            self._work.note(work.key, GONE)
            return
        if self._work.attempt(work.key) > ATTEMPTS:
            self._work.change(work.key, lambda work: _for_a_person(work, FAILED))
            return
        try:
            draft = self._draft(raw)
        except Exception as error:
            if isinstance(error, SpukwijzerError) and not isinstance(error, InvalidInput):
                raise  # no fault of this mail: the index or the corpus is not in order
            _log.exception("mail %s: no draft", work.key)
            self._work.change(work.key, lambda work: _for_a_person(work, FAILED))
            return
        self._keep(session, work, draft)

    def _keep(self, session: Session, work: Work, draft: Draft) -> None:
        before = growing.earlier(work, self._work.all())
        drafts = Drafts(session) if before else None
        joined: list[Work] = []
        for old in before:
            if not growing.reaches(work.reply, old.reply):
                self._work.note(old.key, growing.OTHERS)
            elif old.status not in growing.OPEN or old.editor or not _free(drafts, old):
                self._work.note(old.key, growing.EDITED)
            else:
                joined.append(old)
        whole = growing.together(draft, joined)
        self._work.change_all(
            {old.key: lambda old: growing.replaced(old, work) for old in joined}
            | {work.key: lambda work: _drafted(work, whole)}
        )

    def _place(self, session: Session) -> bool:
        """Puts drafts into the drafts folder; True where one has to wait."""
        waiting = False
        todo = [w for w in self._work.all(*TO_PLACE) if w.text and w.placed != w.version]
        drafts = Drafts(session) if todo else None
        for work in todo:
            if drafts is None or drafts.has(work.key, work.version):
                self._placed(work)
            elif work.placing and self._clock() - datetime.fromisoformat(work.placing) < SETTLE:
                waiting = True
            elif work.placed and not session.takes_away:
                self._work.note(work.key, NO_UIDPLUS)
                self._placed(work)
            elif work.placed and not drafts.untouched(work.key):
                self._work.note(work.key, TOUCHED)
                self._placed(work)
            else:
                self._add(session, work)
        return waiting

    def _add(self, session: Session, work: Work) -> None:
        now = self._clock()
        self._work.change(
            work.key, lambda work: replace(work, placing=now.isoformat(timespec="seconds"))
        )
        if not session.lies_there(work.key, work.version):
            session.place(rendered(work, self._sender, now))
        self._placed(work)

    def _placed(self, work: Work) -> None:
        self._work.change(work.key, lambda found: replace(found, placed=work.version, placing=""))

    def _tidy(self, session: Session) -> None:
        """Takes away our own drafts that a newer one stands for, where nobody touched them."""
        drafts = Drafts(session)
        replaced = {work.key for work in self._work.all(Status.REPLACED)}
        for uid in drafts.superfluous(replaced):
            session.take_away(uid)

    def _follow(self, session: Session, day: date) -> None:
        """Notes what people sent."""
        validity = session.examine(session.sent)
        known = self._work.seen(session.sent, validity)
        fresh = [uid for uid in session.since(day) if uid not in known]
        if not fresh:
            return
        waiting = {w.message_id: w for w in self._work.all(Status.NEW, *TO_PLACE)}
        for answer in session.answers(fresh):
            for message_id in incoming.ids_of_answer(answer.headers)[:1]:
                work = waiting.get(message_id)
                raw = session.whole(answer.uid) if work else None
                if work is not None and raw is not None:
                    at = (answer.at or self._clock()).isoformat(timespec="seconds")
                    text = sent.words(raw)
                    self._work.change(
                        work.key,
                        lambda found, at=at, text=text: replace(  # type: ignore[misc]
                            found, status=Status.SENT, sent_at=at, sent_text=text
                        ),
                    )
            self._work.skip(session.sent, validity, answer.uid)


def _free(drafts: Drafts | None, work: Work) -> bool:
    """Whether nobody in the mailbox has touched the draft of this mail."""
    return not work.placed or (drafts is not None and drafts.untouched(work.key))


def _drafted(work: Work, draft: Draft) -> Work:
    """The mail with its draft, in the masked words that the drafting stage gives."""
    text = draft.body
    reasons = draft.reasons if work.reply.to else (*draft.reasons, NOBODY)
    draft = replace(draft, reasons=reasons)
    person = draft.needs_human or not work.reply.to or not text.strip()
    return replace(
        work,
        status=Status.PERSON if person else Status.DRAFTED,
        draft=draft,
        text=text,
        version=1,
    )


def _for_a_person(work: Work, reason: str) -> Work:
    draft = Draft(subject=work.reply.subject, body="", needs_human=True, reasons=(reason,))
    return replace(work, status=Status.PERSON, draft=draft)
