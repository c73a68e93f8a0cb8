"""`python -m eval.disagree`: figures and dates that sources give differently for the same thing.

A list to judge by hand: what is a real difference goes into corpus/rules/<tranche>/conflicten.toml.
Four kinds of claims are compared: a number before a noun ("negentien burgemeesters"), a cell of a
table, the hours on a day, and the words before a last day ("tot" or "tot en met"). Amounts and
shares are listed by the words that stand beside them.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from assistant import settings
from assistant.dutch import MONTHS
from assistant.retrieval import generation as generations
from corpus.model import HEADING_SEPARATOR, Passage

_WORDS = {
    name: str(number)
    for number, name in enumerate(
        "één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
        "zestien zeventien achttien negentien twintig".split(),
        start=1,
    )
}
_NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{3}})+|\d+(?:,\d+)?|{'|'.join(_WORDS)})"
_NO_NOUN = frozenset(
    "de het een van en of in op tot met voor per om uur jaar procent miljoen miljard euro extra "
    "keer andere deze die dat is zijn bij aan uit door naar dan".split()
    + list(MONTHS)
)
_ADJECTIVE = re.compile(r"(?:e|betrokken|verschillen)$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT = re.compile(rf"(?<![\w.,€])({_NUMBER})\s+((?:[\w’'-]+\s+){{0,2}}[\w’'-]+)", re.IGNORECASE)
_DAY = re.compile(rf"(?<!\d)(\d{{1,2}})\s+({'|'.join(MONTHS)})", re.IGNORECASE)
_HOURS = re.compile(
    r"(\d{1,2})(?:[.:](\d{2}))?\s*(?:-|–|tot|uur tot)\s*(\d{1,2})(?:[.:](\d{2}))?\s*uur"
)
_LAST = re.compile(rf"\b(tot en met|tot)\s+(\d{{1,2}}\s+(?:{'|'.join(MONTHS)}))", re.IGNORECASE)
_MONEY = re.compile(r"€\s*(\d[\d.]*(?:,\d+)?)(\s+(?:miljoen|miljard|duizend))?")
_SHARE = re.compile(r"(\d+(?:[.,]\d+)?)\s?%")
_SHORTEST = 5  # letters of a word that says what an amount is about


class Said(Struct, frozen=True, order=True):
    """What one source says of one thing."""

    about: str
    value: str
    source: str
    heading: str


def disagreements(passages: Iterable[Passage]) -> list[tuple[str, tuple[Said, ...]]]:
    """Things of which two sources say something different, with all that is said of them."""
    by: dict[str, list[Said]] = {}
    for passage in passages:
        for said in claims(passage):
            by.setdefault(said.about, []).append(said)
    return [
        (about, tuple(sorted(set(found))))
        for about, found in sorted(by.items())
        if len({said.value for said in found}) > 1 and len({said.source for said in found}) > 1
    ]


def claims(passage: Passage) -> Iterator[Said]:
    """Everything of these kinds that a passage says."""
    for about, value in _in(passage.text):
        yield Said(about, value, passage.source, passage.locator.heading)


def _in(text: str) -> Iterator[tuple[str, str]]:
    yield from _cells(text)
    for sentence in re.split(r"(?<=[.!?:])\s+|\n+", text):
        yield from _counts(sentence)
        yield from _days(sentence)
        yield from _money(sentence)


def _counts(sentence: str) -> Iterator[tuple[str, str]]:
    for match in _COUNT.finditer(sentence):
        if _YEAR.fullmatch(match[1]):
            continue
        for word in match[2].split():
            noun = word.lower().strip("’'-")
            if noun in _NO_NOUN:
                break
            if not _ADJECTIVE.search(noun):
                yield f"aantal {noun}", _WORDS.get(match[1].lower(), match[1])
                break


def _days(sentence: str) -> Iterator[tuple[str, str]]:
    days = [f"{day[1]} {day[2].lower()}" for day in _DAY.finditer(sentence)]
    hours = [
        "-".join(f"{h}.{m or '00'}" for h, m in _pairs(found))
        for found in _HOURS.finditer(sentence)
    ]
    for day in days:
        for value in hours:
            yield f"uren op {day}", value
    for match in _LAST.finditer(sentence):
        yield f"laatste dag {match[2].lower()}", match[1].lower()


def _pairs(match: re.Match[str]) -> tuple[tuple[str, str | None], ...]:
    return ((match[1], match[2]), (match[3], match[4]))


def _money(sentence: str) -> Iterator[tuple[str, str]]:
    words = {
        word
        for word in re.findall(r"[a-zé-]+", sentence.lower())
        if len(word) >= _SHORTEST and word not in _NO_NOUN
    }
    for kind, pattern in (("bedrag bij", _MONEY), ("deel bij", _SHARE)):
        for match in pattern.finditer(sentence):
            for word in sorted(words):
                yield f"{kind} {word}", match[0].replace(" ", "")


def _cells(text: str) -> Iterator[tuple[str, str]]:
    """The cells of a table that hold a figure, by the first cell of the row and the column."""
    header: list[str] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.lstrip().startswith("|"):
            header = []
        elif not header:
            header = cells
        else:
            for column, cell in zip(header[1:], cells[1:], strict=False):
                if re.search(r"\d", cell):
                    yield f"{cells[0]}, {column}".lower(), cell


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the list; `--alles` also the amounts and shares by word, which are many."""
    parser = argparse.ArgumentParser(prog="python -m eval.disagree", description=__doc__)
    parser.add_argument("--index", type=Path, default=settings.from_environment().index)
    parser.add_argument("--alles", action="store_true", help="ook bedragen en percentages")
    options = parser.parse_args(arguments)
    found = generations.passages(generations.current(options.index))
    for about, said in disagreements(found):
        if options.alles or not about.startswith(("bedrag bij", "deel bij")):
            sys.stdout.write(f"{about}\n")
            for one in said:
                place = f"{one.source}{HEADING_SEPARATOR}{one.heading}"
                sys.stdout.write(f"  {one.value:>20}  {place}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
