from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.all_day import DAYS_HEIGHT
from planner.desktop.week.day_names import day_names
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.gestures import Moved, Pressed, Resized
from planner.desktop.week.header import Header, Heading
from planner.desktop.week.items import Item, ItemKind
from planner.desktop.week.look import look
from planner.domain.ids import Uid
from planner.domain.interval import Interval

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

At = Callable[..., datetime]
LEFT = Qt.MouseButton.LeftButton


def all_day(uid: str, start: datetime, end: datetime) -> Item:
    return Item(
        uid=Uid(uid),
        entry=Uid(uid),
        interval=Interval(start, end),
        title=uid,
        kind=ItemKind.MEETING,
        all_day=True,
    )


@pytest.fixture
def header(qtbot: QtBot, qapp: QApplication, monday: date, zone: str, at: At) -> Header:
    week = WeekGeometry(monday, zone, left=60, right=760, hour_height=48)
    items = (
        all_day("freeze", at(3, 0), at(5, 0)),
        all_day("holiday", at(4, 0), at(5, 0)),
        all_day("fair", at(0, 0), at(1, 0)),
    )
    loads = {monday: timedelta(hours=7, minutes=30)}
    made = Header(week, look(LIGHT, qapp.font()), Heading(monday, loads))
    made.show_items(items)
    qtbot.addWidget(made)
    made.resize(760, made.height())
    made.show()
    return made


def test_all_day_entries_lie_in_as_few_rows_as_they_need(header: Header) -> None:
    assert header.height() == DAYS_HEIGHT + 1 + 3 + 2 * (18 + 3) + 1


def test_without_all_day_entries_their_rows_are_not_there(
    header: Header,
) -> None:
    header.show_items(())

    assert header.height() == DAYS_HEIGHT + 1


def test_a_press_on_an_all_day_entry_reports_it_and_its_day(
    header: Header, qtbot: QtBot, monday: date
) -> None:
    with qtbot.waitSignal(header.mouse.pressed) as pressed:
        qtbot.mouseClick(header, LEFT, pos=QPoint(400, DAYS_HEIGHT + 10))

    (press,) = pressed.args
    assert (press.item.uid, press.day) == ("freeze", monday + timedelta(days=3))


def test_a_press_on_a_day_reports_the_day_alone(header: Header, qtbot: QtBot, monday: date) -> None:
    with qtbot.waitSignal(header.mouse.pressed) as pressed:
        qtbot.mouseClick(header, LEFT, pos=QPoint(700, 10))

    assert pressed.args == [Pressed(None, monday + timedelta(days=6), adds=False)]


def test_a_double_click_on_an_all_day_entry_edits_it(header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.mouse.edit_wanted) as wanted:
        qtbot.mouseDClick(header, LEFT, pos=QPoint(80, DAYS_HEIGHT + 10))

    assert wanted.args[0].uid == "fair"


def test_a_double_click_on_a_day_opens_it(header: Header, qtbot: QtBot, monday: date) -> None:
    with qtbot.waitSignal(header.mouse.day_wanted) as wanted:
        qtbot.mouseDClick(header, LEFT, pos=QPoint(700, 10))

    assert wanted.args == [monday + timedelta(days=6)]


def drag(header: Header, qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(header, LEFT, pos=start)
    qtbot.mouseMove(header, (start + end) / 2)
    qtbot.mouseMove(header, end)
    qtbot.mouseRelease(header, LEFT, pos=end)


def test_days_are_pressed_out_above_the_hours(header: Header, qtbot: QtBot, monday: date) -> None:
    with qtbot.waitSignal(header.mouse.days_pressed_out) as pressed:
        drag(header, qtbot, QPoint(700, 10), QPoint(480, 10))

    assert pressed.args == [monday + timedelta(days=4), monday + timedelta(days=6)]


def test_an_all_day_entry_goes_to_another_day(header: Header, qtbot: QtBot, at: At) -> None:
    with qtbot.waitSignal(header.mouse.entry_moved) as moved:
        drag(header, qtbot, QPoint(400, DAYS_HEIGHT + 10), QPoint(200, DAYS_HEIGHT + 10))

    assert moved.args == [Moved(Uid("freeze"), None, at(1, 0))]


def test_the_end_of_an_all_day_entry_makes_it_longer(header: Header, qtbot: QtBot, at: At) -> None:
    end = next(chip.rect.right() for chip in header.lane.chips if chip.item.uid == "freeze")

    with qtbot.waitSignal(header.mouse.entry_resized) as resized:
        drag(header, qtbot, QPoint(end, DAYS_HEIGHT + 10), QPoint(end + 100, DAYS_HEIGHT + 10))

    assert resized.args == [Resized(Uid("freeze"), None, at(3, 0), at(6, 0))]


def test_too_many_all_day_entries_leave_a_count_that_opens_their_day(
    header: Header, qtbot: QtBot, monday: date, at: At
) -> None:
    header.show_items(tuple(all_day(f"a{n}", at(2, 0), at(3, 0)) for n in range(6)))
    (more,) = header.lane.others

    assert (more.count, len(header.lane.chips)) == (3, 3)
    with qtbot.waitSignal(header.mouse.day_wanted) as wanted:
        qtbot.mouseClick(header, LEFT, pos=more.rect.center())
    assert wanted.args == [monday + timedelta(days=2)]


def test_today_stands_in_an_accent_pill(header: Header) -> None:
    image = header.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(60, 160) for y in range(10, DAYS_HEIGHT - 10)
    }

    assert LIGHT.accent.name() in colours


def columns_of(width: int, monday: date, zone: str) -> WeekGeometry:
    return WeekGeometry(monday, zone, left=60, right=60 + 7 * width, hour_height=48)


def test_weekdays_are_shortened_as_far_as_there_is_no_room(
    qapp: QApplication, monday: date, zone: str
) -> None:
    made = look(LIGHT, qapp.font())
    letters = [
        len(day_names(columns_of(width, monday, zone), made, monday)[0])
        for width in range(100, 18, -1)
    ]

    assert sorted(set(letters), reverse=True) == [3, 2, 1, 0]
    assert letters == sorted(letters, reverse=True)


def test_weekdays_that_begin_alike_keep_three_letters_where_they_can(
    qapp: QApplication, monday: date, zone: str
) -> None:
    """Segunda and sexta, quarta and quinta."""
    before = QLocale()
    QLocale.setDefault(QLocale("pt_PT"))
    try:
        names = day_names(columns_of(69, monday, zone), look(LIGHT, qapp.font()), monday)
    finally:
        QLocale.setDefault(before)

    assert names == ("seg", "ter", "qua", "qui", "sex", "sáb", "dom")


@pytest.mark.parametrize("width", range(58, 100, 2))
def test_the_pill_of_today_does_not_touch_the_next_day(
    qtbot: QtBot, qapp: QApplication, monday: date, zone: str, width: int
) -> None:
    week = columns_of(width, monday, zone)
    loads = {monday: timedelta(hours=7, minutes=30)}
    header = Header(week, look(LIGHT, qapp.font()), Heading(monday, loads))
    qtbot.addWidget(header)
    header.resize(week.right, header.height())
    image = header.grab().toImage()

    near = range(week.column_left(1) - 4, week.column_left(1) - 1)
    seen = {image.pixelColor(x, y).name() for x in near for y in range(4, DAYS_HEIGHT - 4)}

    assert seen == {LIGHT.panel.name()}
