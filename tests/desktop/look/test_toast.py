from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.look.toast import LASTING, Toast


def toast_in_a_window(qtbot: QtBot) -> Toast:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    qtbot.waitExposed(window)
    window.toast = Toast(window)  # type: ignore[attr-defined]
    return window.toast  # type: ignore[attr-defined, no-any-return]


def test_it_goes_away_by_itself(qtbot: QtBot) -> None:
    toast = toast_in_a_window(qtbot)
    toast.show_text("Saved")
    timer = toast.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    timer.setInterval(1)
    qtbot.waitUntil(toast.isHidden)
    assert not timer.isActive()


def test_undo_is_offered_only_where_it_makes_sense(qtbot: QtBot) -> None:
    toast = toast_in_a_window(qtbot)
    undo = toast.findChild(QPushButton)
    assert undo is not None
    toast.show_text("The disk is full.")
    assert not undo.isVisible()
    toast.show_text("Add a call", undo=True)
    with qtbot.waitSignal(toast.undo_wanted):
        undo.click()
    toast.hide()


def test_it_stays_inside_its_window_when_that_shrinks(qtbot: QtBot) -> None:
    toast = toast_in_a_window(qtbot)
    toast.show_text("A sentence that is rather long, as sentences about disks tend to be " * 2)
    window = toast.parentWidget()
    assert window is not None
    window.resize(640, 300)
    qtbot.waitUntil(lambda: window.rect().contains(toast.geometry()))
    toast.hide()


def test_a_reminder_stays_until_it_is_clicked(qtbot: QtBot) -> None:
    toast = toast_in_a_window(qtbot)
    toast.show_text("Doctor: in 10 min", lasting=True)
    timer = toast.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == LASTING
    qtbot.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert toast.isHidden()
    assert not timer.isActive()
