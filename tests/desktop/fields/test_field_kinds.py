"""Fields that many entries have alike."""

from datetime import timedelta

import pytest

from planner.desktop.fields.field import YES, Reading, Shape
from planner.desktop.fields.field_kinds import (
    SUMMARY,
    check_field,
    choice_field,
    length_field,
    text_field,
    words_field,
)
from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue
from planner.domain.tasks import Priority
from tests.desktop.weeks import NOW, ZONE
from tests.domain.examples import task

READING = Reading(Calendar(), NOW, ZONE)
TASK = task(project="Billing", categories=("a", "b"), splittable=False)


def test_a_text_is_kept_without_the_blanks_round_it() -> None:
    field = text_field("project", "Project", Shape.LINE)
    assert field.text(TASK, READING) == "Billing"
    assert field.read(TASK, "  Search \n", READING) == task(
        project="Search", categories=("a", "b"), splittable=False
    )
    assert not field.plans


def test_words_come_back_as_they_are_shown() -> None:
    field = words_field("categories", "Tags")
    assert field.text(TASK, READING) == "a, b"
    assert field.read(TASK, field.text(TASK, READING), READING) == TASK


@pytest.mark.parametrize(("text", "value"), [(YES, True), ("", False)])
def test_a_check_is_one_of_two_values(text: str, value: bool) -> None:
    field = check_field("splittable", "Splittable")
    changed = field.read(TASK, text, READING)
    assert getattr(changed, "splittable") is value  # noqa: B009 (of any entry)
    assert field.text(changed, READING) == text


@pytest.mark.parametrize("text", ["0", "0m", "-5m", "soon", ""])
def test_a_length_is_more_than_nothing(text: str) -> None:
    field = length_field("estimate", "Estimate")
    assert field.text(TASK, READING) == "4 h 00"
    assert field.read(TASK, "8h", READING) != TASK
    with pytest.raises(InvalidValue):
        field.read(TASK, text, READING)


def test_a_choice_is_one_of_a_few_and_the_others_are_named() -> None:
    choices = tuple((each.value, each.value) for each in Priority)
    field = choice_field("priority", "Priority", choices, Priority)
    assert field.text(field.read(TASK, " HIGH ", READING), READING) == "high"
    with pytest.raises(InvalidValue, match=r'"soon" is none of these: .*high'):
        field.read(TASK, "soon", READING)


def test_an_entry_needs_a_title() -> None:
    assert SUMMARY.text(SUMMARY.read(TASK, " New ", READING), READING) == "New"
    with pytest.raises(InvalidValue, match="needs a title"):
        SUMMARY.read(TASK, " \t", READING)


def test_a_length_in_words_is_shown_as_one() -> None:
    field = length_field("remaining", "Left")
    assert field.text(task(remaining=timedelta(minutes=5)), READING) == "5 min"
