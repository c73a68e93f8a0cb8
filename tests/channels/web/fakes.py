"""A small assistant with fixed answers, and a catalogue of two sources that it cites."""

from __future__ import annotations

from assistant.domain import (
    Answer,
    AnswerAmount,
    AnswerCondition,
    Citation,
    Claim,
    Fact,
    FollowUp,
    Kind,
    Origin,
    Outcome,
    Question,
    Receipt,
    Status,
    Step,
)
from assistant.errors import InvalidInput
from corpus.model import Locator, Passage, Source

MEALS = Passage(
    id="brief-2023-so-niet",
    source="brief-2023",
    locator=Locator("Hoofdthema School en Omgeving › Wat kan niet?", page=4),
    text="Niet toegestaan zijn:\n\n- maaltijden\n- reizen naar het buitenland\n- citotraining",
)
TABLE = Passage(
    id="brief-2023-tabel-so",
    source="brief-2023",
    locator=Locator("Bijlage 1 › Middelen per hoofdthema", page=8, row="School en Omgeving"),
    text=(
        "Bedragen keer € 1.000.\n\n| hoofdthema | 2023 | 2024 | 2025 |\n|---|--:|--:|--:|\n"
        "| School en Omgeving | 13.066 | 31.610 | 28.049 |"
    ),
)
CHANGE = Passage(
    id="brief-2023-wijziging",
    source="brief-2023",
    locator=Locator("Wijzigen van de aanvraag", page=6),
    text="Vraag een wijziging aan als meer dan 25% anders wordt verdeeld over de activiteiten.",
)
NEWS = Passage(
    id="nieuws-2025-bedrag",
    source="nieuws-2025",
    locator=Locator("Vervolg van de regeling"),
    text="Voor 2026-2028 is € 400 miljoen beschikbaar.",
    verbatim=True,
)
PASSAGES = (MEALS, TABLE, CHANGE, NEWS)

SOURCES = {
    "brief-2023": Source(
        id="brief-2023",
        title="Brief aan de alliantiebesturen over de SPUK Kansrijke Wijk",
        publisher="Ministerie van BZK",
        date="2023-07",
        kind="brief",
        authority="brief",
        tranches=("2023-2025",),
        coverage="volledig",
        licence="overheidsdocument",
        date_note="De brief zelf noemt geen dag.",
    ),
    "nieuws-2025": Source(
        id="nieuws-2025",
        title="Nieuws over de tweede tranche",
        publisher="Rijksoverheid",
        date="2025-07-01",
        kind="nieuws",
        authority="nieuws",
        tranches=("2026-2028",),
        coverage="gedeeltelijk",
        licence="CC0",
        url="https://www.rijksoverheid.nl/actueel",
        coverage_note="Alleen het bericht zelf; de regeling is niet opgenomen.",
    ),
}

RECEIPT = Receipt(
    version="0.1.0",
    corpus="9f2c41d07be8",
    rules="51aa0c93e6d4",
    index="c70be1f2a985",
    retrieval="woorden en betekenis",
)


def passages_of(source_id: str) -> list[Passage]:
    """The passages of a source, in order."""
    return [passage for passage in PASSAGES if passage.source == source_id]


def citation(n: int, passage: Passage) -> Citation:
    """A numbered citation of a passage."""
    source = SOURCES[passage.source]
    return Citation(
        n=n,
        source_id=source.id,
        title=source.title,
        authority=source.authority,
        tranche=source.tranches[0],
        locator=passage.locator,
        label=f"{source.title}, {passage.locator.heading}",
        text=passage.text,
        verbatim=passage.verbatim,
        url=source.url,
        date=source.date,
        passage_id=passage.id,
    )


