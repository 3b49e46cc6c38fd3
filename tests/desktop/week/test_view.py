from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPaintEvent,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from planner.desktop.look.theme import DARK, LIGHT, Theme
from planner.desktop.week.all_day import DAYS_HEIGHT
from planner.desktop.week.canvas import Canvas
from planner.desktop.week.gestures import Activated, Created, Moved, Removed, Resized, Selection
from planner.desktop.week.header import Header, Heading
from planner.desktop.week.title_edit import TitleEdit
from planner.desktop.week.view import WeekView
from planner.desktop.week.wishes import Renamed
from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries
from planner.scheduling.building.proposal import Variant, VariantKind

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

At = Callable[..., datetime]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(
    qtbot: QtBot, calendar: Calendar, monday: date, zone: str, now: datetime
) -> Iterator[WeekView]:
    week = WeekView(LIGHT, now)
    qtbot.addWidget(week)
    week.set_zones(zone)
    week.set_calendar(calendar)
    week.show_week(monday)
    week.resize(1160, 700)
    week.show()
    qtbot.waitExposed(week)
    return week


def place(view: WeekView, moment: datetime) -> QPoint:
    """A point of the canvas in the middle of a day."""
    week = view.canvas.week
    column = week.column_of(moment)
    x = (week.column_left(column) + week.column_left(column + 1)) // 2
    return QPoint(x, round(week.y_of(week.axis(column).minute_of(moment))))


def send(
    canvas: Canvas,
    kind: QEvent.Type,
    point: QPoint,
    modifiers: Qt.KeyboardModifier = PLAIN,
) -> None:
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    event = QMouseEvent(
        kind, QPointF(point), QPointF(canvas.mapToGlobal(point)), button, LEFT, modifiers
    )
    QApplication.sendEvent(canvas, event)


def start_drag(
    view: WeekView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN
) -> None:
    send(view.canvas, QEvent.Type.MouseButtonPress, start, modifiers)
    send(view.canvas, QEvent.Type.MouseMove, (start + end) / 2, modifiers)
    send(view.canvas, QEvent.Type.MouseMove, end, modifiers)


def drag(
    view: WeekView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN
) -> None:
    start_drag(view, start, end, modifiers)
    send(view.canvas, QEvent.Type.MouseButtonRelease, end, modifiers)


@pytest.mark.parametrize(
    ("modifiers", "copy", "pin"),
    [
        (PLAIN, False, False),
        (ALT, True, False),
        (CONTROL, True, False),
        (SHIFT, False, True),
    ],
)
def test_dragging_a_block_reports_where_it_should_start(
    view: WeekView, qtbot: QtBot, at: At, modifiers: Qt.KeyboardModifier, copy: bool, pin: bool
) -> None:
    with qtbot.waitSignal(view.entry_moved) as moved:
        drag(view, place(view, at(1, 10)), place(view, at(3, 14, 30)), modifiers)

    assert moved.args == [Moved(Uid("block"), None, at(3, 13, 30), copy=copy, pin=pin)]


