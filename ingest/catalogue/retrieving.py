"""Fetching the official documents of the catalogue, each as a version of its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from assistant.errors import InvalidInput
from corpus.model import Source
from ingest import fetch, originals
from ingest.catalogue.adding import Added, Document, Given, add, suffix_of
from ingest.errors import Unreadable
from ingest.fetch import Limits, Network, NotFetched


class Failed(Struct, frozen=True):
    """A source of which the document could not be fetched or used, and why."""

    source: str
    reason: str


def document(
    url: str,
    sources: Mapping[str, Source],
    *,
    within: Limits | None = None,
    network: Network | None = None,
) -> tuple[Document, str | None]:
    """The document at an address on a host of the catalogue, and the day it was changed."""
    hosts = fetch.hosts_of([source.url for source in sources.values()])
    got = fetch.fetch(url, hosts, within=within, network=network)
    name = unquote(urlsplit(got.url).path)
    found = Document(got.data, suffix_of(name, got.media_type), got.url, got.media_type)
    return found, got.modified


def retrieve(
    originals_dir: Path,
    tracked: Mapping[str, Source],
    known: Mapping[str, Source],
    wanted: Iterable[Source],
    *,
    within: Limits | None = None,
    network: Network | None = None,
    read: originals.Read = originals.read_each,
) -> Iterator[Added | Failed]:
    """Fetches each of the wanted sources that has an address; a failure stops none of the others.

    `tracked` is the catalogue of the project, `known` that and the organisation's own; only hosts
    in `known` are asked.
    """
    for source in wanted:
        if source.url is None:
            continue
        try:
            got, changed = document(source.url, known, within=within, network=network)
            given = Given(source.id, date=changed)
            yield add(originals_dir, tracked, got, given, read)
        except (NotFetched, InvalidInput, Unreadable) as error:
            yield Failed(source.id, error.message)
