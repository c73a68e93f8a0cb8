"""The OpenAPI document, made from the very structs that read and write the bodies."""

from __future__ import annotations

from typing import Any

import msgspec

from assistant.channels.mail.model import Draft
from assistant.channels.web.guard import API_VERSION
from assistant.channels.web.wire import (
    AnswerRequest,
    ConversationBody,
    ConversationRequest,
    DraftRequest,
    Health,
    Message,
    MessageRequest,
    Problem,
    SourceBody,
    SourceList,
)
from assistant.domain import Answer
from assistant.settings import Settings

Json = dict[str, Any]

_STRUCTS = (
    Answer,
    AnswerRequest,
    ConversationBody,
    ConversationRequest,
    Draft,
    DraftRequest,
    Health,
    Message,
    MessageRequest,
    Problem,
    SourceBody,
    SourceList,
)

_CONVERSATION: Json = {
    "name": "conversation_id",
    "in": "path",
    "required": True,
    "description": "Het kenmerk van het gesprek; wie het heeft, kan het gesprek lezen.",
    "schema": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
}
_NUMBER: Json = {
    "name": "n",
    "in": "path",
    "required": True,
    "description": "Het nummer van het bericht, vanaf 1.",
    "schema": {"type": "integer", "minimum": 1},
}
_SOURCE: Json = {
    "name": "source_id",
    "in": "path",
    "required": True,
    "description": "Het kenmerk van de bron, zoals in de lijst met bronnen.",
    "schema": {"type": "string"},
}


def document(settings: Settings) -> Json:
    """The whole document. JSON keys are snake_case throughout; query keys there are none."""
    _, schemas = msgspec.json.schema_components(
        _STRUCTS, ref_template="#/components/schemas/{name}"
    )
    # The stored answer goes out byte for byte, so its field has no type that could say this.
    schemas["Message"]["properties"]["answer"] = {"$ref": "#/components/schemas/Answer"}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "SPUK-wijzer",
            "version": API_VERSION,
            "description": (
                "Vragen over de SPUK Kansrijke Wijk, beantwoord met regels en bronnen. "
                "Dit is automatische hulp: de bronnen zijn leidend. "
                "Namen van velden zijn in snake_case."
            ),
            "contact": {
                "name": "SPUK Kansrijke Wijk",
                "email": settings.contact,
                "url": "https://www.leefbaarenveilig.nl/rijksregelingen/spuk-kansrijke-wijk",
            },
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": "/v1", "description": "Deze server"}],
        "tags": [
            {"name": "antwoorden", "description": "Losse vragen; er wordt niets bewaard."},
            {"name": "gesprekken", "description": "Vragen die op elkaar voortbouwen."},
            {"name": "postbus", "description": "Mails; er wordt niets bewaard of verstuurd."},
            {"name": "bronnen", "description": "Waar de antwoorden op rusten."},
            {"name": "beheer", "description": "Of de assistent werkt."},
        ],
        "paths": _paths(),
        "components": {
            "schemas": schemas,
            "headers": {
                "API-Version": {
                    "description": "De volledige versie van de API.",
                    "required": True,
                    "schema": {"type": "string", "examples": [API_VERSION]},
                }
            },
            "responses": _problems(),
        },
    }


def _paths() -> Json:
    return {
        "/answers": {
            "post": _operation(
                "ask_once", "antwoorden", "Beantwoord een losse vraag", 200, "Answer", AnswerRequest
            )
        },
        "/conversations": {
            "post": _operation(
                "start_conversation",
                "gesprekken",
                "Begin een gesprek",
                201,
                "ConversationBody",
                ConversationRequest,
            )
        },
        "/conversations/{conversation_id}": {
            "parameters": [_CONVERSATION],
            "get": _operation(
                "get_conversation", "gesprekken", "Lees een gesprek", 200, "ConversationBody"
            ),
            "delete": _operation(
                "delete_conversation", "gesprekken", "Verwijder een gesprek", 204, None
            ),
        },
        "/conversations/{conversation_id}/messages": {
            "parameters": [_CONVERSATION],
            "post": _operation(
                "ask_in_conversation",
                "gesprekken",
                "Stel een vraag in een gesprek",
                201,
                "Message",
                MessageRequest,
            ),
        },
        "/conversations/{conversation_id}/messages/{n}": {
            "parameters": [_CONVERSATION, _NUMBER],
            "get": _operation("get_message", "gesprekken", "Lees een bericht", 200, "Message"),
        },
        "/drafts": {
            "post": _operation(
                "draft_reply",
                "postbus",
                "Maak een conceptantwoord bij een mail",
                200,
                "Draft",
                DraftRequest,
            )
        },
        "/sources": {
            "get": _operation("list_sources", "bronnen", "Lijst van bronnen", 200, "SourceList")
        },
        "/sources/{source_id}": {
            "parameters": [_SOURCE],
            "get": _operation(
                "get_source", "bronnen", "Een bron met haar passages", 200, "SourceBody"
            ),
        },
        "/health": {"get": _operation("get_health", "beheer", "Werkt het?", 200, "Health")},
    }


def _operation(
    name: str, tag: str, summary: str, status: int, answer: str | None, body: type | None = None
) -> Json:
    done: Json = {
        "description": "Gelukt.",
        "headers": {"API-Version": {"$ref": "#/components/headers/API-Version"}},
    }
    if answer is not None:
        done["content"] = _json_of(answer)
    if status == 201:
        done["headers"]["Location"] = {
            "description": "Het adres van wat gemaakt is.",
            "schema": {"type": "string", "format": "uri-reference"},
        }
    operation: Json = {
        "operationId": name,
        "tags": [tag],
        "summary": summary,
        "responses": {
            str(status): done,
            "400": {"$ref": "#/components/responses/400"},
            "404": {"$ref": "#/components/responses/404"},
            "500": {"$ref": "#/components/responses/500"},
            "503": {"$ref": "#/components/responses/503"},
        },
    }
    if body is not None:
        operation["requestBody"] = {
            "required": body is not ConversationRequest,
            "content": _json_of(body.__name__),
        }
        operation["responses"]["413"] = {"$ref": "#/components/responses/413"}
        operation["responses"]["415"] = {"$ref": "#/components/responses/415"}
    return operation


def _json_of(schema: str) -> Json:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def _problems() -> Json:
    said = {
        "400": "De inhoud of een waarde klopt niet.",
        "404": "Dit is er niet, of niet meer.",
        "413": "De inhoud is te groot.",
        "415": "Deze soort inhoud wordt niet gelezen.",
        "500": "Er ging iets mis; het antwoord heeft een referentienummer.",
        "503": "Een onderdeel is nu niet te gebruiken.",
    }
    return {
        status: {
            "description": description,
            "headers": {"API-Version": {"$ref": "#/components/headers/API-Version"}},
            "content": {
                "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            },
        }
        for status, description in said.items()
    }
