"""What comes in, line by line under its headings."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.desktop.importing.import_list import AT_ONCE, LINE, ImportList
from planner.desktop.importing.import_words import Line

NEW = Line("New", count=300)


def lines(count: int) -> tuple[Line, ...]:
    return (NEW, *(Line(f"Meeting {number}", "Monday 09:00") for number in range(count)))


@pytest.fixture
def shown(qtbot: QtBot) -> ImportList:
    made = ImportList()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def titles(of: ImportList) -> list[str]:
    return [of.item(row).data(LINE).title for row in range(of.count())]


def test_the_first_lines_are_there_at_once_and_the_others_soon(
    shown: ImportList, qtbot: QtBot
) -> None:
    shown.show_lines(lines(300))
    assert shown.count() == AT_ONCE
    qtbot.waitUntil(lambda: shown.is_filled)
    assert titles(shown) == [line.title for line in lines(300)]
    assert shown.currentRow() == 1, "a heading is nothing to go to"
    assert not shown.item(0).flags()


def test_who_goes_down_meanwhile_stays_where_he_is(shown: ImportList, qtbot: QtBot) -> None:
    shown.show_lines(lines(300))
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown.is_filled)
    assert shown.currentRow() == 2


def test_other_lines_take_the_place_of_those_that_still_come(
    shown: ImportList, qtbot: QtBot
) -> None:
    shown.show_lines(lines(300))
    shown.show_lines(lines(3))
    assert shown.is_filled
    assert titles(shown) == [line.title for line in lines(3)]

    shown.show_lines(lines(300))
    shown.show_nothing()
    qtbot.wait(20)
    assert shown.count() == 0


def test_a_long_title_is_read_in_full_by_a_screen_reader_and_broken_for_the_eye(
    shown: ImportList,
) -> None:
    shown.show_lines((NEW, Line("x" * 60, "Monday 09:00")))
    assert shown.item(1).text() == f"{'x' * 60}. Monday 09:00"
    assert len(shown.item(1).data(LINE).title) > 60
