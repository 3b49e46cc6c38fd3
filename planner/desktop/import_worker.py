"""Files that are read beside the window, in a process of its own that can be stopped at once."""

import pickle
import sys
from functools import cached_property

from PySide6.QtCore import QObject, QProcess, Signal

from planner.desktop.formats import told
from planner.desktop.import_messages import Ended, ImportMessage, ImportRequest, Packed, Progress
from planner.desktop.planning_messages import LENGTH, framed
from planner.desktop.worker import process_environment
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
        self._process: QProcess | None = None
        self._received = bytearray()
        self._arrivals = Arrivals()

    @property
    def is_busy(self) -> bool:
        return self._process is not None

    def start(self, request: ImportRequest) -> None:
        """In place of what is being read."""
        self.cancel()
        process = QProcess(self)
        process.setProcessEnvironment(process_environment())
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._receive)
        process.finished.connect(self._give_up)
        process.errorOccurred.connect(self._give_up)
        process.start(sys.executable, ["-m", "planner.desktop.importing"])
        process.write(framed(request))
        self._process = process

    def cancel(self) -> None:
        self._end()

    def close(self) -> None:
        process = self._process
        self._end()
        if process is not None:
            process.waitForFinished()

    def _end(self) -> None:
        process, self._process = self._process, None
        self._received, self._arrivals = bytearray(), Arrivals()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._receive)
            process.finished.disconnect(self._give_up)
            process.errorOccurred.disconnect(self._give_up)
            process.finished.connect(process.deleteLater)
            process.kill()

    def _receive(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        while len(self._received) >= LENGTH:
            end = LENGTH + int.from_bytes(self._received[:LENGTH], "big")
            if len(self._received) < end:
                return
            data = bytes(self._received[LENGTH:end])
            del self._received[:end]
            self._take(pickle.loads(data))

    def _take(self, message: ImportMessage) -> None:
        if isinstance(message, Progress):
            self.progressed.emit(message)
        elif isinstance(message, Packed):
            self._arrivals.packed.append(message)
        else:
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
