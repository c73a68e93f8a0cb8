"""What people type and what sources say is shown as text, wherever it lands, whatever it holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import pytest
from fastapi import FastAPI
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from assistant.channels.web.app import create_app
from assistant.channels.web.markdown import answer_html, passage_html
from assistant.conversations.memory import MemoryStore
from assistant.settings import Settings
from corpus.model import Locator
from tests.channels.web.browsing import served
from tests.channels.web.fakes import MEALS, SOURCES, FakeAssistant

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAYLOADS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//elders.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src=`x`onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><script>alert&#40;1&#41;</script></svg>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "' autofocus onfocus=alert(1) x='",
    '" autofocus onfocus="alert(1)" x="',
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</p></div></article><h1>Nee</h1>",
    "--><script>alert(1)</script><!--",
    "<!-- weg --><![CDATA[x]]>",
    "<a href=javascript:alert(1)>klik</a>",
    "<a href='java\tscript:alert(1)'>klik</a>",
    "[klik](javascript:alert(1))",
    "[klik](JaVaScRiPt:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[klik](https://elders.example)",
    "[klik][1]\n\n[1]: javascript:alert(1)",
    "![x](https://elders.example/x.png)",
    '![x](x "onerror=alert(1)")',
    "<https://elders.example>",
    "<javascript:alert(1)>",
    "[1]: https://elders.example\n\n[1]",
    "# Nee\n\nJa\n===",
    "<style>body{display:none}</style>",
    "<link rel=stylesheet href=https://elders.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://elders.example'>",
    "<base href=https://elders.example/>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=https://elders.example/x.swf></object>",
    "<embed src=javascript:alert(1)>",
    "<form action=https://elders.example><button>Ja</button></form>",
    "<input type=hidden name=vraag value=anders>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<body onload=alert(1)>",
    "<marquee onstart=alert(1)>Ja</marquee>",
    "&lt;script&gt;alert(1)&#60;/script&#62;",
    "&#x6A;avascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}{{ config }}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "```\n<script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "> <script>alert(1)</script>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\<script\\>alert(1)\\</script\\>",
    "../../etc/passwd",
    "'; DROP TABLE gesprekken; --",
]
# These may not be in a question at all, or go unseen.
UNSEEN = ["\x00", "\x1b[31m", "\x07", "\u202e", "\u200b", "\u2066", "\U000e0041"]

CITED = frozenset({"www.rijksoverheid.nl"})  # where the fake's news source links to

_TAGS = frozenset(
    "-text -doctype html head meta title link body a header div p svg rect path circle nav ul ol "
    "li main footer form fieldset legend button h1 h2 h3 h4 section label textarea article input "
    "strong em details summary dl dt dd span code blockquote table thead tbody tr th td select "
    "option br pre caption script time bdi mark aside meter "
    "figure figcaption g line text desc hr defs pattern use symbol".split()
)


def strange(html: str, places: frozenset[str] | None = frozenset()) -> list[str]:
    """Elements, attributes and addresses that none of our own templates write.

    `places` are the hosts that a source may link to; None where the shipped sources are shown.
    """
    found = []
    for node in LexborHTMLParser(html).css("*"):
        tag = node.tag or ""
        if tag not in _TAGS:
            found.append(node.html or tag)
        for name, value in node.attributes.items():
            if name.startswith("on") or name in ("style", "srcdoc", "formaction", "http-equiv"):
                found.append(f"{tag} {name}={value}")
            if name in ("href", "src", "action", "xlink:href") and not _ours(value or "", places):
                found.append(f"{tag} {name}={value}")
        if tag == "script" and (node.text() or not node.attributes.get("src")):
            found.append(f"script {node.text()}")
    return found


def _ours(address: str, places: frozenset[str] | None) -> bool:
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        return parts.netloc != "elders.example" if places is None else parts.netloc in places
    return parts.scheme in ("", "mailto") and not parts.netloc


def test_the_check_itself_sees_what_is_strange() -> None:
    dangerous = [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href=//elders.example>x</a>",
        "<p style=display:none>x</p>",
        "<iframe></iframe>",
    ]

    assert all(strange(html) for html in dangerous)
    assert len(PAYLOADS) + len(UNSEEN) >= 40


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_question_is_shown_as_text(browser_client: TestClient, payload: str) -> None:
    answered = browser_client.post("/vraag", data={"vraag": payload})
    refused = browser_client.post("/vraag", data={"vraag": payload + "x" * 4_000})

    assert (answered.status_code, refused.status_code) == (200, 400)
    assert strange(answered.text, CITED) == []
    assert strange(refused.text) == []
    said = LexborHTMLParser(answered.text).css_first(".said")
    typed = LexborHTMLParser(refused.text).css_first("textarea#vraag")
    assert said is not None
    assert typed is not None
    assert said.text() == payload
    assert typed.text().startswith(payload)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_fact_is_shown_as_text(browser_client: TestClient, payload: str) -> None:
    page = browser_client.post("/vraag", data={"vraag": "Is een wijziging nodig?"})
    address = f"{page.request.url.path}/antwoorden/1/feiten"
    answered = browser_client.post(address, data={"naam": "verschuiving", "waarde": payload})
    named = browser_client.post(address, data={"naam": payload, "waarde": "veel"})
    refused = browser_client.post(
        address, data={"naam": "verschuiving", "waarde": payload + "x" * 300}
    )

    for response in (answered, named, refused):
        assert strange(response.text) == []
    values = [node.text() for node in LexborHTMLParser(answered.text).css(".facts .value")]
    assert payload in values


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_address_is_never_repeated_as_markup(browser_client: TestClient, payload: str) -> None:
    part = quote(payload, safe="")
    for path in (
        f"/bronnen/{part}",
        f"/gesprek/{part}",
        f"/gesprek/{part}/antwoorden/{part}/feiten",
        f"/bronnen/brief-2023?gesprek={part}&antwoord={part}",
        f"/{part}",
        f"/zoek?q={part}",
        f"/static/{part}",
        f"/v1/sources/{part}",
    ):
        response = browser_client.get(path)
        if "text/html" in response.headers.get("content-type", ""):
            assert strange(response.text) == [], path


@pytest.mark.parametrize("payload", PAYLOADS)
def test_texts_of_sources_and_answers_bring_no_markup_of_their_own(payload: str) -> None:
    answer = answer_html(f"{payload} [1] [2]", "antwoord-1", {1}, "Bron").html
    for html in (passage_html(payload), answer):
        assert strange(html) == []
        assert "<a " not in html.replace('<a class="mark"', "")
        assert not re.search(r"<h[1-6]", html)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_source_is_called_and_says_is_shown_as_text(payload: str) -> None:
    with TestClient(_poisoned([payload]), headers={"accept": "text/html"}) as client:
        pages = [client.get(path).text for path in ("/bronnen", "/bronnen/bestand-0")]

    for html in pages:
        assert strange(html) == []
        assert " ".join(payload.split()) in " ".join(LexborHTMLParser(html).text().split())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_name_of_a_conversation_is_shown_as_text(
    browser_client: TestClient, payload: str
) -> None:
    page = browser_client.post("/vraag", data={"vraag": "Mag een lunch?"})
    path = page.request.url.path
    named = browser_client.post(f"{path}/naam", data={"naam": payload})
    if named.status_code in (404, 405) and named.request.url.path.endswith("/naam"):
        assert strange(named.text) == []
        return

    for address in (path, "/gesprekken"):
        assert strange(browser_client.get(address).text, CITED) == []


@pytest.mark.parametrize("char", UNSEEN)
def test_characters_that_cannot_be_seen_never_reach_the_page(
    browser_client: TestClient, char: str
) -> None:
    question = browser_client.post("/vraag", data={"vraag": f"Mag een lunch{char}?"})
    shown = LexborHTMLParser(question.text).css_first(".said")

    assert question.status_code in (200, 400)
    if shown is not None:
        assert char not in shown.text()


@pytest.mark.browser
def test_nothing_that_is_typed_or_read_runs_in_a_browser(browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda sent: ran.append(sent.url) if "elders" in sent.url else None)
    page.on("console", lambda message: ran.append(message.text))
    app = _poisoned(PAYLOADS)
    with served(app) as address, TestClient(app, base_url=address) as client:
        first = client.post("/vraag", data={"vraag": "Is een wijziging nodig?"})
        path = first.request.url.path
        for payload in PAYLOADS:
            client.post(path, data={"vraag": payload})
            client.post(
                f"{path}/antwoorden/1/feiten", data={"naam": "verschuiving", "waarde": payload}
            )
        for place in (path, "/bronnen", *(f"/bronnen/bestand-{n}" for n in range(len(PAYLOADS)))):
            page.goto(address + place)
            assert page.locator("h1").count() == 1, place
    context.close()

    assert ran == []


@pytest.mark.browser
def test_even_markup_that_would_get_through_is_stopped_by_the_policy(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    page.goto(address)
    page.evaluate(
        """() => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          const elsewhere = document.createElement('script');
          elsewhere.src = 'data:text/javascript,window.ran=true';
          const box = document.createElement('p');
          box.setAttribute('onclick', 'window.ran = true');
          const style = document.createElement('style');
          style.textContent = 'h1 { display: none }';
          document.body.append(script, elsewhere, box, style);
          box.click();
        }"""
    )
    page.wait_for_function("() => document.readyState === 'complete'")

    assert page.evaluate("() => window.ran") is None
    assert page.locator("h1").is_visible()
    assert len(blocked) >= 4
    context.close()


def _poisoned(payloads: list[str]) -> FastAPI:
    """The site with sources whose titles, notes, headings and texts mean harm."""
    source = SOURCES["nieuws-2025"]
    sources = {
        f"bestand-{n}": replace(
            source,
            id=f"bestand-{n}",
            title=payload,
            publisher=payload,
            coverage_note=payload,
            url=payload,
        )
        for n, payload in enumerate(payloads)
    }
    texts = {
        f"bestand-{n}": [
            replace(
                MEALS,
                id=f"bestand-{n}-a",
                source=f"bestand-{n}",
                locator=Locator(payload, page=1, artikel=payload),
                text=payload,
            )
        ]
        for n, payload in enumerate(payloads)
    }
    return create_app(
        FakeAssistant(),
        Settings(corpus=Path("corpus"), index=Path("index")),
        sources=sources,
        passages=lambda source_id: texts[source_id],
        conversations=MemoryStore(),
    )
