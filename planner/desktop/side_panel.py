"""The right side: the proposal or the entry or the hours; without any of them it is not there."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

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
        """If it is the one that is shown. Tells whether the focus was in it."""
        if self.page is not page:
            return False
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is page or page.isAncestorOf(focus))
        self.hide()
        return had_focus
