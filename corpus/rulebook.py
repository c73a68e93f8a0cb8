"""The shapes of the rule data: what each file under corpus/rules/<tranche>/ may hold.

Unknown keys are refused. A reference to a source is one string, "source-id › heading # words": part
of a heading path, and optionally a short term or figure that stands in the passage meant.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Literal

from msgspec import Struct

from corpus.model import HEADING_SEPARATOR, Cite

Ref = str


@lru_cache(maxsize=4096)
def cite(ref: Ref) -> Cite:
    """The reference as a Cite; the heading may be empty (the text before the first heading)."""
    place, _, words = ref.partition(" # ")
    source, _, heading = place.partition(HEADING_SEPARATOR.rstrip())
    return Cite(source.strip(), heading.strip(), words.strip() or None)


class _Data(Struct, frozen=True, forbid_unknown_fields=True):
    pass


class Budgetregel(_Data, frozen=True):
    """A row of the printed table; keys are years and "cumulatief", amounts whole euros."""

    id: str
    thema: bool
    eur: dict[str, int]
    printed: dict[str, str]
    ministerie: str | None = None


class Toevoeging(_Data, frozen=True):
    """Money that was added after the table was made."""

    id: str
    ministerie: str
    per_jaar: int
    cumulatief: int
    bron: Ref


class AnderTotaal(_Data, frozen=True):
    """A total in whole euros that other sources give than the table; `ook` says it later on."""

    eur: int
    bron: Ref
    ook: Ref


class Budget(_Data, frozen=True):
    """The national budget of a tranche with a printed table."""

    jaren: tuple[int, ...]
    bronnen: tuple[Ref, ...]
    regel: tuple[Budgetregel, ...]
    totaal: Budgetregel
    toegevoegd: Toevoeging
    ander_totaal: AnderTotaal


class Inleg(_Data, frozen=True):
    """The budget of a tranche of which only a total and the ministries' shares are known."""

    jaren: tuple[int, ...]
    totaal: int
    totaal_bron: Ref
    bronnen: tuple[Ref, ...]
    ministerie: dict[str, int]


class Bcf(_Data, frozen=True):
    """Shares that go through the BTW-compensatiefonds, per budget line (0.05 is 5%)."""

    bronnen: tuple[Ref, ...]
    aandeel: dict[str, Decimal]


class Sleutel(_Data, frozen=True):
    """How one line is divided: "gelijk", "helft-gelijk", "anders" or "onbekend"."""

    id: str
    soort: str
    nl: str
    en: str
    bron: Ref


class Verdeling(_Data, frozen=True):
    """The distribution keys and the number of areas."""

    gebieden: int
    inleiding: Ref
    sleutel: tuple[Sleutel, ...]


class Bruto(_Data, frozen=True):
    """A gross budget (100%) that a source prints itself, per year."""

    id: str
    eur: dict[str, int]
    bron: Ref


class Integraal(_Data, frozen=True):
    """The share of the national budgets that goes to the integral budget."""

    aandeel: Decimal
    bron: Ref
    bruto: tuple[Bruto, ...]


class Wijziging(_Data, frozen=True):
    """When a wijzigingsaanvraag is needed: above the drempel, or for a new activity."""

    drempel: Decimal
    bronnen: tuple[Ref, ...]


class Verlenging(_Data, frozen=True):
    """The extension after the tranche: at most `jaren` years, until `tot` (ISO date)."""

    jaren: int
    tot: str
    bronnen: tuple[Ref, ...]


class FaqLezing(_Data, frozen=True):
    """A narrower reading of the same rule by a source of lower authority."""

    bron: Ref


class Doorschuiven(_Data, frozen=True):
    """Carrying money forward within the tranche."""

    eerste_jaar: int
    laatste_jaar: int
    bronnen: tuple[Ref, ...]
    verlenging: Verlenging
    faq: FaqLezing


class Aanvraag(_Data, frozen=True):
    """The application window (ISO dates, both included)."""

    van: str
    tot: str
    bronnen: tuple[Ref, ...]
    wie: Ref


class Hoofdthema(_Data, frozen=True):
    """A budget line money is spent from: its name, goal and conditions."""

    id: str
    nl: str
    en: str
    doel_nl: str
    doel_en: str
    doel_bron: tuple[Ref, ...]
    voorwaarden: tuple[str, ...]
    niet_in: tuple[int, ...] = ()


class Voorwaarde(_Data, frozen=True):
    """A condition: the fact it asks for and how to say it; `omgekeerd` where "ja" breaks it.

    `stilzwijgend` is taken to hold until a fact breaks it: it is never asked for.
    """

    id: str
    feit: str
    nl: str
    en: str
    nee_nl: str
    nee_en: str
    vraag_nl: str
    vraag_en: str
    bronnen: tuple[Ref, ...]
    omgekeerd: bool = False
    stilzwijgend: bool = False


