"""Why a person has to look at a mail, beyond reading the draft and approving of it.

A person must look where the mail wants something done (another contact person, an appointment, a
postponement, a copy), where it is about more than the rules (a complaint, the press, politics,
law, a resident's own case, an invoice, a request under the Woo or the AVG), where a machine sent
it, where no question was found, where something in it could not be read, where it tells the
assistant what to do, and where an answer is "not in the sources" or "not about the SPUK". A
question that hangs on facts that are not stated is no such reason: the draft asks for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.channels.mail.model import Mail, Reason
from assistant.domain import Outcome

WORDS: dict[str, str] = {
    "contactgegevens": "De mail vraagt om contactgegevens aan te passen. Verwerk dat zelf.",
    "afspraak": "De mail vraagt om een afspraak, een gesprek of een telefoontje. Beslis dat zelf.",
    "uitstel": "De mail vraagt om uitstel of een andere termijn. Daarover beslist een medewerker.",
    "verwerking": "Er is iets ingestuurd of er wordt om een ontvangstbevestiging gevraagd. "
    "Verwerk dat zelf.",
    "toesturen": "De mail vraagt om een stuk toe te sturen. Doe dat zelf.",
    "verzoek": "De mail vraagt iets te doen dat geen vraag over de regels is. Beslis dat zelf.",
    "klacht": "De mail is een klacht. Reageer daar zelf op.",
    "pers": "De mail komt van de pers of gaat daarover. Laat woordvoering meekijken.",
    "politiek": "De mail gaat over Kamervragen of een verzoek uit de politiek. Stem het antwoord af.",
    "juridisch": "De mail gaat over bezwaar, beroep, aansprakelijkheid of een besluit. "
    "Leg hem voor aan een jurist.",
    "woo": "De mail is een verzoek op grond van de Woo. Daar geldt een eigen procedure voor.",
    "avg": "De mail gaat over persoonsgegevens of een datalek. Schakel de privacyfunctionaris in.",
    "bewoner": "De mail gaat over de eigen situatie van een bewoner. Behandel die zelf, en neem "
    "geen gegevens over.",
    "factuur": "De mail gaat over een factuur, een offerte of een aanbod. Handel dat zelf af.",
    "integriteit": "De mail gaat over mogelijk misbruik of fraude. Meld dat volgens de procedure.",
    "veiligheid": "De mail bevat een dreiging of een noodsituatie. Handel direct.",
    "besluit": "De mail vraagt om een besluit, een toezegging of een uitzondering. "
    "Daarover beslist een medewerker.",
    "automatisch": "Dit bericht is automatisch verstuurd. Stuur geen antwoord zonder te kijken.",
    "aanwijzing": "De mail bevat aanwijzingen aan een computerprogramma. Die zijn niet gevolgd; "
    "lees de mail zelf.",
    "dank": "De mail bedankt alleen. Beslis zelf of er een antwoord nodig is.",
    "kennisgeving": "De mail is ter kennisgeving en vraagt niets. Beslis zelf of u antwoordt.",
    "afwezig": "Dit is een automatische afwezigheidsmelding. Er is geen antwoord nodig.",
    "geen-vraag": "In de mail is geen inhoudelijke vraag gevonden. Lees hem zelf.",
    "bijlage": "Er zijn bijlagen. Controleer of daar iets in staat dat voor het antwoord telt.",
    "onleesbaar": "Een deel van de mail kon niet gelezen worden. Lees dat deel zelf.",
    "te-veel": "De mail stelt meer vragen dan hier beantwoord zijn. Vul het antwoord aan.",
    "taal": "De mail is niet in het Nederlands of Engels geschreven. Lees hem zelf.",
    "eigen-zaak": "Vraag {nummers} gaat over een eigen mail, aanvraag, betaling of besluit. "
    "Daarop weet alleen een medewerker het antwoord.",
    "niet-in-bronnen": "Op vraag {nummers} geven de bronnen geen antwoord. Vul dat zelf aan.",
    "buiten": "Vraag {nummers} gaat niet over de SPUK Kansrijke Wijk. Antwoord zelf of verwijs door.",
    "antwoordadres": "Het antwoordadres is van een andere organisatie dan de afzender. "
    "Controleer aan wie u antwoordt.",
}

_CUES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "klacht",
            (
                r"\bklacht\b(?!en?(?:regeling|loket))|\bbeklag\b|\bonacceptabel\b|\bonaanvaardbaar\b|"
                r"\bschandalig\b|\bschande\b|\bbelachelijk\b|\bontevreden\b|\bte gek voor woorden\b|"
                r"\bzeer (?:teleurgesteld|boos|ontstemd)\b|\bteleurgesteld\b|\bteleurstellend\b|\bwoedend\b|\bik ben (?:het )?(?:zat|boos)\b|"
                r"\b(?:al )?(?:de |voor de )?(?:derde|vierde|vijfde|zoveelste|tweede) keer dat (?:ik|wij|we)\b|"
                r"\bal (?:twee|drie|vier|vijf|meerdere|\d) ?(?:keer|maal|x)\b[^.?!]{0,40}\b(?:mail|gebeld|gevraagd|geschreven)|"
                r"\b(?:nog (?:steeds|altijd) (?:geen|niets?)|geen enkele|nooit(?: een)?)\b[^.?!]{0,50}\b(?:antwoord|reactie|vernomen|"
                r"gehoord|bericht)\b|\b(?:geen|nog geen) (?:antwoord|reactie) (?:op|gekregen|ontvangen|gehad|mogen)\b|\bkrijg(?:en)? (?:maar |gewoon |steeds )*geen (?:antwoord|reactie)\b|"
                r"\b(?:zo|te) (?:lang|slecht)\b[^.?!]{0,30}\b(?:wachten|bereikbaar)\b|"
                r"\bslechte (?:dienstverlening|communicatie|service)\b|\bcomplaint\b|\bunacceptable\b|"
                r"\b(?:still|yet) (?:no|not)\b[^.?!]{0,30}\b(?:answer|reply|response|heard|received)\b|\bdisappointed\b"
            ),
        ),
        (
            "pers",
            (
                r"\bpers(?:vraag|vragen|bericht|woordvoer\w*|verzoek)?\b(?!on)|\bjournalist\w*|\bdagblad\b|"
                r"\b(?:lokale|regionale|landelijke) (?:krant|omroep)\b|\b(?:van|voor|namens|bij) (?:de|een) (?:krant|omroep|nieuwssite)\b|\bkrantenartikel\w*|\bredactie@|\bredacteur\b|"
                r"(?<!job )(?<!mock )(?<!proef)(?<!sollicitatie-)\binterview\w*\b(?! (?:practice|skills|training))|\bwoordvoer\w*|\bschrijf (?:aan )?een (?:stuk|artikel)\b|\bpublicatie (?:in|van) (?:de|een) krant|"
                r"\breporter\b|\bnewspaper\b|\bpress (?:inquiry|question|request)\b|\bmedia(?:vraag|verzoek)\b|\bdocumentaire\b"
            ),
        ),
        (
            "politiek",
            (
                r"\bkamervra\w+|\btweede kamer\b|\bkamerlid\b|\bkamerleden\b|\bkamerdebat\b|\bmotie\b|"
                r"\b(?:schriftelijke|mondelinge) vragen van (?:het lid|de kamer|leden)\b|\bminister (?:wil|heeft toegezegd|vraagt)\b|"
                r"\bparliament\w*"
            ),
        ),
        (
            "juridisch",
            (
                r"(?<!een )(?<!geen )(?<!als )\bbezwaar(?:schrift|procedure|termijn)?\b(?= (?:maken|aan|tegen|in)|schrift|[.,;!?]|$| willen)|\bbezwaarschrift\b|\bmaak(?:t)? (?:hierbij |formeel |pro forma )*bezwaar\b|\bmaken (?:wij |we |hierbij |formeel )*bezwaar\b|\bbezwaar (?:te )?maken\b|"
                r"\bin beroep\b|\bberoep(?:schrift| aantekenen| instellen)|\bingebrekestelling\b|\bin gebreke\b|\bdwangsom\b|"
                r"\baansprakelijk\w*|\badvocaat\b|\badvocaten\w*|\brechtbank\b|\brechtszaak\b|\bde rechter\b|\bkort geding\b|\bjuridische stappen\b|"
                r"\bschadevergoeding\b|\bschadeclaim\b|\bombudsman\b|\bsommer\w+|\blawyer\b|\blegal action\b|\bformal objection\b|\blodge an? (?:appeal|objection)\b|\bliab(?:le|ility)\b"
            ),
        ),
        (
            "woo",
            (
                r"\bwoo[- ]?verzoek\w*|\bwob[- ]?verzoek\w*|\bwet open overheid\b|\bop grond van de woo\b|\bberoep op de woo\b|\binformatieverzoek\b|"
                r"\bopenbaar (?:te )?maken\b|\bopenbaarmaking\b|\bfreedom of information\b|\bopen government act\b"
            ),
        ),
        (
            "avg",
            (
                r"\bdatalek\w*|\binzageverzoek\b|\bavg[- ]?verzoek\b|\bop grond van de avg\b|\brecht (?:op|van) (?:inzage|vergetelheid)\b|"
                r"\bpersoonsgegevens (?:te )?(?:verwijderen|wissen|inzien)\b|\bdata breach\b|\bfunctionaris (?:voor )?gegevensbescherming\b"
            ),
        ),
        (
            "bewoner",
            (
                r"\b(?:mijn|m'n) (?:\w+ )?(?:schuld(?:en)?|uitkering|bijstand\w*|huurachterstand|deurwaarder|schuldhulp\w*|toeslag(?:en)?|"
                r"ziekte|depressie|kinderbijslag|inkomen|bewindvoerder|huisarts|zoon|dochter|man|vrouw|echtgeno\w+|kind(?:eren)?|huis|woning|moeder|vader|cliënt|client)\b|"
                r"\b(?:mijn|m'n|onze) (?:buurvrouw|buurman|buren)\b[^.?!]{0,60}\b(?:schuld\w*|uitkering|bijstand\w*|ziek\w*|huurachterstand|deurwaarder|toeslag\w*|inkomen|geldproblemen)\b|"
                r"\bik (?:heb|zit|kom|sta|leef|woon|ben) [^?!]{0,40}\b(?:schuld(?:en)?|bijstand|uitkering|schuldsanering|armoede|ziek|alleenstaand\w*|werkloos|"
                r"dakloos|arbeidsongeschikt|afgekeurd|huurachterstand|rond)\b|\bals (?:bewoner|inwoner|burger|alleenstaande \w+)\b|"
                r"\bik ben (?:een )?(?:bewoner|inwoner|burger)\b|\bik woon (?:in|op|aan)\b|"
                r"\b(?:een|deze|onze|die) (?:bewoner|bewoonster|inwoner|inwoonster|cliënt|klant|deelnemer|deelneemster|leerling|moeder|vader|gezin|mevrouw|meneer|man|vrouw)\b(?:[^.?!]|\.(?=\d)){0,80}\b"
                r"(?:diagnose|ziekte|depressi\w+|verslaafd|verslaving|bsn|schizofreni\w+|kanker|psychos\w+|huiselijk geweld|suïcid\w*|autis\w+|adhd)\b|"
                r"\b(?:bewoner|bewoonster|inwoner|inwoonster|cliënt|deelnemer|gezin)\b(?:[^.?!]|\.(?=\d)){0,60}(?:€ ?\d[\d.]*|\d[\d.]* euro\b)(?:[^.?!]|\.(?=\d)){0,30}\bschuld|"
                r"\bmy (?:own )?(?:debts?|benefits?|rent|illness|disability|landlord)\b|\bi am a resident\b|\[BSN weggelaten\]|\[geboortedatum weggelaten\]|"
                r"\b(?:mevrouw|mevr\.?|mw\.?|meneer|de heer|dhr\.?|familie|fam\.) \[naam weggelaten\][^?!]{0,160}\b(?:schuld\w*|uitkering|bijstand\w*|ziek\w*|diagnose|schuldhulp\w*|toeslag\w*|huurachterstand|verslaafd|psychisch\w*|medisch\w*|deurwaarder|inkomen)\b"
            ),
        ),
        (
            "factuur",
            (
                r"\b(?:bijgevoegde?|onze|uw|de|een|openstaande|betaling van|hierbij) (?:\w+ )?factu(?:ur|ren)\b[^.?!]{0,80}\b(?:betal\w+|voldoen|voldaan|ontvang\w+|bijgevoegd|bijlage|nummer|nr|openstaa\w*|sturen|stuur)|"
                r"\bfactuur(?:nummer|nr)?\.? ?\d|\bbetalingsherinnering\b|\baanmaning\b|\b(?:bijgaande?|hierbij (?:de|onze|een)|onze|vrijblijvende|uw) offerte\b|\bwij bieden (?:u|jullie) (?:\w+ ){0,3}aan\b|\bvrijblijvend(?:e)? (?:kennismak\w*|offerte|gesprek|demo)\b|"
                r"\b(?:attached|enclosed|outstanding|our|unpaid) invoice\b(?![^.?!]{0,60}\b(?:budget|theme|may we|can we)\b)|\binvoice (?:number|no\.?) ?\d|\b(?:pay|settle) (?:the|this|our|my) invoice\b(?![^.?!]{0,60}\bfrom\b)|\bquotation\b|\bgratis demo\b"
            ),
        ),
        (
            "integriteit",
            r"\bfraude\b|\bdubbel (?:is |zijn |wordt |worden )?(?:ge)?declar\w*|\baangifte\b|\bin (?:zijn|haar|hun|eigen) (?:eigen )?zak\w*\b|\bvals(?:elijk|e)\b|\bvervals\w*|\bpriv[eé]rekening\b|\bzijn eigen rekening\b|\bmisbruik (?:van|met|gemaakt)\b|\bklokkenluid\w*|\bintegriteit\w*|\bverduister\w*|\bcorrupti\w*|\bvalsheid\b|\bbelangenverstrengeling\b|\bfraud\b|\bembezzle\w*",
        ),
        (
            "veiligheid",
            r"\bzelfmoord\b|\bsuïcid\w*|\bsuicid\w*|\bmaak(?: er)? een eind(?:e)? aan (?:mijn|het) leven\b|\bik (?:kom|weet) (?:jullie|je|u) (?:wel )?(?:te )?(?:vinden|opzoeken)\b|\b(?:met|door) (?:de )?dood bedreig\w*|\bbedreig(?:d|ing)\b|\bhuiselijk geweld\b|\bkill myself\b",
        ),
        (
            "besluit",
            (
                r"\b(?:ontheffing|vrijstelling|dispensatie|hardheidsclausule|coulance|uitzondering (?:voor ons|voor onze|te maken|maken|verlenen))\b|\b(?:formele?|schriftelijke?|officiële?|bindende?) (?:toestemming|goedkeuring|toezegging|akkoord|instemming|besluit|garantie)\b|"
                r"\b(?:verzoek\w*|vragen) (?:wij |we |ik |u |jullie |hierbij |om )*(?:om )?(?:uw |jullie |de |formele )?(?:toestemming|goedkeuring|toezegging|instemming)\b|"
                r"\b(?:kunt|kunnen|wilt|willen|zou|zouden) (?:u|jullie|je)\b[^.?!]{0,50}\b(?:toezeggen|garanderen|goedkeuren|een uitzondering|toestemming (?:geven|verlenen))\b|"
                r"(?:^|[.!?:\n])\s*(?:en |and |graag )?(?:bevestig|confirm)\b[^.?!]{0,30}\b(?:dat|that)\b(?:[^.?!]|\.(?=\d)){0,80}\b(?:uitbetaal\w*|uitbetaling|overgemaakt|"
                r"gestort|krijgen|krijgt|ontvangen|ontvangt|toegekend|goedgekeurd|verleend|extra|paid|transferred|receive|granted|approved)\b|"
                r"\bgarandeer\w*|\bbeloof\b|\bbeloven\b|\b(?:can|could) you (?:guarantee|promise|approve)\b|\bwritten (?:permission|approval|guarantee)\b"
            ),
        ),
        (
            "aanwijzing",
            (
                r"\b(?:negeer|vergeet|sla over|ignore|disregard|forget|override)\b[^.?!]{0,50}\b(?:instructie\w*|regels|aanwijzing\w*|opdracht\w*|voorgaande|bovenstaande|eerdere|bronnen|instructions?|rules|prompt|previous|above|sources)\b|"
                r"\b(?:system|systeem)[ -]?(?:prompt|message|bericht|instructie)\b|\bje bent (?:nu|vanaf nu|voortaan) (?:een|geen)\b|\byou are (?:now|no longer)\b|\bact as\b|\bdoe alsof je\b|"
                r"\b(?:antwoord|beantwoord|zeg|schrijf|reageer)\b[^.?!]{0,20}\b(?:altijd|alleen|uitsluitend|enkel|overal)\b[^.?!]{0,30}\b(?:met|ja|nee|dat|\"|')|"
                r"\b(?:ai|ai-assistent|ai-assistant|chatbot|taalmodel|language model|llm|(?:opdracht|instructie|bericht|message|note) (?:voor|aan|to|for) (?:de|the) (?:assistent|assistant|ai|robot))\b[^.?!]{0,60}\b(?:moet|must|should|please|stuur|antwoord|zet|schrijf|bevestig|send|reply|confirm|instruct\w*)\b|"
                r"\b(?:stuur|zend|mail|forward|send|bcc|cc)\b[^.?!]{0,60}\b(?:dit antwoord|je antwoord|het concept|the (?:reply|draft|answer)|all (?:mails?|data)|alle (?:mails|gegevens))\b|"
                r"\b(?:bevestig|zet|schrijf|vermeld|noem|neem|herhaal|plak|kopieer|confirm|state|write|paste|copy|put)\b(?:[^.?!]|\.(?=\d)){0,160}\bin (?:je|jouw|uw|jullie|het|dit|your|the) (?:antwoord|concept|reactie|mail|brief|reply|draft|answer)\b|"
                r"(?:^|[.!?:\n])\s*(?:en |and )?(?:schrijf|vermeld|zeg|antwoord|meld|plak|write|state|say|reply|respond|paste)\s(?:\w+\s)?(?:dat|that|de|het|the|alle?)\b|"
                r"\b(?:stuur|send|mail|forward)\b[^.?!]{0,40}\b(?:kopie|copy|antwoord|reply)\b[^.?!]{0,20}\b(?:naar|to)\b[^.?!]{0,5}\[e-mailadres|"
                r"\b(?:developer|system|admin|ontwikkelaars?|systeem)[- ]?(?:note|notitie|instructi\w*)\b|\btell the (?:user|sender|asker|reader)\b|"
                r"\b(?:zeg|vertel|meld)\b[^.?!]{0,20}\b(?:de|tegen de) (?:gebruiker|afzender|vrager)\b|\bde assistent\b[^.?!]{0,40}\b(?:past|moet|antwoordt|zegt|haalt|schrijft|neemt)\b|"
                r"\bdecode(?:er|ren)\b|\bbase64\b|\b(?:gebruik|hanteer) (?:dat|dit|deze|die)\b[^?]{0,30}$|"
                r"\[/?(?:INST|SYSTEM|SYS)\]|<\|?(?:im_start|system|endoftext)|\bBEGIN (?:SYSTEM|ADMIN)\b|\bneeds_human\b"
            ),
        ),
    )
)
_THANKS = re.compile(
    r"\b(?:bedankt|dank (?:u|je|jullie|voor)|hartelijk dank|hartelijk bedankt|dankjewel|thanks|thank you)\b",
    re.IGNORECASE,
)
_THANKS_WORDS = 60  # of a mail that is no more than thanks
# Words with which thanks are not all that is said.
_UNSETTLED = re.compile(
    r"\b(?:maar|echter|alleen|toch|helaas|jammer|onduidelijk|verzoek\w*|wil\w*|graag|moet\w*|vraag|vragen|"
    r"but|however|unfortunately|please|would)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?:the|and|is|are|we|for|that|can|of|to)\b", re.IGNORECASE)
_DUTCH = re.compile(r"\b(?:de|het|een|en|is|van|wij|we|voor|dat|niet|met|ik|op)\b", re.IGNORECASE)
_FOREIGN = re.compile(
    r"\b(?:der|das|und|wir|ist|für|nicht|mit|ein|eine|sie|nous|pour|est|une|avec|vous|que|los|las|"
    r"para|por|está|bir|ve|için|ile|jest|nie|się|dla|och|att|il|della|che|sono)\b",
    re.IGNORECASE,
)
_OUT_OF_OFFICE = re.compile(
    r"^(?:automatisch antwoord|automatic reply|autoreply|out of office|afwezig\w*|niet aanwezig|"
    r"undeliverable|onbestelbaar|delivery status|mail delivery|abwesen\w*)|"
    r"\b(?:ben|zijn) (?:ik |wij )?(?:momenteel |op dit moment |tot en met |tot )[^.?!]{0,40}\b(?:afwezig|niet aanwezig|"
    r"op vakantie|met verlof)\b|\bi am (?:currently )?out of (?:the )?office\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:undeliverable|onbestelbaar|delivery status|mail delivery|not be delivered|niet (?:worden )?"
    r"(?:bezorgd|afgeleverd))\b",
    re.IGNORECASE,
)
_ONLY_TOLD = re.compile(
    r"\bhoeft? (?:verder )?geen (?:antwoord|reactie|actie)\b|\b(?:wilde|wil|wou) (?:alleen|enkel|even) (?:doorgeven|laten weten|melden)\b|"
    r"\bhoe(?:ft|ven) (?:hier |er )?(?:verder )?niets (?:mee )?te doen\b|\bwilde\w* (?:het|dit) (?:gewoon|alleen|graag|even) (?:delen|melden|laten weten)\b|"
    r"\bter (?:kennisgeving|kennisname|informatie|info)\b|\bt\.?k\.?n\b|\bvoor (?:uw|jullie) (?:informatie|administratie|archief)\b|"
    r"\b(?:geen|zonder) (?:verdere |nadere )?(?:actie|reactie|antwoord)\b[^.?!]{0,20}\b(?:nodig|vereist|verwacht\w*)\b|"
    r"\b(?:verwacht\w*) [^.?!]{0,12}\bgeen (?:reactie|antwoord)\b|"
    r"\bhoef(?:t|en)? (?:u |jullie |je )?(?:hier|daar|er)?\w* ?(?:verder )?niet(?:s|)\b[^.?!]{0,20}\b(?:doen|reageren|antwoorden)\b|"
    r"\bfor your information\b|\bfyi\b|\bno (?:reply|action|response) (?:is )?(?:needed|required|expected)\b",
    re.IGNORECASE,
)
# Words that say what is done with questions of others, not that the sender complains or objects.
_ABOUT = re.compile(
    r"\b(?:klachtenregeling|klachtenprocedure|bezwaar- en beroepsprocedure|persbericht van)\b",
    re.IGNORECASE,
)


def of_text(text: str, subject: str) -> tuple[str, ...]:
    """The names of the reasons that the words of a mail give."""
    whole = _ABOUT.sub("", f"{subject}\n{text}")
    found = [name for name, pattern in _CUES if pattern.search(whole)]
    if _OUT_OF_OFFICE.search(subject) or _OUT_OF_OFFICE.search(text):
        found.append("automatisch")
    if _is_foreign(text):
        found.append("taal")
    return tuple(found)


def of_mail(mail: Mail) -> tuple[str, ...]:
    """The names of the reasons that the mail as a thing gives."""
    found = []
    if mail.automatic:
        found.append("automatisch")
    if mail.attachments:
        found.append("bijlage")
    if mail.problems or any(one.problem for one in mail.attachments):
        found.append("onleesbaar")
    if any(_domain(one.email) != _domain(mail.sender.email) for one in mail.reply_to if one.email):
        found.append("antwoordadres")
    return tuple(found)


def unread(mail: Mail) -> Reason:
    """The reason that something could not be read, with which files those are.

    Files go by number and kind: their names may hold personal data.
    """
    files = [
        f"bijlage {number} ({_kind(one.name)})"
        for number, one in enumerate(mail.attachments, start=1)
        if one.problem
    ]
    told = f" Niet gelezen: {', '.join(files)}." if files else ""
    return Reason("onleesbaar", WORDS["onleesbaar"] + told)


def _kind(name: str) -> str:
    """The ending of a file's name, where it looks like one."""
    ending = name.rpartition(".")[2]
    return (
        ending.lower() if ending.isalnum() and 0 < len(ending) <= 5 and "." in name else "bestand"
    )


