from dataclasses import replace
from datetime import timedelta

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment, Habit, PersonalBlock
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.exchange.ics_import import ImportReport, merge_import
from planner.exchange.merge import Fate
from tests.exchange.ics_text import event, read, task, utc

TIMES = ("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z")
SERIES = event("DTSTART:20261123T100000Z", "DURATION:PT15M", "RRULE:FREQ=DAILY", uid="stand-up")
MOVED = event(
    "DTSTART:20261126T113000Z", "DURATION:PT15M", "RECURRENCE-ID:20261126T100000Z", uid="stand-up"
)


def with_import(*components: str) -> Calendar:
    return merge_import(Calendar(), read(*components)).calendar


def test_the_same_file_twice_changes_nothing() -> None:
    report = read(SERIES, MOVED, event(*TIMES), task(uid="task"))
    once = merge_import(Calendar(), report)
    assert (once.added, once.updated, once.unchanged) == (4, 0, 0)
    again = merge_import(once.calendar, report)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 4)
    assert again.calendar is once.calendar


def test_what_differs_is_updated() -> None:
    before = with_import(event(*TIMES))
    merged = merge_import(before, read(event(*TIMES, "LOCATION:Room 1")))
    assert (merged.added, merged.updated, merged.unchanged) == (0, 1, 0)
    assert merged.calendar.appointments[Uid("one")].location == "Room 1"


def test_an_older_version_changes_nothing() -> None:
    before = with_import(event(*TIMES, "SEQUENCE:2"))
    merged = merge_import(before, read(event(*TIMES, "SEQUENCE:1", "LOCATION:Room 1")))
    assert merged.calendar is before
    assert [arrival.fate for arrival in merged.left] == [Fate.OLDER]


def test_what_was_moved_here_stays_where_it_is() -> None:
    before = with_import(event(*TIMES))
    mine = before.appointments[Uid("one")]
    later = replace(mine, start=mine.start + timedelta(hours=1), end=mine.end + timedelta(hours=1))
    moved = with_entries(before, [replace(later, sequence=1)])
    assert merge_import(moved, read(event(*TIMES))).calendar is moved


def test_travel_that_no_file_knows_is_kept() -> None:
    before = with_import(event(*TIMES))
    travelled = replace(before.appointments[Uid("one")], travel_before=timedelta(minutes=20))
    mine = with_entries(before, [travelled])
    assert merge_import(mine, read(event(*TIMES))).calendar is mine


def test_a_personal_block_stays_one() -> None:
    mine = PersonalBlock(
        uid=Uid("one"),
        summary="Doctor",
        start=utc(2026, 11, 26, 12),
        end=utc(2026, 11, 26, 13),
        zone="UTC",
        owes=False,
    )
    merged = merge_import(with_entries(Calendar(), [mine]), read(event(*TIMES))).calendar
    assert merged.appointments == {}
    block = merged.personal_blocks[Uid("one")]
    assert (block.start, block.private, block.owes) == (utc(2026, 11, 26, 13), True, False)


def test_a_uid_of_another_kind_is_not_taken_away_from_it() -> None:
    lunch = next(iter(read(*[_lunch()]).entries))
    assert isinstance(lunch, Habit)
    before = with_entries(Calendar(), [lunch])
    report = read(event(*TIMES, uid="lunch"))
    merged = merge_import(before, report)
    assert merged.calendar.habits == before.habits
    assert set(merged.calendar.appointments) == {"lunch/appointments"}
    assert merge_import(merged.calendar, report).calendar is merged.calendar


def _lunch() -> str:
    return event(
        "X-FLEXDAY-KIND:HABIT",
        "X-FLEXDAY-DURATION:PT45M",
        "X-FLEXDAY-WINDOW-START:11:45:00",
        "X-FLEXDAY-WINDOW-END:15:15:00",
        uid="lunch",
    )


