from datetime import date, timedelta

import pytest

from planner.desktop.editing.page_edits import whole_days
from planner.desktop.planning.gesture_edits import moved, removed, resized
from planner.desktop.week.gestures import Moved, Removed, Resized
from planner.desktop.week.wishes import DaysCreated
from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from tests.desktop.weeks import ZONE, with_line, working_week


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


def test_of_a_task_only_the_one_block_goes_and_the_step_says_so(week: Calendar) -> None:
    block = next(b for b in week.planned_blocks.values() if b.entry in week.tasks)
    edit = removed(week, Removed(block.uid, None), ZONE)
    assert edit.name == f'Remove one block of "{week.tasks[Uid(block.entry)].summary}"'
    assert set(week.planned_blocks) - set(edit.after.planned_blocks) == {block.uid}
    assert edit.after.tasks is week.tasks


def test_of_a_series_the_day_that_goes_is_named_in_one_s_own_zone(week: Calendar) -> None:
    stand_up = week.appointments[Uid("stand-up@example.org")]
    edit = removed(week, Removed(stand_up.uid, stand_up.start), "Pacific/Kiritimati")
    assert edit.name == 'Remove "Stand-up" on Tue 6 Jan'
    after = edit.after.appointments[stand_up.uid].recurrence
    assert after is not None
    assert stand_up.start in after.exceptions


def test_an_entry_that_is_alone_goes_whole(week: Calendar) -> None:
    calendar = with_line(week, "doctor wed 12-14", "visit")
    edit = removed(calendar, Removed(Uid("visit"), None), ZONE)
    assert edit.name == 'Remove "doctor"'
    assert edit.after.find(Uid("visit")) is None


def test_a_step_to_another_week_has_its_date(week: Calendar) -> None:
    calendar = with_line(week, "doctor wed 12-14", "visit")
    visit = calendar.personal_blocks[Uid("visit")]

    def name(by: timedelta) -> str:
        return moved(calendar, Moved(visit.uid, None, visit.start + by), ZONE).name

    assert name(timedelta(days=2)) == 'Move "doctor" to Fri 12:00'
    assert name(timedelta(days=-2)) == 'Move "doctor" to Mon 12:00'
    assert name(timedelta(days=7)) == 'Move "doctor" to Wed 2 Dec 12:00'
    assert name(timedelta(days=-20)) == 'Move "doctor" to Thu 5 Nov 12:00'


def test_what_lasts_all_day_moves_to_days_and_not_to_midnight(week: Calendar) -> None:
    wish = DaysCreated(date(2026, 11, 24), date(2026, 11, 25), "Fair")
    calendar = whole_days(week, wish, ZONE).after
    (fair,) = (e for e in calendar.appointments.values() if e.summary == "Fair")
    start, end = fair.start + timedelta(days=2), fair.end + timedelta(days=3)

    assert moved(calendar, Moved(fair.uid, None, start), ZONE).name == 'Move "Fair" to Thu 26 Nov'
    name = resized(calendar, Resized(fair.uid, None, start, end), ZONE).name
    assert name == 'Change "Fair", Thu 26 Nov – Sat 28 Nov'
