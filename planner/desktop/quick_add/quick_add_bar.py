"""The line to add something, with what is understood of it shown inside."""

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from planner.desktop.look.fonts import scaled
from planner.desktop.look.theme import LIGHT, Theme
from planner.domain.values import dataclass
from planner.override import override

if TYPE_CHECKING:
    from planner.desktop.look.chips import Chip

HEIGHT = 34
GLOW = 3
RADIUS = 6
CARET = 16
SHORTEST = 120


@dataclass(frozen=True, slots=True)
class Line:
    """What the user typed."""

    text: str


class QuickAddBar(QFrame):
    """Reports how a line begins, every change of it, its end with Enter, and Esc; shows given
    chips.
    """

    typed = Signal(Line)
    begun = Signal(Line)
    """A time is there, its title is not."""

    ended = Signal(Line)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(scaled(HEIGHT))
        self._theme = LIGHT
        self._chips: list[QLabel] = []
        self._more = _label("", "chip", "plain")
        self._more.hide()
        self._edit = QLineEdit(objectName="quickAddLine")
        self._edit.setPlaceholderText(self.tr("Add: doctor wed 12-14 +20m"))
        self._edit.setAccessibleName(self.tr("Add something"))
        self._edit.textEdited.connect(lambda text: self.typed.emit(Line(text)))
        self._edit.returnPressed.connect(self._end)
        self._edit.installEventFilter(self)
        self._hint = _label("N", "key")
        self.setFocusProxy(self._edit)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GLOW + 9, GLOW, GLOW + 7, GLOW)
        self._row.setSpacing(6)
        self._row.addWidget(self._edit, 1)
        self._row.addWidget(self._hint)

    @property
    def text(self) -> str:
        return self._edit.text()

    @property
    def chip_labels(self) -> tuple[QLabel, ...]:
        return tuple(self._chips)

    def show_key(self, key: str) -> None:
        """The one that leads here."""
        self._hint.setText(key)
        self._hint.setVisible(bool(key) and not self._edit.hasFocus() and not self._edit.text())

    def begin_with(self, time: str) -> None:
        """The time is there, the title is to be typed before it."""
        self._edit.setText(f" {time}")
        self._edit.setCursorPosition(0)
        self._edit.setFocus()
        self.begun.emit(Line(time))

    def go_on_with(self, text: str) -> None:
        """As if it had been typed here."""
        self._edit.setText(text)
        self._edit.setFocus()
        self.typed.emit(Line(text))

    def give_back(self, line: Line) -> None:
        """To be mended."""
        self._edit.setText(line.text)
        self._edit.setFocus()

    def clear(self) -> None:
        self._edit.clear()
        self.show_chips(())

    def show_chips(self, chips: "tuple[Chip, ...]") -> None:
        for label in self._chips:
            self._row.removeWidget(label)
            label.deleteLater()
        self._chips = [_label(chip.text, "chip", chip.kind) for chip in chips]
        for label in (*self._chips, self._more):
            self._row.addWidget(label)
        self._hide_crowded()
        self._edit.setAccessibleDescription(", ".join(chip.text for chip in chips))

    def _hide_crowded(self) -> None:
        """The line is read first; the last chips give way to it, and a count says so."""
        text = self._edit.fontMetrics().horizontalAdvance(self._edit.text()) + CARET
        room = self.width() - 2 * (GLOW + 8) - max(text, scaled(SHORTEST))
        self._more.setText(f"+{len(self._chips)}")
        more, *widths = (
            label.sizeHint().width() + self._row.spacing() for label in (self._more, *self._chips)
        )
        shown = fitting(widths, more, room)
        for number, label in enumerate(self._chips):
            label.setVisible(number < shown)
        others = self._chips[shown:]
        self._more.setText(f"+{len(others)}")
        self._more.setToolTip(", ".join(label.text() for label in others))
        self._more.setVisible(bool(others) and more <= room)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A longer title beside it takes of its room while one types."""
        super().resizeEvent(event)
        self._hide_crowded()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            left = event.type() == QEvent.Type.FocusOut
            self._hint.setVisible(left and not self._edit.text() and bool(self._hint.text()))
            self.update()
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.clear()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(GLOW, GLOW, -GLOW, -GLOW)
        focused = self._edit.hasFocus()
        if focused:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.accent_ground)
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS + GLOW, RADIUS + GLOW)
        painter.setBrush(self._theme.raised)
        colour = self._theme.accent if focused else self._theme.line
        painter.setPen(QPen(colour, 1.5 if focused else 1))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _end(self) -> None:
        if self._edit.text().strip():
            self.ended.emit(Line(self._edit.text()))


def fitting(widths: Sequence[int], more: int, room: int) -> int:
    """How many of the first have room, with a count of so much width where they are not all."""
    if sum(widths) <= room:
        return len(widths)
    sums = accumulate(widths, initial=more)
    return max(0, sum(1 for taken in sums if taken <= room) - 1)


def _label(text: str, role: str, value: str | bool = True) -> QLabel:
    label = QLabel(text)
    label.setFixedHeight(scaled(18))
    label.setProperty(role, value)
    return label
