"""The lines of an import's preview, under headings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from planner.desktop.importing.import_words import Line
from planner.desktop.look.breaking import breakable
from planner.desktop.look.fonts import sized
from planner.desktop.look.steps import Steps
from planner.desktop.look.theme import SMALL_PIXELS, TITLE_PIXELS
from planner.override import override

LINE = Qt.ItemDataRole.UserRole
ABOVE_HEADING = 12
PADDING = 4
RADIUS = 5
SOFTER = 0.7
WRAPPED = Qt.TextFlag.TextWordWrap
AT_ONCE = 40
"""Lines in one turn: more than a window shows, and made and laid out in a few milliseconds."""


class ImportList(QListWidget):
    """Up and down go through it."""

    def __init__(self) -> None:
        super().__init__(objectName="importList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)  # a thousand rows would hold it up
        self.setBatchSize(AT_ONCE)
        self.setItemDelegate(_Lines(self))
        self.setAccessibleName(self.tr("What comes in"))
        self._filling = Steps(self)

    @property
    def is_filled(self) -> bool:
        return not self._filling.is_running

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """The first ones at once, the others turn by turn."""
        self.show_nothing()
        self._add(lines[:AT_ONCE])
        self.setCurrentRow(1)
        self.scrollToTop()
        if lines[AT_ONCE:]:
            self._filling.start(self._added(lines[AT_ONCE:]))

    def show_nothing(self) -> None:
        self._filling.cancel()
        self.clear()

    def _added(self, lines: Sequence[Line]) -> Iterator[None]:
        for first in range(0, len(lines), AT_ONCE):
            self._add(lines[first : first + AT_ONCE])
            yield

    def _add(self, lines: Sequence[Line]) -> None:
        for line in lines:
            count = "" if line.count is None else f" {line.count}"
            item = QListWidgetItem(f"{line.title}{count}. {line.detail}")
            item.setData(
                LINE, replace(line, title=breakable(line.title), detail=breakable(line.detail))
            )
            if line.count is not None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)  # nothing to go to
            self.addItem(item)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are not searched for: they are keys of the panel."""
        if event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Lines(QStyledItemDelegate):
    """Paints a heading with its count, or a title over what there is to say."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: Line = index.data(LINE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        title, detail = _areas(line, option.font, QRect(0, 0, width, 1))
        return QSize(width, max(title.bottom(), detail.bottom()) + 1 + PADDING)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: Line = index.data(LINE)
        palette, roles = option.palette, QPalette.ColorRole
        if option.state & QStyle.StateFlag.State_Selected and option.state & (
            QStyle.StateFlag.State_HasFocus
        ):
            ground = palette.color(roles.Highlight)
            ground.setAlpha(40)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(option.rect, RADIUS, RADIUS)
            painter.restore()
        title, detail = _areas(line, option.font, option.rect)
        painter.save()
        text = palette.color(QPalette.ColorGroup.Active, roles.Text)  # a heading is disabled
        painter.setPen(text)
        painter.setFont(_title_font(line, option.font))
        count = "" if line.count is None else f"  {line.count}"
        painter.drawText(title, WRAPPED, f"{line.title}{count}")
        if line.detail:
            painter.setPen(_softer(text))
            painter.setFont(sized(option.font, SMALL_PIXELS))
            painter.drawText(detail, WRAPPED, line.detail)
        painter.restore()


def _softer(colour: QColor) -> QColor:
    colour.setAlphaF(SOFTER)
    return colour


def _areas(line: Line, font: QFont, within: QRect) -> tuple[QRect, QRect]:
    """Of the title and of the detail below it."""
    above = ABOVE_HEADING if line.count is not None else PADDING
    room = within.adjusted(PADDING, above, -PADDING, 100_000)
    count = "" if line.count is None else f"  {line.count}"
    title = _wrapped(f"{line.title}{count}", _title_font(line, font), room)
    if not line.detail:
        return title, title
    below = QRect(room.left(), title.bottom() + 2, room.width(), room.height())
    return title, _wrapped(line.detail, sized(font, SMALL_PIXELS), below)


def _title_font(line: Line, font: QFont) -> QFont:
    made = sized(font, TITLE_PIXELS)
    if line.count is not None:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def _wrapped(text: str, font: QFont, room: QRect) -> QRect:
    found = QFontMetrics(font).boundingRect(room, int(WRAPPED), text)
    return QRect(room.left(), room.top(), room.width(), found.height())
