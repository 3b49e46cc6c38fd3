"""The right panel while there is a proposal: what moves, what it costs, and yes or no."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from planner.desktop.document import ProposalState
from planner.desktop.formats import sentence
from planner.desktop.proposal_words import Card, Fact, cards, facts, heading, variant_name
from planner.desktop.widgets import KeyButton, escaped, hairline, rich_label, text_label

WIDTH = 276
MARGIN = 14
INNER = WIDTH - 2 * MARGIN


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
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(4)
        self._moves = _Moves()
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
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

    def show_state(self, state: ProposalState, zone: str) -> None:
        self._state = state
        head = heading(state, zone)
        self._title.setText(head.title)
        self._subtitle.setText(head.subtitle)
        self._subtitle.setVisible(bool(head.subtitle))
        self._show_tabs(state)
        notes = tuple(sentence(note, zone) for note in state.variant.notes)
        self._moves.show_cards(cards(state.variant, zone), notes)
        _clear(self._facts)
        for fact in facts(state, zone):
            self._facts.addWidget(_fact_row(fact))
            self._facts.addWidget(hairline(weak=True))
        self._next.setVisible(len(state.proposal.variants) > 1)
        self.setAccessibleName(f"{head.title}. {head.subtitle}")

    def _show_tabs(self, state: ProposalState) -> None:
        _clear(self._tabs)
        variants = state.proposal.variants
        if len(variants) < 2:
            return
        for index, variant in enumerate(variants):
            tab = QPushButton(variant_name(variant), checkable=True, checked=index == state.index)
            tab.setProperty("tab", True)
            tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tab.clicked.connect(lambda _=False, chosen=index: self.variant_chosen.emit(chosen))
            self._tabs.addWidget(tab)
        self._tabs.addStretch(1)

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


class _Moves(QScrollArea):
    """The cards: as high as they are, or scrolled where the panel is not high enough."""

    def __init__(self) -> None:
        super().__init__(objectName="rightPanel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setWidget(self._content)

    def show_cards(self, shown: tuple[Card, ...], notes: tuple[str, ...]) -> None:
        _clear(self._column)
        for card in shown:
            self._column.addWidget(_card_frame(card))
        for note in notes:
            self._column.addWidget(text_label(note, "note", wrap=True))
        if not shown and not notes:
            self._column.addWidget(text_label(self.tr("No planned work moves."), "note"))
        self._column.activate()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        height = self._column.heightForWidth(INNER)
        return QSize(INNER, max(height, self._column.sizeHint().height() if height < 0 else 0))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(INNER, min(self.sizeHint().height(), 80))


def _card_frame(card: Card) -> QFrame:
    frame = QFrame(objectName="card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(10, 8, 10, 8)
    column.setSpacing(2)
    first = QHBoxLayout()
    title = text_label(card.title, "heading", wrap=True)
    first.addWidget(title, 1)
    first.addWidget(text_label(card.length), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(first)
    move = rich_label("secondary")
    move.setWordWrap(True)
    arrow = f"{escaped(card.before)} → " if card.before else ""
    move.setText(f"{arrow}<b style='font-weight:600'>{escaped(card.after)}</b>")
    column.addWidget(move)
    if card.reason:
        column.addWidget(text_label(card.reason, "reason", wrap=True))
    return frame


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


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
