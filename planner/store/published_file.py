"""Files for others, such as in a synced folder: replaced whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from planner.domain.errors import PlannerError
from planner.store.descriptors import sync
from planner.store.durable import move_over, sync_folder

OTHERS_MAY_READ = 0o644


def kept_up_to_date(
    path: Path, make: Callable[[], bytes], same: Callable[[bytes, bytes], bool] | None = None
) -> str:
    """Writes what `make` gives, but not where that tells the `same` as what is there. Gives the
    sentence why it could not; empty where it could.
    """
    try:
        data = make()
        if same is None or not (path.exists() and same(path.read_bytes(), data)):
            write_published(path, data)
    except PlannerError as error:
        return f"{path} was not brought up to date: {error}"
    except (FileNotFoundError, NotADirectoryError):
        return f"{path} was not brought up to date: its folder is gone."
    except OSError as error:
        return f"{path} was not brought up to date: {error.strerror}."
    return ""


def write_published(path: Path, data: bytes) -> None:
    """A file keeps its mode; a link stays one. Raises OSError, and then has changed nothing."""
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            sync(file.fileno())
        if sys.platform != "win32":
            temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else OTHERS_MAY_READ)
        move_over(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def last_written(path: Path) -> datetime | None:
    """None where there is no such file."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return None
