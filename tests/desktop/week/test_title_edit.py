"""A title is written where it stands."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.week.all_day import DAYS_HEIGHT
from planner.desktop.week.items import Shown, week_items
from planner.desktop.week.title_edit import HEIGHT, SHORTEST, TitleEdit, edit_days, edit_title
from planner.desktop.week.view import WeekView
from planner.desktop.week.wishes import DaysCreated, Renamed
from planner.domain.calendar import Calendar
from planner.domain.clock import week_span
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


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("rect", "left", "top"),
    [
        (QRect(10, 10, 200, 28), 10, 10),
        (QRect(290, 10, 10, 28), 300 - SHORTEST, 10),
        (QRect(-50, -50, 10, 28), 0, 0),
        (QRect(10, 95, 200, 28), 10, 100 - HEIGHT),
    ],
)
def test_it_stays_inside_and_is_wide_enough_to_write_in(
    parent: QWidget, rect: QRect, left: int, top: int
) -> None:
    edit = TitleEdit(parent, rect, "Old", lambda _: None)
    assert (edit.x(), edit.y()) == (left, top)
    assert edit.width() >= SHORTEST
    assert edit.height() == HEIGHT


def test_all_of_the_old_title_is_selected(parent: QWidget) -> None:
    assert TitleEdit(parent, QRect(), "Old", lambda _: None).selectedText() == "Old"


@pytest.mark.parametrize(
    ("typed", "kept"), [("New", ["New"]), (" New ", ["New"]), ("Old", []), ("  ", [])]
)
def test_enter_keeps_a_title_that_is_another(
    parent: QWidget, qtbot: QtBot, typed: str, kept: list[str]
) -> None:
    found: list[str] = []
    edit = TitleEdit(parent, QRect(), "Old", found.append)
    qtbot.keyClicks(edit, typed)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert found == kept


def test_what_is_not_seen_is_not_edited(parent: QWidget, calendar: Calendar, now: datetime) -> None:
    within = week_span(now.date(), "UTC")
    item = week_items(Shown(calendar=calendar), within, now)[-1]
    wanted: list[Renamed] = []
    edit_title(parent, QRect(), item, wanted.append)
    assert parent.findChild(TitleEdit) is None
    edit_title(parent, QRect(0, 0, 200, 28), item, wanted.append)
    edit = parent.findChild(TitleEdit)
    assert edit is not None
    QTest.keyClicks(edit, "New")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert wanted == [Renamed(item.entry, "New", item.occurrence)]


def test_whole_days_are_made_once_they_have_a_title(parent: QWidget, monday: date) -> None:
    made: list[DaysCreated] = []
    for keys in ((Qt.Key.Key_Escape,), (Qt.Key.Key_Return,), (Qt.Key.Key_T, Qt.Key.Key_Return)):
        edit_days(parent, QRect(), monday, monday, made.append)
        edit = parent.findChildren(TitleEdit)[-1]
        for key in keys:
            QTest.keyClick(edit, key)
    assert made == [DaysCreated(monday, monday, "t")]


def test_a_title_that_is_edited_covers_all_of_its_entry(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    qtbot.mouseDClick(view.canvas, LEFT, pos=place(view, at(2, 14, 30)))
    (edit,) = view.findChildren(TitleEdit)
    (item,) = (p.item for p in view.canvas.placement.items if p.item.title == "Meeting")

    assert edit.geometry().contains(view.rect_of(item.key))
    assert (edit.selectedText(), edit.cursorPosition()) == ("Meeting", 0)


def test_whole_days_are_named_below_their_names(view: WeekView, monday: date) -> None:
    view.edit_days(monday, monday + timedelta(days=1))
    (edit,) = view.findChildren(TitleEdit)

    assert edit.y() >= DAYS_HEIGHT
    assert edit.width() > view.canvas.week.column_left(1) - view.canvas.week.left
