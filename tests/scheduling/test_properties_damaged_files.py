"""Any damage to a problem file leaves a problem with a valid plan, or a refusal that names it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.domain.errors import InvalidValue
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Problem
from planner.scheduling.problem.problem_json import problem_from_json, problem_to_json
from planner.scheduling.problem.rules import violations
from tests.referee import Referee
from tests.scheduling.examples import examples
from tests.scheduling.problem_files import SolveVerb, assert_sentence, plan_in
from tests.scheduling.problems import week
from tests.scheduling.strategies import problems
from tests.shared_data import shared

FIELDS = set(json.loads(problem_to_json(week()))) | {"day_starts", "clock_zeros", "fixed"}
WHOLE_FILE = {"The problem", "There is no field", "The field", "UTF-8"}
ODD = st.one_of(
    st.sampled_from([None, True, "", "540", [], {}, [[]], [0], [60, 0], -1, 0, 1, 7, 15, 1440]),
    st.sampled_from([10**6, 10**9, 10**12, 10**40, -(10**12), 0.5, 1e300, float("nan")]),
    st.integers(-20_000, 20_000),
    st.text(max_size=3),
)


@pytest.fixture(scope="module")
def solve(tmp_path_factory: pytest.TempPathFactory) -> SolveVerb:
    return SolveVerb(tmp_path_factory.mktemp("problems"))


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every object and list in a problem with each of its names and positions."""
    items = list(value.items() if isinstance(value, dict) else enumerate(value))
    for key, item in items:
        yield value, key
        if isinstance(item, dict | list):
            yield from places(item)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A problem's text after one to three of: another value, nothing, twice, another name."""
    content = json.loads(problem_to_json(draw(problems())))
    for _ in range(draw(st.integers(1, 3))):
        found = list(places(content))
        if found:
            _damage(draw, *draw(st.sampled_from(found)))
    return json.dumps(content)


def _damage(draw: st.DrawFn, holder: Any, key: Any) -> None:
    kind = draw(st.sampled_from(["value", "value", "value", "gone", "twice", "name"]))
    if kind == "value":
        holder[key] = draw(ODD)
    elif kind == "gone":
        del holder[key]
    elif isinstance(holder, list):
        holder.append(holder[key])
    else:
        holder[draw(st.sampled_from([f"{key}s", "id", "2", ""]))] = holder[key]


def assert_solved_or_refused(solve: SolveVerb, text: bytes) -> tuple[Problem, str] | None:
    """The problem and what was printed, if it was solved."""
    code, out, error = solve(text, "--budget", "3")
    if code == 0:
        problem = problem_from_json(text.decode())
        assert violations(problem, plan_in(out)) == []
        assert json.loads(out)["total"] == evaluate(problem, plan_in(out)).total
        return problem, out
    assert (code, out) == (1, "")
    assert_sentence(error)
    assert any(name in error for name in {*FIELDS, *WHOLE_FILE})
    return None


@examples(80)
@given(text=damaged())
@example(text=json.dumps({"horizon": 1, "grid": 1, "windows": [], "tasks": []}))
def test_a_damaged_problem_is_solved_by_the_rules_or_refused_by_the_field(
    solve: SolveVerb, text: str
) -> None:
    assert_solved_or_refused(solve, text.encode())


@examples(40)
@given(problem=problems(), data=st.data())
def test_damaged_text_is_solved_by_the_rules_or_refused(
    solve: SolveVerb, problem: Problem, data: st.DataObject
) -> None:
    text = problem_to_json(problem).encode()
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 20))
    instead = data.draw(st.binary(max_size=4) | st.sampled_from([b"9" * 30, b"[[", b"}", b"\0"]))
    assert_solved_or_refused(solve, text[:start] + instead + text[start + length :])


@examples(40)
@given(text=damaged())
def test_the_referee_agrees_with_what_is_solved(solve: SolveVerb, text: str) -> None:
    referee = Referee(shared("judges", "instances.py"))
    solved = assert_solved_or_refused(solve, text.encode())
    if solved is None:
        return
    problem, out = solved
    if not problem.day_starts and not problem.fixed:
        assert referee.violations(problem, plan_in(out)) == []


@examples(25)
@given(st.recursive(ODD, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_any_json_at_all_is_refused_in_a_sentence(value: Any) -> None:
    with pytest.raises(InvalidValue, match=r"^[^\n]{1,400}\.$"):
        problem_from_json(json.dumps(value))
