"""What the first picture of the window does without."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.desktop.calendars.calendar_box import CalendarBox
from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.editing.finish_words import FinishWords
from planner.desktop.editing.scoping import Scoping
from planner.desktop.history.backing_up import OpeningBackup
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.keys.place_keys import SCOPE, TASKS
from planner.desktop.look.side_panel import SidePanel
from planner.desktop.look.steps import Steps
from planner.desktop.look.toast import Toast
from planner.desktop.opening.preload import Preload
from planner.desktop.planning.commands import Commands
from planner.desktop.planning.habit_commands import HabitCommands
from planner.desktop.planning.live_plan import LivePlan
from planner.desktop.planning.why_not import WhyNot
from planner.desktop.quick_add.quick_add_bar import QuickAddBar
from planner.desktop.quick_add.quick_adding import QuickAdding
from planner.desktop.tasks.task_dropping import TaskDropping
from planner.desktop.tasks.task_list import TaskList
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.window.following_entry import FollowingEntry
from planner.desktop.window.import_commands import ImportCommands
from planner.desktop.window.pages import Pages
from planner.domain.ids import Uid

PAUSE = 10
"""Milliseconds between two steps."""


class Workings(QObject):
    """The parts that act, and those that show more than the week; connected to each other."""

    settled = Signal()
    """All that the first actions need is there."""

    def __init__(
        self,
        document: Document,
        preferences: Preferences,
        key_map: KeyMap,
        week: CalendarView,
        quick_add: QuickAddBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.side = SidePanel()
        self.pages = Pages(document, self.side, preferences, key_map, week.setFocus)
        self.tasks = TaskList(FinishWords(document).of, key_map.of(TASKS))
        self.calendars = CalendarBox(document, self.pages.calendar_commands)
        self.task_dropping = TaskDropping(document, week, self.tasks)
        self.live_plan = LivePlan(document, week)
        self.scoping = Scoping(
            document, week, window, self._stop_planning, self._is_changing, key_map.of(SCOPE)
        )
        self.commands = Commands(document, week, self.live_plan, window)
        self.why_not = WhyNot(document, week, self.commands.worker)
        self.habits = HabitCommands(document, week, self.commands.worker, window)
        self.imports = ImportCommands(document, self.pages, window)
        self.quick_adding = QuickAdding(document, quick_add, week, self.commands.propose)
        self.following_entry = FollowingEntry(document, week, self.pages)
        self.toast = Toast(window)
        self.preload = Preload(self, document.make_room)
        self.opening_backup = OpeningBackup(document, self)
        self._is_started = False
        self._preparing = Steps(self, PAUSE)
        self._connect(document, week, quick_add)

    def _connect(self, document: Document, week: CalendarView, quick_add: QuickAddBar) -> None:
        tell = self.toast.show_text
        for told in (
            self.commands.told,
            self.habits.told,
            self.imports.told,
            self.pages.told,
            self.why_not.told,
            self.opening_backup.failed,
        ):
            told.connect(tell)
        document.done.connect(self._tell_done)
        self.preload.finished.connect(self._begin_steps)
        self._preparing.finished.connect(self.preload.tidy)
        self._preparing.finished.connect(self.settled)
        self.toast.undo_wanted.connect(self.commands.undo)
        self.habits.offered.connect(self.pages.open_snooze)
        self.pages.place_chosen.connect(self.habits.put_off)
        self.pages.weekday_chosen.connect(self.commands.evening_on)
        self.commands.fit_answered.connect(self.toast.hide)
        self.commands.fit_answered.connect(self.pages.open_fit)
        self.pages.repair_chosen.connect(self.commands.repair)
        self.pages.fit_wanted.connect(self.commands.fit)
        self.pages.lit.connect(week.select)
        self.pages.recorded.connect(self.commands.plan)
        self.pages.time_asked.connect(self.why_not.ask_written)
        self.why_not.answered.connect(self.pages.open_answer)
        self.commands.answered.connect(self.pages.open_answer)
        quick_add.typed.connect(self.commands.stop_planning)
        self.commands.worker.failed.connect(self.quick_adding.give_back)
        self.commands.settled.connect(self.quick_adding.let_go)
        self.calendars.opened.connect(self.pages.open_calendars)
        self.commands.settled.connect(self.scoping.settle)
        self.tasks.task_opened.connect(lambda uid: self.pages.open_entry(Uid(uid)))
        self.tasks.task_done.connect(self.commands.complete)
        self.tasks.task_removed.connect(self.commands.remove)

    def _is_changing(self) -> bool:
        return self.commands.is_changing

    def _stop_planning(self) -> None:
        self.commands.stop_planning()

    def _tell_done(self, text: str) -> None:
        self.toast.show_text(text, undo=True)

    def start(self) -> None:
        """Once."""
        if self._is_started:
            return
        self._is_started = True
        self.pages.open_if_away()
        self.preload.start()
        self.opening_backup.start()

    def _prepare(self) -> Iterator[None]:
        self.quick_adding.prepare()
        yield
        yield from self.pages.prepare()

    def _begin_steps(self) -> None:
        """Not where the window was closed meanwhile."""
        if not self.preload.is_closed:
            self._preparing.start(self._prepare())

    def close(self) -> None:
        """Waits for what runs beside the window."""
        self.preload.close()
        self.opening_backup.close()
        self.live_plan.close()
        self.pages.close()
        self.quick_adding.close()
        self.commands.close()
        self.imports.close()
