"""The right panel while there is a proposal: what moves, what it costs, and yes or no."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from planner.desktop.document import ProposalState
from planner.desktop.formats import sentence
from planner.desktop.proposal_cards import ProposalCards
from planner.desktop.proposal_words import Fact, cards, facts, heading, variant_name
from planner.desktop.widgets import KeyButton, clear_layout, hairline, text_label

WIDTH = 276
MARGIN = 14
INNER = WIDTH - 2 * MARGIN
ROW = 3
"""Variants whose names fit side by side."""


class ProposalPanel(QWidget):
    """Enter accepts, Tab shows the next variant, Esc drops, 1 to 7 choose a weekday."""

    accepted = Signal()
    next_wanted = Signal()
    dropped = Signal()
    variant_chosen = Signal(int)
    weekday_chosen = Signal(int)  # Monday is 0

    def __init__(self) -> None:
        super().__init__(objectName="rightPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._state: ProposalState | None = None
        self._title = text_label(wrap=True)
        self._title.setObjectName("panelTitle")
        self._subtitle = text_label(role="secondary", wrap=True)
        self._tabs = QGridLayout()
        self._tabs.setSpacing(4)
        self._tabs.setColumnStretch(ROW, 1)
        self._moves = ProposalCards(INNER)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self._shown_facts: tuple[Fact, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._subtitle)
        column.addSpacing(10)
        column.addLayout(self._tabs)
        column.addSpacing(10)
        column.addWidget(self._moves)
        column.addSpacing(8)
        column.addLayout(self._facts)
        column.addSpacing(10)
        column.addLayout(self._buttons())
        column.addStretch(1)

    def show_state(self, state: ProposalState, zone: str, now: datetime) -> None:
        self._state = state
        head = heading(state, zone)
        self._title.setText(head.title)
        self._subtitle.setText(head.subtitle)
        self._subtitle.setVisible(bool(head.subtitle))
        self._show_tabs(state)
        notes = tuple(sentence(note, zone, now) for note in state.variant.notes)
        self._moves.show_cards(cards(state.variant, zone, now), notes)
        self._show_facts(facts(state, zone))
        self._next.setVisible(len(state.proposal.variants) > 1)
        self.setAccessibleName(f"{head.title}. {head.subtitle}")

    def _show_facts(self, shown: tuple[Fact, ...]) -> None:
        if shown == self._shown_facts:
            return
        self._shown_facts = shown
        clear_layout(self._facts)
        for fact in shown:
            self._facts.addWidget(_fact_row(fact))
            self._facts.addWidget(hairline(weak=True))

    def _show_tabs(self, state: ProposalState) -> None:
        clear_layout(self._tabs)
        variants = state.proposal.variants
        if len(variants) < 2:
            return
        columns = ROW if len(variants) <= ROW else 2
        for index, variant in enumerate(variants):
            tab = QPushButton(variant_name(variant), checkable=True, checked=index == state.index)
            tab.setProperty("tab", True)
            tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tab.clicked.connect(lambda _=False, chosen=index: self.variant_chosen.emit(chosen))
            self._tabs.addWidget(tab, *divmod(index, columns))

    def _buttons(self) -> QHBoxLayout:
        accept = KeyButton(self.tr("Accept"), "⏎", primary=True)
        accept.setObjectName("accept")
        accept.clicked.connect(self.accepted)
        self._next = KeyButton(self.tr("Next"), self.tr("Tab"))
        self._next.clicked.connect(self.next_wanted)
        drop = KeyButton("", self.tr("Esc"))
        drop.setToolTip(self.tr("Leave everything as it is"))
        drop.clicked.connect(self.dropped)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (accept, self._next, drop):
            row.addWidget(button)
        row.addStretch(1)
        return row

    @override
    def event(self, event: QEvent) -> bool:
        """Tab would leave the panel."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
        ):
            self.next_wanted.emit()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        evening = self._state is not None and self._state.evening is not None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif key == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif evening and Qt.Key.Key_1 <= key <= Qt.Key.Key_7:
            self.weekday_chosen.emit(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)


def _fact_row(fact: Fact) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    value = text_label(fact.value, "value")
    value.setProperty("tone", fact.tone)
    line.addWidget(text_label(fact.label, "fact", wrap=True), 1)
    line.addWidget(value)
    row.setMinimumHeight(22)
    return row
