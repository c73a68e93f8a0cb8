"""`python -m assistant.channels.web.bundling`: the design system and the font, into bundle/.

Runs when the project is installed, never while it serves. Without npm, or where its packages cannot
be had, nothing is made: the page then has our own plain style (see `assets`).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BUNDLE = Path(__file__).parent / "bundle"
SYSTEM = "systeem.css"
THEMES = "thema"
FONT = "noto-sans.woff2"

_PROJECT = Path(__file__).resolve().parents[3]
_PATIENCE = 300  # seconds

# Of these the variant that styles bare elements: a template then needs no class for a button.
_ELEMENTS = (
    "document paragraph heading-1 heading-2 heading-3 heading-4 link unordered-list ordered-list "
    "blockquote code button textbox textarea select table form-fieldset form-label"
).split()
_COMPONENTS = "page-layout page-header page-body page-footer button alert".split()
_CANDIDATES = ("skip-link", "data-badge")
_THEME_PACKAGES = {"voorbeeld": "@nl-design-system-unstable/voorbeeld-design-tokens"}


def bundle(packages: Path, target: Path) -> None:
    """Writes what the page needs of the installed packages; complete or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as made:
        folder = Path(made) / "bundle"
        (folder / THEMES).mkdir(parents=True)
        (folder / SYSTEM).write_text(_system(packages), encoding="utf-8")
        for name, package in _THEME_PACKAGES.items():
            shutil.copy(packages / package / "dist/theme.css", folder / THEMES / f"{name}.css")
        font = packages / "@fontsource-variable/noto-sans"
        shutil.copy(font / "files/noto-sans-latin-wght-normal.woff2", folder / FONT)
        shutil.copy(font / "LICENSE", folder / "noto-sans-LICENSE.txt")
        shutil.copy(packages / "@utrecht/button-css/LICENSE.md", folder / "systeem-LICENSE.md")
        shutil.rmtree(target, ignore_errors=True)
        folder.rename(target)


def _system(packages: Path) -> str:
    """The style sheets of the components that we use, in one."""
    files = [packages / f"@utrecht/{name}-css/dist/html/index.min.css" for name in _ELEMENTS]
    files += [packages / f"@utrecht/{name}-css/dist/index.min.css" for name in _COMPONENTS]
    files += [
        packages / f"@nl-design-system-candidate/{name}-css/dist/{name}.css" for name in _CANDIDATES
    ]
    sheets = (file.read_text(encoding="utf-8") for file in files)
    return "\n".join(re.sub(r'@charset "[^"]*";|/\*.*?\*/', "", s, flags=re.S) for s in sheets)


def main() -> int:
    """The exit status: 1 where the packages cannot be had."""
    packages = _PROJECT / "node_modules"
    try:
        _install()
        bundle(packages, BUNDLE)
    except (OSError, subprocess.SubprocessError) as error:
        print(f"LET OP: het ontwerpsysteem is niet gebouwd ({error}).", file=sys.stderr)
        print(
            "De pagina werkt, met de eigen eenvoudige stijl. Probeer het later: make bundle",
            file=sys.stderr,
        )
        return 1
    return 0


def _install() -> None:
    """The packages of package-lock.json, exactly; npm from the system or from this venv."""
    search = os.pathsep.join((os.environ.get("PATH", ""), str(Path(sys.executable).parent)))
    npm = shutil.which("npm", path=search)
    if npm is None:
        raise FileNotFoundError("npm staat niet op deze machine")
    subprocess.run(
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=_PROJECT,
        env={**os.environ, "PATH": search},
        check=True,
        timeout=_PATIENCE,
    )


if __name__ == "__main__":
    sys.exit(main())
