"""A title is written where it stands."""

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.week.title_edit import TitleEdit
from planner.desktop.week.view import WeekView
from planner.desktop.week.wishes import Renamed
from planner.domain.ids import Uid
from tests.desktop.week.dragging import LEFT, At, Key, place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_double_click_edits_the_title_in_place(view: WeekView, qtbot: QtBot, at: At) -> None:
    qtbot.mouseDClick(view.canvas, LEFT, pos=place(view, at(2, 14, 30)))
    (edit,) = view.findChildren(TitleEdit)
    assert (edit.text(), edit.hasFocus()) == ("Meeting", True)

    edit.setText("Interview")
    with qtbot.waitSignal(view.entry_renamed) as renamed:
        qtbot.keyClick(edit, Key.Key_Return)

    assert renamed.args == [Renamed(Uid("meeting"), "Interview")]
    assert view.canvas.hasFocus()


def test_escape_leaves_a_title_as_it_was(view: WeekView, qtbot: QtBot, at: At) -> None:
    qtbot.mouseDClick(view.canvas, LEFT, pos=place(view, at(2, 14, 30)))
    (edit,) = view.findChildren(TitleEdit)
    edit.setText("Interview")

    with qtbot.assertNotEmitted(view.entry_renamed):
        qtbot.keyClick(edit, Key.Key_Escape)
