from dataclasses import replace

from hypothesis import given, settings

from planner.scheduling.fitting.ground import Ground
from planner.scheduling.fitting.sweep import sweeps, swept_over
from planner.scheduling.problem.problem import Job, Problem, Window
from planner.scheduling.problem.rules import violations
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


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


def test_other_work_ends_when_more_urgent_work_may_go_on() -> None:
    """The second plan wastes no minute on the pause of a long job."""
    jobs = (
        Job(1, 465, due=at(0, 17), hard=True, weight=4),
        Job(2, 15, due=at(1, 12), hard=True, minimum_chunk=15),
    )
    _, plan = sweeps(week(*jobs, evenings=False, grid=15), 1)
    assert plan[2] == ((at(0, 13), at(0, 13.25)),)
    assert plan[1][-1][1] == at(0, 17)


def test_a_sweep_that_has_to_be_in_time_ends_with_the_first_late_job() -> None:
    problem = week(Job(1, 420, due=at(0, 12), hard=True))
    assert list(swept_over(Ground.of(problem), problem, 1, in_time=True)) == [None, None]


def test_ground_with_other_hours_keeps_its_habits() -> None:
    lunch = Job(1, 60, allowed=((at(0, 12), at(0, 13)),), counts=False)
    job = Job(2, 480, due=at(0, 17), hard=True)
    core = week(job, lunch, evenings=False)
    evening = replace(core, windows=(*core.windows, Window(at(0, 18), at(0, 20), cost=1000)))
    ground = Ground.of(core).with_time_of(evening)
    assert ground.habits == {1: ((at(0, 12), at(0, 13)),)}
    assert (at(0, 18), at(0, 20)) in ground.free
    assert (at(0, 9), at(0, 12)) in ground.free
