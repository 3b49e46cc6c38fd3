"""Mappings that know where they differ."""

import copy
import gc
import pickle
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.ids import Uid
from planner.domain.uid_map import FEW, UidMap

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
