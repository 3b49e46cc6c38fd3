"""An accepted plan changes only as far as it must."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from statistics import median

import pytest

from planner.domain.block_edits import pin, start_block
from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.edits import add
from planner.scheduling.decoding.repair import repair, without_strangers
from planner.scheduling.decoding.session import Session
from planner.scheduling.problem.problem import Plan, Problem
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan
from planner.scheduling.proposing.whole_plan import whole_plan
from tests.referee import Referee
from tests.scheduling.steadiness import (
    BLOCKS,
    accepted_problems,
    accepted_week,
    moved_blocks,
    moved_in,
    visit,
    with_visit,
)
from tests.scheduling.weeks import MONDAY, NOW, at, random_visit, random_week
from tests.shared_data import shared

SEEDS = 30
MOST = 2
"""Blocks that half an hour moves at the median."""

FIRM = (BlockState.PINNED, BlockState.STARTED, BlockState.DONE)


@pytest.fixture(scope="module")
def problems() -> list[Problem]:
    found = list(accepted_problems(Referee(shared("judges", "instances.py")), SEEDS))
    assert len(found) >= SEEDS // 2
    return found


def repaired(problem: Problem, changed: Problem) -> Plan:
    return repair(replace(changed, previous=problem.previous)).blocks


def followed(problem: Problem, changed: Problem) -> Plan:
    session = Session(problem)
    return {**session.plan, **session.with_busy([(None, changed.busy[-1])])}


def planned_anew(_: Problem, changed: Problem) -> Plan:
    return whole_plan(changed, 0)


@pytest.mark.parametrize("answer", [repaired, followed, planned_anew])
def test_half_an_hour_in_a_week_of_forty_blocks_moves_two_of_them_at_most(
    answer: Callable[[Problem, Problem], Plan], problems: list[Problem]
) -> None:
    counts = []
    for seed, problem in enumerate(problems):
        after = answer(problem, with_visit(problem, seed))
        counts.append(moved_blocks(problem.previous, after))
    assert median(counts) <= MOST, sorted(counts)


def test_without_a_change_nothing_moves(problems: list[Problem]) -> None:
    for problem in problems:
        kept = without_strangers(problem)
        assert moved_blocks(kept, repair(problem).blocks) == 0
        assert moved_blocks(kept, Session(problem).plan) == 0
        assert moved_blocks(kept, whole_plan(problem, 0)) == 0


def test_an_appointment_in_an_accepted_calendar_moves_two_blocks_at_most() -> None:
    counts = []
    for seed in range(SEEDS):
        calendar = accepted_week(seed)
        assert len(calendar.planned_blocks) >= BLOCKS
        proposal = propose_change(calendar, add(calendar, visit(seed)), NOW, "")
        counts.append([moved_in(calendar, v.calendar) for v in proposal.variants])
    assert median(found[0] for found in counts) <= MOST, counts
    assert median(max(found) for found in counts) <= MOST, counts


@pytest.mark.parametrize("seed", range(8))
def test_a_plan_of_everything_moves_nothing_that_was_just_accepted(seed: int) -> None:
    calendar = propose_plan(accepted_week(seed), NOW, budget=0).variants[0].calendar
    assert moved_in(calendar, propose_plan(calendar, NOW, budget=0).variants[0].calendar) == 0


@pytest.mark.parametrize("seed", range(8))
def test_time_that_goes_by_moves_nothing(seed: int) -> None:
    """An hour later some blocks have begun or passed; those ahead stay."""
    calendar = accepted_week(seed)
    for hours in (1, 5, 24):
        later = NOW + timedelta(hours=hours)
        proposal = propose_change(calendar, calendar, later, "")
        assert moved_in(calendar, proposal.variants[0].calendar) == 0


def firm_week(seed: int) -> Calendar:
    """On Tuesday at ten, with work that is done or passed, one block begun and two pinned."""
    calendar = random_week(seed, MONDAY)
    ahead = sorted(
        (b for b in calendar.planned_blocks.values() if b.start >= TUESDAY), key=lambda b: b.start
    )
    if len(ahead) > 3:
        calendar = start_block(calendar, ahead[0].uid)
        calendar = pin(pin(calendar, ahead[1].uid), ahead[3].uid)
    return calendar


TUESDAY = at(1, "10:00")


@pytest.mark.parametrize("seed", range(20))
def test_started_pinned_and_past_blocks_never_move(seed: int) -> None:
    calendar = firm_week(seed)
    firm = {
        uid: block
        for uid, block in calendar.planned_blocks.items()
        if block.state in FIRM or block.start < TUESDAY
    }
    changed = add(calendar, random_visit(seed, MONDAY))
    proposals = (
        propose_change(calendar, changed, TUESDAY, ""),
        propose_plan(changed, TUESDAY, budget=10),
        propose_evening(changed, TUESDAY),
    )
    for proposal in proposals:
        for variant in proposal.variants:
            after = variant.calendar.planned_blocks
            assert {uid: after.get(uid) for uid in firm} == firm
