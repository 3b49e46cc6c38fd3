"""What is offered as safe is safe."""

import pytest

from tests.scheduling.booked_slots import kept, loaded_week, lost_deadlines


def test_every_offered_slot_that_is_booked_keeps_what_is_kept_now() -> None:
    offered = overloaded = 0
    for seed in range(4):
        calendar = loaded_week(seed)
        overloaded += len(kept(calendar)) < sum(
            t.deadline is not None for t in calendar.tasks.values()
        )
        for slot, lost in lost_deadlines(calendar, 0):
            assert not lost, (seed, slot)
            offered += 1
    assert offered > 40
    assert overloaded >= 1


@pytest.mark.slow
@pytest.mark.parametrize("budget", [0, 50])
def test_every_offered_slot_of_many_weeks(budget: int, request: pytest.FixtureRequest) -> None:
    """However long the plan that follows is searched."""
    if "slow" not in request.config.getoption("-m"):
        pytest.skip("minutes long: only with -m slow")
    failed = [
        (seed, slot)
        for seed in range(4, 200)
        for slot, lost in lost_deadlines(loaded_week(seed), budget)
        if lost
    ]
    assert failed == []
