"""The independent referee of "no acknowledged commit is lost", run on `planner-cli batch`."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
JUDGE = REPOSITORY.parent / "shared" / "judges" / "crashtest.py"
CHECK = "-m tests.crash.check {dir}"


@dataclass(frozen=True, slots=True)
class Trial:
    """One run of the referee: how the machine fails, and who is at work.

    `what` are arguments of the referee, `worker` of our worker.
    """

    name: str
    what: str
    worker: str = ""
    work: str = "-m tests.crash.worker {dir}"
    check: str = CHECK

    @property
    def needs_strace(self) -> bool:
        return self.what.split()[0] not in ("kill", "chain")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`is_good`: nothing acknowledged was lost, nothing invented. `text` counts the rounds."""

    is_good: bool
    text: str

    @property
    def summary(self) -> str:
        """The line that counts."""
        lines = self.text.splitlines()
        return next((line for line in lines if " good, " in line), self.text)


def lacking(trial: Trial) -> str:
    """What this machine lacks for the trial, in a sentence; empty if nothing."""
    if not JUDGE.exists():
        return "needs the referee of the reference data, in a folder beside the repository"
    if trial.needs_strace and shutil.which("strace") is None:
        return "needs the Debian package strace"
    return ""


def judged(trial: Trial, *more: str) -> Verdict:
    """`more` are further arguments of the referee."""
    work = f"{sys.executable} {trial.work} {trial.worker}"
    commands = ("--work", work.strip(), "--check", f"{sys.executable} {trial.check}")
    done = subprocess.run(
        [sys.executable, str(JUDGE), *trial.what.split(), *commands, *more],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    return Verdict(done.returncode == 0, (done.stdout + done.stderr).strip())
