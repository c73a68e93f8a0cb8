"""Servers for benchmarks over HTTP, as processes of their own, and clients that load them."""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

PATIENCE = 60  # seconds until a server must answer
_HEAD = (
    b"POST /v1/answers HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
)


class Served(Struct):
    """A server that answers: its port and the process that was started."""

    port: int
    pid: int


@contextmanager
def ours(workers: int = 1) -> Iterator[Served]:
    """`spukwijzer serve` on a free port, with conversations in a directory of its own."""
    with tempfile.TemporaryDirectory() as data:
        settings = {"SPUKWIJZER_DATA": data, "SPUKWIJZER_WORKERS": str(workers)}
        command = ["-m", "assistant.channels.cli", "serve", "--port"]
        with started(command, settings) as served:
            yield served


@contextmanager
def started(command: list[str], environment: dict[str, str]) -> Iterator[Served]:
    """A Python command that takes a port as its last argument, until the block ends."""
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, *command, str(port)],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, process)
        yield Served(port, process.pid)
    finally:
        process.terminate()
        process.wait(20)


class Client:
    """One connection that stays open, as a proxy keeps it. As light as can be: what the client
    costs would otherwise hide how fast a server is."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, question: str) -> bytes:
        """The answer to one question, as JSON."""
        body = json.dumps({"question": question}).encode()
        self._socket.sendall(_HEAD % len(body) + body)
        received = self._socket.recv(65_536)
        while b"\r\n\r\n" not in received:
            received += self._more()
        head, _, content = received.partition(b"\r\n\r\n")
        length = int(re.search(rb"content-length: (\d+)", head.lower())[1])
        while len(content) < length:
            content += self._more()
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"{head!r}: {content[:300]!r}")
        return content

    def _more(self) -> bytes:
        piece = self._socket.recv(65_536)
        if not piece:
            raise SystemExit("the server closed the connection")
        return piece


def load(
    port: int, clients: int, seconds: float, question: Callable[[int, int], str]
) -> list[float]:
    """Seconds of every request that `clients` got answered; `question` is by client and number."""
    found: list[float] = []
    until = time.monotonic() + seconds

    def one(client: int) -> None:
        connection = Client(port)
        number = 0
        while time.monotonic() < until:
            began = time.perf_counter()
            connection.ask(question(client, number))
            found.append(time.perf_counter() - began)
            number += 1

    threads = [threading.Thread(target=one, args=(n,)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def memory(pid: int) -> int:
    """Bytes of a process and its children that are theirs: shared pages count in part."""
    total = 0
    for status in [pid, *_children(pid)]:
        for line in Path(f"/proc/{status}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) * 1024
    return total


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in found]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/v1/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("the server did not start")
