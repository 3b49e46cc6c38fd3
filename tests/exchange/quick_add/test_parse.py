"""Lines as people type them, in every field."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.quick_add.reading import understood

DATA = Path(__file__).parent.parent.parent / "data"
LINES = json.loads((DATA / "quick_add.json").read_text())["lines"]
COMPARED = (
    *("kind", "title", "start", "end", "due"),
    *("estimate", "date", "travel", "rrule", "window"),
)


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


def test_what_contradicts_stays_in_the_title() -> None:
    found = understood("Deploy Friday 10:00 Saturday !high !low +api +web")
    assert found["title"] == "Deploy Saturday !low +web"
    assert found["start"] == "2026-11-27T10:00"
