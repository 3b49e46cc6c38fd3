"""The window in another language, at once."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.desk import Desk
from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.look.fonts import scaled, text_scale
from planner.desktop.look.view_kind import ViewKind
from planner.desktop.opening.door import Files
from planner.desktop.opening.translation import Translation
from planner.desktop.window.main_window import MainWindow
from planner.domain.default import default_calendar
from planner.domain.ids import Uid
from planner.scheduling.proposing.propose import propose_plan
from tests.desktop.weeks import ZONE, opened, with_line

WORKING_WEEK = Path(__file__).parent.parent / "data" / "working_week.ics"


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    before = QLocale()
    translation = Translation(qapp)
    translation.speak("en")
    yield translation
    translation.speak("en")
    QLocale.setDefault(before)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return opened(tmp_path, default_calendar(ZONE))


@pytest.fixture
def desk(
    qtbot: QtBot, tmp_path: Path, document: Document, translation: Translation
) -> Iterator[Desk]:
    preferences = Preferences(tmp_path)
    preferences.language = "en"
    desk = Desk(
        lambda: MainWindow(document, preferences),
        lambda: translation.speak(preferences.language),
    )
    desk.window.show()
    qtbot.waitExposed(desk.window)
    yield desk
    desk.window.close()
    desk.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_another_language_is_another_window_in_the_same_place(
    desk: Desk, document: Document, qtbot: QtBot
) -> None:
    old = desk.window
    old.pages.open_settings()
    old.pages.settings.language.setFocus()
    QTest.keyClick(QApplication.focusWidget() or old, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: desk.window is not old)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.window.window_actions["today"].text() == "Hoje"
    assert desk.window.side.page is desk.window.pages.settings
    document.commit(with_line(document.calendar, "Review 1h", "t"), "Add")
    assert desk.window.toast.text == "Add"
    assert desk.window.ledger.text.endswith("Guardado 09:00")


@pytest.fixture
def usual_font(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    yield
    qapp.setFont(before)
    text_scale.cache_clear()


def choose_font(app: QApplication, pixels: int) -> None:
    font = QFont(app.font())
    font.setPixelSize(pixels)
    app.setFont(font)


@pytest.mark.usefixtures("usual_font")
def test_another_font_is_followed_at_once(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    for pixels in (26, 13):
        old = desk.window
        choose_font(qapp, pixels)
        qtbot.waitUntil(lambda: desk.window is not old)  # noqa: B023 (waits here)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window = desk.window
        assert window.isVisible()
        assert QFontInfo(window.top_bar.font()).pixelSize() == pixels
        assert window.ledger.height() == scaled(28)
        assert window.week.canvas.sheet.hour_height == scaled(48)
        assert QFontInfo(window.week.canvas.font()).pixelSize() == pixels


@pytest.mark.usefixtures("usual_font")
def test_the_work_goes_on_in_another_font(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    old = desk.window
    old.viewing.show_view(ViewKind.DAY)
    day = old.week.focused_day + timedelta(days=9)
    old.show_day(day)
    QTest.keyClick(QApplication.focusWidget() or old, Qt.Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget() or old, "Revi")
    choose_font(qapp, 20)
    qtbot.waitUntil(lambda: desk.window is not old)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (desk.window.week.kind, desk.window.week.focused_day) == (ViewKind.DAY, day)
    assert desk.window.quick_add.text == "Revi"


@pytest.mark.usefixtures("usual_font")
def test_a_line_that_was_begun_stays_beside_an_open_page(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    old = desk.window
    QTest.keyClick(QApplication.focusWidget() or old, Qt.Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget() or old, "Revi")
    old.pages.open_search()
    choose_font(qapp, 20)
    qtbot.waitUntil(lambda: desk.window is not old)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.window.side.page is desk.window.pages.search
    assert desk.window.quick_add.text == "Revi"


@pytest.mark.usefixtures("usual_font")
def test_a_line_that_is_being_planned_is_proposed_in_another_font(
    desk: Desk, document: Document, qapp: QApplication, qtbot: QtBot
) -> None:
    old = desk.window
    qtbot.waitUntil(lambda: old.is_complete)
    QTest.keyClick(QApplication.focusWidget() or old, Qt.Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget() or old, "doctor wed 12-14")
    QTest.keyClick(QApplication.focusWidget() or old, Qt.Key.Key_Return)
    choose_font(qapp, 20)
    qtbot.waitUntil(lambda: desk.window is not old, timeout=20_000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert document.proposal is not None
    qtbot.waitUntil(lambda: desk.window.side.page is desk.window.pages.proposal)
    document.accept()
    (visit,) = document.calendar.events()
    assert visit.summary == "Doctor"


@pytest.mark.usefixtures("usual_font")
def test_what_stands_in_a_field_is_taken_before_another_font(
    desk: Desk, document: Document, qapp: QApplication, qtbot: QtBot
) -> None:
    document.commit(with_line(document.calendar, "Review 1h", "t"), "Add")
    old = desk.window
    old.pages.open_entry(Uid("t"))
    qtbot.waitUntil(lambda: old.pages.entry.is_filled)
    estimate = old.pages.entry.rows.editor("estimate")
    estimate.setFocus()
    QTest.keySequence(estimate, "Ctrl+A")
    QTest.keyClicks(estimate, "2h")
    choose_font(qapp, 20)
    qtbot.waitUntil(lambda: desk.window is not old, timeout=20_000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert document.calendar.tasks[Uid("t")].estimate == timedelta(hours=2)


@pytest.mark.usefixtures("usual_font")
def test_a_proposal_stays_in_another_font(
    desk: Desk, document: Document, qapp: QApplication, qtbot: QtBot
) -> None:
    document.commit(with_line(document.calendar, "Review 1h", "t"), "Add")
    document.propose(propose_plan(document.calendar, document.now()))
    old = desk.window
    choose_font(qapp, 20)
    qtbot.waitUntil(lambda: desk.window is not old)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    pages = desk.window.pages
    qtbot.waitUntil(lambda: desk.window.side.page is pages.proposal)
    assert document.proposal is not None
    document.drop_proposal()


@pytest.mark.usefixtures("usual_font")
def test_a_reminder_waits_in_another_font_too(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    for told in (True, False):
        old = desk.window
        if told:
            desk.remind("Doctor: in 10 min", True)
        else:
            old.toast.hide()  # it was read
        choose_font(qapp, 20 if told else 13)
        qtbot.waitUntil(lambda: desk.window is not old)  # noqa: B023 (waits here)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        toast = desk.window.toast
        assert toast.isVisible() is told
        assert toast.text == ("Doctor: in 10 min" if told else "")


@pytest.mark.usefixtures("usual_font")
def test_the_same_font_needs_no_other_window(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    old = desk.window
    with qtbot.waitSignal(old.font_changed):
        qapp.setFont(QFont(qapp.font()))
        QApplication.sendEvent(old, QEvent(QEvent.Type.ThemeChange))
    qtbot.wait(50)
    assert desk.window is old


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_files_of_a_later_start_are_looked_at_before_they_come_in(
    desk: Desk, document: Document, qtbot: QtBot
) -> None:
    before = document.calendar
    desk.welcome(Files((WORKING_WEEK,)))
    importing = desk.window.pages.importing
    qtbot.waitUntil(lambda: importing.can_accept, timeout=20_000)
    assert document.calendar is before
    importing.accepted.emit()
    qtbot.waitUntil(lambda: document.calendar is not before, timeout=20_000)
    assert any(event.summary == "Stand-up" for event in document.calendar.appointments.values())


def test_the_same_language_needs_no_other_window(desk: Desk) -> None:
    old = desk.window
    desk.renew()
    assert desk.window is old


def test_what_was_reminded_of_is_put_off_by_the_button_or_a_key(desk: Desk, qtbot: QtBot) -> None:
    desk.remind("Doctor: in 10 min", True)
    (again,) = (
        each
        for each in desk.window.toast.findChildren(QPushButton)
        if each.text() == "Again in 10 min"
    )
    assert again.isVisible()
    with qtbot.waitSignal(desk.again_wanted):
        again.click()
    with qtbot.waitSignal(desk.again_wanted):
        QTest.keyClick(desk.window.week.canvas, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    desk.remind("Not reminded of, while Flexday was closed: Film", False)
    assert not again.isVisible()
    desk.window.toast.hide()
