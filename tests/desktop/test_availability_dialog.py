from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.availability_dialog import AvailabilityDialog
from planner.desktop.segments import Segments
from planner.desktop.zone_field import ZoneField
from planner.domain.calendar import Calendar
from tests.desktop.weeks import with_line, working_week
from tests.journeys.window import Window


@pytest.fixture(scope="module")
def week() -> Calendar:
    return with_line(working_week(), "doctor wed 12-14 +20m", "visit")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, week: Calendar) -> AvailabilityDialog:
    window = Window(qtbot, tmp_path, week)
    window.main.open_availability()
    found = window.main.findChild(AvailabilityDialog)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    return found


def field(dialog: AvailabilityDialog, name: str) -> QLineEdit:
    return next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name)


def write(dialog: AvailabilityDialog, qtbot: QtBot, name: str, text: str) -> None:
    edit = field(dialog, name)
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def test_the_next_five_working_days_come_first(dialog: AvailabilityDialog) -> None:
    assert dialog.preview.startswith("Times that work for me, 23–27 Nov (at least 30 min)")


def test_another_week_can_be_chosen(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    weeks = next(c for c in dialog.findChildren(QComboBox) if c.accessibleName() == "When")
    weeks.setCurrentIndex(weeks.findText("Week 49, from Mon 30 Nov"))
    qtbot.waitUntil(lambda: "30 Nov–4 Dec" in dialog.preview)


def test_shorter_times_give_way_to_a_longer_minimum(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    before = len(dialog.preview.splitlines())
    write(dialog, qtbot, "At least", "3h")
    qtbot.waitUntil(lambda: "at least 3 h 00" in dialog.preview)
    assert len(dialog.preview.splitlines()) < before


def test_a_length_that_is_none_is_said(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    write(dialog, qtbot, "Notice", "soon")
    qtbot.waitUntil(lambda: "soon" in dialog.error)


def test_what_answers_another_question_is_not_shown(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    write(dialog, qtbot, "Notice", "soon")
    qtbot.waitUntil(lambda: "soon" in dialog.error)
    assert not dialog.preview
    assert not [label for label in dialog.findChildren(QLabel) if "free times" in label.text()]
    write(dialog, qtbot, "Notice", "4h")
    qtbot.waitUntil(lambda: dialog.preview.startswith("Times that work for me"))


def test_without_the_evenings_no_evening_is_offered(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    assert "19:00–22:30" in dialog.preview
    hours = next(s for s in dialog.findChildren(Segments) if s.accessibleName() == "Hours")
    hours.choose(0)
    hours.chosen.emit(0)
    qtbot.waitUntil(lambda: "19:00–22:30" not in dialog.preview)


def test_possible_times_are_shown_apart(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    safe = dialog.preview
    deadlines = next(s for s in dialog.findChildren(Segments) if s.accessibleName() == "Deadlines")
    deadlines.choose(1)
    deadlines.chosen.emit(1)
    qtbot.waitUntil(lambda: dialog.preview != safe)


def test_at_most_so_many_times_are_offered(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    write(dialog, qtbot, "At most", "2")
    qtbot.waitUntil(lambda: dialog.preview.count(" WET ") == 2)
    write(dialog, qtbot, "At most", "few")
    qtbot.waitUntil(lambda: "few" in dialog.error)


def test_what_the_times_cost_is_shown_and_not_copied(dialog: AvailabilityDialog) -> None:
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "of accepted work would move" in shown
    dialog.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert "accepted" not in mime.text() + mime.html()


def test_down_goes_to_the_next_place_that_is_called_so(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    place = dialog.findChild(ZoneField)
    assert place is not None
    place.selectAll()
    qtbot.keyClicks(place, "san")
    first = place.zone
    qtbot.keyClick(place, Qt.Key.Key_Down)
    assert place.zone != first
    qtbot.keyClick(place, Qt.Key.Key_Up)
    assert place.zone == first


def test_ctrl_s_saves_a_calendar_without_the_titles(
    dialog: AvailabilityDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "availability.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(dialog.told):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = file.read_bytes()
    assert saved.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"doctor" not in saved.lower()


def test_the_preview_follows_the_calendar(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    window = dialog.parentWidget()
    document = window.document  # type: ignore[union-attr]
    before = dialog.preview
    after = with_line(document.calendar, "workshop thu 9:00-22:30", "workshop")
    document.commit(after, "Add a workshop")
    qtbot.waitUntil(lambda: dialog.preview != before)
    assert "Thu 26 Nov" not in dialog.preview
