"""Words and examples together: which subjects a question is taken to be about, and how surely.

What the words say at once needs no example. Otherwise the learnt part orders the subjects; where
it is not sure of any, the question is about none of them, which is an outcome and no failure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from assistant.domain import Form
from assistant.understanding.described import unexplained
from assistant.understanding.learnt.protocol import Learnt, Subjects, names
from assistant.understanding.reading import Reading
from assistant.understanding.scores.spending import asks_if_named
from assistant.understanding.subjects import beside, candidate_of, points_of, subject_of
from assistant.understanding.topics import Candidate
from assistant.understanding.vocabulary import Vocabulary
from corpus.model import LAST_OF_FIRST, TRANCHES
from corpus.rulebook import Rulebook

# Chances (0 to 1) of the learnt part, set on the development questions.
_LIKELY = 0.35  # from here on a subject is answered
_LIKELY_ANYWAY = 0.12  # of a subject whose words are there too
_POINTS_ANYWAY = 4.0
_IN_SCOPE = 0.5
_OUTSIDE = 0.8
# Points (see `scores`) from which words alone settle it, where terms explain every one of them.
_SURE = 3.5
_SURE_OF_A_NAMED = 6.5  # a known activity, a theme, and whether it may be paid


# Concepts that ask for a rule in so many words, whatever else is told beside them.
_DECISIVE: dict[str, tuple[str, ...]] = {
    "bcf": ("gaat-eraf", "krijgt-alles", "niets-eraf", "rest-halen", "gehanteerd-percentage"),
    "wijziging": ("zonder-aanvraag",),
    "drempel": ("maximum",),
    "verlenging": ("einde-verlenging", "langere-termijn"),
    "gebied-bedrag": ("deel-door-gebieden", "verdeelsleutel"),
    "budget": ("voor-het-eerst", "bericht-december-2025"),
    "stelling:t2-bovengrondse-vakschool": ("gebied:heerlen-noord",),
    "stelling:bcf-uitleg": ("exclusief-bcf", "inclusief-bcf"),
    "stelling:btw-plichtig": ("afgestemd-met",),
    "stelling:coalities": ("coalitie-vraag",),
    "stelling:t2-volgende-openstelling": ("volgende-openstelling",),
    "stelling:t2-ministeries": ("ministerie-inleg",),
    "besteding": ("andere-doelen", "activiteit:fysieke-ingreep"),
}


class Weighed(Struct, frozen=True):
    """Candidates best first, with what examples say of the scope: None where they say nothing.

    `by_words` are those that the words alone gave.
    """

    found: list[Candidate]
    by_words: list[Candidate]
    about_spuk: bool | None = None


def _is_sure(
    text: str,
    reading: Reading,
    found: Sequence[Candidate],
    vocabulary: Vocabulary,
    *,
    follow_up: bool,
) -> bool:
    """Whether the words alone settle the subject: no word is left that no term explains.

    A message that leans on an earlier one is known by what it takes over. Whether something may be
    paid from the integral budget is for the area to fill in, so that any activity will do.
    """
    if not found or found[0].score < _SURE:
        return False
    named = found[0].name == "besteding" and bool(reading.activities and reading.themes)
    if named and found[0].score >= _SURE_OF_A_NAMED:
        return True
    if found[0].name == "besteding" and asks_if_named(reading):
        return True
    if found[0].name == "doorschuiven" and _tells_years(reading):
        return True
    if found[0].name in _DECISIVE and reading.has(*_DECISIVE[found[0].name]):
        return not reading.activities or found[0].name != "bcf"
    any_will_do = (
        found[0].name == "besteding"
        and "betalen" in reading.asks
        and not reading.is_open
        and reading.facts.hoofdthemas == ("integraal",)
    )
    return any_will_do or follow_up or not unexplained(text, vocabulary)


def _tells_years(reading: Reading) -> bool:
    """Whether the year that money is of and the one of the tranche it goes to are both told."""
    source, target = reading.facts.van_jaar, reading.facts.naar_jaar
    if source is None or target is None or target > LAST_OF_FIRST:
        return False
    spent = reading.has("onderbesteding", "doorschuiven", "besteden")
    return spent and not reading.is_open and not reading.activities


def weigh(
    text: str,
    reading: Reading,
    found: list[Candidate],
    rulebook: Rulebook,
    vocabulary: Vocabulary,
    learnt: Callable[[], Learnt | None],
    *,
    follow_up: bool,
) -> Weighed:
    """The candidates of a question in the order of their chance; `found` are those of its words."""
    if (
        _is_sure(text, reading, found, vocabulary, follow_up=follow_up)
        or (examples := learnt()) is None
    ):
        return Weighed(found, found)
    weighed = _weighed(
        found,
        examples.subjects(text, names(reading), points_of(found), beside(reading, rulebook)),
        later=reading.tranche == TRANCHES[1],
    )
    beside_it = _not_meant(reading)
    return replace(weighed, found=[c for c in weighed.found if c.name not in beside_it])


def _not_meant(reading: Reading) -> set[str]:
    """The rules that a question is not about, whatever it looks like.

    Who lays a place down is another question than where it must be.
    """
    found = set()
    if _within_the_tranche(reading):
        found.add("verlenging")
    if reading.has("zelf-bepalen"):
        found |= {"plaats-regel", "gebied-lid", "coalitie-gemeente"}
    if reading.activities and reading.form is Form.YES_NO and not reading.has_amounts:
        found.add("gebied-bedrag")  # "Krijgt Delft geld voor een buurtfeest?"
    return found


def _within_the_tranche(reading: Reading) -> bool:
    """Whether it is about a year of the first tranche itself, and of nothing that lasts longer."""
    longer = reading.has(
        "verlenging", "onderbesteding", "langere-termijn", "einde-verlenging", "doorschuiven"
    )
    years = reading.facts.jaren
    return bool(years) and max(years) <= LAST_OF_FIRST and not longer and not reading.is_open


def _weighed(found: list[Candidate], seen: Subjects, *, later: bool) -> Weighed:
    """The candidates in the order of their chance; those that are unlikely fall away."""
    if found and found[0].score >= _SURE and subject_of(found[0]) in seen.without_example:
        return Weighed(found, found)  # only its words can tell
    points = points_of(found)
    likely = [
        candidate_of(s.name, points.get(s.name, 0.0), s.certainty)
        for s in seen.ranked
        if _is_likely(s.certainty, points.get(s.name, 0.0))
    ]
    best = seen.ranked[0].certainty if seen.ranked else 0.0
    about: bool | None = None
    if best >= _IN_SCOPE and seen.outside < 1 - _OUTSIDE:
        about = True
    elif seen.outside >= _OUTSIDE and best < _LIKELY:
        about = False
    kept = {subject_of(candidate) for candidate in likely}
    # Of a later tranche the words still tell which rule of the first one is history.
    rest = [c for c in found if subject_of(c) not in kept] if likely or later else []
    return Weighed([*likely, *rest], found, about)


def _is_likely(certainty: float, points: float) -> bool:
    return certainty >= _LIKELY or (certainty >= _LIKELY_ANYWAY and points >= _POINTS_ANYWAY)
