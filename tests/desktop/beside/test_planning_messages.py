"""What the window and the process that plans say to each other."""

from dataclasses import replace
from io import BytesIO

import pytest

from planner.desktop.beside.planning_messages import (
    Question,
    Reply,
    Request,
    framed,
    proposal_of,
    read,
    reply_with,
)
from planner.domain.calendar import Calendar
from planner.domain.edits import add
from planner.scheduling.proposing.propose import propose_plan
from tests.desktop.weeks import NOW, with_line
from tests.domain.examples import task


def test_messages_come_one_after_the_other_and_then_none() -> None:
    sent = [Question("free slots", (1, "ç")), Request(7, NOW, "Plan")]
    reader = BytesIO(b"".join(map(framed, sent)))
    assert [read(reader), read(reader), read(reader)] == [*sent, None]


@pytest.mark.parametrize("cut", [0, 1, 3])
def test_where_a_process_ended_within_a_head_there_is_nothing_more(cut: int) -> None:
    assert read(BytesIO(framed(Question("why", ()))[:cut])) is None


def test_a_proposal_is_as_before_when_it_arrives_without_its_calendars() -> None:
    before = add(Calendar(), task())
    after = with_line(before, "Review API 90m by thu", "review")
    proposal = replace(propose_plan(after, NOW, budget=0), before=before)
    reply = reply_with(Request(3, NOW), proposal, after)
    assert reply.proposal is not None
    assert all(not variant.calendar.tasks for variant in reply.proposal.variants)
    arrived = read(BytesIO(framed(reply)))
    found = proposal_of(arrived, before, after)
    assert found is not None
    assert found.before is before
    assert [v.calendar for v in found.variants] == [v.calendar for v in proposal.variants]
    assert found.variants[0].calendar.tasks is after.tasks, "what did not change is shared"


def test_a_refusal_has_no_proposal() -> None:
    assert proposal_of(Reply(3, refusal="No."), Calendar(), Calendar()) is None
    assert Reply(3).last
