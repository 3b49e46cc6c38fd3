"""Some versions of PySide6 drop a reference of None or True with every call, until the program
aborts after a few hundred emits or a few thousand setter calls.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500
NOISE = 100
"""Other code may drop some references meanwhile; the fault drops one for each call."""


class Sender(QObject):
    plain = Signal()
    carrying = Signal(object)


def emits(sender: Sender, _label: QLabel) -> None:
    sender.plain.emit()


def emits_of_none(sender: Sender, _label: QLabel) -> None:
    sender.carrying.emit(None)


def setters(_sender: Sender, label: QLabel) -> None:
    label.setText("text")
    label.setVisible(False)


@pytest.mark.parametrize("call", [emits, emits_of_none, setters])
def test_calls_take_no_reference_of_none_away(
    qtbot: QtBot, call: Callable[[Sender, QLabel], None]
) -> None:
    sender, label = Sender(), QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call(sender, label)
    assert sys.getrefcount(None) > before - NOISE
