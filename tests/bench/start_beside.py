"""The start beside other calendars, in turns on one display: `python -m tests.bench.start_beside`.

Of each program the time until its window can be seen with a picture in it, and the memory once it
is at rest: of its own process, and with all that it started (a database, a server of calendars).
What is not installed is left out, in words. KOrganizer's server of calendars is told to use SQLite
(`akonadi-backend-sqlite`), for the database that is its default does not run as root.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGKILL, SIGTERM

from planner.domain.values import dataclass
from tests.bench.start import EMPTY_WINDOW, filled_folder
from tests.bench.x_pictures import Display
from tests.desktop.headless import screen

PATIENCE = 60
"""Seconds for a first picture."""

REST = 6
"""Seconds from the picture to the look at the memory."""

PAUSE = 0.003
BLACK = b"\0\0\0"
PICTURE = 4
"""As many colours as no bare ground has."""

MARK = "FLEXDAY_BENCH_RUN"
STAYING = EMPTY_WINDOW.replace("QApplication.quit()", "pass")
NEEDED = ("Xvfb", "dbus-run-session")


@dataclass(frozen=True, slots=True)
class Program:
    """`colours`: as many as its first picture has at least."""

    name: str
    command: Sequence[str]
    colours: int = PICTURE

    @property
    def is_installed(self) -> bool:
        return shutil.which(self.command[0]) is not None


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds to the first picture, megabytes: resident, its share, the share of all."""

    milliseconds: float
    rss: float
    pss: float
    pss_of_all: float


def programs(calendar: Path) -> list[Program]:
    python = sys.executable
    ours = (python, "-m", "planner", "--data", str(calendar))
    return [
        Program("empty QMainWindow", (python, "-c", STAYING), colours=1),
        Program("Flexday, 5,000 entries", ours),
        Program("KOrganizer", ("korganizer",)),
        Program("GNOME Calendar", ("gnome-calendar",)),
    ]


def start(program: Program, display: Display, home: Path) -> Start:
    """Raises TimeoutError if it shows nothing."""
    mark = f"{os.getpid()}-{time.monotonic_ns()}"
    begun = time.perf_counter()
    with running(program, display.name, home, mark) as process:
        painted = first_picture(display, program.colours, begun)
        time.sleep(REST)
        own = memory(own_process(process.pid, program))
        shares = [memory(pid)[1] for pid in marked(mark) if pid != process.pid]
    return Start(painted, *own, sum(shares))


@contextmanager
def looking(display: str) -> Iterator[Display]:
    """All the time, for a display that nobody looks at any more begins anew."""
    found = Display(display)
    try:
        yield found
    finally:
        found.close()


@contextmanager
def running(
    program: Program, display: str, home: Path, mark: str
) -> Iterator[subprocess.Popen[bytes]]:
    """In a session of its own, with a home of its own; ended with all that it started."""
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    given = environment(display, home) | {MARK: mark}
    command = ["dbus-run-session", "--", *program.command]
    process = subprocess.Popen(command, env=given, **silent)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        for sign in (SIGTERM, SIGKILL):
            for pid in marked(mark):
                with suppress(ProcessLookupError):
                    os.kill(pid, sign)
            time.sleep(0.5)
        process.wait()


def prepare(home: Path) -> None:
    """As after a first start of KOrganizer's server."""
    (home / "runtime").mkdir(mode=0o700)
    settings = home / ".config" / "akonadi" / "akonadiserverrc"
    settings.parent.mkdir(parents=True)
    settings.write_text("[%General]\nDriver=QSQLITE3\n", encoding="ascii")


def environment(display: str, home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LANG") if name in os.environ}
    return kept | {
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "QT_QPA_PLATFORM": "xcb",
        "GDK_BACKEND": "x11",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }


def first_picture(display: Display, colours: int, begun: float) -> float:
    """Milliseconds since `begun`."""
    while (waited := time.perf_counter() - begun) < PATIENCE:
        for window, seen in display.windows():
            found = display.colours(window, seen)
            if len(found) >= colours and found != {BLACK}:
                return (time.perf_counter() - begun) * 1000
        time.sleep(PAUSE)
    raise TimeoutError(f"no picture in {waited:.0f} s")


def marked(mark: str) -> list[int]:
    """The processes that were started with the mark, however often they forked."""
    word, found = f"{MARK}={mark}".encode(), []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                if word in (folder / "environ").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
    return found


def own_process(session: int, program: Program) -> int:
    """Of what `dbus-run-session` started, the program itself."""
    name = Path(program.command[0]).name
    children = Path(f"/proc/{session}/task/{session}/children").read_text(encoding="ascii").split()
    for pid in map(int, children):
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        if Path(os.fsdecode(words[0])).name == name:
            return pid
    raise ProcessLookupError(program.name)


def memory(pid: int) -> tuple[float, float]:
    """Megabytes: resident, and its share where pages are shared (proc(5), smaps_rollup)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    sizes = {line.split()[0].rstrip(":"): int(line.split()[1]) / 1024 for line in lines}
    return sizes["Rss"], sizes["Pss"]


def row(program: Program, starts: list[Start], empty: float) -> str:
    times = [each.milliseconds for each in starts]
    ratio = statistics.median(times) / empty
    sizes = [statistics.median(getattr(s, size) for s in starts) for size in SIZES]
    columns = (statistics.median(times), min(times), max(times), ratio, *sizes)
    return f"| {program.name} | " + " | ".join(map("{:.4g}".format, columns)) + " |"


SIZES = ("rss", "pss", "pss_of_all")
HEAD = "| program | ms | least | most | × empty | MB RSS | MB PSS | MB PSS of all |"


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--runs", type=int, default=5)
    runs = reader.parse_args().runs
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"Not measured: there is no {' and no '.join(missing)} here.")
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name, screen() as display:
        home = Path(name)
        prepare(home)
        wanted = programs(filled_folder(home / "calendar", 5000))
        for program in wanted:
            if not program.is_installed:
                print(f"{program.name} is left out: it is not installed.")
        there = [program for program in wanted if program.is_installed]
        with looking(display) as looked_at:
            found = measured(there, looked_at, home, runs)
    empty = statistics.median(each.milliseconds for each in found[there[0].name])
    print(HEAD, "|---" * (HEAD.count("|") - 1) + "|", sep="\n")
    for program in there:
        if found[program.name]:
            print(row(program, found[program.name], empty))


def measured(
    programs: list[Program], display: Display, home: Path, runs: int
) -> dict[str, list[Start]]:
    """In turns; the first turn, in which caches are filled, does not count."""
    found: dict[str, list[Start]] = {program.name: [] for program in programs}
    for turn in range(runs + 1):
        for program in programs:
            try:
                done = start(program, display, home)
            except (TimeoutError, ProcessLookupError) as error:
                print(f"{program.name}: {error}")
                continue
            if turn:
                found[program.name].append(done)
    return found


if __name__ == "__main__":
    main()
