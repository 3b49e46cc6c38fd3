from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.desktop.document.files import export_file
from planner.desktop.document.preferences import Preferences
from planner.desktop.hours.hours_panel import HoursPanel
from planner.desktop.look.theme import DARK
from planner.desktop.week.gestures import Moved, Removed
from planner.desktop.window.main_window import MainWindow
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.domain.edits import replace_entry
from planner.domain.hours import HoursKind
from planner.domain.ids import Uid
from planner.domain.tasks import TaskStatus
from planner.store.calendar_file import CalendarFile
from planner.store.reading import MANY
from tests.desktop.weeks import NOW, ZONE, opened, working_week
from tests.journeys.window import PATIENCE, Window
from tests.store.many import break_entry, compacted, many

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, week: Calendar) -> Window:
    return Window(qtbot, tmp_path, week)


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, default_calendar(ZONE))


def test_a_task_is_stored_at_once_and_can_be_undone(empty: Window) -> None:
    empty.press(Qt.Key.Key_N)
    empty.type("Review API 90m by fri")
    empty.press(Qt.Key.Key_Return)
    assert [task.summary for task in empty.document.calendar.tasks.values()] == ["Review API"]
    assert empty.main.toast.isVisible()
    empty.main.toast.undo_wanted.emit()
    assert not empty.document.calendar.tasks


def test_escape_leaves_the_line_and_its_ghost(window: Window) -> None:
    window.press(Qt.Key.Key_N)
    window.type("doctor wed 12-14")
    assert "Doctor" in window.ghosts()
    window.press(Qt.Key.Key_Escape)
    assert not window.ghosts()
    assert window.main.quick_add.text == ""
    assert window.main.week.canvas.hasFocus()


