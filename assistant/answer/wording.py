"""All sentences for the asker, Dutch and English, by the key of the point they say.

`{name}` is filled with the point's values; a value that starts with § is written by the kind of
mark it is (an amount, a share, a name), in the language of the answer.
"""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    # short verdicts
    "check.ja": ("Ja, dat klopt.", "Yes, that is correct."),
    "check.nee": ("Nee, dat klopt niet.", "No, that is not correct."),
    "check.ja_kort": ("Ja.", "Yes."),
    "check.nee_kort": ("Nee.", "No."),
    "mits.kort": ("Dat kan onder voorwaarden.", "That is possible under conditions."),
    "stil.kort": ("De bronnen zeggen dit niet.", "The sources do not say this."),
    # spending
    "besteding.ja": ("Ja, dit mag uit {thema}.", "Yes, this may be paid from {thema}."),
    "besteding.past_mits": (
        "Ja, dit past bij {thema}, mits aan de voorwaarden is voldaan.",
        "Yes, this fits {thema}, provided the conditions are met.",
    ),
    "besteding.mits": (
        "Ja, mits aan de voorwaarden van {thema} is voldaan.",
        "Yes, provided the conditions of {thema} are met.",
    ),
    "besteding.mits_thema": (
        "Dat hangt ervan af. Betalen uit {thema} kan alleen als aan de voorwaarden is voldaan.",
        "That depends. Paying from {thema} is only possible if the conditions are met.",
    ),
    "besteding.genoemd": (
        "De bronnen noemen {activiteit} als voorbeeld bij {thema}.",
        "The sources name {activiteit} as an example under {thema}.",
    ),
    "besteding.past": (
        "De bronnen noemen {activiteit} niet met zoveel woorden. Naar onze uitleg past dit bij het doel van {thema}.",
        "The sources do not name {activiteit} in so many words. In our reading it fits the goal of {thema}.",
    ),
    "besteding.wel_genoemd": (
        "De activiteit zelf ({activiteit}) hoort wel bij {thema}.",
        "The activity itself ({activiteit}) does belong to {thema}.",
    ),
    "besteding.uitgesloten": (
        "Nee, {thema} sluit dit uit: {activiteit}.",
        "No, {thema} excludes this: {activiteit}.",
    ),
    "besteding.nee": ("Nee, dit mag niet uit {thema}.", "No, this may not be paid from {thema}."),
    "besteding.geen_geld_in_jaar": (
        "Nee, in {jaar} is er geen geld voor {thema}; dat geld loopt vanaf 2024.",
        "No, there is no money for {thema} in {jaar}; that money runs from 2024.",
    ),
    "besteding.stil": (
        "De bronnen zeggen niet of {activiteit} mag uit {thema}.",
        "The sources do not say whether {activiteit} may be paid from {thema}.",
    ),
    "besteding.stil_algemeen": (
        "De bronnen zeggen niet of {activiteit} uit de SPUK mag.",
        "The sources do not say whether {activiteit} may be paid from the SPUK.",
    ),
    "besteding.onbekend": (
        "De bronnen zeggen niet of deze activiteit mag uit {thema}.",
        "The sources do not say whether this activity may be paid from {thema}.",
    ),
    "besteding.onbekend_algemeen": (
        "De bronnen zeggen niet of deze activiteit uit de SPUK mag. Bij welk hoofdthema hoort uw plan: {themas}?",
        "The sources do not say whether this activity may be paid from the SPUK. Which main theme does your plan belong to: {themas}?",
    ),
    "besteding.ander_thema": (
        "Nee, niet uit {thema}: de bronnen noemen {activiteit} bij {ander}.",
        "No, not from {thema}: the sources name {activiteit} under {ander}.",
    ),
    "besteding.niet_bij_dit_thema": (
        "De bronnen zeggen niet of dit mag uit {thema}: {activiteit}. Zij noemen het alleen bij {ander}.",
        "The sources do not say whether this may be paid from {thema}: {activiteit}. They only mention it under {ander}.",
    ),
    "besteding.elders_uitgesloten": (
        "De bronnen zeggen niet of dit mag uit {thema}: {activiteit}. Bij {ander} sluiten zij het uit.",
        "The sources do not say whether this may be paid from {thema}: {activiteit}. Under {ander} they exclude it.",
    ),
    "besteding.integraal_genoemd": (
        "De bronnen noemen {activiteit} bij {ander}; het integrale budget mag een hoofdthema versterken.",
        "The sources name {activiteit} under {ander}; the integral budget may strengthen a main theme.",
    ),
    "besteding.integraal_uitgesloten": (
        "Dat hangt ervan af. {ander} sluit dit uit ({activiteit}); voor {thema} is het niet uitdrukkelijk geregeld.",
        "That depends. {ander} excludes this ({activiteit}); for {thema} it is not explicitly settled.",
    ),
    "besteding.mag_wel": ("Dit mag wel uit {thema}.", "This may be paid from {thema}."),
    "besteding.mag_wel_mits": (
        "Dit mag wel uit {thema}, als aan de voorwaarden is voldaan.",
        "This may be paid from {thema}, if the conditions are met.",
    ),
    "besteding.sluit_uit": (
        "{thema} sluit dit uit: {activiteit}.",
        "{thema} excludes this: {activiteit}.",
    ),
    "besteding.bij_ander_thema": (
        "De bronnen noemen {activiteit} bij {ander}, niet bij {thema}.",
        "The sources name {activiteit} under {ander}, not under {thema}.",
    ),
    "besteding.dat_jaar_niet": (
        "In {jaar} is er geen geld voor {thema}; dat geld loopt vanaf 2024.",
        "There is no money for {thema} in {jaar}; that money runs from 2024.",
    ),
    "besteding.doel": ("{thema} is bedoeld voor {doel}.", "{thema} is meant for {doel}."),
    "besteding.niet_voldaan": ("{tekst}", "{tekst}"),
    "besteding.let_op": ("{let_op}", "{let_op}"),
    "besteding.nieuw": (
        "Stond deze activiteit nog niet in uw aanvraag, dan is eerst een wijzigingsaanvraag nodig.",
        "If this activity was not in your application, a change request (wijzigingsaanvraag) is needed first.",
    ),
    "besteding.doelgroep": (
        "De bronnen noemen deze doelgroep: {groep}.",
        "The sources name this target group: {groep}.",
    ),
    "besteding.plek_telt_niet": (
        "Waar de activiteit plaatsvindt, telt hier niet: het gaat erom dat de deelnemers inwoners van het focusgebied zijn.",
        "Where the activity takes place does not matter here: what counts is that the participants are residents of the focus area.",
    ),
    "besteding.toen_genoemd": (
        "In 2023-2025 noemden de bronnen {activiteit} als voorbeeld bij {thema}.",
        "In 2023-2025 the sources named {activiteit} as an example under {thema}.",
    ),
    "besteding.toen_past": (
        "In 2023-2025 noemden de bronnen {activiteit} niet met zoveel woorden; naar onze uitleg paste het toen bij {thema}.",
        "In 2023-2025 the sources did not name {activiteit} in so many words; in our reading it fitted {thema} then.",
    ),
    "besteding.toen_ander": (
        "In 2023-2025 noemden de bronnen {activiteit} bij {ander}.",
        "In 2023-2025 the sources named {activiteit} under {ander}.",
    ),
    "besteding.toen_elders_uitgesloten": (
        "In 2023-2025 waren deze kosten uitgesloten bij {ander}: {activiteit}.",
        "In 2023-2025 these costs were excluded under {ander}: {activiteit}.",
    ),
    "besteding.toen_uitgesloten": (
        "In 2023-2025 waren deze kosten uitgesloten bij {thema}: {activiteit}.",
        "In 2023-2025 these costs were excluded under {thema}: {activiteit}.",
    ),
    "besteding.ww": (
        "Mensen met een uitkering van UWV, zoals WW, vallen volgens de Participatiewet in beginsel niet onder deze doelgroep; er zijn uitzonderingen.",
        "People with a UWV benefit, such as WW, in principle do not belong to this target group under the Participatiewet; there are exceptions.",
    ),
    "besteding.draai_ja": (
        "Het wordt nee als dit niet zo is: {voorwaarde}",
        "It becomes no if this is not so: {voorwaarde}",
    ),
    "besteding.draai_nee": (
        "Het kan ja worden als dit wel zo is: {voorwaarde}",
        "It can become yes if this is so: {voorwaarde}",
    ),
    "besteding.wat": (
        "Dat kan ik nog niet beoordelen. Welke activiteit wilt u betalen, en uit welk budget: {themas}?",
        "I cannot judge that yet. Which activity do you want to pay for, and from which budget: {themas}?",
    ),
    "vaag.bedrag": (
        "Dat kan ik nog niet uitrekenen. Om welk hoofdthema, welk jaar en welk toegekend bedrag gaat het?",
        "I cannot compute that yet. Which main theme, which year and which granted amount is it about?",
    ),
    # an amount that can mean two magnitudes
    "onduidelijk.bedrag": (
        "Dat hangt van het bedrag af. U schreef “{geschreven}”: bedoelt u {lezingen}?",
        "That depends on the amount. You wrote “{geschreven}”: do you mean {lezingen}?",
    ),
    "onduidelijk.aandeel": (
        "Dat hangt van het percentage af. U schreef “{geschreven}”: bedoelt u {lezingen}?",
        "That depends on the percentage. You wrote “{geschreven}”: do you mean {lezingen}?",
    ),
    # double funding
    "dubbel.volledig": (
        "Nee. Kosten die tijdens de SPUK al volledig met andere rijksmiddelen worden betaald, mogen niet ook uit de SPUK komen. Dat is dubbele financiering; de presentatie noemt de Regio Deal als voorbeeld.",
        "No. Costs that are already fully paid with other central government money during the SPUK may not be paid from the SPUK as well. That is double funding; the slides give the Regio Deal as an example.",
    ),
    "dubbel.deels": (
        "Een deel komt al uit ander rijksgeld. Alleen kosten die niet al met rijksmiddelen worden betaald, kunnen uit de SPUK; dezelfde kosten mogen niet dubbel worden betaald.",
        "Part of it already comes from other central government money. Only costs that are not already paid with such money can come from the SPUK; the same costs may not be paid twice.",
    ),
    "dubbel.uitbreiden": (
        "Een bestaande activiteit uitbreiden mag: dan betaalt de SPUK alleen wat erbij komt.",
        "Expanding an existing activity is allowed: then the SPUK pays only for what is added.",
    ),
    "dubbel.deels_mits": (
        "Ja, mits het om andere kosten gaat. Verboden is alleen wat al (volledig) met andere rijksmiddelen wordt betaald: dezelfde kosten mogen niet dubbel worden betaald. De activiteit moet ook bij een hoofdthema passen.",
        "Yes, provided it concerns other costs. Only what is already (fully) paid with other central government money is forbidden: the same costs may not be paid twice. The activity must also fit a main theme.",
    ),
    "dubbel.vervallen": (
        "De eerdere financiering is vervallen. Een activiteit voortzetten waarvan de financiering is vervallen, mag.",
        "The earlier funding has lapsed. Continuing an activity whose funding has lapsed is allowed.",
    ),
    "dubbel.vervallen_ja": (
        "Ja. U mag een activiteit voortzetten waarvan de financiering is vervallen. Zij moet wel passen bij een hoofdthema van de SPUK en de voorwaarden daarvan.",
        "Yes. You may continue an activity whose funding has lapsed. It must fit a main theme of the SPUK and its conditions.",
    ),
    "dubbel.onbekend": (
        "Dat hangt ervan af. Worden de kosten al volledig met andere rijksmiddelen betaald, dan mag het niet (dubbele financiering).",
        "That depends. If the costs are already fully paid with other central government money, it is not allowed (double funding).",
    ),
    "dubbel.ander_geld": (
        "De regel over dubbele financiering gaat over rijksmiddelen. Geld van de gemeente zelf, een provincie, Europa of een fonds noemen de bronnen niet.",
        "The rule on double funding is about central government money. The sources do not mention money of the municipality itself, a province, Europe or a fund.",
    ),
    "dubbel.ander_geld_mits": (
        "Dat hangt ervan af. De regel over dubbele financiering gaat over rijksmiddelen; ander geld noemen de bronnen niet. De activiteit moet wel bij een hoofdthema passen en dezelfde kosten mogen niet al met rijksgeld zijn betaald.",
        "That depends. The rule on double funding is about central government money; the sources do not mention other money. The activity must fit a main theme and the same costs may not already be paid with central government money.",
    ),
    "dubbel.eigen_geld": (
        "Of de SPUK eigen geld van de gemeente mag vervangen, staat niet uitdrukkelijk in de bronnen.",
        "Whether the SPUK may replace the municipality's own money is not explicitly in the sources.",
    ),
    "dubbel.eigen_geld_mits": (
        "Dat hangt ervan af. Verboden is dubbele financiering met rijksmiddelen; of de SPUK eigen geld van de gemeente mag vervangen, staat niet uitdrukkelijk in de bronnen. Leg dit eerst voor aan de postbus.",
        "That depends. Double funding with central government money is forbidden; whether the SPUK may replace the municipality's own money is not explicitly in the sources. Ask the mailbox first.",
    ),
    "dubbel.draai": (
        "Het antwoord verandert als de andere rijksfinanciering vervalt of andere kosten dekt.",
        "The answer changes if the other central government funding lapses or covers other costs.",
    ),
    "andere_doelen.nee": (
        "Nee. Dit ({activiteit}) hoort niet bij de hoofdthema's van de SPUK, en SPUK-geld is niet inzetbaar voor andere doelen binnen het NPLV. Geld dat overblijft, wordt teruggevorderd.",
        "No. This ({activiteit}) does not belong to the main themes of the SPUK, and SPUK money cannot be used for other purposes within the NPLV. Unspent money is reclaimed.",
    ),
    "andere_doelen.stil": (
        "De bronnen noemen dit ({activiteit}) bij geen enkel hoofdthema van de SPUK. Zij zeggen wel dat SPUK-geld niet inzetbaar is voor andere doelen binnen het NPLV.",
        "The sources name this ({activiteit}) under none of the main themes of the SPUK. They do say that SPUK money cannot be used for other purposes within the NPLV.",
    ),
    "andere_doelen.algemeen": (
        "Nee. SPUK-geld is niet inzetbaar voor andere doelen binnen het NPLV. Geld dat overblijft, wordt teruggevorderd.",
        "No. SPUK money cannot be used for other purposes within the NPLV. Unspent money is reclaimed.",
    ),
    # place
    "plaats.bewoners_ja": (
        "Ja. Bij {thema} moeten de deelnemers inwoners zijn van het stedelijk focusgebied.",
        "Yes. Under {thema} the participants must be residents of the urban focus area.",
    ),
    "plaats.bewoners_nee": (
        "Nee. Bij {thema} telt dat de deelnemers inwoners zijn van het stedelijk focusgebied, niet waar de activiteit plaatsvindt.",
        "No. Under {thema} what counts is that the participants are residents of the urban focus area, not where the activity takes place.",
    ),
    "plaats.activiteit_ja": (
        "Ja. Bij {thema} gaat het om activiteiten binnen het stedelijk focusgebied.",
        "Yes. {thema} is about activities within the urban focus area.",
    ),
    "plaats.activiteit_stil": (
        "De bronnen zeggen dit niet. Bij {thema} gaat het om activiteiten binnen het stedelijk focusgebied; over de woonplaats van deelnemers zeggen zij niets.",
        "The sources do not say this. {thema} is about activities within the urban focus area; they say nothing about where participants live.",
    ),
    "plaats.school": (
        "Nee. Bij {thema} gaat het om activiteiten van scholen die meedoen in de lokale coalitie; de woonplaats of de plek is niet de voorwaarde.",
        "No. {thema} is about activities of schools that take part in the local coalition; where people live or where it takes place is not the condition.",
    ),
    "plaats.school_buiten": (
        "Ja. Bij {thema} telt of de school meedoet in de lokale coalitie, niet of zij in het focusgebied staat. Voor elke activiteit gelden de andere voorwaarden gewoon.",
        "Yes. For {thema} it counts whether the school takes part in the local coalition, not whether it stands in the focus area. The other conditions hold for each activity.",
    ),
    "plaats.leerling_buiten": (
        "Ja. Bij {thema} telt of de school meedoet in de lokale coalitie, niet waar de leerling woont. Voor elke activiteit gelden de andere voorwaarden gewoon.",
        "Yes. For {thema} it counts whether the school takes part in the local coalition, not where the pupil lives. The other conditions hold for each activity.",
    ),
    "plaats.per_thema": (
        "Dat hangt af van het hoofdthema. Re-integratie is voor inwoners van het focusgebied, School en Omgeving voor scholen die meedoen, en de andere budgetten zijn voor activiteiten binnen het focusgebied.",
        "That depends on the main theme. Re-integratie is for residents of the focus area, School en Omgeving for schools that take part, and the other budgets are for activities within the focus area.",
    ),
    "plaats.stil": (
        "De bronnen zeggen dit niet voor {thema}.",
        "The sources do not say this for {thema}.",
    ),
    # change requests
    "wijziging.nieuw": (
        "Ja. Voor een volledig nieuwe activiteit is een wijzigingsaanvraag nodig, ook als het om minder dan {drempel} van het budget gaat.",
        "Yes. An entirely new activity needs a change request (wijzigingsaanvraag), even if it is less than {drempel} of the budget.",
    ),
    "wijziging.regel": (
        "Dat hangt ervan af. Een wijzigingsaanvraag is nodig als meer dan {drempel} van het budget binnen één hoofdthema (of het integrale budget) anders over de activiteiten wordt verdeeld, of voor een volledig nieuwe activiteit.",
        "That depends. A change request (wijzigingsaanvraag) is needed if more than {drempel} of the budget within one main theme (or the integral budget) is divided differently over the activities, or for an entirely new activity.",
    ),
    "wijziging.regel_open": (
        "Een wijzigingsaanvraag is nodig als meer dan {drempel} van het budget binnen één hoofdthema (of het integrale budget) anders over de activiteiten wordt verdeeld, of als u een volledig nieuwe activiteit begint die niet in de aanvraag stond. Precies {drempel} mag zonder.",
        "A change request (wijzigingsaanvraag) is needed if more than {drempel} of the budget within one main theme (or the integral budget) is divided differently over the activities, or if you start an entirely new activity that was not in the application. Exactly {drempel} is free.",
    ),
    "wijziging.boven": (
        "Ja. U verdeelt {aandeel} anders; dat is meer dan {drempel}, dus een wijzigingsaanvraag is nodig.",
        "Yes. You divide {aandeel} differently; that is more than {drempel}, so a change request (wijzigingsaanvraag) is needed.",
    ),
    "wijziging.boven_bedrag": (
        "Ja. {bedrag} is {aandeel} van {budget}; dat is meer dan {drempel} ({grens}), dus een wijzigingsaanvraag is nodig.",
        "Yes. {bedrag} is {aandeel} of {budget}; that is more than {drempel} ({grens}), so a change request (wijzigingsaanvraag) is needed.",
    ),
    "wijziging.onder": (
        "Nee. U verdeelt {aandeel} anders; dat is niet meer dan {drempel}, en er is geen nieuwe activiteit. Een wijzigingsaanvraag is niet nodig.",
        "No. You divide {aandeel} differently; that is not more than {drempel}, and there is no new activity. No change request (wijzigingsaanvraag) is needed.",
    ),
    "wijziging.onder_bedrag": (
        "Nee. {bedrag} is {aandeel} van {budget}; dat is niet meer dan {drempel} ({grens}), en er is geen nieuwe activiteit. Een wijzigingsaanvraag is niet nodig.",
        "No. {bedrag} is {aandeel} of {budget}; that is not more than {drempel} ({grens}), and there is no new activity. No change request (wijzigingsaanvraag) is needed.",
    ),
    "wijziging.precies": (
        "Nee. U verdeelt precies {drempel} anders. Een wijzigingsaanvraag is pas nodig bij meer dan {drempel}.",
        "No. You divide exactly {drempel} differently. A change request (wijzigingsaanvraag) is only needed above {drempel}.",
    ),
    "wijziging.onder_mits": (
        "Nee, mits het geen volledig nieuwe activiteit is. U verdeelt {aandeel} anders; dat is niet meer dan {drempel}. Voor een activiteit die niet in uw aanvraag stond, is wel een wijzigingsaanvraag nodig.",
        "No, provided it is not an entirely new activity. You divide {aandeel} differently; that is not more than {drempel}. An activity that was not in your application does need a change request (wijzigingsaanvraag).",
    ),
    "wijziging.onder_bedrag_mits": (
        "Nee, mits het geen volledig nieuwe activiteit is. {bedrag} is {aandeel} van {budget}; dat is niet meer dan {drempel} ({grens}). Voor een activiteit die niet in uw aanvraag stond, is wel een wijzigingsaanvraag nodig.",
        "No, provided it is not an entirely new activity. {bedrag} is {aandeel} of {budget}; that is not more than {drempel} ({grens}). An activity that was not in your application does need a change request (wijzigingsaanvraag).",
    ),
    "wijziging.precies_mits": (
        "Nee, mits het geen volledig nieuwe activiteit is. U verdeelt precies {drempel} anders; een wijzigingsaanvraag is pas nodig bij meer dan {drempel}, of voor een activiteit die niet in uw aanvraag stond.",
        "No, provided it is not an entirely new activity. You divide exactly {drempel} differently; a change request (wijzigingsaanvraag) is only needed above {drempel}, or for an activity that was not in your application.",
    ),
    "wijziging.precies_bedrag": (
        "Nee. {bedrag} is precies {drempel} van {budget}. Een wijzigingsaanvraag is pas nodig bij meer dan {drempel}.",
        "No. {bedrag} is exactly {drempel} of {budget}. A change request (wijzigingsaanvraag) is only needed above {drempel}.",
    ),
    "wijziging.precies_bedrag_mits": (
        "Nee, mits het geen volledig nieuwe activiteit is. {bedrag} is precies {drempel} van {budget}; een wijzigingsaanvraag is pas nodig bij meer dan {drempel}, of voor een activiteit die niet in uw aanvraag stond.",
        "No, provided it is not an entirely new activity. {bedrag} is exactly {drempel} of {budget}; a change request (wijzigingsaanvraag) is only needed above {drempel}, or for an activity that was not in your application.",
    ),
    # the same, where it is asked whether it may be done without a change request
    "wijziging.nieuw_mag": (
        "Nee, niet zonder wijzigingsaanvraag. Voor een volledig nieuwe activiteit is die nodig, ook als het om minder dan {drempel} van het budget gaat.",
        "No, not without a change request (wijzigingsaanvraag). An entirely new activity needs one, even if it is less than {drempel} of the budget.",
    ),
    "wijziging.boven_mag": (
        "Nee, niet zonder wijzigingsaanvraag. U verdeelt {aandeel} anders; dat is meer dan {drempel}.",
        "No, not without a change request (wijzigingsaanvraag). You divide {aandeel} differently; that is more than {drempel}.",
    ),
    "wijziging.boven_bedrag_mag": (
        "Nee, niet zonder wijzigingsaanvraag. {bedrag} is {aandeel} van {budget}; dat is meer dan {drempel} ({grens}).",
        "No, not without a change request (wijzigingsaanvraag). {bedrag} is {aandeel} of {budget}; that is more than {drempel} ({grens}).",
    ),
    "wijziging.onder_mag": (
        "Ja. U verdeelt {aandeel} anders; dat is niet meer dan {drempel}, en er is geen nieuwe activiteit. Een wijzigingsaanvraag is niet nodig.",
        "Yes. You divide {aandeel} differently; that is not more than {drempel}, and there is no new activity. No change request (wijzigingsaanvraag) is needed.",
    ),
    "wijziging.onder_bedrag_mag": (
        "Ja. {bedrag} is {aandeel} van {budget}; dat is niet meer dan {drempel} ({grens}), en er is geen nieuwe activiteit. Een wijzigingsaanvraag is niet nodig.",
        "Yes. {bedrag} is {aandeel} of {budget}; that is not more than {drempel} ({grens}), and there is no new activity. No change request (wijzigingsaanvraag) is needed.",
    ),
    "wijziging.precies_mag": (
        "Ja. U verdeelt precies {drempel} anders. Een wijzigingsaanvraag is pas nodig bij meer dan {drempel}.",
        "Yes. You divide exactly {drempel} differently. A change request (wijzigingsaanvraag) is only needed above {drempel}.",
    ),
    "wijziging.precies_bedrag_mag": (
        "Ja. {bedrag} is precies {drempel} van {budget}. Een wijzigingsaanvraag is pas nodig bij meer dan {drempel}.",
        "Yes. {bedrag} is exactly {drempel} of {budget}. A change request (wijzigingsaanvraag) is only needed above {drempel}.",
    ),
    "wijziging.onder_mits_mag": (
        "Ja, mits het geen volledig nieuwe activiteit is. U verdeelt {aandeel} anders; dat is niet meer dan {drempel}. Voor een activiteit die niet in uw aanvraag stond, is wel een wijzigingsaanvraag nodig.",
        "Yes, provided it is not an entirely new activity. You divide {aandeel} differently; that is not more than {drempel}. An activity that was not in your application does need a change request (wijzigingsaanvraag).",
    ),
    "wijziging.onder_bedrag_mits_mag": (
        "Ja, mits het geen volledig nieuwe activiteit is. {bedrag} is {aandeel} van {budget}; dat is niet meer dan {drempel} ({grens}). Voor een activiteit die niet in uw aanvraag stond, is wel een wijzigingsaanvraag nodig.",
        "Yes, provided it is not an entirely new activity. {bedrag} is {aandeel} of {budget}; that is not more than {drempel} ({grens}). An activity that was not in your application does need a change request (wijzigingsaanvraag).",
    ),
    "wijziging.precies_mits_mag": (
        "Ja, mits het geen volledig nieuwe activiteit is. U verdeelt precies {drempel} anders; een wijzigingsaanvraag is pas nodig bij meer dan {drempel}, of voor een activiteit die niet in uw aanvraag stond.",
        "Yes, provided it is not an entirely new activity. You divide exactly {drempel} differently; a change request (wijzigingsaanvraag) is only needed above {drempel}, or for an activity that was not in your application.",
    ),
    "wijziging.precies_bedrag_mits_mag": (
        "Ja, mits het geen volledig nieuwe activiteit is. {bedrag} is precies {drempel} van {budget}; een wijzigingsaanvraag is pas nodig bij meer dan {drempel}, of voor een activiteit die niet in uw aanvraag stond.",
        "Yes, provided it is not an entirely new activity. {bedrag} is exactly {drempel} of {budget}; a change request (wijzigingsaanvraag) is only needed above {drempel}, or for an activity that was not in your application.",
    ),
    # how large a change is
    "wijziging.deel": ("U verdeelt {aandeel} anders.", "You divide {aandeel} differently."),
    "wijziging.deel_van": (
        "{bedrag} is {aandeel} van {budget}.",
        "{bedrag} is {aandeel} of {budget}.",
    ),
    "wijziging.deel_boven": (
        "Dat is meer dan {drempel}: daarvoor is een wijzigingsaanvraag nodig.",
        "That is more than {drempel}: it needs a change request (wijzigingsaanvraag).",
    ),
    "wijziging.deel_onder": (
        "Dat is niet meer dan {drempel}: tussen activiteiten uit uw aanvraag mag dat zonder wijzigingsaanvraag.",
        "That is not more than {drempel}: between activities in your application no change request (wijzigingsaanvraag) is needed.",
    ),
    "wijziging.budget_van": (
        "{bedrag} is {aandeel} van {budget}. De grens voor een wijzigingsaanvraag is {drempel}.",
        "{bedrag} is {aandeel} of {budget}. The threshold for a change request (wijzigingsaanvraag) is {drempel}.",
    ),
    "wijziging.nieuw_alleen": (
        "Alleen met een wijzigingsaanvraag. Voor een volledig nieuwe activiteit is die nodig, ook als het om minder dan {drempel} van het budget gaat.",
        "Only with a change request (wijzigingsaanvraag). An entirely new activity needs one, even if it is less than {drempel} of the budget.",
    ),
    "wijziging.boven_alleen": (
        "Alleen met een wijzigingsaanvraag. U verdeelt {aandeel} anders; dat is meer dan {drempel}.",
        "Only with a change request (wijzigingsaanvraag). You divide {aandeel} differently; that is more than {drempel}.",
    ),
    "wijziging.boven_bedrag_alleen": (
        "Alleen met een wijzigingsaanvraag. {bedrag} is {aandeel} van {budget}; dat is meer dan {drempel} ({grens}).",
        "Only with a change request (wijzigingsaanvraag). {bedrag} is {aandeel} of {budget}; that is more than {drempel} ({grens}).",
    ),
    "wijziging.boven_zo_alleen": (
        "Alleen met een wijzigingsaanvraag. Die is nodig als u {hoe} {aandeel} anders verdeelt. De grens is {drempel}.",
        "Only with a change request (wijzigingsaanvraag). It is needed if you divide {hoe} {aandeel} differently. The threshold is {drempel}.",
    ),
    "wijziging.boven_zo": (
        "Ja. Verdeelt u {hoe} {aandeel} anders, dan is een wijzigingsaanvraag nodig. De grens is {drempel}.",
        "Yes. If you divide {hoe} {aandeel} differently, a change request (wijzigingsaanvraag) is needed. The threshold is {drempel}.",
    ),
    "wijziging.boven_zo_mag": (
        "Nee, niet zonder wijzigingsaanvraag. Die is nodig als u {hoe} {aandeel} anders verdeelt. De grens is {drempel}.",
        "No, not without a change request (wijzigingsaanvraag). It is needed if you divide {hoe} {aandeel} differently. The threshold is {drempel}.",
    ),
    "wijziging.onder_zo": (
        "Nee. Verdeelt u {hoe} {aandeel} anders, dan is geen wijzigingsaanvraag nodig. Die is pas nodig bij meer dan {drempel}.",
        "No. If you divide {hoe} {aandeel} differently, no change request (wijzigingsaanvraag) is needed. It is only needed above {drempel}.",
    ),
    "wijziging.onder_zo_mag": (
        "Ja. Verdeelt u {hoe} {aandeel} anders, dan is geen wijzigingsaanvraag nodig. Die is pas nodig bij meer dan {drempel}.",
        "Yes. If you divide {hoe} {aandeel} differently, no change request (wijzigingsaanvraag) is needed. It is only needed above {drempel}.",
    ),
    "wijziging.onder_zo_mits": (
        "Nee, mits het geen volledig nieuwe activiteit is. Verdeelt u {hoe} {aandeel} anders, dan is geen wijzigingsaanvraag nodig. Die is pas nodig bij meer dan {drempel}, of voor een activiteit die niet in uw aanvraag stond.",
        "No, provided it is not an entirely new activity. If you divide {hoe} {aandeel} differently, no change request (wijzigingsaanvraag) is needed. It is only needed above {drempel}, or for an activity that was not in your application.",
    ),
    "wijziging.onder_zo_mits_mag": (
        "Ja, mits het geen volledig nieuwe activiteit is. Verdeelt u {hoe} {aandeel} anders, dan is geen wijzigingsaanvraag nodig. Die is pas nodig bij meer dan {drempel}, of voor een activiteit die niet in uw aanvraag stond.",
        "Yes, provided it is not an entirely new activity. If you divide {hoe} {aandeel} differently, no change request (wijzigingsaanvraag) is needed. It is only needed above {drempel}, or for an activity that was not in your application.",
    ),
    "wijziging.open_zo": (
        "Dat hangt ervan af. Met {hoe} {aandeel} staat nog niet vast of u boven de grens van {drempel} komt. Alleen bij meer dan {drempel}, of bij een volledig nieuwe activiteit, is een wijzigingsaanvraag nodig.",
        "That depends. With {hoe} {aandeel} it is not settled whether you exceed the threshold of {drempel}. Only above {drempel}, or for an entirely new activity, a change request (wijzigingsaanvraag) is needed.",
    ),
    "wijziging.per_thema": (
        "Het percentage geldt binnen één hoofdthema of het integrale budget, niet over de hele beschikking en niet over thema's samen.",
        "The percentage applies within one main theme or the integral budget, not to the whole grant and not to several themes together.",
    ),
    "wijziging.ruimte": (
        "Vanaf meer dan {drempel} van {budget} ({grens}); u zit op {bedrag} ({aandeel}) en houdt {verschil} ruimte over.",
        "Above {drempel} of {budget} ({grens}); you are at {bedrag} ({aandeel}), which leaves {verschil}.",
    ),
    "wijziging.erboven": (
        "Vanaf meer dan {drempel} van {budget} ({grens}); u zit op {bedrag} ({aandeel}), {verschil} erboven.",
        "Above {drempel} of {budget} ({grens}); you are at {bedrag} ({aandeel}), {verschil} over.",
    ),
    "wijziging.draai": (
        "Vanaf meer dan {drempel}; u zit op {aandeel}.",
        "Above {drempel}; you are at {aandeel}.",
    ),
    "wijziging.drempel_nee": (
        "Nee. De grens is niet {genoemd} maar {drempel}: een wijzigingsaanvraag is nodig als meer dan {drempel} van het budget binnen één hoofdthema of het integrale budget anders wordt verdeeld, of voor een volledig nieuwe activiteit.",
        "No. The threshold is not {genoemd} but {drempel}: a change request (wijzigingsaanvraag) is needed if more than {drempel} of the budget within one main theme or the integral budget is divided differently, or for an entirely new activity.",
    ),
    "wijziging.drempel_ja": (
        "Ja. De grens is {drempel}: een wijzigingsaanvraag is nodig als meer dan {drempel} van het budget binnen één hoofdthema of het integrale budget anders wordt verdeeld, of voor een volledig nieuwe activiteit.",
        "Yes. The threshold is {drempel}: a change request (wijzigingsaanvraag) is needed if more than {drempel} of the budget within one main theme or the integral budget is divided differently, or for an entirely new activity.",
    ),
    "wijziging.restant": (
        "U kunt nog {rest} anders verdelen zonder wijzigingsaanvraag: de grens is {drempel} van {budget} ({grens}) en {bedrag} is al anders verdeeld.",
        "You can still divide {rest} differently without a change request (wijzigingsaanvraag): the threshold is {drempel} of {budget} ({grens}) and {bedrag} has already been shifted.",
    ),
    "wijziging.restant_op": (
        "Er is geen ruimte meer zonder wijzigingsaanvraag: de grens is {drempel} van {budget} ({grens}) en {bedrag} is al anders verdeeld.",
        "There is no room left without a change request (wijzigingsaanvraag): the threshold is {drempel} of {budget} ({grens}) and {bedrag} has already been shifted.",
    ),
    "wijziging.grensbedrag": (
        "Tot en met {grens} kunt u schuiven zonder wijzigingsaanvraag: dat is {drempel} van {budget}. Daarboven is een wijzigingsaanvraag nodig.",
        "You can shift up to and including {grens} without a change request (wijzigingsaanvraag): that is {drempel} of {budget}. Above that a change request is needed.",
    ),
    "wijziging.grens_nieuw": (
        "Dit geldt tussen activiteiten uit uw aanvraag; voor een volledig nieuwe activiteit is altijd een wijzigingsaanvraag nodig.",
        "This applies between activities in your application; an entirely new activity always needs a change request.",
    ),
    # carrying forward
    "doorschuiven.ja": (
        "Ja. Geld van {van} mag u in {naar} uitgeven: doorschuiven binnen {eerste}-{laatste} mag, ook volledig.",
        "Yes. Money of {van} may be spent in {naar}: carrying forward within {eerste}-{laatste} is allowed, also in full.",
    ),
    "doorschuiven.terug": (
        "Nee. Geld van {van} mag u niet al in {naar} uitgeven: doorschuiven kan alleen naar een later jaar, andersom niet.",
        "No. Money of {van} may not be spent in {naar}: it can only be carried forward to a later year, not backward.",
    ),
    "doorschuiven.ja_algemeen": (
        "Ja. Binnen {eerste}-{laatste} mag u geld volledig doorschuiven naar een later jaar. Naar een eerder jaar mag niet.",
        "Yes. Within {eerste}-{laatste} money may be carried forward in full to a later year. Moving it to an earlier year is not allowed.",
    ),
    "doorschuiven.regel": (
        "Binnen {eerste}-{laatste} mag u geld volledig doorschuiven naar een later jaar. Naar een eerder jaar mag niet.",
        "Within {eerste}-{laatste} money may be carried forward in full to a later year. Moving it to an earlier year is not allowed.",
    ),
    "doorschuiven.faq": (
        "De FAQ is preciezer: tot 100% van een jaarbudget naar het volgende kalenderjaar, binnen hetzelfde hoofdthema of het integrale deel. De brief heeft meer gezag; vraag het bij twijfel na.",
        "The FAQ is more precise: up to 100% of a year's budget to the next calendar year, within the same main theme or the integral part. The letter has more authority; ask when in doubt.",
    ),
    "verlenging.ja": (
        "Ja, met een verlenging mag dat, tot {tot}. Zonder verlenging eindigt de looptijd in {laatste}. U vraagt haar bij onderbesteding aan bij de begeleidingscommissie, voor hoogstens {jaren} jaar.",
        "Yes, with an extension that is allowed, until {tot}. Without one the term ends in {laatste}. In case of underspending you apply for it to the advisory committee (begeleidingscommissie), for at most {jaren} year.",
    ),
    "verlenging.mits": (
        "Alleen met een verlenging. De looptijd eindigt in {laatste}; bij onderbesteding kan het focusgebied bij de begeleidingscommissie verlenging aanvragen, voor hoogstens {jaren} jaar: tot {tot}.",
        "Only with an extension. The term ends in {laatste}; in case of underspending the focus area can apply to the advisory committee (begeleidingscommissie) for an extension of at most {jaren} year: until {tot}.",
    ),
    "verlenging.regel": (
        "Bij onderbesteding kan het focusgebied bij de begeleidingscommissie verlenging aanvragen, voor hoogstens {jaren} jaar: tot {tot}.",
        "In case of underspending the focus area can apply to the advisory committee (begeleidingscommissie) for an extension of at most {jaren} year: until {tot}.",
    ),
    "verlenging.te_laat": (
        "Nee. Verlenging kan voor hoogstens {jaren} jaar, tot {tot}; {naar} valt daarbuiten.",
        "No. An extension is possible for at most {jaren} year, until {tot}; {naar} is beyond that.",
    ),
    # applying
    "aanvraag.op_tijd": (
        "Ja. {dag} valt binnen de aanvraagperiode, die liep van {van} tot en met {tot}.",
        "Yes. {dag} is within the application period, which ran from {van} up to and including {tot}.",
    ),
    "aanvraag.te_laat": (
        "Nee. {dag} is te laat: aanvragen kon van {van} tot en met {tot}. De deadline kon niet worden verlengd en late aanvragen werden niet behandeld.",
        "No. {dag} is too late: applications were possible from {van} up to and including {tot}. The deadline could not be extended and late applications were not processed.",
    ),
    "aanvraag.te_vroeg": (
        "Nee. {dag} is te vroeg: aanvragen kon van {van} tot en met {tot}.",
        "No. {dag} is too early: applications were possible from {van} up to and including {tot}.",
    ),
    # vat fund
    "bcf.aandeel": (
        "Voor {thema} gaat {aandeel} via het BTW-compensatiefonds (BCF).",
        "For {thema} {aandeel} goes through the VAT compensation fund (BTW-compensatiefonds, BCF).",
    ),
    "bcf.onbekend": (
        "De bronnen noemen geen percentage voor het BTW-compensatiefonds (BCF) bij {themas}.",
        "The sources give no percentage for the VAT compensation fund (BTW-compensatiefonds, BCF) for {themas}.",
    ),
    "bcf.groep": (
        "{aandeel} via het BTW-compensatiefonds (BCF): {themas}.",
        "{aandeel} through the VAT compensation fund (BTW-compensatiefonds, BCF): {themas}.",
    ),
    "bcf.netto": (
        "Van {bedrag} voor {thema} wordt {uitkomst} uitbetaald; {aandeel} ({fonds}) vraagt u zelf aan bij het BTW-compensatiefonds.",
        "Of {bedrag} for {thema}, {uitkomst} is paid out; {aandeel} ({fonds}) you claim yourself from the VAT compensation fund (BTW-compensatiefonds).",
    ),
    "bcf.netto_geheel": (
        "Het hele bedrag van {bedrag} voor {thema} wordt uitbetaald: daarvan loopt {aandeel} via het BTW-compensatiefonds (BCF).",
        "The whole amount of {bedrag} for {thema} is paid out: {aandeel} of it goes through the VAT compensation fund (BTW-compensatiefonds, BCF).",
    ),
    "bcf.terug": (
        "Bij {bedrag} op de rekening voor {thema} hoort een toegekend bedrag van {uitkomst}; {aandeel} daarvan ({fonds}) loopt via het BTW-compensatiefonds.",
        "{bedrag} on the account for {thema} belongs to a granted amount of {uitkomst}; {aandeel} of it ({fonds}) goes through the VAT compensation fund (BTW-compensatiefonds).",
    ),
    "bcf.samen": (
        "In totaal wordt {uitkomst} uitbetaald van {bedrag}; {fonds} loopt via het BTW-compensatiefonds.",
        "In total {uitkomst} is paid out of {bedrag}; {fonds} goes through the VAT compensation fund (BTW-compensatiefonds).",
    ),
    "bcf.samen_terug": (
        "Bij {bedrag} op de rekening hoort in totaal een toegekend bedrag van {uitkomst}; {fonds} loopt via het BTW-compensatiefonds.",
        "{bedrag} on the account belongs to a granted total of {uitkomst}; {fonds} goes through the VAT compensation fund (BTW-compensatiefonds).",
    ),
    "bcf.inclusief": (
        "De toegekende bedragen zijn inclusief deze bijdrage: er gaat dus iets af, er komt niets bovenop.",
        "The granted amounts include this contribution: it is taken off, nothing is added on top.",
    ),
    # distribution
    "verdeling.gelijk": (
        "{thema}, {periode}: {landelijk} gedeeld door {gebieden} gebieden is {deel} per focusgebied.",
        "{thema}, {periode}: {landelijk} divided by {gebieden} areas is {deel} per focus area.",
    ),
    "verdeling.gelijk_netto": (
        "{thema}, {periode}: {landelijk} gedeeld door {gebieden} gebieden is {deel} per focusgebied; na aftrek van {aandeel} voor het BTW-compensatiefonds is dat {netto} op de rekening.",
        "{thema}, {periode}: {landelijk} divided by {gebieden} areas is {deel} per focus area; after {aandeel} for the VAT compensation fund that is {netto} on the account.",
    ),
    "verdeling.samen": (
        "Samen is dat {bedrag} per focusgebied.",
        "Together that is {bedrag} per focus area.",
    ),
    "verdeling.samen_netto": (
        "Samen is dat {bedrag} per focusgebied op de rekening.",
        "Together that is {bedrag} per focus area on the account.",
    ),
    "verdeling.helft": (
        "Alleen de gelijke helft is uit te rekenen: {periode} is dat {landelijk} gedeeld door 2 en door 20, dus {deel} per focusgebied. De verdeling is: {sleutel}.",
        "Only the equal half can be computed: {periode} it is {landelijk} divided by 2 and by 20, so {deel} per focus area. The division is: {sleutel}.",
    ),
    "verdeling.helft_onbekend": (
        "De bronnen zeggen niet hoeveel één gebied in totaal krijgt voor {thema}.",
        "The sources do not say how much one area gets in total for {thema}.",
    ),
    "verdeling.overige": (
        "Voor {themas} is het bedrag per gebied niet uit de bronnen te berekenen.",
        "For {themas} the amount per area cannot be computed from the sources.",
    ),
    "verdeling.onbekend": (
        "De bronnen zeggen niet hoeveel één gebied of gemeente krijgt: dat hangt af van een verdeelsleutel met gegevens die er niet in staan.",
        "The sources do not say how much one area or municipality gets: it depends on a distribution key with data that are not in them.",
    ),
    "verdeling.sleutel": ("{thema}: {sleutel}.", "{thema}: {sleutel}."),
    "verdeling.niet_gelijk_thema": (
        "Nee. {thema} wordt niet gelijk over de gebieden verdeeld; delen door 20 kan dus niet.",
        "No. {thema} is not divided equally over the areas; so you cannot divide by 20.",
    ),
    "verdeling.niet_gelijk": (
        "Nee. Niet alles wordt gelijk over de 20 gebieden verdeeld: alleen {themas} gaan in gelijke delen. Voor de rest gelden andere verdeelsleutels.",
        "No. Not everything is divided equally over the 20 areas: only {themas} go in equal shares. The rest follows other distribution keys (verdeelsleutels).",
    ),
    # budget
    "budget.bedrag": (
        "{thema}, {periode}: {bedrag} (landelijk).",
        "{thema}, {periode}: {bedrag} (national budget).",
    ),
    "budget.nul": (
        "{thema}, {periode}: geen geld (€ 0 in de tabel).",
        "{thema}, {periode}: no money (€ 0 in the table).",
    ),
    "budget.som": (
        "{themas} samen, {periode}: {bedrag} (landelijk).",
        "{themas} together, {periode}: {bedrag} (national budget).",
    ),
    "budget.jaren_samen": (
        "{thema}, {perioden} samen: {bedrag} (landelijk).",
        "{thema}, {perioden} together: {bedrag} (national budget).",
    ),
    "budget.afronding": (
        "Het gedrukte bedrag {gedrukt} geldt. De delen tellen op tot {som}; het verschil komt door afronding in de bron.",
        "The printed amount {gedrukt} counts. The parts add up to {som}; the difference is rounding in the source.",
    ),
    "budget.totaal_bronnen": (
        "Latere nieuwsberichten noemen {ander} voor 2023-2025. Na de tabel is er nog {toegevoegd} van VWS bijgekomen.",
        "Later news items mention {ander} for 2023-2025. After the table {toegevoegd} of VWS money was added.",
    ),
    "budget.geen_ministerie": (
        "De bronnen zeggen dit niet: in de tabel voor 2023-2025 staat geen regel van {ministeries}.",
        "The sources do not say this: the table for 2023-2025 has no row of {ministeries}.",
    ),
    "budget.meest": (
        "{thema} krijgt het meeste geld, {periode}: {bedrag} (landelijk).",
        "{thema} gets the most money, {periode}: {bedrag} (national budget).",
    ),
    "budget.minst": (
        "{thema} krijgt het minste geld, {periode}: {bedrag} (landelijk).",
        "{thema} gets the least money, {periode}: {bedrag} (national budget).",
    ),
    "budget.daarna": ("Daarna komt {thema} met {bedrag}.", "Next is {thema} with {bedrag}."),
    "budget.jaar_eerste": (
        "{thema} krijgt voor het eerst geld {periode}: {bedrag} (landelijk).",
        "{thema} gets money for the first time {periode}: {bedrag} (national budget).",
    ),
    "budget.jaar_meest": (
        "{thema} krijgt het meeste geld {periode}: {bedrag} (landelijk).",
        "{thema} gets the most money {periode}: {bedrag} (national budget).",
    ),
    "budget.jaar_minst": (
        "{thema} krijgt het minste geld {periode}: {bedrag} (landelijk).",
        "{thema} gets the least money {periode}: {bedrag} (national budget).",
    ),
    "budget.ministerie_meest": (
        "{ministerie} legt het meeste in, {periode}: {bedrag}, zonder het integrale budget.",
        "{ministerie} contributes the most, {periode}: {bedrag}, without the integral budget.",
    ),
    "budget.ministerie_minst": (
        "{ministerie} legt het minste in, {periode}: {bedrag}, zonder het integrale budget.",
        "{ministerie} contributes the least, {periode}: {bedrag}, without the integral budget.",
    ),
    "budget.verschil_themas": (
        "Het verschil tussen {een} ({eerste}) en {ander} ({tweede}) is {bedrag}, {periode}.",
        "The difference between {een} ({eerste}) and {ander} ({tweede}) is {bedrag}, {periode}.",
    ),
    "budget.stijgt": (
        "{een} is {later} {bedrag} hoger dan {periode}: van {eerste} naar {tweede} (landelijk).",
        "{een} is {bedrag} higher {later} than {periode}: from {eerste} to {tweede} (national budget).",
    ),
    "budget.daalt": (
        "{een} is {later} {bedrag} lager dan {periode}: van {eerste} naar {tweede} (landelijk).",
        "{een} is {bedrag} lower {later} than {periode}: from {eerste} to {tweede} (national budget).",
    ),
    "budget.gelijk": (
        "{een} is {later} even hoog als {periode}: {eerste} (landelijk).",
        "{een} is the same {later} as {periode}: {eerste} (national budget).",
    ),
    "budget.stijging_deel": (
        "Dat is een stijging van {aandeel}.",
        "That is an increase of {aandeel}.",
    ),
    "budget.daling_deel": (
        "Dat is een daling van {aandeel}.",
        "That is a decrease of {aandeel}.",
    ),
    "budget.keer": ("Dat is {keer} keer zoveel.", "That is {keer} times as much."),
    "budget.zonder": (
        "Zonder {themas} ({deel}) blijft van het totaal ({totaal}), {periode}, {over} over (landelijk).",
        "Without {themas} ({deel}) {over} of the total ({totaal}), {periode}, is left (national budget).",
    ),
    "budget.per_eenheid": (
        "De bronnen zeggen dit niet: zij geven geen bedragen per school, inwoner of activiteit.",
        "The sources do not say this: they give no amounts per school, resident or activity.",
    ),
    "budget.aandeel": (
        "{themas}: {bedrag} van {totaal}, {periode}; dat is {aandeel} van het totaal.",
        "{themas}: {bedrag} of {totaal}, {periode}; that is {aandeel} of the total.",
    ),
    "budget.aandeel_eigen": (
        "{thema}: {bedrag} {periode} is {aandeel} van {totaal}, het totaal van dit budget voor 2023-2025.",
        "{thema}: {bedrag} {periode} is {aandeel} of {totaal}, the total of this budget for 2023-2025.",
    ),
    "budget.aandeel_jaar": (
        "Van alle middelen {periode} ({totaal}) is dat {aandeel}.",
        "Of all money {periode} ({totaal}) that is {aandeel}.",
    ),
    "budget.gemiddeld": (
        "{thema}: gemiddeld {bedrag} per jaar ({totaal} over 2023-2025, landelijk).",
        "{thema}: {bedrag} per year on average ({totaal} over 2023-2025, national budget).",
    ),
    # integral
    "integraal.regel": (
        "Het integrale budget is {aandeel} van de landelijke budgetten; de rijen van de hoofdthema's in de tabel zijn de {rest} die overblijft.",
        "The integral budget is {aandeel} of the national budgets; the rows of the main themes in the table are the {rest} that is left.",
    ),
    "integraal.bedrag": (
        "Van {bruto} gaat {aandeel} ({deel}) naar het integrale budget; {over} blijft over voor het hoofdthema.",
        "Of {bruto}, {aandeel} ({deel}) goes to the integral budget; {over} is left for the main theme.",
    ),
    "integraal.bruto": (
        "{thema}, {periode}: bruto {bruto}; na het integrale deel ({deel}) staat in de tabel {netto}.",
        "{thema}, {periode}: {bruto} gross; after the integral part ({deel}) the table shows {netto}.",
    ),
    "integraal.bruto_berekend": (
        "{thema}, {periode}: de tabel geeft {netto}; teruggerekend is dat bruto {bruto}, waarvan {deel} integraal is.",
        "{thema}, {periode}: the table shows {netto}; computed back that is {bruto} gross, of which {deel} is integral.",
    ),
    "reservering.bedrag": (
        "In 2023 is er voor {thema} {bedrag} gereserveerd om {periode} uit te geven (bruto, op de begroting van SZW).",
        "In 2023 {bedrag} was reserved for {thema}, to spend {periode} (gross, in the SZW budget).",
    ),
    "reservering.samen": (
        "Samen is dat {bedrag} (bruto).",
        "Together that is {bedrag} (gross).",
    ),
    "reeks.bedrag": (
        "{thema}, {periode}: {bedrag} bruto.",
        "{thema}, {periode}: {bedrag} gross.",
    ),
    "reeks.stijgt": (
        "{thema}: {later} is bruto {bedrag} meer dan {periode}.",
        "{thema}: gross {bedrag} more {later} than {periode}.",
    ),
    "reeks.daalt": (
        "{thema}: {later} is bruto {bedrag} minder dan {periode}.",
        "{thema}: gross {bedrag} less {later} than {periode}.",
    ),
    "reservering.voorbehoud": (
        "Dat was een reservering uit 2023, geen toekenning. Het bedrag dat in 2026-2028 echt per hoofdthema beschikbaar is, staat niet in de bronnen.",
        "That was a reservation made in 2023, not a grant. The amount really available per main theme in 2026-2028 is not in the sources.",
    ),
    # second tranche
    "tranches.meer": (
        "Voor 2023-2025 was {eerste} beschikbaar, voor 2026-2028 ruim {tweede}. Dat is ruim {bedrag} meer.",
        "For 2023-2025 {eerste} was available, for 2026-2028 more than {tweede}. That is over {bedrag} more.",
    ),
    "tranches.minder": (
        "Voor 2023-2025 was {eerste} beschikbaar, voor 2026-2028 {tweede}. Dat is {bedrag} minder.",
        "For 2023-2025 {eerste} was available, for 2026-2028 {tweede}. That is {bedrag} less.",
    ),
    "inleg.totaal": (
        "Voor 2026-2028 is ruim {totaal} beschikbaar.",
        "For 2026-2028 more than {totaal} is available.",
    ),
    "inleg.ministeries": (
        "De inleg is {ministeries}.",
        "The contributions are {ministeries}.",
    ),
    "inleg.som": ("Samen is dat {som}.", "Together that is {som}."),
    "inleg.aandeel": (
        "Dat is {aandeel} van de inleg van de drie ministeries samen ({som}).",
        "That is {aandeel} of the contributions of the three ministries together ({som}).",
    ),
    "inleg.verschil": (
        "Het verschil tussen {een} en {ander} is {bedrag}.",
        "The difference between {een} and {ander} is {bedrag}.",
    ),
    "inleg.samen": ("Samen is dat {bedrag}.", "Together that is {bedrag}."),
    "inleg.ministerie": (
        "In de tranche 2026-2028 is de inleg {ministeries}.",
        "In the 2026-2028 tranche the contribution is {ministeries}.",
    ),
    "inleg.geen_ministerie": (
        "Van {ministeries} noemen de bronnen geen inleg voor 2026-2028.",
        "The sources name no contribution of {ministeries} for 2026-2028.",
    ),
    "inleg.onbekend": (
        "De bronnen zeggen dit niet. Voor 2026-2028 noemen zij geen bedragen per hoofdthema, per jaar of per gebied.",
        "The sources do not say this. For 2026-2028 they give no amounts per main theme, per year or per area.",
    ),
    # areas
    "coalitie.ja": (
        "Ja. De coalitie van {gemeente} krijgt het geld voor School en Omgeving via de SPUK, net als de coalities van {gemeenten}.",
        "Yes. The coalition of {gemeente} gets its School en Omgeving money through the SPUK, like those of {gemeenten}.",
    ),
    "coalitie.nee": (
        "Nee. {gemeente} hoort niet bij de vijf coalities die het geld voor School en Omgeving via de SPUK krijgen ({gemeenten}). Andere coalities gebruiken de subsidieregeling aan schoolbesturen.",
        "No. {gemeente} is not one of the five coalitions that get the School en Omgeving money through the SPUK ({gemeenten}). Other coalitions use the subsidy scheme for school boards.",
    ),
    "gebied.ja": (
        "Ja. {gemeente} heeft een stedelijk focusgebied van het NPLV: {gebieden}.",
        "Yes. {gemeente} has an urban focus area of the NPLV: {gebieden}.",
    ),
    "gebied.nee": (
        "Nee. {gemeente} hoort niet bij de 19 gemeenten met een stedelijk focusgebied.",
        "No. {gemeente} is not one of the 19 municipalities with an urban focus area.",
    ),
    # sources that differ
    "conflict.kop": (
        "De bronnen verschillen. Op volgorde van gezag zeggen zij:",
        "The sources differ. In order of authority they say:",
    ),
    "conflict.versie": ("- {gezag}, {datum}: {tekst}", "- {gezag}, {datum}: {tekst}"),
    # wrong premises
    "premisse.fout": (
        "Uw vraag gaat uit van iets dat niet klopt.",
        "Your question assumes something that is not right.",
    ),
    "premisse.niet_in_bron": (
        "Uw vraag gaat uit van iets dat niet in de bronnen staat: voor {tranche} zeggen zij dit niet.",
        "Your question assumes something that is not in the sources: for {tranche} they do not say this.",
    ),
    "premisse.vervalt": (
        "Daarmee vervalt uw vraag.",
        "So your question falls away.",
    ),
    # silence
    "stil.tranche": (
        "De bronnen zeggen dit niet voor tranche {tranche}.",
        "The sources do not say this for tranche {tranche}.",
    ),
    "stil.algemeen": ("De bronnen zeggen dit niet.", "The sources do not say this."),
    "stil.toen": (
        "Dat geldt niet vanzelf voor {tranche}.",
        "That does not automatically apply to {tranche}.",
    ),
    "stil.toen_regel": (
        "In 2023-2025 gold dit. {regel}",
        "In 2023-2025 this was the rule. {regel}",
    ),
    "stil.toen_budget": (
        "In 2023-2025 stonden de bedragen per hoofdthema en per jaar in een tabel bij de brief.",
        "In 2023-2025 the amounts per main theme and per year were in a table in the letter.",
    ),
    "stil.toen_verdeling": (
        "In 2023-2025 had elk hoofdthema een eigen verdeelsleutel.",
        "In 2023-2025 each main theme had its own distribution key (verdeelsleutel).",
    ),
    "stil.toen_dubbel": (
        "In 2023-2025 mochten kosten die al (volledig) met andere rijksmiddelen werden betaald, niet ook uit de SPUK komen.",
        "In 2023-2025 costs that were already (fully) paid with other central government money could not be paid from the SPUK as well.",
    ),
    "stil.toen_andere_doelen": (
        "In 2023-2025 was het geld niet inzetbaar voor andere doelen binnen het NPLV.",
        "In 2023-2025 the money could not be used for other purposes within the NPLV.",
    ),
    "stil.toen_voorwaarden": (
        "In 2023-2025 had elk hoofdthema eigen voorwaarden, ook voor de plaats van de activiteit.",
        "In 2023-2025 each main theme had its own conditions, also for the place of the activity.",
    ),
    "stil.ook_toen": (
        "Ook voor 2023-2025 staat dit niet in de bronnen.",
        "For 2023-2025 the sources do not say this either.",
    ),
    "voorbeeld.mits": (
        "Mogelijk wel. De bronnen noemen {activiteit} als voorbeeld bij {thema} in {tranche}. De voorwaarden van de regeling {tranche} staan niet in de bronnen; leg uw plan eerst voor aan de postbus.",
        "Possibly. The sources name {activiteit} as an example under {thema} in {tranche}. The conditions of the {tranche} regulation are not in the sources; ask the mailbox first.",
    ),
    "buiten.onderwerp": (
        "Deze vraag gaat niet over de SPUK Kansrijke Wijk. Ik kan alleen vragen over die regeling beantwoorden.",
        "This question is not about the SPUK Kansrijke Wijk. I can only answer questions about that scheme.",
    ),
    "buiten.regeling": (
        "Deze vraag gaat over een andere regeling, en daar weet ik niets van. Ik ken alleen de SPUK Kansrijke Wijk: geld van het Rijk voor gemeenten met een focusgebied van het NPLV. Wilt u weten of iets naast die andere regeling uit de SPUK mag, vraag dat dan gerust.",
        "This question is about another scheme, which I know nothing of. I only know the SPUK Kansrijke Wijk: central government money for municipalities with a focus area of the NPLV. If you want to know whether something may be paid from the SPUK beside that other scheme, feel free to ask.",
    ),
    "buiten.groet": (
        "Hallo. Ik beantwoord vragen over de SPUK Kansrijke Wijk, met de bron erbij. Wat wilt u weten?",
        "Hello. I answer questions about the SPUK Kansrijke Wijk, with the source. What is your question?",
    ),
    "buiten.dank": (
        "Graag gedaan. Hebt u nog een vraag over de SPUK Kansrijke Wijk, stel die dan gerust.",
        "You are welcome. If you have another question about the SPUK Kansrijke Wijk, feel free to ask.",
    ),
    "buiten.wie": (
        "Ik ben een computerprogramma dat vragen over de SPUK Kansrijke Wijk beantwoordt: wat mag, hoeveel geld er is, hoe u aanvraagt en verantwoordt. Bij elk antwoord staat de bron. Staat iets niet in de bronnen, dan zeg ik dat.",
        "I am a computer program that answers questions about the SPUK Kansrijke Wijk: what is allowed, how much money there is, how to apply and account for it. Each answer names its source. If something is not in the sources, I say so.",
    ),
    "bron.passage": ("{tekst}", "{tekst}"),
    # closing
    "slot.gelezen_als": (
        "Wij lezen “{woorden}” als: {activiteit}. Klopt dat niet, pas dan de activiteit aan.",
        "We read “{woorden}” as: {activiteit}. If that is not right, change the activity.",
    ),
    "slot.tranche": ("Dit geldt voor tranche {tranche}.", "This holds for tranche {tranche}."),
    "slot.tranche_aangenomen": (
        "U noemde geen jaar: dit geldt voor tranche {tranche}. Voor 2026-2028 staan deze regels niet in de bronnen.",
        "You named no year: this holds for tranche {tranche}. For 2026-2028 these rules are not in the sources.",
    ),
    "slot.postbus": (
        "Leg uw vraag voor aan {contact}.",
        "Please put your question to {contact}.",
    ),
    "slot.voorwaarden": ("Nog niet bekend:", "Not yet known:"),
    "slot.al_genoemd": ("U noemde al:", "You stated already:"),
    "slot.nog_nodig": (
        "Voor betaling moet ook nog vaststaan:",
        "Before paying, this must be settled too:",
    ),
    "dubbel.vraag_ja": (
        "Ja, dat is dubbele financiering: kosten die al volledig met andere rijksmiddelen worden betaald, mogen niet ook uit de SPUK komen.",
        "Yes, that is double funding: costs that are already fully paid with other central government money may not be paid from the SPUK as well.",
    ),
    "dubbel.vraag_nee": (
        "Nee, de regel over dubbele financiering gaat over kosten die al (volledig) met andere rijksmiddelen worden betaald. Geld van de gemeente zelf, een provincie, Europa of een fonds noemen de bronnen niet.",
        "No, the rule on double funding is about costs that are already (fully) paid with other central government money. The sources do not mention money of the municipality itself, a province, Europe or a fund.",
    ),
    "slot.voldaan": ("U noemde wat nodig is:", "You stated what is needed:"),
    "slot.dichtbij": (
        "Het dichtst in de buurt komt: {titels}.",
        "The nearest sources are: {titels}.",
    ),
}

