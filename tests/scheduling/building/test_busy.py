"""What takes time, and what does not by the calendar that it is in."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.collection_edits import keep_collection
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tables import with_entries, with_updates
from planner.scheduling.building.busy import busy_occurrences
from planner.scheduling.building.clashes import changed_events
from planner.scheduling.building.ledger import ledger
from planner.scheduling.offers.availability import AvailabilityOptions, availability
from planner.scheduling.proposing.propose import propose_change, propose_plan
from tests.scheduling.weeks import NOW, at, meeting, span, task, week

CALL = span(0, "09:00", "13:00")
WHOLE = Interval(at(0, "00:00"), at(7, "00:00"))
QUIET = CalendarCollection(uid=Uid("q"), name="Holidays", busy=False)
BUSY = replace(QUIET, busy=True)
HIDDEN = replace(BUSY, shown=False)


def with_call(collection: CalendarCollection) -> Calendar:
    call = replace(meeting("call", CALL), collection=collection.uid)
    known = with_updates(week(task("review", 120)), {"collections": {collection.uid: collection}})
    return with_entries(known, [call])


def test_what_a_calendar_does_not_keep_busy_takes_no_time() -> None:
    assert [o.event.uid for o in busy_occurrences(with_call(BUSY), WHOLE)] == ["call"]
    assert busy_occurrences(with_call(QUIET), WHOLE) == ()


def test_work_is_planned_into_its_time() -> None:
    def first(calendar: Calendar) -> Interval:
        return propose_plan(calendar, NOW).variants[0].blocks[0][1]

    assert first(with_call(QUIET)).start == NOW
    assert first(with_call(BUSY)).start >= CALL.end


def test_work_gives_way_where_a_calendar_takes_time_again() -> None:
    planned = propose_plan(with_call(QUIET), NOW).variants[0].calendar
    again = keep_collection(planned, BUSY)
    blocks = propose_change(planned, again, NOW, "Busy again").variants[0].blocks
    assert not any(CALL.overlaps(span) for _, span in blocks)


def test_what_is_hidden_keeps_its_time() -> None:
    assert propose_plan(with_call(HIDDEN), NOW).variants[0].blocks == (
        propose_plan(with_call(BUSY), NOW).variants[0].blocks
    )


def test_its_time_is_offered_to_others() -> None:
    options = AvailabilityOptions(recipient_zone="Europe/Lisbon", notice=timedelta())

    def offered(calendar: Calendar) -> list[Interval]:
        return [offer.interval for offer in availability(calendar, WHOLE, options, NOW).offers]

    def during_call(calendar: Calendar) -> bool:
        return any(CALL.overlaps(each) for each in offered(calendar))

    assert during_call(with_call(QUIET))
    assert not during_call(with_call(BUSY))
    assert offered(with_call(HIDDEN)) == offered(with_call(BUSY))


def test_it_is_no_work_in_the_ledger() -> None:
    assert ledger(with_call(QUIET), WHOLE, NOW).worked_or_planned.total_seconds() == 0
    assert ledger(with_call(BUSY), WHOLE, NOW).worked_or_planned == CALL.length


def test_an_entry_that_goes_to_a_busy_calendar_takes_other_time_than_before() -> None:
    quiet = with_call(QUIET)
    moved = with_entries(quiet, [replace(quiet.appointments[Uid("call")], collection=None)])
    assert [event.uid for event in changed_events(quiet, moved)] == ["call"]
