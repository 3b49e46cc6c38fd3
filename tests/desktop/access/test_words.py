"""What is said of an entry and of a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.desktop.access.words import day_words, item_details, item_words, page_words
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.domain.ids import Uid
from planner.domain.interval import Interval

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DOCTOR = Item(
    uid=Uid("doctor"),
    entry=Uid("doctor"),
    interval=Interval(NOON, NOON + 2 * HOUR),
    title="Doctor",
    kind=ItemKind.PERSONAL,
)


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (DOCTOR, "Doctor, Wednesday 12:00 to 14:00, personal"),
        (
            replace(DOCTOR, inside="Family"),
            "Doctor, Wednesday 12:00 to 14:00, personal, Family",
        ),
        (replace(DOCTOR, title=""), "Untitled, Wednesday 12:00 to 14:00, personal"),
        (
            replace(DOCTOR, interval=Interval(NOON, NOON + 14 * HOUR)),
            "Doctor, Wednesday 12:00 to Thursday 02:00, personal",
        ),
        (
            replace(DOCTOR, interval=Interval(NOON, NOON + 12 * HOUR)),
            "Doctor, Wednesday 12:00 to 00:00, personal",
        ),
        (
            replace(DOCTOR, interval=Interval(NOON - 12 * HOUR, NOON + 12 * HOUR), all_day=True),
            "Doctor, Wednesday, all day, personal",
        ),
        (
            replace(
                DOCTOR,
                interval=Interval(NOON - 12 * HOUR, NOON + 36 * HOUR),
                all_day=True,
                busy=False,
            ),
            "Doctor, Wednesday to Thursday, all day, personal, free",
        ),
        (
            replace(DOCTOR, kind=ItemKind.WORK, state=ItemState.GHOST, pinned=True, at_risk=True),
            "Doctor, Wednesday 12:00 to 14:00, work, proposed, pinned, at risk of being late",
        ),
        (
            replace(DOCTOR, kind=ItemKind.WORK, state=ItemState.DONE, pinned=True),
            "Doctor, Wednesday 12:00 to 14:00, work, done",
        ),
    ],
)
def test_title_time_and_kind_are_said_in_this_order(item: Item, words: str) -> None:
    assert item_words(item, "UTC") == words


def test_the_times_are_those_of_the_zone() -> None:
    said = item_words(DOCTOR, "Asia/Kolkata")
    assert said == "Doctor, Wednesday 17:30 to 19:30, personal"


def test_details_say_how_long_and_where_from() -> None:
    item = replace(DOCTOR, was=NOON - HOUR, travel_before=HOUR / 3)
    said = item_details(item, "UTC")
    assert said == "2 h 00, was Wed 11:00, with travel from 11:40 to 14:00"


@pytest.mark.parametrize(
    ("count", "today", "words"),
    [
        (0, False, "Wednesday 25 November, nothing"),
        (1, False, "Wednesday 25 November, 1 entry"),
        (3, True, "today, Wednesday 25 November, 3 entries"),
    ],
)
def test_a_day_says_how_much_is_on_it(count: int, words: str, *, today: bool) -> None:
    assert day_words(date(2026, 11, 25), count, today=today) == words


def test_a_page_says_its_days() -> None:
    assert page_words(date(2026, 11, 23), date(2026, 11, 29)) == "23 – 29 November 2026"
    assert page_words(date(2026, 11, 25), date(2026, 11, 25)) == "Wednesday 25 November 2026"
