"""What holds of a solution as a whole: it is repeatable, knows its cost, and search only helps."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.decoding.repair import repair
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Job, Problem, Solution
from planner.scheduling.problem.problem_json import problem_from_json, problem_to_json
from planner.scheduling.search.solve import solve
from tests.scheduling.examples import examples
from tests.scheduling.problems import at, week
from tests.scheduling.strategies import problems

budgets, seeds = st.sampled_from([0, 1, 5, 12]), st.integers(0, 3)


@examples(40)
@given(problems(), budgets, seeds)
def test_the_same_question_gets_the_same_answer(problem: Problem, budget: int, seed: int) -> None:
    once = solve(problem, budget=budget, seed=seed)
    assert solve(problem, budget=budget, seed=seed) == once
    assert repair(problem) == repair(problem)


@examples(40)
@given(problems(), budgets)
def test_a_problem_that_went_through_a_file_gets_the_same_answer(
    problem: Problem, budget: int
) -> None:
    again = problem_from_json(problem_to_json(problem))
    assert solve(again, budget=budget) == solve(problem, budget=budget)


@pytest.mark.parametrize("hash_seed", ["0", "4242"])
def test_another_process_gives_the_same_answer(hash_seed: str, tmp_path: Path) -> None:
    """Whatever order its sets and dictionaries of text have (PYTHONHASHSEED)."""
    path = tmp_path / "problem.json"
    path.write_text(problem_to_json(_crowded()), encoding="utf-8")
    printed = _blocks(["--budget", "40", "--seed", "7"], path, hash_seed)
    assert printed == {
        str(job): [list(span) for span in spans]
        for job, spans in solve(_crowded(), budget=40, seed=7).blocks.items()
    }


PROPOSALS = """
from dataclasses import replace
from tests.scheduling.weeks import AUTUMN, at, random_visit, random_week
from planner.scheduling.proposing.propose import propose_change

for seed in range(4):
    before, visit = random_week(seed, AUTUMN), random_visit(seed, AUTUMN)
    after = replace(before, personal_blocks={visit.uid: visit})
    now = at(0, "08:00", monday=AUTUMN)
    for variant in propose_change(before, after, now, "Visit").variants:
        print(variant.kind, variant.blocks, variant.notes, variant.moves, variant.late)
"""


def test_another_process_makes_the_same_proposals() -> None:
    printed = {_ran(["-c", PROPOSALS], hash_seed) for hash_seed in ("0", "77")}
    assert len(printed) == 1
    assert len(printed.pop().splitlines()) > 4


def _blocks(options: Sequence[str], path: Path, hash_seed: str) -> object:
    printed = _ran(["-m", "planner.cli", "solve", str(path), *options], hash_seed)
    return json.loads(printed)["blocks"]


def _ran(arguments: Sequence[str], hash_seed: str) -> str:
    """What Python prints."""
    ran = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return ran.stdout


def _crowded() -> Problem:
    """More than fits, with dependencies, two lunches and a plan from before."""
    work = [
        Job(
            k,
            60 + 45 * (k % 4),
            weight=1 << k % 4,
            due=at(k % 3, 17),
            hard=k % 5 == 0,
            predecessors=(k - 6,) if k > 8 else (),
            preferred=(540, 720) if k % 3 == 0 else None,
        )
        for k in range(14)
    ]
    lunch = [
        Job(
            100 + day,
            45,
            weight=8,
            allowed=((at(day, 12), at(day, 14)),),
            splittable=False,
            counts=False,
        )
        for day in range(2)
    ]
    previous = {1: ((at(0, 9), at(0, 10)),), 4: ((at(1, 19), at(1, 20)),)}
    return week(*work, *lunch, days=3, day_cap=540, previous=previous)


@examples(50)
@given(problems(), st.sampled_from([1, 6, 25]), seeds)
def test_a_search_never_gives_a_worse_plan_than_the_portfolio(
    problem: Problem, budget: int, seed: int
) -> None:
    portfolio = solve(problem, budget=0).total
    assert solve(problem, budget=budget, seed=seed).total <= portfolio


@examples(50)
@given(problems(), budgets)
def test_a_solution_knows_its_own_cost(problem: Problem, budget: int) -> None:
    for solution in (solve(problem, budget=budget), repair(problem)):
        assert solution.total == evaluate(problem, solution.blocks).total


@examples(40)
@given(problems())
def test_every_job_has_an_answer_in_ascending_order_of_time(problem: Problem) -> None:
    solution: Solution = solve(problem, budget=3)
    assert list(solution.blocks) == sorted(job.id for job in problem.jobs)
    assert all(list(spans) == sorted(spans) for spans in solution.blocks.values())
