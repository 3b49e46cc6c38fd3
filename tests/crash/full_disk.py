"""A disk that is really full: `python -m tests.crash.full_disk DIR` (DIR is a small tmpfs).

Works until the disk refuses, looks at what is there, makes room and works on. Prints one line of
JSON. Root alone can make such a disk: `small_disk` is the command that does, in a mount namespace
of its own, so that nothing is left.
"""

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from itertools import chain, count, islice
from pathlib import Path

from tinydb import TinyDB

from planner.cli import main as planner_cli
from planner.store import compaction
from tests.crash.worker import GLOBALS, script

ENOUGH = 1500
"""Lines, many more than the disk has room for."""


def small_disk(folder: Path, size: str) -> list[str]:
    """What makes a disk of its own for the rest of a command line; empty where that cannot be."""
    if shutil.which("unshare") is None:
        return []
    mount = 'mount -t tmpfs -o size="$0" flexday "$1" && shift && exec "$@"'
    command = ["unshare", "--mount", "sh", "-c", mount, size, str(folder)]
    works = subprocess.run([*command, "true"], capture_output=True, check=False)
    return command if works.returncode == 0 else []


def answers(folder: Path, lines: Iterator[str]) -> list[str]:
    """What `planner-cli batch` prints."""
    sys.stdin, printed = io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO()
    with redirect_stdout(printed):
        planner_cli(["--data", str(folder), *GLOBALS, "batch"])
    return printed.getvalue().splitlines()


def fill(folder: Path) -> dict[str, object]:
    compaction.COMPACT_ABOVE = 10_000
    before = answers(folder / "calendar", islice(script(), ENOUGH))
    errors = {line for line in before if line.startswith("error")}
    acknowledged = max(int(line.split()[1]) for line in before if line.startswith("ok"))
    have = len(json.loads(_printed(folder / "calendar", "history", "--json")))
    subprocess.run(["mount", "-o", "remount,size=16m", str(folder)], check=True)
    after = answers(folder / "calendar", chain(['add "Afterwards 1h"']))
    return {"acknowledged": acknowledged, "have": have, "errors": sorted(errors), "after": after}


def _printed(folder: Path, *words: str) -> str:
    printed = io.StringIO()
    with redirect_stdout(printed):
        planner_cli(["--data", str(folder), *GLOBALS, *words])
    return printed.getvalue()


def fill_tinydb(folder: Path) -> dict[str, object]:
    """The control: what TinyDB's own storage keeps of its acknowledged documents."""
    acknowledged = 0
    try:
        with TinyDB(folder / "db.json") as database:
            for number in count():
                database.insert({"number": number, "text": "what was said " * 50})
                acknowledged += 1
    except OSError:
        pass
    try:
        with TinyDB(folder / "db.json") as database:
            have = len(database)
    except ValueError:
        have = 0
    return {"acknowledged": acknowledged, "have": have}


if __name__ == "__main__":
    run = fill_tinydb if sys.argv[2:] == ["--tinydb"] else fill
    print(json.dumps(run(Path(sys.argv[1]))))
