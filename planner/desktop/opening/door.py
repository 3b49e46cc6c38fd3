"""Where the first window of a data folder is found by later starts, and what they say to it."""

import os
import sys
import zlib
from pathlib import Path

from planner.domain.values import dataclass
from planner.system import system_user

LONGEST_PATH = 100
"""A local socket's path has room for 103 bytes on macOS and 107 on Linux (unix(7))."""


SECONDS = 2
"""That the first window has for an answer."""
TAKEN = b"taken\n"
LONGEST_REQUEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Files:
    """What a later start was given; without any it only wants the window."""

    paths: tuple[Path, ...] = ()


def door_of(folder: Path) -> str:
    """The name of a local socket (on Windows of a pipe), the same for every way to write the
    folder.
    """
    whole = os.path.normcase(folder.expanduser().resolve())
    named = f"{system_user()}\0{whole}".encode(errors="surrogateescape")
    name = f"flexday-{zlib.crc32(named):08x}{zlib.crc32(named[::-1]):08x}"
    if sys.platform == "win32":
        return name
    places = (os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("TMPDIR", ""), "/tmp")
    paths = (Path(place, name) for place in places if place and Path(place).is_dir())
    return str(next(path for path in paths if len(os.fsencode(path)) < LONGEST_PATH))


def may_be_open(door: str) -> bool:
    """False where surely nobody listens: that needs no network library."""
    return sys.platform == "win32" or Path(door).exists()


def request(files: Files) -> bytes:
    """One line of JSON."""
    import json  # noqa: PLC0415 (a quicker start)

    paths = [str(path.absolute()) for path in files.paths]
    return json.dumps({"files": paths}).encode() + b"\n"


def read_request(line: bytes) -> Files | None:
    """None for what is none."""
    import json  # noqa: PLC0415 (a quicker start)

    try:
        said = json.loads(line)
        paths = said["files"]
        return Files(tuple(Path(path) for path in paths if isinstance(path, str)))
    except (ValueError, TypeError, KeyError):
        return None
