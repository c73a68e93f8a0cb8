"""A draft answers every question in order, with proof, and promises nothing."""

from __future__ import annotations

import re

import msgspec
import pytest

from assistant.channels.mail.message import mail_of_text
from assistant.channels.mail.proof import as_text
from assistant.domain import Outcome
from eval.mails import load, scored
from tests.channels.mail.conftest import Drafts

THREE = (
    "Beste collega's,\n\nWij bereiden 2024 voor in Heerlen.\n\n"
    "1. Mag een warme lunch uit School en Omgeving?\n"
    "2. Hoeveel is er in 2024 landelijk voor Jonge Kind?\n"
    "3. Graag horen wij of geld van 2024 mag doorschuiven naar 2025.\n\n"
    "Met vriendelijke groet,\nSanne de Vries\n06-12345678"
)


def test_the_sample_mails_are_drafted_as_they_should_be(shared, drafted) -> None:  # type: ignore[no-untyped-def]
    for gold in load(shared / "eval" / "mails.jsonl"):
        made = drafted(mail_of_text(gold.subject, gold.sender, gold.body))
        assert scored(gold, made).failures == (), gold.id


def test_every_question_is_answered_in_order_with_its_own_number(reply: Drafts) -> None:
    made = reply(THREE, sender="Sanne de Vries <s@gemeente.example>")

    assert [one.answer.outcome for one in made.questions] == [
        Outcome.NO,
        Outcome.ANSWERED,
        Outcome.YES,
    ]
    assert re.findall(r"^(\d)\. “", made.body, re.MULTILINE) == ["1", "2", "3"]
    assert made.body.count("Beste Sanne,") == 1
    assert not made.needs_human


def test_marks_are_numbered_once_and_every_source_is_listed(reply: Drafts) -> None:
    made = reply(THREE)
    text, _, listed = made.body.partition("\nBronnen\n")
    used = [int(n) for n in re.findall(r"\[(\d+)\]", text)]
    sources = [int(n) for n in re.findall(r"^\[(\d+)\]", listed, re.MULTILINE)]

    assert sources == list(range(1, len(sources) + 1))
    assert list(dict.fromkeys(used)) == sources


def test_the_json_has_the_promised_fields(reply: Drafts) -> None:
    public = msgspec.to_builtins(reply(THREE))

    assert list(public) == [
        *("subject", "body", "questions", "needs_human", "reasons", "masked", "proof")
    ]
    assert set(public["questions"][0]) == {"text", "answer"}
    assert {"outcome", "claims", "facts", "citations", "receipt"} <= public["questions"][0][
        "answer"
    ].keys()


def test_a_draft_says_first_that_a_machine_made_it(reply: Drafts) -> None:
    assert reply(THREE).body.startswith("[CONCEPT, gemaakt door een computer.")


@pytest.mark.parametrize(
    "subject", ["Vraag", "Re: Vraag", "RE: FW: Re: Vraag", "Antw: Vraag", "FWD: Vraag"]
)
def test_the_subject_has_one_re(reply: Drafts, subject: str) -> None:
    assert reply(THREE, subject=subject).subject == "Re: Vraag"


def test_what_is_missing_is_asked_back_in_one_list(reply: Drafts) -> None:
    made = reply(
        "Beste collega,\n\nMag een zomerschool uit School en Omgeving in 2024?\n\n"
        "Mag huiswerkhulp uit School en Omgeving in 2024?"
    )

    assert {one.answer.outcome for one in made.questions} == {Outcome.CONDITIONAL}
    assert made.body.count("weten wij graag nog het volgende") == 1
    asked = re.findall(r"^- .*\(bij vraag .*\)$", made.body, re.MULTILINE)
    assert len(asked) == len(set(asked))
    assert any("1 en 2" in line for line in asked)
    assert not made.needs_human


def test_where_the_sources_are_silent_a_person_completes_the_draft(reply: Drafts) -> None:
    made = reply("Beste collega,\n\nMag een warme lunch uit School en Omgeving in 2027?")

    assert made.questions[0].answer.outcome is Outcome.NOT_IN_SOURCES
    assert "[Medewerker: vul dit antwoord aan" in made.body
    assert "Leg uw vraag voor aan" not in made.body
    assert made.needs_human


def test_the_tranche_of_the_subject_holds_for_the_questions(reply: Drafts) -> None:
    made = reply(
        "Beste collega,\n\nMag een warme lunch uit School en Omgeving?", "SPUK tranche 2026-2028"
    )

    assert made.questions[0].answer.tranche == "2026-2028"


def test_a_plan_without_a_question_mark_is_a_question(reply: Drafts) -> None:
    made = reply(
        "Beste collega,\n\nWij willen in 2024 een warme lunch aanbieden uit School en Omgeving. "
        "Graag uw reactie hierop.\n\nGroet, Afdeling"
    )

    assert [one.answer.outcome for one in made.questions] == [Outcome.NO]


def test_an_english_mail_gets_an_english_draft(reply: Drafts) -> None:
    made = reply(
        "Dear colleagues,\n\nCan we carry forward 2023 money to 2024?\n\nKind regards,\nTom Baker"
    )

    assert "Dear Tom," in made.body
    assert "Thank you for your e-mail." in made.body
    assert made.questions[0].answer.language == "en"


