"""Lines of the list on a painter."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from planner.desktop.agenda.rows import Row
from planner.desktop.agenda.words import (
    detail_text,
    note_text,
    nothing_text,
    time_text,
    week_number,
)
from planner.desktop.look.fonts import scaled
from planner.desktop.look.formats import clock, week_title, weekday
from planner.desktop.look.view_kind import ViewKind, counted_day
from planner.desktop.look.week_start import week_of
from planner.desktop.week.background import hairline
from planner.desktop.week.colours import item_colours
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
from planner.desktop.week.item_text import ELLIPSIS, translate
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.look import Face, Look
from planner.desktop.week.mirror import draw_at
from planner.desktop.week.painting import paint_dashes
from planner.domain.entries import Note

MARGIN = 14
NUMBER = 30
DAY = 100
"""Of the names of the days, at the left."""

BAR = 4
APART = 12
PILL = 20
WIDEST = 860
"""Of an entry, so that the eye finds from its title to what is said of it."""

NARROW = 420
"""Below this width the list says less of each entry."""


def paint_week(painter: QPainter, row: Row, width: int, look: Look) -> None:
    """A heading over seven days."""
    baseline = row.bottom - 12.0
    number = week_number(counted_day(ViewKind.WEEK, row.day).isocalendar().week)
    _write(painter, look.small_bold, QPointF(MARGIN, baseline), number, look, strong=False)
    x = max(scaled(DAY), MARGIN + look.small_bold.width(number) + APART)
    _write(painter, look.small, QPointF(x, baseline), week_title(row.day), look, strong=False)
    painter.setPen(hairline(look.theme.line))
    painter.drawLine(QLineF(0, row.bottom - 0.5, width, row.bottom - 0.5))


def paint_day(painter: QPainter, row: Row, look: Look, *, today: bool) -> None:
    """The number of a day and its name, beside its first line."""
    number, middle = str(row.day.day), row.top + row.height / 2
    width = look.number.width(number)
    baseline = middle + look.number.metrics.capHeight() / 2
    painter.setFont(look.number.font)
    painter.setPen(look.theme.text)
    if today:
        pill = QRectF(
            MARGIN - 6, middle - scaled(PILL) / 2, max(scaled(PILL), width + 12), scaled(PILL)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.accent)
        painter.drawRoundedRect(pill, scaled(PILL) / 2, scaled(PILL) / 2)
        painter.setPen(look.theme.on_accent)
    draw_at(painter, QPointF(MARGIN, baseline), number)
    room = scaled(DAY) - MARGIN - scaled(NUMBER) - 10
    name = look.small.metrics.elidedText(weekday(row.day), ELLIPSIS, room)
    _write(
        painter, look.small, QPointF(MARGIN + scaled(NUMBER), baseline), name, look, strong=False
    )


def paint_rule(painter: QPainter, row: Row, width: int, look: Look) -> None:
    """Between one day and the next; a week has a line of its own."""
    if row.day != week_of(row.day):
        painter.setPen(hairline(look.theme.line_weak))
        painter.drawLine(QLineF(scaled(DAY) - 6, row.top + 0.5, width, row.top + 0.5))


def paint_entry(
    painter: QPainter, row: Row, item: Item, width: int, look: Look, zone: str, *, selected: bool
) -> None:
    colours = item_colours(item, look.theme)
    _paint_ground(painter, row, item, width, look, selected=selected)
    baseline = row.top + (row.height + look.body.metrics.capHeight()) / 2
    x = float(scaled(DAY))
    if width >= scaled(NARROW):
        time = time_text(item, zone)
        _write(painter, look.small, QPointF(x, baseline), time, look, strong=False)
        x += time_width(look) + APART
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.bar)
    painter.drawRoundedRect(QRectF(x, row.top + 6, BAR, row.height - 12), 2, 2)
    x += BAR + 8
    for glyph in _glyphs(item):
        draw_glyph(painter, glyph, QPointF(x, baseline), colours.bar)
        x += scaled(ADVANCE)
    detail = detail_text(item, zone) if width >= scaled(NARROW) else time_text(item, zone)
    right = _paint_right(painter, detail, width, baseline, look)
    face = look.body if item.kind in (ItemKind.WORK, ItemKind.HABIT) else look.number
    title = item.title or translate("Week", "Untitled")
    shown = face.metrics.elidedText(title, ELLIPSIS, max(0.0, right - APART - x))
    painter.setPen(look.theme.text)
    painter.setFont(face.font)
    draw_at(painter, QPointF(x, baseline), shown)


def _paint_ground(
    painter: QPainter, row: Row, item: Item, width: int, look: Look, *, selected: bool
) -> None:
    """Of what is selected or proposed."""
    colours = item_colours(item, look.theme)
    area = QRectF(scaled(DAY) - 6, row.top + 2, width - scaled(DAY) - 2, row.height - 4)
    painter.setPen(Qt.PenStyle.NoPen)
    if selected or item.state is ItemState.GHOST:
        painter.setBrush(look.theme.accent_ground if selected else colours.ground)
        painter.drawRoundedRect(area, 5, 5)
    if item.state is ItemState.GHOST:
        paint_dashes(painter, area, colours.bar)


def _glyphs(item: Item) -> Iterator[Glyph]:
    for glyph, wanted in (
        (CHECK, item.state is ItemState.DONE),
        (WARNING, item.at_risk),
        (FLAG, item.pinned and item.state is not ItemState.DONE),
        (HOUSE, item.kind is ItemKind.PERSONAL),
        (NOTE, item.noted),
    ):
        if wanted:
            yield glyph


def paint_moved(
    painter: QPainter, row: Row, item: Item, width: int, look: Look, moved: str
) -> None:
    """An entry that is on its way elsewhere: dashed, with where it goes."""
    colours = item_colours(item, look.theme)
    area = QRectF(scaled(DAY) - 6, row.top + 2, width - scaled(DAY) - 2, row.height - 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.ground)
    painter.drawRoundedRect(area, 5, 5)
    paint_dashes(painter, area, colours.bar)
    baseline = row.top + (row.height + look.body.metrics.capHeight()) / 2
    x = scaled(DAY) + (time_width(look) + APART if width >= scaled(NARROW) else 0) + BAR + 8
    shown = look.small_bold.metrics.elidedText(moved, ELLIPSIS, (width - x) * 0.6)
    right = width - MARGIN - look.small_bold.width(shown)
    _write(painter, look.small_bold, QPointF(right, baseline), shown, look, strong=True)
    title = item.title or translate("Week", "Untitled")
    title = look.body.metrics.elidedText(title, ELLIPSIS, max(0.0, right - APART - x))
    _write(painter, look.body, QPointF(x, baseline), title, look, strong=False)


def paint_note(painter: QPainter, row: Row, note: Note, width: int, look: Look, zone: str) -> None:
    baseline = row.top + (row.height + look.body.metrics.capHeight()) / 2
    x = float(scaled(DAY))
    if width >= scaled(NARROW):
        _write(painter, look.small, QPointF(x, baseline), clock(note.at, zone), look, strong=False)
        x += time_width(look) + APART
    x += BAR + 8
    right = _paint_right(painter, note_text(), width, baseline, look)
    text = " ".join(note.text.split())
    shown = look.italic.metrics.elidedText(text, ELLIPSIS, max(0.0, right - APART - x))
    _write(painter, look.italic, QPointF(x, baseline), shown, look, strong=True)


def paint_nothing(painter: QPainter, row: Row, look: Look) -> None:
    baseline = row.top + (row.height + look.small.metrics.capHeight()) / 2
    _write(painter, look.small, QPointF(scaled(DAY), baseline), nothing_text(), look, strong=False)


def paint_now(painter: QPainter, y: int, width: int, look: Look) -> None:
    """Between what is over and what is ahead."""
    painter.setPen(QPen(look.theme.now, 1.5))
    painter.drawLine(QLineF(scaled(DAY) - 6, y + 0.5, width, y + 0.5))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.now)
    painter.drawEllipse(QPointF(scaled(DAY) - 6, y + 0.5), 3, 3)


def time_width(look: Look) -> float:
    return look.small.width("22:58–22:58") + 12


def _paint_right(painter: QPainter, text: str, width: int, baseline: float, look: Look) -> float:
    """Where it begins."""
    x = width - MARGIN - look.small.width(text)
    _write(painter, look.small, QPointF(x, baseline), text, look, strong=False)
    return x


def _write(
    painter: QPainter, face: Face, where: QPointF, text: str, look: Look, *, strong: bool
) -> None:
    painter.setFont(face.font)
    painter.setPen(look.theme.text if strong else look.theme.secondary)
    draw_at(painter, where, text)
