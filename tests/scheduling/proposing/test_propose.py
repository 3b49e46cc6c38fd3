"""Proposals for a change, for everything, and for an evening."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from planner.domain.block_edits import move_block, pin
from planner.domain.blocks import BlockState
from planner.domain.calendar import Calendar
from planner.domain.clock import zone_named
from planner.domain.hours import HoursKind, HoursProfile
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.domain.message import english
from planner.domain.tasks import Priority
from planner.scheduling.building.build import accepted
from planner.scheduling.building.busy import busy_occurrences, movable_blocks
from planner.scheduling.building.proposal import Move, Proposal, Variant, VariantKind
from planner.scheduling.decoding.decoder import Decoder
from planner.scheduling.problem.state import State
from planner.scheduling.proposing.propose import propose_change, propose_evening, propose_plan
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
    random_visit,
    random_week,
    span,
    task,
    week,
    with_doctor,
)

WEDNESDAY = MONDAY + timedelta(days=2)
HOUR = timedelta(hours=1)


def of_kind(proposal: Proposal, kind: VariantKind) -> Variant:
    return next(variant for variant in proposal.variants if variant.kind is kind)


def move_of(variant: Variant, entry: str) -> Move:
    return next(move for move in variant.moves if move.entry == entry)


def notes(variant: Variant) -> list[str]:
    return [english(note, LISBON, NOW) for note in variant.notes]


def reason(variant: Variant, entry: str) -> str:
    return english(move_of(variant, entry).reason, LISBON, NOW)


def work_of(calendar: Calendar, entry: str) -> timedelta:
    blocks = [b for b in calendar.planned_blocks.values() if b.entry == entry]
    return sum((block.interval.length for block in blocks), timedelta())


@pytest.fixture
def busy_wednesday() -> Calendar:
    """A plan that a doctor's visit on Wednesday at twelve displaces in part."""
    calendar = week(
        task("review", 90, due_date=at(3, "12:00")),
        task("tests", 50),
        task("migration", 240, due_date=at(4, "17:00")),
        task("notes", 60),
    )
    return planned(
        calendar,
        ("notes", span(2, "09:00", "10:00")),
        ("review", span(2, "12:30", "14:00")),
        ("lunch", span(2, "11:45", "12:30")),
        ("tests", span(2, "14:00", "14:50")),
        ("migration", span(3, "13:00", "17:00")),
    )


