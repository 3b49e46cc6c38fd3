"""Where a habit goes in its window."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.decoding.decoder import Decoder
from planner.scheduling.problem.problem import Job, Span
from tests.scheduling.problems import at, week

WINDOW = (at(0, 11.75), at(0, 15.25))
LUNCH = Job(
    id=1,
    processing=45,
    minimum_chunk=45,
    maximum_chunk=45,
    allowed=(WINDOW,),
    counts=False,
    splittable=False,
    preferred=(750, 795),
)


def placed(*busy: Span, habit: Job = LUNCH) -> float:
    """The hour at which it starts on Monday."""
    decoder = Decoder(week(habit, busy=busy))
    return decoder.base.placed[habit.id][0][0] / 60


@pytest.mark.parametrize(
    ("sentence", "busy", "start"),
    [
        ("free, at its ideal time", (), 12.5),
        ("as late before as it can", ((12.75, 14),), 12),
        ("as early after as it can", ((11.5, 13),), 13),
        ("the nearer side of what is in the way", ((12.5, 13.25),), 11.75),
        ("the nearer side, later", ((11.75, 12.75), (14, 15.25)), 12.75),
        ("away from it altogether the nearest place wins", ((11.75, 13.5),), 13.5),
    ],
)
def test_nearest_to_its_ideal_time(
    sentence: str, busy: tuple[tuple[float, float], ...], start: float
) -> None:
    assert placed(*((at(0, left), at(0, right)) for left, right in busy)) == start, sentence


def test_without_an_ideal_it_leaves_no_time_too_short_to_use() -> None:
    habit = replace(LUNCH, preferred=None)
    assert placed((at(0, 12.5), at(0, 13.5)), habit=habit) in (11.75, 13.5, 14.5)


@given(st.lists(st.tuples(st.integers(0, 210), st.integers(5, 90)), max_size=3))
def test_no_free_place_is_nearer(meetings: list[tuple[int, int]]) -> None:
    """Among places that have as much of the ideal time."""
    start = WINDOW[0]
    busy = tuple(
        (start + first // 5 * 5, start + (first + length + 4) // 5 * 5)
        for first, length in meetings
    )
    free = [
        begin
        for begin in range(WINDOW[0], WINDOW[1] - 45 + 1, 5)
        if not any(left < begin + 45 and begin < right for left, right in busy)
    ]
    decoder = Decoder(week(LUNCH, busy=busy, grid=5))
    found = decoder.base.placed[LUNCH.id]
    assert bool(found) == bool(free)
    if found:
        assert abs(found[0][0] - at(0, 12.5)) == min(abs(begin - at(0, 12.5)) for begin in free)
