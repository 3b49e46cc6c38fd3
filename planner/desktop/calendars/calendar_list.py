"""The user's calendars under each other: a box in the colour of each, checked where it is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from planner.desktop.calendars.calendar_lines import LINE, MARGIN, CalendarLines, Of
from planner.desktop.calendars.calendar_words import marks_of, title_of
from planner.desktop.look.fonts import scaled
from planner.desktop.look.theme import Theme
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.collection_edits import ordered
from planner.domain.ids import Uid
from planner.override import override

MOST_LINES = 7
"""More of them are scrolled to."""


class CalendarList(QListWidget):
    """Space or a click on its box shows or hides one, Enter or a double click opens it, Delete
    removes it.
    """

    turned = Signal(str)
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, margin: int = MARGIN) -> None:
        super().__init__(objectName="calendars")
        self._delegate = CalendarLines(self, margin)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Calendars"))
        self._calendar = Calendar()
        self.itemChanged.connect(self._turn)
        self.itemDoubleClicked.connect(self._open)

    @property
    def current(self) -> Uid | None:
        item = self.currentItem()
        return None if item is None else _of(item).uid

    def choose(self, uid: Uid) -> None:
        rows = [row for row in range(self.count()) if _of(self.item(row)).uid == uid]
        self.setCurrentRow(rows[0] if rows else 0)

    def show_calendars(self, calendar: Calendar) -> None:
        """Keeps the current one where it is still there."""
        if self.count() and calendar.collections is self._calendar.collections:
            return
        self._calendar, found = calendar, ordered(calendar)
        self.blockSignals(True)
        if [each.uid for each in found] != [_of(self.item(n)).uid for n in range(self.count())]:
            self._make_items(found)
        for number, collection in enumerate(found):
            _show(self.item(number), collection)
        self.blockSignals(False)

    def _make_items(self, found: Sequence[CalendarCollection]) -> None:
        kept = self.current
        self.clear()
        for collection in found:
            self.addItem(_item(collection))
        self.choose(kept or found[0].uid)
        self.setFixedHeight(scaled(LINE) * min(self.count(), MOST_LINES) + 2)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def _turn(self, item: QListWidgetItem) -> None:
        """The box says what is: it is checked when the calendar has been changed."""
        uid = _of(item).uid
        try:
            self.turned.emit(uid)
        finally:
            self._look_again()

    def _look_again(self) -> None:
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            item.setCheckState(_state(_of(item)))
        self.blockSignals(False)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(_of(item).uid)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_F2: self.opened,
            Qt.Key.Key_Delete: self.removed,
        }
        signal = signals.get(Qt.Key(event.key()))
        if signal is not None and self.current is not None:
            signal.emit(self.current)
        else:
            super().keyPressEvent(event)


def _of(item: QListWidgetItem) -> CalendarCollection:
    found: CalendarCollection = item.data(Of)
    return found


def _item(collection: CalendarCollection) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(Of, collection)
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    )
    return item


def _show(item: QListWidgetItem, collection: CalendarCollection) -> None:
    item.setText(title_of(collection))
    item.setData(Of, collection)
    item.setCheckState(_state(collection))
    said = ", ".join((title_of(collection), *marks_of(collection)))
    item.setToolTip(said)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)


def _state(collection: CalendarCollection) -> Qt.CheckState:
    return Qt.CheckState.Checked if collection.shown else Qt.CheckState.Unchecked
