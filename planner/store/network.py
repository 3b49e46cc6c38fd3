"""Folders that lie on another computer."""

import re
from pathlib import Path, PurePath, PureWindowsPath

from planner.domain.sentence import Sentence

MOUNTS = Path("/proc/self/mounts")

NETWORK_TYPES = frozenset(
    {
        "9p",
        "afp",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "glusterfs",
        "gpfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "orangefs",
        "smb3",
        "smbfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
    }
)
"""Types of file systems (mount(8)) on which a lock or a sync may be a promise of nobody."""


def network_note(folder: Path) -> Sentence | None:
    """A warning; None for a folder of this computer."""
    kind = network_type(folder)
    if not kind:
        return None
    return Sentence(
        "{folder} is on a network file system ({kind}): use this calendar on one computer at a "
        "time, for a lost connection or a second computer can damage it. A folder of this computer "
        "is safer; choose one with --data.",
        folder=str(folder),
        kind=kind,
    )


def network_type(folder: Path) -> str:
    """The type of a network file system; empty for a folder of this computer, or if unknown."""
    if is_share(folder):
        return "share"
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        kind = file_system(folder.resolve(), mounts)
    except OSError:
        return ""
    return kind if kind in NETWORK_TYPES else ""


def is_share(folder: PurePath) -> bool:
    r"""Windows: \\server\share\folder."""
    return isinstance(folder, PureWindowsPath) and folder.drive.startswith("\\\\")


def file_system(path: PurePath, mounts: str) -> str:
    """The type of the file system that holds an absolute path; `mounts` is as in fstab(5)."""
    found, kind = PurePath("/"), ""
    for line in mounts.splitlines():
        _, place, its_kind, *_ = f"{line}   ".split(" ")
        point = PurePath(_unescaped(place))
        if path.is_relative_to(point) and len(point.parts) >= len(found.parts):
            found, kind = point, its_kind  # of two on the same place the later one hides the other
    return kind


def _unescaped(place: str) -> str:
    r"""A space is written as \040."""
    if "\\" not in place:  # as nearly all are
        return place
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), place)
