"""The door where a local socket is a file: without Qt's library for networks, which is large."""

import errno
import os
import socket
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from planner.desktop.opening.door import (
    LONGEST_REQUEST,
    SECONDS,
    TAKEN,
    Files,
    read_request,
    request,
)

AT_ONCE = 1 << 16
"""Bytes."""

OTHERS = 0o077
"""Who may not knock."""


class Doorkeeper(QObject):
    """Listens at the door of a data folder; `asked` has what a later start was given."""

    asked = Signal(Files)

    def __init__(self, door: str) -> None:
        super().__init__()
        self._door = door
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> bool:
        """False where another window listens already. What a crash left behind is cleared away."""
        try:
            if self._open():
                return True
            if hand_over(self._door, Files()):
                return False
            Path(self._door).unlink(missing_ok=True)
            self._open()
        except OSError:
            pass  # nobody can listen here: that must not keep the window from opening
        return True

    def _open(self) -> bool:
        """False where there is a door already."""
        own = socket.socket(socket.AF_UNIX)
        usual = os.umask(OTHERS)
        try:
            own.bind(self._door)
            own.listen()
        except OSError as error:
            own.close()
            if error.errno == errno.EADDRINUSE:
                return False
            raise
        finally:
            os.umask(usual)
        own.setblocking(False)
        self._socket = own
        self._notifier = QSocketNotifier(own.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._welcome)
        return True

    def close(self) -> None:
        for guest in self.findChildren(_Guest):
            guest.leave()
        if self._socket is not None and self._notifier is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            Path(self._door).unlink(missing_ok=True)

    def _welcome(self) -> None:
        assert self._socket is not None
        with suppress(OSError):  # who went away again
            _Guest(self._socket.accept()[0], self)


class _Guest(QObject):
    """What was said in part waits for its end."""

    def __init__(self, connection: socket.socket, keeper: Doorkeeper) -> None:
        super().__init__(keeper)
        self._connection = connection
        self._keeper = keeper
        self._heard = b""
        connection.setblocking(False)
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)

    def _listen(self) -> None:
        try:
            part = self._connection.recv(AT_ONCE)
        except BlockingIOError:
            return
        except OSError:
            part = b""
        self._heard += part
        line, end, _ = self._heard.partition(b"\n")
        if end:
            self._answer(line)
        if end or not part or len(self._heard) > LONGEST_REQUEST:
            self.leave()

    def _answer(self, line: bytes) -> None:
        files = read_request(line)
        if files is not None:
            with suppress(OSError):
                self._connection.sendall(TAKEN)
            self._keeper.asked.emit(files)

    def leave(self) -> None:
        self._notifier.setEnabled(False)
        self._connection.close()
        self.deleteLater()


def hand_over(door: str, files: Files) -> bool:
    """Whether a window took them. A window that hangs does not: then this one opens."""
    taken = b""
    with suppress(OSError), socket.socket(socket.AF_UNIX) as other:
        other.settimeout(SECONDS)
        other.connect(door)
        other.sendall(request(files))
        while not taken.endswith(b"\n") and (part := other.recv(AT_ONCE)):
            taken += part
    return taken == TAKEN
