"""The right panel with the answer to a question: a title and sentences."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from planner.desktop.look.breaking import breakable
from planner.desktop.look.panel import MARGIN, Panel
from planner.desktop.look.widgets import CloseButton, clear_layout, text_label
from planner.override import override


class AnswerPanel(Panel):
    """Esc or Enter closes it. A time that is written into its field asks about that time."""

    time_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = text_label(wrap=True)
        self._title.setObjectName("panelTitle")
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(8)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Why not at … (thu 10:00)"))
        self._field.setAccessibleName(self.tr("Why not at another time"))
        self._field.returnPressed.connect(lambda: self.time_asked.emit(self._field.text()))
        close = CloseButton()
        close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addLayout(self._sentences)
        column.addSpacing(8)
        column.addWidget(self._field)
        column.addSpacing(8)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_answer(self, title: str, sentences: Iterable[str]) -> None:
        self._title.setText(breakable(title))
        clear_layout(self._sentences)
        shown = [f"{text[:1].upper()}{text[1:].rstrip('.')}." for text in sentences]
        for text in shown:
            self._sentences.addWidget(text_label(text, wrap=True))
        self._field.clear()
        self.setAccessibleName(" ".join([f"{title}.", *shown]))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._field.hasFocus() and event.key() != Qt.Key.Key_Escape:
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.closed.emit()
        else:
            super().keyPressEvent(event)
