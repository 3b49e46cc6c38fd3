"""A disk that syncs when the test says so, or never."""

import errno
import os
import threading
import time

import pytest

LONG = 30.0


class SlowDisk:
    """Each sync of data takes longer than a frame, and while it is `stuck` it waits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.syncs = 0
        self.is_broken = False
        self._moves = threading.Event()
        self._moves.set()
        self._real = os.fdatasync
        monkeypatch.setattr(os, "fdatasync", self._sync)

    def _sync(self, descriptor: int) -> None:
        time.sleep(0.02)
        assert self._moves.wait(LONG)
        if self.is_broken:
            raise OSError(errno.EIO, "Input/output error")
        self._real(descriptor)
        self.syncs += 1

    def stick(self) -> None:
        self._moves.clear()

    def move(self) -> None:
        self._moves.set()
