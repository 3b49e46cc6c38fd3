"""The real window on a real file, and how long its thread takes: what `live` measures with."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.program import spare_pauses
from planner.desktop.week.canvas import Canvas
from planner.desktop.week.placing import PlacedItem
from planner.desktop.window.main_window import MainWindow
from planner.domain.calendar import Calendar
from planner.store.calendar_file import CalendarFile
from tests.bench.calendars import NOW

NONE = Qt.KeyboardModifier.NoModifier
SCHEDSTAT = Path("/proc/thread-self/schedstat")
"""Nanoseconds on a processor and in line for one, and how often (Linux, scheduler statistics)."""
PATIENCE = 300_000
"""Milliseconds that a search may take on a busy machine."""


class Times(NamedTuple):
    """What passed on the wall, what of it the window's thread computed, and what of it the thread
    stood in line for a processor; the rest it waited for something: a lock, a disk, a process.
    """

    wall: float
    thread: float
    queued: float
    own: float
    """Without that line: what was computed, and what was waited for."""


@dataclass
class Stage:
    """The window, and what was measured in it; all in milliseconds."""

    window: MainWindow
    folder: Path
    beats: list[Times] = field(default_factory=list)
    frames: int = 0

    def spin(self, milliseconds: float) -> None:
        self.until(lambda: False, milliseconds)

    def until(self, done: Callable[[], bool], most: float) -> float:
        """Lets the window work; the time that it took."""
        begun = time.perf_counter()
        while not done() and since(begun) < most:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        return since(begun)

    def settle(self, done: Callable[[], bool]) -> None:
        """Until that is so, and all of it is shown."""
        self.until(done, PATIENCE)
        assert done()
        self.until(lambda: not self.window.is_behind, 5_000)
        assert not self.window.is_behind

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def gaps(self) -> list[Times]:
        """Between the beats since the last time."""
        gaps = [between(before, after) for before, after in pairwise(self.beats)]
        self.beats.clear()
        return gaps


def opened(calendar: Calendar, folder: Path) -> Stage:
    file = CalendarFile.open(folder, lambda: calendar, at=NOW)
    preferences = Preferences(folder)
    preferences.mark_hours_seen()
    stage = Stage(MainWindow(Document(file, lambda: NOW), preferences), folder)
    painting = Canvas.paintEvent

    def paint(canvas: Canvas, event: QPaintEvent) -> None:
        painting(canvas, event)
        stage.frames += 1

    Canvas.paintEvent = paint  # type: ignore[method-assign]
    stage.window.settled.connect(lambda: spare_pauses(stage.window))
    beat = QTimer(stage.window, interval=1)
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: stage.beats.append(now()))
    stage.window.show()
    beat.start()
    return stage


def draggable(stage: Stage) -> list[PlacedItem]:
    return [each for each in stage.window.week.canvas.placement.items if each.item.movable]


def is_work(stage: Stage, placed: PlacedItem) -> bool:
    return placed.item.uid in stage.window.document.calendar.planned_blocks


def spread(figures: list[float]) -> str:
    cuts = quantiles(figures, n=20, method="inclusive")
    return f"p50 {cuts[9]:6.1f}  p95 {cuts[18]:6.1f}  max {max(figures):6.1f}  ({len(figures)})"


def pace() -> float:
    """Milliseconds of the processor for a fixed piece of work: more where other programs take its
    caches and its other half.
    """
    begun = time.thread_time()
    found = {number: str(number) for number in range(12_000)}
    assert sum(len(text) for text in found.values()) > 0
    return (time.thread_time() - begun) * 1000


def now() -> Times:
    """In seconds."""
    wall, waited = time.perf_counter(), queued()
    return Times(wall, time.thread_time(), waited, wall - waited)


def queued() -> float:
    """Seconds that this thread stood in line for a processor; 0 where the system does not tell."""
    try:
        return int(SCHEDSTAT.read_text(encoding="ascii").split()[1]) / 1e9
    except FileNotFoundError:
        return 0.0


def longest_of(turns: list[Times]) -> Times:
    """Of each kind of time the most that one of them took."""
    return Times(*(max(lengths) for lengths in zip(*turns, strict=True)))


def between(before: Times, after: Times) -> Times:
    passed = ((there - here) * 1000 for here, there in zip(before, after, strict=True))
    return Times(*passed)


def since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
