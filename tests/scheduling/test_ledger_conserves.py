"""The ledger loses no minute and counts none twice, whatever the week."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.block_edits import accept_blocks
from planner.domain.calendar import Calendar
from planner.domain.clock import instant, local_time, week_span
from planner.domain.entries import PersonalBlock
from planner.domain.hours import HoursKind, HoursProfile, HoursSpan
from planner.domain.ids import Uid
from planner.domain.interval import Interval, intersected, total_length
from planner.domain.recurrence import Recurrence
from planner.scheduling.building.ledger import Ledger, ledger
from tests.scheduling.examples import examples
from tests.scheduling.weeks import AUTUMN, LISBON, MONDAY, SPRING, task, week

MINUTE = timedelta(minutes=1)
STEP = 5 * MINUTE
HOURS = (
    HoursSpan(time(9), time(12), HoursKind.CORE),
    HoursSpan(time(13), time(17, 30), HoursKind.CORE),
    HoursSpan(time(6), time(8), HoursKind.FLEXIBLE),
    HoursSpan(time(19), time(0), HoursKind.FLEXIBLE),
    HoursSpan(time(22), time(3), HoursKind.FLEXIBLE),
    HoursSpan(time(22), time(5), HoursKind.CORE),
)
"""None begins or ends in the hour that a clock change skips or doubles."""

steps = st.integers(0, 21 * 288)
lengths = st.integers(1, 30 * 12)
mondays = st.sampled_from([MONDAY, SPRING, AUTUMN])


@st.composite
def days(draw: st.DrawFn) -> tuple[HoursSpan, ...]:
    """Hours of one day that do not overlap."""
    chosen = sorted(draw(st.sets(st.sampled_from(HOURS), max_size=4)))
    return tuple(
        span
        for index, span in enumerate(chosen)
        if not any(span.minutes[0] < other.minutes[1] for other in chosen[:index])
    )


@st.composite
def calendars(draw: st.DrawFn, monday: date) -> Calendar:
    """Three weeks from the one before `monday` on, with personal blocks and accepted work."""
    first = week_span(monday - timedelta(weeks=1), LISBON).start
    personal = [_personal(draw, number, first) for number in range(draw(st.integers(0, 5)))]
    work = [
        (Uid("review"), Interval(start, start + draw(lengths) * STEP))
        for start in (first + draw(steps) * STEP for _ in range(draw(st.integers(0, 8))))
    ]
    weekdays = tuple(draw(days()) for _ in range(7))
    boundary = draw(st.sampled_from([time(0), time(3), time(4)]))
    calendar = replace(
        week(task("review"), day_boundary=boundary),
        hours=HoursProfile(weekdays),
        personal_blocks={block.uid: block for block in personal},
    )
    return accept_blocks(calendar, work, first)


def _personal(draw: st.DrawFn, number: int, first: datetime) -> PersonalBlock:
    start = first + draw(steps) * STEP
    daily = draw(st.booleans())
    return PersonalBlock(
        uid=Uid(f"personal{number}"),
        summary="Away",
        start=start,
        end=start + draw(lengths) * STEP,
        zone=LISBON,
        travel_before=draw(st.integers(0, 600)) * STEP,
        travel_after=draw(st.integers(0, 24)) * STEP,
        owes=draw(st.booleans()),
        recurrence=Recurrence(rule="FREQ=DAILY;COUNT=4") if daily else None,
    )


weeks = mondays.flatmap(lambda monday: st.tuples(st.just(monday), calendars(monday)))


def of(calendar: Calendar, span: Interval) -> Ledger:
    return ledger(calendar, span, span.start)


def span_of(calendar: Calendar, monday: date) -> Interval:
    return week_span(monday, LISBON, calendar.settings.day_boundary)


def figures(found: Ledger) -> tuple[timedelta, ...]:
    gave = total_length(found.gave)
    return gave, found.owes, found.evening, found.worked_or_planned


def summed(parts: list[Ledger]) -> tuple[timedelta, ...]:
    return tuple(sum(column, timedelta()) for column in zip(*map(figures, parts), strict=True))


def core_at(calendar: Calendar, moment: datetime) -> bool:
    """By the wall clock alone: a day's hours, or those of the day before that run past midnight."""
    local = local_time(moment, LISBON)
    clock = local.hour * 60 + local.minute
    for day, minute in ((local.date(), clock), (local.date() - timedelta(days=1), clock + 1440)):
        for hours in calendar.hours.spans_on(day):
            if hours.minutes[0] <= minute < hours.minutes[1]:
                return hours.kind is HoursKind.CORE
    return False