def test_a_key_that_is_pressed_on_the_way_says_at_once_that_it_copies(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    to = place(view, at(3, 14, 30))
    start_drag(view, place(view, at(1, 10)), to)

    with qtbot.waitSignal(view.dragging) as told:
        send(view.canvas, QEvent.Type.MouseMove, to + QPoint(1, 0), CONTROL)

    assert told.args == [Moved(Uid("block"), None, at(3, 13, 30), copy=True)]
    view.mouse.give_up()


def test_an_occurrence_of_a_series_is_moved_as_that_occurrence(
    view: WeekView, qtbot: QtBot, calendar: Calendar, at: At, zone: str
) -> None:
    weekly = Appointment(
        uid=Uid("weekly"),
        summary="Planning",
        start=at(-4, 15),
        end=at(-4, 16),
        zone=zone,
        recurrence=Recurrence(rule="FREQ=WEEKLY"),
    )
    view.set_calendar(with_entries(calendar, [weekly]))

    with qtbot.waitSignal(view.entry_moved) as moved:
        drag(view, place(view, at(3, 15, 30)), place(view, at(4, 15, 30)))

    assert moved.args == [Moved(Uid("weekly"), at(3, 15), at(4, 15))]


def test_dragging_the_lower_edge_reports_another_end(view: WeekView, qtbot: QtBot, at: At) -> None:
    edge = place(view, at(1, 11)) - QPoint(0, 3)

    with qtbot.waitSignal(view.entry_resized) as resized:
        drag(view, edge, edge + QPoint(0, 48))

    assert resized.args == [Resized(Uid("block"), None, at(1, 9), at(1, 12))]


def test_pressing_out_free_time_reports_it(view: WeekView, qtbot: QtBot, at: At) -> None:
    with qtbot.waitSignal(view.time_pressed_out) as created:
        drag(view, place(view, at(3, 10)), place(view, at(3, 11, 30)))

    assert created.args == [Created(Interval(at(3, 10), at(3, 11, 30)))]


@pytest.mark.parametrize("day", [2, 5], ids=["to the left", "to the right"])
def test_pressing_out_free_time_stays_in_its_column(
    view: WeekView, qtbot: QtBot, at: At, day: int
) -> None:
    with qtbot.waitSignal(view.time_pressed_out) as created:
        drag(view, place(view, at(3, 10)), place(view, at(day, 11, 30)))

    assert created.args == [Created(Interval(at(3, 10), at(3, 11, 30)))]


def test_while_dragging_every_new_place_is_reported_and_then_the_end(
    view: WeekView, at: At
) -> None:
    seen: list[object] = []
    view.dragging.connect(seen.append)

    drag(view, place(view, at(1, 10)), place(view, at(1, 12)))

    assert seen == [
        Moved(Uid("block"), None, at(1, 10)),
        Moved(Uid("block"), None, at(1, 11)),
        None,
    ]


def test_escape_gives_up_a_drag_and_keeps_the_selection(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    with qtbot.assertNotEmitted(view.entry_moved):
        start_drag(view, place(view, at(1, 10)), place(view, at(1, 12)))
        qtbot.keyClick(view.canvas, Key.Key_Escape)
        send(view.canvas, QEvent.Type.MouseButtonRelease, place(view, at(1, 12)))

    assert not view.canvas.is_floating
    assert view.selected == {Uid("block")}


def test_a_drag_back_to_the_start_changes_nothing(view: WeekView, qtbot: QtBot, at: At) -> None:
    with qtbot.assertNotEmitted(view.entry_moved):
        start_drag(view, place(view, at(1, 10)), place(view, at(1, 12)))
        send(view.canvas, QEvent.Type.MouseMove, place(view, at(1, 10)))
        send(view.canvas, QEvent.Type.MouseButtonRelease, place(view, at(1, 10)))


def test_done_work_stays_where_it_is(view: WeekView, qtbot: QtBot, at: At) -> None:
    with qtbot.assertNotEmitted(view.entry_moved):
        drag(view, place(view, at(0, 6, 30)), place(view, at(0, 9, 30)))


def test_a_click_selects_and_focuses_its_day(view: WeekView, qtbot: QtBot, at: At) -> None:
    with qtbot.waitSignal(view.selection_changed) as changed:
        qtbot.mouseClick(view.canvas, LEFT, pos=place(view, at(1, 10)))

    assert changed.args == [Selection(frozenset({Uid("block")}))]
    assert view.focused_day == date(2026, 11, 24)


def test_a_click_with_control_adds_to_the_selection(view: WeekView, qtbot: QtBot, at: At) -> None:
    qtbot.mouseClick(view.canvas, LEFT, pos=place(view, at(1, 10)))
    qtbot.mouseClick(view.canvas, LEFT, CONTROL, place(view, at(2, 14, 30)))

    assert view.selected == {Uid("block"), Uid("meeting")}


def test_a_click_on_free_time_selects_nothing_and_creates_nothing(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    view.select(frozenset({Uid("block")}))

    with qtbot.assertNotEmitted(view.time_pressed_out):
        qtbot.mouseClick(view.canvas, LEFT, pos=place(view, at(4, 10)))

    assert view.selected == frozenset()


def test_a_double_click_edits_the_title_in_place(view: WeekView, qtbot: QtBot, at: At) -> None:
    qtbot.mouseDClick(view.canvas, LEFT, pos=place(view, at(2, 14, 30)))
    (edit,) = view.findChildren(TitleEdit)
    assert (edit.text(), edit.hasFocus()) == ("Meeting", True)

    edit.setText("Interview")
    with qtbot.waitSignal(view.entry_renamed) as renamed:
        qtbot.keyClick(edit, Key.Key_Return)

    assert renamed.args == [Renamed(Uid("meeting"), "Interview")]
    assert view.canvas.hasFocus()


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


def test_escape_leaves_a_title_as_it_was(view: WeekView, qtbot: QtBot, at: At) -> None:
    qtbot.mouseDClick(view.canvas, LEFT, pos=place(view, at(2, 14, 30)))
    (edit,) = view.findChildren(TitleEdit)
    edit.setText("Interview")

    with qtbot.assertNotEmitted(view.entry_renamed):
        qtbot.keyClick(edit, Key.Key_Escape)


def test_a_right_click_asks_for_what_can_be_done(view: WeekView, qtbot: QtBot, at: At) -> None:
    point = place(view, at(1, 10))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.canvas.mapToGlobal(point))

    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(view.canvas, event)

    assert (wanted.args[0].item.uid, view.selected) == ("block", {Uid("block")})


@pytest.mark.parametrize("days", [1, 4, 5])
def test_fewer_days_are_wider(view: WeekView, monday: date, days: int) -> None:
    view.show_span(monday, days)

    week = view.canvas.week
    assert (week.columns, week.first) == (days, monday)
    assert week.column_left(1) - week.left > 7 / days * 100


def test_a_drag_beside_the_days_turns_the_page_and_goes_on(
    view: WeekView, qtbot: QtBot, monday: date, at: At
) -> None:
    beside = QPoint(view.canvas.width() - 1, place(view, at(1, 10)).y())
    start_drag(view, place(view, at(1, 10)), beside)
    with qtbot.waitSignal(view.turned) as turned:
        pass
    view.show_week(monday + timedelta(days=7))
    with qtbot.waitSignal(view.entry_moved) as moved:
        send(view.canvas, QEvent.Type.MouseButtonRelease, beside)

    assert turned.args == [1]
    assert moved.args == [Moved(Uid("block"), None, at(13, 9))]


def test_a_drag_to_a_day_outside_keeps_the_time(view: WeekView, qtbot: QtBot, at: At) -> None:
    day = at(20, 0).date()
    view.mouse.day_outside = lambda _: day
    start_drag(view, place(view, at(1, 10)), QPoint(-40, 60))

    with qtbot.waitSignal(view.entry_moved) as moved:
        send(view.canvas, QEvent.Type.MouseButtonRelease, QPoint(-40, 60))

    assert moved.args == [Moved(Uid("block"), None, at(20, 9))]


def test_the_keyboard_reaches_an_entry_and_opens_moves_and_removes_it(
    view: WeekView, qtbot: QtBot, at: At
) -> None:
    canvas = view.canvas
    qtbot.keyClick(canvas, Key.Key_Down)
    qtbot.keyClick(canvas, Key.Key_Right)
    assert view.selected == {Uid("block")}

    with qtbot.waitSignal(view.entry_activated) as activated:
        qtbot.keyClick(canvas, Key.Key_Return)
    with qtbot.waitSignal(view.entry_moved) as later:
        qtbot.keyClick(canvas, Key.Key_Down, ALT)
    with qtbot.waitSignal(view.entry_moved) as tomorrow:
        qtbot.keyClick(canvas, Key.Key_Right, ALT)
    with qtbot.waitSignal(view.entry_resized) as longer:
        qtbot.keyClick(canvas, Key.Key_Down, ALT | SHIFT)
    with qtbot.waitSignal(view.entry_removed) as removed:
        qtbot.keyClick(canvas, Key.Key_Delete)

    assert activated.args == [Activated(Uid("block"), None)]
    assert later.args == [Moved(Uid("block"), None, at(1, 9, 5))]
    assert tomorrow.args == [Moved(Uid("block"), None, at(2, 9))]
    assert longer.args == [Resized(Uid("block"), None, at(1, 9), at(1, 11, 5))]
    assert removed.args == [Removed(Uid("block"), None)]


def test_left_and_right_lead_to_days_without_entries_which_are_marked(
    view: WeekView, qtbot: QtBot, monday: date
) -> None:
    saturday = monday + timedelta(days=5)
    view.focus_day(monday + timedelta(days=4))

    with qtbot.waitSignal(view.cursor_moved):
        qtbot.keyClick(view.canvas, Key.Key_Right)
    assert (view.focused_day, view.selected) == (saturday, frozenset())
    header = view.findChild(Header)
    assert isinstance(header, Header)
    column = header.rect_of_days(saturday, saturday)
    line = header.grab(QRect(column.left(), DAYS_HEIGHT - 6, column.width(), 2)).toImage()
    assert line.pixelColor(8, 0) == LIGHT.accent

    for _ in range(3):
        qtbot.keyClick(view.canvas, Key.Key_Right)
    assert view.focused_day == monday + timedelta(days=6)
    qtbot.keyClick(view.canvas, Key.Key_Left)
    assert view.focused_day == saturday


def test_while_a_proposal_is_shown_its_keys_are_left_to_the_window(
    view: WeekView, qtbot: QtBot, calendar: Calendar
) -> None:
    nothing = Variant(
        VariantKind.SPREAD,
        calendar,
        (),
        (),
        (),
        (),
        {},
        {},
        {},
        timedelta(),
        (),
        0,
        date(2026, 11, 23),
    )
    view.select(frozenset({Uid("block")}))
    view.set_variant(nothing)

    with qtbot.assertNotEmitted(view.entry_activated):
        qtbot.keyClick(view.canvas, Key.Key_Return)
    qtbot.keyClick(view.canvas, Key.Key_Escape)
    assert view.selected == {Uid("block")}

    view.set_variant(None)
    qtbot.keyClick(view.canvas, Key.Key_Escape)
    assert view.selected == frozenset()


def test_what_leaves_the_week_leaves_the_selection(
    view: WeekView, qtbot: QtBot, monday: date
) -> None:
    view.select(frozenset({Uid("block")}))

    with qtbot.waitSignal(view.selection_changed):
        view.show_week(monday + timedelta(days=7))

    assert view.selected == frozenset()
    assert view.focused_day == monday + timedelta(days=7)


@pytest.fixture
def repainted(view: WeekView, monkeypatch: pytest.MonkeyPatch) -> list[QRegion]:
    """What the canvas is told to paint from now on."""
    regions: list[QRegion] = []
    paint = Canvas.paintEvent

    def watched(canvas: Canvas, event: QPaintEvent) -> None:
        regions.append(QRegion(event.region()))
        paint(canvas, event)

    monkeypatch.setattr(Canvas, "paintEvent", watched)
    view.canvas.repaint()
    QApplication.processEvents()
    regions.clear()
    return regions


def around(view: WeekView, start: datetime, end: datetime) -> QRegion:
    """A block on its day with its shadow, and its times in the axis."""
    week = view.canvas.week
    column, top, bottom = week.column_of(start), place(view, start).y(), place(view, end).y()
    left, right = week.column_left(column), week.column_left(column + 1)
    block = QRect(left, top, right - left, bottom - top).adjusted(-10, -10, 10, 10)
    times = QRegion(0, top - 18, week.left, 36) | QRegion(0, bottom - 18, week.left, 36)
    return QRegion(block) | times


def test_a_drag_repaints_the_old_place_and_the_new_one_only(
    view: WeekView, repainted: list[QRegion], at: At
) -> None:
    start_drag(view, place(view, at(1, 10)), place(view, at(3, 13)))
    QApplication.processEvents()
    repainted.clear()

    send(view.canvas, QEvent.Type.MouseMove, place(view, at(4, 14)))
    QApplication.processEvents()

    assert repainted
    allowed = around(view, at(3, 12), at(3, 14)) | around(view, at(4, 13), at(4, 15))
    for region in repainted:
        assert region.subtracted(allowed).isEmpty()


def test_a_calendar_that_differs_in_one_entry_repaints_that_entry_only(
    view: WeekView, repainted: list[QRegion], calendar: Calendar, at: At
) -> None:
    meeting = replace(calendar.appointments[Uid("meeting")], end=at(2, 16))

    view.set_calendar(with_entries(calendar, [meeting]))
    QApplication.processEvents()

    assert repainted
    allowed = around(view, at(2, 14), at(2, 16))
    for region in repainted:
        assert region.subtracted(allowed).isEmpty()


def test_the_same_again_repaints_nothing(
    view: WeekView, repainted: list[QRegion], calendar: Calendar
) -> None:
    view.show_week(view.canvas.sheet.first)
    view.set_variant(None)
    view.set_ghost_event(None)
    view.set_calendar(calendar)
    QApplication.processEvents()
    assert not repainted


def test_a_minute_later_the_ground_is_not_repainted(
    view: WeekView, repainted: list[QRegion], now: datetime
) -> None:
    view.set_now(now + timedelta(minutes=1))
    QApplication.processEvents()

    week = view.canvas.week
    today = QRegion(0, 0, week.column_left(1) + 10, week.height)
    assert repainted
    for region in repainted:
        assert region.subtracted(today).isEmpty()


def test_a_hint_names_the_entry_under_the_mouse(view: WeekView, at: At) -> None:
    point = place(view, at(1, 10))

    event = QHelpEvent(QEvent.Type.ToolTip, point, view.canvas.mapToGlobal(point))
    QApplication.sendEvent(view.canvas, event)

    assert QToolTip.text().startswith("Write the report")
    QToolTip.hideText()


def wheel(view: WeekView, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(point),
        QPointF(view.canvas.mapToGlobal(point)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.canvas, event)


def test_the_hours_fill_a_high_window_and_only_that(view: WeekView) -> None:
    usual = view.canvas.week.hour_height

    view.resize(1160, 2000)
    scroll = view.canvas.parentWidget()
    assert scroll is not None
    assert 0 <= view.canvas.height() - scroll.height() < 24
    assert view.canvas.week.hour_height > usual

    view.zoom(-3)
    assert view.canvas.height() >= scroll.height()

    view.zoom(0)
    view.resize(1160, 700)
    assert view.canvas.week.hour_height == usual


def test_the_wheel_with_control_makes_hours_higher_under_the_pointer(
    view: WeekView, at: At
) -> None:
    before = view.canvas.week.hour_height
    seen = view.canvas.mapTo(view, place(view, at(2, 12)))

    wheel(view, place(view, at(2, 12)), CONTROL)
    QApplication.processEvents()

    assert view.canvas.week.hour_height == before + 4
    assert abs(view.canvas.mapTo(view, place(view, at(2, 12))).y() - seen.y()) <= 1


def test_the_first_look_is_at_the_working_day(view: WeekView, at: At) -> None:
    seven, six = (view.canvas.mapTo(view, place(view, at(1, hour))).y() for hour in (7, 6))

    assert 0 < seven < 100
    assert six < 40


def test_late_at_night_the_first_look_is_at_the_present(
    qtbot: QtBot, calendar: Calendar, monday: date, zone: str, at: At
) -> None:
    week = WeekView(LIGHT, at(1, 23, 30))
    qtbot.addWidget(week)
    week.set_zones(zone)
    week.set_calendar(calendar)
    week.show_week(monday)
    week.resize(900, 400)
    week.show()
    qtbot.waitExposed(week)

    assert 40 < week.canvas.mapTo(week, place(week, at(1, 23, 30))).y() < 400


def test_a_count_opens_to_what_it_stands_for(
    view: WeekView, qtbot: QtBot, calendar: Calendar, at: At, zone: str
) -> None:
    crowd = [
        Appointment(
            uid=Uid(f"m{n}"), summary=f"Meeting {n}", start=at(4, 10), end=at(4, 11), zone=zone
        )
        for n in range(4)
    ]
    view.set_calendar(with_entries(calendar, crowd))
    (fold,) = view.canvas.placement.folds
    point = QPoint(fold.box.left + 5, fold.box.top + 5)

    qtbot.mousePress(view.canvas, LEFT, pos=point)
    (menu,) = view.canvas.findChildren(QMenu)
    with qtbot.waitSignal(view.entry_activated) as activated:
        menu.actions()[-1].trigger()
    menu.close()

    assert [action.text().split("  ")[1] for action in menu.actions()] == [
        "Meeting 2",
        "Meeting 3",
    ]
    assert activated.args == [Activated(Uid("m3"), None)]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ground_takes_the_colours_of_the_hours(view: WeekView, at: At, theme: Theme) -> None:
    view.set_theme(theme)
    image = view.canvas.grab().toImage()
    ratio = image.devicePixelRatio()

    def colour(moment: datetime) -> str:
        return image.pixelColor((place(view, moment) + QPoint(0, 5)) * ratio).name()

    assert colour(at(3, 10)) == theme.core.name()
    assert colour(at(3, 20)) == theme.flexible.name()
    assert colour(at(5, 10)) == theme.off.name()


def test_what_is_selected_comes_out_of_its_count_and_goes_back(
    view: WeekView, calendar: Calendar, at: At, zone: str
) -> None:
    crowd = [
        Appointment(
            uid=Uid(f"m{n}"), summary=f"Meeting {n}", start=at(4, 10), end=at(4, 11), zone=zone
        )
        for n in range(4)
    ]
    view.set_calendar(with_entries(calendar, crowd))
    assert view.canvas.rect_of((Uid("m3"), None)).isEmpty()

    view.select(frozenset({Uid("m3")}))
    assert not view.canvas.rect_of((Uid("m3"), None)).isEmpty()

    view.select(frozenset())
    assert view.canvas.rect_of((Uid("m3"), None)).isEmpty()


def test_the_load_of_a_day_counts_from_midnight_to_midnight(
    view: WeekView, calendar: Calendar, at: At, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    nights = [
        Appointment(uid=Uid("late"), summary="Late", start=at(3, 22), end=at(4, 2), zone=zone),
        Appointment(
            uid=Uid("watch"), summary="Watch", start=at(6, 0, 30), end=at(6, 3, 30), zone=zone
        ),
    ]
    seen: list[Heading] = []
    monkeypatch.setattr(Header, "show_heading", lambda *shown: seen.append(shown[-1]))

    view.set_calendar(with_entries(calendar, nights))

    hours = [load / timedelta(hours=1) for _, load in sorted(seen[-1].loads.items())]
    assert hours == [1, 2, 1, 2, 2, 0, 3]


def test_from_right_to_left_everything_is_mirrored(view: WeekView, qtbot: QtBot, at: At) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas = view.canvas
    shown = canvas.rect_of((Uid("block"), None))
    assert shown.left() > canvas.width() // 2

    with qtbot.waitSignal(view.entry_moved) as moved:
        by_a_day = QPoint(canvas.week.column_left(2) - canvas.week.column_left(1), 0)
        drag(view, shown.center(), shown.center() - by_a_day)
    assert moved.args == [Moved(Uid("block"), None, at(2, 9))]
    canvas.grab()
    view.grab()
