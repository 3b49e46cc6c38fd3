"""What the window shows, as text."""

from pathlib import Path

import pytest

from tests.journeys.command_line import WORKING_WEEK, CommandLine


@pytest.fixture
def planner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(tmp_path / "data", capsys)


def write_calendar(folder: Path, *lines: str) -> Path:
    file = folder / "more.ics"
    whole = ("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:x", *lines, "END:VEVENT")
    file.write_text("\r\n".join((*whole, "END:VCALENDAR", "")))
    return file


def test_the_week_has_what_was_imported_at_its_hours(planner: CommandLine) -> None:
    planner.ask("import", str(WORKING_WEEK))
    week = planner.ask("week", "2026-W48").out
    assert week.count("Stand-up") == 4, "Friday is excepted"
    assert "11:30–11:45   appointment Stand-up (late)" in week
    assert "all day       appointment Release freeze" in week
    assert "14:00–15:00   appointment Demo" in week


def test_an_all_day_entry_is_on_its_day_only(planner: CommandLine, tmp_path: Path) -> None:
    day = ("SUMMARY:Holiday", "DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261128")
    planner.ask("import", str(write_calendar(tmp_path, *day)))
    days = planner.ask("week", "--json").json
    assert [day for day, rows in days.items() if rows] == ["2026-11-27"]


def test_a_cancelled_entry_is_not_in_the_week(planner: CommandLine, tmp_path: Path) -> None:
    gone = ("SUMMARY:Gone", "DTSTART:20261127T100000Z", "DURATION:PT1H", "STATUS:CANCELLED")
    planner.ask("import", str(write_calendar(tmp_path, *gone)))
    assert "Gone" not in planner.ask("week").out
    assert "Gone" in planner.ask("list", "--all").out


def test_an_hour_after_midnight_names_its_day(planner: CommandLine) -> None:
    planner.ask("add", "night shift sat 02:00-03:00", "--accept")
    week = planner.ask("week").out
    assert "Fri 27 Nov\n" in week
    assert "Sat 02:00–03:00" in week


def test_another_year_is_named(planner: CommandLine) -> None:
    planner.ask("add", "Pay 1h by 2027-11-25")
    assert "due Thu 25 Nov 2027" in planner.ask("list").out


def test_the_empty_week_leads_to_the_hours(planner: CommandLine) -> None:
    week = planner.ask("week").out
    assert "09:00–17:30, 19:00–22:30 flexible, 11 h 00 rest, Europe/Lisbon" in week
    assert "planner-cli hours" in week
