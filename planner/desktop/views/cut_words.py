"""Says when a series happens more often than is shown."""

from PySide6.QtCore import QObject, QTimer, Signal

from planner.desktop.document.document import Document
from planner.desktop.views.viewing import Viewing
from planner.domain.clock import day_span
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import cut_series
from planner.domain.recurrence import MOST_STARTS

PAUSE = 500
"""Milliseconds after the days or the calendar changed: what is looked at comes first."""


class CutWords(QObject):
    """Each series once."""

    told = Signal(str)

    def __init__(self, document: Document, viewing: Viewing) -> None:
        super().__init__(viewing)
        self._document = document
        self._viewing = viewing
        self._said: set[Uid] = set()
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self.look)
        viewing.shown.connect(self._timer.start)
        document.changed.connect(self._timer.start)

    def start(self) -> None:
        self._timer.start()

    def look(self) -> None:
        calendar, zone = self._document.calendar, self._document.zone
        days = self._viewing.days
        within = Interval(day_span(days.first, zone).start, day_span(days.last, zone).end)
        cut = [event for event in cut_series(calendar, within) if event.uid not in self._said]
        self._said.update(event.uid for event in cut)
        if cut:
            sentence = self.tr("{title} happens more often than that: {most} times are shown.")
            titles = ", ".join(f'"{event.summary}"' for event in cut)
            self.told.emit(
                sentence.replace("{most}", f"{MOST_STARTS:,}").replace("{title}", titles)
            )
