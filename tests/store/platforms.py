"""Modules of the store as they are on another system, as far as this one can play it."""

import errno
import fcntl
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import planner.store

FULL_SYNC = 51
"""F_FULLFSYNC of macOS."""


class Msvcrt(ModuleType):
    """Locks the first byte of a file for one descriptor, as documented for Windows."""

    LK_NBLCK, LK_UNLCK = 2, 0

    @staticmethod
    def locking(descriptor: int, mode: int, size: int) -> None:
        assert (os.lseek(descriptor, 0, os.SEEK_CUR), size) == (0, 1)
        kind = fcntl.LOCK_UN if mode == Msvcrt.LK_UNLCK else fcntl.LOCK_EX | fcntl.LOCK_NB
        try:
            fcntl.flock(descriptor, kind)
        except BlockingIOError:
            raise PermissionError(errno.EACCES, "Permission denied") from None


def on_windows(module: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    for name in ("O_NOINHERIT", "O_BINARY"):
        monkeypatch.setattr(os, name, 0, raising=False)
    for name in ("pread", "pwrite", "fdatasync", "fchmod"):
        monkeypatch.delattr(os, name)
    monkeypatch.setitem(sys.modules, "msvcrt", Msvcrt("msvcrt"))
    monkeypatch.setitem(sys.modules, "fcntl", None)
    return _loaded(module, "win32", monkeypatch)


def on_macos(
    module: str, monkeypatch: pytest.MonkeyPatch, calls: list[int], refusal: OSError | None = None
) -> Any:
    def called(_descriptor: int, command: int) -> None:
        calls.append(command)
        if refusal is not None:
            raise refusal

    monkeypatch.delattr(os, "fdatasync")
    fake = SimpleNamespace(F_FULLFSYNC=FULL_SYNC, fcntl=called)
    monkeypatch.setitem(sys.modules, "fcntl", fake)  # type: ignore[arg-type]
    return _loaded(module, "darwin", monkeypatch)


def _loaded(module: str, platform: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Fresh, beside the one that the program uses."""
    monkeypatch.setattr(sys, "platform", platform)
    path = Path(planner.store.__file__).with_name(f"{module}.py")
    spec = importlib.util.spec_from_file_location(f"{module}_on_{platform}", path)
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found
