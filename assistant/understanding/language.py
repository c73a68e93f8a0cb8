"""Dutch or English: counted on the small words that only one of them has."""

from __future__ import annotations

from assistant.understanding.words import Token

_DUTCH = frozenset(
    "de het een en van is dat niet wij we voor uit mag mogen kan kunnen moet moeten hoeveel wat wie"
    " waar wanneer welke hoe zijn wordt worden ons onze ook als bij met naar om op te er die deze"
    " dit geen wel nog aan krijgt krijgen ja nee valt hoort past geld of in per was".split()
)
_ENGLISH = frozenset(
    "the a an and of is that not we for from may can could must how much what who where when which"
    " are be our us also if with to on there this these those no yes does do did it in was were"
    " will would should have has need per about money take part areas available"
    " required financing municipality municipalities apply grant fund funds many you they"
    " their".split()
)


def language(words: tuple[Token, ...]) -> str:
    """ "en" where English small words outnumber Dutch ones, or one stands alone; else "nl"."""
    texts = [w.text for w in words]
    dutch = sum(t in _DUTCH and t not in _ENGLISH for t in texts)
    english = sum(t in _ENGLISH and t not in _DUTCH for t in texts)
    return "en" if english > dutch and (english >= 2 or dutch == 0) else "nl"
