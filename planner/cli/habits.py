"""skip, snooze: single occurrences of habits."""

import json
from argparse import Namespace
from datetime import date, datetime

from planner.cli.documents import span_document
from planner.cli.entries import found, title_of
from planner.cli.session import Session
from planner.cli.text import day_text, short_span
from planner.cli.values import parsed_day, parsed_moment
from planner.domain.blocks import PlannedBlock
from planner.domain.entries import Habit
from planner.domain.errors import InvalidValue
from planner.domain.habit_edits import next_occurrence, skip, snooze
from planner.domain.interval import Interval
from planner.domain.occurrences import habit_day


def skip_verb(session: Session, arguments: Namespace) -> None:
    habit, day = _occurrence(session, arguments)
    name = f'Leave "{habit.summary}" out on {day_text(day, session.reader)}'
    session.commit(skip(session.calendar, habit.uid, day), name)
    text = f'Left out: "{habit.summary}" on {day_text(day, session.reader)}. undo brings it back.'
    session.say(text, uid=habit.uid, day=str(day))


def snooze_verb(session: Session, arguments: Namespace) -> None:
    """Without --to only tells to when it can be put off."""
    habit, day = _occurrence(session, arguments)
    if arguments.to is None:
        _show_places(session, habit, day)
        return
    start = _start(session, arguments.to, day)
    span = Interval(start, start + habit.duration)
    beside = _beside(session, habit, span)
    after = snooze(session.calendar, habit.uid, day, start, session.now)
    when = short_span(span, session.reader)
    session.commit(after, f'Put "{habit.summary}" off to {when}')
    overlap = f" It overlaps {', '.join(beside)}; plan proposes what follows." if beside else ""
    facts = {"uid": habit.uid, "day": str(day), "overlaps": beside} | span_document(span)
    session.say(f'"{habit.summary}" is put off to {when}.{overlap}', **facts)


def _occurrence(session: Session, arguments: Namespace) -> tuple[Habit, date]:
    """Of a planned block its own day."""
    entry, calendar = found(session.calendar, arguments.uid), session.calendar
    block = entry if isinstance(entry, PlannedBlock) else None
    habit = calendar.habits.get(block.entry) if block else entry
    if not isinstance(habit, Habit):
        raise InvalidValue(f'"{title_of(entry, session)}" is not a habit.')
    if arguments.on is not None:
        return habit, parsed_day(arguments.on, session.now, session.zone)
    if block is not None:
        return habit, habit_day(habit, block.interval, calendar.settings.zone)
    return habit, next_occurrence(calendar, habit.uid, session.now)


def _start(session: Session, text: str, day: date) -> datetime:
    """A clock time alone is of that day. Raises InvalidValue that quotes what was typed."""
    alone = " " not in text.strip() and "T" not in text
    if alone:
        parsed_moment(text, session.now, session.zone)
    return parsed_moment(f"{day} {text}" if alone else text, session.now, session.zone)


def _show_places(session: Session, habit: Habit, day: date) -> None:
    from planner.scheduling.building.snoozes import snooze_places  # noqa: PLC0415 (not for skip)

    places = snooze_places(session.calendar, habit.uid, day, session.now)
    if session.as_json:
        spans = [span_document(place) for place in places]
        answer = {"uid": habit.uid, "day": str(day), "places": spans}
        session.write(json.dumps(answer, ensure_ascii=False, indent=1))
        return
    shown = day_text(day, session.reader)
    if not places:
        session.show(f'"{habit.summary}" on {shown} has no later place; skip leaves it out.')
        return
    lines = [f"  {short_span(place, session.reader)}" for place in places]
    session.show("\n".join([f'"{habit.summary}" on {shown} can be put off to:', *lines]))


def _beside(session: Session, habit: Habit, span: Interval) -> list[str]:
    """What is planned at that time."""
    from planner.scheduling.building.busy import busy_occurrences, movable_blocks  # noqa: PLC0415

    calendar = session.calendar
    busy = [occurrence.event.summary for occurrence in busy_occurrences(calendar, span)]
    blocks = (
        block
        for block in movable_blocks(calendar, session.now)
        if block.entry != habit.uid and block.interval.overlaps(span)
    )
    return [*busy, *(title_of(block, session) for block in blocks)]
