"""A title that is written where it stands."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.look.fonts import scaled
from planner.desktop.week.items import Item
from planner.desktop.week.wishes import DaysCreated, Renamed
from planner.override import override

SHORTEST = 140
HEIGHT = 28


class TitleEdit(QLineEdit):
    """Enter, or leaving it, keeps what was written; Esc gives it up. It is gone afterwards."""

    def __init__(
        self, parent: QWidget, rect: QRect, title: str, keep: Callable[[str], None]
    ) -> None:
        super().__init__(title, parent)
        self._before = title
        self._keep = keep
        self._is_open = True
        self.setObjectName("titleEdit")
        self.setAccessibleName(self.tr("Title"))
        self.setPlaceholderText(self.tr("Title"))
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.setGeometry(_fitting(rect, parent.rect()))
        self.end(False)
        self.home(True)  # all of it is chosen, and its beginning is in sight
        self.show()
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._close(keep=False)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._close(keep=True)

    def _close(self, *, keep: bool) -> None:
        """Once: to hide takes the focus away too."""
        if not self._is_open:
            return
        self._is_open = False
        title, had_focus = self.text().strip(), self.hasFocus()
        self.hide()
        self.deleteLater()
        parent = self.parentWidget()
        if had_focus and parent is not None:
            parent.setFocus()
        if keep and title and title != self._before:
            self._keep(title)


def edit_title(page: QWidget, rect: QRect, item: Item, keep: Callable[[Renamed], None]) -> None:
    """Of what is seen there; not of what is not."""
    if not rect.isEmpty():
        named = partial(Renamed, item.entry, occurrence=item.occurrence)
        TitleEdit(page, rect, item.title, lambda title: keep(named(title=title)))


def edit_days(
    page: QWidget, rect: QRect, first: date, last: date, keep: Callable[[DaysCreated], None]
) -> None:
    """Asks for the title of whole days, and makes them where there is one."""
    TitleEdit(page, rect, "", lambda title: keep(DaysCreated(first, last, title)))


def _fitting(rect: QRect, within: QRect) -> QRect:
    """Over all of what stands there, wide enough to write in, and inside the widget."""
    width = min(max(rect.width(), SHORTEST), within.width())
    left = min(max(within.left(), rect.left()), within.right() + 1 - width)
    least = scaled(HEIGHT)
    top = min(max(within.top(), rect.top()), max(0, within.bottom() + 1 - least))
    bottom = min(rect.bottom(), within.bottom()) + 1
    return QRect(left, top, width, max(least, bottom - top))
