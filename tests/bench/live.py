"""Whether the window answers while the plan follows: `python -m tests.bench.live`.

Opens the real window on a real file, drags appointments and planned blocks with the mouse, and
lets go, so that the plan is made anew with a search; does once each of what takes a plan, a panel
or the disk; and imports 5,000 entries. Measured are, for every move, the time from
the mouse event to the painted window, and the gaps between two beats of a timer of 1 ms in the
window's thread while it drags and while it plans. Below each stands what of it that thread
computed; the rest is waiting for the processor, which on a busy machine is most of it.

With `QT_QPA_PLATFORM=xcb` and a display (such as that of `xvfb-run -a`) on X11.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from planner.desktop.document import Document
from planner.desktop.main_window import MainWindow
from planner.desktop.preferences import Preferences
from planner.desktop.program import spare_pauses
from planner.desktop.week.canvas import Canvas
from planner.desktop.week.placing import PlacedItem
from planner.domain.calendar import Calendar
from planner.store.calendar_file import CalendarFile
from tests.bench.calendars import NOW, crowded

SIZES = ((2, 50, 0), (8, 300, 1000))
"""Weeks, tasks, entries."""

BOUND = 16
BETWEEN_MOVES = 8
"""Milliseconds, as of a mouse that reports 125 times a second."""

IMPORTED = 5000

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Times(NamedTuple):
    """What passed on the wall, and what of it the window's thread computed."""

    wall: float
    thread: float


@dataclass
class Stage:
    """The window, and what was measured in it; all in milliseconds."""

    window: MainWindow
    beats: list[Times] = field(default_factory=list)
    frames: int = 0

    def spin(self, milliseconds: float) -> None:
        self.until(lambda: False, milliseconds)

    def until(self, done: Callable[[], bool], most: float) -> float:
        """Lets the window work; the time that it took."""
        begun = time.perf_counter()
        while not done() and _since(begun) < most:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        return _since(begun)

    def gaps(self) -> list[Times]:
        """Between the beats since the last time."""
        gaps = [_between(before, after) for before, after in pairwise(self.beats)]
        self.beats.clear()
        return gaps


@dataclass
class Figures:
    painted: list[Times] = field(default_factory=list)
    dragging: list[Times] = field(default_factory=list)
    planning: list[Times] = field(default_factory=list)
    prepared: list[float] = field(default_factory=list)
    proposed: list[float] = field(default_factory=list)
    searched: list[float] = field(default_factory=list)


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--drags", type=int, default=8)
    reader.add_argument("--moves", type=int, default=60)
    given = reader.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    print(f"{application.platformName()}, load {os.getloadavg()[0]:.1f}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder), given.drags, given.moves)


def measure(size: tuple[int, int, int], folder: Path, drags: int, moves: int) -> None:
    stage = opened(crowded(*size), folder)
    stage.spin(1500)
    stage.gaps()
    stage.spin(1500)
    alone = stage.gaps()
    table = acted(stage, folder)
    figures, random = Figures(), Random(0)
    for number in range(drags):
        drag(stage, figures, random, moves, is_block=number % 2 == 1)
    stage.window.close()
    print(f"{size[0]} weeks, {size[1]} tasks, {size[2] or 'few'} entries; bound {BOUND} ms:")
    for name, times in (
        ("event to paint while dragging", figures.painted),
        ("gaps while dragging", figures.dragging),
        ("gaps while planning", figures.planning),
        ("gaps of a window left alone", alone),
    ):
        print(f"  {name:30} {spread([each.wall for each in times])}")
        print(f"  {'  computing':30} {spread([each.thread for each in times])}")
    for name, longest in table.items():
        print(
            f"  {name:30} longest turn {longest.wall:6.1f}, computing {longest.thread:6.1f}"
            f"{'' if longest.thread <= BOUND else '  TOO LONG'}"
        )
    print(f"  {'drag prepared after':30} {spread(figures.prepared)}")
    print(f"  {'proposal after the release':30} {spread(figures.proposed)}")
    print(f"  {'search ended after the release':30} {spread(figures.searched)}")


def opened(calendar: Calendar, folder: Path) -> Stage:
    file = CalendarFile.open(folder, lambda: calendar, at=NOW)
    preferences = Preferences(folder)
    preferences.mark_hours_seen()
    stage = Stage(MainWindow(Document(file, lambda: NOW), preferences))
    painting = Canvas.paintEvent

    def paint(canvas: Canvas, event: QPaintEvent) -> None:
        painting(canvas, event)
        stage.frames += 1

    Canvas.paintEvent = paint  # type: ignore[method-assign]
    stage.window.settled.connect(spare_pauses)
    beat = QTimer(stage.window, interval=1)
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: stage.beats.append(_now()))
    stage.window.show()
    beat.start()
    return stage


