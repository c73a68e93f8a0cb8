"""Refuses an office file that is no office file, is locked, or would unpack into far too much."""

from __future__ import annotations

import io
import zipfile

from ingest.errors import Unreadable

MOST_BYTES = 300_000_000  # unpacked, all members together
MOST_MEMBERS = 10_000
MOST_RATIO = 200  # unpacked against packed; ordinary office files stay under 30
_SMALL = 10_000_000  # bytes; below it a ratio says nothing: a page of spaces packs very well

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check(data: bytes, main: str) -> None:
    """Raises Unreadable unless the data are a zip with the member `main` and of a sane size."""
    if not data:
        raise Unreadable("Dit bestand is leeg. Kies een bestand met inhoud.")
    if data.startswith(_OLE):
        raise Unreadable(
            "Dit bestand is met een wachtwoord beveiligd of in een oude opmaak bewaard. Bewaar "
            "het zonder wachtwoord als .docx, .pptx of PDF en bied het opnieuw aan."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        raise Unreadable(broken()) from None
    total = sum(member.file_size for member in members)
    if (
        len(members) > MOST_MEMBERS
        or total > MOST_BYTES
        or (total > _SMALL and total > MOST_RATIO * len(data))
    ):
        raise Unreadable(
            "Dit bestand wordt bij het uitpakken veel te groot en is daarom niet gelezen. "
            "Bewaar het opnieuw, zonder grote bijlagen, en bied het nog eens aan."
        )
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable(
            "Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord en bied "
            "het opnieuw aan."
        )
    if main not in {member.filename for member in members}:
        raise Unreadable(broken())


def broken() -> str:
    """What is said of an office file that does not open."""
    return (
        "Dit bestand is beschadigd of is geen gewoon Office-bestand. Open het in uw eigen "
        "programma, bewaar het opnieuw en bied het nog eens aan."
    )
