import pytest

from planner.scheduling.problem.problem import Fixed, Job, Span
from planner.scheduling.problem.rules import violations
from tests.scheduling.problems import at, week

HOUR = (at(0, 9), at(0, 10))


def test_a_plan_in_core_time_is_valid() -> None:
    assert violations(week(Job(1, 60)), {1: (HOUR,)}) == []


@pytest.mark.parametrize(
    ("job", "blocks", "sentence"),
    [
        pytest.param(Job(1, 45), (HOUR,), "more work", id="more than is to be done"),
        pytest.param(Job(1, 60), ((at(0, 8), at(0, 9)),), "outside", id="before the hours"),
        pytest.param(Job(1, 60), ((at(0, 16.5), at(0, 17.5)),), "outside", id="past the hours"),
        pytest.param(Job(1, 60), ((545, 605),), "off the grid", id="between two grid lines"),
        pytest.param(Job(1, 60, release=600), (HOUR,), "release", id="before the release"),
        pytest.param(
            Job(1, 60), ((540, 555), (600, 645)), "shorter", id="a piece below the shortest"
        ),
        pytest.param(Job(1, 60, maximum_chunk=30), (HOUR,), "longer", id="above the longest"),
        pytest.param(Job(1, 60), ((540, 570), (570, 600)), "touch", id="pieces without a pause"),
        pytest.param(
            Job(1, 60, splittable=False), ((540, 570), (600, 630)), "split", id="split at all"
        ),
        pytest.param(
            Job(1, 60, allowed=((at(0, 12), at(0, 14)),)),
            (HOUR,),
            "outside",
            id="not in its window",
        ),
    ],
)
def test_a_block_may_not_be(job: Job, blocks: tuple[Span, ...], sentence: str) -> None:
    assert any(sentence in found for found in violations(week(job), {1: blocks}))


def test_an_appointment_keeps_work_and_habits_out() -> None:
    busy = ((at(0, 9.5), at(0, 12)),)
    habit = Job(2, 60, allowed=((at(0, 9), at(0, 12)),))
    plan = {1: (HOUR,), 2: ((at(0, 10), at(0, 11)),)}
    found = violations(week(Job(1, 60), habit, busy=busy), plan)
    assert [sentence.split(":")[0] for sentence in found] == ["job 1", "job 2"]


def test_two_jobs_do_not_overlap() -> None:
    found = violations(week(Job(1, 60), Job(2, 60)), {1: (HOUR,), 2: ((570, 630),)})
    assert found == ["jobs 1 and 2 overlap at 570"]


@pytest.mark.parametrize("first", [(), ((600, 660),)], ids=["unplanned", "later"])
def test_nothing_starts_before_its_predecessor_is_done(first: tuple[Span, ...]) -> None:
    jobs = (Job(1, 60), Job(2, 60, predecessors=(1,)))
    assert violations(week(*jobs), {1: first, 2: (HOUR,)}) == ["job 2: starts before job 1 is done"]


def test_caps_hold_for_the_day_and_the_week() -> None:
    problem = week(Job(1, 120), day_cap=60, week_cap=90)
    plan = {1: ((540, 600), (660, 720))}
    assert violations(problem, plan) == [
        "day 0: 120 min of work, above the cap",
        "week 0: 120 min of work, above the cap",
    ]


def test_the_night_must_be_long_enough() -> None:
    plan = {1: ((at(0, 21), at(0, 22)), (at(1, 9), at(1, 10)))}
    assert violations(week(Job(1, 120), rest=720), plan) == ["night after day 0: 660 min of rest"]
    assert violations(week(Job(1, 120), rest=660), plan) == []


def test_habits_that_do_not_count_may_shorten_the_night() -> None:
    habit = Job(2, 60, allowed=((at(0, 19), at(0, 22)),), counts=False)
    plan = {1: ((at(1, 9), at(1, 10)),), 2: ((at(0, 21), at(0, 22)),)}
    assert violations(week(Job(1, 60), habit, rest=720), plan) == []


def test_fixed_work_counts_towards_caps_and_rest() -> None:
    late = Fixed(at(0, 21), at(0, 23))
    problem = week(Job(1, 60), fixed=(late,), busy=((late.start, late.end),), day_cap=150)
    assert violations(problem, {1: (HOUR,)}) == ["day 0: 180 min of work, above the cap"]
    assert violations(problem, {1: ((at(1, 9), at(1, 10)),)}) == [
        "night after day 0: 600 min of rest"
    ]


def test_what_fixed_work_breaks_by_itself_is_not_the_plans_fault() -> None:
    fixed = (Fixed(at(0, 21), at(0, 23)), Fixed(at(1, 8), at(1, 9)))
    problem = week(Job(1, 60), fixed=fixed, busy=tuple((f.start, f.end) for f in fixed), day_cap=60)
    assert violations(problem, {1: ((at(2, 9), at(2, 10)),)}) == []
