from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.availability.availability_dialog import AvailabilityDialog
from planner.desktop.document.document import Document
from planner.desktop.look.segments import Segments
from planner.desktop.look.zone_field import ZoneField
from planner.desktop.planning.worker import PlanWorker
from planner.domain.calendar import Calendar
from planner.domain.recipient_edits import keep_recipient
from planner.domain.recipients import Recipient
from planner.scheduling.building.proposal import Proposal, Variant, VariantKind
from tests.desktop.weeks import with_line, working_week
from tests.journeys.window import PATIENCE, Window


@pytest.fixture(scope="module")
def week() -> Calendar:
    return with_line(working_week(), "doctor wed 12-14 +20m", "visit")


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, week: Calendar) -> AvailabilityDialog:
    window = Window(qtbot, tmp_path, week)
    window.main.openers.availability()
    found = window.main.findChild(AvailabilityDialog)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    qtbot.waitUntil(lambda: bool(found.preview), timeout=PATIENCE)
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


def choice(dialog: AvailabilityDialog, name: str) -> QComboBox:
    return next(c for c in dialog.findChildren(QComboBox) if c.accessibleName() == name)


def box(dialog: AvailabilityDialog, text: str) -> QCheckBox:
    return next(found for found in dialog.findChildren(QCheckBox) if found.text() == text)


def document_of(dialog: AvailabilityDialog) -> Document:
    document: Document = dialog.parentWidget().document  # type: ignore[union-attr]
    return document


def worker_of(dialog: AvailabilityDialog) -> PlanWorker:
    worker: PlanWorker = dialog.parentWidget().commands.worker  # type: ignore[union-attr]
    return worker


ANA = Recipient(
    name="Ana", zone="Asia/Kolkata", language="pt-BR", minimum=timedelta(hours=1), form="markdown"
)


def keep_ana(dialog: AvailabilityDialog) -> None:
    document = document_of(dialog)
    document.commit(keep_recipient(document.calendar, ANA), "Ana")
    dialog.refresh()


