"""Nobody else reads the calendar."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.store import compaction
from tests.store.samples import add_task, opened


@pytest.fixture(params=[0, 0o022, 0o777], ids=["umask 000", "umask 022", "umask 777"])
def umask(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    assert tmp_path.is_dir()
    previous = os.umask(request.param)
    yield
    os.umask(previous)


def modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.rglob("*")}


@pytest.mark.usefixtures("umask")
def test_files_are_for_the_owner_only_whatever_the_umask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 0)
    folder = tmp_path / "share" / "flexday"
    with opened(folder) as file:
        for number in range(120):
            add_task(file, str(number))
    with (folder / "calendar.journal").open("ab") as journal:
        journal.write(b"torn")
    opened(folder).close()
    found = modes(tmp_path)
    folders = {"share", "flexday", "history"}
    assert {name for name, mode in found.items() if mode == 0o700} == folders
    assert {mode for name, mode in found.items() if name not in folders} == {0o600}
    assert len(found) == 8


def test_an_empty_folder_that_was_there_becomes_private(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o755)
    opened(tmp_path / "data").close()
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_folder_with_other_files_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o755)
    (tmp_path / "data" / "letter.txt").touch()
    opened(tmp_path / "data").close()
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o755
