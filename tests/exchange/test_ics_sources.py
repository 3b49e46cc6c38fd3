"""What a file says of its calendar as a whole."""

from planner.domain.calendar import Calendar
from planner.domain.entries import Appointment
from planner.domain.ids import Uid
from planner.domain.tables import with_entries, without_entries
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import ImportReport, merge_import, read_calendar
from tests.exchange.ics_text import HOME, NOW, event, read, utc

TIMES = ("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z")
WORK = (
    "X-WR-CALNAME;LANGUAGE=pt:Trabalho\\, equipa",
    "X-WR-CALDESC:What we do",
    "COLOR:turquoise",
    "X-APPLE-CALENDAR-COLOR:#FF2968",
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
)
OWN = Appointment(
    uid=Uid("own"), summary="Own", start=utc(2026, 11, 27, 9), end=utc(2026, 11, 27, 10), zone="UTC"
)


def report(*head: str, uid: str = "one") -> ImportReport:
    return read(event(*TIMES, uid=uid), head="".join(f"{line}\r\n" for line in head))


def taken(calendar: Calendar, *reports: ImportReport) -> Calendar:
    for each in reports:
        calendar = merge_import(calendar, each).calendar
    return calendar


def head(calendar: Calendar) -> list[str]:
    """What the export says before its first component, and is not our own."""
    text = calendar_ics(calendar, NOW).decode().replace("\r\n ", "")
    lines = text.partition("\r\nBEGIN:V")[0].split("\r\n")[4:]
    return [line for line in lines if not line.startswith("X-FLEXDAY")]


def test_a_calendar_of_one_source_is_called_and_coloured_as_that() -> None:
    assert head(taken(Calendar(), report(*WORK))) == list(WORK)


def test_what_our_export_says_itself_is_not_said_twice() -> None:
    own = ("VERSION:2.0", "PRODID:-//Other//EN", "CALSCALE:GREGORIAN", "METHOD:REQUEST")
    zone = ("X-WR-TIMEZONE:Asia/Tokyo",)
    assert head(taken(Calendar(), report(*own, *zone, *WORK))) == list(WORK)


def test_the_name_of_one_calendar_is_not_that_of_several() -> None:
    feasts = report("X-WR-CALNAME:Feasts", uid="two")
    both = taken(Calendar(), report(*WORK), feasts)
    assert head(both) == []
    assert head(with_entries(taken(Calendar(), report(*WORK)), [OWN])) == []
    assert head(without_entries(both, [Uid("one")])) == ["X-WR-CALNAME:Feasts"]


def test_the_sources_come_back_with_the_export_of_all() -> None:
    both = taken(Calendar(), report(*WORK), report("X-WR-CALNAME:Feasts;\\n", uid="two"))
    again = taken(Calendar(), read_calendar(calendar_ics(both, NOW), HOME, NOW))
    assert again == both
    assert again.settings.sources[0].lines == WORK


def test_the_same_file_again_changes_nothing() -> None:
    before = taken(Calendar(), report(*WORK))
    assert taken(before, report(*WORK)) is before


def test_a_later_version_says_it_anew() -> None:
    before = taken(Calendar(), report(*WORK))
    newer = read(
        event(*TIMES, "SEQUENCE:1"), head=f"{WORK[0]}\r\nCOLOR:red\r\nX-WR-CALDESC:More\r\n"
    )
    after = taken(before, newer)
    assert head(after) == [WORK[0], "COLOR:red", "X-WR-CALDESC:More"]
    assert len(after.settings.sources) == 1


def test_entries_that_were_imported_before_their_calendar_was_kept_stay_as_they_are() -> None:
    nameless = taken(Calendar(), report())
    assert taken(nameless, report(*WORK)).appointments == nameless.appointments


def test_a_calendar_that_says_very_much_of_itself_is_not_kept() -> None:
    assert taken(Calendar(), report("X-WR-CALDESC:" + "x" * 30_000)).settings.sources == ()
