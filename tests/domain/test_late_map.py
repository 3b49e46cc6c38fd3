"""Entries that are made when they are first wanted, beside the same ones in a dict."""

import pickle
import weakref
from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest

from planner.domain.entries import Appointment, Event
from planner.domain.errors import InvalidValue
from planner.domain.event_index import index_of
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.late_map import LateMap, Times
from planner.domain.recurrence import Recurrence
from planner.domain.uid_map import UidMap
from tests.domain.examples import MONDAY, meeting

WEEK = Interval(MONDAY, MONDAY + timedelta(days=7))
DAILY = Recurrence(rule="FREQ=DAILY")
MORNINGS = [f"{MONDAY + timedelta(days=day):%Y-%m-%dT09:00}" for day in range(1, 30)]
EVENTS: Mapping[Uid, Appointment] = {
    event.uid: event
    for event in (
        *(meeting(f"m{day}", start) for day, start in enumerate(MORNINGS)),
        meeting("series", recurrence=DAILY),
        meeting("journey", end="2026-11-26T09:00"),
    )
}


class Maker:
    """Makes the events, and knows which it made."""

    def __init__(self, broken: str = "") -> None:
        self.made: list[Uid] = []
        self._broken = broken

    def __call__(self, uid: Uid, times: Times) -> Appointment:
        assert times is EVENTS[uid]
        if uid == self._broken:
            raise InvalidValue('"{uid}" is not whole.', uid=uid)
        self.made.append(uid)
        return pickle.loads(pickle.dumps(EVENTS[uid]))  # type: ignore[no-any-return]


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def late(maker: Maker) -> LateMap[Appointment]:
    return LateMap(EVENTS, maker)


def test_one_that_is_wanted_is_made_once(late: LateMap[Appointment], maker: Maker) -> None:
    found = late[Uid("m3")]
    assert found == EVENTS[Uid("m3")]
    assert late.get(Uid("m3")) is found
    assert maker.made == ["m3"]
    late.make_all()
    assert late[Uid("m3")] is found


@pytest.mark.parametrize(
    "look",
    [
        lambda late: late.get(Uid("nobody")),
        lambda late: late.get(Uid("nobody"), 1) == 1 and None,
        lambda late: Uid("nobody") in late or None,
        lambda late: None if len(late) == len(EVENTS) else 1,
    ],
)
def test_what_is_not_there_and_how_many_are_is_known_before(
    late: LateMap[Appointment], maker: Maker, look: Callable[[LateMap[Appointment]], object]
) -> None:
    assert look(late) is None
    with pytest.raises(KeyError):
        late[Uid("nobody")]
    assert maker.made == []


def test_some_at_a_time_it_becomes_whole(late: LateMap[Appointment], maker: Maker) -> None:
    late.make_some(10)
    assert maker.made == list(EVENTS)[:10]
    assert not late.is_whole
    for _ in range(len(EVENTS) // 10):
        late.make_some(10)
    assert maker.made == list(EVENTS)
    assert not late.times
    assert_same(late)


def test_going_through_all_makes_it_whole(late: LateMap[Appointment], maker: Maker) -> None:
    assert late[Uid("series")] in late.values()
    assert late.is_whole
    assert maker.made == ["series", *(uid for uid in EVENTS if uid != "series")]
    assert_same(late)


def test_what_somebody_went_through_meanwhile_needs_no_more(
    late: LateMap[Appointment], maker: Maker
) -> None:
    late.make_some(10)
    assert len(late.values()) == len(EVENTS)
    late.make_some(10)
    assert maker.made == list(EVENTS)
    assert_same(late)


class WatchedTimes(dict[Uid, Times]):
    """One that a weak reference can be about."""


def test_once_it_is_whole_nothing_keeps_the_times(maker: Maker) -> None:
    times = WatchedTimes(EVENTS)
    late, kept = LateMap(times, maker), weakref.ref(times)
    del times
    late.make_some(1)
    late.make_all()
    assert kept() is None


def assert_same(late: LateMap[Appointment]) -> None:
    assert late == UidMap(EVENTS)
    assert list(late.items()) == list(EVENTS.items())
    assert len(late) == len(EVENTS)
    assert Uid("m3") in late
    assert Uid("nobody") not in late
    assert late.get(Uid("nobody")) is None


def test_what_is_made_of_it_shares_its_entries(late: LateMap[Appointment]) -> None:
    after = UidMap.derived(late, {Uid("m1"): None})
    assert dict(after) == {uid: event for uid, event in EVENTS.items() if uid != "m1"}
    assert after[Uid("m2")] is late[Uid("m2")]
    assert after.touched_since(late) == {Uid("m1"): None}


def test_a_copy_is_whole(late: LateMap[Appointment]) -> None:
    copy = pickle.loads(pickle.dumps(late))
    assert type(copy) is UidMap
    assert copy == UidMap(EVENTS)


def test_a_week_is_found_without_the_others_being_made(
    late: LateMap[Appointment], maker: Maker
) -> None:
    found = index_of(late).overlapping(WEEK)
    assert maker.made != []
    assert set(maker.made) == {occurrence.event.uid for occurrence in found}
    whole: Mapping[Uid, Event] = UidMap(EVENTS)
    assert sorted(map(repr, found)) == sorted(map(repr, index_of(whole).overlapping(WEEK)))


def test_who_wants_one_that_cannot_be_made_is_told() -> None:
    late = LateMap(EVENTS, Maker(broken="m7"))
    assert late[Uid("m6")].uid == "m6"
    for want in (lambda: late[Uid("m7")], lambda: late.make_some(99), late.make_all, late.values):
        with pytest.raises(InvalidValue, match='"m7" is not whole'):
            want()
    assert not late.is_whole
