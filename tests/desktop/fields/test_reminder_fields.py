"""Reminders in the inspector."""

from datetime import timedelta

import pytest

from planner.desktop.fields.entry_fields import fields_of
from planner.desktop.fields.field import Editable
from planner.domain.entries import Habit
from planner.domain.errors import InvalidValue
from planner.domain.tasks import Anchor, Task, TaskReminder
from tests.desktop.fields.test_entry_fields import LUNCH, NOW, READING, TASK, VISIT, field

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "reminders"),
    [
        ("1d", (TaskReminder(24 * HOUR),)),
        ("due", (TaskReminder(timedelta()),)),
        ("2h before start", (TaskReminder(2 * HOUR, Anchor.START),)),
        ("tue 9:00", (TaskReminder(at=NOW + 24 * HOUR),)),
        ("none", ()),
        ("", None),
    ],
)
def test_of_a_task_they_are_counted_or_at_a_time(
    text: str, reminders: tuple[TaskReminder, ...] | None
) -> None:
    changed = field(TASK, "reminders", text)
    assert isinstance(changed, Task)
    assert changed.reminders == reminders


def test_of_a_habit_they_lie_before_what_is_planned() -> None:
    changed = field(LUNCH, "reminders", "10m, 1h")
    assert isinstance(changed, Habit)
    assert changed.reminders == (HOUR / 6, HOUR)


@pytest.mark.parametrize("text", ["sometime", "10m, sometime"])
def test_what_is_none_is_refused_in_words(text: str) -> None:
    with pytest.raises(InvalidValue, match="is no reminder of a task; write 1d"):
        field(TASK, "reminders", text)
    with pytest.raises(InvalidValue, match="is no reminder; write 10m"):
        field(LUNCH, "reminders", text)


@pytest.mark.parametrize("entry", [TASK, LUNCH, VISIT])
def test_every_choice_is_one_that_is_read(entry: Editable) -> None:
    (found,) = (each for each in fields_of(entry) if each.name == "reminders")
    for value, _ in found.choices:
        assert found.text(found.read(entry, value, READING), READING) == value
