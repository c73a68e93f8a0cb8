"""What may be paid, asked in many ways: the rule of spending decides it, in words alone."""

from __future__ import annotations

import pytest

from assistant.domain import Question, Turn
from assistant.rules.decide import decide
from assistant.understanding.understand import understand
from tests.understanding.given import Reader

# What is stated around the question, what was said before it, the question, and the outcome.
Case = tuple[str, tuple[str, ...], str, str]

LEVEL: list[Case] = [
    (
        "",
        (),
        (
            "een van de scholen heeft een kandidaat voor de extra kracht in groep 2, naast "
            "de juf, maar zij heeft alleen mbo niveau 2. Kan dat?"
        ),
        "no",
    ),
    (
        "",
        (),
        (
            "We willen een extra kracht naast de juf in groep 1 zetten. Ze heeft mbo 2. Mag "
            "dat uit Jonge Kind?"
        ),
        "no",
    ),
    (
        "",
        (),
        ("Mogen we een onderwijsassistente met mbo niveau 2 in groep 2 betalen uit Jonge Kind?"),
        "no",
    ),
    (
        "",
        (),
        (
            "Voor groep 1 hebben we een extra beroepskracht op het oog met een diploma mbo "
            "2, kan dat?"
        ),
        "no",
    ),
    (
        "",
        (),
        (
            "Onze kandidaat als extra beroepskracht in groep 1 heeft niveau 2 afgerond. "
            "Mogen wij haar inzetten?"
        ),
        "no",
    ),
    (
        "",
        (),
        (
            "Kunnen we iemand met mbo-2 als extra kracht in groep 2 naast de leerkracht "
            "zetten vanuit Jonge Kind?"
        ),
        "no",
    ),
    ("", (), "De extra beroepskracht gaat in groep 5 werken, kan dat?", "no"),
    (
        "",
        (),
        "De extra kracht vervangt de vaste leerkracht van groep 1. Mag dat uit Jonge Kind?",
        "no",
    ),
    (
        "",
        (),
        (
            "In groep 4 willen we een onderwijsassistent naast de leerkracht. Mag dat uit "
            "Jonge Kind?"
        ),
        "no",
    ),
    (
        "",
        (),
        ("Wij willen een extra beroepskracht in groep 7 inzetten met mbo 4. Is dat toegestaan?"),
        "no",
    ),
    (
        "",
        (),
        (
            "We hebben een pedagogisch medewerker met mbo 3 voor groep 2 naast de juf. Kan "
            "dat uit Jonge Kind?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Onze school wil een extra juf in groep 2 die de zieke leerkracht vervangt. Kan "
            "dat uit Jonge Kind?"
        ),
        "no",
    ),
    ("", (), "Training voor de leerkrachten van groep 6, kan dat uit Jonge Kind?", "no"),
    (
        "",
        (),
        (
            "De coaching is bedoeld voor leerkrachten van groep 5 en 6. Mag dat uit Jonge "
            "Kind betaald worden?"
        ),
        "no",
    ),
    (
        "",
        (),
        (
            "De deelnemers wonen buiten het focusgebied en krijgen een jobcoach, kan dat uit "
            "Re-integratie?"
        ),
        "no",
    ),
    ("", (), "Kan een citotraining na schooltijd uit School en Omgeving?", "no"),
    (
        "",
        (),
        (
            "Onze school doet niet mee in de coalitie, sportlessen na school, mag dat uit "
            "School en Omgeving?"
        ),
        "no",
    ),
    ("", (), "De spelinloop is in een wijk buiten het focusgebied. Kan dat uit Jonge Kind?", "no"),
    (
        "",
        (),
        (
            "Wij zoeken voor groep 1 een extra paar handen naast de meester. De beste "
            "kandidaat heeft mbo 2. Is dat goed?"
        ),
        "no",
    ),
    (
        "",
        (),
        (
            "De extra handen in de kleuterklas komen van een stagiaire op mbo-niveau 1. "
            "Kunnen we dat uit Jonge Kind doen?"
        ),
        "no",
    ),
    (
        "",
        (),
        (
            "Onze onderwijsassistent (niveau 2) gaat groep 2 versterken, naast de "
            "leerkracht. Mag zij uit Jonge Kind betaald worden?"
        ),
        "no",
    ),
    ("", (), "Zou een extra beroepskracht ook in groep 4 mogen staan, uit Jonge Kind?", "no"),
    (
        "",
        (),
        (
            "Ik wil weten of we een onderwijsassistent met mbo 2 in groep 1 mogen betalen "
            "uit Jonge Kind."
        ),
        "no",
    ),
    ("", (), "De coachdagen zijn voor leraren van groep 7. Is dat mogelijk uit Jonge Kind?", "no"),
    (
        "",
        (),
        (
            "Kunnen we met onze niet-deelnemende school in Groningen toneelles na school uit "
            "School en Omgeving betalen? Wij zitten niet in de coalitie."
        ),
        "no",
    ),
]
BELONGS: list[Case] = [
    (
        "",
        (),
        (
            "Jongeren maken een podcast over opgroeien tussen twee culturen, ontdekken waar "
            "ze goed in zijn en gaan met elkaar in debat. Is dit iets voor Veerkracht en "
            "Weerbaarheid?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Met twintig jongeren ontdekken we hun talenten, ze maken een podcast en voeren "
            "een debat met de wijkagent. Hoort dit bij Veerkracht en Weerbaarheid?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Het plan: meiden en jongens van 14 tot 20 werken een half jaar aan hun talenten "
            "en aan wie ze zijn. Past dit onder Veerkracht en Weerbaarheid?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "In het buurthuis leren ouderen hoe zij nepmail en phishing herkennen. Is dat "
            "iets voor Veerkracht en Weerbaarheid?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Wij gaan langs bij bewoners die nergens meer aan meedoen en het vertrouwen in "
            "de gemeente kwijt zijn. Valt dit onder Veerkracht en Weerbaarheid?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Een buurtteam helpt vrouwen die thuis onder druk staan om eigen keuzes te "
            "maken. Zou dit passen bij Veerkracht en Weerbaarheid?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Peuters en hun ouders komen op woensdagochtend samen spelen en zingen. Is dit "
            "iets voor Jonge Kind?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Een team van klantmanagers begeleidt statushouders met bijstand uit de wijk "
            "naar een baan. Hoort dit bij Re-integratie?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "In een reeks avonden leren jongeren debatteren en ontdekken ze hun talenten. "
            "Hoort zoiets bij Veerkracht en Weerbaarheid?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        "Leraren van groep 3 krijgen coaching in de klas. Valt zoiets onder Jonge Kind?",
        "conditional",
    ),
    (
        "",
        (),
        (
            "Pubers maken een podcast over discriminatie. Past dat binnen Veerkracht en "
            "Weerbaarheid?"
        ),
        "conditional",
    ),
]
EVERYDAY: list[Case] = [
    (
        "",
        (),
        (
            "Vrouwen uit de Somalische gemeenschap die als vertrouwenspersoon meegaan naar "
            "de schuldhulp, mag dat uit Armoede en Schulden?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Kunnen we vrouwen uit de gemeenschap die met gezinnen meegaan als "
            "vertrouwenspersoon betalen uit Armoede en Schulden?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Rapworkshops waarin jongeren hun talent ontdekken, mag dat uit Veerkracht en "
            "Weerbaarheid?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Mag een theaterproject waarin jongeren ontdekken wie ze zijn uit Veerkracht en "
            "Weerbaarheid?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Mogen we een podcast die jongeren zelf maken over wie ze zijn uit Veerkracht en "
            "Weerbaarheid betalen?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Kunnen wij rap- en dansworkshops om talenten van jongeren te ontdekken uit "
            "Veerkracht en Weerbaarheid betalen?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Lessen lezen en schrijven voor bijstandsgerechtigden die daardoor nu geen werk "
            "vinden, mag dat uit Re-integratie?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Mogen we een cursus lezen en schrijven voor werkzoekenden in de bijstand uit "
            "Re-integratie betalen?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Kan taalles voor mensen die niet goed kunnen lezen en daardoor geen baan "
            "krijgen uit Re-integratie?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Naailes en taalles voor moeders op school na schooltijd, mag dat uit het "
            "integrale budget?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Kunnen we taallessen voor ouders in de school als de kinderen naar huis zijn "
            "uit integraal betalen?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Na schooltijd krijgen moeders op school naailes en Nederlandse les. Mag dat uit "
            "integraal budget?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        "Mag een advies van de GGD over een gezonde wijk uit Gezonde leefomgeving?",
        "conditional",
    ),
    (
        "",
        (),
        (
            "Kunnen we een plan laten maken voor meer groen en beweging in de wijk uit "
            "Gezonde leefomgeving?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        ("De GGD schrijft voor ons een plan voor een gezonde buurt. Mag dat uit het VWS-budget?"),
        "conditional",
    ),
    ("", (), "Mogen we beweegtoestellen plaatsen uit Gezonde leefomgeving?", "no"),
    ("", (), "Kan het aanleggen van een waterspeelplaats uit Gezonde leefomgeving?", "no"),
    ("", (), "Mogen watertappunten in de wijk geplaatst worden uit het VWS-budget?", "no"),
    ("", (), "We willen een beweegpad aanleggen, mag dat uit Gezonde leefomgeving?", "no"),
    (
        "",
        (),
        "Kunnen wij vijf drinkwaterkranen plaatsen van het geld voor gezonde leefomgeving?",
        "no",
    ),
    ("", (), "Mag een pumptrackbaan worden aangelegd uit Gezonde leefomgeving?", "no"),
    ("", (), "Mogen we fitnesstoestellen in het park neerzetten uit het budget van VWS?", "no"),
    (
        "",
        (),
        "Wij willen bomen planten en bankjes plaatsen. Kan dat uit Gezonde leefomgeving?",
        "no",
    ),
    ("", (), "Mogen speeltoestellen geplaatst worden van het VWS-geld?", "no"),
    ("", (), "Kan een watertappunt bij de school worden aangelegd uit Gezonde leefomgeving?", "no"),
    (
        "",
        (),
        (
            "Lezen en schrijven voor statushouders met bijstand uit de wijk, op weg naar "
            "werk. Kan dat uit Re-integratie?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        ("Mag een naaicursus voor moeders, na schooltijd op school, uit het integrale budget?"),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Buurtvrouwen lopen mee met gezinnen naar de gemeente en het loket. Mag dat uit "
            "Armoede en Schulden?"
        ),
        "conditional",
    ),
]
REFUSED: list[Case] = [
    ("", (), "vervangers mogen niet uit dit geld worden betaald, klopt deze?", "no"),
    (
        "",
        (),
        (
            "Volgens mijn collega mogen de invallers tijdens een training niet uit Jonge "
            "Kind worden betaald. Klopt dat?"
        ),
        "no",
    ),
    ("", (), "Vervangingskosten tijdens de training mogen niet uit Jonge Kind, klopt dat?", "no"),
    ("", (), "een lunch mag niet uit S&O, klopt dat?", "yes"),
    (
        "",
        (),
        "Maaltijden mogen niet uit School en Omgeving betaald worden, klopt deze stelling?",
        "yes",
    ),
    (
        "",
        (),
        ("Klopt het dat een buitenlandse reis niet uit School en Omgeving betaald mag worden?"),
        "yes",
    ),
    ("", (), "Citotraining mag niet uit School en Omgeving. Juist?", "yes"),
    ("", (), "Sportlessen mogen niet uit School en Omgeving, klopt dat?", "no"),
    (
        "",
        (),
        ("Een loket voor geldvragen mag niet uit Armoede en Schulden worden betaald. Klopt dat?"),
        "no",
    ),
    ("", (), "Een jobcoach mag niet uit Re-integratie, is dat zo?", "no"),
    ("", (), "Een peuterconsulent mag niet uit Jonge Kind betaald worden, klopt dat?", "no"),
    ("", (), "Klopt het dat we geen lunch mogen betalen uit School en Omgeving?", "yes"),
    ("", (), "Warme maaltijden kunnen niet uit School en Omgeving worden vergoed, toch?", "yes"),
    (
        "",
        (),
        ("Een cursus omgaan met geld mag niet uit Armoede en Schulden worden betaald, klopt dat?"),
        "no",
    ),
    (
        "",
        (),
        (
            "Coaching van pedagogisch medewerkers kan niet uit Jonge Kind worden betaald, is "
            "dat waar?"
        ),
        "no",
    ),
    ("", (), "Klopt het dat een budgetcursus niet uit Armoede en Schulden mag?", "no"),
    (
        "",
        (),
        ("Financiële educatie mag niet uit Armoede en Schulden. Dat vind ik vreemd. Klopt dat?"),
        "no",
    ),
    ("", (), "Klopt het dat reizen naar het buitenland niet uit School en Omgeving mogen?", "yes"),
    ("", (), "Voor ontbijt op school mag je School en Omgeving niet gebruiken, toch?", "yes"),
    (
        "",
        (),
        ("Wij mogen een onderwijsassistent in groep 6 niet uit Jonge Kind betalen, klopt dat?"),
        "yes",
    ),
    (
        "",
        (),
        (
            "Er is ons gezegd dat huiswerkhulp niet uit School en Omgeving betaald mag "
            "worden. Klopt dat?"
        ),
        "no",
    ),
    ("", (), "Klopt het dat jobcoaching is uitgesloten bij Re-integratie?", "no"),
]
JOINING: list[Case] = [
    (
        "Het gaat om hoofdthema Re-integratie, alles in 2024.",
        (),
        (
            "mensen met een WW-uitkering uit de wijk willen ook meedoen. Mogen zij op kosten "
            "van dit budget meedoen?"
        ),
        "conditional",
    ),
    (
        "Het gaat om Re-integratie.",
        (),
        "Twee deelnemers hebben een WW-uitkering. Mogen zij meedoen?",
        "conditional",
    ),
    (
        "",
        ("Wij hebben een vraag over Re-integratie.",),
        "Mensen met een WW-uitkering, mogen die ook meedoen op kosten van dit budget?",
        "conditional",
    ),
    ("", (), "Mogen mensen met een WW-uitkering meedoen uit Re-integratie?", "conditional"),
    (
        "",
        ("Kan een jobcoach voor bijstandsgerechtigden uit Re-integratie?",),
        (
            "Er zijn nog twee plekken over. Daarvoor heb ik twee mensen uit een andere wijk, "
            "niet in het focusgebied. Mag ik die laten aanhaken op kosten van de SPUK?"
        ),
        "no",
    ),
    (
        "Het gaat om Re-integratie, leerwerktraject.",
        (),
        (
            "Twee mensen uit de Reeshof, dat is niet in het focusgebied. Mag ik die laten "
            "aanhaken op kosten van de SPUK?"
        ),
        "no",
    ),
    (
        "Re-integratie",
        (),
        ("Twee kandidaten wonen buiten het focusgebied, ook bijstand. Kan ik hen laten meelopen?"),
        "no",
    ),
    (
        "Re-integratie",
        (),
        "Mogen jongeren zonder uitkering uit de wijk ook meedoen?",
        "conditional",
    ),
    (
        "",
        (),
        (
            "Een leerling woont buiten het focusgebied maar zit op een deelnemende school "
            "van onze coalitie in Heerlen. Mag hij meedoen aan School en Omgeving?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag een leerling die niet in het focusgebied woont maar wel op een school zit "
            "die meedoet in de coalitie, meedoen met School en Omgeving?"
        ),
        "yes",
    ),
    (
        "School en Omgeving",
        (),
        (
            "Een meisje woont buiten de wijk, maar gaat naar een school die meedoet in de "
            "coalitie Rotterdam. Mag ze meedoen?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Onze school doet mee in de coalitie. Sommige leerlingen wonen in een dorp "
            "buiten het focusgebied. Mogen zij ook naar de naschoolse activiteiten van "
            "School en Omgeving?"
        ),
        "yes",
    ),
    (
        "Re-integratie",
        (),
        "Een groepje mensen met WW wil ook meedoen, mag dat op kosten van dit geld?",
        "conditional",
    ),
    (
        "Re-integratie",
        (),
        "Ik vraag me af of bewoners met een WW-uitkering ook mogen instromen",
        "conditional",
    ),
    (
        "Re-integratie",
        (),
        (
            "Er meldden zich buurtbewoners met een WW-uitkering. Graag hoor ik of zij kunnen "
            "aansluiten."
        ),
        "conditional",
    ),
    ("Re-integratie", (), "Drie vrouwen in de WW willen aanhaken. Kan dat?", "conditional"),
    ("Re-integratie", (), "Mogen mensen met WW ook aansluiten bij het traject?", "conditional"),
    (
        "Re-integratie",
        (),
        "Mensen met een uitkering van UWV, mogen die deelnemen op kosten van dit budget?",
        "conditional",
    ),
    (
        "",
        ("Wij doen een traject uit Re-integratie.",),
        "Een deel heeft WW. Mogen zij ook meedoen?",
        "conditional",
    ),
    (
        "Re-integratie",
        (),
        "Statushouders met bijstand uit de wijk willen aansluiten. Mag dat?",
        "conditional",
    ),
    (
        "School en Omgeving",
        (),
        (
            "Het kind woont net buiten het focusgebied, maar de school doet mee in de "
            "coalitie. Mag het kind meedoen?"
        ),
        "yes",
    ),
    ("Re-integratie", (), "Twee WW'ers willen graag instappen, mag dat?", "conditional"),
    (
        "",
        (),
        "Klopt het dat een nieuwe activiteit niet zonder wijzigingsaanvraag mag starten?",
        "yes",
    ),
]
ONLY_SPUK: list[Case] = [
    (
        "",
        (),
        (
            "Mogen we financiële educatie in het focusgebied betalen uit Armoede en "
            "Schulden? Er is alleen SPUK-geld."
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mogen we een loket voor geldvragen binnen het focusgebied betalen uit Armoede "
            "en Schulden? Er is verder geen geld."
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Kan een spelochtend in het focusgebied uit Jonge Kind? We betalen het alleen "
            "van het SPUK-geld."
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Kan een peuterconsulent in het focusgebied uit Jonge Kind, er is verder geen "
            "ander geld voor?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag een budgetcursus in het focusgebied uit Armoede en Schulden, we hebben er "
            "alleen SPUK-middelen voor?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag financiële educatie in het focusgebied uit Armoede en Schulden? Er zit "
            "uitsluitend SPUK-geld in."
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag financiële educatie in het focusgebied uit Armoede en Schulden? Verder is "
            "er geen cent voor."
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag financiële educatie in het focusgebied uit Armoede en Schulden? Het wordt "
            "volledig uit de SPUK betaald."
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag financiële educatie in het focusgebied uit Armoede en Schulden? Er gaat "
            "geen ander geld in om."
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag financiële educatie in het focusgebied uit Armoede en Schulden? Alleen de "
            "SPUK betaalt mee."
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag een loket voor geldzaken in het focusgebied uit Armoede en Schulden, alleen "
            "SPUK-geld?"
        ),
        "yes",
    ),
    (
        "",
        (),
        (
            "Mag een peuterconsulent in het focusgebied uit Jonge Kind? Verder krijgen we er "
            "geen geld voor."
        ),
        "yes",
    ),
    (
        "",
        (),
        "Mag een spelochtend in het focusgebied uit Jonge Kind? Er is verder geen budget.",
        "yes",
    ),
]
NAMES: list[Case] = [
    (
        "",
        (),
        "Mag ons project 'Samen Sterk in de Buurt', heel breed, uit de SPUK betaald worden?",
        "needs_information",
    ),
    (
        "",
        (),
        "Kan project 'Samen Sterk in de Buurt' uit de SPUK? Het is heel breed.",
        "needs_information",
    ),
    (
        "",
        (),
        "Mogen wij ons nieuwe wijkproject uit de SPUK betalen? Details heb ik niet.",
        "needs_information",
    ),
    (
        "",
        (),
        "We hebben een heel mooi project. Kan dat uit de SPUK Kansrijke Wijk?",
        "needs_information",
    ),
    (
        "",
        (),
        'Mag ons programma "De Kracht van Noord" uit de SPUK Kansrijke Wijk betaald worden?',
        "needs_information",
    ),
    ("", (), "Kunnen we het project 'Buurt aan Zet' uit de SPUK bekostigen?", "needs_information"),
    (
        "",
        (),
        "Is project 'Thuis in de Wijk' subsidiabel binnen de SPUK Kansrijke Wijk?",
        "needs_information",
    ),
    (
        "",
        (),
        "Het bestuur wil een groot wijkproject starten, mag dat met SPUK-geld?",
        "needs_information",
    ),
    ("", (), "Ons project heet 'Buurtkracht'. Kan dat uit de SPUK?", "needs_information"),
    ("", (), "Kan 'Hart voor Oost' uit de SPUK? Dat is een project van ons.", "needs_information"),
    (
        "",
        (),
        'Ons programma heet "Samen Vooruit". Mogen we dat uit de SPUK betalen?',
        "needs_information",
    ),
    (
        "",
        (),
        "De directeur heeft een geweldig plan, kan dat uit de SPUK Kansrijke Wijk?",
        "needs_information",
    ),
]
ABROAD: list[Case] = [
    (
        "",
        (),
        (
            "Een weekend naar de Ardennen met jongeren voor talentontwikkeling, mag dat uit "
            "Veerkracht en Weerbaarheid?"
        ),
        "no",
    ),
    (
        "",
        (),
        ("Mogen we met jongeren een week naar Marokko op reis uit Veerkracht en Weerbaarheid?"),
        "no",
    ),
    (
        "",
        (),
        "Een studiereis naar Finland voor pedagogisch medewerkers, kan dat uit Jonge Kind?",
        "no",
    ),
    (
        "",
        (),
        (
            "Mag een uitwisseling met jongeren in Berlijn uit Veerkracht en Weerbaarheid "
            "betaald worden?"
        ),
        "no",
    ),
    ("", (), "Kan een zomerkamp in Frankrijk uit het integrale budget?", "no"),
    ("", (), "Een buitenlandse reis met jongeren, mag dat uit Veerkracht en Weerbaarheid?", "no"),
    ("", (), "Mag een schoolreis naar Parijs uit School en Omgeving?", "no"),
    (
        "",
        (),
        "Mogen we met gezinnen een midweek naar de Eifel uit Veerkracht en Weerbaarheid?",
        "no",
    ),
    ("", (), "Kan een werkbezoek aan Kopenhagen uit Jonge Kind worden betaald?", "no"),
    (
        "",
        (),
        "Een weekendje weg met een groep moeders, mag dat uit Veerkracht en Weerbaarheid?",
        "conditional",
    ),
    (
        "",
        (),
        "Mag een vakantieweek in België voor kinderen in armoede uit Armoede en Schulden?",
        "no",
    ),
]
FEES: list[Case] = [
    (
        "",
        (),
        (
            "Mogen we de eigen bijdrage van ouders voor de 16 uur voorschool kwijtschelden "
            "uit Jonge Kind? Ik weet niet of daar al rijksgeld in zit."
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Kunnen we de ouderbijdrage voor de peuteropvang kwijtschelden uit Jonge Kind? "
            "Of er al rijksgeld in zit weet ik niet."
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Mag de ouderbijdrage voor 16 uur voorschool in het focusgebied worden "
            "kwijtgescholden uit Jonge Kind? Ik weet niet of er al rijksgeld in zit."
        ),
        "conditional",
    ),
    (
        "",
        (),
        "Kan de eigen bijdrage voor de voorschoolse educatie vervallen uit Jonge Kind?",
        "conditional",
    ),
    (
        "",
        (),
        (
            "We willen dat ouders niets hoeven te betalen voor de voorschool. Mag dat uit "
            "Jonge Kind?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        "Mogen wij de eigen bijdrage van ouders aan de voorschool overnemen uit Jonge Kind?",
        "conditional",
    ),
    (
        "",
        (),
        (
            "We schelden de bijdrage van ouders voor de peuterspeelzaal kwijt. Mag dat uit "
            "Jonge Kind? Onbekend is of er al rijksgeld naar toe gaat."
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Ouders met een laag inkomen hun eigen bijdrage voor de voorschool "
            "kwijtschelden, mag dat uit Jonge Kind?"
        ),
        "conditional",
    ),
    (
        "",
        (),
        (
            "Mogen wij de ouderbijdrage voor de voorschool betalen uit Jonge Kind? We weten "
            "niet of er al rijksgeld bij zit."
        ),
        "conditional",
    ),
    (
        "",
        (),
        "Kunnen gezinnen een gratis plek op de voorschool krijgen uit Jonge Kind?",
        "conditional",
    ),
]
BUILDINGS: list[Case] = [
    (
        "",
        (),
        "Mogen we de portieken van de flat opknappen uit de SPUK? Het is toch ook NPLV.",
        "no",
    ),
    ("", (), "De portiekwoningen opknappen is ook NPLV, dus mag dat uit deze SPUK?", "no"),
    (
        "",
        (),
        (
            "Kozijnen en voordeuren vervangen in de wijk is ook NPLV. Mag dat uit de SPUK "
            "Kansrijke Wijk?"
        ),
        "no",
    ),
    ("", (), "Kan het isoleren van woningen uit de SPUK? Dat is ook NPLV.", "no"),
    (
        "",
        (),
        ("De galerijen van de flats moeten opgeknapt worden, is ook NPLV. Kan dat uit de SPUK?"),
        "no",
    ),
    (
        "",
        (),
        ("Dakgoten en kozijnen van portiekflats, mag dat van de SPUK want het hoort bij NPLV?"),
        "no",
    ),
    (
        "",
        (),
        (
            "De woningcorporatie wil trappenhuizen schilderen, dat is ook NPLV. Mag dat van "
            "SPUK-geld?"
        ),
        "no",
    ),
    ("", (), "Het trappenhuis van de flat schilderen is ook NPLV, kan dat van dit geld?", "no"),
    (
        "",
        (),
        (
            "De kozijnen van de portiekwoningen vervangen valt toch ook onder NPLV, mag dat "
            "uit de SPUK?"
        ),
        "no",
    ),
    ("", (), "Mag het opknappen van galerijen, dat is ook NPLV, uit de SPUK Kansrijke Wijk?", "no"),
]


def _outcome(reader: Reader, case: Case) -> str:
    around, before, text, _ = case
    history = tuple(Turn("user", said) for said in before)
    question = Question(text, history, setting=around)
    understood = understand(question, reader.rulebook, reader.vocabulary)
    ruling = decide(understood, reader.rulebook)
    assert ruling is not None
    return ruling.outcome.value


@pytest.mark.parametrize("case", LEVEL, ids=lambda case: case[2][:60])
def test_a_plan_that_breaks_a_condition_is_never_confirmed(reader: Reader, case: Case) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", BELONGS, ids=lambda case: case[2][:60])
def test_whether_a_described_plan_belongs_to_a_theme_is_for_the_rule(
    reader: Reader, case: Case
) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", EVERYDAY, ids=lambda case: case[2][:60])
def test_plans_in_everyday_words_are_judged_as_what_they_are(reader: Reader, case: Case) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case[2][:60])
def test_that_something_may_not_be_paid_is_checked(reader: Reader, case: Case) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", JOINING, ids=lambda case: case[2][:60])
def test_who_may_join_follows_from_where_they_live_and_their_benefit(
    reader: Reader, case: Case
) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", ONLY_SPUK, ids=lambda case: case[2][:60])
def test_only_spuk_money_means_no_other_state_money(reader: Reader, case: Case) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", NAMES, ids=lambda case: case[2][:60])
def test_a_name_of_a_plan_does_not_say_what_it_is(reader: Reader, case: Case) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", ABROAD, ids=lambda case: case[2][:60])
def test_a_trip_abroad_is_not_in_the_focus_area(reader: Reader, case: Case) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", FEES, ids=lambda case: case[2][:60])
def test_a_fee_of_parents_that_is_waived_removes_a_threshold(reader: Reader, case: Case) -> None:
    assert _outcome(reader, case) == case[3]


@pytest.mark.parametrize("case", BUILDINGS, ids=lambda case: case[2][:60])
def test_homes_and_stairs_are_another_purpose(reader: Reader, case: Case) -> None:
    assert _outcome(reader, case) == case[3]
