"""What the preview of an import says."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from planner.desktop.importing.import_words import MOST, files_name, lines_of, summary
from planner.domain.calendar import Calendar
from planner.domain.tables import with_entries
from planner.exchange.report import ImportReport, Refusal
from planner.incoming import Arrived, Outcome, merged_all
from tests.exchange.ics_text import HOME, event, read, task

TIMES = ("DTSTART:20261126T130000Z", "DTEND:20261126T143000Z")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def outcomes(*reports: ImportReport, calendar: Calendar | None = None) -> list[Outcome]:
    arrived = (Arrived(f"{number}.ics", report) for number, report in enumerate(reports))
    return merged_all(calendar or Calendar(), arrived)[1]


def said(found: list[Outcome]) -> list[tuple[str, str, int | None]]:
    return [(line.title, line.detail, line.count) for line in lines_of(found, HOME)]


def test_what_comes_in_is_named_with_its_time() -> None:
    yearly = event("DTSTART;VALUE=DATE:20261208", "RRULE:FREQ=YEARLY", uid="b", summary="Holiday")
    work = task("ESTIMATED-DURATION:PT90M", "DUE:20261127T120000Z", uid="c")
    assert said(outcomes(read(event(*TIMES), yearly, work))) == [
        ("New", "", 3),
        ("Planning", "Thu 26 Nov 2026 13:00–14:30", None),
        ("Holiday", "Tue 8 Dec 2026 · repeats", None),
        ("Review API", "1 h 30 · due Fri 27 Nov 12:00", None),
    ]


def test_a_journal_entry_is_named_by_its_first_line() -> None:
    lines = ("DTSTART;VALUE=DATE:20261120", "SUMMARY:Retrospective", "DESCRIPTION:All\\nof it")
    journal = "\r\n".join(("BEGIN:VJOURNAL", "UID:j", *lines, "END:VJOURNAL", ""))
    assert said(outcomes(read(journal)))[1] == ("Retrospective", "Fri 20 Nov 2026", None)


def test_what_a_task_cannot_wait_for_is_told() -> None:
    waiting = task("RELATED-TO;RELTYPE=DEPENDS-ON:nothing")
    found = said(outcomes(read(waiting)))
    assert found[0] == ("Taken with a change", "", 1)
    assert found[1][:2] == ("Review API", "It depends on tasks that are not there.")


def test_what_is_refused_comes_first_with_its_line() -> None:
    found = outcomes(read(event(*TIMES), event("DTSTART:soon", uid="b", summary="Bad")))
    assert said(found)[:2] == [
        ("Refused", "", 1),
        ("Bad", 'line 8: DTSTART "soon" is no date or time.', None),
    ]


def test_of_several_files_each_line_names_its_own() -> None:
    bad = read(event("DTSTART:soon", summary="Bad"))
    whole = ImportReport(refused=(Refusal(None, "The file", "It is empty."),))
    assert said(outcomes(bad, whole))[1:] == [
        ("Bad", '0.ics, line 2: DTSTART "soon" is no date or time.', None),
        ("1.ics", "It is empty.", None),
    ]


def test_what_many_have_in_common_is_said_once() -> None:
    notes = tuple(Refusal(line, f"Entry {line}", "It has no UID.") for line in range(1, 42))
    (_, line) = said(outcomes(ImportReport(repaired=notes)))
    assert line == ("Entry 1 and 40 more", "line 1: It has no UID.", None)


def test_what_is_left_says_why() -> None:
    report = read(event(*TIMES, "SEQUENCE:1"))
    before = merged_all(Calendar(), [Arrived("a", report)])[0]
    mine = replace(next(iter(before.appointments.values())), summary="Mine", sequence=2)
    found = outcomes(report, calendar=with_entries(before, [mine]))
    assert said(found)[0] == ("Left as it is here", "", 1)
    assert summary(found) == "1 unchanged"
    assert said(outcomes(report, calendar=before)) == [("Unchanged", "", 1)]


def test_more_than_enough_are_counted() -> None:
    refused = (Refusal(1, "Bad", "It is bad."),) * (MOST + 5)
    assert said(outcomes(ImportReport(refused=refused)))[-1] == ("and 5 more", "", None)


def test_the_sum_of_all_files() -> None:
    found = outcomes(read(event(*TIMES)), read(event(*TIMES)), read(event("DTSTART:x")))
    assert summary(found) == "1 new, 1 unchanged, 1 refused"
    assert files_name(found) == "3 files"
    assert files_name(found[:1]) == "0.ics"
    assert summary(outcomes(ImportReport())) == "There is nothing in it"
