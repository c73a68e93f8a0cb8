"""Figures that a mail states by hoofdthema or by variant stay with the one that is asked about."""

from __future__ import annotations

from assistant.channels.mail.blocks import selected, without

OF_WORK = "Re-integratie: toegekend 640.000, daarvan wordt 90.000 anders verdeeld."
OF_ALL = "Integraal: toegekend 300.000, daarvan wordt 80.000 anders verdeeld."
STATED = (OF_WORK, OF_ALL)


def test_the_hoofdthema_that_a_question_names_says_which_figures_are_meant() -> None:
    found = selected(STATED, "Is voor Re-integratie een wijzigingsaanvraag nodig?")

    assert found is not None
    assert found.own == (OF_WORK,)
    assert found.others == (OF_ALL,)


def test_a_line_without_a_name_goes_on_with_the_block_before_it() -> None:
    told = "Daarvan gaat 30.000 naar een bestaande training."
    found = selected((OF_WORK, told, OF_ALL), "En is er voor Re-integratie iets nodig?")

    assert found is not None
    assert found.own == (OF_WORK, told)


def test_variants_are_told_apart_like_hoofdthemas() -> None:
    first, second = "Variant A: 90.000 verschuift.", "Variant B: 210.000 verschuift."
    found = selected((first, second), "Moeten wij voor variant B iets aanvragen?")

    assert found is not None
    assert found.own == (second,)


def test_a_word_that_only_one_block_holds_tells_which_is_meant() -> None:
    work = "Re-integratie: de sollicitatiecursus kost 90.000."
    poor = "Armoede en Schulden: het spreekuur kost 40.000."
    found = selected((work, poor), "Mag die sollicitatiecursus?")

    assert found is not None
    assert found.own == (work,)


def test_nothing_is_left_out_where_it_is_not_clear_what_is_meant() -> None:
    assert selected(STATED, "Is een wijzigingsaanvraag nodig?") is None
    assert selected(STATED, "Geldt voor Re-integratie en Integraal hetzelfde?") is None
    assert selected((OF_WORK,), "Is voor Re-integratie een aanvraag nodig?") is None


def test_what_stands_right_before_a_question_goes_before_the_blocks() -> None:
    near = ("Jonge Kind houdt 10.000 over.",)

    assert selected(STATED, "Mag dat bij Integraal?", near=near) is None


def test_the_other_blocks_are_taken_out_of_a_text() -> None:
    assert without(f"{OF_WORK} {OF_ALL} Mag dat?", (OF_ALL,)) == f"{OF_WORK} Mag dat?"
    assert without("Mag dat?", ()) == "Mag dat?"
