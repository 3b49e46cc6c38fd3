from datetime import UTC, date, datetime

import pytest

from planner.desktop.editing.page_edits import busy_turned, pinned, renamed, whole_days
from planner.desktop.week.wishes import DaysCreated, Pinned, Renamed, Turned
from planner.domain.blocks import BlockState, PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.clock import instant
from planner.domain.default import default_calendar
from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task

ZONE = "Europe/Lisbon"
NINE = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def calendar() -> Calendar:
    return with_entries(
        default_calendar(ZONE),
        [
            Task(uid=Uid("task"), summary="Report"),
            PlannedBlock(
                uid=Uid("block"), entry=Uid("task"), start=NINE, end=NINE.replace(hour=10)
            ),
        ],
    )


def test_a_new_title_is_that_of_the_task(calendar: Calendar) -> None:
    edit = renamed(calendar, Renamed(Uid("task"), "Quarterly {report}"))

    assert edit.after.tasks[Uid("task")].summary == "Quarterly {report}"
    assert edit.name == 'Rename "Report" to "Quarterly {report}"'


def test_what_is_gone_has_no_title(calendar: Calendar) -> None:
    with pytest.raises(UnknownEntry, match="nothing"):
        renamed(calendar, Renamed(Uid("gone"), "Other"))


def test_a_pin_comes_and_goes(calendar: Calendar) -> None:
    firm = pinned(calendar, Pinned(Uid("block"), pin=True))
    loose = pinned(firm.after, Pinned(Uid("block"), pin=False))

    assert firm.after.planned_blocks[Uid("block")].state is BlockState.PINNED
    assert loose.after.planned_blocks[Uid("block")].state is BlockState.ACCEPTED
    assert (firm.name, loose.name) == ('Pin "Report"', 'Unpin "Report"')


def test_whole_days_run_from_midnight_to_midnight_and_displace_nothing(calendar: Calendar) -> None:
    wish = DaysCreated(date(2026, 10, 24), date(2026, 10, 25), "Fair")

    (event,) = whole_days(calendar, wish, ZONE).after.appointments.values()

    midnight = datetime.min.time()
    assert event.start == instant(date(2026, 10, 24), midnight, ZONE)
    assert event.end == instant(date(2026, 10, 26), midnight, ZONE)
    assert (event.all_day, event.is_busy) == (True, False)


def test_not_busy_becomes_busy_and_the_other_way_round(calendar: Calendar) -> None:
    wish = DaysCreated(date(2026, 11, 25), date(2026, 11, 25), "Fair")
    first = whole_days(calendar, wish, ZONE).after
    (uid,) = first.appointments

    second = busy_turned(first, Turned(uid, busy=True)).after
    third = busy_turned(second, Turned(uid, busy=False))

    assert second.appointments[uid].is_busy
    assert not third.after.appointments[uid].is_busy
    assert third.name == '"Fair" is not busy'
