"""The verbs about what comes in and goes out."""

import argparse

from planner.cli.grammar import Parser, Verbs, add_verb


def exchange(verbs: Verbs) -> None:
    _availability(add_verb(verbs, "availability", "availability", "When you are free, for others."))
    kept = add_verb(verbs, "recipients", "recipients", "To whom your availability was given.")
    kept.add_argument("--forget", metavar="NAME")
    _published(
        add_verb(verbs, "publishing", "publish", "Write the files that are kept up to date.")
    )
    _taken(
        add_verb(
            verbs,
            "calendars",
            "import",
            "Take entries in: calendars (.ics), tables (.csv), Taskwarrior's export, todo.txt.",
        )
    )
    given = add_verb(verbs, "calendars", "export", "Give the calendar out.")
    given.add_argument("--calendar", metavar="NAME", help="only what is in this one, as .ics")
    given.add_argument("--format", choices=("ics", "json"), default="ics")
    given.add_argument("--out", metavar="FILE")


def _published(files: Parser) -> None:
    files.add_argument("--list", action="store_true", help="only show when they were written")
    files.add_argument(
        "--changed", action="store_true", help="only those that tell more than a new date"
    )
    files.add_argument("--stop", metavar="FILE", help="keep it up to date no longer")


def _taken(taken: Parser) -> None:
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


def number_or_all(text: str) -> int | str:
    """Named for the sentence that refuses what is neither."""
    return text if text == "all" else int(text)


EITHER = argparse.BooleanOptionalAction


def _availability(verb: Parser) -> None:
    _recipient(verb)
    _free_times(verb)
    _busy_times(verb)


def _recipient(verb: Parser) -> None:
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


def _free_times(verb: Parser) -> None:
    verb.add_argument("--minimum", metavar="LENGTH", help="shortest free time, 30m")
    verb.add_argument(
        "--rounding", metavar="LENGTH", help="times begin and end on its multiples, 15m"
    )
    verb.add_argument("--buffer", metavar="LENGTH", help="kept free around entries, 10m")
    verb.add_argument("--notice", metavar="LENGTH", help="not before, 4h")
    verb.add_argument("--core", action=EITHER, help="core hours only")
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
    verb.add_argument("--spread", action=EITHER, help="those on as many days as possible")


def _busy_times(verb: Parser) -> None:
    verb.add_argument(
        "--habits", dest="habits_busy", action=EITHER, help="habits keep their time free"
    )
    verb.add_argument(
        "--open-habits", metavar="HABITS", help="but for these: lunch,gym; none: no exceptions"
    )
    verb.add_argument(
        "--planned", dest="planned_blocks_busy", action=EITHER, help="so does planned work"
    )
    verb.add_argument(
        "--proposed",
        dest="proposed_work_busy",
        action=EITHER,
        help="so does all work, accepted or not, where a plan made now puts it",
    )
    verb.add_argument(
        "--show", metavar="FIELDS", help="of busy times also their kind,title; none: times only"
    )
