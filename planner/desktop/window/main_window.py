"""The window: its parts, and how they are connected."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from planner.desktop.document.colours import Colours
from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.keys.actions import first_key, make_actions
from planner.desktop.keys.key_map import KeyMap
from planner.desktop.look.icons import window_icon
from planner.desktop.look.styles import window_style
from planner.desktop.look.theme import LIGHT, Theme
from planner.desktop.look.view_kind import ViewKind
from planner.desktop.look.week_start import begin_weeks_with
from planner.desktop.opening.door import Files
from planner.desktop.quick_add.quick_add_bar import QuickAddBar
from planner.desktop.tasks.task_plan import at_risk
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.views.viewing import Viewing
from planner.desktop.window.first_parts import FirstParts
from planner.desktop.window.following import Following
from planner.desktop.window.frame import Frame
from planner.desktop.window.late_parts import LateParts
from planner.desktop.window.ledger_bar import LedgerBar
from planner.desktop.window.month_picker import MonthPicker
from planner.desktop.window.other_zones import OtherZones
from planner.desktop.window.page_openers import PageOpeners
from planner.desktop.window.top_bar import TopBar
from planner.desktop.window.window_slots import window_slots
from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.override import override

if TYPE_CHECKING:
    from planner.desktop.look.side_panel import SidePanel
    from planner.desktop.look.toast import Toast
    from planner.desktop.planning.commands import Commands
    from planner.desktop.tasks.task_list import TaskList
    from planner.desktop.window.pages import Pages
    from planner.desktop.window.workings import Workings

SIZE = QSize(1440, 900)
"""At first, where the screen has room for it and for its frame."""
FRAME = QSize(16, 48)
MINUTE_HAND = 15_000
"""Milliseconds between two looks at the clock."""
OF_FONT = (QEvent.Type.ApplicationFontChange, QEvent.Type.ThemeChange)
BEHIND = 40
"""Milliseconds in which the first picture gets to the screen."""


class MainWindow(QMainWindow):
    """Wiring only: the document decides what changes, the parts what is shown."""

    settled = Signal()
    """Everything is there that the first actions need."""

    unreadable = Signal()
    """A part of the calendar that opening left unread."""

    language_chosen = Signal()
    font_changed = Signal()
    """Perhaps: of the application or the desktop."""

    again_wanted = Signal()
    """What was reminded of is to be said later once more."""

    def __init__(self, document: Document, preferences: Preferences, theme: Theme = LIGHT) -> None:
        """The first picture is painted of what is made here; `workings` follows behind it."""
        colours = Colours(preferences, theme)
        super().__init__()
        self.colours = colours
        self.document = document
        self._preferences = preferences
        begin_weeks_with(preferences.week_start)
        self.week = CalendarView(theme, document.now())
        self.viewing = Viewing(document, preferences, self.week)
        self.zones = OtherZones(document, preferences, self.week, self._place)
        self.quick_add = QuickAddBar()
        self.ledger = LedgerBar()
        self.month = MonthPicker()
        self.key_map = KeyMap(preferences)
        first = FirstParts(
            document=document,
            preferences=preferences,
            colours=colours,
            key_map=self.key_map,
            week=self.week,
            viewing=self.viewing,
            quick_add=self.quick_add,
        )
        self.parts = LateParts(first, self, self._take_in)
        self.openers = PageOpeners(first, self.parts, self.zones, self._place)
        slots = {
            **window_slots(self.parts, self.openers, self.viewing, self.zones, self.close),
            "again": self.again_wanted.emit,
        }
        self.window_actions = self.parts.actions = make_actions(self, slots)
        self.key_map.rule(self.window_actions)
        self.top_bar = TopBar(self.window_actions, self.quick_add)
        self.frame = Frame(self.top_bar, self.month, self.week, self.ledger)
        self._clock = QTimer(self, interval=MINUTE_HAND)
        self._completing = QTimer(self, interval=BEHIND, singleShot=True)
        self._following = Following(document, self.week, self.viewing, self.month, self.ledger)
        self._dress()
        self._connect()
        self._connect_week()
        self._begin()

    @property
    def workings(self) -> "Workings":
        return self.parts.workings

    @property
    def side(self) -> "SidePanel":
        return self.workings.side

    @property
    def pages(self) -> "Pages":
        return self.workings.pages

    @property
    def tasks(self) -> "TaskList":
        return self.workings.tasks

    @property
    def commands(self) -> "Commands":
        return self.workings.commands

    @property
    def toast(self) -> "Toast":
        return self.workings.toast

    def _place(self, bar: QWidget) -> None:
        self.frame.place_below_top(bar)

    def _dress(self) -> None:
        look_only = self.tr("Flexday – only looking")
        self.setWindowTitle(look_only if self.document.is_read_only else "Flexday")
        self.setAcceptDrops(True)
        self.resize(SIZE.boundedTo(self.screen().availableSize() - FRAME))
        self.setCentralWidget(self.frame)
        self._wear(self.colours.theme)
        for part in (self.top_bar, self.quick_add, self.month, self.ledger):
            part.set_theme(self.colours.theme)
            self.colours.changed.connect(part.set_theme)
        self.colours.changed.connect(self.week.set_theme)
        self.colours.changed.connect(self._wear)

    def _connect(self) -> None:
        document = self.document
        document.changed.connect(self._show_calendar)
        document.proposal_changed.connect(self._show_proposal)
        document.saving.connect(self.ledger.show_saving)
        document.saved.connect(self._show_saved)
        for told in (document.failed, document.told):
            told.connect(self.tell)
        self.key_map.changed.connect(self._show_keys)
        self.top_bar.menu_opens.connect(self.openers.name_steps)
        self.viewing.shown.connect(self._show_days)
        self._completing.timeout.connect(self._read_on)
        self._clock.timeout.connect(self._following.follow_clock)

    def _connect_week(self) -> None:
        self.quick_add.left.connect(self.week.setFocus)
        self.month.day_picked.connect(self.show_day)
        self.week.hours.day_outside = self.month.day_on_screen
        self.week.over_day.connect(self.month.show_target)
        self.week.menu_wanted.connect(self.parts.take_wish)
        self.week.entry_renamed.connect(self.parts.take_wish)
        self.week.days_created.connect(self.parts.take_wish)
        self.week.time_pressed_out.connect(self.parts.begin_line_at)
        self.week.entry_activated.connect(self.openers.entry)
        self.week.canvas.appeared.connect(self._completing.start)

    def _begin(self) -> None:
        self._show_window_keys()
        calendar = self.document.calendar
        today = self.document.today()
        self.week.begin(today, calendar, at_risk(self._following.plan()), self.zones.begin())
        self.viewing.begin()
        if self.week.kind is ViewKind.WEEK:
            self._show_days()
        else:
            self.show_day(today)
        self.openers.show_hours(calendar)
        self.ledger.show_saved(self.document.now(), self.document.zone)
        self._clock.start()
        self.week.setFocus()

    @property
    def is_complete(self) -> bool:
        return self.parts.is_working

    def _read_on(self) -> None:
        """What opening left unread, a little at a time; then the rest of the window."""
        try:
            is_more = self.document.read_on()
        except PlannerError:
            self.unreadable.emit()
            return
        if is_more:
            self._completing.start(0)
        else:
            self.complete()

    def complete(self) -> None:
        """What the first picture did without, behind it."""
        self.setWindowIcon(window_icon())
        self.workings.start()

    def _take_in(self, workings: "Workings") -> None:
        tasks, pages = workings.tasks, workings.pages
        self.frame.take_in(tasks, workings.calendars, workings.side)
        for part in (tasks, workings.calendars, pages):
            part.set_theme(self.colours.theme)
            self.colours.changed.connect(part.set_theme)
        tasks.task_selected.connect(self.parts.show_task)
        self._following.take_tasks(tasks)
        self._show_keys_of(tasks)
        pages.theme_chosen.connect(self.colours.follow)
        pages.week_start_chosen.connect(self._begin_weeks)
        pages.language_chosen.connect(self.language_chosen)
        pages.entry_wanted.connect(self.parts.go_to)
        pages.day_reached.connect(self.show_day)
        workings.quick_adding.day_wanted.connect(self.show_day)
        workings.settled.connect(self.settled)
        workings.toast.again_wanted.connect(self.again_wanted)
        self.parts.cut_words.start()

    def tell(self, text: str) -> None:
        self.toast.show_text(text)

    def _wear(self, theme: Theme) -> None:
        self.setStyleSheet(window_style(theme))

    def _begin_weeks(self) -> None:
        begin_weeks_with(self._preferences.week_start)
        self.show_day(self.week.focused_day)

    def show_day(self, day: date) -> None:
        """In the view that is chosen."""
        self.viewing.show_day(day)

    def _show_days(self) -> None:
        """What tells which days are seen."""
        self.top_bar.show_day(self.viewing.kind, self.viewing.day)
        self._following.follow_days()

    def _show_calendar(self, calendar: Calendar) -> None:
        self.zones.follow()
        self._following.follow_calendar()
        self.openers.show_hours(calendar)

    def _show_proposal(self) -> None:
        is_proposed = self.document.proposal is not None
        if is_proposed:
            self.toast.hide()
        opens = is_proposed and self.is_complete and self.side.page is None
        self._following.follow_proposal(opens=opens)

    @property
    def is_behind(self) -> bool:
        """Whether something of what the document says is still to be shown."""
        return self._following.is_behind or (self.is_complete and self.pages.is_behind)

    @property
    def is_answering(self) -> bool:
        """Whether what was asked for is still to come, and would be lost with the window."""
        if not self.is_complete:
            return False
        commands, imports = self.commands, self.workings.imports
        is_planning = commands.worker.is_busy or commands.is_answering or self.pages.is_answering
        return is_planning or (imports.is_pending and not imports.has_arrived)

    def _show_saved(self, at: datetime) -> None:
        self.ledger.show_saved(at, self.document.zone)

    def open_files(self, files: Files) -> None:
        """What a start was given to import."""
        if files.paths:
            self.workings.imports.open(files.paths)

    def come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)  # where a system lets no window come to the front by itself

    def _show_keys(self) -> None:
        """Those that are written in the window itself."""
        self._show_window_keys()
        self._show_keys_of(self.tasks)

    def _show_keys_of(self, tasks: "TaskList") -> None:
        adds, plans = (first_key(self.window_actions[name]) for name in ("quick_add", "plan"))
        tasks.show_keys(adds=adds, plans=plans)

    def _show_window_keys(self) -> None:
        self.ledger.show_palette_key(first_key(self.window_actions["palette"]))
        self.quick_add.show_key(first_key(self.window_actions["quick_add"]))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in OF_FONT:
            self.font_changed.emit()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of the window wanted: Esc ends what is being planned or proposed, else the
        page at the side.
        """
        if event.key() == Qt.Key.Key_Escape:
            if self.document.proposal is None and not self.commands.worker.is_busy:
                self.side.leave()
            self.commands.give_up()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from planner.desktop.window.import_commands import dropped_files  # noqa: PLC0415 (seldom)

        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        from planner.desktop.window.import_commands import dropped_files  # noqa: PLC0415 (seldom)

        event.acceptProposedAction()
        self.workings.imports.open(dropped_files(event.mimeData()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The hours say themselves when they were seen; another view does not."""
        super().showEvent(event)
        if not self.is_complete and not self.week.canvas.isVisible():
            self._completing.start()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stays open, with the reason, where the last changes could not be saved."""
        if not self.document.finish_saving():
            event.ignore()
            return
        self.retire()
        self.document.close()
        super().closeEvent(event)

    def retire(self) -> None:
        """Nothing in it goes on; the document does."""
        self.hide()
        self.parts.close()
        for timer in self.findChildren(QTimer):
            timer.stop()
