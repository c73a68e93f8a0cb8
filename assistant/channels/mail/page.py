"""The HTML of a mail -> the text that its reader sees; what is hidden in it is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = frozenset(
    "head style script template title meta link noscript object embed iframe svg math audio video"
    " img input select textarea button".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4"
    " h5 h6 header hr main nav ol p pre section table tbody tfoot thead tr ul".split()
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|"
    r"(?:^|;|\s)(?:font-size|max-height|max-width|line-height)\s*:\s*0*(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|"
    r"font-size\s*:\s*(?:0?\.\d+|1)(?:px|pt)\s*(?:;|!|$)|"
    r"opacity\s*:\s*0?(?:\.0\d*)?\s*(?:;|!|$)|"
    r"text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}|"
    r"clip\s*:\s*rect\(\s*0",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_WHITE = re.compile(
    r"white|snow|#f{3}(?:f{3})?|#f[c-f]f[c-f]f[c-f]|rgba?\(\s*25[2-5]\s*,\s*25[2-5]\s*,\s*25[2-5].*|"
    r"transparent|rgba\(.*,\s*0(?:\.0+)?\s*\)",
    re.IGNORECASE,
)
_REMARK = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_FOR_SOME = re.compile(r"@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"(?P<which>[^{}@]+)\{(?P<does>[^{}]*)\}")
_MOST_RULES = 200
_SPACE = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 200  # elements in each other
_MOST = 400_000  # characters of HTML that are read


def text_of_page(html: str) -> str:
    """The visible words, a line per paragraph; what is quoted starts with "> "."""
    from selectolax.lexbor import LexborHTMLParser

    page = LexborHTMLParser(html[:_MOST])
    if page.body is None:
        return ""
    for node in _hidden_by_rules(page):
        node.attrs["hidden"] = ""
    lines = _Lines()
    _walk(page.body, lines, depth=0, quoted=0)
    return lines.text()


def _hidden_by_rules(page: LexborHTMLParser) -> list[LexborNode]:
    """The elements that a rule of the page's own style sheet hides on every screen.

    A rule for one kind of screen only ("@media") hides nothing from other readers.
    """
    from selectolax.lexbor import SelectolaxError

    sheets = " ".join(node.text() or "" for node in page.css("style"))
    plain = _FOR_SOME.sub(" ", _REMARK.sub(" ", sheets))
    found: list[LexborNode] = []
    for rule in list(_RULE.finditer(plain))[:_MOST_RULES]:
        if not _hides(rule["does"]):
            continue
        for selector in rule["which"].split(","):
            try:
                found += page.css(selector.strip())
            except (ValueError, SelectolaxError):
                continue  # a selector of another dialect hides nothing we can tell
    return found


class _Lines:
    """Text as it is laid out: runs of words on lines, each line with its depth of quoting."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._run: list[str] = []
        self._depth = 0

    def add(self, words: str, quoted: int) -> None:
        if quoted != self._depth:
            self.end()
            self._depth = quoted
        self._run.append(words)

    def end(self, *, blank: bool = False) -> None:
        line = _SPACE.sub(" ", "".join(self._run)).strip()
        self._run = []
        if line:
            self._done.append("> " * self._depth + line)
        if blank and self._done and self._done[-1]:
            self._done.append("")

    def text(self) -> str:
        self.end()
        return "\n".join(self._done).strip()


def _walk(node: LexborNode, lines: _Lines, *, depth: int, quoted: int) -> None:
    if depth > _DEEPEST:
        return
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            lines.add(child.text(deep=False) or "", quoted)
            continue
        if tag in _UNSEEN or tag.startswith("-") or _is_hidden(child):
            continue
        if tag == "br":
            lines.end()
            continue
        if tag == "hr":
            lines.end()
            lines.add("________________________________", quoted)
            lines.end()
            continue
        block = tag in _BLOCKS or tag == "li"
        if block:
            lines.end(blank=tag in ("p", "blockquote", "table", "ul", "ol", "pre"))
        if tag == "li":
            lines.add("- ", quoted)
        if tag in ("td", "th"):
            lines.add(" ", quoted)
        _walk(child, lines, depth=depth + 1, quoted=quoted + (tag == "blockquote"))
        if block:
            lines.end(blank=tag in ("p", "blockquote", "table", "ul", "ol", "pre"))


def _is_hidden(node: LexborNode) -> bool:
    """Whether nobody sees the element: by its style, or white words on a ground that is not set."""
    attributes = node.attributes
    if "hidden" in attributes or (attributes.get("aria-hidden") or "").casefold() == "true":
        return True
    return _hides(attributes.get("style") or "", attributes.get("color") or "")


def _hides(style: str, colour: str = "") -> bool:
    """Whether declarations take words out of sight, or make them white on no ground."""
    if _HIDDEN.search(style):
        return True
    named = _COLOUR.search(style)
    found = named.group(1) if named else colour
    if not _WHITE.fullmatch(found.strip()):
        return False
    ground = _GROUND.search(style)
    return ground is None or bool(_WHITE.fullmatch(ground.group(1).strip()))
