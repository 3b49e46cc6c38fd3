"""Several calendars by the keyboard alone: made, filled, hidden, removed; the plan follows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from planner.desktop.access.words import item_words
from planner.desktop.calendars.calendar_menu import CalendarMenu
from planner.desktop.editing.entry_panel import EntryPanel
from planner.domain.calendar_collection import CalendarCollection, Colour
from planner.domain.default import default_calendar
from planner.domain.ids import Uid
from tests.desktop.weeks import ZONE, with_line
from tests.journeys.window import PATIENCE, Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HOLIDAYS = Path(__file__).parent.parent / "data" / "holidays.ics"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """One meeting on Tuesday at ten."""
    calendar = with_line(default_calendar(ZONE), "Meet Ana tue 10-11", "meeting")
    return Window(qtbot, tmp_path / "data", calendar)


def named(window: Window, name: str) -> CalendarCollection:
    found = window.document.calendar.collections.values()
    return next(each for each in found if each.name == name)


def titles(window: Window) -> set[str]:
    return {item.title for item in window.main.week.page.items}


def make(window: Window, name: str) -> None:
    """C, Tab to the new one, its name, Enter, back."""
    window.press(Key.Key_C)
    window.press(Key.Key_Tab)
    window.type(name)
    window.press(Key.Key_Return)
    window.press(Key.Key_Escape)


def test_a_calendar_is_made_filled_and_hidden_by_keys(window: Window) -> None:
    make(window, "Family")
    assert window.strokes == 10
    assert window.main.week.canvas.hasFocus()
    window.press(Key.Key_N)
    window.type("dinner wed 19-21 #family")
    window.press(Key.Key_Return)
    window.press(Key.Key_Return)
    (dinner,) = (e for e in window.document.calendar.events() if e.summary == "Dinner")
    assert dinner.collection == named(window, "Family").uid
    assert "Dinner" in titles(window)
    window.press(Key.Key_C)
    window.press(Key.Key_Down)
    window.press(Key.Key_Space)
    assert "Dinner" not in titles(window)
    assert not named(window, "Family").shown
    window.press(Key.Key_Space)
    assert "Dinner" in titles(window)
    window.press(Key.Key_Z, CONTROL)
    assert not named(window, "Family").shown


def test_an_entry_goes_to_another_calendar_by_keys(window: Window) -> None:
    make(window, "Work")
    window.main.week.select(frozenset({"meeting"}))
    window.press(Key.Key_Return)
    panel = window.main.side.page
    assert isinstance(panel, EntryPanel)
    assert panel.rows.names[1] == "collection"
    window.press(Key.Key_Tab)
    window.press(Key.Key_Down)
    item = next(item for item in window.main.week.page.items if item.uid == "meeting")
    assert item.inside == "Work"
    assert item_words(item, ZONE) == "Meet Ana, Tuesday 10:00 to 11:00, appointment, Work"
    window.press(Key.Key_Z, CONTROL)
    assert window.document.calendar.appointments[item.uid].collection is None


def test_with_one_calendar_an_entry_says_nothing_of_it(window: Window) -> None:
    window.main.week.select(frozenset({"meeting"}))
    window.press(Key.Key_Return)
    panel = window.main.side.page
    assert isinstance(panel, EntryPanel)
    assert "collection" not in panel.rows.names


def test_the_palette_finds_the_page(window: Window) -> None:
    window.press(Key.Key_K, CONTROL)
    window.type("calendars")
    window.press(Key.Key_Return)
    assert window.main.side.page is window.main.pages.calendars
    window.press(Key.Key_Escape)
    assert window.main.side.page is None


def test_the_search_says_that_what_it_found_is_hidden(window: Window) -> None:
    make(window, "Work")
    calendar, work = window.document.calendar, named(window, "Work")
    window.main.pages.calendar_commands.turn_shown(work.uid)
    window.main.pages.open_entry(next(iter(calendar.appointments)))
    window.press(Key.Key_Tab)
    window.press(Key.Key_Down)
    window.press(Key.Key_Slash, CONTROL)
    window.main.pages.open_search()
    window.type("ana")
    rows = window.main.pages.search.rows.rows
    (below,) = (row.below for row in rows if row.text == "Meet Ana")
    assert below == "Tue 24 Nov 10:00 · Work, hidden"


def test_a_file_gets_a_calendar_of_its_own_by_keys(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "feriados.ics"
    path.write_bytes(HOLIDAYS.read_bytes())
    window.main.workings.imports.open([path])
    panel = window.main.pages.importing
    qtbot.waitUntil(lambda: not panel.is_reading, timeout=PATIENCE)
    box = panel.place.box
    texts = [box.itemText(index) for index in range(box.count())]
    assert (texts, box.currentText()) == (["Default", "Feriados (new)"], "Default")
    window.press(Key.Key_Tab, SHIFT)
    while not box.hasFocus():
        window.press(Key.Key_Tab)
    window.press(Key.Key_Down)
    window.press(Key.Key_Tab)
    window.press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.document.calendar.collections), timeout=PATIENCE)
    window.settle()
    feriados = named(window, "Feriados")
    assert feriados.colour is Colour.GREEN
    assert "Closed" in titles(window)
    window.press(Key.Key_Z, CONTROL)
    assert not window.document.calendar.collections
    assert "Closed" not in titles(window)
    window.main.workings.imports.close()


def test_the_plan_goes_over_what_takes_no_time(window: Window, qtbot: QtBot) -> None:
    make(window, "Feriados")
    commands = window.main.pages.calendar_commands
    uid = named(window, "Feriados").uid
    calendar = with_line(
        window.document.calendar, "Closed 2026-11-23 9:00-17:30 #feriados", "closed"
    )
    calendar = with_line(calendar, "Review 2h by today", "review")
    window.document.commit(calendar, "Fill")

    def planned_at_once() -> bool:
        window.press(Key.Key_P)
        qtbot.waitUntil(lambda: window.document.proposal is not None, timeout=PATIENCE)
        state = window.document.proposal
        window.press(Key.Key_Escape)
        assert state is not None
        starts = [span.start for entry, span in state.variant.blocks if entry == "review"]
        return bool(starts) and starts[0] == window.document.now()

    assert not planned_at_once()
    commands.turn_shown(uid)
    assert not planned_at_once(), "hidden is not free"
    commands.turn_busy(uid)
    window.settle()
    window.document.drop_proposal()
    assert planned_at_once()


def test_the_menu_of_an_entry_puts_it_elsewhere(window: Window) -> None:
    make(window, "Work & more")
    window.main.week.select(frozenset({"meeting"}))
    window.press(Key.Key_Menu)
    menu = window.main.findChildren(QMenu, "itemMenu")[-1]
    inside = menu.findChild(CalendarMenu)
    assert inside is not None
    default, work = inside.actions()
    assert (default.isChecked(), work.isChecked(), work.text()) == (True, False, "Work && more")
    work.trigger()
    menu.close()
    window.settle()
    assert window.document.calendar.appointments[Uid("meeting")].collection is not None
    assert window.document.undo() == 'Put "Meet Ana" into the calendar "Work & more"'
    assert window.document.calendar.appointments[Uid("meeting")].collection is None
