"""What is done to the files when a calendar is closed."""

from datetime import datetime, timedelta

from planner.domain.settings import Settings
from planner.store.compaction import compact, has_old, is_due
from planner.store.paths import CalendarPaths
from planner.store.storage import JournalStorage


def tidy(
    storage: JournalStorage, paths: CalendarPaths, settings: Settings, now: datetime | None
) -> None:
    """A new snapshot where the journal has grown long or old, and a history within the limits that
    the user set. Without `now` the last commit's time stands for it. Callers hold the lock; the
    storage is not to be used afterwards.
    """
    now = now or storage.records[-1].at
    if is_due(storage) or has_old(storage, now - timedelta(days=settings.history_age)):
        compact(storage, paths)
    if paths.history.is_dir():
        from planner.store.thinning import Limits, thin  # noqa: PLC0415 (most have no history)

        thin(paths, Limits.of(settings), now)
