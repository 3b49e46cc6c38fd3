"""A sentence that goes away by itself, with an undo where that makes sense."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from planner.desktop.look.breaking import HERE, breakable
from planner.desktop.look.fonts import scaled
from planner.override import override

SHOWN_FOR, LASTING = 6_000, 60_000
"""Milliseconds; a reminder waits for whoever comes back."""

ABOVE = 44
WIDEST = 560


class Toast(QFrame):
    """Over the lower middle of its parent; a new sentence replaces the one before."""

    undo_wanted = Signal()
    again_wanted = Signal()
    """A reminder is to be said later once more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, objectName="toast")
        self._over = parent
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self.undo_wanted)
        self._again = QPushButton(self.tr("Again in 10 min"))
        self._again.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._again.clicked.connect(self.again_wanted)
        self._timer = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        row.addWidget(self._again)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text().replace(HERE, "")

    def show_text(
        self, text: str, *, undo: bool = False, lasting: bool = False, again: bool = False
    ) -> None:
        """`undo` and `again` offer that. What is `lasting` waits for whoever comes back."""
        self._text.setWordWrap(self.fontMetrics().horizontalAdvance(text) > scaled(WIDEST) - 120)
        self._timer.setInterval(LASTING if lasting else SHOWN_FOR)
        self._text.setText(breakable(text))
        self._undo.setVisible(undo)
        self._again.setVisible(again)
        self.setMaximumWidth(scaled(WIDEST))
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def hand_over(self, other: "Toast") -> None:
        """The other one shows the same from now on."""
        other.show_text(
            self.text,
            undo=not self._undo.isHidden(),
            lasting=self._timer.interval() == LASTING,
            again=not self._again.isHidden(),
        )

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Read, and in the way."""
        self.hide()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        left = (self._over.width() - self.width()) // 2
        self.move(left, self._over.height() - self.height() - ABOVE)
