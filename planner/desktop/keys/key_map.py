"""Which keys do what: those of the tables, and those that the user chose instead."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from planner.desktop.document.preferences import Preferences
from planner.desktop.keys.actions import VERBS, Verb
from planner.desktop.keys.place_keys import PLACE_KEYS, PORTABLE, SHARING, WINDOW, KeysOf, PlaceKey
from planner.domain.errors import RefusedEdit

NATIVE = QKeySequence.SequenceFormat.NativeText

Keyed = Verb | PlaceKey
EVERY: tuple[Keyed, ...] = (*VERBS, *PLACE_KEYS)


class KeyMap(QObject):
    """Keeps in the preferences what differs from the tables; the actions follow at once."""

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

    def of(self, place: str) -> KeysOf:
        """The keys of a place, as they are whenever it is asked."""
        return KeysOf(place, self.keys)

    def keys(self, wanted: Keyed) -> tuple[str, ...]:
        """Those of the table, but for what the user gave to another that shares its keys."""
        if wanted.name in self._chosen:
            return self._chosen[wanted.name]
        if not self._chosen:
            return wanted.keys
        rivals = (each for each in EVERY if each.name in self._chosen and meet(each, wanted))
        given = {_normal(key) for each in rivals for key in self._chosen[each.name]}
        return tuple(key for key in wanted.keys if _normal(key) not in given)

    def key_of(self, name: str) -> str:
        """The first one, as it is shown; empty where the verb has none."""
        keys = next(self.keys(verb) for verb in VERBS if verb.name == name)
        return shown(keys[0]) if keys else ""

    def is_changed(self, wanted: Keyed) -> bool:
        return wanted.name in self._chosen

    @property
    def is_own(self) -> bool:
        """Whether the user chose any."""
        return bool(self._chosen)

    def change(self, wanted: Keyed, key: str) -> None:
        """The only key of it from now on. Raises RefusedEdit, in a sentence, where the key
        does something else at the same place.
        """
        pressed = _normal(key)
        if not pressed:
            raise RefusedEdit(_tr("That is not a key that can be chosen."))
        other = self.owner(pressed, wanted)
        if other is not None and is_fixed(other):
            raise RefusedEdit(
                _tr('{key} has a fixed meaning: "{meaning}".').format(
                    key=shown(pressed), meaning=text_of(other)
                )
            )
        if other is not None:
            raise RefusedEdit(
                _tr('{key} is the key of "{action}". Give that another key first.').format(
                    key=shown(pressed), action=text_of(other)
                )
            )
        self._keep(self._chosen | {wanted.name: (pressed,)})

    def owner(self, key: str, beside: Keyed) -> Keyed | None:
        """Whose key it is where that of `beside` works."""
        for each in EVERY:
            mine = each is not beside and meet(each, beside)
            if mine and _normal(key) in map(_normal, self.keys(each)):
                return each
        return None

    def reset(self, wanted: Keyed) -> None:
        """To the keys of the table. Raises RefusedEdit where another has one of them now."""
        rest = {name: keys for name, keys in self._chosen.items() if name != wanted.name}
        for key in wanted.keys:
            other = self.owner(key, wanted)
            if other is not None:
                raise RefusedEdit(
                    _tr('{key} is the key of "{action}" now. Reset that first.').format(
                        key=shown(key), action=text_of(other)
                    )
                )
        self._keep(rest)

    def reset_all(self) -> None:
        self._keep({})

    def _keep(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        table = {each.name: each.keys for each in EVERY}
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


def place_of(wanted: Keyed) -> str:
    return wanted.place if isinstance(wanted, PlaceKey) else WINDOW


def is_fixed(wanted: Keyed) -> bool:
    return isinstance(wanted, PlaceKey) and wanted.is_fixed


def meet(one: Keyed, other: Keyed) -> bool:
    """Whether one key cannot mean both."""
    places = {place_of(one), place_of(other)}
    return len(places) == 1 or (WINDOW in places and places <= SHARING)


def shown(key: str) -> str:
    """As the keyboard of this system names it."""
    return QKeySequence(key).toString(NATIVE)


def shown_keys(keys: Sequence[str]) -> str:
    return " · ".join(map(shown, keys))


def text_of(wanted: Keyed) -> str:
    """In the window's language, without the dots that announce a page."""
    context = "Keys" if isinstance(wanted, PlaceKey) else "Actions"
    return QCoreApplication.translate(context, wanted.text).rstrip("…")


def _normal(key: str) -> str:
    return QKeySequence(key).toString(PORTABLE)


def _read(text: str) -> dict[str, tuple[str, ...]]:
    """What is damaged or of another version is left out: it is only habits."""
    if not text:
        return {}
    try:
        stored = json.loads(text)
    except ValueError:
        return {}
    names = {each.name for each in EVERY if not is_fixed(each)}
    given = stored.items() if isinstance(stored, dict) else ()
    return {
        name: tuple(filter(None, (_normal(key) for key in keys if isinstance(key, str))))
        for name, keys in given
        if name in names and isinstance(keys, list)
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
