"""What an open calendar says of the commits before."""

from pathlib import Path

import pytest

from planner.store import compaction
from tests.store.samples import NOW, add_task, names, opened


def test_the_next_steps_back_and_forward_are_named(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        assert (file.past.undo_name, file.past.redo_name) == ("", "")
        add_task(file, "a")
        add_task(file, "b")
        assert (file.past.undo_name, file.past.redo_name) == ("Add b", "")
        file.undo(NOW)
        assert (file.past.undo_name, file.past.redo_name) == ("Add a", "Add b")
    with opened(tmp_path) as file:
        assert (file.past.undo_name, file.past.redo_name) == ("Add a", "Add b")
        add_task(file, "c")
        assert (file.past.undo_name, file.past.redo_name) == ("Add c", "")


def test_another_programs_steps_are_among_them_once_they_are_read(tmp_path: Path) -> None:
    with opened(tmp_path) as window, opened(tmp_path) as command:
        add_task(command, "theirs")
        assert window.past.undo_name == ""
        window.refresh()
        assert window.past.undo_name == "Add theirs"
        assert names(window.past.timeline().after(1).calendar) == []
        assert names(window.past.timeline().after(2).calendar) == ["theirs"]


def test_what_compactions_moved_away_is_part_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 0)
    with opened(tmp_path) as file:
        for number in range(150):
            add_task(file, f"{number:03}")
    with opened(tmp_path) as file:
        wanted = list(range(151, 0, -1))
        assert [step.sequence for step in file.past.steps()] == wanted
        assert [step.sequence for step in file.past.steps(120)] == wanted[:120]
        assert [step.sequence for step in file.past.steps(2)] == wanted[:2]
        assert [record.sequence for record in file.past.all_records()] == wanted[::-1]
        assert names(file.past.timeline().after(3).calendar) == ["000", "001"]
        assert file.past.notes() == []
