"""FIELD=VALUE for entries and settings."""

from datetime import UTC, datetime, time, timedelta

import pytest

from planner.cli.fields import Wall, with_fields
from planner.domain.entries import Appointment, Habit
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.tasks import PartOfDay, Priority, Task

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ZONE = "Europe/Lisbon"
WALL = Wall(NOW, ZONE, lambda day: datetime.combine(day, time(17, 30), UTC))
TASK = Task(uid=Uid("t"), summary="Review API")


def changed(thing: object, *given: str) -> object:
    return with_fields(thing, given, WALL)


def test_each_kind_of_field_is_read_by_its_type() -> None:
    task = changed(
        TASK,
        "title=Review the API",
        "priority=high",
        "splittable=no",
        "due=fri",
        "not-before=tue",
        "preferred=09:00-12:00",
        "categories=api, review",
        "depends_on=a,b",
    )
    assert isinstance(task, Task)
    assert task.summary == "Review the API"
    assert task.priority is Priority.HIGH
    assert not task.splittable
    assert task.due_date == datetime(2026, 11, 27, 17, 30, tzinfo=UTC)
    assert task.release_date == datetime(2026, 11, 24, tzinfo=UTC)
    assert task.preferred == PartOfDay(time(9), time(12))
    assert task.categories == ("api", "review")
    assert task.depends_on == ("a", "b")


def test_a_new_estimate_keeps_the_work_already_done() -> None:
    begun = changed(TASK, "estimate=2h", "remaining=30m")
    assert isinstance(begun, Task)
    again = changed(begun, "estimate=3h")
    assert isinstance(again, Task)
    assert again.remaining == timedelta(hours=1, minutes=30)
    assert not again.estimate_assumed


def test_a_new_start_keeps_the_length() -> None:
    start = datetime(2026, 11, 25, 12, tzinfo=UTC)
    visit = Appointment(
        uid=Uid("a"), summary="Visit", start=start, end=start + timedelta(hours=2), zone=ZONE
    )
    moved = changed(visit, "start=thu 10:00", "travel=20m")
    assert isinstance(moved, Appointment)
    assert moved.end - moved.start == timedelta(hours=2)
    assert moved.travel_before == moved.travel_after == timedelta(minutes=20)


def test_none_clears_what_may_be_empty() -> None:
    assert changed(changed(TASK, "due=fri"), "due=none") == TASK


def test_weekdays_of_a_habit() -> None:
    lunch = Habit(
        uid=Uid("h"),
        summary="Lunch",
        duration=timedelta(minutes=45),
        window_start=time(11, 45),
        window_end=time(15, 15),
    )
    moved = changed(lunch, "weekdays=fri,mon", "window_end=16:00")
    assert isinstance(moved, Habit)
    assert moved.weekdays == (0, 4)
    assert moved.window_end == time(16)


def test_settings_are_fields_too() -> None:
    settings = changed(Settings(), "minimum_rest=10h", "zone=Asia/Kolkata")
    assert isinstance(settings, Settings)
    assert settings.minimum_rest == timedelta(hours=10)
    assert settings.zone == "Asia/Kolkata"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("color=red", 'There is no field "color"'),
        ("uid=x", 'There is no field "uid"'),
        ("priority=huge", "none of low, normal"),
        ("splittable=perhaps", "neither yes nor no"),
        ("due=someday", "is not a"),
        ("summary", "is not FIELD=VALUE"),
        ("estimate=-1h", "length of time"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(given: str, sentence: str) -> None:
    with pytest.raises(InvalidValue, match=sentence):
        changed(TASK, given)


def test_reminders_are_lengths_none_or_the_usual_one() -> None:
    start = datetime(2026, 11, 25, 12, tzinfo=UTC)
    visit = Appointment(
        uid=Uid("v"), summary="Visit", start=start, end=start + timedelta(hours=1), zone=ZONE
    )
    changed_to = {
        text: getattr(changed(visit, f"reminders={text}"), "reminders")  # noqa: B009
        for text in ("10m, 1d", "none", "")
    }
    assert changed_to == {
        "10m, 1d": (timedelta(minutes=10), timedelta(days=1)),
        "none": (),
        "": None,
    }
    with pytest.raises(InvalidValue, match="is no reminder; write 10m"):
        changed(visit, "reminder=soon")
