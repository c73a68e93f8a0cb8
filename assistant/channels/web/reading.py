"""Reads what is sent: a body of limited size, strict JSON, or a form; every refusal in Dutch."""

from __future__ import annotations

import re
from typing import TypeVar
from urllib.parse import parse_qsl

import msgspec
from starlette.requests import Request

from assistant.channels.web.problems import BodyInvalid, NotJson, TooLarge, WrongMediaType
from assistant.channels.web.wire import MAX_BODY, FieldError
from assistant.dutch import thousands

T = TypeVar("T")

MAX_FORM_FIELDS = 50

_TYPES = {
    "str": "tekst",
    "int": "een geheel getal",
    "float": "een getal",
    "bool": "true of false",
    "null": "null",
    "object": "een object",
    "array": "een lijst",
}


async def json_body(request: Request) -> bytes:
    """The body of a request that says it is JSON."""
    body = await _body(request)
    if body and _media_type(request) != "application/json":
        raise WrongMediaType("Dit adres leest alleen JSON.")
    return body


async def form_fields(request: Request) -> dict[str, str]:
    """The fields of a submitted form; of a field that is given twice the last one counts.

    Read without python-multipart: the forms of this site hold text only.
    """
    body = await _body(request)
    if _media_type(request) != "application/x-www-form-urlencoded":
        raise WrongMediaType("Dit adres leest alleen een ingevuld formulier.")
    try:
        text = body.decode("ascii")
        pairs = parse_qsl(
            text, keep_blank_values=True, max_num_fields=MAX_FORM_FIELDS, errors="strict"
        )
    except ValueError:
        raise BodyInvalid("Het formulier is beschadigd aangekomen.") from None
    return dict(pairs)


async def _body(request: Request) -> bytes:
    """The whole body; stops reading at the limit, whatever the length header says."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise TooLarge(f"Er mogen {thousands(MAX_BODY)} bytes in één verzoek.")
    return bytes(body)


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def decoded(body: bytes, kind: type[T]) -> T:
    """The body as `kind`; raises NotJson or BodyInvalid with the field that is wrong."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        field = _field_error(str(error))
        raise BodyInvalid(f"Veld `{field.field}`: {field.message}", (field,)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise NotJson("De inhoud is geen geldige JSON in UTF-8.") from None


def _field_error(said: str) -> FieldError:
    """The decoder's English message as a field and a Dutch sentence."""
    reason, _, place = said.partition(" - at ")
    path = place.strip("`").removeprefix("$").removeprefix(".")
    if found := re.fullmatch(r"Object contains unknown field `(.*)`", reason, re.DOTALL):
        return FieldError(_below(path, found[1]), "dit veld bestaat niet.")
    if found := re.fullmatch(r"Object missing required field `(.*)`", reason):
        return FieldError(_below(path, found[1]), "dit veld is verplicht.")
    if found := re.fullmatch(r"Expected `(.*)`, got `(.*)`", reason):
        return FieldError(
            path or "(hele inhoud)", f"verwacht {_kinds(found[1])}, niet {_kinds(found[2])}."
        )
    if found := re.fullmatch(r"Expected `\w+` of length <= (\d+)", reason):
        return FieldError(path, f"dit mag niet langer zijn dan {found[1]}.")
    if found := re.fullmatch(r"Expected `int` >= (\d+)", reason):
        return FieldError(path, f"dit moet {found[1]} of hoger zijn.")
    if reason.startswith("Invalid enum value"):
        return FieldError(path, "deze waarde wordt niet gekend; zie /openapi.json.")
    return FieldError(path or "(hele inhoud)", "de waarde klopt niet; zie /openapi.json.")


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _kinds(types: str) -> str:
    return " of ".join(_TYPES.get(kind.strip(), kind.strip()) for kind in types.split("|"))