def drag(stage: Stage, figures: Figures, random: Random, moves: int, *, is_block: bool) -> None:
    canvas, live = stage.window.week.canvas, stage.window.workings.live_plan
    held = random.choice([each for each in draggable(stage) if is_block == is_work(stage, each)])
    point = QPoint(held.box.left + 20, held.box.top + held.box.height // 2)
    stage.gaps()
    QTest.mousePress(canvas, LEFT, pos=point)
    begun = time.perf_counter()
    prepared = 0.0
    for there in path(stage, point, random, moves):
        figures.painted.append(moved(stage, there))
        stage.spin(BETWEEN_MOVES)
        if not prepared and live.is_prepared:
            prepared = _since(begun)
    figures.dragging += stage.gaps()
    figures.prepared.append(prepared)
    release(stage, figures, there)


def moved(stage: Stage, point: QPoint) -> Times:
    """From the mouse event to the painted window."""
    frames, sent = stage.frames, _now()
    QTest.mouseMove(stage.window.week.canvas, point)
    stage.until(lambda: stage.frames > frames, 200)
    return _between(sent, _now())


def release(stage: Stage, figures: Figures, point: QPoint) -> None:
    """Waits for the proposal and the search, then gives it up."""
    document, worker = stage.window.document, stage.window.commands.worker
    before = document.calendar
    begun = time.perf_counter()
    QTest.mouseRelease(stage.window.week.canvas, LEFT, pos=point)
    stage.until(lambda: document.proposal is not None or document.calendar is not before, 10_000)
    figures.proposed.append(_since(begun))
    stage.until(lambda: not worker.is_busy, 60_000)
    figures.searched.append(_since(begun))
    document.drop_proposal()
    stage.spin(100)
    if document.calendar is not before:
        document.undo()
    stage.spin(300)
    figures.planning += stage.gaps()


def acted(stage: Stage, folder: Path) -> dict[str, Times]:
    """Each action once, and the longest turn of the event loop until it is done."""
    (folder / "many.ics").write_text(many_events(), newline="")
    stage.window.activateWindow()
    stage.until(stage.window.isActiveWindow, 5000)
    return {
        action.__name__.replace("_", " "): longest_turn(stage, partial(action, stage, folder))
        for action in ACTIONS
    }


def longest_turn(stage: Stage, act: Callable[[], None]) -> Times:
    stage.spin(300)
    stage.gaps()
    stage.until(lambda: bool(stage.beats), 1000)
    act()
    stage.spin(100)
    gaps = stage.gaps()
    return Times(max(each.wall for each in gaps), max(each.thread for each in gaps))


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or stage.window, key, modifiers)


def settle(stage: Stage, done: Callable[[], bool]) -> None:
    stage.until(done, 60_000)
    assert done()


def propose(stage: Stage) -> None:
    settle(stage, lambda: stage.window.document.proposal is not None)


def another_week(stage: Stage, _: Path) -> None:
    shown = stage.window.week.canvas.sheet.first
    press(stage, Qt.Key.Key_J)
    assert stage.window.week.canvas.sheet.first > shown
    stage.spin(50)
    press(stage, Qt.Key.Key_K)


