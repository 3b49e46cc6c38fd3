"""Where the referee and the reference data lie, which are no part of this repository."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared"


def shared(*parts: str) -> Path:
    """A file or folder of the shared data; skips the test where this is not at hand."""
    path = FOLDER.joinpath(*parts)
    if not path.exists():
        pytest.skip(
            f"needs {'/'.join(parts)} of the reference data, in a folder beside the repository"
        )
    return path
