"""Answers into files."""

import os
import tempfile
from pathlib import Path

from planner.cli.session import Session
from planner.domain.errors import PlannerError


def give(session: Session, text: str, out: str | None) -> None:
    """Prints the text, or writes it to a file whole or not at all."""
    if out is None:
        session.write(text)
        return
    path = Path(out).expanduser()
    try:
        _replace(path, text.encode())
    except OSError as error:
        raise PlannerError(f"{path} could not be written: {error.strerror}.") from None
    session.say(f"Written to {path}.", file=str(path))


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
