from planner.exchange.ics_components import DEEPEST, Split, split_components, summary_of
from planner.exchange.ics_lines import content_lines
from tests.exchange.ics_text import event, read


def split(text: str) -> Split:
    return split_components(content_lines(text.replace(" / ", "\r\n").encode()))


def test_each_entry_stands_alone_with_its_line() -> None:
    found = split("BEGIN:VCALENDAR / BEGIN:VEVENT / UID:a / END:VEVENT / BEGIN:VTODO / END:VTODO")
    assert [(c.name, c.line) for c in found.components] == [("VEVENT", 2), ("VTODO", 5)]


def test_borders_are_read_in_any_case_and_with_spaces() -> None:
    found = split("begin:vevent / SUMMARY:x / End: VEvent ")
    assert [summary_of(component) for component in found.components] == ["x"]


def test_what_an_alarm_says_is_not_the_entrys() -> None:
    found = split("BEGIN:VEVENT / BEGIN:VALARM / SUMMARY:alarm / END:VALARM / UID:a / END:VEVENT")
    assert [line.text for line in found.components[0].lines] == ["UID:a"]


def test_a_zone_keeps_its_observances() -> None:
    found = split(
        "BEGIN:VCALENDAR / BEGIN:VTIMEZONE / TZID:z / BEGIN:STANDARD / TZNAME:s / END:STANDARD / "
        "END:VTIMEZONE / BEGIN:VEVENT / END:VEVENT"
    )
    zone = found.components[0].calendar.zones[0]
    assert [line.text for line in zone.lines] == [
        "TZID:z",
        "BEGIN:STANDARD",
        "TZNAME:s",
        "END:STANDARD",
    ]


def test_an_entry_without_its_end_is_refused_and_the_next_one_is_kept() -> None:
    found = split("BEGIN:VEVENT / SUMMARY:torn / BEGIN:VEVENT / SUMMARY:whole / END:VEVENT")
    assert [summary_of(component) for component in found.components] == ["whole"]
    assert [(r.line, r.what) for r in found.refused] == [(1, "torn")]
    assert "END:VEVENT is missing" in found.refused[0].why


def test_the_calendars_end_does_not_hide_a_torn_entry() -> None:
    found = split("BEGIN:VCALENDAR / BEGIN:VEVENT / UID:torn / END:VCALENDAR")
    assert [(r.line, r.what) for r in found.refused] == [(2, "torn")]


def test_other_components_are_told_once_and_not_inside_entries() -> None:
    found = split(
        "BEGIN:VCALENDAR / BEGIN:VFREEBUSY / BEGIN:X-DEEP / END:X-DEEP / END:VFREEBUSY / "
        "BEGIN:VEVENT / BEGIN:PARTICIPANT / END:PARTICIPANT / END:VEVENT"
    )
    assert [(r.line, r.what) for r in found.refused] == [(2, "VFREEBUSY")]
    assert len(found.components) == 1


def test_every_calendar_of_a_file_has_its_own_properties() -> None:
    one = (
        "BEGIN:VCALENDAR / X-WR-TIMEZONE;VALUE=TEXT:{} / BEGIN:VEVENT / END:VEVENT / END:VCALENDAR"
    )
    found = split(" / ".join((one.format("Asia/Tokyo"), one.format("Europe/Berlin"))))
    zones = [component.calendar.properties["X-WR-TIMEZONE"] for component in found.components]
    assert zones == ["Asia/Tokyo", "Europe/Berlin"]


def test_reading_stops_where_components_lie_too_deep() -> None:
    found = split(" / ".join(["BEGIN:X"] * (DEEPEST + 5)) + " / BEGIN:VEVENT / END:VEVENT")
    assert found.components == []
    assert found.refused[-1].line == DEEPEST + 1
    assert "deep" in found.refused[-1].why


def test_a_line_that_is_no_property_is_kept_in_mind() -> None:
    garbage = split("BEGIN:VEVENT / UID:a / what is this / END:VEVENT").components[0].garbage
    assert garbage is not None
    assert garbage.number == 3


def test_an_entry_of_too_many_lines_is_refused_and_the_next_is_not() -> None:
    report = read(event(*("A:1",) * 50_001), event("DTSTART:20261126T130000Z", uid="b"))
    assert [entry.uid for entry in report.entries] == ["b"]
    assert "more than 50,000 lines" in report.refused[0].why
