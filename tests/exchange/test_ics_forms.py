"""Forms as a text, and lines written in them."""

from dataclasses import replace

from planner.domain.entries import Appointment, Status
from planner.domain.ids import Uid
from planner.exchange.ics_entries import own_event_lines
from planner.exchange.ics_forms import Form, forms_in, forms_text, in_forms, ours_of, settled
from tests.exchange.ics_text import utc

MEETING = Appointment(
    uid=Uid("a"),
    summary="Meeting",
    start=utc(2026, 11, 26, 9),
    end=utc(2026, 11, 26, 10),
    zone="Europe/Lisbon",
)
LINES = own_event_lines(MEETING)
OURS = ours_of(MEETING, LINES)
LANGUAGE = Form(("SUMMARY",), "", ("=SUMMARY;LANGUAGE=de",))
ZONED = Form(("DTSTART",), "", ("=DTSTART;TZID=",))
BUSY = Form(("STATUS",), OURS.key(("STATUS",)), ("STATUS;X-A=1:X-BUSY",))
NOT_SAID = Form(("TRANSP",), OURS.key(("TRANSP",)), ())
ALL = (LANGUAGE, ZONED, BUSY, NOT_SAID)


def formed(entry: Appointment) -> list[str]:
    return in_forms(entry, own_event_lines(entry))


def test_the_text_says_them_all() -> None:
    assert tuple(forms_in(forms_text(ALL))) == ALL
    assert tuple(forms_in("")) == ()


def test_each_line_is_written_in_its_form_where_ours_would_stand() -> None:
    lines = formed(replace(MEETING, forms=forms_text(ALL)))
    assert lines[:3] == [
        "UID:a",
        "SUMMARY;LANGUAGE=de:Meeting",
        "DTSTART;TZID=Europe/Lisbon:20261126T090000",
    ]
    assert "STATUS;X-A=1:X-BUSY" in lines
    assert not any(line.startswith(("TRANSP", "STATUS:")) for line in lines)


def test_whole_lines_stand_only_as_long_as_ours_say_the_same() -> None:
    whole_day = replace(MEETING, forms=forms_text(ALL), all_day=True, summary="")
    lines = formed(whole_day)
    assert "TRANSP:OPAQUE" in lines, "which would mean another thing of a whole day"
    assert "DTSTART;VALUE=DATE:20261126" in lines
    assert "SUMMARY;LANGUAGE=de:" in lines


def test_an_entry_without_forms_is_written_as_ours() -> None:
    assert formed(MEETING) == LINES


def test_what_no_longer_says_anything_is_settled() -> None:
    changed = replace(MEETING, forms=forms_text(ALL), status=Status.CANCELLED, zone="UTC")
    again = settled(changed, own_event_lines(changed))
    said = {form.names: form for form in forms_in(again)}
    assert said[("STATUS",)] == Form(("STATUS",), "", ("=STATUS;X-A=1",))
    assert said[("SUMMARY",)] == LANGUAGE
    assert formed(replace(changed, forms=again)) == formed(changed)
