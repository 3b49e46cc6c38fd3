"""Recipients and published files in the calendar."""

from dataclasses import replace

import pytest

from planner.domain.calendar import Calendar
from planner.domain.errors import InvalidValue
from planner.domain.recipient_edits import (
    forget_recipient,
    keep_recipient,
    publish,
    stop_publishing,
)
from planner.domain.recipients import Publication, Recipient

ANA = Recipient(name="Ana", zone="Asia/Kolkata")
BOB = Recipient(name="Bob", zone="America/New_York")
FILE = Publication(file="/shared/ana.ics", form="ics", recipient="Ana")


def names(calendar: Calendar) -> list[str]:
    return [recipient.name for recipient in calendar.settings.recipients]


def test_the_one_that_changed_last_comes_first() -> None:
    calendar = keep_recipient(keep_recipient(Calendar(), ANA), BOB)
    assert names(calendar) == ["Bob", "Ana"]
    assert names(keep_recipient(calendar, replace(ANA, days=10))) == ["Ana", "Bob"]


def test_what_is_kept_already_changes_nothing() -> None:
    calendar = keep_recipient(keep_recipient(Calendar(), ANA), BOB)
    assert keep_recipient(calendar, ANA) is calendar


def test_another_spelling_is_the_same_person() -> None:
    calendar = keep_recipient(keep_recipient(Calendar(), ANA), replace(ANA, name="ANA"))
    assert names(calendar) == ["ANA"]


def test_nobody_is_not_kept() -> None:
    with pytest.raises(InvalidValue, match="needs a name"):
        keep_recipient(Calendar(), replace(ANA, name=""))


def test_forgotten() -> None:
    calendar = keep_recipient(keep_recipient(Calendar(), ANA), BOB)
    assert names(forget_recipient(calendar, "ana")) == ["Bob"]
    with pytest.raises(InvalidValue, match="Carla"):
        forget_recipient(calendar, "Carla")


def test_one_with_a_published_file_is_not_forgotten() -> None:
    calendar = publish(keep_recipient(Calendar(), ANA), FILE)
    with pytest.raises(InvalidValue, match="stop that first"):
        forget_recipient(calendar, "Ana")
    assert names(forget_recipient(stop_publishing(calendar, FILE.file), "Ana")) == []


def test_a_file_is_published_once() -> None:
    calendar = publish(Calendar(), FILE)
    assert publish(calendar, FILE) is calendar
    other = replace(FILE, form="text")
    assert publish(calendar, other).settings.publications == (other,)


def test_what_is_not_published_cannot_be_stopped() -> None:
    with pytest.raises(InvalidValue, match="not kept up to date"):
        stop_publishing(Calendar(), FILE.file)
