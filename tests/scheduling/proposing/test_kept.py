"""What stands of an accepted plan."""

from dataclasses import replace

import pytest

from planner.scheduling.problem.problem import Fixed, Job, Plan, Problem, Span
from planner.scheduling.proposing.kept import accepted_minutes, kept_after, limited, nearest
from tests.scheduling.problems import at, week

REVIEW = Job(id=1, processing=120)
LUNCH = Job(
    id=2, processing=45, allowed=((at(0, 11.75), at(0, 15.25)),), counts=False, splittable=False
)


def accepted(problem: Problem, previous: Plan) -> Problem:
    return replace(problem, previous=previous)


def test_everything_stands_when_nothing_changed() -> None:
    problem = accepted(week(REVIEW), {1: ((at(0, 9), at(0, 11)),)})
    kept = kept_after(problem, {})
    assert kept.standing == kept.admitted == problem.previous
    assert kept.lost == {}


@pytest.mark.parametrize(
    ("sentence", "busy", "standing", "lost"),
    [
        ("a whole block is hit", (9, 11), None, [(9, 11)]),
        ("its end is hit", (10, 12), [(9, 10)], [(10, 11)]),
        ("its beginning is hit", (8, 10), [(10, 11)], [(9, 10)]),
        ("what would be left is too short to stand alone", (9.25, 11), None, [(9, 11)]),
        ("both sides can stand alone", (9.5, 10.5), [(9, 9.5), (10.5, 11)], [(9.5, 10.5)]),
        ("too little is hit to stand alone", (10.75, 12), [(9, 10.5)], [(10.5, 11)]),
    ],
)
def test_a_block_that_is_hit(
    sentence: str,
    busy: tuple[float, float],
    standing: list[tuple[float, float]] | None,
    lost: list[tuple[float, float]],
) -> None:
    problem = accepted(week(REVIEW, busy=(on_monday(busy),)), {1: ((at(0, 9), at(0, 11)),)})
    kept = kept_after(problem, {})
    expected = {1: tuple(map(on_monday, standing))} if standing else {}
    assert kept.standing == expected, sentence
    assert kept.lost == {1: tuple(map(on_monday, lost))}, sentence


def on_monday(hours: tuple[float, float]) -> Span:
    return at(0, hours[0]), at(0, hours[1])


def test_lunch_moves_to_the_nearest_free_place() -> None:
    busy = (on_monday((12, 13)),)
    problem = accepted(week(LUNCH, busy=busy), {2: (on_monday((12, 12.75)),)})
    kept = kept_after(problem, {})
    assert kept.standing == {2: (on_monday((13, 13.75)),)}


def test_lunch_takes_time_from_work_only_where_there_is_no_other() -> None:
    problem = accepted(
        week(LUNCH, replace(REVIEW, processing=240), busy=(on_monday((11.5, 14.25)),)),
        {2: (on_monday((12, 12.75)),), 1: (on_monday((14.25, 17)),)},
    )
    kept = kept_after(problem, {})
    assert kept.standing[2] == (on_monday((14.25, 15)),)
    assert kept.standing[1] == (on_monday((15, 17)),)


def test_of_two_blocks_in_one_place_the_moved_one_stays() -> None:
    here = on_monday((9, 11))
    other = replace(REVIEW, id=3)
    problem = accepted(week(REVIEW, other), {1: (here,), 3: (here,)})
    assert kept_after(problem, {3: (here,)}).standing == {3: (here,)}


def test_work_after_lost_work_stands_but_is_not_admitted_alone() -> None:
    second = Job(id=3, processing=60, predecessors=(1,))
    problem = accepted(
        week(REVIEW, second, busy=(on_monday((9, 11)),)),
        {1: (on_monday((9, 11)),), 3: (on_monday((13, 14)),)},
    )
    kept = kept_after(problem, {})
    assert kept.standing == {3: (on_monday((13, 14)),)}
    assert kept.admitted == {}


def test_a_broken_rest_admits_what_comes_first() -> None:
    late, early = (at(0, 20), at(0, 22)), (at(1, 9), at(1, 11))
    problem = accepted(week(REVIEW, replace(REVIEW, id=3), rest=690), {1: (late,), 3: (early,)})
    kept = kept_after(problem, {})
    assert kept.standing == problem.previous
    assert kept.admitted == {1: (late,)}


def test_fixed_work_admits_nothing_that_breaks_its_rest() -> None:
    fixed = Fixed(at(0, 20), at(0, 22))
    problem = week(REVIEW, rest=690, busy=((fixed.start, fixed.end),), fixed=(fixed,))
    problem = accepted(problem, {1: ((at(1, 9), at(1, 11)),)})
    assert kept_after(problem, {}).admitted == {}


def test_a_limited_problem_has_only_what_was_accepted() -> None:
    other = Job(id=3, processing=60, predecessors=(1, 4))
    problem = accepted(
        week(REVIEW, other, Job(id=4, processing=60)), {1: ((0, 60),), 3: ((60, 120),)}
    )
    small = limited(problem, accepted_minutes(problem))
    assert [(job.id, job.processing, job.predecessors) for job in small.jobs] == [
        (1, 60, ()),
        (3, 60, (1,)),
    ]


def test_the_nearest_place_prefers_the_earlier_of_two() -> None:
    assert nearest([(0, 10), (30, 40)], (15, 25)) == (0, 10)
    assert nearest([(0, 5)], (15, 25)) is None
