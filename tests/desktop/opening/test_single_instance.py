"""One window for each data folder, in real processes."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from pytestqt.qtbot import QtBot

from planner.desktop.opening.door import Files, door_of
from planner.desktop.opening.single_instance import Doorkeeper, hand_over

SAY = """
import sys
from pathlib import Path
from planner.desktop.opening.door import Files
from planner.desktop.opening.single_instance import hand_over
print(hand_over(sys.argv[1], Files(tuple(map(Path, sys.argv[2:])))))
"""


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    return door_of(tmp_path)


@pytest.fixture
def keeper(door: str) -> Iterator[Doorkeeper]:
    keeper = Doorkeeper(door)
    assert keeper.listen()
    yield keeper
    keeper.close()


def test_another_process_hands_its_files_over(qtbot: QtBot, keeper: Doorkeeper, door: str) -> None:
    other = QProcess()
    other.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
    with qtbot.waitSignal(keeper.asked, timeout=20_000) as asked:
        other.start(sys.executable, ["-c", SAY, door, "/a/ü.ics", "/b.ics"])
    qtbot.waitUntil(lambda: other.state() is QProcess.ProcessState.NotRunning, timeout=20_000)
    assert asked.args == [Files((Path("/a/ü.ics"), Path("/b.ics")))]
    assert other.readAllStandardOutput().data().strip() == b"True"


def test_where_nobody_listens_nothing_is_taken(door: str) -> None:
    assert not hand_over(door, Files())


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe ends with its process")
def test_what_a_crash_left_behind_is_cleared_away(door: str, qtbot: QtBot) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(door)
    left.close()
    assert Path(door).exists()
    assert not hand_over(door, Files())
    keeper = Doorkeeper(door)
    assert keeper.listen()
    with qtbot.waitSignal(keeper.asked, timeout=20_000):
        other = subprocess.Popen([sys.executable, "-c", SAY, door], stdout=subprocess.DEVNULL)
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    keeper.close()
    assert not Path(door).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="unix sockets")
def test_noise_at_the_door_is_sent_away(keeper: Doorkeeper, door: str, qtbot: QtBot) -> None:
    asked: list[Files] = []
    keeper.asked.connect(asked.append)
    with socket.socket(socket.AF_UNIX) as guest:
        guest.connect(door)
        guest.sendall(b"GET / HTTP/1.0\n")
        guest.setblocking(False)
        qtbot.waitUntil(lambda: is_closed(guest))
    assert not asked


def is_closed(guest: socket.socket) -> bool:
    try:
        return guest.recv(64) == b""
    except BlockingIOError:
        return False


@pytest.mark.skipif(sys.platform == "win32", reason="unix sockets")
def test_only_the_user_may_knock(keeper: Doorkeeper, door: str) -> None:
    assert keeper
    assert Path(door).stat().st_mode & 0o077 == 0
