"""Asks whether more of a series is meant, and waits for no answer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.editing.scope_bar import NAMES, ScopeBar
from planner.desktop.keys.place_keys import SCOPE, KeysOf
from planner.domain.scoped_edits import Scope

KEYS = KeysOf(SCOPE)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for name, widget in (("button", QWidget()), ("line", QLineEdit())):
        widget.setObjectName(name)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(widget)
    made.resize(900, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def bar(window: QWidget) -> Iterator[ScopeBar]:
    made = ScopeBar(window)
    made.ask("Only this one was moved")
    yield made
    made.hide()


def focused(window: QWidget, name: str) -> QWidget:
    widget = window.findChild(QWidget, name)
    assert widget is not None
    widget.setFocus()
    return widget


@pytest.mark.parametrize("scope", Scope)
def test_a_button_answers(bar: ScopeBar, qtbot: QtBot, scope: Scope) -> None:
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.buttons[scope].click()
    assert chosen.args == [scope]


@pytest.mark.parametrize(("name", "scope"), NAMES.items())
def test_so_does_its_key_wherever_the_focus_is(
    bar: ScopeBar, window: QWidget, qtbot: QtBot, name: str, scope: Scope
) -> None:
    assert bar.buttons[scope].text().endswith(KEYS.shown(name))
    with qtbot.waitSignal(bar.chosen) as chosen:
        QTest.keyClicks(focused(window, "button"), KEYS.shown(name))
    assert chosen.args == [scope]


@pytest.mark.parametrize("name", NAMES)
def test_not_where_something_is_written_nor_when_it_is_gone(
    bar: ScopeBar, window: QWidget, qtbot: QtBot, name: str
) -> None:
    with qtbot.assertNotEmitted(bar.chosen):
        QTest.keyClicks(focused(window, "line"), KEYS.shown(name))
        bar.hide()
        QTest.keyClicks(focused(window, "button"), KEYS.shown(name))


def test_it_goes_by_itself_and_later_when_it_asks_again(bar: ScopeBar) -> None:
    assert bar.isVisible()
    bar._timer.setInterval(1)
    bar._timer.start()
    QTest.qWait(0)
    bar.ask("And again")
    assert bar._timer.isActive()
    assert bar.text == "And again"
    bar._timer.timeout.emit()
    assert not bar.isVisible()
    assert not bar._timer.isActive()


@pytest.mark.parametrize("width", [900, 260])
def test_it_stays_inside_the_window(bar: ScopeBar, window: QWidget, width: int) -> None:
    window.resize(width, 400)
    assert window.rect().contains(bar.geometry())
    assert abs(bar.geometry().center().x() - window.rect().center().x()) <= 1
