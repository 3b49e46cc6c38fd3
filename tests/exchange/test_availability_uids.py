"""What tells a reader that a file is a newer word on the same times."""

import re
from dataclasses import replace
from datetime import timedelta

from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.exchange.availability_uids import numbered, sequence_at, uid_of_sheet
from planner.scheduling.offers.availability import AvailabilitySheet
from tests.exchange.ics_text import utc
from tests.exchange.sheets import OFFERS, sheet


def test_the_same_week_for_the_same_recipient_has_the_same_uids() -> None:
    def uids(made: AvailabilitySheet) -> list[str]:
        return [line for line in formatted(made, "ics").splitlines() if line.startswith("UID")]

    other = sheet(offers=[(start + timedelta(hours=1), length) for start, length in OFFERS])
    assert uids(other) == uids(sheet())
    assert len(set(uids(sheet()))) == len(OFFERS)
    assert set(uids(sheet("Asia/Tokyo"))).isdisjoint(uids(sheet()))


def test_a_place_is_counted_anew_in_each_week_of_ones_own() -> None:
    """In Auckland it is Monday when in Lisbon it is still Sunday."""
    sunday, monday = utc(2026, 11, 29, 12), utc(2026, 11, 30, 12)
    spans = [Interval(start, start + timedelta(hours=1)) for start in (sunday, monday)]
    first, second = (uid for uid, _ in numbered(sheet(), "free", spans))
    assert first == next(numbered(sheet(), "free", spans[:1]))[0]
    assert second == next(numbered(sheet(), "free", spans[1:]))[0]
    abroad = replace(sheet(), own_zone="Pacific/Auckland")
    assert [uid for uid, _ in numbered(abroad, "free", spans)][1] != second


def test_whom_it_is_for_cannot_be_read_in_it() -> None:
    named = replace(sheet(), recipient="Ana")
    uid = uid_of_sheet(named, "free")
    assert re.fullmatch(r"[0-9a-f]{32}@flexday", uid)
    assert uid != uid_of_sheet(named, "busy")
    assert uid != uid_of_sheet(replace(named, recipient="Bob"), "free")


def test_who_has_a_name_may_move_to_another_zone() -> None:
    at_home, abroad = (replace(sheet(zone), recipient="Ana") for zone in ("UTC", "Asia/Tokyo"))
    assert uid_of_sheet(at_home, "free") == uid_of_sheet(abroad, "free")


def test_a_sequence_number_grows_and_is_one_that_every_program_holds() -> None:
    """An INTEGER has 31 bits (RFC 5545, 3.3.8)."""
    moments = [utc(1960, 1, 1), utc(1970, 1, 1), utc(2026, 11, 23), utc(2242, 1, 1)]
    numbers = [sequence_at(moment) for moment in moments]
    assert numbers[:2] == [0, 0]
    assert numbers == sorted(numbers)
    assert numbers[-1] < 2**31
    assert sequence_at(moments[2] + timedelta(seconds=4)) == numbers[2] + 1
