import random
import sys
import types
from contextlib import suppress
from email.message import EmailMessage

import pytest

from ingest.errors import Unreadable
from ingest.readers import mail, text
from tests.ingest.readers.outlook_file import container
from tests.ingest.readers.outlook_file import mail as outlook_mail


@pytest.fixture(autouse=True)
def media(monkeypatch):
    """Every attachment is plain text here, save what cannot be read."""

    def kind(name, data):
        if name.endswith(".png"):
            raise Unreadable("Dit bestand is een afbeelding.")
        return "mail" if data.startswith(b"From:") else "text"

    fake = types.SimpleNamespace(kind=kind, read=lambda source, name, data: text.read(source, data))
    monkeypatch.setitem(sys.modules, "ingest.media", fake)


def message(subject="Vraag", body="Mag dit?\n"):
    made = EmailMessage()
    made["From"] = "buur@voorbeeld.nl"
    made["Subject"] = subject
    if body:
        made.set_content(body)
    return made


def read(made, **given):
    return mail.read("bron", made.as_bytes(), **given)


def under(document):
    return {s.locator.heading: [block.text for block in s.blocks] for s in document.sections}


def test_the_subject_is_the_title_and_paragraphs_are_blocks():
    document = read(
        message("Vraag – over één boom", "Beste team,\n\nMag deze boom\nweg?\n\n- ja\n")
    )

    assert document.title == "Vraag – over één boom"
    assert under(document) == {"": ["Beste team,", "Mag deze boom weg?", "- ja"]}


def test_of_two_versions_the_plain_one_is_read():
    made = message()
    made.add_alternative("<p>Mag dit <b>wel</b>?</p>", subtype="html")

    assert under(read(made)) == {"": ["Mag dit?"]}


def test_a_mail_that_is_only_a_page_is_read_as_a_page():
    made = message(body=None)
    made.set_content("<p>Mag dit <b>wel</b>?</p><script>nee</script>", subtype="html")

    assert under(read(made)) == {"": ["Mag dit wel?"]}


def test_the_encoding_of_the_mail_is_used():
    made = message(body=None)
    made.set_content("Één café\n", charset="iso-8859-1")

    assert under(read(made)) == {"": ["Één café"]}


def test_each_attachment_lies_under_its_file_name():
    made = message()
    made.add_attachment(b"Een hek.\n", "application", "octet-stream", filename="plan é.txt")
    made.add_attachment(b"\x89PNG", "image", "png", filename="foto.png")

    assert under(read(made)) == {"": ["Mag dit?"], "plan é.txt": ["Een hek."]}


def test_the_caller_can_read_attachments_in_its_own_way():
    made = message()
    made.add_attachment(b"x", "application", "pdf", filename="a.pdf")
    seen = []

    def attachment(name, data):
        seen.append((name, data))
        return text.read(name, b"gelezen")

    assert under(read(made, attachment=attachment))["a.pdf"] == ["gelezen"]
    assert seen == [("a.pdf", b"x")]


def test_mails_in_each_other_are_read_three_deep():
    inner = message("vier", "Nummer vier.")
    for number in ("drie", "twee", "een"):
        outer = message(number, f"Nummer {number}.")
        outer.add_attachment(inner)
        inner = outer

    assert under(read(inner)) == {
        "": ["Nummer een."],
        "twee.eml": ["Nummer twee."],
        "twee.eml › drie.eml": ["Nummer drie."],
    }


def test_a_mail_by_another_name_is_a_mail_in_a_mail_too():
    data = b"From: a@b.nl\nSubject: diep\n\nNummer vier.\n"
    for number in ("drie", "twee", "een"):
        outer = message(number, f"Nummer {number}.")
        outer.add_attachment(data, "application", "octet-stream", filename="bestand")
        data = outer.as_bytes()

    assert list(under(mail.read("b", data))) == ["", "bestand", "bestand › bestand"]


def test_no_more_than_fifty_attachments_are_read():
    made = message()
    for number in range(70):
        made.add_attachment(f"Nummer {number}.", filename=f"{number}.txt")

    assert len(under(read(made))) == 1 + mail.MOST


def test_what_is_no_mail_says_so():
    with pytest.raises(Unreadable, match="geen mail"):
        mail.read("bron", b"\nzomaar wat woorden\n")


def test_parts_nested_very_deep_never_break_the_reader():
    data = b"From: a@b.nl\n"
    for number in range(2000):
        data += b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (number, number)
    with pytest.raises(Unreadable):
        mail.read("bron", data)


def test_an_outlook_mail_is_read_with_its_attachments():
    inner = outlook_mail("Doorgestuurd", "Van een ander.", header=24)
    data = container(
        outlook_mail(
            "Vraag – hek",
            "Beste team,\r\n\r\nMag dit hek?\r\n" + "lang " * 1500,
            [("plan.txt", b"Een hek van hout.\n"), ("", inner), ("foto.png", b"\x89PNG")],
        )
    )
    document = mail.read("bron", data)

    assert document.title == "Vraag – hek"
    assert under(document)[""][0] == "Beste team,"
    assert under(document)[""][1].startswith("Mag dit hek? lang lang")
    assert under(document)["plan.txt"] == ["Een hek van hout."]
    assert under(document)["Doorgestuurd"] == ["Van een ander."]
    assert list(under(document)) == ["", "plan.txt", "Doorgestuurd"]


def test_an_outlook_mail_of_only_a_page_is_read_as_a_page():
    page = "<html><body><p>Mag dit café?</p></body></html>".encode()

    assert under(mail.read("b", container(outlook_mail("V", "", page=page)))) == {
        "": ["Mag dit café?"]
    }


def test_a_damaged_outlook_mail_is_read_or_reported():
    data = container(outlook_mail("Vraag", "Mag dit?", [("a.txt", b"hek")]))
    chance = random.Random(5)
    for _ in range(150):
        other = bytearray(data[: chance.randrange(8, len(data) + 1)])
        for _ in range(chance.choice((0, 3, 30))):
            other[chance.randrange(8, len(other))] = chance.randrange(256)
        with suppress(Unreadable):
            assert mail.read("bron", bytes(other)).sections
