"""Where the referee and the reference data lie, which are no part of this repository."""

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "shared"


def shared(*parts: str) -> Path:
    """A file or folder of the shared data; where this is not at hand a test is skipped, and a
    bench ends with a sentence.
    """
    path = FOLDER.joinpath(*parts)
    if not path.exists():
        _leave(f"needs {'/'.join(parts)} of the reference data, in a folder beside the repository")
    return path


def _leave(reason: str) -> None:
    if "PYTEST_VERSION" not in os.environ:
        sys.exit(f"skipped: {reason}")
    import pytest  # noqa: PLC0415 (a bench does without)

    pytest.skip(reason)
