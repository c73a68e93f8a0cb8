"""The loop around the passes: settings that cannot work, lines that break, one at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.channels.cli import main
from assistant.channels.mailbox import command
from assistant.channels.mailbox.imap import MailboxUnreachable, check, session
from assistant.channels.mailbox.store import WorkList
from assistant.errors import InvalidInput
from assistant.settings import Postbus, postbus_from_environment
from eval import dovecot
from tests.channels.mailbox.conftest import Drafting, Server, mail


def test_without_settings_the_command_says_which_are_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("HOST", "USER", "PASSWORD_FILE"):
        monkeypatch.delenv(f"SPUKWIJZER_IMAP_{name}", raising=False)
    monkeypatch.setenv("SPUKWIJZER_DATA", str(tmp_path))

    assert main(["postbus"]) == 2
    said = capsys.readouterr().err
    assert "SPUKWIJZER_IMAP_HOST, SPUKWIJZER_IMAP_USER, SPUKWIJZER_IMAP_PASSWORD_FILE" in said


def test_a_password_never_goes_over_an_open_line_to_another_machine(tmp_path: Path) -> None:
    file = tmp_path / "wachtwoord"
    file.write_text("geheim")
    settings = Postbus(host="mail.example", user="u", password_file=file, tls=False)

    with pytest.raises(InvalidInput, match="Zonder TLS"):
        check(settings)
    check(replace(settings, host="127.0.0.1"))
    check(replace(settings, tls=True))


@pytest.mark.parametrize("contents", [None, "", "\n"])
def test_a_password_file_that_holds_nothing_is_refused(
    tmp_path: Path, contents: str | None
) -> None:
    file = tmp_path / "wachtwoord"
    if contents is not None:
        file.write_text(contents)

    with pytest.raises(InvalidInput, match="wachtwoord"):
        check(Postbus(host="127.0.0.1", user="u", password_file=file))


def test_the_settings_are_safe_where_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SPUKWIJZER_IMAP_TLS", raising=False)
    settings = postbus_from_environment()

    assert settings.tls
    assert settings.four_eyes
    assert settings.keyword == ""


def test_two_watchers_do_not_run_on_one_work_list(tmp_path: Path) -> None:
    with (
        command.alone(tmp_path),
        pytest.raises(InvalidInput, match="ander proces"),
        command.alone(tmp_path),
    ):
        pass


def test_a_wrong_password_is_said(settings: Postbus, tmp_path: Path) -> None:
    (tmp_path / "fout").write_text("fout")

    with (
        pytest.raises(MailboxUnreachable, match="laat ons niet binnen"),
        session(replace(settings, password_file=tmp_path / "fout")),
    ):
        pass


def test_tls_to_a_server_without_it_fails_and_sends_no_password(settings: Postbus) -> None:
    with pytest.raises(MailboxUnreachable), session(replace(settings, tls=True)):
        pass


class Enough(Exception):
    """Ends the loop of a test."""


def test_the_loop_comes_back_after_the_server_was_away(work: WorkList, password_file: Path) -> None:
    if not dovecot.installed():
        pytest.skip("NO IMAP SERVER: install Debian's dovecot-imapd to test the mailbox")
    with dovecot.running() as running:
        server = Server(running, "postbus@ministerie.example")
        server.deliver(mail(1))
        settings = Postbus(
            host="127.0.0.1",
            port=running.port,
            user=server.user,
            password_file=password_file,
            tls=False,
            interval=1,
        )
        command.watch(work, settings, Drafting(), once=True)
        running.stop(hard=True)
        rests: list[float] = []

        def pause(seconds: float) -> None:
            rests.append(seconds)
            if len(rests) == 3:
                running.start()
                server.deliver(mail(2))
            if len(rests) > 3:
                raise Enough

        class Stopping(Drafting):
            def __call__(self, raw: bytes):  # type: ignore[no-untyped-def]
                running.stop(hard=True)
                return super().__call__(raw)

        with pytest.raises(Enough):
            command.watch(work, settings, Stopping(), pause=pause)
        assert rests[:3] == [1, 2, 4]
        running.start()
        command.watch(work, settings, Drafting(), once=True)

        assert len(server.lying("Concepten")) == 2
