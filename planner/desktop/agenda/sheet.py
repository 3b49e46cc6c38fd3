"""The painted list."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.agenda.painting import (
    DAY,
    WIDEST,
    paint_day,
    paint_entry,
    paint_moved,
    paint_note,
    paint_nothing,
    paint_now,
    paint_rule,
    paint_week,
)
from planner.desktop.agenda.rows import Row, agenda_rows, row_at
from planner.desktop.agenda.words import moved_day_text
from planner.desktop.look.fonts import scaled
from planner.desktop.week.day_gestures import Hit
from planner.desktop.week.gestures import Grip
from planner.desktop.week.items import Item, Key
from planner.desktop.week.look import Look
from planner.desktop.week.mirror import mirror, turned_point, turned_rect, turned_region
from planner.domain.clock import local_time
from planner.domain.entries import Note
from planner.override import override


class AgendaSheet(QWidget):
    """Paints only what is dirty; what is dragged marks the day it is over."""

    def __init__(self, look: Look, zone: str, now: datetime) -> None:
        super().__init__()
        self._look, self._zone, self._now = look, zone, now
        self._rows: tuple[Row, ...] = ()
        self._selected: frozenset[Key] = frozenset()
        self._floating: Item | None = None
        self._faded: Key | None = None
        self._marked: tuple[date, date] | None = None
        self._moves: Mapping[Key, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    @property
    def zone(self) -> str:
        return self._zone

    def show_look(self, look: Look, zone: str, now: datetime) -> None:
        self._look, self._zone, self._now = look, zone, now
        self.update()

    def show_lines(
        self,
        first: date,
        weeks: int,
        items: Iterable[Item],
        notes: Iterable[Note],
        shown: frozenset[date],
    ) -> None:
        """Repaints only the rows that differ."""
        old = self._rows
        self._rows = agenda_rows(first, weeks, items, notes, shown, self._zone)
        for row in {*old} ^ {*self._rows}:
            self.update(row.rect(self.width()))
        bottom = self._rows[-1].bottom if self._rows else 0
        if bottom != self.height():
            self.setFixedHeight(bottom)
            self.update()

    def show_moves(self, moves: Mapping[Key, str]) -> None:
        """Where items go that give way to what is dragged, in words."""
        changed, self._moves = self._moves.items() ^ moves.items(), moves
        self._update_items(frozenset(key for key, _ in changed))

    def show_selected(self, keys: frozenset[Key]) -> None:
        changed, self._selected = keys ^ self._selected, keys
        self._update_items(changed)

    def rect_of(self, key: Key) -> QRect:
        rows = (row for row in self._rows if row.item is not None and row.item.key == key)
        rects = (self._text_rect(row) for row in rows)
        return next(rects, QRect())

    def rect_of_day(self, day: date) -> QRect:
        """Of its first line, or of the next day that has one."""
        rows = (row for row in self._rows if row.day >= day and not row.week)
        return next((self._text_rect(row) for row in rows), QRect())

    def top_of(self, day: date) -> int:
        """Of the first line on the day or after it."""
        after = (row.top for row in self._rows if row.day >= day)
        return next(after, self.height())

    def day_at(self, point: QPoint) -> date:
        row = row_at(self._rows, point.y())
        return local_time(self._now, self._zone).date() if row is None else row.day

    def hit_at(self, point: QPoint) -> Hit:
        row = row_at(self._rows, point.y())
        if row is None or row.item is None or self._laid_out(point).x() < scaled(DAY) - 6:
            return Hit()
        return Hit(row.item, Grip.BODY)

    def float_item(self, item: Item | None, instead_of: Key | None = None) -> None:
        before = {each.key for each in (self._floating,) if each is not None}
        self._floating, self._faded = item, instead_of
        self._update_items(frozenset(before | {k for k in (instead_of,) if k is not None}))
        if item is None:
            self.mark_days(None)
        else:
            day = local_time(item.interval.start, self._zone).date()
            self.mark_days((day, day))

    def mark_days(self, days: tuple[date, date] | None) -> None:
        if days == self._marked:
            return
        before, self._marked = self._marked, days
        for row in self._rows:
            if _within(row.day, before) != _within(row.day, days):
                self.update(row.rect(self.width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        region, width = event.region(), self.width()
        painter.setClipRegion(region)
        if self.isRightToLeft():
            region = turned_region(region, width)
            mirror(painter, width)
        painter.fillRect(region.boundingRect(), self._look.theme.core)
        today = local_time(self._now, self._zone).date()
        for row in self._rows:
            if region.intersects(row.rect(width)):
                self._paint(painter, row, today)
        y = self._now_y(today)
        if y is not None:
            paint_now(painter, y, min(width, scaled(WIDEST)), self._look)
        painter.end()

    def _paint(self, painter: QPainter, row: Row, today: date) -> None:
        look, width = self._look, self.width()
        if row.week:
            paint_week(painter, row, width, look)
            return
        width = min(width, scaled(WIDEST))
        if _within(row.day, self._marked):
            painter.fillRect(row.rect(width), look.theme.accent_ground)
        if row.first:
            paint_day(painter, row, look, today=row.day == today)
            paint_rule(painter, row, self.width(), look)
        if row.item is not None:
            key = row.item.key
            selected = key in self._selected
            moved = self._moved(key)
            if moved:
                paint_moved(painter, row, row.item, width, look, moved)
            else:
                paint_entry(painter, row, row.item, width, look, self._zone, selected=selected)
        elif row.note is not None:
            paint_note(painter, row, row.note, width, look, self._zone)
        else:
            paint_nothing(painter, row, look)

    def _moved(self, key: Key) -> str:
        if self._floating is not None and key == self._faded:
            return moved_day_text(local_time(self._floating.interval.start, self._zone).date())
        return self._moves.get(key, "")

    def _now_y(self, today: date) -> int | None:
        """Above the first entry of today that is not over."""
        rows = [row for row in self._rows if row.day == today and row.item is not None]
        timed = [row for row in rows if row.item is not None and not row.item.all_day]
        if not timed:
            return None
        ahead = (row for row in timed if row.item is not None and row.item.interval.end > self._now)
        return next((row.top for row in ahead), timed[-1].bottom)

    def _text_rect(self, row: Row) -> QRect:
        rect = row.rect(min(self.width(), scaled(WIDEST))).adjusted(scaled(DAY), 0, -8, 0)
        return turned_rect(rect, self.width()) if self.isRightToLeft() else rect

    def _update_items(self, keys: frozenset[Key]) -> None:
        for row in self._rows:
            if row.item is not None and row.item.key in keys:
                self.update(row.rect(self.width()))

    def _laid_out(self, point: QPoint) -> QPoint:
        return turned_point(point, self.width()) if self.isRightToLeft() else point


def _within(day: date, days: tuple[date, date] | None) -> bool:
    return days is not None and days[0] <= day <= days[1]
