"""Headers of a reply, from headers as they come: broken, hostile, or odd."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest

from assistant.channels.mailbox import incoming
from assistant.channels.mailbox.model import Draft, Status, Work
from assistant.channels.mailbox.rendering import fingerprint, rendered
from assistant.channels.mailbox.replies import subject
from assistant.channels.mailbox.sent import text_of
from tests.channels.mailbox.conftest import OWN, mail

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def work(raw: bytes, text: str = "Beste,\n\nNee. € 31.610.000 [1]\n\nGroet") -> Work:
    read = incoming.read(raw, (OWN,))
    return Work(
        key=read.key,
        message_id=read.message_id,
        received_at="",
        status=Status.DRAFTED,
        reply=read.reply,
        draft=Draft(subject=read.reply.subject, body=text),
        text=text,
        version=1,
    )


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("Vraag", "Re: Vraag"),
        ("Re: Vraag", "Re: Vraag"),
        ("RE: Vraag", "RE: Vraag"),
        ("Antw: Vraag", "Antw: Vraag"),
        ("re[2]: Vraag", "re[2]: Vraag"),
        ("Regeling", "Re: Regeling"),
        ("", "Re:"),
    ],
)
def test_a_subject_gets_one_re(given: str, made: str) -> None:
    assert subject(given) == made


@pytest.mark.parametrize(
    "headers",
    [
        b"",
        b"From: \r\nTo: \r\n",
        b"From: undisclosed-recipients:;\r\n",
        b"From: jan@[\r\nReply-To: <<<>>>\r\n",
        b"From: =?utf-8?q?=FF=FE?= <jan@x.example>\r\nSubject: =?no-such?q?a?=\r\n",
        b"From: \xff\xfe\x00 <jan@x.example>\r\nSubject: \xe9\xe9n vraag\r\n",
        b"From: jan@x.example\r\nReferences: " + b"<a@b> " * 5000 + b"\r\n",
        b"From: jan@x.example\r\nMessage-ID: <" + b"x" * 800 + b"@b>\r\n",
        b'From: "a\\" <evil@x.example>" <jan@x.example>\r\n',
        b"From: jan@x.example\r\nTo: " + b"a@b.example, " * 3000 + b"\r\n",
    ],
)
def test_odd_headers_still_give_a_mail_that_reads_back(headers: bytes) -> None:
    made = rendered(work(headers + b"\r\nMag dit?"), OWN, NOON)
    back = message_from_bytes(made, policy=default)

    assert back["From"] == OWN
    assert text_of(made).strip().endswith("Groet")
    assert "€ 31.610.000" in text_of(made)
    assert all(len(line) < 1000 for line in made.split(b"\r\n"))


def test_a_header_cannot_bring_another_one() -> None:
    raw = (
        b"From: =?utf-8?q?Jan=0D=0ABcc=3A_all=40x.example?= <jan@x.example>\r\n"
        b"Subject: =?utf-8?q?Hoi=0D=0ABcc=3A_all=40x.example?=\r\n"
        b"Message-ID: <1@x>\r\n\r\nMag dit?"
    )
    made = rendered(work(raw), OWN, NOON)
    back = message_from_bytes(made, policy=default)

    assert back["Bcc"] is None
    assert [address.addr_spec for address in back["To"].addresses] == ["jan@x.example"]


def test_a_long_message_id_stays_whole() -> None:
    long_id = "<" + "a" * 300 + "@outlook.example>"
    raw = f"From: jan@x.example\r\nMessage-ID: {long_id}\r\nReferences: {long_id[:-1]}2>\r\n\r\nx"
    made = rendered(work(raw.encode()), OWN, NOON)

    assert f"In-Reply-To: {long_id}\r\n".encode() in made


def test_a_name_with_a_comma_and_accents_survives() -> None:
    raw = mail(sender='"Vriës, Jan" <jan@x.example>')
    made = message_from_bytes(rendered(work(raw), OWN, NOON), policy=default)

    assert made["To"].addresses[0].display_name == "Vriës, Jan"


def test_a_mail_without_id_is_answered_without_thread_headers() -> None:
    made = rendered(work(b"From: jan@x.example\r\n\r\nMag dit?"), OWN, NOON)

    assert b"In-Reply-To" not in made
    assert b"References" not in made


def test_what_was_placed_reads_back_as_untouched() -> None:
    text = "Regel een.  \n\n.\nFrom hier\nEen lange regel " + "woord " * 60 + "\n\n\n€ é 😀"
    made = rendered(work(mail(), text), OWN, NOON)

    assert fingerprint(text_of(made)) == fingerprint(text)


def test_a_receipt_line_on_the_way_makes_no_other_mail() -> None:
    one = incoming.read(mail(), (OWN,))
    other = incoming.read(b"Received: x\r\n" + mail().replace(b"\n", b"\r\n"), (OWN,))

    assert one.key == other.key


def test_a_subject_with_a_bsn_is_masked() -> None:
    assert "[BSN weggelaten]" in incoming.read(mail(subject="BSN 123456782"), ()).reply.subject


def test_a_reply_address_of_another_organisation_is_not_followed() -> None:
    for asked, to in (
        ("b@kwaad.example", "a@gemeente.example"),
        ("b@kwaad.example, wijken@post.gemeente.example", "wijken@post.gemeente.example"),
    ):
        raw = f"From: a@gemeente.example\r\nReply-To: {asked}\r\n\r\nMag dit?".encode()

        assert incoming.read(raw, ()).reply.to == (to,)
