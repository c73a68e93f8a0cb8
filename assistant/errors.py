"""The errors of asking: what the asker, the caller or the machine's keeper can mend."""

from __future__ import annotations

from corpus.errors import CorpusError, SpukwijzerError

__all__ = [
    "CorpusError",
    "IndexCorrupt",
    "IndexMismatch",
    "IndexMissing",
    "InvalidInput",
    "SpukwijzerError",
]


class InvalidInput(SpukwijzerError):
    """The question, a fact or a request body cannot be used as it is."""

    code = "invoer-ongeldig"
    status = 400
    exit_code = 2


class IndexMissing(SpukwijzerError):
    """There is no index yet."""

    code = "index-ontbreekt"
    status = 503
    exit_code = 3


class IndexCorrupt(SpukwijzerError):
    """The index on disk does not match its own manifest."""

    code = "index-beschadigd"
    status = 503
    exit_code = 3


class IndexMismatch(SpukwijzerError):
    """The index was built with another embedding model or another layout."""

    code = "index-past-niet"
    status = 503
    exit_code = 3
