"""Mails as they really come: every alternative, encoding and container gives the same words."""

from __future__ import annotations

import struct
from email.message import EmailMessage
from io import BytesIO

import pytest

from assistant.channels.mail.message import read_mail
from assistant.channels.mail.quoted import split
from assistant.errors import InvalidInput
from assistant.settings import Settings
from tests.ingest.readers import outlook_file

TEXT = "Mag één café uit de SPUK?"


def test_a_plain_mail_gives_its_headers_and_words() -> None:
    message = EmailMessage()
    message["From"] = "Sanne de Vries <s@g.example>"
    message["To"] = "a@b.example, c@d.example"
    message["Subject"] = "Vraag over café"
    message["Message-ID"] = "<1@x>"
    message["In-Reply-To"] = "<0@x>"
    message["References"] = "<00@x> <0@x>"
    message["Date"] = "Mon, 04 Mar 2024 10:12:00 +0100"
    message.set_content(TEXT, charset="iso-8859-1", cte="quoted-printable")

    mail = read_mail(message.as_bytes())

    assert (mail.sender.name, mail.sender.email) == ("Sanne de Vries", "s@g.example")
    assert [one.email for one in mail.to] == ["a@b.example", "c@d.example"]
    assert (mail.message_id, mail.in_reply_to, mail.references) == ("1@x", "0@x", ("00@x", "0@x"))
    assert mail.date == "2024-03-04T10:12:00+01:00"
    assert mail.text == TEXT


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "onbekend-8", ""])
def test_words_are_read_whatever_charset_is_declared(charset: str) -> None:
    raw = TEXT.encode("utf-8" if charset == "utf-8" else "cp1252")
    declared = f"; charset={charset}" if charset else ""
    mail = read_mail(f"From: a@b.example\nContent-Type: text/plain{declared}\n\n".encode() + raw)

    assert mail.text == TEXT


def test_only_html_is_read_as_its_reader_sees_it() -> None:
    message = EmailMessage()
    message["From"] = "a@b.example"
    message.set_content(
        f"<p>Beste,</p><p>{TEXT}</p><ul><li>een</li><li>twee</li></ul>", subtype="html"
    )

    assert read_mail(message.as_bytes()).text == f"Beste,\n\n{TEXT}\n\n- een\n- twee"


def test_an_attachment_is_read_and_a_logo_is_not(settings: Settings) -> None:
    import docx

    document, packed = docx.Document(), BytesIO()
    document.add_paragraph("Wij willen een zomerschool openen in het focusgebied.")
    document.save(packed)
    message = EmailMessage()
    message["From"] = "a@b.example"
    message.set_content("Zie bijlage.")
    kind = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    message.add_attachment(packed.getvalue(), "application", kind, filename="plan.docx")
    message.add_attachment(b"\x89PNG", "image", "png", disposition="inline", cid="<logo>")
    message.add_attachment(b"\x00\x01\x02", "application", "octet-stream", filename="vreemd.bin")

    mail = read_mail(message.as_bytes(), settings)

    assert [one.name for one in mail.attachments] == ["plan.docx", "vreemd.bin"]
    assert "zomerschool" in mail.attachments[0].text
    assert mail.attachments[1].problem.endswith(".")


def test_an_encrypted_mail_says_that_it_cannot_be_read() -> None:
    mail = read_mail(b"From: a@b.example\nContent-Type: application/pkcs7-mime\n\nAAAA")

    assert mail.problems


@pytest.mark.parametrize(
    "header", ["Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes"]
)
def test_what_a_machine_sent_is_known_as_such(header: str) -> None:
    assert read_mail(f"From: a@b.example\n{header}\n\nIk ben er niet.".encode()).automatic


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"\x00\x00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1kapot"]
)
def test_what_is_no_mail_is_refused_in_dutch(data: bytes) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_mail(data)
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize(
    "history",
    [
        "Op 3 mrt. 2024 om 10:12 schreef Jan Jansen <j@x.example>:\n> Oud",
        "Op ma 3 mrt 2024 om 10:12 schreef Jan Jansen <\nj@x.example>:\n\n> Oud",
        "On Mon, Mar 4, 2024 at 10:12 AM Jan <j@x.example> wrote:\n> Oud",
        "Van: Jan <j@x.example>\nVerzonden: maandag 4 maart 2024\nAan: SPUK\nOnderwerp: x\n\nOud",
        "*Van:* Jan\n*Verzonden:* maandag\n*Aan:* SPUK\n*Onderwerp:* x\n\nOud",
        "________________________________\nFrom: Jan\nSent: Monday\nTo: SPUK\nSubject: x\n\nOud",
        "-----Oorspronkelijk bericht-----\nVan: Jan\nVerzonden: maandag\n\nOud",
        "-----Original Message-----\nFrom: Jan\n\nOud",
        "> Oud",
    ],
)
def test_history_is_set_apart(history: str) -> None:
    parts = split(f"Beste collega,\n\nMag dit?\n\nGroet,\nAnne\n\n{history}")

    assert parts.own == "Beste collega,\n\nMag dit?"
    assert parts.quoted is not None
    assert parts.quoted.text == "Oud"
    assert not parts.forwarded


