"""Lines that return within each week, at no fixed time: habits."""

from datetime import UTC, datetime, time, timedelta

from planner.exchange.quick_add.gathered import Gathered
from planner.exchange.quick_add.outcome import HOUR, Written
from planner.exchange.quick_add.parts import PARTS
from planner.exchange.quick_add.quick import QuickAdd
from planner.exchange.quick_add.repeats import Repeat
from planner.exchange.quick_add.times import part_of, span_of, wall_time

ANY_TIME = (time(8), time(22))
WORKDAYS, EVERY_DAY = (0, 1, 2, 3, 4), tuple(range(7))
Window = tuple[time, time]


def is_habit(whole: Gathered) -> bool:
    """What repeats within each week and has no time, or so often a week."""
    repeat = whole.when.repeat
    if repeat is not None and repeat.value.times:
        return True
    timed = whole.when.span is not None or whole.due is not None
    return repeat is not None and not timed and _is_weekly(repeat.value)


def habit(written: Written) -> QuickAdd:
    """An hour on working days, unless the line says otherwise; so often a week on any days."""
    written = _holdable(written)
    whole = written.whole
    window, assumed = _window(written)
    length = written.length if whole.estimate else min(HOUR, _width(window))
    repeat = whole.when.repeat.value if whole.when.repeat else None
    return written.quick(
        "habit",
        estimate=length,
        window=window,
        weekdays=_weekdays(repeat),
        times_per_week=repeat.times or None if repeat else None,
        rule=repeat.rule if repeat and (repeat.weekdays or not repeat.times) else None,
        part_of_day=part_of(whole.when),
        reminders=written.reminders,
        assumed=(() if whole.estimate else ("estimate",)) + assumed,
    )


def _holdable(written: Written) -> Written:
    repeat = written.whole.when.repeat
    names = ["due", "start", "travel", "day", "last_day"]
    return written.without(*names, *([] if repeat and _is_weekly(repeat.value) else ["repeat"]))


def _is_weekly(repeat: Repeat) -> bool:
    listed = bool(repeat.weekdays and not repeat.place) or repeat.times > 0
    return repeat.interval == 1 and (repeat.frequency == "DAILY" or listed)


def _weekdays(repeat: Repeat | None) -> tuple[int, ...]:
    if repeat is None:
        return WORKDAYS
    return repeat.weekdays or EVERY_DAY


def _window(written: Written) -> tuple[Window, tuple[str, ...]]:
    """The hours said, those of a part of the day, or any; and whether they were assumed."""
    span, part = span_of(written.whole.when), part_of(written.whole.when)
    if not span:
        return PARTS.get(part, ANY_TIME), () if part else ("window",)
    minutes = round(written.length.total_seconds() / 60)
    end = span.end if span.end is not None else span.start + minutes
    return (wall_time(span.start), wall_time(end)), ()


def _width(window: Window) -> timedelta:
    start, end = (datetime(2000, 1, 1, at.hour, at.minute, tzinfo=UTC) for at in window)
    return (end - start) % timedelta(days=1) or timedelta(days=1)
