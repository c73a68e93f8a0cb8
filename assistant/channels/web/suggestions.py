"""First questions for whoever does not know yet what to ask, by the work that people do."""

from __future__ import annotations

from msgspec import Struct


class Role(Struct, frozen=True):
    """Someone's work and the questions that come with it."""

    id: str
    title: str
    questions: tuple[str, ...]


ROLES = (
    Role(
        "gemeente",
        "Ik werk bij een gemeente",
        (
            "Mag een warme lunch uit School en Omgeving?",
            "Mag muziekles na schooltijd uit School en Omgeving?",
            "Moeten we een wijzigingsaanvraag doen als we 22,5% van het budget verschuiven?",
            "Mogen we geld dat in 2023 over is, in 2024 uitgeven?",
        ),
    ),
    Role(
        "postbusteam",
        "Ik beantwoord vragen in de postbus",
        (
            "Is cofinanciering verplicht?",
            "Mag het geld voor een activiteit die ook al ander rijksgeld krijgt?",
            "Mag een deel van het budget integraal worden ingezet?",
            "Welke thema's zijn er in 2026-2028?",
        ),
    ),
    Role(
        "controller",
        "Ik ga over het geld en de verantwoording",
        (
            "Hoeveel geld is er in 2024 voor Jonge Kind?",
            "Hoeveel mogen we verschuiven zonder wijzigingsaanvraag bij een budget van € 800.000?",
            "Hoeveel van het budget gaat via het BTW-compensatiefonds?",
            "Hoe verantwoorden we via SiSa?",
        ),
    ),
)
