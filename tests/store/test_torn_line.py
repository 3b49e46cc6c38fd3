"""What is found after a stop at the worst moment."""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.store.errors import DamagedFile, NoAccess, NotSaved
from tests.store.samples import add_task, names, opened
from tests.store.test_calendar_file import REPOSITORY, contents, environment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path / "data") as file:
        add_task(file, "kept")
        add_task(file, "torn")
    return tmp_path / "data"


def test_a_last_line_torn_at_any_byte_loses_only_that_line(folder: Path) -> None:
    journal = folder / "calendar.journal"
    whole = journal.read_bytes()
    start = whole.rindex(b"\n", 0, -1) + 1
    for cut in range(start, len(whole)):
        journal.write_bytes(whole[:cut])
        with opened(folder) as file:
            assert names(file.calendar) == ["kept"]
            (note,) = file.notes
            assert "was cut off" in note if cut > start else "commit 3" in note
            assert add_task(file, "next") == 3
        with opened(folder) as file:
            assert names(file.calendar) == ["kept", "next"]
            assert file.notes == ()
        for aside in folder.glob("*.dropped-*"):
            aside.unlink()


def test_the_torn_bytes_are_kept_aside_and_said(folder: Path) -> None:
    journal = folder / "calendar.journal"
    whole = journal.read_bytes()
    for number, cut in enumerate((-1, -2), 1):
        journal.write_bytes(whole[:cut])
        with opened(folder) as file:
            (note,) = file.notes
        aside = folder / f"calendar.journal.dropped-{number}"
        assert str(aside) in note
        assert whole.endswith(aside.read_bytes() + whole[cut:])


def test_who_may_only_read_is_told_of_the_torn_bytes_once(folder: Path) -> None:
    journal = folder / "calendar.journal"
    journal.write_bytes(journal.read_bytes()[:-20])
    tail = len(journal.read_bytes().rpartition(b"\n")[2])
    before = contents(folder)
    with opened(folder, read_only=True) as file:
        file.refresh()
        assert names(file.calendar) == ["kept"]
        (note,) = file.notes
    assert f"{tail} bytes are left out" in note
    assert contents(folder) == before


def test_a_stop_between_the_copy_and_the_cut_makes_no_second_copy(folder: Path) -> None:
    journal = folder / "calendar.journal"
    torn = journal.read_bytes()[:-1]
    for _ in range(2):
        journal.write_bytes(torn)
        opened(folder).close()
    assert len(list(folder.glob("*.dropped-*"))) == 1


def test_a_zeroed_last_line_is_a_torn_one(folder: Path) -> None:
    with (folder / "calendar.journal").open("ab") as journal:
        journal.write(bytes(700))
    with opened(folder) as file:
        assert names(file.calendar) == ["kept", "torn"]
        assert len(file.notes) == 1


def test_nothing_of_a_long_torn_line_stays_behind_the_next_commit(folder: Path) -> None:
    with (folder / "calendar.journal").open("ab") as journal:
        journal.write(b"0" * 5000)
    with opened(folder) as file:
        add_task(file, "next")
    with opened(folder) as file:
        assert names(file.calendar) == ["kept", "next", "torn"]
        assert file.notes == ()


def test_a_damaged_line_inside_is_refused_and_nothing_is_touched(folder: Path) -> None:
    journal = folder / "calendar.journal"
    journal.write_bytes(journal.read_bytes().replace(b'"kept"', b'"KEPT"'))
    before = contents(folder)
    with pytest.raises(DamagedFile, match=r"calendar\.journal is damaged behind commit 1"):
        opened(folder)
    assert contents(folder) == before


def test_a_missing_line_inside_is_refused(folder: Path) -> None:
    journal = folder / "calendar.journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(lines[0] + lines[2])
    with pytest.raises(DamagedFile, match="has commit 3 after commit 1"):
        opened(folder)


def test_a_journal_cut_under_an_open_calendar_is_refused(folder: Path) -> None:
    with opened(folder) as file:
        os.truncate(folder / "calendar.journal", 100)
        with pytest.raises(DamagedFile, match="shorter"):
            add_task(file, "more")


def test_without_room_the_file_is_as_before_and_the_next_commit_works(tmp_path: Path) -> None:
    """A limit on the file's size lets a part of the line through, as a full disk does."""
    result = subprocess.run(
        [sys.executable, "-m", "tests.store.test_torn_line", str(tmp_path)],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("not saved: the file may not grow any further")
    with opened(tmp_path) as file:
        assert names(file.calendar) == ["small"]
        assert file.notes == ()


def fill_up(folder: Path) -> None:
    with opened(folder) as file:
        journal = folder / "calendar.journal"
        before = journal.read_bytes()
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 100, hard))
        try:
            add_task(file, "large")
        except NotSaved as error:
            sys.stdout.write(f"{error}\n")
        assert journal.read_bytes() == before
        assert names(file.calendar) == []
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        assert add_task(file, "small") == 2


def test_after_a_failed_sync_this_opening_saves_nothing_more(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(folder) as file:
        with monkeypatch.context() as patch:
            patch.setattr(os, "fdatasync", failing)
            with pytest.raises(NotSaved, match="not saved: the disk reported an error"):
                add_task(file, "unsure")
        assert names(file.calendar) == ["kept", "torn"]
        with pytest.raises(NotSaved, match="restart Flexday"):
            add_task(file, "later")
    with opened(folder) as file:
        assert names(file.calendar) == ["kept", "torn"]
        assert add_task(file, "later") == 4


def failing(_descriptor: int) -> None:
    raise OSError(5, "Input/output error")


def test_a_folder_that_vanished_is_said(folder: Path) -> None:
    file = opened(folder)
    shutil.rmtree(folder)
    with pytest.raises(NoAccess, match="no such file or folder"):
        add_task(file, "more")
    file.close()


if __name__ == "__main__":
    fill_up(Path(sys.argv[1]))
