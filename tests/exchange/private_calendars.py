"""Calendars whose texts must not get out, and pairs that offer the same for other reasons."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any, get_type_hints

from planner.domain.calendar import MAPPINGS, Calendar
from planner.domain.calendar_collection import CalendarCollection, Colour
from planner.domain.entries import Appointment, Event, Note, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.recipients import Recipient
from planner.domain.recurrence import Recurrence
from planner.domain.settings import Settings
from planner.domain.sources import SourceCalendar
from planner.domain.tasks import TimeEntry
from planner.scheduling.offers.availability import AvailabilityOptions
from tests.scheduling.weeks import LISBON, NOW, at, planned, span, task, week

QUARTER = timedelta(minutes=15)
DAYS = Interval(NOW, NOW + timedelta(days=5))
OPTIONS = AvailabilityOptions(recipient_zone="Asia/Kolkata", buffer=timedelta())
LETTERS = "ЖЩЮЯФЭЫбгдлпцчшъ"
"""None of them is in any of our words."""


def secret(random: Random) -> str:
    return "".join(random.choice(LETTERS) for _ in range(8))


def full_calendar() -> Calendar:
    """One entry of every kind, each with what it can say."""
    calendar = planned(
        week(task("review", 120, deadline=at(3, "17:30")), task("tests", 60)),
        ("review", span(1, "09:00", "11:00")),
    )
    visit = PersonalBlock(uid=Uid("visit"), **_times(span(2, "12:00", "14:00")))
    clients = CalendarCollection(uid=Uid("clients"), name="Clients", colour=Colour.PINK)
    call = Appointment(uid=Uid("call"), collection=clients.uid, **_times(span(1, "15:00", "16:00")))
    return replace(
        calendar,
        appointments={call.uid: call},
        personal_blocks={visit.uid: visit},
        collections={clients.uid: clients},
        notes={Uid("note"): Note(uid=Uid("note"), text="x", at=NOW, links=(call.uid,))},
        time_entries={
            Uid("entry"): TimeEntry(
                uid=Uid("entry"), task=Uid("review"), start=NOW - QUARTER, end=NOW
            )
        },
    )


def _times(times: Interval) -> dict[str, Any]:
    return {"summary": "x", "start": times.start, "end": times.end, "zone": LISBON}


KEPT = {"zone", "recurrence"}
"""Text that is no text: it has a meaning."""


def with_secrets(calendar: Calendar, random: Random) -> tuple[Calendar, list[str]]:
    """Every text and uid of every entry is another secret, none a part of another; references
    follow.
    """
    secrets: dict[str, str] = {}

    def hidden(text: str) -> str:
        known = text or f"empty {len(secrets)}"
        return secrets.setdefault(known, f"{secret(random)}{len(secrets):03}")

    tables: dict[str, dict[Uid, Any]] = {}
    for table in MAPPINGS:
        entries = (_hidden(entry, hidden) for entry in getattr(calendar, table).values())
        tables[table] = {entry.uid: entry for entry in entries}
    person = Recipient(name=f"{secret(random)}я", zone="Asia/Kolkata")
    source = SourceCalendar(f"{secret(random)}ы", (f"X-WR-CALNAME:{secret(random)}ъъ",))
    settings: Settings = replace(calendar.settings, recipients=(person,), sources=(source,))
    told = [*secrets.values(), person.name, source.key, source.lines[0].partition(":")[2]]
    return replace(calendar, **tables, settings=settings), told


def _hidden(entry: Any, hidden: Any) -> Any:
    """All fields that hold text: also those that are added one day."""
    changed: dict[str, Any] = {}
    for name, hint in get_type_hints(type(entry)).items():
        value = getattr(entry, name)
        if name in KEPT:
            continue
        if type(value) is str:
            changed[name] = hidden(value)
        elif hint == tuple[str, ...]:
            changed[name] = (hidden(f"{name} of {entry.uid}"),)
        elif isinstance(value, tuple) and value and all(type(part) is str for part in value):
            changed[name] = tuple(hidden(part) for part in value)
    return replace(entry, **changed)


def busy_times(random: Random) -> list[Interval]:
    times = []
    for _ in range(random.randrange(1, 9)):
        start = NOW + QUARTER * random.randrange(4 * 24 * 5)
        times.append(Interval(start, start + QUARTER * random.randrange(1, 12)))
    return times


def plain_calendar(times: Iterable[Interval]) -> Calendar:
    """Each time is one meeting."""
    events = {Uid(f"m{number}"): _event(f"m{number}", times) for number, times in enumerate(times)}
    return replace(week(), appointments=events)


def other_calendar(random: Random, times: Iterable[Interval]) -> Calendar:
    """The same times are taken, by other entries: split, doubled, recurring, with travel."""
    others = (event for time in times for event in _others(random, time))
    found = [replace(event, uid=Uid(f"{event.uid}{n}")) for n, event in enumerate(others)]
    return replace(
        week(),
        appointments={event.uid: event for event in found if isinstance(event, Appointment)},
        personal_blocks={event.uid: event for event in found if isinstance(event, PersonalBlock)},
    )


def in_collections(random: Random, calendar: Calendar) -> Calendar:
    """Each entry in one of several calendars that take time, shown or hidden."""
    found = [
        CalendarCollection(uid=Uid(f"c{number}"), name=secret(random), shown=random.random() < 0.5)
        for number in range(3)
    ]

    def inside(events: Mapping[Uid, Any]) -> dict[Uid, Any]:
        return {
            uid: replace(event, collection=random.choice([None, *(each.uid for each in found)]))
            for uid, event in events.items()
        }

    return replace(
        calendar,
        appointments=inside(calendar.appointments),
        personal_blocks=inside(calendar.personal_blocks),
        collections={each.uid: each for each in found},
    )


def _others(random: Random, time: Interval) -> Iterator[Event]:
    steps = time.length // QUARTER
    cut = time.start + QUARTER * random.randrange(steps + 1)
    parts = (
        [(time.start, cut), (cut, time.end)] if random.random() < 0.6 else [(time.start, time.end)]
    )
    if random.random() < 0.3:
        parts.append((time.start, max(time.start + QUARTER, cut)))
    for start, end in parts:
        if start < end:
            yield _varied(random, Interval(start, end))


def _varied(random: Random, time: Interval) -> Event:
    kind = random.choice((Appointment, PersonalBlock))
    way = QUARTER if time.length > 2 * QUARTER and random.random() < 0.4 else timedelta()
    return kind(
        uid=Uid(secret(random)),
        summary=secret(random),
        location=secret(random),
        start=time.start + way,
        end=time.end - way,
        zone=random.choice((LISBON, "Asia/Tokyo")),
        travel_before=way,
        travel_after=way,
        recurrence=Recurrence(rule="FREQ=DAILY;COUNT=1") if random.random() < 0.3 else None,
    )


def _event(uid: str, time: Interval) -> Appointment:
    return Appointment(uid=Uid(uid), summary=uid, start=time.start, end=time.end, zone=LISBON)


def with_what_is_not_seen(
    random: Random, calendar: Calendar, offers: Iterable[Interval]
) -> Calendar:
    """More entries, where nothing is offered anyway; and a habit and a task that need no time of
    it.
    """
    free = tuple(offers)
    events = dict(calendar.appointments)
    for number in range(6):
        start = DAYS.start + QUARTER * random.randrange(4 * 24 * 5)
        time = Interval(start, start + QUARTER * random.randrange(1, 8))
        if not any(time.overlaps(offer) for offer in free):
            event = _event(f"unseen{number}", time)
            events[event.uid] = event
    return replace(calendar, appointments=events)
