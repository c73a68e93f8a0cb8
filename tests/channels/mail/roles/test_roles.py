"""The model that tells what a sentence does in a mail."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.channels.mail.roles import fitting, reader
from assistant.channels.mail.roles.reader import Role
from assistant.channels.mail.roles.signs import signs
from assistant.pipeline import Assistant
from corpus.errors import CorpusError

MAIL = (
    "Wij willen in het focusgebied een naaiatelier starten.",
    "Het is nieuw en er zit geen ander rijksgeld in.",
    "Ik hoor graag of dat uit Armoede en Schulden betaald mag worden.",
    "Wilt u ook ons nieuwe mailadres opnemen in uw bestand?",
    "Alvast hartelijk dank voor uw reactie.",
)
DOES = (Role.PLAN, Role.TELLS, Role.ASKS, Role.REQUEST, Role.COURTESY)


def likeliest(chances: reader.Chances) -> Role:
    return max(chances, key=lambda role: chances[role])


def test_each_sentence_of_a_mail_gets_its_role(project: Path, assistant: Assistant) -> None:
    told = reader.load(project / "corpus")(MAIL, assistant.meaning)

    assert tuple(likeliest(one) for one in told) == DOES
    assert all(abs(sum(one.values()) - 1) < 1e-9 for one in told)


def test_without_a_model_of_meaning_the_words_tell_the_role(project: Path) -> None:
    told = reader.load(project / "corpus")(MAIL)

    assert likeliest(told[2]) is Role.ASKS
    assert likeliest(told[4]) is Role.COURTESY


def test_only_a_doubtful_sentence_without_a_question_mark_costs_an_embedding(project: Path) -> None:
    asked: list[str] = []

    def meaning(text: str) -> np.ndarray:
        asked.append(text)
        return np.zeros(384)

    reader.load(project / "corpus")(("Mag dat?", "Is dat toegestaan?", *MAIL), meaning)

    assert len(asked) < len(MAIL)
    assert not any(text.endswith("?") for text in asked)


def test_a_number_a_year_and_a_neighbour_are_signs() -> None:
    first, last = signs(["Wij kregen € 40.000 in 2024.", "Mag dat?"])

    assert {"w=0", "w=YEAR", "end=.", "first", "next=?"} <= first.keys()
    assert {"^mag", "$dat", "end=?", "prev=.", "last"} <= last.keys()


def test_the_weights_belong_to_the_examples_beside_them(project: Path) -> None:
    names = json.loads((project / "corpus" / "learnt" / reader.NAMES).read_text(encoding="utf-8"))

    assert names["examples"] == fitting.digest(project / "corpus")
    assert names["figures"]["meaning_questions_found"] > 0.9


def test_the_same_examples_give_the_same_weights(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "learnt"
    folder.mkdir(parents=True)
    sentences = [[role.value, text] for role, text in zip(DOES, MAIL, strict=True)]
    lines = [json.dumps({"id": str(n), "style": "", "sentences": sentences}) for n in range(6)]
    (folder / fitting.EXAMPLES).write_text("\n".join(lines), encoding="utf-8")

    def fitted() -> Iterator[bytes]:
        fitting.fit(tmp_path / "corpus", lambda text: np.full(4, len(text)), "lengte")
        yield (folder / reader.NAMES).read_bytes()
        with np.load(folder / reader.WEIGHTS) as arrays:
            yield from (arrays[name].tobytes() for name in sorted(arrays.files))

    assert list(fitted()) == list(fitted())


def test_weights_that_cannot_be_read_say_what_to_do(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project / "corpus" / "learnt", tmp_path / "learnt")
    (tmp_path / "learnt" / reader.WEIGHTS).write_bytes(b"geen gewichten")

    with pytest.raises(CorpusError, match="spukwijzer leer"):
        reader.load(tmp_path)
