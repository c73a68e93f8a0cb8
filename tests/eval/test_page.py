"""What the measurement of the pages looks at, and the pictures that are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import SpukwijzerError
from eval import browser, page, screenshots

HOME = "http://127.0.0.1:8350"


def noted(links: list[str]) -> list[str]:
    waiting: list[str] = []
    kinds: dict[str, int] = {}
    for link in links:
        page._note(link, HOME, waiting, kinds)
    return waiting


def test_of_one_kind_of_page_only_a_few_are_looked_at() -> None:
    sources = [f"{HOME}/bronnen/bron-{n}" for n in range(9)]

    assert len(noted(sources)) == 3
    assert noted([f"{HOME}/bronnen", *sources])[0] == f"{HOME}/bronnen"
    assert len(noted([f"{HOME}/bronnen", f"{HOME}/over", f"{HOME}/privacy"])) == 3


def test_no_link_leads_the_measurement_out_of_the_site() -> None:
    elsewhere = ["https://www.rijksoverheid.nl/", "mailto:team@example.nl", f"{HOME}.example/x"]

    assert noted(elsewhere) == []


def test_a_page_is_looked_at_once() -> None:
    assert noted([f"{HOME}/over", f"{HOME}/over"]) == [f"{HOME}/over"]


def test_without_a_browser_it_is_said_which_package_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(browser, "CHROMIUM", None)

    with pytest.raises(SpukwijzerError, match="chromium"), browser.opened():
        pass


def test_without_axe_it_is_said_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(browser, "AXE", tmp_path / "axe.min.js")

    assert page.main() == 2
    assert "make bundle" in capsys.readouterr().err


def test_the_pictures_that_are_kept_are_small_and_of_states_that_exist(project: Path) -> None:
    kept = sorted((project / "docs" / "screenshots").glob("*.png"))
    names = {state.name for state in screenshots.STATES}

    assert len(kept) >= 8
    for file in kept:
        assert file.stem in names
        assert file.stat().st_size <= screenshots.LARGEST, file.name
        assert file.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
