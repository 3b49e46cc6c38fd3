"""Which keys do what: those of the table of actions, and those that the user chose instead."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from planner.desktop.actions import VERBS, Verb
from planner.desktop.preferences import Preferences
from planner.domain.errors import RefusedEdit

NATIVE = QKeySequence.SequenceFormat.NativeText
PORTABLE = QKeySequence.SequenceFormat.PortableText

TAKEN = {
    QT_TRANSLATE_NOOP("Keys", "Walk through the week"): (
        *("Up", "Down", "Left", "Right", "Home", "End"),
    ),
    QT_TRANSLATE_NOOP("Keys", "Move by the grid or by a day"): (
        *("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right"),
    ),
    QT_TRANSLATE_NOOP("Keys", "Make longer or shorter"): (*("Alt+Shift+Down", "Alt+Shift+Up"),),
    QT_TRANSLATE_NOOP("Keys", "Open, or accept a proposal"): (*("Return", "Enter"),),
    QT_TRANSLATE_NOOP("Keys", "Remove the selected entry"): ("Del",),
    QT_TRANSLATE_NOOP("Keys", "Menu of the entry or the day"): (*("Menu", "Shift+F10"),),
    QT_TRANSLATE_NOOP("Keys", "Mark the task in the list done"): ("Space",),
    QT_TRANSLATE_NOOP("Keys", "Show or hide the calendar in the list"): ("Space",),
    QT_TRANSLATE_NOOP("Keys", "Put the task in the list on the day"): ("B",),
    QT_TRANSLATE_NOOP("Keys", "Take the task in the list off the plan"): ("Backspace",),
    QT_TRANSLATE_NOOP("Keys", "One, following, all of a series"): (*("Alt+1", "Alt+2", "Alt+3"),),
    QT_TRANSLATE_NOOP("Keys", "Next variant, or next part"): ("Tab",),
    QT_TRANSLATE_NOOP("Keys", "Let go, close, drop a proposal"): ("Esc",),
}
"""Keys with a meaning of their own in the parts of the window; no action can have them."""


class KeyMap(QObject):
    """Keeps in the preferences what differs from the table; the actions follow at once."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._actions: Mapping[str, QAction] = {}
        self._preferences = preferences
        self._chosen = _read(preferences.keys)

    def rule(self, actions: Mapping[str, QAction]) -> None:
        """From now on these have the keys, by name."""
        self._actions = actions
        self._apply()

    def keys(self, verb: Verb) -> tuple[str, ...]:
        """Those of the table, but for what the user gave to another."""
        if verb.name in self._chosen:
            return self._chosen[verb.name]
        given = {_normal(key) for keys in self._chosen.values() for key in keys}
        return tuple(key for key in verb.keys if _normal(key) not in given)

    def key_of(self, name: str) -> str:
        """The first one, as it is shown; empty where the verb has none."""
        keys = next(self.keys(verb) for verb in VERBS if verb.name == name)
        return shown(keys[0]) if keys else ""

    def is_changed(self, verb: Verb) -> bool:
        return verb.name in self._chosen

    def change(self, verb: Verb, key: str) -> None:
        """The only key of the verb from now on. Raises RefusedEdit, in a sentence, where the key
        does something else.
        """
        wanted = _normal(key)
        if not wanted:
            raise RefusedEdit(_tr("That is not a key that can be chosen."))
        if (other := self.owner(wanted)) is not None and other is not verb:
            raise RefusedEdit(
                _tr('{key} is the key of "{action}". Give that another key first.').format(
                    key=shown(wanted), action=text_of(other)
                )
            )
        for meaning, keys in fixed_keys().items():
            if wanted in map(_normal, keys):
                raise RefusedEdit(
                    _tr('{key} has a fixed meaning: "{meaning}".').format(
                        key=shown(wanted), meaning=meaning
                    )
                )
        self._keep(self._chosen | {verb.name: (wanted,)})

    def owner(self, key: str) -> Verb | None:
        """Whose key it is now."""
        for verb in VERBS:
            if _normal(key) in map(_normal, self.keys(verb)):
                return verb
        return None

    def reset(self, verb: Verb) -> None:
        """To the keys of the table. Raises RefusedEdit where another has one of them now."""
        rest = {name: keys for name, keys in self._chosen.items() if name != verb.name}
        for key in verb.keys:
            other = self.owner(key)
            if other is not None and other is not verb:
                raise RefusedEdit(
                    _tr('{key} is the key of "{action}" now. Reset that first.').format(
                        key=shown(key), action=text_of(other)
                    )
                )
        self._keep(rest)

    def reset_all(self) -> None:
        self._keep({})

    def _keep(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        table = {verb.name: verb.keys for verb in VERBS}
        self._chosen = {
            name: keys for name, keys in chosen.items() if keys != table.get(name, keys)
        }
        self._preferences.keys = json.dumps(self._chosen) if self._chosen else ""
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        for verb in VERBS:
            action = self._actions.get(verb.name)
            wanted = [QKeySequence(key) for key in self.keys(verb)]
            if action is not None and action.shortcuts() != wanted:
                action.setShortcuts(wanted)


def fixed_keys() -> dict[str, tuple[str, ...]]:
    """By what they mean, in the window's language."""
    meant = {_tr(text): keys for text, keys in TAKEN.items()}
    return meant | {text_of(verb): verb.fixed for verb in VERBS if verb.fixed}


def shown(key: str) -> str:
    """As the keyboard of this system names it."""
    return QKeySequence(key).toString(NATIVE)


def shown_keys(keys: Sequence[str]) -> str:
    return " · ".join(map(shown, keys))


def text_of(verb: Verb) -> str:
    """In the window's language, without the dots that announce a page."""
    return QCoreApplication.translate("Actions", verb.text).rstrip("…")


def _normal(key: str) -> str:
    return QKeySequence(key).toString(PORTABLE)


def _read(text: str) -> dict[str, tuple[str, ...]]:
    """What is damaged or of another version is left out: it is only habits."""
    try:
        stored = json.loads(text or "{}")
    except ValueError:
        return {}
    names = {verb.name for verb in VERBS}
    given = stored.items() if isinstance(stored, dict) else ()
    return {
        name: tuple(filter(None, (_normal(key) for key in keys if isinstance(key, str))))
        for name, keys in given
        if name in names and isinstance(keys, list)
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
