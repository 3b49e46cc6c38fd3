"""The right side: the proposal or the entry or the hours; without any of them it is not there."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from planner.desktop.proposal_panel import WIDTH
from planner.desktop.widgets import hairline


class SidePanel(QWidget):
    """One page at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH + 1)
        self._pages = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._pages)
        self.hide()

    @property
    def page(self) -> QWidget | None:
        return None if self.isHidden() else self._pages.currentWidget()

    def open_page(self, page: QWidget) -> None:
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.show()
        page.setFocus()

    def close_page(self, page: QWidget) -> bool:
        """Whether it was the one that is shown."""
        if self.isHidden() or self._pages.currentWidget() is not page:
            return False
        self.hide()
        return True
