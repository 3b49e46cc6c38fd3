"""import and export."""

import json
from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from planner.cli.output import give
from planner.cli.session import Session
from planner.domain.calendar import Calendar
from planner.domain.errors import PlannerError
from planner.exchange.ics_import import ImportReport, MergedImport, merge_import, read_calendar

FEW = 3
"""So many files are named in the history; more are counted."""


class Outcome(NamedTuple):
    """What became of one file."""

    file: str
    report: ImportReport
    merged: MergedImport


def import_verb(session: Session, arguments: Namespace) -> int:
    """All files are one change. The exit code is 1 when nothing at all could be imported."""
    calendar, outcomes = session.calendar, []
    paths = [Path(name).expanduser() for name in arguments.files]
    for path, data in [(path, _read(path)) for path in paths]:  # a missing file stops all, at once
        report = read_calendar(data, session.zone, session.now)
        merged = merge_import(calendar, report)
        calendar = merged.calendar
        outcomes.append(Outcome(path.name, report, merged))
    if not arguments.dry_run:
        if calendar is not session.calendar:
            session.file.back_up(session.now, "import")
        names = ", ".join(outcome.file for outcome in outcomes)
        session.commit(
            calendar, f"Import {names if len(outcomes) < 4 else f'{len(outcomes)} files'}"
        )
    if session.as_json:
        session.write(json.dumps([_json(o) for o in outcomes], ensure_ascii=False, indent=1))
    else:
        session.say("\n".join(_text(outcome, dry=arguments.dry_run) for outcome in outcomes))
    something = any(outcome.report.entries for outcome in outcomes)
    return 0 if something or not any(outcome.report.refused for outcome in outcomes) else 1


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PlannerError(
            f"{path} could not be read ({error.strerror}); nothing was imported."
        ) from None


def _json(outcome: Outcome) -> dict[str, object]:
    file, report, merged = outcome
    return {
        "file": file,
        "imported": len(report.entries),
        "added": merged.added,
        "updated": merged.updated,
        "unchanged": merged.unchanged,
        "refused": [{"line": r.line, "what": r.what, "why": r.why} for r in report.refused],
        "repaired": [{"line": r.line, "what": r.what, "why": r.why} for r in report.repaired],
    }


def _text(outcome: Outcome, *, dry: bool) -> str:
    file, report, merged = outcome
    counts = f"{merged.added} new, {merged.updated} changed, {merged.unchanged} unchanged"
    verb = "would be imported" if dry else "imported"
    refused = len(report.refused)
    lines = [f"{file}: {len(report.entries)} {verb} ({counts}), {refused} refused."]
    for title, rows in (("refused", report.refused), ("repaired", report.repaired)):
        for row in rows:
            where = f"line {row.line}, " if row.line else ""
            lines.append(f"  {title}: {where}{row.what}: {row.why}")
    return "\n".join(lines)


def export_verb(session: Session, arguments: Namespace) -> None:
    give(session, _exported(session, session.calendar, arguments.format), arguments.out)


def _exported(session: Session, calendar: Calendar, form: str) -> str:
    if form == "json" or session.as_json:
        from planner.exchange.calendar_json import calendar_json  # noqa: PLC0415

        return calendar_json(calendar)
    from planner.exchange.ics_export import calendar_ics  # noqa: PLC0415

    return calendar_ics(calendar, session.now).decode()
