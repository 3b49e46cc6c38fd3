"""The commits before: their names, what is missing of them, and the calendar after each."""

from typing import TYPE_CHECKING

from planner.store.errors import accessing
from planner.store.history import Step, reach, steps_of
from planner.store.journal import Record
from planner.store.paths import CalendarPaths
from planner.store.replica import Replica

if TYPE_CHECKING:
    from planner.store.timeline import Timeline


class Past:
    """Of a calendar that is open, as of its last commit that was read or written."""

    def __init__(self, paths: CalendarPaths, replica: Replica) -> None:
        self._paths = paths
        self._replica = replica

    @property
    def undo_name(self) -> str:
        """Of the step that an undo would take back, as far as is known without the archives; empty
        if there is none.
        """
        undoable = reach(self._records).undoable
        return undoable[-1].name if undoable else ""

    @property
    def redo_name(self) -> str:
        """Of the step that a redo would do again; empty if there is none."""
        redoable = reach(self._records).redoable
        return redoable[-1].name if redoable else ""

    def steps(self, limit: int | None = None) -> tuple[Step, ...]:
        """Newest first."""
        records = self._records
        if limit is None or limit > len(records):
            records = self.all_records()
        return steps_of(records)[::-1][:limit]

    def notes(self) -> list[str]:
        """What the history does not hold, and why."""
        from planner.store.thinning import missing_notes, thinned_through  # noqa: PLC0415

        return missing_notes(self.all_records(), thinned_through(self._paths))

    def timeline(self) -> "Timeline":
        """The calendar after any commit that is known."""
        from planner.store.timeline import Timeline  # noqa: PLC0415 (who opens needs none)

        return Timeline(self.all_records(), self._replica.calendar, self._paths)

    def all_records(self) -> list[Record]:
        """Also those that compactions moved away."""
        from planner.store.compaction import archived_records  # noqa: PLC0415 (seldom needed)

        with accessing(self._paths.history):
            return archived_records(self._paths, before=self._records[0].sequence) + self._records

    @property
    def _records(self) -> list[Record]:
        return self._replica.storage.records