def of_outcomes(outcomes: Iterable[Outcome], own: frozenset[int]) -> tuple[Reason, ...]:
    """The reasons that answers give; `own` are the numbers of questions about an own case."""
    silent, outside = [], []
    for number, outcome in enumerate(outcomes, start=1):
        if outcome is Outcome.NOT_IN_SOURCES and number not in own:
            silent.append(number)
        elif outcome is Outcome.OUT_OF_SCOPE:
            outside.append(number)
    found = []
    for name, numbers in (
        ("eigen-zaak", sorted(own)),
        ("niet-in-bronnen", silent),
        ("buiten", outside),
    ):
        if numbers:
            listed = " en ".join(
                filter(None, (", ".join(str(n) for n in numbers[:-1]), str(numbers[-1])))
            )
            found.append(Reason(name, WORDS[name].format(nummers=listed)))
    return tuple(found)


def without_question(text: str, *, only_tells: bool = False) -> Reason:
    """The reason where nothing is asked: only thanks, only to be known, or something else.

    `only_tells` where no sentence looks like a question or a request.
    """
    short = len(text.split()) <= _THANKS_WORDS
    if short and _THANKS.search(text) and not _UNSETTLED.search(text):
        return reason("dank")
    told = (only_tells and not _UNSETTLED.search(text)) or bool(_ONLY_TOLD.search(text))
    return reason("kennisgeving" if told else "geen-vraag")


def is_absence(text: str, subject: str) -> bool:
    """Whether a mail only says that its sender is away; a report of failed delivery is more."""
    whole = f"{subject}\n{text}"
    if _FAILED.search(whole) or not (_OUT_OF_OFFICE.search(subject) or _OUT_OF_OFFICE.search(text)):
        return False
    names = set(of_text(text, subject)) - {"automatisch"}
    return not names


def reason(name: str) -> Reason:
    """The reason of that name in words."""
    return Reason(name, WORDS[name])


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()


def _is_foreign(text: str) -> bool:
    """Whether small words of other languages outnumber those of Dutch and English."""
    if len(text.split()) < 8:
        return False
    letters = sum(char.isalpha() for char in text)
    latin = sum(char.isalpha() and ord(char) < 0x250 for char in text)
    if letters and latin < letters / 2:
        return True
    ours = max(len(_DUTCH.findall(text)), len(_ENGLISH.findall(text)))
    return len(_FOREIGN.findall(text)) > ours
