"""Tasks that wait for other tasks."""

import pytest

from planner.domain.dependencies import check_dependencies
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from planner.domain.tasks import Task
from tests.domain.examples import task


def after(uid: str, *others: str) -> Task:
    return task(uid, depends_on=tuple(map(Uid, others)))


def by_uid(*tasks: Task) -> dict[Uid, Task]:
    return {each.uid: each for each in tasks}


def test_a_task_cannot_wait_for_itself() -> None:
    with pytest.raises(RefusedEdit, match='"A" cannot wait for itself'):
        check_dependencies(after("a", "a"), {})


def test_a_task_cannot_wait_for_what_is_no_task() -> None:
    with pytest.raises(RefusedEdit, match='"A" waits for "x", which is not a task'):
        check_dependencies(after("a", "x"), by_uid(after("b")))


def test_a_circle_is_named_by_its_titles() -> None:
    tasks = by_uid(after("a"), after("b", "a"), after("c", "b"))
    with pytest.raises(RefusedEdit, match='circle: "A" → "C" → "B" → "A"'):
        check_dependencies(after("a", "c"), tasks)


def test_two_ways_to_the_same_task_are_no_circle() -> None:
    tasks = by_uid(after("a"), after("b", "a"), after("c", "a"))
    check_dependencies(after("d", "b", "c"), tasks)


def test_a_long_chain_costs_no_recursion() -> None:
    chain = by_uid(after("0"), *(after(str(n), str(n - 1)) for n in range(1, 3000)))
    check_dependencies(after("last", "2999"), chain)
