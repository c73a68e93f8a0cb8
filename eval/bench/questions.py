"""Questions that need retrieval, for benchmarks: no answer is judged here."""

RETRIEVAL = (
    "Mag een warme lunch uit School en Omgeving betaald worden?",
    "Wie adviseert de minister over een aanvraag?",
    "Wat is het doel van het hoofdthema Veerkracht en Weerbaarheid?",
    "Hoe gaat het verantwoorden van het geld?",
    "Welke gebieden doen mee aan een lokale coalitie?",
    "Wat gebeurt er met geld dat we in 2023 niet uitgeven?",
    "Waar vind ik voorbeelden van andere wijken?",
    "Kunnen we een consulent inhuren voor jongeren zonder werk?",
    "Wat verandert er na 2025 voor kansrijke wijken?",
    "Hoe is het bedrag voor het jonge kind over de gebieden verdeeld?",
    "Wanneer is de volgende bijeenkomst van de leerkring?",
    "Mag een gemeente btw over deze kosten terugvragen?",
    "Wat is het verschil met de subsidie voor schoolbesturen?",
    "Hoe vraag je verlenging van de looptijd aan?",
    "Telt een bestaande activiteit mee als we die uitbreiden?",
    "Welke rol hebben de gebiedsadviseurs?",
    "Moet de school in het focusgebied staan?",
    "Wat valt er onder digitale weerbaarheid?",
    "Is er een vaste verdeelsleutel voor armoede en schulden?",
    "Welke ministeries doen mee?",
)
