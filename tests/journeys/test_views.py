"""Each view by mouse and by keys: something is made, moved, and taken back."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.look.view_kind import ViewKind
from planner.desktop.week.title_edit import TitleEdit
from planner.domain.clock import local_time
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment
from tests.desktop.weeks import ZONE, with_line
from tests.journeys.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TUESDAY = date(2026, 11, 24)
KEYS = {
    ViewKind.DAY: Key.Key_1,
    ViewKind.FOUR_DAYS: Key.Key_4,
    ViewKind.WORK_WEEK: Key.Key_5,
    ViewKind.WEEK: Key.Key_7,
    ViewKind.MONTH: Key.Key_M,
    ViewKind.AGENDA: Key.Key_A,
}
WITH_HOURS = [kind for kind in ViewKind if kind.has_hours]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """One meeting, on Tuesday from ten to eleven."""
    calendar = with_line(default_calendar(ZONE), "Meet Ana tue 10-11", "meeting")
    return Window(qtbot, tmp_path, calendar)


def start_of_meeting(window: Window) -> datetime:
    (event,) = (e for e in window.document.calendar.events() if e.uid == "meeting")
    return local_time(event.start, ZONE)


def at(month: int, day: int, hour: int) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, LEFT, pos=start)
    QTest.mouseMove(widget, (start + end) / 2)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, LEFT, pos=end)


def canvas_point(window: Window, day: date, hour: float) -> QPoint:
    week = window.main.week.canvas.week
    column = (day - week.first).days
    x = (week.column_left(column) + week.column_left(column + 1)) // 2
    return QPoint(x, round(week.y_at_wall(hour * 60)))


def settle(window: Window, qtbot: QtBot, done: Callable[[], bool]) -> None:
    """A drop may be planned beside the window first; what is proposed is accepted."""

    def arrived() -> bool:
        if window.document.proposal is not None:
            window.press(Key.Key_Return)
        return done()

    qtbot.waitUntil(arrived, timeout=10_000)


def test_with_hours_the_mouse_moves_and_undo_takes_it_back(window: Window, qtbot: QtBot) -> None:
    for kind in WITH_HOURS:
        window.press(KEYS[kind])
        window.main.show_day(TUESDAY)
        here, there = canvas_point(window, TUESDAY, 10.5), canvas_point(window, TUESDAY, 14.5)

        drag(window.main.week.canvas, here, there)
        settle(window, qtbot, lambda: start_of_meeting(window).hour == 14)

        window.press(Key.Key_Z, CONTROL)
        assert start_of_meeting(window) == at(11, 24, 10)


def test_with_hours_keys_make_move_and_take_back(window: Window, qtbot: QtBot) -> None:
    for kind in WITH_HOURS:
        window.press(KEYS[kind])
        window.main.show_day(TUESDAY)
        window.press(Key.Key_N)
        window.type("call tue 15-16")
        window.press(Key.Key_Return)
        settle(window, qtbot, lambda: len(list(window.document.calendar.events())) == 2)

        window.main.week.setFocus()
        window.press(Key.Key_Home)
        window.press(Key.Key_Down, ALT)
        settle(window, qtbot, lambda: start_of_meeting(window).minute == 5)
        window.press(Key.Key_Z, CONTROL)
        assert start_of_meeting(window) == at(11, 24, 10)
        window.press(Key.Key_Z, CONTROL)
        assert [e.uid for e in window.document.calendar.events()] == ["meeting"]


def test_in_a_month_days_are_pressed_out_and_an_entry_moves_by_days(
    window: Window, qtbot: QtBot
) -> None:
    window.press(Key.Key_M)
    grid = window.main.week.month.grid
    first, last = date(2026, 11, 9), date(2026, 11, 11)

    drag(grid, low(grid.month.cell(first).center()), low(grid.month.cell(last).center()))
    window.type("Fair")
    window.press(Key.Key_Return)
    (fair,) = (e for e in window.document.calendar.events() if e.all_day)
    assert (fair.summary, fair.interval.length) == ("Fair", timedelta(days=3))

    (line,) = (each for each in grid.lines.lines if each.item.uid == "meeting")
    drag(grid, line.area.center(), grid.month.cell(date(2026, 11, 19)).center())
    settle(window, qtbot, lambda: start_of_meeting(window) == at(11, 19, 10))

    window.press(Key.Key_Z, CONTROL)
    window.press(Key.Key_Z, CONTROL)
    assert start_of_meeting(window) == at(11, 24, 10)
    assert [e.uid for e in window.document.calendar.events()] == ["meeting"]


def low(point: QPoint) -> QPoint:
    """Below the lines of a day."""
    return point + QPoint(0, 20)


def test_in_a_month_everything_goes_by_keys(window: Window, qtbot: QtBot) -> None:
    window.press(Key.Key_M)
    window.press(Key.Key_Right)
    assert window.main.week.focused_day == TUESDAY
    window.press(Key.Key_Down)
    assert window.main.week.selected == {"meeting"}
    window.press(Key.Key_Down, ALT)
    settle(window, qtbot, lambda: start_of_meeting(window) == at(12, 1, 10))
    window.press(Key.Key_Z, CONTROL)

    window.press(Key.Key_Right)
    window.press(Key.Key_N)
    window.type("dentist 10-11")
    window.press(Key.Key_Return)
    settle(window, qtbot, lambda: len(list(window.document.calendar.events())) == 2)
    (dentist,) = (e for e in window.document.calendar.events() if e.uid != "meeting")
    assert dentist.summary == "Dentist"


def test_enter_on_a_day_of_the_month_opens_its_hours(window: Window) -> None:
    window.press(Key.Key_M)
    for _ in range(2):
        window.press(Key.Key_Right)
    window.press(Key.Key_Return)

    assert window.main.week.kind is ViewKind.DAY
    assert window.main.week.canvas.week.first == date(2026, 11, 25)


def test_the_months_go_by_with_the_arrows(window: Window) -> None:
    window.press(Key.Key_M)
    for _ in range(3):
        window.press(Key.Key_Down)
    assert window.main.week.focused_day == date(2026, 12, 14)
    assert window.main.week.month.grid.month.first == date(2026, 11, 30)


def test_in_the_agenda_keys_and_mouse_move_by_days(window: Window, qtbot: QtBot) -> None:
    window.press(Key.Key_A)
    window.press(Key.Key_Down)
    assert window.main.week.selected == {"meeting"}
    window.press(Key.Key_Right, ALT)
    settle(window, qtbot, lambda: start_of_meeting(window) == at(11, 25, 10))
    window.press(Key.Key_Z, CONTROL)

    sheet = window.main.week.agenda.sheet
    (row,) = (each for each in sheet.rows if each.item is not None)
    today = next(each for each in sheet.rows if each.day == date(2026, 11, 23) and not each.week)
    drag(sheet, QPoint(300, row.top + 9), QPoint(300, today.top + 9))
    settle(window, qtbot, lambda: start_of_meeting(window) == at(11, 23, 10))


def test_the_agenda_goes_on_in_both_directions(window: Window) -> None:
    window.press(Key.Key_A)
    agenda = window.main.week.agenda
    first, last = agenda.sheet.rows[0].day, agenda.sheet.rows[-1].day

    window.press(Key.Key_K)
    assert agenda.sheet.rows[0].day < first
    for _ in range(6):
        window.press(Key.Key_J)
    assert agenda.sheet.rows[-1].day > last
    assert agenda.seen_day() == date(2026, 12, 28)


def test_in_every_view_a_title_is_written_where_it_stands(window: Window) -> None:
    for kind in ViewKind:
        window.press(KEYS[kind])
        window.main.show_day(TUESDAY)
        window.main.week.select(frozenset({"meeting"}))
        window.press(Key.Key_F2)
        edit = QApplication.focusWidget()
        assert isinstance(edit, TitleEdit)
        window.type("Meet Rui")
        window.press(Key.Key_Return)

        assert [e.summary for e in window.document.calendar.events()] == ["Meet Rui"]
        window.press(Key.Key_Z, CONTROL)
        assert [e.summary for e in window.document.calendar.events()] == ["Meet Ana"]


def test_in_every_view_the_menu_of_an_entry_opens_by_key(window: Window) -> None:
    for kind in ViewKind:
        window.press(KEYS[kind])
        window.main.show_day(TUESDAY)
        window.main.week.select(frozenset({"meeting"}))
        window.press(Key.Key_Menu)

        menu = window.main.findChildren(QMenu, "itemMenu")[-1]
        texts = [action.text() for action in menu.actions() if action.text()]
        menu.close()
        assert texts[:2] == ["Open\tEnter", "Rename\tF2"]
        assert texts[-1] == "Remove\tDel"


def test_the_view_is_remembered(window: Window) -> None:
    window.press(Key.Key_M)
    window.main.close()

    assert window.preferences.view == "month"


def test_the_hours_of_another_place_come_and_go_by_keys(window: Window) -> None:
    before = window.main.week.canvas.week.left
    window.press(Key.Key_Z)
    window.type("kolkata")
    window.press(Key.Key_Return)
    window.type("new york")
    window.press(Key.Key_Return)
    assert window.main.week.canvas.sheet.zones == ("Asia/Kolkata", "America/New_York")
    assert window.main.week.canvas.week.left > before + 40

    window.press(Key.Key_Backspace)
    window.press(Key.Key_Return)
    assert window.main.week.canvas.sheet.zones == ("Asia/Kolkata",)
    assert window.preferences.zones == ("Asia/Kolkata",)
    assert window.main.week.canvas.hasFocus()


def test_hours_grow_and_shrink_by_keys(window: Window) -> None:
    height = window.main.week.canvas.height()
    window.press(Key.Key_Plus, CONTROL)
    assert window.main.week.canvas.height() > height
    window.press(Key.Key_Minus, CONTROL)
    window.press(Key.Key_Minus, CONTROL)
    assert window.main.week.canvas.height() < height
    window.press(Key.Key_0, CONTROL)
    assert window.main.week.canvas.height() == height


def test_what_is_dragged_to_the_small_month_moves_to_that_day(window: Window, qtbot: QtBot) -> None:
    canvas, month = window.main.week.canvas, window.main.month
    cell = month.cell_of(date(2026, 12, 3))
    target = canvas.mapFromGlobal(month.mapToGlobal(cell.center().toPoint()))

    drag(canvas, canvas_point(window, TUESDAY, 10.5), target)

    settle(window, qtbot, lambda: start_of_meeting(window) == at(12, 3, 10))


def test_an_appointment_keeps_its_kind_when_it_moves(window: Window) -> None:
    """What was made in one view is the same in every other."""
    for kind in (ViewKind.MONTH, ViewKind.AGENDA, ViewKind.DAY, ViewKind.WEEK):
        window.press(KEYS[kind])
    assert isinstance(window.document.calendar.find("meeting"), Appointment)
    assert window.main.week.canvas.week.columns == 7


def test_whole_days_are_added_by_keys_from_the_menu(qtbot: QtBot, window: Window) -> None:
    for kind in (ViewKind.WEEK, ViewKind.MONTH, ViewKind.AGENDA):
        window.press(KEYS[kind])
        window.main.show_day(TUESDAY)
        window.main.week.select(frozenset())
        window.press(Key.Key_Menu)
        menu = window.main.findChildren(QMenu, "itemMenu")[-1]
        (add,) = (each for each in menu.actions() if each.text() == "Add for all day…")
        menu.close()
        add.trigger()
        window.type(f"Fair in {kind.value}")
        window.press(Key.Key_Return)

        added = [e for e in window.document.calendar.events() if e.all_day]
        assert [(e.summary, local_time(e.start, ZONE).date()) for e in added] == [
            (f"Fair in {kind.value}", TUESDAY)
        ]
        window.main.activateWindow()  # which no window manager does here when a menu closes
        qtbot.waitUntil(window.main.isActiveWindow)
        window.main.week.setFocus()
        window.press(Key.Key_Z, CONTROL)
