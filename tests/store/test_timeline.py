"""The calendar as it was."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar import Calendar
from planner.store import compaction
from planner.store.calendar_file import CalendarFile
from planner.store.timeline import BeforeHistory
from tests.store.samples import NOW, add_task, names, opened, with_task, without_task

MINUTE = timedelta(minutes=1)


def at_minute(file: CalendarFile, minute: int, name: str) -> None:
    after = with_task(file.calendar, name)
    file.commit(file.calendar, after, f"Add {name}", NOW + minute * MINUTE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path) as file:
        for minute in (10, 20, 30):
            at_minute(file, minute, f"at {minute}")
    return tmp_path


@pytest.mark.parametrize(
    ("minute", "expected"),
    [
        (0, []),
        (9, []),
        (10, ["at 10"]),
        (29, ["at 10", "at 20"]),
        (99, ["at 10", "at 20", "at 30"]),
    ],
)
def test_as_of_a_time_everything_committed_up_to_then_is_there(
    folder: Path, minute: int, expected: list[str]
) -> None:
    with opened(folder) as file:
        assert names(file.past.timeline().at(NOW + minute * MINUTE).calendar) == expected


def test_before_the_first_start_there_is_nothing_to_show(folder: Path) -> None:
    with opened(folder) as file, pytest.raises(BeforeHistory, match="begins with commit 1"):
        file.past.timeline().at(NOW - MINUTE)


def test_a_commit_that_is_not_known_is_refused(folder: Path) -> None:
    with opened(folder) as file, pytest.raises(BeforeHistory, match="does not hold commit 9"):
        file.past.timeline().after(9)


def test_a_clock_that_was_set_back_does_not_bring_later_changes_forward(folder: Path) -> None:
    with opened(folder) as file:
        at_minute(file, -500_000, "with a wrong clock")
        assert names(file.past.timeline().at(NOW + 20 * MINUTE).calendar) == ["at 10", "at 20"]
        assert len(file.past.timeline().at(NOW + 30 * MINUTE).calendar.tasks) == 4


def test_the_past_reaches_behind_compactions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 0)
    for part in range(3):
        with opened(tmp_path) as file:
            for number in range(60):
                add_task(file, f"{part}-{number}")
    with opened(tmp_path) as file:
        assert names(file.past.timeline().after(3).calendar) == ["0-0", "0-1"]


places = st.lists(st.integers(0, 100))
changes = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["put", "drop", "undo"])))


@given(changes, places)
def test_after_each_commit_it_is_what_it_was_in_whatever_order_they_are_asked_for(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[str, str]], order: list[int]
) -> None:
    with opened(tmp_path_factory.mktemp("any")) as file:
        states = {1: file.calendar}
        for number, (name, verb) in enumerate(wanted):
            if verb == "undo" and len(states) > 1 and file.history(1)[0].kind == "do":
                file.undo(NOW)
            elif verb == "drop":
                commit(file, without_task(file.calendar, name))
            else:
                commit(file, with_task(file.calendar, name, f"{name} {number}"))
            states[file.sequence] = file.calendar
        timeline = file.past.timeline()
        for sequence in [*states, *(place % len(states) + 1 for place in order)]:
            assert timeline.after(sequence).calendar == states[sequence]
        assert len(timeline.steps) == len(states)


def commit(file: CalendarFile, after: Calendar, at: datetime = NOW) -> None:
    file.commit(file.calendar, after, "Change", at)


def test_the_history_names_who_did_it(tmp_path: Path) -> None:
    with CalendarFile.open(tmp_path, Calendar, at=NOW, by="planner, alex@laptop") as file:
        add_task(file, "a")
        file.undo(NOW)
        assert [step.by for step in file.history()] == ["planner, alex@laptop"] * 3
    with opened(tmp_path) as file:
        assert file.redo(NOW).by == ""
