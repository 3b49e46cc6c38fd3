"""Lines of settings under headings, found by their words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.hours.setting_lines import SettingLines
from planner.desktop.look.segments import Segments


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[SettingLines]:
    page, made = QWidget(), SettingLines()
    page.setLayout(made)
    qtbot.addWidget(page)
    made.begin("Window")
    made.add_choice("Colours", ("Light", "Dark"), lambda _: None, "tema escuro", "As you like.")
    made.begin("Planning")
    made.add_value("minimum_rest", "Rest between two days")
    made.add_value("zone", "Time zone")
    page.show()
    yield made
    page.close()


def headings(lines: SettingLines) -> list[str]:
    page = lines.parentWidget()
    assert page is not None
    labels = page.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [label.text() for label in labels if not label.isHidden()]


@pytest.mark.parametrize(
    ("text", "found", "under"),
    [
        ("", ["Colours", "Rest between two days", "Time zone"], ["Window", "Planning"]),
        ("colours", ["Colours"], ["Window"]),
        ("DARK", ["Colours"], ["Window"]),
        ("escúro", ["Colours"], ["Window"]),
        ("minimum rest", ["Rest between two days"], ["Planning"]),
        ("time zone", ["Time zone"], ["Planning"]),
    ],
)
def test_a_line_is_found_by_its_label_its_choices_its_name_and_other_words(
    lines: SettingLines, text: str, found: list[str], under: list[str]
) -> None:
    assert lines.find(text)
    assert lines.shown() == found
    assert headings(lines) == under


def test_what_finds_nothing_says_so_and_empties_the_page(lines: SettingLines) -> None:
    assert not lines.find("qqq")
    assert (lines.shown(), headings(lines)) == ([], [])
    assert lines.find("")
    assert len(lines.shown()) == 3


def test_a_value_that_is_left_is_told_by_its_name(lines: SettingLines, qtbot: QtBot) -> None:
    edit = lines.edit_of("zone")
    with qtbot.waitSignal(lines.value_left) as left:
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert left.args == ["zone"]
    assert dict(lines.edits()) == {"minimum_rest": lines.edit_of("minimum_rest"), "zone": edit}


def test_a_mistake_stands_below_its_value_and_is_read_out(lines: SettingLines) -> None:
    edit = lines.edit_of("zone")
    assert lines.mistake("zone") == ""
    lines.mark("zone", "There is no such zone.")
    assert lines.mistake("zone") == edit.accessibleDescription() == "There is no such zone."
    assert edit.property("rejected")
    lines.mark("zone", "")
    assert (lines.mistake("zone"), edit.accessibleDescription()) == ("", "")
    assert not edit.property("rejected")
    assert lines.mistake("minimum_rest") == ""


def test_a_choice_is_told_by_its_place(qtbot: QtBot) -> None:
    chosen: list[int] = []
    page, made = QWidget(), SettingLines()
    page.setLayout(made)
    qtbot.addWidget(page)
    made.begin("Window")
    segments: Segments = made.add_choice("Numbers", ("1", "2", "3", "4"), chosen.append, "")
    segments.chosen.emit(2)
    assert chosen == [2]
    assert segments.property("many")
