"""What `task export` writes, from a file and from the program itself."""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Priority, Task, TaskStatus
from planner.exchange.merge import Fate, merge_import
from planner.exchange.taskwarrior_import import read_taskwarrior
from tests.exchange.ics_text import HOME, utc

EXPORT = Path(__file__).parent.parent / "data" / "doors" / "taskwarrior.json"


def tasks(text: str) -> dict[str, Task]:
    entries = read_taskwarrior(text, HOME).entries
    return {entry.summary: entry for entry in entries if isinstance(entry, Task)}


def one(**fields: object) -> Task:
    (entry,) = tasks(json.dumps([{"uuid": "a", "description": "A"} | fields])).values()
    return entry


def test_what_the_program_exports() -> None:
    found = tasks(EXPORT.read_text())
    review, tests = found["Review API"], found['Write tests, "all"']
    assert review.estimate == timedelta(minutes=90)
    assert not review.estimate_assumed
    assert review.due_date == utc(2026, 11, 27, 17)
    assert (review.priority, review.project) == (Priority.HIGH, "Core")
    assert review.categories == ("code",)
    assert review.description == "2026-11-27: see ticket"
    assert tests.depends_on == (review.uid,)
    assert tests.release_date == utc(2026, 11, 26), "the later of scheduled and wait"
    assert "X-TASKWARRIOR-UNTIL:20270101T000000Z" in tests.foreign
    assert found["Old"].status is TaskStatus.COMPLETED


def test_the_template_of_repeating_tasks_is_refused_with_its_line() -> None:
    (refusal,) = read_taskwarrior(EXPORT.read_text(), HOME).refused
    assert (refusal.line, refusal.what) == (4, "Weekly")


def test_a_line_that_is_broken_does_not_lose_the_others() -> None:
    text = EXPORT.read_text().replace('"project":"Core"', '"project":"Core')
    report = read_taskwarrior(text, HOME)
    assert 2 in [refusal.line for refusal in report.refused]
    assert len(report.entries) == 3


def test_it_may_be_laid_out_in_any_way() -> None:
    values = json.loads(EXPORT.read_text())
    for text in (
        json.dumps(values),
        json.dumps(values, indent=2),
        "\n".join(map(json.dumps, values)),
    ):
        assert len(tasks(text)) == 4


@pytest.mark.parametrize(
    ("given", "minutes"),
    [("PT1H30M", 90), ("P1DT2H", 26 * 60), (2, 120), ("1.5", 90), (90, 90), ("1h30", 90)],
)
def test_an_estimate_in_an_attribute_of_ones_own(given: object, minutes: int) -> None:
    for name in ("estimate", "estimated", "est"):
        assert one(**{name: given}).estimate == timedelta(minutes=minutes)


def test_what_cannot_be_read_is_left_out_and_told() -> None:
    fields = {"due": "soon", "estimate": "long", "status": "odd", "depends": 7, "annotations": "x"}
    text = json.dumps({"uuid": "a", "description": "A"} | fields)
    report = read_taskwarrior(text, HOME)
    assert len(report.entries) == 1
    assert len(report.repaired) == 3


def test_a_later_change_updates_and_the_same_file_does_not_undo_what_is_done_here() -> None:
    report = read_taskwarrior(EXPORT.read_text(), HOME)
    calendar = merge_import(Calendar(), report).calendar
    review = next(task for task in calendar.tasks.values() if task.summary == "Review API")
    done = replace(review, status=TaskStatus.COMPLETED, remaining=timedelta())
    mine = with_entries(calendar, [done])
    again = merge_import(mine, report)
    assert again.calendar is mine
    assert [arrival.fate for arrival in again.left] == [Fate.EDITED]
    later = EXPORT.read_text().replace("Review API", "Review all").replace("T110740Z", "T110741Z")
    updated = merge_import(mine, read_taskwarrior(later, HOME)).calendar
    assert updated.tasks[review.uid].summary == "Review all"


@pytest.mark.skipif(shutil.which("task") is None, reason="needs Taskwarrior")
def test_the_program_itself(tmp_path: Path) -> None:
    settings = tmp_path / "rc"
    settings.write_text("uda.estimate.type=duration\nconfirmation=no\n")
    places = {"TASKRC": str(settings), "TASKDATA": str(tmp_path), "TZ": "UTC"}

    def run(*arguments: str) -> str:
        command = ["task", *arguments]
        done = subprocess.run(
            command, env=os.environ | places, capture_output=True, text=True, check=True
        )
        return done.stdout

    run("add", "Review API", "estimate:PT2H", "priority:L", "due:2026-11-27T17:00")
    run("add", "Tests", "depends:1", "+code")
    first = tasks(run("export"))
    assert first["Review API"].estimate == timedelta(hours=2)
    assert first["Review API"].due_date == utc(2026, 11, 27, 17)
    assert first["Tests"].depends_on == (first["Review API"].uid,)
    calendar = merge_import(Calendar(), read_taskwarrior(run("export"), HOME)).calendar
    run("1", "done")
    second = merge_import(calendar, read_taskwarrior(run("export"), HOME))
    status = second.calendar.tasks[Uid(first["Review API"].uid)].status
    assert status is TaskStatus.COMPLETED
    assert second.added == 0
