"""Folds the asker's messages, first to last, into what the last one asks about.

One state goes from message to message: concepts, question words, form and facts. Each message
starts it afresh, builds on it, asks the same again or stands aside (see `turns`). What the
assistant said is not read at all. "Dat bedrag" is therefore an amount that the asker gave, or else
the amount that the earlier question asked for, which the rules work out again.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from assistant.domain import Facts, Form, Turn
from assistant.understanding.changes import passed
from assistant.understanding.form import is_elliptic
from assistant.understanding.merge import merge_concepts, merge_facts
from assistant.understanding.reading import NARROW_ASKS
from assistant.understanding.said import Said
from assistant.understanding.turns import SUBJECTS, Move, move
from assistant.understanding.words import fold

Read = Callable[[Turn, Facts | None], Said]

_CONCLUDES = re.compile(r"^(dus|so)\b")
_VAGUE = frozenset(("wat", "hoe"))  # "wat als ...?", "hoe zit het met ...?"
_SPENDING = frozenset(("besteden", "uitgaven-werkwoord"))


def before(history: tuple[Turn, ...], read: Read) -> Said | None:
    """What the asker's earlier messages come to; None where there is nothing to build on."""
    state: Said | None = None
    for turn in history:
        if turn.role == "user":
            own = read(turn, None)
            how = move(own, state)
            if how is Move.AFRESH:
                state = own
            elif how is Move.FOLLOWS and state is not None:
                state = follow(state, read(turn, state.facts))
    return state


def follow(earlier: Said, now: Said) -> Said:
    """The state after a follow-up: what it leaves out is as it was.

    It takes over the question words too, unless it has a narrow one of its own, and the form
    where it asks nothing itself ("en in 2026?", "en als ze erbuiten wonen?").
    """
    facts, carried = merge_facts(earlier, now)
    asks, how = _asking(earlier, now)
    return Said(
        text=now.text,
        concepts=merge_concepts(earlier, now),
        asks=asks,
        form=how,
        facts=facts,
        carried=carried,
        asked=earlier.asked or now.asked,
        passed=passed(earlier, facts),
    )


def again(earlier: Said, now: Said) -> Said:
    """ "Waarom?", "weet u het zeker?": the same question once more."""
    every = frozenset(n for n in Facts.__struct_fields__ if getattr(earlier.facts, n))
    return replace(earlier, text=now.text, carried=every)


def _asking(earlier: Said, now: Said) -> tuple[frozenset[str], Form]:
    """The question words and the form that count."""
    elliptic = is_elliptic(now.text)
    if now.facts != Facts() and not now.asked and _is_general(earlier):
        return frozenset(), Form.YES_NO
    if elliptic and _CONCLUDES.match(fold(now.text)) and earlier.form is Form.OPEN:
        return now.asks, Form.CHECK
    new_subject = now.form is Form.YES_NO and now.concepts & (SUBJECTS - earlier.concepts)
    if not now.asked or (elliptic and not now.asks & NARROW_ASKS and not new_subject):
        return (now.asks - _VAGUE) | earlier.asks, earlier.form if earlier.asked else now.form
    asks, how = now.asks, now.form
    own_question = how is Form.YES_NO and now.concepts & (_SPENDING | SUBJECTS)
    if not asks & NARROW_ASKS and not own_question and (how is Form.OPEN or not asks):
        asks |= earlier.asks
        if how is Form.OPEN and not now.asks:
            how = earlier.form
    return asks, how


def _is_general(earlier: Said) -> bool:
    """Whether a rule was asked for ("wanneer ...?"); a case behind it asks what the rule says."""
    open_ = earlier.form is Form.OPEN and earlier.asked
    return open_ and bool(earlier.asks) and not earlier.asks & {"hoeveel", "wat"}
