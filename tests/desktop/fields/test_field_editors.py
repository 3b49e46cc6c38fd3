"""What a field is filled in with shows a value and tells when it was left."""

from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.fields.field import YES, Field, Shape
from planner.desktop.fields.field_editors import (
    CheckEditor,
    ChoiceEditor,
    Editor,
    LineEditor,
    TextEditor,
    editor_of,
    mark,
)
from planner.domain.tasks import Priority

CHOICES = tuple((each.value, each.value.title()) for each in Priority)
Kind: TypeAlias = type[Editor]  # type: ignore[valid-type]


def made(qtbot: QtBot, shape: Shape) -> Editor:
    field = Field("x", "X", lambda *_: "", lambda entry, *_: entry, shape, CHOICES)
    editor = editor_of(field)
    qtbot.addWidget(editor)
    editor.show()
    return editor


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        (Shape.LINE, LineEditor),
        (Shape.TEXT, TextEditor),
        (Shape.CHECK, CheckEditor),
        (Shape.CHOICE, ChoiceEditor),
        (Shape.OFFER, ChoiceEditor),
    ],
)
def test_each_shape_has_its_editor(qtbot: QtBot, shape: Shape, kind: Kind) -> None:
    assert type(made(qtbot, shape)) is kind


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (Shape.LINE, "some words"),
        (Shape.TEXT, "two\nlines"),
        (Shape.CHECK, YES),
        (Shape.CHECK, ""),
        (Shape.CHOICE, "high"),
        (Shape.OFFER, "high"),
        (Shape.OFFER, "something else"),
    ],
)
def test_what_is_shown_is_not_typed(qtbot: QtBot, shape: Shape, value: str) -> None:
    editor = made(qtbot, shape)
    editor.show_value(value)
    assert editor.value == value
    assert not editor.is_typed


@pytest.mark.parametrize("shape", [Shape.LINE, Shape.TEXT, Shape.OFFER])
def test_escape_gives_up_what_was_typed_and_only_that(qtbot: QtBot, shape: Shape) -> None:
    editor = made(qtbot, shape)
    editor.show_value("before")
    with qtbot.assertNotEmitted(editor.given_up):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    QTest.keyClicks(editor, "more")
    assert editor.is_typed
    with qtbot.waitSignal(editor.given_up):
        QTest.keyClick(editor, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("shape", "modifiers"),
    [
        (Shape.LINE, Qt.KeyboardModifier.NoModifier),
        (Shape.TEXT, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_enter_leaves_it_where_it_has_no_other_meaning(
    qtbot: QtBot, shape: Shape, modifiers: Qt.KeyboardModifier
) -> None:
    editor = made(qtbot, shape)
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Return, modifiers)
    assert "\n" not in editor.value


def test_in_a_text_enter_alone_begins_a_line(qtbot: QtBot) -> None:
    editor = made(qtbot, Shape.TEXT)
    with qtbot.assertNotEmitted(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value == "\n"


def test_a_click_on_a_box_is_typed(qtbot: QtBot) -> None:
    editor = made(qtbot, Shape.CHECK)
    editor.show_value("")
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Space)
    assert (editor.value, editor.is_typed) == (YES, True)


def test_a_choice_is_its_value_whatever_it_is_called(qtbot: QtBot) -> None:
    editor = made(qtbot, Shape.OFFER)
    assert isinstance(editor, ChoiceEditor)
    editor.setEditText("HIGH")
    assert editor.value == "high"
    editor.setEditText("whenever")
    assert editor.value == "whenever"


def test_a_mistake_is_marked_and_read_out(qtbot: QtBot) -> None:
    editor = made(qtbot, Shape.LINE)
    for mistake in ("It is no time.", ""):
        mark(editor, mistake)
        assert editor.accessibleDescription() == mistake
        assert editor.property("rejected") is bool(mistake)


def test_what_is_longer_than_its_field_is_read_from_its_beginning(qtbot: QtBot) -> None:
    editor = ChoiceEditor((("", "as usual"), ("1d", "1 day before")), offers=True)
    qtbot.addWidget(editor)
    editor.show_value("1d, 2h, Fri 27 Nov 09:00")
    line = editor.lineEdit()
    assert line is not None
    assert (line.text(), line.cursorPosition()) == ("1d, 2h, Fri 27 Nov 09:00", 0)
    editor.show_value("1d")
    assert editor.currentText() == "1 day before"
