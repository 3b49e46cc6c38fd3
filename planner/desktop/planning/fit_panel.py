"""The right panel about what does not fit: the proof in sentences, the repairs as buttons."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from planner.desktop.look.formats import sentence
from planner.desktop.look.own_keys import keeps
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.widgets import clear_layout, key_label, text_label
from planner.desktop.planning.fit_answer import FitAnswer, Offer
from planner.override import override

NINE = 9
DIGITS = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class FitPanel(Panel):
    """1 proposes the first repair, Esc closes."""

    chosen = Signal(Offer, str)
    """A repair, and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offers: tuple[Offer, ...] = ()
        self._names: tuple[str, ...] = ()
        self._title = text_label(wrap=True)
        self._title.setObjectName("panelTitle")
        self._sentences, self._buttons = QVBoxLayout(), QVBoxLayout()
        self._sentences.setSpacing(8)
        self._buttons.setSpacing(6)
        self._helps = text_label(self.tr("What would help"), role="heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(self._sentences)
        column.addWidget(self._helps)
        column.addLayout(self._buttons)
        column.addLayout(self.close_row())
        column.addStretch(1)

    def show_answer(self, answer: FitAnswer, zone: str, now: datetime) -> None:
        title = self.tr("What does not fit")
        self._title.setText(title)
        repairs = [offer.message for offer in answer.offers]
        proof = [message for message in answer.messages if message not in repairs]
        said = _whole(sentence(message, zone, now) for message in proof)
        clear_layout(self._sentences)
        for text in said:
            self._sentences.addWidget(text_label(text, wrap=True))
        self._offers = answer.offers[:NINE]
        self._names = tuple(sentence(offer.message, zone, now) for offer in self._offers)
        self._helps.setVisible(bool(self._offers))
        clear_layout(self._buttons)
        for number, text in enumerate(_whole(self._names), 1):
            button = RepairButton(number, text)
            button.clicked.connect(partial(self._choose, number))
            self._buttons.addWidget(button)
        self.setAccessibleName(" ".join([f"{title}.", *said]))

    def _choose(self, number: int) -> None:
        if 1 <= number <= len(self._offers):
            self.chosen.emit(self._offers[number - 1], self._names[number - 1])

    @override
    def event(self, event: QEvent) -> bool:
        """Digits have a use elsewhere in the window."""
        return keeps(event, DIGITS) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DIGITS:
            self._choose(event.key() - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)


class RepairButton(QFrame):
    """A sentence that breaks its lines, and its key."""

    clicked = Signal()

    def __init__(self, number: int, text: str) -> None:
        super().__init__(objectName="card")
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(text_label(text, wrap=True), 1)
        row.addWidget(key_label(str(number)), 0, Qt.AlignmentFlag.AlignTop)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


def _whole(texts: Iterable[str]) -> list[str]:
    """Sentences with a capital and a full stop."""
    return [f"{text[:1].upper()}{text[1:].rstrip('.')}." for text in texts]
