import json
from typing import Any

import pytest

from planner.domain.errors import InvalidValue
from planner.scheduling.problem.problem import DAY, Fixed, Job, Solution, Weights
from planner.scheduling.problem.problem_json import (
    problem_from_json,
    problem_to_json,
    solution_to_json,
)
from tests.scheduling.problems import week

TASK = {"id": 1, "p": 60}
PROBLEM: dict[str, Any] = {
    "horizon": 10080,
    "grid": 15,
    "windows": [{"start": 540, "end": 1020}],
    "busy": [],
    "tasks": [TASK],
}


def refusal(**fields: Any) -> str:
    with pytest.raises(InvalidValue) as refused:
        problem_from_json(json.dumps(PROBLEM | fields))
    return str(refused.value)


def test_a_problem_comes_back_as_it_was() -> None:
    problem = week(
        Job(1, 60, due=900, hard=True, preferred=(540, 720)),
        Job(2, 45, allowed=((720, 840),), predecessors=(1,), counts=False),
        previous={1: ((540, 600),)},
        weights=Weights(early=0),
        name="a week",
        day_starts=(0, *range(1380, 9 * DAY, DAY)),
        clock_zeros=(-60, *range(1380, 9 * DAY, DAY)),
        fixed=(Fixed(-60, -30),),
        day_cap=480,
    )
    assert problem_from_json(problem_to_json(problem)) == problem


def test_the_extensions_are_written_only_when_they_say_something() -> None:
    assert not {"day_starts", "clock_zeros", "fixed"} & set(json.loads(problem_to_json(week())))


def test_what_a_file_leaves_out_has_a_default() -> None:
    problem = problem_from_json(json.dumps(PROBLEM))
    assert problem.jobs == (Job(1, 60),)
    assert problem.weights == Weights()
    assert (problem.rest, problem.pause) == (0, 15)


def test_a_solution_is_blocks_by_task_and_what_it_took() -> None:
    printed = json.loads(solution_to_json(Solution({1: ((540, 600),), 2: ()}, 7, 3), 1.23456))
    assert printed == {
        "blocks": {"1": [[540, 600]], "2": []},
        "total": 7,
        "decodes": 3,
        "milliseconds": 1.235,
    }


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        pytest.param({"horizon": "week"}, "horizon", id="text for a number"),
        pytest.param({"horizon": True}, "horizon", id="true for a number"),
        pytest.param({"horizon": 1e4}, "horizon", id="a fraction for a whole number"),
        pytest.param({"horizon": None}, "horizon", id="null for a number"),
        pytest.param({"horizon": -1}, "horizon", id="a negative horizon"),
        pytest.param({"horizon": 10**8}, "horizon", id="a horizon of 190 years"),
        pytest.param({"grid": 0}, "grid", id="no grid"),
        pytest.param({"grid": 7}, "grid", id="a grid that no day is a multiple of"),
        pytest.param({"windows": {}}, "windows", id="an object for a list"),
        pytest.param({"windows": [3]}, "windows[0]", id="a number for a window"),
        pytest.param({"windows": [{"start": 5, "end": 60}]}, "windows[0]", id="off the grid"),
        pytest.param({"windows": [{"start": 60, "end": 60}]}, "windows[0]", id="an empty window"),
        pytest.param({"windows": [{"start": 60}]}, "windows[0].end", id="a window without end"),
        pytest.param(
            {"windows": [{"start": 0, "end": 60}, {"start": 30, "end": 90}]},
            "windows[1]",
            id="windows that overlap",
        ),
        pytest.param({"busy": [[60, 30]]}, "busy[0]", id="busy that ends before it starts"),
        pytest.param({"busy": [[60]]}, "busy[0]", id="busy without an end"),
        pytest.param({"busy": [[60, 10**12]]}, "busy[0][1]", id="busy for ever"),
        pytest.param({"tasks": [TASK, TASK]}, "tasks[1].id", id="an id twice"),
        pytest.param({"tasks": [{"id": 1}]}, "tasks[0].p", id="a task without work"),
        pytest.param({"tasks": [TASK | {"p": 0}]}, "tasks[0].p", id="no work"),
        pytest.param({"tasks": [TASK | {"p": 50}]}, "tasks[0].p", id="work off the grid"),
        pytest.param({"tasks": [TASK | {"hard": 1}]}, "tasks[0].hard", id="a number for a flag"),
        pytest.param({"tasks": [TASK | {"deps": [1]}]}, "deps", id="waiting for itself"),
        pytest.param({"tasks": [TASK | {"deps": "1"}]}, "tasks[0].deps", id="text for a list"),
        pytest.param({"tasks": [TASK | {"min_chunk": 300}]}, "min_chunk", id="chunks upside down"),
        pytest.param({"tasks": [TASK | {"energy": [9]}]}, "energy", id="half a part of the day"),
        pytest.param({"tasks": [TASK | {"dew": 5}]}, "tasks[0].dew", id="a misspelt field"),
        pytest.param({"rests": 660}, "rests", id="a misspelt setting"),
        pytest.param({"weights": {"late": 1}}, "weights.late", id="an unknown weight"),
        pytest.param({"previous": {"one": []}}, "previous", id="a plan for a name"),
        pytest.param({"previous": [[1, 2]]}, "previous", id="a plan as a list"),
        pytest.param({"day_starts": [0, 1440]}, "day_starts", id="days up to Monday only"),
        pytest.param({"clock_zeros": [0]}, "clock_zeros", id="clocks without days"),
        pytest.param({"name": 5}, "name", id="a number for a name"),
    ],
)
def test_a_refusal_names_the_field(fields: dict[str, Any], named: str) -> None:
    assert named in refusal(**fields)


def test_a_circle_of_dependencies_is_shown() -> None:
    tasks = [{"id": k, "p": 60, "deps": [(k + 1) % 3]} for k in range(3)]
    assert "0 → 1 → 2 → 0" in refusal(tasks=tasks)


def test_more_tasks_than_can_be_planned_are_refused() -> None:
    assert "tasks has 20001 items" in refusal(tasks=[{"id": k, "p": 60} for k in range(20_001)])


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "7", "[" * 100_000, '{"horizon": ' + "9" * 5000 + "}", '{"horizon": NaN}'],
    ids=["nothing", "half", "list", "number", "deep", "digits", "not a number"],
)
def test_what_is_no_problem_at_all_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(InvalidValue, match=r"^[A-Za-z].*\.$"):
        problem_from_json(text)