# What kind of source one is, by its authority.
AUTHORITIES: dict[str, tuple[str, str]] = {
    "wet": ("wet", "act"),
    "regeling": ("regeling", "regulation"),
    "toelichting": ("toelichting", "explanatory note"),
    "brief": ("brief", "letter"),
    "faq": ("FAQ of officiële webpagina", "FAQ or official web page"),
    "presentatie": ("presentatie", "slides"),
    "kamerbrief": ("Kamerbrief", "letter to parliament"),
    "nieuws": ("nieuwsbericht", "news item"),
}

# What an amount in a sentence is, by the name of its value there.
AMOUNT_LABELS: dict[str, tuple[str, str]] = {
    "ander": ("totaal volgens andere bronnen", "total in other sources"),
    "bedrag": ("bedrag", "amount"),
    "bruto": ("bruto", "gross"),
    "budget": ("budget", "budget"),
    "deel": ("deel", "part"),
    "eerste": ("eerste bedrag", "first amount"),
    "fonds": ("via het BTW-compensatiefonds", "through the VAT compensation fund"),
    "gedrukt": ("gedrukt bedrag", "printed amount"),
    "grens": ("grens", "limit"),
    "landelijk": ("landelijk", "national"),
    "netto": ("netto", "net"),
    "over": ("blijft over", "left"),
    "rest": ("verschil met de grens", "difference from the limit"),
    "som": ("som van de delen", "sum of the parts"),
    "toegevoegd": ("later toegevoegd", "added later"),
    "totaal": ("totaal", "total"),
    "tweede": ("tweede bedrag", "second amount"),
    "uitkomst": ("uitkomst", "result"),
    "verschil": ("verschil met de grens", "difference from the limit"),
}

