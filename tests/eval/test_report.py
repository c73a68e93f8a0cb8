"""The report shows the totals and, for each failed item, all that is needed to mend it."""

from __future__ import annotations

import pytest

from eval import records
from eval.__main__ import main
from eval.judge import judge
from eval.report import markdown, terminal
from tests.eval.given import ANSWER, item

FLOORS = """[default]
outcome = 0.9
fully = 0.8
amounts = 1.0
flips = 0
answered_where_silent = 0
unproven = 0
"""


def record(item_id="bud-900", expect=None, **fields):
    asked = item(**(expect or {}))
    return records.Record(id=item_id, item=asked, answer={**ANSWER, **fields}, seconds=0.05)


def wrong():
    text = "Nee, dat is niet bekend. " + "x" * 400
    return record(text=text, outcome="no", expect={"outcome": ["yes"]})


def test_a_failed_item_shows_question_expectation_answer_and_reasons():
    report = markdown("dev", [judge(wrong())], ())

    assert "### bud-900 (JA EN NEE VERWISSELD)" in report
    assert "Vraag: Hoeveel is er in 2024 voor School en Omgeving?" in report
    assert "Verwacht: yes, 2023-2025, € 31610000" in report
    assert "Gekregen: no" in report
    assert "Fout: uitkomst: no in plaats van yes" in report
    assert "Fout: bedragen: 31610000 (niet in de tekst)" in report
    assert "Fout: woorden: ontbreekt '2024'" in report
    [shown] = [line for line in report.splitlines() if line.startswith("- Antwoord:")]
    assert len(shown) == len("- Antwoord: ") + 300 + len(" …")


def test_an_item_that_is_right_is_not_listed():
    report = markdown("dev", [judge(record())], ())

    assert "Geen enkele vraag." in report
    assert "### bud-900" not in report


def test_figures_without_proof_are_listed_though_the_answer_is_right():
    report = markdown("dev", [judge(record(text=ANSWER["text"] + " En € 5."))], ())

    assert "- bud-900: bedrag '€ 5'" in report


def test_groups_and_intervals_are_shown():
    report = markdown("dev", [judge(record()), judge(wrong())], ("uitkomst goed: te weinig",))

    assert "| Uitkomst goed | 1/2 = 50,0% (9%-91%) |" in report
    assert "| budget | 2 |" in report
    assert "| plain | 2 |" in report
    assert "| yes | 1 | 0/1" in report
    assert "- uitkomst goed: te weinig" in report


def test_the_terminal_shows_the_totals_and_the_floors_that_were_missed():
    table = terminal("dev", [judge(record())], ("uitkomst goed: te weinig",))

    assert table.startswith("dev: 1 vraag")
    assert "1/1 = 100,0%" in table
    assert "ONDERGRENS NIET GEHAALD  uitkomst goed: te weinig" in table


def test_simpler_systems_stand_beside_the_product_with_what_differs():
    product, other = [judge(record())] * 20, [judge(wrong())] * 15 + [judge(record())] * 5

    report = markdown("dev", product, (), {"bm25": other})

    assert "| Meting | product | bm25 |" in report
    assert "| Helemaal goed | 20/20 = 100,0% (84%-100%) | 5/20 = 25,0% (11%-47%) |" in report
    assert "| Ja en nee verwisseld | 0 | 15 |" in report
    [line] = [line for line in report.splitlines() if line.startswith("| bm25 |")]
    assert line.startswith("| bm25 | +75,0 (+")
    assert line.count("15 om 0") == 2
    assert "product min bm25: uitkomst +75,0" in terminal("dev", product, (), {"bm25": other})


def test_without_simpler_systems_nothing_is_said_of_them():
    assert "eenvoudiger" not in markdown("dev", [judge(record())], ())


def test_judging_again_keeps_the_simpler_systems_of_the_run(tmp_path, capsys):
    records.write([record()], tmp_path / "dev" / "records.jsonl")
    records.write([wrong()], tmp_path / "dev" / "bm25.jsonl")

    main([str(tmp_path / "dev" / "records.jsonl"), "--rescore", f"--out={tmp_path / 'out'}"])

    assert "product min bm25: uitkomst +100,0" in capsys.readouterr().out
    assert records.read(tmp_path / "out" / "dev" / "bm25.jsonl") == [wrong()]


@pytest.mark.parametrize(("kept", "status"), [(record(), 0), (wrong(), 1)])
def test_judging_again_writes_a_report_and_ends_with_the_floors(tmp_path, capsys, kept, status):
    records.write([kept], tmp_path / "oud" / "dev" / "records.jsonl")
    (tmp_path / "floors.toml").write_text(FLOORS)
    out = tmp_path / "nieuw"

    ended = main(
        [
            str(tmp_path / "oud" / "dev" / "records.jsonl"),
            "--rescore",
            f"--floors={tmp_path / 'floors.toml'}",
            f"--out={out}",
        ]
    )

    assert ended == status
    assert capsys.readouterr().out.startswith("dev: 1 vraag")
    assert sorted(path.name for path in (out / "dev").iterdir()) == [
        "records.jsonl",
        "report.md",
        "scores.jsonl",
    ]
    assert records.read(out / "dev" / "records.jsonl") == [kept]


def test_without_floors_a_bad_run_ends_well(tmp_path, capsys):
    records.write([wrong()], tmp_path / "dev" / "records.jsonl")

    assert main([str(tmp_path / "dev" / "records.jsonl"), "--rescore", f"--out={tmp_path}"]) == 0
    assert "1 vraag" in capsys.readouterr().out


def test_a_file_that_is_not_there_ends_with_a_message_and_no_trace(tmp_path, capsys):
    assert main([str(tmp_path / "weg.jsonl")]) == 2

    assert "weg.jsonl: niet te lezen" in capsys.readouterr().err
