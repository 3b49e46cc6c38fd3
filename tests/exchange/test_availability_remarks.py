"""What stands below the free times."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.interval import Interval
from planner.exchange.availability import formatted
from planner.exchange.availability_remarks import clock_changes, remarks
from planner.scheduling.building.named_times import NamedTime
from tests.exchange.ics_text import utc
from tests.exchange.sheets import sheet


def test_a_change_of_clocks_is_told_in_portuguese() -> None:
    made = sheet("America/New_York", offers=[(utc(2026, 11, 1, 9), 60)])
    made = replace(made, span=Interval(utc(2026, 10, 31), utc(2026, 11, 2)))
    told = [remarks(replace(made, language=language))[0] for language in ("pt-PT", "pt-BR")]
    assert told == [
        "Mudança de hora em Nova Iorque: dom 1 nov, de UTC−4 para UTC−5.",
        "Mudança de horário em Nova York: dom 1 nov, de UTC−4 para UTC−5.",
    ]


AUTUMN = Interval(utc(2026, 10, 23, 9), utc(2026, 11, 3, 9))


def test_changes_of_clocks_are_said_for_both_zones() -> None:
    made = replace(sheet("America/New_York"), span=AUTUMN)
    assert remarks(made) == (
        "Clocks change in New York on Sun 1 Nov: UTC−4 before, UTC−5 after.",
        "Clocks change in Lisbon on Sun 25 Oct: UTC+1 before, UTC+0 after.",
    )
    for form in ("text", "markdown", "html"):
        assert "Clocks change in Lisbon on Sun 25 Oct" in formatted(made, form)
    assert [change.moment for change in clock_changes(made)] == [
        utc(2026, 11, 1, 6),
        utc(2026, 10, 25, 1),
    ]


def test_without_a_change_nothing_is_said() -> None:
    assert remarks(sheet()) == ()


@pytest.mark.parametrize(
    ("kind", "title", "told"),
    [
        ("appointment", "Stand-up", "appointment: Stand-up"),
        ("", " A\n B ", "A B"),
        ("personal", "", "personal"),
        ("", "", "busy"),
    ],
)
def test_of_a_busy_time_only_what_may_be_seen_is_told(kind: str, title: str, told: str) -> None:
    named = NamedTime(Interval(utc(2026, 11, 24, 9), utc(2026, 11, 24, 10)), kind, title)
    (line,) = remarks(replace(sheet("Europe/Lisbon"), named=(named,)))
    assert line.casefold() == f"tue 24 nov 09:00–10:00 wet (utc+0) · {told}".casefold()


def test_a_zone_is_told_once_where_both_live_in_it() -> None:
    made = replace(sheet("Europe/Lisbon"), span=AUTUMN)
    assert [change.zone for change in clock_changes(made)] == ["Europe/Lisbon"]


def test_a_change_just_outside_is_none_of_it() -> None:
    before = Interval(utc(2026, 10, 24, 9), utc(2026, 10, 25, 1) - timedelta(seconds=1))
    assert clock_changes(replace(sheet("Europe/Lisbon"), span=before)) == ()
    to_it = Interval(utc(2026, 10, 24, 9), utc(2026, 10, 25, 1))
    assert len(clock_changes(replace(sheet("Europe/Lisbon"), span=to_it))) == 1
