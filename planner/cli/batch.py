"""batch: one verb per line from standard input."""

import shlex
import sys
from argparse import Namespace
from collections.abc import Iterable

from planner.cli.grammar import WrongUsage
from planner.cli.parser import parser
from planner.cli.session import Session
from planner.domain.errors import PlannerError

UNFINISHED = {
    "No closing quotation": "A quotation mark is not closed.",
    "No escaped character": "A backslash at the end of a line has nothing behind it.",
}
"""What shlex says, in words to act on."""


def batch_verb(session: Session, arguments: Namespace) -> int:  # noqa: ARG001 (a verb's signature)
    """Prints `ok SEQUENCE` after each line whose change is durable, `error TEXT` otherwise.

    Goes on after an error; the exit code is 1 if there was any. Empty lines and lines that begin
    with # are passed over.
    """
    session.quiet, errors = True, 0
    for line in _lines(sys.stdin):
        try:
            _run(session, line)
        except (PlannerError, WrongUsage, OSError, ValueError) as error:
            errors += 1
            _print(f"error {_sentence(error)}")
        else:
            _print(f"ok {session.file.sequence}")
    return 1 if errors else 0


def _sentence(error: Exception) -> str:
    """In one line; of wrong usage the reason alone."""
    if str(error) in UNFINISHED:
        return UNFINISHED[str(error)]
    text = str(error).rsplit("\n", 1)[-1] if isinstance(error, WrongUsage) else str(error)
    return " ".join(text.split())


def _lines(lines: Iterable[str]) -> Iterable[str]:
    return (line for line in map(str.strip, lines) if line and not line.startswith("#"))


def _run(session: Session, line: str) -> None:
    words = shlex.split(line)
    if words[0] == "batch":
        raise WrongUsage("A batch cannot hold a batch.")
    try:
        parsed = parser().parse_args(words)
    except SystemExit:  # --help and --version have printed and want to end the process
        return
    as_json, session.as_json = session.as_json, parsed.json or session.as_json
    try:
        parsed.verb_function(session, parsed)
    finally:
        session.as_json = as_json


def _print(text: str) -> None:
    """The line is with the reader before the next verb begins."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
