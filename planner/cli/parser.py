"""The grammar of the command line."""

from functools import cache

from planner import __version__
from planner.cli.entry_grammar import collections, entries, habits, written
from planner.cli.exchange_grammar import exchange
from planner.cli.file_grammar import files, journal, problems
from planner.cli.grammar import Parser, Verbs, add_globals, add_verb, choice


@cache
def parser() -> Parser:
    """The whole grammar."""
    whole = Parser(prog="planner-cli", description="Plan your time and availability.")
    whole.add_argument("--version", action="version", version=f"Flexday {__version__}")
    add_globals(whole, None, json=False, demo=False, read_only=False)
    verbs = whole.add_subparsers(metavar="VERB", required=True, title="verbs")
    parts = (
        entries,
        written,
        collections,
        habits,
        _views,
        _hours,
        _planning,
        exchange,
        journal,
        files,
        problems,
    )
    for add in parts:
        add(verbs)
    return whole


def _views(verbs: Verbs) -> None:
    week = add_verb(verbs, "views", "week", "Show a week.")
    week.add_argument("week", nargs="?", help="2026-W48, a date, this, next")
    agenda = add_verb(verbs, "views", "agenda", "Show what comes next.")
    agenda.add_argument("--days", type=int, default=7)
    ledger = add_verb(verbs, "views", "ledger", "Hours worked, owed and repaid.")
    ledger.add_argument("week", nargs="?")


def _hours(verbs: Verbs) -> None:
    hours = add_verb(
        verbs,
        "hours",
        "hours",
        "Show or set the hours, such as: hours fri 09:00-15:00 19:00-21:00f",
    )
    hours.add_argument(
        "day", nargs="?", help="mon … sun, mon-fri, or all; with --on the spans alone"
    )
    hours.add_argument(
        "spans", nargs="*", help="09:00-17:30 is core, 19:00-22:30f flexible, or none"
    )
    hours.add_argument("--on", metavar="DATE", help="on this date only")
    settings = add_verb(verbs, "hours", "settings", "Show or change a setting.")
    settings.add_argument("name", nargs="?")
    settings.add_argument("value", nargs="?")


def _planning(verbs: Verbs) -> None:
    choice(add_verb(verbs, "planning", "plan", "Propose when to work."))
    evenings = add_verb(verbs, "planning", "evenings", "Move a day's work into its evening.")
    evenings.add_argument("--day", metavar="D", default="today")
    choice(evenings)
    passed = add_verb(
        verbs, "recording", "unrecorded", "Planned work that has passed: say what became of it."
    )
    passed.add_argument("--all", choices=("done", "missed"), help="of all that is not named")
    passed.add_argument("--done", action="append", metavar="BLOCK", help="it was worked")
    passed.add_argument("--missed", action="append", metavar="BLOCK", help="it was not")
    passed.add_argument(
        "--worked", action="append", metavar="BLOCK=LENGTH", help="a part was, such as 45m"
    )
    why = add_verb(verbs, "planning", "why", "Why a task is planned where it is.")
    why.add_argument("uid")
    why.add_argument("--at", metavar="TIME", help="why not at this time, such as thu 10:00")
    fit = add_verb(
        verbs, "planning", "fit", "What does not fit before its deadline, and what would help."
    )
    fit.add_argument("--repair", type=int, metavar="N", help="show what this repair does")
    choice(fit)
