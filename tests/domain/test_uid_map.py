"""Mappings that know where they differ."""

import copy
import gc
import pickle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, rule

from planner.domain.ids import Uid
from planner.domain.uid_map import FEW, MOST_APART, UidMap

uids = st.sampled_from("abcdef")
maps: Any = st.dictionaries(uids, st.integers(0, 2))
updates: Any = st.lists(st.dictionaries(uids, st.none() | st.integers(0, 2)), max_size=12)


@given(maps, updates)
def test_what_may_differ_holds_all_that_does(first: dict[Uid, int], steps: Any) -> None:
    before = UidMap(first)
    after = before
    for step in steps:
        after = UidMap.derived(after, step)
        touched = after.touched_since(before)
        differing = {u for u in before.keys() | after.keys() if before.get(u) != after.get(u)}
        assert touched is None or differing <= set(touched)


def changed(plain: dict[Uid, int], updates: dict[Uid, int | None]) -> dict[Uid, int]:
    """What `derived` does, to a copy of a dict."""
    after = dict(plain)
    for uid, entry in updates.items():
        if entry is None:
            after.pop(uid, None)
        else:
            after[uid] = entry
    return after


def assert_same(found: UidMap[int], plain: dict[Uid, int]) -> None:
    """What tells one entry goes first: going through all puts the mapping together."""
    for uid in map(Uid, "abcdefghijklmnop"):
        assert (uid in found, found.get(uid)) == (uid in plain, plain.get(uid))
        assert found.get(uid, 7) == plain.get(uid, 7)
        if uid in plain:
            assert found[uid] == plain[uid]
        else:
            with pytest.raises(KeyError):
                found[uid]
    assert (len(found), bool(found)) == (len(plain), bool(plain))


def assert_same_in_order(found: UidMap[int], plain: dict[Uid, int]) -> None:
    assert list(found.items()) == list(plain.items())
    assert list(found) == list(found.keys()) == list(plain)
    assert list(found.values()) == list(plain.values())
    assert found == plain
    assert plain == found
    assert found == UidMap(plain)
    assert found != {**plain, Uid("z"): 0}


many_uids = st.sampled_from("abcdefghijklmnop").map(Uid) | st.integers(0, 99).map(str).map(Uid)
many_updates = st.dictionaries(many_uids, st.none() | st.integers(0, 3), max_size=12)


class Family(RuleBasedStateMachine):
    """Mappings made of one another in any order, each beside the dict that it stands for."""

    made = Bundle[tuple[UidMap[int], dict[Uid, int]]]("made")

    @rule(target=made, plain=st.dictionaries(many_uids, st.integers(0, 3)))
    def first(self, plain: dict[Uid, int]) -> tuple[UidMap[int], dict[Uid, int]]:
        return UidMap(plain), plain

    @rule(target=made, of=made, updates=many_updates)
    def derived(
        self, of: tuple[UidMap[int], dict[Uid, int]], updates: dict[Uid, int | None]
    ) -> tuple[UidMap[int], dict[Uid, int]]:
        found, plain = of
        return UidMap.derived(found, updates), changed(plain, updates)

    @rule(one=made)
    def look_up(self, one: tuple[UidMap[int], dict[Uid, int]]) -> None:
        assert_same(*one)

    @rule(one=made)
    def go_through(self, one: tuple[UidMap[int], dict[Uid, int]]) -> None:
        assert_same_in_order(*one)


TestFamily = Family.TestCase
TestFamily.settings = settings(
    max_examples=40, stateful_step_count=25, suppress_health_check=(HealthCheck.too_slow,)
)


@given(maps, updates)
def test_it_equals_a_dict_after_any_changes_in_order_too(first: Any, steps: Any) -> None:
    found, plain = UidMap(first), first
    for step in steps:
        found, plain = UidMap.derived(found, step), changed(plain, step)
        assert_same(found, plain)
    assert_same_in_order(found, plain)


def test_what_comes_back_stands_last() -> None:
    before = UidMap({Uid("a"): 1, Uid("b"): 2})
    without = UidMap.derived(before, {Uid("a"): None})
    assert list(UidMap.derived(without, {Uid("a"): 1})) == ["b", "a"]
    assert list(UidMap.derived(before, {Uid("a"): 3})) == ["a", "b"]


@pytest.mark.parametrize("size", [0, 10, 20_000])
def test_what_is_kept_beside_stays_little(size: int) -> None:
    found = UidMap({Uid(f"old-{number}"): number for number in range(size)})
    for number in range(3 * MOST_APART):
        found = UidMap.derived(found, {Uid(f"new-{number}"): number})
        shared, gone, beside = found.layers
        assert len(gone) + len(beside) <= min(MOST_APART, 32 + len(shared) // 8)
    assert len(found) == size + 3 * MOST_APART
    assert [*found][-1] == f"new-{number}"


def test_one_change_copies_no_entries() -> None:
    before = UidMap({Uid(str(number)): number for number in range(20_000)})
    after = UidMap.derived(before, {Uid("3"): 4})
    assert after.layers[0] is before.layers[0]
    assert (before[Uid("3")], after[Uid("3")]) == (3, 4)


def test_it_is_known_across_steps_of_which_nobody_keeps_the_results() -> None:
    before = UidMap({Uid("a"): 1, Uid("b"): 2})
    after = UidMap.derived(UidMap.derived(before, {Uid("a"): 3}), {Uid("b"): None})
    gc.collect()
    assert after == {"a": 3}
    assert after.touched_since(before) == {Uid("a"): None, Uid("b"): None}


def test_nothing_is_known_about_mappings_of_others_making() -> None:
    before = UidMap({Uid("a"): 1})
    assert UidMap.derived(dict(before), {}).touched_since(before) is None
    assert UidMap(before).touched_since(before) is None
    after = UidMap.derived(before, {Uid("a"): 2})
    for same in (pickle.loads(pickle.dumps(after)), copy.deepcopy(after)):
        assert same == after
        assert same.touched_since(before) is None


def test_many_differences_are_not_remembered() -> None:
    before: UidMap[int] = UidMap()
    many: dict[Uid, int | None] = {Uid(str(number)): number for number in range(FEW + 1)}
    after = UidMap.derived(before, many)
    assert after.touched_since(before) is None
    assert UidMap.derived(after, {Uid("0"): 5}).touched_since(after) == {Uid("0"): None}


def test_what_a_mapping_was_made_of_is_not_kept_alive() -> None:
    before = UidMap({Uid("a"): 1})
    after = UidMap.derived(before, {Uid("a"): 2})
    found, _ = after.origins[0]
    assert found() is before
    del before
    gc.collect()
    assert found() is None
