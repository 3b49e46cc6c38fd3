"""The list that a count opens to."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from planner.desktop.look.formats import clock
from planner.desktop.week.gestures import Activated
from planner.desktop.week.placing import PlacedFold


def open_fold(
    fold: PlacedFold, at: QPoint, parent: QWidget, zone: str, activate: Callable[[Activated], None]
) -> None:
    """At a point of the screen: everything that the count stands for."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for item in fold.items:
        action = menu.addAction(f"{clock(item.interval.start, zone)}  {item.title}")
        payload = Activated(item.uid, item.occurrence)
        action.triggered.connect(lambda *_, each=payload: activate(each))
    menu.popup(at)
