"""What the proposal panel says about a variant: title, moves, facts."""

from collections import Counter
from collections.abc import Iterator, Sized
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from planner.desktop.document.proposal_state import ProposalState
from planner.desktop.look.formats import (
    clock,
    duration,
    moment_title,
    sentence,
    span_title,
    times,
    told,
    weekday_name,
    whole_hours,
)
from planner.domain.calendar import Calendar
from planner.domain.clock import day_of, monday_of, week_span
from planner.domain.entries import Event, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.interval import Interval, total_length
from planner.domain.values import dataclass
from planner.scheduling.building.ledger import ledger
from planner.scheduling.building.proposal import LateTask, Move, Variant, VariantKind

ONE_DAY = timedelta(days=1)
FEW = 3


@dataclass(frozen=True, slots=True)
class Card:
    """One move, or those of a habit, by their numbers; `before` is empty for work that had no
    place.
    """

    title: str
    length: str
    before: str
    after: str
    reason: str
    moves: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    title: str
    subtitle: str


def heading(state: ProposalState, zone: str) -> Heading:
    if state.evening is not None:
        day = weekday_name(state.evening)
        title = _tr("{day}: work in the evening").format(day=day)
        return Heading(_capital(title), _tr("1 – 7 choose another weekday"))
    events = _changed_events(state.proposal.before, state.variant.calendar)
    if len(events) == 1:
        event, busy = events[0], state.variant.calendar.takes_time(events[0])
        return Heading(_event_title(event, zone), _event_subtitle(event, zone, busy=busy))
    return Heading(told(state.proposal.name), changes(state.variant.moves))


def changes(moves: Sized) -> str:
    """How many; nothing for none."""
    if len(moves) == 1:
        return _tr("1 change")
    return _tr("{count} changes").format(count=len(moves)) if moves else ""


def _changed_events(before: Calendar, after: Calendar) -> list[Event]:
    if (
        before.appointments is after.appointments
        and before.personal_blocks is after.personal_blocks
    ):
        return []
    known = {event.uid: event for event in before.events()}
    return [event for event in after.events() if known.get(event.uid) != event]


def _event_title(event: Event, zone: str) -> str:
    summary = _capital(event.summary)
    return summary if event.all_day else f"{summary}, {span_title(event.interval, zone)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _event_subtitle(event: Event, zone: str, *, busy: bool) -> str:
    parts = []
    if event.travel_before == event.travel_after != timedelta():
        travel = duration(event.travel_before)
        parts.append(_tr("with {travel} travel each way").format(travel=travel))
    elif event.travel_before or event.travel_after:
        pair = f"{duration(event.travel_before)} + {duration(event.travel_after)}"
        parts.append(_tr("with {travel} travel").format(travel=pair))
    if isinstance(event, PersonalBlock) and event.private:
        parts.append(_tr("private"))
    if not busy:
        parts.append(_tr("not busy"))
    elif not event.all_day:
        taken = event.interval.padded(event.travel_before, event.travel_after)
        parts.append(_tr("busy {times}").format(times=times(taken, zone)))
    return " · ".join(parts)


def variant_name(variant: Variant) -> str:
    return _tr(
        {
            VariantKind.PLAN: "The plan",
            VariantKind.EVENING: "This evening",
            VariantKind.SPREAD: "Spread",
            VariantKind.OPEN: "Leave open",
            VariantKind.CHEAPEST: "Cheapest",
        }[variant.kind]
    )


def cards(variant: Variant, zone: str, near: datetime | None = None) -> tuple[Card, ...]:
    """One for each move; a habit that moves on many days is summed up in its first."""
    counts = Counter(move.entry for move in variant.moves)
    found, summed_up = [], set()
    for number, move in enumerate(variant.moves):
        many = move.entry in variant.calendar.habits and counts[move.entry] >= FEW
        if many and move.entry in summed_up:
            continue
        summed_up.add(move.entry)
        card = _card(move, zone, near, more=counts[move.entry] - 1 if many else 0)
        moves = _moves_of(variant, move.entry) if many else frozenset({number})
        found.append(replace(card, moves=moves))
    return tuple(found)


def _moves_of(variant: Variant, entry: Uid) -> frozenset[int]:
    return frozenset(n for n, move in enumerate(variant.moves) if move.entry == entry)


