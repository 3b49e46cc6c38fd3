"""What the preview of an import says."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from planner.desktop.look.formats import dated_moment, day_title, duration, times, told
from planner.domain.calendar import Entry
from planner.domain.clock import local_time
from planner.domain.entries import Event, Habit, Note
from planner.domain.tasks import Task, TaskStatus
from planner.domain.values import dataclass
from planner.exchange.merge import WHY_LEFT, Fate
from planner.exchange.report import THE_FILE, Refusal
from planner.incoming import Outcome

MOST = 500
"""Rows of a section; more are counted."""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry, or what there is to say of one; a heading has a count."""

    title: str
    detail: str = ""
    count: int | None = None


def lines_of(outcomes: Sequence[Outcome], zone: str) -> tuple[Line, ...]:
    """Under headings: first what is wrong, last what needs no look."""
    several = len(outcomes) > 1
    refused = [_refusal(o, r, several) for o in outcomes for r in o.report.refused]
    repaired = [line for o in outcomes for line in _alike(o, several)]
    arrivals = [arrival for o in outcomes for arrival in o.merged.arrivals]
    left = [
        Line(_name(entry), told(WHY_LEFT[fate])) for entry, fate in arrivals if fate in WHY_LEFT
    ]
    changed = [entry for entry, fate in arrivals if fate is Fate.CHANGED]
    new = [entry for entry, fate in arrivals if fate is Fate.NEW]
    same = sum(fate is Fate.SAME for _, fate in arrivals)
    return (
        *_section(_tr("Refused"), refused),
        *_section(_tr("Taken with a change"), repaired),
        *_section(_tr("Left as it is here"), left),
        *_section(_tr("Changed"), _timed(changed, zone), len(changed)),
        *_section(_tr("New"), _timed(new, zone), len(new)),
        *((Line(_tr("Unchanged"), count=same),) if same else ()),
    )


def _section(title: str, lines: Sequence[Line], count: int | None = None) -> Iterator[Line]:
    """`count`: where there are more of them than lines were made for."""
    count = len(lines) if count is None else count
    if lines:
        yield Line(title, count=count)
        yield from lines[:MOST]
    if count > MOST:
        yield Line(_tr("and {count} more").format(count=count - MOST))


def _timed(entries: Sequence[Entry], zone: str) -> list[Line]:
    return [Line(_name(entry), _when(entry, zone)) for entry in entries[:MOST]]


def _refusal(outcome: Outcome, refusal: Refusal, several: bool) -> Line:
    """Its file, where there are several, and its line."""
    whole = refusal.line is None and refusal.what == THE_FILE
    title = outcome.file if whole else told(refusal.what)
    where = [] if whole or not several else [outcome.file]
    if refusal.line is not None:
        where.append(_tr("line {number}").format(number=refusal.line))
    return Line(title, ": ".join(filter(None, (", ".join(where), told(refusal.why)))))


def _alike(outcome: Outcome, several: bool) -> Iterator[Line]:
    """What many entries have in common is said once, with the first of them."""
    by_reason: dict[str, list[Refusal]] = {}
    for refusal in outcome.report.repaired:
        by_reason.setdefault(refusal.why, []).append(refusal)
    for refusals in by_reason.values():
        line = _refusal(outcome, refusals[0], several)
        more = len(refusals) - 1
        also = _tr("{title} and {count} more").format(title=line.title, count=more)
        yield Line(also if more else line.title, line.detail)


def _name(entry: Entry) -> str:
    said = entry.text.partition("\n")[0] if isinstance(entry, Note) else ""
    return str(getattr(entry, "summary", "") or said or entry.uid)


def _when(entry: Entry, zone: str) -> str:
    if isinstance(entry, Event):
        return _event_time(entry, zone)
    if isinstance(entry, Task):
        return " · ".join(_task_facts(entry, zone))
    if isinstance(entry, Note):
        return _day(entry.at, zone)
    return duration(entry.duration) if isinstance(entry, Habit) else ""


def _event_time(event: Event, zone: str) -> str:
    day = _day(event.start, event.zone if event.all_day else zone)
    said = [day] if event.all_day else [f"{day} {times(event.interval, zone)}"]
    if event.recurrence is not None:
        said.append(_tr("repeats"))
    return " · ".join(said)


def _task_facts(task: Task, zone: str) -> Iterator[str]:
    if task.status is not TaskStatus.NEEDS_ACTION:
        yield _tr("done") if task.status is TaskStatus.COMPLETED else _tr("cancelled")
    elif not task.estimate_assumed:
        yield duration(task.estimate)
    else:
        yield _tr("Task")
    if task.due is not None:
        yield _tr("due {when}").format(when=dated_moment(task.due, zone))


def _day(moment: datetime, zone: str) -> str:
    day = local_time(moment, zone).date()
    return f"{day_title(day)} {day.year}"


def summary(outcomes: Iterable[Outcome]) -> str:
    """ "57 new, 2 changed, 8 unchanged, 5 refused", without what there is none of."""
    outcomes = tuple(outcomes)
    counts = {
        _tr("{count} new"): sum(outcome.merged.added for outcome in outcomes),
        _tr("{count} changed"): sum(outcome.merged.updated for outcome in outcomes),
        _tr("{count} unchanged"): sum(outcome.merged.unchanged for outcome in outcomes),
        _tr("{count} refused"): sum(len(outcome.report.refused) for outcome in outcomes),
    }
    said = (text.format(count=count) for text, count in counts.items() if count)
    return ", ".join(said) or _tr("There is nothing in it")


def files_name(outcomes: Sequence[Outcome]) -> str:
    """Of the step in the history."""
    if len(outcomes) == 1:
        return outcomes[0].file
    return _tr("{count} files").format(count=len(outcomes))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Import", text)
