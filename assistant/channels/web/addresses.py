"""The addresses of a conversation and what belongs to it."""

from __future__ import annotations

from urllib.parse import quote


def conversation_address(conversation_id: str) -> str:
    """Where a conversation can be read."""
    return f"/gesprek/{quote(conversation_id, safe='')}"


def answer_address(conversation_id: str, n: int) -> str:
    """Where an answer stands in its conversation."""
    return f"{conversation_address(conversation_id)}#antwoord-{n}"
