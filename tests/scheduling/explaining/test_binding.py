"""What keeps a block from beginning earlier, checked on the finished plan."""

from collections import Counter
from collections.abc import Iterator

from planner.scheduling.explaining.binding import Binding, CouldBeEarlier, binding
from planner.scheduling.placing.conflicts import Rule
from planner.scheduling.placing.place import Place, places
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import Fixed, Job, Plan, Problem
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import overlaps
from planner.scheduling.problem.terms import total
from tests.scheduling.problems import at, random_week, week


def all_places(count: int) -> Iterator[Place]:
    for seed in range(count):
        problem = random_week(seed)
        yield from places(problem, problem.previous)


def too_close(place: Place, start: int) -> bool:
    """The pause is the planner's own rule; the finished plan is only asked not to touch."""
    left, right = place.at(start)
    pause = place.problem.pause
    return any(overlaps((left - pause, right + pause), span) for span in place.own)


def earlier_in_hours(place: Place) -> list[int]:
    hours = place.job.allowed or [(w.start, w.end) for w in place.problem.windows]
    starts = (range(start, end, place.problem.grid) for start, end in sorted(hours))
    return [start for inside in starts for start in inside if start < place.span[0]]


def test_a_block_that_is_bound_breaks_a_rule_one_step_earlier_and_in_all_earlier_time() -> None:
    told = Counter[type]()
    for place in all_places(12):
        found = binding(place)
        told[type(found)] += 1
        possible = (
            start
            for start in earlier_in_hours(place)
            if not violations(place.problem, place.with_span(place.at(start)))
            and not too_close(place, start)
        )
        earliest = next(possible, None)
        if isinstance(found, Binding):
            assert earliest is None
            assert found.conflicts
        else:
            assert earliest == found.start
    assert min(told[Binding], told[CouldBeEarlier]) > 15


def test_what_an_earlier_start_costs_is_the_difference_of_the_two_plans() -> None:
    for place in all_places(40):
        found = binding(place)
        if isinstance(found, CouldBeEarlier):
            there = evaluate(place.problem, place.with_span(place.at(found.start))).total
            assert total(found.terms) == there - evaluate(place.problem, place.plan).total


def bound(problem: Problem, plan: Plan, job: int) -> Binding:
    (place,) = (place for place in places(problem, plan) if place.job.id == job)
    found = binding(place)
    assert isinstance(found, Binding)
    return found


def test_the_cap_of_the_day_keeps_work_out_of_free_time() -> None:
    fixed = Fixed(at(0, 9), at(0, 11))
    problem = week(Job(1, 120), day_cap=180, fixed=(fixed,), busy=((at(0, 9), at(0, 11)),))
    found = bound(problem, {1: ((at(1, 9), at(1, 11)),)}, 1)
    assert [conflict.rule for conflict in found.conflicts] == [Rule.HOURS]
    assert [conflict.rule for conflict in found.kept_from] == [Rule.DAY_CAP]
    assert found.room == (at(0, 19), at(0, 22))


def test_the_rest_after_a_late_evening() -> None:
    busy = ((at(0, 9), at(0, 19)),)
    problem = week(Job(1, 180), Job(2, 60), rest=720, busy=busy)
    plan = {1: ((at(0, 19), at(0, 22)),), 2: ((at(1, 10), at(1, 11)),)}
    (conflict,) = bound(problem, plan, 2).conflicts
    assert (conflict.rule, conflict.span) == (Rule.REST, (at(0, 22), at(1, 9.75)))


def test_other_work_and_what_it_waits_for() -> None:
    problem = week(Job(1, 60), Job(2, 60, predecessors=(1,)), Job(3, 60))
    plan = {1: ((at(0, 9), at(0, 10)),), 2: ((at(0, 10), at(0, 11)),), 3: ((at(0, 11), at(0, 12)),)}
    told = {(c.rule, c.job) for c in bound(problem, plan, 2).conflicts}
    assert told == {(Rule.DEPENDENCY, 1), (Rule.WORK, 1)}
    assert {(c.rule, c.job) for c in bound(problem, plan, 3).conflicts} == {(Rule.WORK, 2)}
