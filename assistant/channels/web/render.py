"""Templates to responses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from assistant.channels.letter.writing import TEMPLATES as LETTER_TEMPLATES
from assistant.channels.web.appearance import CHOICES, current
from assistant.channels.web.markdown import passage_html
from assistant.channels.web.proof import reading_address
from assistant.channels.web.words import BEFORE_HEADINGS, authority, dutch_date, unbroken
from assistant.dutch import euro, thousands

_TEMPLATES = Path(__file__).parent / "templates"


def page(
    template: str, *, status: int = 200, headers: Mapping[str, str] | None = None, **values: Any
) -> HTMLResponse:
    """A template as a response; everything in it is escaped unless it was made as HTML here."""
    html = fragment(template, **values)
    return HTMLResponse(html, status_code=status, headers=headers)


def fragment(template: str, **values: Any) -> str:
    """A template as HTML: a page, or a part of one."""
    return _environment.get_template(template).render(values)


def passage_address(
    source_id: str, passage_id: str, conversation_id: str | None = None, n: int = 1
) -> str:
    """Where a passage stands on the page of its source; names the answer to go back to."""
    origin = f"?gesprek={quote(conversation_id, safe='')}&antwoord={n}" if conversation_id else ""
    return f"/bronnen/{quote(source_id, safe='')}{origin}#{quote(passage_id, safe='')}"


def web_address(url: str | None) -> str | None:
    """The url where it is one that a browser may open, else None."""
    return url if url and urlsplit(url).scheme in ("http", "https") else None


_environment = Environment(
    loader=FileSystemLoader([_TEMPLATES, LETTER_TEMPLATES]),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters |= {
    "authority": authority,
    "date": dutch_date,
    "euro": euro,
    "thousands": thousands,
    "unbroken": unbroken,
    "markdown": passage_html,
    "web_address": web_address,
}
_environment.globals |= {
    "passage_address": passage_address,
    "reading_address": reading_address,
    "before_headings": BEFORE_HEADINGS,
    "appearance": current.get,
    "appearances": CHOICES,
}
