from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.document.document import Document
from planner.domain.calendar import Calendar
from planner.domain.default import default_calendar
from planner.domain.edits import add, set_settings
from planner.domain.entries import Appointment
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.scheduling.proposing.propose import propose_change, propose_plan
from tests.desktop.weeks import NOW, ZONE, opened, with_line, working_week


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


@pytest.fixture
def document(tmp_path: Path, week: Calendar) -> Iterator[Document]:
    document = opened(tmp_path, week)
    yield document
    document.close()


def test_a_change_that_displaces_no_work_is_made_at_once(document: Document) -> None:
    sunday = NOW + timedelta(days=6)
    event = Appointment(
        uid=Uid("walk"), summary="Walk", start=sunday, end=sunday + timedelta(hours=1), zone="UTC"
    )
    document.change(add(document.calendar, event), "Add a walk")
    assert document.proposal is None
    assert Uid("walk") in document.calendar.appointments


def test_a_change_that_displaces_work_is_proposed_first(document: Document) -> None:
    before = document.calendar
    block = next(b for b in before.planned_blocks.values() if b.entry in before.tasks)
    event = Appointment(
        uid=Uid("talk"), summary="Talk", start=block.start, end=block.end, zone="UTC"
    )
    document.change(add(before, event), "Add a talk")
    assert document.calendar is before
    assert document.proposal is not None
    document.accept()
    assert Uid("talk") in document.calendar.appointments
    assert document.proposal is None


def test_a_proposal_that_changes_nothing_is_no_step(document: Document, qtbot: QtBot) -> None:
    before = document.calendar
    document.propose(propose_plan(before, NOW, budget=0))
    with qtbot.waitSignal(document.told):
        document.accept()
    assert document.proposal is None
    assert document.calendar is before
    with pytest.raises(PlannerError, match="Nothing to undo"):
        document.undo()


def test_tab_comes_round_to_the_first_variant(document: Document) -> None:
    after = with_line(document.calendar, "doctor wed 12-14 +20m", "visit")
    document.propose(propose_change(document.calendar, after, NOW, "Add a visit"))
    seen = []
    for _ in range(3):
        assert document.proposal is not None
        seen.append(document.proposal.index)
        document.next_variant()
    assert document.proposal is not None
    assert (seen, document.proposal.index) == ([0, 1, 2], 0)


def test_a_proposal_about_an_older_calendar_is_not_shown(document: Document) -> None:
    before = document.calendar
    proposal = propose_change(before, with_line(before, "doctor wed 12-14", "visit"), NOW, "Add")
    document.commit(with_line(before, "Call the bank 20m", "bank"), "Add a call")
    document.propose(proposal)
    assert document.proposal is None


def test_a_change_ends_the_proposal_that_was_about_what_was_before(document: Document) -> None:
    before = document.calendar
    proposal = propose_change(before, with_line(before, "doctor wed 12-14", "visit"), NOW, "Add")
    document.propose(proposal)
    document.commit(with_line(before, "Call the bank 20m", "bank"), "Add a call")
    assert document.proposal is None


def test_in_the_automatic_mode_a_plan_that_only_adds_is_accepted_and_can_be_undone(
    tmp_path: Path, qtbot: QtBot
) -> None:
    calendar = with_line(default_calendar(ZONE), "Review API 90m by fri", "review")
    automatic = replace(calendar.settings, automatic=True)
    document = opened(tmp_path, set_settings(calendar, automatic))
    with qtbot.waitSignal(document.done) as done:
        document.propose(propose_plan(document.calendar, NOW, budget=0))
    assert done.args == ["Accepted by itself: Plan"]
    assert {block.entry for block in document.calendar.planned_blocks.values()} >= {"review"}
    assert document.proposal is None
    document.undo()
    assert not document.calendar.planned_blocks
    document.close()


def test_in_the_automatic_mode_a_move_to_the_evening_is_asked(document: Document) -> None:
    automatic = replace(document.calendar.settings, automatic=True)
    document.commit(set_settings(document.calendar, automatic), "On")
    before = document.calendar
    document.propose(propose_plan(before, NOW, budget=0), evening=NOW.date())
    assert document.calendar is before
    assert document.proposal is not None
