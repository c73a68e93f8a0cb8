"""Every error of the web channel: its code, what it is called and what to do about it.

The API sends them as RFC 9457 problem details, pages show them as a page; `/fouten` lists them.
"""

from __future__ import annotations

import logging
import secrets

import msgspec
from msgspec import Struct
from starlette.exceptions import HTTPException
from starlette.responses import Response

from assistant.channels.mailbox.approving import ChangedMeanwhile, FourEyes
from assistant.channels.mailbox.store import MailUnknown, WorkListUnusable
from assistant.channels.web.wire import FieldError, Problem
from assistant.conversations.sqlite import ConversationsUnusable
from assistant.conversations.store import ConversationUnknown
from assistant.errors import (
    CorpusError,
    IndexCorrupt,
    IndexMismatch,
    IndexMissing,
    InvalidInput,
    SpukwijzerError,
)

log = logging.getLogger("spukwijzer.web")


class Entry(Struct, frozen=True):
    """What a person reads about a kind of error."""

    title: str
    actie: str


UNEXPECTED = SpukwijzerError.code
_KEEPER = "Probeer het later opnieuw. Blijft het zo? Geef het referentienummer aan de beheerder."

CATALOGUE: dict[str, Entry] = {
    InvalidInput.code: Entry("De invoer klopt niet", "Verbeter de invoer en verstuur die opnieuw."),
    "json-ongeldig": Entry(
        "De inhoud is geen geldige JSON",
        "Stuur één JSON-object in UTF-8, zoals /openapi.json zegt.",
    ),
    "andere-herkomst": Entry(
        "Het formulier kwam van een andere site", "Open de pagina opnieuw en verstuur het daar."
    ),
    "niet-gevonden": Entry(
        "Deze pagina bestaat niet", "Controleer het adres, of begin op de beginpagina."
    ),
    ConversationUnknown.code: Entry(
        "Dit gesprek is er niet", "Controleer het adres, of begin een nieuw gesprek."
    ),
    "bron-onbekend": Entry(
        "Deze bron is er niet", "Kijk in de lijst met bronnen welke er wel zijn."
    ),
    "geen-beheerder": Entry(
        "Deze pagina is alleen voor beheerders",
        "Open de pagina op de machine zelf, of meld u aan bij uw organisatie.",
    ),
    "passage-onbekend": Entry(
        "Deze passage is er niet", "Kijk op de pagina van de bron welke passages er wel zijn."
    ),
    "methode-niet-toegestaan": Entry(
        "Dit kan niet op dit adres", "Gebruik een methode uit de header Allow."
    ),
    "te-groot": Entry("De inhoud is te groot", "Stuur een kortere vraag of minder geschiedenis."),
    "soort-inhoud": Entry(
        "Deze soort inhoud wordt niet gelezen",
        "Stuur JSON met de header Content-Type: application/json.",
    ),
    IndexMissing.code: Entry("De zoekindex ontbreekt", _KEEPER),
    IndexCorrupt.code: Entry("De zoekindex is beschadigd", _KEEPER),
    IndexMismatch.code: Entry("De zoekindex past niet bij deze versie", _KEEPER),
    CorpusError.code: Entry("De bronnen of regels zijn niet te lezen", _KEEPER),
    "postbus-uit": Entry("De postbus staat uit", _KEEPER),
    ConversationsUnusable.code: Entry("De bewaarde gesprekken zijn niet te gebruiken", _KEEPER),
    WorkListUnusable.code: Entry("De werklijst is niet te gebruiken", _KEEPER),
    MailUnknown.code: Entry(
        "Deze mail staat niet in de werklijst", "Kijk in de werklijst welke mails er wel zijn."
    ),
    FourEyes.code: Entry(
        "Een ander moet dit goedkeuren", "Vraag een collega om het concept goed te keuren."
    ),
    ChangedMeanwhile.code: Entry(
        "Dit concept is intussen veranderd", "Open de pagina opnieuw en bekijk de nieuwe tekst."
    ),
    "niet-aangemeld": Entry(
        "U bent niet aangemeld", "Meld u aan via uw organisatie en open de pagina opnieuw."
    ),
    UNEXPECTED: Entry("Er ging iets mis", _KEEPER),
}

