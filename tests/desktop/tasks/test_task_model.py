"""Headings and tasks as the rows of one list."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt

from planner.desktop.tasks.task_groups import Group, Row, groups
from planner.desktop.tasks.task_model import TASK_FORMAT, TaskModel, dragged_task
from planner.desktop.tasks.task_plan import task_plan
from planner.domain.ids import Uid
from tests.domain.examples import MONDAY, block, calendar, task

Role = Qt.ItemDataRole
FOUND = groups(
    task_plan(calendar(task("one"), task("two"), block("b", 9, 10, entry="two")), MONDAY)
)


@pytest.fixture
def model() -> TaskModel:
    made = TaskModel(lambda uid: "done by Friday" if uid == "one" else "")
    made.show_groups(FOUND)
    return made


def lines(model: TaskModel) -> list[Group | Row | None]:
    return [model.at(model.index(number)) for number in range(model.rowCount())]


def test_each_heading_stands_over_its_tasks(model: TaskModel) -> None:
    assert lines(model) == [line for group in FOUND for line in (group, *group.rows)]
    assert sum(isinstance(line, Row) for line in lines(model)) == 2


def test_only_tasks_can_be_selected_and_dragged(model: TaskModel) -> None:
    for number, line in enumerate(lines(model)):
        flags = model.flags(model.index(number))
        draggable = bool(flags & Qt.ItemFlag.ItemIsDragEnabled)
        selectable = bool(flags & Qt.ItemFlag.ItemIsSelectable)
        assert draggable is selectable is isinstance(line, Row)


def test_the_same_again_is_no_news(model: TaskModel) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    assert not model.show_groups(FOUND)
    assert model.show_groups(FOUND[:1])
    assert len(resets) == 1


def test_a_task_is_found_by_its_uid(model: TaskModel) -> None:
    index = model.index_of(Uid("one"))
    assert model.data(index) == "One"
    assert not model.index_of(Uid("gone")).isValid()
    assert model.at(QModelIndex()) is None


def test_a_hint_says_when_it_is_likely_to_be_done(model: TaskModel) -> None:
    one, two = (model.index_of(Uid(uid)) for uid in ("one", "two"))
    assert model.data(one, Role.ToolTipRole) == "One\ndone by Friday"
    assert model.data(two, Role.ToolTipRole) == "Two"
    assert model.data(model.index(0), Role.ToolTipRole) == FOUND[0].title


def test_a_screen_reader_hears_what_is_written_beside_it(model: TaskModel) -> None:
    heading, row = FOUND[0], FOUND[0].rows[0]
    spoken = [model.data(model.index(number), Role.AccessibleTextRole) for number in (0, 1)]
    assert spoken == [f"{heading.title}, {heading.total}, {heading.count}", f"One, {row.detail}"]


def test_a_drag_carries_one_task(model: TaskModel) -> None:
    index = model.index_of(Uid("one"))
    assert model.mimeTypes() == [TASK_FORMAT]
    assert dragged_task(model.mimeData([model.index(0), index])) == "one"
    assert dragged_task(QMimeData()) is None
