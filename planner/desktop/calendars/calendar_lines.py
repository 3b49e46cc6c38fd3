"""How a calendar looks in a list: a box in its colour, the name and what is not as usual."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.desktop.calendars.calendar_words import marks_of, title_of
from planner.desktop.look.calendar_colours import calendar_colour
from planner.desktop.look.fonts import BODY_PIXELS, scaled, sized
from planner.desktop.look.own_direction import draw_words
from planner.desktop.look.theme import LIGHT, SMALL_PIXELS, Theme
from planner.domain.calendar_collection import CalendarCollection
from planner.override import override

Index = QModelIndex | QPersistentModelIndex
Of = Qt.ItemDataRole.UserRole
"""Under which a line has its calendar."""

LINE, MARGIN, BOX, GAP = 24, 12, 13, 8
TICK = (QPointF(2.8, 6.2), QPointF(5.2, 8.8), QPointF(9.4, 3.6))
HERE = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CalendarLines(QStyledItemDelegate):
    """A click on the box is one; the keys are those of every list with boxes."""

    def __init__(self, parent: QWidget, margin: int) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self._margin = margin

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, scaled(LINE))

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        ended = event.type() == QEvent.Type.MouseButtonRelease
        reach = self._box(option).adjusted(-self._margin, -LINE, GAP, LINE)
        if not ended or not reach.contains(event.position()):
            return False
        shown = index.data(Of).shown
        state = Qt.CheckState.Unchecked if shown else Qt.CheckState.Checked
        return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & HERE == HERE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.accent_ground)
            painter.drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 5, 5)
        collection: CalendarCollection = index.data(Of)
        _paint_box(painter, self._box(option), collection, self.theme)
        self._paint_words(painter, option, collection)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, collection: CalendarCollection
    ) -> None:
        """The name comes before the marks."""
        inner = option.rect.adjusted(self._margin, 0, -self._margin, 0)
        title, marks = title_of(collection), " · ".join(marks_of(collection))
        painter.setFont(sized(option.font, SMALL_PIXELS))
        taken = painter.fontMetrics().horizontalAdvance(marks) + GAP
        painter.setFont(sized(option.font, BODY_PIXELS))
        metrics, room = painter.fontMetrics(), inner.width() - BOX - GAP
        painter.setPen(self.theme.text if collection.shown else self.theme.secondary)
        place: QRect = QStyle.visualRect(
            option.direction, inner, inner.adjusted(BOX + GAP, 0, 0, 0)
        )
        elided = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        draw_words(painter, place, MIDDLE | Qt.AlignmentFlag.AlignLeft, elided)
        if marks and metrics.horizontalAdvance(title) <= room - taken:
            painter.setFont(sized(option.font, SMALL_PIXELS))
            painter.setPen(self.theme.secondary)
            draw_words(painter, inner, MIDDLE | Qt.AlignmentFlag.AlignRight, marks)

    def _box(self, option: QStyleOptionViewItem) -> QRectF:
        rect, across = option.rect, self._margin
        if option.direction is Qt.LayoutDirection.RightToLeft:
            across = rect.width() - self._margin - BOX
        top = rect.center().y() - BOX / 2
        return QRectF(rect.left() + across + 0.5, top + 0.5, BOX - 1, BOX - 1)


def _paint_box(
    painter: QPainter, box: QRectF, collection: CalendarCollection, theme: Theme
) -> None:
    """Filled with a tick, or only its edge: colour is not the only sign."""
    colour = calendar_colour(collection.colour, theme)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if collection.shown else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    if collection.shown:
        painter.setPen(QPen(theme.on_accent, 1.6))
        painter.drawPolyline([box.topLeft() + point for point in TICK])
