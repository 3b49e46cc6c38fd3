"""Replaced files and synced folders."""

import errno
import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from planner.store.durable import move_over, replace_file, sync_folder, sync_parents
from tests.store.platforms import on_windows


def test_a_file_is_replaced_whole_and_its_name_is_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    (tmp_path / "file").write_bytes(b"old and longer")
    replace_file(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert synced == ["file.tmp", tmp_path.name]
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_failure_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", _fail)
    with pytest.raises(OSError, match="disk"):
        replace_file(tmp_path / "file", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def _fail(_descriptor: int) -> None:
    raise OSError("the disk is gone")


class Busy:
    """A file that another program has open for the first tries to replace it."""

    def __init__(self, tries: int) -> None:
        self.tries = tries

    def replace(self, _path: Path) -> None:
        self.tries -= 1
        if self.tries >= 0:
            raise PermissionError("in use")


def test_a_busy_file_is_tried_again() -> None:
    busy = Busy(2)
    move_over(busy, Path("file"), waits=(0, 0))  # type: ignore[arg-type]
    assert busy.tries == -1


def test_a_file_that_stays_busy_is_told() -> None:
    with pytest.raises(PermissionError):
        move_over(Busy(3), Path("file"), waits=(0, 0))  # type: ignore[arg-type]


def test_windows_waits_for_a_busy_file_and_syncs_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert move_over.__defaults__ == ((),)
    system = on_windows("durable", monkeypatch)
    assert sum(system.WAITS) > 1
    assert system.move_over.__defaults__ == (system.WAITS,)
    monkeypatch.setattr(os, "open", pytest.fail)
    system.sync_folder(tmp_path)


@pytest.mark.parametrize(("code", "is_told"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_folder_that_no_call_can_sync_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, *, is_told: bool
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="refused") if is_told else nullcontext():
        sync_folder(tmp_path)


def test_the_way_to_a_folder_is_synced_up_to_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr("planner.store.durable.sync_folder", synced.append)
    sync_parents(tmp_path / "new")
    assert synced == [tmp_path, *tmp_path.parents]
