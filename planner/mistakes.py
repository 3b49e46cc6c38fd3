"""Reports about mistakes of ours, with nothing in them that is the user's."""

import platform
import traceback
from pathlib import Path
from types import TracebackType

from planner import __version__

PACKAGE = Path(__file__).parent


def mistake_report(error: BaseException, trace: TracebackType | None, *versions: str) -> str:
    """Where it happened in our code, and the versions. No text of the error and no values: they
    may hold what stands in the calendar.
    """
    machine = (*versions, f"{platform.system()} {platform.release()}")
    frames = traceback.extract_tb(trace)
    return "\n".join(
        [
            f"Flexday {__version__}",
            ", ".join((f"Python {platform.python_version()}", *machine)),
            "",
            type(error).__name__,
            *(f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames),
        ]
    )


def _place(file: str) -> str:
    """Without the path of the user's home."""
    path = Path(file)
    if path.is_relative_to(PACKAGE):
        return str(path.relative_to(PACKAGE.parent))
    return path.name
