"""Writes the container of an Outlook mail: folders and streams in sectors, as old Office files."""

from __future__ import annotations

import struct
from itertools import pairwise

SECTOR, SMALL, CUTOFF = 512, 64, 4096
FREE, LAST, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
NONE = 0xFFFFFFFF

type_of_text, type_of_bytes = 0x001F, 0x0102


def properties(header, values):
    """A properties stream and the streams of its values: {(id, type): text or bytes}."""
    streams = {}
    table = b"\0" * header
    for (pid, kind), value in values.items():
        data = value.encode("utf-16-le") if isinstance(value, str) else value
        streams[f"__substg1.0_{pid:04X}{kind:04X}"] = data
        size = len(data) + (2 if isinstance(value, str) else 0)
        table += struct.pack("<HHII4x", kind, pid, 6, size)
    streams["__properties_version1.0"] = table
    return streams


def mail(subject, body, attached=(), *, header=32, page=None):
    """The folder of a mail; attached are (name, bytes) or (name, folder of another mail)."""
    values = {(0x0037, type_of_text): subject}
    if body:
        values[0x1000, type_of_text] = body
    if page:
        values[0x1013, type_of_bytes] = page
    folder = properties(header, values)
    for number, (name, content) in enumerate(attached):
        own = {(0x3707, type_of_text): name}
        if isinstance(content, bytes):
            own[0x3701, type_of_bytes] = content
        inner = properties(8, own)
        if isinstance(content, dict):
            inner["__substg1.0_3701000D"] = content
        folder[f"__attach_version1.0_#{number:08X}"] = inner
    return folder


def container(folder):
    """The bytes of a file whose root is this folder ({name: bytes or folder})."""
    entries, small, sectors, chains, small_chain = [], b"", [], [], []

    def add(name, content):
        at = len(entries)
        entries.append(None)
        child, start, size = NONE, 0, 0
        if isinstance(content, dict):
            kids = [
                add(key, content[key]) for key in sorted(content, key=lambda k: (len(k), k.upper()))
            ]
            for one, after in pairwise(kids):
                entries[one]["right"] = after
            child = kids[0] if kids else NONE
        else:
            start, size = place(content), len(content)
        kind = 5 if at == 0 else 1 if isinstance(content, dict) else 2
        entries[at] = {
            "name": name,
            "kind": kind,
            "right": NONE,
            "child": child,
            "start": start,
            "size": size,
        }
        return at

    def place(data):
        nonlocal small
        if len(data) >= CUTOFF:
            return sectors_of(data)
        first = len(small) // SMALL
        count = -(-len(data) // SMALL)
        small_chain.extend([first + at + 1 for at in range(count - 1)] + [LAST] * bool(count))
        small += data.ljust(count * SMALL, b"\0")
        return first if count else LAST

    def sectors_of(data):
        first, count = len(sectors), -(-len(data) // SECTOR)
        sectors.extend(
            data[at * SECTOR : (at + 1) * SECTOR].ljust(SECTOR, b"\0") for at in range(count)
        )
        chains.extend([first + at + 1 for at in range(count - 1)] + [LAST] * bool(count))
        return first if count else LAST

    add("Root Entry", folder)
    entries[0]["start"], entries[0]["size"] = sectors_of(small), len(small)
    small_table = struct.pack(f"<{len(small_chain)}I", *small_chain)
    padded = small_table + b"\xff" * (-len(small_table) % SECTOR)
    small_fat = sectors_of(padded)
    directory = b"".join(map(_entry, entries))
    directory += b"".join([_entry(None)] * (-len(entries) % 4))
    directory_start = sectors_of(directory)
    fat_count = -(-(len(sectors) + 1) // 127)
    fat_start = len(sectors)
    chains.extend([FAT] * fat_count)
    chains.extend([FREE] * (-len(chains) % 128))
    fat = struct.pack(f"<{len(chains)}I", *chains)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack(
        "<HHHHH6xIIIIIIIII",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        fat_count,
        directory_start,
        0,
        CUTOFF,
        small_fat,
        len(padded) // SECTOR,
        LAST,
        0,
    )
    header += struct.pack(
        "<109I", *range(fat_start, fat_start + fat_count), *[FREE] * (109 - fat_count)
    )
    return header + b"".join(sectors) + fat


def _entry(entry):
    if entry is None:
        return struct.pack("<64sHBBIII36xIQ", b"", 0, 0, 1, NONE, NONE, NONE, 0, 0)
    name = entry["name"].encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ",
        name,
        len(name) + 2,
        entry["kind"],
        1,
        NONE,
        entry["right"],
        entry["child"],
        entry["start"],
        entry["size"],
    )
