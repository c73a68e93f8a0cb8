"""What the reading process and its parent say to each other: messages with their length."""

from __future__ import annotations

import socket
import time

from msgspec import Struct

_HEAD = 8
_PART = 1 << 20


class Task(Struct, frozen=True):
    """A file to read: by its path, or with its bytes; at most `most` bytes of it.

    `headings` are the heading paths that are known of it.
    """

    name: str
    most: int
    path: bytes | None = None
    data: bytes | None = None
    headings: tuple[str, ...] = ()


class Refused(Struct, frozen=True, tag=True):
    """Why a file was not read: a sentence for people where there is one, and what happened."""

    reason: str
    detail: str
    memory: bool = False


def send(link: socket.socket, message: bytes, until: float | None = None) -> None:
    """Sends it whole; raises TimeoutError when the moment (monotonic) has come."""
    for part in (len(message).to_bytes(_HEAD, "big"), message):
        link.settimeout(_left(until))
        link.sendall(part)


def receive(link: socket.socket, most: int, until: float | None = None) -> bytes:
    """One message of at most `most` bytes; raises EOFError where the other side is gone."""
    length = int.from_bytes(_exactly(link, _HEAD, until), "big")
    if length > most:
        raise ValueError(f"a message of {length} bytes")
    return _exactly(link, length, until)


def _exactly(link: socket.socket, length: int, until: float | None) -> bytes:
    found = bytearray()
    while len(found) < length:
        link.settimeout(_left(until))
        part = link.recv(min(_PART, length - len(found)))
        if not part:
            raise EOFError("the other side closed")
        found += part
    return bytes(found)


def _left(until: float | None) -> float | None:
    if until is None:
        return None
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
