"""The door where a local socket is a pipe of Windows, by Qt's library for networks."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QLocalServer, QLocalSocket

from planner.desktop.opening.door import (
    LONGEST_REQUEST,
    SECONDS,
    TAKEN,
    Files,
    read_request,
    request,
)

PATIENCE = 1000 * SECONDS


class Doorkeeper(QObject):
    """Listens at the door of a data folder; `asked` has what a later start was given."""

    asked = Signal(Files)

    def __init__(self, door: str) -> None:
        super().__init__()
        self._door = door
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """False where another window listens already. What a crash left behind is cleared away."""
        if self._server.listen(self._door):
            return True
        if self._server.serverError() is not QAbstractSocket.SocketError.AddressInUseError:
            return True  # nobody can listen here: that must not keep the window from opening
        if hand_over(self._door, Files()):
            return False
        QLocalServer.removeServer(self._door)
        self._server.listen(self._door)
        return True

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.readyRead.connect(self._listen_to_guests)
            guest.disconnected.connect(guest.deleteLater)
        self._listen_to_guests()

    def _listen_to_guests(self) -> None:
        """What was said in part waits for its end."""
        for guest in self._server.findChildren(QLocalSocket):
            if guest.canReadLine():
                files = read_request(bytes(guest.readLine(LONGEST_REQUEST).data()))
                if files is not None:
                    guest.write(TAKEN)
                    guest.flush()
                    self.asked.emit(files)
                guest.disconnectFromServer()
            elif guest.bytesAvailable() > LONGEST_REQUEST:
                guest.abort()


def hand_over(door: str, files: Files) -> bool:
    """Whether a window took them. A window that hangs does not: then this one opens."""
    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(request(files))
    taken = b""
    while not taken.endswith(b"\n") and socket.waitForReadyRead(PATIENCE):
        taken += socket.readAll().data()
    return taken == TAKEN
