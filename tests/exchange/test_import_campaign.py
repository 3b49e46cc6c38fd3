"""No accident of a file stops an import, and none takes long."""

from random import Random
from time import perf_counter

import pytest

from planner.domain.calendar import Calendar
from planner.exchange.doors import Asked, read_any
from planner.exchange.ics_export import calendar_ics
from planner.exchange.ics_import import read_calendar
from planner.exchange.merge import merge_import
from tests.exchange.ics_text import HOME, NOW
from tests.exchange.mutations import mutated, sources

FEW, MANY = 60, 500
LONGEST = 3.0
"""Seconds of one case on a busy machine; parsing alone takes up to one."""


def import_once(data: bytes, name: str) -> None:
    report = read_any(data, name, Asked(HOME, NOW))
    assert report.entries or report.refused or report.form == "iCalendar"
    for refusal in (*report.refused, *report.repaired):
        assert refusal.what
        assert refusal.why
        assert "Error" not in refusal.why, refusal
    merged = merge_import(Calendar(), report)
    again = merge_import(merged.calendar, report)
    assert again.calendar is merged.calendar
    calendar_ics(merged.calendar, NOW)


def campaign(seed: int, count: int) -> tuple[float, str]:
    """The slowest case: its seconds, and what it was."""
    random, files = Random(seed), sources()
    slowest = 0.0, ""
    for number in range(count):
        file = random.choice(files)
        data = mutated(file.read_bytes(), random)
        started = perf_counter()
        case = f"{file.name}, seed {seed}, number {number}"
        try:
            import_once(data, file.name)
        except Exception as error:
            raise AssertionError(f"{case}: {error!r}") from error
        slowest = max(slowest, (perf_counter() - started, case))
    return slowest


def test_a_few_accidents() -> None:
    seconds, case = campaign(1, FEW)
    assert seconds < LONGEST, case


def assert_none_takes_long(seed: int) -> None:
    seconds, case = campaign(seed, MANY)
    print(f"\nslowest of {MANY}: {seconds:.2f} s, {case}")
    assert seconds < LONGEST, case


@pytest.mark.parametrize("seed", range(10, 13))
def test_many_accidents(seed: int) -> None:
    assert_none_takes_long(seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(13, 20))
def test_more_accidents(seed: int) -> None:
    assert_none_takes_long(seed)


def folded(text: str) -> bytes:
    """Inside each character that can be cut."""
    return b"".join(
        bytes([octet]) + (b"\r\n " if octet & 0xC0 in (0x80, 0xC0) else b"")
        for octet in text.encode()
    )


ENTRY = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:20261126T130000Z\r\nDTEND:20261126T140000Z\r\n{1}"
END = "END:VEVENT\r\n"
WHOLE = "BEGIN:VCALENDAR\r\n{0}END:VCALENDAR\r\n"


def one(lines: str = "", uid: str = "a") -> str:
    return ENTRY.format(uid, lines) + END


@pytest.mark.parametrize(
    ("data", "entries"),
    [
        pytest.param(WHOLE.format(one()) + WHOLE.format(one(uid="b")), 2, id="two calendars"),
        pytest.param(WHOLE.format(one()).replace("\r\n", "\r"), 1, id="CR"),
        pytest.param(WHOLE.format(one()).replace("\r\n", "\n"), 1, id="LF"),
        pytest.param(WHOLE.format(one()).replace("\r\n", "\n\r\n\r", 3), 1, id="mixed ends"),
        pytest.param(WHOLE.format(one("X-LONG:" + "x" * 1_000_000 + "\r\n")), 1, id="1 MB line"),
        pytest.param(
            WHOLE.format(one("BEGIN:VALARM\r\n" * 10 + "A:1\r\n")), 1, id="alarms in alarms"
        ),
        pytest.param(WHOLE.format(one("BEGIN:X\r\n" * 30)), 0, id="too deep"),
        pytest.param(WHOLE.format(one("ATTENDEE:a\r\n" * 20_000)), 1, id="many attendees"),
        pytest.param(WHOLE.format(one("EXDATE:20261127T130000Z\r\n" * 5000)), 1, id="many dates"),
        pytest.param(WHOLE.format(one()).replace("END:VCALENDAR", ""), 1, id="no end"),
        pytest.param("BEGIN:VCALENDAR\r\n" * 50_000, 0, id="only beginnings"),
        pytest.param("BEGIN:VEVENT\r\n" * 50_000, 0, id="only entries that begin"),
        pytest.param("END:VEVENT\r\n" * 50_000 + one(), 1, id="only ends"),
        pytest.param(
            WHOLE.format("".join(one(uid=str(n % 7)) for n in range(3000))), 7, id="few uids"
        ),
        pytest.param(
            WHOLE.format(
                "".join(
                    f"BEGIN:VTODO\r\nUID:{n}\r\nRELATED-TO;RELTYPE=DEPENDS-ON:{n + 1}\r\n"
                    "END:VTODO\r\n"
                    for n in range(1500)
                )
            ),
            1500,
            id="a long chain of tasks",
        ),
    ],
)
def test_what_is_strange_ends_soon(data: str, entries: int) -> None:
    started = perf_counter()
    report = read_any(data.encode(), "strange.ics", Asked(HOME, NOW))
    assert len(report.entries) == entries
    merge_import(Calendar(), report)
    assert perf_counter() - started < 2 * LONGEST


def test_a_fold_inside_a_character_is_none() -> None:
    text = WHOLE.format(one("SUMMARY:Café às 10 – 会議\r\n"))
    (entry,) = read_calendar(folded(text), HOME, NOW).entries
    assert getattr(entry, "summary", "") == "Café às 10 – 会議"


def test_too_many_entries_are_told() -> None:
    data = b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VFREEBUSY\r\nEND:VFREEBUSY\r\n" * 200_001
    report = read_calendar(data, HOME, NOW)
    assert "more than 200,000" in report.refused[-1].why
