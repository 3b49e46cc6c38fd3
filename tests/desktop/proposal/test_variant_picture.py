from datetime import UTC, datetime, timedelta

import pytest

from planner.desktop.proposal.variant_picture import MarkKind, pictures
from planner.domain.calendar import Calendar
from planner.scheduling.proposing.propose import propose_change, propose_plan
from tests.desktop.weeks import NOW, ZONE, with_line, working_week


@pytest.fixture(scope="module")
def week() -> Calendar:
    return working_week()


def test_each_variant_has_a_picture_of_the_same_week(week: Calendar) -> None:
    after = with_line(week, "doctor wed 12-14 +20m", "visit")
    proposal = propose_change(week, after, NOW, "Add a visit")
    drawn = pictures(proposal, ZONE)
    assert len(drawn) == len(proposal.variants) > 1
    assert len(set(drawn)) == len(drawn)
    events = {tuple(m for m in marks if m.kind is MarkKind.EVENT) for marks in drawn}
    assert len(events) == 1
    visit = [m for m in events.pop() if m.day == 2 and m.top == (12 - 7) / 16]
    assert [m.bottom for m in visit] == [(14 - 7) / 16]


def test_what_moves_is_told_from_what_stays(week: Calendar) -> None:
    after = with_line(week, "doctor wed 12-14 +20m", "visit")
    proposal = propose_change(week, after, NOW, "Add a visit")
    for variant, marks in zip(proposal.variants, pictures(proposal, ZONE), strict=True):
        monday = datetime(2026, 11, 23, tzinfo=UTC)
        spans = [span for move in variant.moves for span in move.after]
        inside = [s for s in spans if monday <= s.start < monday + timedelta(days=7)]
        moves = [mark for mark in marks if mark.kind is MarkKind.MOVES]
        assert len(moves) == len(inside)
        assert all(0 <= mark.top < mark.bottom <= 1 for mark in marks)


def test_where_nothing_moves_there_is_nothing_to_draw(week: Calendar) -> None:
    assert pictures(propose_plan(week, NOW, budget=0), ZONE) == ((),)
