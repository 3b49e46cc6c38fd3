from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from planner.desktop.look.theme import LIGHT
from planner.desktop.week.item_text import (
    detail_choices,
    hint,
    shortened,
    text_room,
    title_lines,
)
from planner.desktop.week.items import Item, ItemKind, ItemState
from planner.desktop.week.look import Face, look
from planner.domain.ids import Uid
from planner.domain.interval import Interval

WEDNESDAY = datetime(2026, 11, 25, 12, 5, tzinfo=UTC)
WORK = Item(
    uid=Uid("block"),
    entry=Uid("task"),
    interval=Interval(WEDNESDAY, WEDNESDAY + timedelta(hours=1)),
    title="Migrate ledger table to partitions",
    kind=ItemKind.WORK,
)


@pytest.fixture(autouse=True)
def _british_times() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def face(qapp: QApplication) -> Face:
    return look(LIGHT, qapp.font()).title


def test_a_title_that_fits_stays_on_one_line(face: Face) -> None:
    assert title_lines(WORK, face, 2000, 0, 2) == (WORK.title,)


def test_a_long_title_breaks_between_words(face: Face) -> None:
    room = face.width("Migrate ledger table") + 1

    assert title_lines(WORK, face, room, 0, 2) == ("Migrate ledger table", "to partitions")


def test_a_sign_before_the_title_takes_its_room(face: Face) -> None:
    room = face.width("Migrate ledger table") + 1

    assert title_lines(WORK, face, room, 13, 2)[0] == "Migrate ledger"


def test_low_items_have_one_line_whatever_the_title(face: Face) -> None:
    assert title_lines(WORK, face, 10, 0, 1) == (WORK.title,)


def test_a_word_too_long_for_the_line_is_left_to_the_ellipsis(face: Face) -> None:
    assert title_lines(WORK, face, 10, 0, 2) == (WORK.title,)


@pytest.mark.parametrize("width", range(36, 90))
def test_however_narrow_the_first_letters_of_a_title_are_there(face: Face, width: int) -> None:
    _, room = text_room(width)
    text = shortened(WORK.title, face, room)

    assert text.startswith("Mig")
    assert face.width("M") <= room


def test_an_ellipsis_stands_where_enough_letters_stay(face: Face) -> None:
    text = shortened(WORK.title, face, face.width("Migrate led"))

    assert text.startswith("Migrate")
    assert text.endswith("…")


def test_an_entry_without_a_title_is_called_something(face: Face) -> None:
    assert title_lines(replace(WORK, title=""), face, 2000, 0, 1) == ("Untitled",)


@pytest.mark.parametrize(
    ("why", "item", "choices"),
    [
        ("the end goes first", WORK, ("12:05–13:05", "12:05")),
        (
            "a ghost says where it was",
            replace(WORK, state=ItemState.GHOST, was=WEDNESDAY - timedelta(days=1)),
            ("was Tue 12:05", "Tue 12:05", "12:05"),
        ),
        (
            "missed work says so",
            replace(WORK, state=ItemState.MISSED),
            ("12:05–13:05 · missed", "missed"),
        ),
    ],
)
def test_times_get_shorter_with_the_room(why: str, item: Item, choices: tuple[str, ...]) -> None:
    assert detail_choices(item, "UTC") == choices, why


def test_a_hint_says_in_full_what_the_item_cannot() -> None:
    trip = replace(WORK, travel_before=timedelta(minutes=20), pinned=True, inside="Office")

    assert hint(trip, "UTC").splitlines() == [
        "Migrate ledger table to partitions",
        "12:05–13:05",
        "Office",
        "busy 11:45–13:05",
        "pinned: no proposal moves it",
    ]