def test_answers_between_quoted_lines_are_the_senders_own() -> None:
    parts = split("> Om welk jaar gaat het?\n\n2024\n\n> En welk thema?\n\nJonge Kind. Mag dat?")

    assert "2024" in parts.own
    assert "Jonge Kind" in parts.own
    assert "welk thema" not in parts.own


def test_what_is_passed_on_is_known_as_such() -> None:
    parts = split("Zie onder.\n\n---- Doorgestuurd bericht ----\nVan: x@y.example\nMag een lunch?")

    assert parts.forwarded
    assert parts.quoted is not None
    assert parts.quoted.text == "Mag een lunch?"


def test_a_postscript_is_kept_and_small_print_is_not() -> None:
    parts = split(
        "Mag een lunch?\n\nMet vriendelijke groet,\nAnne\nGemeente X\n\n"
        "PS: geldt dat ook in 2025?\n\n"
        "Dit bericht kan informatie bevatten die niet voor u is bestemd."
    )

    assert parts.own.startswith("Mag een lunch?")
    assert "geldt dat ook in 2025?" in parts.own
    assert "Anne" in parts.signature
    assert "bestemd" in parts.small_print


def packed_by_outlook(body: bytes, name: bytes, content: bytes) -> bytes:
    """A winmail.dat with a text and a file."""

    def attribute(level: int, kind: int, type_: int, data: bytes) -> bytes:
        checksum = sum(data) & 0xFFFF
        head = struct.pack("<BHHI", level, kind, type_, len(data))
        return head + data + struct.pack("<H", checksum)

    return (
        struct.pack("<IH", 0x223E9F78, 1)
        + attribute(1, 0x9006, 8, struct.pack("<I", 0x00010000))
        + attribute(1, 0x800C, 2, body + b"\x00")
        + attribute(2, 0x9002, 6, b"\x01\x00" + b"\xff" * 4 + b"\x00" * 8)
        + attribute(2, 0x8010, 1, name + b"\x00")
        + attribute(2, 0x800F, 6, content)
    )


def test_what_outlook_packed_is_unpacked(settings: Settings) -> None:
    data = packed_by_outlook(b"Mag een lunch?", b"plan.txt", b"Wij willen een zomerschool openen.")
    message = EmailMessage()
    message["From"] = "a@b.example"
    message.add_attachment(data, "application", "ms-tnef", filename="winmail.dat")

    mail = read_mail(message.as_bytes(), settings)

    assert mail.text == "Mag een lunch?"
    assert [one.name for one in mail.attachments] == ["plan.txt"]
    assert "zomerschool" in mail.attachments[0].text


@pytest.mark.parametrize("keep", [4, 6, 20, 60])
def test_a_damaged_winmail_stays_an_attachment(keep: int) -> None:
    data = packed_by_outlook(b"Mag een lunch?", b"plan.txt", b"tekst")[:keep]
    message = EmailMessage()
    message["From"] = "a@b.example"
    message.set_content("Zie bijlage.")
    message.add_attachment(data, "application", "ms-tnef", filename="winmail.dat")

    assert read_mail(message.as_bytes()).text == "Zie bijlage."


def test_a_mail_that_outlook_kept_is_read_with_its_sender() -> None:
    folder = outlook_file.properties(
        32,
        {
            (0x0037, outlook_file.type_of_text): "RE: Lunch",
            (0x1000, outlook_file.type_of_text): TEXT,
            (0x0C1A, outlook_file.type_of_text): "Sanne de Vries",
            (0x5D01, outlook_file.type_of_text): "s@g.example",
        },
    )

    mail = read_mail(outlook_file.container(folder))

    assert (mail.subject, mail.text) == ("RE: Lunch", TEXT)
    assert (mail.sender.name, mail.sender.email) == ("Sanne de Vries", "s@g.example")
