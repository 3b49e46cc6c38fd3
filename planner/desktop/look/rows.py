"""A list of lines under headings: what the palette, the search and the page of keys show."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.look.fonts import BODY_PIXELS, scaled, sized
from planner.desktop.look.theme import LIGHT, SMALL_PIXELS, Theme
from planner.domain.values import dataclass
from planner.override import override

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE = 28
HEADING = 26
TWO_LINES = 42
MARGIN = 10
GAP = 10
ELLIPSIS = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Row:
    """`detail` stands at the right, as a key cap if `is_key`; `below` on a second line."""

    text: str
    detail: str = ""
    below: str = ""
    is_key: bool = False
    is_heading: bool = False

    @property
    def whole(self) -> str:
        return ", ".join(filter(None, (self.text, self.detail, self.below)))


class Rows(QListView):
    """One row is the current one. `chosen` has the number of the one that was clicked or, where the
    list has the focus, at which Enter was pressed; `removal_wanted` of that for Delete.
    """

    chosen = Signal(int)
    removal_wanted = Signal(int)
    current_told = Signal(str)
    """The current line at length, for those who only hear it."""

    def __init__(self, name: str) -> None:
        super().__init__(objectName="rows")
        self._model = _Model()
        self._painter = _Painter(self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._model.rows

    @property
    def current(self) -> int | None:
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def show_rows(self, rows: Iterable[Row], current: int | None = None) -> None:
        """The first line is the current one, unless another is given."""
        self._model.show_rows(tuple(rows))
        lines = [number for number, row in enumerate(self.rows) if not row.is_heading]
        wanted = current if current in lines else next(iter(lines), None)
        self._go(wanted)

    def step(self, by: int) -> None:
        """So many lines on, past headings; stays inside."""
        lines = [number for number, row in enumerate(self.rows) if not row.is_heading]
        if not lines:
            return
        place = lines.index(self.current) if self.current in lines else -1
        self._go(lines[min(max(place + by, 0), len(lines) - 1)])

    def set_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.viewport().update()

    def height_of_rows(self) -> int:
        return sum(_height(row) for row in self.rows)

    def _go(self, number: int | None) -> None:
        self.setCurrentIndex(NOWHERE if number is None else self._model.index(number))
        self.current_told.emit("" if number is None else self.rows[number].whole)
        if number is None:
            return
        above = number - 1 if number and self.rows[number - 1].is_heading else number
        self.scrollTo(self._model.index(above))
        self.scrollTo(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Return: self.chosen,
            Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_Delete: self.removal_wanted,
        }
        signal = signals.get(Qt.Key(event.key()))
        if signal is not None and self.current is not None:
            signal.emit(self.current)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self.rows[index.row()].is_heading:
            self.chosen.emit(index.row())


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.whole
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class _Painter(QStyledItemDelegate):
    def __init__(self, view: Rows) -> None:
        super().__init__(view)
        self._view = view
        self.theme = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _height(self._view.rows[index.row()]))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = self._view.rows[index.row()], self.theme
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_ground)
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 5, 5)
        line = QRectF(rect.left() + MARGIN, rect.top(), rect.width() - 2 * MARGIN, rect.height())
        if row.below:
            line.setHeight(scaled(LINE) - 2)
        used = self._paint_detail(painter, row, line)
        bold = QFont.Weight.DemiBold if row.is_heading else QFont.Weight.Normal
        small = SMALL_PIXELS if row.is_heading else BODY_PIXELS
        colour = theme.accent_text if selected else theme.text
        self._write(
            painter,
            row.text,
            sized(self._view.font(), small, bold),
            line.adjusted(0, 0, -used, 0),
            theme.secondary if row.is_heading else colour,
        )
        if row.below:
            self._paint_below(painter, row, line)
        painter.restore()

    def _paint_below(self, painter: QPainter, row: Row, line: QRectF) -> None:
        height = scaled(TWO_LINES) - scaled(LINE)
        below = QRectF(line.left(), line.top() + scaled(LINE) - 6, line.width(), height)
        font = sized(self._view.font(), SMALL_PIXELS)
        self._write(painter, row.below, font, below, self.theme.secondary)

    def _paint_detail(self, painter: QPainter, row: Row, line: QRectF) -> float:
        """The width that it takes at the right."""
        if not row.detail:
            return 0
        font = sized(self._view.font(), SMALL_PIXELS)
        metrics = QFontMetricsF(font)
        width = min(metrics.horizontalAdvance(row.detail) + 1, line.width() * 0.6)
        if not row.is_key:
            where = QRectF(line.right() - width, line.top(), width, line.height())
            self._write(painter, row.detail, font, where, self.theme.secondary)
            return width + GAP
        cap = QRectF(
            line.right() - width - GAP, line.center().y() - scaled(9), width + GAP, scaled(18)
        )
        painter.setPen(self.theme.line)
        painter.setBrush(self.theme.panel)
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._write(painter, row.detail, font, cap.adjusted(5, 0, 0, 0), self.theme.secondary)
        return width + 2 * GAP

    def _write(
        self, painter: QPainter, text: str, font: QFont, where: QRectF, colour: QColor
    ) -> None:
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, ELLIPSIS, where.width())
        baseline = where.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QPointF(where.left(), baseline), shown)


def _height(row: Row) -> int:
    if row.is_heading:
        return scaled(HEADING)
    return scaled(TWO_LINES) if row.below else scaled(LINE)
