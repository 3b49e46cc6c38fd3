"""The window: where the parts stand and how they are connected."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from planner.desktop.actions import CHANGES, Slots, first_key, make_actions, name_steps
from planner.desktop.backing_up import OpeningBackup
from planner.desktop.calendar_view import CalendarView
from planner.desktop.document import Document
from planner.desktop.door import Files
from planner.desktop.fonts import widened
from planner.desktop.icons import window_icon
from planner.desktop.key_map import KeyMap
from planner.desktop.ledger_bar import LedgerBar
from planner.desktop.month_picker import MonthPicker
from planner.desktop.other_zones import OtherZones
from planner.desktop.preferences import Preferences
from planner.desktop.quick_add_bar import QuickAddBar
from planner.desktop.room import Room
from planner.desktop.styles import panel_style
from planner.desktop.task_plan import TaskPlan, at_risk, task_plan
from planner.desktop.theme import LIGHT, Theme, apply_theme, following, name_of
from planner.desktop.theme_choice import chosen_theme
from planner.desktop.top_bar import TopBar
from planner.desktop.view_kind import ViewKind, counted_day
from planner.desktop.viewing import Viewing
from planner.desktop.week.gestures import Activated, Created
from planner.desktop.week_start import begin_weeks_with
from planner.desktop.widgets import hairline
from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import local_time, monday_of

if TYPE_CHECKING:
    from planner.desktop.commands import Commands
    from planner.desktop.cut_words import CutWords
    from planner.desktop.finder import Finder
    from planner.desktop.first_start import FirstStart
    from planner.desktop.going import Going
    from planner.desktop.habit_commands import HabitCommands
    from planner.desktop.import_commands import ImportCommands
    from planner.desktop.item_menu import ItemMenu, Wish
    from planner.desktop.live_plan import LivePlan
    from planner.desktop.pages import Pages
    from planner.desktop.preload import Preload
    from planner.desktop.printing import Printing
    from planner.desktop.quick_adding import QuickAdding
    from planner.desktop.scoping import Scoping
    from planner.desktop.side_panel import SidePanel
    from planner.desktop.task_list import TaskList
    from planner.desktop.toast import Toast
    from planner.desktop.workings import Workings

SIZE = QSize(1440, 900)
"""At first, where the screen has room for it and for its frame."""
FRAME = QSize(16, 48)
LEFT_WIDTH = 206
MINUTE_HAND = 15_000
"""Milliseconds between two looks at the clock."""
BEHIND = 40
"""Milliseconds in which the first picture gets to the screen."""


class MainWindow(QMainWindow):
    """Layout and wiring only: the document decides what changes, the parts what is shown."""

    settled = Signal()
    """Everything is there that the first actions need."""

    language_chosen = Signal()
    theme_changed = Signal(Theme)

    def __init__(self, document: Document, preferences: Preferences, theme: Theme = LIGHT) -> None:
        """The first picture is painted of what is made here; `workings` follows behind it."""
        _dress(theme)  # before there are widgets: they take the font as they are made
        super().__init__()
        self.document = document
        self._preferences = preferences
        self._theme = theme
        begin_weeks_with(preferences.week_start)
        self.week = CalendarView(theme, document.now())
        self.viewing = Viewing(document, preferences, self.week)
        self.zones = OtherZones(document, preferences, self.week, self._place_zones)
        self.quick_add = QuickAddBar()
        self.ledger = LedgerBar()
        self.month = MonthPicker()
        self.window_actions = make_actions(self, self._slots())
        self.key_map = KeyMap(preferences)
        self.key_map.rule(self.window_actions)
        self.top_bar = TopBar(self.window_actions, self.quick_add)
        self._clock = QTimer(self, interval=MINUTE_HAND)
        self._completing = QTimer(self, interval=BEHIND, singleShot=True)
        self._following = QTimer(self, interval=0, singleShot=True)
        self._left, self._middle, self._rows = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()
        self._begin()

    @cached_property
    def workings(self) -> "Workings":
        from planner.desktop.workings import Workings  # noqa: PLC0415 (a quicker start)

        made = Workings(
            self.document, self._preferences, self.key_map, self.week, self.quick_add, self
        )
        self._take_in(made)
        return made

    @property
    def side(self) -> "SidePanel":
        return self.workings.side

    @property
    def pages(self) -> "Pages":
        return self.workings.pages

    @cached_property
    def going(self) -> "Going":
        from planner.desktop.going import Going  # noqa: PLC0415 (a quicker start)

        return Going(self.document, self.week, self.pages, self.show_day)

    @cached_property
    def finder(self) -> "Finder":
        from planner.desktop.finder import Finder  # noqa: PLC0415 (a quicker start)

        made = Finder(
            self,
            self.document,
            self.pages.finding,
            self.going,
            self.show_day,
            self.quick_add.go_on_with,
        )
        made.offer(self.window_actions)
        made.set_theme(self._theme)
        return made

    @property
    def tasks(self) -> "TaskList":
        return self.workings.tasks

    @property
    def live_plan(self) -> "LivePlan":
        return self.workings.live_plan

    @property
    def commands(self) -> "Commands":
        return self.workings.commands

    @property
    def habits(self) -> "HabitCommands":
        return self.workings.habits

    @property
    def imports(self) -> "ImportCommands":
        return self.workings.imports

    @property
    def quick_adding(self) -> "QuickAdding":
        return self.workings.quick_adding

    @property
    def scoping(self) -> "Scoping":
        return self.workings.scoping

    @cached_property
    def cut_words(self) -> "CutWords":
        from planner.desktop.cut_words import CutWords  # noqa: PLC0415 (a quicker start)

        words = CutWords(self.document, self.viewing)
        words.told.connect(self.tell)
        return words

    @property
    def toast(self) -> "Toast":
        return self.workings.toast

    @property
    def preload(self) -> "Preload":
        return self.workings.preload

    def _slots(self) -> Slots:
        """What is looked up only when it is wanted is not made for the first picture."""
        return {
            "palette": self.open_palette,
            "search": _later(lambda: self.pages.open_search),
            "note": self.write_note,
            "settings": _later(lambda: self.pages.open_settings),
            "keys": _later(lambda: self.pages.open_keys),
            "quick_add": self._add,
            "plan": _later(lambda: self.commands.plan),
            "evening": _later(lambda: self.commands.evening),
            "skip": _later(lambda: self.habits.skip),
            "snooze": _later(lambda: self.habits.snooze),
            "why": _later(lambda: self.commands.why),
            "fit": _later(lambda: self.commands.fit),
            "unrecorded": _later(lambda: self.pages.open_unrecorded),
            "availability": self.open_availability,
            "undo": _later(lambda: self.commands.undo),
            "redo": _later(lambda: self.commands.redo),
            **self.viewing.slots(),
            **{name: partial(self._change_current, name) for name in CHANGES},
            "zones": self.zones.open,
            "import_calendar": _later(lambda: self.imports.choose_files),
            "import_folder": _later(lambda: self.imports.choose_folder),
            "export_calendar": _later(lambda: self.commands.export_calendar),
            "print": _later(lambda: self.printing.print),
            "save_pdf": _later(lambda: self.printing.save_pdf),
            "copy_picture": _later(lambda: self.printing.copy_picture),
            "history": _later(lambda: self.pages.open_history),
            "backups": _later(lambda: self.pages.open_backups),
            "tasks": _later(lambda: self.tasks.setFocus),
            "hours": self.open_hours,
            "day_hours": self.open_day_hours,
            "colours": self.switch_colours,
            "quit": self.close,
        }

    @cached_property
    def item_menu(self) -> "ItemMenu":
        from planner.desktop.item_menu import ItemMenu  # noqa: PLC0415 (a quicker start)

        menu = ItemMenu(self.document, self.week, self.window_actions, self)
        menu.told.connect(self.tell)
        menu.renaming.connect(self.scoping.look_at)
        menu.turning.connect(self.scoping.look_at)
        menu.done_wanted.connect(self.commands.complete)
        menu.why_not_wanted.connect(self.workings.why_not.ask)
        menu.time_wanted.connect(self._begin_line)
        menu.day_wanted.connect(self._begin_day)
        return menu

    @cached_property
    def printing(self) -> "Printing":
        from planner.desktop.printing import Printing  # noqa: PLC0415 (a quicker start)

        printing = Printing(self.document, self.viewing, self)
        printing.told.connect(self.tell)
        return printing

    def _take_wish(self, wish: "Wish") -> None:
        """What the pages ask for that is neither a move nor a removal."""
        about = self.workings.why_not.about
        self.item_menu.asked_about = "" if about is None else about[1]
        self.item_menu.take(wish)

    def _change_current(self, name: str) -> None:
        self.item_menu.change(name)

    def _lay_out(self) -> None:
        look_only = self.tr("Flexday – only looking")
        self.setWindowTitle(look_only if self.document.is_read_only else "Flexday")
        self.setWindowIcon(window_icon())
        self.setAcceptDrops(True)
        self.resize(SIZE.boundedTo(self.screen().availableSize() - FRAME))
        left = QWidget(objectName="leftPanel")
        left.setFixedWidth(widened(LEFT_WIDTH))
        left.setLayout(self._left)
        self._left.addWidget(self.month)
        self._left.addStretch(1)
        for part, stretch in ((left, 0), (hairline(vertical=True), 0), (self.week, 1)):
            self._middle.addWidget(part, stretch)
        whole = QWidget()
        whole.setLayout(self._rows)
        for layout in (self._left, self._middle, self._rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._rows.addWidget(self.top_bar)
        self._rows.addWidget(hairline())
        self._rows.addLayout(self._middle, 1)
        self._rows.addWidget(hairline())
        self._rows.addWidget(self.ledger)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        document = self.document
        document.changed.connect(self._show_calendar)
        self._following.timeout.connect(self._show_rest)
        document.proposal_changed.connect(self._show_proposal)
        document.saving.connect(self.ledger.show_saving)
        document.saved.connect(self._show_saved)
        for told in (document.failed, document.told):
            told.connect(self.tell)
        self.key_map.changed.connect(self._show_keys)
        self.top_bar.menu_opens.connect(self._name_steps)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow_colours)
        self.quick_add.left.connect(self.week.setFocus)
        self.month.day_picked.connect(self.show_day)
        self.week.hours.mouse.day_outside = self.month.day_on_screen
        self.week.over_day.connect(self.month.show_target)
        self.viewing.shown.connect(self._show_days)
        self.week.menu_wanted.connect(self._take_wish)
        self.week.entry_renamed.connect(self._take_wish)
        self.week.days_created.connect(self._take_wish)
        self.week.time_pressed_out.connect(self._begin_line)
        self.week.entry_activated.connect(self._open_activated)
        self.week.canvas.appeared.connect(self._completing.start)
        self._completing.timeout.connect(self.complete)
        self._clock.timeout.connect(self._show_now)

    def _begin(self) -> None:
        self.setStyleSheet(panel_style(self._theme))
        self._show_window_keys()
        for part in (self.top_bar, self.quick_add, self.month, self.ledger):
            part.set_theme(self._theme)
        calendar = self.document.calendar
        today = self.document.today()
        self.week.begin(today, calendar, at_risk(self._task_plan()), self.zones.begin())
        self.viewing.begin()
        if self.week.kind is ViewKind.WEEK:
            self._show_days()
        else:
            self.show_day(today)
        if not self._preferences.has_seen_hours:
            self.first_start.show_calendar(calendar)
        self.ledger.show_saved(self.document.now(), self.document.zone)
        self._clock.start()
        self.week.setFocus()

    @property
    def is_complete(self) -> bool:
        return "workings" in self.__dict__

    def complete(self) -> None:
        """What the first picture did without, behind it."""
        self.workings.start()

    def _take_in(self, workings: "Workings") -> None:
        self._left.takeAt(1)
        self._left.addWidget(workings.tasks, 1)
        self._middle.addWidget(workings.side)
        Room(self, self._left.parentWidget(), workings.side)
        self.cut_words.start()
        workings.tasks.task_selected.connect(self._show_task)
        workings.tasks.set_theme(self._theme)
        workings.tasks.show_plan(self._task_plan())
        workings.tasks.show_key(first_key(self.window_actions["quick_add"]))
        workings.pages.set_theme(self._theme)
        workings.pages.theme_chosen.connect(self.follow_colours)
        workings.pages.week_start_chosen.connect(self._begin_weeks)
        workings.pages.language_chosen.connect(self.language_chosen)
        workings.pages.entry_wanted.connect(self._go_to)
        workings.settled.connect(self.settled)
        workings.quick_adding.day_wanted.connect(self.show_day)
        workings.pages.day_reached.connect(self.show_day)

    @cached_property
    def first_start(self) -> "FirstStart":
        from planner.desktop.first_start import FirstStart  # noqa: PLC0415 (a quicker start)

        line = FirstStart()
        line.change_wanted.connect(self.open_hours)
        line.closed.connect(self._keep_hours)
        self._rows.insertWidget(self._rows.indexOf(self.top_bar) + 2, line)
        return line

    def tell(self, text: str) -> None:
        self.toast.show_text(text)

    def _place_zones(self, bar: QWidget) -> None:
        """Below the top bar and its line."""
        self._rows.insertWidget(2, bar)

    def set_theme(self, theme: Theme) -> None:
        _dress(theme)
        self._take_colours(theme)

    def _take_colours(self, theme: Theme) -> None:
        self._theme = theme
        self.setStyleSheet(panel_style(theme))
        parts = (self.week, self.top_bar, self.quick_add, self.month, self.tasks, self.ledger)
        for part in (*parts, self.pages, self.finder):
            part.set_theme(theme)
        self.theme_changed.emit(theme)

    def follow_colours(self) -> None:
        """Those that were chosen, or the system's."""
        theme = chosen_theme(self._preferences)
        if theme is not self._theme:
            self.set_theme(theme)

    def switch_colours(self) -> None:
        theme = following(self._theme)
        self._preferences.theme = name_of(theme)
        self.set_theme(theme)

    def _begin_weeks(self) -> None:
        begin_weeks_with(self._preferences.week_start)
        self.show_day(self.week.focused_day)

    def show_day(self, day: date) -> None:
        """In the view that is chosen."""
        self.viewing.show_day(day)

    def _show_days(self) -> None:
        """What tells which days are seen."""
        viewing, days = self.viewing, self.viewing.days
        self.top_bar.show_day(viewing.kind, viewing.day)
        self.month.show_days(days.first, days.last, self.document.today())
        self._show_ledger()

    def _add(self) -> None:
        """In a month on the day that is focused."""
        if self.week.kind is ViewKind.MONTH and self.week.isAncestorOf(self.focusWidget()):
            self._begin_day(self.week.focused_day)
        else:
            self.quick_add.setFocus()

    def _show_calendar(self, calendar: Calendar) -> None:
        """In the week at once; the rest follows in the next turn of the event loop."""
        self.zones.follow()
        self.week.set_calendar(calendar, at_risk(self._task_plan()))
        if "first_start" in self.__dict__:
            self.first_start.show_calendar(calendar)
        self._following.start()

    def _show_rest(self) -> None:
        if self.is_complete:
            self.tasks.show_plan(self._task_plan())
        self._show_ledger()

    def _task_plan(self) -> TaskPlan:
        return task_plan(self.document.calendar, self.document.now())

    def _show_ledger(self) -> None:
        document = self.document
        monday = monday_of(counted_day(self.viewing.kind, self.viewing.day))
        self.ledger.show_week(document.calendar, monday, document.now())

    def _show_now(self) -> None:
        self.week.set_now(self.document.now())
        self.tasks.show_plan(self._task_plan())
        days = self.viewing.days
        self.month.show_days(days.first, days.last, self.document.today())

    def _show_proposal(self) -> None:
        state = self.document.proposal
        self.week.set_variant(state.variant if state else None)
        if state is not None:
            self.toast.hide()

    def _show_saved(self, at: datetime) -> None:
        self.ledger.show_saved(at, self.document.zone)

    def _begin_day(self, day: date) -> None:
        self.quick_add.begin_with(f"{day:%Y-%m-%d}")

    def _begin_line(self, created: Created) -> None:
        """The time is written, the title is wanted."""
        ends = (created.interval.start, created.interval.end)
        start, end = (local_time(moment, self.document.zone) for moment in ends)
        self.quick_add.begin_with(f"{start:%Y-%m-%d} {start:%H:%M}-{end:%H:%M}")

    def _open_activated(self, activated: Activated) -> None:
        entry = self.document.calendar.find(activated.uid)
        if isinstance(entry, PlannedBlock):
            self.pages.open_entry(entry.entry, block=entry.uid)
        else:
            self.pages.open_entry(activated.uid, activated.occurrence)

    def _show_task(self, uid: str) -> None:
        """Selects its blocks, and goes to the first one that is ahead."""
        blocks = [b for b in self.document.calendar.planned_blocks.values() if b.entry == uid]
        ahead = sorted(b.start for b in blocks if b.end > self.document.now())
        if ahead:
            self.show_day(self.document.day_of(ahead[0]))
        self.week.select(frozenset(block.uid for block in blocks))

    def _go_to(self, uid: str) -> None:
        self.going.go_to(uid)

    def open_files(self, files: Files) -> None:
        """What a start was given to import."""
        if files.paths:
            self.imports.open(files.paths)

    def come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)  # where a system lets no window come to the front by itself

    def open_palette(self) -> None:
        self._name_steps()
        self.finder.open()

    def _show_keys(self) -> None:
        """Those that are written in the window itself."""
        self._show_window_keys()
        self.tasks.show_key(first_key(self.window_actions["quick_add"]))

    def _show_window_keys(self) -> None:
        self.ledger.show_palette_key(first_key(self.window_actions["palette"]))
        self.quick_add.show_key(first_key(self.window_actions["quick_add"]))

    def _name_steps(self) -> None:
        name_steps(self.window_actions, self.document.undo_name, self.document.redo_name)

    def write_note(self) -> None:
        """To what is selected, else to the day in focus."""
        self.pages.open_notes(self.week.selected, self.week.focused_day)

    def open_hours(self) -> None:
        self._keep_hours()
        self.pages.open_hours()

    def open_day_hours(self) -> None:
        """Of the day in focus alone: it is different."""
        self._keep_hours()
        self.pages.open_hours(self.week.focused_day)

    def _keep_hours(self) -> None:
        self._preferences.mark_hours_seen()
        self.first_start.hide()

    def open_availability(self) -> None:
        from planner.desktop.availability_dialog import (  # noqa: PLC0415 (a quicker start)
            AvailabilityDialog,
        )

        ask = self.commands.worker.ask
        dialog = AvailabilityDialog(self.document, self._preferences, self._theme, ask, self)
        dialog.told.connect(self.toast.show_text)
        self.theme_changed.connect(dialog.set_theme)
        dialog.zone_given.connect(self.zones.show)
        dialog.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of the window wanted: Esc ends what is being planned or proposed."""
        if event.key() == Qt.Key.Key_Escape:
            self.commands.give_up()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from planner.desktop.import_commands import dropped_files  # noqa: PLC0415 (seldom)

        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        from planner.desktop.import_commands import dropped_files  # noqa: PLC0415 (seldom)

        event.acceptProposedAction()
        self.imports.open(dropped_files(event.mimeData()))

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
        if self.is_complete:
            self.workings.close()
        else:
            OpeningBackup(self.document, self).close()
        for timer in self.findChildren(QTimer):
            timer.stop()


def _later(find: Callable[[], Callable[[], object]]) -> Callable[[], object]:
    """Does what is found only then."""

    def do() -> object:
        return find()()

    return do


def _dress(theme: Theme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, theme)
