"""Calendar files that anybody may have written, as entries of ours.

Nothing in a file can stop the import: each component is read by itself, and what cannot be taken
is told with its line and the reason.
"""

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from planner.domain.calendar import Entry
from planner.domain.entries import Appointment, Event, Habit, Note, PersonalBlock
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.sentence import Sentence
from planner.domain.tasks import Task
from planner.exchange.ics_alarms import habit_with_reminders, with_reminders
from planner.exchange.ics_calendars import read_calendars
from planner.exchange.ics_components import (
    CalendarPart,
    Component,
    Split,
    split_components,
    summary_of,
)
from planner.exchange.ics_entries import own_event_lines, own_note_lines, own_task_lines
from planner.exchange.ics_events import read_event
from planner.exchange.ics_formed import forms_of
from planner.exchange.ics_forms import settled
from planner.exchange.ics_journals import read_note
from planner.exchange.ics_kept import is_own_export, kept_lines, name_of, revised_at
from planner.exchange.ics_lines import content_lines
from planner.exchange.ics_relations import (
    AnEvent,
    moved_occurrences,
    with_exceptions,
    with_original_starts,
    without_outdated,
)
from planner.exchange.ics_rests import single, with_rests
from planner.exchange.ics_sources import sources_in
from planner.exchange.ics_stamps import stamp_line
from planner.exchange.ics_task_alarms import task_with_reminders
from planner.exchange.ics_tasks import read_task
from planner.exchange.ics_values import Properties
from planner.exchange.ics_zones import Zones
from planner.exchange.merge import MergedImport, merge_import
from planner.exchange.report import ImportReport, Refusal, whole_file
from planner.exchange.versions import age

__all__ = ["ImportReport", "MergedImport", "Refusal", "merge_import", "read_calendar"]

FORM = "iCalendar"
LARGEST_FILE = 50_000_000
READERS: Mapping[str, Callable[[Properties], Appointment | PersonalBlock | Habit | Task | Note]] = {
    "VEVENT": read_event,
    "VTODO": read_task,
    "VJOURNAL": read_note,
}
STRIDE = 200
"""Entries between two words about how far it is."""


