"""What the first picture may cost: every module more is a third of a millisecond before it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.desktop.qt import LATE as WAITING

OWN_MODULES = 155
"""Of the program itself; each new one is to be worth it, or to wait until it is wanted."""

ALL_MODULES = 311
LATE = (
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "argparse",
    "ast",
    "calendar",
    "dateutil",
    "hashlib",
    "icalendar",
    "logging",
    "multiprocessing",
    "planner.desktop.week.day_mouse",
    "planner.desktop.week.hands",
    "planner.desktop.week.keyboard",
    "planner.desktop.week.mouse",
    "planner.desktop.window.workings",
    "planner.scheduling.problem.problem",
    "random",
    "subprocess",
    "tinydb",
    "typing_extensions",
    "unittest",
)

SCRIPT = """
import json, sys
from planner import __main__ as start
def ready(platform):
    from planner.desktop.qt import bring_in_qt
    bring_in_qt()
    from PySide6.QtWidgets import QApplication, QMainWindow
    from planner.desktop.window.main_window import MainWindow
    def told(self, event):
        QMainWindow.paintEvent(self, event)
        import linecache
        read = [name for name in linecache.cache if not name.startswith("<")]
        print(json.dumps([list(sys.modules), read]), flush=True)
        QApplication.quit()
    MainWindow.paintEvent = told
    return ""
start.display_problem = ready
sys.exit(start.main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], list[str]]:
    """The modules at the first picture, and the files whose source was read for it."""
    folder = tmp_path_factory.mktemp("calendar")
    command = [sys.executable, "-c", SCRIPT, "--data", str(folder)]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, env=offscreen, capture_output=True, timeout=60, check=True)
    again = subprocess.run(command, env=offscreen, capture_output=True, timeout=60, check=True)
    modules, read = json.loads(again.stdout)
    return {name for name in modules if _is_there(name)}, [Path(name).name for name in read]


def _is_there(name: str) -> bool:
    """What only waits for somebody to ask has a stand-in (`planner.late_modules`)."""
    return name not in WAITING


def test_what_the_first_picture_does_without_comes_later(
    loaded: tuple[set[str], list[str]],
) -> None:
    assert loaded[0].isdisjoint(LATE)


def test_the_first_picture_needs_few_modules(loaded: tuple[set[str], list[str]]) -> None:
    own = [name for name in loaded[0] if name.partition(".")[0] == "planner"]
    assert len(own) <= OWN_MODULES
    assert len(loaded[0]) <= ALL_MODULES


def test_no_source_is_read_for_it(loaded: tuple[set[str], list[str]]) -> None:
    assert loaded[1] == []


@pytest.mark.parametrize(
    "name", ["planner.desktop.planning.planning", "planner.desktop.importing.importing"]
)
def test_what_works_beside_the_window_has_no_qt(name: str) -> None:
    script = f"import sys, {name}\nprint([each for each in sys.modules if 'PySide6' in each])"
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout == "[]\n"
