"""Reads the rule data of a corpus folder, strictly, and remembers it by the hash of its files."""

from __future__ import annotations

import hashlib
import re
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from corpus.cache import remembered
from corpus.checks import check_concepts, check_data
from corpus.errors import CorpusError
from corpus.rulebook import Gebieden, Rulebook, Terms, TrancheRules

_T = TypeVar("_T")
_COPY = msgspec.json.Decoder(Rulebook)
_TOPICS = {field.name: field for field in msgspec.structs.fields(TrancheRules)}


def load(corpus_dir: Path, cache_dir: Path | None = None) -> Rulebook:
    """The rule data of `corpus_dir`.

    With `cache_dir`, a decoded copy named by the hash of the files is read back instead of parsing
    them again; a copy that cannot be read is made anew. Raises CorpusError naming file and place.
    """
    files = _files(corpus_dir)
    texts = sorted((corpus_dir / "texts").glob("*.md"))
    digest = _digest(corpus_dir, files + texts)

    def make() -> Rulebook:
        return _parse(corpus_dir, files, digest, _words(texts))

    if cache_dir is None:
        return make()
    return remembered(cache_dir / f"rules-{digest[:32]}.json", _COPY.decode, make)


def _files(corpus_dir: Path) -> list[Path]:
    if not corpus_dir.is_dir():
        raise CorpusError(
            "De map met de bronnen bestaat niet. Controleer de instelling SPUKWIJZER_CORPUS.",
            detail=f"{corpus_dir}: no such folder",
        )
    top = [corpus_dir / "terms.toml", corpus_dir / "gebieden.toml"]
    return [p for p in top if p.exists()] + sorted((corpus_dir / "rules").glob("*/*.toml"))


def _digest(corpus_dir: Path, files: list[Path]) -> str:
    total = hashlib.sha256(b"rulebook-7")
    for path in files:
        total.update(str(path.relative_to(corpus_dir)).encode() + b"\0")
        total.update(path.read_bytes() + b"\0")
    return total.hexdigest()


def _parse(corpus_dir: Path, files: list[Path], digest: str, words: tuple[str, ...]) -> Rulebook:
    terms, gebieden = Terms(term=()), Gebieden(bron="", coalitie_bronnen=(), gebied=())
    tranches: dict[str, dict[str, Any]] = {}
    for path in files:
        place = str(path.relative_to(corpus_dir.parent))
        data = _read(path, place)
        check_data(data, place)
        if path.name == "terms.toml" and path.parent == corpus_dir:
            terms = _convert(data, Terms, place)
        elif path.name == "gebieden.toml" and path.parent == corpus_dir:
            gebieden = _convert(data, Gebieden, place)
        else:
            topic = path.stem
            if topic not in _TOPICS:
                known = ", ".join(sorted(_TOPICS))
                raise CorpusError(f"{place}: onbekend onderwerp; mogelijk zijn: {known}.")
            kind = next(t for t in _TOPICS[topic].type.__args__ if t is not type(None))
            tranches.setdefault(path.parent.name, {})[topic] = _convert(data, kind, place)
    rulebook = Rulebook(
        digest=digest,
        tranches={name: TrancheRules(**topics) for name, topics in sorted(tranches.items())},
        gebieden=gebieden,
        terms=terms,
        words=words,
    )
    check_concepts(rulebook)
    return rulebook


def _words(texts: list[Path]) -> tuple[str, ...]:
    found: set[str] = set()
    for path in texts:
        text = path.read_text(encoding="utf-8").lower()
        found.update(word for word in re.findall(r"[a-z]{5,}", text))
    return tuple(sorted(found))


def _read(path: Path, place: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError(f"{place}: geen geldige TOML ({error}). Herstel de regel.") from error


def _convert(data: Any, kind: type[_T], place: str) -> _T:
    try:
        return msgspec.convert(data, kind, strict=True)
    except msgspec.ValidationError as error:
        raise CorpusError(f"{place}: {error}. Herstel of verwijder deze sleutel.") from error
