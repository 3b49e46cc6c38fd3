"""From a calendar to the planning problem and back."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from planner.domain.block_edits import move_block, pin, start_block
from planner.domain.entries import Habit
from planner.domain.errors import InvalidValue
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.tasks import PartOfDay, Priority, TaskStatus
from planner.scheduling.building.build import PlanningProblem, build
from planner.scheduling.problem.problem import DAY, Job, Window
from planner.scheduling.proposing.propose import propose_plan
from tests.scheduling.habits import with_habit
from tests.scheduling.weeks import (
    AUTUMN,
    LATE_HOURS,
    LISBON,
    MONDAY,
    NOW,
    SPRING,
    at,
    broken_rules,
    doctor,
    meeting,
    planned,
    span,
    task,
    week,
    with_doctor,
)

NINE = 5 * 60
"""Minutes from the day boundary at 04:00 to nine o'clock."""


def job(planning: PlanningProblem, uid: str) -> Job:
    number = planning.job_of(Uid(uid))
    return next(each for each in planning.problem.jobs if each.id == number)


class TestTheAxis:
    def test_begins_on_monday_at_the_day_boundary(self) -> None:
        assert build(week(), at(3, "11:00")).origin == at(0, "04:00")

    def test_early_on_monday_still_belongs_to_the_week_before(self) -> None:
        assert build(week(), at(0, "03:59")).origin == at(-7, "04:00")

    def test_has_two_weeks_at_least_and_plain_days(self) -> None:
        problem = build(week(), NOW).problem
        assert problem.horizon == 14 * DAY
        assert problem.day_starts == ()

    def test_reaches_a_week_beyond_the_latest_due_date(self) -> None:
        calendar = week(task("review", due_date=at(16, "12:00")))
        assert build(calendar, NOW).problem.horizon == 4 * 7 * DAY

    def test_reaches_as_far_as_the_work_needs(self) -> None:
        assert build(week(task("epic", 60 * 200)), NOW).problem.horizon >= 5 * 7 * DAY

    def test_never_reaches_beyond_a_year(self) -> None:
        calendar = week(task("epic", 60 * 20000), task("far", due_date=at(4000, "12:00")))
        problem = build(calendar, NOW).problem
        assert problem.horizon == 52 * 7 * DAY or problem.day_starts[-1] == problem.horizon
        assert job(build(calendar, NOW), "far").due is None

    @pytest.mark.parametrize(("monday", "length"), [(SPRING, 1380), (AUTUMN, 1500)])
    def test_days_of_a_clock_change_have_their_real_length(
        self, monday: object, length: int
    ) -> None:
        now = at(0, "09:00", monday=monday)
        problem = build(week(), now).problem
        days = [b - a for a, b in zip(problem.day_starts, problem.day_starts[1:], strict=False)]
        assert days[5] == length  # Saturday 04:00 to Sunday 04:00 holds the change at night
        assert problem.clock_zeros[:5] == problem.day_starts[:5]

    def test_preferred_hours_hold_on_the_day_of_a_clock_change(self) -> None:
        morning = PartOfDay(time(9), time(12))
        calendar = week(task("review", preferred=morning), day_boundary=time(0))
        planning = build(calendar, at(0, "09:00", monday=SPRING))
        start, _ = job(planning, "review").preferred or (0, 0)
        sunday = planning.problem.clock_zeros[6]
        assert planning.axis.instant(sunday + start) == at(6, "09:00", monday=SPRING)


