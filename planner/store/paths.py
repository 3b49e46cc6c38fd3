"""Where a calendar lies."""

from pathlib import Path

from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class CalendarPaths:
    """The files of one calendar in its folder."""

    folder: Path

    @property
    def snapshot(self) -> Path:
        return self.folder / "calendar.json"

    @property
    def journal(self) -> Path:
        return self.folder / "calendar.journal"

    @property
    def lock(self) -> Path:
        return self.folder / "calendar.lock"

    @property
    def history(self) -> Path:
        """Holds the journal's lines that compaction moved away."""
        return self.folder / "history"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    def backup(self, sequence: int) -> Path:
        """Of the calendar as of this commit."""
        return self.backups / f"calendar-{sequence:09}.json.gz"

    @property
    def damaged(self) -> Path:
        """Holds what was found damaged, byte for byte."""
        return self.folder / "damaged"

    @property
    def last(self) -> Path:
        """Says which commit was the last."""
        return self.folder / "calendar.last"


def default_folder() -> Path:
    """The platform's folder for this user's data."""
    import platformdirs  # noqa: PLC0415 (a start with --data needs none of it)

    return platformdirs.user_data_path("flexday", appauthor=False)
