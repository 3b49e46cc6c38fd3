"""The parts of the window that its first picture does without."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from planner.desktop.window.first_parts import FirstParts

if TYPE_CHECKING:
    from planner.desktop.editing.item_menu import ItemMenu, Wish
    from planner.desktop.quick_add.line_starts import LineStarts
    from planner.desktop.views.cut_words import CutWords
    from planner.desktop.views.printing import Printing
    from planner.desktop.week.gestures import Created
    from planner.desktop.window.finder import Finder
    from planner.desktop.window.going import Going
    from planner.desktop.window.workings import Workings


class LateParts(QObject):
    """Each is made when it is first wanted; what is made tells the user through `workings`."""

    def __init__(
        self, first: FirstParts, window: QWidget, take_in: Callable[["Workings"], None]
    ) -> None:
        """`take_in` connects the workings to the rest of the window."""
        super().__init__(window)
        self._first = first
        self._window = window
        self._take_in = take_in
        self.colours = first.colours
        self.actions: Mapping[str, QAction] = {}

    @cached_property
    def lines(self) -> "LineStarts":
        from planner.desktop.quick_add.line_starts import LineStarts  # noqa: PLC0415 (a quicker start)

        return LineStarts(self._first.document, self._first.week, self._first.quick_add)

    def begin_line(self) -> None:
        self.lines.begin()

    def begin_line_at(self, created: "Created") -> None:
        self.lines.begin_at(created)

    @cached_property
    def workings(self) -> "Workings":
        from planner.desktop.window.workings import Workings  # noqa: PLC0415 (a quicker start)

        made = Workings(
            self._first.document,
            self._first.preferences,
            self._first.key_map,
            self._first.week,
            self._first.quick_add,
            self._window,
        )
        self._take_in(made)
        return made

    @property
    def is_working(self) -> bool:
        return "workings" in self.__dict__

    def tell(self, text: str) -> None:
        self.workings.toast.show_text(text)

    @cached_property
    def going(self) -> "Going":
        from planner.desktop.window.going import Going  # noqa: PLC0415 (a quicker start)

        return Going(
            self._first.document,
            self._first.week,
            self.workings.pages,
            self._first.viewing.show_day,
        )

    def go_to(self, uid: str) -> None:
        self.going.go_to(uid)

    def show_task(self, uid: str) -> None:
        self.going.show_task(uid)

    @cached_property
    def finder(self) -> "Finder":
        from planner.desktop.window.finder import Finder  # noqa: PLC0415 (a quicker start)

        made = Finder(
            self._window,
            self._first.document,
            self.workings.pages.finding,
            self.going,
            self._first.viewing.show_day,
            self._first.quick_add.go_on_with,
        )
        made.offer(self.actions)
        made.set_theme(self.colours.theme)
        self.colours.changed.connect(made.set_theme)
        return made

    @cached_property
    def cut_words(self) -> "CutWords":
        from planner.desktop.views.cut_words import CutWords  # noqa: PLC0415 (a quicker start)

        words = CutWords(self._first.document, self._first.viewing)
        words.told.connect(self.tell)
        return words

    @cached_property
    def item_menu(self) -> "ItemMenu":
        from planner.desktop.editing.item_menu import ItemMenu  # noqa: PLC0415 (a quicker start)

        workings = self.workings
        menu = ItemMenu(self._first.document, self._first.week, self.actions, self._window)
        menu.told.connect(self.tell)
        menu.renaming.connect(workings.scoping.look_at)
        menu.turning.connect(workings.scoping.look_at)
        menu.done_wanted.connect(workings.commands.complete)
        menu.why_not_wanted.connect(workings.why_not.ask)
        menu.time_wanted.connect(self.lines.begin_at)
        menu.day_wanted.connect(self.lines.begin_on)
        return menu

    def take_wish(self, wish: "Wish") -> None:
        """What the pages ask for that is neither a move nor a removal."""
        about = self.workings.why_not.about
        self.item_menu.asked_about = "" if about is None else about[1]
        self.item_menu.take(wish)

    @cached_property
    def printing(self) -> "Printing":
        from planner.desktop.views.printing import Printing  # noqa: PLC0415 (a quicker start)

        printing = Printing(self._first.document, self._first.viewing, self._window)
        printing.told.connect(self.tell)
        return printing

    def close(self) -> None:
        """What is made ends; what was to be kept behind the first picture is kept all the same."""
        if self.is_working:
            self.workings.close()
        else:
            from planner.desktop.history.backing_up import OpeningBackup  # noqa: PLC0415 (a quicker start)

            OpeningBackup(self._first.document, self._window).close()
