"""The window's composition root: make the file, the document, the window; connect them."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

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
from planner.scheduling.propose import propose_plan
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
            sys.stderr.write(f"{error}\n")
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
    zone = given.zone or system_zone()
    zone_named(zone)
    now = _clock(given.now, zone)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Flexday")
    install_translation(app)
    folder = _folder(given, stack)
    file = CalendarFile.open(folder, lambda: _first_calendar(now(), zone, given.demo), at=now)
    document = Document(file, now, given.zone)
    stack.callback(document.close)
    if given.demo:
        _accept_plan(document)
    preferences = Preferences(folder)
    if given.demo:
        preferences.mark_hours_seen()
    window = MainWindow(document, preferences, _theme(preferences, app))
    _hook_errors(window, stack)
    document.watch()
    window.show()
    return app.exec()


def _folder(given: argparse.Namespace, stack: ExitStack) -> Path:
    if given.demo:
        return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="flexday-demo-")))
    return Path(given.data).expanduser() if given.data is not None else default_folder()


def _clock(text: str | None, zone: str) -> Clock:
    """The system's, or one that starts at the given time and runs on from there."""
    if text is None:
        return lambda: datetime.now(UTC)
    first, begun = _parsed_now(text, zone), monotonic()
    return lambda: first + timedelta(seconds=monotonic() - begun)


def _parsed_now(text: str, zone: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise InvalidValue(f'"{text}" is not a time such as 2026-11-23T09:00.') from None
    if moment.tzinfo is None:
        return instant(moment.date(), moment.time(), zone)
    return moment.astimezone(UTC)


def _first_calendar(now: datetime, zone: str, is_demo: bool) -> Calendar:
    if is_demo:
        from planner.domain.demo import demo_calendar  # noqa: PLC0415 (only --demo needs it)

        return demo_calendar(now, zone)
    return default_calendar(zone)


def _accept_plan(document: Document) -> None:
    proposal = propose_plan(document.calendar, document.now())
    document.commit(proposal.variants[0].calendar, proposal.name)


def _theme(preferences: Preferences, app: QApplication) -> Theme:
    name = preferences.theme
    if not name:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if name == "dark" else LIGHT


def _hook_errors(window: MainWindow, stack: ExitStack) -> None:
    hook = ErrorHook(window.toast.show_text, lambda text: CrashReport(text, window).open())
    hook.install()
    stack.callback(hook.remove)


if __name__ == "__main__":
    sys.exit(main())
