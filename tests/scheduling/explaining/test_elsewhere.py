"""A thousand answers to "why not there?", each replayed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from random import Random

import pytest

from planner.scheduling.evening.evenings import with_fixed
from planner.scheduling.explaining.elsewhere import Forbidden, Priced, Unfound, elsewhere
from planner.scheduling.placing.conflicts import Rule, ancestors
from planner.scheduling.placing.place import Place, places
from planner.scheduling.problem.objective import evaluate
from planner.scheduling.problem.problem import DAY, Job, Plan, Problem, Span
from planner.scheduling.problem.rules import violations
from planner.scheduling.problem.span_algebra import minutes_in, without
from planner.scheduling.search.solve import solve
from tests.referee import Referee
from tests.scheduling.problems import at, random_week, week
from tests.shared_data import shared

THOUSAND = 1000


def questions(seed: int, problem: Problem, count: int) -> Iterator[tuple[Place, Span]]:
    """Blocks of the plan, and other times for them: mostly in hours, some at random."""
    random = Random(seed)
    found = places(problem, problem.previous)
    for _ in range(count if found else 0):
        place = random.choice(found)
        hours = place.job.allowed or [(w.start, w.end) for w in problem.windows]
        start, end = random.choice(hours) if random.random() < 0.8 else (0, problem.horizon)
        steps = range(start, max(start + 1, end - place.length + 1), problem.grid)
        yield place, place.at(random.choice(steps))


def own_questions(count: int) -> Iterator[tuple[Place, Span]]:
    each = 25
    for seed in range(-(-count // each)):
        yield from questions(seed, random_week(seed), each)


def assert_replayed(place: Place, span: Span) -> Forbidden | Priced | Unfound:
    answer = elsewhere(place, span)
    if isinstance(answer, Forbidden):
        assert_forbidden(place, answer)
    else:
        assert alone_violations(place, span) == []
    if isinstance(answer, Priced):
        assert_priced(place, answer)
    return answer


def alone_violations(place: Place, span: Span) -> list[str]:
    """Of a plan with nothing but this block: what is added to it can only break more."""
    job = replace(place.job, predecessors=())
    return violations(replace(place.problem, jobs=(job,)), {job.id: (span,)})


def assert_forbidden(place: Place, answer: Forbidden) -> None:
    if any(conflict.rule is not Rule.DEPENDENCY for conflict in answer.conflicts):
        assert alone_violations(place, answer.span)
    else:
        assert not ready_by(place, answer.span)


def ready_by(place: Place, span: Span) -> bool:
    """Whether the engine has all that the block waits for done by then, with nothing else to do."""
    earlier = ancestors(place.problem, place.job, span)
    alone = replace(place.problem, jobs=(*earlier, place.job), previous={})
    pinned = with_fixed(alone, {place.job.id: [span]})
    jobs = tuple(job for job in pinned.jobs if job.id != place.job.id)
    plan = solve(replace(pinned, jobs=jobs), budget=20).blocks
    return all(
        minutes_in(plan[job.id]) == job.processing and plan[job.id][-1][1] <= span[0]
        for job in earlier
    )


def assert_priced(place: Place, answer: Priced) -> None:
    problem, before, plan = place.problem, answer.before, answer.plan
    assert violations(problem, plan) == []
    assert violations(problem, before) == []
    assert answer.span in plan[place.job.id]
    assert answer.difference == evaluate(problem, plan).total - evaluate(problem, before).total
    assert_terms(problem, answer)
    assert_moves(place, answer)


def assert_terms(problem: Problem, answer: Priced) -> None:
    here, there = evaluate(problem, answer.before), evaluate(problem, answer.plan)
    told = {term.kind: term.units for term in answer.terms}
    kinds = (
        "hard_late", "unplaced", "soft_late", "window", "energy", "fragment", "moved", "early"
    )  # fmt: skip
    differences = {kind: getattr(there, kind) - getattr(here, kind) for kind in kinds}
    assert told == {kind: units for kind, units in differences.items() if units}


def assert_moves(place: Place, answer: Priced) -> None:
    told = {move.job: move for move in answer.moved}
    for job in place.problem.jobs:
        old, new = answer.before.get(job.id, ()), answer.plan.get(job.id, ())
        if job.id == place.job.id:
            continue
        assert (old != new) == (job.id in told)
        if job.id in told:
            assert told[job.id].spans == tuple(without(new, old))
            assert told[job.id].missing == max(0, minutes_in(old) - minutes_in(new))


def test_a_thousand_answers_are_replayed() -> None:
    answers = Counter(type(assert_replayed(*question)) for question in own_questions(THOUSAND))
    assert sum(answers.values()) == THOUSAND
    assert min(answers[Forbidden], answers[Priced]) > THOUSAND // 10
    assert answers[Unfound] < THOUSAND // 100


@pytest.mark.parametrize("seed", range(3))
def test_answers_about_the_referees_weeks_are_what_the_referee_finds(seed: int) -> None:
    referee = Referee(shared("judges", "instances.py"))
    problem = referee.realistic(1, 20, seed=seed, tight=(0.5, 0.6) if seed else None)
    problem = replace(problem, previous=solve(problem, budget=0).blocks)
    for place, span in islice(questions(seed, problem, 30), 30):
        answer = assert_replayed(place, span)
        if isinstance(answer, Priced):
            assert referee.violations(problem, answer.plan) == []
            assert answer.difference == referee_total(referee, problem, answer.plan) - (
                referee_total(referee, problem, answer.before)
            )
        elif isinstance(answer, Forbidden) and alone_violations(place, span):
            assert referee.violations(problem, {place.job.id: (span,)})


def referee_total(referee: Referee, problem: Problem, plan: Plan) -> int:
    return referee.score(problem, plan)["total"]


def planned(*jobs: Job, previous: Plan, **fields: object) -> Problem:
    return week(*jobs, previous=previous, **fields)


class TestRules:
    """One rule each: what forbids it whatever else moves."""

    @pytest.mark.parametrize(
        ("rule", "start", "fields"),
        [
            (Rule.BUSY, at(0, 9), {"busy": ((at(0, 9), at(0, 10)),)}),
            (Rule.HOURS, at(0, 17.5), {}),
            (Rule.RELEASE, at(0, 9), {}),
            (Rule.DAY_CAP, at(1, 9), {"day_cap": 60}),
            (Rule.WEEK_CAP, at(1, 9), {"week_cap": 60}),
        ],
    )
    def test_forbids(self, rule: Rule, start: int, fields: dict[str, object]) -> None:
        release = at(1, 9) if rule is Rule.RELEASE else 0
        job = Job(1, 90, release=release)
        problem = planned(job, previous={1: ((at(2, 9), at(2, 10.5)),)}, **fields)
        (place,) = places(problem, problem.previous)
        answer = elsewhere(place, place.at(start))
        assert isinstance(answer, Forbidden)
        assert rule in [conflict.rule for conflict in answer.conflicts]

    def test_the_hours_name_what_lies_outside(self) -> None:
        problem = planned(Job(1, 60), previous={1: ((at(0, 9), at(0, 10)),)})
        (place,) = places(problem, problem.previous)
        answer = elsewhere(place, (at(0, 16.5), at(0, 17.5)))
        assert [c.span for c in answer.conflicts] == [(at(0, 17), at(0, 17.5))]

    def test_what_waits_for_it_moves(self) -> None:
        jobs = Job(1, 60), Job(2, 60, predecessors=(1,))
        plan = {1: ((at(0, 9), at(0, 10)),), 2: ((at(0, 10), at(0, 11)),)}
        problem = planned(*jobs, previous=plan)
        place = places(problem, plan)[0]
        answer = elsewhere(place, (at(0, 12), at(0, 13)))
        assert isinstance(answer, Priced)
        assert [move.job for move in answer.moved] == [2]
        assert answer.plan[2][0][0] >= at(0, 13)

    def test_its_own_place_costs_nothing(self) -> None:
        problem = planned(Job(1, 60), previous={1: ((at(0, 9), at(0, 10)),)}, horizon=7 * DAY)
        (place,) = places(problem, problem.previous)
        assert elsewhere(place, place.span).difference == 0
