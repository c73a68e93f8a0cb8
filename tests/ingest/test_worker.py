import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.settings import Settings, from_environment
from eval.torture_files.hostile_pdfs import long, plain
from ingest import worker
from ingest.worker import Failed, Limits, Read, read_all

PDF = plain()


@pytest.fixture
def misbehaving(tmp_path, monkeypatch):
    """A reader of texts that does what the text says, in the reading process."""
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        """
import sys, types
def read(source, data):
    import ctypes, os, signal, time
    from corpus.model import Locator
    from ingest.document import Block, Document, Section
    what = data.decode().strip()
    if what == 'segfault': ctypes.string_at(0)
    if what == 'kill': os.kill(os.getpid(), signal.SIGKILL)
    if what == 'exit': os._exit(0)
    if what == 'leave': sys.exit(3)
    if what == 'hang': time.sleep(1000)
    if what == 'memory': b'x' * (10 << 30)
    if what == 'recursion': (f := lambda: f())()
    if what == 'error': raise AssertionError('\\udce9 kapot')
    if what == 'noise': os.write(1, b'x' * 100000); os.write(2, b'x' * 100000)
    text = '\\udce9' if what == 'surrogate' else what
    blocks = (Block('paragraph', text, 1),)
    return Document(source, source, (Section(Locator(heading=''), blocks, 1),))
module = types.ModuleType('ingest.readers.text')
module.read = read
sys.modules['ingest.readers.text'] = module
"""
    )
    monkeypatch.syspath_prepend(str(folder))


def told(*words, **limits):
    files = [(f"{word}.txt", word.encode()) for word in words]
    return list(read_all(files, Limits(**{"seconds": 20, **limits})))


def test_files_come_back_in_order_read_or_with_the_reason_why_not(tmp_path):
    there = tmp_path / "b.pdf"
    there.write_bytes(PDF)

    found = list(read_all([("a.pdf", PDF), there, tmp_path / "c.pdf", ("d.pdf", b""), tmp_path]))

    assert [type(one) for one in found] == [Read, Read, Failed, Failed, Failed]
    assert [one.name for one in found] == [
        "a.pdf",
        str(there),
        str(tmp_path / "c.pdf"),
        "d.pdf",
        str(tmp_path),
    ]
    assert [one.document.source for one in found[:2]] == ["a", "b"]
    assert found[0].document.sections == found[1].document.sections
    assert [one.reason for one in found[2:]] == [
        worker.MISSING,
        "Dit bestand is leeg. Vraag het opnieuw op.",
        worker.NO_FILE,
    ]


@pytest.mark.parametrize(
    "word", ["segfault", "kill", "exit", "leave", "recursion", "error", "surrogate"]
)
def test_whatever_a_reader_does_the_file_is_reported_and_the_next_ones_are_read(misbehaving, word):
    before, failed, after = told("goed", word, "beter")

    assert isinstance(before, Read)
    assert failed.reason == worker.BROKEN
    assert isinstance(after, Read)


def test_a_reader_that_hangs_is_ended_and_the_next_file_is_read(misbehaving):
    failed, after = told("hang", "goed", seconds=1)

    assert failed.reason.startswith("Het lezen van dit bestand duurde langer dan 1 seconden")
    assert isinstance(after, Read)


def test_a_file_that_takes_too_much_memory_is_reported(misbehaving):
    failed, after = told("memory", "goed", memory=512)

    assert failed.reason == worker.TOO_MUCH.format(limit=512)
    assert isinstance(after, Read)


def test_what_a_reader_prints_does_no_harm(misbehaving):
    assert [type(one) for one in told("noise", "goed")] == [Read, Read]


def test_one_process_reads_many_files(misbehaving, monkeypatch):
    started = []
    start = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **k: started.append(a) or start(*a, **k))
    monkeypatch.setattr(worker, "_FILES", 4)

    found = told(*["goed"] * 7)

    assert all(isinstance(one, Read) for one in found)
    assert len(started) == 2


def test_no_process_is_left_when_the_reading_is_broken_off():
    before = set(_children())
    reading = read_all([("a.pdf", PDF), ("b.pdf", PDF)])
    next(reading)
    [child] = set(_children()) - before

    reading.close()

    assert child not in _children()


def test_a_process_whose_parent_is_gone_ends(tmp_path):
    code = (
        "import time\nfrom ingest.worker import read_all\n"
        "reading = read_all([('a.txt', b'%PDF-'), ('b.txt', b'')])\nnext(reading)\n"
        "print('ready', flush=True)\ntime.sleep(1000)\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    parent = subprocess.Popen([sys.executable, "-c", code], env=env, stdout=subprocess.PIPE)
    assert parent.stdout.readline() == b"ready\n"
    [child] = _children(parent.pid)

    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()

    until = time.monotonic() + 30
    while _is_running(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _is_running(child)


def test_a_file_above_the_limit_is_not_opened(tmp_path):
    large = tmp_path / "a.pdf"
    with large.open("wb") as file:
        file.truncate(3_000_000)

    [failed] = read_all([large], Limits(megabytes=2))

    assert failed.reason == worker.TOO_LARGE.format(limit=2)


def test_the_limit_on_pages_reaches_the_reader():
    [failed] = read_all([("a.pdf", long(6))], Limits(pages=5))

    assert "6 pagina's" in failed.reason


def test_the_limits_are_settings(monkeypatch):
    monkeypatch.setenv("SPUKWIJZER_READ_SECONDS", "7")
    monkeypatch.setenv("SPUKWIJZER_READ_MEMORY", "800")
    monkeypatch.setenv("SPUKWIJZER_READ_MEGABYTES", "nul")
    monkeypatch.setenv("SPUKWIJZER_READ_PAGES", "0")

    assert worker.limits(from_environment()) == Limits(seconds=7, memory=800)


def test_the_limits_without_settings_are_the_same():
    assert worker.limits(Settings(corpus=None, index=None)) == Limits()


def _children(pid="self"):
    task = os.getpid() if pid == "self" else pid
    found = Path(f"/proc/{pid}/task/{task}/children").read_text()
    return [int(child) for child in found.split()]


def _is_running(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")")[-1].split()[0]
    except OSError:
        return False
    return state not in "ZX"
