"""What check finds."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.calendar import Calendar
from planner.domain.ids import Uid
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.store import compaction
from planner.store.calendar_file import CalendarFile
from planner.store.checking import Finding, Level, check
from planner.store.compaction import archive_paths
from planner.store.documents import encoded
from planner.store.paths import CalendarPaths
from planner.store.recovery import recover
from planner.store.snapshot import read_snapshot, write_snapshot
from planner.store.thinning import Limits, thin
from tests.store.damages import bytes_in
from tests.store.samples import NOW, add_task, opened


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a history, a snapshot, a journal and a backup."""
    monkeypatch.setattr(compaction, "COMPACT_ABOVE", 0)
    for part in range(2):
        with opened(tmp_path) as file:
            for number in range(75):
                add_task(file, f"{part}-{number}")
            file.back_up(NOW, "test")
    return tmp_path


def found(folder: Path, part: str, level: Level) -> list[str]:
    return [f.text for f in check(folder) if f.part == part and f.level is level]


def test_a_whole_calendar_is_good_in_every_part_and_nothing_is_written(folder: Path) -> None:
    before = bytes_in(folder)
    assert check(folder) == (
        Finding("snapshot", Level.GOOD, "152 documents as of commit 151."),
        Finding("journal", Level.GOOD, "Commits 52–151."),
        Finding("documents", Level.GOOD, "152 documents are valid."),
        Finding("history", Level.GOOD, "51 older commits."),
        Finding("backups", Level.GOOD, "2 can be restored."),
    )
    assert bytes_in(folder) == before


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("snapshot", "calendar.json"),
        ("journal", "calendar.journal"),
        ("history", "history/journal-*"),
        ("backups", "backups/*"),
    ],
)
def test_each_damaged_part_is_named(folder: Path, part: str, name: str) -> None:
    file = sorted(folder.glob(name))[0]
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    (text,) = found(folder, part, Level.BAD)
    assert str(file) in text
    others = {finding.part for finding in check(folder) if finding.level is Level.BAD}
    assert others == {part}


def test_a_journal_that_is_too_short_is_bad(folder: Path) -> None:
    journal = folder / "calendar.journal"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    (text,) = found(folder, "journal", Level.BAD)
    assert text == "It ends at commit 150 although commit 151 was saved."


def test_an_unfinished_line_is_a_note(folder: Path) -> None:
    with (folder / "calendar.journal").open("ab") as journal:
        journal.write(b"torn")
    (text,) = found(folder, "journal", Level.NOTE)
    assert text == "4 bytes of an unfinished line follow commit 151."


def test_a_clock_that_was_set_back_is_a_note(folder: Path) -> None:
    with CalendarFile.open(folder, Calendar, at=NOW) as file:
        task = Task(uid=Uid("back"), summary="back")
        after = replace(file.calendar, tasks={**file.calendar.tasks, task.uid: task})
        file.commit(file.calendar, after, "Back", NOW - timedelta(days=365))
    (text,) = found(folder, "journal", Level.NOTE)
    assert "Commit 152 is dated 2025-11-23 09:00 UTC" in text


def test_a_program_that_waited_for_another_set_no_clock_back(tmp_path: Path) -> None:
    with CalendarFile.open(tmp_path, Calendar, at=NOW) as file:
        for name, second in (("first", 8), ("waited", 3)):
            after = with_entries(file.calendar, [Task(uid=Uid(name), summary=name)])
            file.commit(file.calendar, after, "Add", NOW + timedelta(seconds=second))
    assert found(tmp_path, "journal", Level.NOTE) == []
    assert found(tmp_path, "journal", Level.GOOD) == ["Commits 1–3."]


def test_one_commit_is_no_range(tmp_path: Path) -> None:
    CalendarFile.open(tmp_path, Calendar, at=NOW).close()
    assert found(tmp_path, "journal", Level.GOOD) == ["Commit 1."]


def test_references_to_nothing_are_notes(folder: Path) -> None:
    """As older versions wrote them."""
    task = Task(uid=Uid("waits"), summary="Waits", depends_on=(Uid("nothing"),))
    tables, head = read_snapshot(folder / "calendar.json")
    tables["tasks"]["waits"] = encoded(task)
    write_snapshot(folder / "calendar.json", tables, head.sequence, head.fields)
    assert found(folder, "documents", Level.NOTE) == [
        'The task waits waits for "nothing", which is not there.'
    ]


def test_missing_and_thinned_commits_of_the_history_are_notes(folder: Path) -> None:
    paths = CalendarPaths(folder)
    size = sum(path.stat().st_size for path in [*archive_paths(paths), paths.journal])
    through = thin(paths, Limits(timedelta(days=9999), size - 2000), NOW)
    (text,) = found(folder, "history", Level.NOTE)
    assert text == f"Commits up to {through} went because of the limits in the settings."
    archive_paths(paths)[-1].unlink()
    assert "are not in it" in found(folder, "history", Level.NOTE)[1]


def test_what_was_kept_aside_is_a_note(folder: Path) -> None:
    (folder / "calendar.json").write_bytes(b"damaged")
    recover(folder, NOW)
    (text,) = found(folder, "kept aside", Level.NOTE)
    assert str(folder / "damaged" / "1") in text


def test_a_folder_without_a_calendar_is_bad_in_words(tmp_path: Path) -> None:
    texts = found(tmp_path, "snapshot", Level.BAD)
    assert texts[0].endswith("there is no such file or folder.")
