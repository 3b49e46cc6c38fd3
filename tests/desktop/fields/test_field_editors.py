"""Editors of single fields."""

from pytestqt.qtbot import QtBot

from planner.desktop.fields.field_editors import ChoiceEditor


def test_what_is_longer_than_its_field_is_read_from_its_beginning(qtbot: QtBot) -> None:
    editor = ChoiceEditor((("", "as usual"), ("1d", "1 day before")), offers=True)
    qtbot.addWidget(editor)
    editor.show_value("1d, 2h, Fri 27 Nov 09:00")
    line = editor.lineEdit()
    assert line is not None
    assert (line.text(), line.cursorPosition()) == ("1d, 2h, Fri 27 Nov 09:00", 0)
    editor.show_value("1d")
    assert editor.currentText() == "1 day before"
