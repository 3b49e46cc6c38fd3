"""A notification on the desktop: by the tray, by the desktop's own service, else in the window."""

from shutil import which

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtGui import QIcon

SHOWN_FOR = 10_000
"""Milliseconds, where a desktop lets programs choose."""


class Notifier(QObject):
    """QtDBus cannot send what the service wants from Python (an unsigned number), so one of the
    desktop's own programs asks for us. Nothing waits for them.
    """

    unseen = Signal(str, str)
    """A title and text that no desktop would show."""

    clicked = Signal()

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tray: QObject | None = None

    def show(self, title: str, text: str) -> None:
        if not self._shown_by_tray(title, text):
            self._show_by(commands(title, text), title, text)

    def close(self) -> None:
        for process in self.findChildren(QProcess):
            process.waitForFinished(1000)

    def _shown_by_tray(self, title: str, text: str) -> bool:
        from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415 (a quicker start)

        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return False
        if not isinstance(self._tray, QSystemTrayIcon):
            tray = QSystemTrayIcon(self._icon, self)
            tray.setToolTip("Flexday")
            tray.activated.connect(self.clicked)
            tray.messageClicked.connect(self.clicked)
            tray.show()
            self._tray = tray
        self._tray.showMessage(title, text, self._icon, SHOWN_FOR)
        return True

    def _show_by(self, choices: list[list[str]], title: str, text: str) -> None:
        """By the first of them that succeeds."""
        if not choices:
            self.unseen.emit(title, text)
            return
        (program, *arguments), *others = choices
        process = QProcess(self)

        def take(code: int, status: QProcess.ExitStatus) -> None:
            process.deleteLater()
            if code != 0 or status is not QProcess.ExitStatus.NormalExit:
                self._show_by(others, title, text)

        process.finished.connect(take)
        process.start(program, arguments)


def commands(title: str, text: str) -> list[list[str]]:
    """That ask the service org.freedesktop.Notifications, as far as they are installed.

    Its texts are markup, its titles are not.
    """
    from html import escape  # noqa: PLC0415 (it brings two thousand names of characters)

    body = escape(text, quote=False)
    found = (
        ["notify-send", "--app-name=Flexday", f"--expire-time={SHOWN_FOR}", "--", title, body],
        [
            "gdbus",
            "call",
            "--session",
            "--dest=org.freedesktop.Notifications",
            "--object-path=/org/freedesktop/Notifications",
            "--method=org.freedesktop.Notifications.Notify",
            _quoted("Flexday"),
            "uint32 0",
            *map(_quoted, ("", title, body)),
            "@as []",
            "@a{sv} {}",
            f"int32 {SHOWN_FOR}",
        ],
    )
    return [command for command in found if which(command[0])]


def _quoted(text: str) -> str:
    """As GVariant writes text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
