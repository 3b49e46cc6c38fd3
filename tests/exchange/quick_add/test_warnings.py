"""What is not taken as it stands is told in few words."""

import pytest

from tests.exchange.quick_add.reading import understood

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
    ("x due 2026-11-20", "Fri 20 Nov 2026 is past"),
    ("x due 2020-01-01", "Wed 1 Jan 2020 is past"),
    ("x due yesterday", "Sun 22 Nov 2026 is past"),
    ("relatório até ontem", "Sun 22 Nov 2026 is past"),
    ("x by today 8:00", "Mon 23 Nov 2026 08:00 is past"),
    ("email boss today 8:00", "Mon 23 Nov 2026 08:00 is past"),
    ("call Ana yesterday 15:00", "Sun 22 Nov 2026 15:00 is past"),
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
