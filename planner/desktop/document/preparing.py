"""Short work beside the window, in a thread: what it makes stays in this process."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from planner.desktop.look.formats import told
from planner.domain.errors import PlannerError
from planner.domain.values import dataclass
from planner.override import override

Make = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of the run with this number, or the error that ended it."""

    number: int
    value: object = None
    error: Exception | None = None


class _Desk(QObject):
    """Where a thread leaves what it made; the signal brings it to the window's thread."""

    made = Signal(Made)


class _Run(QRunnable):
    def __init__(self, number: int, make: Make, desk: _Desk) -> None:
        super().__init__()
        self._number = number
        self._make = make
        self._desk = desk

    @override
    def run(self) -> None:
        try:
            made = Made(self._number, self._make())
        except Exception as error:  # noqa: BLE001 (raised again where there is a hook for it)
            made = Made(self._number, error=error)
        self._desk.made.emit(made)


class Preparing(QObject):
    """One thing at a time; what is no longer wanted is dropped, and so is what cannot be made."""

    ready = Signal(object)
    failed = Signal(str)
    """Why it cannot be made."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._desk = _Desk(self)
        self._desk.made.connect(self._take)
        self._number = 0
        self._wanted: int | None = None

    def start(self, make: Make) -> None:
        """In place of what is running."""
        self._number += 1
        self._wanted = self._number
        self._pool.clear()
        self._pool.start(_Run(self._number, make, self._desk))

    def cancel(self) -> None:
        self._wanted = None

    def close(self) -> None:
        """Waits for the thread to end, which takes some frames."""
        self.cancel()
        self._pool.clear()
        self._pool.waitForDone()

    def _take(self, made: Made) -> None:
        if made.number != self._wanted:
            return
        self._wanted = None
        if made.error is None:
            self.ready.emit(made.value)
        elif isinstance(made.error, PlannerError):
            self.failed.emit(told(made.error.sentence))
        else:
            raise made.error
