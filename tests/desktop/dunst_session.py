"""A window on a calendar beside dunst: prints as JSON what dunst was asked to show.

dbus-run-session -- python -m tests.desktop.dunst_session FOLDER NOW
"""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack

from tests.desktop.headless import running, screen

PATIENCE = 15


def what_is_missing() -> str:
    """The reason why there can be no such session here; empty if there can."""
    needed = ("Xvfb", "dbus-run-session", "dunst", "dunstctl", "notify-send", "gdbus")
    missing = [program for program in needed if shutil.which(program) is None]
    return f"{', '.join(missing)} not installed" if missing else ""


def shown_beside(command: list[str]) -> list[dict[str, str]]:
    """Titles and texts, the latest first."""
    inside = [sys.executable, "-m", "tests.desktop.dunst_session", *command]
    done = subprocess.run(
        ["dbus-run-session", "--", *inside], capture_output=True, text=True, timeout=60, check=False
    )
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


def history() -> list[dict[str, str]]:
    """What dunst was asked to show."""
    subprocess.run(["dunstctl", "close-all"], capture_output=True, check=False)
    done = subprocess.run(["dunstctl", "history"], capture_output=True, text=True, check=False)
    known = json.loads(done.stdout)["data"][0] if done.returncode == 0 else []
    names = ("appname", "summary", "body")
    return [{name: str(each[name]["data"]) for name in names} for each in known]


def _run_inside(command: list[str]) -> None:
    with ExitStack() as stack:
        environment = {
            **os.environ,
            "DISPLAY": stack.enter_context(screen()),
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }
        os.environ.update(environment)
        stack.enter_context(running(["dunst"], environment))
        stack.enter_context(running(command, environment))
        until = time.monotonic() + PATIENCE
        while not (found := history()) and time.monotonic() < until:
            time.sleep(0.2)
        print(json.dumps(found))


if __name__ == "__main__":
    _run_inside(sys.argv[1:])
