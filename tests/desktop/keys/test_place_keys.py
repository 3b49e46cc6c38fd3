"""What a key means in one place."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from planner.desktop.keys.place_keys import HOURS, UNRECORDED, KeysOf, PlaceKey

Key, Modifier = Qt.Key, Qt.KeyboardModifier
OFFER, PRESS = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(PRESS, key, modifiers)


def test_shift_is_more_where_no_key_has_it() -> None:
    keys = KeysOf(UNRECORDED)
    assert keys.meant(press(Key.Key_D)) == "unrecorded.done"
    assert keys.meant(press(Key.Key_D, Modifier.ShiftModifier)) == "unrecorded.done"
    assert keys.is_more(press(Key.Key_D, Modifier.ShiftModifier))
    assert not keys.is_more(press(Key.Key_D))
    assert keys.meant(press(Key.Key_Plus, Modifier.KeypadModifier)) == "unrecorded.more"


def test_what_another_place_means_by_a_key_is_nothing_here() -> None:
    assert KeysOf(HOURS).meant(press(Key.Key_D)) == ""
    assert KeysOf(HOURS).meant(press(Key.Key_F)) == "hours.flexible"


def test_only_offers_of_its_own_keys_are_claimed() -> None:
    keys = KeysOf(HOURS)
    assert keys.claims(QKeyEvent(OFFER, Key.Key_C, Modifier.NoModifier))
    assert not keys.claims(QKeyEvent(OFFER, Key.Key_C, Modifier.ControlModifier))
    assert not keys.claims(QKeyEvent(OFFER, Key.Key_X, Modifier.NoModifier))
    assert not keys.claims(press(Key.Key_C))


def test_others_keys_replace_those_of_the_table() -> None:
    def chosen(each: PlaceKey) -> tuple[str, ...]:
        return ("Ctrl+J",) if each.name == "hours.core" else each.keys

    keys = KeysOf(HOURS, chosen)
    assert keys.meant(press(Key.Key_C)) == ""
    assert keys.meant(press(Key.Key_J, Modifier.ControlModifier)) == "hours.core"
    assert keys.shown("hours.core") == "Ctrl+J"
