"""What moves, card by card."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.look.breaking import breakable
from planner.desktop.look.fonts import scaled
from planner.desktop.look.widgets import escaped, rich_label, text_label
from planner.desktop.proposal.proposal_words import Card
from planner.override import override

LONGEST_WORD = 16
LEAST = 80
FEW = 2
"""Cards that are filled in one step."""
IN_SIGHT = 6
"""Cards that are laid out before the others, which follow in lots: each lot takes the longer the
more there are.
"""
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class ProposalCards(QScrollArea):
    """As high as the cards are, or scrolled where there is not room for them. One of them may be
    the current one.
    """

    current_changed = Signal(int)
    refusal_turned = Signal(int)
    hovered = Signal(int)
    """-1: none."""

    def __init__(self, width: int) -> None:
        super().__init__(objectName="rightPanel")
        self._width = width
        self._shown: tuple[tuple[Card, ...], tuple[str, ...]] | None = None
        self._frames: list[CardFrame] = []
        self._filled = self._placed = 0
        self._refused: frozenset[int] = frozenset()
        self._why: dict[int, str] = {}
        self.current = -1
        self._notes: list[QLabel] = []
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

    @property
    def shown(self) -> tuple[Card, ...]:
        return self._shown[0] if self._shown is not None else ()

    def show_refused(self, refused: frozenset[int]) -> None:
        """Cards by their moves."""
        turned, self._refused = refused ^ self._refused, refused
        for number, card in enumerate(self.shown[: self._filled]):
            if card.moves & turned:
                self._fill(number)

    def show_why(self, number: int, text: str) -> None:
        """Below a card; nothing takes it away again."""
        self._why[number] = text
        self._bring(number)
        self._fill(number)
        self._fit()

    def why(self, number: int) -> str:
        return self._why.get(number, "")

    def set_current(self, number: int) -> None:
        if number == self.current or number >= len(self.shown):
            return
        self.current = number
        self._bring(number)
        for place, frame in enumerate(self._frames):
            frame.set_current(is_current=place == number)
        if number >= 0:
            self.ensureWidgetVisible(self._frames[number], 0, 8)
            self.current_changed.emit(number)

    def _fill(self, number: int) -> None:
        card, frame = self.shown[number], self._frames[number]
        refused = bool(card.moves) and card.moves <= self._refused
        frame.show_card(card, refused=refused, why=self._why.get(number, ""))

    def show_cards(self, shown: tuple[Card, ...], notes: tuple[str, ...]) -> None:
        """Known at once; what can be read of them follows in `fill`. Nothing is to be done where
        nothing differs: a search ends with one more variant.
        """
        if (shown, notes) == self._shown:
            return
        if shown != self.shown:
            self.set_current(-1)
            self._why.clear()
            self._refused = frozenset()
            self._filled = 0
        self._shown = shown, notes

    def fill(self) -> Iterator[None]:
        """Step by step. Frames are made once: to make and to style one takes longer than to fill
        it.
        """
        count, first = len(self.shown), min(IN_SIGHT, len(self.shown))
        if self._filled < first:
            self._place(first)
        while self._filled < first:
            self._fill_to(min(self._filled + FEW, first) - 1)
            yield
        self._show_notes()
        self._place(max(first, min(self._placed, count)))
        while self._filled < count:
            yield
            self._fill_to(min(self._filled + FEW, count) - 1)
        while self._placed < count:
            yield
            self._place(min(count, 2 * self._placed))

    def _bring(self, number: int) -> None:
        """To where it can be seen, before its turn."""
        self._fill_to(number)
        if number >= self._placed:
            self._fill_to(len(self.shown) - 1)
            self._place(len(self.shown))

    def _place(self, count: int) -> None:
        """As many frames as there are of them, laid out once."""
        self._placed = count
        self._column.setEnabled(False)
        for number, frame in enumerate(self._frames):
            frame.setVisible(number < count)
        self._column.setEnabled(True)
        self._fit()

    def _fill_to(self, number: int) -> None:
        while self._filled <= number:
            if self._filled == len(self._frames):
                self.add_frame()
            self._fill(self._filled)
            self._filled += 1

    def _show_notes(self) -> None:
        notes = self._shown[1] if self._shown is not None else ()
        if not self.shown and not notes:
            notes = (self.tr("No planned work moves."),)
        for label in self._notes[len(notes) :]:
            label.hide()
        for number, note in enumerate(notes):
            if number == len(self._notes):
                self._notes.append(text_label(role="note", wrap=True))
                self._column.addWidget(self._notes[number])
            self._notes[number].setText(note)
            self._notes[number].show()

    def add_frame(self) -> "CardFrame":
        frame, number = CardFrame(), len(self._frames)
        frame.hide()
        frame.pressed.connect(lambda: self.set_current(number))
        frame.turned.connect(lambda: self.refusal_turned.emit(number))
        frame.hovered.connect(lambda inside: self.hovered.emit(number if inside else -1))
        self._column.insertWidget(number, frame)
        self._frames.append(frame)
        return frame

    def _fit(self) -> None:
        """At once: the scroll area would leave cards too low for a turn."""
        self._column.activate()
        content = self._content
        height = self._column.totalHeightForWidth(content.width())
        if content.height() < height:
            content.resize(content.width(), height)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Also beside a scroll bar: it would come to stay where lines break because of it."""
        wrapped = self._column.hasHeightForWidth()
        width = self._width - self.verticalScrollBar().sizeHint().width()
        height = self._column.heightForWidth(width) if wrapped else 0
        return QSize(self._width, height or self._column.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), scaled(LEAST)))


