"""The plan that follows a drag."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.desktop.document.document import Document
from planner.desktop.document.preparing import Preparing
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.gestures import Moved, Resized
from planner.desktop.week.underway import Drop, Underway
from planner.domain.calendar import Calendar
from planner.domain.interval import Interval
from planner.domain.series import AnEvent
from planner.domain.whole_days import turned
from planner.scheduling.building.displaced import Displaced

if TYPE_CHECKING:
    from planner.scheduling.proposing.dragging import Drag, Dragged

Gesture = Moved | Resized


class LivePlan(QObject):
    """Shows what letting go now would displace, as soon as it is prepared."""

    began = Signal()

    def __init__(self, document: Document, week: CalendarView) -> None:
        super().__init__(week)
        self._document = document
        self._week = week
        self._gesture: Gesture | None = None
        self._dragged: Dragged | None = None
        self._calendar: Calendar | None = None
        self._drag: Drag | None = None
        self._shown: Underway | None = None
        self._preparing = Preparing(self)
        self._preparing.ready.connect(self._take)
        week.dragging.connect(self._follow)

    @property
    def is_following(self) -> bool:
        return self._gesture is not None

    @property
    def is_prepared(self) -> bool:
        return self._drag is not None

    def answer(self, gesture: Gesture) -> Displaced | None:
        """What letting go like this displaces; None while that is not known."""
        drag = self._drag
        if drag is None or self._calendar is not self._document.calendar:
            return None
        interval = interval_of(self._document.calendar, gesture)
        return None if interval is None else drag.at(interval, pin=is_pinned(gesture))

    def close(self) -> None:
        self._preparing.close()

    def _follow(self, gesture: object) -> None:
        was_following = self.is_following
        self._gesture = gesture if isinstance(gesture, Gesture) else None
        if self._gesture is None:
            self._end()
            return
        if not was_following:
            self.began.emit()
        self._prepare(self._gesture)
        self._show()

    def _prepare(self, gesture: Gesture) -> None:
        """Anew for each drag, and where the calendar or what is dragged has become another."""
        from planner.scheduling.proposing.dragging import Drag, Dragged  # noqa: PLC0415 (a quicker start)

        calendar = self._document.calendar
        copies = isinstance(gesture, Moved) and gesture.copy
        dragged = Dragged(gesture.uid, gesture.occurrence, copies, turned_of(gesture))
        if calendar is self._calendar and dragged == self._dragged:
            return
        self._calendar, self._dragged, self._drag = calendar, dragged, None
        self._preparing.start(partial(Drag, calendar, dragged, self._document.now()))

    def _take(self, drag: object) -> None:
        from planner.scheduling.proposing.dragging import Drag  # noqa: PLC0415 (a quicker start)

        self._drag = drag if isinstance(drag, Drag) else None
        self._show()

    def _show(self) -> None:
        answer = self.answer(self._gesture) if self._gesture else None
        self._shown = Underway(answer or Displaced())
        self._week.set_underway(self._shown)

    def _end(self) -> None:
        """What was let go may already show something else."""
        self._preparing.cancel()
        self._calendar = self._dragged = self._drag = None
        if self._week.underway is self._shown:
            self._week.set_underway(None)


def is_pinned(gesture: Gesture) -> bool:
    """What gets another length was put there on purpose."""
    return isinstance(gesture, Resized) or gesture.pin


def interval_of(calendar: Calendar, gesture: Gesture) -> Interval | None:
    """The time that the entry is to have; None if it is no longer there."""
    if isinstance(gesture, Resized):
        return Interval(gesture.start, gesture.end)
    entry = (
        calendar.planned_blocks.get(gesture.uid)
        or calendar.appointments.get(gesture.uid)
        or calendar.personal_blocks.get(gesture.uid)
    )
    if entry is None:
        return None
    if gesture.all_day is not None and isinstance(entry, AnEvent):
        return turned(entry, gesture.start, all_day=gesture.all_day).interval
    return Interval(gesture.start, gesture.start + entry.interval.length)


def turned_of(gesture: Gesture) -> bool | None:
    """Whether it is to last all day, where that becomes another."""
    return gesture.all_day if isinstance(gesture, Moved) else None


def drop_of(calendar: Calendar, gesture: Gesture) -> Drop | None:
    interval = interval_of(calendar, gesture)
    if interval is None:
        return None
    copies = isinstance(gesture, Moved) and gesture.copy
    key = (gesture.uid, gesture.occurrence)
    return Drop(key, interval, copies, turned_of(gesture))
