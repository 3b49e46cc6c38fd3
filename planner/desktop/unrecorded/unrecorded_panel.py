"""The right panel after days away: what became of the blocks that passed."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from planner.desktop.document.document import Document
from planner.desktop.keys.place_keys import UNRECORDED, KeysOf
from planner.desktop.look.flow import Flow
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.theme import Theme
from planner.desktop.look.widgets import CloseButton, KeyButton, text_label
from planner.desktop.unrecorded.unrecorded import Line, Outcome, all_said, lines
from planner.desktop.unrecorded.unrecorded_list import UnrecordedList
from planner.domain.recording import record_blocks
from planner.override import override

OUTCOMES = {
    "unrecorded.done": Outcome.DONE,
    "unrecorded.partly": Outcome.PARTLY,
    "unrecorded.missed": Outcome.MISSED,
    "unrecorded.unsay": None,
}
NAMES = {outcome: name for name, outcome in OUTCOMES.items()}
STEPS = {"unrecorded.more": 1, "unrecorded.less": -1}
CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class UnrecordedPanel(Panel):
    """D done, P partly, N not, with Shift for all the rest, unless the user has other `keys`; Enter
    records them in one step.
    """

    told = Signal(str)
    reached = Signal(str, date)
    """A block that a line is about, by its uid, and its day."""
    recorded = Signal()
    """What follows from it is to be planned."""

    def __init__(self, document: Document, keys: KeysOf | None = None) -> None:
        super().__init__()
        self._document = document
        self._keys = keys or KeysOf(UNRECORDED)
        self._title = text_label(wrap=True)
        self._title.setObjectName("panelTitle")
        self._list = UnrecordedList()
        self._list.installEventFilter(self)
        self._is_opening = False
        self._list.currentRowChanged.connect(self._reach)
        self.setFocusProxy(self._list)
        self._more = text_label(role="hint", wrap=True)
        self._buttons: list[tuple[KeyButton, str, str]] = []
        self._lay_out()
        self.show_keys()

    def show_keys(self) -> None:
        """Those that mean it now."""
        for button, name, before in self._buttons:
            key = self._keys.shown(name)
            button.show_key(f"{before}{key}" if key else "")
        more = self.tr("{more} and {less} change how much of it was done; {back} takes it back.")
        self._more.setText(self._with_keys(more))

    def _with_keys(self, text: str) -> str:
        names = {
            "done": "done",
            "partly": "partly",
            "not": "missed",
            "more": "more",
            "less": "less",
        }
        names["back"] = "unsay"
        shown = {word: self._keys.shown(f"unrecorded.{name}") for word, name in names.items()}
        return text.format(**shown)

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
            text = self.tr("Say first what became of them: {done} done, {partly} partly, {not} not")
            self.told.emit(self._with_keys(text))
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
        if self._keys.claims(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._hears(event)
        return super().eventFilter(watched, event)

    def _hears(self, event: QKeyEvent) -> bool:
        meant = self._keys.meant(event)
        outcome = OUTCOMES.get(meant)
        if not self.shown:
            return False
        if event.key() in ENTER and not event.modifiers() & CONTROL:
            self.record()
        elif outcome is not None and self._keys.is_more(event):
            self.say_all(outcome)
        elif meant in OUTCOMES:
            self.say(outcome)
        elif meant in STEPS:
            self.step(STEPS[meant])
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
        column.addWidget(self._more)
        record = KeyButton(self.tr("Record"), "⏎", primary=True)
        record.setObjectName("record")
        record.clicked.connect(self.record)
        close = CloseButton()
        close.clicked.connect(self.closed)
        column.addLayout(Flow(record, close))

    def _answers(self) -> QVBoxLayout:
        """For the mouse: above of the current line, below of all the rest."""
        words = {
            Outcome.DONE: (self.tr("Done"), self.tr("All done")),
            Outcome.PARTLY: (self.tr("Part"), ""),
            Outcome.MISSED: (self.tr("Not"), self.tr("All not")),
        }
        rows = QVBoxLayout()
        rows.setSpacing(4)
        first, second = Flow(), Flow()
        for outcome, (one, every) in words.items():
            name = NAMES[outcome]
            self._add_button(first, KeyButton(one, "-"), name, partial(self.say, outcome))
            if every:
                button = KeyButton(every, "-")
                self._add_button(second, button, name, partial(self.say_all, outcome), "⇧")
        for row in (first, second):
            rows.addLayout(row)
        return rows

    def _add_button(
        self,
        row: Flow,
        button: KeyButton,
        name: str,
        act: Callable[[], None],
        before: str = "",
    ) -> None:
        """`name` of its key, `before` is what is pressed with it."""
        self._buttons.append((button, name, before))
        button.clicked.connect(act)
        row.addWidget(button)
