"""5,000 events: our import against icalendar's own parsing: `python -m tests.bench.import_speed`.

Both read the same text in turn; the ratio is the median over all rounds.
"""

import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from icalendar import Calendar as ForeignCalendar

from planner.domain.calendar import Calendar
from planner.exchange.ics_import import merge_import, read_calendar
from tests.exchange.ics_text import HOME, NOW

EVENTS = 5000
ROUNDS = 5
BUDGET = 1.3

EVENT = """BEGIN:VEVENT
UID:event-{number}@example.com
DTSTAMP:20261101T000000Z
CREATED:20261001T000000Z
LAST-MODIFIED:20261002T000000Z
DTSTART;TZID=Europe/Lisbon:202611{day:02}T{hour:02}0000
DTEND;TZID=Europe/Lisbon:202611{day:02}T{hour:02}3000
SUMMARY:Meeting {number}
DESCRIPTION:Talk about the plan\\, and about more
LOCATION:Room {day}
STATUS:CONFIRMED
SEQUENCE:1
TRANSP:OPAQUE
ORGANIZER;CN=Ana:mailto:ana@example.com
ATTENDEE;CN=Rui;PARTSTAT=ACCEPTED:mailto:rui@example.com
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Soon
END:VALARM
END:VEVENT
"""


def calendar_text(events: int = EVENTS) -> str:
    body = "".join(
        EVENT.format(number=number, day=number % 28 + 1, hour=8 + number % 10)
        for number in range(events)
    )
    whole = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//bench//EN\n{body}END:VCALENDAR\n"
    return whole.replace("\n", "\r\n")


def imported(data: bytes) -> Calendar:
    """Read and merged into an empty calendar, which is all that an import does but keeping it."""
    return merge_import(Calendar(), read_calendar(data, HOME, NOW)).calendar


def main() -> int:
    text = calendar_text()
    data = text.encode()
    ratios = []
    for number in range(ROUNDS):
        theirs = _seconds(lambda: ForeignCalendar.from_ical(text))
        ours = _seconds(lambda: _checked(imported(data)))
        ratios.append(ours / theirs)
        print(f"{number + 1}: icalendar {theirs:.2f} s, ours {ours:.2f} s, ratio {ratios[-1]:.2f}")
    ratio = median(ratios)
    print(f"median ratio {ratio:.2f}, budget {BUDGET}")
    return 0 if ratio <= BUDGET else 1


def _checked(calendar: Calendar) -> None:
    if len(calendar.appointments) != EVENTS:
        raise AssertionError(f"{len(calendar.appointments)} of {EVENTS} events came in")
    some = next(iter(calendar.appointments.values()))
    if len(some.foreign) < 8:
        raise AssertionError(f"Of what the file says more only {some.foreign} was kept")


def _seconds(act: Callable[[], object]) -> float:
    started = perf_counter()
    act()
    return perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
