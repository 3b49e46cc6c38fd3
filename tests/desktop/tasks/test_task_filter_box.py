"""Which tasks are shown: chosen, or gone on to with arrows."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.tasks.task_filter_box import TaskFilterBox
from planner.desktop.tasks.task_filters import TaskFilter
from planner.desktop.tasks.task_plan import TaskPlan, task_plan
from planner.domain.tasks import Task
from tests.domain.examples import MONDAY, calendar, task


def plan(*tasks: Task) -> TaskPlan:
    return task_plan(calendar(*tasks), MONDAY)


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[TaskFilterBox]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = TaskFilterBox(parent)
    made.show_plan(plan(task("one", project="Billing"), task("two")))
    yield made
    parent.close()


def place(box: TaskFilterBox, title: str) -> int:
    found = (index for index in range(box.count()) if box.itemText(index).startswith(title))
    return next(found)


def test_each_is_offered_with_how_many_there_are(box: TaskFilterBox) -> None:
    assert box.currentText() == f"{TaskFilter().title}  2"
    assert box.itemText(place(box, "Billing")) == "Billing  1"


def test_choosing_is_told(box: TaskFilterBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.chosen):
        box.choose(place(box, "Billing"))
    assert box.filter.title == "Billing"


@pytest.mark.parametrize("by", [1, -1])
def test_steps_pass_over_what_holds_nothing_and_come_round(box: TaskFilterBox, by: int) -> None:
    seen = []
    for _ in range(box.count()):
        box.step(by)
        seen.append(box.currentText())
    assert not [text for text in seen if text.endswith("  0")]
    assert {text.partition("  ")[0] for text in seen} >= {TaskFilter().title, "Billing"}


def test_a_project_whose_last_task_is_gone_is_left_for_all(box: TaskFilterBox) -> None:
    box.choose(place(box, "Billing"))
    box.show_plan(plan(task("one", project="Billing"), task("two"), task("three")))
    assert box.filter.title == "Billing", "it stays while it is there"
    box.show_plan(plan(task("two")))
    assert box.filter == TaskFilter()
    assert box.currentIndex() == 0
