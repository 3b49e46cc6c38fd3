"""Which keys do what."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from planner.desktop.document.preferences import Preferences
from planner.desktop.keys.actions import VERBS, Verb
from planner.desktop.keys.key_map import EVERY, KeyMap, meet, shown_keys, text_of
from planner.domain.errors import RefusedEdit

PLAN = next(verb for verb in VERBS if verb.name == "plan")
WHY = next(verb for verb in VERBS if verb.name == "why")
REDO = next(verb for verb in VERBS if verb.name == "redo")


@pytest.fixture
def actions(qapp: QApplication) -> dict[str, QAction]:
    return {verb.name: QAction(text_of(verb), qapp) for verb in VERBS}


def ruling(folder: Path, actions: dict[str, QAction]) -> KeyMap:
    keys = KeyMap(Preferences(folder))
    keys.rule(actions)
    return keys


def shortcuts(actions: dict[str, QAction], verb: Verb) -> list[str]:
    return [key.toString() for key in actions[verb.name].shortcuts()]


def test_a_changed_key_is_applied_at_once_and_remembered(
    tmp_path: Path, actions: dict[str, QAction]
) -> None:
    keys = ruling(tmp_path, actions)
    keys.change(PLAN, "Ctrl+U")
    assert shortcuts(actions, PLAN) == ["Ctrl+U"]
    assert keys.is_changed(PLAN)
    assert ruling(tmp_path, actions).keys(PLAN) == ("Ctrl+U",)


def test_a_key_that_does_something_else_is_refused_with_what_it_does(
    tmp_path: Path, actions: dict[str, QAction]
) -> None:
    keys = ruling(tmp_path, actions)
    with pytest.raises(RefusedEdit, match='W is the key of "Why it is there"'):
        keys.change(PLAN, "W")
    with pytest.raises(RefusedEdit, match="fixed meaning"):
        keys.change(PLAN, "Alt+Up")
    with pytest.raises(RefusedEdit, match="not a key"):
        keys.change(PLAN, "")
    assert shortcuts(actions, PLAN) == ["P"]


def test_a_key_is_free_once_its_action_has_another(
    tmp_path: Path, actions: dict[str, QAction]
) -> None:
    keys = ruling(tmp_path, actions)
    keys.change(WHY, "Y")
    keys.change(PLAN, "W")
    assert keys.owner("W", WHY) is PLAN
    with pytest.raises(RefusedEdit, match='W is the key of "Plan everything" now'):
        keys.reset(WHY)
    keys.reset(PLAN)
    keys.reset(WHY)
    assert (shortcuts(actions, WHY), shortcuts(actions, PLAN)) == (["W"], ["P"])


def test_all_keys_are_reset_together(tmp_path: Path, actions: dict[str, QAction]) -> None:
    keys = ruling(tmp_path, actions)
    keys.change(WHY, "Y")
    keys.change(REDO, "R")
    keys.reset_all()
    assert not any(map(keys.is_changed, VERBS))
    assert shortcuts(actions, REDO) == ["Ctrl+Shift+Z", "Ctrl+Y"]
    assert Preferences(tmp_path).keys == ""


@pytest.mark.parametrize(
    "stored", ["{", "[]", '{"plan": 3}', '{"nothing": ["X"]}', '{"plan": [""]}', '"x"']
)
def test_damaged_preferences_cost_nothing_but_habits(
    tmp_path: Path, actions: dict[str, QAction], stored: str
) -> None:
    Preferences(tmp_path).keys = stored
    keys = ruling(tmp_path, actions)
    assert shortcuts(actions, WHY) == ["W"]
    keys.change(WHY, "Y")


def test_a_key_of_the_table_that_was_given_away_before_it_was_there_is_not_used_twice(
    tmp_path: Path, actions: dict[str, QAction]
) -> None:
    Preferences(tmp_path).keys = json.dumps({"why": ["P"]})
    ruling(tmp_path, actions)
    assert (shortcuts(actions, WHY), shortcuts(actions, PLAN)) == (["P"], [])


def test_no_key_means_two_things_at_one_place() -> None:
    twice = [
        (one.text, other.text)
        for one, other in combinations(EVERY, 2)
        if meet(one, other) and set(one.keys) & set(other.keys)
    ]
    assert twice == []
    assert len({each.name for each in EVERY}) == len(EVERY)


def test_keys_are_named_as_on_the_keyboard() -> None:
    assert shown_keys(("Ctrl+Shift+Z", "F1")) == "Ctrl+Shift+Z · F1"