class TestADoctorsVisit:
    @pytest.fixture
    def proposal(self, busy_wednesday: Calendar) -> Proposal:
        return propose_change(busy_wednesday, with_doctor(busy_wednesday), NOW, "Add Doctor")

    def test_offers_this_evening_the_next_days_and_leaving_it_open(
        self, proposal: Proposal
    ) -> None:
        kinds = [variant.kind for variant in proposal.variants]
        assert kinds == [VariantKind.EVENING, VariantKind.SPREAD, VariantKind.OPEN]

    def test_knows_the_calendar_before_and_its_name(
        self, proposal: Proposal, busy_wednesday: Calendar
    ) -> None:
        assert proposal.before is busy_wednesday
        assert proposal.name == "Add Doctor"

    def test_moves_displaced_work_into_the_same_evening(self, proposal: Proposal) -> None:
        review = move_of(of_kind(proposal, VariantKind.EVENING), "review")
        assert review.before == (span(2, "12:30", "14:00"),)
        assert review.after == (span(2, "19:00", "20:30"),)

    def test_spreads_it_over_core_hours(self, proposal: Proposal) -> None:
        spread = of_kind(proposal, VariantKind.SPREAD)
        assert spread.evening == timedelta()
        assert work_of(spread.calendar, "review") == 1.5 * HOUR

    def test_leaves_it_open_and_says_how_much(self, proposal: Proposal) -> None:
        variant = of_kind(proposal, VariantKind.OPEN)
        assert variant.unplaced["review"] == 1.5 * HOUR
        assert move_of(variant, "review").after == ()
        assert reason(variant, "review") == "left open"
        assert "Review, 1 h 30: left open" in notes(variant)
        assert not any("no place" in note for note in notes(variant))

    def test_tells_what_becomes_late_when_left_open(self, proposal: Proposal) -> None:
        late = of_kind(proposal, VariantKind.OPEN).becomes_late
        assert [(each.entry, each.finish, each.missing) for each in late] == [
            ("review", None, 1.5 * HOUR)
        ]
        assert of_kind(proposal, VariantKind.EVENING).becomes_late == ()

    def test_moves_lunch_inside_its_window_in_every_variant(self, proposal: Proposal) -> None:
        for variant in proposal.variants:
            (place,) = move_of(variant, "lunch").after
            assert span(2, "14:20", "15:15").covers(place)
            assert reason(variant, "lunch") == "its window is 11:45–15:15"

    def test_keeps_what_it_does_not_touch(self, proposal: Proposal) -> None:
        for variant in proposal.variants:
            moved = {move.entry for move in variant.moves}
            assert not moved & {"notes", "migration"}

    def test_breaks_no_rule(self, proposal: Proposal) -> None:
        for variant in proposal.variants:
            assert broken_rules(variant.calendar, NOW) == []

    def test_holds_the_visit_in_every_variant(self, proposal: Proposal) -> None:
        assert all("doctor" in variant.calendar.personal_blocks for variant in proposal.variants)

    def test_tells_the_rest_of_the_nights_it_touches(self, proposal: Proposal) -> None:
        evening = of_kind(proposal, VariantKind.EVENING)
        last = max(i.end for uid, i in evening.blocks if i.start < at(3, "04:00"))
        assert evening.rest_after[WEDNESDAY] == at(3, "13:00") - last
        assert evening.shortest_rest == evening.rest_after[WEDNESDAY]

    def test_an_evening_without_need_is_called_so(self, proposal: Proposal) -> None:
        evening = of_kind(proposal, VariantKind.EVENING)
        assert reason(evening, "review") == "evening of the same day"

    def test_an_evening_that_is_needed_says_why(self, busy_wednesday: Calendar) -> None:
        full = [span(2, "09:00", "11:30"), span(2, "15:05", "17:30"), span(3, "09:00", "12:00")]
        meetings = [meeting(f"m{number}", interval) for number, interval in enumerate(full)]
        blocks = [("review", span(2, "12:30", "14:00")), ("lunch", span(2, "11:45", "12:30"))]
        before = replace(busy_wednesday, appointments={m.uid: m for m in meetings})
        before = planned(before, *blocks)
        now = at(2, "09:00")
        variant = propose_change(before, with_doctor(before), now, "x").variants[0]
        assert variant.kind is VariantKind.EVENING
        assert reason(variant, "review") == "evening: due Thu 12:00, no core time left before"

    def test_the_first_variant_alone_is_the_same(
        self, proposal: Proposal, busy_wednesday: Calendar
    ) -> None:
        after = with_doctor(busy_wednesday)
        (first,) = propose_change(busy_wednesday, after, NOW, "Add Doctor", most=1).variants
        assert first.blocks == proposal.variants[0].blocks


