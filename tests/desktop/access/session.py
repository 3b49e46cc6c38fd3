"""A headless X session with an accessibility bus, a window in it, and a screen reader's client.

The tree of a week as text, as a screen reader gets it:

    python -m tests.desktop.access.session
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.desktop.headless import running, screen
from tests.desktop.weeks import opened, with_line, working_week

CLIENT = Path(__file__).with_name("at_spi_client.py")
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
NEEDS_GI = 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi'


def what_is_missing() -> str:
    """The reason why there can be no such session here; empty if there can."""
    for program in ("Xvfb", "dbus-run-session", "xdotool", LAUNCHER, SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    found = subprocess.run([SYSTEM_PYTHON, "-c", NEEDS_GI], capture_output=True, check=False)
    return "" if found.returncode == 0 else "gir1.2-atspi-2.0 or python3-gi is not installed"


def asked(verb: str, name: str, folder: Path) -> object:
    """What the client finds in a window on the calendar in `folder`."""
    inside = [sys.executable, "-m", "tests.desktop.access.session", verb, name, str(folder)]
    done = subprocess.run(
        ["dbus-run-session", "--", *inside], capture_output=True, text=True, timeout=60, check=False
    )
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)


def keep_week(folder: Path) -> None:
    calendar = with_line(working_week(), "Doctor wed 12-14", "doctor")
    opened(folder, calendar).close()


def _run_inside(verb: str, name: str, folder: str) -> int:
    with ExitStack() as stack:
        display = stack.enter_context(screen())
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
        }
        window = [sys.executable, "-m", "planner", "--data", folder, "--zone", "Europe/Lisbon"]
        for command in ([LAUNCHER, "--launch-immediately"], [*window, "--now", "2026-11-23T09:00"]):
            stack.enter_context(running(command, environment))
        client = [SYSTEM_PYTHON, str(CLIENT), verb, name]
        return subprocess.run(client, env=environment, check=False).returncode


def _print_tree() -> None:
    with tempfile.TemporaryDirectory() as folder:
        keep_week(Path(folder))
        found = asked("tree", "", Path(folder))
    assert isinstance(found, list)
    for depth, role, name, actions in found:
        print(f"{'  ' * depth}{role}: {name}" + (f"  [{', '.join(actions)}]" if actions else ""))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        _print_tree()
    else:
        sys.exit(_run_inside(*sys.argv[1:]))
