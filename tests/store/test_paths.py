"""Where a calendar lies."""

from pathlib import Path

import pytest

from planner.store.paths import default_folder


def test_the_platforms_folder_for_data_is_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "flexday"
