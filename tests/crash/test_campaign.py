"""Nothing that `planner-cli batch` acknowledged is lost, in the judgement of a referee."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.crash.full_disk import small_disk
from tests.crash.judge import REPOSITORY, Trial, judged, lacking
from tests.crash.trials import CONTROLS, NIGHTLY, SMALL


def require(trial: Trial) -> None:
    if reason := lacking(trial):
        pytest.skip(reason)


def named(trial: Trial) -> str:
    return trial.name


@pytest.mark.parametrize("trial", SMALL, ids=named)
def test_nothing_acknowledged_is_lost_by(trial: Trial) -> None:
    require(trial)
    verdict = judged(trial)
    assert verdict.is_good, verdict.text


@pytest.mark.parametrize("trial", CONTROLS, ids=named)
def test_the_referee_sees_what_is_lost(trial: Trial) -> None:
    require(trial)
    verdict = judged(trial)
    assert not verdict.is_good
    assert " BAD; " in verdict.summary, verdict.text


@pytest.mark.slow
@pytest.mark.parametrize("trial", NIGHTLY, ids=named)
def test_nothing_acknowledged_is_lost_at_night_by(trial: Trial) -> None:
    require(trial)
    verdict = judged(trial)
    assert verdict.is_good, verdict.text


def on_a_full_disk(folder: Path, *options: str) -> Any:
    disk = small_disk(folder, "256k")
    if not disk:
        pytest.skip("needs root, to make a small disk")
    command = [*disk, sys.executable, "-m", "tests.crash.full_disk", str(folder), *options]
    path = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        command, cwd=REPOSITORY, capture_output=True, text=True, env=path, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_full_disk_takes_nothing_and_says_so(tmp_path: Path) -> None:
    found = on_a_full_disk(tmp_path)
    assert found["have"] == found["acknowledged"] > 50
    full = "error not saved: the disk is full; free some space and try again."
    assert full in found["errors"]
    assert found["after"] == [f"ok {found['have'] + 1}"]


def test_a_full_disk_is_the_end_of_tinydbs_own_storage(tmp_path: Path) -> None:
    found = on_a_full_disk(tmp_path, "--tinydb")
    assert found["have"] < found["acknowledged"]
