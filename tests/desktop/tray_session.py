"""A reminder beside a system tray, as JSON: where it was shown, and what came of a click on it.

python -m tests.desktop.tray_session [COMMAND …]

Without a command it is a tray of X11 and no bus; with one, of a window, a tray on the bus.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.desktop.dunst_session import history
from tests.desktop.headless import running, screen

PATIENCE = 15_000
"""Milliseconds."""

WATCHER = Path(__file__).with_name("tray_watcher.py")


def what_is_missing() -> str:
    """The reason why there can be no such session here; empty if there can."""
    needed = ("Xvfb", "trayer", "xdotool", "dbus-run-session", "dunst", "dunstctl")
    missing = [program for program in needed if shutil.which(program) is None]
    return f"{', '.join(missing)} not installed" if missing else ""


def seen_in_tray() -> dict[str, object]:
    """Of a session without a bus, where the tray is one of X11."""
    command = [sys.executable, "-m", "tests.desktop.tray_session"]
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, env=environment
    )
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def seen_on_bus(command: list[str]) -> dict[str, object]:
    """What the tray on the bus was told, and what the desktop was asked to show."""
    inside = [sys.executable, "-m", "tests.desktop.tray_session", *command]
    done = subprocess.run(
        ["dbus-run-session", "--", *inside], capture_output=True, text=True, timeout=60, check=False
    )
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def _run_on_bus(command: list[str]) -> None:
    with ExitStack() as stack:
        os.environ["DISPLAY"] = stack.enter_context(screen())
        os.environ |= {"QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        environment = dict(os.environ)
        told = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "told"
        watcher = f"exec /usr/bin/python3 {WATCHER} > {told}"
        stack.enter_context(running(["sh", "-c", watcher], environment))
        stack.enter_context(running(["dunst"], environment))
        time.sleep(1)
        stack.enter_context(running(command, environment))
        until = time.monotonic() + PATIENCE / 1000
        while not (shown := history()) and time.monotonic() < until:
            time.sleep(0.2)
        print(json.dumps({"told": told.read_text().split()[:1], "shown": shown}))


def _run_inside() -> None:
    with ExitStack() as stack:
        os.environ["DISPLAY"] = stack.enter_context(screen())
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        stack.enter_context(running(["trayer", "--edge", "bottom"], dict(os.environ)))
        print(json.dumps(_remind()))


def _remind() -> dict[str, object]:
    from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QPoint  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon, QWidget  # noqa: PLC0415

    from planner.desktop.look.icons import window_icon  # noqa: PLC0415
    from planner.desktop.reminding.notifying import Notifier  # noqa: PLC0415

    app = QApplication([])
    owner = QObject()
    notifier = Notifier(window_icon(), owner)
    clicked, unseen = list[bool](), list[str]()
    notifier.clicked.connect(lambda: clicked.append(True))
    notifier.unseen.connect(lambda title, _text: unseen.append(title))
    seen: dict[str, object] = {"available": QSystemTrayIcon.isSystemTrayAvailable()}

    def balloons() -> list[QWidget]:
        return [w for w in app.topLevelWidgets() if w.isVisible() and w.findChildren(QLabel)]

    def wait(done: Callable[[], object]) -> None:
        until = QDeadlineTimer(PATIENCE)
        while not done() and not until.hasExpired():
            QCoreApplication.processEvents()

    notifier.show("Doctor", "in 10 min · 12:00–14:00")
    wait(balloons)
    (icon,) = notifier.findChildren(QSystemTrayIcon)
    wait(lambda: icon.geometry().width() > 1)
    seen["icon"] = [icon.geometry().width(), icon.geometry().height()]
    for balloon in balloons():
        seen["said"] = [label.text() for label in balloon.findChildren(QLabel) if label.text()]
        middle = balloon.mapToGlobal(QPoint(balloon.width() // 2, balloon.height() - 20))
        x, y = str(middle.x()), str(middle.y())
        subprocess.run(["xdotool", "mousemove", x, y, "click", "1"], check=True)
    wait(lambda: clicked)
    seen["clicked"], seen["unseen"] = bool(clicked), unseen
    return seen


if __name__ == "__main__":
    if sys.argv[1:]:
        _run_on_bus(sys.argv[1:])
    else:
        _run_inside()
