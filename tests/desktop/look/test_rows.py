"""A list of lines under headings, walked through from the line above it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.keys.finder_line import FinderLine
from planner.desktop.look.rows import Row, Rows

ROWS = (
    Row("Tasks", "2", is_heading=True),
    Row("Review API", "Mon 23 Nov"),
    Row("Runbook", "P", is_key=True),
    Row("Notes", "1", is_heading=True),
    Row("Ask Marta", below="Mon 23 Nov 10:40"),
)


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    rows = Rows("Found")
    qtbot.addWidget(rows)
    rows.show_rows(ROWS)
    return rows


def test_the_first_line_is_current_and_headings_never_are(rows: Rows) -> None:
    assert rows.current == 1
    rows.step(1)
    rows.step(1)
    assert rows.current == 4
    rows.step(1)
    assert rows.current == 4
    rows.step(-8)
    assert rows.current == 1


def test_a_line_can_stay_current_when_others_are_shown(rows: Rows) -> None:
    rows.show_rows(ROWS[:3], 2)
    assert rows.current == 2
    rows.show_rows(ROWS, 3)
    assert rows.current == 1
    rows.show_rows([])
    assert rows.current is None


def test_each_line_is_read_out_whole(rows: Rows) -> None:
    index = rows.model().index(4, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ask Marta, Mon 23 Nov 10:40"


def test_arrows_in_the_line_above_walk_and_tell(rows: Rows, qtbot: QtBot) -> None:
    line = FinderLine(rows, "Find")
    qtbot.addWidget(line)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.accessibleDescription() == "Runbook, P"
    with qtbot.waitSignal(line.chosen) as chosen:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args == [2]


def test_with_the_focus_enter_chooses_and_delete_removes(rows: Rows, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.chosen) as chosen:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    with qtbot.waitSignal(rows.removal_wanted) as removed:
        QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert (chosen.args, removed.args) == ([1], [1])