@examples(30)
@given(weeks)
def test_what_is_owed_is_what_owing_blocks_take_of_core_hours(
    given_week: tuple[date, Calendar],
) -> None:
    """Counted step by step, on the wall clock, with travel; overlapping blocks once."""
    monday, calendar = given_week
    calendar = replace(calendar, hours=HoursProfile((HOURS[:2] + HOURS[3:4],) * 7))
    span = span_of(calendar, monday)
    owing = [
        when.padded(block.travel_before, block.travel_after)
        for block in calendar.personal_blocks.values()
        if block.owes
        for when in _times(block)
    ]
    ticks = (span.start + STEP * tick for tick in range(span.length // STEP))
    taken = (t for t in ticks if core_at(calendar, t) and any(t in busy for busy in owing))
    assert of(calendar, span).owes == STEP * sum(1 for _ in taken)


def _times(block: PersonalBlock) -> list[Interval]:
    """The same wall time on each day, for as long as the first lasts."""
    local = local_time(block.start, LISBON)
    count = 1 if block.recurrence is None else 4
    starts = [
        block.start
        if day == 0
        else datetime.combine(
            local.date() + timedelta(days=day), local.time(), local.tzinfo
        ).astimezone(block.start.tzinfo)
        for day in range(count)
    ]
    return [Interval(start, start + (block.end - block.start)) for start in starts]


@examples(50)
@given(weeks)
def test_weeks_add_up_to_the_span_that_they_make(given_week: tuple[date, Calendar]) -> None:
    monday, calendar = given_week
    mondays_of = [monday + timedelta(weeks=offset) for offset in (-1, 0, 1)]
    spans = [span_of(calendar, each) for each in mondays_of]
    assert all(one.end == other.start for one, other in pairwise(spans))
    whole = of(calendar, Interval(spans[0].start, spans[-1].end))
    assert summed([of(calendar, span) for span in spans]) == figures(whole)


@examples(40)
@given(weeks)
def test_days_add_up_to_their_week(given_week: tuple[date, Calendar]) -> None:
    """A block across midnight or the day boundary is split between its days, not doubled."""
    monday, calendar = given_week
    boundary = calendar.settings.day_boundary
    edges = [instant(monday + timedelta(days=day), boundary, LISBON) for day in range(8)]
    parts = [of(calendar, Interval(*pair)) for pair in pairwise(edges)]
    assert summed(parts) == figures(of(calendar, span_of(calendar, monday)))


@examples(50)
@given(weeks)
def test_no_more_is_repaid_than_was_worked_or_is_owed(given_week: tuple[date, Calendar]) -> None:
    monday, calendar = given_week
    found = of(calendar, span_of(calendar, monday))
    assert found.repaid == min(found.owes, found.evening) == total_length(found.repaid_spans)
    assert found.owes <= total_length(found.gave)
    work = [block.interval for block in calendar.planned_blocks.values()]
    assert intersected(found.repaid_spans, work) == found.repaid_spans
    assert intersected(found.repaid_spans, found.gave) == ()


@examples(30)
@given(weeks)
def test_weeks_alone_repay_no_more_than_together(given_week: tuple[date, Calendar]) -> None:
    """A debt that one week leaves can be repaid in the next, never twice."""
    monday, calendar = given_week
    spans = [span_of(calendar, monday + timedelta(weeks=offset)) for offset in (0, 1)]
    alone = sum((of(calendar, span).repaid for span in spans), timedelta())
    together = of(calendar, Interval(spans[0].start, spans[1].end))
    assert alone <= together.repaid <= together.owes


def test_weeks_with_a_clock_change_have_an_hour_less_or_more() -> None:
    """Away and at work for the whole week, by night too."""
    for monday, hours in ((SPRING, 167), (MONDAY, 168), (AUTUMN, 169)):
        span = week_span(monday, LISBON, time(4))
        away = PersonalBlock(
            uid=Uid("away"), summary="Away", start=span.start, end=span.end, zone=LISBON
        )
        whole_days = HoursProfile(((HoursSpan(time(0), time(0), HoursKind.CORE),),) * 7)
        calendar = replace(week(), hours=whole_days, personal_blocks={away.uid: away})
        assert of(calendar, span).owes == timedelta(hours=hours)


def test_work_through_the_doubled_hour_counts_both_of_its_runs() -> None:
    night = Interval(
        instant(AUTUMN + timedelta(days=5), time(22), LISBON),
        instant(AUTUMN + timedelta(days=6), time(3), LISBON),
    )
    evening = HoursProfile(((HoursSpan(time(22), time(3), HoursKind.FLEXIBLE),),) * 7)
    calendar = replace(week(task("review", 360)), hours=evening)
    calendar = accept_blocks(calendar, [(Uid("review"), night)], night.start - STEP)
    found = of(calendar, week_span(AUTUMN, LISBON, time(4)))
    assert found.evening == timedelta(hours=6)