def test_an_occurrence_that_comes_later_is_taken_out_of_its_series() -> None:
    before = with_import(SERIES)
    merged = merge_import(before, read(MOVED))
    series = merged.calendar.appointments[Uid("stand-up")]
    assert series.recurrence is not None
    assert series.recurrence.exceptions == (utc(2026, 11, 26, 10),)
    assert merged.added == 1


def test_an_occurrence_that_was_moved_here_is_not_doubled_by_its_series() -> None:
    before = with_import(SERIES, MOVED)
    merged = merge_import(before, read(SERIES))
    assert merged.calendar is before


def test_an_occurrence_is_recognised_whatever_its_uid() -> None:
    before = with_import(SERIES, MOVED)
    moved = next(entry for entry in before.appointments.values() if entry.series)
    mine = Calendar(
        appointments={
            Uid("stand-up"): before.appointments[Uid("stand-up")],
            Uid("mine"): replace(moved, uid=Uid("mine")),
        }
    )
    merged = merge_import(mine, read(SERIES, MOVED))
    assert merged.calendar is mine
    assert merged.unchanged == 2


def test_work_already_done_on_a_task_is_kept() -> None:
    lines = ("ESTIMATED-DURATION:PT2H",)
    before = with_import(task(*lines))
    begun = replace(before.tasks[Uid("one")], remaining=timedelta(minutes=30))
    mine = with_entries(before, [begun])
    assert merge_import(mine, read(task(*lines))).calendar is mine
    assert merge_import(mine, read(task())).calendar is mine
    done = merge_import(mine, read(task("STATUS:COMPLETED"))).calendar.tasks[Uid("one")]
    assert done.remaining == timedelta()


def test_a_report_without_entries_gives_the_same_calendar() -> None:
    before = with_import(event(*TIMES))
    assert merge_import(before, ImportReport()).calendar is before


def test_an_appointment_is_an_appointment() -> None:
    assert isinstance(with_import(event(*TIMES)).appointments[Uid("one")], Appointment)


OLD, NEW = "DTSTAMP:20261101T120000Z", "DTSTAMP:20261102T120000Z"


def test_of_one_sequence_the_later_stamp_updates() -> None:
    before = with_import(event(*TIMES, OLD))
    merged = merge_import(before, read(event(*TIMES, NEW, "LOCATION:Room 1")))
    assert merged.updated == 1
    older = merge_import(merged.calendar, read(event(*TIMES, OLD, "LOCATION:Room 2")))
    assert older.calendar is merged.calendar
    assert [arrival.fate for arrival in older.left] == [Fate.OLDER]


def test_a_sequence_counts_before_a_stamp() -> None:
    before = with_import(event(*TIMES, OLD, "SEQUENCE:1"))
    assert merge_import(before, read(event(*TIMES, NEW, "LOCATION:Room 1"))).updated == 0
    later = event(*TIMES, OLD, "SEQUENCE:2", "LOCATION:Room 1")
    assert merge_import(before, read(later)).updated == 1


def test_a_stamp_alone_is_no_news() -> None:
    before = with_import(event(*TIMES, OLD))
    assert merge_import(before, read(event(*TIMES, NEW))).calendar is before


def test_what_was_changed_here_is_not_undone_by_the_same_file() -> None:
    report = read(event(*TIMES, OLD))
    before = with_import(event(*TIMES, OLD))
    mine = with_entries(before, [replace(before.appointments[Uid("one")], summary="Mine")])
    merged = merge_import(mine, report)
    assert merged.calendar is mine
    assert [arrival.fate for arrival in merged.left] == [Fate.EDITED]


def test_another_text_of_the_same_age_is_news() -> None:
    before = with_import(event(*TIMES, OLD))
    assert merge_import(before, read(event(*TIMES, OLD, "LOCATION:Room 1"))).updated == 1


def test_without_a_stamp_the_same_text_is_no_news_either() -> None:
    before = with_import(event(*TIMES))
    mine = with_entries(before, [replace(before.appointments[Uid("one")], summary="Mine")])
    assert merge_import(mine, read(event(*TIMES))).calendar is mine