class TestWindowsAndBusyTime:
    def test_core_hours_are_free_and_evenings_have_a_price(self) -> None:
        windows = build(week(), NOW).problem.windows
        assert windows[:2] == (Window(NINE, NINE + 510, 0), Window(NINE + 600, NINE + 810, 1000))

    def test_a_saturday_costs_more(self) -> None:
        calendar = week()
        evening = calendar.hours.weekdays[0][1:]
        hours = replace(calendar.hours, weekdays=(*calendar.hours.weekdays[:5], evening, ()))
        prices = {
            w.start // DAY: w.cost
            for w in build(replace(calendar, hours=hours), NOW).problem.windows
        }
        assert prices[5] == 1500

    def test_windows_begin_now_on_the_grid(self) -> None:
        assert build(week(), at(0, "10:02")).problem.windows[0].start == NINE + 65

    def test_travel_and_buffers_are_busy(self) -> None:
        calendar = with_doctor(week(buffer_after=timedelta(minutes=7)))
        problem = build(calendar, NOW).problem
        noon = 2 * DAY + 8 * 60
        assert problem.busy == ((noon - 20, noon + 150),)

    def test_hours_past_midnight_stay_in_their_day(self) -> None:
        calendar = replace(week(day_boundary=time(3)), hours=LATE_HOURS)
        problem = build(calendar, NOW).problem
        evening = problem.windows[1]
        assert (evening.end - evening.start, evening.end) == (300, DAY)

    def test_the_rest_after_sundays_work_holds_on_monday(self) -> None:
        calendar = planned(
            week(task("review")),
            ("review", Interval(at(-1, "22:00"), at(-1, "23:30"))),
            now=at(-1, "12:00"),
        )
        first = build(calendar, at(0, "08:00")).problem.windows[0]
        assert first.start == NINE + 90

    @pytest.mark.parametrize("year", [1, 1969, 2201, 9999])
    def test_years_that_cannot_be_planned_are_refused_in_words(self, year: int) -> None:
        with pytest.raises(InvalidValue, match="outside the years 1970–2200"):
            build(week(), datetime(year, 6, 1, tzinfo=UTC))

    def test_a_due_date_at_the_end_of_time_is_no_error(self) -> None:
        last = datetime(9999, 12, 31, 23, tzinfo=UTC)
        assert build(week(task("review", due_date=last)), NOW).problem.horizon == 52 * 7 * DAY


class TestHabitsAndTheDayBoundary:
    @pytest.mark.parametrize("boundary", ["00:00", "03:00", "05:00", "08:30", "11:00", "11:59"])
    def test_no_lunch_is_lost(self, boundary: str) -> None:
        """Early on Monday the day before may still run; two whole weeks lie ahead all the same."""
        calendar = week(day_boundary=time.fromisoformat(boundary))
        (variant,) = propose_plan(calendar, at(0, "08:00")).variants
        lunches = [interval for uid, interval in variant.blocks if uid == "lunch"]
        assert len(lunches) == 10
        assert broken_rules(variant.calendar, at(0, "08:00")) == []

    def test_a_habit_before_the_boundary_has_all_its_mornings(self) -> None:
        run = Habit(
            uid=Uid("run"),
            summary="Run",
            duration=timedelta(minutes=30),
            window_start=time(6),
            window_end=time(8),
            weekdays=tuple(range(7)),
        )
        calendar = replace(week(day_boundary=time(11)), habits={run.uid: run})
        planning = build(calendar, at(0, "12:00"))
        days = [source.day for source in planning.sources.values()]
        assert days == [MONDAY + timedelta(days=day) for day in range(1, 15)]


