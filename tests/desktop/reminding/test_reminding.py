"""Reminders at their time, on a clock that the test moves."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject

from planner.desktop.document.document import Document
from planner.desktop.document.preferences import Preferences
from planner.desktop.reminding.reminding import Reminding
from planner.domain.block_edits import complete_task
from planner.domain.blocks import PlannedBlock
from planner.domain.default import default_calendar
from planner.domain.edits import remove
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task, TaskReminder
from planner.store.calendar_file import CalendarFile
from tests.desktop.weeks import NOW, ZONE, with_line

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
NO_TIME = timedelta()
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


class Said:
    """A document with a doctor on Wednesday 12:00–14:00 and a film on Saturday at 20:00, and what
    is said of it when one looks.
    """

    def __init__(self, folder: Path) -> None:
        self.preferences = Preferences(folder)
        calendar = with_line(default_calendar(ZONE), "Doctor wed 12-14", "doctor")
        calendar = with_line(calendar, "Film sat 20:00-22:00", "film")
        self.now = NOW
        file = CalendarFile.open(folder, lambda: calendar, at=NOW)
        self.document = Document(file, lambda: self.now)
        self.parent = QObject()
        self.popped: list[str] = []
        self.told: list[str] = []
        self.start()

    def start(self) -> None:
        self.reminding = Reminding(self.document, self.preferences, self.parent)
        self.reminding.reminded.connect(lambda title, text: self.popped.append(f"{title}: {text}"))
        self.reminding.told.connect(self.told.append)

    def look(self, now: datetime) -> None:
        self.now = now
        self.reminding.look()


@pytest.fixture
def said(tmp_path: Path) -> Iterator[Said]:
    found = Said(tmp_path)
    yield found
    found.document.close()


def test_each_is_said_once_at_its_time(said: Said) -> None:
    for minutes in (-20, -10, -9, 5):
        said.look(NOON + minutes * MINUTE)
    assert said.popped == ["Doctor: in 10 min · 12:00–14:00"]
    assert said.told == []


def test_it_is_not_said_again_after_a_restart(said: Said) -> None:
    said.look(NOON - 10 * MINUTE)
    said.start()
    said.look(NOON - 8 * MINUTE)
    assert len(said.popped) == 1


def test_what_came_due_while_closed_and_still_goes_on_is_said_at_the_start(said: Said) -> None:
    said.look(NOON - HOUR)
    said.reminding.keep()
    said.now = NOON + 5 * MINUTE
    said.start()
    said.look(said.now)
    assert said.popped == ["Doctor: since 5 min · 12:00–14:00"]


def test_what_was_over_before_the_start_is_said_in_the_window(said: Said) -> None:
    said.look(NOON - HOUR)
    said.reminding.keep()
    said.now = NOON + 4 * HOUR
    said.start()
    said.look(said.now)
    assert said.popped == []
    assert said.told == ["Not reminded of, while Flexday was closed: Doctor (Wed 12:00)"]


def test_work_that_was_over_before_the_start_is_not_named(said: Said) -> None:
    task = Task(uid=Uid("report"), summary="Report")
    start = NOON - 2 * HOUR
    block = PlannedBlock(uid=Uid("b"), entry=task.uid, start=start, end=start + HOUR)
    said.document.commit(with_entries(said.document.calendar, [task, block]), "Plan")
    said.look(start - HOUR)
    said.reminding.keep()
    said.now = NOON - HOUR
    said.start()
    said.look(said.now)
    assert (said.popped, said.told) == ([], [])


def test_a_first_start_has_missed_nothing(said: Said) -> None:
    said.now = NOON + 4 * HOUR
    said.start()
    said.look(said.now)
    assert (said.popped, said.told) == ([], [])


def test_what_was_missed_long_ago_is_not_said(said: Said) -> None:
    said.reminding.keep()
    said.now = NOON + 30 * DAY
    said.start()
    said.look(said.now)
    assert (said.popped, said.told) == ([], [])


def test_in_quiet_hours_only_the_window_says_it(said: Said) -> None:
    saturday = NOON + 3 * DAY
    said.look(saturday)
    said.told.clear()
    said.look(saturday + 7 * HOUR + 50 * MINUTE)
    assert said.told == ["Film: in 10 min · 20:00–22:00"]
    assert "Film" not in str(said.popped)


def test_always_has_no_quiet_hours(said: Said) -> None:
    said.preferences.reminders = "always"
    saturday = NOON + 3 * DAY
    said.look(saturday)
    said.look(saturday + 7 * HOUR + 50 * MINUTE)
    assert said.popped == ["Film: in 10 min · 20:00–22:00"]


def test_off_says_nothing_and_misses_nothing(said: Said) -> None:
    said.preferences.reminders = "off"
    said.look(NOON - 10 * MINUTE)
    said.preferences.reminders = ""
    said.look(NOON - 5 * MINUTE)
    assert (said.popped, said.told) == ([], [])


def test_the_time_before_is_the_users(said: Said) -> None:
    said.preferences.reminder_minutes = 30
    said.look(NOON - 30 * MINUTE)
    assert said.popped == ["Doctor: in 30 min · 12:00–14:00"]


def test_while_one_looks_at_the_past_the_present_is_said(said: Said) -> None:
    said.document.show_past(default_calendar(ZONE))
    said.look(NOON - 10 * MINUTE)
    assert said.popped == ["Doctor: in 10 min · 12:00–14:00"]


def with_report(said: Said, **fields: Any) -> Task:
    task = Task(uid=Uid("report"), summary="Report", **fields)
    said.document.commit(with_entries(said.document.calendar, [task]), "Report")
    return task


def test_a_task_is_said_before_it_is_due(said: Said) -> None:
    with_report(said, due_date=NOON - HOUR, reminders=(TaskReminder(HOUR),))
    said.look(NOON - 2 * HOUR)
    said.look(NOON - HOUR)
    assert said.popped == ["Report: due in 1 h 00 · 11:00"]


def test_at_its_date_it_is_said_and_not_called_missed(said: Said) -> None:
    with_report(said, due_date=NOON - HOUR, reminders=(TaskReminder(NO_TIME),))
    said.look(NOON - 2 * HOUR)
    said.look(NOON - HOUR + MINUTE / 2)
    assert (said.popped, said.told) == (["Report: due now"], [])


def test_a_task_whose_date_went_by_while_closed_is_told_and_one_at_a_time_is_said(
    said: Said,
) -> None:
    with_report(said, due_date=NOON - HOUR, reminders=(TaskReminder(HOUR),))
    call = Task(uid=Uid("call"), summary="Call", reminders=(TaskReminder(at=NOON - 2 * HOUR),))
    said.document.commit(with_entries(said.document.calendar, [call]), "Call")
    said.look(NOON - 3 * HOUR)
    said.reminding.keep()
    said.now = NOON - MINUTE * 30
    said.start()
    said.look(said.now)
    assert said.told == ["Not reminded of, while Flexday was closed: Report (Wed 11:00)"]
    assert said.popped == ["Call: to be done"]


def test_in_quiet_hours_a_task_is_said_in_the_window(said: Said) -> None:
    saturday = NOON + 3 * DAY
    with_report(said, reminders=(TaskReminder(at=saturday),))
    said.look(saturday - HOUR)
    said.told.clear()
    said.look(saturday)
    assert said.told == ["Report: to be done"]


def test_what_was_put_off_is_said_again(said: Said) -> None:
    said.look(NOON - 10 * MINUTE)
    assert said.reminding.can_snooze
    assert said.reminding.snooze() == "Reminded again in 10 min"
    assert not said.reminding.can_snooze
    for minutes in (-9, -1, 0, 1, 20):
        said.look(NOON + minutes * MINUTE)
    assert said.popped == ["Doctor: in 10 min · 12:00–14:00", "Doctor: now · 12:00–14:00"]


def test_it_may_be_put_off_again_and_over_a_restart(said: Said) -> None:
    said.look(NOON - 10 * MINUTE)
    said.reminding.snooze()
    said.start()
    said.look(NOON)
    said.reminding.snooze()
    said.look(NOON + 10 * MINUTE)
    assert said.popped[1:] == ["Doctor: now · 12:00–14:00", "Doctor: since 10 min · 12:00–14:00"]


def test_what_was_removed_or_done_in_between_is_not_said_again(said: Said) -> None:
    task = with_report(said, due_date=NOON - 10 * MINUTE, reminders=(TaskReminder(NO_TIME),))
    said.look(NOON - 10 * MINUTE)
    assert len(said.popped) == 2
    said.reminding.snooze()
    done = complete_task(said.document.calendar, task.uid, NOON)
    said.document.commit(remove(done, Uid("doctor")), "Both")
    said.look(NOON)
    assert len(said.popped) == 2


def test_a_task_that_was_due_meanwhile_is_said_again_and_not_called_missed(said: Said) -> None:
    with_report(said, due_date=NOON - HOUR, reminders=(TaskReminder(5 * MINUTE),))
    said.look(NOON - HOUR - 5 * MINUTE)
    said.reminding.snooze()
    said.look(NOON - HOUR + 5 * MINUTE)
    assert (said.popped[1:], said.told) == (["Report: due since 5 min · 11:00"], [])


def test_with_nothing_said_there_is_nothing_to_put_off(said: Said) -> None:
    assert said.reminding.snooze() == "There is no reminder to put off"
    said.preferences.snoozed = "{damaged"
    said.look(NOON - 10 * MINUTE)
    assert len(said.popped) == 1
