"""The plan follows a drag, from the accepted plan and not from where the drag came by."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.scheduling.decoding.session import Change, Session
from planner.scheduling.problem.problem import DAY, Fixed, Job, Plan, Problem, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.scheduling.problems import at, week
from tests.scheduling.search.test_solve import problems, steps
from tests.shared_data import shared


def accepted(problem: Problem) -> Problem:
    return replace(problem, previous=solve(problem, budget=0).blocks)


def after(problem: Problem, changed: Sequence[Change]) -> Problem:
    moved = dict(changed)
    stay = [moved.get(index, span) for index, span in enumerate(problem.busy)]
    new = [span for index, span in changed if index is None]
    return replace(problem, busy=tuple(span for span in [*stay, *new] if span is not None))


def whole(session: Session, answer: Plan) -> Plan:
    return {**session.plan, **answer}


@settings(max_examples=150, deadline=None)
@given(problems(), st.data())
def test_every_answer_is_a_valid_plan(problem: Problem, data: st.DataObject) -> None:
    problem = accepted(problem)
    session = Session(problem)
    start, length = data.draw(st.integers(0, 5 * DAY)), data.draw(steps)
    changes: list[Change] = [(None, (start, start + length))]
    if problem.busy:
        index = data.draw(st.integers(0, len(problem.busy) - 1))
        by = data.draw(st.integers(-DAY, DAY))
        gone = data.draw(st.booleans())
        left, right = problem.busy[index]
        changes.append((index, None if gone else (left + by, right + by)))
    answer = whole(session, session.with_busy(changes))
    assert violations(after(problem, changes), answer) == []


@settings(max_examples=60, deadline=None)
@given(problems(), st.lists(st.integers(-DAY, DAY), min_size=1, max_size=5))
def test_a_drag_that_comes_back_finds_the_accepted_plan(problem: Problem, way: list[int]) -> None:
    problem = accepted(replace(problem, busy=(*problem.busy, (at(1, 10), at(1, 11)))))
    session = Session(problem)
    last = len(problem.busy) - 1
    for by in way:
        session.move(last, by)
    assert session.move(last, 0) == {}
    assert session.move(last, way[0]) == Session(problem).move(last, way[0])


@settings(max_examples=100, deadline=None)
@given(problems(), st.integers(0, 5 * DAY // 15), steps)
def test_every_answer_to_work_that_stays_is_a_valid_plan(
    problem: Problem, step: int, length: int
) -> None:
    problem = accepted(problem)
    session = Session(problem)
    span = (15 * step, 15 * step + length)
    fixed = (*problem.fixed, Fixed(*span))
    if violations(replace(problem, busy=(*problem.busy, span), fixed=fixed), {}):
        return  # this alone breaks a limit
    answer = whole(session, session.with_work(span))
    changed = replace(problem, busy=(*problem.busy, span), fixed=fixed)
    assert violations(changed, answer) == []


@settings(max_examples=100, deadline=None)
@given(problems(), st.data())
def test_every_answer_to_a_job_that_is_wanted_elsewhere_is_a_valid_plan(
    problem: Problem, data: st.DataObject
) -> None:
    problem = accepted(problem)
    session = Session(problem)
    placed = {job: spans for job, spans in session.plan.items() if spans}
    if not placed:
        return
    job = data.draw(st.sampled_from(sorted(placed)))
    first, *others = placed[job]
    by = 15 * data.draw(st.integers(-DAY // 15, DAY // 15))
    wanted = tuple(sorted([(first[0] + by, first[1] + by), *others]))
    assert violations(problem, whole(session, session.with_wish(job, wanted))) == []


def test_a_job_stays_where_it_is_wanted_and_what_is_there_makes_way() -> None:
    plan = {1: ((at(0, 9), at(0, 10)),), 2: ((at(0, 10), at(0, 11)),)}
    session = Session(week(Job(1, 60), Job(2, 60), previous=plan))
    wanted = ((at(0, 10), at(0, 11)),)
    answer = session.with_wish(1, wanted)
    assert answer[1] == wanted
    assert set(answer) == {1, 2}


def test_lunch_does_not_go_where_a_job_is_wanted() -> None:
    plan = {1: ((at(0, 9), at(0, 11)),), 9: ((at(0, 12), at(0, 12.75)),)}
    problem = week(Job(1, 120, maximum_chunk=240), LUNCH, previous=plan)
    session = Session(problem)
    answer = whole(session, session.with_wish(1, ((at(0, 12), at(0, 14)),)))
    assert violations(problem, answer) == []


def test_work_waits_for_what_it_depends_on_wherever_it_is_wanted() -> None:
    plan = {1: ((at(0, 9), at(0, 10)),), 2: ((at(0, 10), at(0, 11)),)}
    session = Session(week(Job(1, 60), Job(2, 60, predecessors=(1,)), previous=plan))
    assert session.with_wish(2, ((at(0, 9), at(0, 10)),)) == {}


def test_tomorrow_starts_later_after_work_that_stays_at_night() -> None:
    plan = {1: ((at(1, 9), at(1, 10)),), 2: ((at(1, 13), at(1, 14)),)}
    session = Session(week(Job(1, 60), Job(2, 60), previous=plan))
    answer = session.with_work((at(0, 23), at(0, 24)))
    assert set(answer) == {1}
    assert not at(1, 0) <= answer[1][0][0] < at(1, 11)


def test_a_full_day_gives_up_what_is_due_last_for_work_that_stays() -> None:
    plan = {1: ((at(0, 9), at(0, 11)),), 2: ((at(0, 11), at(0, 13)),)}
    jobs = Job(1, 120, due=at(0, 17)), Job(2, 120, due=at(4, 17))
    session = Session(week(*jobs, previous=plan, day_cap=240))
    answer = session.with_work((at(0, 15), at(0, 16)))
    assert set(answer) == {2}
    assert sum(end - start for start, end in answer[2] if end <= DAY) <= 60


def test_only_what_the_appointment_hits_gives_way() -> None:
    problem = accepted(week(*(Job(k, 120) for k in range(8)), busy=((at(4, 9), at(4, 10)),)))
    ((start, end),) = problem.previous[3]
    answer = Session(problem).move(0, start - at(4, 9))
    assert set(answer) == {3}
    assert answer[3] != ((start, end),)


def test_time_that_an_appointment_leaves_can_be_used() -> None:
    problem = week(Job(1, 60), days=1, evenings=False, busy=((at(0, 10), at(0, 17)),))
    problem = replace(problem, previous={1: ((at(0, 9), at(0, 10)),)})
    assert Session(problem).move(0, -60) == {1: ((at(0, 16), at(0, 17)),)}


def test_an_appointment_that_only_goes_moves_nothing() -> None:
    problem = accepted(week(Job(1, 60), busy=((at(0, 9), at(0, 10)),)))
    assert Session(problem).with_busy([(0, None)]) == {}


def test_what_waits_for_work_that_gives_way_follows_it() -> None:
    jobs = Job(1, 60), Job(2, 60, predecessors=(1,)), Job(3, 60)
    plan = {1: ((540, 600),), 2: ((600, 660),), 3: ((660, 720),)}
    session = Session(week(*jobs, previous=plan))
    answer = session.with_busy([(None, (540, 600))])
    assert answer == {1: ((600, 660),), 2: ((720, 780),)}


def test_what_waits_for_work_without_room_has_none_either() -> None:
    jobs = Job(1, 60), Job(2, 60, predecessors=(1,))
    plan = {1: ((540, 600),), 2: ((600, 660),)}
    problem = week(*jobs, previous=plan, days=1, evenings=False)
    day: Span = (540, 600)
    rest: Span = (660, at(0, 17))
    assert Session(problem).with_busy([(None, day), (None, rest)]) == {1: ((600, 660),), 2: ()}


LUNCH = Job(
    9, 45, weight=8, hard=True, due=at(0, 14), allowed=((at(0, 12), at(0, 14)),), counts=False,
    minimum_chunk=45, maximum_chunk=45, splittable=False,
)  # fmt: skip


def test_lunch_makes_way_within_its_window_and_rather_into_free_time() -> None:
    plan = {1: ((at(0, 12.75), at(0, 13)),), 9: ((at(0, 12), at(0, 12.75)),)}
    session = Session(week(Job(1, 15), LUNCH, previous=plan))
    answer = session.with_busy([(None, (at(0, 12), at(0, 12.5)))])
    assert set(answer) == {9}
    assert at(0, 13) <= answer[9][0][0] <= at(0, 13.25)


def test_work_makes_way_for_lunch_where_its_window_is_full() -> None:
    plan = {1: ((at(0, 12.75), at(0, 17)),), 9: ((at(0, 12), at(0, 12.75)),)}
    problem = week(Job(1, 255, maximum_chunk=480), LUNCH, previous=plan)
    session = Session(problem)
    visit = (at(0, 12), at(0, 12.5))
    answer = session.with_busy([(None, visit)])
    assert set(answer) == {1, 9}
    assert violations(replace(problem, busy=(visit,)), whole(session, answer)) == []
    assert answer[9]


def test_started_work_stays_and_counts() -> None:
    held = (at(0, 9), at(0, 13))
    problem = week(Job(1, 240), busy=(held,), fixed=(Fixed(*held),), day_cap=480)
    problem = replace(problem, previous={1: ((at(0, 13), at(0, 17)),)})
    session = Session(problem)
    visit = (at(0, 13), at(0, 14))
    answer = session.with_busy([(None, visit)])
    changed = replace(problem, busy=(held, visit))
    assert violations(changed, whole(session, answer)) == []
    assert all(end <= held[0] or held[1] <= start for start, end in answer[1])


def test_a_plan_that_breaks_a_rule_is_mended_before_the_drag() -> None:
    problem = week(Job(1, 60), busy=((540, 600),), previous={1: ((540, 600),)})
    session = Session(problem)
    assert violations(problem, session.plan) == []
    assert session.move(0, 0) == {}


def test_days_of_other_lengths_keep_their_rest() -> None:
    """The third day has 25 hours, so that the evening after it comes an hour later."""
    starts = (0, DAY, 2 * DAY, 3 * DAY + 60, 4 * DAY + 60, 5 * DAY + 60, 6 * DAY + 60, 7 * DAY + 60)
    problem = accepted(week(*(Job(k, 150) for k in range(12)), day_starts=starts, day_cap=360))
    session = Session(problem)
    for hour in range(0, 110, 3):
        change: Change = (None, (60 * hour, 60 * hour + 240))
        answer = whole(session, session.with_busy([change]))
        assert violations(after(problem, [change]), answer) == []


@pytest.mark.parametrize("seed", range(2))
def test_a_drag_over_a_crowded_fortnight_is_accepted(seed: int) -> None:
    assert_accepted(2, 50, seed, moves=40)


@pytest.mark.slow
@pytest.mark.parametrize(("weeks", "tasks", "seed"), [(2, 50, 11), (8, 300, 12)])
def test_a_thousand_random_moves_are_accepted(weeks: int, tasks: int, seed: int) -> None:
    assert_accepted(weeks, tasks, seed, moves=1000)


def assert_accepted(weeks: int, tasks: int, seed: int, moves: int) -> None:
    """By the referee; appointments go anywhere on the grid and off it, nights included."""
    referee, random = Referee(shared("judges", "instances.py")), Random(seed)
    problem = accepted(referee.realistic(weeks, tasks, seed=seed))
    session = Session(problem)
    for _ in range(moves):
        index, by = random.randrange(len(problem.busy)), random.randint(-2 * DAY, 2 * DAY)
        start, end = problem.busy[index]
        answer = whole(session, session.move(index, by))
        changed = after(problem, [(index, (start + by, end + by))])
        assert referee.violations(changed, answer) == []
