"""Undo, redo and history, over restarts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.store.calendar_file import CalendarFile
from planner.store.errors import NothingToUndo
from planner.store.history import first_kept, reach, to_redo, to_undo
from planner.store.journal import Kind, Label, Record, recorded
from tests.store.samples import (
    NOW,
    add_task,
    names,
    opened,
    read_again,
    with_task,
    without_task,
)


def test_an_undo_restores_and_a_redo_does_again(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        before = file.calendar
        add_task(file, "report")
        step = file.undo(NOW)
        assert file.calendar == before
        assert (step.sequence, step.name, step.kind, step.target) == (3, "Add report", "undo", 2)
        assert names(file.calendar) == []
        step = file.redo(NOW)
        assert (step.sequence, step.name, step.kind, step.target) == (4, "Add report", "redo", 2)
        assert names(file.calendar) == ["report"]


def test_changes_and_removals_are_undone_too(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "report", "Short")
        original = file.calendar
        renamed = with_task(original, "report", "Long")
        file.commit(original, renamed, "Rename", NOW)
        file.commit(renamed, without_task(renamed, "report"), "Remove", NOW)
        file.undo(NOW)
        assert file.calendar == renamed
        file.undo(NOW)
        assert file.calendar == original


def test_undo_and_redo_reach_over_restarts(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        for name in "abc":
            add_task(file, name)
    for left in (["a", "b"], ["a"], []):
        with opened(tmp_path) as file:
            file.undo(NOW)
            assert names(file.calendar) == left
    for back in (["a"], ["a", "b"], ["a", "b", "c"]):
        with opened(tmp_path) as file:
            file.redo(NOW)
            assert names(file.calendar) == back
        assert names(read_again(tmp_path)) == back


def test_the_first_start_cannot_be_undone(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        with pytest.raises(NothingToUndo, match=r"^Nothing to undo\.$"):
            file.undo(NOW)
        add_task(file, "report")
        file.undo(NOW)
        with pytest.raises(NothingToUndo):
            file.undo(NOW)
        assert file.sequence == 3


def test_a_new_change_ends_what_can_be_redone(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "old")
        file.undo(NOW)
        add_task(file, "new")
        with pytest.raises(NothingToUndo, match=r"^Nothing to redo\.$"):
            file.redo(NOW)
        file.undo(NOW)
        file.redo(NOW)
        assert names(file.calendar) == ["new"]


def test_an_undo_takes_back_what_another_program_did_last(tmp_path: Path) -> None:
    with opened(tmp_path) as window, opened(tmp_path) as command:
        add_task(window, "mine")
        add_task(command, "theirs")
        assert window.undo(NOW).name == "Add theirs"
        assert names(window.calendar) == ["mine"]
        assert names(command.refresh()) == ["mine"]


def test_history_shows_every_step_newest_first(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "a")
        add_task(file, "b")
        file.undo(NOW)
        shown = [(s.sequence, s.name, s.kind.value, s.undone) for s in file.history()]
        assert shown == [
            (4, "Add b", "undo", False),
            (3, "Add b", "do", True),
            (2, "Add a", "do", False),
            (1, "First start", "do", False),
        ]
        assert [step.sequence for step in file.history(limit=2)] == [4, 3]
        file.redo(NOW)
        assert not any(step.undone for step in file.history())


class Model:
    """Undo and redo as two stacks of states."""

    def __init__(self) -> None:
        self.state: tuple[int, ...] = ()
        self.back: list[tuple[int, ...]] = []
        self.forward: list[tuple[int, ...]] = []

    def do(self, number: int) -> None:
        self.back.append(self.state)
        self.state = (*self.state, number)
        self.forward.clear()

    def undo(self) -> None:
        self.forward.append(self.state)
        self.state = self.back.pop()

    def redo(self) -> None:
        self.back.append(self.state)
        self.state = self.forward.pop()


verbs = st.lists(st.sampled_from(["do", "do", "undo", "redo", "reopen"]), max_size=25)


@given(verbs)
def test_any_sequence_of_verbs_is_two_stacks(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    file, model = opened(folder), Model()
    for number, verb in enumerate(wanted):
        if verb == "reopen":
            file.close()
            file = opened(folder)
        elif verb == "do":
            add_task(file, str(number))
            model.do(number)
        else:
            play(file, model, verb)
        assert names(file.calendar) == sorted(map(str, model.state))
    file.close()


def play(file: CalendarFile, model: Model, verb: str) -> None:
    if model.back if verb == "undo" else model.forward:
        getattr(file, verb)(NOW)
        getattr(model, verb)()
    else:
        with pytest.raises(NothingToUndo):
            getattr(file, verb)(NOW)


def records(kinds: str) -> list[Record]:
    """A history in letters: d(o), u(ndo), r(edo)."""
    long = {"d": Kind.DO, "u": Kind.UNDO, "r": Kind.REDO}
    labels = [Label(name=kind, at=NOW, kind=long[kind]) for kind in "d" + kinds]
    return [recorded(number, label, []) for number, label in enumerate(labels, 1)]


def test_what_is_kept_reaches_a_hundred_undos_whatever_came_between() -> None:
    history = records("d" * 300 + "ur" * 200)
    kept = history[first_kept(history) :]
    assert len(reach(kept).undoable) == 100
    assert to_undo(kept) == to_undo(history)


def test_what_is_kept_reaches_the_redos() -> None:
    history = records("d" * 300 + "u" * 150)
    kept = history[first_kept(history) :]
    assert to_redo(kept) == to_redo(history)
    assert len(reach(kept).undoable) >= 100


def test_a_history_of_no_changes_is_cut_to_its_last_hundred_steps() -> None:
    assert first_kept(records("du" * 150)) == 201
