"""The task with the least slack, in the bar below the week."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel

from planner.desktop.look.fonts import scaled
from planner.desktop.look.widgets import escaped
from planner.override import override

LEAST = 48


class TightestTask(QLabel):
    """Cuts the title where there is no room for it; the tool tip has it whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("role", "secondary")
        self._sentence, self._title = "", ""
        self._bold: Callable[[str], str] = escaped

    def show_task(self, sentence: str, title: str, bold: Callable[[str], str]) -> None:
        """`sentence` has a place for the {task}; `bold` marks it up."""
        self._sentence, self._title, self._bold = sentence, title, bold
        self.setToolTip(f"<span>{escaped(title)}</span>" if title else "")
        self._fit()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_beside() + self._width(self._title), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @property
    def least_width(self) -> int:
        """With the beginning of the title at least."""
        return self._width_beside() + scaled(LEAST) if self._title else 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, title = self.width() - self._width_beside(), self._title
        if self._width(title) > room:  # Qt would cut some that just fit
            title = self._metrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        self.setText(escaped(self._sentence).replace("{task}", self._bold(title)))

    def _width_beside(self) -> int:
        return self._width(self._sentence.replace("{task}", ""))

    def _width(self, text: str) -> int:
        return self._metrics().horizontalAdvance(text)

    def _metrics(self) -> QFontMetrics:
        """Of the bold title; what stands beside it is hardly narrower."""
        self.ensurePolished()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)
