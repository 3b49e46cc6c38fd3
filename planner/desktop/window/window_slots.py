"""What the window's verbs do."""

from collections.abc import Callable
from functools import partial

from planner.desktop.keys.actions import CHANGES, Slots
from planner.desktop.views.viewing import Viewing
from planner.desktop.window.late_parts import LateParts
from planner.desktop.window.other_zones import OtherZones
from planner.desktop.window.page_openers import PageOpeners


def window_slots(
    parts: LateParts,
    openers: PageOpeners,
    viewing: Viewing,
    zones: OtherZones,
    close: Callable[[], object],
) -> Slots:
    """By the verb's name."""
    return {
        **_of_workings(parts),
        **_of_late_parts(parts),
        **viewing.slots(),
        "palette": openers.palette,
        "note": openers.note,
        "quick_add": parts.begin_line,
        "availability": openers.availability,
        "zones": zones.open,
        "hours": openers.hours,
        "day_hours": openers.day_hours,
        "colours": parts.colours.switch,
        "quit": close,
    }


def _of_workings(parts: LateParts) -> Slots:
    """What is looked up only when it is wanted is not made for the first picture."""
    found: dict[str, Callable[[], Callable[[], object]]] = {
        "search": lambda: parts.workings.pages.open_search,
        "settings": lambda: parts.workings.pages.open_settings,
        "keys": lambda: parts.workings.pages.open_keys,
        "calendars": lambda: parts.workings.pages.open_calendars,
        "unrecorded": lambda: parts.workings.pages.open_unrecorded,
        "history": lambda: parts.workings.pages.open_history,
        "backups": lambda: parts.workings.pages.open_backups,
        "plan": lambda: parts.workings.commands.plan,
        "evening": lambda: parts.workings.commands.evening,
        "why": lambda: parts.workings.commands.why,
        "fit": lambda: parts.workings.commands.fit,
        "undo": lambda: parts.workings.commands.undo,
        "redo": lambda: parts.workings.commands.redo,
        "export_calendar": lambda: parts.workings.commands.export_calendar,
        "skip": lambda: parts.workings.habits.skip,
        "snooze": lambda: parts.workings.habits.snooze,
        "import_calendar": lambda: parts.workings.imports.choose_files,
        "import_folder": lambda: parts.workings.imports.choose_folder,
        "tasks": lambda: parts.workings.tasks.setFocus,
    }
    return {name: partial(_do, find) for name, find in found.items()}


def _of_late_parts(parts: LateParts) -> Slots:
    found: dict[str, Callable[[], Callable[[], object]]] = {
        "print": lambda: parts.printing.print,
        "save_pdf": lambda: parts.printing.save_pdf,
        "copy_picture": lambda: parts.printing.copy_picture,
    }
    changes = {name: partial(_change, parts, name) for name in CHANGES}
    return {**changes, **{name: partial(_do, find) for name, find in found.items()}}


def _do(find: Callable[[], Callable[[], object]]) -> object:
    return find()()


def _change(parts: LateParts, name: str) -> None:
    """The selected entry."""
    parts.item_menu.change(name)
