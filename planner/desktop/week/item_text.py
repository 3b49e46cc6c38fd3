"""What is written on an item: always its title, and of its times what there is room for."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from planner.desktop.formats import clock, moment_title, times
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
from planner.desktop.week.placing import PlacedItem

PADDING = 10
RIGHT_PADDING = 4
NARROW = 48
"""Below this width the padding gives way to the letters."""

NARROW_PADDING = 5
NARROW_RIGHT_PADDING = 1
LEAST_ROOM = 2 * ADVANCE
"""What signs leave to the title."""

LEAST_LETTERS = 3
"""With fewer an ellipsis says less than the letters whose place it takes."""

LINE = 16
TOP = 7
TWO_LINES = 40
"""Above this height the times have a line of their own."""

THREE_LINES = 56
"""Above this height a long title has two."""

ONE_LINE_HEIGHT = 24
SPACE = 6
ELLIPSIS = Qt.TextElideMode.ElideRight

translate = QCoreApplication.translate


def paint_text(
    painter: QPainter, placed: PlacedItem, look: Look, zone: str, colours: ItemColours
) -> None:
    box, item = placed.box, placed.item
    padding, room = text_room(box.width)
    left = box.left + padding
    glyphs = _glyphs(item)[: max(0, (room - LEAST_ROOM) // ADVANCE)]
    shift = ADVANCE * len(glyphs)
    tall = box.height > TWO_LINES
    cap = look.title.metrics.capHeight()
    first = box.top + (TOP if tall else (min(box.height, ONE_LINE_HEIGHT) - cap) / 2) + cap
    for place, glyph in enumerate(glyphs):
        draw_glyph(painter, glyph, QPointF(left + place * ADVANCE, first), colours.title)
    lines = title_lines(item, look.title, room, shift, 2 if box.height > THREE_LINES else 1)
    for number, line in enumerate(lines):
        indent = 0 if number else shift
        where = QPointF(left + indent, first + number * LINE)
        draw_text(painter, look.title, colours.title, where, line, room - indent)
    if tall:
        where = QPointF(left, first + len(lines) * LINE)
        detail = _fitting(detail_choices(item, zone), look.small, room)
    else:
        where = QPointF(left + shift + look.title.width(lines[0]) + SPACE, first)
        detail = _fitting((clock(item.interval.start, zone),), look.small, left + room - where.x())
    draw_text(painter, look.small, colours.detail, where, detail, room)


def text_room(width: int) -> tuple[int, int]:
    """Where the text of an item starts, and how wide it may be."""
    if width < NARROW:
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
    if text and room > 0:
        painter.save()
        painter.setFont(face.font)
        painter.setPen(colour)
        top, height = where.y() - face.metrics.ascent(), face.metrics.height()
        painter.setClipRect(
            QRectF(where.x() - 1, top, room + 1, height), Qt.ClipOperation.IntersectClip
        )
        painter.drawText(where, shortened(text, face, room))
        painter.restore()


def shortened(text: str, face: Face, room: float) -> str:
    """With an ellipsis, but for so little room that the text is better cut through."""
    elided = face.metrics.elidedText(text, ELLIPSIS, room)
    return elided if elided == text or len(elided) > LEAST_LETTERS else text