def test_typing_a_line_drops_the_proposal_and_keeps_the_focus(window: Window) -> None:
    window.press(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert window.document.proposal is not None
    window.press(Qt.Key.Key_N)
    window.type("doctor wed 12-14")
    assert window.document.proposal is None
    assert window.main.quick_add.text == "doctor wed 12-14"


def test_letters_in_the_line_are_no_commands(window: Window) -> None:
    window.press(Qt.Key.Key_N)
    window.type("pntjk")
    assert window.main.quick_add.text == "pntjk"
    assert not window.main.commands.worker.is_busy


def test_weeks_go_by_with_keys_and_come_back_with_t(window: Window) -> None:
    shown = window.main.week.canvas.week
    first = shown.days[0]
    window.press(Qt.Key.Key_J)
    assert window.main.week.canvas.week.days[0] == first + timedelta(days=7)
    window.press(Qt.Key.Key_K)
    window.press(Qt.Key.Key_K)
    assert window.main.week.canvas.week.days[0] == first - timedelta(days=7)
    window.press(Qt.Key.Key_T)
    assert window.main.week.canvas.week.days[0] == first


def test_planning_beside_the_window_ends_in_a_proposal(empty: Window, qtbot: QtBot) -> None:
    empty.press(Qt.Key.Key_N)
    empty.type("Review API 90m by fri")
    empty.press(Qt.Key.Key_Return)
    empty.main.week.setFocus()
    with qtbot.waitSignal(empty.document.proposal_changed, timeout=PATIENCE):
        empty.press(Qt.Key.Key_P)
    assert empty.document.proposal is not None
    empty.press(Qt.Key.Key_Return)
    calendar = empty.document.calendar
    assert set(calendar.tasks) <= {block.entry for block in calendar.planned_blocks.values()}


def test_escape_stops_planning(window: Window) -> None:
    window.press(Qt.Key.Key_P)
    assert window.main.commands.worker.is_busy
    window.main.commands.give_up()
    assert not window.main.commands.worker.is_busy
    assert window.document.proposal is None


def block_of_work(window: Window) -> Uid:
    calendar = window.document.calendar
    blocks = sorted(calendar.planned_blocks.values(), key=lambda block: block.start)
    return next(b.uid for b in blocks if b.entry in calendar.tasks and b.start > NOW)


def test_a_block_is_dragged_with_the_mouse(window: Window, qtbot: QtBot) -> None:
    uid = block_of_work(window)
    before = window.document.calendar.planned_blocks[uid]
    canvas = window.main.week.canvas
    rect: QRect = canvas.rect_of((uid, None))
    start, end = rect.center(), rect.center() + QPoint(0, canvas.week.hour_height)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    with qtbot.waitSignal(window.main.week.entry_moved):
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(
        lambda: (
            uid not in window.document.calendar.planned_blocks
            or window.document.calendar.planned_blocks[uid] != before
            or window.document.proposal is not None
        )
    )
    if window.document.proposal is not None:
        assert window.document.calendar.planned_blocks[uid] == before
        window.press(Qt.Key.Key_Return)
    moved = {
        block.start
        for block in window.document.calendar.planned_blocks.values()
        if block.entry == before.entry
    }
    assert before.start + timedelta(hours=1) in moved


def test_a_moved_meeting_displaces_work_only_after_consent(window: Window) -> None:
    calendar = window.document.calendar
    target = calendar.planned_blocks[block_of_work(window)]
    event = next(
        e for e in calendar.appointments.values() if e.recurrence is None and not e.all_day
    )
    window.main.commands.move(Moved(event.uid, None, target.start))
    window.settle()
    assert window.document.calendar is calendar
    assert window.document.proposal is not None
    window.press(Qt.Key.Key_Return)
    assert window.document.calendar.appointments[event.uid].start == target.start


def test_one_occurrence_of_a_series_is_removed(window: Window) -> None:
    calendar = window.document.calendar
    series = next(e for e in calendar.appointments.values() if e.recurrence is not None)
    window.main.commands.remove_shown(Removed(series.uid, series.start))
    after = window.document.calendar.appointments[series.uid]
    assert after.recurrence is not None
    assert series.start in after.recurrence.exceptions


def test_time_that_is_pressed_out_waits_for_its_title(empty: Window) -> None:
    canvas = empty.main.week.canvas
    top = canvas.week.y_of(10 * 60)
    x = canvas.week.column_left(1) + 20
    start = QPoint(x, round(top))
    end = start + QPoint(0, canvas.week.hour_height)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    assert empty.main.quick_add.text == " Tue 24 Nov 10:00-11:00"
    assert empty.ghosts() == {"New"}
    empty.type("Interview")
    assert "New" not in empty.ghosts()
    empty.press(Qt.Key.Key_Return)
    empty.press(Qt.Key.Key_Return)
    (event,) = list(empty.document.calendar.events())
    assert event.summary == "Interview"
    assert event.start == NOW.replace(day=24, hour=10)


def test_space_marks_the_selected_task_done(window: Window) -> None:
    tasks = window.main.tasks
    tasks.setFocus()
    tasks.setCurrentIndex(tasks.model().index(1, 0))
    uid = tasks.selected
    assert uid is not None
    window.press(Qt.Key.Key_Space)
    assert window.document.calendar.tasks[uid].status is TaskStatus.COMPLETED


def test_delete_removes_the_selected_task_and_its_blocks(window: Window) -> None:
    tasks = window.main.tasks
    tasks.setFocus()
    tasks.setCurrentIndex(tasks.model().index(1, 0))
    uid = tasks.selected
    window.press(Qt.Key.Key_Delete)
    assert uid not in window.document.calendar.tasks
    assert uid not in {b.entry for b in window.document.calendar.planned_blocks.values()}


def test_a_field_of_a_task_is_saved_when_it_is_left(window: Window) -> None:
    uid = Uid("task-5")
    window.main.pages.open_entry(uid)
    estimate = window.main.pages.entry.findChild(QLineEdit, "estimate")
    assert estimate is not None
    estimate.setFocus()
    estimate.selectAll()
    window.type("3h")
    window.press(Qt.Key.Key_Tab)
    assert window.document.calendar.tasks[uid].estimate == timedelta(hours=3)


def test_a_field_that_is_not_understood_says_so_and_changes_nothing(
    window: Window, qtbot: QtBot
) -> None:
    before = window.document.calendar
    window.main.pages.open_entry(Uid("task-5"))
    due = window.main.pages.entry.findChild(QLineEdit, "due")
    assert due is not None
    due.setFocus()
    due.selectAll()
    window.type("when it suits")
    window.press(Qt.Key.Key_Tab)
    assert window.document.calendar is before
    assert "when it suits" in window.main.pages.entry.error
    window.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(window.main.side.isHidden)


def test_the_first_start_says_the_hours_and_leads_to_them(empty: Window) -> None:
    line = empty.main.openers.first_start
    assert line.isVisible()
    assert line.text == (
        "Monday to Friday 09:00–17:30, evenings until 22:30, lunch 45 min, 11 h rest, Europe/Lisbon"
    )
    line.change_wanted.emit()
    assert not line.isVisible()
    assert isinstance(empty.main.side.page, HoursPanel)
    empty.press(Qt.Key.Key_Tab)
    empty.focus().selectAll()  # type: ignore[attr-defined]
    empty.type("10-16, 19-20 flexible")
    empty.press(Qt.Key.Key_Return)
    monday = empty.document.calendar.hours.weekdays[0]
    assert [span.kind for span in monday] == [HoursKind.CORE, HoursKind.FLEXIBLE]
    assert (monday[0].start.hour, monday[0].end.hour) == (10, 16)


def test_hours_that_are_not_understood_are_explained(empty: Window) -> None:
    empty.press(Qt.Key.Key_Comma, CONTROL)
    before = empty.document.calendar
    empty.press(Qt.Key.Key_Tab)
    empty.focus().selectAll()  # type: ignore[attr-defined]
    empty.type("nine to five")
    empty.press(Qt.Key.Key_Return)
    assert empty.document.calendar is before
    page = empty.main.side.page
    assert isinstance(page, HoursPanel)
    assert "nine to five" in page.error


def test_what_is_exported_comes_in_again(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "out.ics"
    export_file(window.document, file)
    assert b"BEGIN:VCALENDAR" in file.read_bytes()


def test_the_window_fits_into_a_small_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(opened(tmp_path, default_calendar(ZONE)), Preferences(tmp_path))
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    assert window.size().boundedTo(screen) == window.size()


@pytest.mark.parametrize("view", ["week", "month", "agenda"])
def test_it_is_made_whole_behind_the_first_picture_of_any_view(
    qtbot: QtBot, tmp_path: Path, view: str
) -> None:
    preferences = Preferences(tmp_path)
    preferences.view = view
    document = opened(tmp_path, many(MANY))
    document.close()
    file = CalendarFile.open(tmp_path, Calendar, at=NOW, late=True)
    window = MainWindow(Document(file, lambda: NOW), preferences)
    qtbot.addWidget(window, before_close_func=MainWindow.close)
    window.show()
    qtbot.waitUntil(lambda: window.is_complete, timeout=PATIENCE)
    assert not file.read_on(1)


def test_it_says_when_what_was_left_unread_cannot_be_read(qtbot: QtBot, tmp_path: Path) -> None:
    document = opened(tmp_path, many(MANY))
    document.close()
    compacted(tmp_path)
    break_entry(tmp_path, b'"Europe/Lisbon"', b'"Europe/Nowhere"')
    file = CalendarFile.open(tmp_path, Calendar, at=NOW, late=True)
    window = MainWindow(Document(file, lambda: NOW), Preferences(tmp_path))
    qtbot.addWidget(window, before_close_func=MainWindow.retire)
    with qtbot.waitSignal(window.unreadable, timeout=PATIENCE):
        window.show()
    assert not window.is_complete
    file.close()


def test_a_long_title_does_not_widen_the_window(window: Window) -> None:
    task = window.document.calendar.tasks[Uid("task-5")]
    before = window.main.minimumSizeHint().width() + window.main.side.width()
    longer = replace(task, summary="Migration" * 40)
    window.document.commit(replace_entry(window.document.calendar, longer), "Change")
    window.main.pages.open_entry(task.uid)
    window.press(Qt.Key.Key_Escape)
    window.main.commands.evening()
    assert window.main.minimumSizeHint().width() <= before


def test_the_colours_change_and_are_remembered(window: Window) -> None:
    window.press(Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.preferences.theme == "dark"
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.palette().window().color() == DARK.panel
    window.press(Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.preferences.theme == "contrast"
    window.press(Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.preferences.theme == "light"


def test_the_window_says_when_it_saved(empty: Window) -> None:
    empty.press(Qt.Key.Key_N)
    empty.type("Review API 90m")
    empty.press(Qt.Key.Key_Return)
    assert "Saved 09:00" in empty.main.ledger.text
