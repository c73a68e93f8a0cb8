"""The watcher against a real IMAP server: one draft a mail, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.channels.mailbox import growing, watching
from assistant.channels.mailbox.imap import Session, session
from assistant.channels.mailbox.model import Draft, Status
from assistant.channels.mailbox.store import WorkList
from assistant.channels.mailbox.watching import Watcher
from assistant.settings import Postbus
from tests.channels.mailbox.conftest import INBOX, OWN, Clock, Drafting, Server, mail

DRAFTS, SENT = "Concepten", "Verzonden"
Look = Callable[[], bool]


def test_a_mail_gets_a_draft_that_answers_everyone_but_ourselves(
    server: Server, look: Look, work: WorkList
) -> None:
    server.deliver(
        mail(
            sender='"Vries, Jan de" <jan@gemeente.example>',
            to=f"SPUK <{OWN}>, Piet <piet@gemeente.example>",
            Cc="jan@gemeente.example, Ria <RIA@gemeente.example>",
            Reply_To="Team Wijken <wijken@gemeente.example>",
            References="<begin@gemeente.example>",
        )
    )
    look()

    [(flags, raw)] = server.lying(DRAFTS).values()
    draft = message_from_bytes(raw, policy=default)
    assert b"\\Draft" in flags
    assert (
        draft["To"] == '"Team Wijken" <wijken@gemeente.example>'
        or draft["To"] == "Team Wijken <wijken@gemeente.example>"
    )
    assert [a.addr_spec for a in draft["Cc"].addresses] == [
        "piet@gemeente.example",
        "jan@gemeente.example",
        "RIA@gemeente.example",
    ]
    assert draft["In-Reply-To"] == "<vraag-1@gemeente.example>"
    assert draft["References"] == "<begin@gemeente.example> <vraag-1@gemeente.example>"
    assert "nog niet door een mens goedgekeurd" in draft["X-Spukwijzer-Herkomst"]
    assert draft["From"] == OWN
    [item] = work.all()
    assert item.status is Status.DRAFTED


def test_the_mail_itself_is_left_as_it_was(server: Server, look: Look) -> None:
    server.deliver(mail(1))
    server.deliver(mail(2), flags=(b"\\Flagged",))
    before = server.lying(INBOX)
    look()
    look()

    after = server.lying(INBOX)
    assert {u: r for u, (_, r) in after.items()} == {u: r for u, (_, r) in before.items()}
    assert all(b"\\Seen" not in flags for flags, _ in after.values())
    assert server.lying(SENT) == {}


def test_looking_again_makes_no_second_draft(
    server: Server, look: Look, drafting: Drafting
) -> None:
    server.deliver(mail())
    for _ in range(3):
        look()

    assert len(server.lying(DRAFTS)) == len(drafting.seen) == 1


def test_a_work_list_that_was_lost_gives_no_second_draft(
    server: Server, look: Look, settings: Postbus, clock: Clock, opened: Session, tmp_path: Path
) -> None:
    server.deliver(mail())
    look()
    fresh = WorkList(tmp_path / "nieuw.sqlite")
    Watcher(fresh, settings, Drafting(), clock).look(opened)

    assert len(server.lying(DRAFTS)) == 1
    assert fresh.all()[0].placed == 1
    fresh.close()


def test_killed_between_adding_and_noting_gives_no_second_draft(
    server: Server,
    look: Look,
    work: WorkList,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.deliver(mail())

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Watcher, "_placed", die)
        with pytest.raises(KeyboardInterrupt):
            look()
    assert work.all()[0].placed == 0
    assert look() is False
    clock.later(60)
    look()

    assert len(server.lying(DRAFTS)) == 1
    assert work.all()[0].placed == 1


def test_killed_before_adding_waits_for_the_server_and_then_adds(
    server: Server,
    look: Look,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server.deliver(mail())

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Session, "place", die)
        with pytest.raises(KeyboardInterrupt):
            look()
    assert look() is True
    assert server.lying(DRAFTS) == {}
    clock.later(60)

    assert look() is False
    assert len(server.lying(DRAFTS)) == 1


def test_a_draft_that_the_server_kept_twice_is_mended(server: Server, look: Look) -> None:
    server.deliver(mail())
    look()
    [(_, raw)] = server.lying(DRAFTS).values()
    server.deliver(raw, DRAFTS, (b"\\Draft",))
    look()

    assert len(server.lying(DRAFTS)) == 1


def test_the_same_mail_delivered_twice_gets_one_draft(
    server: Server, look: Look, drafting: Drafting
) -> None:
    server.deliver(mail())
    server.deliver(b"Received: from elsewhere\r\n" + mail())
    look()

    assert len(server.lying(DRAFTS)) == len(drafting.seen) == 1


def test_another_mail_with_a_message_id_that_was_used_before_is_not_lost(
    server: Server, look: Look
) -> None:
    server.deliver(mail(1, text="Mag een lunch?"))
    server.deliver(mail(1, text="Hoeveel is er in 2024?"))
    look()

    assert len(server.lying(DRAFTS)) == 2


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Id": "<nieuws.example>"},
        {"Return_Path": "<>"},
        {"sender": "MAILER-DAEMON@elders.example"},
        {"sender": OWN},
        {"X_Spukwijzer_Bericht": "abc"},
    ],
)
def test_what_no_person_wrote_to_us_is_not_drafted(
    server: Server, look: Look, work: WorkList, drafting: Drafting, headers: dict[str, str]
) -> None:
    server.deliver(mail(1, **headers))  # type: ignore[arg-type]
    look()

    assert drafting.seen == []
    assert server.lying(DRAFTS) == {}
    [item] = work.all()
    assert item.status is Status.IGNORED
    assert item.ignored.endswith(".")
    assert item.reply.to == ()


def test_a_bounce_is_not_drafted(server: Server, look: Look, drafting: Drafting) -> None:
    server.deliver(
        b"From: jan@gemeente.example\r\nMessage-ID: <b@x>\r\n"
        b"Content-Type: multipart/report; boundary=x\r\n\r\n--x--\r\n"
    )
    look()

    assert drafting.seen == []


def test_a_mail_that_was_answered_already_is_not_drafted(
    server: Server, look: Look, drafting: Drafting
) -> None:
    server.deliver(mail(), flags=(b"\\Answered",))
    look()

    assert drafting.seen == []


def test_a_mail_that_cannot_be_drafted_goes_to_a_person_and_holds_up_nothing(
    server: Server, look: Look, work: WorkList
) -> None:
    server.deliver(mail(1, text="Dit gaat stuk"))
    server.deliver(mail(2))
    look()

    assert [item.status for item in work.all()] in (
        [Status.PERSON, Status.DRAFTED],
        [Status.DRAFTED, Status.PERSON],
    )
    assert len(server.lying(DRAFTS)) == 1


def test_a_grown_thread_gets_one_new_draft_that_answers_both(
    server: Server, look: Look, work: WorkList
) -> None:
    server.deliver(mail(1, text="Mag een lunch?"))
    look()
    server.deliver(mail(2, text="En een ontbijt?", In_Reply_To="<vraag-1@gemeente.example>"))
    look()

    [(_, raw)] = server.lying(DRAFTS).values()
    text = message_from_bytes(raw, policy=default).get_content()
    assert "Antwoord op: En een ontbijt?" in text
    assert "Antwoord op: Mag een lunch?" in text
    assert {item.message_id: item.status for item in work.all()} == {
        "<vraag-1@gemeente.example>": Status.REPLACED,
        "<vraag-2@gemeente.example>": Status.DRAFTED,
    }


def test_a_draft_that_a_person_edited_stays_when_the_thread_grows(
    server: Server, look: Look, work: WorkList
) -> None:
    server.deliver(mail(1, text="Mag een lunch?"))
    look()
    [(uid, (_, raw))] = server.lying(DRAFTS).items()
    edited = raw.replace(b"Met vriendelijke groet", b"Groeten van de postbus")
    server.deliver(edited, DRAFTS, (b"\\Draft",))
    server.remove(DRAFTS, uid)
    server.deliver(mail(2, text="En een ontbijt?", In_Reply_To="<vraag-1@gemeente.example>"))
    look()

    lying = [raw for _, raw in server.lying(DRAFTS).values()]
    assert edited in lying
    assert len(lying) == 2
    first = next(item for item in work.all() if item.message_id == "<vraag-1@gemeente.example>")
    assert first.status is Status.DRAFTED
    assert growing.EDITED in first.notes


def test_a_thread_that_others_went_on_with_keeps_both_drafts(
    server: Server, look: Look, work: WorkList
) -> None:
    server.deliver(mail(1, text="Mag een lunch?"))
    look()
    server.deliver(
        mail(
            2,
            text="En een ontbijt?",
            sender="piet@elders.example",
            In_Reply_To="<vraag-1@gemeente.example>",
        )
    )
    look()

    assert len(server.lying(DRAFTS)) == 2
    assert any(growing.OTHERS in item.notes for item in work.all())


def test_an_edit_in_the_work_list_takes_the_place_of_our_own_draft(
    server: Server, look: Look, work: WorkList
) -> None:
    server.deliver(mail())
    look()
    [item] = work.all()
    work.change(item.key, lambda w: replace(w, text="Een beter antwoord.", version=2, editor="Ria"))
    look()

    [(_, raw)] = server.lying(DRAFTS).values()
    assert b"Een beter antwoord." in raw


def test_a_draft_that_was_taken_away_in_the_mailbox_is_not_put_back(
    server: Server, look: Look, work: WorkList
) -> None:
    server.deliver(mail())
    look()
    [uid] = server.lying(DRAFTS)
    server.remove(DRAFTS, uid)
    look()
    assert server.lying(DRAFTS) == {}
    [item] = work.all()
    work.change(item.key, lambda w: replace(w, text="Een beter antwoord.", version=2, editor="Ria"))
    look()

    assert server.lying(DRAFTS) == {}
    assert watching.TOUCHED in work.all()[0].notes


def test_what_was_sent_is_found_by_what_it_answers(
    server: Server, look: Look, work: WorkList
) -> None:
    server.deliver(mail())
    look()
    server.deliver(
        mail(
            "antwoord",
            sender=OWN,
            to="jan@gemeente.example",
            text="Nee, dat mag niet. Bel 06-12345678.\n\nOp 2 maart schreef Jan:\n> Mag dat?",
            In_Reply_To="<vraag-1@gemeente.example>",
        ),
        SENT,
        (b"\\Seen",),
    )
    look()

    [item] = work.all()
    assert item.status is Status.SENT
    assert item.sent_text == "Nee, dat mag niet. Bel [telefoonnummer weggelaten]."


def test_a_mail_that_was_answered_before_it_was_drafted_gets_no_draft(
    server: Server, look: Look, work: WorkList, drafting: Drafting
) -> None:
    server.deliver(mail())
    server.deliver(mail("a", sender=OWN, In_Reply_To="<vraag-1@gemeente.example>"), SENT)
    look()

    assert drafting.seen == []
    assert work.all()[0].status is Status.SENT


def test_a_keyword_is_put_on_what_was_seen_only_where_the_setting_asks(
    server: Server, work: WorkList, settings: Postbus, drafting: Drafting, clock: Clock
) -> None:
    server.deliver(mail())
    asked = replace(settings, keyword="spukwijzer")
    with session(asked) as opened:
        Watcher(work, asked, drafting, clock).look(opened)

    [(flags, _)] = server.lying(INBOX).values()
    assert b"spukwijzer" in flags
    assert b"\\Seen" not in flags


def test_what_is_kept_holds_nothing_of_the_mail_but_what_a_reply_needs(
    server: Server, settings: Postbus, work: WorkList, clock: Clock, opened: Session, tmp_path: Path
) -> None:
    def masking(_: bytes) -> Draft:
        return Draft(subject="Re: vraag", body="Beste,\n\nNee.")

    server.deliver(mail(text="Ik heet Kwikzilver.", subject="Bel 06-12345678"))
    server.deliver(mail(2, text="Kwikzilver", sender="afwezig@elders.example", Precedence="bulk"))
    Watcher(work, settings, masking, clock).look(opened)

    files = b"".join(file.read_bytes() for file in tmp_path.glob("postbus.sqlite*"))
    assert b"jan@gemeente.example" in files
    for private in (b"Kwikzilver", b"12345678", b"afwezig@elders.example"):
        assert private not in files
