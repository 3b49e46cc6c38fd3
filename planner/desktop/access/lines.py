"""What a painted page tells a screen reader: itself, its days, the entries of a day.

The days and entries are QAccessibleWidgets of the page's painted widget, though they are no
widgets: only so do they get actions, as `interface_cast` cannot be written in Python (it cuts
addresses to 32 bits). Everything that the base would look up in the widget is overridden.
"""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from planner.desktop.access.outline import Day, days_within
from planner.desktop.access.words import day_words, item_details, item_words, page_words
from planner.desktop.week.gestures import Activated
from planner.desktop.week.items import Item
from planner.desktop.week.page import Page
from planner.domain.clock import local_time
from planner.override import override

Text: TypeAlias = QAccessible.Text
Role: TypeAlias = QAccessible.Role
Relation: TypeAlias = tuple[QAccessibleInterface, QAccessible.RelationFlag]


class Tree(Protocol):
    """What holds the lines of a page together."""

    root: "PageLines"

    @property
    def days(self) -> list["DayLines"]: ...

    def lines(self, day: "DayLines") -> list["ItemLine"]: ...

    def at_cursor(self) -> "Line | None": ...


class PageLines(QAccessibleWidget):
    """The painted widget: a group of days."""

    def __init__(self, widget: QWidget, page: Page, tree: Tree) -> None:
        super().__init__(widget, Role.Grouping)
        self._widget, self._page, self._tree = widget, page, tree

    @override
    def text(self, t: Text, /) -> str:
        if t is Text.Name:
            return page_words(*days_within(self._page.within, self._page.zone))
        return super().text(t)

    @override
    def childCount(self) -> int:
        return len(self._tree.days)

    @override
    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        days = self._tree.days
        return days[index] if 0 <= index < len(days) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return _index(self._tree.days, child)

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        return next((day for day in self._tree.days if day.holds(QPoint(x, y))), None)

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """What the next key is about, while the page has the keyboard."""
        return self._tree.at_cursor() if self._widget.hasFocus() else None


class Line(QAccessibleWidget):
    """A part of the page that is no widget."""

    def __init__(self, widget: QWidget, page: Page, tree: Tree, role: Role) -> None:
        super().__init__(widget, role)
        self._widget, self._page, self._tree = widget, page, tree
        self._role = role

    @override
    def isValid(self) -> bool:
        return True

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        """None: the widget's own interface must stay the only one of the widget."""
        return None

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._widget.window().windowHandle()

    @override
    def role(self) -> Role:
        return self._role

    @override
    def relations(
        self, /, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[Relation]:
        return []

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return -1

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def foregroundColor(self) -> QColor:
        return self._page.theme.text

    @override
    def backgroundColor(self) -> QColor:
        return self._page.theme.core

    @override
    def setText(self, t: Text, text: str, /) -> None:
        """What is read cannot be written."""

    @override
    def keyBindingsForAction(self, actionName: str, /) -> list[str]:
        return []

    def _on_screen(self, rect: QRect) -> QRect:
        return QRect(self._page.mapToGlobal(rect.topLeft()), rect.size())

    def _state(self, *, focused: bool) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = focused and self._widget.hasFocus()
        return state


class DayLines(Line):
    """A day: a list of entries."""

    def __init__(self, widget: QWidget, page: Page, tree: Tree, day: Day) -> None:
        super().__init__(widget, page, tree, Role.List)
        self.day = day

    @override
    def parent(self) -> QAccessibleInterface:
        return self._tree.root

    @override
    def text(self, t: Text, /) -> str:
        if t is not Text.Name:
            return ""
        today = local_time(self._page.now, self._page.zone).date()
        return day_words(self.day.day, len(self.day.items), today=self.day.day == today)

    @override
    def rect(self) -> QRect:
        return self._on_screen(self._page.rect_of_days(self.day.day, self.day.day))

    @override
    def state(self) -> QAccessible.State:
        here = self._page.focused_day == self.day.day and self._page.current is None
        return self._state(focused=here)

    @override
    def childCount(self) -> int:
        return len(self.day.items)

    @override
    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        lines = self._tree.lines(self)
        return lines[index] if 0 <= index < len(lines) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return _index(self._tree.lines(self), child)

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        point = QPoint(x, y)
        found = (line for line in self._tree.lines(self) if line.rect().contains(point))
        return next(found, None)

    def holds(self, point: QPoint) -> bool:
        return self.rect().contains(point) or self.childAt(point.x(), point.y()) is not None

    @override
    def actionNames(self) -> list[str]:
        return [self.setFocusAction()]

    @override
    def doAction(self, actionName: str, /) -> None:
        self._widget.setFocus()
        self._page.select(frozenset())
        self._page.focus_day(self.day.day)
        self._page.cursor_moved.emit()


class ItemLine(Line):
    """An entry on a day: pressing opens it, toggling selects it."""

    def __init__(self, day: DayLines, widget: QWidget, page: Page, item: Item) -> None:
        super().__init__(widget, page, day._tree, Role.ListItem)  # noqa: SLF001 (its own kind)
        self._day, self.item = day, item

    @property
    def words(self) -> str:
        return item_words(self.item, self._page.zone)

    @override
    def parent(self) -> QAccessibleInterface:
        return self._day

    @override
    def text(self, t: Text, /) -> str:
        if t is Text.Name:
            return self.words
        return item_details(self.item, self._page.zone) if t is Text.Description else ""

    @override
    def rect(self) -> QRect:
        return self._on_screen(self._page.rect_of(self.item.key))

    @override
    def state(self) -> QAccessible.State:
        current = self._page.current
        here = current is not None and current.key == self.item.key
        state = self._state(focused=here and self._tree.at_cursor() is self)
        state.selectable = True
        state.selected = self.item.key in self._page.selected_keys
        return state

    @override
    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.toggleAction(), self.setFocusAction()]

    @override
    def localizedActionName(self, name: str, /) -> str:
        if name == self.pressAction():
            return QCoreApplication.translate("Access", "Open")
        if name == self.toggleAction():
            return QCoreApplication.translate("Access", "Select")
        return super().localizedActionName(name)

    @override
    def doAction(self, actionName: str, /) -> None:
        if actionName == self.pressAction():
            self._page.entry_activated.emit(Activated(self.item.uid, self.item.occurrence))
        elif actionName == self.toggleAction():
            self._page.choose(self.item, adds=True)
        elif actionName == self.setFocusAction():
            self._widget.setFocus()
            self._page.choose(self.item)


def _index(lines: Sequence[Line], wanted: QAccessibleInterface) -> int:
    return next((number for number, line in enumerate(lines) if line is wanted), -1)
