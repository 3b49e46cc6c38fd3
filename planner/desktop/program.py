"""The composition root of the window: make the file, the document, the window; connect them."""

import gc
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import monotonic
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from planner.desktop.access.factory import speak_of_pages
from planner.desktop.desk import Desk
from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.document.theme_choice import chosen_theme
from planner.desktop.look.formats import told
from planner.desktop.look.theme import STYLE_ARGUMENTS, apply_theme
from planner.desktop.opening.door import Files, door_of, may_be_open
from planner.desktop.opening.errors import ErrorHook
from planner.desktop.opening.opening import Choice, Opening
from planner.desktop.opening.translation import Translation
from planner.desktop.window.main_window import MainWindow
from planner.domain.calendar import Calendar
from planner.domain.clock import zone_named
from planner.domain.errors import PlannerError
from planner.domain.values import dataclass
from planner.store.errors import StoreError
from planner.store.paths import default_folder
from planner.system import system_user, system_zone

if TYPE_CHECKING:
    from planner.store.salvage import Salvage

Clock = Callable[[], datetime]

AFTER_THE_FIRST_PICTURE = 100
"""Milliseconds; until then nobody listens for later starts, and no file is read."""

UNREADABLE = -1
"""In place of an exit code: the calendar is to be opened again, and read at once, which asks what
to do about it.
"""

WITHOUT_SCREEN = ("offscreen", "minimal")
"""Where nobody could close a message."""


def run(given: SimpleNamespace) -> int:
    """Opens the window and stays until it is closed; the arguments are those of `planner`.

    Raises PlannerError, after a message on the screen, where the calendar cannot be opened.
    """
    with ExitStack() as stack:
        zone = given.zone or system_zone()
        zone_named(zone)
        now = clock(given.now, zone)
        app = QApplication([*sys.argv[:1], *STYLE_ARGUMENTS])
        app.setApplicationName("Flexday")
        speak_of_pages()
        folder = _folder(given, stack)
        files, door = Files(tuple(map(Path, given.files))), _door(given, folder)
        if door and may_be_open(door) and _is_taken(door, files):
            return 0
        preferences, translation = Preferences(folder), Translation(app)
        stack.callback(preferences.finish)
        translation.speak(preferences.language)
        opening = Opening(
            folder,
            lambda: _first_calendar(given, now(), zone),
            now,
            f"planner, {system_user()}",
        )
        start = _Start(app, given, folder, now, preferences, translation, files, door, opening)
        code = start.stay(late=True)
        return start.stay(late=False) if code == UNREADABLE else code


@dataclass(frozen=True, slots=True)
class _Start:
    """What one start of the program has, however often it opens the calendar."""

    app: QApplication
    given: SimpleNamespace
    folder: Path
    now: Clock
    preferences: Preferences
    translation: Translation
    files: Files
    door: str
    opening: Opening

    def stay(self, *, late: bool) -> int:
        """Until the window is closed: the exit code. UNREADABLE where what a late opening left
        turns out to be no entry.
        """
        with ExitStack() as stack:
            read_only, ask = self.given.read_only, partial(_ask, self.app, self.folder)
            file = self.opening.file(ask, stack, read_only=read_only, late=late)
            document = Document(file, self.now, self.given.zone)
            stack.callback(document.close)
            if self.given.demo:
                self.preferences.mark_hours_seen()
                _accept_plan(document)
            try:
                desk = _desk(document, self.preferences, self.translation, stack)
            except StoreError:
                if late:
                    return UNREADABLE
                raise
            desk.settled.connect(partial(_publish, document, self.folder, desk, stack))
            document.watch()
            if self.given.demo:
                _show_first_work(desk.window, document)
            _show(desk)
            _open_doors(desk, self.files, self.door, stack)
            return _left(self.app, desk)


def _desk(
    document: Document, preferences: Preferences, translation: Translation, stack: ExitStack
) -> Desk:
    desk = Desk(
        lambda: MainWindow(document, preferences, chosen_theme(preferences)),
        lambda: translation.speak(preferences.language),
    )
    _hook_errors(desk, document, stack)
    desk.settled.connect(partial(spare_pauses, desk))
    desk.settled.connect(partial(_remind, desk, document, preferences, stack))
    return desk


def _show(desk: Desk) -> None:
    """What it took to make the window stays; from now on there is garbage to look for."""
    desk.window.show()
    gc.freeze()
    gc.enable()


def _open_doors(desk: Desk, files: Files, door: str, stack: ExitStack) -> None:
    """For the files of this start, and for later starts."""
    if files.paths:
        QTimer.singleShot(AFTER_THE_FIRST_PICTURE, desk, lambda: desk.window.open_files(files))
    if door:
        QTimer.singleShot(AFTER_THE_FIRST_PICTURE, desk, lambda: _keep_door(door, desk, stack))


def _left(app: QApplication, desk: Desk) -> int:
    """The exit code; UNREADABLE, and the window is gone, where what opening left cannot be read."""
    desk.unreadable.connect(lambda: app.exit(UNREADABLE))
    code = app.exec()
    if code == UNREADABLE:
        desk.window.retire()
        desk.window.deleteLater()
        desk.deleteLater()
    return code


