"""Which view of the calendar is shown, and the others a click away."""

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from planner.desktop.keys.actions import follow_key
from planner.desktop.look.fonts import scaled
from planner.desktop.look.segments import Segments
from planner.desktop.look.view_kind import ViewKind, view_name
from planner.override import override

SHOWN = (ViewKind.DAY, ViewKind.FOUR_DAYS, ViewKind.WEEK, ViewKind.MONTH, ViewKind.AGENDA)
HEIGHT = 28
LIST_PADDING = 34
"""Of the list beside its text, with the arrow."""
LIST_STYLE = (
    "QToolButton { padding-right: 20px; }"
    "QToolButton::menu-indicator { subcontrol-position: right center; right: 6px; }"
)


class ViewSwitch(QWidget):
    """Side by side, or in a list where there is little room. The work week is a kind of week."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._actions = actions
        texts = tuple(view_name(kind) for kind in SHOWN)
        self._segments = Segments(texts, self.tr("View"), stacks=False)
        self._segments.setProperty("calm", True)
        self._segments.setFixedHeight(scaled(HEIGHT))
        self._segments.chosen.connect(self._choose)
        for button, kind in zip(self._buttons(), SHOWN, strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            follow_key(button, actions[kind.value], str)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._segments)
        self.kind = ViewKind.WEEK
        self.show_kind(self.kind)

    @cached_property
    def _list(self) -> QToolButton:
        """Seldom is so little room."""
        button = _list(self._actions)
        button.setText(view_name(self.kind))
        self._row.addWidget(button)
        return button

    @property
    def _has_list(self) -> bool:
        return "_list" in self.__dict__

    def show_kind(self, kind: ViewKind) -> None:
        self.kind = kind
        week = self._buttons()[SHOWN.index(ViewKind.WEEK)]
        shown = kind if kind is ViewKind.WORK_WEEK else ViewKind.WEEK
        week.setText(view_name(shown))
        self._segments.choose(SHOWN.index(kind if kind in SHOWN else ViewKind.WEEK))
        if self._has_list:
            self._list.setText(view_name(kind))

    def show_narrow(self, *, narrow: bool) -> None:
        self._segments.setVisible(not narrow)
        if narrow or self._has_list:
            self._list.setVisible(narrow)

    @override
    def minimumSizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(view_name(self.kind))
        return QSize(text + scaled(LIST_PADDING), scaled(HEIGHT))

    def _buttons(self) -> list[QPushButton]:
        return self._segments.findChildren(QPushButton)

    def _choose(self, index: int) -> None:
        """What the bar shows follows the view."""
        kind = SHOWN[index]
        self._actions[kind.value].trigger()


def _list(actions: Mapping[str, QAction]) -> QToolButton:
    button = QToolButton()
    menu = QMenu(button)
    for kind in ViewKind:
        menu.addAction(actions[kind.value])
    button.setMenu(menu)
    button.setFixedHeight(scaled(HEIGHT))
    button.setAccessibleName(button.tr("View"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setStyleSheet(LIST_STYLE)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button
