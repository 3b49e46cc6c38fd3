"""The calendars in the menu of an entry, where there are several."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from planner.desktop.calendars.calendar_words import title_of
from planner.desktop.document.document import Document
from planner.desktop.week.items import Item
from planner.domain.calendar import Member
from planner.domain.calendar_collection import CalendarCollection, reference_to
from planner.domain.collection_edits import move_to_collection, ordered
from planner.domain.entries import Event


class CalendarMenu(QMenu):
    """A series goes as a whole, a planned block with all of its work. An event may take no time in
    another calendar, so that the plan changes.
    """

    def __init__(self, menu: QMenu, document: Document, item: Item) -> None:
        super().__init__(QCoreApplication.translate("Calendars", "Calendar"), menu)
        self._document = document
        self._item = item
        self._places: dict[QAction, CalendarCollection] = {}
        found = document.calendar.find(item.entry)
        collection = found.collection if isinstance(found, Member) else None
        group = QActionGroup(self)
        for each in ordered(document.calendar):
            action = group.addAction(title_of(each).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(reference_to(each) == collection)
            self._places[action] = each
        self.addActions(group.actions())
        group.triggered.connect(self._move)
        menu.addMenu(self)

    def _move(self, action: QAction) -> None:
        calendar, place = self._document.calendar, self._places[action]
        text = QCoreApplication.translate("Calendars", 'Put "{title}" into the calendar "{name}"')
        name = text.replace("{name}", title_of(place)).replace("{title}", self._item.title)
        after = move_to_collection(calendar, [self._item.entry], reference_to(place))
        if isinstance(calendar.find(self._item.entry), Event):
            self._document.change(after, name)
        else:
            self._document.commit(after, name)


def add_calendars(menu: QMenu, document: Document, item: Item) -> None:
    if document.calendar.collections:
        CalendarMenu(menu, document, item)
