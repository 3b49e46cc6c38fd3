"""The verbs about entries."""

from planner.cli.grammar import Parser, Verbs, add_verb, choice


def entries(verbs: Verbs) -> None:
    add = add_verb(
        verbs, "add", "add", "Add an entry from one line, such as: doctor wed 12-14 +20m"
    )
    add.add_argument("text", nargs="+")
    add.add_argument("--calendar", metavar="NAME", help="the calendar that it goes into")
    choice(add)
    listed = add_verb(verbs, "entries", "list", "List the entries.")
    listed.add_argument(
        "--kind", choices=("appointment", "personal", "habit", "task", "block", "note")
    )
    listed.add_argument("--calendar", metavar="NAME", help="only what is in this calendar")
    listed.add_argument("--all", action="store_true", help="also what is done or cancelled")
    add_verb(verbs, "entries", "show", "Show one entry.").add_argument("uid")
    edit = add_verb(verbs, "entries", "edit", "Change fields of an entry.")
    edit.add_argument("uid")
    edit.add_argument("fields", nargs="+", metavar="FIELD=VALUE")
    _occurrence(edit)
    done = add_verb(verbs, "entries", "done", "Mark a task as done.")
    done.add_argument("uid")
    done.add_argument(
        "--took",
        metavar="LENGTH",
        help="the time worked on it in all, such as 2h; default: what its done blocks hold",
    )
    gone = add_verb(verbs, "entries", "remove", "Remove an entry.")
    gone.add_argument("uid")
    _occurrence(gone)
    note = add_verb(verbs, "notes", "note", "Write something down, to an entry or to a day.")
    note.add_argument("text", nargs="+")
    note.add_argument("--to", metavar="UID", action="append", help="the entry that it is about")
    note.add_argument("--on", metavar="DATE", help="the day that it is about; default: today")
    search = add_verb(
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


def collections(verbs: Verbs) -> None:
    several = add_verb(
        verbs,
        "collections",
        "calendars",
        "Your calendars: list, add NAME, rename NAME NEW, colour NAME COLOUR, show, hide, busy or "
        "free NAME (whether its entries take time), remind NAME always, shown or never (shown: not "
        "while it is hidden), remove NAME.",
    )
    about_time = ("show", "hide", "busy", "free", "remind")
    actions = ("list", "add", "rename", "colour", *about_time, "remove")
    several.add_argument("action", nargs="?", default="list", choices=actions, metavar="ACTION")
    several.add_argument("words", nargs="*", metavar="NAME")
    several.add_argument("--with-entries", action="store_true", help="of remove: its entries too")


def habits(verbs: Verbs) -> None:
    skip = add_verb(verbs, "habits", "skip", "Leave one occurrence of a habit out.")
    snooze = add_verb(
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
