"""The right panel while a habit is put off: a few places, one key each."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from planner.desktop.look.formats import day_title, span_title
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.widgets import CloseButton, KeyButton, clear_layout, text_label
from planner.desktop.planning.snoozing import SnoozeChoice, SnoozeOffer
from planner.override import override


class SnoozePanel(Panel):
    """1 is the first place, Esc leaves all as it is."""

    chosen = Signal(SnoozeChoice)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offer: SnoozeOffer | None = None
        self._title = text_label(wrap=True)
        self._title.setObjectName("panelTitle")
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(4)
        close = CloseButton()
        close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._buttons)
        column.addSpacing(4)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_offer(self, offer: SnoozeOffer, zone: str) -> None:
        self._offer = offer
        title = self.tr("Put off {title}, {day}")
        self._title.setText(title.format(title=offer.habit.summary, day=day_title(offer.day)))
        clear_layout(self._buttons)
        for number, place in enumerate(offer.places, 1):
            button = KeyButton(span_title(place, zone), str(number))
            button.clicked.connect(partial(self._choose, number))
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _choose(self, number: int) -> None:
        offer = self._offer
        if offer is not None and 1 <= number <= len(offer.places):
            self.closed.emit()
            self.chosen.emit(SnoozeChoice(offer.habit, offer.day, offer.places[number - 1]))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            self._choose(int(event.text()))
        else:
            super().keyPressEvent(event)
