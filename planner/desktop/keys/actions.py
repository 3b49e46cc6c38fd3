"""Everything that the window can do: one table of names, texts and keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from planner.domain.values import dataclass

LONGEST_NAME = 44
"""So much of a step's name fits into the menu."""


@dataclass(frozen=True, slots=True)
class Verb:
    """`group` orders the menu; all keys work everywhere in the window."""

    name: str
    text: str
    keys: tuple[str, ...]
    group: int


OF_VIEW = (6, 7)
"""Groups of verbs about what is shown; they have a menu in the menu."""

OF_ENTRY = 8
"""Group of verbs about the selected entry, which has them in its own menu."""

VERBS = (
    Verb("palette", QT_TRANSLATE_NOOP("Actions", "Everything…"), ("Ctrl+K",), 0),
    Verb("search", QT_TRANSLATE_NOOP("Actions", "Search…"), ("Ctrl+F", "/"), 0),
    Verb("quick_add", QT_TRANSLATE_NOOP("Actions", "Add…"), ("N",), 0),
    Verb("plan", QT_TRANSLATE_NOOP("Actions", "Plan everything"), ("P",), 0),
    Verb("evening", QT_TRANSLATE_NOOP("Actions", "Move work to the evening"), ("Shift+E",), 0),
    Verb("skip", QT_TRANSLATE_NOOP("Actions", "Skip the habit"), ("X",), 0),
    Verb("snooze", QT_TRANSLATE_NOOP("Actions", "Put the habit off…"), ("S",), 0),
    Verb("again", QT_TRANSLATE_NOOP("Actions", "Remind again in 10 minutes"), ("Shift+S",), 0),
    Verb("why", QT_TRANSLATE_NOOP("Actions", "Why it is there"), ("W",), 0),
    Verb("note", QT_TRANSLATE_NOOP("Actions", "Write a note…"), ("Shift+N",), 0),
    Verb("fit", QT_TRANSLATE_NOOP("Actions", "What does not fit…"), ("O",), 0),
    Verb("unrecorded", QT_TRANSLATE_NOOP("Actions", "What was not recorded…"), ("U",), 0),
    Verb("availability", QT_TRANSLATE_NOOP("Actions", "Availability…"), ("Ctrl+Shift+A",), 0),
    Verb("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), 1),
    Verb("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), 1),
    Verb("today", QT_TRANSLATE_NOOP("Actions", "Today"), ("T",), 2),
    Verb("previous_week", QT_TRANSLATE_NOOP("Actions", "Earlier"), ("K", "Ctrl+Left"), 2),
    Verb("next_week", QT_TRANSLATE_NOOP("Actions", "Later"), ("J", "Ctrl+Right"), 2),
    Verb("day", QT_TRANSLATE_NOOP("Actions", "Day"), ("1",), 6),
    Verb("four_days", QT_TRANSLATE_NOOP("Actions", "4 days"), ("4",), 6),
    Verb("work_week", QT_TRANSLATE_NOOP("Actions", "Work week"), ("5",), 6),
    Verb("week", QT_TRANSLATE_NOOP("Actions", "Week"), ("7",), 6),
    Verb("month", QT_TRANSLATE_NOOP("Actions", "Month"), ("M",), 6),
    Verb("agenda", QT_TRANSLATE_NOOP("Actions", "Agenda"), ("A",), 6),
    Verb("zoom_in", QT_TRANSLATE_NOOP("Actions", "Higher hours"), ("Ctrl++", "Ctrl+="), 7),
    Verb("zoom_out", QT_TRANSLATE_NOOP("Actions", "Lower hours"), ("Ctrl+-",), 7),
    Verb("zoom_default", QT_TRANSLATE_NOOP("Actions", "Hours as at first"), ("Ctrl+0",), 7),
    Verb("zones", QT_TRANSLATE_NOOP("Actions", "Time zones…"), ("Z",), 7),
    Verb("tasks", QT_TRANSLATE_NOOP("Actions", "To the tasks"), ("L",), 2),
    Verb("rename", QT_TRANSLATE_NOOP("Actions", "Rename"), ("F2",), OF_ENTRY),
    Verb("pin", QT_TRANSLATE_NOOP("Actions", "Pin or unpin"), ("F",), OF_ENTRY),
    Verb("copy", QT_TRANSLATE_NOOP("Actions", "Copy to the next day"), ("Ctrl+D",), OF_ENTRY),
    Verb("busy", QT_TRANSLATE_NOOP("Actions", "Count as busy or not"), (), OF_ENTRY),
    Verb("all_day", QT_TRANSLATE_NOOP("Actions", "All day, or at a time"), ("Shift+A",), OF_ENTRY),
    Verb("done", QT_TRANSLATE_NOOP("Actions", "Mark the task done"), (), OF_ENTRY),
    Verb("import_calendar", QT_TRANSLATE_NOOP("Actions", "Import…"), ("Ctrl+O",), 3),
    Verb("import_folder", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), ("Ctrl+Shift+O",), 3),
    Verb("export_calendar", QT_TRANSLATE_NOOP("Actions", "Export .ics…"), ("Ctrl+Shift+S",), 3),
    Verb("print", QT_TRANSLATE_NOOP("Actions", "Print…"), ("Ctrl+P",), 3),
    Verb("save_pdf", QT_TRANSLATE_NOOP("Actions", "Save as PDF…"), ("Ctrl+Shift+P",), 3),
    Verb("copy_picture", QT_TRANSLATE_NOOP("Actions", "Copy as a picture"), ("Ctrl+Shift+C",), 3),
    Verb("history", QT_TRANSLATE_NOOP("Actions", "History…"), ("Ctrl+H",), 3),
    Verb("backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), ("Ctrl+Shift+B",), 3),
    Verb("calendars", QT_TRANSLATE_NOOP("Actions", "Calendars…"), ("C",), 4),
    Verb("hours", QT_TRANSLATE_NOOP("Actions", "Working hours…"), ("Ctrl+,",), 4),
    Verb("day_hours", QT_TRANSLATE_NOOP("Actions", "Hours of this day…"), ("H",), 4),
    Verb("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), ("Ctrl+Shift+,",), 4),
    Verb("keys", QT_TRANSLATE_NOOP("Actions", "Keys…"), ("F1", "?"), 4),
    Verb("colours", QT_TRANSLATE_NOOP("Actions", "Light, dark, contrast"), ("Ctrl+Shift+D",), 4),
    Verb("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), 5),
)

CHANGES = tuple(verb.name for verb in VERBS if verb.group == OF_ENTRY)

Slots = Mapping[str, Callable[[], object]]


def make_actions(window: QWidget, slots: Slots) -> dict[str, QAction]:
    """An action for every verb, added to the window; `slots` has what each one does."""
    return {verb.name: _action(window, verb, slots[verb.name]) for verb in VERBS}


def _action(window: QWidget, verb: Verb, slot: Callable[[], object]) -> QAction:
    action = QAction(QCoreApplication.translate("Actions", verb.text), window)
    action.setObjectName(verb.name)
    action.setShortcuts([QKeySequence(keys) for keys in verb.keys])
    action.triggered.connect(lambda _checked=False: slot())
    window.addAction(action)
    return action


def name_steps(actions: Mapping[str, QAction], undo: str, redo: str) -> None:
    """Undo and redo say what they would do; an empty name is left out."""
    for verb, name in (("undo", undo), ("redo", redo)):
        text = next(QCoreApplication.translate("Actions", v.text) for v in VERBS if v.name == verb)
        named = QCoreApplication.translate("Actions", "{action}: {name}")
        shown = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        actions[verb].setText(named.format(action=text, name=shown) if name else text)


def first_key(action: QAction) -> str:
    """As the keyboard of this system names it; empty without one."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def follow_key(widget: QWidget, action: QAction, hint: Callable[[str], str]) -> None:
    """The widget's hint names the key that the action has now."""

    def show() -> None:
        widget.setToolTip(hint(first_key(action)))

    action.changed.connect(show)
    show()
