"""The window's command: arguments, what the machine lacks, then the program."""

import gc
import os
import sys
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from planner import __version__
from planner.domain.errors import PlannerError

if TYPE_CHECKING:
    from argparse import ArgumentParser

FLAGS = {"--demo": "demo", "--read-only": "read_only"}
VALUES = {"--data": "data", "--now": "now", "--zone": "zone"}
WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc", "eglfs", "linuxfb")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 after one sentence on standard error."""
    gc.disable()  # until the window is made: nearly all that comes now is there to stay
    given = parsed(sys.argv[1:] if arguments is None else arguments)
    problem = display_problem(os.environ.get("QT_QPA_PLATFORM", ""))
    if problem:
        return _fail(problem)
    from planner.desktop.qt import bring_in_qt  # noqa: PLC0415 (Qt aborts where something is missing)

    bring_in_qt()
    from planner.desktop.program import run  # noqa: PLC0415 (only now)

    try:
        return run(given)
    except PlannerError as error:
        return _fail(str(error))


def parsed(words: Sequence[str]) -> SimpleNamespace:
    """Exits as argparse does: after a help text, or after words for what it does not know."""
    return _written_out(words) or _parser().parse_args(words, SimpleNamespace())


def _written_out(words: Sequence[str]) -> SimpleNamespace | None:
    """None for what takes argparse, which takes longer than reading the calendar."""
    given = SimpleNamespace(files=[], data=None, now=None, zone=None, demo=False, read_only=False)
    rest = iter(words)
    for word in rest:
        if word in FLAGS:
            setattr(given, FLAGS[word], True)
        elif word in VALUES and not (value := next(rest, "-")).startswith("-"):
            setattr(given, VALUES[word], value)
        elif word.startswith("-"):
            return None
        else:
            given.files.append(word)
    return given


def _parser() -> "ArgumentParser":
    import argparse  # noqa: PLC0415 (a quicker start)

    parser = argparse.ArgumentParser(prog="planner", description="Flexday plans your week.")
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="what to import: .ics, .csv, todo.txt …"
    )
    parser.add_argument("--data", metavar="DIR", help="the folder of the calendar")
    parser.add_argument("--now", metavar="ISO", help="start the clock at this time")
    parser.add_argument("--zone", metavar="IANA", help="the time zone, such as Europe/Lisbon")
    parser.add_argument("--demo", action="store_true", help="a week to look at, kept nowhere")
    parser.add_argument("--read-only", action="store_true", help="look, change nothing")
    parser.add_argument("--version", action="version", version=f"Flexday {__version__}")
    return parser


def display_problem(platform: str) -> str:
    """Why no window can open, in one sentence; empty if one can."""
    if platform.partition(":")[0] in WITHOUT_DISPLAY:
        return ""
    from planner import display  # noqa: PLC0415 (a quicker start)

    if not display.has_display_variable():
        return "There is no display that a window could open on; planner-cli works without one."
    return "" if display.is_ready() else _missing() or _silent()


def _missing() -> str:
    from planner.bootstrap import OFFSCREEN, X11, missing_packages  # noqa: PLC0415 (seldom needed)

    libraries = OFFSCREEN | X11 if os.environ.get("DISPLAY") else OFFSCREEN
    missing = missing_packages(libraries)
    if not missing:
        return ""
    return f"Missing system packages. Install them with: sudo apt-get install {' '.join(missing)}"


def _silent() -> str:
    from planner.display import display_answers  # noqa: PLC0415 (seldom needed)

    return "" if display_answers() else f"The display {os.environ['DISPLAY']} does not answer."


def _fail(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
