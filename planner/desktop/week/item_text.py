"""What is written on an item: always its title, and of its times what there is room for."""

import math

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import clock, moment_title, times
from planner.desktop.week.colours import ItemColours
from planner.desktop.week.glyphs import (
    ADVANCE,
    CHECK,
    FLAG,
    HOUSE,
    NOTE,
    WARNING,
    Glyph,
    draw_glyph,
)
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.look import Face, Look
from planner.desktop.week.mirror import draw_at
from planner.desktop.week.placing import PlacedItem
from planner.domain.values import dataclass

PADDING = 10
RIGHT_PADDING = 4
NARROW = 60
"""Below this width the padding gives way to the letters."""

NARROW_PADDING = 5
NARROW_RIGHT_PADDING = 1
LEAST_LETTERS = 5
"""Of a title that are readable at least; before them the ellipsis gives way."""

BEFORE_SIGNS = 8
"""Letters to which signs give way."""

LINE = 16
TOP = 7
TWO_LINES = 40
"""Above this height the times have a line of their own."""

THREE_LINES = 56
"""Above this height a long title has two."""

ONE_LINE_HEIGHT = 24
SPACE = 6
MOST_WORDS = 2048
"""Items whose words are kept: some weeks of them."""

OVERHANG = 2
"""Pixels that a letter may reach beyond its width."""

ELLIPSIS = Qt.TextElideMode.ElideRight

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Title:
    """As it is painted: signs, then the title on one line or two, cut where there is no room."""

    glyphs: tuple[Glyph, ...]
    lines: tuple[str, ...]

    @property
    def shift(self) -> int:
        """Of the first line, by the signs before it."""
        return scaled(ADVANCE) * len(self.glyphs)


