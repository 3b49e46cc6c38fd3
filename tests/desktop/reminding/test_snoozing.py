"""What the window remembers of reminders that were put off."""

from datetime import timedelta
from pathlib import Path

import pytest

from planner.desktop.document.preferences import Preferences
from planner.desktop.reminding.snoozing import Snoozed, parsed_snoozed, snoozed_text
from planner.domain.ids import Uid
from planner.domain.interval import Interval
from planner.scheduling.building.reminders import Reminder
from tests.desktop.weeks import NOW

HOUR = timedelta(hours=1)
VISIT = Reminder(NOW, Uid("v"), 'Dr. "Ç", 2; é \\ 😀', Interval(NOW, NOW + HOUR), place="Rua")
BILL = Reminder(NOW, Uid("b"), "@Bill", date=NOW + HOUR)


@pytest.mark.usefixtures("qapp")
def test_they_are_the_same_after_a_restart(tmp_path: Path) -> None:
    put_off = (Snoozed(NOW, VISIT), Snoozed(NOW + HOUR, BILL))
    Preferences(tmp_path).snoozed = snoozed_text(put_off)
    assert parsed_snoozed(Preferences(tmp_path).snoozed) == put_off


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[null]",
        "no JSON",
        snoozed_text([Snoozed(NOW.replace(tzinfo=None), BILL)]),
        snoozed_text([Snoozed(NOW, VISIT)]).replace("T10", "T08"),
    ],
    ids=["nothing", "nobody", "no list", "a time without its zone", "an end before the start"],
)
def test_of_what_cannot_be_read_there_is_none(text: str) -> None:
    assert parsed_snoozed(text) == ()
