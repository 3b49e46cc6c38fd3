"""What a right click offers: what can be done with the entry or the day under it, with its keys."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner.desktop.calendars.calendar_menu import add_calendars
from planner.desktop.document.document import Document
from planner.desktop.editing.page_edits import busy_turned, pinned, renamed, whole_days
from planner.desktop.fields.event_times import MORNING
from planner.desktop.keys.actions import first_key
from planner.desktop.planning.gesture_edits import Edit
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.day_gestures import on_other_day
from planner.desktop.week.gestures import Activated, Created, Moved, Removed
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.wishes import DaysCreated, MenuWanted, Pinned, Renamed, Turned
from planner.domain.clock import day_span, instant, local_time
from planner.domain.interval import Interval
from planner.domain.tasks import Task

Wish = MenuWanted | Renamed | Pinned | DaysCreated

LONGEST = 32
"""Characters of a title in the menu."""
ONE_HOUR = timedelta(hours=1)
FOR_WORK = ("why", "evening")
FOR_HABITS = ("skip", "snooze", "why")
FOR_DAYS = ("plan", "today", "day_hours", "availability")


class ItemMenu(QObject):
    """Opens the menu, and does what the pages ask for that is no move; made when it is wanted."""

    told = Signal(str)
    done_wanted = Signal(str)
    renaming = Signal(Renamed)
    turning = Signal(Turned)
    """They are about to be done."""

    why_not_wanted = Signal(datetime)
    time_wanted = Signal(Created)
    day_wanted = Signal(date)
    """What is to be added is written in the line; this is what it begins with."""

    def __init__(
        self,
        document: Document,
        view: CalendarView,
        actions: Mapping[str, QAction],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._view = view
        self._actions = actions
        self._window = window
        self.asked_about = ""
        """The title of the block of which it can be asked why it is not elsewhere."""

    def take(self, wish: Wish) -> None:
        if isinstance(wish, MenuWanted):
            self.open(wish)
        elif isinstance(wish, Renamed):
            self.renaming.emit(wish)
            self._commit(renamed(self._document.calendar, wish))
        elif isinstance(wish, Pinned):
            self._commit(pinned(self._document.calendar, wish))
        else:
            self._commit(whole_days(self._document.calendar, wish, self._document.zone))

    def _commit(self, edit: Edit) -> None:
        self._document.commit(edit.after, edit.name)

    def open(self, wanted: MenuWanted) -> None:
        menu = QMenu(self._window)
        menu.setObjectName("itemMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if wanted.item is None:
            self._fill_for_day(menu, wanted)
        elif wanted.item.state is ItemState.GHOST:
            self._fill_for_ghost(menu)
        else:
            self._fill_for_item(menu, wanted.item)
        menu.popup(wanted.at)

    def change(self, name: str) -> None:
        """What a verb of the entry's menu does, to the selected one."""
        item = self._view.current
        if item is None or item.state is ItemState.GHOST:
            self.told.emit(self.tr("Select an entry first"))
            return
        change = self._changes(item).get(name)
        if change is None:
            does, title = self._actions[name].text(), item.title
            text = self.tr('"{action}" is not for "{title}"')
            self.told.emit(text.format(action=does, title=title))
            return
        change()

    def _key(self, name: str) -> str:
        return first_key(self._actions[name])

    def _changes(self, item: Item) -> dict[str, Callable[[], object]]:
        """What can be done with it."""
        view, is_event = self._view, item.uid == item.entry
        changes: dict[str, Callable[[], object]] = {"rename": partial(view.edit, item)}
        if is_event:
            changes["busy"] = partial(self.turn_busy, item)
            changes["all_day"] = partial(self.turn_all_day, item)
        elif item.day_movable:
            wish = Pinned(item.uid, not item.pinned)
            changes["pin"] = partial(self.take, wish)
        if item.day_movable:
            changes["copy"] = partial(view.entry_moved.emit, self._copy(item))
        task = self._document.calendar.find(item.entry)
        if isinstance(task, Task) and task.is_open:
            changes["done"] = partial(self.done_wanted.emit, item.entry)
        return changes

    def _copy(self, item: Item) -> Moved:
        start = on_other_day(item.interval.start, 1, self._document.zone)
        return Moved(item.uid, item.occurrence, start, copy=True)

    def turn_all_day(self, item: Item) -> None:
        """On its day, or in the morning of it."""
        zone = self._document.zone
        day = local_time(item.interval.start, zone).date()
        start = instant(day, MORNING, zone) if item.all_day else day_span(day, zone).start
        moved = Moved(item.uid, item.occurrence, start, all_day=not item.all_day)
        self._view.entry_moved.emit(moved)

    def turn_busy(self, item: Item) -> None:
        wish = Turned(item.uid, not item.busy, item.occurrence)
        self.turning.emit(wish)
        edit = busy_turned(self._document.calendar, wish)
        self._document.change(edit.after, edit.name)

    def _fill_for_item(self, menu: QMenu, item: Item) -> None:
        view = self._view
        opened = Activated(item.uid, item.occurrence)
        _add(menu, self.tr("Open"), "Enter", partial(view.entry_activated.emit, opened))
        _add(menu, self.tr("Rename"), self._key("rename"), partial(view.edit, item))
        menu.addSeparator()
        self._fill_by_kind(menu, item)
        if item.day_movable:
            text = self.tr("Copy to the next day")
            _add(menu, text, self._key("copy"), partial(view.entry_moved.emit, self._copy(item)))
        menu.addSeparator()
        removed = Removed(item.uid, item.occurrence)
        _add(menu, self.tr("Remove"), "Del", partial(view.entry_removed.emit, removed))

    def _fill_by_kind(self, menu: QMenu, item: Item) -> None:
        if item.uid == item.entry:
            text = self.tr("Count as not busy") if item.busy else self.tr("Count as busy")
            _add(menu, text, self._key("busy"), partial(self.turn_busy, item))
            text = self.tr("At a time") if item.all_day else self.tr("All day")
            _add(menu, text, self._key("all_day"), partial(self.turn_all_day, item))
            add_calendars(menu, self._document, item)
            return
        if item.day_movable:
            text = self.tr("Unpin") if item.pinned else self.tr("Pin")
            wish = Pinned(item.uid, not item.pinned)
            _add(menu, text, self._key("pin"), partial(self.take, wish))
        task = self._document.calendar.find(item.entry)
        if isinstance(task, Task) and task.is_open:
            done = partial(self.done_wanted.emit, item.entry)
            _add(menu, self.tr("Mark the task done"), self._key("done"), done)
        for name in FOR_HABITS if item.kind is ItemKind.HABIT else FOR_WORK:
            menu.addAction(self._actions[name])
        add_calendars(menu, self._document, item)

    def _fill_for_ghost(self, menu: QMenu) -> None:
        document = self._document
        if document.proposal is not None:
            _add(menu, self.tr("Accept the proposal"), "Enter", document.accept)
            _add(menu, self.tr("Drop the proposal"), "Esc", document.drop_proposal)
            _add(menu, self.tr("Next variant"), "Tab", document.next_variant)

    def _fill_for_day(self, menu: QMenu, wanted: MenuWanted) -> None:
        day = wanted.day
        _add(menu, self.tr("Add here…"), self._key("quick_add"), partial(self._begin, wanted))
        ask = partial(self._view.page.edit_days, day, day)
        _add(menu, self.tr("Add for all day…"), "", ask)
        if self.asked_about and wanted.moment is not None:
            text = self.tr("Why is {title} not here?").format(title=_short(self.asked_about))
            at = self._snapped(wanted.moment)
            _add(menu, text, "", partial(self.why_not_wanted.emit, at))
        menu.addSeparator()
        for name in FOR_DAYS:
            menu.addAction(self._actions[name])

    def _snapped(self, moment: datetime) -> datetime:
        grid = self._document.calendar.settings.grid
        return self._view.canvas.week.snapped(moment, grid)

    def _begin(self, wanted: MenuWanted) -> None:
        """An hour from the time under the pointer, or only the day."""
        if wanted.moment is None:
            self.day_wanted.emit(wanted.day)
            return
        start = self._snapped(wanted.moment)
        self.time_wanted.emit(Created(Interval(start, start + ONE_HOUR)))


def _short(title: str) -> str:
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…"


def _add(menu: QMenu, text: str, key: str, slot: Callable[[], object]) -> None:
    """The key is shown; it works on the page, not in the menu."""
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.triggered.connect(lambda _checked=False: slot())
