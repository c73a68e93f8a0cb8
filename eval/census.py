"""`python -m eval.census [FILE...]`: what the gold holds, and whether it may be measured with.

Counts per file, and the checks that make a figure honest: nothing asked in test is also in train,
flip pairs are pairs, and every group is large enough to say something.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import get_args

import msgspec
import Stemmer
from msgspec import Struct

from assistant.domain import Kind, Outcome
from assistant.errors import InvalidInput, SpukwijzerError
from assistant.settings import PROJECT
from eval import items
from eval.items import Item, Style
from eval.tables import table

GOLD = Path(__file__).parent / "gold"
EXAMPLES = PROJECT / "corpus" / "learnt"
DEMANDS = Path(__file__).parent / "census.toml"

Files = Mapping[str, Sequence[Item]]  # the items of each gold file, by its name without .jsonl

_STEMMER = Stemmer.Stemmer("dutch")
_DOUBLE, _ONE = re.compile(r"(\w)\1$"), r"\1"
_COUNTED: dict[str, Callable[[Item], bool]] = {
    "items": lambda _: True,
    "multi_turn": lambda item: bool(item.history),
    "typo": lambda item: item.style == "typo",
    "english": lambda item: item.style == "english",
    "silent": lambda item: item.expect.outcome[0] == Outcome.NOT_IN_SOURCES,
    "off_topic_or_adversarial": lambda item: (
        item.expect.outcome[0] == Outcome.OUT_OF_SCOPE or item.style == "adversarial"
    ),
    "with_activity": lambda item: item.activity is not None,
}


class Demands(Struct, frozen=True, forbid_unknown_fields=True):
    """The least counts over all files, and for each file those that may not share an activity."""

    least: dict[str, int]
    unseen: dict[str, tuple[str, ...]]


def demands(path: Path = DEMANDS) -> Demands:
    """The demands of the project."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Demands)
    except (OSError, msgspec.DecodeError) as error:
        raise InvalidInput(f"{path}: geen goede eisen: {error}.") from error


def read(paths: Sequence[Path]) -> dict[str, list[Item]]:
    """The gold files by name."""
    files: dict[str, list[Item]] = {}
    for path in paths:
        if path.stem in files:
            raise InvalidInput(
                f"{path}: er is al een bestand {path.stem}. Geef het een eigen naam."
            )
        files[path.stem] = items.load(path)
    return files


def counts(found: Sequence[Item]) -> dict[str, int]:
    """How many items there are of each group that is counted, and how many flip pairs."""
    return {
        **{name: sum(map(test, found)) for name, test in _COUNTED.items()},
        "pairs": len(_pairs(found)),
    }


def problems(files: Files, wanted: Demands) -> list[str]:
    """Everything that is wrong with these files together, in Dutch."""
    return [
        *twice(files),
        *broken_pairs(files),
        *seen_before(files, wanted.unseen),
        *learnt_before(files, wanted.unseen),
        *too_few(files, wanted.least),
    ]


def twice(files: Files) -> Iterator[str]:
    """Ids that are used twice, and questions that are asked twice after the same turns."""
    ids: dict[str, str] = {}
    asked: dict[tuple[str, ...], str] = {}
    for name, item in _all(files):
        where = f"{name}/{item.id}"
        if item.id in ids:
            yield f"het id {item.id} staat in {ids[item.id]} en in {name}"
        ids.setdefault(item.id, name)
        words = (*(_bare(turn.text) for turn in item.history), _bare(item.question))
        if words in asked and words[-1]:
            yield f"{where} vraagt hetzelfde als {asked[words]}"
        asked.setdefault(words, where)


def broken_pairs(files: Files) -> Iterator[str]:
    """Items that name no other item of their file, or one with the same best outcome."""
    for name, found in files.items():
        by_id = {item.id: item for item in found}
        for item in found:
            if item.pair is None:
                continue
            where, other = f"{name}/{item.id}", by_id.get(item.pair)
            if other is None or other is item:
                yield f"{where}: het paar {item.pair} is geen andere vraag van {name}"
            elif other.expect.outcome[0] == item.expect.outcome[0]:
                yield f"{where}: dezelfde uitkomst als zijn paar {item.pair}"
            elif other.pair not in (None, item.id):
                yield f"{where}: zijn paar {item.pair} noemt een ander, {other.pair}"


