"""The right panel while there is a proposal: what moves, what it costs, and yes or no."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.document import ProposalState
from planner.desktop.flow import Flow
from planner.desktop.fonts import scaled, sized, widened
from planner.desktop.formats import sentence
from planner.desktop.own_keys import keeps
from planner.desktop.panel import MARGIN, WIDTH
from planner.desktop.place_keys import PROPOSAL, KeysOf
from planner.desktop.proposal_cards import ProposalCards
from planner.desktop.proposal_words import Fact, cards, facts, heading, variant_name
from planner.desktop.theme import SMALL_PIXELS
from planner.desktop.variant_picture import pictures
from planner.desktop.variant_tab import VariantTab
from planner.desktop.widgets import KeyButton, hairline, text_label
from planner.override import override
from planner.scheduling.proposal import Proposal

TABS_APART, TAB_PADDING = 4, 12
ROW = 3
"""Variants whose names fit side by side."""
USUAL_CARDS, USUAL_FACTS, USUAL_VARIANTS = 6, 7, 4
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
WEEKDAYS = {key: key - Qt.Key.Key_1 for key in range(Qt.Key.Key_1, Qt.Key.Key_7 + 1)}
"""Monday is 0."""


class ProposalPanel(QWidget):
    """Enter accepts, Tab shows the next variant, Esc drops, 1 to 7 choose a weekday. Up and down go
    through the moves; Space refuses the current one, W asks why it goes there, unless the user has
    other `keys`.
    """

    accepted = Signal()
    next_wanted = Signal()
    dropped = Signal()
    variant_chosen = Signal(int)
    weekday_chosen = Signal(int)  # Monday is 0
    refusal_turned = Signal(frozenset)
    """Moves by their numbers."""
    why_wanted = Signal(int)
    """Of a move."""
    fit_wanted = Signal()
    lit = Signal(frozenset)
    """Moves that are looked at."""
    reached = Signal(int)
    """A move, by the keyboard."""

    def __init__(self, keys: KeysOf | None = None) -> None:
        super().__init__(objectName="rightPanel")
        self._keys = keys or KeysOf(PROPOSAL)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(widened(WIDTH), self.height())
        self.setMaximumWidth(widened(WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._state: ProposalState | None = None
        self._title = text_label(wrap=True)
        self._title.setObjectName("panelTitle")
        self._subtitle = text_label(role="secondary", wrap=True)
        self._tabs = QGridLayout()
        self._tabs.setSpacing(TABS_APART)
        self._hint = text_label(role="hint", wrap=True)
        self._moves = ProposalCards(widened(WIDTH) - 2 * MARGIN)
        self._moves.current_changed.connect(self._light)
        self._moves.hovered.connect(self._light)
        self._moves.refusal_turned.connect(self._turn)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self._fact_rows: list[FactRow] = []
        self._tab_buttons: list[VariantTab] = []
        self._drawn: Proposal | None = None
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
        column.addSpacing(4)
        column.addWidget(self._hint)
        column.addSpacing(6)
        column.addLayout(self._facts)
        self._help = KeyButton(self.tr("What would help"), "O")
        self._help.clicked.connect(self.fit_wanted)
        column.addSpacing(10)
        column.addWidget(self._help, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(6)
        column.addLayout(self._buttons())
        column.addStretch(1)
        self.show_keys()

    def show_keys(self) -> None:
        """Those that mean it now."""
        hint = self.tr("↑ ↓ choose · {refuse} leaves out · {why} why")
        names = ("refuse", "why")
        shown = {name: self._keys.shown(f"proposal.{name}") for name in names}
        self._hint.setText(hint.format(**shown))

    def prepare(self) -> Iterator[None]:
        """Makes, step by step, what most proposals need."""
        for _ in range(USUAL_CARDS):
            self._moves.add_frame().fit_out()
            yield
        for _ in range(USUAL_FACTS):
            self._add_fact().hide()
        yield
        for index in range(USUAL_VARIANTS):
            self._tab_buttons.append(self._tab(index))
            self._tab_buttons[index].hide()
            self._tabs.addWidget(self._tab_buttons[index], *divmod(index, 2))
        yield

    def show_state(self, state: ProposalState, zone: str, now: datetime) -> None:
        self._state = state
        head = heading(state, zone)
        self._title.setText(head.title)
        self._subtitle.setText(head.subtitle)
        self._subtitle.setVisible(bool(head.subtitle))
        self._show_tabs(state, zone)
        notes = tuple(sentence(note, zone, now) for note in state.variant.notes)
        self._moves.show_cards(cards(state.whole, zone, now), notes)
        self._moves.show_refused(state.refused)
        self._hint.setVisible(bool(state.whole.moves))
        self._show_facts(facts(state, zone))
        self._help.setVisible(bool(state.variant.late or state.variant.unplaced))
        self._next.setVisible(len(state.proposal.variants) > 1)
        self.setAccessibleName(f"{head.title}. {head.subtitle}")

    def _show_facts(self, shown: tuple[Fact, ...]) -> None:
        for row in self._fact_rows[len(shown) :]:
            row.hide()
        for number, fact in enumerate(shown):
            if number == len(self._fact_rows):
                self._add_fact()
            self._fact_rows[number].show_fact(fact)

    def _add_fact(self) -> "FactRow":
        row = FactRow()
        self._facts.addWidget(row)
        self._fact_rows.append(row)
        return row

    def _show_tabs(self, state: ProposalState, zone: str) -> None:
        variants = state.proposal.variants
        shown = variants if len(variants) > 1 else ()
        columns = self._columns([variant_name(variant) for variant in shown])
        for column in range(ROW):
            self._tabs.setColumnStretch(column, int(column < columns))
        for tab in self._tab_buttons[len(shown) :]:
            tab.hide()
        for index, variant in enumerate(shown):
            if index == len(self._tab_buttons):
                self._tab_buttons.append(self._tab(index))
            tab = self._tab_buttons[index]
            tab.setText(variant_name(variant))
            tab.setChecked(index == state.index)
            self._tabs.addWidget(tab, *divmod(index, columns))
            tab.show()
        if shown and state.proposal is not self._drawn:
            self._drawn = state.proposal
            for tab, marks in zip(self._tab_buttons, pictures(state.proposal, zone), strict=False):
                tab.show_marks(marks)

    def _columns(self, names: list[str]) -> int:
        """As many side by side as have room for their names."""
        font = sized(self.font(), SMALL_PIXELS)
        widest = max(map(QFontMetrics(font).horizontalAdvance, names), default=0) + TAB_PADDING
        room = (widened(WIDTH) - 2 * MARGIN + TABS_APART) // (widest + TABS_APART)
        wanted = len(names) if len(names) <= ROW else 2
        return max(1, min(wanted, 2 if room < wanted else wanted, room))

    def _tab(self, index: int) -> VariantTab:
        tab = VariantTab()
        tab.clicked.connect(lambda: self.variant_chosen.emit(index))
        return tab

    def _buttons(self) -> Flow:
        accept = KeyButton(self.tr("Accept"), "⏎", primary=True)
        accept.setObjectName("accept")
        accept.clicked.connect(self.accepted)
        self._next = KeyButton(self.tr("Next"), self.tr("Tab"))
        self._next.clicked.connect(self.next_wanted)
        drop = KeyButton("", self.tr("Esc"))
        drop.setToolTip(self.tr("Leave everything as it is"))
        drop.clicked.connect(self.dropped)
        return Flow(accept, self._next, drop)

    def show_why(self, move: int, text: str) -> None:
        for number, card in enumerate(self._moves.shown):
            if move in card.moves:
                self._moves.show_why(number, text)

    def light(self) -> None:
        """Again what is looked at: it may be elsewhere."""
        if self._moves.current >= 0:
            self._light(self._moves.current)

    def _light(self, number: int) -> None:
        """Where no card is pointed at, the current one."""
        shown, place = self._moves.shown, self._moves.current if number < 0 else number
        self.lit.emit(shown[place].moves if 0 <= place < len(shown) else frozenset())

    def _turn(self, number: int) -> None:
        if 0 <= number < len(self._moves.shown):
            self._moves.set_current(number)
            self.refusal_turned.emit(self._moves.shown[number].moves)

    def _go(self, steps: int) -> None:
        last = len(self._moves.shown) - 1
        number = min(max(self._moves.current + steps, 0), last)
        if number >= 0:
            self.reached.emit(min(self._moves.shown[number].moves))
            self._moves.set_current(number)

    def _ask_why(self) -> None:
        """A second time takes the answer away."""
        number = max(self._moves.current, 0)
        if not self._moves.shown:
            return
        self._moves.set_current(number)
        if self._moves.why(number):
            self._moves.show_why(number, "")
        else:
            self.why_wanted.emit(min(self._moves.shown[number].moves))

    @override
    def event(self, event: QEvent) -> bool:
        """Tab would leave the panel; other keys have a use elsewhere in the window."""
        evening = self._state is not None and self._state.evening is not None
        if keeps(event, STEPS | WEEKDAYS if evening else STEPS) or self._keys.claims(event):
            return True
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
        elif key in STEPS:
            self._go(STEPS[Qt.Key(key)])
        elif (meant := self._keys.meant(event)) == "proposal.refuse":
            self._turn(max(self._moves.current, 0))
        elif meant == "proposal.why":
            self._ask_why()
        elif evening and key in WEEKDAYS:
            self.weekday_chosen.emit(WEEKDAYS[key])
        else:
            super().keyPressEvent(event)


class FactRow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._label = text_label(role="fact", wrap=True)
        self._value, self._tone = text_label(role="value"), ""
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._label, 1)
        self._line.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line, 1)
        column.addWidget(hairline(weak=True))
        self.setMinimumHeight(scaled(23))

    def show_fact(self, fact: Fact) -> None:
        if fact.tone != self._tone:
            self._take_tone(fact.tone)
        self._label.setText(fact.label)
        self._value.setText(fact.value)
        self.show()

    def _take_tone(self, tone: str) -> None:
        """By another label: a style sheet looks at a property only once."""
        old, self._value, self._tone = self._value, text_label(role="value"), tone
        self._value.setProperty("tone", tone)
        self._line.replaceWidget(old, self._value)
        old.hide()
        old.deleteLater()
