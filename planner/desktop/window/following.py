"""What the window shows follows the document: the week, and what stands round it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.desktop.document.document import Document
from planner.desktop.look.steps import Steps
from planner.desktop.look.view_kind import counted_day
from planner.desktop.tasks.task_plan import TaskPlan, at_risk, task_plan
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.views.viewing import Viewing
from planner.desktop.window.ledger_bar import LedgerBar
from planner.desktop.window.month_picker import MonthPicker
from planner.domain.calendar import Calendar
from planner.domain.clock import monday_of

if TYPE_CHECKING:
    from planner.desktop.tasks.task_list import TaskList

Sums = tuple[Calendar, date, datetime]
"""Which week of which calendar, and the minute in which it was added up."""

PAUSE = 5
"""Milliseconds between two steps: what is looked at comes first."""


class Following(QObject):
    """The week at once; the tasks, the small month and the ledger each in a turn of the event loop
    of its own, behind the week that is looked at.
    """

    def __init__(
        self,
        document: Document,
        week: CalendarView,
        viewing: Viewing,
        month: MonthPicker,
        ledger: LedgerBar,
    ) -> None:
        super().__init__(viewing)
        self._document = document
        self._week = week
        self._viewing = viewing
        self._month = month
        self._ledger = ledger
        self._tasks: TaskList | None = None
        self._plan: TaskPlan | None = None
        self._added_up: Sums | None = None
        self._following = Steps(self, PAUSE)
        self._adding_up = Steps(self, 2 * PAUSE)
        self._proposing = QTimer(self, interval=0, singleShot=True)
        self._proposing.timeout.connect(self._show_variant)

    @property
    def is_behind(self) -> bool:
        """Whether something of what the document says is still to be shown."""
        round_it = self._following.is_running or self._adding_up.is_running
        return self._proposing.isActive() or round_it

    def take_tasks(self, tasks: "TaskList") -> None:
        self._tasks = tasks
        tasks.show_plan(self.plan())

    def plan(self) -> TaskPlan:
        """Of the calendar that is shown, as it is now."""
        self._plan = task_plan(self._document.calendar, self._document.now())
        return self._plan

    def follow_calendar(self) -> None:
        """Which has become another."""
        self._week.set_calendar(self._document.calendar, at_risk(self.plan()))
        self._following.start(self._follow())
        self.add_up()

    def follow_proposal(self, *, opens: bool) -> None:
        """In the next turn where a panel `opens` for it, which takes a frame."""
        if opens:
            self._proposing.start()
        else:
            self._show_variant()

    def follow_clock(self) -> None:
        self._week.set_now(self._document.now())
        self._plan = None
        self._following.start(self._follow())
        self._show_month()

    def follow_days(self) -> None:
        """Which may be those that were shown before."""
        self._show_month()
        known, wanted = self._added_up, self._to_add_up()
        if known is None or known[0] is not wanted[0] or known[1:] != wanted[1:]:
            self.add_up()

    def add_up(self) -> None:
        """The week's hours."""
        self._adding_up.start(self._sums())

    def _show_variant(self) -> None:
        self._proposing.stop()
        state = self._document.proposal
        self._week.set_variant(state.variant if state else None)

    def _follow(self) -> Iterator[None]:
        if self._tasks is None:
            return
        if self._plan is None or self._plan.calendar is not self._document.calendar:
            self.plan()
            yield
        assert self._plan is not None
        yield from self._tasks.follow(self._plan)

    def _sums(self) -> Iterator[None]:
        self._added_up = calendar, monday, _ = self._to_add_up()
        self._ledger.show_week(calendar, monday, self._document.now())
        yield

    def _to_add_up(self) -> Sums:
        document, viewing = self._document, self._viewing
        minute = document.now().replace(second=0, microsecond=0)
        return document.calendar, monday_of(counted_day(viewing.kind, viewing.day)), minute

    def _show_month(self) -> None:
        days = self._viewing.days
        self._month.show_days(days.first, days.last, self._document.today())
