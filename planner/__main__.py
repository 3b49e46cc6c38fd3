"""The window's composition root: make the file, the document, the window; connect them."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner import __version__
from planner.desktop.document import Document
from planner.desktop.errors import CrashReport, ErrorHook
from planner.desktop.main_window import MainWindow
from planner.desktop.preferences import Preferences
from planner.desktop.theme import DARK, LIGHT, Theme
from planner.desktop.translation import install_translation
from planner.domain.calendar import Calendar
from planner.domain.clock import instant, zone_named
from planner.domain.default import default_calendar
from planner.domain.errors import InvalidValue, PlannerError
from planner.store.calendar_file import CalendarFile
from planner.store.paths import default_folder
from planner.system import system_zone

Clock = Callable[[], datetime]


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 after one sentence on standard error."""
    given = _parser().parse_args(arguments)
    with ExitStack() as stack:
        try:
            return _run(given, stack)
        except PlannerError as error:
            print(error, file=sys.stderr)
            return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="planner", description="Flexday plans your week.")
    parser.add_argument("--data", metavar="DIR", help="the folder of the calendar")
    parser.add_argument("--now", metavar="ISO", help="start the clock at this time")
    parser.add_argument("--zone", metavar="IANA", help="the time zone, such as Europe/Lisbon")
    parser.add_argument("--demo", action="store_true", help="a week to look at, kept nowhere")
    parser.add_argument("--version", action="version", version=f"Flexday {__version__}")
    return parser


def _run(given: argparse.Namespace, stack: ExitStack) -> int:
    if given.zone is not None:
        zone_named(given.zone)
    zone = given.zone or system_zone()
    clock = _clock(given.now, zone)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Flexday")
    install_translation(app)
    folder = _folder(given, stack)
    file = CalendarFile.open(folder, lambda: _first_calendar(given, clock(), zone), at=clock)
    document = stack.enter_context(_closing(Document(file, clock, given.zone)))
    if given.demo:
        _accept_plan(document)
    preferences = Preferences(folder)
    window = MainWindow(document, preferences, _theme(preferences, app))
    hook = ErrorHook(window.toast.show_text, lambda text: CrashReport(text, window).open())
    hook.install()
    stack.callback(hook.remove)
    document.watch()
    window.show()
    return app.exec()
