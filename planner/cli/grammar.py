"""What every verb of the command line has; a verb's module is imported when the verb is run."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import NoReturn, TypeAlias

from planner.cli.session import Session
from planner.override import override

Verb = Callable[[Session, argparse.Namespace], int | None]

PAST_TIME = "2026-11-23T09:00, tue 10:00 (the last one), 10:00, or the number of a commit"


class WrongUsage(Exception):
    """A command line that does not follow the grammar."""


class Parser(argparse.ArgumentParser):
    """Raises WrongUsage instead of ending the process, so that `batch` can go on."""

    @override
    def error(self, message: str) -> NoReturn:
        raise WrongUsage(f"{self.format_usage().strip()}\n{self.prog}: {message}")


Verbs: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 (it has no public name)


def add_globals(
    to: Parser, default: str | None, *, json: bool | str, demo: bool | str, read_only: bool | str
) -> None:
    to.add_argument("--data", metavar="DIR", default=default, help="the calendar's folder")
    to.add_argument("--now", metavar="ISO", default=default, help="plan as if it were this time")
    to.add_argument("--json", action="store_true", default=json, help="answer for programs")
    to.add_argument("--demo", action="store_true", default=demo, help="a week to try things on")
    to.add_argument(
        "--read-only", action="store_true", default=read_only, help="look, change nothing"
    )
    if default is None:
        to.add_argument("--zone", metavar="IANA", default=None, help="your own time zone")


def add_verb(verbs: Verbs, module: str, name: str, about: str) -> Parser:
    made = verbs.add_parser(name, help=about, description=about)
    same = argparse.SUPPRESS
    add_globals(made, same, json=same, demo=same, read_only=same)
    function = name.replace("-", "_") + "_verb"

    def run(session: Session, arguments: argparse.Namespace) -> int | None:
        verb: Verb = getattr(import_module(f"planner.cli.{module}"), function)
        return verb(session, arguments)

    made.set_defaults(verb_function=run)
    return made


def choice(to: Parser) -> None:
    to.add_argument("--accept", action="store_true", help="carry it out")
    to.add_argument("--variant", type=int, metavar="N", help="which of the variants, from 1")
    to.add_argument(
        "--without",
        action="append",
        metavar="ENTRY",
        help="what would move and is to stay where it was",
    )
