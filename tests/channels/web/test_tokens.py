"""Design tokens: what is used, what stands behind it, and what turns in the dark."""

from __future__ import annotations

from assistant.channels.web.tokens import block, dark, declared, resolved, used

THEME = declared(
    """
    /* --not-this: red; */
    .thema {
      --kleur-rood-300: #fcc;
      --kleur-rood-700: #300;
      --basis-color-negative-border-subtle: var(--kleur-rood-300);
      --basis-color-negative-color-document: var(--kleur-rood-700); /* [code-only] */
      --knop-kleur: var(--basis-color-negative-border-subtle);
      --kring-een: var(--kring-twee);
      --kring-twee: var(--kring-een);
      --lang: 'Noto Sans',
        sans-serif;
    }
    """
)


def test_a_theme_is_read_whatever_its_selector_is() -> None:
    assert THEME["--kleur-rood-300"] == "#fcc"
    assert "--not-this" not in THEME
    assert THEME["--lang"].startswith("'Noto Sans',")


def test_only_what_the_page_uses_is_sent_with_what_stands_behind_it() -> None:
    found = used(THEME, ["button { color: var(--knop-kleur, red) }"])

    assert list(found) == [
        "--kleur-rood-300",
        "--basis-color-negative-border-subtle",
        "--knop-kleur",
    ]


def test_what_is_dark_in_the_light_is_light_in_the_dark() -> None:
    found = dark(THEME)

    assert found["--basis-color-negative-color-default"] == "#fcc"
    assert found["--basis-color-negative-bg-default"] == "#300"
    assert "--basis-color-positive-color-default" not in found


def test_a_token_that_refers_in_a_circle_has_no_value() -> None:
    assert resolved(THEME, "--kring-een") is None
    assert resolved(THEME, "--onbekend") is None


def test_tokens_are_written_as_one_rule() -> None:
    assert block(":root", {"--a": "1px", "--b": "red"}) == ":root{--a:1px;--b:red;}"
