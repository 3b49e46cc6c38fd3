"""Says to a screen reader what the keys lead to and what they changed."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.access.lines import ItemLine, Line
from planner.desktop.access.tree import PageTree
from planner.desktop.week.page import Page


class Speaker(QObject):
    """Of one page; made when its painted widget is asked for the first time, and lives with it."""

    def __init__(self, widget: QWidget, page: Page) -> None:
        super().__init__(widget)
        self._widget, self._page = widget, page
        self.tree = tree = PageTree(widget, page)
        self._said: Line | None = None
        self._words = ""
        page.items_changed.connect(self._say_change)
        page.selection_changed.connect(self._say_selection)
        page.cursor_moved.connect(self._say_cursor)
        self.destroyed.connect(lambda: tree.close())  # noqa: PLW0108 (it keeps the tree until then)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(tree.close)

    def _say_selection(self) -> None:
        """Letting go of everything says nothing."""
        if self._page.current is None:
            self._said = None
        else:
            self._say_cursor()

    def _say_cursor(self) -> None:
        line = self.tree.at_cursor()
        if line is None or line is self._said:
            return
        self._keep(line)
        if self._widget.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(line, QAccessible.Event.Focus))

    def _say_change(self) -> None:
        """What keys move is said where it is now."""
        before, words = self._said, self._words
        line = self.tree.at_cursor()
        if line is None:
            return
        self._keep(line)
        if _is_same(line, before) and self._words != words and self._widget.hasFocus():
            said = QAccessibleAnnouncementEvent(self._widget, self._words)
            QAccessible.updateAccessibility(said)

    def _keep(self, line: Line) -> None:
        self._said, self._words = line, line.text(QAccessible.Text.Name)


def _is_same(line: Line, other: Line | None) -> bool:
    """Whether both are of one entry, maybe on different days."""
    if not isinstance(line, ItemLine) or not isinstance(other, ItemLine):
        return False
    return line.item.key == other.item.key
