"""Our own JSON comes back, entry by entry."""

import json
from typing import Any

import pytest

from planner.exchange.calendar_json import calendar_json
from planner.exchange.calendar_json_import import looks_like_ours, read_calendar_json
from tests.domain.examples import block, calendar, meeting, task, visit

WHOLE = calendar(task(), meeting(), visit(), block("b", 9, 10))


def changed(**tables: Any) -> str:
    return json.dumps(json.loads(calendar_json(WHOLE)) | tables)


def test_all_that_went_out_comes_in_but_ones_own_hours() -> None:
    text = calendar_json(WHOLE)
    assert looks_like_ours(text)
    report = read_calendar_json(text)
    assert {entry.uid: entry for entry in report.entries} == {
        **WHOLE.tasks,
        **WHOLE.appointments,
        **WHOLE.personal_blocks,
        **WHOLE.planned_blocks,
    }
    assert report.refused == ()
    (told,) = report.repaired
    assert (told.what, told.why) == (
        "Hours and settings",
        "They were left out; only entries are imported.",
    )


@pytest.mark.parametrize("text", ["", "[]", '{"tasks": {}}', "BEGIN:VCALENDAR"])
def test_other_files_are_not_taken_for_ours(text: str) -> None:
    assert not looks_like_ours(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "It is no JSON that can be read."),
        ("[" * 100_000, "It is no JSON that can be read."),
        ("[]", "It is no calendar of Flexday."),
    ],
)
def test_what_is_none_is_refused_as_a_whole(text: str, why: str) -> None:
    report = read_calendar_json(text)
    assert report.entries == ()
    assert [str(each.why) for each in report.refused] == [why]


def test_one_bad_entry_does_not_lose_the_others() -> None:
    bad: dict[str, object] = {
        "good": {"uid": "good", "summary": "A"},
        "bad": {"summary": 7},
        "x": 3,
    }
    report = read_calendar_json(changed(tasks=bad, planned_blocks={}))
    assert "good" in {entry.uid for entry in report.entries}
    assert {each.what for each in report.refused} == {"7", "x"}
    assert all(str(each.why).startswith("It cannot be read: ") for each in report.refused)


def test_a_block_of_a_task_that_is_not_there_is_refused() -> None:
    report = read_calendar_json(changed(tasks={}))
    assert [str(each.why) for each in report.refused] == [
        "The task that it belongs to is not in the file."
    ]


@pytest.mark.parametrize("tasks", [None, [], "tasks", 7])
def test_a_table_that_is_none_has_no_entries(tasks: object) -> None:
    report = read_calendar_json(changed(tasks=tasks, planned_blocks={}))
    assert {entry.uid for entry in report.entries} == {"m", "v"}


def test_a_calendar_that_cannot_be_read_leaves_its_entries() -> None:
    good = {"uid": "c", "name": "Work", "colour": "skyblue"}
    report = read_calendar_json(changed(collections={"c": good, "d": {"uid": "d", "colour": 1}}))
    assert [each.name for each in report.collections] == ["Work"]
