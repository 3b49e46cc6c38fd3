"""A worker killed at any moment has lost nothing that it acknowledged."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
JUDGE = REPOSITORY.parent / "shared" / "judges" / "crashtest.py"
WORKER, CHECK = ([sys.executable, "-m", f"tests.crash.{name}"] for name in ("worker", "check"))


def numbers(text: str, word: str) -> set[int]:
    return {int(found) for found in re.findall(rf"^{word} (\d+)\n", text, re.MULTILINE)}


def checked(folder: Path) -> set[int]:
    command = [*CHECK, str(folder)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return numbers(done.stdout, "have")


def test_every_acknowledged_commit_survives_a_chain_of_kills(tmp_path: Path) -> None:
    chance = random.Random(1)
    known: set[int] = set()
    for _ in range(4):
        known |= killed_after(tmp_path, 0.1 + chance.random() * 0.2)
        have = checked(tmp_path)
        assert known <= have == set(range(1, max(have) + 1))
        assert max(have) <= max(known, default=0) + 2  # the first start, and one in flight
        known = have


def killed_after(folder: Path, seconds: float) -> set[int]:
    """What the worker acknowledged."""
    command = [*WORKER, str(folder), "100000"]
    worker = subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
    time.sleep(seconds)
    os.kill(worker.pid, signal.SIGKILL)
    return numbers(worker.communicate()[0], "ack")


@pytest.mark.slow
@pytest.mark.skipif(not JUDGE.exists(), reason="the referee is not beside the repository")
@pytest.mark.parametrize(
    "mode", ["kill", "chain", "power", "syscall", "fault", "fault --error EIO --persist"]
)
def test_the_referee_finds_no_lost_commit(mode: str, request: pytest.FixtureRequest) -> None:
    if "slow" not in request.config.getoption("-m"):
        pytest.skip("minutes long: only with -m slow")
    worker, check = (" ".join([*command, "{dir}"]) for command in (WORKER, CHECK))
    command = [*mode.split(), "--work", worker + " 30", "--check", check, "-n", "150"]
    done = subprocess.run(
        [sys.executable, str(JUDGE), *command],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
