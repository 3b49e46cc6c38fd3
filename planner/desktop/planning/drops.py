"""What is to change: planned beside the window, then done or proposed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from planner.desktop.document.document import Document
from planner.desktop.planning.gesture_edits import Edit
from planner.desktop.planning.live_plan import Gesture, LivePlan, drop_of
from planner.desktop.planning.worker import PlanWorker
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.underway import Underway
from planner.domain.blocks import PlannedBlock
from planner.domain.values import dataclass
from planner.scheduling.building.displaced import Displaced
from planner.scheduling.building.proposal import Blocks, Proposal

MakeEdit = Callable[[], Edit]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A change, and the gesture that it comes of. One that `asks` is proposed even where nothing
    gives way; `tried`: as in `propose_change`.
    """

    make: MakeEdit
    gesture: Gesture | None = None
    asks: bool = False
    tried: Blocks | None = None


class Drops(QObject):
    """What the drag showed stays on the screen until there is a proposal. What a search then finds
    is added to it, as long as it is shown; nothing in it changes. One change follows the other.
    """

    told = Signal(str)
    planned = Signal(Proposal)
    """A plan for everything, or an evening, which is no change of anybody's."""
    settled = Signal()
    """Nothing is pending any more: it is done, or proposed, or nothing came of it."""

    def __init__(
        self, document: Document, week: CalendarView, live: LivePlan, worker: PlanWorker
    ) -> None:
        super().__init__(week)
        self._document = document
        self._week = week
        self._live = live
        self._worker = worker
        self._pending: tuple[Edit, Wanted] | None = None
        self._searched: Proposal | None = None
        self._waiting: list[Wanted] = []
        live.began.connect(worker.prepare)
        worker.planned.connect(self._take)
        worker.finished.connect(self._finish)
        document.changed.connect(self._finish)
        document.proposal_changed.connect(self._stop_searching)

    @property
    def is_pending(self) -> bool:
        """Whether something is to change and nothing has come of it yet."""
        return self._pending is not None

    def drop(self, gesture: Gesture, make: MakeEdit) -> None:
        self.change(Wanted(make, gesture))

    def change(self, wanted: Wanted) -> None:
        """At once where it is known that nothing else gives way, else with what the plan makes of
        it.
        """
        if self._pending is not None:
            self._waiting.append(wanted)
            return
        document, edit = self._document, wanted.make()
        if edit.after is document.calendar:
            return
        displaced = self._show(wanted.gesture) if wanted.gesture is not None else None
        if displaced == Displaced():
            document.commit(edit.after, edit.name)
            return
        self._pending, self._searched = (edit, wanted), None
        self._worker.change(edit.after, document.now(), edit.name, tried=wanted.tried)

    def _show(self, gesture: Gesture) -> Displaced | None:
        """What was let go, with what gives way, and tells it; nothing where that is known to be."""
        calendar, displaced = self._document.calendar, self._live.answer(gesture)
        is_block = isinstance(calendar.find(gesture.uid), PlannedBlock)
        if displaced == Displaced() and not is_block:
            return displaced
        drop = drop_of(calendar, gesture)
        self._week.set_underway(Underway(displaced or Displaced(), drop))
        return displaced or None

    def give_up(self) -> None:
        """Nothing comes of what is being planned."""
        self._worker.cancel()
        self._waiting.clear()
        self._searched = None
        if self._pending is not None:
            self._pending = None
            self._week.set_underway(None)
            self.settled.emit()

    def _take(self, proposal: Proposal) -> None:
        pending, self._pending = self._pending, None
        if self._searched is not None:
            self._add(self._searched, proposal)
        elif pending is None:
            self.planned.emit(proposal)
        else:
            self._carry_out(*pending, proposal)
        self._change_next()

    def _carry_out(self, edit: Edit, wanted: Wanted, proposal: Proposal) -> None:
        moves = proposal.variants[0].calendar is not edit.after
        try:
            if moves or wanted.asks:
                self._searched = proposal if moves else None
                self._document.propose(proposal)
            else:
                self._document.commit(edit.after, edit.name)
        finally:
            self.settled.emit()

    def _add(self, shown: Proposal, proposal: Proposal) -> None:
        found = proposal.variants[len(shown.variants) :]
        self._searched = None
        if found:
            self._document.extend(replace(shown, variants=(*shown.variants, *found)))
            self.told.emit(self.tr("The cheapest plan that a search found is the last variant"))

    def _finish(self) -> None:
        """No plan came, or the calendar has become another."""
        if self._searched is not None:
            self._searched = None
            self._worker.cancel()
        if self._pending is not None:
            name = self._pending[0].name
            self.give_up()
            self.told.emit(self.tr("Not done, please repeat: {name}").format(name=name))

    def _stop_searching(self) -> None:
        """The proposal that it was for is gone."""
        state = self._document.proposal
        if self._searched is not None and (state is None or state.proposal is not self._searched):
            self._searched = None
            self._worker.cancel()

    def _change_next(self) -> None:
        if self._waiting:
            self.change(self._waiting.pop(0))