def test_a_few_letters_of_a_person_bring_all_her_settings(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    keep_ana(dialog)
    write(dialog, qtbot, "For", "an")
    qtbot.waitUntil(lambda: dialog.preview.startswith("**Horários em que estou"))
    assert "no mínimo 1 h 00" in dialog.preview
    assert field(dialog, "Keep as").text() == "Ana"


def test_down_in_an_empty_line_goes_through_the_persons(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    keep_ana(dialog)
    edit = field(dialog, "For")
    edit.clear()
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.text() == "Ana"
    qtbot.waitUntil(lambda: dialog.preview.startswith("**Horários em que estou"))


def test_a_place_is_still_a_place(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    keep_ana(dialog)
    write(dialog, qtbot, "For", "anch")
    qtbot.waitUntil(lambda: "AKST (UTC−9)" in dialog.preview)


def test_copying_keeps_who_has_a_name_and_undo_takes_that_back(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    document = document_of(dialog)
    write(dialog, qtbot, "Keep as", "Bob")
    write(dialog, qtbot, "At least", "45")
    dialog.copy()
    qtbot.waitUntil(lambda: bool(document.calendar.settings.recipients), timeout=PATIENCE)
    (bob,) = document.calendar.settings.recipients
    assert (bob.name, bob.zone, bob.minimum) == ("Bob", "Europe/Lisbon", timedelta(minutes=45))
    document.undo()
    assert document.calendar.settings.recipients == ()


def test_copying_for_nobody_in_particular_changes_nothing(dialog: AvailabilityDialog) -> None:
    document = document_of(dialog)
    before = document.calendar
    dialog.copy()
    assert document.calendar is before


def another_length_and_enter(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    write(dialog, qtbot, "At least", "3h")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "before"
    assert worker_of(dialog).is_asked


def test_enter_before_the_times_are_there_copies_them_when_they_come(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.told, timeout=PATIENCE):
        another_length_and_enter(dialog, qtbot)
    assert "at least 3 h 00" in QGuiApplication.clipboard().text()


def test_a_change_takes_an_early_enter_back(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    another_length_and_enter(dialog, qtbot)
    write(dialog, qtbot, "At least", "2h")
    qtbot.waitUntil(lambda: "at least 2 h 00" in dialog.preview, timeout=PATIENCE)
    assert dialog.isVisible()
    assert QGuiApplication.clipboard().text() == "before"


def test_esc_takes_an_early_enter_back(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    worker = worker_of(dialog)
    another_length_and_enter(dialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not worker.is_asked, timeout=PATIENCE)
    assert QGuiApplication.clipboard().text() == "before"


def test_a_plan_that_is_given_up_takes_no_answer_with_it(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    worker = worker_of(dialog)
    worker.plan(document_of(dialog).now())
    another_length_and_enter(dialog, qtbot)
    worker.cancel()
    with qtbot.waitSignal(dialog.told, timeout=PATIENCE):
        assert worker.is_asked


def test_what_is_busy_can_be_chosen(dialog: AvailabilityDialog, qtbot: QtBot) -> None:
    before = dialog.preview
    box(dialog, "Lunch").setChecked(False)
    qtbot.waitUntil(lambda: dialog.preview != before)
    box(dialog, "Lunch").setChecked(True)
    qtbot.waitUntil(lambda: dialog.preview == before)
    box(dialog, "Planned work").setChecked(True)
    qtbot.waitUntil(lambda: dialog.preview != before)


def notes(dialog: AvailabilityDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_plan_that_is_proposed_can_be_busy_and_which_it_is_is_said(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    document, before = document_of(dialog), dialog.preview
    accepted = document.calendar
    document.commit(replace(accepted, planned_blocks={}), "Forget the plan")
    qtbot.waitUntil(lambda: not worker_of(dialog).is_asked, timeout=PATIENCE)
    box(dialog, "Proposed plan").setChecked(True)
    qtbot.waitUntil(lambda: "a plan made now" in notes(dialog), timeout=PATIENCE)
    planned = dialog.preview
    assert planned != before
    nothing = Variant(
        kind=VariantKind.PLAN, calendar=replace(document.calendar), blocks=(), moves=(), late=(),
        becomes_late=(), unplaced={}, rest_after={}, first_start_moved={}, evening=timedelta(),
        notes=(), total=0, week=date(2026, 11, 23),
    )  # fmt: skip
    document.propose(Proposal("Nothing", document.calendar, (nothing,)))
    qtbot.waitUntil(lambda: "the proposal in the window" in notes(dialog), timeout=PATIENCE)
    assert dialog.preview not in (planned, "")
    document.drop_proposal()
    qtbot.waitUntil(lambda: dialog.preview == planned, timeout=PATIENCE)
    box(dialog, "Proposed plan").setChecked(False)
    qtbot.waitUntil(lambda: "Work is busy" not in notes(dialog), timeout=PATIENCE)


def test_titles_are_shown_when_asked_for_and_never_private_ones(
    dialog: AvailabilityDialog, qtbot: QtBot
) -> None:
    assert "Stand-up" not in dialog.preview
    box(dialog, "Titles").setChecked(True)
    qtbot.waitUntil(lambda: "Stand-up" in dialog.preview)
    assert "doctor" not in dialog.preview


def test_the_calendar_can_be_of_the_busy_times(
    dialog: AvailabilityDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    shown = choice(dialog, "As")
    shown.setCurrentIndex(shown.findData("busy"))
    with qtbot.waitSignal(dialog.told):
        dialog.save()
    assert b"TRANSP:OPAQUE" in file.read_bytes()


@pytest.mark.parametrize("name", ["a.png", "a.pdf"])
def test_a_picture_is_painted_beside_the_window(
    dialog: AvailabilityDialog,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    file = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(dialog.told, timeout=PATIENCE):
        dialog.save()
        assert dialog.isVisible(), "it comes later"
    assert file.stat().st_size > 1000


def test_a_file_that_cannot_be_written_is_said_and_the_dialog_stays(
    dialog: AvailabilityDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone" / "a.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(gone), ""))
    dialog.save()
    qtbot.waitUntil(lambda: "could not be written" in dialog.error)
    assert dialog.isVisible()


@pytest.mark.parametrize("name", ["a.ics", "a.pdf"])
def test_a_file_is_published_for_somebody(
    dialog: AvailabilityDialog,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(dialog, Qt.Key.Key_P, control)
    assert "Keep as" in dialog.error
    write(dialog, qtbot, "Keep as", "Ana")
    qtbot.waitUntil(lambda: not dialog.error)
    qtbot.keyClick(dialog, Qt.Key.Key_P, control)
    document = document_of(dialog)
    (found,) = document.calendar.settings.publications
    assert (found.file, found.recipient) == (str(tmp_path / name), "Ana")
    assert found.is_picture == name.endswith("pdf")
    assert f"{name} for Ana is not written yet" in notes(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_P, control | Qt.KeyboardModifier.ShiftModifier)
    assert document.calendar.settings.publications == ()
    for timer in dialog.findChildren(QTimer):
        timer.stop()


def test_it_fits_a_small_screen(dialog: AvailabilityDialog) -> None:
    """800 × 500 logical pixels, less a frame."""
    least = dialog.minimumSizeHint()
    assert least.width() <= 784
    assert least.height() <= 452
