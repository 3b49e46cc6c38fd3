"""What is done when a calendar is closed."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.domain.settings import Settings
from planner.store import compaction
from planner.store.calendar_file import CalendarFile
from planner.store.compaction import archive_paths
from planner.store.paths import CalendarPaths
from tests.store.samples import NOW, add_task, names, opened, read_again
from tests.store.test_thinning import lived


def test_closing_keeps_to_the_settings(tmp_path: Path) -> None:
    """Also where the journal alone would never grow long enough for a compaction."""
    lived(tmp_path, 240)
    with opened(tmp_path) as file:
        assert file.history()[-1].sequence == 1
    with CalendarFile.open(tmp_path, Calendar, at=NOW) as file:
        settings = Settings(history_age=120)
        file.commit(file.calendar, replace(file.calendar, settings=settings), "Age", NOW)
        wanted = file.calendar
    with opened(tmp_path) as file:
        assert file.calendar == wanted
        assert len(file.history()) == 121 + 1
        assert len(names(file.calendar)) == 240


def test_a_journal_that_is_short_and_young_stays(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "a")
    journal = (tmp_path / "calendar.journal").read_bytes()
    opened(tmp_path).close()
    assert (tmp_path / "calendar.journal").read_bytes() == journal
    assert not archive_paths(CalendarPaths(tmp_path))


def test_who_may_only_read_tidies_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lived(tmp_path, 150)
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 0)
    before = (tmp_path / "calendar.journal").read_bytes()
    opened(tmp_path, read_only=True).close()
    assert (tmp_path / "calendar.journal").read_bytes() == before
    opened(tmp_path).close()
    assert len((tmp_path / "calendar.journal").read_bytes()) < len(before)
    assert len(names(read_again(tmp_path))) == 150
