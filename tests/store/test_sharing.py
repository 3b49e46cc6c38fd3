"""Several programs at once on one calendar."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner.domain.collection_edits import keep_collection, new_collection, remove_collection
from planner.domain.edits import add
from planner.domain.errors import RefusedEdit
from planner.domain.ids import Uid
from tests.domain.examples import meeting
from tests.store.samples import NOW, opened, read_again
from tests.store.sharing import require_whole, total
from tests.store.test_calendar_file import REPOSITORY, environment

WRITERS = ("north", "east", "south", "west")
COMMITS = 25


def started(folder: Path, verb: str, name: str, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.store.sharing", verb, str(folder), name, str(count)]
    return subprocess.Popen(
        command,
        cwd=REPOSITORY,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("reader", ["reading only", "that may write"])
def test_four_writers_lose_nothing_and_a_reader_sees_whole_commits_only(
    tmp_path: Path, reader: str
) -> None:
    opened(tmp_path).close()
    everything = COMMITS * len(WRITERS)
    programs = [started(tmp_path, "read", reader, everything)]
    programs += [started(tmp_path, "write", name, COMMITS) for name in WRITERS]
    answers = [program.communicate(timeout=180) for program in programs]
    assert [program.returncode for program in programs] == [0] * len(programs), answers
    calendar = read_again(tmp_path)
    require_whole(calendar)
    assert (total(calendar), len(calendar.tasks)) == (everything, 2 * everything)
    with opened(tmp_path) as file:
        assert file.sequence == len(file.history()) == everything + 1
        assert not file.notes


def test_an_entry_for_a_calendar_that_another_program_removed_is_refused_unwritten(
    tmp_path: Path,
) -> None:
    work = Uid("work")
    with opened(tmp_path) as mine, opened(tmp_path) as theirs:
        empty = mine.calendar
        both = keep_collection(empty, new_collection(empty, work, "Work"))
        mine.commit(empty, both, "Add the calendar", NOW)
        theirs.refresh()
        theirs.commit(both, remove_collection(both, work), "Remove the calendar", NOW)
        with pytest.raises(RefusedEdit, match='in a calendar "work" that is not there'):
            mine.commit(both, add(both, meeting(collection=work)), "Add a meeting", NOW)
    assert read_again(tmp_path) == empty
