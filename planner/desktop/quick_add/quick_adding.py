"""What happens while a line is typed and when it ends."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.desktop.document.document import Document
from planner.desktop.document.preparing import Preparing
from planner.desktop.look.formats import day_title, span_title
from planner.desktop.quick_add.quick_add_bar import Line, QuickAddBar
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.underway import Underway
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time
from planner.domain.edits import add
from planner.domain.entries import Appointment, PersonalBlock
from planner.domain.errors import PlannerError

if TYPE_CHECKING:
    from planner.desktop.quick_add.drafting import Drafting
    from planner.scheduling.proposing.following import Following

PAUSE = 60
"""Milliseconds of no typing before the plan follows."""

Timed = Appointment | PersonalBlock
Propose = Callable[[Calendar, str], None]


class QuickAdding(QObject):
    """Shows the ghost of a timed line in the week, then what it displaces; proposes at Enter."""

    day_wanted = Signal(date)  # of what is being typed

    def __init__(
        self, document: Document, bar: QuickAddBar, week: CalendarView, propose: Propose
    ) -> None:
        """`propose` takes a calendar with the entry in it, and the step's name."""
        super().__init__(bar)
        self._propose = propose
        self._ended: Line | None = None
        self._document = document
        self._bar = bar
        self._week = week
        self._event: Timed | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._show_displaced)
        self._letting_go = QTimer(self, interval=0, singleShot=True)
        self._letting_go.timeout.connect(self._drop_ghost)
        self._following: Following | None = None
        self._calendar: Calendar | None = None
        self._preparing = Preparing(self)
        self._preparing.ready.connect(self._take)
        bar.typed.connect(self._read)
        bar.begun.connect(self._begin)
        bar.ended.connect(self._end)
        bar.left.connect(self._forget)
        document.changed.connect(self._follow)
        document.proposal_changed.connect(self._drop_ghost_at_once)

    @cached_property
    def _drafting(self) -> "Drafting":
        from planner.desktop.quick_add.drafting import Drafting  # noqa: PLC0415 (a quicker start)

        return Drafting(self._document)

    @property
    def is_prepared(self) -> bool:
        """Whether what a timed line displaces is known at once."""
        return self._following is not None

    def prepare(self) -> None:
        """Brings in the words, so that the first letter does not have to wait for them."""
        self._drafting.draft("x")

    def _begin(self, line: Line) -> None:
        """The time that was pressed out stays in the week until it has a title."""
        self._read(Line(f"{self.tr('New')} {line.text}"))

    def _read(self, line: Line) -> None:
        if self._document.proposal is not None:
            self._document.drop_proposal()
        self._prepare()
        draft = self._drafting.draft(line.text)
        self._bar.show_chips(draft.chips)
        event = draft.entry if isinstance(draft.entry, Timed) else None
        if event != self._event:
            self._event = event
            self._week.set_written(event)
            self._pause.start()

    def close(self) -> None:
        self._pause.stop()
        self._letting_go.stop()
        self._preparing.close()

    def _follow(self) -> None:
        """Another calendar: what the line displaces may differ."""
        if self._event is not None:
            self._pause.start()

    def _show_displaced(self) -> None:
        """At once if it is known for this calendar, else when it is prepared."""
        if self._event is None:
            return
        self.day_wanted.emit(local_time(self._event.start, self._document.zone).date())
        self._prepare()
        self._show()

    def _prepare(self) -> None:
        """With the first letter, while there is little else to do."""
        if self._calendar is self._document.calendar:
            return
        from planner.scheduling.proposing.following import Following  # noqa: PLC0415 (a quicker start)

        self._calendar, self._following = self._document.calendar, None
        self._preparing.start(partial(Following, self._calendar, self._document.now()))

    def _take(self, following: object) -> None:
        from planner.scheduling.proposing.following import Following  # noqa: PLC0415 (a quicker start)

        self._following = following if isinstance(following, Following) else None
        self._show()

    def _show(self) -> None:
        if self._event is None or self._following is None:
            return
        try:
            displaced = self._following.with_event(self._event)
        except PlannerError:
            return  # the line is not finished; Enter says what is wrong with it
        self._week.set_underway(Underway(displaced))

    def _end(self, line: Line) -> None:
        """Of a timed entry the ghost stays until the proposal is there, or the line comes back."""
        document, entry = self._document, self._drafting.entry(line.text)
        if isinstance(entry, Timed):
            self._bar.clear()
            self._begin_anew()
            self._week.set_ghost_event(entry)
            self._ended = line
            self._propose(add(document.calendar, entry), self._name(entry))
            self._week.setFocus()
            self.day_wanted.emit(local_time(entry.start, document.zone).date())
            return
        name = self.tr('Add "{title}"').format(title=entry.summary)
        document.commit(add(document.calendar, entry), name)
        self._leave_line()
        self._week.setFocus()

    def let_go(self) -> None:
        """Something came of the line that ended last, or nothing will."""
        if self._ended is not None:
            self._ended = None
            self._letting_go.start()

    def _drop_ghost_at_once(self) -> None:
        """Where what came of it is gone again."""
        if self._letting_go.isActive() and self._document.proposal is None:
            self._letting_go.stop()
            self._drop_ghost()

    def _drop_ghost(self) -> None:
        """What came of it is in the week by now."""
        if self._ended is None and self._event is None:
            self._week.set_ghost_event(None)

    def give_back(self) -> None:
        """The line that cannot be planned, to be mended."""
        if self._ended is not None:
            self._bar.give_back(self._ended)
            self.let_go()

    def _leave_line(self) -> None:
        self._bar.clear()
        self._forget()

    def _name(self, event: Timed) -> str:
        when = (
            day_title(local_time(event.start, event.zone).date())
            if event.all_day
            else span_title(event.interval, self._document.zone)
        )
        return self.tr('Add "{title}", {when}').format(title=event.summary, when=when)

    def _forget(self) -> None:
        self._begin_anew()
        self._week.set_ghost_event(None)
        if self._document.proposal is None:
            self._week.set_variant(None)

    def _begin_anew(self) -> None:
        """The week stays as it is."""
        self._pause.stop()
        self._preparing.cancel()
        self._event = self._calendar = self._following = None
        if "_drafting" in self.__dict__:
            self._drafting.begin_line()
