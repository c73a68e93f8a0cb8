"""Every label that a rule gives an amount has an English name."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.answer.wording import AMOUNT_NAMES

_LABEL = re.compile(r"""Amount\(\s*f?"([^"]+)\"""")
_FILLED_IN = re.compile(r"\{[^}]*\}")


def test_every_label_of_a_rule_is_known_in_english(project: Path) -> None:
    labels = {
        label
        for path in sorted((project / "assistant/rules").glob("*.py"))
        for label in _LABEL.findall(path.read_text(encoding="utf-8"))
    }
    left = {label: _FILLED_IN.sub("", label) for label in labels}
    for name in sorted(AMOUNT_NAMES, key=len, reverse=True):
        left = {label: rest.replace(name, "") for label, rest in left.items()}

    unknown = {label for label, rest in left.items() if re.search(r"[a-z]", rest)}
    assert unknown - {"integraal {key}"} == set()
    assert labels