def _door(given: SimpleNamespace, folder: Path) -> str:
    """Empty for a window that may stand beside others: it changes nothing that they have."""
    return "" if given.demo or given.read_only else door_of(folder)


def _is_taken(door: str, files: Files) -> bool:
    from planner.desktop.opening.single_instance import hand_over  # noqa: PLC0415 (a quicker start)

    return hand_over(door, files)


def _keep_door(door: str, desk: Desk, stack: ExitStack) -> None:
    """From two starts at once the later one ends here."""
    from planner.desktop.opening.single_instance import Doorkeeper  # noqa: PLC0415 (a quicker start)

    keeper = Doorkeeper(door)
    stack.callback(keeper.close)
    keeper.asked.connect(desk.welcome)
    if not keeper.listen():
        desk.window.close()


def _remind(desk: Desk, document: Document, preferences: Preferences, stack: ExitStack) -> None:
    """Not where one only looks: another window may do it."""
    from planner.desktop.reminding.reminder_words import again_text  # noqa: PLC0415 (as below)

    if document.is_read_only:
        desk.again_wanted.connect(lambda: desk.tell(again_text(0)))
        return
    from planner.desktop.reminding.reminders import Reminders  # noqa: PLC0415 (a quicker start)

    reminders = Reminders(document, preferences, desk.window.windowIcon(), desk)
    stack.callback(reminders.close)
    reminders.told.connect(desk.remind)
    desk.again_wanted.connect(lambda: desk.tell(reminders.snooze()))
    reminders.window_wanted.connect(desk.come_to_front)
    reminders.start()


def clock(text: str | None, zone: str) -> Clock:
    """The system's, or one that starts at the given time and runs on from there."""
    if text is None:
        return lambda: datetime.now(UTC)
    from planner.domain.written import parsed_instant  # noqa: PLC0415 (seldom given)

    first, begun = parsed_instant(text, zone), monotonic()
    return lambda: first + timedelta(seconds=monotonic() - begun)


def _folder(given: SimpleNamespace, stack: ExitStack) -> Path:
    if given.demo:
        import tempfile  # noqa: PLC0415 (only --demo needs it)

        return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="flexday-demo-")))
    return Path(given.data).expanduser() if given.data is not None else default_folder()


def _first_calendar(given: SimpleNamespace, now: datetime, zone: str) -> Calendar:
    if not given.demo:
        from planner.domain.default import default_calendar  # noqa: PLC0415 (once a folder)

        return default_calendar(zone)
    from planner.domain.demo import demo_calendar  # noqa: PLC0415 (only --demo needs it)

    return demo_calendar(now, zone)


def _accept_plan(document: Document) -> None:
    from planner.scheduling.proposing.propose import propose_plan  # noqa: PLC0415 (only --demo needs it)

    proposal = propose_plan(document.calendar, document.now())
    document.commit(proposal.variants[0].calendar, proposal.name)


def _show_first_work(window: MainWindow, document: Document) -> None:
    """On a weekend, and on a Friday evening, that is next week."""
    starts = [block.start for block in document.calendar.planned_blocks.values()]
    if starts:
        window.show_day(document.day_of(min(starts)))


def _ask(app: QApplication, folder: Path, error: PlannerError, found: "Salvage | None") -> Choice:
    """Where nobody could answer, nothing is done about it."""
    if app.platformName() in WITHOUT_SCREEN:
        return Choice.CLOSE
    from planner.desktop.opening.open_failure import OpenFailure  # noqa: PLC0415 (seldom needed)

    theme = chosen_theme(Preferences(folder))
    apply_theme(app, theme)
    dialog = OpenFailure(told(error.sentence), folder, theme, found)
    dialog.exec()
    return dialog.choice


def spare_pauses(parent: QObject) -> None:
    """Garbage is looked for between two turns. A thread beside the window gives way to it almost at
    once: a turn asks for it back dozens of times.
    """
    from planner.desktop.collector import Collector  # noqa: PLC0415 (a quicker start)

    Collector(parent).start()
    sys.setswitchinterval(0.0001)


def _publish(document: Document, folder: Path, desk: Desk, stack: ExitStack) -> None:
    from planner.desktop.availability.publishing import Publisher  # noqa: PLC0415 (a quicker start)

    publisher = Publisher(document, folder)
    publisher.failed.connect(desk.tell)
    stack.callback(publisher.close)
    publisher.start()


def _hook_errors(desk: Desk, document: Document, stack: ExitStack) -> None:
    def report(text: str) -> None:
        """One at a time: the first mistake explains those that follow from it."""
        from planner.desktop.opening.crash_report import CrashReport  # noqa: PLC0415 (seldom needed)

        if desk.window.findChild(CrashReport) is None:
            CrashReport(text, is_safe=_is_safe(document), parent=desk.window).show()

    hook = ErrorHook(desk.tell, report)
    hook.install()
    stack.callback(hook.remove)


def _is_safe(document: Document) -> bool:
    """After a mistake of ours nothing is sure to work."""
    try:
        return document.is_safe()
    except Exception:  # noqa: BLE001 (whatever it is, the report has to be shown)
        return False
