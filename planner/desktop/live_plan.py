"""The plan that follows a drag."""

from PySide6.QtCore import QObject, QTimer

from planner.desktop.document import Document
from planner.desktop.gesture_edits import live
from planner.desktop.week.gestures import Moved
from planner.desktop.week.view import WeekView
from planner.domain.errors import PlannerError

PAUSE = 16
"""Milliseconds between two plans, so that the drag itself stays smooth."""


class LivePlan(QObject):
    """Shows what letting go now would displace."""

    def __init__(self, document: Document, week: WeekView) -> None:
        super().__init__(week)
        self._document = document
        self._week = week
        self._move: Moved | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._show)
        week.dragging.connect(self._follow)

    def _follow(self, move: object) -> None:
        self._move = move if isinstance(move, Moved) else None
        if self._move is None:
            self._pause.stop()
            state = self._document.proposal
            self._week.set_variant(state.variant if state else None)
        elif not self._pause.isActive():
            self._pause.start()

    def _show(self) -> None:
        if self._move is None:
            return
        from planner.scheduling.propose import propose_change  # noqa: PLC0415 (a quicker start)

        before = self._document.calendar
        try:
            after = live(before, self._move)
            proposal = propose_change(before, after, self._document.now(), "", most=1)
        except PlannerError:
            return  # letting go says what is wrong
        self._week.set_variant(proposal.variants[0])
