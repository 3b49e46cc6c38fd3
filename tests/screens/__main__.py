"""python -m tests.screens FOLDER [--theme dark] [--size 1024x700] [--language pt_PT] [--points 16]
[--rtl] [--empty] [--only NAME …]

Scale by QT_SCALE_FACTOR; without a display the platform "offscreen" does.
"""

import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.look.theme import STYLE_ARGUMENTS, THEMES
from planner.desktop.opening.translation import Translation
from planner.desktop.window.main_window import MainWindow
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.domain.demo import demo_calendar
from planner.scheduling.proposing.propose import propose_plan
from planner.store.calendar_file import CalendarFile
from tests.screens.pages import Screens, wait, wait_until

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
ZONE = "Europe/Lisbon"


def main(given: Namespace) -> None:
    app = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    if given.points:
        font = QFont(app.font())
        font.setPointSizeF(given.points)
        app.setFont(font)
    if given.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    Translation(app).speak(given.language)
    folder = Path(given.folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        file = CalendarFile.open(Path(data), lambda: calendar(empty=given.empty), at=NOW)
        document = Document(file, lambda: NOW)
        preferences = Preferences(Path(data))
        preferences.mark_hours_seen()
        window = MainWindow(document, preferences, THEMES[given.theme])
        window.resize(*map(int, given.size.split("x")))
        window.show()
        window.activateWindow()
        wait_until(lambda: window.is_complete)
        wait(600)
        screens = Screens(window, document)
        for name, shown in screens.some(given.only) if given.only else screens.all():
            shown.grab().save(str(folder / f"{name}.png"))
        window.close()


def calendar(*, empty: bool) -> Calendar:
    if empty:
        return default_calendar(ZONE)
    return propose_plan(demo_calendar(NOW, ZONE), NOW).variants[0].calendar


def arguments() -> Namespace:
    parser = ArgumentParser("tests.screens")
    parser.add_argument("folder")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--language", default="en")
    parser.add_argument("--points", type=float, default=0)
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--only", nargs="*", default=())
    return parser.parse_args()


if __name__ == "__main__":
    main(arguments())
