from hypothesis import given, settings

from planner.scheduling.problem import Job, Problem
from planner.scheduling.rules import violations
from planner.scheduling.sweep import sweeps
from tests.scheduling.problems import at, week
from tests.scheduling.test_solve import problems


@settings(max_examples=60, deadline=None)
@given(problems())
def test_no_plan_of_a_sweep_breaks_a_rule(problem: Problem) -> None:
    for plan in sweeps(problem, 4):
        assert violations(problem, plan) == []


def test_while_one_job_pauses_another_works() -> None:
    jobs = (
        Job(1, 420, due=at(1, 12), hard=True, weight=4),
        Job(2, 300, due=at(1, 12), hard=True),
    )
    plan = next(sweeps(week(*jobs, evenings=False, grid=15), 0))
    assert plan[1] == ((at(0, 9), at(0, 13)), (at(1, 9), at(1, 12)))
    assert plan[2][0] == (at(0, 13), at(0, 17))


def test_the_same_seed_gives_the_same_plans() -> None:
    problem = week(Job(1, 420, due=at(1, 12)), Job(2, 300, due=at(1, 12)))
    assert list(sweeps(problem, 5, seed=3)) == list(sweeps(problem, 5, seed=3))
