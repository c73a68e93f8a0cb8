"""What a mail tells never turns an open question into a yes or no; figures stay where they are."""

from __future__ import annotations

from collections.abc import Callable

from assistant.channels.mail.model import Draft

Drafts = Callable[..., Draft]


def test_a_wrong_claim_before_it_does_not_answer_an_open_question(reply: Drafts) -> None:
    made = reply(
        "Wij denken dat cofinanciering verplicht is, want zo doen wij dat altijd.\n\n"
        "Welk landelijk bedrag was er in 2024 voor Jonge Kind?"
    )

    assert [one.answer.outcome.value for one in made.questions] == ["answered"]
    assert "€ 31.333.000" in made.body


def test_a_shift_is_judged_with_the_figures_of_its_own_hoofdthema(reply: Drafts) -> None:
    made = reply(
        "Onze cijfers:\n\nRe-integratie: toegekend 640.000, daarvan wordt 90.000 anders verdeeld "
        "over bestaande activiteiten.\nIntegraal: toegekend 300.000, daarvan wordt 90.000 anders "
        "verdeeld over bestaande activiteiten.\n\nIs voor Re-integratie een wijzigingsaanvraag "
        "nodig?\nEn voor Integraal?"
    )

    assert [one.answer.outcome.value for one in made.questions] == ["no", "yes"]


def test_a_plan_of_its_own_right_before_the_question_is_judged_by_itself(reply: Drafts) -> None:
    made = reply(
        "Mag een cursus omgaan met geld uit Armoede en Schulden, in het focusgebied en zonder "
        "ander rijksgeld?\n\nDan de bewoners. Die vragen om een hek om het plein. Kan dat ook?"
    )

    course, fence = (one.answer.outcome.value for one in made.questions)
    assert course == "yes"
    assert fence in ("not_in_sources", "no")
