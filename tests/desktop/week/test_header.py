from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.theme import LIGHT
from planner.desktop.week.geometry import WeekGeometry
from planner.desktop.week.gestures import Activated, Pressed
from planner.desktop.week.header import DAYS_HEIGHT, Header, Heading, day_names
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
    made = Header(week, look(LIGHT, qapp.font()), Heading(monday, loads, items))
    qtbot.addWidget(made)
    made.resize(760, made.height())
    made.show()
    return made


def test_all_day_entries_lie_in_as_few_rows_as_they_need(header: Header) -> None:
    assert header.height() == DAYS_HEIGHT + 1 + 3 + 2 * (18 + 3) + 1


def test_without_all_day_entries_their_rows_are_not_there(
    header: Header, monday: date, zone: str, qapp: QApplication
) -> None:
    week = WeekGeometry(monday, zone, left=60, right=760, hour_height=48)

    header.show_heading(week, look(LIGHT, qapp.font()), Heading(monday))

    assert header.height() == DAYS_HEIGHT + 1


def test_a_press_on_an_all_day_entry_reports_it_and_its_day(
    header: Header, qtbot: QtBot, monday: date
) -> None:
    with qtbot.waitSignal(header.pressed) as pressed:
        qtbot.mouseClick(header, LEFT, pos=QPoint(400, DAYS_HEIGHT + 10))

    (press,) = pressed.args
    assert (press.item.uid, press.day) == ("freeze", monday + timedelta(days=3))


def test_a_press_on_a_day_reports_the_day_alone(header: Header, qtbot: QtBot, monday: date) -> None:
    with qtbot.waitSignal(header.pressed) as pressed:
        qtbot.mouseClick(header, LEFT, pos=QPoint(700, 10))

    assert pressed.args == [Pressed(None, monday + timedelta(days=6), adds=False)]


def test_a_double_click_on_an_all_day_entry_activates_it(header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.entry_activated) as activated:
        qtbot.mouseDClick(header, LEFT, pos=QPoint(80, DAYS_HEIGHT + 10))

    assert activated.args == [Activated(Uid("fair"), None)]


def test_today_stands_in_an_accent_pill(header: Header) -> None:
    image = header.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(60, 160) for y in range(10, DAYS_HEIGHT - 10)
    }

    assert LIGHT.accent.name() in colours


def columns_of(width: int, monday: date, zone: str) -> WeekGeometry:
    return WeekGeometry(monday, zone, left=60, right=60 + 7 * width, hour_height=48)


@pytest.mark.parametrize(("width", "letters"), [(100, 3), (30, 1)])
def test_weekdays_are_shortened_where_there_is_no_room(
    qapp: QApplication, monday: date, zone: str, width: int, letters: int
) -> None:
    names = day_names(columns_of(width, monday, zone), look(LIGHT, qapp.font()), monday)

    assert {len(name) for name in names} == {letters}


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
