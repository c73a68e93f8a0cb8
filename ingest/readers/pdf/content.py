"""The drawing orders of a page -> its text with places, and the lines that are drawn on it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, StreamObject

from ingest.readers.pdf.fonts import Letters
from ingest.readers.pdf.page import Page, Rule, Span

Matrix = tuple[float, float, float, float, float, float]
Fonts = dict[int, tuple[object, Letters | None]]  # kept with the object that has the number

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEPTH = 12  # forms within forms
_FORMS = 2_000  # forms drawn on one page
_RULES = 4_000  # more lines than this are a drawing
_SPANS = 100_000
_LETTERS = 1_000_000  # on one page; a full one has some thousands
_TEXT = re.compile(rb"T[jJ]|['\"]|\bDo\b")
_APART = re.compile(r" {3,}")
_PAINT = frozenset((b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"))
_PAGINATION = "/Pagination"


def page(source: PageObject, number: int, pdf: Any, fonts: Fonts) -> Page:
    """What stands on a page; `fonts` keeps what is known of fonts from page to page."""
    drawing = _Drawing(pdf, fonts)
    contents = source.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if isinstance(contents, StreamObject | ArrayObject):
        resources = source.get("/Resources")
        drawing.draw(contents, resources.get_object() if resources is not None else None)
    by_direction = sorted(
        drawing.spans.items(), key=lambda found: (-sum(len(s.text) for s in found[1]), found[0])
    )
    main = by_direction[0][0] if by_direction else 0
    rules = (_turned_rule(rule, main) for rule in drawing.rules)
    return Page(
        number,
        tuple(tuple(spans) for _, spans in by_direction),
        tuple(rules) if len(drawing.rules) <= _RULES else (),
        drawing.images,
        drawing.lost,
    )


class _State:
    """The graphics state as far as text needs it."""

    __slots__ = ("cm", "font", "leading", "mode", "rise", "size", "spacing", "stretch", "words")

    def __init__(self) -> None:
        self.cm = _IDENTITY
        self.font: Letters | None = None
        self.size = 12.0
        self.leading = self.rise = self.spacing = self.words = 0.0
        self.stretch = 1.0
        self.mode = 0

    def copy(self) -> _State:
        other = _State()
        for name in _State.__slots__:
            setattr(other, name, getattr(self, name))
        return other


class _Drawing:
    """Follows the orders of one page and of the forms on it."""

    def __init__(self, pdf: Any, fonts: Fonts) -> None:
        self.spans: defaultdict[int, list[Span]] = defaultdict(list)
        self.rules: list[Rule] = []
        self.images = 0
        self.lost = 0
        self._pdf = pdf
        self._fonts = fonts
        self._forms = 0
        self._count = self._letters = 0
        self._state = _State()
        self._path: list[tuple[float, float, float, float]] = []
        self._point = (0.0, 0.0)
        self._matrix = self._start = _IDENTITY

    def draw(self, contents: Any, resources: Any, depth: int = 0) -> None:
        stream = ContentStream(contents, self._pdf, "bytes")
        if not _TEXT.search(stream.get_data()):
            return
        resources = resources if isinstance(resources, DictionaryObject) else DictionaryObject()
        stack: list[_State] = []
        marked: list[bool] = []
        for operands, operator in stream.operations:
            try:
                if operator == b"q":
                    stack.append(self._state.copy())
                elif operator == b"Q":
                    self._state = stack.pop() if stack else self._state
                elif operator in (b"BDC", b"BMC"):
                    marked.append(operator == b"BDC" and _is_pagination(operands, resources))
                elif operator == b"EMC":
                    del marked[-1:]
                elif operator == b"Do":
                    if True not in marked:
                        self._form(operands[0], resources, depth)
                elif operator == b"INLINE IMAGE":
                    self.images += 1
                else:
                    self._order(operator, operands, resources, hidden=True in marked)
            except (IndexError, ValueError, TypeError, KeyError):
                continue  # an order without its operands draws nothing

    def _order(self, operator: bytes, operands: Any, resources: Any, *, hidden: bool) -> None:
        state = self._state
        if operator == b"Tj":
            self._show(operands[:1], hidden=hidden)
        elif operator == b"TJ":
            self._show(operands[0], hidden=hidden)
        elif operator == b"Td":
            self._move(float(operands[0]), float(operands[1]))
        elif operator == b"Tm":
            self._start = self._matrix = _matrix(operands)
        elif operator == b"Tf":
            state.size, state.font = float(operands[1]), None
            state.font = self._font(operands[0], resources)
        elif operator == b"cm":
            state.cm = _times(_matrix(operands), state.cm)
        elif operator == b"BT":
            self._start = self._matrix = _IDENTITY
        elif operator == b"T*":
            self._move(0.0, -state.leading)
        elif operator == b"TD":
            state.leading = -float(operands[1])
            self._move(float(operands[0]), float(operands[1]))
        elif operator in (b"'", b'"'):
            if operator == b'"':
                state.words, state.spacing = float(operands[0]), float(operands[1])
            self._move(0.0, -state.leading)
            self._show(operands[-1:], hidden=hidden)
        elif operator in _SETTINGS:
            name, factor = _SETTINGS[operator]
            setattr(state, name, float(operands[0]) * factor)
        elif operator == b"gs":
            self._graphics(operands[0], resources)
        else:
            self._draw_path(operator, operands)

    def _move(self, x: float, y: float) -> None:
        a, b, c, d, e, f = self._start
        self._start = self._matrix = (a, b, c, d, x * a + y * c + e, x * b + y * d + f)

    def _font(self, name: Any, resources: DictionaryObject) -> Letters | None:
        raw = _named(resources, "/Font").raw_get(name)
        # A font is the same on every page where it is the same object of the file.
        key = getattr(raw, "idnum", None) or -id(raw)
        if key not in self._fonts:
            resource = raw.get_object()
            known = Letters(resource) if isinstance(resource, DictionaryObject) else None
            self._fonts[key] = (raw, known)
        return self._fonts[key][1]

    def _graphics(self, name: Any, resources: DictionaryObject) -> None:
        font = _named(resources, "/ExtGState")[name].get_object().get("/Font")
        if font is not None:
            self._state.size = float(font[1])
            resource = font[0].get_object()
            self._state.font = Letters(resource)

    def _form(self, name: Any, resources: DictionaryObject, depth: int) -> None:
        form = _named(resources, "/XObject")[name].get_object()
        if not isinstance(form, StreamObject):
            return
        if form.get("/Subtype") == "/Image":
            self.images += 1
            return
        self._forms += 1
        if depth >= _DEPTH or self._forms > _FORMS:
            return
        outer, kept = self._state, (self._matrix, self._start)
        self._state = outer.copy()
        matrix = form.get("/Matrix")
        if matrix is not None:
            self._state.cm = _times(_matrix(matrix.get_object()), outer.cm)
        own = form.get("/Resources")
        self.draw(form, resources if own is None else own.get_object(), depth + 1)
        self._state = outer
        self._matrix, self._start = kept

    def _show(self, parts: Any, *, hidden: bool) -> None:
        """Writes strings; a step back to the left beyond a space's width is a gap in the text."""
        state = self._state
        font = state.font
        if font is None:
            self.lost += sum(len(part) for part in parts if isinstance(part, bytes))
            return
        text: list[str] = []
        begin = pen = 0.0
        gap_is_space = min(0.5 * font.space, 0.2)
        for part in parts:
            if isinstance(part, bytes):
                found, width, codes, spaces = font.read(part)
                text.append(found)
                pen += width * state.size + state.spacing * codes + state.words * spaces
            elif isinstance(part, int | float):
                step = -float(part) / 1000
                if step > 1.0:
                    self._emit(font, "".join(text), begin, pen, hidden=hidden)
                    text = []
                    begin = pen + step * state.size
                elif step > gap_is_space:
                    text.append(" ")
                pen += step * state.size
        self._emit(font, "".join(text), begin, pen, hidden=hidden)
        a, b, c, d, e, f = self._matrix
        pen *= state.stretch
        self._matrix = (a, b, c, d, e + pen * a, f + pen * b)

    def _emit(self, font: Letters, text: str, begin: float, end: float, *, hidden: bool) -> None:
        if hidden or not text or text.isspace():
            return
        state = self._state
        whole = _times(self._matrix, state.cm)
        size = abs(state.size) * math.hypot(whole[2], whole[3])
        if size < 0.5 or not math.isfinite(size + whole[4] + whole[5]):
            return
        bold = font.bold or state.mode == 2
        direction = _direction(whole)
        for piece, first, last in _pieces(text, begin, end, font.space * state.size):
            x0, y0 = _turned(_at(whole, first * state.stretch, state.rise), direction)
            x1, _ = _turned(_at(whole, last * state.stretch, state.rise), direction)
            self._count += 1
            self._letters += len(piece)
            if self._count > _SPANS or self._letters > _LETTERS:
                raise OverflowError("too much text on one page")
            self.spans[direction].append(Span(piece, x0, max(x0, x1), y0, size, bold))

    def _draw_path(self, operator: bytes, operands: Any) -> None:
        if operator == b"re":
            x, y, width, height = (float(part) for part in operands[:4])
            self._path += [
                (x, y, x + width, y),
                (x, y + height, x + width, y + height),
                (x, y, x, y + height),
                (x + width, y, x + width, y + height),
            ]
        elif operator == b"m":
            self._point = (float(operands[0]), float(operands[1]))
        elif operator == b"l":
            point = (float(operands[0]), float(operands[1]))
            self._path.append((*self._point, *point))
            self._point = point
        elif operator == b"n":
            self._path = []
        elif operator in _PAINT:
            if len(self.rules) <= _RULES:
                self._paint()
            self._path = []
        elif operator == b"Tr":
            self._state.mode = int(operands[0])

    def _paint(self) -> None:
        cm = self._state.cm
        for x0, y0, x1, y1 in self._path[:_RULES]:
            (ax, ay), (bx, by) = _at(cm, x0, y0), _at(cm, x1, y1)
            if abs(ay - by) < 1.5 and abs(ax - bx) > 12:
                self.rules.append(Rule(min(ax, bx), max(ax, bx), ay, ay))
            elif abs(ax - bx) < 1.5 and abs(ay - by) > 5:
                self.rules.append(Rule(ax, ax, min(ay, by), max(ay, by)))


