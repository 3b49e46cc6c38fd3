"""A picture of availability is made of the offered times, and nothing else gets into it."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from planner.desktop.availability.availability_picture import availability_pdf, availability_png
from planner.domain.calendar import Calendar
from planner.domain.recipients import LANGUAGES
from planner.exchange.availability_rows import free_intervals
from planner.scheduling.offers.availability import (
    AvailabilityOptions,
    AvailabilitySheet,
    availability,
)
from tests.desktop.availability.test_pdf_dates import ZONES, machine_in
from tests.desktop.pdf_text import everything_in
from tests.exchange.private_calendars import (
    DAYS,
    OPTIONS,
    busy_times,
    full_calendar,
    other_calendar,
    plain_calendar,
    with_secrets,
    with_what_is_not_seen,
)
from tests.scheduling.examples import examples
from tests.scheduling.weeks import NOW
from tests.store.test_calendar_file import REPOSITORY, environment

randoms = st.randoms(use_true_random=False)
Picture = Callable[[AvailabilitySheet], bytes]
PICTURES: list[Picture] = [availability_png, availability_pdf]


def some_options(random: Random) -> AvailabilityOptions:
    return replace(
        OPTIONS,
        recipient="Ana",
        recipient_zone=random.choice(["Asia/Kolkata", "Europe/Lisbon", "America/New_York"]),
        language=random.choice(LANGUAGES),
        minimum=timedelta(minutes=random.choice([15, 30, 90])),
        most=random.choice([None, None, 1, 4]),
        spread=random.random() < 0.5,
        flexible=random.random() < 0.7,
        habits_busy=random.random() < 0.5,
    )


def compared(random: Random) -> int:
    """How many pairs of calendars were compared, all of which offer the same: each meeting plain,
    the same times taken otherwise, more where nothing is offered, all on machines in other zones.
    """
    times, options = busy_times(random), some_options(random)
    others = other_calendar(random, times)
    first = availability(plain_calendar(times), DAYS, options, NOW)
    unseen = with_what_is_not_seen(random, others, free_intervals(first))
    sheets = [availability(found, DAYS, options, NOW) for found in (others, unseen)]
    same = [sheet for sheet in sheets if free_intervals(sheet) == free_intervals(first)]
    for picture in PICTURES:
        with machine_in(random.choice(ZONES)):
            expected = picture(first)
        for sheet in same:
            with machine_in(random.choice(ZONES)):
                assert picture(sheet) == expected
    return len(same)


@examples(8)
@given(random=randoms)
def test_equal_offers_give_equal_bytes(qapp: QApplication, random: Random) -> None:  # noqa: ARG001
    assert compared(random) >= 1


@pytest.mark.slow
@examples(300)
@given(random=randoms)
def test_equal_offers_give_equal_bytes_in_many_pairs(
    qapp: QApplication,  # noqa: ARG001
    random: Random,
) -> None:
    assert compared(random) >= 1


def hidden(random: Random, shown: tuple[str, ...]) -> tuple[AvailabilitySheet, Calendar, list[str]]:
    calendar, secrets = with_secrets(full_calendar(), random)
    person = calendar.settings.recipients[0].name
    options = replace(OPTIONS, recipient=person, shown=shown)
    return availability(calendar, DAYS, options, NOW), calendar, secrets


@examples(10)
@given(random=randoms, shown=st.sampled_from([(), ("kind",), ("title",), ("kind", "title")]))
def test_a_pdf_tells_of_all_texts_the_titles_that_may_be_seen(
    qapp: QApplication,  # noqa: ARG001
    random: Random,
    shown: tuple[str, ...],
) -> None:
    sheet, calendar, secrets = hidden(random, shown)
    (call,) = calendar.appointments.values()
    told = everything_in(availability_pdf(sheet))
    assert "Times that work for me" in told
    assert [secret for secret in secrets if secret in told] == (
        [call.summary] if "title" in shown else []
    )
    assert ("Appointment" in told) == ("kind" in shown)


@examples(4)
@given(random=randoms, shown=st.sampled_from([(), ("kind",)]))
@pytest.mark.parametrize("picture", PICTURES)
def test_other_texts_in_every_entry_make_no_other_picture(
    qapp: QApplication,  # noqa: ARG001
    picture: Picture,
    random: Random,
    shown: tuple[str, ...],
) -> None:
    """But for the recipient's name: his files have their own numbers, which tell nobody."""
    sheets = [replace(hidden(random, shown)[0], recipient="Ana") for _ in range(2)]
    assert picture(sheets[0]) == picture(sheets[1])


@pytest.mark.parametrize("shown", [(), ("kind", "title")])
def test_a_png_holds_pixels_and_no_text(qapp: QApplication, shown: tuple[str, ...]) -> None:  # noqa: ARG001
    sheet, _, secrets = hidden(Random(3), shown)
    data = availability_png(sheet)
    assert set(chunks(data)) == {"IHDR", "pHYs", "IDAT", "IEND"}
    assert QImage.fromData(data).textKeys() == []
    assert not [secret for secret in secrets if secret.encode() in data]


def chunks(data: bytes) -> list[str]:
    """The names of a PNG's (ISO 15948, 5.3)."""
    found, at = [], 8
    while at < len(data):
        found.append(data[at + 4 : at + 8].decode())
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return found


def painted_with(**settings: str) -> str:
    """What another process paints, on such a machine."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.desktop.painted_pictures", "-platform", "offscreen"],
        cwd=REPOSITORY,
        env=environment() | settings,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_nothing_is_told_of_the_machine_and_its_screen() -> None:
    here = painted_with(TZ="Europe/Lisbon")
    assert [line.split()[0] for line in here.splitlines()] == ["png", "pdf"]
    for settings in ({"TZ": "Asia/Tokyo"}, {"QT_FONT_DPI": "144"}, {"QT_SCALE_FACTOR": "1.5"}):
        assert painted_with(**settings) == here, settings
