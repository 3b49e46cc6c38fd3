"""What others get is made of the offered times, and nothing else gets into it."""

import logging
import zlib
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.entries import PersonalBlock
from planner.exchange.availability import FORMATS, formatted
from planner.exchange.availability_rows import free_intervals
from planner.scheduling.offers.availability import AvailabilitySheet, availability
from tests.exchange.private_calendars import (
    DAYS,
    OPTIONS,
    busy_times,
    full_calendar,
    in_collections,
    other_calendar,
    plain_calendar,
    with_secrets,
    with_what_is_not_seen,
)
from tests.scheduling.examples import examples
from tests.scheduling.weeks import NOW

randoms = st.randoms(use_true_random=False)


def everything(sheet: AvailabilitySheet) -> dict[str, str]:
    return {form: formatted(sheet, form) for form in FORMATS}


@examples(25)
@given(random=randoms)
def test_equal_offers_give_equal_bytes_in_every_format(random: Random) -> None:
    """Other entries at the same times, then also entries where nothing is offered."""
    times = busy_times(random)
    first = availability(plain_calendar(times), DAYS, OPTIONS, NOW)
    others = in_collections(random, other_calendar(random, times))
    second = availability(others, DAYS, OPTIONS, NOW)
    assert first == second
    assert everything(first) == everything(second)
    unseen = with_what_is_not_seen(random, others, free_intervals(first))
    third = availability(unseen, DAYS, OPTIONS, NOW)
    if third.offers == first.offers:  # lunch may have moved
        assert everything(first) == everything(third)


def test_where_an_entry_may_be_named_its_calendar_is_not() -> None:
    calendar, _ = with_secrets(full_calendar(), Random(5))
    options = replace(OPTIONS, shown=("kind", "title"))
    told = everything(availability(calendar, DAYS, options, NOW))
    (call,), (clients,) = calendar.appointments.values(), calendar.collections.values()
    assert any(call.summary in text for text in told.values())
    for text in told.values():
        assert clients.name not in text.replace("\r\n ", "")
        assert "pink" not in text


@examples(25)
@given(random=randoms)
def test_no_text_of_any_entry_is_in_any_format(random: Random) -> None:
    calendar, secrets = with_secrets(full_calendar(), random)
    options = replace(OPTIONS, recipient=calendar.settings.recipients[0].name)
    sheet = availability(calendar, DAYS, options, NOW)
    assert sheet.offers
    for form, text in everything(sheet).items():
        found = [secret for secret in secrets if secret in text.replace("\r\n ", "")]
        assert not found, (form, found)


def test_nothing_is_logged_or_printed(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    calendar, _ = with_secrets(full_calendar(), Random(1))
    with caplog.at_level(logging.DEBUG):
        everything(availability(calendar, DAYS, OPTIONS, NOW))
    assert not caplog.records
    assert capfd.readouterr() == ("", "")


def test_the_secrets_are_in_the_calendar_and_would_be_found() -> None:
    calendar, secrets = with_secrets(full_calendar(), Random(1))
    told = repr(calendar)
    assert len(secrets) > 15
    missing = [secret for secret in secrets if secret not in told]
    assert not missing


def test_neighbours_are_one_busy_time() -> None:
    times = busy_times(Random(3))
    sheet = availability(other_calendar(Random(4), times), DAYS, OPTIONS, NOW)
    plain = availability(plain_calendar(times), DAYS, OPTIONS, NOW)
    assert formatted(sheet, "busy").count("BEGIN:VEVENT") == formatted(plain, "busy").count(
        "BEGIN:VEVENT"
    )


@pytest.mark.parametrize("form", ["text", "markdown", "html", "busy", "json"])
def test_who_may_see_titles_sees_none_of_private_entries(form: str) -> None:
    calendar = full_calendar()
    visit, call = calendar.personal_blocks["visit"], calendar.appointments["call"]
    calendar = replace(
        calendar,
        personal_blocks={"visit": replace(visit, summary="Doctor", location="Clinic")},
        appointments={"call": replace(call, summary="Planning", location="Room 5")},
    )
    told = formatted(availability(calendar, DAYS, replace(OPTIONS, shown=("title",)), NOW), form)
    assert "Planning" in told
    assert not [word for word in ("Doctor", "Clinic", "Room", "ersonal") if word in told]
    kinds = formatted(availability(calendar, DAYS, replace(OPTIONS, shown=("kind",)), NOW), form)
    assert "ersonal" in kinds
    assert not [word for word in ("Doctor", "Clinic", "Room", "Planning") if word in kinds]
    open_visit = replace(visit, summary="Doctor", private=False)
    assert isinstance(open_visit, PersonalBlock)
    seen = replace(calendar, personal_blocks={"visit": open_visit})
    assert "Doctor" in formatted(
        availability(seen, DAYS, replace(OPTIONS, shown=("title",)), NOW), form
    )


def test_nothing_more_than_times_is_the_default() -> None:
    assert OPTIONS.shown == ()
    assert availability(full_calendar(), DAYS, OPTIONS, NOW).named == ()


def test_nobody_can_tell_a_recipient_by_the_uids() -> None:
    """Not even how long his name is, or that two weeks are for the same person."""
    sheet = availability(full_calendar(), DAYS, replace(OPTIONS, recipient="Ana"), NOW)
    uids = [line for line in formatted(sheet, "ics").split("\r\n") if line.startswith("UID:")]
    assert {len(uid) for uid in uids} == {len("UID:") + 32 + len("@flexday")}
    assert len({zlib.crc32(uid.encode()) for uid in uids}) == len(uids)
