"""The promises of a calendar file, on a real disk."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.blocks import PlannedBlock
from planner.domain.calendar import Calendar
from planner.domain.edits import remove
from planner.domain.entries import Note
from planner.domain.errors import PlannerError
from planner.domain.ids import Uid
from planner.domain.sentence import Sentence
from planner.domain.settings import Settings
from planner.domain.tables import with_entries
from planner.domain.tasks import Task
from planner.store.calendar_file import CalendarFile
from planner.store.errors import DamagedFile, NoAccess, NotSaved, StaleEdit
from tests.store.samples import (
    NOW,
    add_task,
    names,
    opened,
    read_again,
    with_task,
    without_task,
)

REPOSITORY = Path(__file__).resolve().parents[2]


def lisbon() -> Calendar:
    return Calendar(settings=Settings(zone="Europe/Lisbon"))


def test_the_first_start_keeps_the_default_calendar_as_commit_1(tmp_path: Path) -> None:
    with CalendarFile.open(tmp_path / "new" / "folder", lisbon, at=lambda: NOW) as file:
        assert (file.sequence, file.calendar) == (1, lisbon())
        assert [(step.name, step.at) for step in file.history()] == [("First start", NOW)]


def test_a_later_start_does_not_ask_for_the_default(tmp_path: Path) -> None:
    CalendarFile.open(tmp_path, lisbon, at=NOW).close()
    with CalendarFile.open(tmp_path, pytest.fail, at=NOW) as file:
        assert file.calendar == lisbon()


def test_a_commit_is_there_after_reopening(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        assert add_task(file, "report") == 2
        saved = file.calendar
    with opened(tmp_path) as file:
        assert file.calendar == saved
        assert file.sequence == 2


def test_a_step_may_be_named_by_a_sentence(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        name = Sentence('Add "{title}"', title="Report")
        file.commit(file.calendar, with_task(file.calendar, "a"), name, NOW)
    with opened(tmp_path) as file:
        assert file.undo(NOW).name == 'Add "Report"'


def test_a_commit_is_there_when_the_program_never_closes(tmp_path: Path) -> None:
    file = opened(tmp_path)
    add_task(file, "report")
    with opened(tmp_path) as other:
        assert names(other.calendar) == ["report"]
    file.close()


def test_the_committed_calendar_itself_is_the_files(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        after = with_task(file.calendar, "report")
        file.commit(file.calendar, after, "Add report", NOW)
        assert file.calendar is after


def test_a_commit_looks_at_no_entry_but_those_that_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as file:
        add_task(file, "a")
        add_task(file, "b")
    monkeypatch.setattr("planner.domain.changes._apart", pytest.fail)
    with opened(tmp_path) as file:
        for title in ("Report", "Long report"):
            after = with_entries(
                file.calendar, [replace(file.calendar.tasks[Uid("a")], summary=title)]
            )
            file.commit(file.calendar, after, "Rename", NOW)
        assert file.calendar.tasks[Uid("a")].summary == "Long report"


def test_no_difference_is_no_commit(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        size = (tmp_path / "calendar.journal").stat().st_size
        assert file.commit(file.calendar, replace(file.calendar), "Nothing", NOW) == 1
        assert (tmp_path / "calendar.journal").stat().st_size == size


def test_settings_are_kept_like_entries(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        settings = replace(file.calendar.settings, minimum_rest=timedelta(hours=10))
        after = replace(file.calendar, settings=settings)
        file.commit(file.calendar, after, "Rest 10 h", NOW)
    with opened(tmp_path) as file:
        assert file.calendar.settings.minimum_rest == timedelta(hours=10)


def test_a_commit_is_written_and_synced_before_it_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    for name in ("pwrite", "fdatasync"):
        real = getattr(os, name)
        wrapped = lambda *a, name=name, real=real: (calls.append(name), real(*a))[1]  # noqa: E731
        monkeypatch.setattr(os, name, wrapped)
    with opened(tmp_path) as file:
        calls.clear()
        add_task(file, "report")
        assert calls == ["pwrite", "fdatasync"]


def test_what_another_program_did_stays(tmp_path: Path) -> None:
    with opened(tmp_path) as window, opened(tmp_path) as command:
        before = window.calendar
        add_task(command, "from the command line")
        assert window.commit(before, with_task(before, "from the window"), "Add", NOW) == 3
        assert names(window.calendar) == ["from the command line", "from the window"]
        assert command.refresh() == window.calendar


def test_refreshing_shares_what_nobody_touched(tmp_path: Path) -> None:
    with opened(tmp_path) as window, opened(tmp_path) as command:
        before = window.calendar
        assert window.refresh() is before
        add_task(command, "report")
        assert window.refresh().appointments is before.appointments


@pytest.mark.parametrize("change", [with_task, without_task])
def test_the_same_entry_changed_twice_is_refused_in_words(tmp_path: Path, change: object) -> None:
    with opened(tmp_path) as window, opened(tmp_path) as command:
        add_task(window, "a", "Report")
        seen = window.calendar
        theirs = with_task(command.refresh(), "a", "Long report")
        command.commit(command.calendar, theirs, "Rename", NOW)
        mine = with_task(seen, "a", "Mine") if change is with_task else without_task(seen, "a")
        with pytest.raises(StaleEdit, match="was changed by another program"):
            window.commit(seen, mine, "Change", NOW)
        assert window.calendar.tasks["a"].summary == "Long report"
        assert read_again(tmp_path) == window.calendar


def test_a_real_second_process_commits_in_between(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.store.samples import opened, add_task\n"
        "with opened(Path(sys.argv[1])) as file:\n"
        "    for number in range(20): add_task(file, f'{sys.argv[2]}-{number}')"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with opened(tmp_path) as file:
        others = [
            subprocess.Popen([*command, name], cwd=REPOSITORY, env=environment())
            for name in ("left", "right")
        ]
        for number in range(20):
            add_task(file, f"own-{number}")
        assert [other.wait(60) for other in others] == [0, 0]
        assert len(file.refresh().tasks) == 60
        assert file.sequence == 61
    with opened(tmp_path) as file:
        assert len(file.calendar.tasks) == 60


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}


def test_reading_only_changes_nothing_on_the_disk(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "report")
    with (tmp_path / "calendar.journal").open("ab") as journal:
        journal.write(b"torn")
    before = contents(tmp_path)
    with opened(tmp_path, read_only=True) as file:
        assert names(file.calendar) == ["report"]
        with pytest.raises(NotSaved, match=r"not saved: .*reading only"):
            add_task(file, "more")
        with pytest.raises(NotSaved, match="reading only"):
            file.undo(NOW)
    assert contents(tmp_path) == before


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_reading_only_makes_no_calendar(tmp_path: Path) -> None:
    with pytest.raises(NoAccess, match="There is no calendar in"):
        opened(tmp_path / "nowhere", read_only=True)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    opened(tmp_path).close()
    code = (
        "import os, sys; from pathlib import Path; from tests.store.samples import opened\n"
        "os.setuid(65534)\n"
        "try: opened(Path(sys.argv[1]))\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.startswith("NoAccess")
    assert str(tmp_path) in result.stdout
    assert "change its permissions" in result.stdout


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(NoAccess, match=r"data.* is a file, not a folder"):
        opened(tmp_path / "data")


@pytest.mark.parametrize("name", ["calendar.json", "calendar.journal", "calendar.lock"])
def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path, name: str) -> None:
    opened(tmp_path).close()
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    with pytest.raises((NoAccess, DamagedFile), match=rf"{name}.* a folder where a file belongs"):
        opened(tmp_path)
    assert (tmp_path / name).is_dir()


def test_a_missing_journal_is_no_empty_calendar(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "report")
    (tmp_path / "calendar.journal").unlink()
    with pytest.raises(DamagedFile, match=r"calendar\.journal is missing"):
        opened(tmp_path)
    assert not (tmp_path / "calendar.journal").exists()


def test_an_empty_journal_is_no_empty_calendar(tmp_path: Path) -> None:
    opened(tmp_path).close()
    (tmp_path / "calendar.journal").write_bytes(b"")
    with pytest.raises(DamagedFile, match="ends at commit 0"):
        opened(tmp_path)


def test_a_missing_snapshot_comes_back_from_a_journal_that_has_everything(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        add_task(file, "report")
    (tmp_path / "calendar.json").unlink()
    with opened(tmp_path) as file:
        assert names(file.calendar) == ["report"]


def test_a_foreign_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "calendar.json").write_text('{"events": []}')
    with pytest.raises(DamagedFile, match=r"calendar\.json is not a calendar of Flexday"):
        opened(tmp_path)
    assert (tmp_path / "calendar.json").read_text() == '{"events": []}'
    assert not (tmp_path / "calendar.journal").exists()


def test_text_that_no_file_can_hold_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as file:
        with pytest.raises(NotSaved, match="characters"):
            add_task(file, "a", "half a pair: \ud83d")
        assert names(file.calendar) == []
        assert add_task(file, "b") == 2


def test_bad_input_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    bad = {
        "not saved: an entry is not valid": replace(task("a"), summary=5),  # type: ignore[arg-type]
        "already another entry": replace(task("report")),
        "no task or habit": PlannedBlock(
            uid=Uid("b"), entry=Uid("nothing"), start=NOW, end=NOW + timedelta(hours=1)
        ),
    }
    with opened(tmp_path) as file:
        note = Note(uid=Uid("report"), text="It holds the uid", at=NOW)
        file.commit(file.calendar, with_entries(file.calendar, [note]), "Write down", NOW)
        before, stored = file.calendar, contents(tmp_path)
        for sentence, entry in bad.items():
            with pytest.raises(PlannerError, match=sentence):
                file.commit(before, with_entries(before, [task("good"), entry]), "Bad", NOW)
            assert file.calendar is before
            assert contents(tmp_path) == stored
    assert read_again(tmp_path) == before


def task(uid: str) -> Task:
    return Task(uid=Uid(uid), summary=uid)


def test_a_plan_for_what_another_program_removed_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as window, opened(tmp_path) as command:
        add_task(window, "report")
        seen = window.calendar
        command.commit(command.refresh(), remove(command.calendar, Uid("report")), "Remove", NOW)
        block = PlannedBlock(
            uid=Uid("b"), entry=Uid("report"), start=NOW, end=NOW + timedelta(hours=1)
        )
        with pytest.raises(PlannerError, match=r"no task or habit .* removed by another program"):
            window.commit(seen, with_entries(seen, [block]), "Accept", NOW)
        assert window.calendar == command.calendar == read_again(tmp_path)


def test_what_a_dead_writer_left_is_synced_before_it_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its commit may be in the system's memory only, and its new names too."""
    with opened(tmp_path) as file:
        add_task(file, "report")
    synced: list[str] = []
    for name in ("fsync", "fdatasync"):
        monkeypatch.setattr(os, name, lambda file: synced.append(named(file)))
    with opened(tmp_path) as file:
        assert names(file.calendar) == ["report"]
        assert synced == [tmp_path.name, "calendar.journal"]


def named(descriptor: int) -> str:
    return Path(f"/proc/self/fd/{descriptor}").readlink().name


def test_a_closed_calendar_takes_nothing(tmp_path: Path) -> None:
    file = opened(tmp_path)
    file.close()
    file.close()
    with pytest.raises(NotSaved, match="closed"):
        add_task(file, "report")


def test_importing_the_file_imports_little() -> None:
    code = (
        "import sys, planner.store.calendar_file as f; from planner.store.paths import *\n"
        "slow = {'platformdirs', 'icalendar', 'dateutil', 'PySide6', 'filelock', 'asyncio'}\n"
        "print(slow & set(sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.strip() == "set()"
