from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import DAY, Job, Problem, Window
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.solve import solve
from tests.scheduling.problems import at, week

steps = st.integers(1, 24).map(lambda count: 15 * count)


@st.composite
def jobs(draw: st.DrawFn, count: int) -> tuple[Job, ...]:
    return tuple(
        Job(
            id=k,
            processing=draw(steps),
            weight=draw(st.sampled_from([1, 2, 4, 8])),
            release=draw(st.integers(0, 300)) * 15,
            due=draw(st.none() | st.integers(0, 6 * DAY)),
            hard=draw(st.booleans()),
            minimum_chunk=draw(st.sampled_from([15, 20, 30, 60])),
            maximum_chunk=draw(st.sampled_from([60, 120, 240])),
            splittable=draw(st.booleans()),
            predecessors=draw(st.sets(st.integers(0, k - 1), max_size=2).map(tuple)) if k else (),
            preferred=draw(st.sampled_from([None, None, (540, 720), (787, 1051)])),
            counts=draw(st.booleans()),
        )
        for k in range(count)
    )


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    busy = st.tuples(st.integers(0, 5 * DAY), steps).map(lambda pair: (pair[0], sum(pair)))
    return week(
        *draw(jobs(draw(st.integers(1, 8)))),
        busy=tuple(draw(st.lists(busy, max_size=6))),
        day_cap=draw(st.sampled_from([200, 480, 10**9])),
        week_cap=draw(st.sampled_from([600, 10**9])),
        rest=draw(st.sampled_from([0, 660, 900])),
        pause=draw(st.sampled_from([0, 15, 20])),
    )


@settings(max_examples=60, deadline=None)
@given(problems())
def test_every_plan_keeps_the_hard_rules_and_knows_its_own_cost(problem: Problem) -> None:
    solution = solve(problem, budget=5)
    assert violations(problem, solution.blocks) == []
    assert solution.total == evaluate(problem, solution.blocks).total


def test_the_same_problem_budget_and_seed_give_the_same_plan() -> None:
    problem = crowded()
    assert solve(problem, budget=60, seed=3) == solve(problem, budget=60, seed=3)


def test_a_search_never_makes_it_worse() -> None:
    problem = crowded()
    assert solve(problem, budget=200).total <= solve(problem, budget=0).total


def crowded() -> Problem:
    """Twelve jobs of which some must be late or in the evening."""
    return week(
        *(
            Job(k, 60 + 45 * (k % 4), weight=1 << k % 4, due=at(k % 3, 17), hard=k % 5 == 0)
            for k in range(12)
        )
    )


def test_a_budget_counts_decodes() -> None:
    more, less = solve(crowded(), budget=50), solve(crowded(), budget=0)
    assert less.decodes < more.decodes <= less.decodes + 51


def test_divisible_work_that_can_meet_its_deadlines_meets_them() -> None:
    deadlines = [at(0, 17), at(1, 12), at(1, 17), at(2, 17)]
    work = [480, 180, 300, 480]
    problem = week(
        *(Job(k, work[k], due=deadlines[k], hard=True, minimum_chunk=15) for k in range(4)),
        evenings=False,
        pause=0,
    )
    score = evaluate(problem, solve(problem, budget=0).blocks)
    assert (score.hard_late, score.unplaced) == (0, 0)


def test_an_empty_problem_has_an_empty_plan() -> None:
    assert solve(week()).blocks == {}


def test_work_without_any_window_stays_unplaced() -> None:
    problem = Problem(horizon=DAY, grid=15, windows=(), busy=(), jobs=(Job(1, 60),))
    assert solve(problem).blocks == {1: ()}


def test_work_around_the_clock_counts_on_the_day_on_which_a_piece_begins() -> None:
    problem = Problem(
        horizon=3 * DAY,
        grid=15,
        windows=(Window(0, 3 * DAY),),
        busy=(),
        jobs=tuple(Job(k, 240, splittable=False) for k in range(6)),
        day_cap=480,
    )
    solution = solve(problem, budget=0)
    assert violations(problem, solution.blocks) == []
    assert evaluate(problem, solution.blocks).unplaced == 0


def test_days_of_23_hours_keep_their_caps_and_preferred_hours() -> None:
    starts = (0, 1380, 1380 + DAY)
    problem = Problem(
        horizon=1380 + DAY,
        grid=15,
        windows=(Window(480, 960), Window(1380 + 540, 1380 + 1020)),
        busy=(),
        jobs=(Job(1, 60, preferred=(540, 600)), Job(2, 300), Job(3, 60)),
        day_cap=300,
        day_starts=starts,
        clock_zeros=(-60, 1380),
    )
    solution = solve(problem, budget=0)
    assert violations(problem, solution.blocks) == []
    assert evaluate(problem, solution.blocks).energy == 0
