"""check, backup, restore."""

import json
from argparse import Namespace

from planner.cli.differences import difference_facts, difference_lines
from planner.cli.entries import found
from planner.cli.past import past_at
from planner.cli.session import Session
from planner.cli.text import moment_text
from planner.domain.calendar import Calendar
from planner.domain.comparison import compared
from planner.domain.errors import PlannerError
from planner.domain.restoring import restored
from planner.store.backups import Backup, backup_at, backups
from planner.store.checking import Level, check
from planner.store.errors import DamagedFile, NoAccess, StoreError
from planner.store.paths import CalendarPaths
from planner.store.recovery import recover, recovery_note
from planner.store.salvage import salvage
from planner.system import system_user


def check_verb(session: Session, arguments: Namespace) -> int:  # noqa: ARG001 (a verb's signature)
    """The exit code is 1 when something is bad."""
    findings = check(session.folder)
    if session.as_json:
        rows = [{"part": f.part, "level": f.level, "text": f.text} for f in findings]
        session.write(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        session.show("\n".join(f"{f.level.upper():5} {f.part:11} {f.text}" for f in findings))
    return 1 if any(f.level is Level.BAD for f in findings) else 0


def backup_verb(session: Session, arguments: Namespace) -> None:
    if arguments.list:
        _show_backups(session, backups(CalendarPaths(session.folder)))
        return
    made = session.file.back_up(session.now, "by hand")
    text = f"Backup of commit {made.sequence}, {made.size} bytes, verified: {made.path}"
    session.say(text, **_facts(made))


def _show_backups(session: Session, found: tuple[Backup, ...]) -> None:
    if session.as_json:
        rows = [_facts(backup) for backup in found]
        session.write(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        session.show("\n".join(_line(backup) for backup in found) or "There are no backups yet.")


def _facts(backup: Backup) -> dict[str, object]:
    return {
        "backup": backup.sequence,
        "at": backup.at.isoformat(),
        "why": backup.why,
        "size": backup.size,
        "file": str(backup.path),
    }


def _line(backup: Backup) -> str:
    return (
        f"{backup.sequence:6}  {backup.at:%Y-%m-%d %H:%M} UTC  {backup.why} ({backup.size} bytes)"
    )


def restore_verb(session: Session, arguments: Namespace) -> None:
    """A whole calendar is one step that undo takes back. A damaged one becomes whole again."""
    try:
        session.open()
    except (DamagedFile, NoAccess) as error:
        _recover(session, arguments, error)
        return
    if arguments.as_of is not None:
        _restore_past(session, arguments)
    elif arguments.what is None:
        raise PlannerError(
            "The calendar is whole. Say which backup to restore (backup --list shows them), "
            "or --as-of TIME."
        )
    else:
        _restore_backup(session, arguments)


def _recover(session: Session, arguments: Namespace, error: StoreError) -> None:
    if arguments.as_of is not None:
        raise error
    paths = CalendarPaths(session.folder)
    chosen = None if arguments.what is None else backup_at(paths, arguments.what).path
    if arguments.dry_run:
        result = salvage(paths, chosen)
    else:
        by = f"planner-cli, {system_user()}"
        result = recover(session.folder, session.started, by=by, backup=chosen)
    verb = "Would recover" if arguments.dry_run else "Recovered"
    kept = "" if arguments.dry_run else f" The files as they were are in {paths.damaged}."
    text = f"{verb}. {recovery_note(result)}{kept}"
    if session.as_json:
        missing = [list(gap) for gap in result.missing]
        facts = {"sequence": result.sequence, "base": result.base, "replayed": result.replayed}
        session.write(json.dumps(facts | {"missing": missing, "text": text}, ensure_ascii=False))
    else:
        session.show(text)


def _restore_backup(session: Session, arguments: Namespace) -> None:
    backup = backup_at(CalendarPaths(session.folder), arguments.what)
    name = f"Restore the backup of commit {backup.sequence}"
    wanted = session.file.in_backup(backup)
    before = session.calendar
    if not arguments.dry_run:
        session.file.restore(backup, name, session.now)
    _tell(session, name, before, wanted, dry=arguments.dry_run)


def _restore_past(session: Session, arguments: Namespace) -> None:
    past = past_at(session, arguments.as_of)
    when = moment_text(past.step.at, session.reader)
    before, wanted, what = session.calendar, past.calendar, "everything"
    if arguments.what is not None:
        entry = found(past.calendar, arguments.what)
        what = f'"{getattr(entry, "summary", "") or entry.uid}"'
        wanted = restored(before, past.calendar, entry.uid)
    name = f"Restore {what} as of {when}"
    if not arguments.dry_run and wanted is not before:
        session.file.back_up(session.now, "restore")
        session.commit(wanted, name)
    _tell(session, name, before, wanted, dry=arguments.dry_run)


def _tell(session: Session, name: str, before: Calendar, after: Calendar, *, dry: bool) -> None:
    difference = compared(before, after)
    if session.as_json:
        session.say("", name=name, dry_run=dry, **difference_facts(difference))
        return
    head = f"{name}{' (nothing is changed now)' if dry else ''}:"
    session.say("\n".join([head, *difference_lines(difference)]))