def painted_title(placed: PlacedItem, look: Look) -> Title:
    item, (_, room) = placed.item, text_room(placed.box.width)
    least = look.title.width((item.title or "n")[:BEFORE_SIGNS])
    glyphs = _glyphs(item)[: max(0, int(room - least) // scaled(ADVANCE))]
    shift = scaled(ADVANCE) * len(glyphs)
    most = 2 if placed.box.height > scaled(THREE_LINES) else 1
    first, *others = title_lines(item, look.title, room, shift, most)
    begun = shortened(first, look.title, room - shift)
    return Title(glyphs, (begun, *(shortened(line, look.title, room) for line in others)))


@dataclass(frozen=True, slots=True)
class Words:
    """Where the parts of a title and the detail begin, from the left top of their item; `room` is
    that of all of them.
    """

    title: Title
    left: float
    first: float
    detail: str
    detail_at: tuple[float, float]
    room: float


def paint_text(
    painter: QPainter, placed: PlacedItem, look: Look, zone: str, colours: ItemColours
) -> None:
    words, x, y = words_on(placed, look, zone), placed.box.left, placed.box.top
    left, first, title = x + words.left, y + words.first, words.title
    for place, glyph in enumerate(title.glyphs):
        draw_glyph(painter, glyph, QPointF(left + place * scaled(ADVANCE), first), colours.title)
    for number, line in enumerate(title.lines):
        indent = 0 if number else title.shift
        where = QPointF(left + indent, first + number * scaled(LINE))
        draw_text(painter, look.title, colours.title, where, line, words.room - indent)
    where = QPointF(x + words.detail_at[0], y + words.detail_at[1])
    draw_text(painter, look.small, colours.detail, where, words.detail, words.room)


def words_on(placed: PlacedItem, look: Look, zone: str) -> Words:
    """Laid out once for each size of an item: the same ones are painted again and again."""
    key = (placed.item, placed.box.width, placed.box.height, zone, QLocale().name())
    known = look.words.get(key)
    if not isinstance(known, Words):
        if len(look.words) >= MOST_WORDS:
            look.words.clear()
        known = look.words[key] = _words_on(placed, look, zone)
    return known


def _words_on(placed: PlacedItem, look: Look, zone: str) -> Words:
    title, height = painted_title(placed, look), placed.box.height
    left, room = text_room(placed.box.width)
    tall = height > scaled(TWO_LINES)
    cap = look.title.metrics.capHeight()
    first = (scaled(TOP) if tall else (min(height, scaled(ONE_LINE_HEIGHT)) - cap) / 2) + cap
    if tall:
        at = (float(left), first + len(title.lines) * scaled(LINE))
        detail = _fitting(detail_choices(placed.item, zone), look.small, room)
    else:
        at = (left + title.shift + look.title.width(title.lines[0]) + SPACE, first)
        start = clock(placed.item.interval.start, zone)
        detail = _fitting((start,), look.small, left + room - at[0])
    return Words(title, left, first, detail, at, room)


def least_width(look: Look) -> int:
    """Of an item that shows the first letters of its title."""
    letters = look.title.width("n" * (LEAST_LETTERS - 1) + "i")
    return math.ceil(letters) + NARROW_PADDING + NARROW_RIGHT_PADDING


def text_room(width: int) -> tuple[int, int]:
    """Where the text of an item starts, and how wide it may be."""
    if width < scaled(NARROW):
        return NARROW_PADDING, width - NARROW_PADDING - NARROW_RIGHT_PADDING
    return PADDING, width - PADDING - RIGHT_PADDING


def title_lines(item: Item, face: Face, room: float, shift: float, most: int) -> tuple[str, ...]:
    """The title on one line, or on two if it is too long; the first is indented by `shift`."""
    title = item.title or translate("Week", "Untitled")
    words = title.split()
    if most == 1 or face.width(title) <= room - shift:
        return (title,)
    fitting = [n for n in range(1, len(words)) if face.width(" ".join(words[:n])) <= room - shift]
    if not fitting:
        return (title,)
    return " ".join(words[: fitting[-1]]), " ".join(words[fitting[-1] :])


def detail_choices(item: Item, zone: str) -> tuple[str, ...]:
    """The line under the title, from the longest to the shortest that may stand for it."""
    start, end = clock(item.interval.start, zone), clock(item.interval.end, zone)
    if item.was is not None:
        origin = moment_title(item.was, zone)
        return translate("Week", "was {time}").format(time=origin), origin, start
    if item.state is ItemState.MISSED:
        missed = translate("Week", "missed")
        return f"{start}–{end} · {missed}", missed
    return f"{start}–{end}", start


def hint(item: Item, zone: str) -> str:
    """Everything at length, a line each."""
    title = item.title or translate("Week", "Untitled")
    lines = [title, times(item.interval, zone)]
    if item.inside:
        lines.append(item.inside)
    if item.was is not None:
        lines.append(translate("Week", "was {time}").format(time=moment_title(item.was, zone)))
    if item.travel_before or item.travel_after:
        lines.append(translate("Week", "busy {times}").format(times=times(item.extent, zone)))
    if item.pinned:
        lines.append(translate("Week", "pinned: no proposal moves it"))
    if item.at_risk:
        lines.append(translate("Week", "at risk of being late"))
    if item.noted:
        lines.append(translate("Week", "has notes"))
    return "\n".join(lines)


def _glyphs(item: Item) -> tuple[Glyph, ...]:
    signs = (
        (item.state is ItemState.DONE, CHECK),
        (item.at_risk, WARNING),
        (item.pinned and item.state is not ItemState.DONE, FLAG),
        (item.kind is ItemKind.PERSONAL, HOUSE),
        (item.noted, NOTE),
    )
    return tuple(glyph for wanted, glyph in signs if wanted)


def _fitting(choices: tuple[str, ...], face: Face, room: float) -> str:
    return next((text for text in choices if face.width(text) <= room), "")


def draw_text(
    painter: QPainter, face: Face, colour: QColor, where: QPointF, text: str, room: float
) -> None:
    """Cut off where there is no room for all of it."""
    if not text or room <= 0:
        return
    painter.setFont(face.font)
    painter.setPen(colour)
    if face.width(text) <= room - OVERHANG:
        draw_at(painter, where, text)
    else:
        painter.save()
        top, height = where.y() - face.metrics.ascent(), face.metrics.height()
        painter.setClipRect(
            QRectF(where.x() - 1, top, room + 1, height), Qt.ClipOperation.IntersectClip
        )
        draw_at(painter, where, shortened(text, face, room))
        painter.restore()


def shortened(text: str, face: Face, room: float) -> str:
    """With an ellipsis, but for so little room that letters say more in its place."""
    if face.width(text) <= room:
        return text
    elided = face.metrics.elidedText(text, ELLIPSIS, room)
    if elided == text or len(elided) > LEAST_LETTERS:
        return elided
    fitting = (text[:count] for count in range(len(text), 0, -1))
    return next((part for part in fitting if face.width(part) <= room), "")
