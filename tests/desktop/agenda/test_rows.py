from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from planner.desktop.agenda.rows import agenda_rows, row_at
from planner.desktop.week.items import Item, ItemKind
from planner.domain.entries import Note
from planner.domain.ids import Uid
from planner.domain.interval import Interval

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def item(uid: str, start: datetime, length: timedelta = HOUR, *, all_day: bool = False) -> Item:
    return Item(
        uid=Uid(uid),
        entry=Uid(uid),
        interval=Interval(start, start + length),
        title=uid,
        kind=ItemKind.MEETING,
        all_day=all_day,
    )


def texts(items: list[Item], notes: list[Note], shown: set[date]) -> list[str]:
    rows = agenda_rows(MONDAY.date(), 2, items, notes, frozenset(shown), "UTC")
    return [
        "week" if row.week else row.item.uid if row.item else row.note.uid if row.note else "-"
        for row in rows
    ]


def test_days_follow_by_time_with_their_notes() -> None:
    note = Note(uid=Uid("note"), text="Ask Rui", at=MONDAY + 10 * HOUR)
    items = [item("late", MONDAY + 15 * HOUR), item("early", MONDAY + 9 * HOUR)]

    assert texts(items, [note], set()) == ["week", "early", "note", "late", "week"]


def test_a_day_with_nothing_is_there_if_it_is_asked_for() -> None:
    assert texts([], [], {MONDAY.date()}) == ["week", "-", "week"]


def test_what_lasts_for_days_is_first_on_each_of_them() -> None:
    trip = item("trip", MONDAY, 2 * DAY, all_day=True)
    talk = item("talk", MONDAY + DAY)

    assert texts([talk, trip], [], set()) == ["week", "trip", "trip", "talk", "week"]


def test_rows_lie_under_one_another() -> None:
    rows = agenda_rows(
        MONDAY.date(),
        2,
        [item(str(n), MONDAY + n * 9 * HOUR) for n in range(20)],
        [],
        frozenset(),
        "UTC",
    )

    assert all(one.bottom == other.top for one, other in pairwise(rows))
    assert all(row_at(rows, row.top + 1) == row for row in rows)
    assert row_at(rows, rows[-1].bottom + 50) == rows[-1]
