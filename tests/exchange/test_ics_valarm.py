"""Alarms of a file that can be said: which they are, and when."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.exchange.ics_valarm import Trigger, alarm_lines, parts, read_alarms, without_said

AT = datetime(2026, 11, 26, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
SAID = tuple(alarm_lines("Call", "TRIGGER:-PT1H"))
MAIL = ("BEGIN:VALARM", "ACTION:EMAIL", "TRIGGER:-PT1H", "END:VALARM")


def as_it_is(trigger: Trigger) -> Trigger:
    return trigger


def alarm(*lines: str) -> tuple[str, ...]:
    return "BEGIN:VALARM", *lines, "END:VALARM"


@pytest.mark.parametrize(
    ("line", "trigger"),
    [
        ("TRIGGER:-PT1H", Trigger(-HOUR)),
        ("TRIGGER:PT0S", Trigger(timedelta())),
        ("TRIGGER:+P1W2DT3H4M5S", Trigger(timedelta(9, 3 * 3600 + 245))),
        ("TRIGGER;RELATED=END:-PT1H", Trigger(-HOUR, of_end=True)),
        ("TRIGGER;RELATED=START:-PT1H", Trigger(-HOUR)),
        ("trigger;related=end: -pt1h ", Trigger(-HOUR, of_end=True)),
        ("TRIGGER;VALUE=DATE-TIME:20261126T080000Z", Trigger(None, at=AT)),
    ],
)
def test_a_length_or_an_instant_is_its_trigger(line: str, trigger: Trigger) -> None:
    """RFC 5545, 3.8.6.3."""
    for action in ("ACTION:DISPLAY", "action: audio"):
        assert read_alarms(alarm(action, line), as_it_is) == {trigger}


@pytest.mark.parametrize(
    "lines",
    [
        ("TRIGGER:-PT1H",),
        ("ACTION:DISPLAY",),
        ("ACTION:EMAIL", "TRIGGER:-PT1H"),
        ("ACTION:DISPLAY", "TRIGGER:P"),
        ("ACTION:DISPLAY", "TRIGGER:-PT"),
        ("ACTION:DISPLAY", "TRIGGER:-PT1H30"),
        ("ACTION:DISPLAY", "TRIGGER:20261126T080000"),
        ("ACTION:DISPLAY", "TRIGGER:20261340T080000Z"),
        ("ACTION:DISPLAY", "TRIGGER:-P123456789W"),
    ],
)
def test_of_anything_else_nothing_is_read(lines: tuple[str, ...]) -> None:
    assert read_alarms(alarm(*lines), as_it_is) == set()


def test_an_alarm_is_one_part_with_all_of_its_lines() -> None:
    """Also one that a file cuts off."""
    lines = ("X-A:1", *SAID, "X-B:2", *MAIL[:-1])
    assert list(parts(lines)) == [
        ([], "X-A:1"),
        (list(SAID), ""),
        ([], "X-B:2"),
        (list(MAIL[:-1]), ""),
    ]


def test_what_cannot_be_said_stays_in_its_place() -> None:
    lines = ("X-A:1", *SAID, *MAIL, "X-B:2")
    assert tuple(without_said(lines, as_it_is)) == ("X-A:1", *MAIL, "X-B:2")
    assert tuple(without_said(lines, as_it_is, gone=lambda _: False)) == lines