_CODE_OF_STATUS = {
    400: InvalidInput.code,
    403: "andere-herkomst",
    404: "niet-gevonden",
    405: "methode-niet-toegestaan",
    413: "te-groot",
    415: "soort-inhoud",
    422: InvalidInput.code,
}


class BodyInvalid(InvalidInput):
    """A request body that is JSON but not the JSON that was asked for."""

    def __init__(self, message: str, fields: tuple[FieldError, ...] = ()) -> None:
        super().__init__(message)
        self.fields = fields


class NotJson(SpukwijzerError):
    """A request body that is no JSON."""

    code = "json-ongeldig"
    status = 400


class TooLarge(SpukwijzerError):
    """A request body over the limit."""

    code = "te-groot"
    status = 413


class WrongMediaType(SpukwijzerError):
    """A request body of a kind that is not read."""

    code = "soort-inhoud"
    status = 415


class SourceUnknown(SpukwijzerError):
    """There is no source with this id in the catalogue."""

    code = "bron-onbekend"
    status = 404

    def __init__(self) -> None:
        super().__init__("Deze bron staat niet in de catalogus.")


class PassageUnknown(SpukwijzerError):
    """The source has no passage with this id."""

    code = "passage-onbekend"
    status = 404

    def __init__(self) -> None:
        super().__init__("Deze bron heeft geen passage met dit kenmerk.")


class MessageUnknown(SpukwijzerError):
    """The conversation has no message with this number."""

    code = "niet-gevonden"
    status = 404

    def __init__(self) -> None:
        super().__init__("Dit gesprek heeft geen bericht met dit nummer.")


class NotMaintainer(SpukwijzerError):
    """Someone who may not see everyone's questions."""

    code = "geen-beheerder"
    status = 403

    def __init__(self) -> None:
        super().__init__("U kunt deze pagina hier niet openen.")


class MailboxOff(SpukwijzerError):
    """This server makes no drafts."""

    code = "postbus-uit"
    status = 503

    def __init__(self) -> None:
        super().__init__("Deze server maakt geen conceptantwoorden bij mails.")


class NotSignedOn(SpukwijzerError):
    """The organisation's sign-on gave no name with the request."""

    code = "niet-aangemeld"
    status = 403

    def __init__(self) -> None:
        super().__init__("De postbus is alleen voor medewerkers die zijn aangemeld.")


class OtherOrigin(SpukwijzerError):
    """A form that another site sent."""

    code = "andere-herkomst"
    status = 403

    def __init__(self) -> None:
        super().__init__("Dit formulier is niet vanaf deze site verstuurd en is niet verwerkt.")


def problem(error: Exception, path: str) -> Problem:
    """What to tell of an error. Details go to the log with a reference, never into the answer."""
    if isinstance(error, SpukwijzerError):
        code, status, detail = error.code, error.status, error.message
    elif isinstance(error, HTTPException):
        code = _CODE_OF_STATUS.get(error.status_code, UNEXPECTED)
        status = error.status_code
        detail = f"{(CATALOGUE[code].title)}."
    else:
        code, status, detail = UNEXPECTED, 500, "Er ging iets mis bij het maken van het antwoord."
    entry = CATALOGUE.get(code, CATALOGUE[UNEXPECTED])
    return Problem(
        type=f"/fouten#{code}",
        title=entry.title,
        status=status,
        detail=detail,
        instance=path,
        code=code,
        actie=entry.actie,
        referentie=_logged(error, path) if status >= 500 else None,
        velden=error.fields if isinstance(error, BodyInvalid) else (),
    )


def _logged(error: Exception, path: str) -> str:
    reference = secrets.token_hex(4)
    if isinstance(error, SpukwijzerError):
        log.error("reference %s: %s: %s: %s", reference, path, error.code, error.detail)
    else:
        log.error("reference %s: %s", reference, path, exc_info=error)
    return reference


def problem_response(told: Problem, headers: dict[str, str] | None = None) -> Response:
    """The problem as application/problem+json."""
    return Response(
        msgspec.json.encode(told),
        status_code=told.status,
        media_type="application/problem+json",
        headers=headers,
    )
