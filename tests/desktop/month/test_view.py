from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from planner.desktop.look.theme import LIGHT
from planner.desktop.month.grid import MonthGrid
from planner.desktop.month.view import MonthView
from planner.desktop.week.gestures import Moved
from planner.domain.default import default_calendar
from planner.domain.entries import Appointment, Note
from planner.domain.ids import Uid
from planner.domain.tables import with_entries

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def meeting(number: int, day: int) -> Appointment:
    start = datetime(2026, 11, day, 8 + number, tzinfo=UTC)
    return Appointment(
        uid=Uid(f"{day}-{number}"),
        summary=f"Meeting {number}",
        start=start,
        end=start + timedelta(hours=1),
        zone=ZONE,
    )


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MonthView]:
    """Two meetings on the 10th, nine on the 12th."""
    month = MonthView(LIGHT, NOW)
    qtbot.addWidget(month)
    month.set_zones(ZONE)
    meetings = [*(meeting(n, 10) for n in range(2)), *(meeting(n, 12) for n in range(9))]
    month.set_calendar(with_entries(default_calendar(ZONE), meetings))
    month.show_span(date(2026, 10, 26), 42)
    month.resize(1000, 700)
    month.show()
    qtbot.waitExposed(month)
    return month


class Painted(QObject):
    """All that a widget is asked to paint."""

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self.region = QRegion()
        grid.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False

    @property
    def area(self) -> int:
        rect = self.region.boundingRect()
        return rect.width() * rect.height()


def line_of(view: MonthView, uid: str) -> QPoint:
    (found,) = (each for each in view.grid.lines.lines if each.item.uid == uid)
    return found.area.center()


def middle(view: MonthView, day: int) -> QPoint:
    return view.grid.month.cell(date(2026, 11, day)).center()


def start_drag(view: MonthView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.grid, LEFT, pos=start)
    QTest.mouseMove(view.grid, (start + end) / 2)
    QTest.mouseMove(view.grid, end)


def test_a_drag_reports_the_same_time_of_another_day(view: MonthView, qtbot: QtBot) -> None:
    start_drag(view, line_of(view, "10-1"), middle(view, 18))
    with qtbot.waitSignal(view.entry_moved) as moved:
        QTest.mouseRelease(view.grid, LEFT, pos=middle(view, 18))

    assert moved.args == [Moved(Uid("10-1"), None, datetime(2026, 11, 18, 9, tzinfo=UTC))]


def test_with_alt_a_drag_leaves_what_it_copies(view: MonthView, qtbot: QtBot) -> None:
    start_drag(view, line_of(view, "10-1"), middle(view, 18))
    with qtbot.waitSignal(view.entry_moved) as moved:
        QTest.mouseRelease(view.grid, LEFT, ALT, middle(view, 18))

    assert moved.args[0].copy


def test_escape_gives_up_a_drag(view: MonthView, qtbot: QtBot) -> None:
    start_drag(view, line_of(view, "10-1"), middle(view, 18))
    with qtbot.assertNotEmitted(view.entry_moved):
        QTest.keyClick(view.grid, Qt.Key.Key_Escape)
        QTest.mouseRelease(view.grid, LEFT, pos=middle(view, 18))

    assert view.grid.day_at(line_of(view, "10-1")) == date(2026, 11, 10)


def test_a_drag_repaints_lines_and_never_the_month(view: MonthView) -> None:
    start_drag(view, line_of(view, "10-1"), middle(view, 11))
    QApplication.processEvents()
    painted = Painted(view.grid)
    QTest.mouseMove(view.grid, middle(view, 13))
    QApplication.processEvents()
    QTest.mouseRelease(view.grid, LEFT, pos=middle(view, 13))

    cell = view.grid.month.cell(date(2026, 11, 13))
    assert 0 < painted.area <= 3 * cell.width() * cell.height()


def test_the_count_of_a_day_opens_it(view: MonthView, qtbot: QtBot) -> None:
    (more,) = view.grid.lines.others

    with qtbot.waitSignal(view.day_wanted) as wanted:
        QTest.mouseClick(view.grid, LEFT, pos=more.area.center())

    assert wanted.args == [date(2026, 11, 12)]


def test_a_right_click_on_a_day_asks_what_can_be_done_there(view: MonthView, qtbot: QtBot) -> None:
    point = middle(view, 17)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.grid.mapToGlobal(point))
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(view.grid, event)

    assert (wanted.args[0].item, wanted.args[0].day) == (None, date(2026, 11, 17))
    assert view.focused_day == date(2026, 11, 17)


def test_from_right_to_left_the_days_are_mirrored(view: MonthView) -> None:
    left = view.grid.rect_of_days(date(2026, 11, 9), date(2026, 11, 9)).left()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    mirrored = view.grid.rect_of_days(date(2026, 11, 9), date(2026, 11, 9))
    assert mirrored.left() > 800 > left
    assert view.grid.day_at(mirrored.center()) == date(2026, 11, 9)
    assert view.grid.hit_at(view.rect_of((Uid("10-1"), None)).center()).item is not None
    view.grid.grab()


def test_a_day_with_a_note_of_its_own_has_a_sign(view: MonthView) -> None:
    before = view.grid.grab(view.grid.rect_of_days(date(2026, 11, 5), date(2026, 11, 5))).toImage()
    other = view.grid.grab(view.grid.rect_of_days(date(2026, 11, 6), date(2026, 11, 6))).toImage()
    note = Note(uid=Uid("n"), text="Bins", at=datetime(2026, 11, 5, 9, tzinfo=UTC))
    view.set_calendar(with_entries(default_calendar(ZONE), [note]))
    rect = view.grid.rect_of_days(date(2026, 11, 5), date(2026, 11, 5))
    assert view.grid.grab(rect).toImage() != before
    beside = view.grid.rect_of_days(date(2026, 11, 6), date(2026, 11, 6))
    assert view.grid.grab(beside).toImage() == other
