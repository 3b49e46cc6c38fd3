"""The bar over the calendar: where one is, the line to add something, the views."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from planner.desktop.keys.actions import OF_ENTRY, OF_VIEW, VERBS, Verb, follow_key
from planner.desktop.look.fonts import scaled
from planner.desktop.look.icons import icon
from planner.desktop.look.theme import Theme
from planner.desktop.look.view_kind import ViewKind, counted_day, view_title
from planner.desktop.quick_add.quick_add_bar import QuickAddBar
from planner.desktop.window.view_switch import ViewSwitch
from planner.override import override

HEIGHT = 48
BUTTON = 28
QUICK_ADD_WIDTH = 520
NARROW = 1100
"""Below this width the views are in a list, and the week has no number."""

AFTER_VIEW = "import_calendar"
"""What the menu has below its menu of the views."""

SMALL = 900
"""Below this width the title is short."""


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
    """Buttons do what their actions do; the title follows what is shown."""

    menu_opens = Signal()

    def __init__(self, actions: dict[str, QAction], quick_add: QuickAddBar) -> None:
        super().__init__(objectName="topBar")
        self.setFixedHeight(scaled(HEIGHT))
        self._shown: tuple[ViewKind, date] | None = None
        self._title = _plain_label("weekTitle")
        self._title.setMinimumWidth(1)  # the last to be read whole where nothing has room
        self._week = _plain_label("weekNumber")
        self._earlier = _arrow(actions["previous_week"])
        self._later = _arrow(actions["next_week"])
        self._menu = _menu_button(actions, self)
        self._menu.menu().aboutToShow.connect(self.menu_opens)
        self._switch = ViewSwitch(actions)
        quick_add.setMaximumWidth(scaled(QUICK_ADD_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(_today(actions["today"]))
        row.addWidget(self._earlier)
        row.addWidget(self._later)
        row.addSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._week)
        row.addStretch(1)
        row.addWidget(quick_add, 4)
        row.addWidget(self._switch)
        row.addWidget(self._menu)

    def show_day(self, kind: ViewKind, day: date) -> None:
        """The days that the view shows, as long as there is room for their names."""
        self._shown = kind, day
        self._switch.show_kind(kind)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._switch.show_narrow(narrow=self.width() < scaled(NARROW))
        if self._shown is None:
            return
        kind, day = self._shown
        self._title.setText(view_title(kind, day, short=self.width() < scaled(SMALL)))
        number = counted_day(kind, day).isocalendar().week
        self._week.setText(self.tr("Week {number}").format(number=number))
        self._week.setVisible(kind is not ViewKind.MONTH and self.width() >= scaled(NARROW))

    def set_theme(self, theme: Theme) -> None:
        before, after = ("later", "earlier") if self.isRightToLeft() else ("earlier", "later")
        self._earlier.setIcon(icon(before, theme.text))
        self._later.setIcon(icon(after, theme.text))
        self._menu.setIcon(icon("menu", theme.text))


def _plain_label(name: str) -> QLabel:
    """One with parts in bold would take Qt's library for documents, before the first picture."""
    label = QLabel(objectName=name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _today(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setFixedHeight(scaled(BUTTON))
    follow_key(button, action, lambda key: key)
    button.clicked.connect(action.trigger)
    return button


def _arrow(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setFixedSize(scaled(BUTTON), scaled(BUTTON))
    button.setIconSize(QSize(16, 16))
    follow_key(button, action, lambda key: f"{action.text()} ({key})" if key else action.text())
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)
    return button


def _fill(menu: QMenu, actions: dict[str, QAction], verbs: Sequence[Verb]) -> None:
    """A line between one group and the next."""
    for before, verb in zip((None, *verbs), verbs, strict=False):
        if before is not None and before.group != verb.group:
            menu.addSeparator()
        menu.addAction(actions[verb.name])


def _fill_menu(menu: QMenu, actions: dict[str, QAction]) -> None:
    """When it opens for the first time."""
    if not menu.isEmpty():
        return
    _fill(menu, actions, [verb for verb in VERBS if verb.group not in (*OF_VIEW, OF_ENTRY)])
    view = QMenu(QCoreApplication.translate("QToolButton", "View"), menu)
    _fill(view, actions, [verb for verb in VERBS if verb.group in OF_VIEW])
    menu.insertMenu(actions[AFTER_VIEW], view)
    menu.insertSeparator(actions[AFTER_VIEW])


def _menu_button(actions: dict[str, QAction], parent: QWidget) -> QToolButton:
    """Everything that the window can do, each with its key."""
    button = QToolButton(parent)
    menu = _RightAlignedMenu(button)
    menu.aboutToShow.connect(partial(_fill_menu, menu, actions))
    button.setFixedSize(scaled(BUTTON), scaled(BUTTON))
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(button.tr("Menu"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
    return button
