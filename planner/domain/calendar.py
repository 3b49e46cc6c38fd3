"""The immutable snapshot of everything that the planner knows."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar_collection import DEFAULT, THE_DEFAULT, CalendarCollection
from planner.domain.entries import Appointment, Event, Habit, Note, PersonalBlock
from planner.domain.hours import HoursProfile
from planner.domain.ids import Uid
from planner.domain.settings import Settings
from planner.domain.tasks import Task, TimeEntry
from planner.domain.uid_map import UidMap
from planner.domain.values import dataclass

Entry = Appointment | PersonalBlock | Habit | Task | PlannedBlock | Note | TimeEntry

Member = Appointment | PersonalBlock | Habit | Task
"""What is in a collection (RFC 4918, 5.2)."""

ENTRY_TABLES: Mapping[str, type] = {
    "appointments": Appointment,
    "personal_blocks": PersonalBlock,
    "habits": Habit,
    "tasks": Task,
    "planned_blocks": PlannedBlock,
    "notes": Note,
    "time_entries": TimeEntry,
}
"""The mappings of entries by uid, and what each holds. A uid is in one of them only."""

MAPPINGS: Mapping[str, type] = {**ENTRY_TABLES, "collections": CalendarCollection}
"""All of the calendar's mappings by uid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Everything by uid. An edit gives a new calendar that shares what it did not touch, so a view
    may ask `after.tasks is before.tasks`. The mappings are never changed in place.
    """

    appointments: Mapping[Uid, Appointment] = field(default_factory=UidMap)
    personal_blocks: Mapping[Uid, PersonalBlock] = field(default_factory=UidMap)
    habits: Mapping[Uid, Habit] = field(default_factory=UidMap)
    tasks: Mapping[Uid, Task] = field(default_factory=UidMap)
    planned_blocks: Mapping[Uid, PlannedBlock] = field(default_factory=UidMap)
    notes: Mapping[Uid, Note] = field(default_factory=UidMap)
    time_entries: Mapping[Uid, TimeEntry] = field(default_factory=UidMap)
    collections: Mapping[Uid, CalendarCollection] = field(default_factory=UidMap)
    hours: HoursProfile = field(default_factory=HoursProfile)
    settings: Settings = field(default_factory=Settings)

    def events(self) -> Iterator[Event]:
        yield from self.appointments.values()
        yield from self.personal_blocks.values()

    def members(self) -> Iterator[Member]:
        """All that is in some collection."""
        yield from self.appointments.values()
        yield from self.personal_blocks.values()
        yield from self.habits.values()
        yield from self.tasks.values()

    def work_of(self, uid: Uid) -> Task | Habit | None:
        """What a block is planned for, or time was worked on."""
        return self.tasks.get(uid) or self.habits.get(uid)

    def collection(self, uid: Uid | None) -> CalendarCollection:
        """The one with this uid; of None, and of what is not there, the default one."""
        found = self.collections.get(DEFAULT if uid is None else uid)
        return found or self.collections.get(DEFAULT, THE_DEFAULT)

    def takes_time(self, event: Event) -> bool:
        """Whether it makes its owner busy, also by the collection that it is in."""
        return event.is_busy and (not self.collections or self.collection(event.collection).busy)

    def is_shown(self, member: Member | Event | None) -> bool:
        """Of None, which is in no collection, it is."""
        if member is None or not self.collections:
            return True
        return self.collection(member.collection).shown

    def is_reminding(self, member: Member | Event | None) -> bool:
        if member is None or not self.collections:
            return True
        return self.collection(member.collection).is_reminding

    def find(self, uid: Uid) -> Entry | None:
        """The entry of any kind with this uid."""
        for table in ENTRY_TABLES:
            entry: Entry | None = getattr(self, table).get(uid)
            if entry is not None:
                return entry
        return None
