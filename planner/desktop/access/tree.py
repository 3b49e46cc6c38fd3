"""The lines of a page, kept as long as they are shown."""

from datetime import date

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from planner.desktop.access.lines import DayLines, ItemLine, Line, PageLines
from planner.desktop.access.outline import Day, outline
from planner.desktop.week.items import Item, Key
from planner.desktop.week.page import Page
from planner.domain.clock import local_time


class PageTree:
    """Follows the page whenever it is asked.

    Qt keeps the address of every line that it was given: none may go before Qt forgets it.
    """

    def __init__(self, widget: QWidget, page: Page) -> None:
        self._widget, self._page = widget, page
        self._seen: tuple[Item, ...] | None = None
        self._days: dict[date, DayLines] = {}
        self._lines: dict[tuple[date, Key], ItemLine] = {}
        self.root = PageLines(widget, page, self)

    @property
    def days(self) -> list[DayLines]:
        self.follow()
        return list(self._days.values())

    def lines(self, day: DayLines) -> list[ItemLine]:
        self.follow()
        return [self._line(day, item) for item in day.day.items]

    def at_cursor(self) -> Line | None:
        """What the next key is about: the current entry, else the focused day.

        Of an entry on several days it is the line on the focused one, else on its first.
        """
        self.follow()
        day, item = self._page.focused_day, self._page.current
        if item is None:
            return self._days.get(day)
        first = local_time(item.interval.start, self._page.zone).date()
        for lines in (self._days.get(day), self._days.get(first), *self._days.values()):
            if lines is not None and any(each.key == item.key for each in lines.day.items):
                return self._line(lines, item)
        return None

    def follow(self) -> None:
        page = self._page
        if self._seen is page.items:
            return
        self._seen = page.items
        found = {day.day: day for day in outline(page.items, page.within, page.zone)}
        items = {(day.day, item.key): item for day in found.values() for item in day.items}
        gone: list[Line] = [line for key, line in self._lines.items() if key not in items]
        gone += [line for day, line in self._days.items() if day not in found]
        self._lines = {key: line for key, line in self._lines.items() if key in items}
        self._days = {day: self._day_lines(there) for day, there in found.items()}
        for key, line in self._lines.items():
            line.item = items[key]
        for each in gone:
            _forget(each)

    def close(self) -> None:
        """Qt forgets all of it; there is nothing any more."""
        gone = [*self._lines.values(), *self._days.values()]
        self._lines, self._days, self._seen = {}, {}, self._page.items
        for line in gone:
            _forget(line)

    def _day_lines(self, day: Day) -> DayLines:
        lines = self._days.get(day.day)
        if lines is None:
            return DayLines(self._widget, self._page, self, day)
        lines.day = day
        return lines

    def _line(self, day: DayLines, item: Item) -> ItemLine:
        key = day.day.day, item.key
        if key not in self._lines:
            self._lines[key] = ItemLine(day, self._widget, self._page, item)
        return self._lines[key]


def _forget(line: Line) -> None:
    if not isValid(line):  # type: ignore[no-untyped-call]
        return
    if QAccessible.isActive():
        event = QAccessibleEvent(line, QAccessible.Event.ObjectDestroyed)
        QAccessible.updateAccessibility(event)
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(line))
