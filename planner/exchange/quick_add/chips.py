"""What was understood, piece by piece, for display beside the line while it is typed."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from planner.domain.clock import local_time
from planner.domain.message import duration_text
from planner.domain.reminder_text import reminder_words
from planner.exchange.quick_add.gathered import Gathered
from planner.exchange.quick_add.lengths import LONGEST_ESTIMATE, LONGEST_TRAVEL
from planner.exchange.quick_add.line import Line, Read
from planner.exchange.quick_add.moments import Moment
from planner.exchange.quick_add.quick import Chip, QuickAdd

ONE_MINUTE = timedelta(minutes=1)
CHIP_OF_ITEM = {
    "day": "day",
    "span": "time",
    "part": "part_of_day",
    "repeat": "repeat",
    "last_day": "day",
}


def chips_of(line: Line, whole: Gathered, quick: QuickAdd) -> tuple[Chip, ...]:
    """The kind, then what is said in the order of the line, then what was assumed."""
    said = sorted(_said(line, whole, quick), key=lambda chip: chip.span)
    return (*said, *_assumed(line, quick))


def _said(line: Line, whole: Gathered, quick: QuickAdd) -> Iterator[Chip]:
    for name, read in whole.when.items():
        yield chip_at(line, read, CHIP_OF_ITEM[name], _text(name, whole.when, quick))
    if whole.due:
        yield chip_at(line, whole.due, "due", day_text(quick.due, quick.zone))
    if whole.start:
        yield chip_at(line, whole.start, "start", day_text(quick.release, quick.zone))
    if whole.estimate and quick.estimate:
        cut = whole.estimate.value > LONGEST_ESTIMATE
        text = duration_text(quick.estimate)
        yield chip_at(line, whole.estimate, "estimate", text, assumed=cut)
    if whole.travel:
        cut = whole.travel.value > LONGEST_TRAVEL
        yield chip_at(line, whole.travel, "travel", duration_text(quick.travel), assumed=cut)
    if whole.reminder and not (quick.reminders is None and quick.reminded_at is None):
        text = ", ".join(map(reminder_words, quick.reminders or ())) or "none"
        text = day_text(quick.reminded_at, quick.zone) or text
        yield chip_at(line, whole.reminder, "reminder", text)
    for mark in whole.marks:
        yield chip_at(line, mark, *mark.value)


def chip_at(line: Line, read: Read[object], kind: str, text: str, *, assumed: bool = False) -> Chip:
    """A chip about what was read."""
    span = line.tokens[read.first].start, line.tokens[read.last - 1].end
    return Chip(kind, text, span, assumed)


def _text(name: str, moment: Moment, quick: QuickAdd) -> str:
    if name == "span":
        return _times(quick)
    if name == "repeat":
        return f"{quick.times_per_week} × a week" if quick.times_per_week else quick.rule or ""
    if name == "part":
        return quick.part_of_day
    if name == "last_day":
        last = quick.end - ONE_MINUTE if quick.end and quick.all_day else quick.end
        return day_text(last, quick.zone, timed=False)
    own = moment.day.value.day if moment.day else None
    return day_text(quick.start or own, quick.zone, timed=False)


def _times(quick: QuickAdd) -> str:
    """13:00, 13:00–14:30; of a habit its window."""
    if quick.window:
        return "–".join(f"{at:%H:%M}" for at in quick.window)
    given = (quick.start or quick.release, None if quick.end_assumed else quick.end)
    local = [local_time(at, quick.zone) for at in given if isinstance(at, datetime)]
    return "–".join(f"{at:%H:%M}" for at in local)


def day_text(moment: date | datetime | None, zone: str, *, timed: bool = True) -> str:
    """Wed 25 Nov, with the time of an instant."""
    if moment is None:
        return ""
    local = local_time(moment, zone) if isinstance(moment, datetime) else moment
    clock = f" {local:%H:%M}" if timed and isinstance(local, datetime) else ""
    return f"{local:%a} {local.day} {local:%b}{clock}"


def _assumed(line: Line, quick: QuickAdd) -> Iterator[Chip]:
    end = line.tokens[-1].end if line.tokens else 0
    length = quick.estimate
    if quick.end_assumed and quick.start and quick.end:
        length = quick.end - quick.start
    if length is not None and (quick.end_assumed or quick.estimate_assumed):
        yield Chip("estimate", duration_text(length), (end, end), assumed=True)
    if "window" in quick.assumed:
        yield Chip("time", _times(quick), (end, end), assumed=True)
