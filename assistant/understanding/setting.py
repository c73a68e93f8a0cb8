"""What a longer text states for all of its questions: it fills what a question leaves unsaid.

A mail says once that everything is in the focusgebied, or that it is about one hoofdthema. What a
question says itself always wins, and what a question is about never comes from here.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from assistant.domain import Facts, Form, Question
from assistant.understanding.leave import asks_leave
from assistant.understanding.message import message
from assistant.understanding.said import Said, stated
from assistant.understanding.tranche import tranche
from assistant.understanding.vocabulary import ACTIVITEIT, MINISTERIE, THEMA, Vocabulary
from assistant.understanding.words import fold

# By fact, those that say the same thing another way: one of them stated leaves no room for it.
_FILLS: dict[str, tuple[str, ...]] = {
    "hoofdthemas": ("ministeries",),
    "gemeente": ("gebied",),
    "gebied": ("gemeente",),
    "plaats_in_focusgebied": (),
    "deelnemers_uit_focusgebied": (),
    "doelgroep_participatiewet": ("doelgroep",),
    "gericht_op_betaald_werk": (),
    "school_in_coalitie": ("gemeente",),
    "ander_rijksgeld": (),
    "ander_geld": ("ander_rijksgeld",),
    "nieuwe_activiteit": (),
    "naast_gewone_leerkracht": (),
}
# A question about all of it, or about no theme in particular.
_WHOLE = frozenset(
    "totaal cumulatief vijf-themas hoofdthema samen cofinanciering sisa verantwoording leerkring"
    " monitoring begeleidingscommissie programmamanager".split()
)
# "Net als bij de SZW-thema's": another line set beside the one that is asked about.
_COMPARES = re.compile(
    r"\b(?:net (?:zo)?als|zoals|evenals|just like|as) (?:(?:dat|het) )?(?:ook )?"
    r"(?:bij|voor|van|with|for)\b"
    r"[^.?!]{0,40}(?:thema\w*|ministerie\w*|szw|ocw|bzk|themes?)\b"
)


# What a question may say of its own case only, though the mail says otherwise of all of it.
_EXCEPTED = frozenset({"plaats_in_focusgebied", "deelnemers_uit_focusgebied", "nieuwe_activiteit"})
_POINTS_BACK = re.compile(
    r"\b(?:die|deze|dezelfde|hetzelfde|daar|dan|zo'?n|those|these|there|then|same)\b|"
    r"^\W*(?:\w+ ){0,4}(?:zij|ze|hen|hun|they|them)\b",
    re.IGNORECASE,
)
# A question about the money that a gebied has itself.
_OF_OWN_MONEY = frozenset("drempel verschuiven zonder-aanvraag netto bcf uitbetaling".split())


def setting(question: Question, vocabulary: Vocabulary) -> Said | None:
    """What the text around the question states, or None where it states nothing."""
    return message(question.setting, vocabulary) if question.setting.strip() else None


def filled(
    facts: Facts, concepts: frozenset[str], around: Said | None, text: str = ""
) -> tuple[Facts, frozenset[str]]:
    """The facts with what is stated around the question where the question says nothing.

    A hoofdthema that is filled in counts as named. What `text` only sets beside it is none.
    """
    if around is None:
        return facts, concepts
    own = stated(facts)
    if _COMPARES.search(fold(text)) and not own.get("hoofdthemas"):
        concepts_own = frozenset(
            c for c in concepts if c != "hoofdthema" and not c.startswith(MINISTERIE)
        )
        own.pop("ministeries", None)
    else:
        concepts_own = concepts
    added: dict[str, Any] = {
        name: value
        for name, value in stated(around.facts).items()
        if name in _FILLS and not own.keys() & {name, *_FILLS[name]}
    }
    names_line = any(c.startswith((THEMA, MINISTERIE)) for c in concepts_own)
    of_all = concepts_own & _WHOLE
    plan = own.get("activiteiten") and asks_leave(text, Form.YES_NO)
    if of_all == {"hoofdthema"} and ("dit-thema" in concepts or plan):
        of_all = frozenset()  # "this theme" is the one that was named, and a plan is of one
    if "per-gebied" in concepts:
        of_all -= {"totaal", "cumulatief", "samen"}  # the years together, of the line spoken of
    if names_line or of_all or len(added.get("hoofdthemas", ())) > 1:
        added.pop("hoofdthemas", None)
    if around.facts.gemeente and own.get("gemeente") not in (None, around.facts.gemeente):
        added.pop("school_in_coalitie", None)
    themes = frozenset(THEMA + name for name in added.get("hoofdthemas", ()))
    facts = _with_budget(replace(facts, **added), around.facts, concepts)
    return facts, concepts | themes


def of_all(facts: Facts, carried: frozenset[str], around: Facts, text: str) -> Facts:
    """The facts, where the question before made an exception: its own plan again, not that one.

    "Alles is in het focusgebied. Mag A? En bewoners van daarbuiten? En opvang voor de kinderen?"
    """
    if _POINTS_BACK.search(text):
        return facts
    general = {
        name: value
        for name, value in stated(around).items()
        if name in _EXCEPTED and name in carried and getattr(facts, name) != value
    }
    return replace(facts, **general)


def _with_budget(facts: Facts, around: Facts, concepts: frozenset[str]) -> Facts:
    """The facts with the budget that the text around names, where only a shift within it is told.

    Not of another hoofdthema than the one asked about.
    """
    shifted = facts.verschuiving
    if facts.budget is not None or set(facts.bedragen) - {shifted}:
        return facts
    lines = dict(around.bedrag_per_thema)
    [line] = facts.hoofdthemas if len(facts.hoofdthemas) == 1 else [""]
    amount = lines.get(line)
    all_of_it = shifted is None or (shifted == amount and _most(concepts))
    whole = all_of_it and bool(concepts & _OF_OWN_MONEY)
    if amount and (whole or (shifted is not None and amount > shifted)):
        return replace(facts, budget=amount, bedragen=facts.bedragen or (amount,))
    if shifted is None:
        return facts
    other = around.hoofdthemas and facts.hoofdthemas not in ((), around.hoofdthemas)
    stated_there = set(around.bedragen)
    budget = around.budget or (around.bedragen[0] if len(stated_there) == 1 else None)
    if other or len(around.hoofdthemas) > 1 or budget is None or budget <= shifted:
        return facts
    return replace(facts, budget=budget)


def _most(concepts: frozenset[str]) -> bool:
    """Whether it is asked how much may be shifted at most."""
    return bool(concepts & {"drempel", "maximum"})


def tranche_around(around: Said | None) -> tuple[str | None, str | None]:
    """The tranche that the text around the question names, with its basis."""
    if around is None:
        return None, None
    asked = Question(around.text)
    return tranche(asked, around.concepts, around.facts, follow_up=False)


def of_this_field(around: Said | None) -> bool:
    """Whether what is stated around the question is about the SPUK."""
    if around is None or "buiten-onderwerp" in around.concepts:
        return False
    prefixes = (THEMA, MINISTERIE, ACTIVITEIT)
    return "spuk" in around.concepts or any(c.startswith(prefixes) for c in around.concepts)
