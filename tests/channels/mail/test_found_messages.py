"""Mails that no one here wrote: those with which the interpreter and its libraries are tested."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.channels.mail.layers import layers
from assistant.channels.mail.message import read_mail
from assistant.channels.mail.questions import find
from assistant.channels.mail.roles.reader import load
from assistant.errors import InvalidInput
from assistant.settings import from_environment

LEAST = 100
_LITERAL = re.compile(r'"""\\?\n?((?:[A-Z][\w-]+: [^\n]*\n).*?)"""', re.DOTALL)


def found() -> Iterator[tuple[str, bytes]]:
    """Message files of the interpreter's own tests, of packages, and messages written in tests."""
    library = Path(sysconfig.get_paths()["stdlib"])
    for file in sorted((library / "test" / "test_email" / "data").glob("*")):
        if file.is_file():
            yield file.name, file.read_bytes()
    for file in sorted(Path(sysconfig.get_paths()["purelib"]).glob("*/**/*.eml")):
        yield file.name, file.read_bytes()
    for file in sorted((library / "test" / "test_email").glob("test_*.py")):
        text = file.read_text(encoding="utf-8", errors="replace")
        for at, literal in enumerate(_LITERAL.findall(text)):
            yield f"{file.name}#{at}", literal.encode("utf-8", "surrogateescape")
    for file in (library / "test" / "test_mailbox.py",):
        if file.is_file():
            text = file.read_text(encoding="utf-8", errors="replace")
            for at, literal in enumerate(_LITERAL.findall(text)):
                yield f"{file.name}#{at}", literal.encode()


def test_mails_of_others_are_read_without_an_exception(capsys: pytest.CaptureFixture[str]) -> None:
    messages = list(found())
    if not messages:
        pytest.skip(f"the tests of Python {sys.version_info.major} are not installed here")
    roles = load(from_environment().corpus)
    read = refused = 0
    for name, data in messages:
        try:
            mail = read_mail(data)
        except InvalidInput:
            refused += 1
            continue
        read += 1
        find(layers(mail).said, roles)
        assert "\x00" not in mail.text, name
        assert "\n" not in mail.subject, name
    with capsys.disabled():
        sys.stdout.write(f"\n{len(messages)} mails of others: {read} read, {refused} refused\n")
    assert len(messages) >= LEAST
    assert read > 0.9 * len(messages)


@pytest.mark.parametrize("keep", [0.9, 0.5, 0.2])
def test_mails_that_are_cut_short_are_read_or_refused(keep: float) -> None:
    for _, data in found():
        try:
            layers(read_mail(data[: int(len(data) * keep)]))
        except InvalidInput:
            continue
