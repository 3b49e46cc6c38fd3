"""The right panel while there is a proposal: what moves, what it costs, and yes or no."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.desktop.document.proposal_state import ProposalState
from planner.desktop.keys.place_keys import PROPOSAL, KeysOf
from planner.desktop.look.breaking import breakable
from planner.desktop.look.flow import Flow
from planner.desktop.look.fonts import widened
from planner.desktop.look.formats import sentence
from planner.desktop.look.own_keys import keeps
from planner.desktop.look.panel import MARGIN, WIDTH
from planner.desktop.look.steps import Steps
from planner.desktop.look.widgets import KeyButton, text_label
from planner.desktop.proposal.proposal_cards import FEW, ProposalCards
from planner.desktop.proposal.proposal_facts import ProposalFacts
from planner.desktop.proposal.proposal_words import cards, facts, heading
from planner.desktop.proposal.variant_tabs import VariantTabs
from planner.override import override

USUAL_CARDS, USUAL_FACTS, USUAL_VARIANTS = 6, 7, 4
PAUSE = 1
"""Milliseconds between two steps, so that the week is painted meanwhile."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
WEEKDAYS = {key: key - Qt.Key.Key_1 for key in range(Qt.Key.Key_1, Qt.Key.Key_7 + 1)}
"""Monday is 0."""


class ProposalPanel(QWidget):
    """Enter accepts, Tab shows the next variant, Esc drops, 1 to 7 choose a weekday. Up and down go
    through the moves; Space refuses the current one, W asks why it goes there, unless the user has
    other `keys`.

    All of that can be done as soon as a state is shown; what can be read is filled in behind it.
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
        self._tabs = VariantTabs()
        self._tabs.chosen.connect(self.variant_chosen)
        self._hint = text_label(role="hint", wrap=True)
        self._moves = ProposalCards(widened(WIDTH) - 2 * MARGIN)
        self._moves.current_changed.connect(self._light)
        self._moves.hovered.connect(self._light)
        self._moves.refusal_turned.connect(self._turn)
        self._facts = ProposalFacts()
        self._filling = Steps(self, PAUSE)
        self._help = KeyButton(self.tr("What would help"), "O")
        self._help.clicked.connect(self.fit_wanted)
        self._lay_out()
        self.show_keys()

    def _lay_out(self) -> None:
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
        column.addSpacing(10)
        column.addWidget(self._help, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(6)
        column.addLayout(self._buttons())
        column.addStretch(1)

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
            self._facts.add_row().hide()
        yield
        for _ in range(USUAL_VARIANTS):
            self._tabs.add_tab().hide()
        yield

    @property
    def is_filled(self) -> bool:
        """Whether all can be read."""
        return not self._filling.is_running

    def show_state(self, state: ProposalState, zone: str, now: datetime) -> None:
        self._state = state
        head = heading(state, zone)
        self._title.setText(breakable(head.title))
        self._subtitle.setText(head.subtitle)
        self._subtitle.setVisible(bool(head.subtitle))
        self.setAccessibleName(f"{head.title}. {head.subtitle}")
        notes = tuple(sentence(note, zone, now) for note in state.variant.notes)
        self._moves.show_cards(cards(state.whole, zone, now), notes)
        self._moves.show_refused(state.refused)
        self._filling.start(self._fill(state, zone, now))

    def _fill(self, state: ProposalState, zone: str, now: datetime) -> Iterator[None]:
        """What is in sight first."""
        self._tabs.show_variants(state)
        self._hint.setVisible(bool(state.whole.moves))
        self._help.setVisible(bool(state.variant.late or state.variant.unplaced))
        self._next.setVisible(len(state.proposal.variants) > 1)
        yield
        cards = self._moves.fill()
        yield from islice(cards, USUAL_CARDS // FEW)
        self._facts.show_facts(facts(state, zone, now))
        yield
        self._tabs.draw(state.proposal, zone)
        yield
        yield from cards

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
