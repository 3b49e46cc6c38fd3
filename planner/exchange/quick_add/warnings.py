"""What in a line was not taken as it stands, or may not be meant so."""

from collections.abc import Iterator
from datetime import date, datetime

from planner.domain.clock import local_time
from planner.domain.sentence import Sentence
from planner.exchange.quick_add.chips import chip_at
from planner.exchange.quick_add.dates import impossible
from planner.exchange.quick_add.frequencies import impossible_frequency
from planner.exchange.quick_add.gathered import Gathered
from planner.exchange.quick_add.kinds import taken
from planner.exchange.quick_add.lengths import LONGEST_ESTIMATE, LONGEST_TRAVEL
from planner.exchange.quick_add.line import Line, Read
from planner.exchange.quick_add.no_times import impossible_time, is_bare
from planner.exchange.quick_add.quick import WARNING, Chip, QuickAdd
from planner.exchange.quick_add.spans import backwards
from planner.exchange.quick_add.times import span_of, wall_time


def warnings_of(line: Line, whole: Gathered, quick: QuickAdd) -> Iterator[Chip]:
    """Chips in few words; their spans are what they are about."""
    yield from _past(line, whole, quick)
    yield from _past_reminder(line, whole, quick)
    yield from _skipped(line, whole, quick)
    yield from _cut(line, whole)
    used = taken(whole.spans)
    yield from _no_times(line, whole, used)
    for at in range(len(line.tokens)):
        no_date, no_hours = impossible(line, at), backwards(line, at)
        no_habit = impossible_frequency(line, at)
        if no_habit and at not in used:
            yield chip_at(line, no_habit, WARNING, no_habit.value, assumed=True)
        if no_date and at not in used:
            text = Sentence("{text} is not understood as a date", text=no_date.value)
            yield chip_at(line, no_date, WARNING, text, assumed=True)
        elif no_hours and no_hours.last - 1 not in used and _are_meant(line, whole, no_hours):
            text = Sentence("{text} ends before it starts", text=no_hours.value)
            yield chip_at(line, no_hours, WARNING, text, assumed=True)


def _no_times(line: Line, whole: Gathered, used: frozenset[int]) -> Iterator[Chip]:
    for at in range(len(line.tokens)):
        read = impossible_time(line, at)
        if read and at not in used and (not is_bare(read) or _are_meant(line, whole, read)):
            text = Sentence("{text} is not understood as a time", text=read.value)
            yield chip_at(line, read, WARNING, text, assumed=True)


def _past(line: Line, whole: Gathered, quick: QuickAdd) -> Iterator[Chip]:
    last = quick.due or quick.day or (None if quick.rule else quick.end)
    read = whole.due or whole.when.day or whole.when.span
    if last and read and _is_over(last, line.now):
        named = quick.due or quick.day or quick.start or last
        yield chip_at(line, read, WARNING, _told_past(named, quick.zone), assumed=True)


def _past_reminder(line: Line, whole: Gathered, quick: QuickAdd) -> Iterator[Chip]:
    at = quick.reminded_at
    if at and whole.reminder and _is_over(at, line.now):
        yield chip_at(line, whole.reminder, WARNING, _told_past(at, quick.zone), assumed=True)


def _told_past(moment: date | datetime, zone: str) -> Sentence:
    if not isinstance(moment, datetime):
        return Sentence("{day} is past", day=moment)
    local = local_time(moment, zone)
    return Sentence("{day} {time} is past", day=local.date(), time=f"{local:%H:%M}")


def _is_over(moment: date | datetime, now: datetime) -> bool:
    return moment <= now if isinstance(moment, datetime) else moment < now.date()


def _skipped(line: Line, whole: Gathered, quick: QuickAdd) -> Iterator[Chip]:
    """The clocks go forward, and the time with them."""
    span = span_of(whole.when)
    if not (span and whole.when.span and quick.start):
        return
    wanted, shown = wall_time(span.start), local_time(quick.start, quick.zone)
    if wanted != shown.time():
        text = Sentence("{day} has no {time}", day=shown.date(), time=f"{wanted:%H:%M}")
        yield chip_at(line, whole.when.span, WARNING, text, assumed=True)


def _cut(line: Line, whole: Gathered) -> Iterator[Chip]:
    for read, longest in ((whole.estimate, LONGEST_ESTIMATE), (whole.travel, LONGEST_TRAVEL)):
        if read and read.value > longest:
            text = Sentence("{hours:,} h at most", hours=longest // 60)
            yield chip_at(line, read, WARNING, text, assumed=True)


def _are_meant(line: Line, whole: Gathered, read: Read[str]) -> bool:
    """12-10 may be anything, beside a day or in the line of a meeting it stands for hours."""
    beside_day = bool(whole.when.day or whole.when.repeat or (whole.due and not whole.when.span))
    return ":" in read.value or ((beside_day or line.meets) and not line.counts)