def a_move_by_key(stage: Stage, _: Path) -> None:
    held = next(each for each in draggable(stage) if is_work(stage, each))
    before = stage.window.document.calendar
    stage.window.week.select(frozenset({held.item.uid}))
    stage.window.week.setFocus()
    press(stage, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    document = stage.window.document
    settle(stage, lambda: document.proposal is not None or document.calendar is not before)
    settle(stage, lambda: not stage.window.commands.worker.is_busy)
    document.drop_proposal()


def a_line_typed_and_ended(stage: Stage, _: Path) -> None:
    press(stage, Qt.Key.Key_N)
    for letter in "doctor wed 12-14 +20m":
        QTest.keyClick(QApplication.focusWidget(), letter)
        stage.spin(30)
    press(stage, Qt.Key.Key_Return)
    propose(stage)


def the_next_variant(stage: Stage, _: Path) -> None:
    settle(stage, lambda: not stage.window.commands.worker.is_busy)
    document = stage.window.document
    document.next_variant()
    stage.spin(50)
    document.choose_variant(0)


def accepting_it(stage: Stage, _: Path) -> None:
    before = stage.window.document.calendar
    stage.window.document.accept()
    assert stage.window.document.calendar is not before
    stage.spin(100)


def undoing_it(stage: Stage, _: Path) -> None:
    before = stage.window.document.calendar
    stage.window.commands.undo()
    assert stage.window.document.calendar is not before


def an_evening(stage: Stage, _: Path) -> None:
    stage.window.week.select(frozenset())
    stage.window.week.setFocus()
    press(stage, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    propose(stage)
    stage.spin(100)
    press(stage, Qt.Key.Key_Escape)


def a_reason(stage: Stage, _: Path) -> None:
    held = next(each for each in draggable(stage) if is_work(stage, each))
    stage.window.week.select(frozenset({held.item.uid}))
    stage.window.week.setFocus()
    press(stage, Qt.Key.Key_W)
    settle(stage, lambda: stage.window.side.page is stage.window.pages.answer)


def planning_everything(stage: Stage, _: Path) -> None:
    stage.window.commands.plan()
    propose(stage)
    stage.spin(100)
    stage.window.document.drop_proposal()


def a_task_opened(stage: Stage, _: Path) -> None:
    stage.window.pages.open_entry(next(iter(stage.window.document.calendar.tasks)))
    assert stage.window.side.page is stage.window.pages.entry


def the_hours_opened(stage: Stage, _: Path) -> None:
    stage.window.openers.hours()
    assert stage.window.side.page is stage.window.pages.hours


def availability_opened(stage: Stage, _: Path) -> None:
    stage.window.openers.availability()
    dialog = stage.window.findChild(QDialog)
    assert dialog is not None
    stage.spin(500)
    dialog.reject()


def importing_entries(stage: Stage, folder: Path) -> None:
    count = len(stage.window.document.calendar.appointments)
    path = folder / "many.ics"
    imports = stage.window.workings.imports
    imports.open([path])
    settle(stage, lambda: imports.has_arrived)
    stage.spin(200)
    imports.accept()
    document = stage.window.document
    settle(stage, lambda: len(document.calendar.appointments) == count + IMPORTED)
    stage.spin(500)


ACTIONS = (
    another_week,
    a_move_by_key,
    a_line_typed_and_ended,
    the_next_variant,
    accepting_it,
    undoing_it,
    an_evening,
    a_reason,
    planning_everything,
    a_task_opened,
    the_hours_opened,
    availability_opened,
    importing_entries,
)


def many_events() -> str:
    """An import of years that are past."""
    first = datetime(2020, 1, 6, 9, tzinfo=UTC)
    starts = (first + timedelta(hours=7 * number) for number in range(IMPORTED))
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:imported-{number}\r\nDTSTAMP:20200101T000000Z\r\n"
        f"DTSTART:{start:%Y%m%dT%H%M%SZ}\r\nDURATION:PT45M\r\nSUMMARY:Old {number}\r\n"
        "END:VEVENT\r\n"
        for number, start in enumerate(starts)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n"


def draggable(stage: Stage) -> list[PlacedItem]:
    return [each for each in stage.window.week.canvas.placement.items if each.item.movable]


def is_work(stage: Stage, placed: PlacedItem) -> bool:
    return placed.item.uid in stage.window.document.calendar.planned_blocks


def path(stage: Stage, start: QPoint, random: Random, moves: int) -> Iterator[QPoint]:
    """Up and down the working hours, now and then to another day; ends within them."""
    week = stage.window.week.canvas.week
    x, y = start.x(), start.y()
    top, bottom = round(week.y_of(9 * 60)), round(week.y_of(17 * 60))
    for number in range(moves):
        if number % 10 == 9:
            x = week.column_left(random.randrange(5)) + 40
        step = random.choice((-12, -8, 8, 12)) if number else 16  # the first begins the drag
        y += step if top <= y + step <= bottom else -step
        yield QPoint(x, y)


def spread(figures: list[float]) -> str:
    cuts = quantiles(figures, n=20, method="inclusive")
    return f"p50 {cuts[9]:6.1f}  p95 {cuts[18]:6.1f}  max {max(figures):6.1f}  ({len(figures)})"


def _now() -> Times:
    """In seconds."""
    return Times(time.perf_counter(), time.thread_time())


def _between(before: Times, after: Times) -> Times:
    return Times((after.wall - before.wall) * 1000, (after.thread - before.thread) * 1000)


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
