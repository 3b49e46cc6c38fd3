"""From a bare machine to a running window or test suite; standard library only.

`python3 -m planner.bootstrap run` opens the window, `python3 -m planner.bootstrap test` runs the
tests; further arguments are passed on. Both first make a private `.venv` beside the code.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from planner.display import display_answers, has_display_variable, has_fonts, loads

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What QtGui itself loads, and the Debian package that holds it."""

X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's xcb platform loads besides. Without one of them Qt blames the display and aborts."""

USAGE = """Usage: python3 -m planner.bootstrap run|test [ARGUMENT …]
  run   opens the window, such as: run --demo, run --data DIR; run --help tells the rest
  test  runs the tests; the arguments are those of pytest"""

FONT_PACKAGE = "fonts-dejavu-core"


def main(arguments: Sequence[str] | None = None) -> int:
    verb, *rest = list(sys.argv[1:] if arguments is None else arguments) or [""]
    if verb in ("-h", "--help"):
        print(USAGE)
        return 0
    if verb not in ("run", "test"):
        print(USAGE, file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 (this file runs before pip could refuse)
        return _fail("Flexday needs Python 3.11 or later.")
    try:
        return run(rest) if verb == "run" else test(rest)
    except subprocess.CalledProcessError as error:
        return _fail(f"This step failed: {' '.join(map(str, error.cmd))}")


def run(arguments: Sequence[str]) -> int:
    """Opens the window; without a display, prints the week as text."""
    display = has_display_variable()
    if not provide_packages(missing_packages(OFFSCREEN | X11) if display else missing_venv()):
        return 1
    python = provide_venv("")
    if display and display_answers():
        return subprocess.call([python, "-m", "planner", *arguments], cwd=ROOT)
    print(
        "There is no display that a window could open on, so here is the week as text:", flush=True
    )
    return subprocess.call([python, "-m", "planner.cli", *arguments, "week"], cwd=ROOT)


def test(arguments: Sequence[str]) -> int:
    """Runs the test suite on two processes, without a display."""
    if not provide_packages(missing_packages(OFFSCREEN)):
        return 1
    python = provide_venv("test")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [python, "-m", "pytest", "-n", "2", *arguments]
    return subprocess.call(command, cwd=ROOT, env=environment)


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The Debian packages of what does not load, of fonts, and of Python's venv."""
    if not sys.platform.startswith("linux"):
        return []
    missing = {package for name, package in libraries.items() if not loads(name)}
    return sorted(missing) + ([] if has_fonts() else [FONT_PACKAGE]) + missing_venv()


def missing_venv() -> list[str]:
    try:
        import ensurepip  # noqa: F401, PLC0415
    except ImportError:
        return ["python3-venv"]
    return []


def provide_packages(packages: Iterable[str]) -> bool:
    """Installs Debian packages where that needs no question, else prints the one line to type."""
    names = list(packages)
    if not names:
        return True
    command = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(names)}"
    shell = ["sh", "-c", command]
    if shutil.which("apt-get") and (prefix := administrator()) is not None:
        print(f"Installing {' '.join(names)} …", flush=True)
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(
            [*prefix, *shell], check=False, capture_output=True, text=True, env=environment
        )
        if done.returncode == 0:
            return True
        print(done.stderr.strip(), file=sys.stderr)
    print(f"Missing system packages. Install them with: sudo sh -c '{command}'", file=sys.stderr)
    return False


def administrator() -> list[str] | None:
    """What to put before a command to run it as root without a question; None: not possible."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def provide_venv(extra: str) -> str:
    """The Python of the private environment, with the project (and `extra`) in it."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamps = [VENV / f"flexday-{name}.stamp" for name in dict.fromkeys((extra or "run", "test"))]
    wanted = hashlib.sha256(
        (ROOT / "pyproject.toml").read_bytes() + sys.version.encode()
    ).hexdigest()
    if python.exists() and any(s.exists() and s.read_text() == wanted for s in stamps):
        return str(python)
    if not python.exists():
        print("Making a private environment in .venv …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    print("Installing Flexday and its libraries into it …", flush=True)
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip: list[str | Path] = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", target], check=True)
    subprocess.run([str(python), "-m", "compileall", "-q", str(ROOT / "planner")], check=True)
    stamps[0].write_text(wanted)
    return str(python)


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