class Doelgroep(_Data, frozen=True):
    """A group of people that the sources name for re-integratie."""

    id: str
    nl: str
    en: str
    bronnen: tuple[Ref, ...]


class Opmerking(_Data, frozen=True):
    """Where a remark stands that a verdict on spending may need."""

    bronnen: tuple[Ref, ...]


class Opmerkingen(_Data, frozen=True):
    """All remarks that a verdict on spending may need, each with its place."""

    rijksmiddelen: Opmerking
    voortzetten: Opmerking
    nieuwe_activiteit: Opmerking
    plek_telt_niet: Opmerking
    ww: Opmerking
    andere_doelen: Opmerking
    plaats_per_thema: Opmerking


class Voorwaarden(_Data, frozen=True, dict=True):
    """All main themes and conditions of a tranche."""

    hoofdthema: tuple[Hoofdthema, ...]
    voorwaarde: tuple[Voorwaarde, ...]
    doelgroep: tuple[Doelgroep, ...]
    opmerkingen: Opmerkingen

    @cached_property
    def theme_by_id(self) -> dict[str, Hoofdthema]:
        """The budget lines by their id."""
        return {t.id: t for t in self.hoofdthema}

    @cached_property
    def rule_by_id(self) -> dict[str, Voorwaarde]:
        """The conditions by their id."""
        return {v.id: v for v in self.voorwaarde}


class Bij(_Data, frozen=True):
    """What the sources say of an activity under one main theme ("*": under any)."""

    thema: str
    status: str
    bronnen: tuple[Ref, ...]
    let_op_nl: str = ""
    let_op_en: str = ""


class Activiteit(_Data, frozen=True):
    """An activity with the words people use for it.

    `samen_nl` are words that stand for it only beside a word of `met_nl` in the same message
    ("huisarts" beside "geldzorgen"). `rang` says when it decides: `eerst` is a cost that outweighs
    the activity it is made for (a building), `laatst` a broad word that anything may stand beside.
    """

    id: str
    nl: str
    en: str
    woorden_nl: tuple[str, ...]
    bij: tuple[Bij, ...]
    woorden_en: tuple[str, ...] = ()
    samen_nl: tuple[str, ...] = ()
    met_nl: tuple[str, ...] = ()
    samen_en: tuple[str, ...] = ()
    met_en: tuple[str, ...] = ()
    eisen: tuple[str, ...] = ()
    rang: Literal["eerst", "gewoon", "laatst"] = "gewoon"


class Activiteiten(_Data, frozen=True, dict=True):
    """The catalogue of activities of a tranche."""

    activiteit: tuple[Activiteit, ...]

    @cached_property
    def by_id(self) -> dict[str, Activiteit]:
        """The activities by their id."""
        return {a.id: a for a in self.activiteit}


class Stelling(_Data, frozen=True):
    """One thing the sources state, or are known to leave out (`uitkomst`).

    `conflict` names the difference between sources that it is about; `toen` the statement of the
    first tranche that says what was the rule before. A line of `niet` names concepts that together
    show that something else is asked, however much it looks like this.
    """

    id: str
    kind: str
    als: tuple[str, ...]
    nl: str
    en: str
    bronnen: tuple[Ref, ...]
    vraag: tuple[str, ...] = ()
    ja: tuple[str, ...] = ()
    nee: tuple[str, ...] = ()
    standaard: str | None = None
    uitkomst: str = "answered"
    voorwaardelijk: bool = False
    bedragen: tuple[Bedrag, ...] = ()
    tranche_open: bool = False
    conflict: str = ""
    toen: str = ""
    niet: tuple[str, ...] = ()

    @property
    def is_no_duty(self) -> bool:
        """Whether it says that something need not be: no answer to whether it may be."""
        return "verplicht" in self.nee and self.standaard == "nee"


class Stellingen(_Data, frozen=True):
    """All statements of a tranche."""

    stelling: tuple[Stelling, ...]


class Term(_Data, frozen=True):
    """A concept of the field and the forms in which people write it."""

    id: str
    nl: tuple[str, ...]
    en: tuple[str, ...] = ()


class Premisse(_Data, frozen=True):
    """Something that askers take for granted and that a source contradicts.

    A line of `als` names concepts that make the claim together. `ontkend`: the claim denies them.
    `waarde` is a fact of the claim that is wrong unless it is one of `juist`. `stelling` is the
    statement that says the same; `altijd` means that the correction holds for every tranche.
    """

    id: str
    als: tuple[str, ...]
    nl: str
    en: str
    bronnen: tuple[Ref, ...]
    ontkend: bool = False
    waarde: str = ""
    juist: tuple[str, ...] = ()
    stelling: str = ""
    altijd: bool = False


class Premissen(_Data, frozen=True):
    """All premises of a tranche that its sources contradict.

    `begrip` holds words that only matter in such a claim; they are looked up in nothing else.
    """

    premisse: tuple[Premisse, ...]
    begrip: tuple[Term, ...] = ()


