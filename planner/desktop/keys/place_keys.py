"""Keys with a meaning of their own in one place of the window, in one table."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from planner.domain.values import dataclass

PORTABLE = QKeySequence.SequenceFormat.PortableText
KEYPAD, SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier

WINDOW = QT_TRANSLATE_NOOP("Keys", "Everywhere in the window")
DAYS = QT_TRANSLATE_NOOP("Keys", "In the days, on what is selected")
TASKS = QT_TRANSLATE_NOOP("Keys", "In the list of tasks")
CALENDARS = QT_TRANSLATE_NOOP("Keys", "In the list of calendars")
PROPOSAL = QT_TRANSLATE_NOOP("Keys", "At a proposal")
UNRECORDED = QT_TRANSLATE_NOOP("Keys", "At what was not recorded")
SCOPE = QT_TRANSLATE_NOOP("Keys", "After a change to something that repeats")
HOURS = QT_TRANSLATE_NOOP("Keys", "Where working hours are painted")
FIELDS = QT_TRANSLATE_NOOP("Keys", "In fields and lists")
PAGES = QT_TRANSLATE_NOOP("Keys", "On the other pages at the side")
SHARING = frozenset((WINDOW, DAYS, TASKS))
"""They share their keys; a page at the side has its own as long as the focus is in it."""


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """`is_fixed` where everyone expects it so, or where other keys would not do."""

    name: str
    place: str
    text: str
    keys: tuple[str, ...]
    is_fixed: bool = False


def _fixed(place: str, text: str, *keys: str) -> PlaceKey:
    return PlaceKey(f"{place}: {text}", place, text, keys, is_fixed=True)


PLACE_KEYS = (
    _fixed(
        DAYS,
        QT_TRANSLATE_NOOP("Keys", "Walk through the week"),
        *("Up", "Down", "Left", "Right", "Home", "End"),
    ),
    _fixed(
        DAYS,
        QT_TRANSLATE_NOOP("Keys", "Move by the grid or by a day"),
        *("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right"),
    ),
    _fixed(
        DAYS,
        QT_TRANSLATE_NOOP("Keys", "Make longer or shorter"),
        *("Alt+Shift+Down", "Alt+Shift+Up"),
    ),
    _fixed(DAYS, QT_TRANSLATE_NOOP("Keys", "Open, or accept a proposal"), "Return", "Enter"),
    _fixed(DAYS, QT_TRANSLATE_NOOP("Keys", "Remove the selected entry"), "Del"),
    _fixed(DAYS, QT_TRANSLATE_NOOP("Keys", "Menu of the entry or the day"), *("Menu", "Shift+F10")),
    _fixed(DAYS, QT_TRANSLATE_NOOP("Keys", "Let go, close, drop a proposal"), "Esc"),
    PlaceKey(
        "tasks.done",
        TASKS,
        QT_TRANSLATE_NOOP("Keys", "Mark the task in the list done"),
        ("Space", "D"),
    ),
    PlaceKey(
        "tasks.block",
        TASKS,
        QT_TRANSLATE_NOOP("Keys", "Put the task in the list on the day"),
        ("B",),
    ),
    PlaceKey(
        "tasks.unplan",
        TASKS,
        QT_TRANSLATE_NOOP("Keys", "Take the task in the list off the plan"),
        ("Backspace",),
    ),
    _fixed(TASKS, QT_TRANSLATE_NOOP("Keys", "Open the task"), "Return", "Enter"),
    _fixed(TASKS, QT_TRANSLATE_NOOP("Keys", "Remove the task"), "Del"),
    _fixed(TASKS, QT_TRANSLATE_NOOP("Keys", "From filter to filter"), "Left", "Right"),
    _fixed(CALENDARS, QT_TRANSLATE_NOOP("Keys", "Show or hide the calendar"), "Space"),
    _fixed(CALENDARS, QT_TRANSLATE_NOOP("Keys", "Open the calendar"), "Return", "Enter"),
    _fixed(CALENDARS, QT_TRANSLATE_NOOP("Keys", "Remove the calendar"), "Del"),
    _fixed(PROPOSAL, QT_TRANSLATE_NOOP("Keys", "Accept it"), "Return", "Enter"),
    _fixed(PROPOSAL, QT_TRANSLATE_NOOP("Keys", "Next variant"), "Tab"),
    _fixed(PROPOSAL, QT_TRANSLATE_NOOP("Keys", "Leave everything as it is"), "Esc"),
    _fixed(PROPOSAL, QT_TRANSLATE_NOOP("Keys", "Go through what moves"), "Up", "Down"),
    PlaceKey(
        "proposal.refuse", PROPOSAL, QT_TRANSLATE_NOOP("Keys", "Leave one move out"), ("Space",)
    ),
    PlaceKey("proposal.why", PROPOSAL, QT_TRANSLATE_NOOP("Keys", "Why it goes there"), ("W",)),
    _fixed(
        PROPOSAL,
        QT_TRANSLATE_NOOP("Keys", "Another weekday, for work in the evening"),
        *("1", "2", "3", "4", "5", "6", "7"),
    ),
    PlaceKey(
        "unrecorded.done",
        UNRECORDED,
        QT_TRANSLATE_NOOP("Keys", "Done; with Shift all the rest"),
        ("D",),
    ),
    PlaceKey("unrecorded.partly", UNRECORDED, QT_TRANSLATE_NOOP("Keys", "Partly done"), ("P",)),
    PlaceKey(
        "unrecorded.missed",
        UNRECORDED,
        QT_TRANSLATE_NOOP("Keys", "Not done; with Shift all the rest"),
        ("N",),
    ),
    PlaceKey(
        "unrecorded.unsay", UNRECORDED, QT_TRANSLATE_NOOP("Keys", "Take it back"), ("Backspace",)
    ),
    PlaceKey(
        "unrecorded.more", UNRECORDED, QT_TRANSLATE_NOOP("Keys", "More of it"), ("+", "Right")
    ),
    PlaceKey("unrecorded.less", UNRECORDED, QT_TRANSLATE_NOOP("Keys", "Less of it"), ("-", "Left")),
    _fixed(UNRECORDED, QT_TRANSLATE_NOOP("Keys", "Record what is said"), "Return", "Enter"),
    _fixed(UNRECORDED, QT_TRANSLATE_NOOP("Keys", "From block to block"), "Up", "Down"),
    PlaceKey("scope.this", SCOPE, QT_TRANSLATE_NOOP("Keys", "Only this one"), ("1", "T")),
    PlaceKey(
        "scope.following", SCOPE, QT_TRANSLATE_NOOP("Keys", "This and the following"), ("2", "F")
    ),
    PlaceKey("scope.all", SCOPE, QT_TRANSLATE_NOOP("Keys", "All of them"), ("3", "A")),
    PlaceKey("hours.core", HOURS, QT_TRANSLATE_NOOP("Keys", "Preferred hours"), ("C",)),
    PlaceKey("hours.flexible", HOURS, QT_TRANSLATE_NOOP("Keys", "Possible hours"), ("F",)),
    PlaceKey("hours.never", HOURS, QT_TRANSLATE_NOOP("Keys", "No hours"), ("N", "Del")),
    _fixed(
        HOURS,
        QT_TRANSLATE_NOOP("Keys", "From cell to cell"),
        *("Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End"),
    ),
    _fixed(
        HOURS,
        QT_TRANSLATE_NOOP("Keys", "Select several"),
        *("Shift+Up", "Shift+Down", "Shift+Left", "Shift+Right"),
    ),
    _fixed(FIELDS, QT_TRANSLATE_NOOP("Keys", "Next part of the window"), "Tab", "Shift+Tab"),
    _fixed(FIELDS, QT_TRANSLATE_NOOP("Keys", "Go through what was found"), "Up", "Down"),
    _fixed(FIELDS, QT_TRANSLATE_NOOP("Keys", "Take it, or add what was written"), "Return"),
    _fixed(FIELDS, QT_TRANSLATE_NOOP("Keys", "Give up what was written"), "Esc"),
    _fixed(FIELDS, QT_TRANSLATE_NOOP("Keys", "Leave a field of several lines"), "Ctrl+Return"),
    _fixed(FIELDS, QT_TRANSLATE_NOOP("Keys", "Begin a line in a note"), "Shift+Return"),
    _fixed(
        FIELDS,
        QT_TRANSLATE_NOOP("Keys", "Remove a note, or a key of one's own from this page"),
        "Del",
    ),
    _fixed(
        FIELDS, QT_TRANSLATE_NOOP("Keys", "Take the last time zone away, in its line"), "Backspace"
    ),
    _fixed(
        PAGES,
        QT_TRANSLATE_NOOP("Keys", "One, following, all of a series"),
        *("Alt+1", "Alt+2", "Alt+3"),
    ),
    _fixed(
        PAGES,
        QT_TRANSLATE_NOOP("Keys", "Choose a repair, or where a habit is put off to"),
        *("1", "2", "3", "4", "5", "6", "7", "8", "9"),
    ),
    _fixed(PAGES, QT_TRANSLATE_NOOP("Keys", "Day or month first, at an import"), "D", "M"),
    _fixed(PAGES, QT_TRANSLATE_NOOP("Keys", "Import, restore, or copy the free times"), "Return"),
    _fixed(PAGES, QT_TRANSLATE_NOOP("Keys", "Save the free times, in Availability"), "Ctrl+S"),
    _fixed(
        PAGES,
        QT_TRANSLATE_NOOP("Keys", "Publish the free times or stop it, in Availability"),
        *("Ctrl+P", "Ctrl+Shift+P"),
    ),
    _fixed(PAGES, QT_TRANSLATE_NOOP("Keys", "Close"), "Esc"),
)


class KeysOf:
    """What the keys of one place mean now; without a map of keys, what the table says."""

    def __init__(
        self, place: str, keys: Callable[[PlaceKey], tuple[str, ...]] = lambda each: each.keys
    ) -> None:
        self._mine = {each.name: each for each in PLACE_KEYS if each.place == place}
        self._keys = keys

    def meant(self, event: QKeyEvent) -> str:
        """The name of what the key stands for, also with Shift; empty where it has no meaning."""
        given = event.modifiers()
        return self._exact(event, given) or self._exact(event, given & ~SHIFT)

    def _exact(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> str:
        return self._meanings().get(_portable(event.key(), modifiers & ~KEYPAD), "")

    def is_more(self, event: QKeyEvent) -> bool:
        """Whether Shift is pressed beyond what the key has."""
        return bool(event.modifiers() & SHIFT) and self._exact(event, event.modifiers()) == ""

    def claims(self, event: QEvent) -> bool:
        """Takes such a key from the window's shortcuts: it comes as a press."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        if not self.meant(event):
            return False
        event.accept()
        return True

    def shown(self, name: str) -> str:
        """The first key, as the keyboard of this system names it."""
        keys = self._keys(self._mine[name])
        return (
            QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        )

    def _meanings(self) -> Mapping[str, str]:
        return {
            QKeySequence(key).toString(PORTABLE): each.name
            for each in self._mine.values()
            for key in self._keys(each)
        }


def _portable(key: int, modifiers: Qt.KeyboardModifier) -> str:
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(key))).toString(PORTABLE)
