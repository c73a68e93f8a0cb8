"""Which wrong premises a message takes for granted, and what it asks without them."""

from __future__ import annotations

from msgspec import Struct

from assistant.domain import Form
from assistant.understanding.assumed import Assumed, assumed, without
from assistant.understanding.claim import Claim, denials, parts, plain, read_claim, values
from assistant.understanding.form import form
from assistant.understanding.vocabulary import Vocabulary
from corpus.rulebook import Premisse, Rulebook


class Premises(Struct, frozen=True):
    """The wrong premises as "tranche/id", and the message without the claims that hold them.

    `of_years`: what is wrong is a year, so that the year is none that is asked about. `subjects`
    are the concepts that the wrong claims are about.
    """

    names: tuple[str, ...] = ()
    rest: str = ""
    of_years: bool = False
    subjects: frozenset[str] = frozenset()


def premises(text: str, vocabulary: Vocabulary, rulebook: Rulebook) -> Premises:
    """The wrong premises of a message, in its order; each once. A claim to check is none."""
    if form(text) is Form.CHECK:
        return Premises()
    found: dict[str, bool] = {}
    subjects: set[str] = set()
    wrong: list[Assumed] = []
    for claim in assumed(text):
        premise = _contradicted(read_claim(claim.claim, vocabulary), rulebook)
        if premise is not None:
            wrong.append(claim)
            name, data, line = premise
            found[name] = data.waarde == "jaren"
            subjects |= {part for part in parts(line) if not part.startswith(("!", "claim:"))}
    if not wrong:
        return Premises()
    rest = without(text, tuple(wrong))
    if form(text) is Form.YES_NO:
        asked = read_claim(rest, vocabulary).concepts
        found = {n: years for n, years in found.items() if not _asks(n, asked, rulebook)}
        if not found:
            return Premises()
    return Premises(tuple(found), rest, any(found.values()), frozenset(subjects))


def _asks(name: str, asked: frozenset[str], rulebook: Rulebook) -> bool:
    """Whether the claim itself is what is asked: then it is no premise but the question."""
    tranche, _, wanted = name.partition("/")
    data = rulebook.tranches[tranche].premissen
    return any(
        {part for part in parts(line) if part[:1] != "!"} <= asked
        for premise in (data.premisse if data else ())
        if premise.id == wanted and not premise.waarde
        for line in premise.als
    )


def _contradicted(claim: Claim, rulebook: Rulebook) -> tuple[str, Premisse, str] | None:
    """The first premise of the data that the claim makes: its name, itself, the line that holds."""
    for tranche, rules in rulebook.tranches.items():
        for premise in rules.premissen.premisse if rules.premissen else ():
            for line in premise.als:
                if _holds(line, premise, claim):
                    return f"{tranche}/{premise.id}", premise, line
    return None


def _holds(line: str, premise: Premisse, claim: Claim) -> bool:
    needed = parts(line)
    wanted = {part for part in needed if part[:1] != "!"}
    if not wanted <= claim.concepts or any(_names(p[1:], claim) for p in needed if p[0] == "!"):
        return False
    if (denials(claim.named(wanted), claim) > 0) != premise.ontkend:
        return False
    return not premise.waarde or _wrong(premise, claim)


def _names(part: str, claim: Claim) -> bool:
    """Whether the claim names the concept, or one of the kind where a colon ends the part."""
    kind = part.endswith(":")
    return any(c.startswith(part) for c in claim.concepts) if kind else part in claim.concepts


def _wrong(premise: Premisse, claim: Claim) -> bool:
    """Whether the claim states a value and none that is right."""
    stated = values(claim, premise.waarde)
    right = [plain(value) for value in premise.juist]
    return bool(stated) and not any(plain(value) in right for value in stated)
