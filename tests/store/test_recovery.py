"""Each way in which a calendar goes bad: what is said, and what then can be done."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from planner.domain.calendar import Calendar
from planner.store import recovery, snapshot
from planner.store.backups import backup_at
from planner.store.calendar_file import CalendarFile
from planner.store.errors import DamagedFile, NewerFile, NoAccess, StoreError
from planner.store.looking import looked_at
from planner.store.paths import CalendarPaths
from planner.store.recovery import RECOVERY_NAME, recover, recovery_note
from tests.store.damages import bytes_in, no_default
from tests.store.samples import NOW, add_task, names, opened, read_again

WHOLE = ["after", "backed up"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Backed up as of commit 2; commit 3 is in the journal alone."""
    with opened(tmp_path / "data") as file:
        add_task(file, "backed up")
        file.back_up(NOW, "test")
        add_task(file, "after")
    return tmp_path / "data"


def changed(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        file = folder / name
        file.write_bytes(change(file.read_bytes()))

    return damage


def gone(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def a_folder(name: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()

    return damage


def stock_tinydb(folder: Path) -> None:
    (folder / "calendar.json").unlink()
    with TinyDB(folder / "calendar.json") as database:
        database.insert({"event": "of another program"})


def without_both(folder: Path) -> None:
    for name in ("calendar.json", "calendar.journal", "calendar.last"):
        (folder / name).unlink()


def flipped(data: bytes) -> bytes:
    return data[:-20] + bytes([data[-20] ^ 1]) + data[-19:]


def first_line_flipped(data: bytes) -> bytes:
    return data[:30] + bytes([data[30] ^ 1]) + data[31:]


SNAPSHOT = {
    "cut": (changed("calendar.json", lambda data: data[:-1]), "holds 1 bytes of 2"),
    "flipped": (changed("calendar.json", first_line_flipped), "calendar.json"),
    "zeroed": (changed("calendar.json", lambda data: bytes(len(data))), "is not a calendar"),
    "emptied": (changed("calendar.json", lambda _: b""), "is not a calendar of Flexday"),
    "a folder": (a_folder("calendar.json"), "is a folder where a file belongs"),
    "foreign JSON": (changed("calendar.json", lambda _: b'{"a": 1}'), "is not a calendar"),
    "a TinyDB file": (stock_tinydb, "is a TinyDB file of another program"),
}

JOURNAL = {
    "zeroed": (changed("calendar.journal", lambda data: bytes(len(data))), "behind commit 0"),
    "emptied": (changed("calendar.journal", lambda _: b""), "ends at commit 0"),
    "flipped": (changed("calendar.journal", first_line_flipped), "behind commit 0"),
    "deleted": (gone("calendar.journal"), "is missing: the last changes may be in it"),
    "a folder": (a_folder("calendar.journal"), "is a folder where a file belongs"),
    "foreign JSON": (changed("calendar.journal", lambda _: b'{"a": 1}'), "behind commit 0"),
    "both deleted": (without_both, "is missing, and so is its journal"),
}

CASES = [
    *(pytest.param(*case, WHOLE, id=f"snapshot {name}") for name, case in SNAPSHOT.items()),
    *(
        pytest.param(*case, WHOLE if name == "flipped" else ["backed up"], id=f"journal {name}")
        for name, case in JOURNAL.items()
    ),
]
cases = pytest.mark.parametrize(("damage", "sentence", "left"), CASES)


@cases
def test_it_is_refused_in_a_sentence_and_left_as_it_is(
    folder: Path, damage: Callable[[Path], None], sentence: str, left: list[str]
) -> None:
    damage(folder)
    before = bytes_in(folder)
    with pytest.raises((DamagedFile, NoAccess), match=re.escape(sentence)) as refused:
        CalendarFile.open(folder, no_default, at=NOW)
    assert "\n" not in str(refused.value)
    assert bytes_in(folder).items() >= before.items()
    assert left


@cases
def test_it_can_be_looked_at_and_that_changes_nothing(
    folder: Path, damage: Callable[[Path], None], sentence: str, left: list[str]
) -> None:
    damage(folder)
    before = bytes_in(folder)
    with looked_at(folder, NOW) as file:
        assert names(file.calendar) == left
        assert sentence in file.notes[0] or "there is no such file" in file.notes[0]
        assert file.is_read_only
    assert bytes_in(folder) == before


@cases
def test_one_action_makes_it_whole_and_keeps_the_damaged_bytes(
    folder: Path, damage: Callable[[Path], None], sentence: str, left: list[str]
) -> None:
    damage(folder)
    before = {path.name: data for path, data in bytes_in(folder).items()}
    recover(folder, NOW)
    assert names(read_again(folder)) == left
    with opened(folder) as file:
        assert add_task(file, "next") == file.sequence
        assert file.undo(NOW).name == "Add next"
    kept = {path.read_bytes() for path in (folder / "damaged").rglob("*") if path.is_file()}
    kept |= set(bytes_in(folder).values())
    for name in {"calendar.json", "calendar.journal"} & before.keys():
        assert any(before[name] in data for data in kept), sentence


def test_a_snapshot_alone_costs_no_change_and_no_undo(folder: Path) -> None:
    SNAPSHOT["zeroed"][0](folder)
    found = recover(folder, NOW)
    assert (found.base, found.replayed, found.missing) == (2, 1, ())
    assert recovery_note(found) == (
        "The calendar is as of calendar-000000002.json.gz (commit 2) with 1 later change. "
        "No change is missing."
    )
    with opened(folder) as file:
        assert file.undo(NOW).name == "Add after"


def test_the_changes_that_are_missing_are_named(folder: Path) -> None:
    JOURNAL["emptied"][0](folder)
    found = recover(folder, NOW)
    assert recovery_note(found).endswith("Missing: the changes 3.")
    with opened(folder) as file:
        assert file.sequence == 4, "behind everything that was ever acknowledged"
        assert file.history()[0].name == RECOVERY_NAME
        assert "The history lacks commits 1–3." in file.past.notes()


def test_good_lines_behind_a_bad_one_are_used(folder: Path) -> None:
    with opened(folder) as file:
        add_task(file, "last")
    journal = folder / "calendar.journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:2], b"x" + lines[2], lines[3]]))
    (folder / "calendar.json").unlink()
    assert str(recover(folder, NOW).missing[0]) == "3"
    assert names(read_again(folder)) == ["backed up", "last"]


def test_a_second_recovery_goes_behind_the_first(folder: Path) -> None:
    for sequence in (4, 5):
        JOURNAL["emptied"][0](folder)
        assert recover(folder, NOW).sequence == sequence
    assert sorted(path.name for path in (folder / "damaged").iterdir()) == ["1", "2"]


def test_a_chosen_backup_is_restored_without_what_came_later(folder: Path) -> None:
    SNAPSHOT["zeroed"][0](folder)
    backup = backup_at(CalendarPaths(folder), "2")
    recover(folder, NOW, backup=backup.path)
    assert names(read_again(folder)) == ["backed up"]


def test_a_damaged_backup_is_passed_over(folder: Path) -> None:
    with opened(folder) as file:
        file.back_up(NOW, "test").path.write_bytes(b"\x1f\x8b damaged")
    SNAPSHOT["zeroed"][0](folder)
    assert recover(folder, NOW).base == 2
    assert names(read_again(folder)) == WHOLE


@pytest.mark.parametrize("damage", [SNAPSHOT["zeroed"][0], JOURNAL["flipped"][0]])
@pytest.mark.parametrize("stop", range(6))
def test_a_stop_after_any_file_is_made_good_by_doing_it_again(
    folder: Path, damage: Callable[[Path], None], stop: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(folder)
    with monkeypatch.context() as patch:
        interrupt_after(stop, patch)
        with suppress(KeyboardInterrupt):
            recover(folder, NOW)
    with suppress(DamagedFile):
        assert names(read_again(folder)) == WHOLE
    recover(folder, NOW)
    assert names(read_again(folder)) == WHOLE


def interrupt_after(count: int, patch: pytest.MonkeyPatch) -> None:
    """So many files are replaced, then no more."""
    real, done = recovery.replace_file, []

    def replace(path: Path, data: bytes) -> None:
        if len(done) == count:
            raise KeyboardInterrupt
        real(path, data)
        done.append(path)

    for module in (recovery, snapshot):
        patch.setattr(module, "replace_file", replace)


def test_a_folder_in_place_of_the_lock_is_moved_aside(folder: Path) -> None:
    a_folder("calendar.lock")(folder)
    with pytest.raises(NoAccess):
        opened(folder)
    recover(folder, NOW)
    assert names(read_again(folder)) == WHOLE
    assert (folder / "damaged" / "1" / "calendar.lock").is_dir()


def test_a_journal_cut_between_two_lines_is_seen(folder: Path) -> None:
    journal = folder / "calendar.journal"
    journal.write_bytes(journal.read_bytes().splitlines(keepends=True)[0])
    with pytest.raises(DamagedFile, match="ends at commit 1 although commit 2 was saved"):
        opened(folder)


def test_a_folder_put_back_from_an_older_copy_is_seen(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    with opened(folder) as file:
        add_task(file, "more")
        add_task(file, "and more")
    for name in ("calendar.json", "calendar.journal"):
        shutil.copy(tmp_path / "copy" / name, folder / name)
    with pytest.raises(DamagedFile, match="although commit"):
        opened(folder)


def test_without_a_journal_the_note_of_the_last_commit_is_no_calendar(tmp_path: Path) -> None:
    opened(tmp_path).close()
    for name in ("calendar.json", "calendar.journal"):
        (tmp_path / name).unlink()
    with pytest.raises(DamagedFile, match="is missing, and so is its journal"):
        CalendarFile.open(tmp_path, no_default, at=NOW)


def test_a_newer_schema_is_not_touched_and_not_restored_over(folder: Path) -> None:
    changed("calendar.json", lambda data: data.replace(b'"schema":1', b'"schema":9'))(folder)
    before = bytes_in(folder)
    with pytest.raises(NewerFile, match="update Flexday"):
        opened(folder)
    with pytest.raises(NewerFile):
        recover(folder, NOW)
    assert bytes_in(folder) == before


def test_a_clock_that_was_set_back_a_year_is_said_and_costs_nothing(folder: Path) -> None:
    year_ago = NOW - timedelta(days=365)
    with CalendarFile.open(folder, Calendar, at=year_ago) as file:
        (note,) = file.notes
        assert "The clock says 2025-11-23, but the last change was saved on 2026-11-23" in note
        file.back_up(year_ago, "test")
        add_task(file, "back then")
        assert file.past.timeline().at(NOW).step.sequence == 4
    assert "back then" in names(read_again(folder))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")
class TestMedia:
    """On real media of their own."""

    @pytest.fixture
    def medium(self, tmp_path: Path, folder: Path) -> Iterator[Path]:
        place = tmp_path / "medium"
        place.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(place)]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("this machine lets nobody mount")
        shutil.copytree(folder, place / "data")
        yield place
        subprocess.run(["umount", str(place)], check=True)

    def fill(self, medium: Path) -> None:
        with (medium / "rest").open("wb", buffering=0) as rest, suppress(OSError):
            while rest.write(bytes(4096)):
                pass

    def test_a_read_only_medium_is_opened_for_reading_and_that_is_said(self, medium: Path) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(medium)], check=True)
        with CalendarFile.open(medium / "data", no_default, at=NOW) as file:
            assert names(file.calendar) == WHOLE
            file.back_up_if_changed(NOW, "opening")
            (note,) = file.notes
        assert "is open for reading only" in note

    def test_with_a_full_disk_at_the_start_the_calendar_opens_without_a_backup(
        self, medium: Path
    ) -> None:
        self.fill(medium)
        with CalendarFile.open(medium / "data", no_default, at=NOW) as file:
            file.back_up_if_changed(NOW, "opening")
            assert "the disk is full" in file.notes[0]
            assert names(file.calendar) == WHOLE

    def test_a_first_start_on_a_full_disk_is_refused_in_words(self, medium: Path) -> None:
        self.fill(medium)
        with pytest.raises(NoAccess, match="the disk is full"):
            CalendarFile.open(medium / "new", Calendar, at=NOW)

    def test_a_torn_line_on_a_full_disk_can_still_be_looked_at(self, medium: Path) -> None:
        with (medium / "data" / "calendar.journal").open("ab") as journal:
            journal.write(b"torn" * 2000)
        self.fill(medium)
        with pytest.raises(StoreError, match="the disk is full"):
            CalendarFile.open(medium / "data", no_default, at=NOW)
        with looked_at(medium / "data", NOW) as file:
            assert names(file.calendar) == WHOLE