def seen_before(files: Files, unseen: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Activities of a file that a file it must be new to names, or asks about in a question.

    Words are compared by their stem, so that zwemles is found in "zwemlessen".
    """
    for name, others in unseen.items():
        for other in others:
            if name not in files or other not in files:
                yield f"{name} en {other} zijn niet samen gegeven: niet na te gaan wat nieuw is"
                continue
            named = {_stems(item.activity): item.id for item in files[other] if item.activity}
            asked = [(_stems(_words(item)), item.id) for item in files[other]]
            for activity in sorted({item.activity for item in files[name] if item.activity}):
                stems = _stems(activity)
                found = named.get(stems) or next((i for text, i in asked if stems in text), None)
                if found:
                    yield f"de activiteit {activity!r} van {name} staat ook in {other}/{found}"


def learnt_before(files: Files, unseen: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Activities of a file that must be new, which the examples of the learnt parts hold."""
    texts = [(_stems(text), place) for text, place in _examples()]
    for name in unseen:
        for activity in sorted({item.activity for item in files.get(name, ()) if item.activity}):
            stems = _stems(activity)
            if found := next((place for text, place in texts if stems in text), None):
                yield f"de activiteit {activity!r} van {name} staat ook in {found}"


def too_few(files: Files, least: Mapping[str, int]) -> Iterator[str]:
    """Groups that are too small, and kinds, outcomes and styles that do not occur."""
    everything = [item for _, item in _all(files)]
    found = counts(everything)
    for name, needed in least.items():
        if name not in found:
            yield f"{name}: geen groep die wordt geteld"
        elif found[name] < needed:
            yield f"{name}: {found[name]}, nodig zijn er {needed}"
    for label, values in _spread(everything).items():
        yield from (f"{label} {value}: geen enkele" for value, count in values.items() if not count)


def markdown(files: Files) -> str:
    """The counts of each file and of all together."""
    everything = [item for _, item in _all(files)]
    columns = [*files.values(), everything]
    head = ("Groep", *files, "samen")
    counted = [counts(column) for column in columns]
    parts = [table(head, [(n, *(str(c[n]) for c in counted)) for n in counted[-1]])]
    spreads = [_spread(column) for column in columns]
    for label, values in spreads[-1].items():
        rows = [(v, *(str(s[label][v]) for s in spreads)) for v in values]
        parts.append(table((label, *head[1:]), rows))
    return "\n\n".join(parts) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, 1 where a demand is not met, 2 where a file cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m eval.census", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    try:
        files = read(options.files or sorted(GOLD.glob("*.jsonl")))
        wrong = problems(files, demands())
    except SpukwijzerError as error:
        print(error.message, file=sys.stderr)
        return 2
    print(markdown(files))
    for line in wrong:
        print(f"FOUT  {line}")
    return 1 if wrong else 0


def _examples() -> Iterator[tuple[str, str]]:
    """What the learnt parts were fitted on, each text with its place."""
    for name in ("activities.jsonl", "questions.jsonl"):
        path = EXAMPLES / name
        for number, line in enumerate(path.read_bytes().splitlines(), start=1):
            yield msgspec.json.decode(line)["text"], f"{path.name}:{number}"


def _all(files: Files) -> Iterator[tuple[str, Item]]:
    return ((name, item) for name, found in files.items() for item in found)


def _pairs(found: Sequence[Item]) -> set[frozenset[str]]:
    return {frozenset((item.id, item.pair)) for item in found if item.pair}


def _spread(found: Sequence[Item]) -> dict[str, dict[str, int]]:
    """How often each kind, best outcome and style occurs; those that do not occur count 0."""
    given: dict[str, tuple[Sequence[str], Counter[str]]] = {
        "soort": (list(Kind), Counter(item.kind for item in found)),
        "uitkomst": (list(Outcome), Counter(item.expect.outcome[0] for item in found)),
        "stijl": (get_args(Style), Counter(item.style for item in found)),
    }
    return {label: {str(v): count[v] for v in values} for label, (values, count) in given.items()}


def _words(item: Item) -> str:
    return " ".join((*(turn.text for turn in item.history), item.question))


def _stems(text: str) -> str:
    """The stems of a text between spaces, so that a part of it is whole words.

    A double last letter counts once: the stemmer leaves lessen as less.
    """
    stems: list[str] = _STEMMER.stemWords(re.findall(r"\w+", text.casefold()))
    return f" {' '.join(_DOUBLE.sub(_ONE, stem) for stem in stems)} "


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


if __name__ == "__main__":
    raise SystemExit(main())
