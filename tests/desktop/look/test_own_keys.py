from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from planner.desktop.look.own_keys import keeps

D = Qt.Key.Key_D
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
OFFER, PRESS = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress


def test_only_offers_of_its_own_keys_without_control_are_kept() -> None:
    assert keeps(QKeyEvent(OFFER, D, PLAIN), {D})
    assert keeps(QKeyEvent(OFFER, D, SHIFT), {D})
    assert not keeps(QKeyEvent(OFFER, D, CONTROL), {D})
    assert not keeps(QKeyEvent(PRESS, D, PLAIN), {D})
    assert not keeps(QKeyEvent(OFFER, Qt.Key.Key_E, PLAIN), {D})
