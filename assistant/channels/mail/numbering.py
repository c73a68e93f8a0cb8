"""One numbering of proof for all answers of a draft, in the order in which it is first used."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.channels.mail.model import Quote
from assistant.domain import Answer, Citation, Claim

_MARK = re.compile(r"\[(\d{1,3})\]")


class Sources:
    """The places that a draft rests on."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._used: list[Citation] = []

    def marked(self, claim: Claim, answer: Answer) -> str:
        """The text of a claim with the numbers of the draft in place of those of the answer."""
        own = {citation.n: citation for citation in answer.citations}

        def renumbered(found: re.Match[str]) -> str:
            n = int(found.group(1))
            return f"[{self._number(own[n])}]" if n in claim.citations and n in own else found[0]

        return _MARK.sub(renumbered, claim.text)

    def quotes(self, answer: Answer) -> tuple[Quote, ...]:
        """The places of one answer, with the numbers that they have in the draft, if any."""
        return tuple(
            _quote(self._numbers.get(citation.passage_id, 0), citation)
            for citation in answer.citations
        )

    def used(self) -> Sequence[Citation]:
        """What is cited, in the order of its numbers."""
        return self._used

    def _number(self, citation: Citation) -> int:
        if citation.passage_id not in self._numbers:
            self._used.append(citation)
            self._numbers[citation.passage_id] = len(self._used)
        return self._numbers[citation.passage_id]


def _quote(n: int, citation: Citation) -> Quote:
    place = citation.locator.heading or "inleiding"
    if citation.locator.page:
        place += f", bladzijde {citation.locator.page}"
    return Quote(n, citation.title, place, citation.text, citation.verbatim, citation.url)
