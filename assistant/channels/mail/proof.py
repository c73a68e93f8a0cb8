"""The proof sheet: per question what it rests on, and what a person must check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.channels.mail.answering import Reply
from assistant.channels.mail.model import Draft, Proof, Proven, Reason
from assistant.channels.mail.numbering import Sources
from assistant.domain import Fact, Origin, Outcome

_OUTCOMES = {
    Outcome.YES: "ja",
    Outcome.NO: "nee",
    Outcome.CONDITIONAL: "ja, mits of hangt ervan af",
    Outcome.NEEDS_INFORMATION: "eerst terugvragen",
    Outcome.ANSWERED: "beantwoord",
    Outcome.NOT_IN_SOURCES: "staat niet in de bronnen",
    Outcome.OUT_OF_SCOPE: "gaat niet over de SPUK",
}
_ORIGINS = {
    Origin.SAID: "staat in de mail",
    Origin.EARLIER_TURN: "uit een eerdere mail",
    Origin.ASSUMED: "aangenomen",
    Origin.DERIVED: "afgeleid",
}
_BASES = {"stated": "genoemd", "earlier_turn": "uit een eerdere mail", "assumed": "aangenomen"}


def proof(replies: Sequence[Reply], sources: Sources, reasons: Sequence[Reason]) -> Proof:
    """The sheet of a draft."""
    proven = tuple(
        Proven(
            question=reply.asking.text,
            asked=reply.asked,
            outcome=reply.answer.outcome,
            tranche=reply.answer.tranche,
            tranche_basis=reply.answer.tranche_basis,
            confidence=_confidence(reply),
            facts=reply.answer.facts,
            trace=reply.answer.trace,
            quotes=sources.quotes(reply.answer),
            flip_points=reply.answer.flip_points,
            check=tuple(_checks(reply)),
        )
        for reply in replies
    )
    return Proof(proven, tuple(reason.text for reason in reasons))


def _confidence(reply: Reply) -> str:
    outcome = reply.answer.outcome
    if outcome in (Outcome.NOT_IN_SOURCES, Outcome.OUT_OF_SCOPE):
        return "geen"
    if reply.answer.follow_ups or outcome is Outcome.NEEDS_INFORMATION:
        return "vraag terug"
    ruled = any(claim.kind in ("rule", "calculation") for claim in reply.answer.claims)
    return "regel" if ruled or reply.answer.amounts else "bron"


def _checks(reply: Reply) -> Iterable[str]:
    """What to look at before this answer goes out."""
    answer = reply.answer
    if reply.asking.own_case:
        yield "Zoek op hoe het met deze mail, aanvraag of betaling staat en vul dat in."
        return
    if answer.outcome is Outcome.NOT_IN_SOURCES:
        yield "De bronnen zwijgen. Vraag het na en vul het antwoord aan."
    if answer.outcome is Outcome.OUT_OF_SCOPE:
        yield "Dit is geen vraag over de SPUK. Verwijs door of haal de alinea weg."
    if answer.tranche_basis == "assumed" and answer.tranche:
        yield f"De mail noemt geen jaar. Klopt tranche {answer.tranche}?"
    guessed = [fact.label.lower() for fact in answer.facts if fact.origin is Origin.DERIVED]
    if guessed:
        yield f"Afgeleid en niet letterlijk genoemd: {', '.join(guessed)}. Klopt dat?"
    if _confidence(reply) == "bron":
        yield "Dit antwoord komt uit een passage en niet uit een regel. Lees de passage na."
    if answer.follow_ups:
        yield "Er wordt iets teruggevraagd. Staat het antwoord daarop al in het dossier?"
    if any(not citation.verbatim for citation in answer.citations):
        yield "De bronnen staan er in onze woorden. Lees bij twijfel het origineel."


def as_text(draft: Draft) -> str:
    """The sheet for people, in Dutch."""
    lines = ["BEWIJSBLAD", ""]
    lines.append("Een medewerker moet kijken: " + ("ja" if draft.needs_human else "nee"))
    lines += [f"  - {reason}" for reason in draft.reasons]
    if draft.masked:
        lines.append("Weggelaten uit de mail: " + ", ".join(draft.masked))
    for number, one in enumerate(draft.proof.questions, start=1):
        lines += ["", f"{number}. {' '.join(one.question.split())}"]
        lines.append(f"   Uitkomst: {_OUTCOMES[one.outcome]}")
        if one.tranche:
            basis = _BASES.get(one.tranche_basis or "", "")
            lines.append(f"   Tranche: {one.tranche}" + (f" ({basis})" if basis else ""))
        lines.append(f"   Zekerheid: {one.confidence}")
        lines += _section("Feiten", (_fact(fact) for fact in one.facts))
        lines += _section("Regel, stap voor stap", (f"{s.label}: {s.value}" for s in one.trace))
        lines += _section("Dit zou het antwoord veranderen", one.flip_points)
        lines += _section("Bronnen", (_quote(q.n, q.title, q.place, q.text) for q in one.quotes))
        lines += _section("Controleer", one.check)
    return "\n".join(lines)


def _section(title: str, items: Iterable[str]) -> list[str]:
    found = [f"     - {item}" for item in items]
    return [f"   {title}:", *found] if found else []


def _fact(fact: Fact) -> str:
    return f"{fact.label}: {fact.value} ({_ORIGINS[fact.origin]})"


def _quote(n: int, title: str, place: str, text: str) -> str:
    words = " ".join(text.split())
    shown = words if len(words) <= 300 else words[:300].rsplit(" ", 1)[0] + " …"
    mark = f"[{n}] " if n else ""
    return f"{mark}{title}, {place}: {shown}"
