"""The pages as HTML text, each by the name of its file: one a source, and an index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant.channels.letter.resting import Letter
from assistant.channels.web.markdown import passage_html
from assistant.channels.web.words import BEFORE_HEADINGS, authority, dutch_date, unbroken

TEMPLATES = Path(__file__).parent / "templates"
STYLE = "letter.css"
INDEX = "index.html"


def pages(letters: Sequence[Letter], digest: str) -> Iterator[tuple[str, str]]:
    """(file name, content) of every page, the index first, with the style sheet."""
    environment = _environment()
    index = environment.get_template("letter_index.html")
    yield INDEX, index.render(letters=letters, address=file_name, digest=digest)
    yield STYLE, (Path(__file__).parent / STYLE).read_text(encoding="utf-8")
    template = environment.get_template("letter_source.html")
    for letter in letters:
        yield file_name(letter.source.id), template.render(letter=letter, digest=digest)


def file_name(source_id: str) -> str:
    """The page of a source; ids are lower case letters, digits and hyphens."""
    return f"{source_id}.html"


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "authority": authority,
        "date": dutch_date,
        "markdown": passage_html,
        "unbroken": unbroken,
    }
    made.globals["before_headings"] = BEFORE_HEADINGS
    return made
