"""`planner-cli batch` for a judge that kills it: `python -m tests.crash.worker DIR [OPTION …]`.

The one thing added is the judge's word: `ok SEQUENCE` becomes `ack SEQUENCE`. With `--compact` the
calendar is closed, and then compacted, after every few lines. With `--unsynced` nothing is synced:
a control that the judge must find bad.
"""

import argparse
import io
import os
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from typing_extensions import override

from planner.cli import main as planner_cli
from planner.store import compaction, history

GLOBALS = ("--now", "2026-11-23T09:00", "--zone", "UTC")
CALENDAR = Path(__file__).parents[1] / "data" / "working_week.ics"
LINES_A_BATCH = 5


class Acknowledging(io.TextIOBase):
    """Each line in one system call, for a kill may come between two."""

    @override
    def write(self, text: str) -> int:
        word, _, rest = text.partition(" ")
        os.write(1, f"{'ack' if word == 'ok' else word} {rest}".encode())
        return len(text)


def main(folder: Path, lines: int, *, compacting: bool) -> None:
    if compacting:
        compaction.COMPACT_ABOVE = 0
        history.UNDO_DEPTH = 3
    sys.stdout = Acknowledging()
    whole = script()
    for done in range(0, lines, LINES_A_BATCH if compacting else lines):
        part = islice(whole, min(lines - done, LINES_A_BATCH) if compacting else lines)
        sys.stdin = io.StringIO("".join(f"{line}\n" for line in part))
        planner_cli(["--data", str(folder), *GLOBALS, "batch"])


def script() -> Iterator[str]:
    """Short commits and long ones, steps back and forward, a change of one value.

    The first line changes nothing: what it acknowledges is the commit of the first start.
    """
    yield "list --kind note"
    for number in count():
        yield f'add "Work {number} 30m"'
        yield f'add "Report {number} {"on all that was said " * 40} 2h"'
        yield "undo"
        yield "redo" if number % 2 else f'add "Other work {number} 1h"'
        yield f"settings minimum_rest {8 + number % 4}h"
        yield f"import {CALENDAR}"
        yield "undo"


def sync_nothing() -> None:
    os.fsync = os.fdatasync = lambda _descriptor: None


if __name__ == "__main__":
    reader = argparse.ArgumentParser()
    reader.add_argument("folder", type=Path)
    reader.add_argument("--lines", type=int, default=40)
    reader.add_argument("--compact", action="store_true")
    reader.add_argument("--unsynced", action="store_true")
    given = reader.parse_args()
    if given.unsynced:
        sync_nothing()
    main(given.folder, given.lines, compacting=given.compact)
