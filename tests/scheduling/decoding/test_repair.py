from dataclasses import replace

from hypothesis import given, settings

from planner.scheduling.decoding.repair import repair
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Job, Problem
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.solve import solve
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems, steps


@settings(max_examples=60, deadline=None)
@given(problems())
def test_nothing_changed_means_the_identical_plan(problem: Problem) -> None:
    plan = solve(problem, budget=0).blocks
    assert repair(replace(problem, previous=plan)).blocks == plan


@settings(max_examples=60, deadline=None)
@given(problems(), steps, steps)
def test_a_mended_plan_keeps_the_hard_rules(problem: Problem, start: int, length: int) -> None:
    plan = solve(problem, budget=0).blocks
    visit = (at(1, 9) + start, at(1, 9) + start + length)
    changed = replace(problem, previous=plan, busy=(*problem.busy, visit))
    mended = repair(changed)
    assert violations(changed, mended.blocks) == []
    assert mended.total == evaluate(changed, mended.blocks).total


def test_only_displaced_work_moves() -> None:
    problem = week(*(Job(k, 120) for k in range(8)))
    plan = solve(problem, budget=0).blocks
    start = plan[3][0][0]
    mended = repair(replace(problem, previous=plan, busy=((start, start + 60),))).blocks
    assert {job for job in plan if plan[job] != mended[job]} == {3}


def test_what_waited_for_displaced_work_moves_with_it() -> None:
    problem = week(Job(1, 60), Job(2, 60, predecessors=(1,)), Job(3, 60))
    plan = {1: ((540, 600),), 2: ((600, 660),), 3: ((660, 720),)}
    changed = replace(problem, previous=plan, busy=((540, 600),))
    mended = repair(changed).blocks
    assert violations(changed, mended) == []
    assert mended[3] == plan[3]


def test_new_work_is_placed_around_the_plan() -> None:
    problem = week(Job(1, 60), Job(2, 60), previous={1: ((540, 600),)})
    assert repair(problem).blocks == {1: ((540, 600),), 2: ((600, 660),)}


def test_work_that_shrank_gives_time_back_and_stays() -> None:
    problem = week(Job(1, 60), previous={1: ((at(1, 13), at(1, 15)),)})
    assert repair(problem).blocks == {1: ((at(1, 13), at(1, 14)),)}


def test_previous_work_of_unknown_jobs_is_left_out() -> None:
    problem = week(Job(1, 60), previous={1: ((540, 600),), 99: ((600, 660),)})
    assert repair(problem).blocks == {1: ((540, 600),)}


def test_when_a_patch_would_be_late_whole_plans_are_tried() -> None:
    urgent = Job(1, 120, due=at(0, 11), hard=True, splittable=False)
    problem = week(urgent, Job(2, 120), previous={1: ((780, 900),), 2: ((540, 660),)})
    busy = ((at(0, 13), at(0, 15)),)
    mended = repair(replace(problem, busy=busy)).blocks
    assert mended[1] == ((540, 660),)


def test_pieces_that_touch_are_mended_when_a_pause_is_wanted() -> None:
    problem = week(Job(1, 120), previous={1: ((540, 600), (600, 660))})
    assert violations(problem, repair(problem).blocks) == []


def test_work_that_grew_by_less_than_a_piece_finds_room_for_all_of_it() -> None:
    grown = Job(1, 75, minimum_chunk=30)
    problem = week(grown, previous={1: ((at(0, 9), at(0, 10)),)})
    assert repair(problem).blocks == {1: ((at(0, 9), at(0, 10.25)),)}
