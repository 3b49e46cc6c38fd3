"""Folders on other computers are warned about."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from planner.store import network
from planner.store.network import file_system, is_share, network_note, network_type
from tests.store.samples import opened

MOUNTS = r"""
/dev/vda1 / ext4 rw,relatime 0 0
server:/export /home/ana nfs4 rw,vers=4.2 0 0
tmpfs /home/ana/tmp tmpfs rw 0 0
//nas/team /mnt/team\040files cifs rw 0 0
ana@host:/ /mnt/far fuse.sshfs rw 0 0
share /mnt/host 9p rw 0 0
/dev/sdb1 /mnt/twice ext4 rw 0 0
nas:/twice /mnt/twice nfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/calendar", "ext4"),
        ("/home/ana/.local/share/flexday", "nfs4"),
        ("/home/anabel/.local/share/flexday", "ext4"),
        ("/home/ana/tmp/calendar", "tmpfs"),
        ("/mnt/team files/calendar", "cifs"),
        ("/mnt/far", "fuse.sshfs"),
        ("/mnt/host/c/calendar", "9p"),
        ("/mnt/twice/calendar", "nfs"),
    ],
)
def test_the_innermost_mount_holds_the_folder(folder: str, kind: str) -> None:
    assert file_system(PurePosixPath(folder), MOUNTS) == kind


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Says that the data folder is on a server."""
    path = tmp_path / "mounts"
    place = str(tmp_path / "far").replace(" ", r"\040")
    path.write_text(f"/dev/vda1 / ext4 rw 0 0\nserver:/x {place} nfs rw 0 0\n")
    monkeypatch.setattr(network, "MOUNTS", path)
    return path


@pytest.mark.usefixtures("mounts")
def test_a_calendar_on_a_server_is_opened_with_a_warning(tmp_path: Path) -> None:
    with opened(tmp_path / "far" / "calendar") as file:
        (note,) = file.notes
    assert note.startswith(f"{tmp_path}/far/calendar is on a network file system (nfs)")
    assert "choose one with --data" in note


@pytest.mark.usefixtures("mounts")
def test_a_link_to_a_server_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "near").symlink_to(tmp_path / "far")
    assert network_type(tmp_path / "near") == "nfs"


def test_a_folder_of_this_computer_needs_no_warning(tmp_path: Path) -> None:
    assert network_note(tmp_path) is None


def test_a_system_without_a_list_of_mounts_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "MOUNTS", tmp_path / "nothing")
    assert network_type(tmp_path) == ""


def test_a_share_of_windows_is_on_the_network() -> None:
    assert is_share(PureWindowsPath(r"\\server\team\calendar"))
    assert not is_share(PureWindowsPath(r"C:\Users\ana\calendar"))
