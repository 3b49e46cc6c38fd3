"""A week of hours to paint on, by mouse and by keys, with a column for one date."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.desktop.hours.hours_painting import Spans, Stroke, kind_at
from planner.desktop.keys.place_keys import HOURS, KeysOf
from planner.desktop.look.fonts import scaled, sized
from planner.desktop.look.own_keys import keeps
from planner.desktop.look.theme import LIGHT, SMALL_PIXELS, Theme
from planner.domain.hours import HoursKind
from planner.domain.values import dataclass
from planner.override import override

CELL = 30
"""Minutes."""

ROWS = 60
"""Into the next morning, at six."""

DATE = 7
"""The column of the one date."""

ROW_HEIGHT = 6
HEAD = 20
HOURS_WIDTH = 24
DATE_GAP = 6
EVERY = 3
"""Hours between two that are named."""

PREVIEW = 150
"""Of 255: how much of what is below is covered while one drags."""

MORNING = 9 * 60 // CELL
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_PageUp: (0, -4),
    Qt.Key.Key_PageDown: (0, 4),
    Qt.Key.Key_Home: (0, -ROWS),
    Qt.Key.Key_End: (0, ROWS),
}
KINDS = {
    "hours.core": HoursKind.CORE,
    "hours.flexible": HoursKind.FLEXIBLE,
    "hours.never": None,
}
ALLOWED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


@dataclass(frozen=True, slots=True)
class Selected:
    """From the cell where it began to the one where it is now: columns and rows."""

    anchor: tuple[int, int]
    cursor: tuple[int, int]

    @property
    def columns(self) -> tuple[int, int]:
        first, last = sorted((self.anchor[0], self.cursor[0]))
        return first, last

    @property
    def rows(self) -> tuple[int, int]:
        first, last = sorted((self.anchor[1], self.cursor[1]))
        return first, last

    def moved(self, across: int, down: int, *, extends: bool) -> "Selected":
        column = min(max(self.cursor[0] + across, 0), DATE)
        row = min(max(self.cursor[1] + down, 0), ROWS - 1)
        return Selected(self.anchor if extends else (column, row), (column, row))

    def stroke(self, kind: HoursKind | None) -> Stroke:
        (first, last), (top, bottom) = self.columns, self.rows
        return Stroke(first, last, top * CELL, (bottom + 1) * CELL, kind)


class HoursGrid(QWidget):
    """Arrows go from cell to cell, with Shift they select; C, F and N paint what is selected."""

    stroked = Signal(Stroke)
    moved = Signal(str)
    """Where one is, in words."""

    def __init__(self, keys: KeysOf | None = None) -> None:
        super().__init__()
        self._keys = keys or KeysOf(HOURS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hours of a week"))
        self.theme: Theme = LIGHT
        self.brush: HoursKind | None = HoursKind.CORE
        self.selected = Selected((0, MORNING), (0, MORNING))
        self._days: tuple[Spans, ...] = ((),) * (DATE + 1)
        self._date_name = ""
        self._is_dragging = False

    def show_days(self, days: tuple[Spans, ...], date_name: str) -> None:
        """The seven weekdays, and then the date."""
        self._days, self._date_name = days, date_name
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def select(self, column: int, row: int = MORNING) -> None:
        self._select(Selected((column, row), (column, row)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, scaled(HEAD) + ROWS * ROW_HEIGHT + 8)

    @override
    def event(self, event: QEvent) -> bool:
        """Its letters are not those of the window."""
        return keeps(event, STEPS) or self._keys.claims(event) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, extends = Qt.Key(event.key()), event.modifiers() == ALLOWED[1]
        if (meant := self._keys.meant(event)) in KINDS:
            self.stroked.emit(self.selected.stroke(KINDS[meant]))
        elif event.modifiers() not in ALLOWED:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._select(self._stepped(*STEPS[key], extends=extends))
        elif key == Qt.Key.Key_Escape and self._gives_up():
            self.update()
        else:
            super().keyPressEvent(event)

    def _stepped(self, across: int, down: int, *, extends: bool) -> Selected:
        """To the left is the earlier day, but for who reads from the right."""
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.selected.moved(-across if turned else across, down, extends=extends)

    def _gives_up(self) -> bool:
        """A drag, or a selection of several cells."""
        was = self._is_dragging or self.selected.anchor != self.selected.cursor
        self._is_dragging = False
        self._select(Selected(self.selected.cursor, self.selected.cursor))
        return was

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            cell = self._cell_at(event.position().x(), event.position().y())
            self._is_dragging = True
            self._select(Selected(cell, cell))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            cell = self._cell_at(event.position().x(), event.position().y())
            self._select(replace(self.selected, cursor=cell))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging and event.button() is Qt.MouseButton.LeftButton:
            self._is_dragging = False
            self.stroked.emit(self.selected.stroke(self.brush))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._select(self.selected)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _select(self, selected: Selected) -> None:
        self.selected = selected
        words = self.words()
        self.setAccessibleDescription(words)
        self.moved.emit(words)
        self.update()

    def words(self) -> str:
        """ "Monday 09:00–12:30", and for a single cell what it is."""
        if self.selected.anchor != self.selected.cursor:
            return self._place()
        column, row = self.selected.cursor
        return f"{self._place()} · {self._kind_name(kind_at(self._days[column], row * CELL))}"

    def painted_words(self, kind: HoursKind | None) -> str:
        """ "Monday 09:00–12:30 · possible": what is selected, and what it becomes."""
        return f"{self._place()} · {self._kind_name(kind)}"

    def _place(self) -> str:
        (first, last), (top, bottom) = self.selected.columns, self.selected.rows
        days = self._day_name(first)
        if last != first:
            days = f"{days} – {self._day_name(last)}"
        return f"{days} {_clock(top * CELL)}–{_clock((bottom + 1) * CELL)}"

    def _day_name(self, column: int) -> str:
        return self._date_name if column == DATE else QLocale().dayName(column + 1)

    def _kind_name(self, kind: HoursKind | None) -> str:
        if kind is None:
            return self.tr("never")
        return self.tr("preferred") if kind is HoursKind.CORE else self.tr("possible")

    def column_box(self, column: int) -> QRectF:
        """Its body, mirrored where one reads from the right."""
        width = (self.width() - scaled(HOURS_WIDTH) - DATE_GAP) / (DATE + 1)
        left = scaled(HOURS_WIDTH) + column * width + (DATE_GAP if column == DATE else 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - width
        return QRectF(left, scaled(HEAD), width, ROWS * ROW_HEIGHT)

    def _cell_at(self, x: float, y: float) -> tuple[int, int]:
        """The nearest one."""
        columns = range(DATE + 1)
        column = min(columns, key=lambda each: abs(self.column_box(each).center().x() - x))
        return column, min(max(int((y - scaled(HEAD)) // ROW_HEIGHT), 0), ROWS - 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), SMALL_PIXELS))
        for column in range(DATE + 1):
            self._paint_column(painter, column)
        self._paint_hours(painter)
        self._paint_selected(painter)

    def _paint_column(self, painter: QPainter, column: int) -> None:
        body = self.column_box(column).adjusted(1, 0, -1, 0)
        head = QRectF(body.left(), 0, body.width(), scaled(HEAD))
        name = self._date_name.rpartition(" ")[0].rpartition(" ")[2] or self._date_name
        if column != DATE:
            name = QLocale().dayName(column + 1)[:1].upper()
        painter.setPen(self.theme.accent if column == DATE else self.theme.secondary)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        painter.fillRect(body, self.theme.off)
        painter.setPen(QPen(self.theme.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(body)
        for span in self._days[column]:
            start, end = span.minutes
            box = QRectF(body.left(), _y(start), body.width(), _y(end) - _y(start))
            painter.fillRect(box, self._colour(span.kind))

    def _colour(self, kind: HoursKind) -> QColor:
        theme = self.theme
        return theme.accent if kind is HoursKind.CORE else theme.habit_bar

    def _preview(self) -> QColor:
        """What letting go would paint, lighter."""
        colour = self.theme.off if self.brush is None else self._colour(self.brush)
        return QColor(colour.red(), colour.green(), colour.blue(), PREVIEW)

    def _paint_hours(self, painter: QPainter) -> None:
        left, right = self.column_box(0).left(), self.column_box(DATE).right()
        if left > right:
            left, right = self.column_box(DATE).left(), self.column_box(0).right()
        for hour in range(0, ROWS * CELL // 60 + 1, EVERY):
            y = _y(hour * 60)
            painter.setPen(QPen(self.theme.text if hour == 24 else self.theme.line, 1))
            painter.drawLine(round(left), round(y), round(right), round(y))
            painter.setPen(self.theme.secondary)
            x = 0 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else right
            label = QRectF(x, y - 8, scaled(HOURS_WIDTH) - 4, 16)
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, f"{hour % 24:02}")

    def _paint_selected(self, painter: QPainter) -> None:
        if not self.hasFocus() and not self._is_dragging:
            return
        (first, last), (top, bottom) = self.selected.columns, self.selected.rows
        across = self.column_box(first).united(self.column_box(last))
        box = QRectF(across.left(), _y(top * CELL), across.width(), (bottom - top + 1) * ROW_HEIGHT)
        if self._is_dragging:
            painter.fillRect(box, self._preview())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.core, 4))
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QPen(self.theme.text, 2))
        painter.drawRoundedRect(box, 2, 2)


def _y(minute: int) -> float:
    return scaled(HEAD) + min(minute / CELL, ROWS) * ROW_HEIGHT


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
