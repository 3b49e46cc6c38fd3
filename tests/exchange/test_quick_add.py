"""Quick add: lines as people type them, on Monday 23 November 2026 at nine in Lisbon."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from planner.exchange.quick_add import fields, load_words, parse

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo(ZONE))
LINES = json.loads((Path(__file__).parent.parent / "data/quick_add.json").read_text())["lines"]
COMPARED = (
    *("kind", "title", "start", "end", "due"),
    *("estimate", "date", "travel", "rrule", "window"),
)


def understood(line: str, now: datetime = NOW) -> dict[str, Any]:
    return fields(parse(line, now, ZONE, load_words()), ZONE)


@pytest.mark.parametrize("row", LINES, ids=lambda row: row["line"])
def test_every_line_of_the_grammar_in_every_field(row: dict[str, Any]) -> None:
    found = understood(row["line"])
    assert {name: found.get(name) for name in COMPARED} == {
        name: row.get(name) for name in COMPARED
    }


EXAMPLES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    # what the line shows, the line, some of its fields
    (
        "a written time needs no word before it",
        "Interview Sat 10:00–11:30",
        {"title": "Interview", "start": "2026-11-28T10:00", "end": "2026-11-28T11:30"},
    ),
    (
        "spaces around the dash do not matter",
        "Interview Sat 10:00 - 11:30",
        {"title": "Interview", "start": "2026-11-28T10:00", "end": "2026-11-28T11:30"},
    ),
    (
        "pm at the end holds for the start too",
        "Meeting 1-2:30pm tomorrow",
        {"start": "2026-11-24T13:00", "end": "2026-11-24T14:30"},
    ),
    (
        "a range may pass noon",
        "Interview 11-1pm fri",
        {"start": "2026-11-27T11:00", "end": "2026-11-27T13:00"},
    ),
    (
        "nine to five is a working day",
        "Workshop wed 9-5",
        {"start": "2026-11-25T09:00", "end": "2026-11-25T17:00"},
    ),
    (
        "das … às is a range",
        "Reunião amanhã das 14 às 15",
        {"title": "Reunião", "start": "2026-11-24T14:00", "end": "2026-11-24T15:00"},
    ),
    (
        "entre … e is a range",
        "Consulta entre as 10h e as 11h quarta",
        {"title": "Consulta", "start": "2026-11-25T10:00", "end": "2026-11-25T11:00"},
    ),
    (
        "a range may end on another day",
        "On call Fri 22:00 to Sat 06:00",
        {"title": "On call", "start": "2026-11-27T22:00", "end": "2026-11-28T06:00"},
    ),
    (
        "the last day follows the first",
        "Camp Mon 9:00 until Fri 17:00",
        {"title": "Camp", "start": "2026-11-30T09:00", "end": "2026-12-04T17:00"},
    ),
    (
        "from a day at a time",
        "Course from Monday 9:30",
        {"kind": "appointment", "title": "Course", "start": "2026-11-30T09:30"},
    ),
    (
        "a series begins on a day",
        "Standup every day 9:30 from Dec 1",
        {"title": "Standup", "start": "2026-12-01T09:30", "rrule": "FREQ=DAILY"},
    ),
    ("a time that is over today is tomorrow's", "Gym 7am", {"start": "2026-11-24T07:00"}),
    ("a time is over even when it is said so", "Gym today 7am", {"start": "2026-11-23T07:00"}),
    ("a bare three is in the afternoon", "Dentist tomorrow at 3", {"start": "2026-11-24T15:00"}),
    (
        "the part of the day moves the hour",
        "Consulta amanhã às 8 da noite",
        {"title": "Consulta", "start": "2026-11-24T20:00"},
    ),
    (
        "seven in the evening is 19:00",
        "Drinks tomorrow evening at 7",
        {"title": "Drinks", "start": "2026-11-24T19:00"},
    ),
    ("midnight ends the day", "Deploy Friday at midnight", {"start": "2026-11-28T00:00"}),
    ("meio-dia e meia", "Reunião ao meio-dia e meia", {"start": "2026-11-23T12:30"}),
    ("15h after a day is a time", "Reunião com Ana quinta 15h", {"start": "2026-11-26T15:00"}),
    ("15h in a meeting's line is a time", "Reunião 15h", {"start": "2026-11-23T15:00"}),
    (
        "3h after a day is a length",
        "Write report Friday 3h",
        {"kind": "task", "date": "2026-11-27", "estimate": 180},
    ),
    (
        "an estimate of a timed entry is its length",
        "Dentist tomorrow 3:30pm for 45m",
        {"start": "2026-11-24T15:30", "end": "2026-11-24T16:15"},
    ),
    (
        "hours from now",
        "Ligar daqui a 2 horas",
        {"kind": "appointment", "title": "Ligar", "start": "2026-11-23T11:00"},
    ),
    (
        "the weekday may stand beside its date",
        "Flight Tue 1 Dec 06:45",
        {"title": "Flight", "start": "2026-12-01T06:45"},
    ),
    ("a passed date is next year's", "Vet Nov 20", {"title": "Vet", "date": "2027-11-20"}),
    ("29 February waits for its year", "Dentist 29 Feb 10:00", {"start": "2028-02-29T10:00"}),
    ("a day of the month", "Pay bills on the 15th", {"title": "Pay bills", "date": "2026-12-15"}),
    ("dia 15", "Pagar contas até dia 15", {"title": "Pagar contas", "due": "2026-12-15"}),
    ("words for numbers", "Ship in two weeks", {"title": "Ship", "date": "2026-12-07"}),
    (
        "Thursday next week",
        "Meeting Thursday next week 14:00",
        {"title": "Meeting", "start": "2026-12-03T14:00"},
    ),
    (
        "next week Thursday",
        "Retro next week Thursday 16:00",
        {"title": "Retro", "start": "2026-12-03T16:00"},
    ),
    (
        "work for a day and time is due then",
        "Preparar demo 2h para quinta às 12h !urgente",
        {"kind": "task", "title": "Preparar demo", "due": "2026-11-26T12:00", "estimate": 120},
    ),
    (
        "quinta da próxima semana",
        "Reunião quinta da próxima semana 14h",
        {"title": "Reunião", "start": "2026-12-03T14:00"},
    ),
    ("sábado que vem", "Cinema sábado que vem 21h", {"start": "2026-11-28T21:00"}),
    (
        "a period begins and is due",
        "Finish slides next week 3h",
        {"title": "Finish slides", "start": "2026-11-30", "due": "2026-12-04", "estimate": 180},
    ),
    ("fim do mês", "Terminar até ao fim do mês", {"title": "Terminar", "due": "2026-11-30"}),
    ("due at a time of today", "Report by 5pm", {"title": "Report", "due": "2026-11-23T17:00"}),
    (
        "até às 18h",
        "Entregar relatório até às 18h",
        {"kind": "task", "title": "Entregar relatório", "due": "2026-11-23T18:00"},
    ),
    (
        "due with date and time",
        "Ship by Dec 1 2pm 4h",
        {"title": "Ship", "due": "2026-12-01T14:00", "estimate": 240},
    ),
    (
        "an estimate after a due day is no hour",
        "Relatório até sex 2h",
        {"title": "Relatório", "due": "2026-11-27", "estimate": 120},
    ),
    (
        "not before",
        "Refactor a partir de amanhã 4h até sexta",
        {"title": "Refactor", "start": "2026-11-24", "due": "2026-11-27", "estimate": 240},
    ),
    (
        "from a day to a day",
        "Plan from Tuesday to Friday",
        {"title": "Plan", "start": "2026-11-24", "due": "2026-11-27"},
    ),
    (
        "a dinner for Friday is no due date",
        "Jantar para sexta às 20h",
        {"kind": "personal", "title": "Jantar", "start": "2026-11-27T20:00"},
    ),
    (
        "every weekday begins today",
        "Standup every weekday 9:30-9:45",
        {"start": "2026-11-23T09:30", "rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
    ),
    (
        "todas as",
        "Yoga todas as quintas 18h-19h",
        {"title": "Yoga", "start": "2026-11-26T18:00", "rrule": "FREQ=WEEKLY;BYDAY=TH"},
    ),
    (
        "plural weekdays repeat",
        "Natação às terças e quintas 18h",
        {"title": "Natação", "start": "2026-11-24T18:00", "rrule": "FREQ=WEEKLY;BYDAY=TU,TH"},
    ),
    (
        "every two weeks on a weekday",
        "Team sync every 2 weeks on Tuesday 10:00-11:00",
        {"title": "Team sync", "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"},
    ),
    (
        "the first Monday of the month",
        "Review every first monday 10:00",
        {"start": "2026-12-07T10:00", "rrule": "FREQ=MONTHLY;BYDAY=1MO"},
    ),
    (
        "a series has a last day",
        "Meditate every day at 8 until Dec 24",
        {"title": "Meditate", "rrule": "FREQ=DAILY;UNTIL=20261224T235900Z"},
    ),
    (
        "a repetition without a time is a habit",
        "Correr todos os dias 30m",
        {"kind": "habit", "title": "Correr", "estimate": 30, "window": ["08:00", "22:00"]},
    ),
    (
        "so often a week is a habit, also with hours",
        "gym 3x a week 60m 7-9",
        {
            "kind": "habit",
            "title": "gym",
            "times_per_week": 3,
            "estimate": 60,
            "window": ["07:00", "09:00"],
        },
    ),
    (
        "por semana",
        "ginásio 3x por semana 60m 7-9",
        {"kind": "habit", "title": "ginásio", "times_per_week": 3, "window": ["07:00", "09:00"]},
    ),
    (
        "vezes por semana, in words",
        "natação duas vezes por semana 1h 12-15",
        {"kind": "habit", "title": "natação", "times_per_week": 2, "window": ["12:00", "15:00"]},
    ),
    (
        "twice a week",
        "swim twice a week 45m 18-20",
        {"title": "swim", "times_per_week": 2, "estimate": 45, "window": ["18:00", "20:00"]},
    ),
    ("in one word", "correr 2x/semana 40m", {"title": "correr", "times_per_week": 2}),
    (
        "the weekdays to choose from stand elsewhere",
        "gym 3x/week 1h mon-fri 7-9",
        {
            "title": "gym",
            "times_per_week": 3,
            "rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            "window": ["07:00", "09:00"],
        },
    ),
    ("more often than there are days", "gym 9x a week 60m", {"title": "gym 9x a week"}),
    ("a number of times alone", "pay rent 3 times 30m", {"title": "pay rent 3 times"}),
    (
        "hábito with weekdays",
        "hábito ginásio 1h seg qua sex 18h-21h",
        {"title": "ginásio", "window": ["18:00", "21:00"], "rrule": "FREQ=WEEKLY;BYDAY=MO,WE,FR"},
    ),
    (
        "all marks at once",
        "Review PR #123 #backend @work +api !urgent 1h30m",
        {
            "title": "Review PR #123",
            "tags": ["backend"],
            "contexts": ["work"],
            "project": "api",
            "priority": "urgent",
            "estimate": 90,
        },
    ),
    ("a priority in digits", "Review !2 2h", {"title": "Review", "priority": "high"}),
    ("travel before the time", "doctor +20m wed 12-14", {"title": "doctor", "travel": 20}),
    ("no accents typed", "medico quarta 13h", {"kind": "personal", "start": "2026-11-25T13:00"}),
    ("shouted", "TUESDAY 10AM DENTIST", {"title": "DENTIST", "start": "2026-11-24T10:00"}),
    ("commas", "Doctor, Wed 13:00, #health", {"title": "Doctor", "tags": ["health"]}),
    ("work beats a personal word", "Fix gym app bug 14:00", {"kind": "appointment"}),
    ("todas as … 9h is a time", "todas as segundas 9h reunião", {"start": "2026-11-23T09:00"}),
    (
        "every … 2h is a length",
        "ler todos os dias 2h",
        {"kind": "habit", "title": "ler", "estimate": 120},
    ),
    ("9.30 after a day is a time", "call Bob thu 9.30", {"start": "2026-11-26T09:30"}),
    (
        "9.30-10.15 too",
        "call Bob thu 9.30-10.15",
        {"title": "call Bob", "start": "2026-11-26T09:30", "end": "2026-11-26T10:15"},
    ),
    ("and after at", "call Bob at 9.30", {"title": "call Bob", "start": "2026-11-23T09:30"}),
    ("estimates are clamped", "Big task 5000h by friday", {"estimate": 60_000}),
    ("travel is clamped", "doctor wed 12-14 +90h", {"travel": 24 * 60}),
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [(line, expected) for _, line, expected in EXAMPLES],
    ids=[sentence for sentence, _, _ in EXAMPLES],
)
def test_examples(line: str, expected: dict[str, Any]) -> None:
    assert understood(line) | expected == understood(line)


TITLES = (
    "Fix sat nav bug",
    "Enjoy the sun",
    "Read March report",
    "Write May 2026 report",
    "Fix bug in DOM parser",
    "Analisar sexta iteração",
    "Corrigir bug na segunda versão",
    "Ler diário de terça",
    "Quinta da Ana",
    "Read pages 12-14",
    "Read pages 14-12",
    "Upgrade version fri 1.10",
    "Buy cable 9.30",
    "Finish yesterday",
    "Upgrade Postgres from 15 to 16",
    "Scale from 3 to 5 servers",
    "Look at 3 places",
    "Call at 25:99",
    "On call 24/7",
    "Review part 1/2",
    "Ship in 99999999999 days",
    "Change due diligence doc",
    "Stand by server",
    "Relatório para a Ana",
    "Fix C++ N+1 query",
    "Phone +351 912 345 678",
    "Something !foo !!! # @ + !",
    "Fix today's build",
    "Daily standup notes",
    "End of year review",
    "Pay rent every month",
    "Handle 30m timeout",
)


@pytest.mark.parametrize("line", TITLES)
def test_what_is_not_understood_stays_in_the_title(line: str) -> None:
    assert understood(line) == {"kind": "task", "title": line, "assumed": ["estimate"]}


NO_DATES = (
    # the line, what in it is no date
    ("Tax by 2027-02-30", "2027-02-30"),
    ("Release 31/02/2026", "31/02/2026"),
    ("Year 2300-01-01", "2300-01-01"),
    ("Visit 30 Feb", "30 Feb"),
    ("Visit April 31st", "April 31st"),
    ("Pagar dia 31 de abril", "31 de abril"),
    ("Pay 31/4", "31/4"),
)


@pytest.mark.parametrize(("line", "said"), NO_DATES)
def test_a_date_that_is_none_stays_in_the_title_and_is_told(line: str, said: str) -> None:
    assert understood(line) == {
        "kind": "task",
        "title": line,
        "assumed": ["estimate"],
        "warnings": [f"{said} is not understood as a date"],
    }


def test_a_time_beside_a_date_that_is_none_is_told_too() -> None:
    found = understood("meeting 2026-02-30 10:00")
    assert (found["title"], found["start"]) == ("meeting 2026-02-30", "2026-11-23T10:00")
    assert found["warnings"] == ["2026-02-30 is not understood as a date"]


BACKWARDS = ("doctor wed 14-12", "Meeting tomorrow 14:00-12:00", "shift fri 17:59-09:00")


@pytest.mark.parametrize("line", BACKWARDS)
def test_hours_of_a_day_that_end_before_they_start_are_not_understood(line: str) -> None:
    found = understood(line)
    assert "start" not in found
    assert line.rsplit(maxsplit=1)[-1] in found["title"].split()
    assert found["warnings"] == [f"{line.rsplit(maxsplit=1)[-1]} ends before it starts"]


def test_a_part_of_hours_that_end_before_they_start_is_told() -> None:
    found = understood("doctor wed 14:00 - 12:00")
    assert (found["title"], found["start"]) == ("doctor - 12:00", "2026-11-25T14:00")
    assert found["warnings"] == ["14:00 - 12:00 ends before it starts"]


NIGHTS = (
    ("on call wed 22:00-06:00", "2026-11-26T06:00"),
    ("on call wed 18-10", "2026-11-26T10:00"),
    ("flight wed 14:00-02:00", "2026-11-26T02:00"),
    ("Camp 25 Nov 9:00 - 3 Dec 17:00", "2026-12-03T17:00"),
)


@pytest.mark.parametrize(("line", "end"), NIGHTS)
def test_a_night_may_be_long(line: str, end: str) -> None:
    assert understood(line)["end"] == end
    assert "warnings" not in understood(line)


PAST = (
    ("x due 2026-11-20", "Fri 20 Nov is past"),
    ("x due 2020-01-01", "Wed 1 Jan 2020 is past"),
    ("x due yesterday", "Sun 22 Nov is past"),
    ("relatório até ontem", "Sun 22 Nov is past"),
    ("x by today 8:00", "Mon 23 Nov 08:00 is past"),
    ("email boss today 8:00", "Mon 23 Nov 08:00 is past"),
    ("call Ana yesterday 15:00", "Sun 22 Nov 15:00 is past"),
)


@pytest.mark.parametrize(("line", "told"), PAST)
def test_what_is_past_is_told(line: str, told: str) -> None:
    found = understood(line)
    assert found["warnings"] == [told]
    assert not {"due", "yesterday", "ontem", "até", "by"} & set(found["title"].split())


@pytest.mark.parametrize("line", ["x due today", "call every day 8:00", "Review yesterday notes"])
def test_what_is_not_over_is_not_past(line: str) -> None:
    assert "warnings" not in understood(line)


LONG = (("giant 99999h", "1,000 h at most"), ("doctor wed 12-14 +90h", "24 h at most"))


@pytest.mark.parametrize(("line", "told"), LONG)
def test_what_is_cut_is_told(line: str, told: str) -> None:
    assert understood(line)["warnings"] == [told]


DAYS = (
    ("trip 2026-12-01 - 2026-12-03", "trip", "2026-12-04"),
    ("Férias 1/12 a 5/12", "Férias", "2026-12-06"),
    ("trip 1 Dec to 3 Dec #fun", "trip", "2026-12-04"),
    ("9:00 trip 1 Dec - 3 Dec", "9:00 trip", "2026-12-04"),
    ("every week trip 1 Dec - 3 Dec", "every week trip", "2026-12-04"),
)


@pytest.mark.parametrize(("line", "title", "end"), DAYS)
def test_from_a_date_to_a_date_is_an_event_of_whole_days(line: str, title: str, end: str) -> None:
    found = understood(line)
    assert (found["title"], found["all_day"]) == (title, True)
    assert (found["start"], found["end"]) == ("2026-12-01T00:00", f"{end}T00:00")


def test_work_from_a_date_to_a_date_may_begin_and_is_due() -> None:
    found = understood("Write report 2026-12-01 - 2026-12-03 8h")
    assert (found["kind"], found["title"]) == ("task", "Write report")
    assert (found["start"], found["due"], found["estimate"]) == ("2026-12-01", "2026-12-03", 480)


def test_dates_that_are_no_range_are_none() -> None:
    assert understood("trip 2026-12-03 - 2026-12-01")["kind"] == "task"
    assert understood("workshop 1 Dec - 3 Dec 9:00")["title"] == "workshop 1 Dec"


BEFORE_SUMMER = datetime(2027, 3, 26, 9, tzinfo=ZoneInfo(ZONE))
SKIPPED = (
    ("call sun 01:30", "2027-03-28T02:30", None),
    ("call sun 01:15-01:45", "2027-03-28T02:15", "2027-03-28T02:45"),
    ("call sun 01:30-03:00", "2027-03-28T02:30", "2027-03-28T04:00"),
)


@pytest.mark.parametrize(("line", "start", "end"), SKIPPED)
def test_what_starts_in_the_skipped_hour_is_later_and_as_long(
    line: str, start: str, end: str | None
) -> None:
    """RFC 5545, 3.3.5."""
    found = understood(line, BEFORE_SUMMER)
    assert (found["start"], found.get("end")) == (start, end)
    assert found["warnings"] == [f"Sun 28 Mar has no {line[9:14]}"]


def test_what_ends_in_the_skipped_hour_is_as_long_as_said() -> None:
    found = understood("call sun 00:30-01:30", BEFORE_SUMMER)
    assert (found["start"], found["end"]) == ("2027-03-28T00:30", "2027-03-28T02:30")


SERIES = (
    ("run every sun 01:30 for 30m", "2027-04-04T01:30"),
    ("run every 2 weeks on sun 01:30", "2027-04-11T01:30"),
    ("run every day 01:30 from 28 March", "2027-03-29T01:30"),
    ("run every day 01:30", "2027-03-27T01:30"),
)


@pytest.mark.parametrize(("line", "start"), SERIES)
def test_a_series_starts_where_its_time_exists(line: str, start: str) -> None:
    assert understood(line, BEFORE_SUMMER)["start"] == start


def test_what_contradicts_stays_in_the_title() -> None:
    found = understood("Deploy Friday 10:00 Saturday !high !low +api +web")
    assert found["title"] == "Deploy Saturday !low +web"
    assert found["start"] == "2026-11-27T10:00"


def test_an_appointment_cannot_be_due() -> None:
    assert understood("Demo tomorrow 10:00-11:00 by Friday")["title"] == "Demo by Friday"


def test_times_are_of_the_zone_and_right_over_dst() -> None:
    quick = parse(
        "Party Sat 22:00-03:00",
        datetime.fromisoformat("2027-03-22T09:00+00:00"),
        ZONE,
        load_words(),
    )
    assert quick.start is not None
    assert quick.end is not None
    assert (quick.end - quick.start).total_seconds() == 4 * 3600


def test_a_weekday_is_the_coming_one_and_a_series_may_begin_today() -> None:
    assert understood("Doctor Mon 10:00")["start"] == "2026-11-30T10:00"
    assert understood("Doctor every Mon 10:00")["start"] == "2026-11-23T10:00"


@pytest.mark.parametrize("day", ["Friday", "Saturday", "Sunday"])
def test_the_end_of_the_week_is_never_past(day: str) -> None:
    now = datetime.strptime(f"{day} 2026 47", "%A %G %V").replace(tzinfo=ZoneInfo(ZONE))
    due = understood("Bug by end of week", now)["due"]
    assert due == ("2026-11-20" if day == "Friday" else "2026-11-27")


def test_only_the_beginning_of_an_endless_line_is_read() -> None:
    found = understood("Write report by friday " + "word " * 20_000 + "!high tomorrow")
    assert found["due"] == "2026-11-27"
    assert found["title"].endswith("word !high tomorrow")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("gym 8x a week", "at most 7 a week"),
        ("gym 8x a week 7-9", "at most 7 a week"),
        ("gym 12x/week", "at most 7 a week"),
        ("ginásio oito vezes por semana", "at most 7 a week"),
        ("gym 0x a week", "at least once a week"),
        ("gym 0 times a week", "at least once a week"),
    ],
)
def test_what_no_week_has_room_for_is_told(line: str, told: str) -> None:
    assert understood(line)["warnings"] == [told]


@pytest.mark.parametrize(
    ("line", "estimate"),
    [("habit x 1h 7-9", 60), ("habit x 5h 7-9", 300), ("hábito x 7-9 90m", 90)],
)
def test_bare_hours_of_a_habit_are_its_window(line: str, estimate: int) -> None:
    found = understood(line)
    assert (found["title"], found["window"]) == ("x", ["07:00", "09:00"])
    assert found["estimate"] == estimate


def test_bare_numbers_of_a_habit_that_count_something_are_title() -> None:
    assert understood("habit read 10-20 pages")["title"] == "read 10-20 pages"
