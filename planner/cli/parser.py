"""The grammar of the command line. A verb's module is imported when the verb is run."""

import argparse
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import NoReturn

from planner import __version__
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


@cache
def parser() -> Parser:
    """The whole grammar."""
    whole = Parser(prog="planner-cli", description="Plan your time and availability.")
    whole.add_argument("--version", action="version", version=f"Flexday {__version__}")
    _add_globals(whole, None, json=False, demo=False, read_only=False)
    verbs = whole.add_subparsers(metavar="VERB", required=True, title="verbs")
    parts = (
        _entries,
        _collections,
        _habits,
        _views,
        _hours,
        _planning,
        _exchange,
        _journal,
        _files,
        _problems,
    )
    for add in parts:
        add(verbs)
    return whole


def _add_globals(
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


def _verb(
    verbs: "argparse._SubParsersAction[Parser]", module: str, name: str, about: str
) -> Parser:
    made = verbs.add_parser(name, help=about, description=about)
    same = argparse.SUPPRESS
    _add_globals(made, same, json=same, demo=same, read_only=same)
    function = name.replace("-", "_") + "_verb"

    def run(session: Session, arguments: argparse.Namespace) -> int | None:
        verb: Verb = getattr(import_module(f"planner.cli.{module}"), function)
        return verb(session, arguments)

    made.set_defaults(verb_function=run)
    return made


def _choice(to: Parser) -> None:
    to.add_argument("--accept", action="store_true", help="carry it out")
    to.add_argument("--variant", type=int, metavar="N", help="which of the variants, from 1")
    to.add_argument(
        "--without",
        action="append",
        metavar="ENTRY",
        help="what would move and is to stay where it was",
    )


def _entries(verbs: "argparse._SubParsersAction[Parser]") -> None:
    add = _verb(verbs, "add", "add", "Add an entry from one line, such as: doctor wed 12-14 +20m")
    add.add_argument("text", nargs="+")
    add.add_argument("--calendar", metavar="NAME", help="the calendar that it goes into")
    _choice(add)
    listed = _verb(verbs, "entries", "list", "List the entries.")
    listed.add_argument(
        "--kind", choices=("appointment", "personal", "habit", "task", "block", "note")
    )
    listed.add_argument("--calendar", metavar="NAME", help="only what is in this calendar")
    listed.add_argument("--all", action="store_true", help="also what is done or cancelled")
    _verb(verbs, "entries", "show", "Show one entry.").add_argument("uid")
    edit = _verb(verbs, "entries", "edit", "Change fields of an entry.")
    edit.add_argument("uid")
    edit.add_argument("fields", nargs="+", metavar="FIELD=VALUE")
    _occurrence(edit)
    done = _verb(verbs, "entries", "done", "Mark a task as done.")
    done.add_argument("uid")
    done.add_argument(
        "--took",
        metavar="LENGTH",
        help="the time worked on it in all, such as 2h; default: what its done blocks hold",
    )
    gone = _verb(verbs, "entries", "remove", "Remove an entry.")
    gone.add_argument("uid")
    _occurrence(gone)
    note = _verb(verbs, "notes", "note", "Write something down, to an entry or to a day.")
    note.add_argument("text", nargs="+")
    note.add_argument("--to", metavar="UID", action="append", help="the entry that it is about")
    note.add_argument("--on", metavar="DATE", help="the day that it is about; default: today")
    search = _verb(
        verbs,
        "search",
        "search",
        "Search everything, also notes and done tasks; all words must be found.",
    )
    search.add_argument("words", nargs="+")


def _occurrence(to: Parser) -> None:
    """Which of an entry that repeats."""
    to.add_argument(
        "--at", metavar="TIME", help="the occurrence then: wed, wed 10:00 or 2026-11-25T10:00"
    )
    to.add_argument(
        "--scope",
        choices=("this", "following", "all"),
        help="with --at: only this one (the default), this and the following, or all",
    )


def _collections(verbs: "argparse._SubParsersAction[Parser]") -> None:
    several = _verb(
        verbs,
        "collections",
        "calendars",
        "Your calendars: list, add NAME, rename NAME NEW, colour NAME COLOUR, show, hide, busy or "
        "free NAME (whether its entries take time), remove NAME.",
    )
    actions = ("list", "add", "rename", "colour", "show", "hide", "busy", "free", "remove")
    several.add_argument("action", nargs="?", default="list", choices=actions, metavar="ACTION")
    several.add_argument("words", nargs="*", metavar="NAME")
    several.add_argument("--with-entries", action="store_true", help="of remove: its entries too")


def _habits(verbs: "argparse._SubParsersAction[Parser]") -> None:
    skip = _verb(verbs, "habits", "skip", "Leave one occurrence of a habit out.")
    snooze = _verb(
        verbs,
        "habits",
        "snooze",
        "Put an occurrence of a habit off; without --to: to when it can be.",
    )
    for verb in (skip, snooze):
        verb.add_argument("uid", help="the habit, or one of its planned blocks")
        verb.add_argument(
            "--on", metavar="DATE", help="which one: wed, 2026-11-25; default: the next"
        )
    snooze.add_argument(
        "--to", metavar="TIME", help="13:30, or thu 07:30 for a habit some times a week"
    )


def _views(verbs: "argparse._SubParsersAction[Parser]") -> None:
    week = _verb(verbs, "views", "week", "Show a week.")
    week.add_argument("week", nargs="?", help="2026-W48, a date, this, next")
    agenda = _verb(verbs, "views", "agenda", "Show what comes next.")
    agenda.add_argument("--days", type=int, default=7)
    ledger = _verb(verbs, "views", "ledger", "Hours worked, owed and repaid.")
    ledger.add_argument("week", nargs="?")


def _hours(verbs: "argparse._SubParsersAction[Parser]") -> None:
    hours = _verb(
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
    settings = _verb(verbs, "hours", "settings", "Show or change a setting.")
    settings.add_argument("name", nargs="?")
    settings.add_argument("value", nargs="?")


def _planning(verbs: "argparse._SubParsersAction[Parser]") -> None:
    _choice(_verb(verbs, "planning", "plan", "Propose when to work."))
    evenings = _verb(verbs, "planning", "evenings", "Move a day's work into its evening.")
    evenings.add_argument("--day", metavar="D", default="today")
    _choice(evenings)
    passed = _verb(
        verbs, "recording", "unrecorded", "Planned work that has passed: say what became of it."
    )
    passed.add_argument("--all", choices=("done", "missed"), help="of all that is not named")
    passed.add_argument("--done", action="append", metavar="BLOCK", help="it was worked")
    passed.add_argument("--missed", action="append", metavar="BLOCK", help="it was not")
    passed.add_argument(
        "--worked", action="append", metavar="BLOCK=LENGTH", help="a part was, such as 45m"
    )
    why = _verb(verbs, "planning", "why", "Why a task is planned where it is.")
    why.add_argument("uid")
    why.add_argument("--at", metavar="TIME", help="why not at this time, such as thu 10:00")
    fit = _verb(
        verbs, "planning", "fit", "What does not fit before its deadline, and what would help."
    )
    fit.add_argument("--repair", type=int, metavar="N", help="show what this repair does")
    _choice(fit)


def _exchange(verbs: "argparse._SubParsersAction[Parser]") -> None:
    _availability(_verb(verbs, "availability", "availability", "When you are free, for others."))
    kept = _verb(verbs, "recipients", "recipients", "To whom your availability was given.")
    kept.add_argument("--forget", metavar="NAME")
    files = _verb(verbs, "publishing", "publish", "Write the files that are kept up to date.")
    files.add_argument("--list", action="store_true", help="only show when they were written")
    files.add_argument(
        "--changed", action="store_true", help="only those that tell more than a new date"
    )
    files.add_argument("--stop", metavar="FILE", help="keep it up to date no longer")
    taken = _verb(
        verbs,
        "calendars",
        "import",
        "Take entries in: calendars (.ics), tables (.csv), Taskwarrior's export, todo.txt.",
    )
    taken.add_argument("files", nargs="+", metavar="FILE", help="or folders, with all below them")
    taken.add_argument("--dry-run", action="store_true", help="only tell what would come in")
    taken.add_argument(
        "--as",
        dest="form",
        choices=("ics", "csv", "taskwarrior", "todo.txt", "json"),
        default="",
        help="what the files are, whatever they look like",
    )
    taken.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="of tables: which column is it, such as title=Subject or due=Prazo",
    )
    taken.add_argument(
        "--dates", choices=("dmy", "mdy"), help="of tables: whether 3/4 is in April or in March"
    )
    taken.add_argument(
        "--into", metavar="NAME", help="the calendar for what is new; it is made if there is none"
    )
    given = _verb(verbs, "calendars", "export", "Give the calendar out.")
    given.add_argument("--calendar", metavar="NAME", help="only what is in this one, as .ics")
    given.add_argument("--format", choices=("ics", "json"), default="ics")
    given.add_argument("--out", metavar="FILE")


def number_or_all(text: str) -> int | str:
    """Named for the sentence that refuses what is neither."""
    return text if text == "all" else int(text)


def _availability(verb: Parser) -> None:
    either = argparse.BooleanOptionalAction
    verb.add_argument(
        "--for", dest="name", metavar="NAME", help="with the settings kept for him, and keeps them"
    )
    verb.add_argument("--zone", dest="recipient", metavar="IANA", help="the recipient's zone")
    verb.add_argument("--language", choices=("en", "pt-PT", "pt-BR"))
    verb.add_argument("--week", metavar="W", help="2026-W48, this, next; default: 5 working days")
    verb.add_argument("--days", type=int, metavar="N", help="the next N working days")
    verb.add_argument("--format", metavar="F", help="text, markdown, html, ics, busy, json …")
    verb.add_argument("--out", metavar="FILE")
    verb.add_argument("--publish", metavar="FILE", help="keep this file up to date from now on")
    verb.add_argument("--minimum", metavar="LENGTH", help="shortest free time, 30m")
    verb.add_argument(
        "--rounding", metavar="LENGTH", help="times begin and end on its multiples, 15m"
    )
    verb.add_argument("--buffer", metavar="LENGTH", help="kept free around entries, 10m")
    verb.add_argument("--notice", metavar="LENGTH", help="not before, 4h")
    verb.add_argument("--core", action=either, help="core hours only")
    verb.add_argument(
        "--tier",
        choices=("safe", "possible"),
        help="safe: every hard deadline is kept; possible: at the price of one",
    )
    verb.add_argument(
        "--most",
        type=number_or_all,
        metavar="N",
        help="only the N times that cost your plan least; all",
    )
    verb.add_argument("--spread", action=either, help="those on as many days as possible")
    verb.add_argument(
        "--habits", dest="habits_busy", action=either, help="habits keep their time free"
    )
    verb.add_argument(
        "--open-habits", metavar="HABITS", help="but for these: lunch,gym; none: no exceptions"
    )
    verb.add_argument(
        "--planned", dest="planned_blocks_busy", action=either, help="so does planned work"
    )
    verb.add_argument(
        "--proposed",
        dest="proposed_work_busy",
        action=either,
        help="so does all work, accepted or not, where a plan made now puts it",
    )
    verb.add_argument(
        "--show", metavar="FIELDS", help="of busy times also their kind,title; none: times only"
    )


def _journal(verbs: "argparse._SubParsersAction[Parser]") -> None:
    _verb(verbs, "journal", "undo", "Take the last change back.")
    _verb(verbs, "journal", "redo", "Do again what was taken back.")
    history = _verb(verbs, "journal", "history", "What was changed when.")
    history.add_argument("--limit", type=int, metavar="N", help="only the newest")
    past = _verb(verbs, "past", "as-of", "The calendar and the plan as they were.")
    past.add_argument("time", metavar="TIME", help=PAST_TIME)
    verb = past.add_argument(
        "verb",
        nargs=argparse.REMAINDER,
        metavar="VERB",
        help="what to show of it: list (the default), show, week, agenda, ledger, export …",
    )
    verb.required = False
    _verb(verbs, "batch", "batch", "One verb per line from standard input.")


def _files(verbs: "argparse._SubParsersAction[Parser]") -> None:
    _verb(verbs, "files", "check", "Look at every file of the calendar, and at every entry.")
    backup = _verb(verbs, "files", "backup", "Make a backup now.")
    backup.add_argument("--list", action="store_true", help="show those that there are")
    restore = _verb(
        verbs,
        "files",
        "restore",
        "Bring back a backup, or what was as of a time; after damage all that can be had.",
    )
    restore.add_argument(
        "what", nargs="?", help="the number or file of a backup; with --as-of an entry; else all"
    )
    restore.add_argument("--as-of", metavar="TIME", help=PAST_TIME)
    restore.add_argument("--dry-run", action="store_true", help="only show what would change")


def _problems(verbs: "argparse._SubParsersAction[Parser]") -> None:
    solve = _verb(verbs, "problems", "solve", "Solve a planning problem from a file.")
    solve.add_argument("problem", metavar="PROBLEM.json")
    solve.add_argument("--budget", type=int, metavar="DECODES", help="0: no search")
    solve.add_argument("--seed", type=int, default=0)
    problem = _verb(verbs, "problems", "problem", "Your planning problem, without any titles.")
    problem.add_argument("--out", metavar="FILE")
