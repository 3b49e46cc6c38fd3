"""Reasons for a place, and against another."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from planner.domain.block_edits import pin
from planner.domain.calendar import Calendar
from planner.domain.errors import UnknownEntry
from planner.domain.ids import Uid
from planner.domain.message import english
from planner.scheduling.explaining.why import why
from tests.scheduling.weeks import (
    LISBON,
    NOW,
    at,
    doctor,
    meeting,
    planned,
    span,
    task,
    week,
    with_doctor,
)


def said(calendar: Calendar, uid: str, at: datetime | None = None, now: datetime = NOW) -> str:
    return ". ".join(
        english(message, LISBON, now) for message in why(calendar, now, Uid(uid), at).messages
    )


def only(uid: str = "review", minutes: int = 60, **fields: object) -> Calendar:
    return replace(week(task(uid, minutes, **fields)), habits={})


class TestWhatBindsTheStart:
    def test_now(self) -> None:
        calendar = planned(only(), ("review", span(0, "09:00", "10:00")))
        assert "It is the first thing from now" in said(calendar, "review")

    def test_the_release_date(self) -> None:
        calendar = only(release_date=at(1, "14:00"))
        calendar = planned(calendar, ("review", span(1, "14:00", "15:00")))
        assert "It may not begin before Tue 14:00" in said(calendar, "review")

    def test_what_it_waits_for(self) -> None:
        calendar = week(task("first", 60), task("second", 60, depends_on=(Uid("first"),)))
        calendar = planned(
            calendar, ("first", span(0, "11:00", "12:00")), ("second", span(0, "12:00", "13:00"))
        )
        assert "as soon as First is done" in said(calendar, "second")

    def test_the_rest(self) -> None:
        calendar = week(task("late", 210), task("early", 60, release_date=at(1, "04:00")))
        calendar = planned(
            calendar, ("late", span(0, "19:00", "22:30")), ("early", span(1, "09:30", "10:30"))
        )
        assert "11 h 00 of rest from work that ends Mon 22:30" in said(calendar, "early")

    def test_an_appointment(self) -> None:
        busy = meeting("planning", span(0, "09:00", "11:00"))
        calendar = replace(only(), appointments={busy.uid: busy})
        calendar = planned(calendar, ("review", span(0, "11:00", "12:00")))
        assert "It begins right after Planning" in said(calendar, "review")

    def test_other_work(self) -> None:
        calendar = replace(week(task("tests"), task("review")), habits={})
        calendar = planned(
            calendar, ("tests", span(0, "09:00", "10:00")), ("review", span(0, "10:00", "11:00"))
        )
        assert "It begins right after Tests" in said(calendar, "review")

    def test_the_hours(self) -> None:
        calendar = planned(only(), ("review", span(1, "09:00", "10:00")))
        text = said(calendar, "review", now=at(0, "23:00"))
        assert "Its hours begin Tue 09:00. No earlier free time holds 1 h 00" in text

    def test_the_window_of_a_habit_is_nothing_that_it_waits_for(self) -> None:
        calendar = planned(week(), ("lunch", span(1, "11:45", "12:30")))
        text = said(calendar, "lunch")
        assert "Its hours begin Tue 11:45" in text
        assert "waits" not in text

    def test_nothing_when_it_could_be_earlier(self) -> None:
        calendar = planned(only(), ("review", span(2, "09:00", "10:00")))
        assert "It could begin Mon 09:00" in said(calendar, "review")


class TestWhatThePlaceCosts:
    def test_core_hours_cost_nothing(self) -> None:
        calendar = planned(only(), ("review", span(0, "09:00", "10:00")))
        assert "core hours, which cost nothing" in said(calendar, "review")

    def test_flexible_hours_are_told(self) -> None:
        calendar = planned(only(), ("review", span(0, "19:00", "20:00")))
        assert "It takes 1 h 00 of flexible hours" in said(calendar, "review")

    @pytest.mark.parametrize(
        ("due", "sentence"),
        [
            ("12:00", "The last piece ends Mon 10:00; it is due Mon 12:00"),
            ("09:30", "It ends 30 min after it is due Mon 09:30"),
        ],
    )
    def test_the_due_date(self, due: str, sentence: str) -> None:
        calendar = planned(only(due_date=at(0, due)), ("review", span(0, "09:00", "10:00")))
        assert sentence in said(calendar, "review")

    def test_pieces(self) -> None:
        calendar = planned(
            only(minutes=120),
            ("review", span(0, "09:00", "10:00")),
            ("review", span(0, "11:00", "12:00")),
        )
        assert "cut into 2 pieces" in said(calendar, "review")

    def test_the_sum_is_told_as_evening_work(self) -> None:
        calendar = planned(only(), ("review", span(0, "19:00", "20:00")))
        explanation = why(calendar, NOW, Uid("review"))
        assert sum(term.units for term in explanation.terms) == 60_000 + 2 * 60 * 15
        text = said(calendar, "review")
        assert "Together that costs as much as 1 h 02 of evening work" in text

    def test_what_has_no_place_is_told(self) -> None:
        calendar = planned(
            only(minutes=120, due_date=at(0, "12:00")), ("review", span(0, "09:00", "10:00"))
        )
        assert "1 h 00 of it has no place" in said(calendar, "review")
        assert "It counts as late until all of it has a place" in said(calendar, "review")

    def test_a_full_day_keeps_it_out_of_earlier_free_time(self) -> None:
        calendar = replace(week(task("tests", 240), task("review"), day_cap=timedelta(hours=4)))
        calendar = planned(
            replace(calendar, habits={}),
            ("tests", span(0, "09:00", "13:00")),
            ("review", span(1, "09:00", "10:00")),
        )
        text = said(calendar, "review")
        assert "In earlier free time it would make Mon 23 Nov hold more than 4 h 00 of work" in text


class TestWhyNotElsewhere:
    @pytest.fixture
    def calendar(self) -> Calendar:
        tasks = week(task("review"), task("tests"))
        return with_doctor(
            planned(
                tasks,
                ("review", span(2, "09:00", "10:00")),
                ("tests", span(2, "10:00", "11:00")),
                ("lunch", span(2, "14:20", "15:05")),
            )
        )

    @pytest.mark.parametrize(
        ("day", "clock", "sentence"),
        [
            (0, "08:00", "Mon 08:00 has passed"),
            (2, "12:00", "Doctor takes Wed 11:40 to Wed 14:20"),
            (2, "18:00", "Wed 18:00 to Wed 19:00 is outside your hours"),
            (2, "17:00", "Wed 17:30 to Wed 18:00 is outside your hours"),
            (80, "09:00", "lies beyond the weeks that are planned"),
        ],
    )
    def test_forbidden(self, calendar: Calendar, day: int, clock: str, sentence: str) -> None:
        assert sentence in said(calendar, "review", at(day, clock))

    def test_an_evening_costs(self, calendar: Calendar) -> None:
        text = said(calendar, "review", at(2, "19:00"))
        assert "It could be at Wed 19:00; the plan would be worse" in text
        assert "1 h 00 more in the evening" in text

    def test_what_would_have_to_move(self, calendar: Calendar) -> None:
        assert "Tests would move to" in said(calendar, "review", at(2, "10:00"))

    def test_pinned_work_forbids(self, calendar: Calendar) -> None:
        (tests,) = (b for b in calendar.planned_blocks.values() if b.entry == "tests")
        assert "Tests stays at Wed 10:00" in said(
            pin(calendar, tests.uid), "review", at(2, "10:00")
        )

    def test_rest_forbids(self) -> None:
        calendar = week(task("late", 210), task("early", 60))
        calendar = planned(
            calendar, ("late", span(0, "19:00", "22:30")), ("early", span(1, "09:30", "10:30"))
        )
        (late,) = (b for b in calendar.planned_blocks.values() if b.entry == "late")
        text = said(pin(calendar, late.uid), "early", at(1, "09:00"))
        assert "less than 11 h 00 of rest away" in text

    def test_a_predecessor_forbids(self) -> None:
        calendar = week(task("first", 60), task("second", 60, depends_on=(Uid("first"),)))
        calendar = planned(
            calendar, ("first", span(1, "11:00", "12:00")), ("second", span(1, "13:00", "14:00"))
        )
        text = said(calendar, "second", at(0, "09:30"))
        assert text == "First has to be done first and cannot be done by Mon 09:30"

    def test_a_predecessor_that_can_move_makes_room(self) -> None:
        calendar = week(task("first", 60), task("second", 60, depends_on=(Uid("first"),)))
        calendar = planned(
            calendar, ("first", span(1, "11:00", "12:00")), ("second", span(1, "13:00", "14:00"))
        )
        assert "First would move to Mon 09:00" in said(calendar, "second", at(0, "13:00"))

    def test_lunch_has_its_window(self, calendar: Calendar) -> None:
        assert "Its window is Wed 11:45 to Wed 15:15" in said(calendar, "lunch", at(2, "16:00"))

    def test_of_a_habit_the_day_that_is_asked_about_answers(self) -> None:
        calendar = planned(
            week(), ("lunch", span(0, "12:30", "13:15")), ("lunch", span(3, "12:30", "13:15"))
        )
        assert "Its window is Thu 11:45 to Thu 15:15" in said(calendar, "lunch", at(3, "10:00"))


class TestOtherEntries:
    def test_pinned_blocks_are_the_users_choice(self) -> None:
        calendar = planned(only(), ("review", span(0, "09:00", "10:00")))
        (uid,) = calendar.planned_blocks
        assert said(pin(calendar, uid), uid) == "You pinned it at Mon 09:00"

    def test_an_appointment_is_fixed(self) -> None:
        assert said(with_doctor(week(), doctor()), "doctor") == "Doctor has a fixed time"

    def test_a_task_without_a_place(self) -> None:
        assert said(only(), "review") == "Review has no place in the plan yet"

    def test_an_unknown_entry_is_refused_in_words(self) -> None:
        with pytest.raises(UnknownEntry, match="nothing"):
            why(week(), NOW, Uid("nothing"))

    def test_a_passed_block_is_not_recorded(self) -> None:
        calendar = planned(only(), ("review", span(0, "09:00", "10:00")))
        (uid,) = calendar.planned_blocks
        text = said(calendar, uid, now=NOW + timedelta(hours=3))
        assert text == "It began at Mon 09:00 and is not recorded yet"
