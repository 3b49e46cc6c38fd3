"""The right panel after days away: what became of the blocks that passed."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from planner.desktop.document import Document
from planner.desktop.own_keys import keeps
from planner.desktop.panel import MARGIN, Panel
from planner.desktop.theme import Theme
from planner.desktop.unrecorded import Line, Outcome, all_said, lines
from planner.desktop.unrecorded_list import UnrecordedList
from planner.desktop.widgets import CloseButton, KeyButton, text_label
from planner.domain.recording import record_blocks

Key = Qt.Key
OUTCOMES = {
    Key.Key_D: Outcome.DONE,
    Key.Key_P: Outcome.PARTLY,
    Key.Key_N: Outcome.MISSED,
    Key.Key_Backspace: None,
}
STEPS = {Key.Key_Plus: 1, Key.Key_Right: 1, Key.Key_Minus: -1, Key.Key_Left: -1}
ENTER = (Key.Key_Return, Key.Key_Enter)
MINE = frozenset((*OUTCOMES, *STEPS, *ENTER))


class UnrecordedPanel(Panel):
    """D done, P partly, N not, with Shift for all the rest; Enter records them in one step."""

    told = Signal(str)
    reached = Signal(str, date)
    """A block that a line is about, by its uid, and its day."""
    recorded = Signal()
    """What follows from it is to be planned."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._title = text_label(wrap=True)
        self._title.setObjectName("panelTitle")
        self._list = UnrecordedList()
        self._list.installEventFilter(self)
        self._is_opening = False
        self._list.currentRowChanged.connect(self._reach)
        self.setFocusProxy(self._list)
        self._lay_out()

    @property
    def shown(self) -> tuple[Line, ...]:
        return self._list.shown

    @property
    def title(self) -> str:
        return self._title.text()

    def open(self) -> bool:
        """Whether there is anything to say something about."""
        found = lines(self._document.calendar, self._document.now())
        said = {line.uid: line for line in self.shown}
        kept = tuple(
            each.with_worked(said[each.uid].worked)
            if each.uid in said and said[each.uid].interval == each.interval
            else each
            for each in found
        )
        self._is_opening = True
        self._list.show_lines(kept, self._document.zone)
        self._is_opening = False
        if len(found) == 1:
            self._title.setText(self.tr("1 block was not recorded"))
        else:
            text = self.tr("{count} blocks were not recorded")
            self._title.setText(text.format(count=len(found)))
        self.setAccessibleName(self._title.text())
        return bool(found)

    def _reach(self, row: int) -> None:
        """Only as the user goes through the lines."""
        if not self._is_opening and 0 <= row < len(self.shown):
            line = self.shown[row]
            self.reached.emit(line.uid, self._document.day_of(line.interval.start))

    def set_theme(self, theme: Theme) -> None:
        self._list.set_theme(theme)

    def say(self, outcome: Outcome | None) -> None:
        """Of the current line, and goes to the next."""
        row = self._list.currentRow()
        self._list.say(row, self.shown[row].with_outcome(outcome))
        if outcome is not Outcome.PARTLY:
            self._list.setCurrentRow(min(row + 1, self._list.count() - 1))

    def say_all(self, outcome: Outcome) -> None:
        self._list.show_lines(all_said(self.shown, outcome), self._document.zone)

    def step(self, steps: int) -> None:
        row = self._list.currentRow()
        self._list.say(row, self.shown[row].stepped(steps))

    def record(self) -> None:
        """What something is said of; the rest stays to be asked for again."""
        worked = {line.uid: line.worked for line in self.shown if line.worked is not None}
        if not worked:
            self.told.emit(self.tr("Say first what became of them: D done, P partly, N not done"))
            return
        document, count = self._document, len(worked)
        after = record_blocks(document.calendar, worked, document.now())
        one, more = self.tr("Record 1 block"), self.tr("Record {count} blocks")
        self.closed.emit()
        document.commit(after, one if count == 1 else more.format(count=count))
        self.recorded.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list would take letters for the beginning of a title."""
        if keeps(event, MINE):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._hears(event)
        return super().eventFilter(watched, event)

    def _hears(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self.shown:
            return False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        outcome = OUTCOMES.get(key)
        if key in ENTER:
            self.record()
        elif shift and outcome is not None:
            self.say_all(outcome)
        elif key in OUTCOMES:
            self.say(outcome)
        elif key in STEPS:
            self.step(STEPS[key])
        else:
            return False
        return True

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        hint = self.tr("Say what became of each; what was not done is planned anew.")
        column.addWidget(text_label(hint, role="secondary", wrap=True))
        column.addWidget(self._list, 1)
        column.addLayout(self._answers())
        more = self.tr("+ and − change how much of it was done; Backspace takes it back.")
        column.addWidget(text_label(more, role="hint", wrap=True))
        record = KeyButton(self.tr("Record"), "⏎", primary=True)
        record.setObjectName("record")
        record.clicked.connect(self.record)
        close = CloseButton()
        close.clicked.connect(self.closed)
        last = QHBoxLayout()
        last.setSpacing(4)
        last.addWidget(record)
        last.addWidget(close)
        last.addStretch(1)
        column.addLayout(last)

    def _answers(self) -> QVBoxLayout:
        """For the mouse: above of the current line, below of all the rest."""
        words = {
            Outcome.DONE: (self.tr("Done"), self.tr("All done"), "D"),
            Outcome.PARTLY: (self.tr("Part"), "", "P"),
            Outcome.MISSED: (self.tr("Not"), self.tr("All not"), "N"),
        }
        rows = QVBoxLayout()
        rows.setSpacing(4)
        first, second = QHBoxLayout(), QHBoxLayout()
        for outcome, (one, every, key) in words.items():
            self._add_button(first, one, key, partial(self.say, outcome))
            if every:
                self._add_button(second, every, f"⇧{key}", partial(self.say_all, outcome))
        for row in (first, second):
            row.setSpacing(4)
            row.addStretch(1)
            rows.addLayout(row)
        return rows

    def _add_button(self, row: QHBoxLayout, text: str, key: str, act: Callable[[], None]) -> None:
        button = KeyButton(text, key)
        button.clicked.connect(act)
        row.addWidget(button)
