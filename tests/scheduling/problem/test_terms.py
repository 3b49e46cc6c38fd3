from hypothesis import given, settings

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Job, Problem
from planner.scheduling.problem.terms import Term, job_terms, terms_between, total
from planner.scheduling.search.solve import solve
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems


@settings(max_examples=40, deadline=None)
@given(problems())
def test_the_terms_of_all_jobs_are_the_objective(problem: Problem) -> None:
    plan = solve(problem, budget=0).blocks
    costs = (total(job_terms(problem, job, plan.get(job.id, ()))) for job in problem.jobs)
    assert sum(costs) == evaluate(problem, plan).total


@settings(max_examples=40, deadline=None)
@given(problems())
def test_the_terms_between_two_plans_are_their_difference(problem: Problem) -> None:
    one, other = solve(problem, budget=0).blocks, {}
    difference = evaluate(problem, other).total - evaluate(problem, one).total
    assert total(terms_between(problem, one, other)) == difference


def test_every_term_has_its_amount() -> None:
    job = Job(1, 240, due=at(0, 19), preferred=(780, 1020))
    problem = week(job, previous={1: ((at(1, 9), at(1, 13)),)})
    told = job_terms(problem, job, ((at(0, 9), at(0, 10)), (at(0, 19), at(0, 21))))
    assert {term.kind: term.amount for term in told} | {"early": 0} == {
        "unplaced": 60,
        "soft_late": 7 * 1440 - at(0, 19),
        "window": 120,
        "energy": 180,
        "fragment": 1,
        "moved": 240,
        "early": 0,
    }


def test_what_is_nothing_is_left_out() -> None:
    job = Job(1, 60)
    assert job_terms(week(job), job, ((0, 60),)) == ()
    assert total([Term("window", 5, 1), Term("early", -2, 1)]) == 3
