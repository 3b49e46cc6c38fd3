"""Into which calendar imports go, and that exports bring their calendars back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.calendar import Calendar, Member
from planner.domain.calendar_collection import DEFAULT, CalendarCollection, Colour, Reminds
from planner.domain.changes import changes
from planner.domain.collection_edits import (
    found_collection,
    keep_collection,
    move_to_collection,
    new_collection,
    ordered,
    remove_collection,
)
from planner.domain.edits import add, move_event
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.integrity import check_changes
from planner.domain.tasks import TaskReminder
from planner.exchange.calendar_json import calendar_json
from planner.exchange.doors import Asked, read_any
from planner.exchange.ics_export import calendar_ics
from planner.exchange.report import ImportReport
from planner.incoming import Arrived, merged_all
from tests.domain.examples import GYM, at, block, calendar, meeting, series, task, visit
from tests.exchange.ics_text import NOW

ASKED = Asked("Europe/Lisbon", NOW)


def ics(*entries: str, head: str = "") -> bytes:
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:{uid}\r\n"
        "DTSTART:20261225T100000Z\r\nDTEND:20261225T110000Z\r\nEND:VEVENT\r\n"
        for uid in entries
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{head}{events}END:VCALENDAR\r\n".encode()


HOLIDAYS = ics(
    "xmas", head="X-WR-CALNAME:Feriados\\, Portugal\r\nX-APPLE-CALENDAR-COLOR:#63DA38\r\n"
)


def report(data: bytes) -> ImportReport:
    return read_any(data, "file", ASKED)


def taken(calendar: Calendar, data: bytes, into: str | None = None) -> Calendar:
    after, outcomes = merged_all(calendar, [Arrived("file.ics", report(data))], into)
    assert outcomes[0].report.refused == ()
    check_changes(after, changes(calendar, after))
    return after


def where(calendar: Calendar, uid: str) -> str:
    entry = calendar.find(Uid(uid))
    assert isinstance(entry, Member)
    return calendar.collection(entry.collection).title


def test_a_file_says_what_its_calendar_is_called_and_how_it_looks() -> None:
    found = report(HOLIDAYS)
    assert (found.name, found.colour) == ("Feriados, Portugal", Colour.GREEN)
    new = report(ics("a", head="NAME:New\r\nX-WR-CALNAME:Old\r\nCOLOR:hotpink\r\n"))
    assert (new.name, new.colour) == ("New", Colour.PINK)


def test_two_calendars_in_one_file_have_no_name_together() -> None:
    assert report(HOLIDAYS + ics("b", head="NAME:Other\r\n")).name == ""
    assert report(HOLIDAYS + ics("b", head="NAME:Feriados\\, Portugal\r\n")).name != ""


def test_without_a_word_a_file_goes_to_the_default_calendar() -> None:
    after = taken(calendar(), HOLIDAYS)
    assert where(after, "xmas") == "Default"
    assert not after.collections


def test_into_a_name_makes_the_calendar_with_the_colour_of_the_file() -> None:
    after = taken(calendar(), HOLIDAYS, "Feriados")
    assert where(after, "xmas") == "Feriados"
    assert found_collection(after, "feriados").colour is Colour.GREEN


def test_a_calendar_of_the_name_is_used_again() -> None:
    first = taken(calendar(), HOLIDAYS, "Feriados, Portugal")
    second = taken(
        first, HOLIDAYS.replace(b"UID:xmas", b"UID:epiphany").replace(b":Feriados", b":FERIADOS")
    )
    assert where(second, "epiphany") == "Feriados, Portugal"
    assert len(second.collections) == 1
    assert where(taken(second, ics("other"), "default"), "other") == "Default"


def test_what_is_here_stays_in_its_calendar() -> None:
    first = taken(calendar(), HOLIDAYS, "Feriados")
    assert taken(first, HOLIDAYS) is first
    moved = move_to_collection(first, [Uid("xmas")], None)
    assert where(taken(moved, HOLIDAYS, "Feriados"), "xmas") == "Default"
    newer = HOLIDAYS.replace(b"SUMMARY:xmas", b"SUMMARY:Natal\r\nSEQUENCE:2")
    updated = taken(first, newer)
    assert (updated.appointments[Uid("xmas")].summary, where(updated, "xmas")) == (
        "Natal",
        "Feriados",
    )


def test_an_occurrence_that_comes_later_goes_to_its_series() -> None:
    rule = b"DTEND:20261225T110000Z\r\nRRULE:FREQ=DAILY;COUNT=5"
    whole = ics("s").replace(b"DTEND:20261225T110000Z", rule)
    first = taken(calendar(), whole, "Work")
    moved = ics("s").replace(b"UID:s", b"UID:s\r\nRECURRENCE-ID:20261226T100000Z")
    after = taken(first, moved)
    assert {after.collection(event.collection).title for event in after.events()} == {"Work"}
    assert len(list(after.events())) == 2


def test_what_is_no_name_is_refused() -> None:
    with pytest.raises(InvalidValue, match="needs a name"):
        taken(calendar(), HOLIDAYS, "  ")


@pytest.mark.parametrize("form", ["ics", "json"])
def test_the_whole_export_brings_its_calendars_along(form: str) -> None:
    base = full()
    text = calendar_ics(base, NOW) if form == "ics" else calendar_json(base).encode()
    after = taken(Calendar(settings=base.settings), text)
    assert dict(after.collections) == dict(base.collections)
    assert {e.uid: where(after, e.uid) for e in after.members()} == {
        e.uid: where(base, e.uid) for e in base.members()
    }
    assert {e.uid: e.reminders for e in after.members()} == {
        e.uid: e.reminders for e in base.members()
    }
    assert taken(after, text) is after
    assert taken(base, text) is base


def full() -> Calendar:
    base = calendar(meeting(), visit(), series("FREQ=DAILY;COUNT=5", "2026-11-23T09:00"))
    work = new_collection(base, Uid("w"), "Work; “all”, \\n", Colour.OLIVE, busy=False)
    base = keep_collection(base, work)
    base = keep_collection(base, CalendarCollection(uid=DEFAULT, name="Mine", shown=False))
    base = keep_collection(base, new_collection(base, Uid("e"), "Empty"))
    hour, timed = timedelta(hours=1), meeting("r", "2026-11-25T08:00")
    for entry in (
        replace(timed, reminders=(hour,)),
        task(due_date=at("2026-11-27T17:00"), reminders=(TaskReminder(hour),)),
        replace(GYM, reminders=(timedelta(),)),
        block("b", 9, 11),
    ):
        base = add(base, entry)
    base = move_to_collection(base, [Uid("m"), Uid("s"), Uid("t"), GYM.uid], Uid("w"))
    return move_event(base, Uid("s"), at("2026-11-24T15:00"), occurrence=at("2026-11-24T09:00"))


def test_a_calendar_of_the_same_name_takes_the_place_of_the_one_that_comes() -> None:
    base = full()
    other = keep_collection(
        calendar(), new_collection(calendar(), Uid("mine"), base.collections[Uid("w")].name)
    )
    after = taken(other, calendar_ics(base, NOW))
    assert after.appointments[Uid("m")].collection == "mine"
    assert [each.title for each in ordered(after)] == ["Mine", "Work; “all”, \\n", "Empty"]


def test_an_entry_of_a_calendar_that_the_file_does_not_have_is_in_the_default_one() -> None:
    text = calendar_ics(full(), NOW).replace(b"X-FLEXDAY-CALENDARS", b"X-NOTHING")
    assert where(taken(calendar(), text), "m") == "Default"
    for rubbish in (b'[{"uid":""}]', b"[{" * 5000, b'[{"uid":"w"\\,"name":"\x1b"}]', b"7"):
        line = b"X-FLEXDAY-CALENDARS:" + rubbish + b"\r\n"
        odd = text.replace(b"VERSION:2.0\r\n", b"VERSION:2.0\r\n" + line)
        assert where(taken(calendar(), odd), "m") == "Default"
    broken = calendar_ics(full(), NOW).replace(b"X-FLEXDAY-CALENDARS:[", b"X-FLEXDAY-CALENDARS:")
    assert where(taken(calendar(), broken), "m") == "Default"


def test_one_calendar_alone_is_given_with_its_name_and_colour() -> None:
    text = calendar_ics(full(), NOW, full().collections[Uid("w")]).decode()
    assert "NAME:Work\\; “all”\\, \\\\n\r\n" in text
    assert "COLOR:olive\r\nX-APPLE-CALENDAR-COLOR:#8A8A1C\r\n" in text
    assert text.count("BEGIN:VEVENT") == 5  # with the habit and the planned block
    assert text.count("BEGIN:VTODO") == 1
    assert "Doctor" not in text
    assert "Mine" not in text
    after = taken(calendar(), text.encode())
    assert where(after, "m") == "Work; “all”, \\n"
    assert not after.collections[Uid("w")].busy


def test_the_default_calendar_alone_has_what_is_in_no_other() -> None:
    base = remove_collection(full(), Uid("e"))
    text = calendar_ics(base, NOW, base.collection(None)).decode()
    assert "SUMMARY:Doctor" in text
    assert text.count("BEGIN:VEVENT") == 2
    assert "VTODO" not in text
    plain = calendar(visit())
    assert "NAME" not in calendar_ics(plain, NOW, plain.collection(None)).decode()


def test_with_one_calendar_nothing_of_it_is_in_the_export() -> None:
    text = calendar_ics(calendar(meeting()), NOW).decode()
    assert "COLLECTION" not in text
    assert "CALENDARS" not in text


def test_a_hidden_calendar_is_exported_as_any_other() -> None:
    base = full()
    shown = keep_collection(base, replace(base.collections[DEFAULT], shown=True))
    hidden, seen = (calendar_ics(each, NOW) for each in (base, shown))
    assert hidden.count(b"BEGIN:VEVENT") == seen.count(b"BEGIN:VEVENT") == 7


TODO = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Errands\r\nBEGIN:VTODO\r\nUID:buy\r\n"
    b"SUMMARY:Buy\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
)


def test_tasks_of_a_file_go_into_the_calendar_that_was_named_and_stay_where_they_were_put() -> None:
    after = taken(calendar(), TODO, "Errands")
    assert where(after, "buy") == "Errands"
    moved = move_to_collection(after, [Uid("buy")], None)
    newer = TODO.replace(b"SUMMARY:Buy", b"SUMMARY:Buy milk\r\nSEQUENCE:2")
    assert where(taken(moved, newer, "Errands"), "buy") == "Default"


def test_when_a_calendar_reminds_is_exported_with_it() -> None:
    base = full()
    silent = keep_collection(base, replace(base.collections[Uid("w")], reminds=Reminds.NEVER))
    for text in (calendar_ics(silent, NOW), calendar_json(silent).encode()):
        after = taken(Calendar(settings=base.settings), text)
        assert after.collections[Uid("w")].reminds is Reminds.NEVER
