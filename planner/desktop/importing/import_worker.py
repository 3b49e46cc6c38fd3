"""Files that are read beside the window, in a process of its own that can be stopped at once."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from planner.desktop.beside.child_process import ChildProcess
from planner.desktop.importing.import_messages import Ended, ImportRequest, Packed, Progress
from planner.desktop.look.formats import told
from planner.incoming import Arrived


class Arrivals:
    """What all files of one request hold."""

    def __init__(self) -> None:
        self.packed: list[Packed] = []

    @cached_property
    def files(self) -> tuple[Arrived, ...]:
        """Takes frames for many entries: ask for them in a thread."""
        return tuple(each.arrived for each in self.packed)


class ImportWorker(QObject):
    """One request at a time. After `read` or `failed` nothing more comes of it."""

    progressed = Signal(Progress)
    read = Signal(Arrivals)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: ChildProcess | None = None
        self._arrivals = Arrivals()

    @property
    def is_busy(self) -> bool:
        return self._process is not None

    def start(self, request: ImportRequest) -> None:
        """In place of what is being read."""
        self.cancel()
        self._process = process = ChildProcess("planner.desktop.importing.importing", self)
        process.said.connect(self._take)
        process.ended.connect(self._give_up)
        process.tell(request)

    def cancel(self) -> None:
        self._end()

    def close(self) -> None:
        process = self._process
        self._end()
        if process is not None:
            process.wait()

    def _end(self) -> None:
        process, self._process = self._process, None
        self._arrivals = Arrivals()
        if process is not None:
            process.kill()

    def _take(self, message: object) -> None:
        if isinstance(message, Progress):
            self.progressed.emit(message)
        elif isinstance(message, Packed):
            self._arrivals.packed.append(message)
        elif isinstance(message, Ended):
            self._finish(message)

    def _finish(self, ended: Ended) -> None:
        arrivals = self._arrivals
        self._end()
        if ended.mistake:
            self.failed.emit(self.tr("The files could not be read."))
            raise RuntimeError(ended.mistake)
        if ended.refusal:
            self.failed.emit(told(ended.refusal))
        else:
            self.read.emit(arrivals)

    def _give_up(self) -> None:
        """The process ended by itself."""
        if self._process is not None:
            self._end()
            self.failed.emit(
                self.tr("The files could not be read: their process ended. Try again.")
            )
