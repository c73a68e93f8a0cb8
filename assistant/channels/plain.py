"""An answer for a terminal: text, what is still asked, what would turn it, and the sources."""

from __future__ import annotations

from assistant.domain import Answer

_HEADS = {
    "nl": ("Begrepen", "Om dit vast te stellen", "Kantelpunt", "Bronnen", "in onze woorden"),
    "en": ("Understood", "To settle this", "What would turn it", "Sources", "in our words"),
}


def answer_as_text(answer: Answer) -> str:
    """The whole answer as plain lines."""
    understood, ask, turn, sources, ours = _HEADS[answer.language]
    lines = [answer.text]
    if answer.facts:
        lines += ["", f"{understood}:"]
        lines += [f"  {fact.label}: {fact.value}" for fact in answer.facts]
    if answer.follow_ups:
        lines += ["", f"{ask}:"]
        lines += [f"  - {follow.question}" for follow in answer.follow_ups]
    if answer.flip_points:
        lines += ["", f"{turn}:"]
        lines += [f"  - {point}" for point in answer.flip_points]
    if answer.citations:
        lines += ["", f"{sources}:"]
        for citation in answer.citations:
            note = "" if citation.verbatim else f" ({ours})"
            lines.append(f"  [{citation.n}] {citation.title}")
            lines.append(f"      {citation.locator.heading or 'inleiding'}{note}")
    return "\n".join(lines)