class TestSmallerChanges:
    def test_nothing_displaced_keeps_the_plan(self, busy_wednesday: Calendar) -> None:
        after = with_doctor(busy_wednesday, doctor(day=4))
        proposal = propose_change(busy_wednesday, after, NOW, "x")
        (variant,) = proposal.variants
        assert variant.kind is VariantKind.PLAN
        assert variant.moves == ()
        assert variant.calendar is after

    def test_a_new_task_is_left_unplanned(self, busy_wednesday: Calendar) -> None:
        tasks = {**busy_wednesday.tasks, Uid("new"): task("new")}
        after = replace(busy_wednesday, tasks=tasks)
        (variant,) = propose_change(busy_wednesday, after, NOW, "x").variants
        assert variant.moves == ()
        assert variant.unplaced == {}

    def test_a_new_task_is_planned_when_asked(self, busy_wednesday: Calendar) -> None:
        tasks = {**busy_wednesday.tasks, Uid("new"): task("new")}
        after = replace(busy_wednesday, tasks=tasks)
        (variant,) = propose_change(busy_wednesday, after, NOW, "x", tried=()).variants
        assert work_of(variant.calendar, "new") == HOUR

    def test_a_shrunk_task_gives_time_back(self, busy_wednesday: Calendar) -> None:
        smaller = task("migration", 90, due_date=at(4, "17:00"))
        after = replace(busy_wednesday, tasks={**busy_wednesday.tasks, smaller.uid: smaller})
        (variant,) = propose_change(busy_wednesday, after, NOW, "x").variants
        assert work_of(variant.calendar, "migration") == 1.5 * HOUR
        assert reason(variant, "migration") == "only 1 h 30 of it is left to do"

    def test_a_pinned_block_stays_and_the_conflict_is_told(self, busy_wednesday: Calendar) -> None:
        (block,) = (b for b in busy_wednesday.planned_blocks.values() if b.entry == "review")
        before = pin(busy_wednesday, block.uid)
        for variant in propose_change(before, with_doctor(before), NOW, "x").variants:
            assert variant.calendar.planned_blocks[block.uid].interval == block.interval
            assert "Review is pinned at Wed 12:30 and overlaps Doctor" in notes(variant)

    def test_lunch_without_room_is_told(self, busy_wednesday: Calendar) -> None:
        long = replace(doctor(), end=at(2, "15:00"))
        for variant in propose_change(
            busy_wednesday, with_doctor(busy_wednesday, long), NOW, "x"
        ).variants:
            assert "Lunch has no room on Wed 25 Nov between Wed 11:45 and Wed 15:15" in notes(
                variant
            )
            assert "lunch" not in {uid for uid, _ in variant.blocks}

    def test_a_block_hit_in_part_keeps_the_rest_of_its_place(self) -> None:
        before = planned(week(task("review", 180)), ("review", span(2, "09:30", "12:30")))
        variant = of_kind(
            propose_change(before, with_doctor(before), NOW, "x"), VariantKind.EVENING
        )
        assert move_of(variant, "review").after == (
            span(2, "09:30", "11:40"),
            span(2, "19:00", "19:50"),
        )

    def test_a_block_put_on_another_displaces_it(self, busy_wednesday: Calendar) -> None:
        blocks = {b.entry: b for b in busy_wednesday.planned_blocks.values()}
        after = move_block(busy_wednesday, blocks[Uid("notes")].uid, at(2, "13:00"))
        for variant in propose_change(busy_wednesday, after, NOW, "x").variants:
            assert "notes" not in {move.entry for move in variant.moves}
            assert move_of(variant, "review").before == (span(2, "12:30", "14:00"),)

    def test_an_unpinned_block_put_on_another_stays_too(self, busy_wednesday: Calendar) -> None:
        blocks = {b.entry: b for b in busy_wednesday.planned_blocks.values()}
        after = move_block(busy_wednesday, blocks[Uid("notes")].uid, at(2, "13:00"), pin=False)
        variant = propose_change(busy_wednesday, after, NOW, "x").variants[0]
        assert (Uid("notes"), span(2, "13:00", "14:00")) in variant.blocks

    def test_a_longer_rest_displaces_the_next_morning(self) -> None:
        before = planned(
            week(task("late", 180), task("early", 60)),
            ("late", span(2, "19:00", "22:00")),
            ("early", span(3, "09:00", "10:00")),
        )
        longer = replace(before.settings, minimum_rest=timedelta(hours=12))
        after = replace(before, settings=longer)
        for variant in propose_change(before, after, NOW, "x").variants:
            if variant.kind is not VariantKind.CHEAPEST:
                assert {move.entry for move in variant.moves} == {"early"}
            assert broken_rules(variant.calendar, NOW) == []

    def test_other_hours_displace_what_lies_outside_them(self, busy_wednesday: Calendar) -> None:
        hours = replace(busy_wednesday.hours, exceptions={WEDNESDAY: ()})
        after = replace(busy_wednesday, hours=hours)
        for variant in propose_change(busy_wednesday, after, NOW, "x").variants:
            work = [i for uid, i in variant.blocks if uid != "lunch"]
            assert not any(i.overlaps(span(2, "00:00", "23:55")) for i in work)

    def test_work_that_waits_is_open_too_when_what_it_waits_for_is(self) -> None:
        calendar = week(task("first", 60), task("second", 60, depends_on=(Uid("first"),)))
        before = planned(
            calendar, ("first", span(2, "12:30", "13:30")), ("second", span(3, "09:00", "10:00"))
        )
        proposal = propose_change(before, with_doctor(before), NOW, "x")
        opened = of_kind(proposal, VariantKind.OPEN)
        assert opened.blocks == ()
        assert reason(opened, "second") == "waits for First, which is open"
        evening = of_kind(proposal, VariantKind.EVENING)
        assert (Uid("second"), span(3, "09:00", "10:00")) in evening.blocks


