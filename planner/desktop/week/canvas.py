"""The painted hours of a week."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from planner.desktop.look.formats import clock
from planner.desktop.week.axis import (
    axis_width,
    mark_rect,
    now_rects,
    now_y,
    paint_axis,
    paint_mark,
    paint_now,
)
from planner.desktop.week.background import Ground, ground
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.item_text import hint, least_width
from planner.desktop.week.items import Item, Key
from planner.desktop.week.look import Look
from planner.desktop.week.mirror import mirror, turned_point, turned_rect, turned_region
from planner.desktop.week.painting import SHADOW, paint_fold, paint_item
from planner.desktop.week.placing import PlacedFold, PlacedItem, Placement, placed
from planner.domain.hours import WorkWindow
from planner.domain.values import dataclass
from planner.override import override

LEAST_FOR_TWO_MARKS = 36
FADED = 0.35
"""What is dragged stays visible where it was."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which days are shown and how; `zone` is the person's, `zones` are others beside it."""

    first: date
    zone: str
    zones: tuple[str, ...] = ()
    columns: int = 7
    hour_height: int = 48
    grid: timedelta = timedelta(minutes=5)


class Canvas(QWidget):
    """Paints what is dirty over the ground, so that a drag costs two rectangles."""

    arranged = Signal()
    """The days have other places than before, but for those of another sheet."""
    appeared = Signal()
    """Painted for the first time."""

    def __init__(self, sheet: Sheet, look: Look) -> None:
        super().__init__()
        self._sheet = sheet
        self._look = look
        self._items: tuple[Item, ...] = ()
        self._windows: tuple[WorkWindow, ...] = ()
        self._now: datetime | None = None
        self._selected: frozenset[Key] = frozenset()
        self._placement: Placement | None = None
        self._rects: tuple[QRect, ...] = ()
        self._ground: Ground | None = None
        self._floating: tuple[PlacedItem, ...] = ()
        self._faded: Key | None = None
        self._has_appeared = False
        self._is_stale = True
        self._week = self._new_week()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(self._week.height)

    @property
    def week(self) -> WeekGeometry:
        return self._week

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    @property
    def windows(self) -> tuple[WorkWindow, ...]:
        return self._windows

    @property
    def placement(self) -> Placement:
        """Worked out when it is first wanted: before the first picture the size changes."""
        if self._placement is None:
            least = least_width(self._look)
            self._placement = placed(self._items, self._week, self._selected, least)
            self._rects = tuple(_item_rect(each) for each in self._placement.items)
        return self._placement

    @property
    def is_floating(self) -> bool:
        return bool(self._floating)

    def show_sheet(self, sheet: Sheet, look: Look, windows: Iterable[WorkWindow]) -> None:
        """Another week, zone, height or theme; the items follow in `show_items`."""
        self._sheet, self._look, self._windows = sheet, look, tuple(windows)
        self._rebuild()

    def show_items(self, items: Iterable[Item]) -> None:
        """Repaints only where something differs."""
        self._items = tuple(items)
        self._place_anew()

    def show_now(self, now: datetime) -> None:
        for moment in (self._now, now):
            for rect in () if moment is None else now_rects(self._week, moment):
                self._update(rect)
        self._now = now

    def show_selected(self, keys: frozenset[Key]) -> None:
        changed = keys ^ self._selected
        if not changed:
            return
        self._selected = keys
        if self.placement.folds:
            self._place_anew()
        for each in self.placement.items:
            if each.item.key in changed:
                self._update(_item_rect(each))

    def float_item(self, item: Item | None, *, instead_of: Key | None = None) -> None:
        """Shows `item` above all others while it is dragged, and fades the one that it was."""
        self._update_floating()
        if instead_of != self._faded:
            changed = {instead_of, self._faded}
            self._faded = instead_of
            for each in self.placement.items:
                if each.item.key in changed:
                    self._update(_item_rect(each))
        self._floating = () if item is None else placed((item,), self._week).items
        self._update_floating()

    def item_at(self, point: QPoint) -> PlacedItem | None:
        """The topmost one."""
        found = (p for p in reversed(self.placement.items) if p.box.contains(point.x(), point.y()))
        return next(found, None)

    def fold_at(self, point: QPoint) -> PlacedFold | None:
        found = (f for f in self.placement.folds if f.box.contains(point.x(), point.y()))
        return next(found, None)

    def rect_of(self, key: Key) -> QRect:
        """Where it is seen; empty if it is not."""
        rects = (_box_rect(each) for each in self.placement.items if each.item.key == key)
        return self.turned(next(rects, QRect()))

    def laid_out(self, point: QPoint) -> QPoint:
        """Of what is seen at the point, in the order of the days."""
        return turned_point(point, self.width()) if self.isRightToLeft() else point

    def turned(self, rect: QRect) -> QRect:
        return turned_rect(rect, self.width()) if self.isRightToLeft() else rect

    def _update(self, rect: QRect) -> None:
        self.update(self.turned(rect))

    @override
    def event(self, event: QEvent) -> bool:
        """A hint says in full what an item has no room for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.item_at(self.laid_out(event.pos()))
            if found is not None:
                text = hint(found.item, self._sheet.zone)
                QToolTip.showText(event.globalPos(), text, self, self.turned(_box_rect(found)))
            return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rebuild()
        self.arranged.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Looks the same with the focus as without: Qt would repaint all of it."""

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As above."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, self._week.height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, event.region())
        painter.end()
        self._is_stale = False
        if not self._has_appeared:
            self._has_appeared = True
            self.appeared.emit()

    def paint(self, painter: QPainter, region: QRegion) -> None:
        """Also on paper."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(region)
        if self.isRightToLeft():
            region = turned_region(region, self.width())
            mirror(painter, self.width())
        self._paint_ground(painter)
        if region.boundingRect().left() < self._week.left:
            paint_axis(painter, self._week, self._look, self._sheet.zones, self._covered_hours())
        self._paint_items(painter, region)
        if self._now is not None:
            paint_now(painter, self._week, self._look, self._now, self._sheet.zone)
        self._paint_floating(painter)

    def _covered_hours(self) -> list[float]:
        """Where the axis shows the present, or the start of what is dragged."""
        present = () if self._now is None else now_y(self._week, self._now)
        return [*present, *(y for y, _ in self._marks())]

    def _marks(self) -> Iterator[tuple[float, datetime]]:
        """Where the axis shows the ends of what is dragged; of something short only its start."""
        for each in self._floating:
            if each.starts_here:
                yield each.box.top, each.item.interval.start
            if each.ends_here and each.box.height >= LEAST_FOR_TWO_MARKS:
                yield each.box.bottom, each.item.interval.end

    def _paint_ground(self, painter: QPainter) -> None:
        if self._ground is None:
            self._ground = ground(self._week, self._windows, self._look.theme)
        self._ground.paint(painter)

    def _paint_items(self, painter: QPainter, region: QRegion) -> None:
        for each, rect in zip(self.placement.items, self._rects, strict=True):
            if region.intersects(rect):
                faded = each.item.key == self._faded
                painter.setOpacity(FADED if faded else 1)
                selected = each.item.key in self._selected and not faded
                paint_item(painter, each, self._look, self._sheet.zone, selected=selected)
        painter.setOpacity(1)
        for fold in self.placement.folds:
            if region.intersects(_fold_rect(fold)):
                paint_fold(painter, fold, self._look)

    def _paint_floating(self, painter: QPainter) -> None:
        for each in self._floating:
            paint_item(painter, each, self._look, self._sheet.zone, selected=True)
        for y, moment in self._marks():
            paint_mark(painter, self._week, self._look, y, clock(moment, self._sheet.zone))

    def _update_floating(self) -> None:
        for each in self._floating:
            self._update(_item_rect(each))
        for y, _ in self._marks():
            self._update(mark_rect(self._week, y))

    def _new_week(self) -> WeekGeometry:
        sheet = self._sheet
        left = axis_width(self._look, len(sheet.zones))
        right = max(left + 10 * sheet.columns, self.width())
        return WeekGeometry(sheet.first, sheet.zone, left, right, sheet.hour_height, sheet.columns)

    def _place_anew(self) -> None:
        """Where all is repainted, there is nothing to compare."""
        if self._is_stale:
            self._placement = None
            return
        old, self._placement = self.placement, None
        for each in {*old.items} ^ {*self.placement.items}:
            self._update(_item_rect(each))
        for fold in {*old.folds} ^ {*self.placement.folds}:
            self._update(_fold_rect(fold))

    def _rebuild(self) -> None:
        self._week = self._new_week()
        self._placement = None
        self._ground = None
        self._floating = ()
        self._is_stale = True
        self.setFixedHeight(self._week.height)
        self.update()


def _item_rect(each: PlacedItem) -> QRect:
    """With travel, shadow and the ring of a selection."""
    box = each.box
    reach = QRect(box.left, each.reach_top, box.width, each.reach_bottom - each.reach_top)
    return reach.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)


def _box_rect(each: PlacedItem) -> QRect:
    return QRect(each.box.left, each.box.top, each.box.width, each.box.height)


def _fold_rect(fold: PlacedFold) -> QRect:
    return QRect(fold.box.left, fold.box.top, fold.box.width, fold.box.height)
