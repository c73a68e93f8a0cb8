"""Damages a good file in many ways, the same ways each time."""

from __future__ import annotations

import random
from collections.abc import Iterator

CUTS = 12
FLIPS = 14
BLOCKS = 8


def damaged(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The file cut off, with bits turned over, with parts wiped, doubled or left out."""
    stem, _, kind = name.rpartition(".")
    chance = random.Random(name)
    for number in range(CUTS):
        yield f"{stem}-cut{number}.{kind}", data[: len(data) * number // CUTS + number % 3]
    for number in range(FLIPS):
        changed = bytearray(data)
        for _ in range(1 << (number // 2)):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        yield f"{stem}-flip{number}.{kind}", bytes(changed)
    for number in range(BLOCKS):
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.randrange(1, max(2, len(data) // 6)))
        block = (b"\x00" * (end - start), data[start:end] * 2, b"", data[start:end][::-1])[
            number % 4
        ]
        yield f"{stem}-block{number}.{kind}", data[:start] + block + data[end:]
