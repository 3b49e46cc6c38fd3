"""Whether the window answers while the plan follows: `python -m tests.bench.live`.

Opens the real window on a real file, drags appointments and planned blocks with the mouse, and
lets go, so that the plan is made anew with a search; does some times each of what takes a plan, a
panel or the disk, up to the import of 5,000 entries. Measured are, for every move, the time from
the mouse event to the painted window, and the gaps between two beats of a timer of 1 ms in the
window's thread while it drags and while it plans. Below each stands what of it that thread
computed; on a busy machine most of the rest is standing in line for a processor. Of the turns
also what is left without that line, their own: computing, and waiting for a lock or the disk.
And computing "alone", at the pace of the run's quietest moment, by a fixed piece of work beside
each: other programs slow down what is computed, too.

With `QT_QPA_PLATFORM=xcb` and a display (such as that of `xvfb-run -a`) on X11.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.calendars import crowded
from tests.bench.stage import (
    Stage,
    Times,
    between,
    draggable,
    is_work,
    now,
    opened,
    since,
    spread,
)
from tests.bench.turns import BOUND, Turn, turns

SIZES = ((2, 50, 0), (8, 300, 1000))
"""Weeks, tasks, entries."""

BETWEEN_MOVES = 8
"""Milliseconds, as of a mouse that reports 125 times a second."""

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Figures:
    painted: list[Times] = field(default_factory=list)
    dragging: list[Times] = field(default_factory=list)
    planning: list[Times] = field(default_factory=list)
    alone: list[Times] = field(default_factory=list)
    prepared: list[float] = field(default_factory=list)
    proposed: list[float] = field(default_factory=list)
    searched: list[float] = field(default_factory=list)


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--drags", type=int, default=8)
    reader.add_argument("--moves", type=int, default=60)
    reader.add_argument("--rounds", type=int, default=5)
    given = reader.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    print(f"{application.platformName()}, load {os.getloadavg()[0]:.1f}")
    found = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            stage = opened(crowded(*size), Path(folder))
            figures = Figures(alone=left_alone(stage))
            table = turns(stage, given.rounds)
            dragged(stage, figures, given.drags, given.moves)
            stage.window.close()
        found.append((size, figures, table))
    quiet = min(each.pace for _, _, table in found for turn in table for each in turn.times)
    for size, figures, table in found:
        print(f"{size[0]} weeks, {size[1]} tasks, {size[2] or 'few'} entries; bound {BOUND} ms:")
        tell(figures, table, quiet)


def tell(figures: Figures, table: list[Turn], quiet: float) -> None:
    for name, times in (
        ("event to paint while dragging", figures.painted),
        ("gaps while dragging", figures.dragging),
        ("gaps while planning", figures.planning),
        ("gaps of a window left alone", figures.alone),
    ):
        if times:
            print(f"  {name:30} {spread([each.wall for each in times])}")
            print(f"  {'  computing':30} {spread([each.thread for each in times])}")
    print("  the longest turn of each action, at the median and the worst:")
    for turn in table:
        print(f"    {turn.told(quiet)}")
    for name, lengths in (
        ("drag prepared after", figures.prepared),
        ("proposal after the release", figures.proposed),
        ("search ended after the release", figures.searched),
    ):
        if lengths:
            print(f"  {name:30} {spread(lengths)}")


def left_alone(stage: Stage) -> list[Times]:
    stage.spin(1500)
    stage.gaps()
    stage.spin(1500)
    return stage.gaps()


def dragged(stage: Stage, figures: Figures, drags: int, moves: int) -> None:
    random = Random(0)
    for number in range(drags):
        drag(stage, figures, random, moves, is_block=number % 2 == 1)


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
            prepared = since(begun)
    figures.dragging += stage.gaps()
    figures.prepared.append(prepared)
    release(stage, figures, there)


def moved(stage: Stage, point: QPoint) -> Times:
    """From the mouse event to the painted window."""
    frames, sent = stage.frames, now()
    QTest.mouseMove(stage.window.week.canvas, point)
    stage.until(lambda: stage.frames > frames, 200)
    return between(sent, now())


def release(stage: Stage, figures: Figures, point: QPoint) -> None:
    """Waits for the proposal and the search, then gives it up."""
    document, worker = stage.window.document, stage.window.commands.worker
    before = document.calendar
    begun = time.perf_counter()
    QTest.mouseRelease(stage.window.week.canvas, LEFT, pos=point)
    stage.until(lambda: document.proposal is not None or document.calendar is not before, 10_000)
    figures.proposed.append(since(begun))
    stage.until(lambda: not worker.is_busy, 60_000)
    figures.searched.append(since(begun))
    document.drop_proposal()
    stage.spin(100)
    if document.calendar is not before:
        document.undo()
    stage.spin(300)
    figures.planning += stage.gaps()


def path(stage: Stage, start: QPoint, random: Random, moves: int) -> Iterator[QPoint]:
    """Up and down the working hours, now and then to another day; ends within them. Each step is
    long enough to lead to another time.
    """
    week = stage.window.week.canvas.week
    x, y = start.x(), start.y()
    top, bottom = round(week.y_of(9 * 60)), round(week.y_of(17 * 60))
    quarter = -(-week.hour_height // 4)
    for number in range(moves):
        if number % 10 == 9:
            x = week.column_left(random.randrange(5)) + 40
        step = quarter * random.choice((-2, -1, 1, 2) if number else (2,))
        y += step if top <= y + step <= bottom else -step
        yield QPoint(x, y)


if __name__ == "__main__":
    main()
