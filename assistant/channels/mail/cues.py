"""The words that join the sentences of a mail: what points back, what opens something new."""

from __future__ import annotations

import re

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
# Says that several plans or questions follow, so what was said so far holds for all of them.
SEVERAL = re.compile(
    r"\b(?:twee|drie|vier|vijf|paar|aantal|enkele|meerdere|verschillende|diverse|two|three|four|some|several)\s"
    r"(?:[\w-]+\s){0,2}?(?:dingen|plannen|idee\w+|vragen|zaken|activiteiten|punten|onderdelen|projecten|"
    r"wensen|kwesties|plans|things|questions|activities|projects|ideas)\b",
    re.IGNORECASE,
)
# A second question in a sentence that says nothing without the first.
LEANING = re.compile(
    r"\b(?:dan|dat|dit|die|deze|daar\w*|hier\w*|zij|ze|it|that|this|they|then|one)\b|"
    r"\bhet (?:dan|ook|toch|nog|wel|niet|zo|eruit|uit|daar\w*|hier\w*)\b|\bhet\W*$|"
    r"(?<!is )(?<!was )(?<!zijn )\ber\b(?! (?:is|zijn|was|waren)\b)",
    re.IGNORECASE,
)
# A word in a question that stands for something said before it, in another sentence.
POINTING = re.compile(
    r"\bthe (?:first|second|third|other|latter) one\b|"
    r"\b(?:die|deze) (?:twee|drie|vier|vijf)\b|"
    r"\b(?:dat|dit|die|deze)\b(?! [\w-]+ (?:van|voor|uit|in|over)\b)(?! (?:geld|regeling|spuk|subsidie)\b)"
    r"(?! (?:eerste|tweede|nieuwe|oude|lopende) (?:periode|ronde|tranche)\b)|"
    r"\b(?:daar(?:binnen|van|voor|mee|uit|in|bij|aan|toe|om|op|over)|hier(?:van|voor|mee|uit|in|bij|aan|toe|op|over)|"
    r"er(?:van|voor|mee|uit|in|bij|aan|toe|op|over))\b|\ber (?:ook |dan )?uit\b|"
    r"\bhet (?:dan|ook|toch|nog|wel|niet|zo|eruit|uit)\b|\bhet\W*$|\b(?:zij|ze|hij)\b|"
    r"\b(?:zo'n|zulke|zoiets|dergelijke?|dezelfde|hetzelfde|beide|allebei|andere helft|(?:de|het|die|dat) rest\w*)\b|"
    r"^\W*(?:en |maar |and )?(?:dan|zo ja|zo nee|zo niet|in dat geval)\b|"
    r"\bdaar\b|\b(?:it|that|this|these|those|they|them|then)\b(?! (?:first|second|new|old) (?:period|round|tranche)\b)",
    re.IGNORECASE,
)
# A sentence that says by itself under what condition it asks.
IF = re.compile(r"\b(?:als|indien|wanneer|stel dat|if|suppose)\b[^?]+,", re.IGNORECASE)
POINTS_BACK = re.compile(
    r"^\W*(?:en|maar|of|dus|zo ja|zo nee|zo niet|indien (?:ja|nee|niet|wel)|dat|dit|die|deze|daar\w*|"
    r"hier\w*|(?:mag|mogen|kan|kunnen|is|zijn|geldt|gelden|valt|moet|moeten) (?:dat|dit|die|deze|daar\w*|"
    r"hier\w*|het|ze|zij)|hetzelfde|which one|and|but|or|if (?:so|not)|does (?:that|this|it)|is (?:that|this|it))\b",
    re.IGNORECASE,
)
# Opens something new, so what was said before it belongs to the question before it.
OPENS = re.compile(
    r"^\W*(?:daarnaast|ook|verder|voorts|tot slot|ten ?slotte|tenslotte|ten (?:eerste|tweede|derde|"
    r"vierde|vijfde)|daarbij|(?:(?:en|maar)\s)?(?:los (?:daarvan|hiervan|van)|(?:in het |meer )?algemeen(?:er)?\b|afgezien)|"
    r"het (?:eerste|tweede|derde|andere)\b|er (?:is|zijn|ligt|liggen) (?:er )?(?:ook|nog|daarnaast)\b|(?:plan|optie|idee|punt|activiteit|casus|"
    r"situatie) (?:[a-h]|\d|een|twee|drie)\b|er (?:is|ligt|speelt)\b[^.?]{0,20}\bander|"
    r"andersom|en dan|vervolgens|bovendien|overigens|nog (?:een|iets|wat)|"
    r"een (?:andere|tweede|derde|laatste|volgende) (?:vraag|punt|kwestie)|"
    r"(?:mijn|onze|de) (?:eerste|tweede|derde|vierde|laatste|andere|volgende) (?:vraag|punt)|"
    r"eerste|tweede|derde|laatste|daarna|also|furthermore|in addition|finally|another|"
    r"second(?:ly)?|third(?:ly)?|moreover|besides|lastly|vraag \d|question \d|\d{1,2}[.):]|[a-h][.)])",
    re.IGNORECASE,
)
# Joins a question to what went before, and means nothing to the question itself.
JOINER = re.compile(
    r"^\W*(?:daarnaast|verder|voorts|tot slot|ten ?slotte|tenslotte|ten (?:eerste|tweede|derde|vierde|"
    r"vijfde)|vervolgens|bovendien|overigens|also|furthermore|in addition|finally|moreover|lastly|"
    r"second(?:ly)?|third(?:ly)?|first(?:ly)?|"
    r"(?!.*(?:\d|\btranche\b)[^:]*:)[^:?]{0,60}\bvra(?:ag|gen)\b[^:?]{0,20}(?=:)|"
    r"(?:(?:mijn|onze|de|en|nog)\s)*(?:een )?(?:eerste|tweede|derde|vierde|laatste|andere|volgende) (?:vraag|punt)"
    r"(?: is| luidt)?|(?:onze|mijn|de) vraag(?: is| luidt)?|"
    r"(?:(?:en|maar)\s)?(?:los (?:daarvan|hiervan|van [\w ]{2,30}?)|(?:in het |meer )?algemeen(?:er)?|"
    r"apart from (?:that|this)|in general))\s*[,:]\s*(?:of\b)?\s*",
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
# Wants a plan or an assumption to be confirmed or approved of.
ASSENT = re.compile(
    r"\b(?:akkoord|instemming|goedkeuring|bevestig\w*|visie|oordeel|mening|standpunt|opvatting|zienswijze|advies|check\w*|"
    r"agree\w*|approv\w*|confirm\w*|view|opinion)\b",
    re.IGNORECASE,
)
# Says in the same sentence what is to be confirmed.
CONTENT = re.compile(
    r"\b(?:dat|of|that|whether|if)\b(?! (?:dit|dat|deze|die|het|hiermee|this|it)\b)(?:\W+[\w'-]+){4}",
    re.IGNORECASE,
)
WHETHER = re.compile(r"(?:of|whether|if)\b", re.IGNORECASE)
# An indirect question: it asks by itself, whatever follows.
INDIRECT = re.compile(
    r"\b(?:weten|vernemen|verneem|horen|hoor|lezen|lees|aangeven|nagaan|af|benieuwd|know|indicate)\b[^?]{0,30}"
    r"\b(?:of|hoe\w*|wat|wanneer|wie|welke?|whether|if|how|what|when|who|which)\b",
    re.IGNORECASE,
)
# A question with a question word: it asks something of its own, whatever it points at.
OPEN = re.compile(
    r"^\W*(?:(?:tot|vanaf|binnen|op|voor|uit|bij|door|aan|in|by|until|from)\s)?(?:uiterlijk\s)?"
    r"(?:hoe\w*|wat|wanneer|wie|welke?|waar\w*|how|what|when|who|which|where)\b",
    re.IGNORECASE,
)
# A wish to do something, which without a question asks whether it may be done.
WISHES = re.compile(
    r"\b(?:willen|wil|wensen|overweg\w+|van plan|voornemens|voornemen|denken (?:aan|erover|eraan)|"
    r"zouden graag|zou graag|want to|would like to|intend|plan to|planning to|considering)\b",
    re.IGNORECASE,
)
# Goes on about what was just asked: it has no subject of its own.
GOES_ON = re.compile(
    r"^\W*(?:(?:en|maar|and|but) )?(?:andere? (?:rijks\w*|geld\w*|financ\w*|subsid\w*|middelen|bijdragen?)|"
    r"die|dat|dit|deze|het|zij|ze|hij|er|daar\w*|hier\w*|dezelfde|is|zijn|was|wordt|worden|"
    r"start|starten|loopt|staat|stond|zit|komt|kost|gaat|geen|wel|niet|alles|allemaal|it|they|this|that|there|no|all)\b",
    re.IGNORECASE,
)
# Asks for a verdict on what stands in a list.
JUDGES = re.compile(
    r"\b(?:klopt|right|true|mag|mogen|kan|kunnen|past|passen|valt|vallen|hoort|horen|toegestaan|nodig|verplicht|hoeveel|welk\w*|wat|"
    r"hoe\w*|wanneer|may|can|allowed|fit\w*|needed|required|which|what|how)\b",
    re.IGNORECASE,
)
# A figure that is asked of every point of a list, and how it is named.
FIGURES = re.compile(r"\b(bedrag(?:en)?|budget(?:ten)?|percentages?|amounts?)\b", re.IGNORECASE)
# The same question once more, of what stands before it.
SAME_AGAIN = re.compile(
    r"^\W*(?:idem|ditto|ja ?(?:/|of) ?nee|yes ?(?:/|or) ?no|(?:dezelfde|zelfde) vraag|(?:en )?(?:hier|daar|deze|die)(?: dan| ook)*|and here|same (?:here|question))"
    r"(?:\s?[,:]?\s?(?:nodig|ja|wel|mag)(?: of niet| of nee)?)?\W*$",
    re.IGNORECASE,
)
# Says in the question itself that it goes on about the one before.
LEANS_BACK = re.compile(
    r"\bdan (?:toch|wel|ook)\b|\b(?:optie|plan|variant) [a-d1-4]\b|\bzo'n\b|\b(?:option|plan) [a-d1-4]\b|"
    r"\b(?:die|deze) (?:aanvraag|wijziging|verschuiving|verlenging)\b|"
    r"\bthe (?:first|second|other|latter|former)(?: one| amount)?\W*$|"
    r"\b(?:het|de|dat) (?:eerste|tweede|andere|laatste)(?: bedrag)?\W*$",
    re.IGNORECASE,
)
# Asks only that what stands below or before is answered.
ONLY_POINTS = re.compile(
    r"^(?!\W*(?:mag|mogen|past|passen|valt|vallen|hoort|horen|komt|komen|kan (?:het|de)|kunnen (?:de|het)|is|zijn|"
    r"may|can (?:the|we)|are|is)\b).*(?:"
    r"\b(?:volgende|onderstaande?|hieronder|bovenstaande|following|below)\b|"
    r"\bwat (?:ik|wij|we) (?:ze|hem|haar|hun|hen|hierop|daarop|de \w+) (?:moet|moeten|kan|kunnen) antwoorden\b)",
    re.IGNORECASE,
)
# A line of figures: "A&S: € 170.000".
LABELLED_FIGURE = re.compile(
    r"^[^?:]{2,40}:\s*(?:\w+\s){0,2}(?:(?:€|eur(?:o)?\b)\s?\d|\d[\d.,]{3,})", re.IGNORECASE
)
# What a note or a letter has at its head.
LABEL = re.compile(
    r"^\W*(?:telefoonnotitie|terugbelnotitie|notitie|gebeld|gebeld door|betreft|datum|tijd|onderwerp|aan|naam|"
    r"organisatie|kenmerk|ons kenmerk|re|subject|date)\b[^?]{0,60}:[^?]*$",
    re.IGNORECASE,
)
# A second thing in a question whether something is allowed: "Mag de training, en de cursus?"
AS_WELL = re.compile(
    r"^(?P<first>\W*(?:mag|mogen|kan|kunnen|may|can)\b[^?]+), (?:en|and) (?P<rest>(?:ook |also )?"
    r"(?:de|het|een|onze|the|an?|our)\s(?!.*\b(?:is|zijn|mag|mogen|kan|kunnen|moet|wordt|worden|geldt|are|may|can|must)\b)"
    r"[^,?]{3,80})\?$",
    re.IGNORECASE,
)
# Words of which a question without its mark has at least one.
MAY_ASK = re.compile(
    r"\b(?:graag|gaarne|weten|weet|wil\w*|zou\w*|vra(?:ag|gen|agt)\w*|vroeg\w*|horen|hoor|vern(?:eem|emen)|benieuwd|"
    r"corrigeer\w*|verbeter\w*|nieuwsgierig|\w*duidelijk\w*|helder|zeker\w*|twijfel\w*|bevestig\w*|bevestiging|klopt|kloppen|toch|"
    r"mag|mogen|kan|kun\w*|kon|konden|moet\w*|hoef\w*|past|valt|hoe\w*|wat|wanneer|wnr|wie|welke?|waar(?!d)\w*|waarom|"
    r"akkoord|visie|oordeel|mening|advies|check\w*|zoek\w*|nodig|mis(?:sen)?|neem aan|nemen aan|aanname|ga\w* er ?van uit|"
    r"geef|noem|reken|bereken|licht|uitleg\w*|svp|aub|alsjeblieft|verzoek\w*|(?:nog|ook|graag) (?:het|de)|"
    r"please|whether|if|how|what|when|who|which|where|why|may|can|could|would|should|confirm\w*|wonder\w*|know|"
    r"clarif\w*|explain|assum\w*|right|correct|ask\w*)\b|"
    r"^\W*(?:(?:en|maar|of|and)\s)?(?:is|zijn|was|waren|loopt|lopen|geldt|gelden|komt|komen|krijg\w*|telt|tellen|hoort|"
    r"staat|blijft|gaat|gaan|heeft|hebben|wordt|worden|do|does|are|has|have)\s|"
    r"^\W*(?:en|maar|and|but)\s(?:als|bij|met|voor|if|for|with)\b|"
    r"^\W*(?:het |de |the )?(?:\w*bedrag\w*|\w*budget\w*|percentages?|\w*totaal|cijfers?|hoogte|aantal|\w*datum|\w*termijn|deadline|"
    r"verdeelsleutel|figures?|amounts?)\b",
    re.IGNORECASE,
)
OPENS_QUESTION = re.compile(
    r"^\W*(?:en |ook |and )*(?:(?:tot|vanaf|binnen|op|voor|uit|bij|per|via|onder|met|door|aan|van|in) )?(?:hoe\w*|wat|wanneer|wie|welke?|waarom|"
    r"how|what|when|who|which|why)\b",
    re.IGNORECASE,
)
# Leads up to a list that is judged: "Mag dit:".
JUDGED_BELOW = re.compile(
    r"^\W*(?:mag|mogen|kan|kunnen|past|passen|valt|vallen|may|can|is|are)\b[^?]{0,80}:\s*$",
    re.IGNORECASE,
)
# Asks nobody anything: "Wat een feest, hè?", "Wie had dat gedacht?"
RHETORICAL = re.compile(
    r"\bh[eèé]\W*\?\W*$|^\W*wat (?:een|zijn) [^?,]{3,80}(?:,|\?)|\bwie (?:had|zou)(?: \w+){0,4} (?:gedacht|verwacht)\b|"
    r"\bwie wordt daar(?: nou| nu)? niet\b|\bwho would have thought\b|\bisn't it\W*$|"
    r"^\W*(?:weten|weet) (?:jullie|u|je) dat(?: ook| misschien| toevallig)*\W*$",
    re.IGNORECASE,
)
# Holds something to be so and wants to hear whether it is, or leaves it to us.
ASSUMES_AND_ASKS = re.compile(
    r"\b(?:ga(?:an)?\b[^.?!]{0,25}\b(?:van ?uit|vanuit)|ne?e?m(?:en)?\b[^.?!]{0,12}\baan|volgens (?:mij|ons)|veronderstel\w*|vermoed\w*|"
    r"dacht(?:en)?|denk(?:en)?)\b[^.?!]{3,140}\b(?:bevestig\w*|check\w*|corrigeer\w*|zwart op wit|zeker weten|hoor|verneem)\b|"
    r"\b(?:leg|leggen) (?:ik|wij|we)\b[^.?!]{0,30}\b(?:bij|aan) (?:u|jullie|je)\b|"
    r"\b(?:dat|dit|die|het) (?:hoor|horen|verneem|vernemen) (?:ik|wij|we)\b[^.?!]{0,30}\bgraag\b|"
    r"\bde (?:een|ene)\b[^.?!]{0,20}\b(?:zegt|vindt|denkt|beweert)\b[^.?!]{3,120}\bde ander\b|"
    r"\bzeker weten (?:dat|of)\b[^.?!]{0,120}\b(?:mag|mogen|kan|kunnen|moet|moeten|past|valt)\b",
    re.IGNORECASE,
)
CORRECT_ME = re.compile(
    r"^\W*(?:corrigeer|verbeter) (?:me|mij|ons)\b|^\W*(?:zeg|laat|hoor)\b[^.?!]{0,30}\bals (?:dat|dit|ik|het)\b[^.?!]{0,20}"
    r"\b(?:niet|verkeerd|fout|anders|mis)\b|^\W*correct me\b",
    re.IGNORECASE,
)
# "Wat kan wel en wat niet?" above a list that asks of itself.
WHICH_OF_THESE = re.compile(
    r"^\W*(?:wat|welke?) (?:\w+ )?(?:kan|mag|mogen|kunnen)\b[^?]{0,20}\b(?:wel|niet)\b[^?]{0,25}\b(?:niet|wel)\W*$",
    re.IGNORECASE,
)
# Asks for a yes or a no in so many words.
YES_OR_NO = re.compile(
    r"\bja ?(?:/|of) ?nee\b|\bwel ?(?:/|of) ?(?:niet|geen)\b|\byes ?(?:/|or) ?no\b", re.IGNORECASE
)
# Adds nothing to the question before it.
OR_NOT = re.compile(r"^\W*(?:of|or) (?:niet|wel|not)(?: dan)?\W*$", re.IGNORECASE)
# A list inside a sentence: "(a) ... en (b) ...".
LETTERED = re.compile(
    r"(?:[,;]?\s+(?:en|and|alsmede))?[,;]?\s*\((?:[a-e]|[1-5]|i{1,3}|iv|v)\)\s*", re.IGNORECASE
)
# "informatie over A, en over B"
ABOUT_BOTH = re.compile(
    r"\b(?:informatie|uitleg|duidelijkheid|toelichting|helderheid|information|clarity)\b (?:over|about|on) "
    r"(?P<first>.+?),? (?:en|and|alsmede) (?:over|about|on) (?P<second>.+)$",
    re.IGNORECASE,
)
# One more thing of the kind that was just asked about: "en een dagje museum".
AND_ALSO = re.compile(
    r"^\W*(?:en|and)\s(?:ook\s|dan\s|wat\s)?(?:een|de|het|die|onze|a|the|our)\b"
    r"(?!.*\b(?:is|zijn|was|waren|wordt|worden|heeft|hebben|had|gaat|gaan|doet|doen|staat|komt|komen|weet|vindt|zegt|"
    r"zei|wil|willen|are|has|have)\b)",
    re.IGNORECASE,
)
# Wants to hear what we make of it.
WANTS_ASSENT = re.compile(
    r"\b(?:graag|gaarne|ontvang\w*|vernemen|verneem|horen|hoor|krijg\w*|willen|wil|please|would like)\b.*\b(?:akkoord|instemming|"
    r"goedkeuring|bevestiging|visie|oordeel|mening|standpunt|opvatting|zienswijze|advies|opinion|view|confirmation)\b",
    re.IGNORECASE,
)
# The same question about something else: "Integraal: zelfde vraag."
SAME_FOR = re.compile(r"\b(?:de)?zelfde vraag\b|\bsame question\b", re.IGNORECASE)
# Holds a question word, so that it asks for more than a yes or a no.
ASKS_OPENLY = re.compile(
    r"\b(?:wat|hoe\w*|wie|welke?|wanneer|waar(?!d)\w*|what|how|who|which|when|where)\b",
    re.IGNORECASE,
)
# Another plan than the ones that were told.
ANOTHER = re.compile(
    r"\b(?:ander\w*|nieuw\w*|nog een|other|another|new) (?:\w+ )?\w*(?:plan\w*|idee\w*|project\w*|voorstel\w*|activiteit\w*|"
    r"ideas?|proposals?|activit\w+)\b",
    re.IGNORECASE,
)
# Says that a question was asked before.
ONCE_MORE = re.compile(
    r"\b(?:nog (?:een keer|eens|maals)|nogmaals|kortom|samengevat|once more|again|in short)\b",
    re.IGNORECASE,
)
_OF_MONEY = r"(?! (?:hoofd)?(?:budget|thema|pot|potje|geld|middelen|onderdeel|deel|bedrag|bron|lijn|uitkering|jaar)\b)"
_SAME_ONE = (
    rf"\bzo'?n\b|\bzulke\b|\b(?:de|het|die|dat|deze)?zelfde\b{_OF_MONEY}|"
    r"\b(?:the |that )?same\b(?! (?:budget|theme|money|pot|fund|line)\b)|\bsuch an?\b"
)
# The very thing that was asked about before: "zo'n reeks", "dezelfde aanpak".
SAME_ONE = re.compile(_SAME_ONE, re.IGNORECASE)
# Speaks of what was asked about before: that very thing, "geldt dat ook voor hen".
SAME = re.compile(
    rf"{_SAME_ONE}|\b(?:daar|hier|dat|die|het|ze|dan|nu) (?:ook|eveneens)\b|"
    r"\book (?:daar|hier|dan|voor (?:hen|hem|haar|die|deze|daar\w*))\b|\b(?:jullie|uw|het|dat|dit) antwoord\b|"
    r"\bals (?:we|wij|ik|zij|ze) (?:het|dat|dit|die)\b|\byour answer\b|"
    r"\b(?:does|is|may|can) (?:that|this|it|they) (?:also|too)\b",
    re.IGNORECASE,
)
# Names what it is about and asks of that: "Vijf camera's op het plein, kan dat ook?"
NAMED_FIRST = re.compile(
    r"^\W*(?!(?:als|stel|indien|wanneer|if|when)\b)(?:[\w'-]+\s){1,}[\w'-]+[,:;]\s"
    r"(?:mag|mogen|kan|kunnen|past|valt|hoort|is|may|can|does) (?:dat|dit|die|het|that|this|it)\b",
    re.IGNORECASE,
)
# What the sender does not know yet about a plan: no question to us.
NOT_KNOWN = re.compile(
    r"\b(?:weet|weten) (?:ik|wij|we) (?:\w+ ){0,2}niet\b|\b(?:ik|wij|we) (?:weet|weten) (?:\w+ ){0,2}niet\b|"
    r"\b(?:i|we) (?:do not|don't) (?:yet )?know\b(?! whether we may)",
    re.IGNORECASE,
)
HOW_MUCH = re.compile(r"\b(?:hoeveel|welk bedrag|how much|what amount)\b", re.IGNORECASE)
# Asks whether those who were just told of may do something.
OF_THEM = re.compile(
    r"^\W*(?:(?:en|maar|and|but)\s)?(?:mag|mogen|kan|kunnen|may|can) (?:hij|zij|ze|die|haar|hun|"
    r"(?:ook )?(?:dit|dat|deze|die)|he|she|they|her|their)\b",
    re.IGNORECASE,
)
# Has still to be settled by the sender.
UNDECIDED = re.compile(
    r"\b(?:moet(?:en)? (?:we|wij|ik)|(?:we|wij|ik) moet(?:en)?) nog (?:\w+ ){0,2}(?:kiezen|bepalen|"
    r"beslissen|uitzoeken|bekijken|afspreken|navragen|nagaan|nakijken)\b|"
    r"\b(?:zoek|zoeken) (?:ik|wij|we)(?: \w+)? nog uit\b|"
    r"\b(?:(?:ik|wij|we) kan|kan ik|(?:wij|we) kunnen|kunnen (?:wij|we)) u? ?nog niet zeggen\b",
    re.IGNORECASE,
)
# Begins as a question whether something may be or is so.
MAY_OPEN = re.compile(
    r"^\W*(?:(?:en|maar|ook|daarnaast|verder|and|but)[\s,]+)*(?:mag|mogen|kan|kunnen|past|valt|hoort|may|can) "
    r"(?:wij|we|ik|dit|dat|het|de|een|onze|er|i|this|that|it|the|our)\b",
    re.IGNORECASE,
)
# Asks or tells what is allowed, needed or right.
MAY = re.compile(
    r"\b(?:mag|mogen|kan|kunnen|past|valt|hoort|moet|moeten|hoef\w*|nodig|klopt|hoe\w*|wat|welke?|wanneer|wie|waar|"
    r"may|can|must|should|fits?|needed|right|how|what|which|when|who|where|graag|please|horen|vernemen)\b",
    re.IGNORECASE,
)
# Has to be passed on: "ik moet ze vertellen of ...".
LETS_KNOW = re.compile(
    r"\b(?:verwacht\w*|wil\w*|verlang\w*|verzoek\w*|wens\w*|expect|want)\b[^.?!]{0,40}\b(?:dat|that) (?:u|jullie|you)\b[^.?!]{0,30}"
    r"\b(?:laat|laten|let)\b[^.?!]{0,12}\b(?:weten|know)\b,? (?:wanneer|hoe\w*|wat|waar\w*|wie|welke?|of|when|how|what|"
    r"where|who|which|whether)\b",
    re.IGNORECASE,
)
# States what conditions hang on, in whatever sentence.
STATES = re.compile(
    r"\b(?:geen|zonder|niets|no) (?:\w+ ){0,2}(?:ander\w*|rijks\w*|other)\b|\bfocusgebied\b|\bcoalitie\b|\bdeelnem\w*|"
    r"\bbijstand\w*|\bgeen ander\w*|\bfocus area\b|\bcoalition\b",
    re.IGNORECASE,
)
# Says that somebody else holds something to be so.
HOLDS = re.compile(
    r"^(?!.*\b(?:weten|vernemen|horen|benieuwd|graag|vraagt|vroeg)\b).*\b(?:denkt|zegt|meent|beweert|riep|zei|stelt|vindt|gelooft|"
    r"thinks|says|claims|reckons)\b(?: (?:verder|ook|nu|dan|trouwens|overigens))* (?:dat|that)\b",
    re.IGNORECASE,
)
# Asks each thing of what the question before it asks for: they are answered together.
EACH = re.compile(
    r"\b(?:elk|ieder|each)(?:e|een)? (?:daarvan|hiervan|ervan|van (?:hen|die|deze|ze)|of (?:them|these|those))\b",
    re.IGNORECASE,
)
# A word that asks for leave: "Akkoord?"
BARE = re.compile(
    r"^\W*(?:(?:en|ook|dit|dat|also) )*(?:akkoord|mag|kan|ok[eé]?|prima|toegestaan|goed|ja|allowed|fine|ok|right|"
    r"(?:is|are) (?:he|she|it|they|that|this|we) (?:allowed|permitted|possible|fine|ok|all right)(?: to| then)?)\W*\?\W*$",
    re.IGNORECASE,
)
ENDS_WHETHER = re.compile(
    r"\b(?:mag|kan|past|valt|hoort|gaat|lukt) (?:dat|dit|het|zoiets|die)(?: \w+){0,3}\W*\?\W*$",
    re.IGNORECASE,
)
# Announces claims that are to be confirmed.
CONFIRM_BELOW = re.compile(
    r"\b(?:bevestig\w*|klop(?:t|pen)|juist|check\w*|verifi\w*|confirm\w*|correct|true)\b.*:\s*$",
    re.IGNORECASE,
)
# A verb of a whole sentence: "de bedragen zijn inclusief", not "het totaal voor 2024".
VERB = re.compile(
    r"\b(?:is|zijn|was|waren|mag|mogen|kan|kunnen|moet\w*|hoef\w*|word\w*|heeft|hebben|krijg\w*|geld(?:t|en)|lo(?:opt|pen)|"
    r"gaat|gaan|staat|staan|val(?:t|len)|tel(?:t|len)|kom(?:t|en)|blijf(?:t)|blijven|bedraagt|vervalt|eindigt|start|begint|"
    r"are|can|may|must|has|have|were|will|does|do|get|gets)\b",
    re.IGNORECASE,
)
ADDS = re.compile(r"^\W*(?:en|ook|and|also)\b", re.IGNORECASE)
# A supposition that a short question follows: "En als we het nu eens zo doen?"
SUPPOSES = re.compile(
    r"^\W*(?:(?:en|maar|of|and|but|or)[,\s]+)*(?:als|stel|wat als|what if|suppose|if)\b",
    re.IGNORECASE,
)
# A question that only asks whether what was just said is so.
TAG = re.compile(
    r"^\W*(?:(?:en|maar) )?(?:klopt (?:dat|dit|deze|die|het)|is (?:dat|dit) (?:zo|juist|correct|waar|ook zo)|"
    r"is (?:die|deze|dat|dit|mijn|onze) \w+ (?:juist|correct|waar|terecht|goed)|klopt (?:die|deze|mijn|onze) \w+|"
    r"(?:ook |dat )?(?:juist|correct|toch|waar|nietwaar)(?=\W*$)|is that (?:so|right|correct|true))\b",
    re.IGNORECASE,
)
# A question about nothing but what was just said.
WHETHER_THAT = re.compile(
    r"^\W*(?:(?:en|maar|dus) )?(?:mag|kan|past|valt|hoort|lukt|zou|gaat|geldt|may|can|is|does|would) "
    r"(?:dat|dit|het|die|deze|that|this|it)\b",
    re.IGNORECASE,
)
ROUND = re.compile(r"\b(?:tranche|ronde|round)\b|\b20\d\d\b", re.IGNORECASE)
# Speaks of everything in the mail at once.
OF_ALL = re.compile(
    r"\b(?:all(?:e|es|emaal)|allebei|beide|steeds|telkens|overal|nergens|geen van|niets hiervan|nooit|"
    r"in alle gevallen|het gaat (?:om|over)|betreft|gaan? over|both|all|none|everything|nowhere|"
    r"in each case)\b",
    re.IGNORECASE,
)
