"""The canvas in its scroll area: where it stands at first, and the wheel."""

from datetime import datetime
from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar

from planner.desktop.look.fonts import scaled
from planner.desktop.week.canvas import Canvas
from planner.override import override

LEAST_HOUR, MOST_HOUR, HOUR_STEP = 32, 120, 4
FIRST_HOUR = 48
KEY_STEPS = 2
"""A key makes a longer step than a notch of the wheel."""

EARLIEST_MINUTE = 7 * 60
"""What is at the top at first, unless that hides the present."""

TOP_MARGIN = 8
SIGHT_MARGIN = 24
CONTROL = Qt.KeyboardModifier.ControlModifier


class HoursScroll(QScrollArea):
    """Scrolls the canvas; Ctrl and the wheel ask for another height of the hours."""

    zoomed = Signal(int)
    """The height of an hour that is wanted, in pixels."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._stands = False
        self._wanted = scaled(FIRST_HOUR)
        self.now: datetime | None = None
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        """Of our own making: a look at one of Qt's, or at the viewport, has half of Qt wrapped."""
        self.setVerticalScrollBar(self._bar)
        self.setWidget(canvas)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        canvas.installEventFilter(self)

    @property
    def bar_width(self) -> int:
        return self._bar.sizeHint().width()

    def show_point(self, point: QPoint) -> None:
        """Keeps up with a drag; the days need no scrolling."""
        self.ensureVisible(0, point.y(), 0, SIGHT_MARGIN)

    def show_rect(self, rect: QRect) -> None:
        """Scrolls as little as it takes."""
        self.show_point(rect.bottomLeft())
        self.show_point(rect.topLeft())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()
        if not self._stands and self.isVisible():
            self._stands = True
            self._scroll_to_day()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() & CONTROL:
            self._zoom(event)
            return True
        return super().eventFilter(watched, event)

    @property
    def _filling(self) -> int:
        """The height of an hour with which the days reach down to the end."""
        return ceil(60 * self.contentsRect().height() / self._canvas.week.scale.length)

    def _fill(self) -> None:
        """Nothing is left empty below the last hour, however high the window is."""
        height = max(self._wanted, self._filling)
        if height != self._canvas.week.hour_height:
            self.zoomed.emit(height)

    def _scroll_to_day(self) -> None:
        week, height = self._canvas.week, self.contentsRect().height()
        top = week.y_at_wall(EARLIEST_MINUTE) - TOP_MARGIN
        if self.now is not None and self.now in week.span:
            day = week.column_of(self.now)
            y = week.y_of(week.axis(day).minute_of(self.now))
            if not top <= y < top + height - SIGHT_MARGIN:
                top = y - height / 3
        self._bar.setValue(round(top))

    def show_present(self) -> None:
        """Where it is on the shown days and out of sight."""
        week = self._canvas.week
        if self.now is not None and self.now in week.span:
            y = week.y_of(week.axis(week.column_of(self.now)).minute_of(self.now))
            top = self._bar.value()
            if not top <= y < top + self.viewport().height() - SIGHT_MARGIN:
                self._scroll_to_day()

    def zoom(self, steps: int) -> None:
        """Higher hours, or lower ones; with 0 as at first. The middle stays in the middle."""
        old = self._canvas.week.hour_height
        new = old + steps * KEY_STEPS * HOUR_STEP if steps else scaled(FIRST_HOUR)
        self._take_height(new, self._bar.value() + self.viewport().height() / 2)

    def _zoom(self, event: QWheelEvent) -> None:
        """What is under the pointer stays there."""
        step = HOUR_STEP if event.angleDelta().y() > 0 else -HOUR_STEP
        self._take_height(self._canvas.week.hour_height + step, event.position().y())

    def _take_height(self, wanted: int, y: float) -> None:
        self._wanted = min(scaled(MOST_HOUR), max(scaled(LEAST_HOUR), wanted))
        old, new = self._canvas.week.hour_height, max(self._wanted, self._filling)
        bar = self._bar
        self.zoomed.emit(new)
        bar.setValue(bar.value() + round(y * new / old - y))
