"""How fast things start, against what cannot be avoided: `python -m tests.bench.start`.

Compares in turns, A B A B …: `planner-cli add` with importing its two storage libraries, and the
first painted window (empty, and with 5,000 entries) with an empty QMainWindow of the same Python.
All of them with compiled modules, which an installation leaves and a checkout may lack. Once in
time from outside, once in processor time of the process, which a busy machine changes less.

The empty calendar has the line of help of a first start, which says what hours were assumed; who
has 5,000 entries has answered it.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from planner.desktop.document.preferences import Preferences
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.store.calendar_file import CalendarFile

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)

PAINTED = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
def told():
    print(time.clock_gettime_ns(time.CLOCK_MONOTONIC), time.process_time_ns(), flush=True)
    QApplication.quit()
def paintEvent(self, event):
    QMainWindow.paintEvent(self, event)
    QTimer.singleShot(0, told)  # behind all that is painted in this turn
"""

OUR_WINDOW = f"""
import sys
from planner import __main__ as start
def ready(platform, display_problem=start.display_problem):
    problem = display_problem(platform)  # the last thing before the window is brought in
    from planner.desktop.qt import bring_in_qt
    bring_in_qt()
    {PAINTED.replace(chr(10), chr(10) + "    ")}
    from planner.desktop.window.main_window import MainWindow
    MainWindow.paintEvent = paintEvent
    return problem
start.display_problem = ready
sys.exit(start.main(sys.argv[1:]))
"""
"""The program as it starts, but for one more timer."""

EMPTY_WINDOW = f"""{PAINTED}
class Window(QMainWindow):
    pass
Window.paintEvent = paintEvent
application = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

NAMED_WINDOW = EMPTY_WINDOW.replace("class Window", "from PySide6.QtCore import Qt\nclass Window")
"""The same where the program says `Qt.` once, for which PySide makes all of Qt's enumerations."""


Spent = tuple[float, float]
"""Milliseconds on the clock, and of the processor."""


def timed(command: list[str]) -> Spent:
    """From the start of the command to its end."""
    begun, spent = time.perf_counter(), _children()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment())
    return (time.perf_counter() - begun) * 1000, (_children() - spent) * 1000


def _children() -> float:
    """Seconds of the processor that ended processes took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def painted(script: str, *arguments: str) -> Spent:
    """From the start of the script to its first picture, which it tells."""
    begun = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    told = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=environment(),
    ).stdout
    at, spent = map(int, told.split())
    return (at - begun) / 1e6, spent / 1e6


@cache
def compiled() -> str:
    """Where the first, uncounted runs leave what Python compiles, as an installation does."""
    return tempfile.mkdtemp(prefix="flexday-compiled-")


def environment() -> dict[str, str]:
    given = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPYCACHEPREFIX": compiled()}
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    return given


def compare(name: str, ours: Callable[[], Spent], theirs: Callable[[], Spent], runs: int) -> None:
    pairs = [(ours(), theirs()) for _ in range(runs + 1)][1:]
    for place, measure in enumerate(("", "of the processor ")):
        a = sorted(one[place] for one, _ in pairs)
        b = sorted(other[place] for _, other in pairs)
        ratio = statistics.median(one[place] / other[place] for one, other in pairs)
        p95 = a[min(len(a) - 1, round(len(a) * 0.95))]
        print(
            f"{name}: median {statistics.median(a):.0f} ms {measure}(p95 {p95:.0f}), "
            f"against {statistics.median(b):.0f} ms: ratio {ratio:.2f}"
        )


def add_a_task(folder: Path) -> Callable[[], Spent]:
    words = ["-m", "planner.cli", "--data", str(folder), "add", "Review API 90m by friday"]
    return lambda: timed([sys.executable, *words])


def filled_folder(folder: Path, count: int) -> Path:
    calendar = default_calendar("Europe/Lisbon")
    appointments = {}
    for number in range(count):
        start = MONDAY + timedelta(hours=7 * (number - count // 2))
        uid = Uid(f"appointment-{number}")
        appointments[uid] = Appointment(
            uid=uid,
            summary=f"Meeting {number}",
            start=start,
            end=start + timedelta(minutes=45),
            zone="Europe/Lisbon",
        )
    with CalendarFile.open(folder, lambda: calendar, at=MONDAY) as file:
        file.commit(calendar, replace(calendar, appointments=appointments), "Fill", MONDAY)
    with CalendarFile.open(folder, lambda: calendar, at=MONDAY) as file:
        assert len(file.calendar.appointments) == count
    if count:
        mark_hours_seen(folder)
    return folder


def mark_hours_seen(folder: Path) -> None:
    """As somebody does with the line of help of a first start."""
    application = QCoreApplication.instance() or QCoreApplication([])
    Preferences(folder).mark_hours_seen()
    Preferences.finish()
    del application


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--runs", type=int, default=15)
    runs = reader.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tinydb = [sys.executable, "-c", "import tinydb, msgspec"]
        compare("planner-cli add", add_a_task(folder / "cli"), lambda: timed(tinydb), runs)
        for count in (0, 5000):
            data = filled_folder(folder / str(count), count)
            ours = partial(painted, OUR_WINDOW, "--data", str(data))
            title = f"first painted window, {count} entries"
            compare(title, ours, partial(painted, EMPTY_WINDOW), runs)
        named, empty = partial(painted, NAMED_WINDOW), partial(painted, EMPTY_WINDOW)
        compare("an empty window that names Qt", named, empty, runs)
    shutil.rmtree(compiled())


if __name__ == "__main__":
    main()
