"""What moves, card by card."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.desktop.proposal_words import Card
from planner.desktop.widgets import clear_layout, escaped, rich_label, text_label

LEAST = 80
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class ProposalCards(QScrollArea):
    """As high as the cards are, or scrolled where there is not room for them."""

    def __init__(self, width: int) -> None:
        super().__init__(objectName="rightPanel")
        self._width = width
        self._shown: tuple[tuple[Card, ...], tuple[str, ...]] | None = None
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
        """Nothing is built anew where nothing differs: a search ends with one more variant."""
        if (shown, notes) == self._shown:
            return
        self._shown = shown, notes
        clear_layout(self._column)
        for card in shown:
            self._add(_frame(card))
        for note in notes:
            self._add(text_label(note, "note", wrap=True))
        if not shown and not notes:
            self._add(text_label(self.tr("No planned work moves."), "note"))
        self._column.activate()
        self.updateGeometry()

    def _add(self, widget: QWidget) -> None:
        """Shown at once: the layout does not count what is hidden."""
        self._column.addWidget(widget)
        widget.show()

    @override
    def sizeHint(self) -> QSize:
        wrapped = self._column.hasHeightForWidth()
        height = self._column.heightForWidth(self._width) if wrapped else 0
        return QSize(self._width, height or self._column.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width, min(self.sizeHint().height(), LEAST))


def _frame(card: Card) -> QFrame:
    frame = QFrame(objectName="card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(10, 8, 10, 8)
    column.setSpacing(2)
    first = QHBoxLayout()
    first.addWidget(text_label(card.title, "heading", wrap=True), 1)
    first.addWidget(text_label(card.length), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(first)
    move = rich_label("secondary")
    move.setWordWrap(True)
    arrow = f"{_unbroken(card.before)} → " if card.before else ""
    move.setText(f"{arrow}<b style='font-weight:600'>{_unbroken(card.after)}</b>")
    column.addWidget(move)
    if card.reason:
        column.addWidget(text_label(card.reason, "reason", wrap=True))
    return frame


def _unbroken(times: str) -> str:
    """Lines end only between two times, never between a time and its day."""
    return ", ".join(escaped(time).replace(" ", NO_BREAK_SPACE) for time in times.split(", "))
