"""Reads whether the activity is new, or stood in the first application."""

from __future__ import annotations

from typing import Any

from assistant.understanding.clauses import Clause, negated_near

# Forms that are a denial themselves: "stond niet in de aanvraag" says that it is new.
_DENYING = ("niet", "not", "stond niet", "staat niet", "staan niet", "was not", "wasn")


def novelty(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`nieuwe_activiteit`: an existing activity, wherever named, outweighs a new one."""
    result: dict[str, Any] = {}
    for part in parts:
        if "bestaande-activiteit" in part.concepts:
            result["nieuwe_activiteit"] = False
        elif "nieuwe-activiteit" in part.concepts:
            mention = next(m for m in part.mentions if m.concept == "nieuwe-activiteit")
            denied = negated_near(part, mention, 2) and not mention.form.startswith(_DENYING)
            result.setdefault("nieuwe_activiteit", not denied)
    return result
