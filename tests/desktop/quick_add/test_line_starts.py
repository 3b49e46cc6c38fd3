"""The line begins empty, with a day, or with a time."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import LIGHT
from planner.desktop.look.view_kind import ViewKind
from planner.desktop.quick_add.line_starts import LineStarts
from planner.desktop.quick_add.quick_add_bar import QuickAddBar
from planner.desktop.views.calendar_view import CalendarView
from planner.desktop.week.gestures import Created
from planner.domain.default import default_calendar
from planner.domain.interval import Interval
from tests.desktop.weeks import NOW, ZONE, opened
from tests.domain.examples import at


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def bar(qtbot: QtBot) -> QuickAddBar:
    made = QuickAddBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def view(qtbot: QtBot, bar: QuickAddBar) -> Iterator[CalendarView]:
    """In one window with the line."""
    window = QWidget()
    qtbot.addWidget(window)
    made = CalendarView(LIGHT, NOW)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(made)
    window.resize(900, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


@pytest.fixture
def starts(tmp_path: Path, view: CalendarView, bar: QuickAddBar) -> Iterator[LineStarts]:
    document = opened(tmp_path, default_calendar(ZONE))
    yield LineStarts(document, view, bar)
    document.close()


def test_it_is_empty_unless_a_month_is_looked_at(
    starts: LineStarts, view: CalendarView, bar: QuickAddBar
) -> None:
    view.setFocus()
    starts.begin()
    assert bar.text == ""


def test_in_a_month_it_begins_on_the_focused_day(
    starts: LineStarts, view: CalendarView, bar: QuickAddBar
) -> None:
    view.show_view(ViewKind.MONTH)
    view.show_day(date(2026, 11, 27))
    starts.begin()
    assert bar.text == "", "the keyboard is not there"
    view.setFocus()
    starts.begin()
    assert bar.text == " Fri 27 Nov"


def test_a_time_that_was_pressed_out_is_on_ones_own_clock(
    starts: LineStarts, bar: QuickAddBar
) -> None:
    starts.begin_at(Created(Interval(at("2026-07-01T23:30"), at("2026-07-02T01:00"))))
    assert bar.text == " Thu 2 Jul 2026 00:30-02:00"