class TestAPlanForEverything:
    def test_places_all_work(self) -> None:
        calendar = week(task("review", 90), task("tests", 300, due_date=at(2, "12:00")))
        (variant,) = propose_plan(calendar, NOW).variants
        assert variant.kind is VariantKind.PLAN
        assert variant.unplaced == {}
        assert work_of(variant.calendar, "tests") == 5 * HOUR
        assert broken_rules(variant.calendar, NOW) == []

    @pytest.mark.parametrize("seed", range(6))
    def test_a_second_plan_moves_nothing(self, seed: int) -> None:
        calendar = random_week(seed, MONDAY)
        now = at(0, "08:00")
        first = propose_plan(calendar, now).variants[0].calendar
        assert propose_plan(first, now).variants[0].moves == ()

    def test_an_empty_calendar_has_only_lunch_at_its_ideal_time(self) -> None:
        (variant,) = propose_plan(week(), NOW).variants
        assert variant.blocks[0] == ("lunch", span(0, "12:30", "13:15"))
        assert {uid for uid, _ in variant.blocks} == {"lunch"}
        assert variant.late == ()

    def test_without_hours_everything_is_unplaced(self) -> None:
        calendar = replace(week(task("review", 90)), hours=HoursProfile(), habits={})
        (variant,) = propose_plan(calendar, NOW).variants
        assert variant.blocks == ()
        assert variant.unplaced == {"review": 1.5 * HOUR}
        assert notes(variant) == ["Review, 1 h 30: finds no place"]

    def test_new_work_without_room_is_told(self) -> None:
        before = replace(week(), hours=HoursProfile(), habits={})
        after = replace(before, tasks={Uid("new"): task("new")})
        (variant,) = propose_change(before, after, NOW, "x", tried=()).variants
        assert variant.unplaced == {"new": HOUR}
        assert notes(variant) == ["New, 1 h 00: finds no place"]

    def test_running_work_is_not_planned_twice(self) -> None:
        before = planned(week(task("review", 60)), ("review", span(0, "09:00", "10:00")))
        now = at(0, "09:30")
        (variant,) = propose_plan(before, now).variants
        assert "review" not in {move.entry for move in variant.moves}

    def test_work_that_passed_unrecorded_is_planned_again(self) -> None:
        before = planned(week(task("review", 60)), ("review", span(0, "09:00", "10:00")))
        (variant,) = propose_plan(before, at(0, "11:00")).variants
        (again,) = move_of(variant, "review").after
        assert again.start >= at(0, "11:00")
        assert work_of(variant.calendar, "review") == 2 * HOUR


