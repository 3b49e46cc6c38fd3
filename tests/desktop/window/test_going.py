"""The way to an entry: to its time in the view, or to its page."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.default import default_calendar
from planner.domain.tables import with_entries
from tests.desktop.weeks import ZONE
from tests.domain.examples import block, meeting, task
from tests.journeys.window import Window

FAR = meeting("far", "2027-02-03T10:00")
ENTRIES = (FAR, task(), block("past", 8, 8.5), block("a", 32, 33), block("b", 56, 57))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path, with_entries(default_calendar(ZONE), [*ENTRIES, task("idle")]))


def test_each_entry_is_led_to_where_it_is(window: Window) -> None:
    """One window for all of it: to make one takes longer than all that it is asked."""
    main, going = window.main, window.main.parts.going
    going.go_to("far")
    assert (str(main.week.focused_day), main.week.selected) == ("2027-02-03", {"far"})
    assert main.side.page is None

    going.go_to("gone")
    assert main.week.selected == {"far"}, "nothing happens for what is no longer there"

    going.show_task("t")
    assert str(main.viewing.day) == "2026-11-24", "its first block that is ahead"
    assert main.week.selected == {"past", "a", "b"}

    going.show_task("idle")
    assert main.week.selected == frozenset()
    assert str(main.viewing.day) == "2026-11-24", "without a block there is nowhere to go"

    going.go_to("idle")
    assert main.side.page is not None, "without a time its page opens"