def _card(move: Move, zone: str, near: datetime | None, *, more: int) -> Card:
    reason = sentence(move.reason, zone, near)
    if more:
        days = _tr("and on {count} more days").format(count=more)
        reason = f"{reason}; {days}" if reason else days
    return Card(
        title=move.summary,
        length=duration(total_length(move.after or move.before)),
        before=", ".join(moment_title(span.start, zone, near) for span in move.before),
        after=_goes(move, zone, near),
        reason=reason,
    )


def _goes(move: Move, zone: str, near: datetime | None) -> str:
    """Where the work goes, and how much of it goes nowhere."""
    after = ", ".join(moment_title(span.start, zone, near) for span in move.after)
    if not after:
        return _tr("not planned")
    lost = total_length(move.before) - total_length(move.after)
    if lost <= timedelta():
        return after
    return _tr("{moments}, {length} not planned").format(moments=after, length=duration(lost))


def facts(state: ProposalState, zone: str, now: datetime) -> tuple[Fact, ...]:
    variant = state.variant
    return (*_late(variant), *_rest(variant), *_starts(variant, zone), *_week(variant, now))


def _late(variant: Variant) -> Iterator[Fact]:
    label = _tr("Late after this")
    new = {task.entry for task in variant.becomes_late}
    if not variant.late:
        yield Fact(label, _tr("nothing"), "fine")
    elif not new:
        count = _tr("nothing new, {count} as before").format(count=len(variant.late))
        yield Fact(label, count, "risk")
        for task in variant.late[:FEW]:
            yield Fact(_tr("{task}, still").format(task=task.summary), _lateness(task), "risk")
    else:
        yield Fact(label, str(len(new)), "late")
        for task in variant.becomes_late[:FEW]:
            yield Fact(task.summary, _lateness(task), "late")


def _lateness(task: LateTask) -> str:
    if task.finish is None:
        return _tr("{length} without a place").format(length=duration(task.missing))
    return _tr("{length} late").format(length=duration(task.finish - task.due))


def _rest(variant: Variant) -> Iterator[Fact]:
    if variant.rest_after:
        night = min(variant.rest_after, key=lambda day: (variant.rest_after[day], day))
        label = _tr("Rest before {day}").format(day=weekday_name(night + ONE_DAY))
        yield Fact(label, duration(variant.rest_after[night]))


def _starts(variant: Variant, zone: str) -> Iterator[Fact]:
    for day, (before, after) in list(variant.first_start_moved.items())[:2]:
        label = _tr("{day} starts").format(day=weekday_name(day))
        value = _tr("{time}, was {before}").format(
            time=clock(after, zone), before=clock(before, zone)
        )
        yield Fact(label, value)


def _week(variant: Variant, now: datetime) -> Iterator[Fact]:
    """The sums of the week in which the change begins, which need not be the one that is shown."""
    calendar, settings = variant.calendar, variant.calendar.settings
    evenings = _tr("{length} of {cap}").format(
        length=duration(variant.evening), cap=whole_hours(settings.evening_cap)
    )
    today = day_of(now, settings.zone, settings.day_boundary)
    is_now, number = variant.week == monday_of(today), variant.week.isocalendar().week
    label = _tr("Evenings this week") if is_now else _tr("Evenings in week {number}")
    yield Fact(label.format(number=number), evenings)
    week = week_span(variant.week, settings.zone, settings.day_boundary)
    sums = ledger(calendar, week, now)
    if sums.owes:
        label = _tr("Owed · repaid") if is_now else _tr("Owed · repaid in week {number}")
        yield Fact(label.format(number=number), f"{duration(sums.owes)} · {duration(sums.repaid)}")


def _first_change(state: ProposalState) -> Interval | None:
    events = _changed_events(state.proposal.before, state.variant.calendar)
    spans = [event.interval for event in events if event.recurrence is None]
    spans += [span for move in state.variant.moves for span in (*move.after, *move.before)]
    return min(spans, default=None)


def first_day(state: ProposalState, zone: str) -> date | None:
    """Of what changes: where the eye should be."""
    span = _first_change(state)
    return None if span is None else day_of(span.start, zone)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProposalPanel", text)
