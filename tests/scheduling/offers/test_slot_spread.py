"""Few slots on many days."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.interval import Interval
from planner.scheduling.offers.slot_cost import SlotCost
from planner.scheduling.offers.slot_spread import spread_out
from planner.scheduling.offers.slots import Slot, Tier
from tests.scheduling.examples import examples
from tests.scheduling.weeks import at


def slot(day: int, clock: str, cost: int) -> Slot:
    start = at(day, clock)
    return Slot(Interval(start, start + timedelta(hours=1)), Tier.SAFE, cost_of(cost))


def cost_of(total: int) -> SlotCost:
    return SlotCost(total=total, evening=timedelta(), words=())


def day_of(found: Slot) -> date:
    return found.interval.start.date()


def starts(found: tuple[Slot, ...]) -> list[datetime]:
    return [each.interval.start for each in found]


def test_each_day_gives_its_cheapest_before_any_gives_a_second() -> None:
    slots = [slot(0, "09:00", 0), slot(0, "11:00", 1), slot(0, "13:00", 2), slot(1, "09:00", 50)]
    assert starts(spread_out(slots, 2, day_of)) == [at(0, "09:00"), at(1, "09:00")]
    assert starts(spread_out(slots, 3, day_of)) == [at(0, "09:00"), at(0, "11:00"), at(1, "09:00")]


def test_where_not_every_day_gets_one_the_cheapest_days_do() -> None:
    slots = [slot(day, "09:00", cost) for day, cost in enumerate((5, 0, 3))]
    assert starts(spread_out(slots, 2, day_of)) == [at(1, "09:00"), at(2, "09:00")]


@examples(60)
@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 20), st.integers(0, 9)), max_size=20),
    st.integers(1, 20),
)
def test_no_day_has_two_more_than_another_that_has_more(
    given_slots: list[tuple[int, int, int]], most: int
) -> None:
    slots = [
        slot(day, f"{hour:02}:00", cost)
        for day, hour, cost in {s[:2]: s for s in given_slots}.values()
    ]
    found = spread_out(slots, most, day_of)
    assert len(found) == min(most, len(slots))
    assert starts(found) == sorted(starts(found))
    taken = {day: [s for s in found if day_of(s) == day] for day in map(day_of, slots)}
    left = [day for day in taken if len(taken[day]) < len([s for s in slots if day_of(s) == day])]
    for day in left:
        assert all(len(taken[day]) >= len(other) - 1 for other in taken.values())
