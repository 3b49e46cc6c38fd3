"""What becomes of a last line that no commit acknowledged."""

from itertools import count
from pathlib import Path

from planner.domain.sentence import Sentence
from planner.store.durable import replace_file
from planner.store.errors import accessing
from planner.store.paths import CalendarPaths


def set_aside(paths: CalendarPaths, tail: bytes) -> Sentence:
    """Copies the unfinished last line to a file of its own; gives a note for the user."""
    with accessing(paths.journal):
        copy = _free_name(paths.journal, tail)
        if not copy.exists():
            replace_file(copy, tail)
    return Sentence(
        "The last change was cut off in the file, as by a stop while it was saved; it is not in "
        "the calendar. Its {count} bytes are in {path}.",
        count=len(tail),
        path=str(copy),
    )


def left_out(paths: CalendarPaths, tail: bytes) -> Sentence:
    """The note of who may only read."""
    return Sentence(
        "The last change in {path} was cut off, as by a stop while it was saved; it is "
        "not in the calendar. Its {count} bytes are left out.",
        path=str(paths.journal),
        count=len(tail),
    )


def _free_name(journal: Path, tail: bytes) -> Path:
    """The first free name, or the one that already holds the tail (a stop between copy and cut)."""
    for number in count(1):
        copy = journal.with_name(f"{journal.name}.dropped-{number}")
        if not copy.exists() or copy.read_bytes() == tail:
            return copy
    raise AssertionError