_SETTINGS = {
    b"Tc": ("spacing", 1.0),
    b"Tw": ("words", 1.0),
    b"Tz": ("stretch", 0.01),
    b"TL": ("leading", 1.0),
    b"Ts": ("rise", 1.0),
}


def _named(resources: DictionaryObject, what: str) -> Any:
    """The fonts, forms or settings that a page knows by name."""
    return resources[what].get_object()


def _is_pagination(operands: Any, resources: DictionaryObject) -> bool:
    """Whether the file itself marks what follows as a running head, foot or page number."""
    if not operands or operands[0] != "/Artifact":
        return False
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, str) and "/Properties" in resources:
        listed = _named(resources, "/Properties")
        properties = listed[properties].get_object() if properties in listed else None
    return isinstance(properties, DictionaryObject) and properties.get("/Type") == _PAGINATION


def _pieces(text: str, begin: float, end: float, space: float) -> list[tuple[str, float, float]]:
    """Text that is spread with runs of spaces, as its pieces with their places."""
    bare = text.lstrip(" ")
    begin = min(end, begin + (len(text) - len(bare)) * space)
    text = (" " if bare != text else "") + bare
    parts = _APART.split(text)
    if len(parts) == 1 or not all(part.strip() for part in parts):
        return [(text, begin, end)]
    unit = (end - begin) / max(1, len(text))
    found = []
    position = 0
    for part in parts:
        start = text.index(part, position)
        position = start + len(part)
        found.append((part, begin + start * unit, begin + position * unit))
    return found


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(part) for part in operands[:6])
    return a, b, c, d, e, f


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _at(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]


def _direction(m: Matrix) -> int:
    """In quarter turns to the left: 0 is from left to right, 1 upward."""
    if abs(m[0]) >= abs(m[1]):
        return 0 if m[0] >= 0 else 2
    return 1 if m[1] > 0 else 3


def _turned(point: tuple[float, float], direction: int) -> tuple[float, float]:
    x, y = point
    return ((x, y), (y, -x), (-x, -y), (-y, x))[direction]


def _turned_rule(rule: Rule, direction: int) -> Rule:
    ax, ay = _turned((rule.x0, rule.y0), direction)
    bx, by = _turned((rule.x1, rule.y1), direction)
    return Rule(min(ax, bx), max(ax, bx), min(ay, by), max(ay, by))
