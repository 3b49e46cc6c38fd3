"""Content lines are sorted into plain values and those that have to be read."""

import pytest

from planner.exchange import ics_properties
from planner.exchange.ics_properties import named_zone
from tests.exchange.ics_text import event, read

TIMES = ("DTSTART:20261124T100000Z", "DTEND:20261124T110000Z")


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("DTSTART;TZID=Europe/Lisbon:20261124T1000", 'DTSTART;TZID="Europe/Lisbon":20261124T1000'),
        ('DTSTART;TZID="GMT +01:00":20261124T1000', 'DTSTART;TZID="GMT +01:00":20261124T1000'),
        ("DTSTART;TZID=GMT +01:00:20261124T1000", 'DTSTART;TZID="GMT +01:00":20261124T1000'),
        ("DTSTART;tzid= X ;VALUE=DATE:20261124", 'DTSTART;TZID="X";VALUE=DATE:20261124'),
        ("DTSTART:20261124T1000Z", "DTSTART:20261124T1000Z"),
    ],
)
def test_a_zone_s_name_may_hold_colons_and_blanks(line: str, named: str) -> None:
    assert named_zone(line) == named


@pytest.mark.parametrize("line", ["no property", ":", ";X=1:2", "SUM MARY:x"])
def test_a_line_that_is_no_property_is_told_and_costs_nothing_else(line: str) -> None:
    report = read(event(*TIMES, line))
    assert [entry.uid for entry in report.entries] == ["one"]
    (told,) = report.repaired
    assert "is no property and was left out." in told.why
    assert told.why.startswith("Line ")


def test_an_entry_that_is_too_large_is_refused_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ics_properties, "LARGEST_ENTRY", 1000)
    long = event(*TIMES, f"DESCRIPTION:{'x' * 1000}", uid="long")
    report = read(long, event(*TIMES, "X-OTHER:" + "x" * 1000))
    assert [entry.uid for entry in report.entries] == ["one"], "what nobody reads does not count"
    assert [str(each.why) for each in report.refused] == ["It is larger than 1,000 characters."]
