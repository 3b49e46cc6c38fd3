"""One command line: read it, run its verb, end with a sentence and an exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from planner.cli.grammar import WrongUsage
from planner.cli.parser import parser
from planner.cli.session import Session
from planner.domain.errors import PlannerError


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 after one sentence on standard error, or 2 for wrong usage."""
    _make_printable()
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments))
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("Stopped; nothing more was changed.", file=sys.stderr)
        return 130
    except Exception as error:  # noqa: BLE001 (a traceback would show what stands in the calendar)
        return _report(error)


def _report(error: Exception) -> int:
    from planner.mistakes import mistake_report  # noqa: PLC0415 (only where we made one)

    print(
        "Flexday made a mistake. What it acknowledged before is saved; please send this report, "
        "which holds nothing of your calendar, to the developers.",
        mistake_report(error, error.__traceback__),
        sep="\n",
        file=sys.stderr,
    )
    return 1


def _make_printable() -> None:
    """Output that is closed, or in an encoding without our characters, is no reason to fail."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (until the end)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run(arguments: list[str]) -> int:
    try:
        parsed = parser().parse_args(arguments)
    except WrongUsage as error:
        print(error, file=sys.stderr)
        return 2
    try:
        with Session(parsed) as session:
            return _answered(session, parsed)
    except WrongUsage as error:
        print(error, file=sys.stderr)
        return 2
    except PlannerError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"{where}{error.strerror or error}.", file=sys.stderr)
        return 1


def _answered(session: Session, parsed: Namespace) -> int:
    try:
        code: int | None = parsed.verb_function(session, parsed)
    except PlannerError as error:
        if session.is_open:
            raise
        from planner.cli.choices import with_choices  # noqa: PLC0415 (only where it fails)

        print(with_choices(error, session.folder), file=sys.stderr)
        return 1
    if session.has_published_changes:
        from planner.cli.publishing import not_written  # noqa: PLC0415 (only who publishes waits)

        for sentence in not_written(session, only_changed=True):
            print(sentence, file=sys.stderr)
    for note in session.notes:
        print(note, file=sys.stderr)
    sys.stdout.flush()
    return code or 0