def read_calendar(
    data: bytes, zone: str, now: datetime, told: Callable[[float], None] | None = None
) -> ImportReport:
    """All entries of an .ics file for a reader who lives in `zone`. Raises nothing for content.

    `told` is called now and then with the share of them that is done.
    """
    if len(data) > LARGEST_FILE:
        return whole_file(
            Sentence("It has more than {most} MB.", most=LARGEST_FILE // 1_000_000),
            FORM,
        )
    split = split_components(content_lines(data))
    if not split.calendars and not split.components and not split.refused:
        return whole_file(_why_no_calendar(data), FORM)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # icalendar's, about what is told here in our own words
        return _Reading(zone, now.year, told).report(split)


def _why_no_calendar(data: bytes) -> Sentence:
    start = data[:2000].lower()
    if b"<html" in start or b"<!doctype" in start:
        return Sentence(
            "It is a web page; download the calendar itself, whose name often ends in .ics."
        )
    return Sentence("It is no calendar: there is no BEGIN:VCALENDAR in it.")


def _settled(entries: tuple[Entry, ...], read: tuple[Entry, ...]) -> Iterator[Entry]:
    """Of what was split the forms that are right for the parts."""
    known, moved = set(map(id, read)), moved_occurrences(entries)
    for entry in entries:
        if isinstance(entry, AnEvent) and entry.forms and id(entry) not in known:
            lines = own_event_lines(entry, moved=moved.get(entry.uid, ()))
            yield replace(entry, forms=settled(entry, lines))
        else:
            yield entry


class _Reading:
    """Gathers the entries of one file by uid, and what there is to tell."""

    def __init__(self, zone: str, this_year: int, told: Callable[[float], None] | None) -> None:
        self._told = told
        self._zone = zone
        self._this_year = this_year
        self._entries: dict[Uid, tuple[Component, Entry]] = {}
        self._refused: list[Refusal] = []
        self._repaired: list[Refusal] = []
        self._planned = 0
        self._calendars: dict[int, CalendarPart] = {}

    def report(self, split: Split) -> ImportReport:
        for count, component in enumerate(split.components):
            if self._told is not None and count % STRIDE == 0:
                self._told(count / len(split.components))
            self._take(component)
        if self._planned:
            what = Sentence("{count} planned blocks", count=self._planned)
            self._repaired.append(
                Refusal(None, what, Sentence("They were left out; plan anew instead."))
            )
        found = (entry for _, entry in self._entries.values())
        read = tuple(self._in_forms(with_original_starts(found, self._zone)))
        entries, notes = with_rests(read)
        if notes or entries != read:
            entries = tuple(_settled(entries, read))
        entries, outdated = without_outdated(entries)
        self._repaired += (self._about(event, why) for event, why in (*notes, *outdated))
        entries = with_exceptions(entries)
        refused = sorted((*split.refused, *self._refused), key=lambda each: each.line or 0)
        return ImportReport(
            entries=tuple(entries),
            refused=tuple(refused),
            repaired=tuple(self._repaired),
            form=FORM,
            sources=sources_in(self._calendars.values()),
            **read_calendars(split.components),
        )

    def _in_forms(self, entries: tuple[Entry, ...]) -> Iterator[Entry]:
        """With how the file wrote them, which depends on the series that moved ones are out of."""
        moved = moved_occurrences(without_outdated(entries)[0])
        series = {entry.uid: entry for entry in entries if isinstance(entry, AnEvent)}
        for (component, _), entry in zip(self._entries.values(), entries, strict=True):
            if isinstance(entry, AnEvent):
                of = series.get(entry.series) if entry.series else None
                lines = own_event_lines(single(entry), series=of, moved=moved.get(entry.uid, ()))
                yield self._in_form(component, entry, lines)
            elif isinstance(entry, Task):
                yield self._in_form(component, entry, own_task_lines(entry))
            elif isinstance(entry, Note):
                yield self._in_form(component, entry, own_note_lines(entry))
            else:
                yield entry

    def _in_form(
        self, component: Component, entry: AnEvent | Task | Note, lines: list[str]
    ) -> Entry:
        try:
            forms = forms_of(entry, component, lines, self._zones(component))
        except Exception:  # noqa: BLE001 a foreign file must not stop the others' import
            forms = None
        if forms is None:
            why = Sentence("How it was written is not kept, only what it says.")
            self._note(component, [why])
        stamp = None if is_own_export(component) else stamp_line(component, lines)
        foreign = entry.foreign if stamp is None else (stamp, *entry.foreign)
        return replace(entry, foreign=foreign, forms=forms or "")

    def _zones(self, component: Component) -> Zones:
        return Zones(component.calendar, self._zone, self._this_year)

    def _about(self, entry: Event, why: Sentence) -> Refusal:
        found = self._entries.get(entry.uid)
        return Refusal(found and found[0].line, entry.summary or entry.uid, why)

    def _take(self, component: Component) -> None:
        try:
            properties = Properties(component, self._zones(component))
            if properties.own("KIND") == "PLANNED":
                self._planned += 1
                return
            entry = self._read(component, properties)
        except PlannerError as error:
            self._refuse(component, error.sentence)
        except Exception as error:  # noqa: BLE001 a foreign file must not stop the others' import
            self._refuse(
                component,
                Sentence(
                    "It cannot be read ({kind}: {error}).",
                    kind=type(error).__name__,
                    error=str(error),
                ),
            )
        else:
            self._keep(component, entry)
            self._note(component, properties.notes)

    def _read(self, component: Component, properties: Properties) -> Entry:
        entry = READERS[component.name](properties)
        if isinstance(entry, Habit):
            return habit_with_reminders(entry, properties, component.nested)
        kept = kept_lines(component, properties.notes)
        if isinstance(entry, PersonalBlock):  # whose CLASS is a field
            kept = tuple(line for line in kept if name_of(line) != "CLASS")
        if isinstance(entry, Note):
            return replace(entry, foreign=kept)
        entry = replace(entry, foreign=kept, revised=revised_at(component))
        own = is_own_export(component)
        if isinstance(entry, Task):
            lines = (line.text for line in component.lines)
            return task_with_reminders(entry, properties, lines, own=own)
        return with_reminders(entry, properties, own=own)

    def _keep(self, component: Component, entry: Entry) -> None:
        """Of two with the same uid the newer one stays, else the later one."""
        before = self._entries.get(entry.uid)
        if before is not None:
            kept, gone = (component, before[0])
            if age(before[1], entry) > 0:
                kept, gone = gone, kept
                entry = before[1]
            why = Sentence(
                "It has the same UID as the entry in line {line}, which was taken.", line=kept.line
            )
            self._refuse(gone, why)
            component = kept
        self._entries[entry.uid] = component, entry
        self._calendars[id(component.calendar)] = component.calendar

    def _refuse(self, component: Component, why: Sentence) -> None:
        self._refused.append(Refusal(component.line, summary_of(component), why))

    def _note(self, component: Component, notes: Iterable[Sentence]) -> None:
        what = summary_of(component)
        self._repaired += (Refusal(component.line, what, note) for note in dict.fromkeys(notes))
