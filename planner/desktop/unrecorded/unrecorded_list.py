"""The lines of what was not recorded: what, when, and what is said of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.desktop.look.fonts import BODY_PIXELS, scaled, sized
from planner.desktop.look.formats import dated_moment, duration
from planner.desktop.look.own_direction import draw_words
from planner.desktop.look.theme import LIGHT, SMALL_PIXELS, Theme
from planner.desktop.unrecorded.unrecorded import Line, Outcome
from planner.override import override

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 42
MARGIN = 8
GAP = 8
LINE = Qt.ItemDataRole.UserRole


class UnrecordedList(QListWidget):
    """Shows lines; who owns it hears the keys."""

    def __init__(self) -> None:
        super().__init__()
        self._delegate = _Painter(self)
        self._zone = "UTC"
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("What was not recorded"))

    @property
    def shown(self) -> tuple[Line, ...]:
        return tuple(self.item(row).data(LINE) for row in range(self.count()))

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def show_lines(self, lines: tuple[Line, ...], zone: str) -> None:
        """The current line stays where there are as many as before."""
        self._zone = zone
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for row, line in enumerate(lines):
            if row == self.count():
                self.addItem(QListWidgetItem())
            self._fill(self.item(row), line)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def say(self, row: int, line: Line) -> None:
        self._fill(self.item(row), line)

    def _fill(self, item: QListWidgetItem, line: Line) -> None:
        when = f"{dated_moment(line.interval.start, self._zone)} · {duration(line.interval.length)}"
        item.setData(LINE, line)
        item.setData(Qt.ItemDataRole.DisplayRole, line.title)
        item.setData(Qt.ItemDataRole.ToolTipRole, f"{line.title}\n{when}")
        item.setData(Qt.ItemDataRole.StatusTipRole, when)
        spoken = ", ".join(filter(None, (line.title, when, self.word(line))))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def word(self, line: Line) -> str:
        """What is said of it."""
        if line.outcome is Outcome.PARTLY and line.worked is not None:
            return self.tr("{length} of it").format(length=duration(line.worked))
        words = {Outcome.DONE: self.tr("done"), Outcome.MISSED: self.tr("not done")}
        return words.get(line.outcome, "") if line.outcome is not None else ""


class _Painter(QStyledItemDelegate):
    def __init__(self, parent: "UnrecordedList") -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self._list = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, scaled(HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect, widget = index.data(LINE), option.rect, option.widget
        if not isinstance(line, Line) or not isinstance(widget, QWidget):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.accent_ground)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        inner = rect.adjusted(MARGIN, 4, -MARGIN, -4)
        top, bottom = inner.adjusted(0, 0, 0, -scaled(16)), inner.adjusted(0, scaled(18), 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        word = self._list.word(line)
        painter.setFont(sized(option.font, SMALL_PIXELS))
        painter.setPen(self._colour(line))
        draw_words(painter, top, middle | Qt.AlignmentFlag.AlignRight, word)
        taken = painter.fontMetrics().horizontalAdvance(word) + GAP
        painter.setPen(self.theme.accent_text if selected else self.theme.secondary)
        when = str(index.data(Qt.ItemDataRole.StatusTipRole))
        draw_words(painter, bottom, middle | Qt.AlignmentFlag.AlignLeft, when)
        painter.setFont(sized(option.font, BODY_PIXELS))
        painter.setPen(self.theme.text)
        title = QStyle.visualRect(option.direction, top, top.adjusted(0, 0, -taken, 0))
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(line.title, elide, title.width())
        draw_words(painter, title, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def _colour(self, line: Line) -> QColor:
        outcome = line.outcome
        if outcome is None:
            return self.theme.secondary
        return {
            Outcome.DONE: self.theme.fine,
            Outcome.PARTLY: self.theme.risk,
            Outcome.MISSED: self.theme.late,
        }[outcome]