class FakeAssistant:
    """Answers by a word in the question and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Question] = []

    def ask(self, question: Question) -> Answer:
        self.asked.append(question)
        said = question.text.casefold()
        if "stuk" in said:
            raise RuntimeError("/geheim/pad/naar/instelling")
        if "lunch" in said or "meal" in said:
            return _meals(question)
        if "hoeveel" in said:
            return _budget(question)
        if "wijziging" in said:
            return _change(question)
        if "weer" in said:
            return _answer(question, Outcome.OUT_OF_SCOPE, "Dit gaat niet over de SPUK.")
        if "parkeer" in said:
            return _answer(
                question,
                Outcome.NOT_IN_SOURCES,
                "De bronnen zeggen hier niets over.",
                contact="SPUKKansrijkewijk@minbzk.nl",
            )
        if "mag het" in said:
            return _answer(
                question,
                Outcome.NEEDS_INFORMATION,
                "Wij weten nog niet om welke activiteit het gaat.",
                follow_ups=(FollowUp("activiteit", "Wat wilt u precies doen?"),),
            )
        return _answer(question, Outcome.ANSWERED, f"U vroeg: {question.text} [1]", cited=(NEWS,))


def _meals(question: Question) -> Answer:
    english = "meal" in question.text.casefold()
    text = (
        "**No.** Meals cannot be paid from School en Omgeving. [1]"
        if english
        else "**Nee.** Een maaltijd kan niet uit School en Omgeving worden betaald. [1]\n\n"
        "Dit geldt voor de tranche 2023-2025. Andere activiteiten van de school kunnen wel, "
        "zoals sport of muziek na schooltijd. [1]"
    )
    return _answer(
        question,
        Outcome.NO,
        text,
        language="en" if english else "nl",
        cited=(MEALS,),
        basis="assumed",
        facts=(
            Fact("hoofdthema", "Hoofdthema", "School en Omgeving", Origin.SAID),
            Fact("activiteit", "Activiteit", "warme lunch", Origin.SAID),
            Fact("soort", "Soort kosten", "maaltijden", Origin.DERIVED),
        ),
        conditions=(
            AnswerCondition("geen-maaltijd", "Het gaat niet om maaltijden", Status.NOT_MET, (1,)),
        ),
        trace=(Step("Uitgesloten kosten", "maaltijden"),),
    )


def _budget(question: Question) -> Answer:
    return _answer(
        question,
        Outcome.ANSWERED,
        "In 2024 is er landelijk **€ 31.610.000** voor School en Omgeving. [1]",
        kind=Kind.BUDGET,
        basis="stated",
        cited=(TABLE,),
        facts=(
            Fact("hoofdthema", "Hoofdthema", "School en Omgeving", Origin.SAID),
            Fact("jaar", "Jaar", "2024", Origin.SAID),
        ),
        amounts=(
            AnswerAmount("Landelijk budget", 31_610_000, "School en Omgeving", 2024, (1,)),
            AnswerAmount("Landelijk budget", 28_049_000, "School en Omgeving", 2025, (1,)),
        ),
    )


def _change(question: Question) -> Answer:
    share = question.facts.get("verschuiving")
    if share == "veel":
        raise InvalidInput("Schrijf de verschuiving als percentage of bedrag.")
    new = question.facts.get("nieuwe_activiteit")
    facts = [Fact("thema", "Hoofdthema", "Jonge Kind", Origin.EARLIER_TURN)]
    if share:
        facts.append(Fact("verschuiving", "Verschuiving", share, Origin.SAID))
    else:
        facts.append(Fact("verschuiving", "Verschuiving", "22,5%", Origin.ASSUMED))
    if new:
        facts.append(Fact("nieuwe_activiteit", "Nieuwe activiteit", new, Origin.SAID))
    outcome = {None: Outcome.CONDITIONAL, "ja": Outcome.YES, "nee": Outcome.NO}[new]
    start = {None: "Dat hangt ervan af.", "ja": "Ja.", "nee": "Nee."}[new]
    return _answer(
        question,
        outcome,
        f"**{start}** Boven 25% vraagt u een wijziging aan. [1]",
        kind=Kind.PROCEDURE,
        cited=(CHANGE,),
        basis="earlier_turn",
        facts=tuple(facts),
        conditions=(
            AnswerCondition("drempel", "De verschuiving is hoogstens 25%", Status.MET, (1,)),
            AnswerCondition(
                "nieuw",
                "De activiteit is niet nieuw",
                Status.UNKNOWN if new is None else Status.MET,
                (1,),
            ),
        ),
        follow_ups=()
        if new
        else (
            FollowUp(
                "nieuwe_activiteit",
                "Is het een geheel nieuwe activiteit?",
                (("ja", "Ja, geheel nieuw"), ("nee", "Nee, zij bestond al")),
            ),
        ),
        flip_points=("Boven 25% van € 800.000 (€ 200.000); u zit op € 180.000.",),
    )


def _answer(
    question: Question,
    outcome: Outcome,
    text: str,
    *,
    kind: Kind = Kind.ELIGIBILITY,
    language: str = "nl",
    basis: str | None = None,
    cited: tuple[Passage, ...] = (),
    facts: tuple[Fact, ...] = (),
    conditions: tuple[AnswerCondition, ...] = (),
    amounts: tuple[AnswerAmount, ...] = (),
    follow_ups: tuple[FollowUp, ...] = (),
    flip_points: tuple[str, ...] = (),
    contact: str | None = None,
    trace: tuple[Step, ...] = (),
) -> Answer:
    return Answer(
        id="01J0000000000000000000000A",
        question=question.text,
        language=language,
        kind=kind,
        outcome=outcome,
        tranche=question.tranche or ("2023-2025" if basis else None),
        tranche_basis="stated" if question.tranche else basis,
        text=text,
        claims=(Claim(text, "source", tuple(range(1, len(cited) + 1))),),
        facts=facts,
        conditions=conditions,
        amounts=amounts,
        follow_ups=follow_ups,
        flip_points=flip_points,
        citations=tuple(citation(n, passage) for n, passage in enumerate(cited, start=1)),
        contact=contact,
        receipt=RECEIPT,
        trace=trace,
    )
