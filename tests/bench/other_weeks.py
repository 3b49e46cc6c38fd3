"""Another week of ten years, 500 series and 20,000 single entries; and again after an edit.

python -m tests.bench.other_weeks
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import quantiles

from planner.domain.calendar import Calendar
from planner.domain.clock import week_span
from planner.domain.edits import replace_entry
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.occurrences import occurrences
from planner.domain.recurrence import Recurrence
from planner.domain.tables import with_entries

ZONE = "Europe/Lisbon"
FIRST = datetime(2017, 1, 2, tzinfo=UTC)
WEEKS = 522
RULES = (
    "FREQ=DAILY;INTERVAL={n}",
    "FREQ=WEEKLY;BYDAY={day}",
    "FREQ=WEEKLY;INTERVAL={n};BYDAY={day}",
    "FREQ=MONTHLY;BYDAY=2{day}",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20240101T000000Z",
    "FREQ=WEEKLY;BYDAY={day};COUNT=300",
)


def ten_years(seed: int = 0, series: int = 500, singles: int = 20_000) -> Calendar:
    random = Random(seed)
    events = [_event(random, f"series-{number}", _rule(random)) for number in range(series)]
    events += [_event(random, f"single-{number}", None) for number in range(singles)]
    return with_entries(Calendar(), events)


def _rule(random: Random) -> Recurrence:
    day = random.choice(("MO", "TU", "WE", "TH", "FR"))
    return Recurrence(rule=random.choice(RULES).format(n=random.randint(2, 4), day=day))


def _event(random: Random, uid: str, recurrence: Recurrence | None) -> Appointment:
    weeks = WEEKS if recurrence is None else WEEKS // 2
    start = FIRST + timedelta(days=random.randrange(7 * weeks), minutes=15 * random.randrange(96))
    return Appointment(
        uid=Uid(uid),
        summary=uid,
        start=start,
        end=start + timedelta(minutes=random.choice((15, 30, 60, 90))),
        zone=ZONE,
        recurrence=recurrence,
    )


def weeks() -> Iterator[Interval]:
    """As one leafs through them, from the middle to the end."""
    for number in range(WEEKS // 2, WEEKS):
        yield week_span((FIRST + timedelta(days=7 * number)).date(), ZONE)


def main() -> None:
    calendar = ten_years()
    first, *others = weeks()
    begun = _milliseconds(lambda: occurrences(calendar, first))
    print(f"the first week of all, with the index: {begun:.1f} ms")
    _tell("another week", [_milliseconds(lambda w=w: occurrences(calendar, w)) for w in others])
    jumps = Random(1).sample(list(weeks()), 100)
    _tell("a week anywhere", [_milliseconds(lambda w=w: occurrences(calendar, w)) for w in jumps])
    _tell("the same week after an edit", list(_after_edits(calendar)))


def _after_edits(calendar: Calendar) -> Iterator[float]:
    week = next(weeks())
    for number in range(100):
        before = calendar.appointments[Uid(f"series-{number}")]
        later = replace(
            before,
            start=before.start + timedelta(minutes=15),
            end=before.end + timedelta(minutes=15),
        )
        calendar = replace_entry(calendar, later)
        yield _milliseconds(lambda one=calendar: occurrences(one, week))


def _milliseconds(act: Callable[[], object]) -> float:
    begin = time.process_time()
    act()
    return (time.process_time() - begin) * 1000


def _tell(what: str, took: list[float]) -> None:
    cuts = quantiles(took, n=100)
    print(f"{what}: median {cuts[49]:.2f} ms, p95 {cuts[94]:.2f} ms, longest {max(took):.2f} ms")


if __name__ == "__main__":
    main()