class TestJobs:
    def test_a_task_is_a_job(self) -> None:
        planning = build(
            week(
                task(
                    "review",
                    52,
                    priority=Priority.HIGH,
                    release_date=at(1, "09:01"),
                    due_date=at(2, "12:04"),
                )
            ),
            NOW,
        )
        review = job(planning, "review")
        assert (review.processing, review.weight, review.hard) == (55, 4, False)
        assert review.release == DAY + NINE + 5
        assert review.due == 2 * DAY + 8 * 60

    def test_a_deadline_is_hard(self) -> None:
        review = job(build(week(task("review", deadline=at(2, "12:00"))), NOW), "review")
        assert review.hard

    def test_what_is_pinned_is_not_planned_again(self) -> None:
        calendar = planned(week(task("review", 120)), ("review", span(2, "09:00", "10:00")))
        (uid,) = calendar.planned_blocks
        planning = build(pin(calendar, uid), NOW)
        assert job(planning, "review").processing == 60
        assert [(f.start, f.end) for f in planning.problem.fixed] == [
            (2 * DAY + NINE, 2 * DAY + NINE + 60)
        ]

    def test_what_waits_for_pinned_work_begins_after_it(self) -> None:
        calendar = week(task("first", 60), task("second", 60, depends_on=(Uid("first"),)))
        calendar = planned(calendar, ("first", span(2, "09:00", "10:00")))
        (uid,) = calendar.planned_blocks
        assert job(build(start_block(calendar, uid), NOW), "second").release == 2 * DAY + NINE + 60

    def test_closed_tasks_are_no_jobs(self) -> None:
        calendar = week(task("review", status=TaskStatus.CANCELLED), task("done", 0))
        assert build(calendar, NOW).job_of(Uid("review")) is None
        assert build(calendar, NOW).job_of(Uid("done")) is None

    def test_lunch_is_a_job_of_each_day(self) -> None:
        planning = build(week(), NOW)
        lunches = [j for j in planning.problem.jobs if j.allowed is not None]
        assert len(lunches) == 10
        assert all(not lunch.counts and lunch.hard for lunch in lunches)

    def test_a_lunch_that_has_begun_is_settled(self) -> None:
        calendar = planned(week(), ("lunch", span(0, "11:50", "12:35")))
        planning = build(calendar, at(0, "12:00"))
        assert planning.job_of(Uid("lunch"), span(0, "11:50", "12:35")) is None

    def test_a_habit_without_room_is_left_out(self) -> None:
        visit = replace(doctor(), end=at(2, "15:00"))
        planning = build(with_doctor(week(), visit), NOW)
        assert [(s.uid, s.day) for s in planning.left_out] == [
            ("lunch", MONDAY + timedelta(days=2))
        ]

    def test_a_habit_over_midnight_has_its_window(self) -> None:
        habit = Habit(
            uid=Uid("tea"),
            summary="Tea",
            duration=timedelta(minutes=30),
            window_start=time(23, 30),
            window_end=time(1),
        )
        planning = build(replace(week(), habits={habit.uid: habit}), NOW)
        number = planning.job_of(habit.uid, Interval(at(1, "00:15"), at(1, "00:45")))
        assert number is not None
        assert planning.sources[number].day == MONDAY

    def test_a_habit_some_times_a_week_is_a_job_on_so_many_of_its_days(self) -> None:
        planning = build(with_habit(week()), at(0, "06:00"))
        days = [planning.sources[n].day for n in planning.numbers[Uid("gym")]]
        assert days == [MONDAY + timedelta(days=day) for day in (0, 2, 4, 7, 9, 11)]

    def test_days_that_were_accepted_are_chosen_again(self) -> None:
        accepted = [("gym", span(day, "07:00", "08:00")) for day in (1, 2, 5)]
        planning = build(planned(with_habit(week()), *accepted, now=at(0, "06:00")), at(0, "06:00"))
        days = {planning.sources[n].day for n in planning.problem.previous}
        assert days == {MONDAY + timedelta(days=day) for day in (1, 2, 5)}

    def test_an_accepted_day_without_room_becomes_another(self) -> None:
        accepted = [("gym", span(day, "07:00", "08:00")) for day in (1, 3, 5)]
        calendar = planned(with_habit(week()), *accepted)
        early = meeting("early", span(3, "06:30", "09:00"))
        planning = build(replace(calendar, appointments={early.uid: early}), NOW)
        number = planning.job_of(Uid("gym"), span(3, "07:00", "08:00"))
        assert number is not None
        assert planning.sources[number].day == MONDAY + timedelta(days=2)

    def test_a_lunch_that_was_moved_out_of_its_window_is_settled(self) -> None:
        calendar = planned(week(), ("lunch", span(1, "12:30", "13:15")))
        (uid,) = calendar.planned_blocks
        planning = build(move_block(calendar, uid, at(1, "16:00")), NOW)
        assert MONDAY + timedelta(days=1) not in {s.day for s in planning.sources.values()}


class TestPlansAndBlocks:
    def test_accepted_blocks_are_the_previous_plan(self) -> None:
        calendar = planned(week(task("review")), ("review", span(2, "09:00", "10:00")))
        planning = build(calendar, NOW)
        assert planning.blocks(planning.problem.previous) == (
            ("review", span(2, "09:00", "10:00")),
        )

    def test_blocks_off_the_grid_come_back_as_they_were(self) -> None:
        odd = span(2, "09:02", "10:02")
        planning = build(planned(week(task("review")), ("review", odd)), NOW)
        assert planning.blocks(planning.problem.previous) == (("review", odd),)

    def test_past_blocks_are_no_part_of_it(self) -> None:
        calendar = planned(week(task("review")), ("review", span(0, "09:00", "10:00")))
        planning = build(calendar, at(0, "12:00"))
        assert planning.problem.previous == {}
        assert job(planning, "review").processing == 60

    def test_another_zone_has_its_own_days(self) -> None:
        planning = build(week(zone="Asia/Kolkata"), at(0, "09:00", zone="Asia/Kolkata"))
        assert planning.origin == at(0, "04:00", zone="Asia/Kolkata")
        assert planning.axis.zone != LISBON
