"""What was understood, piece by piece, for display beside the line while it is typed."""

from collections.abc import Iterator
from datetime import date, datetime

from planner.domain.clock import local_time
from planner.domain.message import duration_text
from planner.exchange.quick_add.gathered import Gathered
from planner.exchange.quick_add.line import Line, Read
from planner.exchange.quick_add.moments import Moment
from planner.exchange.quick_add.quick import Chip, QuickAdd

CHIP_OF_ITEM = {
    "day": "day",
    "span": "time",
    "part": "part_of_day",
    "repeat": "repeat",
    "last_day": "day",
}


def chips_of(line: Line, whole: Gathered, quick: QuickAdd) -> tuple[Chip, ...]:
    """In the order of the line; what was assumed comes last."""
    said = sorted(_said(line, whole, quick), key=lambda chip: chip.span)
    return (*said, *_assumed(line, quick))


def _said(line: Line, whole: Gathered, quick: QuickAdd) -> Iterator[Chip]:
    for name, read in whole.when.items():
        yield _chip(line, read, CHIP_OF_ITEM[name], _text(name, whole.when, quick))
    if whole.due:
        yield _chip(line, whole.due, "due", _day_text(quick.due, quick.zone))
    if whole.start:
        yield _chip(line, whole.start, "start", _day_text(quick.release, quick.zone))
    if whole.estimate and quick.estimate:
        yield _chip(line, whole.estimate, "estimate", duration_text(quick.estimate))
    if whole.travel:
        yield _chip(line, whole.travel, "travel", duration_text(quick.travel))
    for mark in whole.marks:
        yield _chip(line, mark, *mark.value)


def _chip(line: Line, read: Read[object], kind: str, text: str) -> Chip:
    span = line.tokens[read.first].start, line.tokens[read.last - 1].end
    return Chip(kind, text, span)
