"""The pieces of a line brought together: one day, one time, one due date."""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from typing import Any, TypeVar

from planner.domain.values import dataclass
from planner.exchange.quick_add.clocks import NOON, Style, clock_of
from planner.exchange.quick_add.days import Day
from planner.exchange.quick_add.line import SURE, Line, Read
from planner.exchange.quick_add.moments import Moment
from planner.exchange.quick_add.pieces import Pieces
from planner.exchange.quick_add.reminding import Reminding
from planner.exchange.quick_add.repeats import Repeat
from planner.exchange.quick_add.spans import WORKING, Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is said about the entry. What contradicts it is not here and stays in the title.

    `when` is its own day and time; `spans` are the tokens, from and up to, that say it all.
    """

    when: Moment = field(default_factory=Moment)
    due: Read[Moment] | None = None
    start: Read[Moment] | None = None
    estimate: Read[int] | None = None
    travel: Read[int] | None = None
    marks: tuple[Read[tuple[str, str]], ...] = ()
    reminder: Read[Reminding] | None = None
    spans: tuple[tuple[int, int], ...] = ()


def without(whole: Gathered, *names: str) -> Gathered:
    """Gives what this kind of entry cannot hold back to the title."""
    for name in names:
        own = name in ("due", "start", "estimate", "travel")
        read = getattr(whole if own else whole.when, name)
        if read is None:
            continue
        spans = tuple(_cut_out(whole.spans, read.first, read.last))
        nothing: dict[str, Any] = {name: None}
        if own:
            whole = replace(whole, spans=spans, **nothing)
        else:
            whole = replace(whole, spans=spans, when=replace(whole.when, **nothing))
    return whole


def _cut_out(spans: Iterable[tuple[int, int]], first: int, last: int) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        inside = start <= first and last <= end
        for part in ((start, first), (last, end)) if inside else ((start, end),):
            if part[0] < part[1]:
                yield part


def gathered(line: Line, pieces: Pieces, *, habit: bool) -> Gathered:
    whole = Gathered(estimate=_first(pieces.estimates))
    whole = _with_spans(whole, [whole.estimate] if whole.estimate else [])
    whole = _with_marks(whole, pieces.marks)
    to_do = bool(pieces.estimates) or any(read.value.role == "due" for read in pieces.moments)
    for read in sorted(pieces.moments, key=_importance):
        whole = _with_moment(whole, _with_role(line, read, to_do=to_do))
    whole = _with_hours_as_time(line, whole)
    whole = _with_loose_day(whole, pieces.loose)
    travel = _first(pieces.travels)
    if travel and whole.when.span and not habit:
        whole = _with_spans(replace(whole, travel=travel), [travel])
    reminder = _first(pieces.reminders)
    if reminder:
        whole = _with_spans(replace(whole, reminder=reminder), [reminder])
    return whole


def _first(reads: Iterable[Read[T]]) -> Read[T] | None:
    return next(iter(reads), None)


def _importance(read: Read[Moment]) -> int:
    """A day with its time comes before a lone day or a lone time."""
    return -sum(1 for _ in read.value.items())


def _with_spans(whole: Gathered, reads: Iterable[Read[T]]) -> Gathered:
    return replace(whole, spans=whole.spans + tuple((read.first, read.last) for read in reads))


def _with_marks(whole: Gathered, marks: tuple[Read[tuple[str, str]], ...]) -> Gathered:
    """Any number of tags and contexts, one project, one priority."""
    kept: list[Read[tuple[str, str]]] = []
    for mark in marks:
        single = mark.value[0] in ("project", "priority")
        if not (single and any(mark.value[0] == other.value[0] for other in kept)):
            kept.append(mark)
    return _with_spans(replace(whole, marks=tuple(kept)), kept)


def _with_role(line: Line, read: Read[Moment], *, to_do: bool) -> Read[Moment]:
    """ "for Friday" is a due date, "for Friday 20:00" a time; "this week" is due at its end."""
    moment, role = read.value, read.value.role
    if role == "for":
        timed = moment.span is not None and not to_do and (line.meets or not read.portuguese)
        role = "" if timed else "due"
    elif role == "start" and moment.span and not to_do:
        role = ""
    elif not role and moment.last_day and not moment.span and to_do:
        role = "start"
    elif not role and (moment.ends or (moment.day and moment.day.value.ends)):
        role = "due"
    return replace(read, value=replace(moment, role=role))


def _with_moment(whole: Gathered, read: Read[Moment]) -> Gathered:
    moment, role = read.value, read.value.role
    if role == "due":
        return whole if whole.due else _with_spans(replace(whole, due=read), [read])
    if role == "start":
        return _with_start(whole, read)
    merged = _merged(whole.when, moment)
    return _with_spans(replace(whole, when=merged), [read]) if merged else whole


def _with_start(whole: Gathered, read: Read[Moment]) -> Gathered:
    """From Monday; from Monday to Friday, when nothing else is due."""
    last = read.value.last_day
    if whole.start or (last and whole.due):
        return whole
    if last:
        due = Read(Moment("due", day=last), last.first, last.last)
        whole = replace(whole, due=due)
    return _with_spans(replace(whole, start=read), [read])


def _merged(when: Moment, more: Moment) -> Moment | None:
    """Both; None when they contradict each other."""
    named: dict[str, Any] = dict(more.items())
    if when.repeat and more.repeat:
        joined = _joined_repeats(when.repeat, more.repeat)
        if joined is None:
            return None
        when, named = replace(when, repeat=None), named | {"repeat": joined}
    if any(getattr(when, name) is not None for name in named):
        return None
    if any(each.last_day and not each.span for each in (when, more)) and any(when.items()):
        return None  # whole days have no time and do not repeat
    if ("day" in named and when.last_day) or ("last_day" in named and when.day):
        return None
    return replace(when, **named)


def _joined_repeats(one: Read[Repeat], other: Read[Repeat]) -> Read[Repeat] | None:
    """So often a week, and the weekdays that may be chosen, said elsewhere in the line."""
    often, days = (one, other) if one.value.times else (other, one)
    plain = days.value.frequency == "WEEKLY" and days.value.interval == 1 and not days.value.place
    if not often.value.times or often.value.weekdays or days.value.times or not plain:
        return None
    return replace(often, value=replace(often.value, weekdays=days.value.weekdays))


def _with_hours_as_time(line: Line, whole: Gathered) -> Gathered:
    """In a line about a meeting "15h" is no length, and "22h30" in none."""
    read = whole.estimate
    if not read or read.last - read.first != 1 or whole.when.span or whole.due:
        return whole
    clock = clock_of(line.word(read.first))
    if not clock or clock.style is not Style.HOURS:
        return whole
    if clock.minutes < (WORKING if line.meets else NOON) or not (line.meets or clock.minutes % 60):
        return whole
    span = Read(Span(clock.minutes), read.first, read.last)
    return replace(whole, estimate=None, when=replace(whole.when, span=span))


def _with_loose_day(whole: Gathered, loose: tuple[Read[Moment], ...]) -> Gathered:
    """A time without a day takes the weekday that stands somewhere in the line."""
    when = whole.when
    if not when.span or when.day or when.repeat:
        return whole
    for read in loose:
        day = read.value.day
        alone = sum(1 for _ in read.value.items()) == 1
        if day and alone and _is_plain_weekday(day):
            return _with_spans(replace(whole, when=replace(when, day=day)), [read])
    return whole


def _is_plain_weekday(day: Read[Day]) -> bool:
    return day.value.weekday and day.doubt <= SURE + 1
