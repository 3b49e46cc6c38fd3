"""`planner-cli solve` on files made for a test."""

import json
import time
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from planner.cli.main import main
from planner.scheduling.problem.problem import Plan

SOON = 20.0
"""Seconds, on a busy machine."""


class SolveVerb:
    """Runs it in this process: the exit code and what it prints to both outputs."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "problem.json"

    def __call__(self, content: bytes, *options: str) -> tuple[int, str, str]:
        self._file.write_bytes(content)
        begun = time.monotonic()
        with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as error:
            code = main(["solve", str(self._file), *options])
        assert time.monotonic() - begun < SOON
        return code, out.getvalue(), error.getvalue()

    def refusal(self, content: bytes) -> str:
        """The one sentence."""
        code, out, error = self(content)
        assert (code, out) == (1, "")
        assert_sentence(error)
        return error


def assert_sentence(error: str) -> None:
    assert error.count("\n") == 1
    assert error.endswith(".\n")
    assert len(error) < 400


def plan_in(printed: str) -> Plan:
    blocks = json.loads(printed)["blocks"]
    return {int(job): tuple((start, end) for start, end in spans) for job, spans in blocks.items()}
