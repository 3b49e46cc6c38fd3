"""What was let go with the mouse: planned beside the window, then done or proposed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from planner.desktop.calendar_view import CalendarView
from planner.desktop.document import Document
from planner.desktop.gesture_edits import Edit
from planner.desktop.live_plan import Gesture, LivePlan, drop_of
from planner.desktop.week.underway import Underway
from planner.desktop.worker import PlanWorker
from planner.domain.blocks import PlannedBlock
from planner.scheduling.displaced import Displaced
from planner.scheduling.proposal import Proposal

MakeEdit = Callable[[], Edit]


class Drops(QObject):
    """What the drag showed stays on the screen until there is a proposal. What a search then finds
    is added to it, as long as it is shown; nothing in it changes. One drop follows the other.
    """

    told = Signal(str)
    planned = Signal(Proposal)
    """A plan for everything, which nobody let go."""

    def __init__(
        self, document: Document, week: CalendarView, live: LivePlan, worker: PlanWorker
    ) -> None:
        super().__init__(week)
        self._document = document
        self._week = week
        self._live = live
        self._worker = worker
        self._pending: Edit | None = None
        self._searched: Proposal | None = None
        self._waiting: list[tuple[Gesture, MakeEdit]] = []
        live.began.connect(worker.prepare)
        worker.planned.connect(self._take)
        worker.finished.connect(self._finish)
        document.changed.connect(self._finish)
        document.proposal_changed.connect(self._stop_searching)

    @property
    def is_pending(self) -> bool:
        """Whether something was let go and nothing has come of it yet."""
        return self._pending is not None

    def drop(self, gesture: Gesture, make: MakeEdit) -> None:
        """At once where nothing else gives way, else with what the plan makes of it."""
        if self._pending is not None:
            self._waiting.append((gesture, make))
            return
        document, displaced, edit = self._document, self._live.answer(gesture), make()
        if edit.after is document.calendar:
            return
        is_block = isinstance(document.calendar.find(gesture.uid), PlannedBlock)
        if displaced == Displaced() and not is_block:
            document.commit(edit.after, edit.name)
            return
        self._pending, self._searched = edit, None
        drop = drop_of(document.calendar, gesture)
        self._week.set_underway(Underway(displaced or Displaced(), drop))
        self._worker.change(edit.after, document.now(), edit.name)

    def give_up(self) -> None:
        """Nothing comes of what is being planned."""
        self._worker.cancel()
        self._waiting.clear()
        self._searched = None
        if self._pending is not None:
            self._pending = None
            self._week.set_underway(None)

    def _take(self, proposal: Proposal) -> None:
        edit, self._pending = self._pending, None
        if self._searched is not None:
            self._add(self._searched, proposal)
        elif edit is None:
            self.planned.emit(proposal)
        elif proposal.variants[0].calendar is edit.after:
            self._document.commit(edit.after, edit.name)
        else:
            self._searched = proposal
            self._document.propose(proposal)
        self._drop_next()

    def _add(self, shown: Proposal, proposal: Proposal) -> None:
        found = proposal.variants[len(shown.variants) :]
        self._searched = None
        if found:
            self._document.extend(replace(shown, variants=(*shown.variants, *found)))
            self.told.emit(self.tr("The cheapest plan that a search found is the last variant"))

    def _finish(self) -> None:
        """No plan came, or the calendar has become another."""
        self._searched = None
        if self._pending is not None:
            name = self._pending.name
            self.give_up()
            self.told.emit(self.tr("Not done, please repeat: {name}").format(name=name))

    def _stop_searching(self) -> None:
        """The proposal that it was for is gone."""
        state = self._document.proposal
        if self._searched is not None and (state is None or state.proposal is not self._searched):
            self._searched = None
            self._worker.cancel()

    def _drop_next(self) -> None:
        if self._waiting:
            self.drop(*self._waiting.pop(0))
