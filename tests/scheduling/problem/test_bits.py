"""Bit sets of slots against sets of numbers."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.scheduling.problem.bits import (
    first_of,
    from_on,
    ones_at_end,
    runs_of,
    span_bits,
    starts_of,
    widened,
)

slots = st.integers(0, 2**70 - 1)


def members(bits: int) -> set[int]:
    return {slot for slot in range(bits.bit_length()) if bits >> slot & 1}


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_span_holds_its_slots_and_an_empty_one_none(start: int, end: int) -> None:
    assert members(span_bits(start, end)) == set(range(start, end))


@given(slots, st.integers(1, 20))
def test_starts_are_where_so_many_slots_are_free(bits: int, length: int) -> None:
    free = members(bits)
    expected = {slot for slot in free if free.issuperset(range(slot, slot + length))}
    assert members(starts_of(bits, length)) == expected


@given(slots, st.integers(1, 20))
def test_widened_starts_are_all_slots_of_their_spans(bits: int, length: int) -> None:
    assert members(widened(bits, length)) == {s + k for s in members(bits) for k in range(length)}


@given(slots, st.integers(0, 80))
def test_from_on_leaves_out_what_is_before(bits: int, slot: int) -> None:
    assert members(from_on(bits, slot)) == {found for found in members(bits) if found >= slot}


@given(slots)
def test_runs_are_maximal_and_hold_every_slot_once(bits: int) -> None:
    runs = list(runs_of(bits))
    assert sorted(members(bits)) == [slot for start, end in runs for slot in range(start, end)]
    assert all(end < start for (_, end), (start, _) in pairwise(runs))


@given(slots.filter(bool))
def test_the_first_slot_and_the_slots_from_zero_on(bits: int) -> None:
    assert first_of(bits) == min(members(bits))
    end = ones_at_end(bits)
    assert members(bits).issuperset(range(end))
    assert end not in members(bits)
