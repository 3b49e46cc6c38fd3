"""What was left out for a quick start, brought in while the user looks at the window."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

MODULES = (
    "planner.scheduling.propose",
    "planner.scheduling.dragging",
    "planner.exchange.quick_add",
    "planner.desktop.drafting",
    "planner.desktop.proposal_panel",
    "planner.desktop.entry_panel",
    "planner.desktop.palette_choices",
    "planner.desktop.palette",
    "planner.desktop.search_panel",
    "planner.scheduling.availability",
    "planner.exchange.availability",
    "planner.desktop.availability_dialog",
    "planner.desktop.month.view",
    "planner.desktop.agenda.view",
)
PAUSE = 50
"""Milliseconds between two of them, so that the window answers meanwhile."""


class Preload(QObject):
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(MODULES)
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        self._timer.start()

    def _next(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
        else:
            self._timer.stop()
            self.finished.emit()
