"""The palette: one line that finds everything, over the window and not in its way."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from planner.desktop.finding.palette_choices import Choice
from planner.desktop.keys.finder_line import FinderLine
from planner.desktop.look.fonts import scaled
from planner.desktop.look.rows import Rows
from planner.desktop.look.theme import Theme
from planner.override import override

WIDTH = 560
BELOW = 56
LOWEST = 60
"""Pixels that stay free below it."""

Offer = Callable[[str], tuple[Choice, ...]]


class Palette(QFrame):
    """Enter runs the current line, Esc or another focus closes it; nothing else is held up."""

    action_chosen = Signal(str)
    entry_chosen = Signal(str)
    day_chosen = Signal(date)
    line_begun = Signal(str)

    def __init__(self, parent: QWidget, offer: Offer) -> None:
        """`offer` gives the choices for a text."""
        super().__init__(parent, objectName="palette")
        self._over = parent
        self._offer = offer
        self._choices: tuple[Choice, ...] = ()
        self._before: QWidget | None = None
        self.rows = Rows(self.tr("What was found"))
        self.line = FinderLine(self.rows, self.tr("Find an action, an entry or a day"))
        self.line.setObjectName("paletteLine")
        self.line.textChanged.connect(self._show)
        self.line.chosen.connect(self._run)
        self.line.installEventFilter(self)
        self.rows.chosen.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.line)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Empty, with all actions; at a second time closed again."""
        if self.isVisible():
            self.close_palette()
            return
        self._before = QApplication.focusWidget()
        self.line.clear()
        self._show()
        self.show()
        self.raise_()
        self.line.setFocus()

    def close_palette(self) -> None:
        """The focus goes back to where it was."""
        had_focus = self.line.hasFocus()
        self.hide()
        if had_focus and self._before is not None:
            self._before.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self.rows.set_theme(theme)

    def _show(self) -> None:
        self._choices = self._offer(self.line.text())
        self.rows.show_rows(choice.row for choice in self._choices)
        self._place()

    def _run(self, number: int) -> None:
        choice = self._choices[number]
        self.close_palette()
        if choice.does is not None:
            self.action_chosen.emit(choice.does)
        elif choice.entry is not None:
            self.entry_chosen.emit(choice.entry)
        elif choice.day is not None:
            self.day_chosen.emit(choice.day)
        elif choice.line is not None:
            self.line_begun.emit(choice.line)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and self.isVisible():
            if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(
                QApplication.focusWidget() or self._over
            ):
                self.hide()
            if (
                isinstance(event, QKeyEvent)
                and event.type() == QEvent.Type.KeyPress
                and event.key() == Qt.Key.Key_Escape
            ):
                self.close_palette()
                return True
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """As high as its lines, inside the window."""
        width = min(scaled(WIDTH), self._over.width() - 32)
        wanted = self.line.sizeHint().height() + self.rows.height_of_rows() + 18
        height = min(wanted, self._over.height() - BELOW - LOWEST)
        self.setGeometry((self._over.width() - width) // 2, BELOW, width, height)