def test_the_question_before_in_the_thread_gives_meaning_to_a_short_one(reply: Drafts) -> None:
    made = reply(
        "Beste collega,\n\nEn in 2025?\n\nGroet, Ahmed\n\n"
        "Op 3 mrt. 2024 om 10:12 schreef SPUK <SPUKKansrijkewijk@minbzk.nl>:\n\n> Dat mag.\n>\n"
        "> Op 2 mrt. 2024 om 9:00 schreef Ahmed <a@b.example>:\n"
        ">> Hoeveel is er in 2024 landelijk voor Jonge Kind?"
    )

    assert [amount.eur for amount in made.questions[0].answer.amounts] == [31_333_000]


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("Willen jullie onze contactpersoon wijzigen?", "contactgegevens"),
        ("Kunnen jullie mij terugbellen?", "telefoontje"),
        ("Wij verzoeken u om uitstel voor het indienen.", "uitstel"),
        ("Wij maken bezwaar tegen de beschikking.", "jurist"),
        ("Hierbij doe ik een Woo-verzoek.", "Woo"),
        ("Ik heb 12.000 euro schuld en woon in Rotterdam. Krijg ik geld?", "bewoner"),
        ("Bijgaand onze factuur 2024-12.", "factuur"),
        ("Ik ben journalist. Hoeveel is er in 2024 landelijk voor Jonge Kind?", "pers"),
        ("Ik mail nu voor de derde keer en krijg geen antwoord.", "klacht"),
        ("Wanneer krijgen wij antwoord op onze mail van vorige maand?", "eigen mail"),
        (
            "Können wir mit dem Geld ein Auto kaufen und ist das für die Gemeinde erlaubt?",
            "Nederlands",
        ),
    ],
)
def test_what_a_person_must_handle_is_recognised_with_its_reason(
    reply: Drafts, body: str, word: str
) -> None:
    made = reply(f"Beste collega,\n\n{body}\n\nGroet,\nAfdeling", subject="Bericht")

    assert made.needs_human
    assert any(word in reason for reason in made.reasons), made.reasons


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("Ik ben tot en met 12 mei afwezig.", "automatisch"),
        ("Hartelijk dank voor de uitleg!", "bedankt"),
        ("Ter kennisgeving ons jaarplan. Wij verwachten geen reactie.", "kennisgeving"),
    ],
)
def test_a_mail_that_wants_nothing_is_noted_and_needs_nobody(
    reply: Drafts, body: str, word: str
) -> None:
    made = reply(f"Beste collega,\n\n{body}\n\nGroet,\nAfdeling", subject="Bericht")

    assert not made.needs_human
    assert any(word in reason.casefold() for reason in made.reasons), made.reasons


@pytest.mark.parametrize(
    "body",
    [
        "Dank voor de uitleg, maar ik ben het er niet mee eens.",
        "Ik ben afwezig. Wij maken bezwaar tegen de beschikking.",
        "Mail delivery failed: het bericht is niet bezorgd. Ik ben tot en met 12 mei afwezig.",
    ],
)
def test_thanks_or_absence_with_more_behind_it_goes_to_a_person(reply: Drafts, body: str) -> None:
    assert reply(f"Beste collega,\n\n{body}\n\nGroet,\nAfdeling", subject="Bericht").needs_human


def test_a_question_about_the_rules_beside_a_case_is_answered_without_the_case(
    reply: Drafts,
) -> None:
    made = reply(
        "Hallo,\n\nEen bewoonster heeft 14.350 euro schuld en een zware depressie. Mogen wij haar "
        "schuld afkopen?\n\nEn los van haar: mogen wij in 2024 een warme maaltijd betalen uit "
        "School en Omgeving?"
    )

    assert made.needs_human
    assert [one.answer.outcome for one in made.questions] == [Outcome.NOT_IN_SOURCES, Outcome.NO]
    whole = msgspec.json.encode(made).decode()
    assert "14.350" not in whole
    assert "depressie" not in whole


def test_the_case_of_a_resident_is_not_answered(reply: Drafts) -> None:
    made = reply("Mevrouw Jansen (BSN 111222333) heeft schulden. Mag zij meedoen in 2024?")

    assert [one.answer.outcome for one in made.questions] == [Outcome.NOT_IN_SOURCES]
    assert "schulden" not in made.body
    assert "111222333" not in msgspec.json.encode(made).decode()
    assert "Jansen" not in msgspec.json.encode(made).decode()


def test_personal_data_never_come_back(reply: Drafts) -> None:
    made = reply(
        "Beste collega,\n\nMag Piet Bakker van 06-12345678, geboren op 3 maart 1975, wonend "
        "Dorpsstraat 12, 3081 AB Rotterdam, piet@b.example, NL91ABNA0417164300, huiswerkhulp geven "
        "uit School en Omgeving in 2024?\n\nGroet,\nPiet Bakker",
        sender="Piet Bakker <piet@b.example>",
    )
    whole = msgspec.json.encode(made).decode()

    for private in ("12345678", "1975", "Dorpsstraat", "3081", "piet@", "0417164300", "Bakker"):
        assert private not in whole, private
    assert set(made.masked) >= {"telefoonnummer", "geboortedatum", "adres", "e-mailadres", "naam"}


def test_the_same_mail_gives_the_same_draft(reply: Drafts) -> None:
    first, again = reply(THREE), reply(THREE)

    assert first.body == again.body
    assert first.proof == again.proof


def test_the_proof_sheet_shows_facts_trace_and_quotes(reply: Drafts) -> None:
    sheet = as_text(reply(THREE))

    for heading in ("BEWIJSBLAD", "Uitkomst: nee", "Feiten:", "Regel, stap voor stap:", "Bronnen:"):
        assert heading in sheet


def test_an_empty_mail_goes_to_a_person(reply: Drafts) -> None:
    made = reply("", subject="")

    assert made.needs_human
    assert made.subject == "Re:"
