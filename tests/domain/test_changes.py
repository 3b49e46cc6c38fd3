"""The difference between two calendars."""

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.domain.changes import applied, changes, reversed_changes
from planner.domain.hours import HoursProfile, HoursSpan
from planner.domain.settings import Settings
from planner.domain.tables import with_entries
from tests.domain.examples import calendar, meeting, task, visit

uids = st.sampled_from(["a", "b", "c", "d"])
summaries = st.sampled_from(["one", "two"])
tasks = st.dictionaries(uids, summaries).map(
    lambda found: {uid: task(uid, summary=summary) for uid, summary in found.items()}
)
meetings = st.dictionaries(uids, summaries).map(
    lambda found: {uid: meeting(uid, summary=summary) for uid, summary in found.items()}
)
profiles = st.sampled_from([HoursProfile(), HoursProfile(((HoursSpan(time(9), time(17)),),) * 7)])
calendars: Any = st.builds(
    Calendar,
    tasks=tasks,
    appointments=meetings,
    hours=profiles,
    settings=st.sampled_from([Settings(), Settings(zone="Europe/Lisbon")]),
)


@given(calendars, calendars)
def test_changes_lead_from_one_calendar_to_the_other(before: Calendar, after: Calendar) -> None:
    assert applied(before, changes(before, after)) == after


@given(calendars, calendars)
def test_reversed_changes_lead_back(before: Calendar, after: Calendar) -> None:
    assert applied(after, reversed_changes(changes(before, after))) == before


@given(calendars, calendars)
def test_a_difference_that_is_remembered_is_the_one_that_is_there(
    before: Calendar, after: Calendar
) -> None:
    kept = applied(Calendar(), changes(Calendar(), before))
    derived = applied(kept, changes(kept, after))
    remembered = changes(kept, derived)
    assert set(map(repr, remembered)) == set(map(repr, changes(before, after)))


def test_finding_one_change_looks_at_no_other_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    before = applied(Calendar(), changes(Calendar(), calendar(meeting(), task())))
    monkeypatch.setattr("planner.domain.changes._apart", pytest.fail)
    once = with_entries(before, [task(summary="Renamed")])
    twice = with_entries(once, [meeting(summary="Moved"), visit()])
    assert [change.uid for change in changes(before, twice)] == ["m", "v", "t"]
    assert [change.uid for change in changes(before, once)] == ["t"]


@given(calendars)
def test_equal_calendars_do_not_differ(one: Calendar) -> None:
    twin = Calendar(**{name: getattr(one, name) for name in ("tasks", "appointments")})
    assert changes(one, one) == ()
    assert not [each for each in changes(one, twin) if each.table in ("tasks", "appointments")]


def test_one_entry_is_one_change() -> None:
    before = calendar(meeting(), task())
    (change,) = changes(before, with_entries(before, [visit()]))
    assert (change.table, change.uid, change.before, change.after) == (
        "personal_blocks",
        "v",
        None,
        visit(),
    )


def test_hours_and_settings_are_tables_of_one() -> None:
    found = changes(Calendar(), Calendar(settings=Settings(zone="Europe/Lisbon")))
    assert [(change.table, change.uid) for change in found] == [("settings", "settings")]


def test_tables_without_a_change_are_shared() -> None:
    before = calendar(meeting(), task())
    after = applied(before, changes(before, with_entries(before, [visit()])))
    assert after.tasks is before.tasks
    assert applied(before, ()) is before


def test_removing_what_is_gone_is_no_mistake() -> None:
    wanted = changes(calendar(task()), calendar())
    assert applied(calendar(), wanted) == calendar()
