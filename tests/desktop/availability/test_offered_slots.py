"""The slots behind a preview."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.desktop.availability.offered_slots import FEW, OfferedSlots, costs_text
from planner.desktop.beside.planning_messages import Question
from planner.desktop.document.document import Document
from planner.desktop.planning.planning import ANSWERS
from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.domain.interval import Interval
from planner.scheduling.offers.availability import AvailabilityOptions, free_slots
from planner.scheduling.offers.slots import Slot
from planner.scheduling.proposing.propose import propose_plan
from tests.desktop.weeks import NOW, opened, working_week

WEEK = Interval(NOW, NOW + timedelta(days=5))
OPTIONS = AvailabilityOptions(recipient_zone="Asia/Kolkata")


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    document = opened(tmp_path, working_week())
    yield document
    document.close()


class Asked:
    """What was asked for beside the window, and how it is answered."""

    def __init__(self) -> None:
        self.questions: list[Question] = []
        self.takes: list[Callable[[tuple[Slot, ...]], None]] = []
        self.loses: list[Callable[[str], None]] = []
        self.came = 0
        self.slots = OfferedSlots(self.ask, self.count)

    def ask(
        self,
        question: Question,
        take: Callable[[tuple[Slot, ...]], None],
        lose: Callable[[str], None],
    ) -> None:
        self.questions.append(question)
        self.takes.append(take)
        self.loses.append(lose)

    def count(self) -> None:
        self.came += 1

    def answer(self, calendar: Calendar) -> None:
        """The last question, as the process does."""
        question = self.questions[-1]
        self.takes[-1](ANSWERS[question.about](calendar, *question.arguments))


def found(calendar: Calendar) -> tuple[Slot, ...]:
    return free_slots(calendar, WEEK, OPTIONS, NOW)


def test_they_are_there_when_they_have_come(document: Document) -> None:
    asked, calendar = Asked(), document.calendar
    assert asked.slots.of(calendar, WEEK, OPTIONS, NOW) is None
    asked.answer(calendar)
    assert asked.came == 1
    assert asked.slots.of(calendar, WEEK, OPTIONS, NOW) == found(calendar)


def test_another_recipient_needs_no_new_answer(document: Document) -> None:
    asked, calendar = Asked(), document.calendar
    asked.slots.of(calendar, WEEK, OPTIONS, NOW)
    asked.answer(calendar)
    other = replace(OPTIONS, recipient_zone="America/New_York")
    assert asked.slots.of(calendar, WEEK, other, NOW) == found(calendar)
    assert len(asked.questions) == 1


@pytest.mark.parametrize("change", ["calendar", "options", "now", "span"])
def test_everything_else_does(document: Document, change: str) -> None:
    asked = Asked()
    first = {"calendar": document.calendar, "span": WEEK, "options": OPTIONS, "now": NOW}
    asked.slots.of(**first)
    others = {
        "calendar": replace(document.calendar),
        "options": replace(OPTIONS, minimum=timedelta(hours=1)),
        "now": NOW + timedelta(minutes=1),
        "span": Interval(NOW, NOW + timedelta(days=2)),
    }
    other = first | {change: others[change]}
    assert asked.slots.of(**other) is None
    asked.takes[0](())
    assert asked.slots.of(**other) is None, "an answer to what is asked no longer"
    assert asked.came == 0


def test_a_proposal_counts_only_for_who_asks_for_it(document: Document) -> None:
    asked, calendar = Asked(), document.calendar
    shown = propose_plan(replace(calendar, planned_blocks={}), NOW, budget=0).variants[0].calendar
    asked.slots.of(calendar, WEEK, OPTIONS, NOW)
    asked.slots.of(calendar, WEEK, OPTIONS, NOW, shown)
    assert len(asked.questions) == 1
    counted = replace(OPTIONS, proposed_work_busy=True)
    asked.slots.of(calendar, WEEK, counted, NOW, shown)
    asked.answer(calendar)
    assert asked.slots.of(calendar, WEEK, counted, NOW, shown) == free_slots(
        calendar, WEEK, counted, NOW, shown
    )
    assert asked.slots.of(calendar, WEEK, counted, NOW) is None, "it was dropped"
    assert len(asked.questions) == 3


def test_within_a_minute_it_is_asked_for_one_moment(document: Document) -> None:
    asked = Asked()
    for second, minimum in ((10, 30), (50, 60), (70, 60)):
        options = replace(OPTIONS, minimum=timedelta(minutes=minimum))
        asked.slots.of(document.calendar, WEEK, options, NOW + timedelta(seconds=second))
    moments = [question.arguments[2] for question in asked.questions]
    assert moments == [NOW + timedelta(seconds=second) for second in (10, 10, 70)]


def test_a_reason_is_raised_and_a_lost_question_asked_again(document: Document) -> None:
    asked = Asked()
    asked.slots.of(document.calendar, WEEK, OPTIONS, NOW)
    asked.loses[0]("")
    assert len(asked.questions) == 2
    assert asked.questions[0] == asked.questions[1]
    asked.loses[1]("Too far away.")
    with pytest.raises(PlannerError, match="Too far away"):
        asked.slots.of(document.calendar, WEEK, OPTIONS, NOW)
    assert asked.came == 1


def test_what_is_stopped_takes_nothing(document: Document) -> None:
    asked = Asked()
    asked.slots.of(document.calendar, WEEK, OPTIONS, NOW)
    asked.slots.stop()
    asked.answer(document.calendar)
    asked.loses[0]("")
    assert (asked.came, len(asked.questions)) == (0, 1)


def test_the_dearest_few_are_told_in_order_of_time(document: Document) -> None:
    slots = found(document.calendar)
    costly = [slot for slot in slots if slot.cost.words]
    lines = costs_text(slots, document).splitlines()
    assert len(costly) > FEW
    assert len(lines) == FEW + 1
    assert lines[-1] == f"and {len(costly) - FEW} more that cost less"
    assert all("would move" in line for line in lines[:-1])


def test_where_nothing_costs_anything_nothing_is_told(document: Document) -> None:
    idle = replace(document.calendar, tasks={}, planned_blocks={})
    slots = found(idle)
    assert slots
    assert costs_text(slots, document) == ""
