"""The bar over the week: where one is, and the line to add something."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget
from typing_extensions import override

from planner.desktop.actions import VERBS, first_key
from planner.desktop.formats import week_title
from planner.desktop.icons import icon
from planner.desktop.quick_add_bar import QuickAddBar
from planner.desktop.theme import LIGHT, Theme

HEIGHT = 48
BUTTON = 28
QUICK_ADD_WIDTH = 520
HALF_A_WEEK = timedelta(days=3)
"""A week has the number of its middle, whatever it begins with (ISO 8601)."""


class _RightAlignedMenu(QMenu):
    """Ends where its button ends: at the window's right side it would hang out of the window."""

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        corner = self._button.mapToGlobal(self._button.rect().bottomRight())
        self.move(corner.x() + 1 - self.width(), corner.y() + 4)


class TopBar(QWidget):
    """Buttons do what their actions do; the title follows the week."""

    menu_opens = Signal()

    def __init__(self, actions: dict[str, QAction], quick_add: QuickAddBar) -> None:
        super().__init__(objectName="topBar")
        self.setFixedHeight(HEIGHT)
        self._theme = LIGHT
        self._monday: date | None = None
        self._title = QLabel(objectName="weekTitle")
        self._earlier = _arrow(actions["previous_week"])
        self._later = _arrow(actions["next_week"])
        self._menu = _menu_button(actions, self)
        self._menu.menu().aboutToShow.connect(self.menu_opens)
        quick_add.setMaximumWidth(QUICK_ADD_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(_today(actions["today"]))
        row.addWidget(self._earlier)
        row.addWidget(self._later)
        row.addSpacing(10)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(quick_add, 4)
        row.addWidget(self._menu)

    def show_week(self, monday: date) -> None:
        self._monday = monday
        week = self.tr("Week {number}").format(number=(monday + HALF_A_WEEK).isocalendar().week)
        self._title.setText(
            f"<b style='font-weight:600'>{week_title(monday)}</b>"
            f" <span style='font-size:13px; color:{self._theme.secondary.name()}'>{week}</span>"
        )

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._monday is not None:
            self.show_week(self._monday)
        self._earlier.setIcon(icon("earlier", theme.text))
        self._later.setIcon(icon("later", theme.text))
        self._menu.setIcon(icon("menu", theme.text))


def _today(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setFixedHeight(BUTTON)
    _follow(button, action, lambda key: key)
    button.clicked.connect(action.trigger)
    return button


def _arrow(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setFixedSize(BUTTON, BUTTON)
    button.setIconSize(QSize(16, 16))
    _follow(button, action, lambda key: f"{action.text()} ({key})" if key else action.text())
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)
    return button


def _follow(button: QWidget, action: QAction, hint: Callable[[str], str]) -> None:
    """The hint names the key that the action has now."""

    def show() -> None:
        button.setToolTip(hint(first_key(action)))

    action.changed.connect(show)
    show()


def _menu_button(actions: dict[str, QAction], parent: QWidget) -> QToolButton:
    """Everything that the window can do, each with its key."""
    button = QToolButton(parent)
    menu = _RightAlignedMenu(button)
    for before, verb in zip((None, *VERBS), VERBS, strict=False):
        if before is not None and before.group != verb.group:
            menu.addSeparator()
        menu.addAction(actions[verb.name])
    button.setFixedSize(BUTTON, BUTTON)
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(button.tr("Menu"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
    return button
