"""One window for each data folder, in real processes."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from pytestqt.qtbot import QtBot

from planner.desktop.opening.door import TAKEN, Files, door_of, request
from planner.desktop.opening.single_instance import Doorkeeper, hand_over

SAY = """
import sys
from pathlib import Path
from planner.desktop.opening.door import Files
from planner.desktop.opening.single_instance import hand_over
print(hand_over(sys.argv[1], Files(tuple(map(Path, sys.argv[2:])))))
"""


LISTEN = """
import sys
from PySide6.QtCore import QCoreApplication
from planner.desktop.opening.single_instance import Doorkeeper
application = QCoreApplication([])
keeper = Doorkeeper(sys.argv[1])
print(keeper.listen(), flush=True)
application.exec()
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


@pytest.mark.skipif(sys.platform == "win32", reason="unix sockets")
def test_what_is_said_in_parts_is_heard_whole(keeper: Doorkeeper, door: str, qtbot: QtBot) -> None:
    whole = request(Files((Path("/a.ics"),)))
    with socket.socket(socket.AF_UNIX) as guest:
        guest.connect(door)
        guest.sendall(whole[:10])
        qtbot.waitUntil(lambda: bool(keeper.children()[1:]))
        guest.sendall(whole[10:])
        with qtbot.waitSignal(keeper.asked, timeout=20_000) as asked:
            pass
        assert guest.recv(64) == TAKEN
    assert asked.args == [Files((Path("/a.ics"),))]


@pytest.mark.skipif(sys.platform == "win32", reason="unix sockets")
def test_who_never_comes_to_an_end_is_sent_away(
    keeper: Doorkeeper, door: str, qtbot: QtBot
) -> None:
    with socket.socket(socket.AF_UNIX) as guest:
        guest.connect(door)
        guest.setblocking(False)
        with pytest.raises(OSError, match=r"pipe|reset"):  # noqa: PT012 (until nobody hears it)
            while True:
                with suppress(BlockingIOError):
                    guest.send(b"x" * 100_000)
                qtbot.wait(1)
    assert keeper


@pytest.mark.skipif(sys.platform == "win32", reason="unix sockets")
def test_a_second_keeper_finds_the_first(door: str) -> None:
    """In a process of its own, for it waits for an answer."""
    first = subprocess.Popen(
        [sys.executable, "-c", LISTEN, door], stdout=subprocess.PIPE, stdin=subprocess.PIPE
    )
    with first:
        assert first.stdout is not None
        assert first.stdout.readline().strip() == b"True"
        assert not Doorkeeper(door).listen()
        first.kill()
    assert Path(door).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="unix sockets")
def test_where_nobody_can_listen_a_window_opens_all_the_same(tmp_path: Path) -> None:
    keeper = Doorkeeper(str(tmp_path / "nowhere" / "door"))
    assert keeper.listen()
    keeper.close()


def is_closed(guest: socket.socket) -> bool:
    try:
        return guest.recv(64) == b""
    except BlockingIOError:
        return False


@pytest.mark.skipif(sys.platform == "win32", reason="unix sockets")
def test_only_the_user_may_knock(keeper: Doorkeeper, door: str) -> None:
    assert keeper
    assert Path(door).stat().st_mode & 0o077 == 0
