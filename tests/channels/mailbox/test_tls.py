"""The mailbox over TLS: a server that is known, one that is not, and waiting on the line."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from msgspec.structs import replace

from assistant.channels.mailbox.imap import MailboxUnreachable, session
from assistant.settings import Postbus
from eval import dovecot
from tests.channels.mailbox.conftest import Server, mail


def certificate(path: Path) -> Path:
    """A certificate for 127.0.0.1 that vouches for itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return path


def test_tls_reads_from_a_known_server_and_refuses_an_unknown_one(
    tmp_path: Path, password_file: Path
) -> None:
    if not dovecot.installed():
        pytest.skip("NO IMAP SERVER: install Debian's dovecot-imapd to test the mailbox")
    known = certificate(tmp_path / "server.pem")
    with dovecot.running(known) as running:
        settings = Postbus(
            host="127.0.0.1",
            port=running.tls_port,
            user=dovecot.USER,
            password_file=password_file,
            certificates=known,
        )
        server = Server(running, dovecot.USER)
        with session(settings) as opened:
            assert opened.drafts == "Concepten"
            assert opened.sent == "Verzonden"
            later = threading.Timer(0.5, lambda: server.deliver(mail()))
            later.start()
            began = time.monotonic()
            opened.wait("INBOX", 60)
            assert time.monotonic() - began < 50  # told by the server, not by the clock
            later.join()
        with (
            pytest.raises(MailboxUnreachable),
            session(replace(settings, certificates=None)),
        ):
            pass
