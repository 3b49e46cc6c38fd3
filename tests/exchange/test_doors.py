"""What a file is, its content tells."""

import gzip
import io
import zipfile
from pathlib import Path
from time import perf_counter

import pytest

from planner.domain.calendar import Calendar
from planner.exchange.doors import FORMS, LARGEST_FILE, Asked, read_any
from planner.exchange.merge import merge_import
from tests.exchange.ics_text import HOME, NOW, calendar, event

DOORS = Path(__file__).parent.parent / "data" / "doors"
ASKED = Asked(HOME, NOW)
GOOD = calendar(event("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z"))


def zipped(data: bytes) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("calendar.ics", data)
    return memory.getvalue()


@pytest.mark.parametrize(
    ("name", "form", "entries", "refused"),
    [
        ("google.csv", "CSV", 2, 1),
        ("outlook-pt.csv", "CSV", 2, 0),
        ("taskwarrior.json", "Taskwarrior", 4, 1),
        ("todo.txt", "todo.txt", 4, 0),
    ],
)
def test_each_form_is_known_whatever_the_file_is_called(
    name: str, form: str, entries: int, refused: int
) -> None:
    data = (DOORS / name).read_bytes()
    for called in (name, "x", "x.txt", "x.json"):
        report = read_any(data, called, ASKED)
        assert (report.form, len(report.entries), len(report.refused)) == (form, entries, refused)


@pytest.mark.parametrize("name", ["google.csv", "outlook-pt.csv", "taskwarrior.json", "todo.txt"])
def test_each_form_twice_is_once(name: str) -> None:
    report = read_any((DOORS / name).read_bytes(), name, ASKED)
    once = merge_import(Calendar(), report)
    assert once.added == len(report.entries)
    assert merge_import(once.calendar, report).calendar is once.calendar


def test_a_calendar_is_one_in_any_file() -> None:
    for name in ("x.csv", "x", "todo.txt", "calendar.ics"):
        assert len(read_any(GOOD, name, ASKED).entries) == 1
    for encoding in ("utf-16", "utf-8-sig", "latin-1"):
        data = GOOD.decode().replace("Planning", "Café").encode(encoding)
        (entry,) = read_any(data, "x", ASKED).entries
        assert getattr(entry, "summary", "") == "Café"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\n", "empty"),
        (gzip.compress(GOOD), "gzip"),
        (zipped(GOOD), "zip"),
        (b"%PDF-1.7", "PDF"),
        (b"<!DOCTYPE html><html><body>Log in</body></html>", "web page"),
        (b'["vcalendar",[],[]]', "jCal"),
        (b"Dear all,\nsee you tomorrow at noon.\n", "no calendar"),
        (b'{"a": 1}', "no calendar"),
        (b"\0\1\2\3" * 1000, "no calendar"),
        (b"[" * 100_000, "no calendar"),
        (b" " * (LARGEST_FILE + 1), "50 MB"),
    ],
)
def test_what_is_none_of_them_is_told_once(data: bytes, why: str) -> None:
    report = read_any(data, "file", ASKED)
    assert report.entries == ()
    assert len(report.refused) == 1
    assert why in report.refused[0].why


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\xff\xfe" * 1000,
        b"a" * 1_000_000,
        b'"' * 1001,
        b"title,due\n" + b'"x,' * 1000,
        b'{"uuid":1,"description":[' * 5000,
        b'{"tasks":{"a":{"uid":"b"}},"notes":7}',
        b"(A) " * 1000,
        b"[{}, 3, null]",
    ],
)
def test_each_form_takes_any_bytes_in_bounded_time(form: str, data: bytes) -> None:
    started = perf_counter()
    report = read_any(data, "file", Asked(HOME, NOW, form=form))
    assert perf_counter() - started < 2
    assert all(refusal.why for refusal in report.refused)