# What the amounts of a rule are called, in the words of the rules and in English.
AMOUNT_NAMES: dict[str, str] = {
    "grens zonder wijzigingsaanvraag": "limit without a change request",
    "totaal volgens nieuwsberichten": "total in news items",
    "nog vrij te verschuiven": "room left to shift",
    "som van de ministeries": "sum of the ministries",
    "gelijke helft": "equal half of",
    "over voor het thema": "left for the theme",
    "later toegevoegd": "added later",
    "totaal van het jaar": "total of the year",
    "gemiddeld per jaar": "average per year",
    "integraal deel": "integral part",
    "eigen totaal": "own total",
    "blijft over": "what is left",
    "jaren samen": "years together",
    "per gebied": "per area",
    "via BCF": "through the VAT compensation fund",
    "cumulatief": "all years",
    "verschil": "difference",
    "totaal": "total",
    "budget": "budget",
    "samen": "together",
    "grens": "limit",
    "bruto": "gross",
    "netto": "net",
    "deel": "part",
}

FACT_LABELS: dict[str, tuple[str, str]] = {
    "hoofdthemas": ("Hoofdthema", "Main theme"),
    "ministeries": ("Ministerie", "Ministry"),
    "jaren": ("Jaar", "Year"),
    "van_jaar": ("Geld van jaar", "Money of year"),
    "naar_jaar": ("Uitgeven in jaar", "Spend in year"),
    "activiteiten": ("Activiteit", "Activity"),
    "gemeente": ("Gemeente", "Municipality"),
    "gebied": ("Focusgebied", "Focus area"),
    "bedragen": ("Bedrag", "Amount"),
    "aandelen": ("Percentage", "Percentage"),
    "genoemde_drempel": ("Genoemde grens", "Threshold you mention"),
    "verlenging_jaren": ("Jaren verlenging", "Years of extension"),
    "bedrag_per_thema": ("Bedrag per thema", "Amount per theme"),
    "budget": ("Budget van het hoofdthema", "Budget of the main theme"),
    "verschuiving": ("Verschoven bedrag", "Shifted amount"),
    "verschuiving_aandeel": ("Anders verdeeld deel", "Share divided differently"),
    "verschuiving_grens": ("Hoe precies dat deel is", "How exact that share is"),
    "nieuwe_activiteit": ("Nieuwe activiteit", "New activity"),
    "plaats_in_focusgebied": ("Activiteit in het focusgebied", "Activity in the focus area"),
    "deelnemers_uit_focusgebied": (
        "Deelnemers wonen in het focusgebied",
        "Participants live in the focus area",
    ),
    "doelgroep_participatiewet": (
        "Doelgroep van de Participatiewet",
        "Target group of the Participatiewet",
    ),
    "doelgroep": ("Doelgroep", "Target group"),
    "gericht_op_betaald_werk": ("Gericht op betaald werk", "Aimed at paid work"),
    "school_in_coalitie": ("School in de coalitie", "School in the coalition"),
    "ander_rijksgeld": ("Ander rijksgeld", "Other central government money"),
    "ander_geld": ("Ander geld dan van het Rijk", "Other money than central government's"),
    "past_bij_overkoepelend_doel": ("Past bij overkoepelend doel", "Fits an overarching goal"),
    "alleen_voorbereiding": ("Alleen voorbereiding", "Preparation only"),
    "naast_gewone_leerkracht": ("Naast de gewone leerkracht", "Next to the regular teacher"),
    "leerlingen_so_po_vo": ("Leerlingen van so, po of vo", "Pupils of so, po or vo"),
    "goed_onderbouwd": ("Goed onderbouwd", "Sound reasoning"),
    "groep": ("Groep op school", "School group"),
    "mbo_niveau": ("Mbo-niveau", "Mbo level"),
    "aanvraagdatum": ("Datum", "Date"),
    "tranche": ("Tranche", "Tranche"),
}

