"""What was left out for a quick start, brought in while the user looks at the window."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from planner.override import override
from planner.system import share_memory

MODULES = (
    "planner.store.database",
    "planner.scheduling.proposing.dragging",
    "planner.scheduling.proposing.following",
    "planner.exchange.quick_add",
    "planner.desktop.quick_add.drafting",
    "planner.desktop.proposal.proposal_panel",
    "planner.desktop.editing.entry_panel",
    "planner.desktop.finding.palette_choices",
    "planner.desktop.finding.palette",
    "planner.desktop.finding.search_panel",
    "planner.desktop.hours.hours_panel",
    "planner.desktop.planning.answer_panel",
    "planner.desktop.importing.import_panel",
    "planner.desktop.importing.import_worker",
    "planner.exchange.doors",
    "planner.scheduling.building.finish_dates",
    "planner.scheduling.offers.availability",
    "planner.exchange.availability",
    "planner.desktop.availability.availability_dialog",
    "planner.desktop.month.view",
    "planner.desktop.agenda.view",
)


class _Run(QRunnable):
    def __init__(self, preload: "Preload") -> None:
        super().__init__()
        self._preload = preload

    @override
    def run(self) -> None:
        for name in MODULES:
            if self._preload.is_closed:
                return
            import_module(name)
        self._preload.finished.emit()


class Preload(QObject):
    """In a thread: one of them alone takes longer than a frame."""

    finished = Signal()

    def __init__(self, parent: QObject, tidy: Callable[[], None]) -> None:
        """`tidy` is called in the same thread, once all is made of what came in."""
        super().__init__(parent)
        self._tidy = tidy
        self._pool = QThreadPool(self)
        self.is_closed = False

    def start(self) -> None:
        share_memory()
        self._pool.start(_Run(self))

    def tidy(self) -> None:
        if not self.is_closed:
            self._pool.start(self._tidy)

    def close(self) -> None:
        """Waits for the module that is being brought in."""
        self.is_closed = True
        self._pool.waitForDone()
