"""Opens a PDF: its pages and the title it gives itself, or the reason why that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, PdfReadError

from ingest.errors import Unreadable
from ingest.readers.pdf import content
from ingest.readers.pdf.page import Page

LOCKED = (
    "Dit PDF-bestand is met een wachtwoord beveiligd. "
    "Sla het op zonder wachtwoord en probeer het opnieuw."
)
DAMAGED = (
    "Dit PDF-bestand is beschadigd en niet te lezen. "
    "Vraag het opnieuw op, of open het en sla het opnieuw op als PDF."
)
NO_PAGES = "Dit PDF-bestand heeft geen pagina's. Vraag het opnieuw op."
# What programs fill in where nobody gave a title.
_MACHINE = re.compile(
    r"untitled|naamloos|geen titel|microsoft \w+ -|\S+\.(?:docx?|pptx?|pdf|indd|odt)$",
    re.IGNORECASE,
)


def opened(data: bytes, limit: int) -> PdfReader:
    """The file, if it can be opened without a password and has at most `limit` pages."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(LOCKED)
        count = len(reader.pages)
    except (DependencyError, NotImplementedError) as error:  # another way of locking
        raise Unreadable(LOCKED, detail=str(error)) from error
    except (MemoryError, Unreadable):
        raise
    except Exception as error:
        raise Unreadable(DAMAGED, detail=f"{type(error).__name__}: {error}") from error
    if count == 0:
        raise Unreadable(NO_PAGES)
    _check_count(count, limit)
    return reader


def pages(reader: PdfReader) -> Iterator[Page]:
    """Every page in order; a page that cannot be read makes the whole file unreadable."""
    fonts: content.Fonts = {}
    for number, page in enumerate(reader.pages, 1):
        try:
            yield content.page(page, number, reader, fonts)
        except (MemoryError, GeneratorExit):
            raise
        except Exception as error:
            raise Unreadable(
                f"Pagina {number} van dit PDF-bestand is beschadigd en niet te lezen. "
                "Vraag het bestand opnieuw op, of open het en sla het opnieuw op als PDF.",
                detail=f"{type(error).__name__}: {error}",
            ) from error


def title(reader: PdfReader) -> str:
    """The title in the properties of the file, or ""."""
    try:
        found = reader.metadata.title if reader.metadata is not None else None
    except (PdfReadError, TypeError, AttributeError, ValueError):
        return ""
    words = " ".join(found.split()) if isinstance(found, str) else ""
    return "" if _MACHINE.match(words) else words


def _check_count(count: int, limit: int) -> None:
    if count > limit:
        raise Unreadable(
            f"Dit PDF-bestand heeft {_dotted(count)} pagina's; het maximum is {_dotted(limit)}. "
            "Splits het bestand, of verhoog SPUKWIJZER_READ_PAGES."
        )


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
