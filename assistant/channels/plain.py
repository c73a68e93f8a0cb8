"""An answer for a terminal: text, what is still asked, what would turn it, and the sources."""

from __future__ import annotations

from assistant.domain import Answer, Fact, Origin

_HEADS = {
    "nl": ("Begrepen", "Om dit vast te stellen", "Kantelpunt", "Bronnen", "in onze woorden"),
    "en": ("Understood", "To settle this", "What would turn it", "Sources", "in our words"),
}
# Where a fact comes from, unless the asker said it in this question.
_ORIGINS = {
    Origin.EARLIER_TURN: {"nl": "uit eerdere vraag", "en": "from an earlier question"},
    Origin.ASSUMED: {"nl": "aangenomen", "en": "assumed"},
    Origin.DERIVED: {"nl": "afgeleid", "en": "derived"},
}


def answer_as_text(answer: Answer) -> str:
    """The whole answer as plain lines."""
    understood, ask, turn, sources, ours = _HEADS[answer.language]
    lines = [answer.text]
    if answer.facts:
        lines += ["", f"{understood}:"]
        lines += [f"  {_fact(fact, answer.language)}" for fact in answer.facts]
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


def _fact(fact: Fact, language: str) -> str:
    origin = _ORIGINS.get(fact.origin)
    note = f" ({origin[language]})" if origin else ""
    return f"{fact.label}: {fact.value}{note}"
