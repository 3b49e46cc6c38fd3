"""The history within its bounds."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.store import compaction, thinning
from planner.store.calendar_file import CalendarFile
from planner.store.compaction import archive_paths
from planner.store.paths import CalendarPaths
from planner.store.thinning import Limits, thin, thinned_through
from tests.store.samples import NOW, opened, with_task

DAY = timedelta(days=1)
GENEROUS = Limits(timedelta(days=10_000), 10**9)


def lived(folder: Path, days: int) -> None:
    """A commit a day, a compaction every twenty, with the last one today."""
    first = NOW - (days - 1) * DAY
    for begin in range(0, days, 20):
        with CalendarFile.open(folder, Calendar, at=first) as file:
            for day in range(begin, min(begin + 20, days)):
                after = with_task(file.calendar, f"{day:03}")
                file.commit(file.calendar, after, f"Day {day}", first + day * DAY)


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CalendarPaths:
    """240 commits; those of the last hundred days are in the journal."""
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 0)
    lived(tmp_path, 240)
    return CalendarPaths(tmp_path)


def oldest(paths: CalendarPaths) -> int:
    with opened(paths.folder) as file:
        return file.history()[-1].sequence


def size(paths: CalendarPaths) -> int:
    return sum(path.stat().st_size for path in [*archive_paths(paths), paths.journal])


def test_within_the_bounds_nothing_goes(paths: CalendarPaths) -> None:
    assert thin(paths, GENEROUS, NOW) == 0
    assert oldest(paths) == 1


@pytest.mark.parametrize("days", [230, 200, 150, 101])
def test_what_is_older_than_the_age_goes(paths: CalendarPaths, days: int) -> None:
    through = thin(paths, replace(GENEROUS, age=days * DAY), NOW)
    with opened(paths.folder) as file:
        steps = file.history()
        assert steps[-1].sequence == through + 1
        assert steps[-1].at == NOW - days * DAY


def test_what_is_too_much_goes_oldest_first(paths: CalendarPaths) -> None:
    whole = size(paths)
    for limit in (whole - 1, whole * 3 // 4, whole // 2):
        through = thin(paths, replace(GENEROUS, size=limit), NOW)
        assert size(paths) <= limit
        assert oldest(paths) == through + 1
        assert size(paths) > limit - 1000, "and not more than that"


def test_the_last_hundred_steps_stay_for_undo(paths: CalendarPaths) -> None:
    thin(paths, Limits(DAY, 1), NOW)
    with opened(paths.folder) as file:
        assert len(file.history()) == 100
        for _ in range(100):
            file.undo(NOW)
        assert len(file.calendar.tasks) == 140


def test_it_is_said_what_went(paths: CalendarPaths) -> None:
    through = thin(paths, replace(GENEROUS, age=200 * DAY), NOW)
    with opened(paths.folder) as file:
        (note,) = file.past.notes()
    assert f"commits up to {through} are no longer kept" in note
    assert "history_age" in note


def test_what_is_lost_otherwise_is_said_to_be_missing(paths: CalendarPaths) -> None:
    archive_paths(paths)[1].unlink()
    with opened(paths.folder) as file:
        (note,) = file.past.notes()
    assert "lacks commit" in note


def test_a_stop_after_any_file_loses_no_more_and_the_next_time_ends_it(
    paths: CalendarPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits, real = replace(GENEROUS, age=150 * DAY), thinning.replace_file

    def stop(path: Path, data: bytes) -> None:
        real(path, data)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(thinning, "replace_file", stop)
    with pytest.raises(OSError, match="No space"):
        thin(paths, limits, NOW)
    monkeypatch.setattr(thinning, "replace_file", real)
    noted = thinned_through(paths)
    assert thin(paths, limits, NOW) == noted == oldest(paths) - 1


def test_a_clock_that_was_set_back_makes_no_commit_old(tmp_path: Path) -> None:
    paths = CalendarPaths(tmp_path)
    with opened(tmp_path) as file:
        for number in range(150):
            at = NOW - 400 * DAY if number == 20 else NOW
            after = with_task(file.calendar, f"{number}")
            file.commit(file.calendar, after, f"{number}", at)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compaction, "COMPACT_ABOVE", 0)
        opened(tmp_path).close()
    assert archive_paths(paths)
    assert thin(paths, Limits(365 * DAY, 10**9), NOW) == 0
