"""import and export."""

import json
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from planner.cli.output import give
from planner.cli.session import Session
from planner.domain.calendar import Calendar
from planner.domain.calendar_collection import CalendarCollection
from planner.domain.collection_edits import found_collection
from planner.domain.errors import InvalidValue, PlannerError
from planner.exchange.csv_dates import Order
from planner.exchange.doors import Asked
from planner.exchange.report import Refusal
from planner.incoming import Arrived, Outcome, found_files, merged_all, read_file

FEW = 3
"""So many files are named in the history; more are counted."""


def import_verb(session: Session, arguments: Namespace) -> int:
    """All files are one change. The exit code is 1 when nothing at all could be imported."""
    files = found_files(_named(arguments.files))
    arrived = list(_read(files, _asked(session, arguments)))
    calendar, outcomes = merged_all(session.calendar, arrived, arguments.into)
    if not arguments.dry_run:
        if calendar is not session.calendar:
            session.file.back_up(session.now, "import")
        session.commit(calendar, f"Import {_names(outcomes)}")
    if session.as_json:
        session.write(json.dumps([_json(o) for o in outcomes], ensure_ascii=False, indent=1))
    else:
        session.say("\n".join(_text(outcomes, dry=arguments.dry_run, into=arguments.into)))
    something = any(outcome.report.entries for outcome in outcomes)
    return 0 if something or not any(outcome.report.refused for outcome in outcomes) else 1


def _asked(session: Session, arguments: Namespace) -> Asked:
    return Asked(
        session.zone,
        session.now,
        form=arguments.form,
        columns=dict(_pair(text) for text in arguments.map),
        dates=Order(arguments.dates) if arguments.dates else None,
    )


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals:
        raise InvalidValue(f'"{text}" is not FIELD=COLUMN, such as title=Subject.')
    return field.strip(), column.strip()


def _named(names: Iterable[str]) -> list[Path]:
    """A file that is not there stops all, at once."""
    paths = [Path(name).expanduser() for name in names]
    for path in paths:
        try:
            path.stat()
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            raise PlannerError(f"{path} could not be read ({why}); nothing was imported.") from None
    return paths


def _read(files: Sequence[Path], asked: Asked) -> Iterator[Arrived]:
    """With progress on a terminal."""
    shows = sys.stderr.isatty()
    for number, path in enumerate(files, start=1):
        if shows:
            sys.stderr.write(f"\r\033[KReading {number} of {len(files)}: {path.name[:50]}")
            sys.stderr.flush()
        yield read_file(path, asked)
    if shows:
        sys.stderr.write("\r\033[K")


def _names(outcomes: Sequence[Outcome]) -> str:
    if len(outcomes) > FEW:
        return f"{len(outcomes)} files"
    return ", ".join(outcome.file for outcome in outcomes)


def _json(outcome: Outcome) -> dict[str, object]:
    report, merged = outcome.report, outcome.merged
    return {
        "file": outcome.file,
        "form": report.form,
        "imported": len(report.entries),
        "added": merged.added,
        "updated": merged.updated,
        "unchanged": merged.unchanged,
        "calendars": outcome.places,
        "refused": _rows(report.refused),
        "repaired": _rows(report.repaired),
        "left": _rows(outcome.left),
    }


def _rows(refusals: Iterable[Refusal]) -> list[dict[str, object]]:
    return [{"line": each.line, "what": each.what, "why": each.why} for each in refusals]


def _text(outcomes: Sequence[Outcome], *, dry: bool, into: str | None) -> Iterator[str]:
    unknown = _unknown(outcomes)
    for outcome in outcomes:
        if _why_unknown(outcome) not in unknown:
            yield from _file_text(outcome, dry=dry)
            yield from _place_text(outcome, into)
    for why, files in unknown.items():
        yield f"{len(files)} files ({', '.join(files[:FEW])} …): {why}"
    if len(outcomes) > 1:
        count = sum(len(outcome.report.entries) for outcome in outcomes)
        refused = sum(len(outcome.report.refused) for outcome in outcomes)
        yield f"{len(outcomes)} files: {count} entries, {refused} refused."
    if not any(outcome.merged.added or outcome.merged.updated for outcome in outcomes):
        yield "Nothing in the calendar changes."


def _unknown(outcomes: Sequence[Outcome]) -> dict[str, list[str]]:
    """The files that are nothing we know, by why; those of a whole folder are told together."""
    files: dict[str, list[str]] = {}
    for outcome in outcomes:
        if why := _why_unknown(outcome):
            files.setdefault(why, []).append(outcome.file)
    return {why: names for why, names in files.items() if len(names) > FEW}


def _why_unknown(outcome: Outcome) -> str:
    report = outcome.report
    return report.refused[0].why if report.refused and not report.form else ""


def _file_text(outcome: Outcome, *, dry: bool) -> Iterator[str]:
    report, merged = outcome.report, outcome.merged
    counts = f"{merged.added} new, {merged.updated} changed, {merged.unchanged} unchanged"
    verb = "would be imported" if dry else "imported"
    refused = len(report.refused)
    yield f"{outcome.file}: {len(report.entries)} {verb} ({counts}), {refused} refused."
    titles = ("refused", report.refused), ("repaired", report.repaired), ("left", outcome.left)
    for title, rows in titles:
        yield from _row_texts(title, rows)
    if report.asks_for_dates:
        yield "  --dates dmy reads dates day first, --dates mdy month first."
    if report.form == "CSV" and not report.entries:
        yield "  --map FIELD=COLUMN says which column is which, such as --map title=Subject."


def _place_text(outcome: Outcome, into: str | None) -> Iterator[str]:
    """Where there is more than one calendar, or could be."""
    calendar, name = outcome.merged.calendar, outcome.report.name
    if outcome.places and calendar.collections:
        yield f"  into: {', '.join(outcome.places)}"
    if name and into is None and name not in outcome.places and outcome.merged.added:
        yield f'  It is called "{name}"; import --into keeps a file in a calendar of its own.'


def _row_texts(title: str, rows: Sequence[Refusal]) -> Iterator[str]:
    """What is repaired alike many times is counted; the first of them stands for all."""
    counts = Counter(row.why for row in rows)
    told: set[str] = set()
    for row in rows:
        where = f"line {row.line}, " if row.line else ""
        if title == "refused" or counts[row.why] <= FEW:
            yield f"  {title}: {where}{row.what}: {row.why}"
        elif row.why not in told:
            told.add(row.why)
            yield f"  {title}: {counts[row.why]} entries, such as {where}{row.what}: {row.why}"


def export_verb(session: Session, arguments: Namespace) -> None:
    calendar, only = session.calendar, None
    if arguments.calendar is not None:
        only = found_collection(calendar, arguments.calendar)
    give(session, _exported(session, calendar, arguments.format, only), arguments.out)


def _exported(
    session: Session, calendar: Calendar, form: str, only: CalendarCollection | None
) -> str:
    if form == "json" or session.as_json:
        if only is not None:
            raise InvalidValue("One calendar alone is given out as .ics; leave json out.")
        from planner.exchange.calendar_json import calendar_json  # noqa: PLC0415

        return calendar_json(calendar)
    from planner.exchange.ics_export import calendar_ics  # noqa: PLC0415

    return calendar_ics(calendar, session.now, only).decode()