# Values of facts that are kept by a name.
FACT_VALUES: dict[str, tuple[str, str]] = {
    "volledig": ("volledig", "fully"),
    "deels": ("deels", "partly"),
    "geen": ("geen", "none"),
    "vervallen": ("vervallen", "ended"),
    "onbekend": ("onbekend", "unknown"),
    "hbo": ("hbo of hoger", "hbo or higher"),
    "meer": ("meer dan", "more than"),
    "minstens": ("minstens", "at least"),
    "minder": ("minder dan", "less than"),
    "hoogstens": ("hoogstens", "at most"),
    "ongeveer": ("ongeveer", "about"),
}

# Target groups that the sources of a tranche do not name as theirs.
GROUPS: dict[str, tuple[str, str]] = {
    "ww": ("mensen met een WW-uitkering", "people with unemployment insurance (WW)"),
    "werkenden": ("mensen die al werk hebben", "people with a job"),
}

# The questions for facts that are no condition of a budget line.
OPEN_QUESTIONS: dict[str, tuple[str, str]] = {
    "nieuwe_activiteit": (
        "Gaat het om een volledig nieuwe activiteit die niet in uw aanvraag stond?",
        "Is it an entirely new activity that was not in your application?",
    ),
    "verschuiving_aandeel": (
        "Welk deel van het budget van het hoofdthema wordt anders verdeeld?",
        "Which share of the main theme's budget is divided differently?",
    ),
    "hoofdthema": (
        "Uit welk hoofdthema of budget wilt u dit betalen?",
        "From which main theme or budget do you want to pay this?",
    ),
    "budget": (
        "Wat is het budget van het hoofdthema waarbinnen u schuift?",
        "What is the budget of the main theme within which you shift?",
    ),
    "bedrag": ("Welk bedrag bedoelt u?", "Which amount do you mean?"),
    "activiteit": ("Om welke activiteit gaat het?", "Which activity is it about?"),
}
