"""Long work of the window's own thread, in pieces."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

DONE = object()


class Steps(QObject):
    """One piece in each turn of the event loop, so that the window answers and paints meanwhile."""

    finished = Signal()

    def __init__(self, parent: QObject, pause: int = 0) -> None:
        """`pause`: milliseconds between two steps."""
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self, interval=pause)
        self._timer.timeout.connect(self._step)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def start(self, steps: Iterator[object]) -> None:
        """In place of what is left of others; the first step is in the next turn."""
        self._steps = steps
        self._timer.start()

    def finish(self) -> None:
        """All that is left, at once."""
        while self.is_running:
            self._step()

    def cancel(self) -> None:
        self._timer.stop()
        self._steps = iter(())

    def _step(self) -> None:
        """A step may start others."""
        steps = self._steps
        if next(steps, DONE) is DONE and steps is self._steps:
            self._timer.stop()
            self.finished.emit()
