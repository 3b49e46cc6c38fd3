"""Nobody else reads the calendar."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.store import compaction
from planner.store.errors import NoAccess, NotSaved
from tests.store.samples import NOW, add_task, names, opened
from tests.store.test_calendar_file import REPOSITORY, contents, environment


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
        file.back_up(NOW, "test")
    with (folder / "calendar.journal").open("ab") as journal:
        journal.write(b"torn")
    opened(folder).close()
    found = modes(tmp_path)
    folders = {"share", "flexday", "history", "backups"}
    assert {name for name, mode in found.items() if mode == 0o700} == folders
    assert {mode for name, mode in found.items() if name not in folders} == {0o600}
    assert len(found) == 11


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


def test_a_folder_that_may_only_be_read_is_open_for_reading(tmp_path: Path) -> None:
    """Root may write everywhere, so the child gives its rights away."""
    with opened(tmp_path) as file:
        add_task(file, "report")
    before = contents(tmp_path)
    tmp_path.chmod(0o500)
    try:
        command = [sys.executable, "-m", "tests.store.test_permissions", str(tmp_path)]
        result = subprocess.run(
            [*_without_roots_rights(), *command],
            cwd=REPOSITORY,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        tmp_path.chmod(0o700)
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        "['report'] True",
        f"{tmp_path} may not be written to; it is open for reading only.",
        f"not saved: the calendar in {tmp_path} is open for reading only.",
        f"not saved: the calendar in {tmp_path} is open for reading only.",
    ]
    assert contents(tmp_path) == before


def _without_roots_rights() -> list[str]:
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("needs setpriv to give up root's rights")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]


def look_only(folder: Path) -> None:
    with opened(folder) as file:
        sys.stdout.write(f"{names(file.calendar)} {file.is_read_only}\n")
        sys.stdout.write("\n".join((*file.notes, "")))
        for change in (lambda: add_task(file, "more"), lambda: file.undo(NOW)):
            try:
                change()
            except NotSaved as error:
                sys.stdout.write(f"{error}\n")


def test_a_file_that_may_only_be_read_is_enough_for_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as file:
        assert not file.is_read_only
    journal = tmp_path / "calendar.journal"
    refused = lambda path, mode: not (path == journal and mode & os.W_OK)  # noqa: E731
    monkeypatch.setattr(os, "access", refused)
    with opened(tmp_path) as file:
        assert file.is_read_only
        assert len(file.notes) == 1


def test_an_empty_folder_that_may_only_be_read_holds_no_calendar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with pytest.raises(NoAccess, match="There is no calendar in"):
        opened(tmp_path)


if __name__ == "__main__":
    look_only(Path(sys.argv[1]))
