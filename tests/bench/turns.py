"""What a user does in the window, and the longest turn of the event loop until it is done.

Each action ends when what it is for can be seen, which it checks.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.desktop.availability.availability_dialog import AvailabilityDialog
from planner.desktop.proposal.proposal_cards import CardFrame
from planner.desktop.week.items import ItemState
from planner.domain.entries import PersonalBlock
from tests.bench.stage import Stage, Times, draggable, is_work, longest_of, pace

IMPORTED = 5000
MOST_IMPORTS = 3
BOUND, USUAL = 16, 10
"""Milliseconds that the longest turn may take at the worst, and at the median."""


class Longest(NamedTuple):
    """A turn, and what a fixed piece of work took before and after it."""

    times: Times
    pace: float


class Turn(NamedTuple):
    """The longest of an action, each time that it was done."""

    name: str
    times: list[Longest]

    def told(self, quiet: float) -> str:
        """`quiet`: the fixed piece of work when the machine had nothing else to do; computing
        "alone" is at that pace.
        """
        wall = [each.times.wall for each in self.times]
        computed = [each.times.thread for each in self.times]
        own = [each.times.own for each in self.times]
        alone = [each.times.thread * quiet / each.pace for each in self.times]
        too_long = max(alone) > BOUND or median(alone) > USUAL
        return (
            f"{self.name:23} alone {_spread(alone)}   computing {_spread(computed)}"
            f"   own {_spread(own)}   wall {_spread(wall)}{'  TOO LONG' if too_long else ''}"
        )


def _spread(figures: list[float]) -> str:
    return f"{median(figures):5.1f} {max(figures):6.1f}"


def turns(stage: Stage, rounds: int) -> list[Turn]:
    """Of each action, done so many times in turn."""
    many = stage.folder / "many.ics"
    many.write_text(many_events(), newline="")
    found = {action.__name__: Turn(action.__name__.replace("_", " "), []) for action in ACTIONS}
    for number in range(rounds):
        for action in ACTIONS:
            if action is not importing_entries or number < MOST_IMPORTS:
                found[action.__name__].times.append(longest_turn(stage, partial(action, stage)))
    return list(found.values())


def longest_turn(stage: Stage, act: Callable[[], None]) -> Longest:
    stage.window.activateWindow()
    stage.until(stage.window.isActiveWindow, 5000)
    stage.spin(300)
    stage.gaps()
    before = pace()
    stage.beats.clear()
    stage.until(lambda: bool(stage.beats), 1000)
    act()
    stage.spin(100)
    gaps = stage.gaps()
    if stage.window.document.undo_name.startswith("Import"):
        stage.window.document.undo()
    return Longest(longest_of(gaps), (before + pace()) / 2)


def proposed(stage: Stage) -> None:
    """Its keys are there at once, and all that it says soon after."""
    document, panel = stage.window.document, stage.window.pages.proposal
    stage.until(lambda: document.proposal is not None, 60_000)
    assert QApplication.focusWidget() is panel
    stage.settle(lambda: document.proposal is not None)
    assert document.proposal is not None
    cards = [card for card in panel.findChildren(CardFrame) if card.isVisibleTo(panel)]
    assert bool(cards) is bool(document.proposal.whole.moves)


def ghosts(stage: Stage) -> set[str]:
    items = stage.window.week.page.items
    return {item.title for item in items if item.state is ItemState.GHOST}


def visits(stage: Stage) -> int:
    return sum(
        isinstance(event, PersonalBlock) and event.summary == "Doctor"
        for event in stage.window.document.calendar.events()
    )


def another_week(stage: Stage) -> None:
    canvas = stage.window.week.canvas
    shown = canvas.sheet.first
    stage.window.week.setFocus()
    stage.press(Qt.Key.Key_J)
    assert canvas.sheet.first > shown
    stage.settle(lambda: True)
    stage.press(Qt.Key.Key_K)
    assert canvas.sheet.first == shown
    stage.settle(lambda: True)


def a_move_by_key(stage: Stage) -> None:
    held = next(each for each in draggable(stage) if is_work(stage, each))
    document, worker = stage.window.document, stage.window.commands.worker
    before, start = document.calendar, held.item.interval.start
    stage.window.week.select(frozenset({held.item.uid}))
    stage.window.week.setFocus()
    stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    stage.settle(lambda: document.proposal is not None or document.calendar is not before)
    stage.settle(lambda: not worker.is_busy)
    state = document.proposal
    after = document.calendar if state is None else state.variant.calendar
    assert after.planned_blocks[held.item.uid].start > start
    document.drop_proposal()
    stage.settle(stage.window.side.isHidden)


def a_line_typed_and_ended(stage: Stage) -> None:
    stage.press(Qt.Key.Key_N)
    for letter in "doctor wed 12-14 +20m":
        QTest.keyClick(QApplication.focusWidget(), letter)
        stage.spin(30)
    stage.press(Qt.Key.Key_Return)
    proposed(stage)
    assert "Doctor" in ghosts(stage)


def the_next_variant(stage: Stage) -> None:
    document = stage.window.document
    stage.settle(lambda: not stage.window.commands.worker.is_busy)
    stage.press(Qt.Key.Key_Tab)
    stage.settle(lambda: True)
    assert document.proposal is not None
    assert document.proposal.index == 1
    stage.spin(50)
    document.choose_variant(0)
    stage.settle(lambda: True)


def accepting_it(stage: Stage) -> None:
    before = visits(stage)
    stage.press(Qt.Key.Key_Return)
    assert visits(stage) == before + 1
    stage.settle(stage.window.side.isHidden)
    assert "Doctor" not in ghosts(stage)


def undoing_it(stage: Stage) -> None:
    before = visits(stage)
    stage.window.commands.undo()
    assert visits(stage) == before - 1
    stage.settle(lambda: True)


def an_evening(stage: Stage) -> None:
    document = stage.window.document
    stage.window.week.select(frozenset())
    stage.window.week.setFocus()
    stage.press(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    proposed(stage)
    assert document.proposal is not None
    assert document.proposal.evening is not None
    stage.spin(100)
    stage.press(Qt.Key.Key_Escape)
    assert document.proposal is None
    stage.settle(stage.window.side.isHidden)


def a_reason(stage: Stage) -> None:
    held = next(each for each in draggable(stage) if is_work(stage, each))
    stage.window.week.select(frozenset({held.item.uid}))
    stage.window.week.setFocus()
    stage.press(Qt.Key.Key_W)
    pages = stage.window.pages
    stage.settle(lambda: stage.window.side.page is pages.answer)
    stage.press(Qt.Key.Key_Escape)
    stage.settle(stage.window.side.isHidden)


def planning_everything(stage: Stage) -> None:
    stage.window.commands.plan()
    proposed(stage)
    stage.spin(100)
    stage.window.document.drop_proposal()
    stage.settle(stage.window.side.isHidden)


def a_task_opened(stage: Stage) -> None:
    uid, task = next(iter(stage.window.document.calendar.tasks.items()))
    stage.window.pages.open_entry(uid)
    entry = stage.window.pages.entry
    stage.settle(lambda: stage.window.side.page is entry)
    assert entry.rows.editor("summary").value == task.summary
    assert entry.rows.editor("summary").isVisible()


def the_hours_opened(stage: Stage) -> None:
    stage.window.openers.hours()
    assert stage.window.side.page is stage.window.pages.hours
    stage.spin(50)
    stage.press(Qt.Key.Key_Escape)
    stage.settle(stage.window.side.isHidden)


def availability_opened(stage: Stage) -> None:
    stage.window.openers.availability()
    dialog = stage.window.findChild(AvailabilityDialog)
    assert dialog is not None
    stage.settle(lambda: bool(dialog.preview) and dialog.isVisible())
    stage.spin(100)
    dialog.reject()
    stage.settle(lambda: stage.window.findChild(AvailabilityDialog) is None)


def importing_entries(stage: Stage) -> None:
    document, imports = stage.window.document, stage.window.workings.imports
    count = len(document.calendar.appointments)
    imports.open([stage.folder / "many.ics"])
    stage.settle(lambda: imports.has_arrived)
    stage.spin(200)
    imports.accept()
    stage.settle(lambda: len(document.calendar.appointments) == count + IMPORTED)
    stage.spin(500)


ACTIONS = (
    another_week,
    a_move_by_key,
    a_line_typed_and_ended,
    the_next_variant,
    accepting_it,
    undoing_it,
    an_evening,
    a_reason,
    planning_everything,
    a_task_opened,
    the_hours_opened,
    availability_opened,
    importing_entries,
)


def many_events() -> str:
    """An import of years that are past."""
    first = datetime(2020, 1, 6, 9, tzinfo=UTC)
    starts = (first + timedelta(hours=7 * number) for number in range(IMPORTED))
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:imported-{number}\r\nDTSTAMP:20200101T000000Z\r\n"
        f"DTSTART:{start:%Y%m%dT%H%M%SZ}\r\nDURATION:PT45M\r\nSUMMARY:Old {number}\r\n"
        "END:VEVENT\r\n"
        for number, start in enumerate(starts)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n"
