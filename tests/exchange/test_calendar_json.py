import json
from datetime import date, time

from planner.domain.calendar import Calendar
from planner.domain.hours import HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.tasks import Task
from planner.exchange.calendar_json import calendar_json

TASKS = [Task(uid=Uid(uid), summary=f"Task {uid} – é") for uid in "abc"]


def test_the_same_calendar_gives_the_same_text_whatever_its_order() -> None:
    forwards = Calendar(tasks={task.uid: task for task in TASKS})
    backwards = Calendar(tasks={task.uid: task for task in reversed(TASKS)})
    assert calendar_json(forwards) == calendar_json(backwards)


def test_everything_is_in_it() -> None:
    hours = HoursProfile(exceptions={date(2026, 12, 24): (HoursSpan(time(9), time(12)),)})
    found = json.loads(calendar_json(Calendar(tasks={Uid("a"): TASKS[0]}, hours=hours)))
    assert found["tasks"]["a"]["summary"] == "Task a – é"
    assert found["tasks"]["a"]["estimate"] == "PT3600S"
    assert found["hours"]["exceptions"]["2026-12-24"][0]["end"] == "12:00:00"
    assert found["settings"]["zone"] == "UTC"
