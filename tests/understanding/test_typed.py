"""Words as they are typed on a phone are written out, and nothing else is."""

from __future__ import annotations

import pytest

from assistant.understanding.typed import written_out


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("we willen t gwn in 2024 doen", "we willen het gewoon in 2024 doen"),
        ("stond nie in onze aanvraag vd spuk", "stond niet in onze aanvraag van de spuk"),
        ("ff vragen: mag n speelgroep", "even vragen: mag een speelgroep"),
    ],
)
def test_short_forms_are_written_out(typed: str, written: str) -> None:
    assert written_out(typed) == written


@pytest.mark.parametrize(
    "text",
    [
        "Dit loopt t/m 2025 en is n.v.t. voor de wijk.",
        "Ik ben 's avonds in 't buurthuis.",
        "The value of n in the table",
        "Zie de bijlage van team T en het VD-overleg.",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert written_out(text) == text
