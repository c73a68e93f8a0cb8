"""The files of the page: one style sheet a theme, named by what is in it, small on the line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.channels.web.assets import PLAIN, STATIC, STYLE, Assets
from assistant.channels.web.bundling import FONT, SYSTEM, THEMES
from assistant.errors import InvalidInput


@pytest.fixture
def bundled(tmp_path: Path) -> Path:
    """A small design system."""
    (tmp_path / THEMES).mkdir()
    (tmp_path / SYSTEM).write_text("button{color:var(--knop)}", encoding="utf-8")
    (tmp_path / FONT).write_bytes(b"wOF2 letters")
    theme = ".rood-theme{--knop:red;--niet-gebruikt:blue;}"
    (tmp_path / THEMES / "voorbeeld.css").write_text(theme, encoding="utf-8")
    return tmp_path


def sheet(assets: Assets) -> str:
    return TestClient(assets).get(assets.address(STYLE)).text


def test_the_page_names_its_style_by_what_is_in_it(browser_client: TestClient) -> None:
    html = browser_client.get("/").text
    [address] = re.findall(
        r'<link rel="stylesheet" href="(/static/stijl\.[0-9a-f]{16}\.css)">', html
    )
    sent = browser_client.get(address)

    assert sent.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert sent.headers["content-type"].startswith("text/css")
    assert sent.headers["content-encoding"] == "gzip"
    assert "inline" not in html.replace("inline-start", "")
    assert "<style" not in html
    assert " style=" not in html


def test_without_the_hash_a_file_is_checked_again_each_time(bundled: Path) -> None:
    client = TestClient(Assets("voorbeeld", bundled=bundled))
    first = client.get("/static/icon.svg")
    again = client.get("/static/icon.svg", headers={"if-none-match": first.headers["etag"]})

    assert first.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")


def test_another_content_has_another_address(bundled: Path) -> None:
    before = Assets("voorbeeld", bundled=bundled).address(STYLE)
    same = Assets("voorbeeld", bundled=bundled).address(STYLE)
    (bundled / SYSTEM).write_text("button{color:green}", encoding="utf-8")

    assert same == before
    assert Assets("voorbeeld", bundled=bundled).address(STYLE) != before


def test_who_cannot_read_gzip_gets_the_same_words(bundled: Path) -> None:
    assets = Assets("voorbeeld", bundled=bundled)
    client = TestClient(assets)
    packed = client.get(assets.address(STYLE), headers={"accept-encoding": "gzip"})
    plain = client.get(assets.address(STYLE), headers={"accept-encoding": "identity"})

    assert packed.text == plain.text
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"]) / 3
    assert packed.headers["vary"] == "Accept-Encoding"


def test_a_theme_gives_only_the_tokens_that_are_used(bundled: Path) -> None:
    found = sheet(Assets("voorbeeld", bundled=bundled))

    assert "--knop:red;" in found
    assert "--niet-gebruikt" not in found
    assert "@layer systeem{button{color:var(--knop)}}" in found


def test_the_font_comes_from_ourselves_under_its_hash(bundled: Path) -> None:
    assets = Assets("voorbeeld", bundled=bundled)
    [address] = re.findall(r"url\((/static/noto-sans\.[0-9a-f]{16}\.woff2)\)", sheet(assets))
    sent = TestClient(assets).get(address)

    assert sent.content == b"wOF2 letters"
    assert sent.headers["content-type"] == "font/woff2"
    assert not re.search(r"url\((?!/static/|['\"]?data:)", sheet(assets))


def test_a_file_of_tokens_of_ones_own_is_a_theme(bundled: Path, tmp_path: Path) -> None:
    own = tmp_path / "onze-huisstijl.css"
    own.write_text(":root{--knop:purple;}", encoding="utf-8")

    assert "--knop:purple;" in sheet(Assets(str(own), bundled=bundled))


@pytest.mark.parametrize("name", ["bestaatniet", "/nergens/thema.css"])
def test_a_theme_that_is_not_there_is_said_with_what_to_do(bundled: Path, name: str) -> None:
    with pytest.raises(InvalidInput, match="SPUKWIJZER_THEME"):
        Assets(name, bundled=bundled)


def test_without_the_design_system_the_page_has_a_plainer_style_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    found = sheet(Assets("voorbeeld", bundled=tmp_path / "leeg"))

    assert "make bundle" in caplog.text
    assert "@layer systeem" not in found
    assert "@font-face" not in found
    assert "--basis-color-action-2-color-default:#0b5a80;" in found


def test_the_plain_theme_asks_for_nothing_and_says_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    Assets(PLAIN, bundled=tmp_path / "leeg")

    assert caplog.text == ""


def test_the_dark_is_there_for_the_device_and_for_the_choice(bundled: Path) -> None:
    found = sheet(Assets(PLAIN, bundled=bundled))

    assert (
        "@media screen and (prefers-color-scheme:dark){:root:not([data-weergave=licht]){" in found
    )
    assert "@media screen{:root[data-weergave=donker]{" in found


def test_every_style_sheet_of_ours_is_in_the_one_that_is_sent(bundled: Path) -> None:
    found = sheet(Assets("voorbeeld", bundled=bundled))
    parts = {"plain.css", "tokens.css"}

    for file in sorted(STATIC.glob("*.css")):
        if file.name in parts:
            continue
        rule = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.S)
        declaration = re.findall(r"[\w-]+: [^;{}]+;", rule)[-1]
        squeezed = " ".join(declaration.split())
        assert squeezed in found or squeezed.replace(": ", ":") in found, file.name


def test_nothing_but_reading_is_allowed(bundled: Path) -> None:
    client = TestClient(Assets("voorbeeld", bundled=bundled), raise_server_exceptions=False)

    assert client.post("/static/icon.svg").status_code != 200
