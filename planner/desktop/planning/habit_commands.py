"""What the window's actions do to single occurrences of habits."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.desktop.beside.planning_messages import Question
from planner.desktop.document.document import Document
from planner.desktop.look.formats import day_title, span_title
from planner.desktop.planning.snoozing import SnoozeChoice, SnoozeOffer
from planner.desktop.planning.worker import PlanWorker
from planner.desktop.views.calendar_view import CalendarView
from planner.domain.blocks import PlannedBlock
from planner.domain.entries import Habit
from planner.domain.habit_edits import skip, snooze
from planner.domain.interval import Interval
from planner.domain.occurrences import habit_day


class HabitCommands(QObject):
    """They are about the selected blocks. `told` carries a sentence for the user, `offered` the
    places to which the first of them can be put off.
    """

    told = Signal(str)
    offered = Signal(SnoozeOffer)

    def __init__(
        self, document: Document, week: CalendarView, worker: PlanWorker, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document = document
        self._week = week
        self._worker = worker

    def skip(self) -> None:
        """All of them in one step."""
        after, names = self._document.calendar, []
        for habit, day in self._selected():
            after = skip(after, habit.uid, day)
            names.append(self._skip_name(habit, day))
        if names:
            self._document.change(after, names[0] if len(names) == 1 else self.tr("Skip habits"))
        else:
            self.told.emit(self.tr("Select a habit in the week first"))

    def snooze(self) -> None:
        """Offers; `put_off` does what is chosen."""
        selected = self._selected()
        if not selected:
            self.told.emit(self.tr("Select a habit in the week first"))
            return
        habit, day = selected[0]
        question = Question("snooze", (habit.uid, day, self._document.now()))
        self._worker.ask(question, partial(self._offer, habit, day))

    def _offer(self, habit: Habit, day: date, places: tuple[Interval, ...]) -> None:
        if places:
            self.offered.emit(SnoozeOffer(habit, day, places))
        else:
            none = self.tr('"{title}" has no later place; it can be skipped')
            self.told.emit(none.format(title=habit.summary))

    def put_off(self, choice: SnoozeChoice) -> None:
        document, habit, start = self._document, choice.habit, choice.place.start
        after = snooze(document.calendar, habit.uid, choice.day, start, document.now())
        name = self.tr('Put "{title}" off to {when}')
        when = span_title(choice.place, document.zone)
        document.change(after, name.format(title=habit.summary, when=when))

    def _skip_name(self, habit: Habit, day: date) -> str:
        return self.tr('Skip "{title}" on {day}').format(title=habit.summary, day=day_title(day))

    def _selected(self) -> list[tuple[Habit, date]]:
        """In order of time."""
        calendar = self._document.calendar
        found = []
        for uid in self._week.selected:
            block = calendar.find(uid)
            habit = calendar.habits.get(block.entry) if isinstance(block, PlannedBlock) else None
            if isinstance(block, PlannedBlock) and habit is not None:
                day = habit_day(habit, block.interval, calendar.settings.zone)
                found.append((block.start, habit, day))
        return [(habit, day) for _, habit, day in sorted(found, key=lambda each: each[0])]
