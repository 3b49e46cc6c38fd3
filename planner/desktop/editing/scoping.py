"""A change to one occurrence of a series becomes, when that is wanted, one to more of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from planner.desktop.document.document import Document
from planner.desktop.editing.occurrence_edits import OfOccurrence, Place, place_of, wider
from planner.desktop.editing.scope_bar import ScopeBar
from planner.desktop.keys.place_keys import KeysOf
from planner.desktop.views.calendar_view import CalendarView
from planner.domain.calendar import Calendar
from planner.domain.scoped_edits import Scope
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was done last to an occurrence, and the calendar before."""

    gesture: OfOccurrence
    place: Place
    before: Calendar

    def is_done_in(self, calendar: Calendar) -> bool:
        """Whether its series has changed, or what was moved out of it."""
        uids = {self.place.uid, self.place.series}
        return any(calendar.find(uid) is not self.before.find(uid) for uid in uids)


class Scoping(QObject):
    """To be made before whatever does the changes: it looks at what they are made to.

    The change to the one occurrence is done at once. What is chosen after that takes its place, so
    that one undo takes all of it back.
    """

    def __init__(
        self,
        document: Document,
        week: CalendarView,
        window: QWidget,
        stop_planning: Callable[[], None],
        is_planning: Callable[[], bool],
        keys: KeysOf | None = None,
    ) -> None:
        """`is_planning` says whether what a change displaces is still being looked for."""
        super().__init__(window)
        self._document = document
        self._window = window
        self._stop_planning = stop_planning
        self._is_planning = is_planning
        self._asked: _Asked | None = None
        self._done = False
        self.bar = ScopeBar(window, keys)
        self.bar.chosen.connect(self.take)
        for gesture in (week.entry_moved, week.entry_resized, week.entry_removed):
            gesture.connect(self.look_at)
        document.changed.connect(self._look)
        document.proposal_changed.connect(self._look_at_proposal)

    def look_at(self, gesture: OfOccurrence) -> None:
        """It is about to be done: what does not come from here is told by whoever does it."""
        self.end()
        place = place_of(self._document.calendar, gesture)
        if place is not None:
            self._asked = _Asked(gesture, place, self._document.calendar)
            QTimer.singleShot(0, self, self._ask_early)

    def _ask_early(self) -> None:
        """While the plan is being made: nobody has to wait for it to say what is meant."""
        if self._asked is not None and not self._done and self._is_planning():
            self._ask()

    def settle(self) -> None:
        """Nothing is being planned any more; without a change or a proposal nothing is asked."""
        if not self._done and self._document.proposal is None:
            self.end()

    def end(self) -> None:
        self._asked, self._done = None, False
        self.bar.hide()

    def take(self, scope: Scope) -> None:
        asked, done, document = self._asked, self._done, self._document
        if asked is None or scope is Scope.THIS:
            self.end()
            return
        before = asked.before if done else document.calendar
        wider(before, asked.gesture, asked.place, scope, document.zone)  # raises before it is late
        self.end()
        self._stop_planning()
        document.drop_proposal()
        if done:
            document.undo()
        edit = wider(document.calendar, asked.gesture, asked.place, scope, document.zone)
        document.change(edit.after, edit.name)

    def _look(self, calendar: Calendar) -> None:
        """Whatever is done after it ends the question."""
        if self._asked is None:
            return
        if self._done or not self._asked.is_done_in(calendar):
            self.end()
            return
        self._done = True
        self._ask()

    def _look_at_proposal(self) -> None:
        if self._asked is None or self._done:
            return
        if self._document.proposal is not None:
            self._ask()
        else:
            QTimer.singleShot(0, self, self.settle)  # what is accepted is done by then

    def _ask(self) -> None:
        if self._asked is not None and self._window.isVisible():
            question = self.tr('"{title}" repeats. Which ones?')
            self.bar.ask(question.replace("{title}", self._asked.place.title))
