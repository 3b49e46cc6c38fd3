"""The command line as a user holds it: one process call per verb, here in this process."""

import json
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from planner.cli import main

WORKING_WEEK = Path(__file__).parent.parent / "data" / "working_week.ics"
TASKS = (
    "Review API 90m by thu 12:00 !high",
    "Tests for export 50m by fri",
    "Billing N+1 3h30 by thu",
    "Rotate API keys 4h by fri",
    "Write migration 4h by 2026-12-01",
    "Runbook 2h45 by fri",
    "Search index 4h by 2026-12-02",
    "Cleanup flags 1h45",
)


class Answer(NamedTuple):
    """What a call left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class CommandLine:
    """Calls verbs on one data folder, on Monday 23 November 2026 at nine in Lisbon."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.globals = (
            "--data",
            str(folder),
            "--now",
            "2026-11-23T09:00",
            "--zone",
            "Europe/Lisbon",
        )
        self._capsys = capsys

    def call(self, *words: str) -> Answer:
        self._capsys.readouterr()
        code = main([*self.globals, *words])
        out, err = self._capsys.readouterr()
        return Answer(code, out, err)

    def ask(self, *words: str) -> Answer:
        """A call that must succeed."""
        answer = self.call(*words)
        assert answer.code == 0, answer.err
        return answer

    def working_week(self) -> None:
        """Imports a working week, adds eight tasks, accepts a plan; into an empty folder."""
        assert not self.folder.exists()
        kept = Path(_kept().name, "data")
        if not kept.exists():
            CommandLine(kept, self._capsys)._make_working_week()
        shutil.copytree(kept, self.folder)

    def _make_working_week(self) -> None:
        self.ask("import", str(WORKING_WEEK))
        for line in TASKS:
            self.ask("add", line)
        self.ask("plan", "--accept")


@cache
def _kept() -> "tempfile.TemporaryDirectory[str]":
    """Where the working week is copied from, as long as the tests of this process run."""
    return tempfile.TemporaryDirectory()
