"""The verbs about the past, the files and problems."""

import argparse

from planner.cli.grammar import PAST_TIME, Verbs, add_verb


def journal(verbs: Verbs) -> None:
    add_verb(verbs, "journal", "undo", "Take the last change back.")
    add_verb(verbs, "journal", "redo", "Do again what was taken back.")
    history = add_verb(verbs, "journal", "history", "What was changed when.")
    history.add_argument("--limit", type=int, metavar="N", help="only the newest")
    past = add_verb(verbs, "past", "as-of", "The calendar and the plan as they were.")
    past.add_argument("time", metavar="TIME", help=PAST_TIME)
    verb = past.add_argument(
        "verb",
        nargs=argparse.REMAINDER,
        metavar="VERB",
        help="what to show of it: list (the default), show, week, agenda, ledger, export …",
    )
    verb.required = False
    add_verb(verbs, "batch", "batch", "One verb per line from standard input.")


def files(verbs: Verbs) -> None:
    add_verb(verbs, "files", "check", "Look at every file of the calendar, and at every entry.")
    backup = add_verb(verbs, "files", "backup", "Make a backup now.")
    backup.add_argument("--list", action="store_true", help="show those that there are")
    restore = add_verb(
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


def problems(verbs: Verbs) -> None:
    solve = add_verb(verbs, "problems", "solve", "Solve a planning problem from a file.")
    solve.add_argument("problem", metavar="PROBLEM.json")
    solve.add_argument("--budget", type=int, metavar="DECODES", help="0: no search")
    solve.add_argument("--seed", type=int, default=0)
    problem = add_verb(verbs, "problems", "problem", "Your planning problem, without any titles.")
    problem.add_argument("--out", metavar="FILE")
