"""Reads whether the activity is new, or stood in the first application."""

from __future__ import annotations

from typing import Any

from assistant.understanding.clauses import Clause, negated_near

# Forms that are a denial themselves: "stond niet in de aanvraag" says that it is new.
_DENYING = ("niet", "not", "stond niet", "staat niet", "staan niet", "was not", "wasn", "nergens")


def novelty(parts: tuple[Clause, ...]) -> dict[str, Any]:
    """`nieuwe_activiteit`: one that is called new, wherever said, outweighs those there were."""
    said = [new for part in parts if (new := _is_new(part)) is not None]
    return {"nieuwe_activiteit": any(said)} if said else {}


def _is_new(part: Clause) -> bool | None:
    for mention in part.mentions:
        if mention.concept == "nieuwe-activiteit":
            denied = negated_near(part, mention, 2) and not mention.form.startswith(_DENYING)
            return not denied
    return False if "bestaande-activiteit" in part.concepts else None