class Bewering(_Data, frozen=True):
    """Something that askers put forward to be checked and that the sources settle.

    A line of `als` names concepts that make the claim together; `waar` says whether it is true as
    the line puts it (a denial turns that round), `slechts` that only a denial or only a claim
    without one counts. `waarde` is what the claim must state besides, and it is true with none but
    those of `juist`: a fact or count as in Premisse, "begrip:kind" for the concepts of that kind,
    (values of `ook` may stand beside those),
    "richting" for vooruit or terug in the years. The answer is a statement, what a rule says to
    the open question, or `nl`. `altijd` means that it holds for every tranche, `ook_vraag` that a
    plain question with yes or no is about it too.
    """

    id: str
    als: tuple[str, ...]
    waar: bool = True
    slechts: Literal["", "ontkend", "gesteld"] = ""
    waarde: str = ""
    juist: tuple[str, ...] = ()
    ook: tuple[str, ...] = ()
    stelling: str = ""
    regel: str = ""
    kind: str = "procedure"
    nl: str = ""
    en: str = ""
    bronnen: tuple[Ref, ...] = ()
    bedragen: tuple[Bedrag, ...] = ()
    altijd: bool = False
    ook_vraag: bool = False


class Beweringen(_Data, frozen=True):
    """All claims of a tranche that its sources settle.

    `begrip` holds words that only matter in such a claim; they are looked up in nothing else.
    """

    bewering: tuple[Bewering, ...]
    begrip: tuple[Term, ...] = ()


class Bedrag(_Data, frozen=True):
    """A euro amount that a statement gives."""

    eur: int
    label: str


class Versie(_Data, frozen=True):
    """What one source says where sources differ; `datum` is the date of that source.

    `gedrukt` are the words or the figure in the passage itself.
    """

    bron: Ref
    gedrukt: str
    gezag: str
    datum: str
    nl: str
    en: str
    bedragen: tuple[Bedrag, ...] = ()


class Conflict(_Data, frozen=True):
    """Sources that differ on one thing: what each says, the one that goes first at the top.

    `schijnbaar` where they do not exclude each other: a rounding, or two things of one name.
    `reden` says why the first goes first where authority and date would say otherwise. `bij` names
    the answers that use one of the values ("stelling:id", or a rule and its figure); `kort` is the
    sentence that they add. What an answer says is in the statement about it.
    """

    id: str
    onderwerp: str
    soort: Literal["bedrag", "aantal", "datum", "voorwaarde", "naam"]
    uitleg: str
    versie: tuple[Versie, ...]
    schijnbaar: bool = False
    reden: str = ""
    bij: tuple[str, ...] = ()
    kort_nl: str = ""
    kort_en: str = ""
    kort_bronnen: tuple[Ref, ...] = ()
    kort_bedragen: tuple[Bedrag, ...] = ()


class Conflicten(_Data, frozen=True):
    """All differences between the sources of a tranche."""

    conflict: tuple[Conflict, ...]


class Gebied(_Data, frozen=True):
    """A stedelijk focusgebied and its municipality, with the names people use."""

    id: str
    naam: str
    gemeente: str
    namen: tuple[str, ...]
    gemeente_namen: tuple[str, ...]
    coalitie: bool = False

    @property
    def gemeente_id(self) -> str:
        """The municipality as concepts name it: "den-haag"."""
        return self.gemeente.lower().replace(" ", "-")


class Gebieden(_Data, frozen=True):
    """The areas of the NPLV; `coalitie_bronnen` say whose coalition the SPUK pays."""

    bron: Ref
    coalitie_bronnen: tuple[Ref, ...]
    gebied: tuple[Gebied, ...]


class Terms(_Data, frozen=True):
    """The words of the field."""

    term: tuple[Term, ...]


class TrancheRules(_Data, frozen=True):
    """Everything that the sources settle for one tranche; what is absent is not known."""

    budget: Budget | None = None
    inleg: Inleg | None = None
    bcf: Bcf | None = None
    verdeling: Verdeling | None = None
    integraal: Integraal | None = None
    wijziging: Wijziging | None = None
    doorschuiven: Doorschuiven | None = None
    aanvraag: Aanvraag | None = None
    voorwaarden: Voorwaarden | None = None
    activiteiten: Activiteiten | None = None
    stellingen: Stellingen | None = None
    premissen: Premissen | None = None
    beweringen: Beweringen | None = None
    conflicten: Conflicten | None = None


class Rulebook(_Data, frozen=True):
    """All rule data of a corpus. `digest` is the hash of the files it was read from.

    `words` are the longer words of the texts in lower case: ordinary Dutch that is no typo.
    """

    digest: str
    tranches: dict[str, TrancheRules]
    gebieden: Gebieden
    terms: Terms
    words: tuple[str, ...] = ()
