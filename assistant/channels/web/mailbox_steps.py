"""What people do on the mailbox pages: edit, approve, withdraw, delete. POST and redirect."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from assistant.channels.mailbox import approving
from assistant.channels.mailbox.desk import Desk
from assistant.channels.web.mailbox_item import COOKIE, item_page, who, work_of
from assistant.channels.web.mailbox_view import Failed
from assistant.channels.web.origin import same_origin
from assistant.channels.web.reading import form_fields
from assistant.domain import Outcome
from assistant.errors import InvalidInput

Form = Annotated[dict[str, str], Depends(form_fields)]
_STEPS = ("bewerken", "goedkeuren", "terug", "verwijderen")


def step_routes(desk: Desk) -> APIRouter:
    """The routes of these steps."""
    router = APIRouter(prefix="/postbus")
    own_forms = [Depends(same_origin)]

    @router.post("/{key}/bewerken", dependencies=own_forms)
    def edit(request: Request, key: str, form: Form) -> Response:
        def step(person: str) -> str:
            removed = desk.edit(key, form.get("tekst", ""), person, _version(form))
            return "?weggelaten=1" if removed else ""

        return _done(desk, request, key, form, step)

    @router.post("/{key}/goedkeuren", dependencies=own_forms)
    def approve(request: Request, key: str, form: Form) -> Response:
        def step(person: str) -> str:
            desk.approve(key, person, _version(form), _outcomes(form))
            return ""

        return _done(desk, request, key, form, step)

    @router.post("/{key}/terug", dependencies=own_forms)
    def withdraw(request: Request, key: str, form: Form) -> Response:
        def step(_: str) -> str:
            desk.withdraw(key, _version(form))
            return ""

        return _done(desk, request, key, form, step)

    @router.post("/{key}/verwijderen", dependencies=own_forms)
    def forget(key: str) -> Response:
        work_of(desk, key)
        desk.precedents.drop(key)
        desk.work.delete(key)
        return RedirectResponse("/postbus", status_code=303)

    for step in _STEPS:
        router.add_api_route(f"/{{key}}/{step}", _back, methods=["GET"])
    return router


def _back(key: str) -> Response:
    return RedirectResponse(f"/postbus/{quote(key, safe='')}", status_code=303)


def _done(
    desk: Desk, request: Request, key: str, form: dict[str, str], step: Callable[[str], str]
) -> Response:
    """Does it and goes back to the page; or shows the page with what went wrong and was typed."""
    work_of(desk, key)
    signed_on = desk.settings.user_header
    try:
        person = who(desk, request) if signed_on else approving.name(form.get("naam", ""))
        suffix = step(person)
    except InvalidInput as error:
        failed = Failed(error.message, error.status, form.get("tekst"), form.get("naam", ""))
        return item_page(desk, request, key, failed)
    response = RedirectResponse(f"/postbus/{key}{suffix}", status_code=303)
    if not signed_on:
        response.set_cookie(
            COOKIE,
            quote(person, safe=""),
            path="/postbus",
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
    return response


def _version(form: dict[str, str]) -> int:
    text = form.get("versie", "")
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise InvalidInput("Het formulier is niet volledig. Open de pagina opnieuw.")
    return int(text)


def _outcomes(form: dict[str, str]) -> dict[int, str]:
    """What the approver says that each question comes to, by its number from 0."""
    found: dict[int, str] = {}
    for name, value in form.items():
        number = re.fullmatch(r"uitkomst-([0-9]{1,3})", name)
        if number:
            if value not in set(Outcome):
                raise InvalidInput("Kies een uitkomst uit de lijst.")
            found[int(number[1])] = value
    return found
