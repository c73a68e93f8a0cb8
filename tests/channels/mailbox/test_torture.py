"""Restarts of the server and kills of the watcher, in small."""

from __future__ import annotations

import pytest

from eval import dovecot
from eval.imap_torture import torture


@pytest.mark.slow
def test_every_mail_is_drafted_once_though_the_server_restarts_and_the_watcher_dies() -> None:
    if not dovecot.installed():
        pytest.skip("NO IMAP SERVER: install Debian's dovecot-imapd to test the mailbox")

    figures = torture(mails=30, restarts=3, kills=3, seed=2)

    assert figures["holds"], figures
    assert figures["drafted_once"] == figures["of_persons"] == 27
