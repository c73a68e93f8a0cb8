"""The root of every error that this project raises on purpose.

An error names the place, what is wrong and what to do. `message` is Dutch and may be shown to
users; `detail` is for the log (paths, settings) and is never shown on the web.
"""

from __future__ import annotations


class SpukwijzerError(Exception):
    """Something a person can mend.

    `code` is stable, `status` is the one of HTTP, `exit_code` that of the command line.
    """

    code = "fout"
    status = 500
    exit_code = 1

    def __init__(self, message: str, *, detail: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail or message


class CorpusError(SpukwijzerError):
    """A file of the corpus is wrong: unknown key, missing citation, impossible value."""

    code = "corpus-ongeldig"
    exit_code = 4
