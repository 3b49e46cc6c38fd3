"""Tables that people and programs export."""

from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.entries import Appointment, PersonalBlock, Transparency
from planner.domain.tasks import Priority, Task, TaskStatus
from planner.exchange.csv_dates import Order
from planner.exchange.csv_import import read_csv
from planner.exchange.report import ImportReport
from tests.exchange.ics_text import HOME, utc

DOORS = Path(__file__).parent.parent / "data" / "doors"


def table(*lines: str, dates: Order | None = None) -> ImportReport:
    return read_csv("\n".join(lines), HOME, dates=dates)


def one(*lines: str, dates: Order | None = None) -> object:
    report = table(*lines, dates=dates)
    assert report.refused == ()
    (entry,) = report.entries
    return entry


def test_what_google_exports() -> None:
    report = read_csv((DOORS / "google.csv").read_text(), HOME)
    dentist, holiday = report.entries
    assert isinstance(dentist, PersonalBlock)
    assert (dentist.start, dentist.end) == (utc(2026, 11, 24, 13), utc(2026, 11, 24, 14, 30))
    assert (dentist.description, dentist.location) == ("Bring, card", "Lisbon")
    assert isinstance(holiday, Appointment)
    assert holiday.all_day
    assert holiday.end - holiday.start == timedelta(days=1)
    assert [(refusal.line, refusal.what) for refusal in report.refused] == [(4, "Bad")]
    assert "month/day/year" in report.repaired[0].why


def test_what_outlook_exports_in_portuguese() -> None:
    report = read_csv((DOORS / "outlook-pt.csv").read_text(), HOME)
    meeting, holiday = report.entries
    assert isinstance(meeting, Appointment)
    assert (meeting.start, meeting.end) == (utc(2026, 12, 3, 14), utc(2026, 12, 3, 15, 30))
    assert meeting.description == "Linha 1\nlinha 2"
    assert meeting.transparency is Transparency.OPAQUE
    assert isinstance(holiday, Appointment)
    assert holiday.transparency is Transparency.TRANSPARENT
    assert holiday.all_day
    assert holiday.end - holiday.start == timedelta(days=1)
    assert "Portuguese" in report.repaired[0].why
    assert report.asks_for_dates, "it is a guess"


@pytest.mark.parametrize(
    ("written", "dates", "month"),
    [
        ("2026-12-03", None, 12),
        ("2026/12/03", None, 12),
        ("03.12.2026", None, 12),
        ("03/12/2026", Order.DAY_FIRST, 12),
        ("03/12/2026", Order.MONTH_FIRST, 3),
        ("03/12/26", Order.DAY_FIRST, 12),
    ],
)
def test_dates_are_read_in_one_order(written: str, dates: Order | None, month: int) -> None:
    entry = one("Title,Start", f"A,{written} 10:00", dates=dates)
    assert isinstance(entry, Appointment)
    assert entry.start.month == month


def test_one_date_tells_how_the_others_are_meant() -> None:
    report = table("Title,Start", "A,03/04/2026 10:00", "B,31/01/2026 10:00")
    assert [entry.start.month for entry in report.entries if isinstance(entry, Appointment)] == [
        4,
        1,
    ]
    assert "day/month/year" in report.repaired[0].why


def test_what_could_be_either_is_asked() -> None:
    report = table("Title,Start", "A,03/04/2026 10:00")
    assert report.asks_for_dates
    assert report.entries == ()
    assert "say which" in report.refused[0].why


@pytest.mark.parametrize(
    ("clock", "hour"), [("1:00 PM", 13), ("13:00", 13), ("13h00", 13), ("9am", 9), ("12:00 AM", 0)]
)
def test_times_of_day(clock: str, hour: int) -> None:
    entry = one("Title,Date,Time,Duration", f"A,2026-12-03,{clock},30 min")
    assert isinstance(entry, Appointment)
    assert entry.start == utc(2026, 12, 3, hour)
    assert entry.end - entry.start == timedelta(minutes=30)


def test_tasks_with_semicolons_in_portuguese() -> None:
    header = "Tarefa;Prazo;Estimativa;Prioridade;Estado;Etiquetas"
    entry = one(header, "Rever API;2026-12-03;1h30;Alta;;a, b")
    assert isinstance(entry, Task)
    assert entry.estimate == timedelta(minutes=90)
    assert not entry.estimate_assumed
    assert entry.due_date == utc(2026, 12, 4)
    assert entry.priority is Priority.HIGH
    assert entry.categories == ("a", "b")
    done = one(header, "Rever API;2026-12-03;1h30;Alta;Concluída;")
    assert isinstance(done, Task)
    assert done.status is TaskStatus.COMPLETED
    assert done.uid == entry.uid


def test_the_user_says_which_column_is_which() -> None:
    text = "What to do,By\nA,2026-12-03\n"
    assert "there are What to do, By" in read_csv(text, HOME).refused[0].why
    report = read_csv(text, HOME, columns={"title": "what to do", "due": "By"})
    assert len(report.entries) == 1
    for wrong in ({"titel": "By"}, {"title": "Nope"}):
        assert "There is no" in read_csv(text, HOME, columns=wrong).refused[0].why


def test_columns_without_a_field_are_told_and_kept() -> None:
    report = table("Title,Due,Mood", "A,2026-12-03,good")
    assert "Mood" in report.repaired[0].why
    (entry,) = report.entries
    assert isinstance(entry, Task)
    assert "good" in entry.foreign[0]


def test_a_row_that_lacks_something_does_not_lose_the_others() -> None:
    report = table("Title,Start,End", "A,,", "B,2026-12-03 10:00,2026-12-03 09:00", "C,2026-12-03")
    assert [refusal.line for refusal in report.refused] == [2, 3]
    assert len(report.entries) == 1


def test_rows_that_look_alike_are_several_tasks() -> None:
    report = table("Title,Due", "Pay rent,2026-12-01", "Pay rent,2027-01-01")
    assert len(report.entries) == 2
    assert report.refused == ()


def test_an_offset_is_believed() -> None:
    entry = one("Title,Start", "A,2026-12-03T10:00:00+02:00")
    assert isinstance(entry, Appointment)
    assert entry.start == utc(2026, 12, 3, 8)
