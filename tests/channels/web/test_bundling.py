"""The bundle of the design system: what is taken from the packages, and nothing half."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from assistant.channels.web import bundling
from assistant.channels.web.bundling import BUNDLE, FONT, SYSTEM, bundle


def test_the_lock_file_names_exact_packages_and_no_addresses(project: Path) -> None:
    wanted = json.loads((project / "package.json").read_text(encoding="utf-8"))
    text = (project / "package-lock.json").read_text(encoding="utf-8")
    locked = json.loads(text)["packages"]

    assert "://" not in text
    assert "resolved" not in text
    for name, version in (wanted["dependencies"] | wanted["devDependencies"]).items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
        assert locked[f"node_modules/{name}"]["version"] == version
    assert all("integrity" in entry for path, entry in locked.items() if path)


def test_all_that_is_sent_may_be_sent(project: Path) -> None:
    locked = json.loads((project / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    sent = {entry.get("license") for entry in locked.values() if not entry.get("dev")}

    assert sent <= {"EUPL-1.2", "OFL-1.1"}


def test_a_bundle_is_complete_or_is_not_made(project: Path, tmp_path: Path) -> None:
    packages = tmp_path / "node_modules"
    packages.mkdir()
    target = tmp_path / "bundle"

    with pytest.raises(OSError, match="css"):
        bundle(packages, target)

    assert not target.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["node_modules"]


def test_the_packages_give_components_a_theme_and_a_font(project: Path, tmp_path: Path) -> None:
    if not (project / "node_modules").is_dir():
        pytest.skip("NO DESIGN SYSTEM: the bundle is NOT tested; run: make bundle")
    target = tmp_path / "bundle"
    bundle(project / "node_modules", target)
    system = (target / SYSTEM).read_text(encoding="utf-8")

    assert ".utrecht-page-header" in system
    assert ".nl-skip-link" in system
    assert "@import" not in system
    assert "@charset" not in system
    assert system.count("{") == system.count("}")
    assert (target / FONT).read_bytes()[:4] == b"wOF2"
    assert "EUPL" in (target / "systeem-LICENSE.md").read_text(encoding="utf-8").upper()


def test_without_npm_the_log_says_so_and_what_still_works(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(bundling.sys, "executable", str(tmp_path / "python"))

    assert bundling.main() == 1
    assert "npm staat niet op deze machine" in (said := capsys.readouterr().err)
    assert "De pagina werkt" in said


def test_the_bundle_is_never_tracked(project: Path) -> None:
    if not (project / ".git").exists():
        pytest.skip("this is no checkout")
    tracked = subprocess.run(
        ["git", "ls-files", str(BUNDLE), "node_modules"],  # noqa: S607
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
    )

    assert tracked.stdout == ""
