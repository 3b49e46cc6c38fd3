"""What moves, card by card."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from planner.desktop.proposal_words import Card
from planner.desktop.widgets import escaped, rich_label, text_label

LEAST = 80
FIRST = 3
"""Cards that are shown at once; the others follow, so many in each turn of the event loop."""
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class ProposalCards(QScrollArea):
    """As high as the cards are, or scrolled where there is not room for them."""

    def __init__(self, width: int) -> None:
        super().__init__(objectName="rightPanel")
        self._width = width
        self._shown: tuple[tuple[Card, ...], tuple[str, ...]] | None = None
        self._frames: list[CardFrame] = []
        self._left: list[Card] = []
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._show_more)
        self._notes: list[QLabel] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setWidget(content)

    def show_cards(self, shown: tuple[Card, ...], notes: tuple[str, ...]) -> None:
        """Nothing is done where nothing differs: a search ends with one more variant. Frames are
        made once: to make and to style one takes longer than to fill it.
        """
        if (shown, notes) == self._shown:
            return
        self._shown = shown, notes
        for frame in self._frames[len(shown) :]:
            frame.hide()
        for frame, card in zip(self._frames, shown, strict=False):
            frame.show_card(card)
        self._left = list(shown[len(self._frames) :])
        self._show_more()
        if not shown and not notes:
            notes = (self.tr("No planned work moves."),)
        self._show_notes(notes)
        self._fit()

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        for label in self._notes[len(notes) :]:
            label.hide()
        for number, note in enumerate(notes):
            if number == len(self._notes):
                self._notes.append(text_label(role="note", wrap=True))
                self._column.addWidget(self._notes[number])
            self._notes[number].setText(note)
            self._notes[number].show()

    def add_frame(self) -> "CardFrame":
        frame = CardFrame()
        self._column.insertWidget(len(self._frames), frame)
        self._frames.append(frame)
        return frame

    def _show_more(self) -> None:
        now, self._left = self._left[:FIRST], self._left[FIRST:]
        for card in now:
            self.add_frame().show_card(card)
        if now:
            self._fit()
        if not self._left:
            self._more.stop()
        elif not self._more.isActive():
            self._more.start()

    def _fit(self) -> None:
        self._column.activate()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        wrapped = self._column.hasHeightForWidth()
        height = self._column.heightForWidth(self._width) if wrapped else 0
        return QSize(self._width, height or self._column.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width, min(self.sizeHint().height(), LEAST))


class CardFrame(QFrame):
    def __init__(self) -> None:
        super().__init__(objectName="card")
        self._title = text_label(role="heading", wrap=True)
        self._length = text_label()
        self._move = rich_label("secondary")
        self._move.setWordWrap(True)
        self._reason = text_label(role="reason", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(2)
        first = QHBoxLayout()
        first.addWidget(self._title, 1)
        first.addWidget(self._length, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addWidget(self._move)
        column.addWidget(self._reason)

    def show_card(self, card: Card) -> None:
        """Shown at once: the layout does not count what is hidden."""
        self._title.setText(card.title)
        self._length.setText(card.length)
        arrow = f"{_unbroken(card.before)} → " if card.before else ""
        self._move.setText(f"{arrow}<b style='font-weight:600'>{_unbroken(card.after)}</b>")
        self._reason.setText(card.reason)
        self._reason.setVisible(bool(card.reason))
        self.show()


def _unbroken(times: str) -> str:
    """Lines end only between two times, never between a time and its day."""
    return ", ".join(escaped(time).replace(" ", NO_BREAK_SPACE) for time in times.split(", "))
