"""How one gets to each page of a window."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.desktop.document.document import Document
from planner.desktop.window.main_window import MainWindow
from planner.domain.entries import Note
from planner.domain.ids import Uid, new_uid
from planner.domain.tables import with_entries

if TYPE_CHECKING:
    from planner.desktop.availability.availability_dialog import AvailabilityDialog

PATIENCE = 20_000
IMPORTED = Path(__file__).parent.parent / "data" / "working_week.ics"
VIEWS = ("day", "four_days", "work_week", "month", "agenda", "week")
PLAIN = ("search", "keys", "settings", "history", "backups", "zones")


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(done: Callable[[], object], patience: int = PATIENCE) -> None:
    for _ in range(patience // 20):
        QCoreApplication.processEvents()
        if done():
            return
        wait(20)


class Screens:
    """Each step is a name and what to take a picture of; between them the window is as at first."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        self._window = window
        self._document = document

    def all(self) -> Iterator[tuple[str, QWidget]]:
        return self.some(tuple(self._steps()))

    def some(self, names: Iterable[str]) -> Iterator[tuple[str, QWidget]]:
        window, steps = self._window, self._steps()
        for name in names:
            steps[name]()
            wait(150)
            shown = window.findChildren(QWidget, "availability") if name == "availability" else []
            yield name, (shown[0] if shown else window)
            self._back()

    def _steps(self) -> Mapping[str, Callable[[], object]]:
        actions = self._window.window_actions
        views = {name: actions[name].trigger for name in VIEWS}
        plain = {name: actions[name].trigger for name in PLAIN}
        return {
            **views,
            **plain,
            "palette": actions["palette"].trigger,
            "typing": self._type,
            "notes": self._notes,
            "hours": actions["hours"].trigger,
            "appointment": lambda: self._open("appointments"),
            "personal": lambda: self._open("personal_blocks"),
            "task": lambda: self._open("tasks"),
            "habit": lambda: self._open("habits"),
            "why": self._why,
            "proposal": self._propose,
            "evening": self._evening,
            "fit": self._fit,
            "snooze": self._snooze,
            "unrecorded": self._unrecorded,
            "import": self._import,
            "scope": self._scope,
            "availability": self._availability,
        }

    def _back(self) -> None:
        window = self._window
        window.quick_add.clear()
        window.quick_add.left.emit()
        window.commands.give_up()
        window.toast.hide()
        window.workings.scoping.end()
        if "bar" in window.zones.__dict__:
            window.zones.bar.hide()
        if window.parts.finder.palette.isVisible():
            window.parts.finder.palette.close_palette()
        for dialog in _dialogs(window):
            dialog.close()
        if window.side.page is not None:
            window.side.close_page(window.side.page)
        wait(50)

    def _type(self) -> None:
        line = self._window.quick_add
        line.setFocus()
        QTest.keyClicks(QApplication.focusWidget(), "dentist thu 11-13 +20m remind 30m")
        wait(400)

    def _notes(self) -> None:
        calendar, now = self._document.calendar, self._document.now()
        note = Note(uid=new_uid(), text="The retries come from the second region.", at=now)
        self._document.commit(with_entries(calendar, [note]), "Note")
        self._window.openers.note()

    def _open(self, table: str) -> None:
        entries = getattr(self._document.calendar, table)
        for uid in sorted(entries):
            self._window.pages.open_entry(uid)
            return

    def _block(self, table: str) -> Uid | None:
        calendar, now = self._document.calendar, self._document.now()
        ahead = (b for b in calendar.planned_blocks.values() if b.start > now)
        found = sorted((b.start, b.uid) for b in ahead if b.entry in getattr(calendar, table))
        return found[0][1] if found else None

    def _why(self) -> None:
        uid = self._block("tasks")
        if uid is not None:
            self._window.week.select(frozenset({uid}))
            self._window.commands.why()
            wait_until(lambda: self._window.side.page is not None, 3000)

    def _propose(self) -> None:
        self._type()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        wait_until(lambda: self._document.proposal is not None, 5000)
        wait(300)

    def _evening(self) -> None:
        self._window.week.select(frozenset())
        self._window.commands.evening()
        wait_until(lambda: self._document.proposal is not None, 5000)

    def _fit(self) -> None:
        self._window.commands.fit()
        wait_until(lambda: self._window.side.page is not None, 8000)

    def _snooze(self) -> None:
        uid = self._block("habits")
        if uid is not None:
            self._window.week.select(frozenset({uid}))
            self._window.workings.habits.snooze()
            wait_until(lambda: self._window.side.page is not None, 3000)

    def _unrecorded(self) -> None:
        self._window.pages.open_unrecorded()

    def _import(self) -> None:
        self._window.workings.imports.open((IMPORTED,))
        wait_until(lambda: self._window.pages.importing.can_accept, 5000)

    def _scope(self) -> None:
        self._window.workings.scoping.bar.ask('"Stand-up" repeats. Which ones?')
        self._window.toast.show_text('Move "Stand-up" to Wed 25 Nov', undo=True)

    def _availability(self) -> None:
        self._window.openers.availability()
        for dialog in _dialogs(self._window):
            dialog.setObjectName("availability")
            wait_until(lambda dialog=dialog: dialog.preview)  # what is free is looked for beside it


def _dialogs(window: MainWindow) -> "list[AvailabilityDialog]":
    from planner.desktop.availability.availability_dialog import AvailabilityDialog  # noqa: PLC0415

    return list(window.findChildren(AvailabilityDialog))
