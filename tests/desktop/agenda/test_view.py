from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from planner.desktop.agenda.view import MOST_WEEKS, AgendaView
from planner.desktop.look.theme import LIGHT
from planner.desktop.week.gestures import Moved
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MONDAY = date(2026, 11, 23)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[AgendaView]:
    """A meeting on every day, at nine, for as long as one looks."""
    start = datetime(2020, 1, 1, 9, tzinfo=UTC)
    daily = Appointment(
        uid=Uid("daily"),
        summary="Stand-up",
        start=start,
        end=start + timedelta(minutes=15),
        zone=ZONE,
        recurrence=Recurrence(rule="FREQ=DAILY"),
    )
    agenda = AgendaView(LIGHT, NOW)
    qtbot.addWidget(agenda)
    agenda.set_zones(ZONE)
    agenda.set_calendar(with_entries(default_calendar(ZONE), [daily]))
    agenda.resize(800, 500)
    agenda.show()
    qtbot.waitExposed(agenda)
    agenda.show_span(MONDAY, 7)
    return agenda


VERTICAL = Qt.Orientation.Vertical


def bar(view: AgendaView) -> QScrollBar:
    return next(b for b in view.findChildren(QScrollBar) if b.orientation() is VERTICAL)


def test_at_first_it_stands_at_today(view: AgendaView) -> None:
    assert view.seen_day() == MONDAY


def test_scrolling_up_brings_earlier_weeks_and_moves_nothing(view: AgendaView) -> None:
    for _ in range(20):
        seen = view.seen_day()
        bar(view).setValue(bar(view).value() - 150)
        assert timedelta(0) <= seen - view.seen_day() <= timedelta(days=6)

    assert view.seen_day() < MONDAY - timedelta(days=60)


def test_scrolling_down_goes_on_and_drops_what_is_far_above(view: AgendaView) -> None:
    for _ in range(80):
        seen = view.seen_day()
        bar(view).setValue(bar(view).value() + 450)
        assert timedelta(0) <= view.seen_day() - seen <= timedelta(days=16)

    days = {row.day for row in view.sheet.rows}
    assert view.seen_day() > MONDAY + timedelta(days=300)
    assert max(days) - min(days) <= timedelta(weeks=MOST_WEEKS)


def test_the_week_at_the_top_is_told(view: AgendaView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.week_reached) as reached:
        bar(view).setValue(view.sheet.top_of(MONDAY + timedelta(days=9)) + 5)

    assert reached.args == [MONDAY + timedelta(days=7)]


def test_arrows_go_from_entry_to_entry_and_day_to_day(view: AgendaView) -> None:
    for key, day in (
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 6),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(view.sheet, key)
        assert view.focused_day == MONDAY + timedelta(days=day)
        assert view.selected == {"daily"}


def test_one_occurrence_moves_by_keys(view: AgendaView, qtbot: QtBot) -> None:
    QTest.keyClick(view.sheet, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.entry_moved) as moved:
        QTest.keyClick(view.sheet, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    nine = datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert moved.args == [Moved(Uid("daily"), nine, nine + timedelta(days=1))]


def test_days_are_pressed_out_beside_the_entries(view: AgendaView, qtbot: QtBot) -> None:
    rows = [row for row in view.sheet.rows if not row.week and row.day >= MONDAY]
    first, last = QPoint(20, rows[0].top + 9), QPoint(20, rows[2].top + 9)
    QTest.mousePress(view.sheet, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(view.sheet, (first + last) / 2)
    QTest.mouseMove(view.sheet, last)
    with qtbot.waitSignal(view.mouse.days_pressed_out) as pressed:
        QTest.mouseRelease(view.sheet, Qt.MouseButton.LeftButton, pos=last)

    assert pressed.args == [MONDAY, MONDAY + timedelta(days=2)]


def test_arrows_go_on_beyond_what_was_made_at_first(view: AgendaView) -> None:
    for _ in range(60):
        QTest.keyClick(view.sheet, Qt.Key.Key_Down)
    assert view.focused_day == MONDAY + timedelta(days=59)
    for _ in range(120):
        QTest.keyClick(view.sheet, Qt.Key.Key_Up)
    assert view.focused_day == MONDAY - timedelta(days=61)


def test_what_lasts_for_days_is_passed_on_each_of_them(view: AgendaView) -> None:
    trip = Appointment(
        uid=Uid("trip"),
        summary="Trip",
        start=datetime(2026, 11, 23, tzinfo=UTC),
        end=datetime(2026, 11, 25, tzinfo=UTC),
        zone=ZONE,
        all_day=True,
    )
    view.set_calendar(with_entries(default_calendar(ZONE), [trip]))
    for day in (0, 1, 1):
        QTest.keyClick(view.sheet, Qt.Key.Key_Down)
        assert (view.focused_day, view.selected) == (MONDAY + timedelta(days=day), {"trip"})
