import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.fields.entry_fields import fields_of
from planner.desktop.fields.field import Editable, Field, Reading
from planner.desktop.fields.field_rows import KEPT, FieldRows
from planner.desktop.fields.task_fields import TASK
from planner.domain.calendar import Calendar
from planner.domain.entries import PersonalBlock
from planner.domain.ids import Uid
from planner.domain.tasks import Task
from tests.desktop.weeks import NOW, ZONE, with_line, working_week


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return with_line(with_line(working_week(), "doctor sat 12-14", "visit"), "Plan 30m", "task")


@pytest.fixture
def rows(qtbot: QtBot) -> FieldRows:
    made = FieldRows()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def visit(calendar: Calendar) -> PersonalBlock:
    return calendar.personal_blocks[Uid("visit")]


@pytest.fixture
def task(calendar: Calendar) -> Task:
    return calendar.tasks[Uid("task")]


def shown(rows: FieldRows, entry: Editable, calendar: Calendar) -> QLineEdit:
    rows.set_fields(fields_of(entry))
    rows.show_entry(entry, Reading(calendar, NOW, ZONE))
    editor = rows.editor("summary")
    assert isinstance(editor, QLineEdit)
    return editor


def test_rows_of_a_kind_are_made_once(
    rows: FieldRows, visit: PersonalBlock, task: Task, calendar: Calendar, qtbot: QtBot
) -> None:
    first = shown(rows, visit, calendar)
    qtbot.waitUntil(first.isVisible)
    other = shown(rows, task, calendar)
    assert other.text() == "Plan"
    assert not first.isVisible()

    again = shown(rows, visit, calendar)
    assert again is first
    assert again.text() == "doctor"
    qtbot.waitUntil(again.isVisible)
    assert not other.isVisible()


def test_what_was_typed_and_refused_before_is_gone(
    rows: FieldRows, visit: PersonalBlock, task: Task, calendar: Calendar
) -> None:
    shown(rows, visit, calendar).setText("dentist")
    rows.refuse("start", "No time.")
    shown(rows, task, calendar)
    assert not rows.mistakes

    assert shown(rows, visit, calendar).text() == "doctor"
    assert not rows.mistakes


def test_rows_that_are_wanted_while_they_are_being_made_are_there_once(rows: FieldRows) -> None:
    steps = rows.build(TASK)
    next(steps)
    rows.set_fields(TASK)
    assert list(steps) == []

    assert rows.names == tuple(field.name for field in TASK)
    labels = [label.text() for label in rows.findChildren(QLabel) if label.text()]
    assert len(labels) == len(set(labels))


def test_of_many_kinds_the_last_are_kept(rows: FieldRows, qtbot: QtBot) -> None:
    def kind(number: int) -> tuple[Field, ...]:
        return TASK[: number + 1]

    for number in range(KEPT + 3):
        rows.set_fields(kind(number))
        assert len(rows.names) == number + 1
    qtbot.waitUntil(lambda: len(rows.findChildren(QLineEdit, "summary")) == KEPT)
