"""The turns of phrase of mails: what asks, what is a courtesy, and what wants something done."""

from __future__ import annotations

import re

_W = r"(?:of|wat|hoe|hoeveel|wanneer|wie|welke?|waar\w*|waarom|tot wanneer|op welke|in hoeverre|binnen)"
_WHO = r"(?:wij|we|ik|u|jullie|mij|me|ons|men|wij|mijn collega's?|onze \w+|de \w+)"

# A sentence without a question mark that asks all the same.
ASKS = re.compile(
    rf"\b(?:hoor|horen|verneem|vernemen|lees|lezen|zie|zien) (?:ik|wij|we) (?:\w+ ){{0,3}}?(?:graag )?{_W}\b|"
    rf"\b(?:ik|wij|we) (?:hoor|horen|verneem|vernemen|lees|lezen|zie|zien|ontvang|ontvangen) (?:\w+ ){{0,3}}?graag "
    rf"(?:\w+ ){{0,3}}?{_W}\b|"
    rf"\b(?:de|een|onze|mijn|hun) (?:vraag|kwestie|dilemma),? {_W}\b(?![^?]*\b(?:beantwoord|opgelost|achterhaald)\b)|"
    rf"\b(?:i|we) (?:was|were) wondering\b|\bappreciate\b[^?]*\b(?:confirmation|clarification|advice|answer)\b|"
    rf"\b(?:begrijp\w*|snap\w*|vind\w*|lezen|lees) (?:[\w-]+ ){{0,4}}?(?:niet|nergens)(?: [\w-]+){{0,3}}?,? {_W}\b|"
    rf"^(?:weet|weten) (?:u|jullie|je|jij|iemand)\b[^?]*\b{_W}\b|"
    rf"\b(?:vraagt|vragen|vroeg|vroegen|informeert|informeerde|benieuwd)\b(?<!u vroeg)(?<!jullie vroegen)"
    rf"(?! (?:u|jullie|wij|we|ik)\b)(?: (?!of\b)[\w'-]+){{0,6}},? "
    rf"(?:of|wat|hoe|hoeveel|wanneer|wie|welke?|waar\w*|waarom|tot wanneer)\b|"
    rf"\b(?:graag|wil(?:den?|len|t)?|wens\w*|moet(?:en)?|zou(?:den)?|hoor(?:den)?|horen|verneem|vernemen)\b[^?]*?"
    rf"\b(?:weten|vernemen|verneem|horen|hoor|zien|begrijpen|antwoord op|reactie op|duidelijkheid)\b[^?]*?\b{_W}\b|"
    rf"\b(?:benieuwd|nieuwsgierig)\b[^?]*?\b(?:of|wat|hoe|hoeveel|wanneer|naar|welke?)\b|"
    rf"\b(?:vraag|vragen|vroeg|vroegen) {_WHO} (?:mij|me|ons|ons zelf|onszelf|zich)?\s*(?:nu |dus |ook |wel |nog )*af\b|"
    rf"\b(?:vraag|vragen|kwestie|dilemma|twijfel)\w*\b(?: is| was| blijft|:| of\b|, of\b)[^?]*?\b{_W}\b|"
    rf"\b(?:vraag|vragen)\b (?:wij|we|ik) (?:u|jullie|ons|me|hierbij|graag|dan ook|\s)*{_W}\b|"
    rf"\b(?:niet|on)\s?(?:helemaal |geheel |goed )?duidelijk(?: voor ons| voor mij)?,? {_W}\b|"
    rf"\bonduidelijk\b[^?]*?\b{_W}\b|\bduidelijk(?:heid)? (?:is|over|krijgen)\b[^?]*?\b{_W}\b|"
    rf"\b(?:twijfel\w*|weten niet(?: zeker)?|weet niet(?: zeker)?|niet zeker)\b[^?]*?\b{_W}\b|"
    rf"(?<!wij )(?<!we )(?<!ik )\b(?:kunt|kunnen|kun|kan|wilt|willen|wil|zou|zouden) "
    rf"(?:u|je|jullie|jij|iemand)\b[^?]*?"
    rf"\b(?:aangeven|bevestigen|laten weten|uitleggen|toelichten|nagaan|zeggen|melden|"
    rf"vertellen|adviseren|berekenen|noemen)\b|"
    rf"\blaat (?:het )?(?:mij|me|ons)\b[^?]*?\bweten\b[^?]*?\b{_W}\b|"
    rf"(?<!voor de )(?<!voor uw )(?<!voor jullie )(?<!voor je )(?<!voor het )\b(?:advies|uitsluitsel|bevestiging|uitleg|toelichting|informatie) (?:over|of|hoe|dat)\b|"
    rf"\b(?:i|we) (?:would|'d) (?:also )?like to (?:know|hear|ask|understand)\b|"
    rf"\b(?:i|we) (?:also )?(?:wonder|want to know|need to know|are wondering|am wondering)\b|"
    rf"\b(?:please|could you|can you)\b[^?]*?\b(?:let (?:me|us) know|tell|confirm|explain|indicate|"
    rf"clarify|advise)\b[^?]*?\b(?:if|whether|how|what|when|which|who|that)\b|"
    rf"\b(?:my|our|the) (?:\w+ )?question is\b",
    re.IGNORECASE,
)
# A figure, date or rule that is wanted, named by a noun: "graag ook het bedrag voor 2023".
_THING = (
    r"(?:\w*bedrag(?:en)?|\w*budget(?:ten)?|\w*percentages?|\w*datum|\w*termijn|deadline|verdeelsleutels?|"
    r"verdeling|\w*totaal|cijfers?|voorwaarden|criteria|drempel|grens|looptijd|hoogte|omvang|aandeel|"
    r"regels?|procedure|amounts?|budgets?|percentages?|figures?|dates?|conditions?|deadlines?|total)"
)
WANTED = re.compile(
    rf"\b(?:graag|zoek(?:en)?|nodig|ontvang(?:en)?|missen?|mis|als het kan|indien mogelijk|eventueel|liefst|"
    rf"benieuwd naar|please|looking for|need|would like)\b[^?:.]{{0,50}}?\b"
    rf"(?P<thing>(?:het|de|onze|ons|the)\s(?:[\w-]+\s){{0,3}}?{_THING})\b(?! (?:aan|door)\b)"
    rf"(?![^?]*\b(?:verhogen|aanpassen|wijzigen|overmaken|storten|besteden|inzetten|gebruiken)\b)",
    re.IGNORECASE,
)
# Questions behind a colon: "ik zoek twee cijfers: hoeveel was er in 2025 ...".
BEHIND_COLON = re.compile(
    r":\s*(?:en\s)?(?:(?:op|met|voor|tot|vanaf|bij|aan|in|via|uit)\s)?(?:hoeveel|wat (?:is|zijn|was|waren|wordt|mag|moet)|"
    r"wie|wanneer|welke?|hoe|waarom|of|mag|mogen|kan|kunnen|moet|moeten|valt|vallen|past|passen|geldt|gelden|how|what|when|who|which|whether)\b"
    r"(?! dan ook)(?=(?:\W+[\w'-]+){3})",
    re.IGNORECASE,
)
# Says that several plans or questions follow, so what was said so far holds for all of them.
SEVERAL = re.compile(
    r"\b(?:twee|drie|vier|vijf|paar|aantal|enkele|meerdere|verschillende|diverse|two|three|four|some|several)\s"
    r"(?:[\w-]+\s){0,2}?(?:dingen|plannen|idee\w+|vragen|zaken|activiteiten|punten|onderdelen|projecten|"
    r"wensen|kwesties|plans|things|questions|activities|projects|ideas)\b",
    re.IGNORECASE,
)
# A word that opens an indirect question.
ASKED_BY = re.compile(rf"\b{_W}\b|\b(?:how|what|when|who|which|whether|if)\b", re.IGNORECASE)
# A question word at the start, where questions were announced.
OPENS_QUESTION = re.compile(
    r"^\W*(?:en |and )?(?:(?:op|met|voor|tot|vanaf|bij|aan|in|via|uit) )?(?:wat|hoe\w*|wanneer|wie|welke?|"
    r"waar\w*|waarom|of|mag|mogen|kan|kunnen|moet|moeten|is|zijn|what|how|when|who|which|where|why|"
    r"can|may|must|do|does|are)\b",
    re.IGNORECASE,
)
# What an announcement says that its questions need.
TOLD = re.compile(
    r"\b20\d\d\b|\btranche\b|\b(?:jonge kind|re-?integratie|armoede|veerkracht|school en omgeving|"
    r"integra\w+)\b",
    re.IGNORECASE,
)
# Which budget a plan is to be paid from.
OUT_OF = re.compile(r"\b(?:uit|binnen|onder|from) [A-Z]|\b20\d\d\b")
# A question whose mark was forgotten, and an order to work something out.
ASKS_BARE = re.compile(
    r"^(?:en |maar |dus |ook )*(?:mag|mogen|kan|kunnen|kunne|moet|moeten|mot) (?:ik|we|wij|je|jullie|u|er|"
    r"het|de|een|dat|dit|die|deze|onze|mijn|n|t)\b|"
    r"^(?:en |maar |dus )*(?:wie|welke?|hoe ?ve+l|hoevaak|wanneer|waarom|tot wanneer|op welke|"
    r"wat (?:is|zijn|was|waren|werd|wordt|krijg\w*|kost|mag|moet|gebeurt|geldt|betekent|valt)|"
    r"hoe (?:vaak|hoog|lang|groot|zit|werkt|moet|kan|vraag\w*|dien\w*))\b(?! dan ook| weet,)|"
    r"\b(?:mag|kan|past|valt|hoort|magt|geldt|klopt) (?:dat|dit|het|da)\b[^.!?]{0,50}[.!]?$|"
    r"^(?:en |maar |dus )*klopt het dat\b|"
    r"^(?:geef|noem|bereken|reken|splits|tel|bevestig|vertel|leg|zet)\b(?! bij)",
    re.IGNORECASE,
)
# A second question in a sentence that says nothing without the first.
LEANING = re.compile(
    r"\b(?:dan|het|dat|dit|die|deze|daar\w*|hier\w*|er|zij|ze|it|that|this|they|then)\b",
    re.IGNORECASE,
)
# A word in a question that stands for something said before it, in another sentence.
POINTING = re.compile(
    r"\b(?:dat|dit|die|deze)\b(?! [\w-]+ (?:van|voor|uit|in|over)\b)|"
    r"\b(?:daar(?:van|voor|mee|uit|in|bij|aan|toe|om|op|over)|hier(?:van|voor|mee|uit|in|bij|aan|toe|op|over)|"
    r"er(?:van|voor|mee|uit|in|bij|aan|toe|op|over))\b|\ber (?:ook |dan )?uit\b|"
    r"\bhet (?:dan|ook|toch|nog|wel|niet|zo|eruit|uit)\b|\bhet\W*$|\b(?:zij|ze|hij)\b|"
    r"\b(?:zo'n|zulke|dezelfde|hetzelfde|beide|allebei|andere helft|(?:de|het|die|dat) rest\w*)\b|"
    r"^\W*(?:en |maar |and )?(?:dan|zo ja|zo nee|zo niet|in dat geval)\b|"
    r"\b(?:it|that|this|these|those|they|them|then)\b",
    re.IGNORECASE,
)
# A sentence that says by itself under what condition it asks.
IF = re.compile(r"\b(?:als|indien|wanneer|stel dat|if|suppose)\b[^?]+,", re.IGNORECASE)
POINTS_BACK = re.compile(
    r"^\W*(?:en|maar|of|dus|zo ja|zo nee|zo niet|indien (?:ja|nee|niet|wel)|dat|dit|die|deze|daar\w*|"
    r"hier\w*|(?:mag|mogen|kan|kunnen|is|zijn|geldt|gelden|valt|moet|moeten) (?:dat|dit|die|deze|daar\w*|"
    r"hier\w*|het|ze|zij)|hetzelfde|and|but|or|if (?:so|not)|does (?:that|this|it)|is (?:that|this|it))\b",
    re.IGNORECASE,
)
# Requests that are a question about the rules as well.
ALSO_ASKED = frozenset({"uitstel"})
# A plan that wants to be approved of without a question.
INVITES = re.compile(
    r"\b(?:volgens (?:mij|ons)|naar (?:mijn|onze) (?:mening|idee|inschatting))\b[^?]*\b(?:mag|mogen|kan|"
    r"kunnen|past|valt)\b[^?]*\b(?:bevestig\w*|zeker|check\w*|controle\w*|hoor|horen|akkoord|verneem)\b|"
    r"\b(?:lijkt (?:mij|me|ons)|(?:ga|gaan)\b.{0,20}\b(?:er ?van uit|uit)|neem(?:en)? aan|denk(?:en)?|"
    r"aangenomen|vermoed(?:en)?)\b[^?]*\b(?:hoor|horen|lees|lezen|laat|weten|akkoord|correctie|bevestig\w*|"
    r"toegestaan|mag|mogen|kan|prima|goed|past|passend)\b|"
    r"\bgraag (?:jullie|uw|je) (?:akkoord|goedkeuring|instemming|oordeel|visie|mening|reactie|advies)"
    r" (?:hierop|hierover|op|over|daarop|daarover)\b|"
    r"\b(?:hoor|horen|vernemen|verneem)\b[^?]*\b(?:of|als)\b[^?]*\b(?:kan|mag|akkoord|past|goed|"
    r"klopt|toegestaan|bezwaar)\b|"
    r"\btenzij (?:u|jullie|je)\b|\bmits (?:u|jullie) akkoord\b|"
    r"\b(?:assume|presume|take it)\b[^?]*\b(?:allowed|fine|permitted|possible|ok)\b",
    re.IGNORECASE,
)
PLANS = re.compile(
    r"\b(?:willen|wil|wensen|overweg\w+|van plan|voornemens|voornemen|denken (?:aan|erover|eraan)|"
    r"dachten|plannen om|zouden graag|zou graag|(?:wij|we|ik) gaan|gaan (?:wij|we)|starten|opzetten|"
    r"aanbieden|inkopen|inzetten|organiseren)\b(?! (?:dit|dat|het|graag|ook|nu|wel|u|jullie) "
    r"(?:\w+ )?(?:weten|horen|vragen|voorleggen|bedanken))|"
    r"\b(?:we|i) (?:want|plan|intend|would like|are considering|are planning|am planning)\b"
    r"(?! to (?:know|hear|ask|thank))",
    re.IGNORECASE,
)
# What belongs to good manners and asks nothing.
COURTESY = re.compile(
    r"^\W*(?:(?:en|dus|maar|ook) )?(?:hoe (?:gaat|is) het(?: met (?:jullie|u|je))?|"
    r"(?:kunt|kunnen|kun|kan|wilt|willen|zou|zouden|could|can|would) "
    r"(?:u|je|jullie|jij|iemand|you|someone)\b[^,]{0,60}?\b"
    r"(?:(?:antwoord(?:en)?|reactie|reageren|helpen|verder ?helpen|meedenken|beantwoorden|"
    r"uitsluitsel geven|duidelijkheid geven|licht .{0,20}schijnen|kijken|help|answer)\b[^?]{0,45})|"
    r"wie kan (?:mij|ons|me)\b[^?]{0,20}\b(?:helpen|antwoord\w*)[^?]{0,20}|"
    r"(?:hoor|horen|verneem|vernemen|zie|zien)\b[^?]{0,20}\b(?:graag|van u|van jullie)[^?]{0,20}|"
    r"(?:heeft|hebben|hebt) (?:u|jullie) (?:nog )?(?:vragen|tijd|even)[^?]{0,30}|"
    r"mag ik (?:u|jullie)? ?(?:iets|wat|een vraag(?:je)?)(?: aan (?:u|jullie))? ?(?:vragen|stellen|"
    r"voorleggen)[^?]{0,20}|toch|niet ?waar|right|goed|how are you)\W*$",
    re.IGNORECASE,
)
# Names the question in a courtesy, which then asks it.
NAMED = re.compile(rf"\b(?:vraag|question),? {_W}\b(?:\W+[\w'-]+){{2}}", re.IGNORECASE)
# What asks a person to do something: (name of the reason, the words).
ACTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "contactgegevens",
        re.compile(
            r"\b(?:contactgegevens|contactpersoon|contactpersonen|adresgegevens|e-?mailadres(?:sen)?|"
            r"verzendlijst|mailinglijst|adressenlijst|tenaamstelling|contact (?:person|details))\b"
            r"[^?]{0,80}\b(?:aanpassen|wijzigen|wijzigt|gewijzigd|veranderen|veranderd|vervangen|"
            r"bijwerken|verwerken|doorvoeren|doorgeven|opnemen|toevoegen|verwijderen|zetten|"
            r"registreren|update|change|nieuwe?|is voortaan|wordt|zijn voortaan)\b|"
            r"\b(?:wijzig\w*|verander\w*|nieuwe?|aanpass\w*|doorgeven|change of|new|update) "
            r"(?:van |onze |mijn |de |het |our |the )*(?:contactpersoon|contactgegevens|"
            r"contactpersonen|e-?mailadres|adresgegevens|contact (?:person|details))\b|"
            r"\b(?:aanspreekpunt|contactpersoon)\b[^?]{0,60}\b(?:opvolg\w*|niet (?:langer|meer)|nieuw\w*)\b|"
            r"\b(?:niet (?:langer|meer)|nieuwe?|voortaan|opvolg\w*)\b[^?]{0,40}\b(?:aanspreekpunt|contactpersoon)\b|"
            r"\b(?:verzendlijst|mailinglijst|adressenlijst|nieuwsbrief)\b[^?]{0,30}\b(?:halen|afhalen|schrappen|"
            r"afmelden|plaatsen)\b|\b(?:afmelden|uitschrijven)\b[^?]{0,30}\b(?:lijst|nieuwsbrief)\b|"
            r"\bneemt\b[^?]{0,80}\b(?:dossier|taken|rol|portefeuille|contact)\b[^?]{0,60}\bover\b|"
            r"\b(?:zet|voeg|haal|schrijf)\b[^?]{0,50}\b(?:verzendlijst|mailinglijst|nieuwsbrief|"
            r"adressenlijst)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "afspraak",
        re.compile(
            r"\b(?:afspraak|overleg|kennismaking\w*|belafspraak|gesprek|teamsoverleg|"
            r"meeting|call|appointment)\b[^?]{0,60}\b(?:plannen|inplannen|maken|voeren|hebben|"
            r"mogelijk|schedule|set up|arrange)\b|"
            r"\b(?:inplannen|terugbellen\b(?! (?:is |hoeft )?(?:niet|hoeft))|bel (?:mij|me|ons)|(?:u|jullie|mij|ons|me) (?:\w+ )?(?:even )?(?:op)?bellen|langskomen|"
            r"langs (?:te )?komen|datumprikker|call (?:me|us) back|schedule a|set up a)\b|"
            r"\b(?:wanneer|welke dag)\b[^?]{0,40}\b(?:tijd|beschikbaar|schikt|uitkomt)\b|"
            r"\b(?:(?:u|jullie|je)\b[^?]{0,40}\b(?:uit te nodigen|uitnodigen)|nodigen? (?:wij |we |ik )?"
            r"(?:u|jullie|je)\b[^?]{0,60}\buit|spreker|invite you)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "uitstel",
        re.compile(
            r"\b(?:vraag|vragen|verzoek|verzoeken|verzoekt)\b(?! (?:wij|we|ik) (?:ons|me|mij) af)[^?]{0,80}\b(?:om|voor) "
            r"(?:[\w-]+ ){0,2}(?:verlenging|uitstel)\b|"
            r"\b(?:request|ask)\w*\b[^?]{0,40}\b(?:an? )?extension\b|"
            r"\b(?:verzoek\w*|vragen?|vraag|aanvragen|krijgen|verlenen|verleent|geven|willen|mogen|"
            r"request\w*|ask\w*|grant)\b[^?]{0,80}\b(?:uitstel|langere termijn|verlenging van de "
            r"(?:termijn|indien\w*|deadline)|respijt|extension of the deadline|more time)\b|"
            r"\b(?:uitstel|respijt)\b[^?]{0,60}\b(?:krijgen|verlenen|mogelijk|vragen|aan te vragen|"
            r"geven|verzoek\w*)\b|"
            r"\b(?:later|te laat|na de deadline)\b[^?]{0,30}\b(?:indienen|inleveren|aanleveren|"
            r"insturen|submit)\b|"
            r"\b(?:halen|redden)\b[^?]{0,40}\b(?:deadline|termijn|indientermijn)\b[^?]{0,10}\bniet\b|"
            r"\b(?:deadline|termijn)\b[^?]{0,40}\bniet\b[^?]{0,12}\b(?:halen|gehaald|redden)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "verwerking",
        re.compile(
            r"\b(?:ontvangst|goede ontvangst|receipt)\b[^?]{0,30}\b(?:bevestig\w*|confirm\w*)\b|"
            r"\b(?:bevestig\w*|confirm\w*)\b[^?]{0,30}\bontvangst\w*\b|"
            r"\b(?:bijgaand|bijgevoegd|hierbij|in de bijlage|attached|enclosed)\b[^?]{0,80}"
            r"\b(?:stuur|sturen|zend\w*|ontvangt|ontvangen|vindt|vinden|treft|dien\w*|"
            r"wijzigingsaanvraag|aanvraagformulier|verantwoording|please find)\b|"
            r"\b(?:dien|dienen)\b[^?]{0,30}\b(?:hierbij|bij deze)\b|"
            r"\b(?:wij|ik) (?:trek|trekken)\b[^?]{0,40}\bin\b",
            re.IGNORECASE,
        ),
    ),
    (
        "toesturen",
        re.compile(
            r"\b(?:kunt|kunnen|kun|kan|wilt|willen|wil|zou|zouden|could|can|would)\s"
            r"(?:u|je|jullie|you)\b[^?]{0,100}\b(?:toesturen|opsturen|toezenden|doorsturen|nasturen|"
            r"(?:kopie|afschrift|bestand|formulier|beschikking|brief|presentatie|dia'?s|slides|link|"
            r"document\w*|verslag|copy|form)\b[^?]{0,30}\b(?:sturen|mailen|zenden|delen|send|share))\b|"
            r"\b(?:send|share)\b[^?]{0,40}\b(?:copy|form|document|slides|letter)\b",
            re.IGNORECASE,
        ),
    ),
)
# A question about the dossier or the mail itself: only a person can know.
OWN_CASE = re.compile(
    r"\bwanneer\b[^?]{0,80}\b(?:antwoord|reactie|bericht|terugkoppeling|uitsluitsel|gehoor)\b|"
    r"\b(?:antwoord|reactie|terugkoppeling)\b[^?]{0,50}\b(?:op (?:mijn|onze)|verwachten|tegemoet)\b|"
    r"\b(?:status|stand van zaken|voortgang)\b[^?]{0,60}\b(?:mijn|onze|ons|wij|aanvraag|verzoek|mail|"
    r"brief)\b|"
    r"\bhoe (?:staat|ver)\b[^?]{0,40}\b(?:onze|mijn|ons|is het met)\b|"
    r"\bwanneer\b[^?]{0,20}\b(?:reageert|reageren|antwoordt|beslist|beslissen|belt|komt) (?:u|jullie|het ministerie)\b|"
    r"\b(?:mijn|onze) (?:klacht|bezwaar|bezwaarschrift)\b|"
    r"\b(?:hebben|heeft|hebt|is|zijn|was|did|have)\b[^?]{0,15}\b(?:u|jullie|je|you|mijn|onze|ons|our|my)\b"
    r"[^?]{0,40}\b(?:mail|e-?mail|brief|aanvraag|formulier|stukken|verzoek|application|request)\b"
    r"[^?]{0,40}\b(?:ontvangen|binnen\w*|gekregen|behandeld|goedgekeurd|beoordeeld|received|approved)\b|"
    r"\bwie (?:behandelt|beoordeelt)\b[^?]{0,30}\b(?:mijn|onze|ons)\b|"
    r"\bwanneer\b[^?]{0,60}\b(?:onze|mijn|ons)\b[^?]{0,30}\b(?:betaling|voorschot|geld|bedrag|"
    r"aanvraag|verzoek|beschikking)\b[^?]{0,40}\b(?:komt|overgemaakt|betaald|gestort|behandeld|"
    r"afgehandeld|goedgekeurd|beoordeeld|binnen|ontvangen)\b|"
    r"\bwhen\b[^?]{0,60}\b(?:reply|response|answer|hear back|processed)\b|"
    r"\bstatus of (?:my|our)\b",
    re.IGNORECASE,
)
# Opens something new, so what was said before it belongs to the question before it.
OPENS = re.compile(
    r"^\W*(?:daarnaast|ook|verder|voorts|tot slot|ten ?slotte|tenslotte|ten (?:eerste|tweede|derde|"
    r"vierde|vijfde)|daarbij|(?:(?:en|maar)\s)?(?:los (?:daarvan|hiervan|van)|(?:in het |meer )?algemeen(?:er)?\b|afgezien)|"
    r"het (?:eerste|tweede|derde|andere) |(?:plan|optie|idee|punt|activiteit|casus|"
    r"situatie) (?:[a-h]|\d|een|twee|drie)\b|er (?:is|ligt|speelt)\b[^.?]{0,20}\bander|"
    r"andersom|en dan|vervolgens|bovendien|overigens|nog (?:een|iets|wat)|"
    r"een (?:andere|tweede|derde|laatste|volgende) (?:vraag|punt|kwestie)|"
    r"(?:mijn|onze|de) (?:eerste|tweede|derde|vierde|laatste|andere|volgende) (?:vraag|punt)|"
    r"eerste|tweede|derde|laatste|daarna|also|furthermore|in addition|finally|another|"
    r"second(?:ly)?|third(?:ly)?|moreover|besides|lastly|vraag \d|question \d|\d{1,2}[.):]|[a-h][.)])",
    re.IGNORECASE,
)
# Announces questions and says nothing about them.
FILLER = re.compile(
    r"^(?!.*\b(?:over|rond(?:om)?|inzake|betreffende|omtrent|aangaande|met betrekking|m\.b\.t|bij|"
    r"about|regarding|on the)\b)(?!.*\b20\d\d\b)(?!.*\btranche\b)"
    r"(?!.*\b(?:bewoners?|inwoners?|ouders|loket|wijk|financiële)\b)(?=.{0,140}$)(?=.*\b(?:vraag|vragen|"
    r"vraagjes?|vraagpunten|punten|questions?|iets|mail|bericht)\b).*\b(?:paar|enkele|volgende|aantal|nog|"
    r"hierbij|onderstaande|twee|drie|vier|vijf|diverse|korte?|concrete|leven|leeft|leg|leggen|stel|stellen|"
    r"voorleggen|wend\w*|mail|mailen|few|some|following|two|three|have|another)\b.*$|"
    r"^\W*(?:ik hoop dat (?:het|alles) goed|bij voorbaat dank|alvast (?:hartelijk |heel )?(?:bedankt|dank)|"
    r"(?:hartelijk |heel erg |heel |veel )?(?:bedankt|dank)\b|dank alvast|thanks|thank you|complimenten|excuses|sorry|"
    r"(?:graag|ik|wij|we) (?:hoor|horen|zie|zien|verneem|vernemen|ontvang\w*)\b.{0,60}\b(?:reactie|antwoord|graag|"
    r"van u|van jullie|tegemoet|terug)\b).{0,80}$",
    re.IGNORECASE,
)
# Joins a question to what went before, and means nothing to the question itself.
JOINER = re.compile(
    r"^\W*(?:daarnaast|verder|voorts|tot slot|ten ?slotte|tenslotte|ten (?:eerste|tweede|derde|vierde|"
    r"vijfde)|vervolgens|bovendien|overigens|also|furthermore|in addition|finally|moreover|lastly|"
    r"second(?:ly)?|third(?:ly)?|first(?:ly)?|"
    r"(?:(?:mijn|onze|de|en|nog)\s)*(?:een )?(?:eerste|tweede|derde|vierde|laatste|andere|volgende) (?:vraag|punt)"
    r"(?: is| luidt)?|(?:onze|mijn|de) vraag(?: is| luidt)?|"
    r"(?:(?:en|maar)\s)?(?:los (?:daarvan|hiervan|van [\w ]{2,30}?)|(?:in het |meer )?algemeen(?:er)?|"
    r"apart from (?:that|this)|in general))\s*[,:]\s*(?:of\b)?\s*",
    re.IGNORECASE,
)
QUESTIONS_BELOW = re.compile(
    r"\b(?:vragen|vraagpunten|punten|questions|vernemen|weten|horen|know|cijfers|gegevens|ontvang\w*|"
    r"zoek(?:en)?|nodig|graag|benieuwd|vraag|antwoord|duidelijkheid|figures)\b[^?.]{0,60}:\s*$",
    re.IGNORECASE,
)
# A question without its mark, whatever follows it.
WHETHER = re.compile(
    r"\b(?:weten|vernemen|horen|aangeven|bevestigen|nagaan|know|confirm|indicate)\b[^?]{0,30}\b(?:of|whether|if)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:hieronder|onderstaande?|zie onder|onderaan|zie (?:de )?(?:mail|vraag|vragen) "
    r"(?:hieronder|onder)|see below|below)\b",
    re.IGNORECASE,
)
IN_ATTACHMENT = re.compile(
    r"\b(?:bijlage|bijgevoegd\w*|bijgaand\w*|attach\w*|enclosed)\b", re.IGNORECASE
)
# What a sender says that somebody approved of, promised or answered before: not for us to repeat.
CLAIMED = re.compile(
    r"\b(?:goedgekeurd\w*|goedkeur\w*|toegezegd\w*|toezeg\w*|toegestaan|akkoord|beloofd\w*|beloofde\w*|afgesproken|"
    r"bevestigd\w*|bevestigde\w*|toestemming|kenmerk|(?:dat|dit|het|eerdere|your|that) (?:antwoord|besluit|answer|decision) "
    r"(?:blijft|geldt|staat|stands)|approved|promised|agreed|confirmed|permission)\b",
    re.IGNORECASE,
)
