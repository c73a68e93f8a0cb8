"""A real IMAP server (Dovecot) on loopback, for tests and the torture; started, stopped, killed."""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"
USER = "postbus@ministerie.example"
PASSWORD = "geheim"  # noqa: S105 of a server that lives for one test
_STARTING = 30  # seconds

_CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = {ssl}
disable_plaintext_auth = no
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 1
mail_uid = {internal}
mail_gid = {group}
mail_home = {folder}/mail/%u
mail_location = maildir:~/Maildir
mail_fsync = never
login_trusted_networks = 127.0.0.0/8
mail_max_userip_connections = 100
auth_failure_delay = 0
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={internal} gid={group} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Concepten {{
    special_use = \\Drafts
    auto = create
  }}
  mailbox Verzonden {{
    special_use = \\Sent
    auto = create
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
"""


def installed() -> bool:
    """Whether there is a Dovecot on this machine (Debian: dovecot-imapd)."""
    return Path(PROGRAM).exists()


class Dovecot:
    """A server with its mail under `folder`; it can be stopped and started again.

    With a certificate (and its key, in one file) it also listens with TLS, on `tls_port`.
    """

    def __init__(self, folder: Path, certificate: Path | None = None) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self.tls_port = _free_port() if certificate else 0
        for name in ("run", "state", "mail"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        root = os.getuid() == 0
        internal = "dovecot" if root else getpass.getuser()
        config = _CONFIG.format(
            folder=folder,
            port=self.port,
            tls_port=self.tls_port,
            ssl=f"yes\nssl_cert = <{certificate}\nssl_key = <{certificate}"
            if certificate
            else "no",
            password=PASSWORD,
            internal=internal,
            group=_group(internal),
            login="dovenull" if root else internal,
        )
        (folder / "dovecot.conf").write_text(config)
        if root:
            shutil.chown(folder / "mail", internal)
            folder.chmod(0o711)  # the server's own users have to get into it

    def start(self) -> None:
        """Starts the server and waits until it greets."""
        self._process = subprocess.Popen(  # noqa: S603 a fixed program
            [PROGRAM, "-F", "-c", str(self._folder / "dovecot.conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        end = time.monotonic() + _STARTING
        while not _greets(self.port):
            if time.monotonic() > end or self._process.poll() is not None:
                log = self._folder / "log"
                raise RuntimeError(log.read_text()[-2000:] if log.exists() else "no log")
            time.sleep(0.05)

    def stop(self, *, hard: bool = False) -> None:
        """Stops the server; `hard` gives it no time to finish anything."""
        if self._process is None:
            return
        if hard:
            os.killpg(self._process.pid, signal.SIGKILL)  # with all that it started
        else:
            self._process.terminate()
        self._process.wait()
        self._process = None
        end = time.monotonic() + _STARTING
        while _greets(self.port) and time.monotonic() < end:
            time.sleep(0.05)


@contextmanager
def running(certificate: Path | None = None) -> Iterator[Dovecot]:
    """A server that runs as long as the block, in a folder of its own.

    Not under the folder of a test: pytest keeps that closed to the users the server runs as.
    """
    folder = Path(tempfile.mkdtemp(prefix="spukwijzer-dovecot-"))
    try:
        server = Dovecot(folder, certificate)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _greets(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as line:
        line.settimeout(2)
        return line.recv(4) == b"* OK"
    return False


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _group(user: str) -> str:
    import grp
    import pwd

    return grp.getgrgid(pwd.getpwnam(user).pw_gid).gr_name
