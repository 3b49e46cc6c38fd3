"""The right side: the proposal or the entry or the hours; without any of them it is not there."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from planner.desktop.look.fonts import widened
from planner.desktop.look.panel import WIDTH, Panel
from planner.desktop.look.widgets import hairline
from planner.override import override


class SidePanel(QWidget):
    """One page at a time. Its place is given back a turn of the event loop after the last page has
    closed: what the closing changes elsewhere is shown first, and another page may follow at once.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(widened(WIDTH) + 1)
        self._pages = QStackedWidget()
        self._page: QWidget | None = None
        self._holders: dict[QWidget, QWidget] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._pages)
        self._leaving = QTimer(self, interval=0, singleShot=True)
        self._leaving.timeout.connect(self.hide)
        self._appearing = QTimer(self, interval=0, singleShot=True)
        self._appearing.timeout.connect(self._appear)
        self.hide()

    @property
    def page(self) -> QWidget | None:
        return self._page

    def add_page(self, page: QWidget, *, scrolled: bool = False) -> None:
        """To be opened later. `scrolled`: where there is not room for all of it; else its own parts
        are scrolled first.
        """
        if page not in self._holders:
            self._holders[page] = scroll_area(page) if scrolled else Fitted(page)
            self._pages.addWidget(self._holders[page])

    def open_page(self, page: QWidget, *, scrolled: bool = False) -> None:
        self.add_page(page, scrolled=scrolled)
        self._leaving.stop()
        if self.isHidden():
            self._pages.setUpdatesEnabled(False)
            self._appearing.start()
        self._page = page
        self._pages.setCurrentWidget(self._holders[page])
        self._holders[page].show()
        self.show()
        page.setFocus()

    def _appear(self) -> None:
        """Behind the picture of all that made room for it."""
        self._pages.setUpdatesEnabled(True)

    def leave(self) -> None:
        """As with Esc in the page itself."""
        if isinstance(self._page, Panel):
            self._page.closed.emit()

    def close_page(self, page: QWidget) -> bool:
        """If it is the one that is shown. Tells whether the focus was in it."""
        if self.page is not page:
            return False
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is page or page.isAncestorOf(focus))
        self._page = None
        self._holders[page].hide()
        self._leaving.start()
        return had_focus


class Fitted(QScrollArea):
    """Scrolls a page that scrolls its own parts only where they are as low as they can be."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(objectName="rightPanel")
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        page.installEventFilter(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._page:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout, room = self._page.layout(), self.viewport().size()
        if layout is not None:
            least = layout.minimumHeightForWidth(room.width())
            self._page.resize(room.width(), max(room.height(), least))


def scroll_area(page: QWidget) -> QScrollArea:
    area = QScrollArea(objectName="rightPanel")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area
