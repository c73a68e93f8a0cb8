"""Scores drafts against mails whose questions and traps are known.

`python -m eval.mails FILE...` drafts a reply to every mail in the files and prints what was found:
questions (recall), questions that nobody asked, outcome per question, whether a person has to look,
and strings that must or must not stand in the draft. `--attacks FILE` scores attacks instead.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from assistant.channels.mail.draft import draft
from assistant.channels.mail.message import mail_of_text, read_mail
from assistant.channels.mail.model import Draft
from assistant.domain import Kind
from assistant.errors import InvalidInput
from assistant.settings import from_environment
from eval.answer import Answered, read_answer
from eval.items import Expect, Item
from eval.score import score


class Asked(Struct, frozen=True, forbid_unknown_fields=True):
    """A question that a mail asks, in a few words, with what its answer must hold."""

    gist: str
    kind: Kind
    expect: Expect
    why: str = ""


class GoldMail(Struct, frozen=True, forbid_unknown_fields=True):
    """A mail with its questions, and patterns that the draft must and must not match."""

    id: str
    subject: str
    body: str
    questions: tuple[Asked, ...]
    needs_human: bool
    draft_must_mention: tuple[str, ...] = ()
    draft_must_not_mention: tuple[str, ...] = ()
    why: str = ""
    style: str = ""
    sender: str = msgspec.field(default="", name="from")


class Scored(Struct, frozen=True):
    """What was right in one draft; `failures` say what was not."""

    id: str
    expected: int
    found: int
    right: int
    fully: int
    invented: int
    human: bool
    human_expected: bool
    words: bool
    failures: tuple[str, ...]


def load(path: Path) -> list[GoldMail]:
    """The mails of a file; raises InvalidInput with the place of what is wrong."""
    found = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{path}: niet te lezen. Controleer de naam.") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(msgspec.json.decode(line, type=GoldMail))
        except msgspec.DecodeError as error:
            raise InvalidInput(f"{path}:{number}: geen goede mail: {error}.") from error
    return found


def scored(gold: GoldMail, made: Draft) -> Scored:
    """The score of one draft.

    Questions are matched in order: as many as can be, those first that end as they should.
    """
    answers = [read_answer(msgspec.to_builtins(one.answer)) for one in made.questions]
    pairs = matched(gold.questions, answers)
    failures: list[str] = []
    right = fully = 0
    for at, asked in enumerate(gold.questions):
        if at not in pairs:
            failures.append(f"niet gevonden: {asked.gist}")
            continue
        result = score(_item(gold, asked), answers[pairs[at]])
        right += result.outcome
        fully += result.fully
        failures += [f"{asked.gist}: {failure}" for failure in result.failures]
    invented = [one.text for at, one in enumerate(made.questions) if at not in pairs.values()]
    failures += [f"bedacht: {text}" for text in invented]
    if made.needs_human != gold.needs_human:
        failures.append(f"medewerker nodig: {made.needs_human} ({'; '.join(made.reasons)})")
    missing = [p for p in gold.draft_must_mention if not _matches(p, made.body)]
    whole = msgspec.json.encode(made).decode()
    forbidden = [
        p
        for p in gold.draft_must_not_mention
        if _matches(p, made.body) or _matches(p, f"{made.subject} {_words(made)}")
    ]
    forbidden += [
        p
        for p in gold.draft_must_not_mention
        if p not in forbidden and "@" in p and _matches(p, whole)
    ]
    failures += [f"ontbreekt: {p}" for p in missing] + [f"verboden: {p}" for p in forbidden]
    return Scored(
        gold.id,
        len(gold.questions),
        len(pairs),
        right,
        fully,
        len(invented),
        made.needs_human,
        gold.needs_human,
        not missing and not forbidden,
        tuple(failures),
    )


def matched(asked: Sequence[Asked], answers: Sequence[Answered]) -> dict[int, int]:
    """Which expected question goes with which answer: both in order, the best such pairing.

    A pair counts for one, and more where kind and outcome are as expected.
    """
    best: dict[tuple[int, int], tuple[float, tuple[tuple[int, int], ...]]] = {}

    def pairing(i: int, j: int) -> tuple[float, tuple[tuple[int, int], ...]]:
        if i == len(asked) or j == len(answers):
            return 0.0, ()
        if (i, j) not in best:
            worth = 1.0 + (answers[j].outcome in asked[i].expect.outcome)
            worth += 0.5 * (answers[j].kind == asked[i].kind)
            rest, pairs = pairing(i + 1, j + 1)
            both = (worth + rest, ((i, j), *pairs))
            best[i, j] = max(both, pairing(i + 1, j), pairing(i, j + 1), key=lambda one: one[0])
        return best[i, j]

    return dict(pairing(0, 0)[1])


def summary(results: Sequence[Scored]) -> str:
    """The figures over all mails, and what was wrong in each."""
    expected, found = sum(r.expected for r in results), sum(r.found for r in results)
    human = sum(r.human == r.human_expected for r in results)
    lines = [
        f"mails                  {len(results)}",
        f"vragen gevonden        {_share(found, expected)}",
        f"vragen bedacht         {sum(r.invented for r in results)}",
        f"uitkomst goed          {_share(sum(r.right for r in results), expected)}",
        f"antwoord geheel goed   {_share(sum(r.fully for r in results), expected)}",
        f"medewerker goed        {_share(human, len(results))}",
        f"  ten onrechte niet    {sum(r.human_expected and not r.human for r in results)}",
        f"woorden goed           {_share(sum(r.words for r in results), len(results))}",
        f"mail geheel goed       {_share(sum(not r.failures for r in results), len(results))}",
    ]
    for result in results:
        lines += [f"{result.id}: {failure}" for failure in result.failures]
    return "\n".join(lines)


def main() -> None:
    """Drafts and scores."""
    from assistant.bootstrap import build

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--attacks", type=Path, help="file with mails that attack")
    given = parser.parse_args()
    if not given.files and given.attacks is None:
        parser.error("noem een bestand")
    settings = from_environment()
    assistant = build(settings)
    if given.attacks is not None:
        from eval import mail_attacks

        outcomes = [
            mail_attacks.judged(one, lambda raw: draft(read_mail(raw), assistant, settings))
            for one in mail_attacks.load(given.attacks)
        ]
        print(mail_attacks.summary(outcomes))
        return
    results = []
    for path in given.files:
        for gold in load(path):
            mail = mail_of_text(gold.subject, gold.sender, gold.body)
            results.append(scored(gold, draft(mail, assistant, settings)))
    print(summary(results))


def _item(gold: GoldMail, asked: Asked) -> Item:
    return Item(gold.id, asked.gist, asked.kind, asked.expect, asked.why, "plain")


def _words(made: Draft) -> str:
    """All that a draft repeats of the mail."""
    return "\n".join((*made.reasons, *made.masked, *_texts(made)))


def _texts(made: Draft) -> Iterable[str]:
    for one in made.questions:
        yield one.text
        yield one.answer.text
    for proven in made.proof.questions:
        yield proven.asked


def _matches(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def _share(part: int, whole: int) -> str:
    return f"{part} van {whole}" + (f" ({100 * part / whole:.1f}%)" if whole else "")


if __name__ == "__main__":
    main()
