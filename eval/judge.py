"""From records to judged items: the scores and the figures without proof."""

from __future__ import annotations

import msgspec

from eval.answer import read_answer
from eval.properties import unproven
from eval.records import Record
from eval.score import no_answer, score
from eval.totals import Judged


def judge(record: Record) -> Judged:
    """The judgement of one record; an answer that is not in the public format counts as none."""
    item = record.item
    if record.answer is None:
        return Judged(item, no_answer(item, record.error or "?"), "fout", "", (), record.seconds)
    try:
        answer = read_answer(record.answer)
    except msgspec.ValidationError as error:
        return Judged(item, no_answer(item, str(error)), "fout", "", (), record.seconds)
    return Judged(
        item=item,
        score=score(item, answer),
        outcome=answer.outcome.value,
        text=answer.text,
        unproven=unproven(item, answer),
        seconds=record.seconds,
    )
