"""Short calendars for tests."""

from datetime import UTC, datetime

from planner.exchange.ics_import import ImportReport, read_calendar

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOME = "Europe/Lisbon"


def utc(*parts: int) -> datetime:
    year, month, day, hour, minute = (*parts, 0, 0)[:5]
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def event(*lines: str, uid: str = "one", summary: str = "Planning") -> str:
    head = [f"UID:{uid}", f"SUMMARY:{summary}"]
    return "\r\n".join(("BEGIN:VEVENT", *head, *lines, "END:VEVENT", ""))


def task(*lines: str, uid: str = "one", summary: str = "Review API") -> str:
    return event(*lines, uid=uid, summary=summary).replace("VEVENT", "VTODO")


def calendar(*components: str, head: str = "") -> bytes:
    return f"BEGIN:VCALENDAR\r\n{head}{''.join(components)}END:VCALENDAR\r\n".encode()


def read(*components: str, head: str = "", home: str = HOME) -> ImportReport:
    return read_calendar(calendar(*components, head=head), home, NOW)