class CardFrame(QFrame):
    """A move, with a box that is checked unless it is refused."""

    pressed = Signal()
    turned = Signal()
    hovered = Signal(bool)

    def __init__(self) -> None:
        super().__init__(objectName="card")
        self._is_current = False
        self._title = text_label(role="heading", wrap=True)
        self._length = text_label()
        self._move = rich_label("secondary")
        self._move.setWordWrap(True)
        self._reason = text_label(role="reason", wrap=True)
        self._why = text_label(role="secondary", wrap=True)
        self._box = QCheckBox()
        self._box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box.setToolTip(self.tr("Space leaves it where it was"))
        self._box.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        first.addWidget(self._box, 0, top)
        first.addWidget(self._title, 1)
        first.addWidget(self._length, 0, top)
        column.addLayout(first)
        for part in (self._move, self._reason, self._why):
            column.addWidget(part)

    def fit_out(self) -> None:
        """Empty, with the fonts that a full one needs: to find them takes a frame."""
        self.show_card(Card(title="-", length="-", before="-", after="-", reason="-"))

    def show_card(self, card: Card, *, refused: bool = False, why: str = "") -> None:
        self._title.setText(breakable(card.title, LONGEST_WORD))
        self._length.setText(card.length)
        self._move.setText(self._stays(card) if refused else _goes(card))
        self._box.setChecked(not refused)
        said = ((self._reason, "" if refused else card.reason), (self._why, why))
        for label, text in said:
            label.setText(text)
            label.setVisible(bool(text))
        state = self.tr("refused") if refused else ""
        parts = (card.title, card.length, card.before, card.after, state)
        self.setAccessibleName(", ".join(filter(None, parts)))

    def _stays(self, card: Card) -> str:
        if card.before:
            return self.tr("stays {time}").format(time=_unbroken(card.before))
        return self.tr("stays without a time")

    def _turn(self) -> None:
        """Shown when it is known that it can be."""
        self._box.setChecked(not self._box.isChecked())
        self.turned.emit()

    def set_current(self, *, is_current: bool) -> None:
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.hovered.emit(True)
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(False)
        super().leaveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)


def _goes(card: Card) -> str:
    arrow = f"{_unbroken(card.before)} → " if card.before else ""
    return f"{arrow}<b style='font-weight:600'>{_unbroken(card.after)}</b>"


def _unbroken(times: str) -> str:
    """Lines end only between two times, never between a time and its day."""
    return ", ".join(escaped(time).replace(" ", NO_BREAK_SPACE) for time in times.split(", "))
