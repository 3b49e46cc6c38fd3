"""The system's time zone, from what the machine tells."""

import os
import subprocess
import sys

import pytest

from planner.system import BEHIND, system_user, system_zone


@pytest.mark.parametrize(
    ("variable", "zone"),
    [
        ("Europe/Lisbon", "Europe/Lisbon"),
        (":Asia/Kolkata", "Asia/Kolkata"),
        ("/usr/share/zoneinfo/America/Sao_Paulo", "America/Sao_Paulo"),
    ],
)
def test_tz_names_the_zone(variable: str, zone: str) -> None:
    assert system_zone({"TZ": variable}) == zone


@pytest.mark.parametrize("variable", ["", "Nowhere/At_All", "../../etc/passwd", "CET-1CEST,M3.5.0"])
def test_a_tz_that_is_no_zone_leaves_the_choice_to_the_system(variable: str) -> None:
    assert system_zone({"TZ": variable}) == system_zone({})


def test_the_system_has_a_zone() -> None:
    assert system_zone({})


def test_who_works_is_named_with_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "alex")
    name, _, host = system_user().partition("@")
    assert (name, bool(host)) == ("alex", True)


def test_without_a_variable_the_account_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LOGNAME", "USER", "USERNAME"):
        monkeypatch.delenv(variable, raising=False)
    assert not system_user().startswith("@")


@pytest.mark.skipif(not hasattr(os, "nice"), reason="this system has no nice")
def test_a_process_beside_the_window_gives_way() -> None:
    script = "import os; from planner.system import give_way; before = os.nice(0); give_way()"
    command = [sys.executable, "-c", f"{script}; print(os.nice(0) - before)"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(done.stdout) == min(BEHIND, 19 - os.nice(0))


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
def test_memory_that_was_freed_goes_back_to_the_system() -> None:
    """In a process of its own: pieces that the C library would keep, between others in use."""
    script = """
import ctypes, sys
from planner.system import give_memory_back
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
def resident():
    return int(open("/proc/self/statm").read().split()[1])
pieces = [libc.malloc(100_000) for _ in range(300)]
for piece in pieces:
    ctypes.memset(piece, 1, 100_000)
for number, piece in enumerate(pieces):
    if number % 20:
        libc.free(piece)
before = resident()
give_memory_back()
print(before - resident())
"""
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert int(told.stdout) > 1000  # pages


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
@pytest.mark.parametrize("shared", [True, False])
def test_threads_share_the_memory_of_the_program(shared: bool) -> None:
    """Without being told so the C library gives a thread a heap of its own."""
    script = f"""
import ctypes, threading
from planner.system import share_memory
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
if {shared}:
    share_memory()
pieces = []
thread = threading.Thread(target=lambda: pieces.append(libc.malloc(3000)))
thread.start()
thread.join()
heap = next(line for line in open("/proc/self/maps") if "[heap]" in line)
start, end = (int(number, 16) for number in heap.split()[0].split("-"))
print(start <= pieces[0] < end)
"""
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.strip() == str(shared)
