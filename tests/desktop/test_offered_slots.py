"""The slots behind a preview."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.desktop.document import Document
from planner.desktop.offered_slots import FEW, LastSlots, costs_text
from planner.domain.interval import Interval
from planner.scheduling.availability import AvailabilityOptions
from tests.desktop.weeks import NOW, opened, working_week

WEEK = Interval(NOW, NOW + timedelta(days=5))
OPTIONS = AvailabilityOptions(recipient_zone="Asia/Kolkata")


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    document = opened(tmp_path, working_week())
    yield document
    document.close()


def test_another_recipient_needs_no_new_plan(document: Document) -> None:
    slots = LastSlots()
    first = slots.of(document.calendar, WEEK, OPTIONS, NOW)
    other = replace(OPTIONS, recipient_zone="America/New_York")
    assert slots.of(document.calendar, WEEK, other, NOW) is first


@pytest.mark.parametrize("change", ["calendar", "options", "now", "span"])
def test_everything_else_does(document: Document, change: str) -> None:
    slots = LastSlots()
    asked = {"calendar": document.calendar, "span": WEEK, "options": OPTIONS, "now": NOW}
    first = slots.of(**asked)
    others = {
        "calendar": replace(document.calendar),
        "options": replace(OPTIONS, minimum=timedelta(hours=1)),
        "now": NOW + timedelta(minutes=1),
        "span": Interval(NOW, NOW + timedelta(days=2)),
    }
    assert slots.of(**(asked | {change: others[change]})) is not first


def test_the_dearest_few_are_told_in_order_of_time(document: Document) -> None:
    slots = LastSlots().of(document.calendar, WEEK, OPTIONS, NOW)
    costly = [slot for slot in slots if slot.cost.words]
    lines = costs_text(slots, document).splitlines()
    assert len(costly) > FEW
    assert len(lines) == FEW + 1
    assert lines[-1] == f"and {len(costly) - FEW} more that cost less"
    assert all("would move" in line for line in lines[:-1])


def test_where_nothing_costs_anything_nothing_is_told(document: Document) -> None:
    idle = replace(document.calendar, tasks={}, planned_blocks={})
    slots = LastSlots().of(idle, WEEK, OPTIONS, NOW)
    assert slots
    assert costs_text(slots, document) == ""
