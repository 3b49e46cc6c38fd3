from itertools import pairwise

import pytest

from planner.scheduling.problem.problem import DAY, Job
from planner.scheduling.problem.rules import violations
from tests.scheduling.problems import at, week

taskcheck_plan = pytest.importorskip("tests.bench.taskcheck_plan", exc_type=ImportError)


def test_work_that_fits_is_planned_wholly_in_core_time_and_predecessors_first() -> None:
    jobs = (Job(1, 120, predecessors=(2,)), Job(2, 90, due=at(2, 17)), Job(3, 240))
    problem = week(*jobs)
    plan = taskcheck_plan.taskcheck(problem)
    assert {job.id: job.processing for job in jobs} == {
        job: sum(end - start for start, end in blocks) for job, blocks in plan.items()
    }
    assert violations(problem, plan) == []
    assert all(end % DAY <= at(0, 17) for blocks in plan.values() for _, end in blocks)


def test_appointments_and_habits_stay_free_of_work() -> None:
    lunch = Job(9, 60, 8, 0, at(0, 13), True, 60, 60, False, allowed=((at(0, 12), at(0, 13)),))
    problem = week(Job(1, 420), lunch, days=1, busy=((at(0, 9), at(0, 10)),), evenings=True)
    plan = taskcheck_plan.taskcheck(problem)
    blocks = sorted(block for found in plan.values() for block in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(blocks))
    assert blocks[0][0] >= at(0, 10)
    assert plan[9] == ((at(0, 12), at(0, 13)),)