class TestWorkInTheEvening:
    def test_moves_the_days_work_as_far_as_it_fits(self) -> None:
        calendar = planned(
            week(task("review", 120), task("tests", 60)),
            ("review", span(2, "09:00", "11:00")),
            ("tests", span(2, "13:00", "14:00")),
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        evening = Interval(at(2, "19:00"), at(2, "22:30"))
        assert variant.kind is VariantKind.EVENING
        assert all(evening.covers(interval) for _, interval in variant.blocks)
        assert variant.evening == 3 * HOUR
        assert variant.notes == ()

    def test_what_does_not_fit_stays_and_the_note_says_why(self) -> None:
        calendar = planned(
            week(task("review", 180), task("tests", 120)),
            ("review", span(2, "09:00", "12:00")),
            ("tests", span(2, "13:00", "15:00")),
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        assert (Uid("tests"), span(2, "13:00", "14:30")) in variant.blocks
        assert notes(variant) == ["Tests, 1 h 30: the evening of Wed 25 Nov is full"]
        assert work_of(variant.calendar, "tests") == 2 * HOUR

    def test_tomorrow_starts_later_where_the_rest_asks_for_it(self) -> None:
        calendar = planned(
            week(task("review", 210), task("tests", 60)),
            ("review", span(2, "09:00", "12:30")),
            ("tests", span(3, "09:00", "10:00")),
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        thursday = WEDNESDAY + timedelta(days=1)
        before, after = variant.first_start_moved[thursday]
        assert before == at(3, "09:00")
        assert after >= at(3, "09:30")
        assert variant.shortest_rest is not None
        assert variant.shortest_rest >= timedelta(hours=11)

    def test_tomorrow_is_not_pushed_into_its_own_evening(self) -> None:
        calendar = planned(
            week(task("review", 210), task("tests", 510)),
            ("review", span(2, "09:00", "12:30")),
            ("tests", span(3, "09:00", "13:00")),
            ("tests", span(3, "13:15", "17:30")),
        )
        calendar = replace(
            calendar,
            tasks={**calendar.tasks, Uid("tests"): task("tests", 495, due_date=at(3, "17:30"))},
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        assert not any(i.overlaps(span(3, "19:00", "22:30")) for _, i in variant.blocks)
        assert variant.becomes_late == ()

    def test_the_time_that_becomes_free_stays_free(self) -> None:
        calendar = planned(
            week(task("review", 210), task("tests", 60)),
            ("review", span(2, "09:00", "12:30")),
            ("tests", span(3, "09:00", "10:00")),
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        assert not any(i.overlaps(span(2, "09:00", "12:30")) for _, i in variant.blocks)
        assert reason(variant, "review") == "evening of the same day"
        assert "11 h 00 rest after work until Wed 22:30" in reason(variant, "tests")

    def test_work_that_makes_way_does_not_come_to_the_freed_day(self) -> None:
        calendar = planned(
            week(task("review", 210), task("tests", 180, due_date=at(4, "17:30"))),
            ("review", span(0, "09:00", "12:30")),
            ("tests", span(1, "09:00", "12:00")),
        )
        taken = [span(1, "12:00", "17:30"), span(2, "09:00", "17:30")]
        meetings = [meeting(f"m{n}", interval) for n, interval in enumerate(taken)]
        calendar = replace(calendar, appointments={m.uid: m for m in meetings}, habits={})
        (variant,) = propose_evening(calendar, NOW, MONDAY).variants
        assert work_of(variant.calendar, "review") == 3.5 * HOUR
        assert "tests" in {move.entry for move in variant.moves}
        assert not any(i.overlaps(span(0, "09:00", "18:55")) for _, i in variant.blocks)

    def test_work_goes_into_the_block_of_the_same_task(self) -> None:
        calendar = planned(
            week(task("tests", 120), task("docs", 45)),
            ("tests", span(2, "09:00", "10:30")),
            ("docs", span(2, "11:00", "11:45")),
            ("tests", span(2, "19:00", "19:30")),
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        assert variant.blocks == (
            ("docs", span(2, "19:00", "19:45")),
            ("tests", span(2, "19:45", "21:45")),
        ) or variant.blocks == (
            ("tests", span(2, "19:00", "21:00")),
            ("docs", span(2, "21:00", "21:45")),
        )
        assert variant.notes == ()

    def test_pinned_work_of_tomorrow_keeps_its_rest(self) -> None:
        calendar = planned(
            week(task("review", 210), task("tests", 60)),
            ("review", span(2, "09:00", "12:30")),
            ("tests", span(3, "09:00", "10:00")),
        )
        (tests,) = (b for b in calendar.planned_blocks.values() if b.entry == "tests")
        (variant,) = propose_evening(pin(calendar, tests.uid), NOW, WEDNESDAY).variants
        assert max(interval.end for _, interval in variant.blocks) == at(2, "22:00")
        assert notes(variant) == [
            "Review, 30 min: a later end on Wed 25 Nov would break the rest of 11 h 00"
        ]

    def test_work_that_is_due_before_stays(self) -> None:
        calendar = planned(
            week(task("review", 60, deadline=at(2, "17:00"))),
            ("review", span(2, "09:00", "10:00")),
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        assert variant.moves == ()
        assert notes(variant) == [
            "Review, 1 h 00: due Wed 17:00, before it could be done in the evening"
        ]

    def test_a_piece_too_long_for_the_evening_stays_whole(self) -> None:
        calendar = planned(
            week(task("review", 230, splittable=False)), ("review", span(2, "09:00", "12:50"))
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        assert variant.moves == ()
        assert len(variant.notes) == 1

    def test_a_weekend_without_hours_is_told(self) -> None:
        hours = week().hours
        saturday = hours.weekdays[0][:1]
        calendar = replace(
            week(task("review", 60)),
            hours=replace(hours, weekdays=(*hours.weekdays[:5], saturday, ())),
        )
        calendar = planned(calendar, ("review", span(5, "09:00", "10:00")))
        (variant,) = propose_evening(calendar, NOW, MONDAY + timedelta(days=5)).variants
        assert notes(variant) == ["Review, 1 h 00: Sat 28 Nov has no flexible hours left"]

    def test_a_day_without_work_is_told(self) -> None:
        (variant,) = propose_evening(week(), NOW, WEDNESDAY).variants
        assert notes(variant) == ["No work is left on Wed 25 Nov"]

    def test_the_limit_of_the_evenings_holds(self) -> None:
        calendar = planned(
            week(task("review", 120), evening_cap=timedelta(hours=1)),
            ("review", span(2, "09:00", "11:00")),
        )
        (variant,) = propose_evening(calendar, NOW, WEDNESDAY).variants
        assert variant.evening == HOUR
        assert "limit" in notes(variant)[0]

    def test_only_the_given_blocks_move(self) -> None:
        calendar = planned(
            week(task("review", 60), task("tests", 60)),
            ("review", span(2, "09:00", "10:00")),
            ("tests", span(2, "10:00", "11:00")),
        )
        (tests,) = (b for b in calendar.planned_blocks.values() if b.entry == "tests")
        (variant,) = propose_evening(calendar, NOW, blocks=frozenset({tests.uid})).variants
        assert {move.entry for move in variant.moves} == {"tests"}


def overlaps_busy(calendar: Calendar, interval: Interval) -> bool:
    return any(found.busy.overlaps(interval) for found in busy_occurrences(calendar, interval))


WEEKS = pytest.mark.parametrize(
    ("monday", "hours"),
    [(MONDAY, None), (SPRING, None), (AUTUMN, None), (MONDAY, LATE_HOURS), (AUTUMN, LATE_HOURS)],
    ids=["plain", "spring", "autumn", "past midnight", "past midnight in autumn"],
)


@WEEKS
@pytest.mark.parametrize("seed", range(8))
class TestRandomWeeks:
    def test_no_variant_breaks_a_rule(
        self, seed: int, monday: date, hours: HoursProfile | None
    ) -> None:
        before = random_week(seed, monday, hours)
        now = at(0, "08:00", monday=monday)
        after = with_doctor(before, random_visit(seed, monday))
        for variant in propose_change(before, after, now, "x").variants:
            assert broken_rules(variant.calendar, now) == []
            assert not any(overlaps_busy(after, interval) for _, interval in variant.blocks)

    def test_open_moves_only_what_had_to(
        self, seed: int, monday: date, hours: HoursProfile | None
    ) -> None:
        before = random_week(seed, monday, hours)
        now = at(0, "08:00", monday=monday)
        after = with_doctor(before, random_visit(seed, monday))
        for variant in propose_change(before, after, now, "x").variants:
            if variant.kind is not VariantKind.OPEN:
                continue
            lunch = {i for uid, i in variant.blocks if uid == "lunch"}
            waiting = {t.uid for t in after.tasks.values() if t.depends_on}
            for move in variant.moves:
                for interval in move.before:
                    hit = overlaps_busy(after, interval) or any(map(interval.overlaps, lunch))
                    assert hit or move.entry in waiting

    def test_an_evening_breaks_no_rule_and_loses_no_work(
        self, seed: int, monday: date, hours: HoursProfile | None
    ) -> None:
        before = random_week(seed, monday, hours)
        now = at(0, "08:00", monday=monday)
        day = monday + timedelta(days=seed % 6)
        (variant,) = propose_evening(before, now, day).variants
        assert broken_rules(variant.calendar, now) == []
        for entry in before.tasks:
            assert work_of(variant.calendar, entry) == work_of(before, entry)


def test_local_hours_hold_on_both_sides_of_a_clock_change() -> None:
    calendar = replace(random_week(3, AUTUMN), appointments={})
    zone = zone_named(LISBON)
    for block in movable_blocks(calendar, at(0, "08:00", monday=AUTUMN)):
        local = block.start.astimezone(zone)
        assert time(9) <= local.time() < time(22, 30)


def test_urgent_work_comes_first() -> None:
    calendar = week(task("slow", 300), task("urgent", 60, priority=Priority.URGENT))
    blocks = dict(reversed(propose_plan(calendar, NOW).variants[0].blocks))
    assert blocks[Uid("urgent")].start == NOW


def test_states_other_than_accepted_are_no_part_of_a_variant() -> None:
    calendar = planned(week(task("review", 60)), ("review", span(2, "09:00", "10:00")))
    (block,) = calendar.planned_blocks.values()
    pinned = pin(calendar, block.uid)
    assert pinned.planned_blocks[block.uid].state is BlockState.PINNED
    assert accepted(pinned, NOW) == ()
    assert HoursKind.CORE in {
        window.kind for window in pinned.hours.windows(MONDAY, MONDAY, LISBON)
    }


def test_five_hundred_tasks_are_replanned_without_whole_plans(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where there is much work, placing all of it anew would take seconds."""
    late = [task(f"t{n}", 60, deadline=at(4 + 7 * (n // 100), "17:30")) for n in range(500)]
    before = propose_plan(week(*late), NOW, budget=0).variants[0].calendar
    whole_plans: list[object] = []
    decode = Decoder.decode

    def counted(self: Decoder, *given: Any, **more: Any) -> State | None:
        whole_plans.append(given)
        return decode(self, *given, **more)

    monkeypatch.setattr(Decoder, "decode", counted)
    assert propose_change(before, with_doctor(before), NOW, "x").variants
    assert whole_plans == []
