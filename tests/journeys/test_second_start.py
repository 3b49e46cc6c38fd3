"""Two starts on one data folder: one window, which takes the second one's file."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from planner.desktop.opening.door import door_of

WORKING_WEEK = Path(__file__).parent.parent / "data" / "working_week.ics"


@pytest.mark.skipif(sys.platform == "win32", reason="the door is looked for as a file")
def test_the_second_start_hands_its_file_over_and_ends(tmp_path: Path) -> None:
    """What the first does with it is tested where it can be asked: it shows what would come in."""
    folder, environment = tmp_path / "data", {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "planner", "--data", str(folder)]
    first = subprocess.Popen(command, env=environment)
    try:
        until(lambda: Path(door_of(folder)).exists())
        second = subprocess.run(
            [*command, str(WORKING_WEEK)], env=environment, timeout=60, check=False
        )
        assert second.returncode == 0
        assert first.poll() is None
    finally:
        first.terminate()
        first.wait(30)
        Path(door_of(folder)).unlink(missing_ok=True)  # an end by a signal leaves it behind


def until(holds: Callable[[], bool]) -> None:
    end = monotonic() + 60
    while not holds():
        assert monotonic() < end, "it took too long"
        sleep(0.1)
